#include "core/finance/plan.h"

#include "core/fields/currency.h"

#include <QHash>

namespace Credwright {

namespace {

constexpr qint64 whole = 10'000; ///< 100 % in hundredths of a percent.

struct Range
{
    int first;
    int last;
};

/// The editions a line names. A one-off line that names only its first falls there; any other runs on from there.
Range rangeOf(const QHash<QUuid, int> &editions, int count, const EntityRef &first, const EntityRef &last, bool once)
{
    const int from = editions.value(first.id, -1);
    const int to = editions.value(last.id, -1);
    if (once && from >= 0 && to < 0) {
        return {from, from};
    }
    const int begin = from < 0 ? 0 : from;
    const int end = to < 0 ? count - 1 : to;
    return {std::min(begin, end), std::max(begin, end)};
}

PlanAmount amountOf(const CostLine &line, const EditionQuantity *own, const Activity *activity, bool byMinutes, qint64 dayLength)
{
    if (byMinutes) {
        const std::optional<Minutes> minutes = own && own->minutes ? own->minutes : activity ? activity->minutes : line.minutes;
        return {minutes.value_or(Minutes{}).value, line.unit == CostUnit::Day ? dayLength : 60, minutes.has_value()};
    }
    const std::optional<Decimal> quantity = own && own->quantity ? own->quantity : line.quantity;
    const bool one = !quantity && line.unit != CostUnit::Day; // A price without a number is the price of one.
    return {one ? 1000 : quantity.value_or(Decimal{}).value, 1000, one || quantity.has_value()};
}

bool countsMinutes(const Design &design, const CostLine &line, const Activity *activity)
{
    const bool ownMinutes = line.minutes || activity
        || std::any_of(design.editionQuantities.begin(), design.editionQuantities.end(),
            [&](const EditionQuantity &own) { return own.costLine.id == line.id && own.minutes; });
    switch (line.unit) {
    case CostUnit::Hour:
        return true;
    case CostUnit::Day:
    case CostUnit::Unset:
        return ownMinutes && !line.quantity;
    case CostUnit::Piece:
        break;
    }
    return false;
}

/// Of the line, or of the staff it names: the employer's cost of a year ÷ its productive hours, per hour or per day of the length stated.
void setRate(const Design &design, qint64 dayLength, PlanCost &cost)
{
    const CostLine &line = *cost.line;
    const StaffRate *staff = cost.staff && !line.staffRate.isNull() ? findById(design.staffRates, line.staffRate.id) : nullptr;
    const qint64 minutes = line.unit == CostUnit::Day ? dayLength : 60;
    if (staff && staff->hourlyRate) {
        cost.rate = staff->hourlyRate->value * minutes;
        cost.rateDivisor = 60;
    } else if (staff && staff->annualCost && staff->productiveHours && staff->productiveHours->value > 0) {
        cost.rate = staff->annualCost->value * minutes;
        cost.rateDivisor = staff->productiveHours->value;
    } else {
        cost.rate = line.rate.value_or(Money{}).value;
        cost.rated = line.rate.has_value();
        return;
    }
    cost.rated = true;
    cost.staffRate = staff;
}

PlanCost planCost(Plan &plan, const CostLine &line, const QHash<QUuid, int> &editions)
{
    const Design &design = *plan.design;
    PlanCost cost;
    cost.line = &line;
    const bool once = line.basis == CostBasis::Once;
    const Range range = rangeOf(editions, plan.editions, line.firstEdition, line.lastEdition, once);
    cost.first = range.first;
    cost.last = range.last;
    cost.parts = once ? range.last - range.first + 1 : 1;
    cost.share = line.share.value_or(Percent{}).value;
    if (const SharedResource *resource = findById(design.sharedResources, line.sharedResource.id)) {
        cost.borne = resource->share.value_or(Percent{whole}).value; // Counted whole until its share is known: rather too much than too little.
    }
    cost.groupSize = line.groupSize ? line.groupSize->value : design.financing.groupSize.value_or(Count{}).value;
    if (!line.track.isNull() && findById(design.tracks, line.track.id)) {
        qsizetype at = plan.tracks.indexOf(line.track.id);
        if (at < 0) {
            at = plan.tracks.size();
            plan.tracks.append(line.track.id);
        }
        cost.reach = static_cast<int>(at) + 1;
    }
    const Activity *activity = line.linkedActivity.isNull() ? nullptr : findById(design.activities, line.linkedActivity.id);
    cost.byMinutes = countsMinutes(design, line, activity);
    cost.staff = cost.byMinutes || line.unit == CostUnit::Day;
    setRate(design, plan.dayLength, cost);
    cost.amounts.fill(amountOf(line, nullptr, activity, cost.byMinutes, plan.dayLength), plan.editions);
    return cost;
}

void applyOwnQuantities(Plan &plan, const QHash<QUuid, int> &editions)
{
    for (const EditionQuantity &own : plan.design->editionQuantities) {
        const int edition = editions.value(own.edition.id, -1);
        for (PlanCost &cost : plan.costs) {
            if (edition >= 0 && cost.line->id == own.costLine.id) {
                const Activity *activity = findById(plan.design->activities, cost.line->linkedActivity.id);
                cost.amounts[edition] = amountOf(*cost.line, &own, activity, cost.byMinutes, plan.dayLength);
            }
        }
    }
    for (PlanCost &cost : plan.costs) {
        if (cost.line->basis == CostBasis::Once) {
            const PlanAmount amount = cost.amounts.at(cost.first);
            cost.amounts.fill(amount); // A one-off cost has one quantity, that of the edition it begins in.
        }
    }
}

PlanFee planFee(const Plan &plan, const Fee &row, const QHash<QUuid, int> &editions)
{
    const Design &design = *plan.design;
    PlanFee fee;
    fee.id = row.id;
    fee.track = row.track.id;
    const bool free = design.financing.paid == Answer::No; // What was typed as a fee is kept, and does not count.
    fee.amount = free ? 0 : row.amount.value_or(Money{}).value;
    fee.completion = row.completion.value_or(Percent{whole}).value;
    fee.discount = row.discount.value_or(Percent{}).value;
    fee.waived = row.waived.value_or(Count{}).value;
    fee.discountedPlaces = row.discounted.value_or(Count{}).value;
    fee.complete = (row.amount || free) && row.learners;
    if (const Track *track = findById(design.tracks, row.track.id)) {
        fee.awardsCredits = track->awardsCredits == Answer::Yes || (track->awardsCredits == Answer::Unset && track->kind != TrackKind::AttendanceOnly);
    }
    fee.learners.fill(row.learners.value_or(Count{}).value, plan.editions);
    for (const EditionLearners &own : design.editionLearners) {
        const int edition = editions.value(own.edition.id, -1);
        if (own.fee.id == row.id && edition >= 0 && own.learners) {
            fee.learners[edition] = own.learners->value;
            fee.complete = row.amount || free;
        }
    }
    return fee;
}

PlanIncome planIncome(const Plan &plan, const IncomeLine &line, const QHash<QUuid, int> &editions)
{
    const bool once = line.basis == IncomeBasis::Once;
    const Range range = rangeOf(editions, plan.editions, line.firstEdition, line.lastEdition, once);
    return {&line, range.first, range.last, once ? range.last - range.first + 1 : 1, countsAsLasting(line), line.amount.value_or(Money{}).value};
}

void weigh(Population &population, const PlanFee &fee, qint64 learners, qint64 factor)
{
    const qint64 waived = std::min(fee.waived, learners);
    const qint64 discounted = std::min(fee.discountedPlaces, learners - waived);
    population.learners.append(learners * factor);
    population.discounted.append(discounted * factor);
    population.fullFee.append((learners - waived - discounted) * factor);
    population.total += learners * factor;
}

} // namespace

bool countsAsLasting(const IncomeLine &line)
{
    if (line.persistence != Persistence::Unset) {
        return line.persistence == Persistence::Lasting;
    }
    switch (line.kind) {
    case IncomeKind::EuropeanFunding:
    case IncomeKind::NationalFunding:
    case IncomeKind::RegionalFunding:
    case IncomeKind::InstitutionalFunding:
        return false;
    case IncomeKind::Unset:
    case IncomeKind::Sponsorship:
    case IncomeKind::CorporatePartnership:
    case IncomeKind::Other:
        break;
    }
    return true;
}

Plan planOf(const Design &design)
{
    Plan plan;
    plan.design = &design;
    plan.unit = smallestAmount(design.identity.currency);
    plan.editions = std::max(1, static_cast<int>(design.editions.size()));
    plan.indirectRate = design.financing.indirectRate.value_or(Percent{}).value;
    plan.dayLength = std::max<qint64>(1, design.financing.dayLength.value_or(Minutes{480}).value);
    QHash<QUuid, int> editions;
    for (const Edition &edition : design.editions) {
        editions.insert(edition.id, static_cast<int>(plan.editionIds.size()));
        plan.editionIds.append(edition.id);
    }
    if (plan.editionIds.isEmpty()) {
        plan.editionIds.append(QUuid());
    }
    plan.shown = editions.value(design.financing.shownEdition.id, plan.editions - 1);
    for (const CostLine &line : design.costLines) {
        plan.costs.append(planCost(plan, line, editions));
    }
    applyOwnQuantities(plan, editions);
    for (const Fee &row : design.fees) {
        plan.fees.append(planFee(plan, row, editions));
    }
    for (const IncomeLine &line : design.incomeLines) {
        plan.incomes.append(planIncome(plan, line, editions));
    }
    return plan;
}

Population Plan::planned(int edition) const
{
    if (learners) {
        return atMix(edition, *learners);
    }
    Population population;
    for (const PlanFee &fee : fees) {
        weigh(population, fee, fee.learners.at(edition), 1);
    }
    return population;
}

Population Plan::atMix(int edition, qint64 number) const
{
    Population population;
    qint64 weight = 0;
    for (const PlanFee &fee : fees) {
        weight += fee.learners.at(edition);
    }
    const bool even = weight == 0;
    population.denominator = even ? std::max<qint64>(1, fees.size()) : weight;
    for (const PlanFee &fee : fees) {
        weigh(population, fee, even ? 1 : fee.learners.at(edition), number);
    }
    population.total = number * population.denominator; // Also where there is no fee row to spread them over.
    return population;
}

qint64 groupsOf(qint64 learners, qint64 denominator, qint64 groupSize)
{
    if (learners <= 0) {
        return 0;
    }
    return groupSize <= 0 ? 1 : (learners + groupSize * denominator - 1) / (groupSize * denominator);
}

} // namespace Credwright
