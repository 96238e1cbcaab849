#include "core/exchange/catalogue/catalogue.h"
#include "core/exchange/html/catalogue_html.h"
#include "core/exchange/pdf/catalogue_pdf.h"
#include "tests/support/token_design.h"

#include <QBuffer>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace Credwright;
using namespace Qt::Literals::StringLiterals;

namespace {

QByteArray pdfOf(const Design &design)
{
    Analyst analyst;
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    const auto written = writePdf(describe(design, analyst.analyse(design), {{}, QDate(2025, 11, 20)}), &buffer);
    return written ? buffer.data() : QByteArray();
}

/// The output of one of poppler's tools for a PDF; the test says so when the tool is not there.
QString poppler(const QString &tool, const QStringList &arguments, const QByteArray &pdf)
{
    QTemporaryDir folder;
    QFile file(folder.filePath(u"description.pdf"_s));
    if (!file.open(QIODevice::WriteOnly) || file.write(pdf) != pdf.size()) {
        return {};
    }
    file.close();
    QProcess process;
    process.start(tool, QStringList(arguments) << file.fileName() << (tool == "pdftotext"_L1 ? QStringList{u"-"_s} : QStringList()));
    process.waitForFinished();
    return QString::fromUtf8(process.readAllStandardOutput());
}

#define NEEDS(tool) \
    if (QStandardPaths::findExecutable(QStringLiteral(tool)).isEmpty()) { \
        QSKIP(tool " is not installed (poppler-utils)"); \
    }

/// Hyphens at the end of a line would hide a word from a search.
QString withoutBreaks(QString text)
{
    return text.remove(u'\n').remove(u' ').remove(u'\f').remove(u'-');
}

struct Word
{
    int page = 0;
    double top = 0;
    double bottom = 0;
    double left = 0;
    double right = 0;
    QString text;
};

QList<Word> wordsOf(const QByteArray &pdf)
{
    QList<Word> words;
    static const QRegularExpression form(u"<page |<word xMin=\"([\\d.]+)\" yMin=\"([\\d.]+)\" xMax=\"([\\d.]+)\" yMax=\"([\\d.]+)\">([^<]*)</word>"_s);
    int page = -1;
    auto matches = form.globalMatch(poppler(u"pdftotext"_s, {u"-bbox"_s}, pdf));
    while (matches.hasNext()) {
        const auto match = matches.next();
        if (match.captured(1).isEmpty()) {
            ++page;
        } else {
            words.append({page, match.captured(2).toDouble(), match.captured(4).toDouble(), match.captured(1).toDouble(), match.captured(3).toDouble(),
                match.captured(5)});
        }
    }
    return words;
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
        QVERIFY2(info.contains(u"(A4)"), qPrintable(info));
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
    }

    void saysWhenItCannotWrite()
    {
        QBuffer closed;
        closed.open(QIODevice::ReadOnly);
        Analyst analyst;
        const Design design = tokenDesign();
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u".*"_s));
        const auto written = writePdf(describe(design, analyst.analyse(design)), &closed);
        QVERIFY(!written);
        QCOMPARE(written.error().code, ErrorCode::CannotWrite);
    }
};

QTEST_MAIN(TestCataloguePdf)
#include "tst_catalogue_pdf.moc"
