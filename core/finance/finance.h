#pragma once

#include "core/model/design.h"

namespace Credwright {

/// One line in one edition, with the arithmetic in words ("220 h × €62 ÷ 4").
struct LineAmount
{
    QUuid line;
    Money amount;
    QString working;
};

/// The money of one edition (finance.md, Results).
struct EditionResult
{
    QUuid edition;          ///< Null where the design lists no editions: it is calculated as one.
    qint64 learners = 0;
    qint64 completersThousandths = 0; ///< Expected completers may be fractional.
    QList<LineAmount> costs;          ///< In the order of the lines; one-off lines with their share.
    Money preparatory, running, additional;
    Money indirect;
    QString indirectWorking;
    Money cost;                       ///< Full cost: the sum of what is shown.
    QList<LineAmount> income;         ///< Fees (line = fee row) then income lines.
    Money fees;
    Money incomeAll;
    Money incomeLasting;
    Money result() const { return incomeAll - cost; }
    Money lastingResult() const { return incomeLasting - cost; }
};

struct FinanceResult
{
    bool begun = false;               ///< Any cost, fee or income is there.
    QList<EditionResult> editions;
    int shown = 0;                    ///< Index of the edition shown: the one chosen, else the last.
    Money cost, income, incomeLasting; ///< Over the lifespan.
    std::optional<Money> perLearner, perCompleter, perCredit; ///< Lifespan totals ÷ totals; a credit counts only for learners on a track that awards it.
    std::optional<Percent> coverage, coverageLasting;         ///< Of the edition shown: income ÷ cost.
    std::optional<int> paybackEdition;  ///< Index of the first edition where the cumulative result is not negative.
    std::optional<qint64> breakEvenLearners;            ///< Of the edition shown, on lasting income, at the planned mix.
    std::optional<qint64> breakEvenLearnersAllIncome;   ///< With temporary income.
    QList<qint64> losesAgainAt;         ///< Every number of learners above break-even, up to the limit searched, with a negative result.
    std::optional<Money> breakEvenFee;  ///< Average fee at planned learners and mix with result ≥ 0 on lasting income.
    std::optional<Money> averageFee;    ///< Fees of the edition shown ÷ its learners.
};

/// The whole calculation. Exact: integer minor units and minutes; each line rounds once, half away from zero; totals are sums of lines.
FinanceResult financeOf(const Design &design);
/// Cost and lasting income of the edition shown for n learners at the planned mix, n = 0 … maximum: the break-even picture.
struct BreakEvenPoint { qint64 learners; Money cost; Money income; };
QList<BreakEvenPoint> breakEvenCurve(const Design &design, qint64 maximum);

} // namespace Credwright
