#include "core/exchange/finance_sheet/sheet_layout.h"

#include <functional>

namespace Credwright {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr CellStyle label = {CellKind::Text, CellRole::Plain};
constexpr CellStyle note = {CellKind::Text, CellRole::Note};
constexpr CellStyle money = {CellKind::Money, CellRole::Plain};

class IncomeTable
{
public:
    explicit IncomeTable(const SheetContext &context) : m_context(context), m_page(context.income), m_source(context.source), m_at(context.layout.income) {}

    void write()
    {
        headings();
        sumRow(
            IncomeLayout::fees, QT_TRANSLATE_NOOP("FinanceSheet", "Fees of learners, lasting"),
            [&](int edition) {
                const FeesLayout &fees = m_context.layout.fees;
                return m_context.fees.on(fixedRow({fees.income + fees.count, FeesLayout::first + edition}));
            },
            [&](int edition) { return m_source.totals.at(edition).fees; }, CellRole::Plain);
        if (!m_source.partners.isEmpty()) {
            collector(IncomeLayout::fees, {});
        }
        for (int line = 0; line < m_at.count; ++line) {
            writeLine(line);
        }
        totals();
    }

private:
    int editions() const { return m_source.editionCount(); }
    int noteColumn() const { return IncomeLayout::first + editions() + 1; }
    Cell cell(int row, int edition) const { return {row, IncomeLayout::first + edition}; }
    QString temporary() const { return m_source.words.label(Persistence::Temporary); }
    QString lasting() const { return m_source.words.label(Persistence::Lasting); }

    void headings();
    void writeLine(int line);
    void inputs(const PlanIncome &income, int row);
    QString formulaOf(const PlanIncome &income, int row, int edition) const;
    void sumRow(int row, const char *name, const std::function<QString(int)> &formula, const std::function<Money(int)> &value, CellRole role);
    void totals();
    void collector(int row, const EntityRef &partner)
    {
        m_page.text({row, IncomeLayout::partner}, m_source.partnerOf(partner), {CellKind::Text, CellRole::Input});
        m_page.allowChoices({row, IncomeLayout::partner}, m_context.partners.on(fixedRange({5, 0}, {4 + static_cast<int>(m_source.partners.size()), 0})));
    }

    const SheetContext &m_context;
    SheetPage &m_page;
    const SheetSource &m_source;
    const IncomeLayout &m_at;
};

void IncomeTable::headings()
{
    constexpr CellStyle texts = {CellKind::Text, CellRole::Heading};
    constexpr CellStyle figures = {CellKind::Number, CellRole::Heading};
    m_page.row({IncomeLayout::names, 0},
        m_source.say({QT_TRANSLATE_NOOP("FinanceSheet", "Income line"), QT_TRANSLATE_NOOP("FinanceSheet", "Kind"), QT_TRANSLATE_NOOP("FinanceSheet", "Basis")}),
        texts);
    m_page.row({IncomeLayout::names, IncomeLayout::amount},
        m_source.say({QT_TRANSLATE_NOOP("FinanceSheet", "Amount"), QT_TRANSLATE_NOOP("FinanceSheet", "Sponsored places"),
            QT_TRANSLATE_NOOP("FinanceSheet", "Least learners"), QT_TRANSLATE_NOOP("FinanceSheet", "Most learners"),
            QT_TRANSLATE_NOOP("FinanceSheet", "From edition"), QT_TRANSLATE_NOOP("FinanceSheet", "To edition")}),
        figures);
    m_page.row({IncomeLayout::names, IncomeLayout::persistence},
        m_source.say({QT_TRANSLATE_NOOP("FinanceSheet", "Lasting or temporary"), QT_TRANSLATE_NOOP("FinanceSheet", "Eligibility"),
            QT_TRANSLATE_NOOP("FinanceSheet", "Collected by")}),
        texts);
    m_page.row({IncomeLayout::names, IncomeLayout::first}, m_source.editions, figures);
    m_page.row({IncomeLayout::names, IncomeLayout::first + editions()}, m_source.say({QT_TRANSLATE_NOOP("FinanceSheet", "All editions")}), figures);
    m_page.row({IncomeLayout::names, noteColumn()}, m_source.say({QT_TRANSLATE_NOOP("FinanceSheet", "Programme and conditions")}), texts);
    m_page.height(IncomeLayout::names, 32);
    m_page.text({IncomeLayout::numbers, 0}, m_context.say(QT_TRANSLATE_NOOP("FinanceSheet", "Number of the edition")), note);
    for (int edition = 0; edition < editions(); ++edition) {
        m_page.number(cell(IncomeLayout::numbers, edition), edition + 1, {CellKind::Count, CellRole::Note});
    }
}

void IncomeTable::inputs(const PlanIncome &income, int row)
{
    const IncomeLine &line = *income.line;
    const auto at = [row](int column) { return Cell{row, column}; };
    m_page.number(at(IncomeLayout::amount), scaled(line.amount, 1000), {CellKind::Money, CellRole::Input});
    m_page.allowNumber(at(IncomeLayout::amount), 0, 1e12);
    if (line.basis == IncomeBasis::PerPlace) {
        m_page.number(at(IncomeLayout::places), scaled(line.places, 1), {CellKind::Count, CellRole::Input});
        m_page.allowWhole(at(IncomeLayout::places), 0, 100'000);
    }
    if (line.basis != IncomeBasis::Once) {
        m_page.number(at(IncomeLayout::least), scaled(line.minimumLearners, 1), {CellKind::Count, CellRole::Input});
        m_page.number(at(IncomeLayout::most), scaled(line.maximumLearners, 1), {CellKind::Count, CellRole::Input});
        m_page.allowWhole(at(IncomeLayout::least), 0, 100'000);
        m_page.allowWhole(at(IncomeLayout::most), 0, 100'000);
    }
    m_page.number(at(IncomeLayout::from), income.first + 1, {CellKind::Count, CellRole::Input});
    m_page.number(at(IncomeLayout::to), income.last + 1, {CellKind::Count, CellRole::Input});
    m_page.allowWhole(at(IncomeLayout::from), 1, editions());
    m_page.allowWhole(at(IncomeLayout::to), 1, editions());
    m_page.text(at(IncomeLayout::persistence), income.lasting ? lasting() : temporary(), {CellKind::Text, CellRole::Input});
    m_page.allowChoices(at(IncomeLayout::persistence), {lasting(), temporary()});
    const Eligibility eligibility = line.eligibility == Eligibility::Unset ? Eligibility::Unchecked : line.eligibility;
    m_page.text(at(IncomeLayout::eligibility), m_source.words.label(eligibility), {CellKind::Text, CellRole::Input});
    m_page.allowChoices(at(IncomeLayout::eligibility),
        {m_source.words.label(Eligibility::Unchecked), m_source.words.label(Eligibility::Eligible), m_source.words.label(Eligibility::NotEligible)});
}

QString IncomeTable::formulaOf(const PlanIncome &income, int row, int edition) const
{
    const auto at = [row](int column) { return fixedColumn({row, column}); };
    const QString number = fixedRow(cell(IncomeLayout::numbers, edition));
    const QString learners = m_context.fees.on(fixedRow({m_context.layout.fees.byTrack, FeesLayout::first + edition}));
    const QString counted = u"IF(%1=\"\",%2,MIN(%2,%1))"_s.arg(at(IncomeLayout::most), learners);
    QString value;
    switch (income.line->basis) {
    case IncomeBasis::Unset:
        return u"0"_s;
    case IncomeBasis::Once:
        value = u"INT((ROUND(ROUND(%1*10^Decimals,6),0)+%2-%3)/(%2-%4+1))/10^Decimals"_s.arg(
            at(IncomeLayout::amount), at(IncomeLayout::to), number, at(IncomeLayout::from));
        break;
    case IncomeBasis::PerEdition:
        value = rounded(at(IncomeLayout::amount));
        break;
    case IncomeBasis::PerLearner:
        value = rounded(at(IncomeLayout::amount) + u'*' + counted);
        break;
    case IncomeBasis::PerPlace:
        value = rounded(u"%1*MIN(%2,N(%3))"_s.arg(at(IncomeLayout::amount), counted, at(IncomeLayout::places)));
        break;
    }
    const QString enough = income.line->basis == IncomeBasis::Once ? QString() : u",%1>=N(%2)"_s.arg(learners, at(IncomeLayout::least));
    return u"IF(AND(%1>=%2,%1<=%3%4,%5<>%6,OR(%7<>%8,Whatif_no_temporary<>%9)),"_s.arg(number, at(IncomeLayout::from), at(IncomeLayout::to), enough,
               at(IncomeLayout::eligibility), quoted(m_source.words.label(Eligibility::NotEligible)), at(IncomeLayout::persistence), quoted(temporary()),
               quoted(m_source.yes()))
        + value + u",0)"_s;
}

void IncomeTable::writeLine(int line)
{
    const PlanIncome &income = m_source.plan.incomes.at(line);
    const int row = IncomeLayout::lines + line;
    m_page.text({row, IncomeLayout::line}, m_source.orDash(m_source.own(income.line->title)), label);
    m_page.text({row, IncomeLayout::kind}, m_source.orDash(m_source.words.label(income.line->kind)), label);
    m_page.text({row, IncomeLayout::basis}, m_source.orDash(m_source.words.label(income.line->basis)), label);
    inputs(income, row);
    if (!m_source.partners.isEmpty()) {
        collector(row, income.line->partner);
    }
    Money sum;
    for (int edition = 0; edition < editions(); ++edition) {
        const Money value{m_source.values.at(edition).incomes.at(m_source.plan.fees.size() + line)};
        sum += value;
        m_page.formula(cell(row, edition), formulaOf(income, row, edition), amount(value), money);
    }
    m_page.formula(cell(row, editions()), u"SUM(%1:%2)"_s.arg(ref(cell(row, 0)), ref(cell(row, editions() - 1))), amount(sum), money);
    QStringList remarks = {income.line->programme, income.line->period, income.line->conditions, income.line->mayPay};
    remarks.removeAll(QString());
    m_page.text({row, noteColumn()}, remarks.join(u". "_s), note);
}

void IncomeTable::sumRow(int row, const char *name, const std::function<QString(int)> &formula, const std::function<Money(int)> &value, CellRole role)
{
    for (int column = 0; column < IncomeLayout::first; ++column) {
        m_page.text({row, column}, column == 0 ? m_context.say(name) : QString(), {CellKind::Text, role});
    }
    Money sum;
    for (int edition = 0; edition < editions(); ++edition) {
        sum += value(edition);
        m_page.formula(cell(row, edition), formula(edition), amount(value(edition)), {CellKind::Money, role});
    }
    m_page.formula(cell(row, editions()), u"SUM(%1:%2)"_s.arg(ref(cell(row, 0)), ref(cell(row, editions() - 1))), amount(sum), {CellKind::Money, role});
}

void IncomeTable::totals()
{
    const int last = IncomeLayout::lines + m_at.count - 1;
    const auto lines = [&](int edition) { return fixedRow(cell(IncomeLayout::lines, edition)) + u':' + fixedRow(cell(last, edition)); };
    const auto fees = [&](int edition) { return ref(cell(IncomeLayout::fees, edition)); };
    sumRow(
        m_at.all, QT_TRANSLATE_NOOP("FinanceSheet", "Income"),
        [&](int edition) { return m_at.count > 0 ? fees(edition) + u"+SUM(%1)"_s.arg(lines(edition)) : fees(edition); },
        [&](int edition) { return m_source.totals.at(edition).incomeAll; }, CellRole::Total);
    sumRow(
        m_at.lasting, QT_TRANSLATE_NOOP("FinanceSheet", "Of this, lasting"),
        [&](int edition) {
            const QString kinds = fixedRange({IncomeLayout::lines, IncomeLayout::persistence}, {last, IncomeLayout::persistence});
            return m_at.count > 0 ? u"%1+SUMPRODUCT((%2=%3)*%4)"_s.arg(fees(edition), kinds, quoted(lasting()), lines(edition)) : fees(edition);
        },
        [&](int edition) { return m_source.totals.at(edition).incomeLasting; }, CellRole::Plain);
    sumRow(
        m_at.temporary, QT_TRANSLATE_NOOP("FinanceSheet", "Of this, temporary"),
        [&](int edition) { return ref(cell(m_at.all, edition)) + u'-' + ref(cell(m_at.lasting, edition)); },
        [&](int edition) { return m_source.totals.at(edition).incomeAll - m_source.totals.at(edition).incomeLasting; }, CellRole::Plain);
}

} // namespace

void writeIncome(const SheetContext &context)
{
    SheetPage &page = context.income;
    context.head(page, context.say(QT_TRANSLATE_NOOP("FinanceSheet", "Income")),
        context.say(QT_TRANSLATE_NOOP("FinanceSheet",
            "Fees, and all other income in each edition. Below the least number of learners nothing is paid; above the most, no more is. Income that is not "
            "eligible counts for nothing.")));
    const int editions = context.source.editionCount();
    page.width(0, 0, 34);
    page.width(1, 2, 20);
    page.width(3, 8, 11);
    page.width(9, 10, 14);
    page.width(IncomeLayout::first, IncomeLayout::first + editions, 14);
    page.width(IncomeLayout::first + editions + 1, IncomeLayout::first + editions + 1, 60);
    page.printOnly({0, 0}, {context.layout.income.temporary, IncomeLayout::first + editions});
    if (context.source.partners.isEmpty()) {
        page.hide(IncomeLayout::partner);
    } else {
        page.width(IncomeLayout::partner, IncomeLayout::partner, 22);
    }
    page.freeze({IncomeLayout::numbers + 1, 1});
    page.repeat(IncomeLayout::names, IncomeLayout::numbers);
    IncomeTable(context).write();
}

} // namespace Credwright
