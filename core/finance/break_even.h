#pragma once

#include "core/finance/plan.h"

namespace Credwright {

/// Fills break-even learners and fee, where it loses again, average fee and contribution of the edition shown (finance.md; decision 30).
void addBreakEven(const Plan &plan, FinanceResult &result);

} // namespace Credwright
