#pragma once

#include "core/model/design.h"

#include <QLocale>

namespace Credwright {

/// One line in one edition.
struct LineAmount
{
    QUuid line;
    Money amount;
    QString working;      ///< The arithmetic in words, "220 h × €62 ÷ 4": of the edition shown; withWorkings() adds it to another.
    bool complete = true; ///< Whether basis, rate and quantity (or share) are all there; the working says what is missing.
};

/// The money of one edition (finance.md, Results).
struct EditionResult
{
    QUuid edition; ///< Null where the design lists no editions: it is calculated as one.
    qint64 learners = 0;
    qint64 completersThousandths = 0; ///< Expected completers may be fractional.
    QList<LineAmount> costs;          ///< In the order of the lines; one-off lines with their share.
    Money preparatory, running, additional;
    Money uncategorised; ///< Lines that are not yet in one of the guide's three categories.
    Money indirect;
    QString indirectWorking;
    Money cost;               ///< Full cost: the sum of what is shown.
    Money costLasting;        ///< The same where costs that are a share of income follow lasting income only.
    QList<LineAmount> income; ///< Fees (line = fee row) then income lines.
    Money fees;
    Money incomeAll;
    Money incomeLasting;
    Money result() const { return incomeAll - cost; }
    /// The guide's question whether the micro-credential carries itself: the result as if temporary income were not there.
    Money lastingResult() const { return incomeLasting - costLasting; }
};

struct FinanceResult
{
    bool begun = false; ///< Any cost, fee or income is there.
    QList<EditionResult> editions;
    int shown = 0;                     ///< Index of the edition shown: the one chosen, else the last.
    Money cost, income, incomeLasting; ///< Over the lifespan.
    Money costLasting;
    QList<Money> cumulative;                                  ///< Result of the editions up to and including each.
    qint64 learners = 0;                                      ///< Over the lifespan.
    qint64 completersThousandths = 0;                         ///< Over the lifespan.
    std::optional<Money> perLearner, perCompleter, perCredit; ///< Lifespan totals ÷ totals; a credit counts only for learners on a track that awards it.
    std::optional<Percent> coverage, coverageLasting;         ///< Of the edition shown: income ÷ cost.
    std::optional<int> paybackEdition;                        ///< Index of the first edition where the cumulative result is not negative.
    std::optional<qint64> breakEvenLearners;                  ///< Of the edition shown, on lasting income, at the planned mix.
    std::optional<qint64> breakEvenLearnersAllIncome;         ///< With temporary income.
    QList<qint64> losesAgainAt;        ///< Every number of learners above break-even, up to the places (or what is expected), with a negative result.
    std::optional<Money> breakEvenFee; ///< Average fee at planned learners and mix with result ≥ 0 on lasting income.
    std::optional<Money> averageFee;   ///< Fees of the edition shown ÷ its learners.
    std::optional<Money> contribution; ///< Of one more learner at the plan, in a group that has room: income − cost, lasting.
    bool tooLarge = false;             ///< Some amount left the range that is calculated (a million million) and was held there.
};

/// The whole calculation. Exact: integers of money and minutes; each line rounds once, to the smallest amount of the currency, half away from zero; totals are sums of lines.
/// A one-off line falls in its first edition, or is spread evenly from its first to its last; with neither named, over all editions.
/// Other lines count in the editions from the first to the last that they name. Learners of a fee row without a completion rate all complete.
/// Workings are written, in the locale given, for the edition shown alone: writing them takes longer than all the arithmetic. Sources: guide, Financing; finance.md; decisions 29-32.
FinanceResult financeOf(const Design &design, const QLocale &locale = QLocale());

/// An edition of the result with the workings of its lines.
EditionResult withWorkings(const Design &design, const FinanceResult &finance, int edition, const QLocale &locale = QLocale());

/// Whether an income line counts towards the lasting result: as declared; undeclared project funding does not (guide, Financing: it does not
/// carry the long term), undeclared sponsorship and partnership do.
bool countsAsLasting(const IncomeLine &line);

/// Cost and lasting income of the edition shown for n learners at the planned mix, n = 0 … maximum: the break-even picture.
struct BreakEvenPoint
{
    qint64 learners;
    Money cost;
    Money income;
};
QList<BreakEvenPoint> breakEvenCurve(const Design &design, qint64 maximum);

} // namespace Credwright
