#include "core/exchange/finance_sheet/sheet_layout.h"
#include "core/finance/scenarios.h"

#include <functional>

namespace Credwright {

using namespace Qt::Literals::StringLiterals;

namespace {

using At = ScenariosLayout;
constexpr CellStyle label = {CellKind::Text, CellRole::Plain};
constexpr CellStyle note = {CellKind::Text, CellRole::Note};
constexpr CellStyle heading = {CellKind::Number, CellRole::Heading};
constexpr int results = At::drivers + InputsLayout::drivers + 3; ///< First row of the engine's figures.

class ScenarioTable
{
public:
    explicit ScenarioTable(const SheetContext &context)
        : m_context(context)
        , m_page(context.scenarios)
        , m_source(context.source)
        , m_at(context.layout.scenarios)
        , m_own(context.layout.scenarios.own())
        , m_results(scenariosOf(context.source.design))
    {}

    void write()
    {
        inUse();
        headings();
        for (int i = 0; i < m_at.count; ++i) {
            drivers(At::plan + 1 + i, m_source.design.scenarios.at(i));
        }
        drivers(m_own, {});
        figures();
        singleLines();
    }

private:
    struct Figure
    {
        const char *name;
        QString live; ///< The same figure as the sheet has it now.
        CellKind kind;
        std::function<std::optional<double>(const FinanceResult &)> value;
    };

    void inUse();
    void headings();
    void drivers(int column, const Scenario &scenario);
    QList<Figure> list() const;
    void figures();
    void singleLines();
    QString linesOf(const Scenario &scenario) const;

    const SheetContext &m_context;
    SheetPage &m_page;
    const SheetSource &m_source;
    const ScenariosLayout &m_at;
    int m_own;
    QList<ScenarioResult> m_results;
};

void ScenarioTable::inUse()
{
    const Cell cell = {At::inUse, At::plan};
    m_page.text({At::inUse, 0}, m_context.say(QT_TRANSLATE_NOOP("FinanceSheet", "Scenario in use")), {CellKind::Text, CellRole::Total});
    m_page.number(cell, 0, {CellKind::Count, CellRole::Input});
    m_page.allowWhole(cell, 0, m_at.count + 1);
    m_page.text({At::inUse, 2}, m_context.say(QT_TRANSLATE_NOOP("FinanceSheet", "0 is the plan; enter the number of another, and every page follows.")), note);
    m_context.book.define("Scenario_in_use", m_page.on(cell));
}

void ScenarioTable::headings()
{
    m_page.text({At::numbers, 0}, m_context.say(QT_TRANSLATE_NOOP("FinanceSheet", "Number")), {CellKind::Text, CellRole::Heading});
    m_page.text({At::titles, 0}, m_context.say(QT_TRANSLATE_NOOP("FinanceSheet", "Assumptions")), {CellKind::Text, CellRole::Heading});
    for (int column = At::plan; column <= m_own; ++column) {
        m_page.number({At::numbers, column}, column - At::plan, {CellKind::Count, CellRole::Heading});
    }
    m_page.text({At::titles, At::plan}, m_context.say(QT_TRANSLATE_NOOP("FinanceSheet", "The plan")), heading);
    for (int i = 0; i < m_at.count; ++i) {
        m_page.text({At::titles, At::plan + 1 + i}, m_source.orDash(m_source.own(m_source.design.scenarios.at(i).title)), heading);
    }
    m_page.text({At::titles, m_own}, m_context.say(QT_TRANSLATE_NOOP("FinanceSheet", "Your own")), heading);
    m_page.height(At::titles, 46);
    for (int i = 0; i < InputsLayout::drivers; ++i) {
        m_page.formula({At::drivers + i, 0}, m_context.inputs.on(Cell{InputsLayout::whatIf + i, 0}), m_context.driverLabel(i), label);
        m_page.blank({At::drivers + i, At::plan}, note); // As planned; formulas read it as nothing.
    }
}

void ScenarioTable::drivers(int column, const Scenario &scenario)
{
    const auto put = [&](int driver, const std::optional<double> &value, CellKind kind) {
        m_page.number({At::drivers + driver, column}, value, {kind, CellRole::Input});
    };
    put(0, scaled(scenario.learners, 1), CellKind::Count);
    put(1, scaled(scenario.fees, 10'000), CellKind::Percent);
    put(2, scaled(scenario.staffHours, 10'000), CellKind::Percent);
    put(3, scaled(scenario.staffRates, 10'000), CellKind::Percent);
    put(4, scaled(scenario.otherCosts, 10'000), CellKind::Percent);
    put(5, scaled(scenario.completion, 10'000), CellKind::Percent);
    put(6, scaled(scenario.indirectRate, 10'000), CellKind::Percent);
    put(7, scaled(scenario.groupSize, 1), CellKind::Count);
    m_page.text({At::drivers + 8, column}, scenario.withoutTemporary ? m_source.yes() : m_source.no(), {CellKind::Text, CellRole::Input});
    m_page.allowWhole({At::drivers, column}, 0, 100'000);
    for (int driver = 1; driver <= 5; ++driver) {
        m_page.allowNumber({At::drivers + driver, column}, -1, 10);
    }
    m_page.allowNumber({At::drivers + 6, column}, 0, 10);
    m_page.allowWhole({At::drivers + 7, column}, 1, 100'000);
    m_page.allowChoices({At::drivers + 8, column}, {m_source.yes(), m_source.no()});
}

QList<ScenarioTable::Figure> ScenarioTable::list() const
{
    const int all = ResultLayout::first + m_source.editionCount();
    const auto lifespan = [&](int row) { return m_context.result.on(fixed({row, all})); };
    const QString shown = u"INDEX(%1,1,Shown_edition)"_s.arg(
        m_context.result.on(fixedRange({ResultLayout::resultLasting, ResultLayout::first}, {ResultLayout::resultLasting, all - 1})));
    using R = FinanceResult;
    return {
        {QT_TRANSLATE_NOOP("FinanceSheet", "Learners, all editions"), lifespan(ResultLayout::learners), CellKind::Count,
            [](const R &r) { return static_cast<double>(r.learners); }},
        {QT_TRANSLATE_NOOP("FinanceSheet", "Full cost, all editions"), lifespan(ResultLayout::cost), CellKind::Money,
            [](const R &r) { return amount(r.cost); }},
        {QT_TRANSLATE_NOOP("FinanceSheet", "Income, all editions"), lifespan(ResultLayout::income), CellKind::Money,
            [](const R &r) { return amount(r.income); }},
        {QT_TRANSLATE_NOOP("FinanceSheet", "Result, all editions"), lifespan(ResultLayout::result), CellKind::Money,
            [](const R &r) { return amount(r.income - r.cost); }},
        {QT_TRANSLATE_NOOP("FinanceSheet", "Lasting result, all editions"), lifespan(ResultLayout::resultLasting), CellKind::Money,
            [](const R &r) { return amount(r.incomeLasting - r.costLasting); }},
        {QT_TRANSLATE_NOOP("FinanceSheet", "Lasting result of the edition shown"), shown, CellKind::Money,
            [](const R &r) { return amount(r.editions.at(r.shown).lastingResult()); }},
        {QT_TRANSLATE_NOOP("FinanceSheet", "Full cost per learner"), m_context.result.on(Cell{ResultLayout::figures, 1}), CellKind::Money,
            [](const R &r) { return scaled(r.perLearner, 1000); }},
        {QT_TRANSLATE_NOOP("FinanceSheet", "Break-even learners of the edition shown"), m_context.breakEven.on(Cell{5, 3}), CellKind::Count,
            [](const R &r) { return scaled(r.breakEvenLearners ? std::optional(Count{*r.breakEvenLearners}) : std::nullopt, 1); }},
    };
}

void ScenarioTable::figures()
{
    m_page.section(results - 2,
        m_context.say(QT_TRANSLATE_NOOP("FinanceSheet", "What Credwright makes of each: values of the day of export, which do not change")), m_own + 2);
    m_page.text({results - 1, 0}, QString(), {CellKind::Text, CellRole::Heading});
    for (int column = At::plan; column <= m_own; ++column) {
        const bool own = column == m_own;
        m_page.text({results - 1, column},
            own                      ? QString()
                : column == At::plan ? m_context.say(QT_TRANSLATE_NOOP("FinanceSheet", "The plan"))
                                     : m_source.orDash(m_source.own(m_source.design.scenarios.at(column - At::plan - 1).title)),
            heading);
    }
    m_page.text({results - 1, m_own + 1}, m_context.say(QT_TRANSLATE_NOOP("FinanceSheet", "This sheet now (formulas)")), heading);
    m_page.height(results - 1, 46);
    const QList<Figure> all = list();
    for (int i = 0; i < all.size(); ++i) {
        const Figure &figure = all.at(i);
        const int row = results + i;
        m_page.text({row, 0}, m_context.say(figure.name), label);
        for (int column = At::plan; column < m_own; ++column) {
            const std::optional<double> value = figure.value(m_results.at(column - At::plan).finance);
            if (value) {
                m_page.number({row, column}, *value, {figure.kind, CellRole::Stated});
            } else {
                m_page.text({row, column}, u"–"_s, {figure.kind, CellRole::Stated});
            }
        }
        const bool breakEven = figure.live == m_context.breakEven.on(Cell{5, 3});
        const std::optional<double> now = breakEven && !m_source.result.begun ? 0 : figure.value(m_source.result);
        const bool inTable = !breakEven || (now && *now < m_context.layout.breakEven.points);
        if (now && inTable) {
            m_page.formula({row, m_own + 1}, figure.live, *now, {figure.kind});
        } else {
            m_page.formula({row, m_own + 1}, figure.live,
                inTable ? u"–"_s : m_context.say(QT_TRANSLATE_NOOP("FinanceSheet", "not up to %1 learners")).arg(m_context.layout.breakEven.points - 1),
                {figure.kind});
        }
    }
}

QString ScenarioTable::linesOf(const Scenario &scenario) const
{
    QStringList names;
    for (const ScenarioLine &line : m_source.design.scenarioLines) {
        if (line.scenario.id != scenario.id) {
            continue;
        }
        if (const CostLine *cost = findById(m_source.design.costLines, line.costLine.id)) {
            names.append(m_source.own(cost->title));
        }
        if (const IncomeLine *income = findById(m_source.design.incomeLines, line.incomeLine.id)) {
            names.append(m_source.own(income->title));
        }
        for (qsizetype i = 0; i < m_source.design.fees.size(); ++i) {
            if (m_source.design.fees.at(i).id == line.fee.id) {
                names.append(m_context.say(QT_TRANSLATE_NOOP("FinanceSheet", "fee of “%1”")).arg(m_source.feeName(i)));
            }
        }
    }
    return names.join(u", "_s);
}

void ScenarioTable::singleLines()
{
    int row = results + static_cast<int>(list().size()) + 1;
    for (int i = 0; i < m_at.count; ++i) {
        const Scenario &scenario = m_source.design.scenarios.at(i);
        const QString lines = linesOf(scenario);
        if (!lines.isEmpty()) {
            m_page.text({row++, 0},
                m_context
                    .say(QT_TRANSLATE_NOOP("FinanceSheet", "Scenario %1 also changes single lines (%2): this sheet does not follow that, the values above do."))
                    .arg(QString::number(i + 1), lines),
                note);
        }
        if (!scenario.note.isEmpty()) {
            m_page.text({row++, 0}, m_context.say(QT_TRANSLATE_NOOP("FinanceSheet", "Scenario %1: %2")).arg(QString::number(i + 1), scenario.note), note);
        }
    }
}

} // namespace

void writeScenarios(const SheetContext &context)
{
    SheetPage &page = context.scenarios;
    context.head(page, context.say(QT_TRANSLATE_NOOP("FinanceSheet", "Scenarios")),
        context.say(QT_TRANSLATE_NOOP("FinanceSheet", "Other assumptions for the whole plan, and the one that all pages use at present.")));
    page.width(0, 0, 40);
    page.width(1, context.layout.scenarios.own() + 1, 18);
    page.freeze({At::titles + 1, 1});
    ScenarioTable(context).write();
}

} // namespace Credwright
