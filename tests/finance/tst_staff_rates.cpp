#include "core/finance/finance.h"
#include "tests/finance/finance_designs.h"

#include <QtTest>

using namespace Credwright;
using namespace Credwright::FinanceDesigns;

namespace {

const QLocale english(QLocale::English, QLocale::Ireland);

StaffRate &addStaff(Design &design, std::optional<Money> annual, std::optional<Minutes> hours, std::optional<Money> hourly = {})
{
    StaffRate &staff = appended(design.staffRates);
    staff.annualCost = annual;
    staff.productiveHours = hours;
    staff.hourlyRate = hourly;
    return staff;
}

} // namespace

/// Lines whose rate is what an hour of named staff costs.
class TestStaffRates : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void ratesAreNotRoundedBeforeUse()
    {
        Design design;
        CostLine &line = addHours(design, u"Teaching"_s, CostBasis::PerEdition, 96 * 60, euro(1));
        line.staffRate = {addStaff(design, euro(92'000), Minutes{1548 * 60}).id};
        const LineAmount made = financeOf(design, english).editions.first().costs.first();
        QCOMPARE(made.amount, euro(5705.43)); // 96 × 59.43152… = 5,705.426; at 59.43 it would be 5,705.28.
        QCOMPARE(made.working, u"96 h × €92,000 ÷ 1,548 h"_s);
        QVERIFY(made.complete);
    }

    void aStatedRateGoesFirst()
    {
        Design design;
        CostLine &line = addHours(design, u"Teaching"_s, CostBasis::PerEdition, 10 * 60, euro(1));
        line.staffRate = {addStaff(design, euro(92'000), Minutes{1548 * 60}, euro(62)).id};
        const LineAmount made = financeOf(design, english).editions.first().costs.first();
        QCOMPARE(made.amount, euro(620));
        QCOMPARE(made.working, u"10 h × €62"_s);
    }

    void aDayIsAsLongAsTheDesignSays()
    {
        Design design;
        design.financing.dayLength = Minutes{450};
        CostLine &line = addPieces(design, u"Advice"_s, CostBasis::PerEdition, euro(1));
        line.unit = CostUnit::Day;
        line.quantity = Decimal{2000};
        line.staffRate = {addStaff(design, euro(64'500), Minutes{215 * 450}).id}; // 215 days of 7.5 h: 300 a day.
        const LineAmount made = financeOf(design, english).editions.first().costs.first();
        QCOMPARE(made.amount, euro(600));
        QCOMPARE(made.working, u"2 days × €64,500 ÷ 1,612 h 30 min × 7 h 30 min"_s);
    }

    void ownRateCountsWhereTheStaffHasNone_data()
    {
        QTest::addColumn<bool>("annual");
        QTest::addColumn<bool>("hours");
        QTest::newRow("nothing is known") << false << false;
        QTest::newRow("no hours") << true << false;
        QTest::newRow("no cost") << false << true;
    }
    void ownRateCountsWhereTheStaffHasNone()
    {
        QFETCH(bool, annual);
        QFETCH(bool, hours);
        Design design;
        CostLine &line = addHours(design, u"Teaching"_s, CostBasis::PerEdition, 60, euro(50));
        line.staffRate = {addStaff(design, annual ? std::optional(euro(90'000)) : std::nullopt, hours ? std::optional(Minutes{90'000}) : std::nullopt).id};
        QCOMPARE(financeOf(design).editions.first().costs.first().amount, euro(50));
        design.costLines.first().rate = std::nullopt;
        QVERIFY(!financeOf(design).editions.first().costs.first().complete);
    }

    void piecesHaveTheirOwnPrice()
    {
        Design design;
        CostLine &line = addPieces(design, u"Licences"_s, CostBasis::PerEdition, euro(85));
        line.staffRate = {addStaff(design, {}, {}, euro(62)).id};
        QCOMPARE(financeOf(design).editions.first().costs.first().amount, euro(85));
    }
};

QTEST_GUILESS_MAIN(TestStaffRates)
#include "tst_staff_rates.moc"
