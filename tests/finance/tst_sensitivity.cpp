#include "core/finance/sensitivity.h"
#include "tests/finance/finance_designs.h"

#include <QTest>

using namespace Credwright;
using namespace Credwright::FinanceDesigns;

namespace {

const QLocale english(QLocale::English, QLocale::UnitedKingdom);

} // namespace

class TestSensitivity : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void driversOfTheChipDesign_data();
    void driversOfTheChipDesign();
    void strongestComesFirst();
    void driversWithoutEffectAreLeftOut();
    void learnersStayWithinThePlaces();
};

void TestSensitivity::driversOfTheChipDesign_data()
{
    QTest::addColumn<int>("driver");
    QTest::addColumn<QString>("lowLabel");
    QTest::addColumn<double>("low");
    QTest::addColumn<QString>("highLabel");
    QTest::addColumn<double>("high");
    const auto row = [](const char *name, Driver driver, const QString &lowLabel, double low, const QString &highLabel, double high) {
        QTest::newRow(name) << int(driver) << lowLabel << low << highLabel << high;
    };
    row("four learners, at 1,383 less 331.20 each", Driver::Learners, u"16 learners"_s, -4207.2, u"24 learners"_s, 4207.2);
    row("a tenth of the fees of 27,660", Driver::Fees, u"Fees 10 % lower"_s, -2766, u"Fees 10 % higher"_s, 2766);
    row("15 % of staff cost of 18,270, with overheads", Driver::StaffHours, u"Staff hours 15 % lower"_s, 3151.58, u"Staff hours 15 % higher"_s, -3151.58);
    row("10 % of the same", Driver::StaffRates, u"Staff rates 10 % lower"_s, 2101.05, u"Staff rates 10 % higher"_s, -2101.05);
    row("five points of 26,400", Driver::IndirectRate, u"Indirect costs at 10 %"_s, 1320, u"Indirect costs at 20 %"_s, -1320);
}

void TestSensitivity::driversOfTheChipDesign()
{
    QFETCH(int, driver);
    QFETCH(QString, lowLabel);
    QFETCH(double, low);
    QFETCH(QString, highLabel);
    QFETCH(double, high);
    const QList<SensitivityBar> bars = sensitivity(chipDesign(), english);
    const auto bar = std::find_if(bars.begin(), bars.end(), [&](const SensitivityBar &b) { return int(b.driver) == driver; });
    QVERIFY(bar != bars.end());
    QCOMPARE(bar->lowLabel, lowLabel);
    QCOMPARE(bar->highLabel, highLabel);
    // Each line and the overheads round once, so that the change may differ by a cent.
    QVERIFY2(qAbs((*bar->low - euro(low)).value) <= 10, qPrintable(QString::number(bar->low->value)));
    QVERIFY2(qAbs((*bar->high - euro(high)).value) <= 10, qPrintable(QString::number(bar->high->value)));
}

void TestSensitivity::strongestComesFirst()
{
    const QList<SensitivityBar> bars = sensitivity(chipDesign(), english);
    QVERIFY(std::is_sorted(bars.begin(), bars.end(), [](const SensitivityBar &a, const SensitivityBar &b) { return a.reach() > b.reach(); }));
    QCOMPARE(bars.first().lowLabel, u"Without Sponsor, sector federation"_s);
    QCOMPARE(bars.first().low, std::optional(euro(-6000)));
    QVERIFY(!bars.first().high);
}

void TestSensitivity::driversWithoutEffectAreLeftOut()
{
    QList<Driver> drivers;
    for (const SensitivityBar &bar : sensitivity(chipDesign())) {
        drivers.append(bar.driver);
    }
    QVERIFY(!drivers.contains(Driver::Completion)); // No cost counts completers.
    QCOMPARE(drivers.count(Driver::Income), 1);     // The grant is not in the lasting result.
    QCOMPARE(drivers.count(Driver::Editions), 1);
    QVERIFY(sensitivity(Design()).isEmpty());
}

void TestSensitivity::learnersStayWithinThePlaces()
{
    Design design = chipDesign();
    design.audience.places = Count{21};
    const QList<SensitivityBar> bars = sensitivity(design, english);
    const auto bar = std::find_if(bars.begin(), bars.end(), [](const SensitivityBar &b) { return b.driver == Driver::Learners; });
    QCOMPARE(bar->highLabel, u"21 learners"_s);
    QCOMPARE(bar->high, std::optional(euro(1051.8)));
}

QTEST_GUILESS_MAIN(TestSensitivity)
#include "tst_sensitivity.moc"
