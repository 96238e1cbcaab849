#include "core/exchange/finance_sheet/sheet_layout.h"
#include "core/finance/sharing.h"

#include <cmath>
#include <numeric>

namespace Credwright {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr CellStyle label = {CellKind::Text, CellRole::Plain};
constexpr CellStyle note = {CellKind::Text, CellRole::Note};
constexpr CellStyle money = {CellKind::Money, CellRole::Plain};
constexpr int first = 5; ///< Row of the first partner.

enum Column { Name, IncomeKey, CostKey, Collected, BorneLines, BorneIndirect, Borne, DueIncome, DueCost, Transfer, Result, Columns };

class PartnerTables
{
public:
    explicit PartnerTables(const SheetContext &context)
        : m_context(context)
        , m_page(context.partners)
        , m_source(context.source)
        , m_count(static_cast<int>(context.source.partners.size()))
        , m_sharing(sharingOf(context.source.design, context.source.result, context.source.plan.shown, context.source.words.locale()))
        , m_byKeys(context.source.design.financing.sharingModel != SharingModel::EachOwn)
    {}

    void write()
    {
        headings();
        for (int i = 0; i < m_count; ++i) {
            statement(i);
        }
        sums();
        shares();
    }
    /// Without a model there is nothing to share; the names are what lines choose from.
    void writeNames()
    {
        for (int i = 0; i < m_count; ++i) {
            m_page.text({first + i, Name}, m_source.partners.at(i), label);
        }
    }

private:
    Cell at(int row, int column) const { return {first + row, column}; }
    int total() const { return first + m_count; }
    int working(int table) const { return total() + 4 + table * (m_count + 4); }
    QString keys(Column column) const { return fixedRange(at(0, column), at(m_count - 1, column)); }
    QString shown(int row) const
    {
        const int last = ResultLayout::first + m_source.editionCount() - 1;
        return u"INDEX(%1,1,Shown_edition)"_s.arg(m_context.result.on(fixedRange({row, ResultLayout::first}, {row, last})));
    }
    QString ofCosts(int row, bool eligible) const;
    QString ofIncome(int row) const;
    Money linesOf(int row, bool eligible) const;
    void headings();
    void statement(int row);
    void sums();
    void shares();
    void largestRemainders(
        int table, const char *title, const QString &whole, Money wholeValue, const QList<QString> &weights, const QList<double> &values, CellKind kind);

    const SheetContext &m_context;
    SheetPage &m_page;
    const SheetSource &m_source;
    int m_count;
    Sharing m_sharing;
    bool m_byKeys;
};

/// Costs that this partner bears in the edition shown: all lines, or what indirect costs apply to.
QString PartnerTables::ofCosts(int row, bool eligible) const
{
    const CostsLayout &costs = m_context.layout.costs;
    const int begin = CostsLayout::numbers + 1;
    const int end = costs.blocks.last().sum;
    const auto column = [&](int at) { return m_context.costs.on(fixedRange({begin, at}, {end, at})); };
    const QString amounts = m_context.costs.on(fixedRange({begin, CostsLayout::first}, {end, CostsLayout::first + m_source.editionCount() - 1}));
    const QString marks = eligible ? u"*(%1=%2)"_s.arg(column(CostsLayout::eligible), quoted(m_source.yes())) : QString();
    return u"SUMPRODUCT((%1=%2)%3*INDEX(%4,0,Shown_edition))"_s.arg(column(CostsLayout::partner), fixedColumn(at(row, Name)), marks, amounts);
}

QString PartnerTables::ofIncome(int row) const
{
    const int end = IncomeLayout::lines + m_context.layout.income.count - 1;
    const QString names = m_context.income.on(fixedRange({IncomeLayout::fees, IncomeLayout::partner}, {end, IncomeLayout::partner}));
    const QString amounts =
        m_context.income.on(fixedRange({IncomeLayout::fees, IncomeLayout::first}, {end, IncomeLayout::first + m_source.editionCount() - 1}));
    return u"SUMPRODUCT((%1=%2)*INDEX(%3,0,Shown_edition))"_s.arg(names, fixedColumn(at(row, Name)), amounts);
}

Money PartnerTables::linesOf(int row, bool eligible) const
{
    Money sum;
    for (qsizetype i = 0; i < m_source.plan.costs.size(); ++i) {
        const PlanCost &cost = m_source.plan.costs.at(i);
        const bool counts = !eligible || (!cost.isShare() && !cost.line->exemptFromIndirect);
        const bool own = m_source.partnerOf(cost.line->partner) == m_source.partners.at(row);
        sum += own && counts ? Money{m_source.values.at(m_source.plan.shown).costs.at(i)} : Money{};
    }
    return sum;
}

void PartnerTables::headings()
{
    m_page.text({3, 0}, m_source.words.label(m_source.design.financing.sharingModel), {CellKind::Text, CellRole::Section});
    for (int column = 1; column < Columns; ++column) {
        m_page.blank({3, column}, {CellKind::Text, CellRole::Section});
    }
    m_page.row({4, 0}, m_source.say({QT_TRANSLATE_NOOP("FinanceSheet", "Partner")}), {CellKind::Text, CellRole::Heading});
    m_page.row({4, 1},
        m_source.say({QT_TRANSLATE_NOOP("FinanceSheet", "Key, income"), QT_TRANSLATE_NOOP("FinanceSheet", "Key, costs"),
            QT_TRANSLATE_NOOP("FinanceSheet", "Collected"), QT_TRANSLATE_NOOP("FinanceSheet", "Borne, lines"),
            QT_TRANSLATE_NOOP("FinanceSheet", "Borne, indirect costs"), QT_TRANSLATE_NOOP("FinanceSheet", "Borne"),
            QT_TRANSLATE_NOOP("FinanceSheet", "Due of the income"), QT_TRANSLATE_NOOP("FinanceSheet", "Due of the cost"),
            QT_TRANSLATE_NOOP("FinanceSheet", "Gets (+) or pays (−)"), QT_TRANSLATE_NOOP("FinanceSheet", "Result")}),
        {CellKind::Number, CellRole::Heading});
    m_page.height(4, 32);
}

void PartnerTables::statement(int row)
{
    const Partner &partner = m_source.design.partners.at(row);
    const PartnerStatement &one = m_sharing.partners.at(row);
    const auto own = [&](Column column) { return ref(at(row, column)); };
    const auto put = [&](Column column, const QString &formula, Money value) { m_page.formula(at(row, column), formula, amount(value), money); };
    m_page.text(at(row, Name), m_source.partners.at(row), label);
    m_page.number(at(row, IncomeKey), scaled(partner.incomeShare, 10'000), {CellKind::Percent, CellRole::Input});
    m_page.number(at(row, CostKey), scaled(partner.costShare, 10'000), {CellKind::Percent, CellRole::Input});
    const Money lines = linesOf(row, false);
    const auto working = [&](int table) { return ref({this->working(table) + row, 6}); };
    put(Collected, ofIncome(row), one.collected);
    put(BorneLines, ofCosts(row, false), lines);
    put(BorneIndirect, working(0), one.borne - lines);
    put(Borne, own(BorneLines) + u'+' + own(BorneIndirect), one.borne);
    if (!m_byKeys) {
        put(DueIncome, own(Collected), one.incomeShare);
        put(DueCost, own(Borne), one.costShare);
    } else {
        const QString missing = u"OR(SUM(%1)=0,SUM(%2)=0)"_s.arg(keys(IncomeKey), keys(CostKey));
        put(DueIncome, u"IF(%1,%2,%3)"_s.arg(missing, own(Collected), working(1)), one.incomeShare);
        put(DueCost, u"IF(%1,%2,%3)"_s.arg(missing, own(Borne), working(2)), one.costShare);
    }
    put(Transfer, u"ROUND(%1-%2-(%3-%4),Decimals)"_s.arg(own(DueIncome), own(Collected), own(DueCost), own(Borne)), one.transfer);
    put(Result, u"ROUND(%1-%2+%3,Decimals)"_s.arg(own(Collected), own(Borne), own(Transfer)), one.result());
}

void PartnerTables::sums()
{
    m_page.text({total(), 0}, m_context.say(QT_TRANSLATE_NOOP("FinanceSheet", "Together")), {CellKind::Text, CellRole::Total});
    const auto sum = [&](Column column, double value, CellKind kind) {
        m_page.formula({total(), column}, u"SUM(%1)"_s.arg(keys(column)), value, {kind, CellRole::Total});
    };
    sum(IncomeKey, fraction(m_sharing.incomeKeys.value), CellKind::Percent);
    sum(CostKey, fraction(m_sharing.costKeys.value), CellKind::Percent);
    Money lines;
    PartnerStatement all;
    Money result;
    for (int i = 0; i < m_count; ++i) {
        const PartnerStatement &one = m_sharing.partners.at(i);
        lines += linesOf(i, false);
        all.collected += one.collected;
        all.borne += one.borne;
        all.incomeShare += one.incomeShare;
        all.costShare += one.costShare;
        all.transfer += one.transfer;
        result += one.result();
    }
    sum(Collected, amount(all.collected), CellKind::Money);
    sum(BorneLines, amount(lines), CellKind::Money);
    sum(BorneIndirect, amount(all.borne - lines), CellKind::Money);
    sum(Borne, amount(all.borne), CellKind::Money);
    sum(DueIncome, amount(all.incomeShare), CellKind::Money);
    sum(DueCost, amount(all.costShare), CellKind::Money);
    sum(Transfer, amount(all.transfer), CellKind::Money);
    sum(Result, amount(result), CellKind::Money);
}

/// Parts that sum to the whole: each is rounded down to the smallest amount, and what is left goes, one each, to the largest remainders.
void PartnerTables::largestRemainders(
    int table, const char *title, const QString &whole, Money wholeValue, const QList<QString> &weights, const QList<double> &values, CellKind kind)
{
    const int row = working(table);
    m_page.section(row - 2, m_context.say(title), Columns);
    m_page.row({row - 1, 0}, m_source.say({QT_TRANSLATE_NOOP("FinanceSheet", "Partner")}), {CellKind::Text, CellRole::Heading});
    m_page.row({row - 1, 1},
        m_source.say({QT_TRANSLATE_NOOP("FinanceSheet", "Weight"), QT_TRANSLATE_NOOP("FinanceSheet", "Share, in smallest amounts"),
            QT_TRANSLATE_NOOP("FinanceSheet", "Rounded down"), QT_TRANSLATE_NOOP("FinanceSheet", "Remainder"), QT_TRANSLATE_NOOP("FinanceSheet", "One more"),
            QT_TRANSLATE_NOOP("FinanceSheet", "Part")}),
        {CellKind::Number, CellRole::Heading});
    m_page.height(row - 1, 46);
    const auto range = [&](int column) { return fixedRange({row, column}, {row + m_count - 1, column}); };
    const qint64 wholeCents = wholeValue.value / m_source.plan.unit;
    const auto units = static_cast<double>(wholeCents);
    const double sum = std::accumulate(values.cbegin(), values.cend(), 0.0);
    QList<qint64> exact;
    for (const double value : values) {
        exact.append(qRound64(value * 10'000)); // Keys in hundredths of a percent; amounts in tenths of thousandths.
    }
    const QList<qint64> parts = largestRemainder(wholeValue.value, exact, m_source.plan.unit);
    const QString wholeUnits = u"ROUND(%1*10^Decimals,0)"_s.arg(whole);
    for (int i = 0; i < m_count; ++i) {
        const qint64 cents = parts.at(i) / m_source.plan.unit;
        const double share = sum > 0 ? units * values.at(i) / sum : 0;
        const double down = std::floor(std::round(share * 1e6) / 1e6);
        const auto at = [&](int column) { return ref({row + i, column}); };
        m_page.text({row + i, 0}, m_source.partners.at(i), label);
        m_page.formula({row + i, 1}, weights.at(i), values.at(i), {kind});
        m_page.formula({row + i, 2}, u"IF(SUM(%1)>0,%2*%3/SUM(%1),0)"_s.arg(range(1), wholeUnits, at(1)), share, {CellKind::Number});
        m_page.formula({row + i, 3}, u"INT(ROUND(%1,6))"_s.arg(at(2)), down, {CellKind::Count});
        m_page.formula({row + i, 4}, u"ROUND(%1-%2,6)"_s.arg(at(2), at(3)), std::round((share - down) * 1e6) / 1e6, {CellKind::Factor});
        const QString before = i == 0 ? QString() : u"+SUMPRODUCT(1*(%1=%2))"_s.arg(fixedRange({row, 4}, {row + i - 1, 4}), at(4));
        m_page.formula({row + i, 5},
            u"IF(SUM(%1)>0,IF(SUMPRODUCT(1*(%2>%3))%4<%5-SUM(%6),1,0),0)"_s.arg(range(1), range(4), at(4), before, wholeUnits, range(3)),
            sum > 0 ? static_cast<double>(cents) - down : 0, {CellKind::Count});
        m_page.formula({row + i, 6}, u"(%1+%2)/10^Decimals"_s.arg(at(3), at(5)), amount(Money{parts.at(i)}), money);
    }
}

void PartnerTables::shares()
{
    const EditionResult &edition = m_source.result.editions.at(m_source.plan.shown);
    QList<QString> eligible, incomeKeys, costKeys;
    QList<double> eligibleValues, incomeValues, costValues;
    for (int i = 0; i < m_count; ++i) {
        eligible.append(ofCosts(i, true));
        eligibleValues.append(amount(linesOf(i, true)));
        incomeKeys.append(u"N(%1)"_s.arg(ref(at(i, IncomeKey))));
        incomeValues.append(scaled(m_source.design.partners.at(i).incomeShare, 10'000).value_or(0));
        costKeys.append(u"N(%1)"_s.arg(ref(at(i, CostKey))));
        costValues.append(scaled(m_source.design.partners.at(i).costShare, 10'000).value_or(0));
    }
    largestRemainders(0, QT_TRANSLATE_NOOP("FinanceSheet", "Working: indirect costs arise where the lines do that they are reckoned on"),
        shown(ResultLayout::indirect), edition.indirect, eligible, eligibleValues, CellKind::Money);
    if (m_byKeys) {
        largestRemainders(1, QT_TRANSLATE_NOOP("FinanceSheet", "Working: what is due of the income"), shown(ResultLayout::income), edition.incomeAll,
            incomeKeys, incomeValues, CellKind::Percent);
        largestRemainders(2, QT_TRANSLATE_NOOP("FinanceSheet", "Working: what is due of the cost"), shown(ResultLayout::cost), edition.cost, costKeys,
            costValues, CellKind::Percent);
    }
}

} // namespace

void writePartners(const SheetContext &context)
{
    SheetPage &page = context.partners;
    context.head(page, context.say(QT_TRANSLATE_NOOP("FinanceSheet", "Partners")),
        context.say(
            QT_TRANSLATE_NOOP("FinanceSheet", "What each partner collects and bears in the edition shown, what is due to it, and what changes hands.")));
    page.width(0, 0, 34);
    page.width(1, Columns - 1, 15);
    page.freeze({first, 1});
    if (context.source.partners.isEmpty()) {
        page.text({first, 0}, context.say(QT_TRANSLATE_NOOP("FinanceSheet", "No partners are entered.")), note);
    } else if (context.source.design.financing.sharingModel == SharingModel::Unset) {
        page.text({3, 0}, context.say(QT_TRANSLATE_NOOP("FinanceSheet", "How the partners share is not chosen yet, so that there is no statement.")), note);
        PartnerTables(context).writeNames();
    } else {
        PartnerTables(context).write();
    }
}

} // namespace Credwright
