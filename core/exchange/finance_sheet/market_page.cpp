#include "core/exchange/finance_sheet/sheet_layout.h"
#include "core/finance/market.h"
#include "core/util/format.h"

namespace Credwright {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr CellStyle label = {CellKind::Text, CellRole::Plain};
constexpr CellStyle note = {CellKind::Text, CellRole::Note};
constexpr int first = 4; ///< Row of the first offer.
constexpr int perCredit = 7;

void writeOffer(const SheetContext &context, int row, const Comparator &offer, const MarketOffer &market)
{
    SheetPage &page = context.market;
    const auto at = [row](int column) { return Cell{row, column}; };
    page.text(at(0), offer.provider, label);
    page.text(at(1), offer.offer, label);
    page.text(at(2), context.source.words.label(offer.basis), label);
    page.number(at(3), scaled(offer.credits, 100), {CellKind::Number, CellRole::Input});
    page.number(at(4), scaled(offer.fee, 1000), {CellKind::Number, CellRole::Input});
    page.text(at(5), offer.currency, {CellKind::Text, CellRole::Input});
    page.number(at(6), scaled(offer.rate, 1000), {CellKind::Number, CellRole::Input});
    const QString formula = u"IF(OR(%1=\"\",N(%2)<=0),\"\",IF(OR(%3=\"\",%3=Currency),ROUND(%1/%2,Decimals),IF(N(%4)>0,ROUND(%1/%4/%2,Decimals),\"\")))"_s.arg(
        ref(at(4)), ref(at(3)), ref(at(5)), ref(at(6)));
    if (market.perCredit) {
        page.formula(at(perCredit), formula, amount(*market.perCredit), {CellKind::Money});
    } else {
        page.formula(at(perCredit), formula, QString(), {CellKind::Money});
    }
    page.text(at(8), offer.included, note);
    page.text(at(9), formatDate(offer.seen, context.source.words.locale()), note);
    page.text(at(10), offer.webAddress, note);
}

/// The fee row that is compared, as marketOf() chooses it; below 0: none.
qsizetype comparedFee(const SheetSource &source)
{
    const QList<Fee> &fees = source.design.fees;
    qsizetype dearest = -1;
    for (qsizetype i = 0; i < fees.size(); ++i) {
        if (fees.at(i).amount && fees.at(i).id == source.design.financing.referenceFee.id) {
            return i;
        }
        const bool counts = fees.at(i).amount && source.plan.fees.at(i).awardsCredits;
        dearest = counts && (dearest < 0 || *fees.at(i).amount > *fees.at(dearest).amount) ? i : dearest;
    }
    return dearest;
}

class Figures
{
public:
    Figures(const SheetContext &context, int row) : m_context(context), m_row(row) {}

    Cell write(const char *name, const QString &formula, const std::optional<double> &value, CellKind kind, const QString &remark = {})
    {
        SheetPage &page = m_context.market;
        const Cell cell = {m_row, 3};
        page.text({m_row, 0}, m_context.say(name), label);
        if (value) {
            page.formula(cell, formula, *value, {kind});
        } else {
            page.formula(cell, formula, u"–"_s, {kind});
        }
        page.text({m_row, 4}, remark, note);
        ++m_row;
        return cell;
    }

private:
    const SheetContext &m_context;
    int m_row;
};

void writePosition(const SheetContext &context, const MarketPosition &market)
{
    const SheetSource &source = context.source;
    const auto offers = static_cast<int>(source.design.comparators.size());
    const QString all = fixedRange({first, perCredit}, {first + std::max(offers, 1) - 1, perCredit});
    const auto unless = [](const QString &condition, const QString &value) { return u"IF(%1,%2,\"–\")"_s.arg(condition, value); };
    const auto money = [](const std::optional<Money> &value) { return scaled(value, 1000); };
    Figures figures(context, first + std::max(offers, 1) + 2);
    const QString some = u"COUNT(%1)>0"_s.arg(all);
    figures.write(QT_TRANSLATE_NOOP("FinanceSheet", "Offers that are counted"), u"COUNT(%1)"_s.arg(all), market.counted, CellKind::Count);
    figures.write(QT_TRANSLATE_NOOP("FinanceSheet", "Lowest fee per credit"), unless(some, u"MIN(%1)"_s.arg(all)), money(market.lowest), CellKind::Money);
    const QString half = u"INT(COUNT(%1)/2)"_s.arg(all);
    const auto quartile = [&](QLatin1StringView which) {
        return unless(u"COUNT(%1)>1"_s.arg(all), u"ROUND((%2(%1,INT((%3+1)/2))+%2(%1,INT(%3/2)+1))/2,Decimals)"_s.arg(all, which, half));
    };
    figures.write(QT_TRANSLATE_NOOP("FinanceSheet", "Lower quartile"), quartile("SMALL"_L1), money(market.lowerQuartile), CellKind::Money,
        context.say(QT_TRANSLATE_NOOP("FinanceSheet", "median of the lower half, without the middle one of an odd number")));
    const Cell median = figures.write(
        QT_TRANSLATE_NOOP("FinanceSheet", "Median"), unless(some, u"ROUND(MEDIAN(%1),Decimals)"_s.arg(all)), money(market.median), CellKind::Money);
    figures.write(QT_TRANSLATE_NOOP("FinanceSheet", "Upper quartile"), quartile("LARGE"_L1), money(market.upperQuartile), CellKind::Money);
    figures.write(QT_TRANSLATE_NOOP("FinanceSheet", "Highest fee per credit"), unless(some, u"MAX(%1)"_s.arg(all)), money(market.highest), CellKind::Money);
    const qsizetype compared = comparedFee(source);
    const FeesLayout &fees = context.layout.fees;
    const QString fee = compared < 0 ? u"0"_s : context.fees.on(Cell{fees.details + static_cast<int>(compared), FeesLayout::feeInUse});
    const QString charged = u"AND(N(Credits)>0,Fees_charged<>%1%2)"_s.arg(quoted(source.no()), compared < 0 ? u",FALSE"_s : QString());
    const Cell ours = figures.write(QT_TRANSLATE_NOOP("FinanceSheet", "Our fee per credit"), unless(charged, u"ROUND(%1/Credits,Decimals)"_s.arg(fee)),
        money(market.ours), CellKind::Money,
        compared < 0 ? QString()
                     : context.say(QT_TRANSLATE_NOOP("FinanceSheet", "The fee of “%1” on track “%2”"))
                           .arg(source.feeName(compared), source.orDash(source.trackOf(source.design.fees.at(compared).track))));
    const QString both = u"AND(ISNUMBER(%1),ISNUMBER(%2))"_s.arg(ref(ours), ref(median));
    const std::optional<double> above = market.fromMedian ? std::optional(fraction(market.fromMedian->value)) : std::nullopt;
    figures.write(QT_TRANSLATE_NOOP("FinanceSheet", "Above or below the median"),
        u"IF(%1,IF(%3>0,ROUND((%2-%3)/%3,4),\"–\"),\"–\")"_s.arg(both, ref(ours), ref(median)), above, CellKind::Percent);
    figures.write(QT_TRANSLATE_NOOP("FinanceSheet", "Our rank"), unless(both, u"1+SUMPRODUCT(ISNUMBER(%1)*(%1<%2))"_s.arg(all, fixed(ours))),
        market.rank > 0 ? std::optional<double>(market.rank) : std::nullopt, CellKind::Count,
        context.say(QT_TRANSLATE_NOOP("FinanceSheet", "1: no offer is cheaper")));
    const FinanceResult &result = source.result;
    const auto shown = [&](int row) {
        return u"INDEX(%1,1,Shown_edition)"_s.arg(
            context.result.on(fixedRange({row, ResultLayout::first}, {row, ResultLayout::first + source.editionCount() - 1})));
    };
    const bool hasAverage = result.averageFee.has_value() && market.ourAverage.has_value();
    figures.write(QT_TRANSLATE_NOOP("FinanceSheet", "Our average fee per credit"),
        u"IF(AND(N(Credits)>0,Fees_charged<>%1,%2>0),ROUND(ROUND(%3/%2,Decimals)/Credits,Decimals),\"–\")"_s.arg(
            quoted(source.no()), shown(ResultLayout::learners), shown(ResultLayout::fees)),
        hasAverage ? money(market.ourAverage) : std::nullopt, CellKind::Money);
}

} // namespace

void writeMarket(const SheetContext &context)
{
    SheetPage &page = context.market;
    const SheetSource &source = context.source;
    context.head(page, context.say(QT_TRANSLATE_NOOP("FinanceSheet", "Market")),
        context.say(QT_TRANSLATE_NOOP("FinanceSheet", "Comparable offers and where our fee stands among them, by credit and in our currency.")));
    page.width(0, 1, 28);
    page.width(2, 2, 16);
    page.width(3, 7, 13);
    page.width(8, 8, 44);
    page.width(9, 9, 14);
    page.width(10, 10, 30);
    page.row({3, 0},
        source.say(
            {QT_TRANSLATE_NOOP("FinanceSheet", "Provider"), QT_TRANSLATE_NOOP("FinanceSheet", "Offer"), QT_TRANSLATE_NOOP("FinanceSheet", "Comparable by")}),
        {CellKind::Text, CellRole::Heading});
    page.row({3, 3},
        source.say({QT_TRANSLATE_NOOP("FinanceSheet", "ECTS credits"), QT_TRANSLATE_NOOP("FinanceSheet", "Fee in its currency"),
            QT_TRANSLATE_NOOP("FinanceSheet", "Its currency"), QT_TRANSLATE_NOOP("FinanceSheet", "Its currency for one unit of ours"),
            QT_TRANSLATE_NOOP("FinanceSheet", "Fee per credit in ours")}),
        {CellKind::Number, CellRole::Heading});
    page.row({3, 8},
        source.say({QT_TRANSLATE_NOOP("FinanceSheet", "What is included"), QT_TRANSLATE_NOOP("FinanceSheet", "Seen"),
            QT_TRANSLATE_NOOP("FinanceSheet", "Web address")}),
        {CellKind::Text, CellRole::Heading});
    page.height(3, 46);
    const MarketPosition market = marketOf(source.design, source.result.averageFee, source.words.locale());
    for (int i = 0; i < source.design.comparators.size(); ++i) {
        writeOffer(context, first + i, source.design.comparators.at(i), market.offers.at(i));
    }
    if (source.design.comparators.isEmpty()) {
        page.text({first, 0}, context.say(QT_TRANSLATE_NOOP("FinanceSheet", "No comparable offers are entered.")), note);
    }
    writePosition(context, market);
    page.freeze({first, 1});
    page.repeat(3, 3);
}

} // namespace Credwright
