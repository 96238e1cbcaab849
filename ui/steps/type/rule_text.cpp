#include "ui/steps/type/rule_text.h"

#include "core/util/format.h"
#include "core/workload/workload.h"

#include <QCoreApplication>

namespace Credwright {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Gives the texts of this file one context for translators.
struct RuleWords
{
    Q_DECLARE_TR_FUNCTIONS(RuleText)
};

QString sizeOf(const NationalRule &rule)
{
    if (rule.minimum && rule.maximum) {
        return RuleWords::tr("%1 to %2 ECTS").arg(formatCredits(*rule.minimum), formatCredits(*rule.maximum));
    }
    if (rule.maximum) {
        return (rule.maximumExclusive ? RuleWords::tr("less than %1 ECTS") : RuleWords::tr("at most %1 ECTS")).arg(formatCredits(*rule.maximum));
    }
    if (rule.minimum) {
        return RuleWords::tr("at least %1 ECTS").arg(formatCredits(*rule.minimum));
    }
    return RuleWords::tr("no fixed size");
}

QString hoursOf(const NationalRule &rule)
{
    if (rule.hoursLow == rule.hoursHigh) {
        return RuleWords::tr("%1 a credit").arg(formatMinutes(rule.hoursLow));
    }
    return RuleWords::tr("%1 to %2 a credit").arg(formatMinutes(rule.hoursLow), formatMinutes(rule.hoursHigh));
}

QString baseOf(RuleBase base)
{
    switch (base) {
    case RuleBase::Law:
        return RuleWords::tr("Law");
    case RuleBase::Agreement:
        return RuleWords::tr("Agreement");
    case RuleBase::Pilot:
        return RuleWords::tr("Pilot");
    case RuleBase::Reported:
        return RuleWords::tr("Reported");
    }
    return {};
}

QString confidenceOf(Confidence confidence)
{
    switch (confidence) {
    case Confidence::High:
        return RuleWords::tr("from the official text");
    case Confidence::Medium:
        return RuleWords::tr("from a secondary source");
    case Confidence::Low:
        return RuleWords::tr("as reported");
    }
    return {};
}

/// The row stated for the country of the design although it is not about short courses; null otherwise.
const NationalRule *statedButNotMeant(const Design &design)
{
    const NationalRule *stated = statedRule(design.identity.country, design.identity.region);
    return stated && !stated->appliesToShortCourses ? stated : nullptr;
}

/// Whether a rule is known for a part of the country of the design, but not for the whole.
bool regionHasRule(const Design &design)
{
    const QList<NationalRule> &rules = nationalRules();
    return !design.identity.country.isEmpty() && std::any_of(rules.cbegin(), rules.cend(), [&](const NationalRule &rule) {
        return rule.country == design.identity.country && !rule.region.isEmpty();
    });
}

QString sourceOf(const NationalRule &rule)
{
    const QString date = QLocale().toString(rule.seen, QLocale::ShortFormat);
    const QString source = RuleWords::tr("Source: %1 (%2, entered on %3).").arg(rule.source, confidenceOf(rule.confidence), date);
    return rule.address.isEmpty() ? source : source + u'\n' + rule.address;
}

} // namespace

RuleText ruleTextOf(const Design &design)
{
    const NationalRule rule = nationalRuleOf(design);
    RuleText text;
    text.brief = RuleWords::tr("%1: %2, %3").arg(rule.name, sizeOf(rule), hoursOf(rule));
    QStringList lines;
    if (!rule.ownReason.isEmpty()) {
        lines.append(RuleWords::tr("Stated in this design in place of the rule of the country: %1").arg(rule.ownReason));
    } else if (const NationalRule *stated = statedButNotMeant(design)) {
        lines.append(RuleWords::tr("What is stated for %1 is about something else (%2), so the European frame applies.").arg(stated->name, stated->appliesTo));
    } else if (rule.isFallback()) {
        lines.append(regionHasRule(design)
                ? RuleWords::tr("Only a region of this country has a rule of its own: name the region. Until then the European frame applies.")
                : design.identity.country.isEmpty() ? RuleWords::tr("No country is named yet, so the European frame applies.")
                                                    : RuleWords::tr("No rule is known for this country, so the European frame applies."));
    }
    lines.append(RuleWords::tr("Size: %1. %2").arg(sizeOf(rule), rule.sizeNote).trimmed());
    lines.append(rule.usualHours && rule.hoursLow != rule.hoursHigh
            ? RuleWords::tr("Hours of learning: %1; %2 is usual.").arg(hoursOf(rule), formatMinutes(*rule.usualHours))
            : RuleWords::tr("Hours of learning: %1.").arg(hoursOf(rule)));
    if (rule.tolerance.value > 0) {
        lines.append(RuleWords::tr("One value is named, so %1 more or less for each credit is accepted.").arg(formatMinutes(rule.tolerance)));
    }
    if (!rule.levelNote.isEmpty()) {
        lines.append(RuleWords::tr("Level: %1").arg(rule.levelNote));
    }
    lines.append(RuleWords::tr("Applies to: %1.").arg(rule.appliesTo));
    lines.append(rule.legalBase.isEmpty() ? RuleWords::tr("%1.").arg(baseOf(rule.base)) : RuleWords::tr("%1: %2.").arg(baseOf(rule.base), rule.legalBase));
    lines.append(sourceOf(rule));
    text.full = lines.join(u'\n');
    return text;
}

} // namespace Credwright
