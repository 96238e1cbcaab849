#include "core/exchange/finance_sheet/sheet_layout.h"

#include <functional>
#include <numeric>

namespace Credwright {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr CellStyle label = {CellKind::Text, CellRole::Plain};
constexpr CellStyle note = {CellKind::Text, CellRole::Note};

/// One table per edition, with rows as the fees have them.
class FeeTables
{
public:
    explicit FeeTables(const SheetContext &context) : m_context(context), m_page(context.fees), m_source(context.source), m_at(context.layout.fees) {}

    void write()
    {
        details();
        planned();
        mix();
        learners();
        paying();
        completers();
        income();
        byTrack();
    }

private:
    using Formula = std::function<void(int row, int edition, Cell cell)>;

    Cell cell(int table, int row, int edition) const { return {table + row, FeesLayout::first + edition}; }
    int last() const { return FeesLayout::first + m_source.editionCount() - 1; }
    /// All rows of a table in one edition, as formulas of that edition's column name them.
    QString all(int table, int edition) const { return fixedRow(cell(table, 0, edition)) + u':' + fixedRow(cell(table, m_at.count - 1, edition)); }
    double total(int edition) const { return static_cast<double>(m_source.populations.at(edition).total); }
    double learnersOf(int row, int edition) const
    {
        const Population &population = m_source.populations.at(edition);
        return static_cast<double>(population.learners.at(row)) / static_cast<double>(population.denominator);
    }

    void head(int table, const char *title, const char *remark)
    {
        m_page.section(table - 2, m_context.say(title), FeesLayout::note + 1);
        m_page.text({table - 2, FeesLayout::first}, m_context.say(remark), {CellKind::Text, CellRole::Section});
        m_page.row({table - 1, 0}, m_source.say({QT_TRANSLATE_NOOP("FinanceSheet", "Profile"), QT_TRANSLATE_NOOP("FinanceSheet", "Track")}),
            {CellKind::Text, CellRole::Heading});
        m_page.row({table - 1, FeesLayout::first}, m_source.editions, {CellKind::Number, CellRole::Heading});
    }
    void table(int table, const Formula &write)
    {
        for (int row = 0; row < m_at.count; ++row) {
            names(table, row);
            for (int edition = 0; edition < m_source.editionCount(); ++edition) {
                write(row, edition, cell(table, row, edition));
            }
        }
    }
    void names(int table, int row)
    {
        m_page.text({table + row, FeesLayout::profile}, m_source.feeName(row), label);
        m_page.text({table + row, FeesLayout::track}, m_source.orDash(m_source.trackOf(m_source.design.fees.at(row).track)), label);
    }
    void sums(int table, CellKind kind, const std::function<double(int edition)> &value)
    {
        const int row = table + m_at.count;
        m_page.text({row, 0}, m_context.say(QT_TRANSLATE_NOOP("FinanceSheet", "Together")), {CellKind::Text, CellRole::Total});
        m_page.blank({row, 1}, {CellKind::Text, CellRole::Total});
        for (int edition = 0; edition < m_source.editionCount(); ++edition) {
            const QString sum = m_at.count > 0 ? u"SUM(%1)"_s.arg(all(table, edition)) : u"0"_s;
            m_page.formula({row, FeesLayout::first + edition}, sum, value(edition), {kind, CellRole::Total});
        }
    }

    void details();
    void detail(int row);
    void planned();
    void mix();
    void learners();
    void paying();
    void completers();
    void income();
    void byTrack();

    const SheetContext &m_context;
    SheetPage &m_page;
    const SheetSource &m_source;
    const FeesLayout &m_at;
};

void FeeTables::details()
{
    m_page.section(m_at.details - 2, m_context.say(QT_TRANSLATE_NOOP("FinanceSheet", "Fees by profile and track")), FeesLayout::note + 1);
    m_page.row({m_at.details - 1, 0}, m_source.say({QT_TRANSLATE_NOOP("FinanceSheet", "Profile"), QT_TRANSLATE_NOOP("FinanceSheet", "Track")}),
        {CellKind::Text, CellRole::Heading});
    m_page.row({m_at.details - 1, FeesLayout::fee},
        m_source.say({QT_TRANSLATE_NOOP("FinanceSheet", "Fee"), QT_TRANSLATE_NOOP("FinanceSheet", "Fee in use"),
            QT_TRANSLATE_NOOP("FinanceSheet", "Completion rate"), QT_TRANSLATE_NOOP("FinanceSheet", "Completion in use"),
            QT_TRANSLATE_NOOP("FinanceSheet", "Places without a fee"), QT_TRANSLATE_NOOP("FinanceSheet", "Places with a discount"),
            QT_TRANSLATE_NOOP("FinanceSheet", "Discount"), QT_TRANSLATE_NOOP("FinanceSheet", "Awards the credits")}),
        {CellKind::Number, CellRole::Heading});
    m_page.row({m_at.details - 1, FeesLayout::note}, m_source.say({QT_TRANSLATE_NOOP("FinanceSheet", "Conditions")}), {CellKind::Text, CellRole::Heading});
    m_page.height(m_at.details - 1, 32);
    for (int row = 0; row < m_at.count; ++row) {
        names(m_at.details, row);
        detail(m_at.details + row);
    }
    if (m_at.count == 0) {
        m_page.text({m_at.details, 0}, m_context.say(QT_TRANSLATE_NOOP("FinanceSheet", "No fees are entered.")), note);
    }
}

void FeeTables::detail(int row)
{
    const Fee &fee = m_source.design.fees.at(row - m_at.details);
    const PlanFee &plan = m_source.plan.fees.at(row - m_at.details);
    const auto at = [row](int column) { return Cell{row, column}; };
    m_page.number(at(FeesLayout::fee), scaled(fee.amount, 1000), {CellKind::Money, CellRole::Input});
    m_page.formula(at(FeesLayout::feeInUse),
        u"IF(Fees_charged=%1,0,IF(Scenario_in_use=0,N(%2),ROUND(ROUND(%2*(1+Whatif_fees),8),Decimals)))"_s.arg(quoted(m_source.no()), ref(at(FeesLayout::fee))),
        amount(Money{plan.amount}), {CellKind::Money});
    m_page.number(at(FeesLayout::completion), fraction(plan.completion), {CellKind::Percent, CellRole::Input});
    m_page.formula(at(FeesLayout::completionInUse), u"MAX(0,MIN(1,%1+Whatif_completion))"_s.arg(ref(at(FeesLayout::completion))), fraction(plan.completion),
        {CellKind::Percent});
    m_page.number(at(FeesLayout::waived), scaled(fee.waived, 1), {CellKind::Count, CellRole::Input});
    m_page.number(at(FeesLayout::discounted), scaled(fee.discounted, 1), {CellKind::Count, CellRole::Input});
    m_page.number(at(FeesLayout::discount), scaled(fee.discount, 10'000), {CellKind::Percent, CellRole::Input});
    m_page.text(at(FeesLayout::awards), plan.awardsCredits ? m_source.yes() : m_source.no(), {CellKind::Text, CellRole::Input});
    m_page.text(at(FeesLayout::note), m_source.own(fee.note), note);
    m_page.allowNumber(at(FeesLayout::completion), 0, 1);
    m_page.allowWhole(at(FeesLayout::waived), 0, 100'000);
    m_page.allowWhole(at(FeesLayout::discounted), 0, 100'000);
    m_page.allowNumber(at(FeesLayout::discount), 0, 1);
    m_page.allowChoices(at(FeesLayout::awards), {m_source.yes(), m_source.no()});
}

void FeeTables::planned()
{
    head(m_at.planned, QT_TRANSLATE_NOOP("FinanceSheet", "Expected learners"), QT_TRANSLATE_NOOP("FinanceSheet", "as planned, in each edition"));
    table(m_at.planned, [&](int row, int edition, Cell cell) {
        m_page.number(cell, static_cast<double>(m_source.plan.fees.at(row).learners.at(edition)), {CellKind::Count, CellRole::Input});
        m_page.allowWhole(cell, 0, 100'000);
    });
    sums(m_at.planned, CellKind::Count, [&](int edition) { return total(edition); });
}

void FeeTables::mix()
{
    head(m_at.mix, QT_TRANSLATE_NOOP("FinanceSheet", "Planned mix"),
        QT_TRANSLATE_NOOP("FinanceSheet", "weights by which another number of learners is spread; evenly where nobody is expected"));
    table(m_at.mix, [&](int row, int edition, Cell at) {
        const QString own = ref(cell(m_at.planned, row, edition));
        m_page.formula(
            at, u"IF(SUM(%1)=0,1,%2)"_s.arg(all(m_at.planned, edition), own), static_cast<double>(mixOf(m_source.plan, edition).at(row)), {CellKind::Count});
    });
}

void FeeTables::learners()
{
    head(m_at.learners, QT_TRANSLATE_NOOP("FinanceSheet", "Learners in use"),
        QT_TRANSLATE_NOOP("FinanceSheet", "as planned, or the number of the scenario in use at the planned mix"));
    table(m_at.learners, [&](int row, int edition, Cell at) {
        m_page.formula(at,
            u"IF(Whatif_learners=\"\",%1,Whatif_learners*%2/SUM(%3))"_s.arg(
                ref(cell(m_at.planned, row, edition)), ref(cell(m_at.mix, row, edition)), all(m_at.mix, edition)),
            learnersOf(row, edition), {CellKind::Number});
    });
}

void FeeTables::paying()
{
    head(m_at.paying, QT_TRANSLATE_NOOP("FinanceSheet", "Full fees"),
        QT_TRANSLATE_NOOP("FinanceSheet", "learners less places without a fee; a place with a discount counts for what it pays"));
    table(m_at.paying, [&](int row, int edition, Cell at) {
        const auto detail = [&](int column) { return fixedColumn({m_at.details + row, column}); };
        const QString weight = ref(cell(m_at.mix, row, edition));
        const QString learners = ref(cell(m_at.learners, row, edition));
        const PlanFee &fee = m_source.plan.fees.at(row);
        const Population &population = m_source.populations.at(edition);
        const double full = static_cast<double>(population.fullFee.at(row)) + static_cast<double>(population.discounted.at(row)) * (1 - fraction(fee.discount));
        m_page.formula(at,
            u"IF(%1=0,0,%1/%2*(%2-MIN(N(%3),%2)-N(%5)*MIN(N(%4),%2-MIN(N(%3),%2))))"_s.arg(
                learners, weight, detail(FeesLayout::waived), detail(FeesLayout::discounted), detail(FeesLayout::discount)),
            full / static_cast<double>(population.denominator), {CellKind::Number});
    });
}

void FeeTables::completers()
{
    head(m_at.completers, QT_TRANSLATE_NOOP("FinanceSheet", "Completers"), QT_TRANSLATE_NOOP("FinanceSheet", "learners × completion rate"));
    table(m_at.completers, [&](int row, int edition, Cell at) {
        m_page.formula(at, ref(cell(m_at.learners, row, edition)) + u'*' + fixedColumn({m_at.details + row, FeesLayout::completionInUse}),
            learnersOf(row, edition) * fraction(m_source.plan.fees.at(row).completion), {CellKind::Number});
    });
}

void FeeTables::income()
{
    head(m_at.income, QT_TRANSLATE_NOOP("FinanceSheet", "Fee income"), QT_TRANSLATE_NOOP("FinanceSheet", "fee × full fees, rounded once"));
    table(m_at.income, [&](int row, int edition, Cell at) {
        m_page.formula(at, rounded(fixedColumn({m_at.details + row, FeesLayout::feeInUse}) + u'*' + ref(cell(m_at.paying, row, edition))),
            amount(Money{m_source.values.at(edition).incomes.at(row)}), {CellKind::Money});
    });
    sums(m_at.income, CellKind::Money, [&](int edition) { return amount(m_source.totals.at(edition).fees); });
}

/// What costs per learner, group or completer are multiplied by.
void FeeTables::byTrack()
{
    const int tables[] = {m_at.byTrack, m_at.completersByTrack};
    head(
        m_at.byTrack, QT_TRANSLATE_NOOP("FinanceSheet", "Learners by track"), QT_TRANSLATE_NOOP("FinanceSheet", "what costs per learner and per group follow"));
    head(
        m_at.completersByTrack, QT_TRANSLATE_NOOP("FinanceSheet", "Completers by track"), QT_TRANSLATE_NOOP("FinanceSheet", "what costs per completer follow"));
    for (const int table : tables) {
        const bool completing = table == m_at.completersByTrack;
        const int from = completing ? m_at.completers : m_at.learners;
        for (int row = 0; row < m_at.tracks; ++row) {
            m_page.text({table + row, 1}, m_source.tracks.at(row), label);
            for (int edition = 0; edition < m_source.editionCount(); ++edition) {
                double value = row == 0 && m_at.count == 0 ? total(edition) : 0;
                for (int fee = 0; fee < m_at.count; ++fee) {
                    const bool counts = row == 0 || m_source.trackOf(m_source.design.fees.at(fee).track) == m_source.tracks.at(row);
                    value += counts ? learnersOf(fee, edition) * (completing ? fraction(m_source.plan.fees.at(fee).completion) : 1) : 0;
                }
                QString formula = u"0"_s;
                if (row == 0 && (!completing || m_at.count == 0)) {
                    formula = u"IF(Whatif_learners=\"\",%1,Whatif_learners)"_s.arg(m_at.count > 0 ? u"SUM(%1)"_s.arg(all(m_at.planned, edition)) : u"0"_s);
                } else if (row == 0) {
                    formula = u"SUM(%1)"_s.arg(all(from, edition));
                } else if (m_at.count > 0) {
                    const QString tracks = fixedRange({m_at.details, FeesLayout::track}, {m_at.details + m_at.count - 1, FeesLayout::track});
                    formula = u"SUMPRODUCT((%1=%2)*%3)"_s.arg(tracks, fixedColumn({table + row, 1}), all(from, edition));
                }
                m_page.formula(cell(table, row, edition), formula, value, {CellKind::Number});
            }
        }
    }
}

} // namespace

void writeFees(const SheetContext &context)
{
    SheetPage &page = context.fees;
    context.head(page, context.say(QT_TRANSLATE_NOOP("FinanceSheet", "Fees and learners")),
        context.say(QT_TRANSLATE_NOOP(
            "FinanceSheet", "What learners of each profile pay on each track, how many are expected, and what that brings in each edition.")));
    page.width(0, 1, 26);
    page.width(2, std::max<int>(FeesLayout::note - 1, FeesLayout::first + context.source.editionCount() - 1), 14);
    page.width(FeesLayout::note, FeesLayout::note, context.source.editionCount() + FeesLayout::first > FeesLayout::note ? 14 : 40);
    page.freeze({3, 2});
    FeeTables(context).write();
}

} // namespace Credwright
