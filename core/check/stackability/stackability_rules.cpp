#include "core/check/rule_set.h"

namespace Credwright {

using namespace Qt::Literals::StringLiterals;

namespace {

void checkTargets(const RuleContext &context, FindingSink &sink)
{
    const Design &design = context.design;
    const StackApproach approach = design.stackability.approach;
    if (approach != StackApproach::Independent && approach != StackApproach::Group) {
        return;
    }
    const bool named = std::any_of(design.stackTargets.cbegin(), design.stackTargets.cend(),
        [](const StackTarget &target) { return !target.programme.isEmpty() || !target.award.isEmpty(); });
    if (approach == StackApproach::Independent && !named) {
        sink.add("st.1"_L1, Severity::Should, {{}, u"stackTarget"_s, {}},
            QT_TRANSLATE_NOOP("Finding", "No programme is named that may recognise the micro-credential."));
    }
    for (const StackTarget &target : design.stackTargets) {
        const bool asked = target.status != TargetStatus::Unset && target.status != TargetStatus::NotAsked;
        if (!asked && !target.programme.isEmpty()) {
            sink.add("st.1"_L1, Severity::Consider, {target.id, u"stackTarget.status"_s, {}},
                QT_TRANSLATE_NOOP("Finding", "The director of “%1” has not been consulted."), {FactArg::title(target.programme.text)});
        }
    }
}

void checkPathway(const RuleContext &context, FindingSink &sink)
{
    const Design &design = context.design;
    if (!context.derived.pathway.cycle.isEmpty()) {
        const QUuid first = context.derived.pathway.cycle.first();
        const RelatedCredential *related = findById(design.relatedCredentials, first);
        sink.add("st.2"_L1, Severity::Must, {first, u"relatedCredential.follows"_s, {}},
            QT_TRANSLATE_NOOP("Finding", "The pathway leads in a circle: “%1” comes after itself."), {FactArg::title(related->title.text)});
    }
    for (const RelatedCredential &related : design.relatedCredentials) {
        const bool overlaps = related.relation == Relation::Overlaps || (related.overlapCredits && related.overlapCredits->value > 0);
        if (overlaps && related.information.isEmpty() && design.stackability.overlapNotice.isEmpty()) {
            sink.add("st.2"_L1, Severity::Consider, {related.id, u"relatedCredential.information"_s, {}},
                QT_TRANSLATE_NOOP("Finding", "“%1” overlaps with this micro-credential, and learners are not told."), {FactArg::title(related.title.text)});
        }
    }
}

void checkAgreements(const RuleContext &context, FindingSink &sink)
{
    const Stackability &stack = context.design.stackability;
    if (stack.approach == StackApproach::Consortium) {
        const auto want = [&](bool there, const QString &field, const char *fact) {
            if (!there) {
                sink.add("st.3"_L1, Severity::Should, {stack.id, field, {}}, fact);
            }
        };
        want(stack.agreement == AgreementState::Drafted || stack.agreement == AgreementState::Signed, u"stackability.agreement"_s,
            QT_TRANSLATE_NOOP("Finding", "The consortium has no agreement on the common award."));
        want(!stack.awardedBy.isEmpty(), u"stackability.awardedBy"_s, QT_TRANSLATE_NOOP("Finding", "Who gives the common award is not said."));
        want(!stack.awardEntails.isEmpty(), u"stackability.awardEntails"_s, QT_TRANSLATE_NOOP("Finding", "What the common award entails is not said."));
        want(!stack.awardCriteria.isEmpty(), u"stackability.awardCriteria"_s,
            QT_TRANSLATE_NOOP("Finding", "By which criteria the common award is given is not said."));
    }
    if (stack.approach == StackApproach::DegreeCourses && stack.externalRulesChecked != Answer::Yes) {
        sink.add("st.3"_L1, Severity::Should, {stack.id, u"stackability.externalRulesChecked"_s, {}},
            QT_TRANSLATE_NOOP("Finding", "The rules for external learners in degree courses have not been checked."));
    }
}

void check(const RuleContext &context, FindingSink &sink)
{
    checkTargets(context, sink);
    checkPathway(context, sink);
    checkAgreements(context, sink);
}

QList<Fix> fixes(const Design &design, const Finding &finding)
{
    QList<Fix> fixes;
    const RelatedCredential *related = findById(design.relatedCredentials, finding.where.entity);
    if (finding.rule != "st.2"_L1 || finding.severity != Severity::Must || !related) {
        return fixes;
    }
    const QList<QUuid> cycle = pathwayOf(design).cycle;
    for (const QUuid &earlier : related->follows) {
        if (cycle.contains(earlier)) {
            fixes.append(
                {QCoreApplication::translate("Fix", QT_TRANSLATE_NOOP("Fix", "No longer after “%1”")).arg(entityTitle(design, "relatedCredential"_L1, earlier)),
                    {{.kind = Change::Kind::Unlinked, .where = {related->id, u"relatedCredential.follows"_s, earlier}}}});
        }
    }
    return fixes;
}

QList<RuleInfo> infos()
{
    const auto step = "stackability"_L1;
    return {
        rule("st.1"_L1, step, Source::stackability, QT_TRANSLATE_NOOP("Rule", "Nobody asked to recognise it"),
            QT_TRANSLATE_NOOP(
                "Rule", "The receiving institution decides. Where its director is asked in advance, learners need not fight for the exemption alone."),
            QT_TRANSLATE_NOOP("Rule", "Programmes that may recognise it have been asked")),
        rule("st.2"_L1, step, Source::stackability, QT_TRANSLATE_NOOP("Rule", "Pathway that does not work out"),
            QT_TRANSLATE_NOOP("Rule", "Learners follow the pathway in order, and nobody should pay twice for the same content without knowing."),
            QT_TRANSLATE_NOOP("Rule", "The pathway can be followed from start to end")),
        rule("st.3"_L1, step, Source::stackability, QT_TRANSLATE_NOOP("Rule", "Stacking not agreed"),
            QT_TRANSLATE_NOOP(
                "Rule", "Promises about a larger award need an agreement on who awards what, by which criteria, and rules that let external learners in."),
            nullptr),
    };
}

} // namespace

RuleSet stackabilityRules()
{
    return {"stackability"_L1, infos, check, fixes};
}

} // namespace Credwright
