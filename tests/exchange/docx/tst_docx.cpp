#include "core/exchange/docx/docx_writer.h"
#include "tests/support/every_part.h"
#include "tests/support/office.h"
#include "tests/support/poppler.h"
#include "tests/support/random_design.h"

#include <QDirIterator>
#include <QTest>
#include <QXmlStreamReader>

using namespace Credwright;
using namespace Qt::Literals::StringLiterals;

namespace {

TextDocument plainParts()
{
    return everyPart([](const QString &place) { return place; });
}

/// The texts of an XML file, the breaks among them as '\n'; empty where it is not well-formed.
QString textOf(const QByteArray &xml)
{
    QXmlStreamReader reader(xml);
    QString text;
    while (!reader.atEnd()) {
        reader.readNext();
        if (reader.isCharacters()) {
            text += reader.text();
        } else if (reader.isStartElement() && (reader.name() == "br"_L1 || reader.name() == "p"_L1)) {
            text += u'\n';
        } else if (reader.isStartElement() && reader.name() == "tab"_L1) {
            text += u'\t';
        }
    }
    return reader.hasError() ? QString() : text;
}

bool isWellFormed(const QByteArray &xml)
{
    QXmlStreamReader reader(xml);
    while (!reader.atEnd()) {
        reader.readNext();
    }
    return !reader.hasError();
}

} // namespace

class TestDocx : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    int m_number = 0;

    /// The files of the package by their paths.
    QMap<QString, QByteArray> filesOf(const TextDocument &document)
    {
        const QString folder = m_folder.filePath(QString::number(++m_number));
        const Result<QByteArray> docx = toDocx(document);
        QMap<QString, QByteArray> files;
        if (!docx || !unpackZip(*docx, folder)) {
            return files;
        }
        for (QDirIterator it(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories); it.hasNext();) {
            QFile file(it.next());
            if (file.open(QIODevice::ReadOnly)) {
                files.insert(file.fileName().mid(folder.size() + 1), file.readAll());
            }
        }
        return files;
    }

private Q_SLOTS:
    void everyFileIsThereAndWellFormed()
    {
        NEEDS("python3")
        const QMap<QString, QByteArray> files = filesOf(plainParts());
        QCOMPARE(files.keys(),
            (QStringList{u"[Content_Types].xml"_s, u"_rels/.rels"_s, u"docProps/app.xml"_s, u"docProps/core.xml"_s, u"word/_rels/document.xml.rels"_s,
                u"word/document.xml"_s, u"word/footer1.xml"_s, u"word/header1.xml"_s, u"word/media/figure1.png"_s, u"word/media/figure1.svg"_s,
                u"word/numbering.xml"_s, u"word/settings.xml"_s, u"word/styles.xml"_s}));
        for (auto it = files.cbegin(); it != files.cend(); ++it) {
            QVERIFY2(it.key().endsWith(u".png"_s) || isWellFormed(it.value()), qPrintable(it.key()));
        }
        QVERIFY(files[u"word/media/figure1.png"_s].startsWith("\x89PNG"));
        QVERIFY(toDocx(plainParts())->startsWith("PK\3\4"));
    }

    /// Whoever hears the document, or restyles it, goes by these names.
    void partsHaveTheStylesOfTheProgram()
    {
        NEEDS("python3")
        const QMap<QString, QByteArray> files = filesOf(plainParts());
        const QByteArray body = files[u"word/document.xml"_s];
        const QByteArray styles = files[u"word/styles.xml"_s];
        for (const char *style : {"Title", "Subtitle", "Heading1", "Heading2", "Heading3", "Note", "ListBullet", "ListBullet2", "ListBullet3", "Caption",
                 "Figures", "TableHeading", "TableText", "TableTotal", "Hyperlink"}) {
            QVERIFY2(body.contains(QByteArray("\"") + style + "\"/>"), style);
            QVERIFY2(styles.contains(QByteArray("w:styleId=\"") + style + '"'), style);
        }
        for (const char *name : {"Normal", "Title", "heading 1", "heading 2", "heading 3", "List Bullet", "caption"}) {
            QVERIFY2(styles.contains(QByteArray("<w:name w:val=\"") + name + "\"/>"), name); // As the word processor calls its own.
        }
        QCOMPARE(body.count("<w:tblHeader/>"), 1);
        QCOMPARE(body.count("<w:jc w:val=\"right\"/>"), 4); // Heading and three cells of the column of numbers.
        QVERIFY(body.contains("descr=\"alternative\""));
        QVERIFY(files[u"word/footer1.xml"_s].contains("w:instr=\"NUMPAGES\""));
    }

    void saysWhatItIs()
    {
        NEEDS("python3")
        const QMap<QString, QByteArray> files = filesOf(plainParts());
        const QByteArray core = files[u"docProps/core.xml"_s];
        QVERIFY(core.contains("<dc:title>title</dc:title>"));
        QVERIFY(core.contains("<dc:creator>author</dc:creator>"));
        QVERIFY(core.contains("<dc:language>en</dc:language>"));
        QVERIFY(core.contains("\"dcterms:W3CDTF\">2026-05-04T09:30:00Z</dcterms:created>"));
        QVERIFY(files[u"word/styles.xml"_s].contains("<w:lang w:val=\"en\"/>"));
        TextDocument silent = plainParts();
        silent.created = {};
        silent.language = u"\"/><w:x"_s;
        const QMap<QString, QByteArray> others = filesOf(silent);
        QVERIFY(!others[u"docProps/core.xml"_s].contains("dcterms:created"));
        QVERIFY(!others[u"word/styles.xml"_s].contains("w:lang"));
        QVERIFY(isWellFormed(others[u"docProps/core.xml"_s]) && isWellFormed(others[u"word/styles.xml"_s]));
    }

    void theSameDocumentIsTheSameFile()
    {
        const QByteArray first = *toDocx(plainParts());
        QTest::qWait(1100); // The time of day is nowhere in it.
        QVERIFY(*toDocx(plainParts()) == first);
    }

    /// Markup in every text, and texts that have broken programs before.
    void textsAreTextsWhatEverIsInThem()
    {
        NEEDS("python3")
        const QString markup = u"</w:t><w:p a='1' b=\"2\">&lt;&#9;<![CDATA[ ]]>"_s;
        const QMap<QString, QByteArray> files = filesOf(everyPart([&](const QString &place) { return place + markup; }));
        QString text;
        for (auto it = files.cbegin(); it != files.cend(); ++it) {
            QVERIFY2(it.key().contains(u"media/"_s) || isWellFormed(it.value()), qPrintable(it.key()));
            text += it.key().endsWith(u".xml"_s) ? textOf(it.value()) : QString();
        }
        for (const QString &place : placesSeen()) {
            QVERIFY2(text.contains(place + markup), qPrintable(place));
        }
        QVERIFY(files[u"docProps/core.xml"_s].contains("author&lt;/w:t&gt;"));
        QVERIFY(files[u"word/_rels/document.xml.rels"_s].contains("Target=\"https://example.org/?a=1&amp;b=&quot;2&quot;\" TargetMode=\"External\""));

        for (const QString &awkward : awkwardTexts()) {
            const QMap<QString, QByteArray> odd = filesOf(everyPart([&](const QString &) { return awkward; }));
            QVERIFY2(isWellFormed(odd[u"word/document.xml"_s]) && isWellFormed(odd[u"docProps/core.xml"_s]), qPrintable(awkward));
        }
    }

    void whatXmlCannotHoldIsReplaced()
    {
        NEEDS("python3")
        TextDocument document;
        document.parts = {TextDocument::Paragraph{TextDocument::plain(u"a\x01"_s + u"b\r\nc\rd\te\x0b"_s + QChar(0xD800) + u"f\uFFFE"_s + u"g😀h"_s)}};
        const QString text = textOf(filesOf(document)[u"word/document.xml"_s]);
        QVERIFY2(text.contains(u"a\uFFFD"_s + u"b\nc\nd\te\uFFFD\uFFFD"_s + u"f\uFFFD"_s + u"g😀h"_s), qPrintable(text));
    }

    void fromRightToLeft()
    {
        NEEDS("python3")
        TextDocument document = everyPart([](const QString &) { return u"مرحبا"_s; });
        document.language = u"ar"_s;
        const QMap<QString, QByteArray> files = filesOf(document);
        const QByteArray body = files[u"word/document.xml"_s];
        QCOMPARE(body.count("<w:bidi/>"), body.count("<w:p>") + 1); // Each paragraph and the section.
        QCOMPARE(body.count("<w:bidiVisual/>"), 1);
        QVERIFY(body.contains("<w:rtl/>"));
        QVERIFY(files[u"word/styles.xml"_s].contains("<w:lang w:val=\"ar\" w:bidi=\"ar\"/>"));
        document.parts = {TextDocument::Paragraph{TextDocument::plain(u"96 h × €75"_s)}};
        const QByteArray latin = filesOf(document)[u"word/document.xml"_s];
        QVERIFY2(latin.contains("<w:pPr><w:jc w:val=\"right\"/></w:pPr>"), latin.constData()); // At the side of the document, in its own direction.
        document = everyPart([](const QString &) { return u"مرحبا"_s; });
        document.language = u"en"_s; // A text of another direction is at its own side.
        const QByteArray mixed = filesOf(document)[u"word/document.xml"_s];
        QVERIFY(mixed.contains("<w:bidi/>") && !mixed.contains("<w:bidiVisual/>"));
    }

    void opensInAWordProcessor()
    {
        NEEDS_OFFICE
        NEEDS("pdftotext")
        const QByteArray pdf = pdfByOffice(*toDocx(plainParts()), u"docx"_s);
        QVERIFY(pdf.startsWith("%PDF"));
        const QString text = poppler(u"pdftotext"_s, {u"-raw"_s}, pdf);
        for (const QString &place : placesSeen()) {
            QVERIFY2(text.contains(place), qPrintable(place + u" in\n"_s + text));
        }
        QVERIFY2(text.contains(u"Page 1 of 1"_s), qPrintable(text));
    }

    void headsAreRepeatedThere()
    {
        NEEDS_OFFICE
        NEEDS("pdftotext")
        TextDocument document;
        TextDocument::Table table{.caption = u"Rows"_s, .columns = {{u"Headword"_s, false}, {u"Amount"_s, true}}};
        for (int row = 0; row < 120; ++row) {
            table.rows.append({{TextDocument::plain(u"row%1"_s.arg(row)), TextDocument::plain(QString::number(row))}, false});
        }
        document.parts = {table, table};
        const QByteArray pdf = pdfByOffice(*toDocx(document), u"docx"_s);
        int heads = 0;
        int pages = 0;
        for (const Word &word : wordsOf(pdf)) {
            heads += word.text == u"Headword"_s ? 1 : 0;
            pages = qMax(pages, word.page + 1);
        }
        QVERIFY(pages >= 4);
        QVERIFY2(heads >= pages, qPrintable(u"%1 heads on %2 pages"_s.arg(heads).arg(pages)));
    }

    void anEmptyDocument()
    {
        NEEDS("python3")
        TextDocument document;
        document.parts = {TextDocument::Table(), TextDocument::Bullets(), TextDocument::Heading(), TextDocument::Paragraph()};
        QCOMPARE(filesOf(document).size(), 11);
        document.parts = {TextDocument::Figure()};
        QCOMPARE(toDocx(document).error().code, ErrorCode::CannotWrite); // A picture that is none.
    }
};

QTEST_GUILESS_MAIN(TestDocx)
#include "tst_docx.moc"
