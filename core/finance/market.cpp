#include "core/finance/market.h"

#include "core/finance/exact.h"
#include "core/util/format.h"

namespace Credwright {

using namespace Qt::Literals::StringLiterals;

namespace {

QString tr(const char *source)
{
    return QCoreApplication::translate("Finance", source);
}

/// Thousandths of a unit as money, for what is only shown.
Money asMoney(Decimal amount)
{
    bool tooLarge = false;
    return Money{Exact(amount.value, 10).rounded(tooLarge)};
}

MarketOffer offerOf(const Design &design, const Comparator &comparator, const QLocale &locale)
{
    MarketOffer offer{comparator.id, {}, {}};
    const bool foreign = !comparator.currency.isEmpty() && comparator.currency != design.identity.currency;
    if (!comparator.fee || !comparator.credits || comparator.credits->value <= 0) {
        offer.working = tr(QT_TRANSLATE_NOOP("Finance", "Enter the fee and the credits."));
    } else if (foreign && (!comparator.rate || comparator.rate->value <= 0)) {
        offer.working = tr(QT_TRANSLATE_NOOP("Finance", "Enter the rate of its currency."));
    } else {
        bool tooLarge = false;
        const qint64 rate = foreign ? comparator.rate->value : 1000;
        offer.perCredit = Money{Exact(comparator.fee->value, rate).times(10'000, comparator.credits->value).rounded(tooLarge)};
        offer.working = formatMoney(asMoney(*comparator.fee), foreign ? comparator.currency : design.identity.currency, locale);
        if (foreign) {
            offer.working += u" ÷ "_s + formatDecimal(*comparator.rate, locale);
        }
        offer.working += u" ÷ %1 ECTS"_s.arg(formatCredits(*comparator.credits, locale));
    }
    return offer;
}

/// Of a sorted list that is not empty.
Money medianOf(const QList<Money> &sorted)
{
    const qsizetype middle = sorted.size() / 2;
    bool tooLarge = false;
    return sorted.size() % 2 ? sorted.at(middle) : Money{Exact((sorted.at(middle - 1) + sorted.at(middle)).value, 2).rounded(tooLarge)};
}

bool awardsCredits(const Design &design, const Fee &fee)
{
    const Track *track = findById(design.tracks, fee.track.id);
    return !track || track->awardsCredits == Answer::Yes || (track->awardsCredits == Answer::Unset && track->kind != TrackKind::AttendanceOnly);
}

void addOurs(const Design &design, const std::optional<Money> &averageFee, MarketPosition &position, const QLocale &locale)
{
    const qint64 credits = design.type.credits.value_or(Credits{}).value;
    std::optional<Money> full;
    for (const Fee &fee : design.fees) {
        if (fee.amount && awardsCredits(design, fee) && (!full || *fee.amount > *full)) {
            full = fee.amount;
        }
    }
    if (credits <= 0 || design.financing.paid == Answer::No) {
        return;
    }
    const auto perCredit = [&](Money amount) {
        bool tooLarge = false;
        return Money{Exact(amount.value, credits).times(100).rounded(tooLarge)};
    };
    if (averageFee) {
        position.ourAverage = perCredit(*averageFee);
    }
    if (full) {
        position.ours = perCredit(*full);
        position.working = tr(QT_TRANSLATE_NOOP("Finance", "The highest fee of a track that awards credits: %1 ÷ %2 ECTS"))
                               .arg(formatMoney(*full, design.identity.currency, locale), formatCredits(*design.type.credits, locale));
    }
}

} // namespace

MarketPosition marketOf(const Design &design, const std::optional<Money> &averageFee, const QLocale &locale)
{
    MarketPosition position;
    QList<Money> sorted;
    for (const Comparator &comparator : design.comparators) {
        position.offers.append(offerOf(design, comparator, locale));
        if (position.offers.last().perCredit) {
            sorted.append(*position.offers.last().perCredit);
        }
    }
    std::sort(sorted.begin(), sorted.end());
    position.counted = static_cast<int>(sorted.size());
    addOurs(design, averageFee, position, locale);
    if (sorted.isEmpty()) {
        return position;
    }
    position.lowest = sorted.first();
    position.highest = sorted.last();
    position.median = medianOf(sorted);
    if (const qsizetype half = sorted.size() / 2; half > 0) {
        position.lowerQuartile = medianOf(sorted.mid(0, half));
        position.upperQuartile = medianOf(sorted.mid(sorted.size() - half));
    }
    if (position.ours) {
        position.rank = 1 + static_cast<int>(std::count_if(sorted.cbegin(), sorted.cend(), [&](Money fee) { return fee < *position.ours; }));
        if (position.median->value > 0) {
            bool tooLarge = false;
            position.fromMedian = Percent{Exact((*position.ours - *position.median).value, position.median->value).times(10'000).rounded(tooLarge)};
        }
    }
    return position;
}

} // namespace Credwright
