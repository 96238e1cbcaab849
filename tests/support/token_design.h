#pragma once

#include "core/model/access.h"

namespace Credwright {

/// The word that tokenDesign() writes into a text field: it occurs nowhere else.
inline QString tokenOf(const QString &fieldId, int row)
{
    return QStringLiteral("word-%1-%2").arg(QString(fieldId).replace(QLatin1Char('.'), QLatin1Char('-'))).arg(row);
}

/// A design with every field of every entity filled and two rows in every list; links point to the first row of their kind.
/// Numbers are small and within their limits; money is `money`.
inline Design tokenDesign(Money money = {1234000})
{
    Design design;
    design.id = QUuid::createUuidV5(QUuid(), QStringLiteral("filled"));
    for (const EntityType &type : entityTypes()) {
        for (int row = 0; !type.single && row < 2; ++row) {
            EntityData data = newEntity(type.kind);
            data.id = QUuid::createUuidV5(design.id, QString(type.kind) + QString::number(row));
            insertEntity(design, type.kind, row, data);
        }
    }
    const auto quantity = [&](const FieldInfo &info) { return qMax<qint64>(info.limits.minimum, 2); };
    for (const EntityType &type : entityTypes()) {
        const QList<QUuid> ids = idsOf(design, type.kind);
        for (qsizetype row = 0; row < ids.size(); ++row) {
            for (const FieldInfo *info : type.fields) {
                const Anchor anchor{ids[row], QString(info->id), {}};
                const QString code = info->limits.choices                        ? QString(info->limits.choices()[0].code)
                    : info->limits.vocabulary == QLatin1StringView("countries")  ? QStringLiteral("BE")
                    : info->limits.vocabulary == QLatin1StringView("languages")  ? QStringLiteral("en")
                    : info->limits.vocabulary == QLatin1StringView("currencies") ? QStringLiteral("EUR")
                    : info->limits.vocabulary == QLatin1StringView("isced_f")    ? QStringLiteral("0714")
                                                                                 : tokenOf(QString(info->id), static_cast<int>(row));
                const QList<QUuid> linked = idsOf(design, info->limits.linkKind);
                const Value value = std::visit(
                    [&]<typename T>(const T &) -> Value {
                        if constexpr (std::is_same_v<T, QString>) {
                            return code;
                        } else if constexpr (std::is_same_v<T, LocalizedText>) {
                            return LocalizedText(code);
                        } else if constexpr (std::is_same_v<T, bool>) {
                            return true;
                        } else if constexpr (std::is_same_v<T, PartialDate>) {
                            return PartialDate{2026, 3, static_cast<int>(row) + 1};
                        } else if constexpr (std::is_same_v<T, QStringList>) {
                            return QStringList{code};
                        } else if constexpr (std::is_same_v<T, EntityRef>) {
                            return EntityRef{linked.value(0)};
                        } else if constexpr (std::is_same_v<T, Links>) {
                            return Links(linked.mid(0, 1));
                        } else if constexpr (std::is_same_v<T, std::optional<Money>>) {
                            return std::optional<Money>(money);
                        } else {
                            return T(typename T::value_type{quantity(*info)});
                        }
                    },
                    *readAt(design, anchor));
                writeAt(design, anchor, value);
            }
        }
    }
    return design;
}

} // namespace Credwright
