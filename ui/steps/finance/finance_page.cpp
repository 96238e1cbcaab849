#include "ui/steps/finance/finance_page.h"

#include "core/check/analysis.h"
#include "core/finance/finance.h"
#include "ui/document/session.h"
#include "ui/figures/break_even_figure.h"
#include "ui/figures/change_figure.h"
#include "ui/figures/cost_structure_figure.h"
#include "ui/figures/cumulative_figure.h"
#include "ui/figures/figure_card.h"
#include "ui/forms/entity_table.h"
#include "ui/steps/finance/finance_words.h"
#include "ui/steps/finance/result_tile.h"
#include "ui/theme/theme.h"
#include "ui/widgets/row_layout.h"
#include "ui/widgets/severity_marker.h"

#include <QGridLayout>
#include <QTabBar>

namespace Credwright {

using namespace Qt::Literals::StringLiterals;

FinancePage::FinancePage(Session &session, QWidget *parent) : StepPage(session, "finance"_L1, parent)
{
    addTabs();
    m_columns = new QGridLayout(m_sheets.at(CostTab));
    m_columns->setContentsMargins(0, 0, 0, 0);
    m_columns->setHorizontalSpacing(Theme::px(12));
    m_columns->setVerticalSpacing(Theme::px(8));
    const auto column = [this](QWidget *&part) {
        part = new QWidget(m_sheets.at(CostTab));
        auto *layout = new QVBoxLayout(part);
        layout->setContentsMargins(0, 0, 0, 0);
        layout->setSpacing(Theme::px(8));
        return layout;
    };
    QBoxLayout *lines = column(m_lines);
    addCosts(lines);
    addIncomeSeen(lines);
    QBoxLayout *results = column(m_side);
    addResult(results);
    addFigures(results);
    QBoxLayout *more = column(m_more);
    addEditions(more);
    addAssumptions(more);
    addStaffRates(more);
    addOwnQuantities(more);
    more->addStretch(1);
    placeColumns();
    const auto sheet = [&](Tab tab, void (FinancePage::*fill)(QBoxLayout *)) {
        auto *layout = new QVBoxLayout(m_sheets.at(tab));
        layout->setContentsMargins(0, 0, 0, 0);
        layout->setSpacing(Theme::px(12));
        (this->*fill)(layout);
        layout->addStretch(1);
    };
    sheet(FeesTab, &FinancePage::addFees);
    sheet(FundingTab, &FinancePage::addIncome);
    sheet(MarketTab, &FinancePage::addMarket);
    sheet(PartnersTab, &FinancePage::addSharing);
    sheet(ScenariosTab, &FinancePage::addScenarios);
    onAnalysed([this] {
        m_stale.fill(true, m_sheets.size());
        refreshTab();
        showFees(); // Which columns there are, which a jump relies on.
        markTabs();
    });
    setCurrentTab(CostTab);
}

/// Only what is seen is made anew with every key; the other parts when one turns to them.
void FinancePage::refreshTab()
{
    const int tab = m_tabs->currentIndex();
    if (tab < 0 || !m_stale.value(tab)) {
        return;
    }
    m_stale[tab] = false;
    switch (static_cast<Tab>(tab)) {
    case CostTab:
        showResult();
        showFigures();
        showIncome();
        showEditions();
        showMarket();
        break;
    case MarketTab:
        showMarket();
        break;
    case PartnersTab:
        showSharing();
        break;
    case ScenariosTab:
        showScenarios();
        break;
    case FeesTab:
    case FundingTab:
        break;
    }
}

void FinancePage::addTabs()
{
    m_tabs = new QTabBar(widget());
    m_tabs->setObjectName(u"financeTabs"_s);
    m_tabs->setAccessibleName(tr("Parts of the financing"));
    m_tabs->setExpanding(false);
    m_tabs->setDrawBase(false);
    for (const QString &name : {tr("Cost and result"), tr("Fees"), tr("Funding"), tr("Market"), tr("Sharing with partners"), tr("Scenarios")}) {
        m_tabs->addTab(name);
        m_sheets.append(new QWidget(widget()));
        m_sheets.last()->setObjectName(u"sheet.%1"_s.arg(m_sheets.size()));
    }
    int at = pageLayout()->count() - 1;
    pageLayout()->insertWidget(at++, m_tabs);
    for (QWidget *sheet : std::as_const(m_sheets)) {
        pageLayout()->insertWidget(at++, sheet);
    }
    connect(m_tabs, &QTabBar::currentChanged, this, [this](int current) {
        refreshTab();
        for (int i = 0; i < m_sheets.size(); ++i) {
            m_sheets.at(i)->setVisible(i == current);
        }
    });
}

FinancePage::Tab FinancePage::currentTab() const
{
    return static_cast<Tab>(m_tabs->currentIndex());
}

void FinancePage::setCurrentTab(Tab tab)
{
    m_tabs->setCurrentIndex(tab);
    for (int i = 0; i < m_sheets.size(); ++i) {
        m_sheets.at(i)->setVisible(i == tab);
    }
}

FinancePage::Tab FinancePage::tabOf(const Anchor &where)
{
    const QString kind = where.kind();
    if (kind == u"fee"_s || kind == u"editionLearners"_s || where.field == u"financing.paid"_s) {
        return FeesTab;
    }
    if (kind == u"incomeLine"_s) {
        return FundingTab;
    }
    if (kind == u"scenario"_s || kind == u"scenarioLine"_s) {
        return ScenariosTab;
    }
    if (kind == u"comparator"_s || where.field == u"financing.referenceFee"_s || where.field == u"financing.marketNote"_s) {
        return MarketTab;
    }
    static const QStringList sharing{u"financing.sharingModel"_s, u"financing.sharingAgreed"_s, u"financing.collector"_s};
    return sharing.contains(where.field) ? PartnersTab : CostTab;
}

bool FinancePage::jumpTo(const Anchor &where)
{
    setCurrentTab(tabOf(where));
    if (where.kind() == u"fee"_s) {
        showFeeColumns(true); // Also what does not apply can be found and undone.
    }
    return StepPage::jumpTo(where);
}

/// The results stand beside what they come from where there is room for both, else between the lines and what the calculation rests on.
void FinancePage::placeColumns()
{
    const bool wide = viewport()->width() >= Theme::px(1000);
    for (QWidget *part : {m_lines, m_side, m_more}) {
        m_columns->removeWidget(part);
    }
    m_columns->addWidget(m_lines, 0, 0, Qt::AlignTop);
    m_columns->addWidget(m_side, wide ? 0 : 1, wide ? 1 : 0, wide ? 2 : 1, 1, Qt::AlignTop);
    m_columns->addWidget(m_more, wide ? 1 : 2, 0, Qt::AlignTop);
    m_columns->setColumnStretch(0, 4);
    m_columns->setColumnStretch(1, wide ? 3 : 0);
    m_columns->setRowStretch(wide ? 1 : 2, 1);
    m_columns->setRowStretch(wide ? 2 : 1, 0);
}

void FinancePage::resizeEvent(QResizeEvent *event)
{
    StepPage::resizeEvent(event);
    placeColumns();
}

Card *FinancePage::newCard(QBoxLayout *into, const QString &title)
{
    auto *card = new Card(title, into->parentWidget() ? into->parentWidget() : widget());
    into->addWidget(card);
    return card;
}

void FinancePage::addResult(QBoxLayout *into)
{
    Card *card = newCard(into, {});
    card->setAccessibleName(tr("Result"));
    m_results = card;
    auto *tiles = new RowLayout(nullptr, 4, 4);
    for (const QString &name : {tr("Result per edition"), tr("Cost covered"), tr("Per learner"), tr("Per credit")}) {
        m_tiles.append(new ResultTile(name, card));
        tiles->addWidget(m_tiles.last(), 1);
    }
    auto *more = new QGridLayout;
    more->setSpacing(Theme::px(2));
    for (int i = 0; i < 4; ++i) {
        m_furtherResults.append(new DerivedLabel(card));
        more->addWidget(m_furtherResults.last(), i / 2, i % 2);
    }
    card->contentLayout()->setSpacing(Theme::px(4));
    card->contentLayout()->addLayout(tiles);
    card->contentLayout()->addLayout(more);
}

void FinancePage::showResult()
{
    const FinanceWords words(session());
    const FinanceResult &finance = session().analysis().finance;
    const EditionResult &shown = words.shown();
    const auto tile = [&](int i, const DerivedText &text, const QString &note, ResultTile::Tone tone = ResultTile::Tone::Plain) {
        m_tiles.at(i)->setResult(text.text, note, text.working, tone);
    };
    const qint64 lasting = shown.lastingResult().value;
    const bool temporary = shown.incomeAll != shown.incomeLasting;
    tile(0, words.result(), tr("lasting income"), lasting < 0 ? ResultTile::Tone::Bad : lasting > 0 ? ResultTile::Tone::Good : ResultTile::Tone::Plain);
    tile(1, words.coverage(), temporary ? tr("%1 in total").arg(words.percent(finance.coverage)) : tr("by lasting income"));
    tile(2, words.perLearner(), finance.averageFee ? tr("fee %1 avg.").arg(words.money(*finance.averageFee)) : tr("no learners yet"));
    tile(3, words.perCredit(), tr("lifespan %1").arg(words.money(finance.cost)));
    const QList<DerivedText> more = {words.breakEvenFee(), words.contribution(), words.perCompleter(), words.payback()};
    for (int i = 0; i < more.size(); ++i) {
        m_furtherResults.at(i)->setValue(more.at(i).text, more.at(i).working);
        m_furtherResults.at(i)->setVisible(!more.at(i).text.isEmpty());
    }
    m_results->setVisible(finance.begun);
}

void FinancePage::addFigures(QBoxLayout *into)
{
    m_breakEven = new FigureCard(tr("Break-even"), m_side);
    m_breakEven->setSubtitle(tr("learners per edition, lasting income"));
    m_change = new FigureCard(tr("If things change"), m_side);
    m_change->setSubtitle(tr("lasting result per edition"));
    m_cumulative = new FigureCard(tr("Result over the editions"), m_side);
    m_structure = new FigureCard(tr("What it costs and who pays"), m_side);
    m_marketSeen = new FigureCard(tr("Fee and market"), m_side);
    for (FigureCard *card : {m_breakEven, m_change, m_cumulative, m_structure, m_marketSeen}) {
        into->addWidget(card);
    }
}

void FinancePage::showFigures()
{
    const Design &design = session().design();
    const FinanceResult &finance = session().analysis().finance;
    for (FigureCard *card : {m_breakEven, m_change, m_structure}) {
        card->setVisible(finance.begun);
    }
    if (finance.begun) {
        m_breakEven->setFigure(std::make_unique<BreakEvenFigure>(design, finance));
        m_change->setFigure(std::make_unique<ChangeFigure>(design, finance));
        m_cumulative->setVisible(finance.editions.size() > 1);
        m_cumulative->setFigure(std::make_unique<CumulativeFigure>(design, finance));
        m_structure->setFigure(std::make_unique<CostStructureFigure>(design, finance));
    }
}

void FinancePage::addEditions(QBoxLayout *into)
{
    m_editionsCard = newCard(into, tr("Editions"));
    m_editions = new ReadOnlyTable(tr("Editions"), m_editionsCard);
    m_editionsCard->addFullWidth(m_editions);
}

void FinancePage::showEditions()
{
    const FinanceWords words(session());
    const FinanceResult &finance = session().analysis().finance;
    FigureTable content{{tr("Edition"), tr("Learners"), tr("Full cost"), tr("Income"), tr("Result"), tr("So far")}, {}, 1};
    for (qsizetype i = 0; i < finance.editions.size(); ++i) {
        const EditionResult &edition = finance.editions.at(i);
        const QString name = words.editionName(edition);
        content.rows.append({i == finance.shown && finance.editions.size() > 1 ? tr("%1 (shown)").arg(name) : name, words.count(edition.learners),
            words.money(edition.cost), words.money(edition.incomeAll), words.signedMoney(edition.result()), words.signedMoney(finance.cumulative.value(i))});
    }
    m_editions->setContent(content);
    m_editions->setStrongRows(finance.editions.size() > 1 ? QList<int>{finance.shown} : QList<int>());
    m_editionsCard->setSubtitle(session().design().editions.isEmpty() ? tr("calculated as one; name them in step 7") : QString());
    m_editionsCard->setVisible(finance.begun);
}

/// The gravest open finding of each part, so that it is seen from the others.
void FinancePage::markTabs()
{
    QList<std::optional<Severity>> gravest(m_sheets.size());
    for (const Finding &finding : session().analysis().open) {
        if (stepOf(finding.where) == step()) {
            const Tab tab = tabOf(finding.where);
            gravest[tab] = std::min(gravest.at(tab).value_or(finding.severity), finding.severity);
        }
    }
    for (int i = 0; i < gravest.size(); ++i) {
        m_tabs->setTabIcon(i, gravest.at(i) ? QIcon(SeverityMarker::pixmap(*gravest.at(i), devicePixelRatioF())) : QIcon());
        m_tabs->setTabToolTip(i, gravest.at(i) ? tr("There is something open here.") : QString());
    }
}

} // namespace Credwright
