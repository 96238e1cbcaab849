#pragma once

#include "ui/forms/step_page.h"

class QGridLayout;
class QTabBar;

namespace Credwright {

class EntityTable;
class FigureCard;
class ReadOnlyTable;
class ResultTile;
struct HourConvention;

/// Step 11: what an edition costs in full, who pays, and how many learners it takes.
class FinancePage : public StepPage
{
    Q_OBJECT
public:
    enum Tab { CostTab, FeesTab, FundingTab, MarketTab, PartnersTab, ScenariosTab };
    explicit FinancePage(Session &session, QWidget *parent = nullptr);

    Tab currentTab() const;
    void setCurrentTab(Tab tab);
    bool jumpTo(const Anchor &where) override;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    static Tab tabOf(const Anchor &where);
    void addTabs();
    void placeColumns();
    void showFeeColumns(bool shown);
    Card *newCard(QBoxLayout *into, const QString &title);
    void addCosts(QBoxLayout *into);
    void addAssumptions(QBoxLayout *into);
    void addOwnQuantities(QBoxLayout *into);
    void addIncomeSeen(QBoxLayout *into);
    void addResult(QBoxLayout *into);
    void addFigures(QBoxLayout *into);
    void addEditions(QBoxLayout *into);
    void addFees(QBoxLayout *into);
    void addIncome(QBoxLayout *into);
    void addMarket(QBoxLayout *into);
    void addSharing(QBoxLayout *into);
    void addStaffRates(QBoxLayout *into);
    void addUsualRates(Card *card);
    void takeHours(const HourConvention &convention, const QUuid &current);
    void addScenarios(QBoxLayout *into);
    void refreshTab();
    void showFees();
    void showMarket();
    void showSharing();
    void showResult();
    void showFigures();
    void showIncome();
    void showEditions();
    void showScenarios();
    void markTabs();

    QTabBar *m_tabs = nullptr;
    QList<QWidget *> m_sheets;
    QList<bool> m_stale; ///< For each sheet: whether the design has changed since it was filled.
    QGridLayout *m_columns = nullptr;
    QWidget *m_lines = nullptr; ///< What costs and what comes in,
    QWidget *m_side = nullptr;  ///< what it comes to,
    QWidget *m_more = nullptr;  ///< and what it rests on.
    QWidget *m_results = nullptr;
    QList<ResultTile *> m_tiles;
    QList<DerivedLabel *> m_furtherResults;
    FigureCard *m_breakEven = nullptr;
    FigureCard *m_change = nullptr;
    FigureCard *m_cumulative = nullptr;
    FigureCard *m_structure = nullptr;
    FigureCard *m_market = nullptr;
    FigureCard *m_marketSeen = nullptr; ///< The same beside the result.
    EntityTable *m_fees = nullptr;
    FigureCard *m_scenarios = nullptr;
    Card *m_comparisonCard = nullptr;
    ReadOnlyTable *m_comparison = nullptr;
    QHash<QUuid, QString> m_scenarioResults; ///< Scenario to the lasting result under it.
    Card *m_statementCard = nullptr;
    ReadOnlyTable *m_statement = nullptr;
    Card *m_incomeCard = nullptr;
    ReadOnlyTable *m_income = nullptr;
    Card *m_editionsCard = nullptr;
    ReadOnlyTable *m_editions = nullptr;
};

} // namespace Credwright
