#include "core/workload/workload.h"

#include "core/guide/national_rules.h"

#include <QHash>

namespace Credwright {

namespace {

/// Hours of core activities, and of each elective module.
struct Shares
{
    Minutes core;
    QList<Minutes> electives;
};

Shares sharesOf(const Design &design)
{
    Shares shares;
    QHash<QUuid, qsizetype> electiveOf;
    for (const Module &module : design.modules) {
        if (module.kind == ModuleKind::Elective) {
            electiveOf.insert(module.id, shares.electives.size());
            shares.electives.append(Minutes());
        }
    }
    for (const Activity &activity : design.activities) {
        const Minutes minutes = activity.minutes.value_or(Minutes());
        const auto elective = electiveOf.constFind(activity.module.id);
        (elective == electiveOf.cend() ? shares.core : shares.electives[*elective]) += minutes;
    }
    return shares;
}

void addParts(const Design &design, Workload &workload)
{
    QMap<ActivityKind, Minutes> byKind;
    for (const Activity &activity : design.activities) {
        const Minutes minutes = activity.minutes.value_or(Minutes());
        if (minutes.value == 0) {
            continue;
        }
        byKind[activity.kind] += minutes;
        switch (activity.mode) {
        case ActivityMode::OnSite:
            workload.onSite += minutes;
            break;
        case ActivityMode::Online:
            workload.online += minutes;
            break;
        case ActivityMode::OwnStudy:
            workload.ownStudy += minutes;
            break;
        case ActivityMode::Unset:
            break;
        }
    }
    for (auto it = byKind.cbegin(); it != byKind.cend(); ++it) {
        workload.parts.append({it.key(), false, it.value()});
    }
    for (const Assessment &assessment : design.assessments) {
        if (assessment.insideActivity.isNull()) {
            workload.assessmentMinutes += assessment.minutes.value_or(Minutes());
        }
    }
    if (workload.assessmentMinutes.value > 0) {
        workload.parts.append({ActivityKind::Unset, true, workload.assessmentMinutes});
    }
}

void addTotals(const Design &design, Workload &workload)
{
    Shares shares = sharesOf(design);
    std::sort(shares.electives.begin(), shares.electives.end());
    const qsizetype offered = shares.electives.size();
    const qsizetype taken = std::clamp<qsizetype>(design.delivery.electivesTaken.value_or(Count{offered}).value, 0, offered);
    workload.total = workload.totalMaximum = shares.core + workload.assessmentMinutes;
    for (qsizetype i = 0; i < taken; ++i) {
        workload.total += shares.electives.at(i);
        workload.totalMaximum += shares.electives.at(offered - 1 - i);
    }
}

void addWanted(const Design &design, Workload &workload)
{
    const CreditHours hours = creditHoursOf(design);
    workload.hoursPerCreditLow = hours.low;
    workload.hoursPerCreditHigh = hours.high;
    if (!design.type.credits || design.type.credits->value <= 0) {
        return;
    }
    const qint64 credits = design.type.credits->value; // In hundredths: minutes per credit × credits are hundredths of minutes.
    if (hours.low == hours.high) {
        workload.wantedLow = workload.wantedHigh = Minutes{(credits * hours.low.value + 50) / 100};
    } else {
        workload.wantedLow = Minutes{(credits * hours.low.value + 99) / 100};
        workload.wantedHigh = Minutes{credits * hours.high.value / 100};
    }
    if (workload.totalMaximum.value > 0) {
        workload.fit = fitOf(workload.total, workload.totalMaximum, *design.type.credits, hours);
    }
}

void addPerWeek(const TypeAndSize &type, Workload &workload)
{
    if (!type.duration || type.duration->value <= 0 || type.durationUnit == DurationUnit::Unset) {
        return;
    }
    // A week as a fraction of the duration: days ÷ 7; a month is 52 ÷ 12 = 13 ÷ 3 weeks.
    const qint64 duration = type.duration->value;
    const bool days = type.durationUnit == DurationUnit::Days;
    const bool months = type.durationUnit == DurationUnit::Months;
    const qint64 numerator = days ? std::max<qint64>(duration, 7) : months ? duration * 13 : duration;
    const qint64 denominator = days ? 7 : months ? 3 : 1;
    workload.weeks = static_cast<double>(days ? duration : numerator) / static_cast<double>(denominator);
    if (workload.total.value > 0) {
        workload.perWeek = Minutes{(2 * workload.total.value * denominator + numerator) / (2 * numerator)};
    }
}

} // namespace

const NationalRule &countryRuleOf(const Design &design)
{
    if (!design.identity.country.isEmpty()) {
        return nationalRule(design.identity.country, design.identity.region);
    }
    for (const AwardingBody &body : design.awardingBodies) {
        if (!body.country.isEmpty()) {
            return nationalRule(body.country, body.region);
        }
    }
    return nationalRule({});
}

bool replacesRule(const TypeAndSize &type)
{
    return type.ruleMinimum || type.ruleMaximum || type.ruleHoursLow || type.ruleHoursHigh;
}

NationalRule nationalRuleOf(const Design &design)
{
    const TypeAndSize &type = design.type;
    NationalRule rule = countryRuleOf(design);
    if (!replacesRule(type) || type.ruleReason.isEmpty()) {
        return rule;
    }
    rule.ownReason = type.ruleReason;
    rule.minimum = type.ruleMinimum;
    rule.maximum = type.ruleMaximum;
    rule.maximumExclusive = false;
    rule.sizeNote = type.ruleReason;
    if (type.ruleHoursLow || type.ruleHoursHigh) {
        rule.hoursLow = type.ruleHoursLow ? *type.ruleHoursLow : *type.ruleHoursHigh;
        rule.hoursHigh = type.ruleHoursHigh ? *type.ruleHoursHigh : *type.ruleHoursLow;
        rule.tolerance = rule.hoursLow == rule.hoursHigh ? CreditHours::named(rule.hoursLow).tolerance : Minutes();
        rule.usualHours.reset();
    }
    rule.base = RuleBase::Agreement;
    rule.legalBase = type.ruleSource;
    rule.source = type.ruleSource;
    rule.address.clear();
    rule.confidence = Confidence::Low;
    return rule;
}

CreditHours creditHoursOf(const Design &design)
{
    if (design.type.hoursPerCredit && design.type.hoursPerCredit->value > 0) {
        return CreditHours::named(*design.type.hoursPerCredit);
    }
    const NationalRule rule = nationalRuleOf(design);
    return {rule.hoursLow, rule.hoursHigh, rule.tolerance};
}

HoursFit fitOf(Minutes least, Minutes most, Credits credits, const CreditHours &hours)
{
    if (credits.value <= 0) {
        return HoursFit::Unknown;
    }
    if (least.value * 100 < credits.value * (hours.low - hours.tolerance).value) {
        return HoursFit::TooFew;
    }
    if (most.value * 100 > credits.value * (hours.high + hours.tolerance).value) {
        return HoursFit::TooMany;
    }
    return HoursFit::Fits;
}

Workload workloadOf(const Design &design)
{
    Workload workload;
    addParts(design, workload);
    addTotals(design, workload);
    addWanted(design, workload);
    addPerWeek(design.type, workload);
    return workload;
}

} // namespace Credwright
