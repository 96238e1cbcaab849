#include "core/exchange/catalogue/catalogue.h"
#include "core/exchange/html/catalogue_html.h"
#include "core/exchange/json/design_json.h"
#include "core/exchange/pdf/catalogue_pdf.h"
#include "core/exchange/pdf/pdf_identity.h"
#include "core/util/clock.h"
#include "tests/support/large_design.h"
#include "tests/support/poppler.h"
#include "tests/support/token_design.h"

#include <QRegularExpression>
#include <QStandardPaths>
#include <QTest>

#include <ctime>

using namespace Credwright;
using namespace Qt::Literals::StringLiterals;

namespace {

QByteArray pdfOf(const Design &design)
{
    Analyst analyst;
    return toPdf(describe(design, analyst.analyse(design), {{}, QDate(2025, 11, 20)})).value_or(QByteArray());
}

} // namespace

class TestCataloguePdf : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysWhatItIs()
    {
        Design design = tokenDesign();
        design.identity.title = LocalizedText(u"Chips & \"verification\" <RTL>"_s);
        const QByteArray pdf = pdfOf(design);
        QVERIFY(pdf.startsWith("%PDF-1.4"));
        QVERIFY(pdf.contains("<pdfaid:part>1</pdfaid:part>"));
        QVERIFY(pdf.contains("<pdfaid:conformance>B</pdfaid:conformance>"));
        QVERIFY(pdf.contains("<rdf:li>en</rdf:li>"));
        QVERIFY(pdf.contains("Chips &amp; &quot;verification&quot; &lt;RTL&gt;"));
        NEEDS("pdfinfo")
        const QString info = poppler(u"pdfinfo"_s, {}, pdf);
        QVERIFY2(info.contains(u"Chips & \"verification\" <RTL>"), qPrintable(info));
        QVERIFY2(info.contains(u"Author:          "_s + tokenOf(u"awardingBody.name"_s, 0)), qPrintable(info));
        QVERIFY2(info.contains(u"(A4)"), qPrintable(info));
    }

    /// The catalogue and the information dictionary come anew, in an update that points to what it updates.
    void updatesTheCatalogue_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QByteArray>("entry");
        QTest::newRow("a language") << u"nl"_s << QByteArray("/Lang (nl)");
        QTest::newRow("a language with its region") << u"pt-BR"_s << QByteArray("/Lang (pt-BR)");
        QTest::newRow("no language") << QString() << QByteArray();
        QTest::newRow("what would break out of the string") << u"en) /OpenAction (x"_s << QByteArray();
    }

    void updatesTheCatalogue()
    {
        QFETCH(QString, language);
        QFETCH(QByteArray, entry);
        Clock::replace([] { return QDateTime::fromString(u"2025-11-20T09:05:07Z"_s, Qt::ISODate); });
        Design design = tokenDesign();
        design.identity.language = language;
        const QByteArray pdf = pdfOf(design);
        Clock::replace({});
        QCOMPARE(pdf.count("startxref"), 2);
        const QByteArray update = pdf.mid(pdf.indexOf("%%EOF") + 5);
        QVERIFY2(update.contains("/Type /Catalog") && update.contains("/Metadata "), update.constData());
        QVERIFY(update.contains("/ViewerPreferences << /DisplayDocTitle true >>"));
        QVERIFY(update.contains("/CreationDate (D:20251120090507+00'00')"));
        QVERIFY(pdf.contains("<xmp:CreateDate>2025-11-20T09:05:07Z</xmp:CreateDate>")); // PDF/A asks that both say the same.
        QVERIFY(!update.contains("OpenAction"));
        QCOMPARE(update.contains("/Lang"), !entry.isEmpty() || language.isEmpty()); // Without a language of its own, that of the headings.
        QVERIFY2(update.contains(entry), update.constData());
        const qsizetype table = pdf.mid(pdf.lastIndexOf("startxref") + 10).trimmed().split('\n').first().toLongLong();
        QCOMPARE(pdf.mid(table, 5), QByteArray("xref\n"));
        const qsizetype previous = update.mid(update.indexOf("/Prev ") + 6).trimmed().split('\n').first().toLongLong();
        QCOMPARE(pdf.mid(previous, 7), QByteArray("xref\n0 "));
        QVERIFY(previous < table);
        if (!QStandardPaths::findExecutable(u"qpdf"_s).isEmpty()) {
            QVERIFY2(poppler(u"qpdf"_s, {u"--check"_s}, pdf).contains(u"No syntax or stream encoding errors"_s), "qpdf --check");
        }
    }

    void leavesAloneWhatItDoesNotKnow_data()
    {
        QTest::addColumn<QByteArray>("pdf");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("no PDF") << QByteArray("trailer");
        QTest::newRow("a stream of references") << QByteArray("%PDF-1.5\n1 0 obj\n<< /Type /XRef /Root 2 0 R >>\nendobj\nstartxref\n9\n%%EOF\n");
        QTest::newRow("a table that lies") << QByteArray(
            "%PDF-1.4\nxref\n0 1\n0000000000 65535 f \ntrailer\n<< /Root 7 0 R /Info 8 0 R >>\nstartxref\n9\n%%EOF\n");
    }

    void leavesAloneWhatItDoesNotKnow()
    {
        QFETCH(QByteArray, pdf);
        PdfIdentity identity;
        identity.title = u"Title"_s;
        identity.language = u"en"_s;
        QCOMPARE(withIdentity(pdf, identity), pdf);
    }

    void embedsItsFonts()
    {
        NEEDS("pdffonts")
        const QStringList lines = poppler(u"pdffonts"_s, {}, pdfOf(tokenDesign())).split(u'\n', Qt::SkipEmptyParts);
        QVERIFY(lines.size() > 2);
        for (const QString &line : lines.mid(2)) {
            QVERIFY2(line.contains(QRegularExpression(u"\\byes\\s+(yes|no)\\s+yes\\s"_s)), qPrintable(line)); // Embedded, and readable as text.
        }
    }

    /// The PDF has the words of the HTML, which has a test of its own for what belongs there.
    void holdsTheSameAsTheHtml()
    {
        NEEDS("pdftotext")
        Design design = tokenDesign();
        for (Assessment &assessment : design.assessments) {
            assessment.timing = LocalizedText(u"week5"_s); // Broken in its narrow column, the word would lie about in two pieces.
        }
        Analyst analyst;
        const QString html = QString::fromUtf8(toHtml(describe(design, analyst.analyse(design))));
        const QString pdf = withoutBreaks(poppler(u"pdftotext"_s, {u"-raw"_s}, pdfOf(design)));
        static const QRegularExpression token(u"word-[a-zA-Z]+-[a-zA-Z]+-\\d"_s);
        int tokens = 0;
        for (auto matches = token.globalMatch(html); matches.hasNext(); ++tokens) {
            const QString word = matches.next().captured();
            QVERIFY2(pdf.contains(QString(word).remove(u'-')), qPrintable(word));
        }
        QVERIFY(tokens > 100);
        QVERIFY(pdf.contains(u"week5"));
        for (const char *heading : {"Whatyouwillbeabletodo", "Facts", "Notadegree", "Descriptionof20November2025", "1of"}) {
            QVERIFY2(pdf.contains(QLatin1StringView(heading)), heading);
        }
        QVERIFY(!pdf.contains(u"costLine"));
        QVERIFY(!pdf.contains(u"incomeLine"));
    }

    void cutsNoLine_data()
    {
        QTest::addColumn<int>("words");
        QTest::newRow("short") << 20;
        QTest::newRow("about two pages") << 90;
        QTest::newRow("long") << 700;
        QTest::newRow("as long as a text may be") << 3000;
    }

    void cutsNoLine()
    {
        NEEDS("pdftotext")
        QFETCH(int, words);
        Design design = tokenDesign();
        const QString text = u"needle "_s.repeated(words - 1) + u"endofit."_s;
        design.delivery.schedule = LocalizedText(text);
        design.purpose.objective = LocalizedText(u"- "_s + text);
        design.assessments[0].criteria = LocalizedText(text);
        design.quality.statement = LocalizedText(text); // In the facts.
        const QList<Word> found = wordsOf(pdfOf(design));
        int needles = 0;
        int ends = 0;
        QMap<int, double> statements;
        for (const Word &word : found) {
            if (word.text == "degree"_L1 && (!statements.contains(word.page) || word.top < statements[word.page])) {
                statements[word.page] = word.top;
            }
        }
        for (const Word &word : found) {
            QVERIFY2(word.left > 40 && word.right < 595 - 40 && word.top > 25 && word.bottom < 842 - 25,
                qPrintable(u"%1 on page %2"_s.arg(word.text).arg(word.page)));
            if (word.text == "needle"_L1) {
                ++needles;
                QVERIFY2(word.top > 60 && word.bottom < statements.value(word.page), qPrintable(u"page %1, %2"_s.arg(word.page).arg(word.bottom)));
            }
            ends += word.text == "endofit."_L1;
        }
        QCOMPARE(needles, 4 * (words - 1));
        QCOMPARE(ends, 4);
        QCOMPARE(statements.size(), found.last().page + 1); // On every page.
    }

    void writesOtherScripts()
    {
        NEEDS("pdftotext")
        Design design = tokenDesign();
        const QStringList texts = {u"Ψηφιακή σχεδίαση"_s, u"Цифрове проєктування"_s, u"Łączność ściśle žąsis"_s};
        design.identity.title = LocalizedText(texts.join(u", "_s));
        const QString text = poppler(u"pdftotext"_s, {u"-raw"_s}, pdfOf(design)).simplified();
        for (const QString &expected : texts) {
            QVERIFY2(text.contains(expected), qPrintable(text.left(300)));
        }
    }

    void writesAnEmptyDesign()
    {
        const QByteArray pdf = pdfOf(Design());
        QVERIFY(pdf.startsWith("%PDF"));
        QVERIFY(pdf.trimmed().endsWith("%%EOF"));
        NEEDS("pdftotext")
        const QString text = poppler(u"pdftotext"_s, {u"-raw"_s}, pdf).simplified();
        for (const char *expected : {"Title not yet stated", "not yet stated", "Not a degree", "1 of 1"}) {
            QVERIFY2(text.contains(QLatin1StringView(expected)), qPrintable(text));
        }
    }

    void leavesOutTheOutcomesOfNone()
    {
        NEEDS("pdftotext")
        Design design = tokenDesign();
        design.outcomes.clear();
        const QString text = poppler(u"pdftotext"_s, {u"-raw"_s}, pdfOf(design)).simplified();
        QVERIFY(!text.contains(u"What you will be able to do"_s));
        QVERIFY(text.contains(u"Outcomes not yet stated"_s));
    }

    /// Texts as long as they may be, words longer than a column, and lines where one is expected, as something pasted may bring.
    void staysOnThePageWithAwkwardTexts_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("many words") << u"needle "_s.repeated(400);
        QTest::newRow("one word without end") << u"needle"_s.repeated(400);
        QTest::newRow("lines") << u"needle\n"_s.repeated(200);
        QTest::newRow("Hebrew") << u"מחט "_s.repeated(300);
    }

    void staysOnThePageWithAwkwardTexts()
    {
        NEEDS("pdftotext")
        QFETCH(QString, text);
        Design design = tokenDesign();
        design.identity.title = LocalizedText(text.left(shortText));
        design.identity.lead = LocalizedText(text.left(shortText));
        design.awardingBodies[0].name = LocalizedText(text.left(shortText));
        design.assessments[0].title = LocalizedText(text);
        design.assessments[0].timing = LocalizedText(text);
        design.outcomes[0].statement = LocalizedText(text);
        design.fees[0].note = LocalizedText(text);
        const QList<Word> words = wordsOf(pdfOf(design));
        QVERIFY(words.size() > 200);
        for (const Word &word : words) {
            QVERIFY2(word.left > 40 && word.right < 595 - 40 && word.top > 25 && word.bottom < 842 - 25,
                qPrintable(u"%1 on page %2"_s.arg(word.text).arg(word.page)));
        }
    }

    /// A Hebrew statement begins at the right, and its number stands there.
    void numbersRightToLeftOutcomesAtTheRight()
    {
        NEEDS("pdftotext")
        Design design = tokenDesign();
        design.outcomes[0].statement = LocalizedText(u"לתכנן מעגל"_s);
        design.outcomes[0].plain = {};
        design.outcomes[0].domain = Domain::Unset;
        design.outcomes[0].level = {};
        const QList<Word> all = wordsOf(pdfOf(design));
        double first = 0;
        for (const Word &word : all) {
            first = word.page == 0 && word.text.isRightToLeft() ? qMax(first, word.right) : first;
        }
        QVERIFY2(first > 260 && first < 310, qPrintable(QString::number(first))); // The column reaches from 45 to 323.
        bool mirrored = false;
        bool plain = false;
        for (const Word &word : all) {
            mirrored = mirrored || (word.text.contains(u'1') && word.left > first && word.right < 325 && word.right > 310);
            plain = plain || (word.text == "2"_L1 && word.left > 40 && word.left < 50);
        }
        QVERIFY(mirrored);
        QVERIFY(plain);
    }

    /// Wherever the text before it ends, a heading has lines of its section below it, in its column.
    void leavesNoHeadingAlone()
    {
        NEEDS("pdftotext")
        Design design = tokenDesign();
        for (int length = 20; length <= 290; length += 30) {
            design.delivery.schedule = LocalizedText(u"needle "_s.repeated(length));
            const QList<Word> words = wordsOf(pdfOf(design));
            int headings = 0;
            for (const Word &heading : words) {
                if (heading.text != "Enrolment"_L1 && heading.text != "Partners"_L1 && heading.text != "Contact"_L1 && heading.text != "success"_L1) {
                    continue;
                }
                ++headings;
                const bool followed = std::any_of(words.begin(), words.end(), [&](const Word &word) {
                    return word.page == heading.page && word.top > heading.top + 5 && word.top < heading.bottom + 45 && qAbs(word.left - heading.left) < 40;
                });
                QVERIFY2(followed, qPrintable(u"%1 on page %2 after %3 words"_s.arg(heading.text).arg(heading.page).arg(length)));
            }
            QVERIFY(headings >= 4);
        }
    }

    /// Each row once measured takes time in proportion; measured anew for each other row, these took minutes.
    void laysOutTwoThousandRows()
    {
        NEEDS("pdftotext")
        const Design design = Testing::largeDesign(500, 1000, 500);
        const std::clock_t start = std::clock(); // The processor's time, whatever else the machine does.
        const QByteArray pdf = pdfOf(design);
        const double seconds = static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
        QVERIFY2(seconds < 20, qPrintable(QString::number(seconds)));
        const QString text = withoutBreaks(poppler(u"pdftotext"_s, {u"-raw"_s}, pdf));
        for (const char *expected : {"number499", "Activity999", "Assessment499"}) {
            QVERIFY2(text.contains(QLatin1StringView(expected)), expected);
        }
        int wholeNumbers = 0;
        for (const Word &word : wordsOf(pdf)) {
            wholeNumbers += word.text == "499"_L1;
        }
        QCOMPARE(wholeNumbers, 4); // In three titles, and before an outcome, where it has its room.
    }

    void tellsHowFarItIs()
    {
        Analyst analyst;
        const Design design = Testing::largeDesign(60, 60, 60);
        const Catalogue catalogue = describe(design, analyst.analyse(design));
        double last = 0;
        int calls = 0;
        QVERIFY(toPdf(catalogue, [&](qint64 done, qint64 all) {
            const double share = static_cast<double>(done) / static_cast<double>(all);
            ++calls;
            if (share < last || share > 1) {
                qFatal("back from %f to %f", last, share);
            }
            last = share;
            return true;
        }).has_value());
        QVERIFY(calls > 180); // With each row.
        QCOMPARE(last, 1.0);
        for (const int stop : {1, calls / 2, calls}) {
            int made = 0;
            const auto cancelled = toPdf(catalogue, [&](qint64, qint64) { return ++made < stop; });
            QVERIFY(!cancelled);
            QCOMPARE(cancelled.error().code, ErrorCode::Cancelled);
            QCOMPARE(made, stop); // At once.
        }
    }

    void breaksTheTitleAfterItsColon()
    {
        NEEDS("pdftotext")
        Design design = tokenDesign();
        design.identity.title = LocalizedText(u"Digital chip design: from specification to verified RTL"_s);
        const QList<Word> words = wordsOf(pdfOf(design));
        const auto colon = std::find_if(words.begin(), words.end(), [](const Word &word) { return word.text == "design:"_L1; });
        QVERIFY(colon != words.end() && (colon + 1)->text == "from"_L1);
        QVERIFY((colon + 1)->top > colon->top + 10);
    }
};

QTEST_MAIN(TestCataloguePdf)
#include "tst_catalogue_pdf.moc"
