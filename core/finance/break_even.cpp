#include "core/finance/break_even.h"

namespace Credwright {

namespace {

constexpr qint64 atLeastSearched = 500; ///< Learners: more than any edition that a plan without places may mean.
constexpr qint64 atMostSearched = 5000;

qint64 placesOf(const Plan &plan)
{
    return plan.design->audience.places.value_or(Count{}).value;
}

/// One pass over the numbers of learners, as group steps and shares of income rule out solving for it.
void search(const Plan &plan, qint64 planned, FinanceResult &result)
{
    const qint64 room = std::min(std::max(placesOf(plan), planned), atMostSearched);
    const qint64 limit = std::min(std::max({room, planned * 10, atLeastSearched}), atMostSearched);
    const Plan tried = forSearch(plan);
    for (qint64 learners = 0; learners <= limit; ++learners) {
        if (learners > room && result.breakEvenLearners && result.breakEvenLearnersAllIncome) {
            return;
        }
        const Totals totals = totalsOf(tried, tried.shown, tried.atMix(tried.shown, learners));
        const bool lasting = totals.incomeLasting >= totals.costLasting;
        if (lasting && !result.breakEvenLearners) {
            result.breakEvenLearners = learners;
        }
        if (!lasting && result.breakEvenLearners && learners <= room) {
            result.losesAgainAt.append(learners);
        }
        if (!result.breakEvenLearnersAllIncome && totals.incomeAll >= totals.cost) {
            result.breakEvenLearnersAllIncome = learners;
        }
    }
}

/// What is left of an income when the costs that follow it are paid, each rounded as the line rounds.
Money afterShares(const Plan &plan, Money income)
{
    bool tooLarge = false;
    Money left = income;
    for (const PlanCost &cost : plan.costs) {
        if (cost.line->basis == CostBasis::ShareOfIncome && cost.covers(plan.shown)) {
            left = left - shareOf(income, cost, tooLarge);
        }
    }
    return left;
}

/// The smallest average fee, by bisection: income after its shares never falls as the fee rises.
std::optional<Money> feeToBreakEven(const Plan &plan, const EditionResult &shown)
{
    if (shown.learners <= 0) {
        return std::nullopt;
    }
    qint64 sharesOfIncome = 0; // Of all income, in hundredths of a percent of hundredths of a percent.
    for (const PlanCost &cost : plan.costs) {
        sharesOfIncome += cost.line->basis == CostBasis::ShareOfIncome && cost.covers(plan.shown) ? cost.share * cost.borne : 0;
    }
    if (sharesOfIncome >= 10'000 * 10'000) {
        return std::nullopt;
    }
    const Money otherIncome = shown.incomeLasting - shown.fees;
    const Money otherCost = shown.costLasting - (shown.incomeLasting - afterShares(plan, shown.incomeLasting));
    const auto carries = [&](qint64 fee) { return afterShares(plan, otherIncome + Money{fee * shown.learners}) >= otherCost; };
    qint64 low = 0;
    qint64 high = largestAmount / shown.learners;
    if (!carries(high)) {
        return std::nullopt;
    }
    while (low < high) {
        const qint64 middle = low + (high - low) / 2;
        if (carries(middle)) {
            high = middle;
        } else {
            low = middle + 1;
        }
    }
    return Money{low};
}

/// Without a further group: costs per group stay as they are at the plan.
std::optional<Money> contributionOf(const Plan &plan, const EditionResult &shown)
{
    if (shown.learners <= 0) {
        return std::nullopt;
    }
    Plan within = plan;
    for (PlanCost &cost : within.costs) {
        if (cost.line->basis == CostBasis::PerGroup) {
            cost.rate = 0;
        }
    }
    const Totals now = totalsOf(within, within.shown, within.atMix(within.shown, shown.learners));
    const Totals more = totalsOf(within, within.shown, within.atMix(within.shown, shown.learners + 1));
    return (more.incomeLasting - more.costLasting) - (now.incomeLasting - now.costLasting);
}

} // namespace

void addBreakEven(const Plan &plan, FinanceResult &result)
{
    const EditionResult &shown = result.editions.at(plan.shown);
    search(plan, shown.learners, result);
    result.breakEvenFee = feeToBreakEven(plan, shown);
    result.contribution = contributionOf(plan, shown);
    if (shown.learners > 0) {
        result.averageFee = Money{Exact(shown.fees.value, shown.learners).rounded(result.tooLarge)};
    }
}

QList<BreakEvenPoint> breakEvenCurve(const Design &design, qint64 maximum)
{
    const Plan whole = planOf(design);
    const Plan plan = forSearch(whole);
    QList<BreakEvenPoint> points;
    for (qint64 learners = 0; learners <= std::min<qint64>(maximum, atMostSearched); ++learners) {
        const Totals totals = totalsOf(plan, plan.shown, plan.atMix(plan.shown, learners));
        points.append({learners, totals.costLasting, totals.incomeLasting});
    }
    return points;
}

} // namespace Credwright
