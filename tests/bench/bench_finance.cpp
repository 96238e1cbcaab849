#include "core/exchange/finance_sheet/finance_sheet.h"
#include "core/exchange/json/design_json.h"
#include "core/finance/finance.h"
#include "core/finance/scenarios.h"
#ifndef Q_MOC_RUN // The moc of Qt 6.4 loses its way in what this includes.
#include "core/finance/plan.h"
#endif
#include "core/finance/sensitivity.h"
#include "core/finance/sharing.h"
#include "tests/finance/finance_designs.h"

#include <QtTest>

using namespace Credwright;
using namespace Credwright::FinanceDesigns;

/// The largest plan that anybody may make: 500 cost lines of every basis, 20 editions, 10 partners, 30 fee rows, 20 income lines, 5 scenarios.
class BenchFinance : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void figures()
    {
        QBENCHMARK
        {
            figuresOf(planOf(m_design));
        }
    }
    void figuresAndWorkings()
    {
        QBENCHMARK
        {
            financeOf(m_design);
        }
    }
    void tornado()
    {
        QBENCHMARK
        {
            sensitivity(m_design);
        }
    }
    void scenarios()
    {
        QBENCHMARK
        {
            scenariosOf(m_design);
        }
    }
    void partners()
    {
        const FinanceResult finance = financeOf(m_design);
        QBENCHMARK
        {
            sharingOf(m_design, finance, finance.shown);
        }
    }
    void spreadsheet()
    {
        QBENCHMARK
        {
            QVERIFY(financeSheet(m_design));
        }
    }
    void spreadsheetOfTheWorkedExample()
    {
        QFile file(u":/credwright/examples/chip-design.json"_s);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const Result<ImportedDesign> example = fromJson(file.readAll());
        QVERIFY(example);
        QBENCHMARK
        {
            QVERIFY(financeSheet(example->design));
        }
    }
    /// What a change of one number costs in all: aim, 5 ms.
    void all()
    {
        QBENCHMARK
        {
            const FinanceResult finance = financeOf(m_design);
            sensitivity(m_design);
            scenariosOf(m_design);
            sharingOf(m_design, finance, finance.shown);
        }
    }

private:
    static Design large();
    const Design m_design = large();
};

Design BenchFinance::large()
{
    Design design;
    design.type.credits = Credits{600};
    design.audience.places = Count{120};
    design.financing.indirectRate = Percent{1500};
    design.financing.groupSize = Count{12};
    design.financing.sharingModel = SharingModel::OneCollects;
    addEditions(design, 20);
    for (int i = 0; i < 10; ++i) {
        Partner &partner = appended(design.partners);
        partner.name = QString::number(i);
        partner.incomeShare = Percent{1000};
        partner.costShare = Percent{1000};
    }
    design.financing.collector = {design.partners.first().id};
    const CostBasis bases[] = {CostBasis::Once, CostBasis::PerEdition, CostBasis::PerGroup, CostBasis::PerLearner, CostBasis::PerCompleter};
    for (int i = 0; i < 500; ++i) {
        CostLine &line = i % 2 ? addHours(design, QString::number(i), bases[i % 5], 30 + i, euro(40 + i % 30))
                               : addPieces(design, QString::number(i), bases[i % 5], euro(10.01 + i));
        line.category = static_cast<CostCategory>(1 + i % 3);
        line.partner = {design.partners.at(i % 10).id};
    }
    for (int i = 0; i < 30; ++i) {
        addFee(design, 3 + i % 4, euro(900 + 50 * i)).completion = Percent{8500};
    }
    for (int i = 0; i < 20; ++i) {
        addIncome(design, QString::number(i), IncomeBasis::PerEdition, euro(500 + i));
    }
    for (int i = 0; i < 5; ++i) {
        Scenario &scenario = appended(design.scenarios);
        scenario.title = QString::number(i);
        scenario.learners = Count{60 + 10 * i};
        scenario.fees = Percent{-500 * i};
        scenario.staffHours = Percent{1000};
    }
    return design;
}

QTEST_APPLESS_MAIN(BenchFinance)
#include "bench_finance.moc"
