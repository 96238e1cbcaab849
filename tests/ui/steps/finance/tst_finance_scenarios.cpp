#include "core/finance/scenarios.h"
#include "tests/finance/finance_designs.h"
#include "ui/document/session.h"
#include "ui/figures/figure_card.h"
#include "ui/forms/entity_table.h"
#include "ui/forms/field_box.h"
#include "ui/steps/finance/cost_chain_bar.h"
#include "ui/steps/finance/finance_page.h"
#include "ui/steps/finance/result_tile.h"
#include "ui/theme/theme.h"

#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableWidget>
#include <QTest>

using namespace Credwright;
using namespace Credwright::FinanceDesigns;

/// The parts of the financing page that ask “what if”: scenarios, rates of staff, and the chain from needs to costs.
class TestFinanceScenarios : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
        Theme::instance().apply(*qApp);
    }

    void init()
    {
        m_session = std::make_unique<Session>(chipDesign());
        m_page = std::make_unique<FinancePage>(*m_session);
        m_page->resize(1140, 700);
        m_page->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
    }

    void cleanup()
    {
        m_page.reset();
        m_session.reset();
    }

    void aScenarioStandsBesideThePlan()
    {
        m_page->setCurrentTab(FinancePage::ScenariosTab);
        QVERIFY(!shownTable());
        const QUuid row = m_session->addRow(u"scenario"_s, 0);
        m_session->setField({row, u"scenario.title"_s, {}}, LocalizedText(u"Twelve come"_s));
        m_session->setField({row, u"scenario.learners"_s, {}}, std::optional(Count{12}));
        const QTableWidget *table = shownTable();
        QVERIFY(table);
        QCOMPARE(table->columnCount(), 3);
        QCOMPARE(table->horizontalHeaderItem(1)->text(), u"As planned"_s);
        QCOMPARE(table->horizontalHeaderItem(2)->text(), u"Twelve come"_s);
        QCOMPARE(table->item(0, 2)->text(), u"12"_s);
        QCOMPARE(table->item(3, 1)->text(), u"+€3,300"_s);
        QCOMPARE(table->item(3, 2)->text(), u"−€5,114.40"_s); // 12 × 1,383 + 6,000 − (26,400 − 8 × 288) × 1.15
        const EntityTable *scenarios = m_page->findChild<EntityTable *>(u"scenario"_s);
        QCOMPARE(scenarios->model()->index(0, scenarios->model()->columnCount() - 1).data().toString(), u"−€5,114.40"_s);
        m_session->undo();
        QCOMPARE(table->item(3, 2)->text(), u"+€3,300"_s);
    }

    void aScenarioIsTypedInTheTable()
    {
        m_page->setCurrentTab(FinancePage::ScenariosTab);
        auto *scenarios = m_page->findChild<EntityTable *>(u"scenario"_s);
        scenarios->setFocus();
        QTest::keyClick(scenarios, Qt::Key_Return);
        QCOMPARE(m_session->design().scenarios.size(), 1);
        QTest::keyClicks(QApplication::focusWidget(), u"Fees up"_s);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QTest::keyClicks(QApplication::focusWidget(), u"-10 %"_s);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QCOMPARE(m_session->design().scenarios.first().title.text, u"Fees up"_s);
        QCOMPARE(m_session->design().scenarios.first().fees, std::optional(Percent{-10'00}));
    }

    void placesLeadToTheirTab()
    {
        const QUuid scenario = m_session->addRow(u"scenario"_s, 0);
        QVERIFY(m_page->jumpTo({scenario, u"scenario.note"_s, {}}));
        QCOMPARE(m_page->currentTab(), FinancePage::ScenariosTab);
        const QUuid staff = m_session->addRow(u"staffRate"_s, 0);
        QVERIFY(m_page->jumpTo({staff, u"staffRate.annualCost"_s, {}}));
        QCOMPARE(m_page->currentTab(), FinancePage::CostTab);
        QVERIFY(m_page->jumpTo({m_session->design().financing.id, u"financing.referenceFee"_s, {}}));
        QCOMPARE(m_page->currentTab(), FinancePage::MarketTab);
    }

    void aRateOfStaffMovesItsLines()
    {
        const QUuid staff = m_session->addRow(u"staffRate"_s, 0);
        m_session->setField({staff, u"staffRate.hourlyRate"_s, {}}, std::optional(euro(80)));
        for (const CostLine &line : QList<CostLine>(m_session->design().costLines)) {
            if (line.title.text == u"Teaching staff"_s) {
                m_session->setField({line.id, u"costLine.staffRate"_s, {}}, EntityRef{staff});
            }
        }
        const QList<ResultTile *> tiles = m_page->findChildren<ResultTile *>();
        QCOMPARE(tiles.first()->value(), u"+€2,748"_s); // 96 h × 5 more, and 15 % on it: 552 less than 3,300.
        m_session->setField({staff, u"staffRate.hourlyRate"_s, {}}, std::optional(euro(75)));
        QCOMPARE(tiles.first()->value(), u"+€3,300"_s);
    }

    void usualHoursAreTakenWithTheirSource()
    {
        QMenu *menu = menuOf(u"Usual productive hours of a year, with their source"_s);
        QVERIFY(menu);
        Q_EMIT menu->aboutToShow();
        QCOMPARE(menu->actions().size(), 3);
        menu->actions().first()->trigger();
        QCOMPARE(m_session->design().staffRates.size(), 1); // There was none to take them.
        const StaffRate &staff = m_session->design().staffRates.first();
        QCOMPARE(staff.productiveHours, std::optional(Minutes{1720 * 60}));
        QVERIFY(staff.note.contains(u"2021/1060"_s));
        m_session->undo();
        QVERIFY(m_session->design().staffRates.isEmpty());
    }

    void aUsualIndirectRateIsTakenWithItsSource()
    {
        QMenu *menu = menuOf(u"Usual indirect rates, with their source"_s);
        QVERIFY(menu);
        Q_EMIT menu->aboutToShow();
        menu->actions().first()->trigger();
        QCOMPARE(m_session->design().financing.indirectRate, std::optional(Percent{25'00}));
        QVERIFY(m_session->design().financing.note.contains(u"2021/695"_s));
        m_session->undo();
        QCOMPARE(m_session->design().financing.indirectRate, std::optional(Percent{15'00}));
        QVERIFY(m_session->design().financing.note.isEmpty());
    }

    void aLineShowsWhereItsHoursComeFrom()
    {
        m_session->edit(u"Chain"_s, [](Design &next) {
            Outcome &outcome = appended(next.outcomes);
            outcome.statement = u"Verify a block"_s;
            Evidence &evidence = appended(next.evidence);
            evidence.finding = u"Firms lack verification engineers"_s;
            evidence.outcomes = Links({outcome.id});
            Activity &activity = appended(next.activities);
            activity.title = u"Lab"_s;
            activity.minutes = Minutes{30 * 60};
            activity.outcomes = Links({outcome.id});
            next.costLines[3].linkedActivity = {activity.id};
        });
        const Design &design = m_session->design();
        auto *costs = m_page->findChild<EntityTable *>(u"costLine"_s);
        auto *chain = m_page->findChild<CostChainBar *>();
        costs->selectRow(design.costLines.at(4).id, u"costLine.title"_s);
        QVERIFY(!chain->isVisible()); // It follows no activity.
        costs->selectRow(design.costLines.at(3).id, u"costLine.title"_s);
        QVERIFY(chain->isVisible());
        QStringList texts;
        for (const QPushButton *link : chain->findChildren<QPushButton *>()) {
            texts.append(link->text());
        }
        QCOMPARE(texts, QStringList({u"Need: Firms lack verification engineers"_s, u"Outcome 1"_s, u"Lab, 30 h"_s}));
        QSignalSpy jumps(m_session.get(), &Session::jumpRequested);
        chain->findChildren<QPushButton *>().at(1)->click();
        QCOMPARE(jumps.size(), 1);
        QCOMPARE(jumps.first().first().value<Anchor>().entity, design.outcomes.first().id);
        // One hour more of the activity is one hour of staff more.
        const QList<ResultTile *> tiles = m_page->findChildren<ResultTile *>();
        QCOMPARE(tiles.first()->value(), u"+€8,992.50"_s); // 30 h in place of 96: 66 × 75 × 1.15 = 5,692.50 less.
        m_session->setField({design.activities.first().id, u"activity.minutes"_s, {}}, std::optional(Minutes{31 * 60}));
        QCOMPARE(tiles.first()->value(), u"+€8,906.25"_s);
    }

private:
    const QTableWidget *shownTable() const
    {
        for (const ReadOnlyTable *one : m_page->findChildren<ReadOnlyTable *>()) {
            if (one->isVisible() && one->table()->accessibleName() == u"Scenarios side by side"_s) {
                return one->table();
            }
        }
        return nullptr;
    }

    QMenu *menuOf(const QString &name) const
    {
        for (const QPushButton *button : m_page->findChildren<QPushButton *>()) {
            if (button->accessibleName() == name) {
                return button->menu();
            }
        }
        return nullptr;
    }

    std::unique_ptr<Session> m_session;
    std::unique_ptr<FinancePage> m_page;
};

QTEST_MAIN(TestFinanceScenarios)
#include "tst_finance_scenarios.moc"
