#include "core/finance/finance.h"

#include "core/finance/break_even.h"
#include "core/finance/working.h"

namespace Credwright {

namespace {

Money quotient(Money amount, qint64 divisor, qint64 factor, qint64 unit, bool &tooLarge)
{
    return Money{Exact(amount.value, divisor).times(factor).roundedTo(unit, tooLarge)};
}

void addLines(const Plan &plan, int edition, const LineValues &values, EditionResult &one)
{
    one.costs.reserve(plan.costs.size());
    one.income.reserve(plan.fees.size() + plan.incomes.size());
    for (qsizetype i = 0; i < plan.costs.size(); ++i) {
        const PlanCost &cost = plan.costs.at(i);
        one.costs.append({cost.line->id, Money{values.costs.at(i)}, {}, !missingIn(cost, edition)});
    }
    for (qsizetype i = 0; i < plan.fees.size(); ++i) {
        const PlanFee &fee = plan.fees.at(i);
        one.income.append({fee.id, Money{values.incomes.at(i)}, {}, !missingIn(fee)});
    }
    for (qsizetype i = 0; i < plan.incomes.size(); ++i) {
        const PlanIncome &income = plan.incomes.at(i);
        one.income.append({income.line->id, Money{values.incomes.at(plan.fees.size() + i)}, {}, !missingIn(income, edition, one.learners)});
    }
}

EditionResult figuresOf(const Plan &plan, int edition, bool lines, FinanceResult &result, qint64 &completers)
{
    const Population population = plan.planned(edition);
    LineValues values;
    const Totals totals = totalsOf(plan, edition, population, lines ? &values : nullptr);
    EditionResult one;
    one.edition = plan.editionIds.at(edition);
    one.learners = totals.learners;
    one.completersThousandths = Exact(totals.completers, 10).rounded(result.tooLarge);
    if (lines) {
        addLines(plan, edition, values, one);
    }
    one.uncategorised = totals.byCategory[static_cast<int>(CostCategory::Unset)];
    one.preparatory = totals.byCategory[static_cast<int>(CostCategory::Preparatory)];
    one.running = totals.byCategory[static_cast<int>(CostCategory::Running)];
    one.additional = totals.byCategory[static_cast<int>(CostCategory::Additional)];
    one.indirect = totals.indirect;
    one.cost = totals.cost;
    one.costLasting = totals.costLasting;
    one.fees = totals.fees;
    one.incomeAll = totals.incomeAll;
    one.incomeLasting = totals.incomeLasting;
    completers += totals.completers;
    result.tooLarge = result.tooLarge || totals.tooLarge;
    return one;
}

/// Hundredths of a credit × ten-thousandths of a learner who can earn them, over the lifespan. Only at a mix that is scaled can there be less than whole learners.
Int128 creditsOf(const Plan &plan)
{
    Int128 learners = 0;
    for (int edition = 0; edition < plan.editions; ++edition) {
        const Population population = plan.planned(edition);
        Int128 counted = 0;
        for (qsizetype i = 0; i < plan.fees.size(); ++i) {
            counted += plan.fees.at(i).awardsCredits ? population.learners.at(i) : 0;
        }
        learners += counted * 10'000 / population.denominator;
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
        result.perLearner = quotient(result.cost, result.learners, 1, plan.unit, result.tooLarge);
    }
    if (completers > 0) {
        result.perCompleter = quotient(result.cost, completers, 10'000, plan.unit, result.tooLarge);
    }
    if (const Int128 credits = creditsOf(plan); credits > 0 && credits < largestAmount) {
        result.perCredit = quotient(result.cost, static_cast<qint64>(credits), 1'000'000, plan.unit, result.tooLarge);
    }
}

std::optional<Percent> coverageOf(Money income, Money cost, bool &tooLarge)
{
    return cost.value > 0 ? std::optional(Percent{Exact(income.value, cost.value).times(10'000).rounded(tooLarge)}) : std::nullopt;
}

void writeWorkings(const Plan &plan, int edition, const QLocale &locale, EditionResult &result)
{
    const Working working(plan, locale);
    const Population population = plan.planned(edition);
    LineValues values;
    const Totals totals = totalsOf(plan, edition, population, &values);
    for (qsizetype i = 0; i < plan.costs.size(); ++i) {
        const PlanCost &cost = plan.costs.at(i);
        result.costs[i].working = working.cost(cost, edition, population, values.reaches.at(cost.reach), totals);
    }
    for (qsizetype i = 0; i < plan.fees.size(); ++i) {
        result.income[i].working = working.fee(plan.fees.at(i), i, population);
    }
    for (qsizetype i = 0; i < plan.incomes.size(); ++i) {
        result.income[plan.fees.size() + i].working = working.income(plan.incomes.at(i), edition, totals.learners);
    }
    result.indirectWorking = working.indirect(totals);
}

} // namespace

FinanceResult figuresOf(const Plan &plan, bool lines)
{
    const Design &design = *plan.design;
    FinanceResult result;
    result.begun = !design.costLines.isEmpty() || !design.fees.isEmpty() || !design.incomeLines.isEmpty();
    result.shown = plan.shown;
    qint64 completers = 0;
    for (int edition = 0; edition < plan.editions; ++edition) {
        result.editions.append(figuresOf(plan, edition, lines, result, completers));
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

FinanceResult financeOf(const Design &design, const QLocale &locale)
{
    const Plan plan = planOf(design);
    FinanceResult result = figuresOf(plan);
    writeWorkings(plan, plan.shown, locale, result.editions[plan.shown]);
    return result;
}

EditionResult withWorkings(const Design &design, const FinanceResult &finance, int edition, const QLocale &locale)
{
    EditionResult result = finance.editions.at(edition);
    writeWorkings(planOf(design), edition, locale, result);
    return result;
}

} // namespace Credwright
