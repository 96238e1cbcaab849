#include "core/check/rule_set.h"

namespace Credwright {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Hours ÷ credits in hundredths of an hour, for display; the comparison itself is exact.
QString hoursPerCredit(Minutes minutes, Credits credits)
{
    return FactArg::hundredths((minutes.value * 10000 / 60 + credits.value / 2) / credits.value);
}

void checkNationalHours(const RuleContext &context, FindingSink &sink)
{
    const std::optional<Credits> credits = context.design.type.credits;
    const Workload &workload = context.derived.workload;
    if (!credits || credits->value <= 0 || workload.totalMaximum.value == 0) {
        return;
    }
    const NationalRule rule = nationalRuleOf(context.design);
    const HoursFit fit = fitOf(workload.total, workload.totalMaximum, *credits, {rule.hoursLow, rule.hoursHigh, rule.tolerance});
    if (fit == HoursFit::Fits || fit == HoursFit::Unknown) {
        return;
    }
    const QList<Activity> &activities = context.design.activities;
    const bool collected = std::all_of(activities.cbegin(), activities.cend(), [](const Activity &activity) { return activity.minutes.has_value(); });
    if (fit == HoursFit::TooFew && !collected) {
        return; // Hours are still being entered; too many can be told at once.
    }
    const Minutes shown = fit == HoursFit::TooFew ? workload.total : workload.totalMaximum;
    const QStringList args{FactArg::minutes(shown), FactArg::credits(*credits), hoursPerCredit(shown, *credits), FactArg::minutes(rule.hoursLow),
        FactArg::minutes(rule.hoursHigh), FactArg::words(rule.name)};
    const Severity severity = rule.isLaw() ? Severity::Must : Severity::Should;
    const Anchor where{context.design.type.id, u"type.credits"_s, {}};
    const bool named = rule.hoursLow == rule.hoursHigh;
    if (fit == HoursFit::TooFew) {
        sink.add("wl.1"_L1, severity, where,
            named ? QT_TRANSLATE_NOOP("Finding", "%1 for %2 ECTS are %3 h a credit, under %4 (%6).")
                  : QT_TRANSLATE_NOOP("Finding", "%1 for %2 ECTS are %3 h a credit, under %4 to %5 (%6)."),
            args);
    } else {
        sink.add("wl.1"_L1, severity, where,
            named ? QT_TRANSLATE_NOOP("Finding", "%1 for %2 ECTS are %3 h a credit, over %4 (%6).")
                  : QT_TRANSLATE_NOOP("Finding", "%1 for %2 ECTS are %3 h a credit, over %4 to %5 (%6)."),
            args);
    }
}

/// Against the design's own hours per credit, where it states them.
void checkOwnHours(const RuleContext &context, FindingSink &sink)
{
    const Workload &workload = context.derived.workload;
    if (!context.design.type.hoursPerCredit || workload.fit == HoursFit::Fits || workload.fit == HoursFit::Unknown) {
        return;
    }
    const bool few = workload.fit == HoursFit::TooFew;
    sink.add("wl.5"_L1, Severity::Should, {context.design.type.id, u"type.hoursPerCredit"_s, {}},
        few ? QT_TRANSLATE_NOOP("Finding", "Activities and assessments come to %1, less than the %2 that the credits stand for.")
            : QT_TRANSLATE_NOOP("Finding", "Activities and assessments come to %1, more than the %2 that the credits stand for."),
        {FactArg::minutes(few ? workload.total : workload.totalMaximum), FactArg::minutes(*workload.wantedLow)});
}

void checkWeek(const RuleContext &context, FindingSink &sink)
{
    const std::optional<Minutes> perWeek = context.derived.workload.perWeek;
    const bool inWork = std::any_of(
        context.design.profiles.cbegin(), context.design.profiles.cend(), [](const Profile &profile) { return profile.flags.contains(ProfileFlag::InWork); });
    if (perWeek && inWork && *perWeek > context.pack.thresholds.weekInWork) {
        sink.add("wl.2"_L1, Severity::Should, {context.design.type.id, u"type.duration"_s, {}},
            QT_TRANSLATE_NOOP("Finding", "%1 a week are much beside a job; up to %2 are usual."),
            {FactArg::minutes(*perWeek), FactArg::minutes(context.pack.thresholds.weekInWork)});
    }
}

void checkAssessmentTime(const RuleContext &context, FindingSink &sink)
{
    if (context.derived.workload.totalMaximum.value == 0) {
        return;
    }
    for (const Assessment &assessment : context.design.assessments) {
        const bool said = assessment.method != AssessmentMethod::Unset || !assessment.title.isEmpty();
        if (said && !assessment.minutes && assessment.insideActivity.isNull()) {
            sink.add("wl.3"_L1, Severity::Should, {assessment.id, u"assessment.minutes"_s, {}},
                QT_TRANSLATE_NOOP("Finding", "The time for “%1” is not counted: it has no hours of its own and is inside no activity."),
                {FactArg::title(assessment.title.text.isEmpty() ? labelOf(assessment.method) : assessment.title.text)});
        }
    }
}

void checkVariety(const RuleContext &context, FindingSink &sink)
{
    const auto withHours = std::count_if(context.design.activities.cbegin(), context.design.activities.cend(),
        [](const Activity &activity) { return activity.minutes && activity.minutes->value > 0; });
    if (withHours < 3) {
        return;
    }
    const Workload &workload = context.derived.workload;
    Minutes all;
    for (const Workload::Part &part : workload.parts) {
        all += part.minutes;
    }
    for (const Workload::Part &part : workload.parts) {
        if (!part.assessment && part.kind != ActivityKind::Unset && part.minutes.value * 2 > all.value) {
            sink.add("wl.4"_L1, Severity::Consider, {{}, u"activity.kind"_s, {}}, QT_TRANSLATE_NOOP("Finding", "Over half of the hours are of one kind: %1."),
                {FactArg::label(choicesOf<ActivityKind>()[static_cast<std::size_t>(part.kind) - 1].label)});
        }
    }
}

void check(const RuleContext &context, FindingSink &sink)
{
    checkNationalHours(context, sink);
    checkOwnHours(context, sink);
    checkWeek(context, sink);
    checkAssessmentTime(context, sink);
    checkVariety(context, sink);
}

QList<RuleInfo> infos()
{
    const auto step = "delivery"_L1;
    return {
        rule("wl.1"_L1, step, Source::ects, QT_TRANSLATE_NOOP("Rule", "Hours do not fit the credits"),
            QT_TRANSLATE_NOOP("Rule", "One credit stands for a stated amount of learning time. Learners plan by it, and other institutions recognise by it."),
            QT_TRANSLATE_NOOP("Rule", "Hours fit the credits")),
        rule("wl.2"_L1, step, Source::workload, QT_TRANSLATE_NOOP("Rule", "Heavy weeks"),
            QT_TRANSLATE_NOOP("Rule", "The workload must be manageable for the learners it is meant for. Smaller ones suit people in work."),
            QT_TRANSLATE_NOOP("Rule", "The hours of a week are manageable")),
        rule("wl.3"_L1, step, Source::ectsUsersGuide, QT_TRANSLATE_NOOP("Rule", "Assessment time not counted"),
            QT_TRANSLATE_NOOP("Rule", "The workload covers everything that learners need to reach the outcomes, preparing for and taking assessments too."),
            QT_TRANSLATE_NOOP("Rule", "The time for assessments is counted")),
        rule("wl.4"_L1, step, Source::practice, QT_TRANSLATE_NOOP("Rule", "One kind of activity"),
            QT_TRANSLATE_NOOP("Rule", "Different outcomes ask for different activities, and a change of activity helps to learn."), nullptr),
        rule("wl.5"_L1, step, Source::ectsUsersGuide, QT_TRANSLATE_NOOP("Rule", "Hours differ from those stated"),
            QT_TRANSLATE_NOOP("Rule", "The design states how many hours a credit stands for. Its activities should come to as many."), nullptr),
    };
}

} // namespace

RuleSet workloadRules()
{
    return {"delivery"_L1, infos, check, nullptr};
}

} // namespace Credwright
