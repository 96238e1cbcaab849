#pragma once

#include "core/fields/text_id.h"

#include <initializer_list>
#include <QStringList>
#include <span>

namespace Credwright {

struct Choice
{
    QLatin1StringView code; ///< Written to files; never translated, never reused for something else.
    TextId label;
};

/// The choices of an enum in the order of its values. By convention value 0 is Unset (code "") and not in the table:
/// value n is entry n - 1. Specialised beside each enum with a constexpr array.
template<typename E>
std::span<const Choice> choicesOf();

template<typename E>
QString codeOf(E value)
{
    const auto index = static_cast<std::size_t>(value);
    const std::span<const Choice> choices = choicesOf<E>();
    return index == 0 || index > choices.size() ? QString() : QString(choices[index - 1].code);
}

template<typename E>
QString labelOf(E value)
{
    const auto index = static_cast<std::size_t>(value);
    const std::span<const Choice> choices = choicesOf<E>();
    return index == 0 || index > choices.size() ? QString() : choices[index - 1].label.text();
}

/// The value with this code; Unset for the empty and for an unknown code.
template<typename E>
E enumFromCode(const QString &code)
{
    const std::span<const Choice> choices = choicesOf<E>();
    for (std::size_t i = 0; i < choices.size(); ++i) {
        if (code == choices[i].code) {
            return static_cast<E>(i + 1);
        }
    }
    return E::Unset;
}

/// A set of values of an enum with at most 31 values.
template<typename E>
class EnumSet
{
public:
    EnumSet() = default;
    EnumSet(std::initializer_list<E> values)
    {
        for (E value : values) {
            insert(value);
        }
    }
    bool contains(E value) const { return m_bits & (1u << static_cast<unsigned>(value)); }
    bool isEmpty() const { return m_bits == 0; }
    int count() const { return static_cast<int>(values().size()); }
    void insert(E value) { m_bits |= 1u << static_cast<unsigned>(value); }
    void remove(E value) { m_bits &= ~(1u << static_cast<unsigned>(value)); }
    /// In the order of the enum.
    QList<E> values() const
    {
        QList<E> list;
        for (std::size_t i = 1; i <= choicesOf<E>().size(); ++i) {
            if (contains(static_cast<E>(i))) {
                list.append(static_cast<E>(i));
            }
        }
        return list;
    }
    QStringList codes() const
    {
        QStringList list;
        for (E value : values()) {
            list.append(codeOf(value));
        }
        return list;
    }
    static EnumSet fromCodes(const QStringList &codes)
    {
        EnumSet set;
        for (const QString &code : codes) {
            if (const E value = enumFromCode<E>(code); value != E::Unset) {
                set.insert(value);
            }
        }
        return set;
    }
    bool operator==(const EnumSet &) const = default;

private:
    quint32 m_bits = 0;
};

} // namespace Credwright
