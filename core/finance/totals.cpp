#include "core/finance/plan.h"

#include <QVarLengthArray>

namespace Credwright {

namespace {

constexpr qint64 whole = 10'000; ///< 100 % in hundredths of a percent.

using Reaches = QVarLengthArray<Reach, 4>;

Reaches reachesOf(const Plan &plan, const Population &population)
{
    Reaches reaches(1 + plan.tracks.size());
    for (qsizetype i = 0; i < plan.fees.size(); ++i) {
        const PlanFee &fee = plan.fees.at(i);
        const qint64 learners = population.learners.at(i);
        reaches[0].learners += learners;
        reaches[0].completers += learners * fee.completion;
        if (const qsizetype track = plan.tracks.indexOf(fee.track); track >= 0) {
            reaches[track + 1].learners += learners;
            reaches[track + 1].completers += learners * fee.completion;
        }
    }
    if (plan.fees.isEmpty()) {
        reaches[0] = {population.total, population.total * whole};
    }
    return reaches;
}

/// A cost that is not a share of something, in one edition.
qint64 directAmount(const PlanCost &cost, int edition, const Population &population, const Reach &reach, qint64 unit, bool &tooLarge)
{
    const PlanAmount &amount = cost.amounts.at(edition);
    if (!cost.covers(edition) || amount.quantity == 0 || cost.rate == 0) {
        return 0;
    }
    Exact value(amount.quantity, amount.denominator);
    value.times(cost.rate, cost.rateDivisor);
    if (cost.priceFactor != whole) {
        value.times(cost.priceFactor, whole);
    }
    if (cost.borne != whole) {
        value.times(cost.borne, whole);
    }
    switch (cost.line->basis) {
    case CostBasis::Once:
        return evenShare(value.roundedTo(unit, tooLarge), cost.parts, edition - cost.first, unit);
    case CostBasis::PerEdition:
        break;
    case CostBasis::PerGroup:
        value.times(groupsOf(reach.learners, population.denominator, cost.groupSize));
        break;
    case CostBasis::PerLearner:
        value.times(reach.learners, population.denominator);
        break;
    case CostBasis::PerCompleter:
        value.times(reach.completers, population.denominator * whole);
        break;
    case CostBasis::Unset:
    case CostBasis::ShareOfDirectCost:
    case CostBasis::ShareOfIncome:
        return 0;
    }
    return value.roundedTo(unit, tooLarge);
}

qint64 feeAmount(const PlanFee &fee, qsizetype row, const Population &population, qint64 unit, bool &tooLarge)
{
    const qint64 payers = population.fullFee.at(row) * whole + population.discounted.at(row) * (whole - fee.discount);
    return Exact(fee.amount).times(payers, population.denominator * whole).roundedTo(unit, tooLarge);
}

qint64 perLearner(const PlanIncome &income, qint64 learners, qint64 unit, bool &tooLarge)
{
    return Exact(income.amount).times(learners).roundedTo(unit, tooLarge);
}

void addIncome(const Plan &plan, int edition, const Population &population, Totals &totals, LineValues *values)
{
    for (qsizetype i = 0; i < plan.fees.size(); ++i) {
        const qint64 amount = feeAmount(plan.fees.at(i), i, population, plan.unit, totals.tooLarge);
        totals.fees = added(totals.fees, Money{amount});
        if (values) {
            values->incomes.append(amount);
        }
    }
    totals.incomeAll = totals.fees;
    totals.incomeLasting = totals.fees;
    for (const PlanIncome &income : plan.incomes) {
        const Money amount = incomeOf(income, edition, totals.learners, plan.unit, totals.tooLarge);
        totals.incomeAll = added(totals.incomeAll, amount);
        if (income.lasting) {
            totals.incomeLasting = added(totals.incomeLasting, amount);
        }
        if (values) {
            values->incomes.append(amount.value);
        }
    }
}

void addDirect(const Plan &plan, int edition, const Population &population, const Reaches &reaches, Totals &totals, LineValues *values)
{
    totals.direct = plan.fixedDirect;
    totals.eligible = plan.fixedEligible;
    for (qsizetype i = 0; i < plan.costs.size(); ++i) {
        const PlanCost &cost = plan.costs.at(i);
        if (cost.isShare()) {
            continue;
        }
        const Money amount{directAmount(cost, edition, population, reaches[cost.reach], plan.unit, totals.tooLarge)};
        totals.direct = added(totals.direct, amount);
        if (!cost.line->exemptFromIndirect) {
            totals.eligible = added(totals.eligible, amount);
        }
        Money &category = totals.byCategory[static_cast<int>(cost.line->category)];
        category = added(category, amount);
        if (values) {
            values->costs[i] = amount.value;
        }
    }
}

} // namespace

Money incomeOf(const PlanIncome &income, int edition, qint64 learners, qint64 unit, bool &tooLarge)
{
    const IncomeLine &line = *income.line;
    if (!income.covers(edition) || line.eligibility == Eligibility::NotEligible) {
        return {};
    }
    if (line.basis == IncomeBasis::Once) {
        return Money{evenShare(Exact(income.amount).roundedTo(unit, tooLarge), income.parts, edition - income.first, unit)};
    }
    if (line.minimumLearners && learners < line.minimumLearners->value) {
        return {};
    }
    const qint64 counted = line.maximumLearners ? std::min(learners, line.maximumLearners->value) : learners;
    switch (line.basis) {
    case IncomeBasis::PerEdition:
        return Money{perLearner(income, 1, unit, tooLarge)};
    case IncomeBasis::PerLearner:
        return Money{perLearner(income, counted, unit, tooLarge)};
    case IncomeBasis::PerPlace:
        return Money{perLearner(income, std::min(counted, line.places.value_or(Count{}).value), unit, tooLarge)};
    case IncomeBasis::Unset:
    case IncomeBasis::Once:
        break;
    }
    return {};
}

Money shareOf(Money base, const PlanCost &cost, qint64 unit, bool &tooLarge)
{
    return Money{Exact(base.value, whole).times(cost.share).times(cost.borne, whole).roundedTo(unit, tooLarge)};
}

Plan forSearch(const Plan &plan)
{
    Plan reduced = plan;
    reduced.costs.clear();
    bool tooLarge = false;
    for (const PlanCost &cost : plan.costs) {
        if (cost.line->basis != CostBasis::Once && cost.line->basis != CostBasis::PerEdition) {
            reduced.costs.append(cost);
            continue;
        }
        const Money amount{directAmount(cost, plan.shown, {}, {}, plan.unit, tooLarge)};
        reduced.fixedDirect = added(reduced.fixedDirect, amount);
        if (!cost.line->exemptFromIndirect) {
            reduced.fixedEligible = added(reduced.fixedEligible, amount);
        }
    }
    return reduced;
}

Totals totalsOf(const Plan &plan, int edition, const Population &population, LineValues *values)
{
    Totals totals;
    const Reaches reaches = reachesOf(plan, population);
    totals.learners = population.total / population.denominator;
    totals.completers = reaches[0].completers / population.denominator;
    if (values) {
        values->costs.fill(0, plan.costs.size());
        values->reaches = QList<Reach>(reaches.begin(), reaches.end());
    }
    addIncome(plan, edition, population, totals, values);
    addDirect(plan, edition, population, reaches, totals, values);
    totals.indirect = Money{Exact(totals.eligible.value, whole).times(plan.indirectRate).roundedTo(plan.unit, totals.tooLarge)};
    totals.cost = added(totals.direct, totals.indirect);
    totals.costLasting = totals.cost;
    for (qsizetype i = 0; i < plan.costs.size(); ++i) {
        const PlanCost &cost = plan.costs.at(i);
        if (!cost.isShare() || !cost.covers(edition)) {
            continue;
        }
        const bool ofIncome = cost.line->basis == CostBasis::ShareOfIncome;
        const Money amount = shareOf(ofIncome ? totals.incomeAll : totals.direct, cost, plan.unit, totals.tooLarge);
        Money &category = totals.byCategory[static_cast<int>(cost.line->category)];
        category = added(category, amount);
        totals.cost = added(totals.cost, amount);
        totals.costLasting = added(totals.costLasting, ofIncome ? shareOf(totals.incomeLasting, cost, plan.unit, totals.tooLarge) : amount);
        if (values) {
            values->costs[i] = amount.value;
        }
    }
    return totals;
}

} // namespace Credwright
