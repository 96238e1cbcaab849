#pragma once

#include "core/finance/finance.h"

namespace Credwright {

/// What one partner gets and pays in an edition.
struct PartnerStatement
{
    QUuid partner;
    Money collected;   ///< Income that comes in at this partner.
    Money borne;       ///< Cost that this partner pays, its part of the indirect costs included.
    Money incomeShare; ///< What is due to it of all income, by its key.
    Money costShare;   ///< What it is to bear of all cost, by its key.
    Money transfer;    ///< What it gets from the others; negative: what it pays to them.
    Money result() const { return collected - borne + transfer; }
    QString working; ///< Of the transfer.
};

/// How partners share an edition (guide, Partnerships, The financial model; finance.md, Partner statement).
struct Sharing
{
    QList<PartnerStatement> partners; ///< As the design lists them; empty where there are none, or no model is chosen.
    bool keysMissing = false;         ///< The model needs keys, and no partner has one: nothing is transferred then.
    Percent incomeKeys, costKeys;     ///< Sums of the keys; they count as weights where they do not make 100 %.
    Money transferred;                ///< What changes hands in all.
};

/// One edition of the result given. Where a line names no partner, its money passes through the one who collects, else who leads, else the
/// first. One who collects takes in all fees. Where each bears its own, nothing is transferred. Shares go by largest remainder, and
/// so the transfers sum to zero exactly.
Sharing sharingOf(const Design &design, const FinanceResult &finance, int edition, const QLocale &locale = QLocale());

/// Parts of a whole number of units by weight that sum to it exactly: each is rounded down, and the units left go to the largest remainders, the
/// first of equals. All zero where no weight is positive.
QList<qint64> largestRemainder(qint64 whole, const QList<qint64> &weights, qint64 unit = 1);

} // namespace Credwright
