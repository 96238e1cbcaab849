#include "core/check/rule_set.h"

namespace Credwright {

using namespace Qt::Literals::StringLiterals;

namespace {

void checkChosenLevel(const RuleContext &context, FindingSink &sink)
{
    const LevelResult &result = context.derived.level;
    if (!result.departs || !context.design.level.reason.isEmpty()) {
        return;
    }
    const Anchor where{context.design.level.id, u"level.eqfLevel"_s, {}};
    const bool average = context.design.level.method == LevelMethod::Average;
    QStringList args{FactArg::number(*result.chosen), FactArg::number(result.suggested.first()), FactArg::number(result.suggested.last())};
    if (result.suggested.size() == 1) {
        sink.add("lv.1"_L1, Severity::Should, where,
            average ? QT_TRANSLATE_NOOP("Finding", "EQF level %1 is chosen, while the average of the outcomes gives level %2.")
                    : QT_TRANSLATE_NOOP("Finding", "EQF level %1 is chosen, while the majority of the outcomes gives level %2."),
            args);
    } else if (average) {
        sink.add("lv.1"_L1, Severity::Should, where,
            QT_TRANSLATE_NOOP("Finding", "EQF level %1 is chosen, while the average of the outcomes lies exactly between levels %2 and %3."), args);
    } else if (result.suggested.size() == 2) {
        sink.add(
            "lv.1"_L1, Severity::Should, where, QT_TRANSLATE_NOOP("Finding", "EQF level %1 is chosen, while levels %2 and %3 tie among the outcomes."), args);
    } else {
        sink.add("lv.1"_L1, Severity::Should, where,
            QT_TRANSLATE_NOOP("Finding", "EQF level %1 is chosen, while several levels from %2 to %3 tie among the outcomes."), args);
    }
}

void checkPrerequisites(const RuleContext &context, FindingSink &sink)
{
    const std::optional<int> level = context.derived.level.chosen;
    if (!level) {
        return;
    }
    for (const Prerequisite &prerequisite : context.design.prerequisites) {
        if (prerequisite.kind == PrerequisiteKind::Degree && prerequisite.eqfLevel && prerequisite.eqfLevel->value > *level) {
            sink.add("lv.3"_L1, Severity::Should, {prerequisite.id, u"prerequisite.eqfLevel"_s, {}},
                QT_TRANSLATE_NOOP("Finding", "A degree at EQF level %1 is asked for, while the course itself is at level %2."),
                {FactArg::number(prerequisite.eqfLevel->value), FactArg::number(*level)});
        }
    }
    const bool speaks = context.takesShape || context.isBegun("audience"_L1);
    if (*level >= context.pack.thresholds.highLevel && speaks && context.design.prerequisites.isEmpty()
        && context.design.audience.noPrerequisitesReason.isEmpty()) {
        sink.add("lv.3"_L1, Severity::Should, {{}, u"prerequisite"_s, {}},
            QT_TRANSLATE_NOOP("Finding", "The course is at EQF level %1, but asks for no prerequisite and gives no reason why it needs none."),
            {FactArg::number(*level)});
    }
}

void check(const RuleContext &context, FindingSink &sink)
{
    checkChosenLevel(context, sink);
    checkPrerequisites(context, sink);
}

QList<Fix> fixes(const Design &design, const Finding &finding)
{
    QList<Fix> fixes;
    if (finding.rule == "lv.1"_L1) {
        for (const int level : levelOf(design).suggested) {
            fixes.append({QCoreApplication::translate("Fix", QT_TRANSLATE_NOOP("Fix", "Choose EQF level %1")).arg(level),
                {edited(design, finding.where, std::optional(Count{level}))}});
        }
    }
    return fixes;
}

QList<RuleInfo> infos()
{
    return {
        rule("lv.1"_L1, "level"_L1, Source::level, QT_TRANSLATE_NOOP("Rule", "Level departs from the outcomes"),
            QT_TRANSLATE_NOOP(
                "Rule", "Where outcomes differ in level, the majority or the average decides. Another choice can be right, and others will ask why."),
            QT_TRANSLATE_NOOP("Rule", "The level follows from the outcomes")),
        rule("lv.3"_L1, "level"_L1, Source::level, QT_TRANSLATE_NOOP("Rule", "Level and prerequisites disagree"),
            QT_TRANSLATE_NOOP("Rule", "The level shapes who can follow the course, and so what must be asked for and what need not be."),
            QT_TRANSLATE_NOOP("Rule", "Prerequisites agree with the level")),
    };
}

} // namespace

RuleSet levelRules()
{
    return {"level"_L1, infos, check, fixes};
}

} // namespace Credwright
