#include "core/check/analysis.h"
#include "core/fields/currency.h"
#include "core/finance/conventions.h"
#include "core/finance/exact.h"
#include "core/finance/scenarios.h"
#include "core/util/format.h"
#include "ui/document/session.h"
#include "ui/figures/figure_card.h"
#include "ui/figures/scenario_figure.h"
#include "ui/forms/entity_table.h"
#include "ui/steps/finance/finance_page.h"
#include "ui/steps/finance/finance_words.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"

#include <QLabel>
#include <QMenu>
#include <QPushButton>

namespace Credwright {

using namespace Qt::Literals::StringLiterals;

namespace {

/// What an hour of the staff costs, rounded for reading alone.
QString hourCell(const Session &session, const QUuid &row)
{
    const StaffRate *staff = findById(session.design().staffRates, row);
    if (!staff) {
        return {};
    }
    const QLocale locale;
    const QString &currency = session.design().identity.currency;
    if (staff->hourlyRate) {
        return formatMoney(*staff->hourlyRate, currency, locale);
    }
    if (!staff->annualCost || !staff->productiveHours || staff->productiveHours->value <= 0) {
        return u"–"_s;
    }
    bool tooLarge = false;
    const qint64 hour = Exact(staff->annualCost->value, staff->productiveHours->value).times(60).roundedTo(smallestAmount(currency), tooLarge);
    return formatMoney(Money{hour}, currency, locale);
}

/// A button with a menu of usual figures; each says where it comes from.
QMenu *usualMenu(Card *card, const QString &text, const QString &name)
{
    QPushButton *button = makeButton(text, ButtonKind::Text, ButtonSize::Small, card);
    button->setAccessibleName(name);
    auto *menu = new QMenu(button);
    menu->setToolTipsVisible(true);
    setButtonMenu(button, menu);
    card->addTitleWidget(button);
    return menu;
}

} // namespace

void FinancePage::addUsualRates(Card *card)
{
    QMenu *menu = usualMenu(card, tr("Usual indirect rates"), tr("Usual indirect rates, with their source"));
    connect(menu, &QMenu::aboutToShow, this, [this, menu] {
        menu->clear();
        for (const IndirectRate &rate : conventionsWith(session().rulePack().finance).indirectRates) {
            QAction *action = menu->addAction(rate.title);
            action->setToolTip(rate.source);
            connect(action, &QAction::triggered, this, [this, rate] {
                session().edit(tr("Take a usual indirect rate"),
                    [&](Design &next) {
                        next.financing.indirectRate = rate.rate;
                        next.financing.note +=
                            (next.financing.note.isEmpty() ? QString() : u"\n"_s) + tr("Indirect costs: %1 (%2).").arg(rate.title, rate.source);
                    },
                    {session().design().financing.id, u"financing.indirectRate"_s, {}});
            });
        }
    });
}

void FinancePage::addStaffRates(QBoxLayout *into)
{
    Card *card = newCard(into, tr("Rates of staff"));
    EntityTable *table = addTable(card, u"staffRate"_s,
        {{.field = u"staffRate.title"_s}, {.field = u"staffRate.annualCost"_s, .header = tr("Cost of a year"), .width = 110, .alignRight = true},
            {.field = u"staffRate.productiveHours"_s, .header = tr("Hours of a year"), .width = 110, .alignRight = true},
            {.field = u"staffRate.hourlyRate"_s, .header = tr("Stated rate"), .width = 90, .alignRight = true},
            {.field = {}, .header = tr("An hour"), .width = 84, .computed = hourCell, .alignRight = true}},
        {{{u"staffRate.note"_s}}});
    table->setEmptyText(tr("What does an hour of staff cost? The employer’s cost of a year ÷ its productive hours, once for all lines. Press Enter to begin."));
    QMenu *menu = usualMenu(card, tr("Usual hours of a year"), tr("Usual productive hours of a year, with their source"));
    connect(menu, &QMenu::aboutToShow, this, [this, menu, table] {
        menu->clear();
        for (const HourConvention &convention : conventionsWith(session().rulePack().finance).hours) {
            QAction *action = menu->addAction(convention.title);
            action->setToolTip(convention.source);
            connect(action, &QAction::triggered, this, [this, convention, table] { takeHours(convention, table->currentRow()); });
        }
    });
}

/// Into the row that is current, else the last one, else a new one.
void FinancePage::takeHours(const HourConvention &convention, const QUuid &current)
{
    const Design &design = session().design();
    const Minutes day = design.financing.dayLength.value_or(Minutes{480});
    QUuid row = findById(design.staffRates, current) ? current : design.staffRates.isEmpty() ? QUuid() : design.staffRates.last().id;
    session().edit(tr("Take usual hours of a year"), [&](Design &next) {
        if (row.isNull()) {
            StaffRate &made = next.staffRates.emplaceBack();
            made.id = QUuid::createUuid();
            made.title = tr("Lecturer");
            row = made.id;
        }
        for (StaffRate &staff : next.staffRates) {
            if (staff.id == row) {
                staff.productiveHours = convention.hoursWith(day);
                staff.note += (staff.note.isEmpty() ? QString() : u"\n"_s) + tr("Hours of a year: %1 (%2).").arg(convention.title, convention.source);
            }
        }
    });
    jumpTo({row, u"staffRate.annualCost"_s, {}});
}

void FinancePage::addScenarios(QBoxLayout *into)
{
    Card *card = newCard(into, tr("Other assumptions"));
    EntityTable *table = addTable(card, u"scenario"_s,
        {{.field = u"scenario.title"_s}, {.field = u"scenario.learners"_s, .header = tr("Learners"), .width = 84, .alignRight = true},
            {.field = u"scenario.fees"_s, .header = tr("Fees"), .width = 84, .alignRight = true},
            {.field = u"scenario.staffHours"_s, .header = tr("Hours"), .width = 84, .alignRight = true},
            {.field = u"scenario.otherCosts"_s, .header = tr("Other prices"), .width = 96, .alignRight = true},
            {.field = {},
                .header = tr("Lasting result"),
                .width = 110,
                .computed = [this](const Session &, const QUuid &row) { return m_scenarioResults.value(row); },
                .alignRight = true}},
        {{{u"scenario.staffRates"_s, 1, true}, {u"scenario.completion"_s, 1, true}, {u"scenario.indirectRate"_s, 1, true}, {u"scenario.groupSize"_s, 1, true}},
            {{u"scenario.withoutTemporary"_s, 1, true}, {u"scenario.note"_s, 2}}});
    table->setEmptyText(tr("What if fewer come, hours grow, a sponsor leaves? Name it and say what changes; the rest stays as planned. Press Enter to begin."));
    m_scenarios = new FigureCard(tr("Scenarios"), into->parentWidget());
    m_scenarios->setSubtitle(tr("lasting result of the edition shown"));
    into->addWidget(m_scenarios);
    m_comparisonCard = newCard(into, tr("Side by side"));
    m_comparison = new ReadOnlyTable(tr("Scenarios side by side"), m_comparisonCard);
    m_comparison->setFirstColumnWhole(true); // One column a scenario, and there may be many.
    m_comparisonCard->addFullWidth(m_comparison);
    Card *lines = newCard(into, tr("Lines that a scenario changes"));
    EntityTable *changes = addTable(lines, u"scenarioLine"_s,
        {{.field = u"scenarioLine.scenario"_s}, {.field = u"scenarioLine.costLine"_s}, {.field = u"scenarioLine.fee"_s},
            {.field = u"scenarioLine.incomeLine"_s}, {.field = u"scenarioLine.amount"_s, .header = tr("Amount"), .width = 84, .alignRight = true}},
        {{{u"scenarioLine.hours"_s, 1, true}, {u"scenarioLine.quantity"_s, 1, true}, {u"scenarioLine.learners"_s, 1, true},
            {u"scenarioLine.leftOut"_s, 1, true}}});
    changes->setEmptyText(tr("Is one cost, fee or income different in a scenario? Press Enter to say which."));
    showWhen(lines, [](const Session &s) { return !s.design().scenarios.isEmpty() || !s.design().scenarioLines.isEmpty(); });
}

void FinancePage::showScenarios()
{
    const Design &design = session().design();
    const bool compare = !design.scenarios.isEmpty() && session().analysis().finance.begun;
    m_scenarios->setVisible(compare);
    m_comparisonCard->setVisible(compare);
    m_scenarioResults.clear();
    if (!compare) {
        return;
    }
    const FinanceWords words(session());
    const QList<ScenarioResult> results = scenariosOf(design);
    for (const ScenarioResult &result : results) {
        m_scenarioResults.insert(result.scenario, words.signedMoney(result.finance.editions.at(result.finance.shown).lastingResult()));
    }
    auto figure = std::make_unique<ScenarioFigure>(design, results);
    m_comparison->setContent(figure->table());
    m_comparison->setStrongRows({3}); // The lasting result, which the guide asks for.
    m_comparisonCard->setSubtitle(words.editionName(words.shown()));
    m_scenarios->setFigure(std::move(figure));
}

} // namespace Credwright
