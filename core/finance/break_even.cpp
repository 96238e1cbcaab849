#include "core/finance/break_even.h"

#include "core/finance/exact.h"

#include <algorithm>
#include <cmath>

namespace Credwright {

namespace {

constexpr qint64 atLeastSearched = 500; ///< Learners: more than any edition that a plan without places may mean.
constexpr qint64 atMostSearched = 5000;

qint64 placesOf(const Plan &plan)
{
    return plan.design->audience.places.value_or(Count{}).value;
}

/// What one edition costs and brings at any number of learners, a good guess in floating point with a bound on how far off it may be. It only tells
/// which numbers of learners are worth an exact calculation: no figure that anybody sees comes from it.
class Estimate
{
public:
    explicit Estimate(const Plan &plan);

    struct Results
    {
        double lasting = 0;
        double all = 0;
        double error = 0; ///< The exact results lie within this of the two.
    };
    Results at(qint64 learners) const;

private:
    struct Groups
    {
        qint64 size = 0;
        qint64 share = 0; ///< Of the population's denominator: the learners concerned.
        double cost = 0;
        double eligible = 0;
    };
    void addCost(const PlanCost &cost, const Population &one);
    qint64 shareOf(const PlanCost &cost, const Population &one) const;

    const Plan &m_plan;
    qint64 m_denominator = 1;
    double m_feePerLearner = 0;
    double m_costPerLearner = 0;
    double m_eligiblePerLearner = 0;
    double m_shareOfDirect = 0;
    double m_shareOfIncome = 0;
    QList<Groups> m_groups;
};

Estimate::Estimate(const Plan &plan) : m_plan(plan)
{
    const Population one = plan.atMix(plan.shown, 1);
    m_denominator = one.denominator;
    for (qsizetype i = 0; i < plan.fees.size(); ++i) {
        const PlanFee &fee = plan.fees.at(i);
        const double payers = static_cast<double>(one.fullFee.at(i)) + static_cast<double>(one.discounted.at(i) * (10'000 - fee.discount)) / 10'000.0;
        m_feePerLearner += static_cast<double>(fee.amount) * payers / static_cast<double>(one.denominator);
    }
    for (const PlanCost &cost : plan.costs) {
        if (cost.covers(plan.shown)) {
            addCost(cost, one);
        }
    }
}

qint64 Estimate::shareOf(const PlanCost &cost, const Population &one) const
{
    qint64 share = 0;
    for (qsizetype i = 0; i < m_plan.fees.size(); ++i) {
        const PlanFee &fee = m_plan.fees.at(i);
        const bool concerned = cost.reach == 0 || fee.track == m_plan.tracks.at(cost.reach - 1);
        const qint64 part = cost.line->basis == CostBasis::PerCompleter ? one.learners.at(i) * fee.completion : one.learners.at(i);
        share += concerned ? part : 0;
    }
    const bool everybody = m_plan.fees.isEmpty() && cost.reach == 0;
    return everybody ? one.total * (cost.line->basis == CostBasis::PerCompleter ? 10'000 : 1) : share;
}

void Estimate::addCost(const PlanCost &cost, const Population &one)
{
    const double borne = static_cast<double>(cost.borne) / 10'000.0;
    if (cost.isShare()) {
        (cost.line->basis == CostBasis::ShareOfIncome ? m_shareOfIncome : m_shareOfDirect) += static_cast<double>(cost.share) / 10'000.0 * borne;
        return;
    }
    const PlanAmount &amount = cost.amounts.at(m_plan.shown);
    const double rate = static_cast<double>(cost.rate) / static_cast<double>(cost.rateDivisor) * static_cast<double>(cost.priceFactor) / 10'000.0;
    const double value = static_cast<double>(amount.quantity) / static_cast<double>(amount.denominator) * rate * borne;
    const double eligible = cost.line->exemptFromIndirect ? 0 : value;
    const qint64 share = shareOf(cost, one);
    if (cost.line->basis == CostBasis::PerGroup) {
        const auto same =
            std::find_if(m_groups.begin(), m_groups.end(), [&](const Groups &groups) { return groups.size == cost.groupSize && groups.share == share; });
        Groups &groups = same == m_groups.end() ? m_groups.emplaceBack(Groups{cost.groupSize, share, 0, 0}) : *same;
        groups.cost += value;
        groups.eligible += eligible;
        return;
    }
    const double scale = cost.line->basis == CostBasis::PerCompleter ? 10'000.0 : 1.0;
    const double perLearner = static_cast<double>(share) / static_cast<double>(m_denominator) / scale;
    m_costPerLearner += value * perLearner;
    m_eligiblePerLearner += eligible * perLearner;
}

Estimate::Results Estimate::at(qint64 learners) const
{
    const auto n = static_cast<double>(learners);
    double direct = static_cast<double>(m_plan.fixedDirect.value) + n * m_costPerLearner;
    double eligible = static_cast<double>(m_plan.fixedEligible.value) + n * m_eligiblePerLearner;
    for (const Groups &groups : m_groups) {
        const auto count = static_cast<double>(groupsOf(learners * groups.share, m_denominator, groups.size));
        direct += count * groups.cost;
        eligible += count * groups.eligible;
    }
    double lasting = n * m_feePerLearner;
    double all = lasting;
    bool tooLarge = false;
    for (const PlanIncome &income : m_plan.incomes) {
        const auto amount = static_cast<double>(incomeOf(income, m_plan.shown, learners, m_plan.unit, tooLarge).value);
        all += amount;
        lasting += income.lasting ? amount : 0;
    }
    const double cost = direct * (1 + m_shareOfDirect) + eligible * static_cast<double>(m_plan.indirectRate) / 10'000.0;
    // Each line is off by at most half a unit for its rounding; what floating point loses is far less than a thousand-millionth of the whole.
    const double rounding = static_cast<double>(m_plan.costs.size() + m_plan.fees.size() + 4) * static_cast<double>(m_plan.unit);
    const double error = rounding * (3 + m_shareOfDirect + m_shareOfIncome) + 1e-9 * (std::abs(cost) + std::abs(all));
    return {lasting * (1 - m_shareOfIncome) - cost, all * (1 - m_shareOfIncome) - cost, error};
}

struct Carries
{
    bool lasting = false;
    bool all = false;
};

Carries carriesAt(const Plan &plan, const Estimate &estimate, qint64 learners)
{
    const Estimate::Results guess = estimate.at(learners);
    if (std::abs(guess.lasting) > guess.error && std::abs(guess.all) > guess.error) {
        return {guess.lasting > 0, guess.all > 0};
    }
    const Totals totals = totalsOf(plan, plan.shown, plan.atMix(plan.shown, learners));
    return {totals.incomeLasting >= totals.costLasting, totals.incomeAll >= totals.cost};
}

/// One pass over the numbers of learners, as group steps and shares of income rule out solving for it.
void search(const Plan &plan, qint64 planned, FinanceResult &result)
{
    const qint64 room = std::min(std::max(placesOf(plan), planned), atMostSearched);
    const qint64 limit = std::min(std::max({room, planned * 10, atLeastSearched}), atMostSearched);
    const Plan tried = forSearch(plan);
    const Estimate estimate(tried);
    for (qint64 learners = 0; learners <= limit; ++learners) {
        if (learners > room && result.breakEvenLearners && result.breakEvenLearnersAllIncome) {
            return;
        }
        const Carries carries = carriesAt(tried, estimate, learners);
        if (carries.lasting && !result.breakEvenLearners) {
            result.breakEvenLearners = learners;
        }
        if (!carries.lasting && result.breakEvenLearners && learners <= room) {
            result.losesAgainAt.append(learners);
        }
        if (!result.breakEvenLearnersAllIncome && carries.all) {
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
            left = left - shareOf(income, cost, plan.unit, tooLarge);
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
    const auto carries = [&](qint64 fee) { return afterShares(plan, otherIncome + Money{fee * plan.unit * shown.learners}) >= otherCost; };
    qint64 low = 0;
    qint64 high = largestAmount / shown.learners / plan.unit;
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
    return Money{low * plan.unit};
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
        result.averageFee = Money{Exact(shown.fees.value, shown.learners).roundedTo(plan.unit, result.tooLarge)};
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
