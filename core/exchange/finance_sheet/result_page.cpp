#include "core/exchange/finance_sheet/sheet_layout.h"
#include "core/finance/exact.h"

#include <functional>

namespace Credwright {

using namespace Qt::Literals::StringLiterals;

namespace {

using At = ResultLayout;
constexpr CellStyle label = {CellKind::Text, CellRole::Plain};
constexpr CellStyle note = {CellKind::Text, CellRole::Note};

/// income ÷ cost as the engine rounds it, to hundredths of a percent.
double ratio(Money income, Money cost)
{
    bool tooLarge = false;
    return fraction(Exact(income.value, cost.value).times(10'000).rounded(tooLarge));
}

class ResultTable
{
public:
    explicit ResultTable(const SheetContext &context)
        : m_context(context)
        , m_page(context.result)
        , m_source(context.source)
        , m_editions(context.source.editionCount())
    {}

    void write()
    {
        m_page.row({3, 0}, {QString()}, {CellKind::Text, CellRole::Heading});
        m_page.row({3, At::first}, m_source.editions, {CellKind::Number, CellRole::Heading});
        m_page.row({3, At::first + m_editions}, m_source.say({QT_TRANSLATE_NOOP("FinanceSheet", "All editions")}), {CellKind::Number, CellRole::Heading});
        people();
        costs();
        income();
        results();
        lasting();
        figures();
    }

private:
    using Formula = std::function<QString(int edition)>;
    using Value = std::function<double(int edition)>;

    Cell cell(int row, int edition) const { return {row, At::first + edition}; }
    QString at(int row, int edition) const { return ref(cell(row, edition)); }
    QString lifespan(int row) const { return fixed(cell(row, m_editions)); }
    QString shown(int row) const { return u"INDEX(%1,1,Shown_edition)"_s.arg(fixedRange(cell(row, 0), cell(row, m_editions - 1))); }
    Formula from(const SheetPage &page, int row, int column) const
    {
        return [&page, row, column](int edition) { return page.on(fixedRow({row, column + edition})); };
    }
    Value of(Money Totals::*figure) const
    {
        return [this, figure](int edition) { return amount(m_source.totals.at(edition).*figure); };
    }
    Value ofCategory(CostCategory category) const
    {
        return [this, category](int edition) { return amount(m_source.totals.at(edition).byCategory[static_cast<int>(category)]); };
    }
    double sum(const Value &value) const
    {
        double sum = 0;
        for (int edition = 0; edition < m_editions; ++edition) {
            sum += value(edition);
        }
        return sum;
    }
    void line(int row, const char *name, const Formula &formula, const Value &value, CellStyle style, bool summed = true)
    {
        m_page.text({row, 0}, m_context.say(name), {CellKind::Text, style.role});
        for (int edition = 0; edition < m_editions; ++edition) {
            m_page.formula(cell(row, edition), formula(edition), value(edition), style);
        }
        if (summed) {
            m_page.formula(cell(row, m_editions), u"SUM(%1:%2)"_s.arg(at(row, 0), at(row, m_editions - 1)), sum(value), style);
        }
    }
    void coverage(int row, int income, int cost, Money Totals::*brought, Money Totals::*spent);
    void figure(int row, const char *name, const QString &formula, std::optional<double> value, CellKind kind, const char *remark);

    void people();
    void costs();
    void income();
    void results();
    void lasting();
    void figures();

    const SheetContext &m_context;
    SheetPage &m_page;
    const SheetSource &m_source;
    int m_editions;
};

void ResultTable::people()
{
    const FeesLayout &fees = m_context.layout.fees;
    line(At::learners, QT_TRANSLATE_NOOP("FinanceSheet", "Learners"), from(m_context.fees, fees.byTrack, FeesLayout::first),
        [&](int edition) { return static_cast<double>(m_source.totals.at(edition).learners); }, {CellKind::Count});
    const auto completers = from(m_context.fees, fees.completersByTrack, FeesLayout::first);
    line(
        At::completers, QT_TRANSLATE_NOOP("FinanceSheet", "Completers"), [&](int edition) { return u"ROUNDDOWN(ROUND(%1,9),4)"_s.arg(completers(edition)); },
        [&](int edition) { return fraction(m_source.totals.at(edition).completers); }, {CellKind::Number});
    const auto earners = [&](int edition) {
        qint64 counted = 0;
        for (qsizetype i = 0; i < m_source.plan.fees.size(); ++i) {
            counted += m_source.plan.fees.at(i).awardsCredits ? m_source.populations.at(edition).learners.at(i) : 0;
        }
        return fraction(counted * 10'000 / m_source.populations.at(edition).denominator);
    };
    line(At::earners, QT_TRANSLATE_NOOP("FinanceSheet", "Learners who can earn the credits"),
        [&](int edition) {
            if (fees.count == 0) {
                return u"0"_s;
            }
            const QString marks = m_context.fees.on(fixedRange({fees.details, FeesLayout::awards}, {fees.details + fees.count - 1, FeesLayout::awards}));
            const int column = FeesLayout::first + edition;
            const QString learners = m_context.fees.on(fixedRange({fees.learners, column}, {fees.learners + fees.count - 1, column}));
            return u"ROUNDDOWN(ROUND(SUMPRODUCT((%1=%2)*%3),9),4)"_s.arg(marks, quoted(m_source.yes()), learners);
        },
        earners, {CellKind::Number});
}

void ResultTable::costs()
{
    const CostsLayout &costs = m_context.layout.costs;
    m_page.section(At::preparatory - 1, m_context.say(QT_TRANSLATE_NOOP("FinanceSheet", "What an edition costs in full")), At::first + m_editions + 1);
    const char *const names[] = {QT_TRANSLATE_NOOP("FinanceSheet", "Preparatory costs"), QT_TRANSLATE_NOOP("FinanceSheet", "Running costs"),
        QT_TRANSLATE_NOOP("FinanceSheet", "Additional costs"), QT_TRANSLATE_NOOP("FinanceSheet", "Costs without a category")};
    for (int i = 0; i < costs.blocks.size(); ++i) {
        line(At::preparatory + i, names[i], from(m_context.costs, costs.blocks.at(i).sum, CostsLayout::first), ofCategory(costs.blocks.at(i).category),
            {CellKind::Money});
    }
    if (costs.blocks.size() < 4) {
        m_page.hideRow(At::other);
    }
    line(At::indirect, QT_TRANSLATE_NOOP("FinanceSheet", "Indirect costs"), from(m_context.costs, costs.indirect, CostsLayout::first), of(&Totals::indirect),
        {CellKind::Money});
    line(At::cost, QT_TRANSLATE_NOOP("FinanceSheet", "Full cost"), from(m_context.costs, costs.full, CostsLayout::first), of(&Totals::cost),
        {CellKind::Money, CellRole::Total});
}

void ResultTable::income()
{
    const IncomeLayout &income = m_context.layout.income;
    m_page.section(At::fees - 1, m_context.say(QT_TRANSLATE_NOOP("FinanceSheet", "What comes in")), At::first + m_editions + 1);
    line(At::fees, QT_TRANSLATE_NOOP("FinanceSheet", "Fees of learners"), from(m_context.income, IncomeLayout::fees, IncomeLayout::first), of(&Totals::fees),
        {CellKind::Money});
    const auto lasting = from(m_context.income, income.lasting, IncomeLayout::first);
    line(
        At::lines, QT_TRANSLATE_NOOP("FinanceSheet", "Other lasting income"), [&](int edition) { return lasting(edition) + u'-' + at(At::fees, edition); },
        [&](int edition) { return amount(m_source.totals.at(edition).incomeLasting - m_source.totals.at(edition).fees); }, {CellKind::Money});
    line(At::temporary, QT_TRANSLATE_NOOP("FinanceSheet", "Temporary income"), from(m_context.income, income.temporary, IncomeLayout::first),
        [&](int edition) { return amount(m_source.totals.at(edition).incomeAll - m_source.totals.at(edition).incomeLasting); }, {CellKind::Money});
    line(At::income, QT_TRANSLATE_NOOP("FinanceSheet", "Income"), from(m_context.income, income.all, IncomeLayout::first), of(&Totals::incomeAll),
        {CellKind::Money, CellRole::Total});
}

void ResultTable::coverage(int row, int income, int cost, Money Totals::*brought, Money Totals::*spent)
{
    m_page.text({row, 0}, m_context.say(QT_TRANSLATE_NOOP("FinanceSheet", "Cost covered")), label);
    for (int edition = 0; edition < m_editions; ++edition) {
        const Totals &totals = m_source.totals.at(edition);
        const QString formula = u"IF(%2>0,ROUND(%1/%2,4),\"\")"_s.arg(at(income, edition), at(cost, edition));
        if ((totals.*spent).value > 0) {
            m_page.formula(cell(row, edition), formula, ratio(totals.*brought, totals.*spent), {CellKind::Percent});
        } else {
            m_page.formula(cell(row, edition), formula, QString(), {CellKind::Percent});
        }
    }
}

void ResultTable::results()
{
    m_page.section(At::result - 1, m_context.say(QT_TRANSLATE_NOOP("FinanceSheet", "Result, temporary income included")), At::first + m_editions + 1);
    line(
        At::result, QT_TRANSLATE_NOOP("FinanceSheet", "Result"), [&](int edition) { return at(At::income, edition) + u'-' + at(At::cost, edition); },
        [&](int edition) { return amount(m_source.totals.at(edition).incomeAll - m_source.totals.at(edition).cost); }, {CellKind::Money, CellRole::Total});
    coverage(At::coverage, At::income, At::cost, &Totals::incomeAll, &Totals::cost);
    line(
        At::cumulative, QT_TRANSLATE_NOOP("FinanceSheet", "Result so far"),
        [&](int edition) { return edition == 0 ? at(At::result, 0) : at(At::cumulative, edition - 1) + u'+' + at(At::result, edition); },
        [&](int edition) { return amount(m_source.result.cumulative.at(edition)); }, {CellKind::Money}, false);
    line(
        At::paidBack, QT_TRANSLATE_NOOP("FinanceSheet", "Paid back (1 yes, 0 no)"),
        [&](int edition) { return u"IF(%1>=0,1,0)"_s.arg(at(At::cumulative, edition)); },
        [&](int edition) { return m_source.result.cumulative.at(edition).value >= 0 ? 1 : 0; }, {CellKind::Count, CellRole::Note}, false);
}

void ResultTable::lasting()
{
    m_page.section(At::incomeLasting - 1, m_context.say(QT_TRANSLATE_NOOP("FinanceSheet", "Lasting result: does it carry itself without temporary income?")),
        At::first + m_editions + 1);
    line(At::incomeLasting, QT_TRANSLATE_NOOP("FinanceSheet", "Lasting income"), from(m_context.income, m_context.layout.income.lasting, IncomeLayout::first),
        of(&Totals::incomeLasting), {CellKind::Money});
    line(At::costLasting, QT_TRANSLATE_NOOP("FinanceSheet", "Full cost at lasting income"),
        from(m_context.costs, m_context.layout.costs.fullLasting, CostsLayout::first), of(&Totals::costLasting), {CellKind::Money});
    line(
        At::resultLasting, QT_TRANSLATE_NOOP("FinanceSheet", "Lasting result"),
        [&](int edition) { return at(At::incomeLasting, edition) + u'-' + at(At::costLasting, edition); },
        [&](int edition) { return amount(m_source.totals.at(edition).incomeLasting - m_source.totals.at(edition).costLasting); },
        {CellKind::Money, CellRole::Total});
    coverage(At::coverageLasting, At::incomeLasting, At::costLasting, &Totals::incomeLasting, &Totals::costLasting);
}

void ResultTable::figure(int row, const char *name, const QString &formula, std::optional<double> value, CellKind kind, const char *remark)
{
    m_page.text({row, 0}, m_context.say(name), label);
    if (value) {
        m_page.formula({row, 1}, formula, *value, {kind});
    } else {
        m_page.formula({row, 1}, formula, u"–"_s, {kind});
    }
    m_page.text({row, 2}, m_context.say(remark), note);
}

void ResultTable::figures()
{
    const FinanceResult &result = m_source.result;
    int row = At::figures;
    m_page.section(row - 1, m_context.say(QT_TRANSLATE_NOOP("FinanceSheet", "Key figures")), At::first + m_editions + 1);
    const auto asDouble = [](const std::optional<Money> &money) { return scaled(money, 1000); };
    const auto divided = [&](const QString &divisor) { return u"IF(%2>0,ROUND(%1/%2,Decimals),\"–\")"_s.arg(lifespan(At::cost), divisor); };
    figure(row++, QT_TRANSLATE_NOOP("FinanceSheet", "Full cost per learner"), divided(lifespan(At::learners)), asDouble(result.perLearner), CellKind::Money,
        QT_TRANSLATE_NOOP("FinanceSheet", "over all editions"));
    figure(row++, QT_TRANSLATE_NOOP("FinanceSheet", "Full cost per completer"), divided(lifespan(At::completers)), asDouble(result.perCompleter),
        CellKind::Money, QT_TRANSLATE_NOOP("FinanceSheet", "over all editions"));
    figure(row++, QT_TRANSLATE_NOOP("FinanceSheet", "Full cost per credit"), divided(u"(%1*N(Credits))"_s.arg(lifespan(At::earners))),
        asDouble(result.perCredit), CellKind::Money, QT_TRANSLATE_NOOP("FinanceSheet", "over all editions; credits of learners on a track that awards them"));
    figure(row++, QT_TRANSLATE_NOOP("FinanceSheet", "Average fee"), u"IF(%2>0,ROUND(%1/%2,Decimals),\"–\")"_s.arg(shown(At::fees), shown(At::learners)),
        asDouble(result.averageFee), CellKind::Money, QT_TRANSLATE_NOOP("FinanceSheet", "of the edition shown"));
    const QString names = m_context.inputs.on(fixedRange({m_context.layout.inputs.editions, 1}, {m_context.layout.inputs.editions + m_editions - 1, 1}));
    const QString flags = fixedRange(cell(At::paidBack, 0), cell(At::paidBack, m_editions - 1));
    m_page.text({row, 0}, m_context.say(QT_TRANSLATE_NOOP("FinanceSheet", "Paid back in")), label);
    const auto firstPaid = std::find_if(result.cumulative.cbegin(), result.cumulative.cend(), [](Money money) { return money.value >= 0; });
    m_page.formula({row, 1},
        u"IFERROR(INDEX(%1,MATCH(1,%2,0)),%3)"_s.arg(names, flags, quoted(m_context.say(QT_TRANSLATE_NOOP("FinanceSheet", "not in these editions")))),
        firstPaid == result.cumulative.cend() ? m_context.say(QT_TRANSLATE_NOOP("FinanceSheet", "not in these editions"))
                                              : m_source.editions.at(firstPaid - result.cumulative.cbegin()),
        {CellKind::Count});
    m_page.text({row, 2}, m_context.say(QT_TRANSLATE_NOOP("FinanceSheet", "the first edition where the result so far is not negative")), note);
    m_page.text({row + 1, 0}, m_context.say(QT_TRANSLATE_NOOP("FinanceSheet", "Break-even stands on a page of its own, for the edition shown.")), note);
}

} // namespace

void writeResult(const SheetContext &context)
{
    SheetPage &page = context.result;
    context.head(page, context.say(QT_TRANSLATE_NOOP("FinanceSheet", "Result")),
        context.say(QT_TRANSLATE_NOOP("FinanceSheet", "What each edition costs in full, what comes in, and what remains.")));
    page.width(0, 0, 40);
    page.width(1, 1 + context.source.editionCount(), 16);
    page.freeze({4, 1});
    page.repeat(3, 3);
    ResultTable(context).write();
}

} // namespace Credwright
