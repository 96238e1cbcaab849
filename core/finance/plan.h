#pragma once

#include "core/finance/exact.h"
#include "core/finance/finance.h"

namespace Credwright {

/// Learners of one edition: whole in the plan, fractions of one denominator where another number comes at the planned mix.
struct Population
{
    qint64 denominator = 1;
    QList<qint64> learners;   ///< Numerator per fee row.
    QList<qint64> fullFee;    ///< Of those, who pay in full…
    QList<qint64> discounted; ///< …and who pay less; the others pay nothing.
    qint64 total = 0;         ///< Numerator over all rows.
};

/// Learners who concern one cost line, as numerators over the denominator of the population.
struct Reach
{
    qint64 learners = 0;
    qint64 completers = 0; ///< Over denominator × 10,000.
};

struct PlanFee
{
    QUuid id;
    QUuid track;
    qint64 amount = 0;
    qint64 completion = 10'000; ///< Hundredths of a percent.
    qint64 discount = 0;        ///< Hundredths of a percent.
    bool awardsCredits = true;
    bool complete = false;
    QList<qint64> learners; ///< Per edition.
    qint64 waived = 0;
    qint64 discountedPlaces = 0;
};

/// What one cost line multiplies in one edition.
struct PlanAmount
{
    qint64 quantity = 0;    ///< Thousandths, or minutes.
    qint64 denominator = 1; ///< Of quantity × rate.
    bool known = false;
};

struct PlanCost
{
    const CostLine *line = nullptr;
    int first = 0;
    int last = 0;       ///< Index of an edition, inclusive.
    int parts = 1;      ///< Editions that a one-off cost is spread over.
    bool staff = false; ///< Counts hours or days of staff.
    bool byMinutes = false;
    qint64 rate = 0; ///< Over rateDivisor: a rate is never rounded before use.
    qint64 rateDivisor = 1;
    qint64 priceFactor = 10'000;          ///< Of the rate, in hundredths of a percent: what a scenario makes of it.
    bool rated = false;                   ///< Whether a rate is known.
    const StaffRate *staffRate = nullptr; ///< What the rate comes from, where it is not the line's own.
    qint64 share = 0;
    qint64 borne = 10'000;     ///< Of the cost, in hundredths of a percent: less than all where a resource is shared with degree programmes.
    qint64 groupSize = 0;      ///< 0: not known; everybody is then one group.
    int reach = 0;             ///< Index into the reaches: 0 all learners, else those of one track.
    QList<PlanAmount> amounts; ///< Per edition.

    bool isShare() const { return line->basis == CostBasis::ShareOfDirectCost || line->basis == CostBasis::ShareOfIncome; }
    bool covers(int edition) const { return edition >= first && edition <= last; }
};

struct PlanIncome
{
    const IncomeLine *line = nullptr;
    int first = 0;
    int last = 0;
    int parts = 1;
    bool lasting = true;
    qint64 amount = 0;

    bool covers(int edition) const { return edition >= first && edition <= last; }
};

/// A design's financing with every link resolved, ready to be calculated many times. It points into the design, which must outlive it.
struct Plan
{
    const Design *design = nullptr;
    int editions = 1;
    int shown = 0;
    QList<QUuid> editionIds;
    QList<QUuid> tracks; ///< Tracks that some line is limited to: reach n + 1.
    QList<PlanFee> fees;
    QList<PlanCost> costs;
    QList<PlanIncome> incomes;
    qint64 indirectRate = 0;
    qint64 dayLength = 480;
    qint64 unit = 10;               ///< The smallest amount of the currency, which every line rounds to.
    std::optional<qint64> learners; ///< In each edition, at the mix planned for it; what the rows say where it is not set.
    Money fixedDirect;              ///< Direct cost that is not among the lines any more: see forSearch().
    Money fixedEligible;

    /// The learners who are expected in an edition.
    Population planned(int edition) const;
    /// A number of learners at the mix planned for an edition; at the rows' own numbers, or evenly, where none are planned.
    Population atMix(int edition, qint64 number) const;
};

Plan planOf(const Design &design);
/// All figures of a plan, without workings: of the design as it is, or of what a scenario makes of it.
/// `lines` says whether the amounts of single lines are wanted.
FinanceResult figuresOf(const Plan &plan, bool lines = true);
/// The same plan for trying many numbers of learners in its edition shown: costs that do not follow learners become one sum. Its totals by category mean nothing.
Plan forSearch(const Plan &plan);

/// The sums of one edition.
struct Totals
{
    qint64 learners = 0;      ///< Whole learners, rounded down where the mix is fractional.
    qint64 completers = 0;    ///< Ten-thousandths of a learner.
    Money byCategory[4] = {}; ///< By the value of CostCategory.
    Money eligible;           ///< Direct cost that the indirect rate applies to.
    Money direct;             ///< Direct cost: every line that is not itself a share.
    Money indirect, cost, costLasting, fees, incomeAll, incomeLasting;
    bool tooLarge = false;
};

/// Income of a line in an edition with so many learners, rounded to the unit of the plan.
Money incomeOf(const PlanIncome &income, int edition, qint64 learners, qint64 unit, bool &tooLarge);

/// The amount of every line, for those who show them.
struct LineValues
{
    QList<qint64> costs;
    QList<qint64> incomes; ///< Fees, then income lines.
    QList<Reach> reaches;  ///< As PlanCost::reach.
};

/// One edition with this population. The full cost at lasting income (costLasting) differs only where a cost is a share of income.
Totals totalsOf(const Plan &plan, int edition, const Population &population, LineValues *values = nullptr);

/// A cost that is a share of something, of that something.
Money shareOf(Money base, const PlanCost &cost, qint64 unit, bool &tooLarge);

/// Whole groups for a number of learners: ⌈N/g⌉, one group where no size is known.
qint64 groupsOf(qint64 learners, qint64 denominator, qint64 groupSize);

} // namespace Credwright
