#pragma once

#include "core/model/design.h"

#include <QLocale>

namespace Credwright {

/// A comparable offer, with its fee per credit in the currency of the design.
struct MarketOffer
{
    QUuid comparator;
    std::optional<Money> perCredit; ///< Nothing where credits, fee or the rate of a foreign currency is missing.
    QString working;                ///< "£1,200 ÷ 0.86 ÷ 5 ECTS", or what is missing.
};

/// Where the fee stands among comparable offers (guide, Tuition fees; decision 31).
struct MarketPosition
{
    QList<MarketOffer> offers; ///< As the design lists them.
    int counted = 0;           ///< Offers with a fee per credit.
    std::optional<Money> lowest, lowerQuartile, median, upperQuartile, highest;
    std::optional<Money> ours;         ///< The reference fee per credit: the fee chosen, else the highest of a track that awards credits.
    std::optional<Money> ourAverage;   ///< The fees of the edition shown by learner and credit.
    std::optional<Percent> fromMedian; ///< How far ours is above (or, negative, below) the median.
    int rank = 0;                      ///< 1: no offer is cheaper. 0 where it cannot be told.
    QString working;                   ///< Of ours.
};

/// `averageFee` is that of the edition shown. The median of an even number is the mean of the two in the middle; quartiles are the medians of the
/// halves, without the middle one of an odd number. Each figure rounds once.
MarketPosition marketOf(const Design &design, const std::optional<Money> &averageFee, const QLocale &locale = QLocale());

} // namespace Credwright
