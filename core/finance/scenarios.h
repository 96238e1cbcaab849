#pragma once

#include "core/finance/finance.h"

namespace Credwright {

/// What becomes of the plan under other assumptions.
struct ScenarioResult
{
    QUuid scenario;        ///< Null: as planned.
    FinanceResult finance; ///< Without the amounts of single lines.
};

/// The plan itself, which the scenarios are compared with, then each scenario of the design in its order (finance.md, scenarios; decision 32).
/// What a scenario says of one line goes before what it says of all: a fee that is given anew is then changed by the change of all fees. Fees round
/// once to the smallest amount of the currency; hours, days and rates do not round before the line does.
QList<ScenarioResult> scenariosOf(const Design &design);

} // namespace Credwright
