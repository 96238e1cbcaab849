#include "core/finance/finance.h"

#include "core/finance/break_even.h"
#include "core/finance/working.h"

namespace Credwright {

namespace {

Money quotient(Money amount, qint64 divisor, qint64 factor, bool &tooLarge)
{
    return Money{Exact(amount.value, divisor).times(factor).rounded(tooLarge)};
}

EditionResult editionOf(const Plan &plan, const Working &working, int edition, FinanceResult &result, qint64 &completers)
{
    const Population population = plan.planned(edition);
    LineValues values;
    const Totals totals = totalsOf(plan, edition, population, &values);
    EditionResult one;
    one.edition = plan.editionIds.at(edition);
    one.learners = totals.learners;
    one.completersThousandths = Exact(totals.completers, 10).rounded(result.tooLarge);
    for (qsizetype i = 0; i < plan.costs.size(); ++i) {
        const PlanCost &cost = plan.costs.at(i);
        one.costs.append(working.cost(cost, edition, population, values.reaches.at(cost.reach), totals));
        one.costs.last().amount = Money{values.costs.at(i)};
    }
    for (qsizetype i = 0; i < plan.fees.size(); ++i) {
        one.income.append(working.fee(plan.fees.at(i), i, population));
        one.income.last().amount = Money{values.incomes.at(i)};
    }
    for (qsizetype i = 0; i < plan.incomes.size(); ++i) {
        one.income.append(working.income(plan.incomes.at(i), edition, totals.learners));
        one.income.last().amount = Money{values.incomes.at(plan.fees.size() + i)};
    }
    one.uncategorised = totals.byCategory[static_cast<int>(CostCategory::Unset)];
    one.preparatory = totals.byCategory[static_cast<int>(CostCategory::Preparatory)];
    one.running = totals.byCategory[static_cast<int>(CostCategory::Running)];
    one.additional = totals.byCategory[static_cast<int>(CostCategory::Additional)];
    one.indirect = totals.indirect;
    one.indirectWorking = working.indirect(totals);
    one.cost = totals.cost;
    one.costLasting = totals.costLasting;
    one.fees = totals.fees;
    one.incomeAll = totals.incomeAll;
    one.incomeLasting = totals.incomeLasting;
    completers += totals.completers;
    result.tooLarge = result.tooLarge || totals.tooLarge;
    return one;
}

/// Hundredths of a credit × learners who can earn them, over the lifespan.
qint64 creditsOf(const Plan &plan)
{
    qint64 learners = 0;
    for (const PlanFee &fee : plan.fees) {
        for (const qint64 expected : fee.learners) {
            learners += fee.awardsCredits ? expected : 0;
        }
    }
    return learners * plan.design->type.credits.value_or(Credits{}).value;
}

void addLifespan(const Plan &plan, qint64 completers, FinanceResult &result)
{
    for (const EditionResult &edition : result.editions) {
        result.cost = added(result.cost, edition.cost);
        result.costLasting = added(result.costLasting, edition.costLasting);
        result.income = added(result.income, edition.incomeAll);
        result.incomeLasting = added(result.incomeLasting, edition.incomeLasting);
        result.learners += edition.learners;
        result.cumulative.append(result.income - result.cost);
        if (result.begun && !result.paybackEdition && result.cumulative.last().value >= 0) {
            result.paybackEdition = static_cast<int>(result.cumulative.size()) - 1;
        }
    }
    result.completersThousandths = Exact(completers, 10).rounded(result.tooLarge);
    if (result.learners > 0) {
        result.perLearner = quotient(result.cost, result.learners, 1, result.tooLarge);
    }
    if (completers > 0) {
        result.perCompleter = quotient(result.cost, completers, 10'000, result.tooLarge);
    }
    if (const qint64 credits = creditsOf(plan); credits > 0) {
        result.perCredit = quotient(result.cost, credits, 100, result.tooLarge);
    }
}

std::optional<Percent> coverageOf(Money income, Money cost, bool &tooLarge)
{
    return cost.value > 0 ? std::optional(Percent{Exact(income.value, cost.value).times(10'000).rounded(tooLarge)}) : std::nullopt;
}

} // namespace

FinanceResult financeOf(const Design &design, const QLocale &locale)
{
    const Plan plan = planOf(design);
    const Working working(plan, locale);
    FinanceResult result;
    result.begun = !design.costLines.isEmpty() || !design.fees.isEmpty() || !design.incomeLines.isEmpty();
    result.shown = plan.shown;
    qint64 completers = 0;
    for (int edition = 0; edition < plan.editions; ++edition) {
        result.editions.append(editionOf(plan, working, edition, result, completers));
    }
    addLifespan(plan, completers, result);
    const EditionResult &shown = result.editions.at(result.shown);
    result.coverage = coverageOf(shown.incomeAll, shown.cost, result.tooLarge);
    result.coverageLasting = coverageOf(shown.incomeLasting, shown.costLasting, result.tooLarge);
    if (result.begun) {
        addBreakEven(plan, result);
    }
    return result;
}

} // namespace Credwright
