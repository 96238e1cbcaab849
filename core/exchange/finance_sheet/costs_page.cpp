#include "core/exchange/finance_sheet/sheet_layout.h"

#include <functional>

namespace Credwright {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr CellStyle label = {CellKind::Text, CellRole::Plain};
constexpr CellStyle note = {CellKind::Text, CellRole::Note};
constexpr CellStyle money = {CellKind::Money, CellRole::Plain};
constexpr CellStyle total = {CellKind::Money, CellRole::Total};

class CostTable
{
public:
    explicit CostTable(const SheetContext &context) : m_context(context), m_page(context.costs), m_source(context.source), m_at(context.layout.costs) {}

    void write()
    {
        headings();
        for (const CostBlock &block : m_at.blocks) {
            writeBlock(block);
        }
        totals();
        lasting();
        ownQuantities();
    }

private:
    int editions() const { return m_source.editionCount(); }
    int noteColumn() const { return CostsLayout::first + editions() + 1; }
    Cell cell(int row, int edition) const { return {row, CostsLayout::first + edition}; }
    QString range(int edition, int first, int count) const { return fixedRow(cell(first, edition)) + u':' + fixedRow(cell(first + count - 1, edition)); }
    QString number(int edition) const { return fixedRow(cell(CostsLayout::numbers, edition)); }
    Money valueOf(int line, int edition) const { return Money{m_source.values.at(edition).costs.at(line)}; }

    void headings();
    void writeBlock(const CostBlock &block);
    void writeLine(int line);
    void inputs(const PlanCost &cost, int row);
    void quantityAndRate(const PlanCost &cost, int row);
    QString remark(const PlanCost &cost) const;
    QString unitOf(const PlanCost &cost) const;
    QString ratePerUnit(const PlanCost &cost) const;
    double costOfOne(const PlanCost &cost) const;
    const PlanAmount &usualAmount(const PlanCost &cost) const;
    QString reach(int table, int row, int edition) const;
    QString quantity(int line, int edition) const;
    QString formulaOf(int line, int edition) const;
    void lineTotal(int row, const QList<Money> &values, CellStyle style);
    void sumRow(int row, const QString &name, const std::function<QString(int)> &formula, const std::function<Money(int)> &value, CellStyle style);
    QString sumOfBlocks(int edition, bool eligible) const;
    void totals();
    void lasting();
    void ownQuantities();

    const SheetContext &m_context;
    SheetPage &m_page;
    const SheetSource &m_source;
    const CostsLayout &m_at;
};

void CostTable::headings()
{
    constexpr CellStyle texts = {CellKind::Text, CellRole::Heading};
    constexpr CellStyle figures = {CellKind::Number, CellRole::Heading};
    m_page.row({CostsLayout::names, 0}, m_source.say({QT_TRANSLATE_NOOP("FinanceSheet", "Cost line"), QT_TRANSLATE_NOOP("FinanceSheet", "Basis")}), texts);
    m_page.row({CostsLayout::names, CostsLayout::quantity}, m_source.say({QT_TRANSLATE_NOOP("FinanceSheet", "Quantity")}), figures);
    m_page.row({CostsLayout::names, CostsLayout::unit}, m_source.say({QT_TRANSLATE_NOOP("FinanceSheet", "Unit")}), texts);
    m_page.row({CostsLayout::names, CostsLayout::rate},
        m_source.say(
            {QT_TRANSLATE_NOOP("FinanceSheet", "Rate"), QT_TRANSLATE_NOOP("FinanceSheet", "Share"), QT_TRANSLATE_NOOP("FinanceSheet", "Borne by this course"),
                QT_TRANSLATE_NOOP("FinanceSheet", "Group size"), QT_TRANSLATE_NOOP("FinanceSheet", "Group size in use")}),
        figures);
    m_page.row({CostsLayout::names, CostsLayout::track}, m_source.say({QT_TRANSLATE_NOOP("FinanceSheet", "For learners on")}), texts);
    m_page.row({CostsLayout::names, CostsLayout::from},
        m_source.say({QT_TRANSLATE_NOOP("FinanceSheet", "From edition"), QT_TRANSLATE_NOOP("FinanceSheet", "To edition")}), figures);
    m_page.row({CostsLayout::names, CostsLayout::eligible},
        m_source.say({QT_TRANSLATE_NOOP("FinanceSheet", "Indirect costs apply"), QT_TRANSLATE_NOOP("FinanceSheet", "Borne by")}), texts);
    m_page.row({CostsLayout::names, CostsLayout::cost}, m_source.say({QT_TRANSLATE_NOOP("FinanceSheet", "Cost of one unit")}), figures);
    m_page.row({CostsLayout::names, CostsLayout::first}, m_source.editions, figures);
    m_page.row({CostsLayout::names, CostsLayout::first + editions()}, m_source.say({QT_TRANSLATE_NOOP("FinanceSheet", "All editions")}), figures);
    m_page.row({CostsLayout::names, noteColumn()}, m_source.say({QT_TRANSLATE_NOOP("FinanceSheet", "Remarks")}), texts);
    m_page.height(CostsLayout::names, 46);
    m_page.text({CostsLayout::numbers, 0}, m_context.say(QT_TRANSLATE_NOOP("FinanceSheet", "Number of the edition")), note);
    for (int edition = 0; edition < editions(); ++edition) {
        m_page.number(cell(CostsLayout::numbers, edition), edition + 1, {CellKind::Count, CellRole::Note});
    }
}

void CostTable::writeBlock(const CostBlock &block)
{
    const QString name =
        block.category == CostCategory::Unset ? m_context.say(QT_TRANSLATE_NOOP("FinanceSheet", "Without a category")) : m_source.words.label(block.category);
    m_page.section(block.heading, name, noteColumn() + 1);
    for (const int line : block.lines) {
        writeLine(line);
    }
    const auto count = static_cast<int>(block.lines.size());
    sumRow(
        block.sum,
        block.category == CostCategory::Unset ? m_context.say(QT_TRANSLATE_NOOP("FinanceSheet", "Costs without a category together"))
                                              : m_context.say(QT_TRANSLATE_NOOP("FinanceSheet", "%1 costs together")).arg(name),
        [&](int edition) { return count > 0 ? u"SUM(%1)"_s.arg(range(edition, block.firstDirect, count)) : u"0"_s; },
        [&](int edition) { return m_source.totals.at(edition).byCategory[static_cast<int>(block.category)]; }, total);
}

QString CostTable::unitOf(const PlanCost &cost) const
{
    if (cost.isShare()) {
        return {};
    }
    if (cost.byMinutes) {
        return m_context.say(
            cost.line->unit == CostUnit::Day ? QT_TRANSLATE_NOOP("FinanceSheet", "Hours (day rate)") : QT_TRANSLATE_NOOP("FinanceSheet", "Hours of staff"));
    }
    return m_context.say(cost.line->unit == CostUnit::Day ? QT_TRANSLATE_NOOP("FinanceSheet", "Days of staff") : QT_TRANSLATE_NOOP("FinanceSheet", "Pieces"));
}

QString CostTable::remark(const PlanCost &cost) const
{
    QStringList remarks;
    if (const Activity *activity = cost.line->linkedActivity.isNull() ? nullptr : findById(m_source.design.activities, cost.line->linkedActivity.id)) {
        remarks.append(m_context.say(QT_TRANSLATE_NOOP("FinanceSheet", "Hours of the activity “%1”.")).arg(m_source.own(activity->title)));
    }
    if (cost.staffRate) {
        remarks.append(m_context.say(QT_TRANSLATE_NOOP("FinanceSheet", "Rate of “%1”.")).arg(m_source.own(cost.staffRate->title)));
    }
    if (const SharedResource *resource = findById(m_source.design.sharedResources, cost.line->sharedResource.id)) {
        remarks.append(m_context.say(QT_TRANSLATE_NOOP("FinanceSheet", "Shared: “%1”.")).arg(resource->name));
    }
    if (cost.line->basis == CostBasis::Unset) {
        remarks.append(m_context.say(QT_TRANSLATE_NOOP("FinanceSheet", "Nothing is counted: the basis is not chosen.")));
    }
    if (!cost.line->note.isEmpty()) {
        remarks.append(cost.line->note);
    }
    return remarks.join(u' ');
}

/// "E7", or per hour where the rate is per day and hours are counted.
QString CostTable::ratePerUnit(const PlanCost &cost) const
{
    const int row = m_at.rows.at(cost.line - m_source.design.costLines.constData());
    const QString rate = fixedColumn({row, CostsLayout::rate});
    return cost.byMinutes && cost.line->unit == CostUnit::Day ? rate + u"/Day_hours"_s : rate;
}

double CostTable::costOfOne(const PlanCost &cost) const
{
    const double rate = static_cast<double>(cost.rate) / static_cast<double>(cost.rateDivisor) / 1000.0 * fraction(cost.borne);
    return cost.byMinutes && cost.line->unit == CostUnit::Day ? rate / (static_cast<double>(m_source.plan.dayLength) / 60.0) : rate;
}

/// What the line says itself: its amount in an edition that has none of its own.
const PlanAmount &CostTable::usualAmount(const PlanCost &cost) const
{
    for (int edition = 0; edition < editions() && cost.line->basis != CostBasis::Once; ++edition) {
        const auto isOwn = [&](const EditionQuantity &own) {
            return own.costLine.id == cost.line->id && own.edition.id == m_source.plan.editionIds.at(edition);
        };
        if (std::none_of(m_source.design.editionQuantities.cbegin(), m_source.design.editionQuantities.cend(), isOwn)) {
            return cost.amounts.at(edition);
        }
    }
    return cost.amounts.first();
}

void CostTable::quantityAndRate(const PlanCost &cost, int row)
{
    const PlanAmount &amount = usualAmount(cost);
    const double divisor = cost.byMinutes ? 60.0 : 1000.0;
    m_page.number({row, CostsLayout::quantity}, static_cast<double>(amount.quantity) / divisor, {CellKind::Number, CellRole::Input});
    m_page.allowNumber({row, CostsLayout::quantity}, 0, 1e12);
    const Cell rate = {row, CostsLayout::rate};
    if (cost.staffRate) {
        const auto staff = static_cast<int>(cost.staffRate - m_source.design.staffRates.constData());
        const QString hourly = m_context.inputs.on(Cell{m_context.layout.inputs.staff + staff, InputsLayout::staffHourly});
        m_page.formula(rate, cost.line->unit == CostUnit::Day ? hourly + u"*Day_hours"_s : hourly,
            static_cast<double>(cost.rate) / static_cast<double>(cost.rateDivisor) / 1000.0, {CellKind::Rate});
    } else {
        m_page.number(rate, scaled(cost.line->rate, 1000), {CellKind::Money, CellRole::Input});
        m_page.allowNumber(rate, 0, 1e12);
    }
    const QString whatIf = cost.staff ? u"*(1+Whatif_staff_hours)*(1+Whatif_staff_rates)"_s : u"*(1+Whatif_other_costs)"_s;
    m_page.formula({row, CostsLayout::cost}, ratePerUnit(cost) + u'*' + fixedColumn({row, CostsLayout::borne}) + whatIf, costOfOne(cost), {CellKind::Rate});
}

void CostTable::inputs(const PlanCost &cost, int row)
{
    if (cost.isShare()) {
        m_page.number({row, CostsLayout::share}, fraction(cost.share), {CellKind::Percent, CellRole::Input});
        m_page.allowNumber({row, CostsLayout::share}, 0, 10);
        m_page.text({row, CostsLayout::eligible}, u"–"_s, label);
    } else {
        quantityAndRate(cost, row);
        m_page.text({row, CostsLayout::eligible}, cost.line->exemptFromIndirect ? m_source.no() : m_source.yes(), {CellKind::Text, CellRole::Input});
        m_page.allowChoices({row, CostsLayout::eligible}, {m_source.yes(), m_source.no()});
        m_page.text({row, CostsLayout::track}, m_source.tracks.at(cost.reach == 0 ? 0 : m_source.tracks.indexOf(m_source.trackOf(cost.line->track))),
            {CellKind::Text, CellRole::Input});
        const int tracks = m_context.layout.inputs.tracks;
        m_page.allowChoices(
            {row, CostsLayout::track}, m_context.inputs.on(fixedRange({tracks, 0}, {tracks + static_cast<int>(m_source.tracks.size()) - 1, 0})));
    }
    m_page.number({row, CostsLayout::borne}, fraction(cost.borne), {CellKind::Percent, CellRole::Input});
    m_page.allowNumber({row, CostsLayout::borne}, 0, 10);
    for (const int column : {CostsLayout::from, CostsLayout::to}) {
        m_page.number({row, column}, (column == CostsLayout::from ? cost.first : cost.last) + 1, {CellKind::Count, CellRole::Input});
        m_page.allowWhole({row, column}, 1, editions());
    }
    if (cost.line->basis == CostBasis::PerGroup) {
        const Cell own = {row, CostsLayout::groupSize};
        m_page.number(own, scaled(cost.line->groupSize, 1), {CellKind::Count, CellRole::Input});
        m_page.allowWhole(own, 1, 100'000);
        m_page.formula({row, CostsLayout::groupInUse}, u"IF(Whatif_group_size<>\"\",Whatif_group_size,IF(%1<>\"\",%1,N(Group_size)))"_s.arg(ref(own)),
            static_cast<double>(cost.groupSize), {CellKind::Count});
    }
}

/// Learners whom the line concerns, by the name of their track.
QString CostTable::reach(int table, int row, int edition) const
{
    const FeesLayout &fees = m_context.layout.fees;
    const SheetPage &page = m_context.fees;
    const int last = table + fees.tracks - 1;
    return u"SUMPRODUCT((%1=%2)*%3)"_s.arg(page.on(fixedRange({table, 1}, {last, 1})), fixedColumn({row, CostsLayout::track}),
        page.on(fixedRange({table, FeesLayout::first + edition}, {last, FeesLayout::first + edition})));
}

QString CostTable::quantity(int line, int edition) const
{
    const qsizetype own = m_at.ownQuantities.indexOf(line);
    return own < 0 ? fixedColumn({m_at.rows.at(line), CostsLayout::quantity}) : ref(cell(m_at.ownFirst + static_cast<int>(own), edition));
}

QString CostTable::formulaOf(int line, int edition) const
{
    const PlanCost &cost = m_source.plan.costs.at(line);
    const int row = m_at.rows.at(line);
    const auto at = [row](int column) { return fixedColumn({row, column}); };
    const FeesLayout &fees = m_context.layout.fees;
    const QString one = quantity(line, edition) + u'*' + at(CostsLayout::cost);
    QString value;
    switch (cost.line->basis) {
    case CostBasis::Unset:
        return u"0"_s;
    case CostBasis::Once: // Even shares of a whole number of cents; the odd ones go to the first editions.
        value = u"INT((ROUND(ROUND(%1*10^Decimals,6),0)+%2-%3)/(%2-%4+1))/10^Decimals"_s.arg(one, at(CostsLayout::to), number(edition), at(CostsLayout::from));
        break;
    case CostBasis::PerEdition:
        value = rounded(one);
        break;
    case CostBasis::PerGroup: {
        const QString learners = reach(fees.byTrack, row, edition);
        value = rounded(u"%1*IF(%3>0,ROUNDUP(ROUND(%2/%3,9),0),IF(%2>0,1,0))"_s.arg(one, learners, at(CostsLayout::groupInUse)));
        break;
    }
    case CostBasis::PerLearner:
        value = rounded(one + u'*' + reach(fees.byTrack, row, edition));
        break;
    case CostBasis::PerCompleter:
        value = rounded(one + u'*' + reach(fees.completersByTrack, row, edition));
        break;
    case CostBasis::ShareOfDirectCost:
        value = rounded(u"%1*%2*%3"_s.arg(fixedRow(cell(m_at.direct, edition)), at(CostsLayout::share), at(CostsLayout::borne)));
        break;
    case CostBasis::ShareOfIncome: {
        const QString income = m_context.income.on(fixedRow({m_context.layout.income.all, IncomeLayout::first + edition}));
        value = rounded(u"%1*%2*%3"_s.arg(income, at(CostsLayout::share), at(CostsLayout::borne)));
        break;
    }
    }
    return u"IF(AND(%1>=%2,%1<=%3),%4,0)"_s.arg(number(edition), at(CostsLayout::from), at(CostsLayout::to), value);
}

void CostTable::writeLine(int line)
{
    const PlanCost &cost = m_source.plan.costs.at(line);
    const int row = m_at.rows.at(line);
    m_page.text({row, CostsLayout::line}, m_source.orDash(m_source.own(cost.line->title)), label);
    m_page.text({row, CostsLayout::basis}, m_source.orDash(m_source.words.label(cost.line->basis)), label);
    m_page.text({row, CostsLayout::unit}, unitOf(cost), label);
    inputs(cost, row);
    if (!m_source.partners.isEmpty()) {
        m_page.text({row, CostsLayout::partner}, m_source.partnerOf(cost.line->partner), {CellKind::Text, CellRole::Input});
        m_page.allowChoices({row, CostsLayout::partner}, m_context.partners.on(fixedRange({5, 0}, {4 + static_cast<int>(m_source.partners.size()), 0})));
    }
    QList<Money> values;
    for (int edition = 0; edition < editions(); ++edition) {
        values.append(valueOf(line, edition));
        m_page.formula(cell(row, edition), formulaOf(line, edition), amount(values.last()), money);
    }
    lineTotal(row, values, money);
    m_page.text({row, noteColumn()}, remark(cost), note);
}

void CostTable::lineTotal(int row, const QList<Money> &values, CellStyle style)
{
    Money sum;
    for (const Money value : values) {
        sum += value;
    }
    m_page.formula(cell(row, editions()), u"SUM(%1:%2)"_s.arg(ref(cell(row, 0)), ref(cell(row, editions() - 1))), amount(sum), style);
}

void CostTable::sumRow(int row, const QString &name, const std::function<QString(int)> &formula, const std::function<Money(int)> &value, CellStyle style)
{
    for (int column = 0; column < CostsLayout::first; ++column) {
        m_page.text({row, column}, column == 0 ? name : QString(), {CellKind::Text, style.role});
    }
    QList<Money> values;
    for (int edition = 0; edition < editions(); ++edition) {
        values.append(value(edition));
        m_page.formula(cell(row, edition), formula(edition), amount(values.last()), style);
    }
    lineTotal(row, values, style);
}

QString CostTable::sumOfBlocks(int edition, bool eligible) const
{
    QStringList sums;
    for (const CostBlock &block : m_at.blocks) {
        if (block.directs == 0) {
            continue;
        }
        const QString amounts = range(edition, block.firstDirect, block.directs);
        const QString marks = fixedRange({block.firstDirect, CostsLayout::eligible}, {block.firstDirect + block.directs - 1, CostsLayout::eligible});
        sums.append(eligible ? u"SUMPRODUCT((%1=%2)*%3)"_s.arg(marks, quoted(m_source.yes()), amounts) : u"SUM(%1)"_s.arg(amounts));
    }
    return sums.isEmpty() ? u"0"_s : sums.join(u'+');
}

void CostTable::totals()
{
    const auto of = [&](Money Totals::*figure) { return [this, figure](int edition) { return m_source.totals.at(edition).*figure; }; };
    sumRow(
        m_at.direct, m_context.say(QT_TRANSLATE_NOOP("FinanceSheet", "Direct costs")), [&](int edition) { return sumOfBlocks(edition, false); },
        of(&Totals::direct), money);
    sumRow(
        m_at.base, m_context.say(QT_TRANSLATE_NOOP("FinanceSheet", "Of these, what indirect costs apply to")),
        [&](int edition) { return sumOfBlocks(edition, true); }, of(&Totals::eligible), money);
    sumRow(
        m_at.indirect, m_context.say(QT_TRANSLATE_NOOP("FinanceSheet", "Indirect costs")),
        [&](int edition) { return rounded(ref(cell(m_at.base, edition)) + u"*IF(Whatif_indirect_rate=\"\",N(Indirect_rate),Whatif_indirect_rate)"_s); },
        of(&Totals::indirect), money);
    sumRow(
        m_at.full, m_context.say(QT_TRANSLATE_NOOP("FinanceSheet", "Full cost")),
        [&](int edition) {
            QStringList sums;
            for (const CostBlock &block : m_at.blocks) {
                sums.append(ref(cell(block.sum, edition)));
            }
            return sums.join(u'+') + u'+' + ref(cell(m_at.indirect, edition));
        },
        of(&Totals::cost), total);
}

/// What costs come to where they are a share of income, and temporary income does not come.
void CostTable::lasting()
{
    m_page.section(m_at.lastingShares - 1, m_context.say(QT_TRANSLATE_NOOP("FinanceSheet", "At lasting income alone")), noteColumn() + 1);
    QList<QStringList> planned(editions());
    QList<QStringList> lasting(editions());
    for (qsizetype i = 0; i < m_at.incomeShares.size(); ++i) {
        const int line = m_at.incomeShares.at(i);
        const PlanCost &cost = m_source.plan.costs.at(line);
        const int own = m_at.rows.at(line);
        const int row = m_at.lastingShares + static_cast<int>(i);
        const auto at = [own](int column) { return fixedColumn({own, column}); };
        sumRow(
            row, m_source.orDash(m_source.own(cost.line->title)),
            [&](int edition) {
                planned[edition].append(ref(cell(own, edition)));
                lasting[edition].append(ref(cell(row, edition)));
                const QString income = m_context.income.on(fixedRow({m_context.layout.income.lasting, IncomeLayout::first + edition}));
                return u"IF(AND(%1>=%2,%1<=%3),%4,0)"_s.arg(number(edition), at(CostsLayout::from), at(CostsLayout::to),
                    rounded(u"%1*%2*%3"_s.arg(income, at(CostsLayout::share), at(CostsLayout::borne))));
            },
            [&](int edition) {
                bool tooLarge = false;
                return cost.covers(edition) ? shareOf(m_source.totals.at(edition).incomeLasting, cost, m_source.plan.unit, tooLarge) : Money{};
            },
            money);
    }
    sumRow(
        m_at.fullLasting, m_context.say(QT_TRANSLATE_NOOP("FinanceSheet", "Full cost at lasting income")),
        [&](int edition) {
            const QString full = ref(cell(m_at.full, edition));
            return planned.at(edition).isEmpty() ? full : full + u'-' + planned.at(edition).join(u'-') + u'+' + lasting.at(edition).join(u'+');
        },
        [&](int edition) { return m_source.totals.at(edition).costLasting; }, total);
}

void CostTable::ownQuantities()
{
    if (m_at.ownQuantities.isEmpty()) {
        return;
    }
    m_page.section(
        m_at.ownFirst - 1, m_context.say(QT_TRANSLATE_NOOP("FinanceSheet", "Quantities that differ by edition; the lines above take these")), noteColumn() + 1);
    for (qsizetype i = 0; i < m_at.ownQuantities.size(); ++i) {
        const PlanCost &cost = m_source.plan.costs.at(m_at.ownQuantities.at(i));
        const int row = m_at.ownFirst + static_cast<int>(i);
        const int line = m_at.rows.at(m_at.ownQuantities.at(i));
        m_page.text({row, 0}, m_source.orDash(m_source.own(cost.line->title)), label);
        m_page.text({row, CostsLayout::unit}, unitOf(cost), label);
        for (int edition = 0; edition < editions(); ++edition) {
            const double value = static_cast<double>(cost.amounts.at(edition).quantity) / (cost.byMinutes ? 60.0 : 1000.0);
            if (cost.amounts.at(edition).quantity == usualAmount(cost).quantity) {
                m_page.formula(cell(row, edition), fixed({line, CostsLayout::quantity}), value, {CellKind::Number});
            } else {
                m_page.number(cell(row, edition), value, {CellKind::Number, CellRole::Input});
            }
        }
    }
}

/// Columns that no line has anything in.
void hideUnused(const SheetContext &context)
{
    const QList<PlanCost> &costs = context.source.plan.costs;
    const auto any = [&](const std::function<bool(const PlanCost &)> &is) { return std::any_of(costs.cbegin(), costs.cend(), is); };
    if (context.source.partners.isEmpty()) {
        context.costs.hide(CostsLayout::partner);
    }
    if (!any([](const PlanCost &cost) { return cost.isShare(); })) {
        context.costs.hide(CostsLayout::share);
    }
    if (!any([](const PlanCost &cost) { return cost.line->basis == CostBasis::PerGroup; })) {
        context.costs.hide(CostsLayout::groupSize);
        context.costs.hide(CostsLayout::groupInUse);
    }
}

} // namespace

void writeCosts(const SheetContext &context)
{
    SheetPage &page = context.costs;
    context.head(page, context.say(QT_TRANSLATE_NOOP("FinanceSheet", "Costs")),
        context.say(QT_TRANSLATE_NOOP("FinanceSheet",
            "Each line in each edition: quantity × cost of one unit × what the basis counts, rounded once. A cost that arises once is spread evenly over its "
            "editions.")));
    const int editions = context.source.editionCount();
    page.width(0, 0, 32);
    page.width(CostsLayout::basis, CostsLayout::basis, 18);
    page.width(CostsLayout::quantity, CostsLayout::quantity, 9);
    page.width(CostsLayout::unit, CostsLayout::unit, 15);
    page.width(CostsLayout::rate, CostsLayout::rate, 12);
    page.width(CostsLayout::share, CostsLayout::groupInUse, 8);
    page.width(CostsLayout::track, CostsLayout::track, 15);
    page.width(CostsLayout::from, CostsLayout::to, 8);
    page.width(CostsLayout::eligible, CostsLayout::eligible, 9);
    page.width(CostsLayout::partner, CostsLayout::partner, 20);
    page.width(CostsLayout::cost, CostsLayout::cost, 13);
    page.width(CostsLayout::first, CostsLayout::first + editions, 13);
    page.width(CostsLayout::first + editions + 1, CostsLayout::first + editions + 1, 60);
    hideUnused(context);
    page.printOnly({0, 0}, {context.layout.costs.ownFirst + static_cast<int>(context.layout.costs.ownQuantities.size()), CostsLayout::first + editions});
    page.freeze({CostsLayout::numbers + 1, 1});
    page.repeat(CostsLayout::names, CostsLayout::numbers);
    CostTable(context).write();
}

} // namespace Credwright
