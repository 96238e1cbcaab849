#include "core/check/analysis.h"

#include "core/check/rule_set.h"
#include "core/check/step_progress.h"

#include <algorithm>

namespace Credwright {

namespace {

StepStatus statusOf(const StepInfo &info, const StepProgress &progress)
{
    StepStatus status;
    status.step = info.step;
    status.fraction = progress.wanted == 0 ? 0 : static_cast<double>(progress.filled) / progress.wanted;
    if (!progress.begun) {
        status.state = StepState::Empty;
    } else if (progress.doesNotApply) {
        status.state = StepState::DoesNotApply;
    } else {
        status.state = progress.complete() ? StepState::Complete : StepState::Begun;
    }
    return status;
}

void count(QList<StepStatus> &steps, const QList<Finding> &open)
{
    QHash<QString, QLatin1StringView> stepOfField; // Findings share few fields, and asking for the step of each is dear.
    for (const Finding &finding : open) {
        auto step = stepOfField.find(finding.where.field);
        if (step == stepOfField.end()) {
            step = stepOfField.insert(finding.where.field, stepOf(finding.where));
        }
        for (StepStatus &status : steps) {
            if (status.step == *step) {
                ++(finding.severity == Severity::Must ? status.musts : finding.severity == Severity::Should ? status.shoulds : status.considers);
            }
        }
    }
    for (StepStatus &status : steps) {
        if (status.state == StepState::Complete && status.open() > 0) {
            status.state = StepState::OpenPoints;
        }
    }
}

/// A judgement holds while rule, place and fact are those it was made about; of several for one place the last one counts.
void judge(const Design &design, const Record &record, QList<Finding> findings, Analysis &analysis)
{
    if (record.setAsides.isEmpty()) {
        analysis.open = std::move(findings);
        return;
    }
    QMultiHash<Anchor, const SetAside *> judgements;
    for (const SetAside &judgement : record.setAsides) {
        judgements.insert(judgement.where, &judgement);
    }
    for (const Finding &finding : std::as_const(findings)) {
        const SetAside *found = nullptr;
        const auto [first, last] = judgements.equal_range(finding.where);
        for (auto it = first; it != last && !found; ++it) {
            if (it.value()->rule == finding.rule && it.value()->fingerprint == fingerprintOf(design, finding)) {
                found = it.value();
            }
        }
        if (found) {
            analysis.setAside.append({finding, *found});
        } else {
            analysis.open.append(finding);
        }
    }
}

bool takesShape(const Design &design)
{
    return !design.identity.title.isEmpty()
        && std::any_of(design.outcomes.cbegin(), design.outcomes.cend(), [](const Outcome &outcome) { return !outcome.statement.isEmpty(); });
}

} // namespace

struct Analyst::Memory
{
    OutcomeMemory outcomes;
    std::optional<Design> financed; ///< What the finance below was calculated from.
    QLocale locale;                 ///< The workings are written in it.
    FinanceResult finance;

    const FinanceResult &financeOfDesign(const Design &design);
};

/// The dearest of the derived values, so it is kept while one types where no money can depend on it. Lists that are shared with
/// the last state compare at once.
const FinanceResult &Analyst::Memory::financeOfDesign(const Design &design)
{
    Design inputs = design;
    inputs.purpose = {};
    inputs.evidence.clear();
    inputs.addedValues.clear();
    inputs.outcomes.clear();
    inputs.prerequisites.clear();
    inputs.provisions.clear();
    inputs.assessmentPlan = {};
    inputs.assessments.clear();
    inputs.quality = {};
    if (!financed || *financed != inputs || locale != QLocale()) {
        finance = financeOf(design);
        financed = inputs;
        locale = QLocale();
    }
    return finance;
}

Analyst::Analyst(RulePack pack) : m_memory(std::make_unique<Memory>()), m_pack(std::move(pack)) {}
Analyst::~Analyst() = default;

Analysis Analyst::analyse(const Design &design, const Record &record)
{
    Analysis analysis;
    analysis.workload = workloadOf(design);
    analysis.level = levelOf(design);
    analysis.alignment = alignmentOf(design);
    analysis.pathway = pathwayOf(design);
    analysis.finance = m_memory->financeOfDesign(design);
    m_memory->outcomes.update(design);

    RuleContext context{.design = design, .derived = analysis, .outcomes = m_memory->outcomes, .pack = m_pack, .begun = {}, .takesShape = takesShape(design)};
    for (const StepInfo &info : stepInfos()) {
        const StepProgress progress = progressOf(design, info.step);
        if (progress.begun) {
            context.begun.insert(info.step);
        }
        analysis.steps.append(statusOf(info, progress));
    }
    FindingSink sink;
    for (const RuleSet &set : ruleSets()) {
        set.check(context, sink);
    }
    judge(design, record, std::move(sink.findings), analysis);
    count(analysis.steps, analysis.open);
    return analysis;
}

} // namespace Credwright
