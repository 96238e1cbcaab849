#include "core/exchange/pdf/text_document_pdf.h"
#include "tests/support/every_part.h"
#include "tests/support/poppler.h"

#include <QTest>

using namespace Credwright;
using namespace Qt::Literals::StringLiterals;

namespace {

QByteArray pdfOf(const TextDocument &document)
{
    return toPdf(document).value_or(QByteArray());
}

TextDocument withRows(int count)
{
    TextDocument document{.title = u"Long"_s, .language = u"en"_s, .pageOf = u"Page %1 of %2"_s};
    TextDocument::Table table{.caption = u"Rows"_s, .columns = {{u"Headword"_s, false}, {u"Amount"_s, true}}};
    for (int row = 0; row < count; ++row) {
        table.rows.append({{TextDocument::plain(u"row%1"_s.arg(row)), TextDocument::plain(QString::number(row * 1111))}, row + 1 == count});
    }
    document.parts = {table};
    return document;
}

QList<Word> wordsThatAre(const QByteArray &pdf, const QString &text)
{
    QList<Word> words = wordsOf(pdf);
    words.removeIf([&](const Word &word) { return word.text != text; });
    return words;
}

} // namespace

class TestTextDocumentPdf : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyTextIsThere()
    {
        NEEDS("pdftotext")
        const QString text = poppler(u"pdftotext"_s, {u"-raw"_s}, pdfOf(everyPart([](const QString &place) { return u"<b>"_s + place + u"&amp;</b>"_s; })));
        for (const QString &place : placesSeen()) {
            QVERIFY2(text.contains(u"<b>"_s + place + u"&amp;</b>"_s), qPrintable(place + u" in\n"_s + text));
        }
        QVERIFY(text.contains(u"Page 1 of 1"_s));
    }

    void saysWhatItIs()
    {
        const QByteArray pdf = pdfOf(everyPart([](const QString &place) { return place; }));
        QVERIFY(pdf.contains("<pdfaid:part>1</pdfaid:part>"));
        QVERIFY(pdf.contains("/Lang (en)"));
        NEEDS("pdfinfo")
        const QString info = poppler(u"pdfinfo"_s, {}, pdf);
        QVERIFY2(info.contains(QRegularExpression(u"Title: +title\\n"_s)) && info.contains(QRegularExpression(u"Author: +author\\n"_s))
                && info.contains(QRegularExpression(u"Subject: +subtitle\\n"_s)) && info.contains(u"4 09:30:00 2026"_s),
            qPrintable(info));
    }

    void aTableGoesOnWithItsHead()
    {
        NEEDS("pdftotext")
        const QByteArray pdf = pdfOf(withRows(120));
        const QList<Word> heads = wordsThatAre(pdf, u"Headword"_s);
        const int pages = heads.last().page + 1;
        QVERIFY2(pages >= 3, qPrintable(QString::number(pages)));
        QCOMPARE(heads.size(), pages); // Once on each.
        const QString text = poppler(u"pdftotext"_s, {u"-layout"_s}, pdf);
        for (int page = 1; page <= pages; ++page) {
            QVERIFY(text.contains(u"Page %1 of %2"_s.arg(page).arg(pages)));
        }
        for (const Word &head : heads) {
            for (const Word &word : wordsOf(pdf)) {
                QVERIFY(word.page != head.page || !word.text.startsWith(u"row"_s) || word.top > head.bottom);
            }
        }
        QCOMPARE(wordsThatAre(pdf, u"row118"_s).first().page, wordsThatAre(pdf, u"row119"_s).first().page); // A total does not stand alone.
    }

    /// However far down the page it comes: the heading, its sentence, the head of the table and a row are on one page.
    void aTableKeepsItsIntroduction()
    {
        NEEDS("pdftotext")
        int turned = 0;
        for (int lines = 24; lines < 48; ++lines) {
            TextDocument document{.title = u"Title"_s, .language = u"en"_s};
            for (int line = 0; line < lines; ++line) {
                document.parts.append(TextDocument::Paragraph{TextDocument::plain(u"line"_s)});
            }
            document.parts.append(TextDocument::Heading{1, u"Heading"_s});
            document.parts.append(TextDocument::Paragraph{TextDocument::plain(u"Introduced"_s)});
            document.parts.append(withRows(8).parts);
            const QByteArray pdf = pdfOf(document);
            const int page = wordsThatAre(pdf, u"Heading"_s).first().page;
            for (const QString &word : {u"Introduced"_s, u"Headword"_s, u"row0"_s, u"row1"_s}) {
                QCOMPARE(wordsThatAre(pdf, word).first().page, page);
            }
            turned += page;
        }
        QVERIFY(turned > 0 && turned < 24); // On the first page in some, on the second in others.
    }

    void numbersEndWhereTheirColumnEnds()
    {
        NEEDS("pdftotext")
        const QByteArray pdf = pdfOf(withRows(10));
        const double end = wordsThatAre(pdf, u"Amount"_s).first().right;
        for (const QString &number : {u"0"_s, u"1111"_s, u"9999"_s}) {
            const double right = wordsThatAre(pdf, number).first().right;
            QVERIFY2(qAbs(right - end) < 1, qPrintable(u"%1 and %2"_s.arg(right).arg(end)));
        }
        QVERIFY(wordsThatAre(pdf, u"row3"_s).first().left < 60);
    }

    void fromRightToLeft()
    {
        NEEDS("pdftotext")
        TextDocument document = withRows(3);
        document.language = u"ar"_s;
        document.pageOf = u"%1 / %2"_s;
        const QByteArray pdf = pdfOf(document);
        const Word name = wordsThatAre(pdf, u"row1"_s).first();
        const Word number = wordsThatAre(pdf, u"1111"_s).first();
        QVERIFY2(name.left > 500 && number.left < 60, qPrintable(u"%1 and %2"_s.arg(name.left).arg(number.left)));
    }

    void marksStandBeforeTheirItems_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<int>("side");
        QTest::newRow("from the left") << u"en"_s << 1;
        QTest::newRow("from the right, Latin letters too") << u"ar"_s << -1;
    }
    void marksStandBeforeTheirItems()
    {
        NEEDS("pdftotext")
        QFETCH(QString, language);
        QFETCH(int, side);
        TextDocument document{.title = {}, .language = language};
        document.parts = {
            TextDocument::Bullets{{{TextDocument::plain(u"first"_s), 0}, {TextDocument::plain(u"second"_s), 1}, {TextDocument::plain(u"third"_s), 2}}}};
        const QByteArray pdf = pdfOf(document);
        const QList<Word> marks = wordsThatAre(pdf, u"•"_s);
        QCOMPARE(marks.size(), 3);
        double before = 0;
        for (int i = 0; i < 3; ++i) {
            const Word item = wordsThatAre(pdf, QStringList{u"first"_s, u"second"_s, u"third"_s}.at(i)).first();
            const double gap = side > 0 ? item.left - marks.at(i).right : marks.at(i).left - item.right;
            QVERIFY2(gap > 0 && gap < 12, qPrintable(QString::number(gap)));
            QVERIFY(i == 0 || (marks.at(i).left - before) * side > 5);
            before = marks.at(i).left;
        }
    }

    /// Nothing is lost between pages, however tall a row is.
    void aRowTallerThanAPage()
    {
        NEEDS("pdftotext")
        TextDocument document = withRows(2);
        QStringList words;
        for (int i = 0; i < 3000; ++i) {
            words.append(u"word%1"_s.arg(i));
        }
        std::get<TextDocument::Table>(document.parts.first()).rows.first().cells.first() = TextDocument::plain(words.join(u' '));
        const QString text = poppler(u"pdftotext"_s, {u"-raw"_s}, pdfOf(document));
        QCOMPARE(text.count(QRegularExpression(u"\\bword\\d"_s)), words.size());
    }

    void anEmptyDocument()
    {
        const QByteArray pdf = pdfOf({});
        QVERIFY(pdf.startsWith("%PDF-1.4"));
        QVERIFY(toPdf({.title = {}, .parts = {TextDocument::Table(), TextDocument::Figure(), TextDocument::Bullets(), TextDocument::Heading()}}));
    }

    void canBeCancelled()
    {
        const auto cancelled = toPdf(everyPart([](const QString &place) { return place; }), [](qint64, qint64) { return false; });
        QVERIFY(!cancelled);
        QCOMPARE(cancelled.error().code, ErrorCode::Cancelled);
    }
};

QTEST_MAIN(TestTextDocumentPdf)
#include "tst_text_document_pdf.moc"
