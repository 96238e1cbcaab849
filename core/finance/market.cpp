#include "core/finance/market.h"

#include "core/fields/currency.h"
#include "core/finance/exact.h"
#include "core/util/format.h"

namespace Credwright {

using namespace Qt::Literals::StringLiterals;

namespace {

QString tr(const char *source)
{
    return QCoreApplication::translate("Finance", source);
}

Money asMoney(Decimal amount)
{
    return Money{amount.value};
}

MarketOffer offerOf(const Design &design, const Comparator &comparator, const QLocale &locale)
{
    const qint64 unit = smallestAmount(design.identity.currency);
    MarketOffer offer{comparator.id, {}, {}};
    const bool foreign = !comparator.currency.isEmpty() && comparator.currency != design.identity.currency;
    if (!comparator.fee || !comparator.credits || comparator.credits->value <= 0) {
        offer.working = tr(QT_TRANSLATE_NOOP("Finance", "Enter the fee and the credits."));
    } else if (foreign && (!comparator.rate || comparator.rate->value <= 0)) {
        offer.working = tr(QT_TRANSLATE_NOOP("Finance", "Enter the rate of its currency."));
    } else {
        bool tooLarge = false;
        const qint64 rate = foreign ? comparator.rate->value : 1000;
        offer.perCredit = Money{Exact(comparator.fee->value, rate).times(100'000, comparator.credits->value).roundedTo(unit, tooLarge)};
        offer.working = formatMoney(asMoney(*comparator.fee), foreign ? comparator.currency : design.identity.currency, locale);
        if (foreign) {
            offer.working += u" ÷ "_s + formatDecimal(*comparator.rate, locale);
        }
        offer.working += u" ÷ %1 ECTS"_s.arg(formatCredits(*comparator.credits, locale));
    }
    return offer;
}

/// Of a sorted list that is not empty.
Money medianOf(const QList<Money> &sorted, qint64 unit)
{
    const qsizetype middle = sorted.size() / 2;
    bool tooLarge = false;
    return sorted.size() % 2 ? sorted.at(middle) : Money{Exact((sorted.at(middle - 1) + sorted.at(middle)).value, 2).roundedTo(unit, tooLarge)};
}

bool awardsCredits(const Design &design, const Fee &fee)
{
    const Track *track = findById(design.tracks, fee.track.id);
    return !track || track->awardsCredits == Answer::Yes || (track->awardsCredits == Answer::Unset && track->kind != TrackKind::AttendanceOnly);
}

/// Of a track that awards credits; null where none has a fee.
const Fee *dearestFee(const Design &design)
{
    const Fee *dearest = nullptr;
    for (const Fee &fee : design.fees) {
        if (fee.amount && awardsCredits(design, fee) && (!dearest || *fee.amount > *dearest->amount)) {
            dearest = &fee;
        }
    }
    return dearest;
}

void addOurs(const Design &design, const std::optional<Money> &averageFee, MarketPosition &position, const QLocale &locale)
{
    const qint64 credits = design.type.credits.value_or(Credits{}).value;
    const Fee *chosen = findById(design.fees, design.financing.referenceFee.id);
    const bool isChosen = chosen && chosen->amount;
    const Fee *full = isChosen ? chosen : dearestFee(design);
    if (credits <= 0 || design.financing.paid == Answer::No) {
        return;
    }
    const auto perCredit = [&](Money amount) {
        bool tooLarge = false;
        return Money{Exact(amount.value, credits).times(100).roundedTo(smallestAmount(design.identity.currency), tooLarge)};
    };
    if (averageFee) {
        position.ourAverage = perCredit(*averageFee);
    }
    if (full) {
        position.ours = perCredit(*full->amount);
        position.working = tr(isChosen ? QT_TRANSLATE_NOOP("Finance", "The fee that is compared: %1 ÷ %2 ECTS")
                                       : QT_TRANSLATE_NOOP("Finance", "The highest fee of a track that awards credits: %1 ÷ %2 ECTS"))
                               .arg(formatMoney(*full->amount, design.identity.currency, locale), formatCredits(*design.type.credits, locale));
    }
}

} // namespace

MarketPosition marketOf(const Design &design, const std::optional<Money> &averageFee, const QLocale &locale)
{
    const qint64 unit = smallestAmount(design.identity.currency);
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
    position.median = medianOf(sorted, unit);
    if (const qsizetype half = sorted.size() / 2; half > 0) {
        position.lowerQuartile = medianOf(sorted.mid(0, half), unit);
        position.upperQuartile = medianOf(sorted.mid(sorted.size() - half), unit);
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
