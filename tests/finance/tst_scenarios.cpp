#include "core/finance/scenarios.h"

#include "core/finance/plan.h"
#include "tests/finance/finance_designs.h"

#include <QtTest>

using namespace Credwright;
using namespace Credwright::FinanceDesigns;

namespace {

const EditionResult &shownOf(const ScenarioResult &result)
{
    return result.finance.editions.at(result.finance.shown);
}

ScenarioLine &addLine(Design &design, const QUuid &scenario)
{
    ScenarioLine &line = appended(design.scenarioLines);
    line.scenario = {scenario};
    return line;
}

} // namespace

/// The course of the design pictures (full cost 30,360; lasting income 33,660; 20 learners) under other assumptions.
class TestScenarios : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void thePlanComesFirst()
    {
        Design design = chipDesign();
        const QUuid id = appended(design.scenarios).id;
        const QList<ScenarioResult> results = scenariosOf(design);
        QCOMPARE(results.size(), 2);
        QVERIFY(results.at(0).scenario.isNull());
        QCOMPARE(shownOf(results.at(0)).lastingResult(), euro(3300));
        QCOMPARE(results.at(1).scenario, id); // It says nothing, so nothing changes.
        QCOMPARE(shownOf(results.at(1)).cost, euro(30360));
        QCOMPARE(results.at(1).finance.breakEvenLearners, std::optional<qint64>(17));
        QCOMPARE(results.at(1).finance.perCredit, results.at(0).finance.perCredit);
    }

    void drivers_data()
    {
        QTest::addColumn<Scenario>("scenario");
        QTest::addColumn<double>("cost");
        QTest::addColumn<double>("lasting");
        const auto row = [](const char *name, const Scenario &scenario, double cost, double lasting) { QTest::newRow(name) << scenario << cost << lasting; };
        Scenario scenario;
        scenario.learners = Count{16}; // Four fewer at 155 + 85 + 48 and 15 % on it: 1,324.80 less; four fees less.
        row("sixteen learners", scenario, 29035.20, 28128);
        scenario = {};
        scenario.fees = Percent{-1000}; // 1,383 × 90 % = 1,244.70
        row("fees a tenth lower", scenario, 30360, 30894);
        scenario = {};
        scenario.staffHours = Percent{1500}; // 15 % of 3,410 + 7,200 + 4,560 + 3,100 = 18,270 and 15 % on it
        row("hours 15 % up", scenario, 33511.58, 33660);
        scenario = {};
        scenario.staffRates = Percent{-1000};
        row("rates a tenth lower", scenario, 28258.95, 33660);
        scenario = {};
        scenario.otherCosts = Percent{1000}; // 26,400 − 18,270 = 8,130
        row("other prices a tenth up", scenario, 31294.95, 33660);
        scenario = {};
        scenario.indirectRate = Percent{2500};
        row("a quarter of indirect costs", scenario, 33000, 33660);
        scenario = {};
        scenario.withoutTemporary = true;
        row("no grant, which is no lasting income", scenario, 30360, 33660);
    }
    void drivers()
    {
        QFETCH(Scenario, scenario);
        QFETCH(double, cost);
        QFETCH(double, lasting);
        Design design = chipDesign();
        appended(design.scenarios, scenario);
        const EditionResult result = shownOf(scenariosOf(design).at(1));
        QVERIFY2(qAbs((result.cost - euro(cost)).value) <= 10, qPrintable(QString::number(result.cost.value)));
        QCOMPARE(result.incomeLasting, euro(lasting));
        QVERIFY(result.costs.isEmpty()); // The figures alone.
    }

    void temporaryIncomeIsLost()
    {
        Design design = chipDesign();
        appended(design.scenarios).withoutTemporary = true;
        const QList<ScenarioResult> results = scenariosOf(design);
        QCOMPARE(shownOf(results.at(0)).incomeAll, euro(37660));
        QCOMPARE(shownOf(results.at(1)).incomeAll, euro(33660));
        QCOMPARE(results.at(1).finance.income, results.at(0).finance.income - euro(8000)); // It was to come in two editions.
    }

    void groupsOfAnotherSize()
    {
        Design design;
        design.financing.groupSize = Count{12};
        addPieces(design, u"Tutor"_s, CostBasis::PerGroup, euro(600));
        addFee(design, 20, euro(100));
        appended(design.scenarios).groupSize = Count{5};
        const QList<ScenarioResult> results = scenariosOf(design);
        QCOMPARE(shownOf(results.at(0)).cost, euro(1200));
        QCOMPARE(shownOf(results.at(1)).cost, euro(2400));
    }

    void completionChangesByPoints()
    {
        Design design;
        addPieces(design, u"Certificate"_s, CostBasis::PerCompleter, euro(10));
        addFee(design, 20, euro(100)).completion = Percent{80'00};
        appended(design.scenarios).completion = Percent{-20'00};
        appended(design.scenarios).completion = Percent{50'00}; // No more than all complete.
        const QList<ScenarioResult> results = scenariosOf(design);
        QCOMPARE(shownOf(results.at(0)).cost, euro(160));
        QCOMPARE(shownOf(results.at(1)).cost, euro(120));
        QCOMPARE(shownOf(results.at(2)).cost, euro(200));
    }

    void singleLinesComeBeforeDrivers()
    {
        Design design = chipDesign();
        Scenario &scenario = appended(design.scenarios);
        scenario.fees = Percent{-5000};
        ScenarioLine &fee = addLine(design, scenario.id);
        fee.fee = {design.fees.first().id};
        fee.amount = euro(2000);
        fee.learners = Count{10};
        ScenarioLine &teaching = addLine(design, scenario.id);
        teaching.costLine = {design.costLines.at(3).id}; // 96 h × 75
        teaching.hours = Minutes{50 * 60};
        teaching.amount = euro(80);
        ScenarioLine &sponsor = addLine(design, scenario.id);
        sponsor.incomeLine = {design.incomeLines.first().id};
        sponsor.leftOut = true;
        const EditionResult result = shownOf(scenariosOf(design).at(1));
        QCOMPARE(result.incomeLasting, euro(10'000)); // 10 × 2,000 ÷ 2, and no sponsor.
        // 26,400 − 7,200 + 4,000 − 10 × 288 = 20,320, and 15 % on it
        QCOMPARE(result.cost, euro(23'368));
    }

    void aLineMayBeLeftOut()
    {
        Design design = chipDesign();
        const QUuid scenario = appended(design.scenarios).id;
        ScenarioLine &line = addLine(design, scenario);
        line.costLine = {design.costLines.at(4).id}; // 4,560
        line.leftOut = true;
        QCOMPARE(shownOf(scenariosOf(design).at(1)).cost, euro(25'116)); // (26,400 − 4,560) × 1.15
    }

    /// What a scenario says is what the design would give if it said so itself.
    void aScenarioIsWhatTheDesignWouldBe()
    {
        QRandomGenerator random(527);
        for (int i = 0; i < 300; ++i) {
            Design design = chipDesign();
            const qint64 learners = random.bounded(1, 40);
            const qint64 rate = random.bounded(0, 4000);
            Scenario &scenario = appended(design.scenarios);
            scenario.learners = Count{learners};
            scenario.indirectRate = Percent{rate};
            const ScenarioResult result = scenariosOf(design).at(1);
            design.fees.first().learners = Count{learners};
            design.financing.indirectRate = Percent{rate};
            const FinanceResult direct = financeOf(design);
            QCOMPARE(result.finance.cost, direct.cost);
            QCOMPARE(result.finance.incomeLasting, direct.incomeLasting);
            QCOMPARE(result.finance.breakEvenLearners, direct.breakEvenLearners);
            QCOMPARE(result.finance.perCredit, direct.perCredit);
            QCOMPARE(result.finance.paybackEdition, direct.paybackEdition);
        }
    }
};

QTEST_GUILESS_MAIN(TestScenarios)
#include "tst_scenarios.moc"
