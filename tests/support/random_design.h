#pragma once

#include "core/model/access.h"

#include <QRandomGenerator>

namespace Credwright {

/// Texts that have broken programs before: scripts, directions, emoji, quotes, control characters, combining marks.
inline QStringList awkwardTexts()
{
    return {QStringLiteral("Εξηγεί τον έλεγχο – γιατί «όχι»;"), QStringLiteral("Žąsų ėdžios, ūkis į Švėkšną"),
        QStringLiteral("👩🏽‍🔬 verifies 🇪🇺 chips"), QStringLiteral("مرحبا (abc) שלום"), QStringLiteral("a\tb\r\nc\x01\x1f\x7f\xad"),
        QStringLiteral("'; DROP TABLE outcomes; -- \"quoted\" \\ back"), QStringLiteral("e\u0301 is not é"), QStringLiteral("<b>&amp;</b> ]]> {\"json\": [1]}"),
        QStringLiteral(" leading and trailing "), QStringLiteral("NULL")};
}

inline QString awkwardText(QRandomGenerator &random)
{
    const QStringList texts = awkwardTexts();
    return texts.at(random.bounded(static_cast<int>(texts.size())));
}

/// A value of the kind of `like` that the field allows and that is not empty; links are left to the caller.
inline Value filledValue(const FieldInfo &info, const Value &like, QRandomGenerator &random)
{
    return std::visit(
        [&](const auto &v) -> Value {
            using V = std::remove_cvref_t<decltype(v)>;
            const auto code = [&]() -> QString {
                if (info.limits.choices) {
                    const auto choices = info.limits.choices();
                    return choices[random.bounded(static_cast<quint32>(choices.size()))].code;
                }
                return info.limits.vocabulary.isEmpty() ? QStringLiteral("travel-costs") : QStringLiteral("LT");
            };
            if constexpr (std::is_same_v<V, QString>) {
                return info.isChoice() ? code() : awkwardText(random);
            } else if constexpr (std::is_same_v<V, LocalizedText>) {
                LocalizedText text(awkwardText(random));
                if (random.bounded(2)) {
                    text.translations = {{QStringLiteral("el"), awkwardText(random)}, {QStringLiteral("zh-Hant"), awkwardText(random)}};
                }
                return text;
            } else if constexpr (std::is_same_v<V, bool>) {
                return true;
            } else if constexpr (std::is_same_v<V, PartialDate>) {
                const PartialDate dates[] = {{2027, 0, 0}, {2028, 2, 0}, {2028, 2, 29}};
                return dates[random.bounded(3)];
            } else if constexpr (std::is_same_v<V, QStringList>) {
                return QStringList{code()};
            } else if constexpr (isOptionalQuantity<V>) {
                const qint64 span = (info.limits.maximum > 0 ? info.limits.maximum : 1'000'000) - info.limits.minimum;
                return V(typename V::value_type{info.limits.minimum + random.bounded(span + 1)});
            } else {
                return v;
            }
        },
        like);
}

inline EntityData filledEntity(const EntityType &type, QRandomGenerator &random)
{
    EntityData data = newEntity(type.kind);
    for (qsizetype i = 0; i < type.fields.size(); ++i) {
        data.values[i] = filledValue(*type.fields.at(i), data.values.at(i), random);
    }
    return data;
}

/// Links that lead to rows that exist.
inline Value filledLink(const Design &design, const FieldInfo &info, const Value &like, QRandomGenerator &random)
{
    const QList<QUuid> targets = idsOf(design, info.limits.linkKind);
    if (targets.isEmpty()) {
        return like;
    }
    const auto any = [&] { return targets.at(random.bounded(static_cast<int>(targets.size()))); };
    if (std::holds_alternative<EntityRef>(like)) {
        return EntityRef{any()};
    }
    return Links({any(), any()});
}

/// Every field of every entity filled, with `rows` rows in each list.
inline Design randomDesign(quint32 seed = 1, int rows = 3)
{
    QRandomGenerator random(seed);
    Design design;
    design.id = QUuid::createUuid();
    for (const EntityType &type : entityTypes()) {
        for (int row = 0; !type.single && row < rows; ++row) {
            insertEntity(design, type.kind, row, filledEntity(type, random));
        }
    }
    for (const EntityType &type : entityTypes()) {
        for (const QUuid &id : idsOf(design, type.kind)) {
            for (const FieldInfo *info : type.fields) {
                const Anchor where{id, info->id, {}};
                const Value like = *readAt(design, where);
                if (!info->limits.linkKind.isEmpty()) {
                    writeAt(design, where, filledLink(design, *info, like, random));
                } else if (type.single) {
                    writeAt(design, where, filledValue(*info, like, random));
                }
            }
        }
    }
    return design;
}

} // namespace Credwright
