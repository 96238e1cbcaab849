#include "core/exchange/json/json_values.h"

#include "core/exchange/json/json_writer.h"

#include <QJsonArray>
#include <QJsonObject>

#include <cmath>

namespace Credwright {

using namespace Qt::Literals::StringLiterals;

namespace {

void writeStrings(JsonWriter &json, const QStringList &strings)
{
    json.beginArray();
    for (const QString &string : strings) {
        json.text(string);
    }
    json.endArray();
}

QString idText(const QUuid &id)
{
    return id.toString(QUuid::WithoutBraces);
}

void writeLocalized(JsonWriter &json, const LocalizedText &text)
{
    if (text.translations.isEmpty()) {
        json.text(text.text);
        return;
    }
    json.beginObject();
    json.key(u"text"_s);
    json.text(text.text);
    json.key(u"translations"_s);
    json.beginObject();
    for (auto it = text.translations.cbegin(); it != text.translations.cend(); ++it) {
        json.key(it.key());
        json.text(it.value());
    }
    json.endObject();
    json.endObject();
}

template<typename Q>
void writeQuantity(JsonWriter &json, Q quantity)
{
    if constexpr (std::is_same_v<Q, Minutes> || std::is_same_v<Q, Count>) {
        json.integer(quantity.value);
    } else {
        json.decimal(quantity.value, std::is_same_v<Q, Decimal> || std::is_same_v<Q, Money> ? 3 : 2);
    }
}

/// A number as a whole number of 10^-decimals; nothing when it is no number, has more decimals, or is too large to be exact.
std::optional<qint64> scaledNumber(const QJsonValue &json, int decimals)
{
    if (!json.isDouble()) {
        return std::nullopt;
    }
    const double scaled = json.toDouble() * std::pow(10.0, decimals);
    const double whole = std::round(scaled);
    // The nearest double of a decimal number is off by a hair; a further decimal is off by a tenth at least.
    if (!(std::abs(scaled) < 9e15) || std::abs(scaled - whole) > 0.05) {
        return std::nullopt;
    }
    return static_cast<qint64>(whole);
}

std::optional<QStringList> readStrings(const QJsonValue &json)
{
    if (!json.isArray()) {
        return std::nullopt;
    }
    QStringList strings;
    for (const QJsonValue &value : json.toArray()) {
        if (!value.isString()) {
            return std::nullopt;
        }
        strings.append(value.toString());
    }
    return strings;
}

std::optional<LocalizedText> readLocalized(const QJsonValue &json)
{
    if (json.isString()) {
        return LocalizedText(json.toString());
    }
    if (!json.isObject()) {
        return std::nullopt;
    }
    const QJsonObject object = json.toObject();
    LocalizedText text(object.value("text"_L1).toString());
    const QJsonObject translations = object.value("translations"_L1).toObject();
    for (auto it = translations.begin(); it != translations.end(); ++it) {
        text.translations.insert(it.key(), it.value().toString());
    }
    return text;
}

std::optional<Links> readLinks(const QJsonValue &json)
{
    const std::optional<QStringList> texts = readStrings(json);
    if (!texts || texts->size() > maximumRows) {
        return std::nullopt;
    }
    Links links;
    for (const QString &text : *texts) {
        const QUuid id(text);
        if (id.isNull()) {
            return std::nullopt;
        }
        links.insert(id);
    }
    return links;
}

template<typename Q>
constexpr int decimalsOf = std::is_same_v<Q, Minutes> || std::is_same_v<Q, Count> ? 0 : (std::is_same_v<Q, Decimal> || std::is_same_v<Q, Money> ? 3 : 2);

} // namespace

void writeJsonValue(JsonWriter &json, const Value &value)
{
    std::visit(
        [&](const auto &v) {
            using V = std::remove_cvref_t<decltype(v)>;
            if constexpr (std::is_same_v<V, QString>) {
                json.text(v);
            } else if constexpr (std::is_same_v<V, LocalizedText>) {
                writeLocalized(json, v);
            } else if constexpr (std::is_same_v<V, bool>) {
                json.boolean(v);
            } else if constexpr (std::is_same_v<V, PartialDate>) {
                json.text(v.toIso());
            } else if constexpr (std::is_same_v<V, QStringList>) {
                writeStrings(json, v);
            } else if constexpr (std::is_same_v<V, EntityRef>) {
                json.text(idText(v.id));
            } else if constexpr (std::is_same_v<V, Links>) {
                QStringList ids;
                for (const QUuid &id : v) {
                    ids.append(idText(id));
                }
                writeStrings(json, ids);
            } else if (v) {
                writeQuantity(json, *v);
            }
        },
        value);
}

std::optional<Value> readJsonValue(const QJsonValue &json, const Value &like)
{
    return std::visit(
        [&](const auto &v) -> std::optional<Value> {
            using V = std::remove_cvref_t<decltype(v)>;
            const auto valueOf = [](const auto &optional) { return optional ? std::optional<Value>(*optional) : std::nullopt; };
            if constexpr (std::is_same_v<V, QString>) {
                return json.isString() ? std::optional<Value>(json.toString()) : std::nullopt;
            } else if constexpr (std::is_same_v<V, LocalizedText>) {
                return valueOf(readLocalized(json));
            } else if constexpr (std::is_same_v<V, bool>) {
                return json.isBool() ? std::optional<Value>(json.toBool()) : std::nullopt;
            } else if constexpr (std::is_same_v<V, PartialDate>) {
                return json.isString() ? valueOf(PartialDate::fromIso(json.toString())) : std::nullopt;
            } else if constexpr (std::is_same_v<V, QStringList>) {
                return valueOf(readStrings(json));
            } else if constexpr (std::is_same_v<V, EntityRef>) {
                const EntityRef ref{QUuid(json.toString())};
                return !ref.isNull() || json.toString(u"?"_s).isEmpty() ? std::optional<Value>(ref) : std::nullopt;
            } else if constexpr (std::is_same_v<V, Links>) {
                return valueOf(readLinks(json));
            } else {
                using Q = typename V::value_type;
                const std::optional<qint64> number = scaledNumber(json, decimalsOf<Q>);
                return number ? std::optional<Value>(V(Q{*number})) : std::nullopt;
            }
        },
        like);
}

Value emptyLike(const Value &value)
{
    return std::visit([](const auto &v) -> Value { return std::remove_cvref_t<decltype(v)>(); }, value);
}

} // namespace Credwright
