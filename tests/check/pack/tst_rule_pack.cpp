#include "core/check/pack/rule_pack.h"
#include "tests/support/sound_design.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace Credwright;
using namespace Credwright::Testing;
using namespace Qt::Literals::StringLiterals;

namespace {

QByteArray example()
{
    QFile file(u":/credwright/rules/pack-example.json"_s);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// The example with one value replaced ("size.minimum"), or removed with an undefined one.
QByteArray exampleWith(const QString &path, const QJsonValue &value)
{
    QJsonObject root = QJsonDocument::fromJson(example()).object();
    const QStringList parts = path.split(u'.');
    if (parts.size() == 1) {
        root[path] = value;
    } else {
        QJsonObject inner = root[parts.first()].toObject();
        inner[parts.last()] = value;
        root[parts.first()] = inner;
    }
    return QJsonDocument(root).toJson();
}

/// What a pack adds to the findings of a design: rule and place.
QStringList foundWith(const RulePack &pack, const Design &design)
{
    Analyst analyst(pack);
    QStringList found;
    for (const Finding &finding : analyst.analyse(design).open) {
        found.append(u"%1 %2"_s.arg(finding.rule, finding.where.field));
    }
    return found;
}

RulePack packNamed(const QString &name)
{
    RulePack pack;
    pack.id = u"test"_s;
    pack.name = name;
    pack.version = u"1"_s;
    return pack;
}

} // namespace

class TestRulePack : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void exampleIsReadAsWritten();
    void usualFiguresHoldWithoutAPack();
    void wrongPacksAreRefused_data();
    void wrongPacksAreRefused();
    void fileProblemsAreSaid();
    void sizeOfTheInstitution();
    void feesOfTheInstitution();
    void feesInAnotherCurrencyAreNotCompared();
    void requiredFields();
    void checklist();
    void thresholdsReplaceOurs();
    void withoutAPackNothingIsAdded();
};

void TestRulePack::exampleIsReadAsWritten()
{
    const Result<RulePack> pack = parseRulePack(example());
    QVERIFY2(pack, pack ? "" : qPrintable(pack.error().message));
    QCOMPARE(pack->id, u"example-university"_s);
    QCOMPARE(pack->date, QDate(2026, 9, 1));
    QCOMPARE(pack->minimumCredits, Credits{2'00});
    QCOMPARE(pack->maximumCredits, Credits{12'00});
    QCOMPARE(pack->thresholds.weekInWork, Minutes{480});
    QCOMPARE(pack->thresholds.heavyOutcome, Percent{50'00});
    QCOMPARE(pack->thresholds.oneSource, Thresholds().oneSource);
    QCOMPARE(pack->fees.size(), 2);
    QCOMPARE(pack->fees.at(0).track, TrackKind::WithAssessment);
    QCOMPARE(pack->fees.at(0).minimum, Money{60'000});
    QVERIFY(pack->fees.at(0).perCredit);
    QCOMPARE(pack->required.at(0).severity, Severity::Must);
    QCOMPARE(pack->checklist.size(), 1);
    const FinanceConventions finance = conventionsWith(pack->finance);
    QCOMPARE(finance.hours.size(), 1);
    QCOMPARE(finance.hours.first().hoursWith(Minutes{480}), Minutes{1548 * 60});
    QCOMPARE(finance.indirectRates.first().rate, Percent{22'00});
    const QList<FundingScheme> schemes = openSchemes(Design(), pack->finance.funding);
    QCOMPARE(schemes.first().code, u"erasmus-bip"_s);
    QCOMPARE(schemes.first().minimumLearners, std::optional(Count{10})); // The built-in call asks for 15.
    QCOMPARE(openSchemes(Design()).first().minimumLearners, std::optional(Count{15}));
}

void TestRulePack::usualFiguresHoldWithoutAPack()
{
    const FinanceConventions finance = conventionsWith({});
    QCOMPARE(finance.hours.size(), 3);
    QCOMPARE(finance.hours.at(0).hoursWith(Minutes{450}), Minutes{1720 * 60});
    QCOMPARE(finance.hours.at(1).hoursWith(Minutes{450}), Minutes{215 * 450}); // 215 days of 7.5 h
    QCOMPARE(finance.indirectRates.first().rate, Percent{25'00});
    for (const HourConvention &convention : finance.hours) {
        QVERIFY(!convention.source.isEmpty() && !convention.address.isEmpty() && !convention.seen.isEmpty());
    }
}

void TestRulePack::wrongPacksAreRefused_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("where");
    QTest::newRow("not JSON") << QByteArray("size: 3") << QString();
    QTest::newRow("a list") << QByteArray("[]") << QString();
    QTest::newRow("another format") << exampleWith(u"format"_s, u"other"_s) << u"format"_s;
    QTest::newRow("a later form") << exampleWith(u"formatVersion"_s, 2) << u"format"_s;
    QTest::newRow("no name") << exampleWith(u"name"_s, u""_s) << u"name"_s;
    QTest::newRow("a date in another form") << exampleWith(u"date"_s, u"1.9.2026"_s) << u"date"_s;
    QTest::newRow("a misspelt key") << exampleWith(u"requierd"_s, QJsonArray()) << u"requierd"_s;
    QTest::newRow("credits as text") << exampleWith(u"size.minimum"_s, u"2"_s) << u"size.minimum"_s;
    QTest::newRow("credits beyond reason") << exampleWith(u"size.maximum"_s, 600) << u"size.maximum"_s;
    QTest::newRow("a third of a cent of a credit") << exampleWith(u"size.minimum"_s, 2.0033) << u"size.minimum"_s;
    QTest::newRow("more at least than at most") << exampleWith(u"size.minimum"_s, 13) << u"size.maximum"_s;
    QTest::newRow("an unknown threshold") << exampleWith(u"thresholds.weekInPlay"_s, 8) << u"thresholds.weekInPlay"_s;
    QTest::newRow("a threshold below its bounds") << exampleWith(u"thresholds.manyWords"_s, 3) << u"thresholds.manyWords"_s;
    QTest::newRow("a field that does not exist") << exampleWith(u"required"_s, QJsonArray{QJsonObject{{u"field"_s, u"team.colour"_s}, {u"reason"_s, u"r"_s}}})
                                                 << u"required[0].field"_s;
    QTest::newRow("an unknown severity") << exampleWith(
        u"required"_s, QJsonArray{QJsonObject{{u"field"_s, u"team.vision"_s}, {u"severity"_s, u"shall"_s}, {u"reason"_s, u"r"_s}}})
                                         << u"required[0].severity"_s;
    QTest::newRow("an unknown profile") << exampleWith(
        u"fees.rules"_s, QJsonArray{QJsonObject{{u"profile"_s, u"king"_s}, {u"maximum"_s, 1}, {u"reason"_s, u"r"_s}}})
                                        << u"fees.rules[0].profile"_s;
    QTest::newRow("a fee rule without bounds") << exampleWith(u"fees.rules"_s, QJsonArray{QJsonObject{{u"reason"_s, u"r"_s}}}) << u"fees.rules[0]"_s;
}

void TestRulePack::wrongPacksAreRefused()
{
    QFETCH(const QByteArray, json);
    QFETCH(const QString, where);
    const Result<RulePack> pack = parseRulePack(json);
    QVERIFY(!pack);
    QCOMPARE(pack.error().code, ErrorCode::InvalidInput);
    QVERIFY2(where.isEmpty() || pack.error().detail == where, qPrintable(pack.error().detail));
    QVERIFY(!pack.error().message.isEmpty());
}

void TestRulePack::fileProblemsAreSaid()
{
    const QTemporaryDir folder;
    QCOMPARE(readRulePack(folder.filePath(u"none.json"_s)).error().code, ErrorCode::NotFound);
    QFile large(folder.filePath(u"large.json"_s));
    QVERIFY(large.open(QIODevice::WriteOnly) && large.resize(2'000'000));
    large.close();
    QCOMPARE(readRulePack(large.fileName()).error().code, ErrorCode::InvalidInput);
}

void TestRulePack::sizeOfTheInstitution()
{
    RulePack pack = packNamed(u"Example"_s);
    Design design = soundDesign();
    const Credits size = *design.type.credits;
    pack.minimumCredits = size;
    pack.maximumCredits = size;
    QVERIFY(!foundWith(pack, design).contains(u"pk.1 type.credits"_s));
    pack.minimumCredits = Credits{size.value + 1};
    pack.maximumCredits.reset();
    QVERIFY(foundWith(pack, design).contains(u"pk.1 type.credits"_s));
    pack.minimumCredits.reset();
    pack.maximumCredits = Credits{size.value - 1};
    QVERIFY(foundWith(pack, design).contains(u"pk.1 type.credits"_s));
}

void TestRulePack::feesOfTheInstitution()
{
    Design design = soundDesign();
    design.identity.currency = u"EUR"_s;
    design.type.credits = Credits{3'50};
    Profile seeker;
    seeker.id = QUuid::createUuid();
    seeker.kind = ProfileKind::JobSeeker;
    design.profiles.append(seeker);
    Fee fee;
    fee.id = QUuid::createUuid();
    fee.profile = {seeker.id};
    fee.amount = Money{350'000};
    design.fees = {fee};
    RulePack pack = packNamed(u"Example"_s);
    pack.currency = u"EUR"_s;
    // 100 for each of 3.5 credits: 350 is exactly enough.
    pack.fees = {{.minimum = Money{100'000}, .perCredit = true, .reason = u"r"_s}};
    QVERIFY(!foundWith(pack, design).contains(u"pk.2 fee.amount"_s));
    pack.fees[0].minimum = Money{100'010};
    QVERIFY(foundWith(pack, design).contains(u"pk.2 fee.amount"_s));
    pack.fees = {{.profile = ProfileKind::JobSeeker, .maximum = Money{349'990}, .reason = u"r"_s}};
    QVERIFY(foundWith(pack, design).contains(u"pk.2 fee.amount"_s));
    pack.fees[0].profile = ProfileKind::Retiree;
    QVERIFY(!foundWith(pack, design).contains(u"pk.2 fee.amount"_s));
}

void TestRulePack::feesInAnotherCurrencyAreNotCompared()
{
    Design design = soundDesign();
    QVERIFY(!design.fees.isEmpty());
    design.fees[0].amount = Money{1'000};
    RulePack pack = packNamed(u"Example"_s);
    pack.currency = u"SEK"_s;
    pack.fees = {{.minimum = Money{1000'000}, .reason = u"r"_s}};
    QVERIFY(!foundWith(pack, design).contains(u"pk.2 fee.amount"_s));
}

void TestRulePack::requiredFields()
{
    Design design = soundDesign();
    RulePack pack = packNamed(u"Example"_s);
    pack.required = {{u"identity.faculty"_s, Severity::Must, u"r"_s}, {u"profile.age"_s, Severity::Consider, u"r"_s}};
    design.identity.faculty = {};
    for (Profile &profile : design.profiles) {
        profile.age = u"any"_s;
    }
    QStringList found = foundWith(pack, design);
    QVERIFY(found.contains(u"pk.3 identity.faculty"_s));
    QVERIFY(!found.contains(u"pk.3 profile.age"_s));
    design.identity.faculty.text = u"Engineering"_s;
    design.profiles[0].age.clear();
    found = foundWith(pack, design);
    QVERIFY(!found.contains(u"pk.3 identity.faculty"_s));
    QCOMPARE(found.count(u"pk.3 profile.age"_s), 1);
    design.profiles.clear();
    QVERIFY(foundWith(pack, design).contains(u"pk.3 profile"_s));
}

void TestRulePack::checklist()
{
    Design design = soundDesign();
    design.quality.type = AssuranceType::Internal;
    RulePack pack = packNamed(u"Example"_s);
    pack.checklist = {u"The committee has seen it"_s};
    Analyst analyst(pack);
    const QList<Finding> open = analyst.analyse(design).open;
    const auto finding = std::find_if(open.cbegin(), open.cend(), [](const Finding &f) { return f.rule == "pk.4"_L1; });
    QVERIFY(finding != open.cend());
    QVERIFY2(finding->factText().contains(u"The committee has seen it"_s), qPrintable(finding->factText()));
    const QList<Fix> fixes = fixesFor(design, *finding);
    QCOMPARE(fixes.size(), 1);
    apply(design, fixes.first().changes);
    QVERIFY(foundWith(pack, design).contains(u"pk.4 qualityCriterion.verdict"_s)); // It is asked, and not answered yet.
    design.qualityCriteria.last().verdict = Verdict::Met;
    QVERIFY(!foundWith(pack, design).join(u' ').contains(u"pk.4"_s));
}

void TestRulePack::thresholdsReplaceOurs()
{
    Design design = soundDesign();
    RulePack pack = packNamed(u"Example"_s);
    QVERIFY(!foundWith(pack, design).join(u' ').contains(u"al.4 assessment.outcomes"_s));
    pack.thresholds.heavyOutcome = Percent{1};
    QVERIFY(foundWith(pack, design).join(u' ').contains(u"al.4 assessment.outcomes"_s));
}

void TestRulePack::withoutAPackNothingIsAdded()
{
    Design design = soundDesign();
    design.identity.faculty = {};
    QVERIFY(!foundWith({}, design).join(u' ').contains(u"pk."_s));
}

QTEST_GUILESS_MAIN(TestRulePack)
#include "tst_rule_pack.moc"
