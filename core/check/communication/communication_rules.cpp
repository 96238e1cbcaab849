#include "core/check/communication/aspects.h"
#include "core/check/rule_set.h"
#include "core/model/access.h"

namespace Credwright {

using namespace Qt::Literals::StringLiterals;

namespace {

QStringList named(AspectKind kind)
{
    return {FactArg::label(choicesOf<AspectKind>()[static_cast<std::size_t>(kind) - 1].label)};
}

/// At the row of the aspect, where it can be told or marked; a design from elsewhere may lack the row.
Anchor placeOf(const Design &design, AspectKind kind, const QString &field)
{
    const AspectNote *note = noteOn(design, kind);
    return note ? Anchor{note->id, field, {}} : Anchor{{}, u"aspect"_s, {}};
}

void checkAspects(const RuleContext &context, FindingSink &sink)
{
    const Design &design = context.design;
    QList<AspectKind> missing;
    for (const AspectKind kind : aspectKinds()) {
        const AspectNote *note = noteOn(design, kind);
        const AspectStanding standing = standingOf(design, kind);
        if (standing == AspectStanding::Missing) {
            missing.append(kind);
        } else if (standing == AspectStanding::Held && note && note->state == AspectState::DoesNotApply) {
            sink.add("mk.2"_L1, Severity::Consider, {note->id, u"aspect.state"_s, {}},
                QT_TRANSLATE_NOOP("Finding", "“%1” is marked as not applying, yet the steps hold something on it, which is told."), named(kind));
        }
    }
    if (!context.takesShape || missing.isEmpty()) {
        return;
    }
    if (context.isBegun("communication"_L1)) {
        for (const AspectKind kind : std::as_const(missing)) {
            sink.add("mk.1"_L1, Severity::Should, placeOf(design, kind, u"aspect.text"_s),
                QT_TRANSLATE_NOOP("Finding", "Nothing is told about “%1”, nor is it marked as not applying."), named(kind));
        }
    } else if (2 * missing.size() < aspectKinds().size()) {
        // Before anybody works on this step, one sentence, and only when most of the other steps have had their turn.
        sink.add("mk.1"_L1, Severity::Should, {{}, u"aspect"_s, {}}, QT_TRANSLATE_NOOP("Finding", "Aspects to communicate that are still missing: %1 of %2."),
            {FactArg::number(missing.size()), FactArg::number(aspectKinds().size())});
    }
}

void checkBudget(const RuleContext &context, FindingSink &sink)
{
    const Design &design = context.design;
    for (const Channel &channel : design.channels) {
        if (channel.budget && channel.budget->value > 0 && !findById(design.costLines, channel.costLine.id)) {
            sink.add("mk.3"_L1, Severity::Should, {channel.id, u"channel.costLine"_s, {}},
                QT_TRANSLATE_NOOP("Finding", "The budget of “%1” belongs to no cost line, so the full cost leaves it out."), {FactArg::title(channel.name)});
        }
    }
}

void checkPlan(const RuleContext &context, FindingSink &sink)
{
    for (const Channel &channel : context.design.channels) {
        if (!channel.name.isEmpty() && channel.audience.isEmpty() && !context.design.profiles.isEmpty()) {
            sink.add("mk.4"_L1, Severity::Consider, {channel.id, u"channel.audience"_s, {}},
                QT_TRANSLATE_NOOP("Finding", "It is not said whom “%1” is to reach."), {FactArg::title(channel.name)});
        }
    }
    if (context.takesShape && context.isBegun("communication"_L1) && context.design.channels.isEmpty()) {
        sink.add(
            "mk.4"_L1, Severity::Consider, {{}, u"channel"_s, {}}, QT_TRANSLATE_NOOP("Finding", "No channel is planned that brings the offer to learners."));
    }
}

void check(const RuleContext &context, FindingSink &sink)
{
    checkAspects(context, sink);
    checkBudget(context, sink);
    checkPlan(context, sink);
}

QList<RuleInfo> infos()
{
    return {
        rule("mk.1"_L1, "communication"_L1, Source::communication, QT_TRANSLATE_NOOP("Rule", "Aspect not told"),
            QT_TRANSLATE_NOOP("Rule", "Learners decide on what they are told. The guide lists what they need to find the right course and to enrol in it."),
            QT_TRANSLATE_NOOP("Rule", "Every aspect is told or marked as not applying")),
        rule("mk.2"_L1, "communication"_L1, Source::communication, QT_TRANSLATE_NOOP("Rule", "Marked against the steps"),
            QT_TRANSLATE_NOOP("Rule", "The description prints what the steps hold. A mark that says otherwise puzzles whoever reads both."), nullptr),
        rule("mk.3"_L1, "communication"_L1, Source::expenses, QT_TRANSLATE_NOOP("Rule", "Budget outside the costs"),
            QT_TRANSLATE_NOOP("Rule", "The full cost includes making the course known. A budget that no cost line holds is missing from it."),
            QT_TRANSLATE_NOOP("Rule", "Every budget is in a cost line")),
        rule("mk.4"_L1, "communication"_L1, Source::communication, QT_TRANSLATE_NOOP("Rule", "Plan without reach"),
            QT_TRANSLATE_NOOP("Rule", "The communication unit can choose time and message of a channel when it knows whom to reach."), nullptr),
    };
}

} // namespace

RuleSet communicationRules()
{
    return {"communication"_L1, infos, check, nullptr};
}

} // namespace Credwright
