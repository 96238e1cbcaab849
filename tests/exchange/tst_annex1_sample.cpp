#include "core/exchange/catalogue/catalogue.h"
#include "core/exchange/html/catalogue_html.h"
#include "core/exchange/json/design_json.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>
#include <QXmlStreamReader>

using namespace Credwright;
using namespace Qt::Literals::StringLiterals;

namespace {

QByteArray read(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// The value at a path of keys and positions ("hasClaim/learningOutcome/0/title/en").
QJsonValue valueAt(QJsonValue value, const QString &path)
{
    for (const QString &key : path.split(u'/')) {
        value = value.isArray() ? value[key.toInt()] : value[key];
    }
    return value;
}

QString textOf(const QByteArray &html)
{
    QXmlStreamReader xml(html);
    QString text;
    bool body = false;
    while (!xml.atEnd()) {
        xml.readNext();
        body = body || (xml.isStartElement() && xml.name() == "body"_L1);
        text += body && xml.isCharacters() ? xml.text().toString() : u" "_s;
    }
    return text.simplified();
}

} // namespace

/// The European Union's sample of a micro-credential with all elements of the Council Recommendation's Annex I, entered as a
/// design: what an offer can hold of it is in the description. (The learner, the grade and the date belong to the certificate.)
class TestAnnex1Sample : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        const QByteArray sample = read(QStringLiteral(CREDWRIGHT_SOURCE_DIR "/../shared/data/exchange/elm-3/samples/Sample-MC-Annex1-unsigned.jsonld"));
        if (sample.isEmpty()) {
            QSKIP("../shared/data/exchange/elm-3 is not there, so there is no sample to compare with.");
        }
        m_subject = QJsonDocument::fromJson(sample).object()["credentialSubject"_L1];
        QVERIFY(m_subject.isObject());
        const auto imported = fromJson(read(QStringLiteral(CREDWRIGHT_SOURCE_DIR "/tests/data/annex1-sample.json")));
        QVERIFY2(imported, imported ? "" : qPrintable(imported.error().message));
        QVERIFY2(
            imported->notes.isEmpty(), imported->notes.isEmpty() ? "" : qPrintable(imported->notes.first().where + u": "_s + imported->notes.first().what));
        m_design = imported->design;
        m_text = describedIn({});
    }

    void holdsTheElement_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("pattern"); ///< How the description says it; %1 is the value.
        const auto row = [](const char *name, const QString &path, const QString &pattern = u"%1"_s) {
            QTest::newRow(name) << u"hasClaim/"_s + path << pattern;
        };
        row("title", u"specifiedBy/title/en"_s);
        row("awarding body", u"awardedBy/awardingBody/legalName/en"_s);
        row("its short name", u"awardedBy/awardingBody/altLabel/en"_s);
        row("its homepage", u"awardedBy/awardingBody/homepage/contentURL"_s);
        row("its country", u"awardedBy/awardingBody/location/address/countryCode/prefLabel/en"_s);
        row("its region", u"awardedBy/awardingBody/location/spatialCode/prefLabel/en"_s);
        row("its address", u"awardedBy/awardingBody/location/address/fullAddress/noteLiteral/en"_s);
        row("the group it belongs to", u"awardedBy/awardingBody/groupMemberOf/prefLabel/en"_s);
        row("who directs and assesses", u"provenBy/assessedBy/legalName/en"_s);
        row("credits", u"specifiedBy/creditPoint/point"_s, u"%1 ECTS credits"_s);
        row("EQF level", u"specifiedBy/eqfLevel/prefLabel/en"_s);
        row("national level", u"specifiedBy/nqfLevel/prefLabel/en"_s);
        row("field of study", u"specifiedBy/thematicArea/1/prefLabel/en"_s);
        row("first outcome", u"specifiedBy/learningOutcome/0/title/en"_s);
        row("second outcome", u"specifiedBy/learningOutcome/1/title/en"_s);
        row("entry requirement", u"specifiedBy/entryRequirement/noteLiteral/en"_s);
        row("mode", u"specifiedBy/mode/prefLabel/en"_s);
        row("language", u"specifiedBy/language/prefLabel/en"_s);
        row("activity", u"influencedBy/title/en"_s);
        row("its description", u"influencedBy/description/en"_s);
        row("assessment", u"provenBy/title/en"_s);
        row("grading scheme", u"provenBy/specifiedBy/gradingScheme/title/en"_s);
        row("what passes", u"provenBy/specifiedBy/gradingScheme/description/en"_s);
    }

    void holdsTheElement()
    {
        QFETCH(QString, path);
        QFETCH(QString, pattern);
        const QString value = valueAt(m_subject, path).toString().simplified();
        QVERIFY2(!value.isEmpty(), "The sample has no such element.");
        QVERIFY2(m_text.contains(pattern.arg(value), Qt::CaseInsensitive), qPrintable(pattern.arg(value)));
    }

    void holdsTheFigures()
    {
        QCOMPARE(valueAt(m_subject, u"hasClaim/specifiedBy/volumeOfLearning"_s).toString(), u"PT60H"_s);
        QVERIFY(m_text.contains(u"60 hours"));
        QCOMPARE(valueAt(m_subject, u"hasClaim/specifiedBy/maximumDuration"_s).toString(), u"P1M"_s);
        QVERIFY(m_text.contains(u"1 month"));
        QVERIFY(valueAt(m_subject, u"hasClaim/influencedBy/temporal/startDate"_s).toString().startsWith(u"2023-05-05"));
        QVERIFY(valueAt(m_subject, u"hasClaim/influencedBy/temporal/endDate"_s).toString().startsWith(u"2023-06-06"));
        QVERIFY(m_text.contains(u"5 May 2023 to 6 June 2023"));
        // "Unsupervised without ID Verification", in the words of the Recommendation.
        QCOMPARE(valueAt(m_subject, u"hasClaim/provenBy/idVerification/prefLabel/en"_s).toString(), u"Unsupervised without ID Verification"_s);
        QVERIFY(m_text.contains(u"Unsupervised with no identity verification"));
    }

    void holdsTheTranslation()
    {
        const QString spanish = valueAt(m_subject, u"hasClaim/specifiedBy/learningOutcome/1/title/es"_s).toString();
        QVERIFY(!spanish.isEmpty());
        QVERIFY(!m_text.contains(spanish));
        QVERIFY(describedIn(u"es"_s).contains(spanish));
    }

    void holdsNoLearner()
    {
        for (const QString &path : QStringList{u"fullName/en"_s, u"nationalID/notation"_s, u"contactPoint/emailAddress/id"_s}) {
            const QString value = valueAt(m_subject, path).toString();
            QVERIFY(!value.isEmpty());
            QVERIFY(!m_text.contains(value));
        }
    }

private:
    QString describedIn(const QString &language) const
    {
        Analyst analyst;
        return textOf(toHtml(describe(m_design, analyst.analyse(m_design), {language, {}})));
    }

    QJsonValue m_subject;
    Design m_design;
    QString m_text;
};

QTEST_GUILESS_MAIN(TestAnnex1Sample)
#include "tst_annex1_sample.moc"
