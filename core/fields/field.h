#pragma once

#include "core/fields/choice.h"
#include "core/fields/links.h"
#include "core/fields/localized_text.h"
#include "core/fields/partial_date.h"
#include "core/fields/quantity.h"
#include "core/fields/text_id.h"

#include <optional>
#include <QLatin1StringView>
#include <QStringList>
#include <QUuid>
#include <span>
#include <type_traits>
#include <variant>

namespace Credwright {

/// The closed set of value kinds. A new kind fails to compile in every consumer until it is handled there.
/// A choice travels as its code (QString), a set of choices as its codes (QStringList).
using Value = std::variant<QString, LocalizedText, bool, std::optional<Minutes>, std::optional<Money>, std::optional<Percent>, std::optional<Credits>,
    std::optional<Decimal>, std::optional<Count>, PartialDate, QStringList, EntityRef, Links>;

template<typename T>
inline constexpr bool isOptionalQuantity = false;
template<typename Unit>
inline constexpr bool isOptionalQuantity<std::optional<Quantity<Unit>>> = true;

/// Whether nothing was answered. A `false` is an answer only where the field is a choice, so it counts as empty.
bool isEmptyValue(const Value &value);

constexpr int shortText = 300;    ///< Characters of a one-line text.
constexpr int longText = 20'000;  ///< Characters of a text of several paragraphs.
constexpr int maximumRows = 2000; ///< Entities in one list.

struct Limits
{
    int maxLength = 0;  ///< In UTF-16 units; 0: not a text.
    qint64 minimum = 0; ///< In the unit of the quantity.
    qint64 maximum = 0; ///< In the unit of the quantity; 0: no limit.
    bool multiline = false;
    std::span<const Choice> (*choices)() = nullptr; ///< Set for a choice or a set of choices.
    QLatin1StringView vocabulary = {};              ///< A named vocabulary (countries, languages, currencies, isced_f) in place of choices.
    QLatin1StringView linkKind = {};                ///< The kind of entity that an EntityRef or Links points to.
};

/// What is the same whichever struct owns the field: everything a form, a check, a diff or an exporter asks.
struct FieldInfo
{
    QLatin1StringView id;        ///< "outcome.statement": anchors, guidance and files refer to it; never renamed.
    const char *label = nullptr; ///< Source text in the context "Field".
    Limits limits = {};

    QString labelText() const { return QCoreApplication::translate("Field", label); }
    /// The part after the dot: the property in JSON; the column in the file is the same in snake_case.
    QLatin1StringView name() const { return id.mid(id.indexOf(u'.') + 1); }
    QString column() const;
    bool isChoice() const { return limits.choices || !limits.vocabulary.isEmpty(); }
};

/// An enum member travels as its code, so that Value needs no template parameter for it.
template<typename T>
struct EnumMember
{
    QString (*read)(const T &);
    void (*write)(T &, const QString &);
};

template<typename T>
struct EnumSetMember
{
    QStringList (*read)(const T &);
    void (*write)(T &, const QStringList &);
};

template<typename T>
using Member = std::variant<QString T::*, LocalizedText T::*, bool T::*, std::optional<Minutes> T::*, std::optional<Money> T::*, std::optional<Percent> T::*,
    std::optional<Credits> T::*, std::optional<Decimal> T::*, std::optional<Count> T::*, PartialDate T::*, QStringList T::*, EntityRef T::*, Links T::*,
    EnumMember<T>, EnumSetMember<T>>;

template<typename T>
struct Field
{
    FieldInfo info;
    Member<T> member;
};

/// The one place that lists an entity's fields besides `id`; defined next to the entity.
template<typename T>
std::span<const Field<T>> fieldsOf();

template<typename T>
Value readField(const T &owner, const Field<T> &field)
{
    return std::visit(
        [&](auto member) -> Value {
            using M = decltype(member);
            if constexpr (std::is_same_v<M, EnumMember<T>> || std::is_same_v<M, EnumSetMember<T>>) {
                return member.read(owner);
            } else {
                return owner.*member;
            }
        },
        field.member);
}

/// The value must be of the field's kind; use fieldInfo() and readAt() to find out which that is.
template<typename T>
void writeField(T &owner, const Field<T> &field, const Value &value)
{
    std::visit(
        [&](auto member) {
            using M = decltype(member);
            if constexpr (std::is_same_v<M, EnumMember<T>>) {
                member.write(owner, std::get<QString>(value));
            } else if constexpr (std::is_same_v<M, EnumSetMember<T>>) {
                member.write(owner, std::get<QStringList>(value));
            } else {
                owner.*member = std::get<std::remove_cvref_t<decltype(owner.*member)>>(value);
            }
        },
        field.member);
}

namespace Detail {
template<auto Pointer>
struct MemberOf;
template<typename T, typename V, V T::*Pointer>
struct MemberOf<Pointer>
{
    using Owner = T;
    using Type = V;
};
} // namespace Detail

/// An enum member as a member of a field table.
template<auto Pointer>
constexpr auto choice()
{
    using T = typename Detail::MemberOf<Pointer>::Owner;
    using E = typename Detail::MemberOf<Pointer>::Type;
    return EnumMember<T>{[](const T &owner) { return codeOf(owner.*Pointer); }, [](T &owner, const QString &code) { owner.*Pointer = enumFromCode<E>(code); }};
}

/// A set of enum values as a member of a field table.
template<auto Pointer>
constexpr auto choiceSet()
{
    using T = typename Detail::MemberOf<Pointer>::Owner;
    using Set = typename Detail::MemberOf<Pointer>::Type;
    return EnumSetMember<T>{
        [](const T &owner) { return (owner.*Pointer).codes(); }, [](T &owner, const QStringList &codes) { owner.*Pointer = Set::fromCodes(codes); }};
}

} // namespace Credwright
