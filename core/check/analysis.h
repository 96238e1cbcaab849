#pragma once

#include "core/alignment/alignment.h"
#include "core/check/finding.h"
#include "core/check/pack/rule_pack.h"
#include "core/check/step_info.h"
#include "core/finance/finance.h"
#include "core/level/level_result.h"
#include "core/stack/pathway.h"
#include "core/workload/workload.h"

#include <memory>

namespace Credwright {

/// Open points: all essentials are there and something is still to decide; it counts as complete.
enum class StepState { Empty, Begun, OpenPoints, Complete, DoesNotApply };

/// How far a step is: computed from the design and its findings.
struct StepStatus
{
    QLatin1StringView step;
    StepState state = StepState::Empty;
    double fraction = 0; ///< Of its essential fields that are filled, 0 to 1.
    int musts = 0;       ///< Open findings by severity.
    int shoulds = 0;
    int considers = 0;

    int open() const { return musts + shoulds + considers; }
    bool operator==(const StepStatus &) const = default;
};

struct SetAsideFinding
{
    Finding finding;
    SetAside judgement;
};

/// Everything that is computed about a design. A value; made anew on every change.
struct Analysis
{
    Workload workload;
    LevelResult level;
    Alignment alignment;
    Pathway pathway;
    FinanceResult finance;
    QList<Finding> open;
    QList<SetAsideFinding> setAside;
    QList<StepStatus> steps; ///< As stepInfos().
};

/// Computes analyses; remembers what it found about each entity, so that a key stroke costs only what it touched.
class Analyst
{
public:
    explicit Analyst(RulePack pack = {});
    ~Analyst();
    Analysis analyse(const Design &design, const Record &record = {});
    const RulePack &pack() const { return m_pack; }
    void setPack(const RulePack &pack) { m_pack = pack; }

private:
    struct Memory;
    std::unique_ptr<Memory> m_memory;
    RulePack m_pack;
};

} // namespace Credwright
