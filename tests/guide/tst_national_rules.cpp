#include "core/guide/national_rules.h"
#include "core/guide/vocabulary.h"
#include "core/model/design.h"
#include "core/workload/workload.h"

#include <QTest>

using namespace Credwright;
using namespace Qt::Literals::StringLiterals;

class TestNationalRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void size_data();
    void size();
    void hoursPerCredit_data();
    void hoursPerCredit();
    void base_data();
    void base();
    void fallsBackToEurope_data();
    void fallsBackToEurope();
    void statedRulesThatDoNotApply();
    void boundsOfOtherAwards();
    void everyRowNamesAKnownPlaceAndItsSource();
    void workloadFollowsTheCountry();
    void malformed_data();
    void malformed();
};

void TestNationalRules::size_data()
{
    QTest::addColumn<QString>("country");
    QTest::addColumn<QString>("region");
    QTest::addColumn<qint64>("hundredths");
    QTest::addColumn<bool>("fits");
    QTest::newRow("Spain: 14.99 is less than 15") << u"ES"_s << QString() << qint64(1499) << true;
    QTest::newRow("Spain: 15 is not less than 15") << u"ES"_s << QString() << qint64(1500) << false;
    QTest::newRow("Spain: no least size") << u"ES"_s << QString() << qint64(1) << true;
    QTest::newRow("Flanders: 3 is usual") << u"BE"_s << u"Flanders"_s << qint64(300) << true;
    QTest::newRow("Flanders: 2.99 is below") << u"BE"_s << u"Flanders"_s << qint64(299) << false;
    QTest::newRow("Flanders: 20 is usual") << u"BE"_s << u"BE-VLG"_s << qint64(2000) << true;
    QTest::newRow("Flanders: 20.01 is above") << u"BE"_s << u"Vlaanderen"_s << qint64(2001) << false;
    QTest::newRow("Estonia: 5") << u"EE"_s << QString() << qint64(500) << true;
    QTest::newRow("Estonia: 4.99") << u"EE"_s << QString() << qint64(499) << false;
    QTest::newRow("Estonia: 30") << u"EE"_s << QString() << qint64(3000) << true;
    QTest::newRow("Estonia: 30.01") << u"EE"_s << QString() << qint64(3001) << false;
    QTest::newRow("Netherlands: 3") << u"NL"_s << QString() << qint64(300) << true;
    QTest::newRow("Netherlands: 31") << u"NL"_s << QString() << qint64(3100) << false;
    QTest::newRow("Ireland names no bounds") << u"IE"_s << QString() << qint64(100) << true;
    QTest::newRow("Greece: short programmes of 30 to 60 are another thing") << u"GR"_s << QString() << qint64(600) << true;
    QTest::newRow("Croatia: 9 CSVET are another thing") << u"HR"_s << QString() << qint64(1000) << true;
}

void TestNationalRules::size()
{
    QFETCH(const QString, country);
    QFETCH(const QString, region);
    QFETCH(const qint64, hundredths);
    QFETCH(const bool, fits);
    QCOMPARE(nationalRule(country, region).sizeFits(Credits{hundredths}), fits);
}

void TestNationalRules::hoursPerCredit_data()
{
    QTest::addColumn<QString>("country");
    QTest::addColumn<qint64>("low");
    QTest::addColumn<qint64>("high");
    QTest::addColumn<qint64>("tolerance");
    const auto range = [](const char *name, const QString &country, int low, int high) {
        QTest::newRow(name) << country << qint64(low * 60) << qint64(high * 60) << qint64(0);
    };
    const auto named = [](const char *name, const QString &country, qint64 minutes) { QTest::newRow(name) << country << minutes << minutes << qint64(30); };
    range("Europe", QString(), 25, 30);
    range("Spain", u"ES"_s, 25, 30);
    named("Estonia: 26", u"EE"_s, 26 * 60);
    named("Netherlands: 28", u"NL"_s, 28 * 60);
    range("Ireland: 20 to 25", u"IE"_s, 20, 25);
    named("Italy: 25", u"IT"_s, 25 * 60);
    range("Germany", u"DE"_s, 25, 30);
    range("Portugal: 25 to 28", u"PT"_s, 25, 28);
    range("Cyprus", u"CY"_s, 25, 30);
    range("Lithuania", u"LT"_s, 25, 30);
    named("Austria: 25", u"AT"_s, 25 * 60);
    named("Finland: 27", u"FI"_s, 27 * 60);
    named("Sweden: 26 2/3 is 1600 minutes exactly", u"SE"_s, 1600);
    range("Denmark: 27 to 28", u"DK"_s, 27, 28);
    named("Hungary: 30", u"HU"_s, 30 * 60);
    named("Romania: 30", u"RO"_s, 30 * 60);
    range("France", u"FR"_s, 25, 30);
}

void TestNationalRules::hoursPerCredit()
{
    QFETCH(const QString, country);
    QFETCH(const qint64, low);
    QFETCH(const qint64, high);
    QFETCH(const qint64, tolerance);
    const NationalRule &rule = nationalRule(country);
    QCOMPARE(rule.country, country);
    QCOMPARE(rule.hoursLow.value, low);
    QCOMPARE(rule.hoursHigh.value, high);
    QCOMPARE(rule.tolerance.value, tolerance);
}

void TestNationalRules::base_data()
{
    QTest::addColumn<QString>("country");
    QTest::addColumn<QString>("region");
    QTest::addColumn<RuleBase>("base");
    QTest::addColumn<Confidence>("confidence");
    QTest::newRow("Spain: law, official text") << u"ES"_s << QString() << RuleBase::Law << Confidence::High;
    QTest::newRow("Flanders: agreement, official text") << u"BE"_s << u"Flanders"_s << RuleBase::Agreement << Confidence::High;
    QTest::newRow("Estonia: law, secondary") << u"EE"_s << QString() << RuleBase::Law << Confidence::Medium;
    QTest::newRow("Netherlands: pilot, reported") << u"NL"_s << QString() << RuleBase::Pilot << Confidence::Low;
    QTest::newRow("Ireland: reported") << u"IE"_s << QString() << RuleBase::Reported << Confidence::Low;
    QTest::newRow("Italy: law, official text") << u"IT"_s << QString() << RuleBase::Law << Confidence::High;
    QTest::newRow("Europe: recommendation, official text") << QString() << QString() << RuleBase::Agreement << Confidence::High;
}

void TestNationalRules::base()
{
    QFETCH(const QString, country);
    QFETCH(const QString, region);
    QFETCH(const RuleBase, base);
    QFETCH(const Confidence, confidence);
    const NationalRule &rule = nationalRule(country, region);
    QCOMPARE(rule.base, base);
    QCOMPARE(rule.confidence, confidence);
}

void TestNationalRules::fallsBackToEurope_data()
{
    QTest::addColumn<QString>("country");
    QTest::addColumn<QString>("region");
    QTest::newRow("no country") << QString() << QString();
    QTest::newRow("a country without a row") << u"NO"_s << QString();
    QTest::newRow("no such country") << u"ZZ"_s << QString();
    QTest::newRow("Belgium as a whole") << u"BE"_s << QString();
    QTest::newRow("another part of Belgium") << u"BE"_s << u"Wallonia"_s;
    QTest::newRow("the EU row is not reached by its name") << u"EU"_s << QString();
    QTest::newRow("a region is not a country") << u"BE-VLG"_s << QString();
    QTest::newRow("Greece: another kind of programme") << u"GR"_s << QString();
    QTest::newRow("Croatia: another kind of education") << u"HR"_s << QString();
}

void TestNationalRules::fallsBackToEurope()
{
    QFETCH(const QString, country);
    QFETCH(const QString, region);
    const NationalRule &rule = nationalRule(country, region);
    QVERIFY(rule.isFallback());
    QCOMPARE(rule.system, u"EU"_s);
    QVERIFY(!rule.hasSizeBounds());
}

void TestNationalRules::statedRulesThatDoNotApply()
{
    const NationalRule *greece = statedRule(u"GR");
    QVERIFY(greece);
    QVERIFY(!greece->appliesToShortCourses);
    QCOMPARE(greece->minimum->value, 3000);
    QCOMPARE(greece->usualHours->value, 30 * 60);
    const NationalRule *croatia = statedRule(u"HR");
    QVERIFY(croatia);
    QCOMPARE(croatia->maximum->value, 900);
    QVERIFY(!statedRule(u"NO"));
    QVERIFY(!statedRule(u""));
}

void TestNationalRules::boundsOfOtherAwards()
{
    const NationalRule &flanders = nationalRule(u"be", u"Flanders");
    QVERIFY(!flanders.reachesPostgraduate(Credits{1999}));
    QVERIFY(flanders.reachesPostgraduate(Credits{2000}));
    QVERIFY(!flanders.reachesDegree(Credits{5999}));
    QVERIFY(flanders.reachesDegree(Credits{6000}));
    QVERIFY(!nationalRule(u"ES").reachesPostgraduate(Credits{6000}));
    QVERIFY2(nationalRule(u"ES").reachesDegree(Credits{6000}), "a row without a size of a degree takes that of the EU row");
}

void TestNationalRules::everyRowNamesAKnownPlaceAndItsSource()
{
    QCOMPARE(nationalRules().size(), 20);
    for (const NationalRule &rule : nationalRules()) {
        QVERIFY2(!rule.source.isEmpty() && rule.seen.isValid(), qPrintable(rule.system));
        QVERIFY2(rule.isFallback() || !termName("countries"_L1, rule.country).isEmpty(), qPrintable(rule.system));
        QVERIFY2(rule.region.isEmpty() || findRegion(rule.country, rule.region), qPrintable(rule.system));
        QVERIFY2(!rule.isLaw() || !rule.legalBase.isEmpty(), qPrintable(rule.system));
    }
}

void TestNationalRules::workloadFollowsTheCountry()
{
    Design design;
    QCOMPARE(creditHoursOf(design), (CreditHours{Minutes{1500}, Minutes{1800}, Minutes{0}}));
    design.identity.country = u"NL"_s;
    QCOMPARE(creditHoursOf(design), CreditHours::named(Minutes{28 * 60}));
    design.type.hoursPerCredit = Minutes{27 * 60};
    QCOMPARE(creditHoursOf(design), CreditHours::named(Minutes{27 * 60}));
}

void TestNationalRules::malformed_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("row");
    const QByteArray eu = R"({"system":"EU","name":"Europe","appliesTo":"all","size":{"degree":6000},"hoursPerCredit":{"low":1500,"high":1800},)"
                          R"("base":"agreement","source":"s","seen":"2026-11-24","confidence":"H"})";
    const auto with = [&](const QByteArray &row) { return "{\"rules\":[" + eu + "," + row + "]}"; };
    const auto changed = [&](const QByteArray &from, const QByteArray &to) {
        QByteArray row = eu;
        row.replace("\"EU\"", "\"XX\"").replace(from, to);
        return with(row);
    };
    QTest::newRow("no JSON") << QByteArray("{") << QString();
    QTest::newRow("no rules") << QByteArray("{}") << QString();
    QTest::newRow("first row is a country") << ("{\"rules\":[" + QByteArray(eu).replace("{\"system\"", "{\"country\":\"ES\",\"system\"") + "]}") << QString();
    QTest::newRow("two rows for one system") << with(eu) << u"EU"_s;
    QTest::newRow("unknown base") << changed("agreement", "rumour") << u"XX"_s;
    QTest::newRow("unknown confidence") << changed("\"H\"", "\"X\"") << u"XX"_s;
    QTest::newRow("no source") << changed("\"s\"", "\"\"") << u"XX"_s;
    QTest::newRow("no such day") << changed("2026-11-24", "2026-02-30") << u"XX"_s;
    QTest::newRow("hours out of order") << changed("1500", "1900") << u"XX"_s;
    QTest::newRow("half a minute") << changed("1500", "1500.5") << u"XX"_s;
    QTest::newRow("a size in words") << changed("6000", "\"many\"") << u"XX"_s;
    QTest::newRow("a range and one value") << changed("\"low\"", "\"named\":1560,\"low\"") << u"XX"_s;
    QTest::newRow("half a range") << changed("\"low\":1500,", "") << u"XX"_s;
    QTest::newRow("least above largest") << changed("\"degree\"", "\"minimum\":900,\"maximum\":800,\"degree\"") << u"XX"_s;
    QTest::newRow("usual outside the range") << changed("\"low\"", "\"usual\":1200,\"low\"") << u"XX"_s;
}

void TestNationalRules::malformed()
{
    QFETCH(const QByteArray, json);
    QFETCH(const QString, row);
    const auto rules = parseNationalRules(json);
    QVERIFY(!rules);
    QCOMPARE(rules.error().code, ErrorCode::InvalidInput);
    QCOMPARE(rules.error().detail, row);
}

QTEST_APPLESS_MAIN(TestNationalRules)
#include "tst_national_rules.moc"
