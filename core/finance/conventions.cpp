#include "core/finance/conventions.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace Credwright {

using namespace Qt::Literals::StringLiterals;

namespace {

FinanceConventions readConventions()
{
    QFile file(u":/credwright/rules/finance.json"_s);
    FinanceConventions conventions;
    const QJsonObject root = file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
    for (const QJsonValue &value : root["hours"_L1].toArray()) {
        const QJsonObject row = value.toObject();
        conventions.hours.append({row["title"_L1].toString(), Minutes{row["hours"_L1].toInteger() * 60},
            row.contains("days"_L1) ? std::optional(Count{row["days"_L1].toInteger()}) : std::nullopt, row["source"_L1].toString(),
            row["address"_L1].toString(), row["seen"_L1].toString()});
    }
    for (const QJsonValue &value : root["indirectRates"_L1].toArray()) {
        const QJsonObject row = value.toObject();
        conventions.indirectRates.append({row["title"_L1].toString(), Percent{row["percent"_L1].toInteger() * 100}, row["source"_L1].toString(),
            row["address"_L1].toString(), row["seen"_L1].toString()});
    }
    return conventions;
}

} // namespace

const FinanceConventions &usualConventions()
{
    static const FinanceConventions conventions = readConventions();
    return conventions;
}

FinanceConventions conventionsWith(const FinanceConventions &ofPack)
{
    FinanceConventions conventions = ofPack;
    if (conventions.hours.isEmpty()) {
        conventions.hours = usualConventions().hours;
    }
    if (conventions.indirectRates.isEmpty()) {
        conventions.indirectRates = usualConventions().indirectRates;
    }
    return conventions;
}

} // namespace Credwright
