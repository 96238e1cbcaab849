#include "core/finance/scenarios.h"

#include "core/finance/exact.h"
#include "core/finance/plan.h"

#include <algorithm>

namespace Credwright {

namespace {

constexpr qint64 whole = 10'000; ///< 100 % in hundredths of a percent.

void applyTo(PlanCost &cost, const ScenarioLine &change)
{
    if (change.leftOut) {
        cost.rate = 0;
        cost.share = 0;
        return;
    }
    if (change.amount) {
        cost.rate = change.amount->value;
        cost.rateDivisor = 1;
        cost.rated = true;
        cost.staffRate = nullptr;
    }
    const qint64 quantity = cost.byMinutes ? change.hours.value_or(Minutes{-1}).value : change.quantity.value_or(Decimal{-1}).value;
    if (quantity >= 0) {
        for (PlanAmount &amount : cost.amounts) {
            amount.quantity = quantity;
            amount.known = true;
        }
    }
}

void applyTo(PlanFee &fee, const ScenarioLine &change)
{
    fee.amount = change.amount.value_or(Money{fee.amount}).value;
    if (change.leftOut || change.learners) {
        fee.learners.fill(change.leftOut ? 0 : change.learners->value);
    }
}

void applyTo(PlanIncome &income, const ScenarioLine &change)
{
    income.amount = change.leftOut ? 0 : change.amount.value_or(Money{income.amount}).value;
}

void applyLines(Plan &plan, const QUuid &scenario)
{
    for (const ScenarioLine &change : plan.design->scenarioLines) {
        if (change.scenario.id != scenario) {
            continue;
        }
        for (PlanCost &cost : plan.costs) {
            if (cost.line->id == change.costLine.id) {
                applyTo(cost, change);
            }
        }
        for (PlanFee &fee : plan.fees) {
            if (fee.id == change.fee.id) {
                applyTo(fee, change);
            }
        }
        for (PlanIncome &income : plan.incomes) {
            if (income.line->id == change.incomeLine.id) {
                applyTo(income, change);
            }
        }
    }
}

/// Hours and rates change in the fraction, so that nothing rounds before the line.
void changeCosts(Plan &plan, const Scenario &scenario)
{
    const qint64 hours = whole + scenario.staffHours.value_or(Percent{}).value;
    const qint64 rates = whole + scenario.staffRates.value_or(Percent{}).value;
    const qint64 others = whole + scenario.otherCosts.value_or(Percent{}).value;
    for (PlanCost &cost : plan.costs) {
        const qint64 factor = cost.staff ? rates : others;
        cost.priceFactor = factor;
        if (scenario.staffHours && cost.staff) {
            for (PlanAmount &amount : cost.amounts) {
                amount.quantity *= hours;
                amount.denominator *= whole;
            }
        }
        if (scenario.groupSize) {
            cost.groupSize = scenario.groupSize->value;
        }
    }
}

Plan planUnder(const Plan &plan, const Scenario &scenario)
{
    Plan changed = plan;
    applyLines(changed, scenario.id);
    changeCosts(changed, scenario);
    bool tooLarge = false;
    for (PlanFee &fee : changed.fees) {
        fee.amount = Exact(fee.amount, whole).times(whole + scenario.fees.value_or(Percent{}).value).roundedTo(plan.unit, tooLarge);
        fee.completion = std::clamp<qint64>(fee.completion + scenario.completion.value_or(Percent{}).value, 0, whole);
    }
    for (PlanIncome &income : changed.incomes) {
        income.amount = scenario.withoutTemporary && !income.lasting ? 0 : income.amount;
    }
    changed.indirectRate = scenario.indirectRate.value_or(Percent{plan.indirectRate}).value;
    if (scenario.learners) {
        changed.learners = scenario.learners->value;
    }
    return changed;
}

} // namespace

QList<ScenarioResult> scenariosOf(const Design &design)
{
    const Plan plan = planOf(design);
    QList<ScenarioResult> results{{{}, figuresOf(plan, false)}};
    for (const Scenario &scenario : design.scenarios) {
        results.append({scenario.id, figuresOf(planUnder(plan, scenario), false)});
    }
    return results;
}

} // namespace Credwright
