#include "core/check/analysis.h"

#include "core/check/step_progress.h"

namespace Credwright {

namespace {

StepStatus statusOf(const Design &design, const StepInfo &info, const QList<Finding> &open)
{
    const StepProgress progress = progressOf(design, info.step);
    StepStatus status;
    status.step = info.step;
    status.fraction = progress.wanted == 0 ? 0 : static_cast<double>(progress.filled) / progress.wanted;
    for (const Finding &finding : open) {
        if (stepOf(finding.where) == info.step) {
            ++(finding.severity == Severity::Must ? status.musts : finding.severity == Severity::Should ? status.shoulds : status.considers);
        }
    }
    if (!progress.begun) {
        status.state = StepState::Empty;
    } else if (progress.doesNotApply) {
        status.state = StepState::DoesNotApply;
    } else if (!progress.complete()) {
        status.state = StepState::Begun;
    } else {
        status.state = status.open() > 0 ? StepState::OpenPoints : StepState::Complete;
    }
    return status;
}

} // namespace

struct Analyst::Memory
{};

Analyst::Analyst()
    : m_memory(std::make_unique<Memory>())
{}
Analyst::~Analyst() = default;

Analysis Analyst::analyse(const Design &design, const Record &)
{
    Analysis analysis;
    analysis.workload = workloadOf(design);
    analysis.level = levelOf(design);
    analysis.alignment = alignmentOf(design);
    analysis.pathway = pathwayOf(design);
    for (const StepInfo &info : stepInfos()) {
        analysis.steps.append(statusOf(design, info, analysis.open));
    }
    return analysis;
}

} // namespace Credwright
