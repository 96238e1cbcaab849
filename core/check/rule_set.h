#pragma once

#include "core/check/analysis.h"
#include "core/check/fact_args.h"
#include "core/check/outcomes/outcome_memory.h"
#include "core/check/pack/rule_pack.h"
#include "core/check/rule_sources.h"

namespace Credwright {

/// Everything that a rule may look at.
struct RuleContext
{
    const Design &design;
    const Analysis &derived; ///< The derived values; its findings are not made yet.
    const OutcomeMemory &outcomes;
    const RulePack &pack;          ///< Of the institution, with the thresholds of all rules.
    QSet<QLatin1StringView> begun; ///< Steps with anything in them.

    /// Whether there is a course to speak about: a title and one outcome. Before that, what is missing is shown by the rings of the
    /// steps alone, because a new design would else greet its author with a page of alarms.
    bool takesShape = false;

    bool isBegun(QLatin1StringView step) const { return begun.contains(step); }
};

/// Collects what the rules of a step find.
class FindingSink
{
public:
    /// `fact` is in the context "Finding"; its %1… are FactArgs.
    Finding &add(QLatin1StringView rule, Severity severity, Anchor where, const char *fact, QStringList args = {}, int number = -1)
    {
        findings.append({.rule = rule, .severity = severity, .where = std::move(where), .fact = {"Finding", fact}, .args = std::move(args), .number = number});
        return findings.last();
    }

    QList<Finding> findings;
};

/// The rules of one step: what they say, how they look and what they offer.
struct RuleSet
{
    QLatin1StringView step;
    QList<RuleInfo> (*infos)();
    void (*check)(const RuleContext &, FindingSink &);
    QList<Fix> (*fixes)(const Design &, const Finding &); ///< Null where no rule of the step has a safe way out.
};

/// In the order of the steps. Several sets may belong to one step.
const QList<RuleSet> &ruleSets();

RuleSet teamRules();
RuleSet typeRules();
RuleSet purposeRules();
RuleSet outcomeRules();
RuleSet levelRules();
RuleSet audienceRules();
RuleSet deliveryRules();
RuleSet workloadRules();
RuleSet stackabilityRules();
RuleSet alignmentRules();
RuleSet assessmentRules();
RuleSet qualityRules();
RuleSet financeRules();
RuleSet fundingRules();
RuleSet partnershipRules();
RuleSet communicationRules();
RuleSet admissionRules();
RuleSet certificationRules();
RuleSet packRules();

/// An edit of one field as a change.
inline Change edited(const Design &design, const Anchor &where, const Value &after)
{
    return {.kind = Change::Kind::Edited, .where = where, .before = readAt(design, where).value_or(Value()), .after = after};
}

/// Shorthand for the tables of rules.
inline RuleInfo rule(QLatin1StringView id, QLatin1StringView step, const Source::Origin &origin, const char *title, const char *reason, const char *fine)
{
    return {.id = id,
        .title = {"Rule", title},
        .reason = {"Rule", reason},
        .source = origin.text,
        .section = origin.section,
        .fine = fine ? TextId{"Rule", fine} : TextId(),
        .step = step};
}

} // namespace Credwright
