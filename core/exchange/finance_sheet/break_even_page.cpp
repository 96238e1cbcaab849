#include "core/exchange/finance_sheet/sheet_layout.h"

namespace Credwright {

using namespace Qt::Literals::StringLiterals;

namespace {

using At = BreakEvenLayout;
constexpr CellStyle label = {CellKind::Text, CellRole::Plain};
constexpr CellStyle note = {CellKind::Text, CellRole::Note};
constexpr CellStyle money = {CellKind::Money, CellRole::Plain};
constexpr double oneGroup = 1'000'000; ///< A group so large that all learners fit, where no size is known.
constexpr double noLimit = 1'000'000'000;

/// The columns of the working, from At::working: each list has its own meaning for them.
enum Column { Name = At::working, A, B, C, D, E, F };

/// Figures of the edition shown at any number of learners at its planned mix.
class BreakEvenTable
{
public:
    explicit BreakEvenTable(const SheetContext &context)
        : m_context(context)
        , m_page(context.breakEven)
        , m_source(context.source)
        , m_plan(context.source.plan)
        , m_at(context.layout.breakEven)
        , m_mix(mixOf(m_plan, m_plan.shown))
    {
        for (const qint64 weight : m_mix) {
            m_weight += static_cast<double>(weight);
        }
    }

    void write()
    {
        trackRows();
        costRows();
        shareRows();
        feeRows();
        incomeRows();
        summary();
        table();
    }

private:
    QString shown(const SheetPage &page, int row, int column) const
    {
        return u"INDEX(%1,1,Shown_edition)"_s.arg(page.on(fixedRange({row, column}, {row, column + m_source.editionCount() - 1})));
    }
    /// A column of the working, over the rows of a list; null where the list is empty.
    QString column(int first, qsizetype rows, Column column) const { return fixedRange({first, column}, {first + static_cast<int>(rows) - 1, column}); }
    QString numbers(int column) const { return fixedRange({At::table, column}, {m_at.last(), column}); }
    void head(int first, const char *title, std::initializer_list<const char *> columns);
    double reach(const QString &track, bool completing) const;
    QString covers(int row) const;

    void trackRows();
    void costRows();
    void costRow(int line, int row);
    void shareRows();
    void feeRows();
    void incomeRows();
    void incomeRow(int line, int row);
    void summary();
    void breakEvenFee(int row);
    void table();
    void headings();
    void point(int row, qint64 learners);
    QString costsAt(const QString &learners, bool eligible) const;
    QString sharesAt(const QString &base, Column column) const;
    QString feesAt(const QString &learners) const;
    QString incomesAt(const QString &learners, bool lasting) const;

    const SheetContext &m_context;
    SheetPage &m_page;
    const SheetSource &m_source;
    const Plan &m_plan;
    const BreakEvenLayout &m_at;
    QList<qint64> m_mix;
    double m_weight = 0;
};

void BreakEvenTable::head(int first, const char *title, std::initializer_list<const char *> columns)
{
    for (int column = At::working; column <= F; ++column) {
        m_page.text({first - 2, column}, column == At::working ? m_context.say(title) : QString(), {CellKind::Text, CellRole::Section});
    }
    m_page.row({first - 1, At::working}, m_source.say(columns), {CellKind::Text, CellRole::Heading});
}

/// Learners on a track, or completers, for each learner.
double BreakEvenTable::reach(const QString &track, bool completing) const
{
    const bool everybody = track == m_source.tracks.first();
    if (m_plan.fees.isEmpty()) {
        return everybody ? 1 : 0;
    }
    double counted = 0;
    for (qsizetype i = 0; i < m_plan.fees.size(); ++i) {
        const bool counts = everybody || m_source.trackOf(m_source.design.fees.at(i).track) == track;
        counted += counts ? static_cast<double>(m_mix.at(i)) * (completing ? fraction(m_plan.fees.at(i).completion) : 1) : 0;
    }
    return counted / m_weight;
}

void BreakEvenTable::trackRows()
{
    head(m_at.tracks, QT_TRANSLATE_NOOP("FinanceSheet", "Working: who is concerned, for each learner at the planned mix"),
        {QT_TRANSLATE_NOOP("FinanceSheet", "Track"), QT_TRANSLATE_NOOP("FinanceSheet", "Learners"), QT_TRANSLATE_NOOP("FinanceSheet", "Completers")});
    const FeesLayout &fees = m_context.layout.fees;
    const int last = fees.count - 1;
    const auto details = [&](int column) { return m_context.fees.on(fixedRange({fees.details, column}, {fees.details + last, column})); };
    const QString mix = u"INDEX(%1,0,Shown_edition)"_s.arg(
        m_context.fees.on(fixedRange({fees.mix, FeesLayout::first}, {fees.mix + last, FeesLayout::first + m_source.editionCount() - 1})));
    for (int i = 0; i < m_source.tracks.size(); ++i) {
        const int row = m_at.tracks + i;
        m_page.text({row, Name}, m_source.tracks.at(i), label);
        const QString counts = i == 0 ? QString() : u"(%1=%2)*"_s.arg(details(FeesLayout::track), fixedColumn({row, Name}));
        const QString none = i == 0 ? u"1"_s : u"0"_s;
        m_page.formula(
            {row, A}, fees.count > 0 ? u"SUMPRODUCT(%1%2)/SUM(%2)"_s.arg(counts, mix) : none, reach(m_source.tracks.at(i), false), {CellKind::Factor});
        m_page.formula({row, B}, fees.count > 0 ? u"SUMPRODUCT(%1%2*%3)/SUM(%2)"_s.arg(counts, mix, details(FeesLayout::completionInUse)) : none,
            reach(m_source.tracks.at(i), true), {CellKind::Factor});
    }
}

/// Whether the edition shown is one that the cost line of this row falls in: 1 or 0.
QString BreakEvenTable::covers(int row) const
{
    return u"IF(AND(Shown_edition>=%1,Shown_edition<=%2),1,0)"_s.arg(
        m_context.costs.on(fixed({row, CostsLayout::from})), m_context.costs.on(fixed({row, CostsLayout::to})));
}

void BreakEvenTable::costRow(int line, int row)
{
    const PlanCost &cost = m_plan.costs.at(line);
    const CostsLayout &costs = m_context.layout.costs;
    const SheetPage &page = m_context.costs;
    const int own = costs.rows.at(line);
    const CostBasis basis = cost.line->basis;
    const PlanAmount &quantity = cost.amounts.at(m_plan.shown);
    const double unit = cost.covers(m_plan.shown) ? static_cast<double>(quantity.quantity) / static_cast<double>(quantity.denominator)
            * static_cast<double>(cost.rate) / static_cast<double>(cost.rateDivisor) / 1000.0 * fraction(cost.borne)
                                                  : 0;
    const qsizetype differs = costs.ownQuantities.indexOf(line);
    const QString amounts =
        differs < 0 ? page.on(fixed({own, CostsLayout::quantity})) : shown(page, costs.ownFirst + static_cast<int>(differs), CostsLayout::first);
    const QString one = u"%1*%2*%3"_s.arg(amounts, page.on(fixed({own, CostsLayout::cost})), covers(own));
    const QString track = m_source.tracks.at(cost.reach == 0 ? 0 : m_source.tracks.indexOf(m_source.trackOf(cost.line->track)));
    const QString share = u"SUMPRODUCT((%1=%2)*%3)"_s.arg(column(m_at.tracks, m_source.tracks.size(), Name), page.on(fixed({own, CostsLayout::track})),
        column(m_at.tracks, m_source.tracks.size(), basis == CostBasis::PerCompleter ? B : A));
    const bool isFixed = basis == CostBasis::Once || basis == CostBasis::PerEdition;
    const bool perHead = basis == CostBasis::PerLearner || basis == CostBasis::PerCompleter;
    const bool perGroup = basis == CostBasis::PerGroup;
    m_page.formula({row, Name}, page.on(fixed({own, CostsLayout::line})), m_source.orDash(m_source.own(cost.line->title)), label);
    const Money planned{m_source.values.at(m_plan.shown).costs.at(line)};
    m_page.formula({row, A}, isFixed ? shown(page, own, CostsLayout::first) : u"0"_s, isFixed ? amount(planned) : 0, money);
    m_page.formula({row, B}, perHead ? one + u'*' + share : u"0"_s, perHead ? unit * reach(track, basis == CostBasis::PerCompleter) : 0, {CellKind::Rate});
    m_page.formula({row, C}, perGroup ? one : u"0"_s, perGroup ? unit : 0, {CellKind::Rate});
    m_page.formula({row, D}, perGroup ? share : u"0"_s, perGroup ? reach(track, false) : 0, {CellKind::Factor});
    m_page.formula({row, E}, perGroup ? u"IF(%1>0,%1,1000000)"_s.arg(page.on(fixed({own, CostsLayout::groupInUse}))) : u"1"_s,
        !perGroup                ? 1
            : cost.groupSize > 0 ? static_cast<double>(cost.groupSize)
                                 : oneGroup,
        {CellKind::Count});
    m_page.formula({row, F}, u"IF(%1=%2,1,0)"_s.arg(page.on(fixed({own, CostsLayout::eligible})), quoted(m_source.yes())),
        cost.line->exemptFromIndirect ? 0 : 1, {CellKind::Count});
}

/// Lines that are direct costs; a row of zeros stands for a line that is a share.
void BreakEvenTable::costRows()
{
    head(m_at.lines, QT_TRANSLATE_NOOP("FinanceSheet", "Working: direct costs in the edition shown"),
        {QT_TRANSLATE_NOOP("FinanceSheet", "Cost line"), QT_TRANSLATE_NOOP("FinanceSheet", "Whoever comes"),
            QT_TRANSLATE_NOOP("FinanceSheet", "For each learner"), QT_TRANSLATE_NOOP("FinanceSheet", "For each group"),
            QT_TRANSLATE_NOOP("FinanceSheet", "Of whom are grouped"), QT_TRANSLATE_NOOP("FinanceSheet", "Learners per group"),
            QT_TRANSLATE_NOOP("FinanceSheet", "Indirect costs apply")});
    for (int line = 0; line < m_plan.costs.size(); ++line) {
        const int row = m_at.lines + line;
        if (m_plan.costs.at(line).isShare()) {
            m_page.text({row, Name}, m_context.say(QT_TRANSLATE_NOOP("FinanceSheet", "(a share; see below)")), note);
            for (const Column column : {A, B, C, D, E, F}) {
                m_page.number({row, column}, column == E ? 1 : 0, {CellKind::Count, CellRole::Note});
            }
        } else {
            costRow(line, row);
        }
    }
}

void BreakEvenTable::shareRows()
{
    head(m_at.shareLines, QT_TRANSLATE_NOOP("FinanceSheet", "Working: shares in the edition shown"),
        {QT_TRANSLATE_NOOP("FinanceSheet", "Cost line"), QT_TRANSLATE_NOOP("FinanceSheet", "Of direct costs"), QT_TRANSLATE_NOOP("FinanceSheet", "Of income")});
    for (int line = 0; line < m_plan.costs.size(); ++line) {
        const PlanCost &cost = m_plan.costs.at(line);
        const int row = m_at.shareLines + line;
        const int own = m_context.layout.costs.rows.at(line);
        const SheetPage &page = m_context.costs;
        const double share = cost.covers(m_plan.shown) ? fraction(cost.share) * fraction(cost.borne) : 0;
        const QString formula = u"%1*%2*%3"_s.arg(page.on(fixed({own, CostsLayout::share})), page.on(fixed({own, CostsLayout::borne})), covers(own));
        const bool ofDirect = cost.line->basis == CostBasis::ShareOfDirectCost;
        const bool ofIncome = cost.line->basis == CostBasis::ShareOfIncome;
        m_page.formula({row, Name}, page.on(fixed({own, CostsLayout::line})), m_source.orDash(m_source.own(cost.line->title)), label);
        m_page.formula({row, A}, ofDirect ? formula : u"0"_s, ofDirect ? share : 0, {CellKind::Factor});
        m_page.formula({row, B}, ofIncome ? formula : u"0"_s, ofIncome ? share : 0, {CellKind::Factor});
    }
}

void BreakEvenTable::feeRows()
{
    head(m_at.feeRows, QT_TRANSLATE_NOOP("FinanceSheet", "Working: fees in the edition shown, at its planned mix"),
        {QT_TRANSLATE_NOOP("FinanceSheet", "Profile"), QT_TRANSLATE_NOOP("FinanceSheet", "Weight"), QT_TRANSLATE_NOOP("FinanceSheet", "Fee for each learner")});
    const FeesLayout &fees = m_context.layout.fees;
    for (int i = 0; i < m_plan.fees.size(); ++i) {
        const int row = m_at.feeRows + i;
        const PlanFee &fee = m_plan.fees.at(i);
        const auto detail = [&](int column) { return m_context.fees.on(fixed({fees.details + i, column})); };
        m_page.formula({row, Name}, detail(FeesLayout::profile), m_source.feeName(i), label);
        m_page.formula({row, A}, shown(m_context.fees, fees.mix + i, FeesLayout::first), static_cast<double>(m_mix.at(i)), {CellKind::Count});
        m_page.formula({row, B},
            u"%1*(%2-MIN(N(%3),%2)-N(%5)*MIN(N(%4),%2-MIN(N(%3),%2)))/SUM(%6)"_s.arg(detail(FeesLayout::feeInUse), fixed({row, A}), detail(FeesLayout::waived),
                detail(FeesLayout::discounted), detail(FeesLayout::discount), column(m_at.feeRows, m_plan.fees.size(), A)),
            amount(Money{fee.amount}) * payersOf(fee, m_mix.at(i)) / m_weight, {CellKind::Rate});
    }
}

void BreakEvenTable::incomeRow(int line, int row)
{
    const PlanIncome &income = m_plan.incomes.at(line);
    const IncomeLine &own = *income.line;
    const SheetPage &page = m_context.income;
    const int there = IncomeLayout::lines + line;
    const auto at = [&](int column) { return page.on(fixed({there, column})); };
    const bool counts = income.covers(m_plan.shown) && own.eligibility != Eligibility::NotEligible;
    const QString paid = u"IF(AND(Shown_edition>=%1,Shown_edition<=%2,%3<>%4,OR(%5<>%6,Whatif_no_temporary<>%7)),N(%8),0)"_s.arg(at(IncomeLayout::from),
        at(IncomeLayout::to), at(IncomeLayout::eligibility), quoted(m_source.words.label(Eligibility::NotEligible)), at(IncomeLayout::persistence),
        quoted(m_source.words.label(Persistence::Temporary)), quoted(m_source.yes()), at(IncomeLayout::amount));
    const bool once = own.basis == IncomeBasis::Once;
    const bool perEdition = own.basis == IncomeBasis::PerEdition;
    const bool perHead = own.basis == IncomeBasis::PerLearner || own.basis == IncomeBasis::PerPlace;
    bool tooLarge = false;
    const Money flat = once || perEdition ? incomeOf(income, m_plan.shown, own.minimumLearners.value_or(Count{}).value, m_plan.unit, tooLarge) : Money{};
    const double most = once ? noLimit : scaled(own.maximumLearners, 1).value_or(noLimit);
    const QString limit = u"IF(%1=\"\",1000000000,%1)"_s.arg(at(IncomeLayout::most));
    m_page.formula({row, Name}, at(IncomeLayout::line), m_source.orDash(m_source.own(own.title)), label);
    m_page.formula({row, A}, once ? shown(page, there, IncomeLayout::first) : perEdition ? rounded(paid) : u"0"_s, amount(flat), money);
    m_page.formula({row, B}, perHead ? paid : u"0"_s, perHead && counts ? amount(Money{income.amount}) : 0, {CellKind::Rate});
    m_page.formula({row, C}, once ? u"0"_s : u"N(%1)"_s.arg(at(IncomeLayout::least)), once ? 0 : scaled(own.minimumLearners, 1).value_or(0), {CellKind::Count});
    m_page.formula({row, D}, own.basis == IncomeBasis::PerPlace ? u"MIN(%1,N(%2))"_s.arg(limit, at(IncomeLayout::places)) : limit,
        own.basis == IncomeBasis::PerPlace ? std::min(most, scaled(own.places, 1).value_or(0)) : most, {CellKind::Count});
    m_page.formula({row, E}, u"IF(%1=%2,1,0)"_s.arg(at(IncomeLayout::persistence), quoted(m_source.words.label(Persistence::Lasting))), income.lasting ? 1 : 0,
        {CellKind::Count});
}

void BreakEvenTable::incomeRows()
{
    head(m_at.incomes, QT_TRANSLATE_NOOP("FinanceSheet", "Working: other income in the edition shown"),
        {QT_TRANSLATE_NOOP("FinanceSheet", "Income line"), QT_TRANSLATE_NOOP("FinanceSheet", "At once"), QT_TRANSLATE_NOOP("FinanceSheet", "For each learner"),
            QT_TRANSLATE_NOOP("FinanceSheet", "Least learners"), QT_TRANSLATE_NOOP("FinanceSheet", "Most learners"),
            QT_TRANSLATE_NOOP("FinanceSheet", "Lasting (1 yes, 0 no)")});
    for (int line = 0; line < m_plan.incomes.size(); ++line) {
        incomeRow(line, m_at.incomes + line);
    }
}

QString BreakEvenTable::costsAt(const QString &learners, bool eligible) const
{
    if (m_plan.costs.isEmpty()) {
        return u"0"_s;
    }
    const auto all = [&](Column at) { return column(m_at.lines, m_plan.costs.size(), at); };
    return u"SUMPRODUCT(%1(%2+ROUND(ROUND(%3*%4,8),Decimals)+ROUND(ROUND(%5*ROUNDUP(ROUND(%3*%6/%7,9),0),8),Decimals)))"_s.arg(
        eligible ? all(F) + u'*' : QString(), all(A), learners, all(B), all(C), all(D), all(E));
}

QString BreakEvenTable::sharesAt(const QString &base, Column at) const
{
    return m_plan.costs.isEmpty() ? u"0"_s : u"SUMPRODUCT(ROUND(ROUND(%1*%2,8),Decimals))"_s.arg(base, column(m_at.shareLines, m_plan.costs.size(), at));
}

QString BreakEvenTable::feesAt(const QString &learners) const
{
    return m_plan.fees.isEmpty() ? u"0"_s : u"SUMPRODUCT(ROUND(ROUND(%1*%2,8),Decimals))"_s.arg(learners, column(m_at.feeRows, m_plan.fees.size(), B));
}

QString BreakEvenTable::incomesAt(const QString &learners, bool lasting) const
{
    if (m_plan.incomes.isEmpty()) {
        return u"0"_s;
    }
    const auto all = [&](Column at) { return column(m_at.incomes, m_plan.incomes.size(), at); };
    return u"SUMPRODUCT(%1(%2>=%3)*(%4+ROUND(ROUND(%5*((%2<=%6)*%2+(%2>%6)*%6),8),Decimals)))"_s.arg(
        lasting ? all(E) + u'*' : QString(), learners, all(C), all(A), all(B), all(D));
}

void BreakEvenTable::headings()
{
    m_page.row({At::table - 1, 0},
        m_source.say({QT_TRANSLATE_NOOP("FinanceSheet", "Learners"), QT_TRANSLATE_NOOP("FinanceSheet", "Direct costs"),
            QT_TRANSLATE_NOOP("FinanceSheet", "Indirect costs apply to"), QT_TRANSLATE_NOOP("FinanceSheet", "Indirect costs"),
            QT_TRANSLATE_NOOP("FinanceSheet", "Shares of direct costs"), QT_TRANSLATE_NOOP("FinanceSheet", "Fees"),
            QT_TRANSLATE_NOOP("FinanceSheet", "Other lasting income"), QT_TRANSLATE_NOOP("FinanceSheet", "Lasting income"),
            QT_TRANSLATE_NOOP("FinanceSheet", "Shares of lasting income"), QT_TRANSLATE_NOOP("FinanceSheet", "Full cost"),
            QT_TRANSLATE_NOOP("FinanceSheet", "Lasting result"), QT_TRANSLATE_NOOP("FinanceSheet", "All income"),
            QT_TRANSLATE_NOOP("FinanceSheet", "Full cost at all income"), QT_TRANSLATE_NOOP("FinanceSheet", "Result"),
            QT_TRANSLATE_NOOP("FinanceSheet", "Lasting result carries (1, 0)"), QT_TRANSLATE_NOOP("FinanceSheet", "Result carries (1, 0)")}),
        {CellKind::Number, CellRole::Heading});
    m_page.height(At::table - 1, 46);
}

void BreakEvenTable::point(int row, qint64 learners)
{
    const Totals totals = totalsOf(m_plan, m_plan.shown, m_plan.atMix(m_plan.shown, learners));
    bool tooLarge = false;
    Money shares, sharesLasting;
    for (const PlanCost &cost : m_plan.costs) {
        if (cost.isShare() && cost.covers(m_plan.shown)) {
            const bool ofIncome = cost.line->basis == CostBasis::ShareOfIncome;
            (ofIncome ? sharesLasting : shares) += shareOf(ofIncome ? totals.incomeLasting : totals.direct, cost, m_plan.unit, tooLarge);
        }
    }
    const auto at = [row](int column) { return ref({row, column}); };
    const QString n = fixedColumn({row, At::learners});
    const auto put = [&](int column, const QString &formula, Money value) { m_page.formula({row, column}, formula, amount(value), money); };
    m_page.number({row, At::learners}, static_cast<double>(learners), {CellKind::Count});
    put(At::direct, costsAt(n, false), totals.direct);
    put(At::base, costsAt(n, true), totals.eligible);
    put(At::indirect, rounded(at(At::base) + u"*IF(Whatif_indirect_rate=\"\",N(Indirect_rate),Whatif_indirect_rate)"_s), totals.indirect);
    put(At::shares, sharesAt(at(At::direct), A), shares);
    put(At::fees, feesAt(n), totals.fees);
    put(At::otherLasting, incomesAt(n, true), totals.incomeLasting - totals.fees);
    put(At::lasting, at(At::fees) + u'+' + at(At::otherLasting), totals.incomeLasting);
    put(At::sharesLasting, sharesAt(at(At::lasting), B), sharesLasting);
    put(At::cost, u"%1+%2+%3+%4"_s.arg(at(At::direct), at(At::indirect), at(At::shares), at(At::sharesLasting)), totals.costLasting);
    put(At::result, u"ROUND(%1-%2,Decimals)"_s.arg(at(At::lasting), at(At::cost)), totals.incomeLasting - totals.costLasting);
    put(At::all, at(At::fees) + u'+' + incomesAt(n, false), totals.incomeAll);
    put(At::costAll, u"%1+%2+%3+%4"_s.arg(at(At::direct), at(At::indirect), at(At::shares), sharesAt(at(At::all), B)), totals.cost);
    put(At::resultAll, u"ROUND(%1-%2,Decimals)"_s.arg(at(At::all), at(At::costAll)), totals.incomeAll - totals.cost);
    m_page.formula(
        {row, At::carries}, u"IF(%1>=0,1,0)"_s.arg(at(At::result)), totals.incomeLasting >= totals.costLasting ? 1 : 0, {CellKind::Count, CellRole::Note});
    m_page.formula(
        {row, At::carriesAll}, u"IF(%1>=0,1,0)"_s.arg(at(At::resultAll)), totals.incomeAll >= totals.cost ? 1 : 0, {CellKind::Count, CellRole::Note});
}

void BreakEvenTable::table()
{
    headings();
    for (int i = 0; i < m_at.points; ++i) {
        point(At::table + i, i);
    }
    m_page.lineChart({2, 5}, At::table, m_at.last(), At::learners, {At::cost, At::lasting},
        m_source.say({QT_TRANSLATE_NOOP("FinanceSheet", "Full cost"), QT_TRANSLATE_NOOP("FinanceSheet", "Lasting income")}),
        m_context.say(QT_TRANSLATE_NOOP("FinanceSheet", "Break-even of the edition shown")), m_context.say(QT_TRANSLATE_NOOP("FinanceSheet", "Learners")));
}

void BreakEvenTable::summary()
{
    const FinanceResult &result = m_source.result;
    const auto name = [&](int row, const char *text) { m_page.text({row, 0}, m_context.say(text), label); };
    const QString more = m_context.say(QT_TRANSLATE_NOOP("FinanceSheet", "not up to %1 learners")).arg(m_at.points - 1);
    const auto search = [&](int row, int flags, const std::optional<qint64> &found) {
        const std::optional<qint64> value = result.begun ? found : std::optional<qint64>(0); // Nothing costs nothing, and nothing carries that.
        const QString formula = u"IFERROR(INDEX(%1,MATCH(1,%2,0)),%3)"_s.arg(numbers(At::learners), numbers(flags), quoted(more));
        if (value && *value < m_at.points) {
            m_page.formula({row, 3}, formula, static_cast<double>(*value), {CellKind::Count});
        } else {
            m_page.formula({row, 3}, formula, more, {CellKind::Count});
        }
    };
    name(3, QT_TRANSLATE_NOOP("FinanceSheet", "Edition shown"));
    m_page.formula({3, 3}, m_context.inputs.on(fixed({InputsLayout::shown, 2})), m_source.editions.at(m_plan.shown), {CellKind::Count});
    name(4, QT_TRANSLATE_NOOP("FinanceSheet", "Learners in it"));
    m_page.formula({4, 3}, shown(m_context.result, ResultLayout::learners, ResultLayout::first), static_cast<double>(result.editions.at(m_plan.shown).learners),
        {CellKind::Count});
    name(5, QT_TRANSLATE_NOOP("FinanceSheet", "Break-even learners, on lasting income"));
    search(5, At::carries, result.breakEvenLearners);
    name(6, QT_TRANSLATE_NOOP("FinanceSheet", "The same with temporary income"));
    search(6, At::carriesAll, result.breakEvenLearnersAllIncome);
    name(7, QT_TRANSLATE_NOOP("FinanceSheet", "Larger numbers that lose again"));
    const auto again = std::count_if(result.losesAgainAt.cbegin(), result.losesAgainAt.cend(), [&](qint64 n) { return n < m_at.points; });
    m_page.formula({7, 3},
        u"IF(ISNUMBER(%1),SUMPRODUCT((%2>%1)*(%2<=MAX(N(Places),%3))*(%4=0)),0)"_s.arg(
            fixed({5, 3}), numbers(At::learners), fixed({4, 3}), numbers(At::carries)),
        static_cast<double>(again), {CellKind::Count});
    breakEvenFee(8);
}

/// Where a cost is a share of income, the fee is found by trying, which no formula does.
void BreakEvenTable::breakEvenFee(int row)
{
    m_page.text({row, 0}, m_context.say(QT_TRANSLATE_NOOP("FinanceSheet", "Break-even fee, on average")), label);
    const std::optional<double> fee = scaled(m_source.result.breakEvenFee, 1000);
    if (!m_context.layout.costs.incomeShares.isEmpty()) {
        if (fee) {
            m_page.number({row, 3}, *fee, {CellKind::Money, CellRole::Stated});
        } else {
            m_page.text({row, 3}, u"–"_s, {CellKind::Text, CellRole::Stated});
        }
        m_page.text({row + 1, 0},
            m_context.say(QT_TRANSLATE_NOOP("FinanceSheet", "The fee is a value of the plan: with costs that are shares of income it is found by trying.")),
            note);
        return;
    }
    const auto at = [&](int line) { return shown(m_context.result, line, ResultLayout::first); };
    const QString formula = u"IF(%1>0,MAX(0,ROUNDUP(ROUND((%2-%3+%4)/%1,9),Decimals)),\"–\")"_s.arg(
        fixed({4, 3}), at(ResultLayout::costLasting), at(ResultLayout::incomeLasting), at(ResultLayout::fees));
    if (fee) {
        m_page.formula({row, 3}, formula, *fee, {CellKind::Money});
    } else {
        m_page.formula({row, 3}, formula, u"–"_s, {CellKind::Money});
    }
}

} // namespace

void writeBreakEven(const SheetContext &context)
{
    SheetPage &page = context.breakEven;
    context.head(page, context.say(QT_TRANSLATE_NOOP("FinanceSheet", "Break-even")),
        context.say(QT_TRANSLATE_NOOP("FinanceSheet", "The edition shown with any number of learners, at the mix that is planned for it.")));
    page.width(0, 0, 10);
    page.width(1, At::resultAll, 14);
    page.width(At::carries, At::carriesAll, 11);
    page.width(Name, Name, 34);
    page.width(A, F, 14);
    BreakEvenTable(context).write();
    page.printOnly({0, 0}, {context.layout.breakEven.last(), At::resultAll});
    page.repeat(At::table - 1, At::table - 1);
    page.freeze({2, 1});
}

} // namespace Credwright
