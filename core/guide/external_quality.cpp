#include "core/guide/external_quality.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace Credwright {

using namespace Qt::Literals::StringLiterals;

namespace {

QList<ExternalQuality> readRows()
{
    QFile file(u":/credwright/rules/external_quality.json"_s);
    QList<ExternalQuality> rows;
    const QJsonObject root = file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
    for (const QJsonValue &value : root["rules"_L1].toArray()) {
        const QJsonObject row = value.toObject();
        const QJsonValue asked = row["asked"_L1];
        rows.append({row["country"_L1].toString(), row["name"_L1].toString(), asked.isBool() ? std::optional(asked.toBool()) : std::nullopt,
            row["text"_L1].toString(), row["source"_L1].toString(), row["address"_L1].toString(), row["seen"_L1].toString()});
    }
    return rows;
}

} // namespace

const QList<ExternalQuality> &externalQualities()
{
    static const QList<ExternalQuality> rows = readRows();
    return rows;
}

const ExternalQuality &externalQualityOf(const QString &country)
{
    const QList<ExternalQuality> &rows = externalQualities();
    const auto found = std::find_if(rows.cbegin(), rows.cend(), [&](const ExternalQuality &row) { return row.country == country && !country.isEmpty(); });
    return found == rows.cend() ? rows.first() : *found;
}

} // namespace Credwright
