#include "core/check/rule_set.h"

namespace Credwright {

using namespace Qt::Literals::StringLiterals;

namespace {

bool isBlank(const Evidence &evidence)
{
    return evidence.source == EvidenceSource::Unset && evidence.who.isEmpty() && evidence.finding.isEmpty();
}

void checkEvidence(const RuleContext &context, FindingSink &sink)
{
    const Purpose &purpose = context.design.purpose;
    const bool needed = purpose.basis == PurposeBasis::Need || purpose.basis == PurposeBasis::Both;
    if (needed && std::all_of(context.design.evidence.cbegin(), context.design.evidence.cend(), isBlank)) {
        sink.add("pu.1"_L1, Severity::Should, {{}, u"evidence"_s, {}},
            QT_TRANSLATE_NOOP("Finding", "The course rests on a need, but no evidence of it is recorded."));
    }
}

bool claimsTheLabourMarket(const Design &design)
{
    const auto named = [](const auto &entry) { return !entry.name.isEmpty(); };
    return design.purpose.needKinds.contains(NeedKind::LabourMarket) || !design.market.relevance.isEmpty() || std::ranges::any_of(design.occupations, named);
}

void checkStakeholders(const RuleContext &context, FindingSink &sink)
{
    const Design &design = context.design;
    const bool any = std::ranges::any_of(design.stakeholders, [](const Stakeholder &stakeholder) { return !stakeholder.name.isEmpty(); });
    if (context.takesShape && claimsTheLabourMarket(design) && !any) {
        sink.add("pu.1"_L1, Severity::Should, {{}, u"stakeholder"_s, {}},
            QT_TRANSLATE_NOOP("Finding", "The course claims relevance for the labour market, but no stakeholder is recorded who would confirm it."));
    }
}

void checkAddedValue(const RuleContext &context, FindingSink &sink)
{
    const QList<AddedValue> &values = context.design.addedValues;
    const bool any = std::any_of(values.cbegin(), values.cend(), [](const AddedValue &value) { return value.value != AddedValueKind::Unset; });
    if (context.takesShape && !any) {
        sink.add("va.1"_L1, Severity::Consider, {{}, u"addedValue"_s, {}},
            QT_TRANSLATE_NOOP("Finding", "No added value is named, neither for the learner nor for the institution."));
    }
}

/// Needs against outcomes. Research may lead where no need was found (guide), so it excuses outcomes that nobody asked for.
void checkNeeds(const RuleContext &context, FindingSink &sink)
{
    const Design &design = context.design;
    if (design.outcomes.isEmpty() || design.purpose.basis == PurposeBasis::Research) {
        return;
    }
    QSet<QUuid> answered;
    for (qsizetype i = 0; i < design.evidence.size(); ++i) {
        const Evidence &evidence = design.evidence.at(i);
        for (const QUuid &outcome : evidence.outcomes) {
            answered.insert(outcome);
        }
        if (evidence.outcomes.isEmpty() && !isBlank(evidence)) {
            sink.add("al.7"_L1, Severity::Should, {evidence.id, u"evidence.outcomes"_s, {}},
                QT_TRANSLATE_NOOP("Finding", "No outcome answers the need in row %1."), {FactArg::row(i + 1)});
        }
    }
    if (answered.isEmpty() || design.purpose.basis == PurposeBasis::Both) {
        return;
    }
    for (qsizetype i = 0; i < design.outcomes.size(); ++i) {
        const Outcome &outcome = design.outcomes.at(i);
        if (!outcome.statement.isEmpty() && !answered.contains(outcome.id)) {
            sink.add("al.7"_L1, Severity::Should, {outcome.id, u"outcome.statement"_s, {}},
                QT_TRANSLATE_NOOP("Finding", "No recorded need asks for outcome %1."), {FactArg::row(i + 1)});
        }
    }
}

void check(const RuleContext &context, FindingSink &sink)
{
    checkEvidence(context, sink);
    checkStakeholders(context, sink);
    checkAddedValue(context, sink);
    checkNeeds(context, sink);
}

QList<RuleInfo> infos()
{
    return {
        rule("pu.1"_L1, "outcomes"_L1, Source::objective, QT_TRANSLATE_NOOP("Rule", "Need without evidence"),
            QT_TRANSLATE_NOOP("Rule",
                "A needs analysis among employers, alumni and others shows that there is a gap, and which; their part in design and validation shows that "
                "the course closes it. Courses led by research need none."),
            QT_TRANSLATE_NOOP("Rule", "The need is backed by evidence")),
        rule("va.1"_L1, "outcomes"_L1, Source::addedValue, QT_TRANSLATE_NOOP("Rule", "No added value"),
            QT_TRANSLATE_NOOP("Rule",
                "Benefits of micro-credentials are not recognised by themselves. Saying what this one adds helps learners to choose and the institution to "
                "decide."),
            QT_TRANSLATE_NOOP("Rule", "An added value is named")),
        rule("al.7"_L1, "outcomes"_L1, Source::objective, QT_TRANSLATE_NOOP("Rule", "Needs and outcomes do not meet"),
            QT_TRANSLATE_NOOP("Rule",
                "The outcomes are the answer to the needs that were found. A need without an answer, or an answer without a need, is worth a second look."),
            QT_TRANSLATE_NOOP("Rule", "Needs and outcomes meet")),
    };
}

} // namespace

RuleSet purposeRules()
{
    return {"outcomes"_L1, infos, check, nullptr};
}

} // namespace Credwright
