#include "core/document/blended_intensive.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>

namespace Credwright {

using namespace Qt::Literals::StringLiterals;

namespace {

BlendedIntensiveRule readRule()
{
    QFile file(u":/credwright/rules/blended_intensive.json"_s);
    if (!file.open(QIODevice::ReadOnly)) {
        return {};
    }
    const QJsonObject row = QJsonDocument::fromJson(file.readAll()).object();
    const QJsonObject days = row["physicalDays"_L1].toObject();
    const QJsonObject learners = row["learners"_L1].toObject();
    return {row["programme"_L1].toString(), row["call"_L1].toInt(), row["source"_L1].toString(), row["address"_L1].toString(),
        QDate::fromString(row["seen"_L1].toString(), Qt::ISODate), Credits{row["credits"_L1].toInteger() * 100}, days["minimum"_L1].toInt(),
        days["maximum"_L1].toInt(), row["institutions"_L1].toInt(), row["countries"_L1].toInt(), Count{learners["minimum"_L1].toInteger()},
        Count{learners["maximum"_L1].toInteger()}, Money{row["eurosPerLearner"_L1].toInteger() * 1000}};
}

} // namespace

const BlendedIntensiveRule &blendedIntensiveRule()
{
    static const BlendedIntensiveRule rule = readRule();
    return rule;
}

IncomeLine blendedIntensiveFunding(const BlendedIntensiveRule &rule)
{
    const QLocale locale;
    IncomeLine line;
    line.id = QUuid::createUuid();
    line.title = rule.programme;
    line.kind = IncomeKind::EuropeanFunding;
    line.basis = IncomeBasis::PerLearner;
    line.amount = rule.perLearner;
    line.minimumLearners = rule.learnersLow;
    line.maximumLearners = rule.learnersHigh;
    line.persistence = Persistence::Temporary;
    line.programme = rule.programme;
    line.purpose = FundingPurpose::Start;
    line.eligibility = Eligibility::Unchecked;
    line.period = QCoreApplication::translate("Template", "Call %1").arg(rule.call);
    line.conditions = QCoreApplication::translate("Template",
        "At least %1 institutions from %2 countries; %3 to %4 days on site and a virtual part; at least %5 ECTS; %6 to %7 mobile learners count. "
        "Source: %8. Later calls may differ: check the guide of yours.")
                          .arg(QString::number(rule.institutions), QString::number(rule.countries), QString::number(rule.physicalDaysLow),
                              QString::number(rule.physicalDaysHigh), locale.toString(rule.credits.value / 100), locale.toString(rule.learnersLow.value),
                              locale.toString(rule.learnersHigh.value), rule.source);
    return line;
}

} // namespace Credwright
