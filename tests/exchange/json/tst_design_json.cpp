#include "core/document/change.h"
#include "core/exchange/json/design_json.h"
#include "tests/support/random_design.h"

#include <QCryptographicHash>
#include <QFile>
#include <QTest>
#include <QTimeZone>

using namespace Credwright;
using namespace Qt::Literals::StringLiterals;

namespace {

QByteArray rootWith(const QByteArray &members)
{
    return "{\"format\": \"credwright-design\", \"version\": 1" + (members.isEmpty() ? QByteArray() : ", " + members) + "}";
}

QStringList placesOf(const QList<IntakeNote> &notes)
{
    QStringList places;
    for (const IntakeNote &note : notes) {
        places.append(note.where);
    }
    return places;
}

} // namespace

class TestDesignJson : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyFieldComesBack()
    {
        for (quint32 seed = 1; seed <= 20; ++seed) {
            const Design design = randomDesign(seed);
            const auto read = fromJson(toJson(design));
            QVERIFY2(read, read ? "" : qPrintable(read.error().detail));
            QCOMPARE(placesOf(read->notes), QStringList());
            QCOMPARE(diff(design, read->design).size(), 0);
            QVERIFY(read->design == design);
        }
    }

    void emptyDesignComesBack()
    {
        Design design;
        design.id = QUuid::createUuid();
        QVERIFY(fromJson(toJson(design))->design == design);
        design.identity.language.clear(); // Emptied on purpose: not the default of a new design.
        QVERIFY(fromJson(toJson(design))->design == design);
    }

    void exactText()
    {
        Design design;
        design.id = QUuid(u"6f1c2a34-0000-4000-8000-000000000001"_s);
        design.identity.title = LocalizedText(u"Žinios \"1\""_s);
        design.identity.title.translations = {{u"en"_s, u"Knowledge"_s}};
        design.type.credits = Credits{250};
        design.type.hoursPerCredit = Minutes{1560};
        design.delivery.firstStart = {2027, 2, 0};
        Outcome outcome;
        outcome.id = QUuid(u"6f1c2a34-0000-4000-8000-000000000002"_s);
        outcome.statement = u"Explain\nit"_s;
        outcome.domain = Domain::Competence;
        design.outcomes = {outcome};
        Activity activity;
        activity.id = QUuid(u"6f1c2a34-0000-4000-8000-000000000003"_s);
        activity.minutes = Minutes{0};
        activity.outcomes = Links({outcome.id});
        design.activities = {activity};
        QFile expected(QStringLiteral(CREDWRIGHT_SOURCE_DIR "/tests/exchange/json/exact.json"));
        QVERIFY(expected.open(QIODevice::ReadOnly));
        QCOMPARE(QString::fromUtf8(toJson(design)), QString::fromUtf8(expected.readAll()));
    }

    void newIdOnlyOnRequest()
    {
        const Design design = randomDesign();
        const QByteArray json = toJson(design);
        QCOMPARE(fromJson(json, DesignId::Keep)->design.id, design.id);
        Design renewed = fromJson(json, DesignId::New)->design;
        QVERIFY(renewed.id != design.id);
        renewed.id = design.id;
        QVERIFY(renewed == design); // Row ids are kept.
    }

    void recordAndAttachments()
    {
        Record record;
        record.setAsides = {{QUuid::createUuid(), u"lo.1"_s, {QUuid::createUuid(), u"outcome.statement"_s, QUuid::createUuid()}, u"abc"_s, u"Because…"_s,
            u"Ἀγνώς"_s, QDateTime(QDate(2027, 3, 4), QTime(5, 6, 7, 89), QTimeZone::utc())}};
        const QByteArray bytes("\0\1\xff", 3);
        const QString hash = QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
        const auto read = fromJson(toJson(randomDesign(), record, {{hash, bytes}}));
        QVERIFY(read->record == record);
        QCOMPARE(read->attachments.value(hash), bytes);
        QCOMPARE(read->notes.size(), 0);
        const auto forged = fromJson(rootWith("\"attachmentContents\": {\"" + QByteArray(64, '0') + "\": \"AAEC\"}"));
        QCOMPARE(forged->attachments.size(), 0);
        QCOMPARE(forged->notes.size(), 1);
    }

    void reports_data()
    {
        QTest::addColumn<QByteArray>("members");
        QTest::addColumn<QStringList>("places");
        const QByteArray a = "\"a0000000-0000-4000-8000-00000000000a\"";
        QTest::newRow("unknown key at the top") << QByteArray("\"colour\": 1") << QStringList{u"colour"_s};
        QTest::newRow("unknown field") << QByteArray("\"outcomes\": [{\"id\": " + a + ", \"colour\": 1}]") << QStringList{u"outcomes[0].colour"_s};
        QTest::newRow("unknown code") << QByteArray("\"type\": {\"approach\": \"magic\"}") << QStringList{u"type.approach"_s};
        QTest::newRow("text for a number") << QByteArray("\"type\": {\"credits\": \"6\"}") << QStringList{u"type.credits"_s};
        QTest::newRow("more decimals than the unit has") << QByteArray("\"type\": {\"credits\": 2.505}") << QStringList{u"type.credits"_s};
        QTest::newRow("out of range") << QByteArray("\"level\": {\"eqfLevel\": 9}") << QStringList{u"level.eqfLevel"_s};
        QTest::newRow("a number beyond all bounds") << QByteArray("\"level\": {\"eqfLevel\": 1e300}") << QStringList{u"level.eqfLevel"_s};
        QTest::newRow("not a date") << QByteArray("\"delivery\": {\"firstStart\": \"2027-02-30\"}") << QStringList{u"delivery.firstStart"_s};
        QTest::newRow("over-long text") << QByteArray("\"identity\": {\"region\": \"" + QByteArray(301, 'x') + "\"}") << QStringList{u"identity.region"_s};
        QTest::newRow("duplicate id") << QByteArray("\"outcomes\": [{\"id\": " + a + "}, {\"id\": " + a + "}]") << QStringList{u"outcomes[1].id"_s};
        QTest::newRow("duplicate id in another list") << QByteArray("\"outcomes\": [{\"id\": " + a + "}], \"modules\": [{\"id\": " + a + "}]")
                                                      << QStringList{u"modules[0].id"_s};
        QTest::newRow("no id at all is fine") << QByteArray("\"outcomes\": [{\"statement\": \"x\"}]") << QStringList();
        QTest::newRow("not an id") << QByteArray("\"outcomes\": [{\"id\": \"one\"}]") << QStringList{u"outcomes[0].id"_s};
        QTest::newRow("dangling link") << QByteArray("\"activities\": [{\"module\": " + a + "}]") << QStringList{u"activities[0].module"_s};
        QTest::newRow("dangling links") << QByteArray("\"activities\": [{\"outcomes\": [" + a + "]}]") << QStringList{u"activities[0].outcomes"_s};
        QTest::newRow("a list for an object") << QByteArray("\"identity\": []") << QStringList{u"identity"_s};
        QTest::newRow("an object for a list") << QByteArray("\"outcomes\": {}") << QStringList{u"outcomes"_s};
        QTest::newRow("a row that is none") << QByteArray("\"outcomes\": [7]") << QStringList{u"outcomes[0]"_s};
        QTest::newRow("a newer version") << QByteArray("\"version\": 2") << QStringList{u"version"_s};
        QTest::newRow("a strange language") << QByteArray("\"identity\": {\"title\": {\"text\": \"x\", \"translations\": {\"../\": \"y\"}}}")
                                            << QStringList{u"identity.title"_s};
        QByteArray many = "\"outcomes\": [{}";
        for (int i = 0; i < 2000; ++i) {
            many += ",{}";
        }
        QTest::newRow("2001 rows") << QByteArray(many + "]") << QStringList{u"outcomes[2000]"_s};
    }
    void reports()
    {
        QFETCH(QByteArray, members);
        QFETCH(QStringList, places);
        const auto read = fromJson(rootWith(members));
        QVERIFY(read);
        QCOMPARE(placesOf(read->notes), places);
        for (const IntakeNote &note : read->notes) {
            QVERIFY(!note.what.isEmpty());
        }
        QVERIFY(fromJson(toJson(read->design))->notes.isEmpty()); // What was taken over is clean.
    }

    void overLongTextIsCutBetweenCharacters()
    {
        const QString emoji = u"😀"_s; // Two UTF-16 units; the limit of 300 falls into the 151st of "x" + 150 emoji.
        const auto read = fromJson(rootWith("\"identity\": {\"region\": \"x" + emoji.repeated(150).toUtf8() + "\"}"));
        QCOMPARE(read->design.identity.region, u"x"_s + emoji.repeated(149));
    }

    void refuses_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("not JSON") << QByteArray("hello");
        QTest::newRow("a list") << QByteArray("[]");
        QTest::newRow("another format") << QByteArray("{\"format\": \"other\"}");
        QTest::newRow("cut short") << toJson(randomDesign()).left(5000);
        QTest::newRow("invalid UTF-8") << QByteArray("{\"format\": \"credwright-design\", \"x\": \"\xff\xfe\"}");
        QTest::newRow("nested beyond measure") << QByteArray(rootWith("\"x\": " + QByteArray(100000, '[')));
        QTest::newRow("larger than 64 MB") << QByteArray(rootWith("\"x\": \"" + QByteArray(65 * 1024 * 1024, 'x') + '"'));
    }
    void refuses()
    {
        QFETCH(QByteArray, json);
        const auto read = fromJson(json);
        QVERIFY(!read);
        QCOMPARE(read.error().code, ErrorCode::InvalidInput);
        QVERIFY(!read.error().message.isEmpty());
    }

    void damagedBytesNeverCrash()
    {
        const QByteArray good = toJson(randomDesign());
        QRandomGenerator random(7);
        for (int i = 0; i < 400; ++i) {
            QByteArray bad = good;
            for (int k = 0; k < 3; ++k) {
                bad[random.bounded(static_cast<int>(bad.size()))] = static_cast<char>(random.bounded(256));
            }
            if (const auto read = fromJson(bad)) {
                QVERIFY(fromJson(toJson(read->design))->design == read->design);
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestDesignJson)
#include "tst_design_json.moc"
