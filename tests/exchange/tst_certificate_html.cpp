#include "core/exchange/html/certificate_html.h"
#include "tests/support/token_design.h"

#include <QTest>
#include <QXmlStreamReader>

using namespace Credwright;
using namespace Qt::Literals::StringLiterals;

namespace {

QByteArray templateOf(const Design &design, const QString &language = {})
{
    Analyst analyst;
    return toHtml(certify(design, analyst.analyse(design), {language, {}}));
}

int linesLeftOpen(const QByteArray &html)
{
    return static_cast<int>(html.count("class=\"blank\""));
}

} // namespace

class TestCertificateHtml : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void statesEveryElement()
    {
        const Design design = tokenDesign();
        const QString html = QString::fromUtf8(templateOf(design));
        for (const char *field : {"identity.title", "awardingBody.name", "outcome.statement", "prerequisite.requirement", "certification.participation",
                 "certification.furtherInformation", "certificateElement.name", "certificateElement.text", "certification.issuerName", "certification.storage",
                 "certification.recognition", "stackTarget.programme"}) {
            QVERIFY2(html.contains(tokenOf(QLatin1StringView(field), 0)), field);
        }
        // The second outcome, too: the certificate lists them all.
        QVERIFY(html.contains(tokenOf(u"outcome.statement"_s, 1)));
        for (const char *label : {"Learner", "Title", "Issued in", "Awarding body", "Date of issue", "Outcomes", "Workload", "Level", "Assessment",
                 "Participation", "Quality assurance"}) {
            QVERIFY2(html.contains(u">%1</dt>"_s.arg(QLatin1StringView(label))), label);
        }
        QVERIFY(html.contains(u"is owned by the learner"));
        QVERIFY(html.contains(u"is not a degree"));
        QVERIFY(html.contains(u"receiving institution"));
        QCOMPARE(linesLeftOpen(templateOf(design)), 3); // Learner, date of issue, grade.
    }

    void holdsNothingInternal()
    {
        const QString html = QString::fromUtf8(templateOf(tokenDesign()));
        for (const char *word : {"costLine", "incomeLine", "word-fee", "stepNote", "strategy", "issuingTool", "departmentNote"}) {
            QVERIFY2(!html.contains(QLatin1StringView(word)), word);
        }
    }

    void saysWhatIsMissing()
    {
        const QByteArray html = templateOf(Design());
        // Title, country, body, outcomes, workload, level, assessment, participation, quality assurance.
        QCOMPARE(html.count("class=\"open\""), 9);
        QCOMPARE(linesLeftOpen(html), 3);
        QVERIFY(!html.contains("Supervision")); // Optional elements with nothing to state are left out.
    }

    void gradeCanBeLeftOut()
    {
        Design design = tokenDesign();
        design.certification.gradeShown = Answer::No;
        QCOMPARE(linesLeftOpen(templateOf(design)), 2);
    }

    void levelThatDoesNotApplySaysWhy()
    {
        Design design = tokenDesign();
        design.level.applies = LevelApplies::NotApplicable;
        design.level.notApplicableReason = u"No framework covers it"_s;
        const QByteArray html = templateOf(design);
        QVERIFY(html.contains("not applicable"));
        QVERIFY(html.contains("No framework covers it"));
    }

    void umbrellaIssuesForAll()
    {
        Design design = tokenDesign();
        design.certification.issuerName = u"ECIU University"_s;
        QVERIFY(templateOf(design).contains(">ECIU University</dd>"));
        design.certification.issuerName = {};
        QVERIFY(templateOf(design).contains(">Issued by</dt>")); // The body that was chosen.
        design.certification.issuerBody = {};
        QVERIFY(!templateOf(design).contains(">Issued by</dt>"));
    }

    void isWellFormedAndInert()
    {
        Design design = tokenDesign();
        design.identity.title = LocalizedText(u"<script>alert(1)</script> & \"x\""_s);
        design.certificateElements[0].text = LocalizedText(u"</dd><img src=x>"_s);
        design.certificateElements[0].name = LocalizedText(u"a\u0001b"_s);
        const QByteArray html = templateOf(design);
        QXmlStreamReader xml(html);
        QStringList tags;
        while (!xml.atEnd()) {
            if (xml.readNext() == QXmlStreamReader::StartElement) {
                tags.append(xml.name().toString());
            }
        }
        QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
        QVERIFY(!tags.contains(u"script"_s) && !tags.contains(u"img"_s));
        QVERIFY(html.contains("default-src 'none'"));
        const qsizetype start = html.indexOf("<style>");
        QVERIFY(start > 0 && html.indexOf("</style>") > start + 100);
        QVERIFY(!html.mid(start, html.indexOf("</style>") - start).contains('&'));
    }

    void speaksTheLanguageAsked()
    {
        Design design = tokenDesign();
        design.identity.title.translations.insert(u"nl"_s, u"Chipontwerp"_s);
        QVERIFY(templateOf(design, u"nl"_s).contains("<h1 lang=\"nl\" dir=\"auto\">Chipontwerp</h1>"));
    }
};

QTEST_GUILESS_MAIN(TestCertificateHtml)
#include "tst_certificate_html.moc"
