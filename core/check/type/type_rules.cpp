#include "core/check/rule_set.h"
#include "core/guide/national_rules.h"

namespace Credwright {

using namespace Qt::Literals::StringLiterals;

namespace {

Severity severityOf(const NationalRule &rule)
{
    return rule.isLaw() ? Severity::Must : Severity::Should;
}

void checkNationalSize(const RuleContext &context, FindingSink &sink)
{
    const std::optional<Credits> credits = context.design.type.credits;
    const NationalRule rule = nationalRuleOf(context.design);
    if (!credits || rule.sizeFits(*credits)) {
        return;
    }
    const Anchor where{context.design.type.id, u"type.credits"_s, {}};
    const QStringList args{FactArg::credits(*credits), FactArg::words(rule.name), FactArg::credits(rule.minimum.value_or(Credits())),
        FactArg::credits(rule.maximum.value_or(Credits())), FactArg::words(rule.legalBase.isEmpty() ? rule.source : rule.legalBase)};
    const Severity severity = severityOf(rule);
    if (rule.minimum && *credits < *rule.minimum) {
        sink.add("sz.1"_L1, severity, where, QT_TRANSLATE_NOOP("Finding", "%1 ECTS are less than %3, the least that is allowed (%2: %5)."), args);
    } else if (rule.maximumExclusive) {
        sink.add("sz.1"_L1, severity, where, QT_TRANSLATE_NOOP("Finding", "%1 ECTS are too many: it must be less than %4 (%2: %5)."), args);
    } else {
        sink.add("sz.1"_L1, severity, where, QT_TRANSLATE_NOOP("Finding", "%1 ECTS are more than %4, the most that is allowed (%2: %5)."), args);
    }
}

void checkDuration(const RuleContext &context, FindingSink &sink)
{
    const TypeAndSize &type = context.design.type;
    if (!type.duration) {
        return;
    }
    const qint64 yearIn[] = {0, 365, 52, 12}; // By DurationUnit.
    const qint64 year = yearIn[static_cast<int>(type.durationUnit)];
    if (year > 0 && type.duration->value >= year) {
        sink.add("sz.2"_L1, Severity::Consider, {type.id, u"type.duration"_s, {}}, QT_TRANSLATE_NOOP("Finding", "The course takes a year or longer."));
    }
}

void checkDegreeSize(const RuleContext &context, FindingSink &sink)
{
    const std::optional<Credits> credits = context.design.type.credits;
    if (!credits) {
        return;
    }
    const NationalRule rule = nationalRuleOf(context.design);
    const Anchor where{context.design.type.id, u"type.credits"_s, {}};
    if (rule.reachesDegree(*credits)) {
        sink.add("sz.3"_L1, Severity::Should, where, QT_TRANSLATE_NOOP("Finding", "%1 ECTS reach the size of a degree."), {FactArg::credits(*credits)});
    } else if (rule.reachesPostgraduate(*credits)) {
        sink.add("sz.3"_L1, Severity::Should, where, QT_TRANSLATE_NOOP("Finding", "%1 ECTS reach the size of a postgraduate award (%2)."),
            {FactArg::credits(*credits), FactArg::words(rule.name)});
    }
}

/// Values that no course has: a slip of the keyboard, most likely.
void checkPlausible(const RuleContext &context, FindingSink &sink)
{
    const TypeAndSize &type = context.design.type;
    if (type.hoursPerCredit && (*type.hoursPerCredit < context.pack.thresholds.creditAtLeast || *type.hoursPerCredit > context.pack.thresholds.creditAtMost)) {
        sink.add("sz.4"_L1, Severity::Should, {type.id, u"type.hoursPerCredit"_s, {}},
            QT_TRANSLATE_NOOP("Finding", "%1 for one credit are outside what is known anywhere (%2 to %3)."),
            {FactArg::minutes(*type.hoursPerCredit), FactArg::minutes(context.pack.thresholds.creditAtLeast),
                FactArg::minutes(context.pack.thresholds.creditAtMost)});
    }
    if (!type.credits || !type.duration || type.duration->value <= 0 || type.durationUnit == DurationUnit::Unset) {
        return;
    }
    const qint64 minutes = type.credits->value * creditHoursOf(context.design).low.value / 100;
    const qint64 days = type.duration->value;
    if (type.durationUnit == DurationUnit::Days && days < 7) {
        if (minutes > days * context.pack.thresholds.dayAtMost.value) {
            sink.add("sz.4"_L1, Severity::Should, {type.id, u"type.duration"_s, {}},
                QT_TRANSLATE_NOOP("Finding", "%1 ECTS in this time mean %2 of work a day."),
                {FactArg::credits(*type.credits), FactArg::minutes({minutes / days})});
        }
        return;
    }
    const double weeks = context.derived.workload.weeks.value_or(0);
    const Minutes perWeek{weeks > 0 ? static_cast<qint64>(static_cast<double>(minutes) / weeks) : 0};
    if (perWeek > context.pack.thresholds.weekAtMost) {
        sink.add("sz.4"_L1, Severity::Should, {type.id, u"type.duration"_s, {}}, QT_TRANSLATE_NOOP("Finding", "%1 ECTS in this time mean %2 of work a week."),
            {FactArg::credits(*type.credits), FactArg::minutes(perWeek)});
    }
}

void checkOwnHours(const RuleContext &context, FindingSink &sink)
{
    const TypeAndSize &type = context.design.type;
    const NationalRule rule = nationalRuleOf(context.design);
    if (!type.hoursPerCredit || (*type.hoursPerCredit >= rule.hoursLow - rule.tolerance && *type.hoursPerCredit <= rule.hoursHigh + rule.tolerance)) {
        return;
    }
    const Anchor where{type.id, u"type.hoursPerCredit"_s, {}};
    const QStringList args{
        FactArg::minutes(*type.hoursPerCredit), FactArg::words(rule.name), FactArg::minutes(rule.hoursLow), FactArg::minutes(rule.hoursHigh)};
    if (rule.hoursLow == rule.hoursHigh) {
        sink.add("sz.5"_L1, severityOf(rule), where, QT_TRANSLATE_NOOP("Finding", "%1 for one credit differ from %3 (%2)."), args);
    } else {
        sink.add("sz.5"_L1, severityOf(rule), where, QT_TRANSLATE_NOOP("Finding", "%1 for one credit are outside %3 to %4 (%2)."), args);
    }
}

/// QA reads the reason; without one the country's rule goes on to be applied.
void checkReplacedRule(const RuleContext &context, FindingSink &sink)
{
    const TypeAndSize &type = context.design.type;
    if (!replacesRule(type)) {
        return;
    }
    const NationalRule &stated = countryRuleOf(context.design);
    if (type.ruleReason.isEmpty()) {
        sink.add("sz.6"_L1, Severity::Should, {type.id, u"type.ruleReason"_s, {}},
            QT_TRANSLATE_NOOP("Finding", "Another rule is stated in place of that of %1, but no reason: it is not applied."), {FactArg::words(stated.name)});
    } else if (stated.isLaw()) {
        sink.add("sz.6"_L1, Severity::Consider, {type.id, u"type.ruleReason"_s, {}},
            QT_TRANSLATE_NOOP("Finding", "The law of %1 (%2) is replaced by another rule."), {FactArg::words(stated.name), FactArg::words(stated.legalBase)});
    }
}

void checkTracks(const RuleContext &context, FindingSink &sink)
{
    for (const Track &track : context.design.tracks) {
        if (track.kind == TrackKind::AttendanceOnly && track.awardsCredits == Answer::Yes) {
            sink.add("ty.2"_L1, Severity::Should, {track.id, u"track.awardsCredits"_s, {}},
                QT_TRANSLATE_NOOP("Finding", "“%1” asks for attendance only and still awards credits."), {FactArg::title(track.name.text)});
        }
    }
}

bool comesFromProgramme(const TypeAndSize &type)
{
    return type.approach == Approach::FromProgramme || type.approach == Approach::Combination;
}

/// A module that was made for a full programme (guide, Breaking down existing programmes).
void checkFitness(const RuleContext &context, FindingSink &sink)
{
    const TypeAndSize &type = context.design.type;
    const QList<FitnessAspect> &aspects = context.design.fitnessAspects;
    if (!comesFromProgramme(type)) {
        return;
    }
    const bool begun = std::ranges::any_of(aspects, [](const FitnessAspect &aspect) { return aspect.verdict != Fitness::Unset; });
    if (!begun && context.takesShape) {
        sink.add("ty.1"_L1, Severity::Should, {{}, u"fitnessAspect"_s, {}},
            QT_TRANSLATE_NOOP("Finding", "The module was made for a programme, and nobody has judged yet whether it fits learners from outside."));
    }
    for (const FitnessAspect &aspect : aspects) {
        const QStringList name{FactArg::label(choicesOf<FitnessArea>()[qMax(0, static_cast<int>(aspect.area) - 1)].label)};
        if (begun && aspect.verdict == Fitness::Unset) {
            sink.add("ty.1"_L1, Severity::Should, {aspect.id, u"fitnessAspect.verdict"_s, {}},
                QT_TRANSLATE_NOOP("Finding", "“%1” is left open: does it fit learners from outside the programme?"), name);
        } else if (aspect.verdict == Fitness::ToChange && aspect.change.isEmpty()) {
            sink.add("ty.1"_L1, Severity::Should, {aspect.id, u"fitnessAspect.change"_s, {}},
                QT_TRANSLATE_NOOP("Finding", "“%1” has to change, and it is not said what."), name);
        }
    }
    if (context.takesShape && type.standsAlone.isEmpty()) {
        sink.add("ty.1"_L1, Severity::Should, {type.id, u"type.standsAlone"_s, {}},
            QT_TRANSLATE_NOOP("Finding", "It is not said why the module has credibility and validity without its programme."));
    }
}

void checkOutsiders(const RuleContext &context, FindingSink &sink)
{
    const TypeAndSize &type = context.design.type;
    const bool mixed = type.grouping == Grouping::Mixed || type.grouping == Grouping::Both;
    if (mixed && type.mixedPlan.isEmpty()) {
        sink.add("ty.1"_L1, Severity::Should, {type.id, u"type.mixedPlan"_s, {}},
            QT_TRANSLATE_NOOP("Finding", "Learners join degree students, and nothing is said about how the mixed group is managed."));
    }
    const bool opened = context.design.stackability.approach == StackApproach::DegreeCourses || (mixed && comesFromProgramme(type));
    if (opened && type.contractForm.isEmpty()) {
        sink.add("ty.1"_L1, Severity::Should, {type.id, u"type.contractForm"_s, {}},
            QT_TRANSLATE_NOOP("Finding", "A degree course is opened to learners from outside, and the contract they enrol with is not named."));
    }
    for (const SharedResource &resource : context.design.sharedResources) {
        if (!resource.share && !resource.name.isEmpty()) {
            sink.add("ty.3"_L1, Severity::Consider, {resource.id, u"sharedResource.share"_s, {}},
                QT_TRANSLATE_NOOP("Finding", "“%1” is shared, and the share of the micro-credential is not stated: its cost lines count whole."),
                {FactArg::title(resource.name)});
        }
    }
}

void check(const RuleContext &context, FindingSink &sink)
{
    checkNationalSize(context, sink);
    checkDuration(context, sink);
    checkDegreeSize(context, sink);
    checkPlausible(context, sink);
    checkOwnHours(context, sink);
    checkReplacedRule(context, sink);
    checkTracks(context, sink);
    checkFitness(context, sink);
    checkOutsiders(context, sink);
}

QList<RuleInfo> infos()
{
    return {
        rule("sz.1"_L1, "type"_L1, Source::nationalSize, QT_TRANSLATE_NOOP("Rule", "Outside the national size"),
            QT_TRANSLATE_NOOP(
                "Rule", "Some countries bound the size of a micro-credential. Outside it the award may not be called one, or may not be registered."),
            QT_TRANSLATE_NOOP("Rule", "The size fits the rule of the country")),
        rule("sz.2"_L1, "type"_L1, Source::size, QT_TRANSLATE_NOOP("Rule", "A year or longer"),
            QT_TRANSLATE_NOOP("Rule", "Micro-credentials typically take less than a year. A long one may be better split into several that stack."),
            QT_TRANSLATE_NOOP("Rule", "The course takes less than a year")),
        rule("sz.3"_L1, "type"_L1, Source::nationalSize, QT_TRANSLATE_NOOP("Rule", "As large as a degree"),
            QT_TRANSLATE_NOOP("Rule", "A micro-credential certifies a small volume of learning and must not be mistaken for a degree or another full award."),
            QT_TRANSLATE_NOOP("Rule", "The size stays below that of a degree")),
        rule("sz.4"_L1, "type"_L1, Source::size, QT_TRANSLATE_NOOP("Rule", "Implausible value"),
            QT_TRANSLATE_NOOP("Rule", "Hours, credits and duration should describe one course that a person can follow. Such a value is most often a slip."),
            QT_TRANSLATE_NOOP("Rule", "Credits, hours and duration are plausible together")),
        rule("sz.5"_L1, "type"_L1, Source::ects, QT_TRANSLATE_NOOP("Rule", "Hours per credit outside the rule"),
            QT_TRANSLATE_NOOP("Rule", "Credits are comparable only while one credit stands for the learning time that the country has set."), nullptr),
        rule("sz.6"_L1, "type"_L1, Source::nationalSize, QT_TRANSLATE_NOOP("Rule", "Another rule than the country’s"),
            QT_TRANSLATE_NOOP("Rule",
                "Laws change, and exceptions exist. Whoever departs from the rule of the country answers for it: reviewers read the reason and the source."),
            nullptr),
        rule("ty.1"_L1, "type"_L1, Source::types, QT_TRANSLATE_NOOP("Rule", "Not yet fit for learners from outside"),
            QT_TRANSLATE_NOOP("Rule",
                "Modules were made as parts of a programme, for its students. Not all of them fit lifelong learners as they are, and mixed groups need care."),
            QT_TRANSLATE_NOOP("Rule", "What comes from a degree is ready for learners from outside")),
        rule("ty.2"_L1, "type"_L1, Source::types, QT_TRANSLATE_NOOP("Rule", "Credits for attendance"),
            QT_TRANSLATE_NOOP("Rule", "Credits are awarded when the outcomes have been assessed. Attendance alone can be confirmed, but earns none."), nullptr),
        rule("ty.3"_L1, "type"_L1, Source::types, QT_TRANSLATE_NOOP("Rule", "Shared without a share"),
            QT_TRANSLATE_NOOP("Rule", "Staff and spaces that serve degree students too are an advantage in cost. How large it is, only the share tells."),
            nullptr),
    };
}

} // namespace

RuleSet typeRules()
{
    return {"type"_L1, infos, check, nullptr};
}

} // namespace Credwright
