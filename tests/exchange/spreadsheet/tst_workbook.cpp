#include "core/exchange/spreadsheet/sheet_builder.h"
#include "core/exchange/spreadsheet/workbook.h"
#include "tests/support/office.h"
#include "tests/support/spreadsheets.h"

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QTest>

using namespace Credwright;
using namespace Credwright::Testing;
using namespace Qt::Literals::StringLiterals;

namespace {

using Kind = SheetCell::Kind;

/// Rows of texts, the kind of a cell before it where it is not a text: "n 12.5", "d 2026-03-01", "b TRUE", "e #REF!".
QStringList shown(const Sheet &sheet)
{
    QStringList rows;
    for (const QList<SheetCell> &row : sheet.rows) {
        QStringList cells;
        for (const SheetCell &cell : row) {
            const QString kind = cell.kind == Kind::Number ? u"n "_s
                : cell.kind == Kind::Date                  ? u"d "_s
                : cell.kind == Kind::Boolean               ? u"b "_s
                : cell.kind == Kind::Error                 ? u"e "_s
                                                           : QString();
            cells.append(kind + cell.text);
        }
        rows.append(cells.join(u'|'));
    }
    return rows;
}

QStringList read(const QByteArray &bytes, const QString &name = u"costs.csv"_s)
{
    const Result<Workbook> workbook = readWorkbook(bytes, name);
    return workbook ? (workbook->sheets.isEmpty() ? QStringList() : shown(workbook->sheets.first())) : QStringList{u"refused: "_s + workbook.error().message};
}

QByteArray fileOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// The file as LibreOffice converts it.
QByteArray converted(const QString &folder, const QString &from, const QString &to)
{
    QProcess::execute(u"soffice"_s,
        {u"-env:UserInstallation=file://%1/profile"_s.arg(folder), u"--headless"_s, u"--convert-to"_s, to, u"--outdir"_s, folder + u"/out"_s, from});
    return fileOf(folder + u"/out/"_s + QFileInfo(from).completeBaseName() + u'.' + to.section(u':', 0, 0));
}

} // namespace

class TestWorkbook : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void xlsxCells_data();
    void xlsxCells();
    void xlsxSheetsAndRanges();
    void formulasWithoutAValueAreSaid();
    void odsCells();
    void odsRepeatsAndHidden();
    void csv_data();
    void csv();
    void numbersArePlain_data();
    void numbersArePlain();
    void refused_data();
    void refused();
    void hostileZips();
    void anyBytes();
    void cancelled();
    void asLibreOfficeWritesThem_data();
    void asLibreOfficeWritesThem();
};

void TestWorkbook::xlsxCells_data()
{
    QTest::addColumn<QByteArray>("rows");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const QByteArray &rows, const QString &expected) { QTest::newRow(name) << rows << expected; };
    row("a shared string", R"(<row r="1"><c r="A1" t="s"><v>0</v></c></row>)", u"Teaching"_s);
    row("one of runs, without how it is said", R"(<row r="1"><c r="A1" t="s"><v>1</v></c></row>)", u"Rich text"_s);
    row("one that is not there", R"(<row r="1"><c r="A1" t="s"><v>99</v></c><c t="s"><v>0</v></c></row>)", u"|Teaching"_s);
    row("an inline string", R"(<row r="1"><c r="A1" t="inlineStr"><is><t> a </t><r><t>b</t></r></is></c></row>)", u" a b"_s);
    row("a number", R"(<row><c><v>1234.5</v></c><c><v>1.2E3</v></c></row>)", u"n 1234.5|n 1200"_s);
    row("what is left of a sum of tenths", R"(<row><c><v>0.30000000000000004</v></c></row>)", u"n 0.3"_s);
    row("the value of a formula", R"(<row><c><f>A1*2</f><v>42</v></c><c t="str"><f>T(1)</f><v>x</v></c></row>)", u"n 42|x"_s);
    row("truth and an error", R"(<row><c t="b"><v>1</v></c><c t="e"><v>#REF!</v></c></row>)", u"b TRUE|e #REF!"_s);
    row("a day of a built-in format", R"(<row><c s="1"><v>46082</v></c></row>)", u"d 2026-03-01"_s);
    row("a day of a format of its own", R"(<row><c s="2"><v>46082.75</v></c></row>)", u"d 2026-03-01"_s);
    row("a number whose format only quotes a d", R"(<row><c s="3"><v>46082</v></c></row>)", u"n 46082"_s);
    row("cells that are skipped", R"(<row r="2"><c r="C2"><v>1</v></c></row>)", u"\n||n 1"_s);
    row("a formula that is typed as text", R"(<row><c t="inlineStr"><is><t>=1+1</t></is></c></row>)", u"=1+1"_s);
}

void TestWorkbook::xlsxCells()
{
    QFETCH(QByteArray, rows);
    QFETCH(QString, expected);
    XlsxParts parts{.rows = rows};
    parts.strings = "<si><t>Teaching</t></si><si><r><t>Rich</t></r><r><t xml:space=\"preserve\"> text</t></r><rPh><t>said</t></rPh></si>";
    parts.styles =
        "<numFmts><numFmt numFmtId=\"164\" formatCode=\"dd/mm/yyyy hh:mm\"/><numFmt numFmtId=\"165\" formatCode=\"0.00 &quot;d&quot; [$kr-d]\"/></numFmts>"
        "<cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"164\"/><xf "
        "numFmtId=\"165\"/></cellXfs>";
    QCOMPARE(read(makeXlsx(parts)).join(u'\n'), expected);
    parts.space = "http://purl.oclc.org/ooxml/spreadsheetml/main"; // The strict edition.
    QCOMPARE(read(makeXlsx(parts)).join(u'\n'), expected);
}

void TestWorkbook::xlsxSheetsAndRanges()
{
    XlsxParts parts{.rows = "<row r=\"1\"><c r=\"A1\" s=\"1\"><v>0</v></c></row>"};
    parts.styles = "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs>";
    parts.afterRows = "<mergeCells><mergeCell ref=\"A1:B3\"/><mergeCell ref=\"nonsense\"/></mergeCells>";
    parts.workbookPr = "date1904=\"1\"";
    parts.sheetState = "state=\"veryHidden\"";
    const Result<Workbook> workbook = readWorkbook(makeXlsx(parts), u"a.xlsx"_s);
    QVERIFY2(workbook, workbook ? "" : qPrintable(workbook.error().message + workbook.error().detail));
    QCOMPARE(workbook->sheets.size(), 1);
    QCOMPARE(workbook->sheets.first().name, u"Costs & more"_s);
    QVERIFY(workbook->sheets.first().hidden);
    QCOMPARE(workbook->sheets.first().merged, QList<QRect>{QRect(0, 0, 2, 3)});
    QCOMPARE(shown(workbook->sheets.first()), QStringList{u"d 1904-01-01"_s});
}

void TestWorkbook::formulasWithoutAValueAreSaid()
{
    const Result<Workbook> workbook = readWorkbook(makeXlsx({.rows = "<row><c><f>SUM(B1)</f></c><c><v>3</v></c></row>"}), u"a.xlsx"_s);
    QVERIFY(workbook);
    QCOMPARE(shown(workbook->sheets.first()), QStringList{u"|n 3"_s});
    QVERIFY(workbook->notes.join(u' ').contains(u"1 formula"_s));
}

void TestWorkbook::odsCells()
{
    const QByteArray cells = R"(<table:table table:name="Kosten"><table:table-row>
<table:table-cell office:value-type="string"><text:p>two</text:p><text:p>lines<text:s text:c="2"/>here</text:p><office:annotation><text:p>a remark</text:p></office:annotation></table:table-cell>
<table:table-cell office:value-type="float" office:value="1234.50"><text:p>1.234,50</text:p></table:table-cell>
<table:table-cell office:value-type="currency" office:value="85.5"><text:p>€ 85,50</text:p></table:table-cell>
<table:table-cell office:value-type="date" office:date-value="2026-03-01T10:00:00"><text:p>1/3/26</text:p></table:table-cell>
<table:table-cell office:value-type="boolean" office:boolean-value="true"><text:p>WAHR</text:p></table:table-cell>
</table:table-row></table:table>)";
    QCOMPARE(read(makeOds(cells)), QStringList{u"two\nlines  here|n 1234.5|n 85.5|d 2026-03-01|b TRUE"_s});
}

void TestWorkbook::odsRepeatsAndHidden()
{
    const QByteArray tables = R"(<table:table table:name="A" table:style-name="gone"><table:table-row table:number-rows-repeated="2">
<table:table-cell office:value-type="string" table:number-columns-spanned="2"><text:p>x</text:p></table:table-cell><table:covered-table-cell/>
<table:table-cell table:number-columns-repeated="2"/><table:table-cell office:value-type="float" office:value="1" table:number-columns-repeated="2"/>
<table:table-cell table:number-columns-repeated="16378"/></table:table-row>
<table:table-row table:number-rows-repeated="1048574"><table:table-cell table:number-columns-repeated="16384"/></table:table-row></table:table>)";
    const Result<Workbook> workbook = readWorkbook(
        makeOds(tables, R"(<style:style style:name="gone" style:family="table"><style:table-properties table:display="false"/></style:style>)"), u"a.ods"_s);
    QVERIFY2(workbook, workbook ? "" : qPrintable(workbook.error().message));
    const Sheet &sheet = workbook->sheets.first();
    QVERIFY(sheet.hidden);
    QCOMPARE(shown(sheet), QStringList({u"x||||n 1|n 1"_s, u"x||||n 1|n 1"_s}));
    QCOMPARE(sheet.merged, QList<QRect>{QRect(0, 0, 2, 1)});
}

void TestWorkbook::csv_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QStringList>("expected");
    const auto row = [](const char *name, const QByteArray &bytes, const QStringList &expected) { QTest::newRow(name) << bytes << expected; };
    row("commas", "Item,Amount\nTeaching,7200\n", {u"Item|Amount"_s, u"Teaching|7200"_s});
    row("semicolons, with commas in the amounts", "Item;Amount\r\nTeaching;7.200,50\r\nRooms;1,5\r\n",
        {u"Item|Amount"_s, u"Teaching|7.200,50"_s, u"Rooms|1,5"_s});
    row("tabs", "Item\tAmount\nA, B\t1\n", {u"Item|Amount"_s, u"A, B|1"_s});
    row("quotes", "a,\"b \"\"c\"\"\nd, e\",f\n", {u"a|b \"c\"\nd, e|f"_s});
    row("said as Excel does", "sep=|\na,b|c\n", {u"a,b|c"_s});
    row("UTF-8 with its mark", "\xEF\xBB\xBFK\xC3\xB6ln;1\n", {u"Köln|1"_s});
    row("Windows-1252", "K\xF6ln;5 \x80\n", {u"Köln|5 €"_s});
    row("UTF-16",
        QByteArray("\xFF\xFE"
                   "a\0;\0"
                   "b\0",
            8),
        {u"a|b"_s});
    row("line ends of old", "a;b\rc;d", {u"a|b"_s, u"c|d"_s});
    row("a quote that is not closed", "a;\"b\nc", {u"a|b\nc"_s});
    row("nothing", "", {});
    row("empty lines", "\n\na;b\n\n", {QString(), QString(), u"a|b"_s});
}

void TestWorkbook::csv()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QStringList, expected);
    QCOMPARE(read(bytes), expected);
}

void TestWorkbook::numbersArePlain_data()
{
    QTest::addColumn<QString>("kept");
    QTest::addColumn<QString>("plain");
    QTest::newRow("whole") << u"42"_s << u"42"_s;
    QTest::newRow("a trailing nought") << u"1234.50"_s << u"1234.5"_s;
    QTest::newRow("fifteen digits") << u"123456789012.345"_s << u"123456789012.345"_s;
    QTest::newRow("an exponent") << u"1.5E-3"_s << u"0.0015"_s;
    QTest::newRow("large") << u"1E20"_s << u"100000000000000000000"_s;
    QTest::newRow("below zero") << u"-2.10"_s << u"-2.1"_s;
    QTest::newRow("nought below zero") << u"-0"_s << u"0"_s;
    QTest::newRow("no number") << u"abc"_s << u"abc"_s;
}

void TestWorkbook::numbersArePlain()
{
    QFETCH(QString, kept);
    QFETCH(QString, plain);
    QCOMPARE(plainNumber(kept), plain);
}

void TestWorkbook::refused_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("said");
    const auto row = [](const char *name, const QByteArray &bytes, const QString &said) { QTest::newRow(name) << bytes << said; };
    const QByteArray small = makeXlsx({.rows = "<row><c><v>1</v></c></row>"});
    row("entities that grow",
        makeXlsx({.rows = "<row><c t=\"inlineStr\"><is><t>&c;</t></is></c></row>",
            .prolog = "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;\"><!ENTITY c \"&b;&b;\">]>"}),
        u"to do harm"_s);
    row("entities in ODS", makeOds("<table:table/>", {}, {}, "<!DOCTYPE x [<!ENTITY a \"a\">]>"), u"to do harm"_s);
    row("a part that is 100 MB", makeXlsx({.rows = QByteArray(100'000'000, ' ')}), u"far more than a cost template"_s);
    row("a million rows",
        makeOds("<table:table table:name=\"A\"><table:table-row table:number-rows-repeated=\"1048576\"><table:table-cell office:value-type=\"float\" "
                "office:value=\"1\"/></table:table-row></table:table>"),
        u"far more than a cost template"_s);
    row("a cell in the last row of all", makeXlsx({.rows = "<row r=\"1048576\"><c r=\"A1048576\"><v>1</v></c></row>"}), u"far more than a cost template"_s);
    row("many columns",
        makeOds("<table:table table:name=\"A\"><table:table-row><table:table-cell office:value-type=\"float\" office:value=\"1\" "
                "table:number-columns-repeated=\"16384\"/></table:table-row></table:table>"),
        u"far more than a cost template"_s);
    row("macros", makeXlsx({.rows = "<row/>", .more = {deflated("xl/vbaProject.bin", "x")}}), u"macros"_s);
    row("a password of OpenDocument", makeOds("<table:table/>", {}, "<manifest:encryption-data/>"), u"password"_s);
    row("a password of Office, or the old format", QByteArray("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", 8) + QByteArray(600, '\0'), u".xls"_s);
    row("cut short", small.left(small.size() - 40), u"damaged"_s);
    row("a text document", makeZip({deflated("word/document.xml", "<x/>")}), u"no spreadsheet"_s);
    row("a page of the web", "<!DOCTYPE html><html><table><tr><td>1</td></tr></table></html>", u"no spreadsheet"_s);
    row("a PDF", "%PDF-1.7\n1 0 obj", u"no spreadsheet"_s);
    row("bytes", QByteArray("a;b\0c", 5), u"no spreadsheet"_s);
}

void TestWorkbook::refused()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, said);
    QElapsedTimer timer;
    timer.start();
    const Result<Workbook> workbook = readWorkbook(bytes, u"costs.xlsx"_s);
    QVERIFY(!workbook);
    QVERIFY2(workbook.error().message.contains(said), qPrintable(workbook.error().message));
    QVERIFY2(timer.elapsed() < 20'000, qPrintable(QString::number(timer.elapsed()))); // It ends; how fast is for the measurements.
}

void TestWorkbook::hostileZips()
{
    const QString maker = QStringLiteral(CREDWRIGHT_SOURCE_DIR "/../shared/tools/faults/hostile_zips.py");
    if (!QFile::exists(maker)) {
        QSKIP("../shared/tools/faults/hostile_zips.py is not here.");
    }
    const QTemporaryDir folder;
    QProcess python;
    python.setWorkingDirectory(folder.path());
    python.start(u"python3"_s, {maker});
    if (!python.waitForFinished(120'000) || python.exitCode() != 0) {
        QSKIP("The hostile zips could not be made.");
    }
    const QFileInfoList files = QDir(folder.path()).entryInfoList(QDir::Files);
    QVERIFY(files.size() >= 20);
    for (const QFileInfo &file : files) {
        const Result<Workbook> workbook = readWorkbook(fileOf(file.filePath()), file.fileName());
        QVERIFY2(!workbook || workbook->sheets.isEmpty(), qPrintable(file.fileName()));
    }
}

void TestWorkbook::anyBytes()
{
    XlsxParts parts{.rows = "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c s=\"1\"><v>46082</v></c></row>", .strings = "<si><t>Teaching</t></si>"};
    parts.styles = "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs>";
    const QByteArray seeds[] = {makeXlsx(parts),
        makeOds("<table:table table:name=\"A\"><table:table-row><table:table-cell office:value-type=\"float\" "
                "office:value=\"1\"/></table:table-row></table:table>"),
        "Item;Amount\n\"Teaching\";7.200,50\n"};
    QRandomGenerator random(7);
    for (int i = 0; i < 6000; ++i) {
        QByteArray bytes = seeds[i % 3];
        for (int change = random.bounded(1, 6); change > 0; --change) {
            const int at = random.bounded(static_cast<int>(bytes.size()));
            switch (random.bounded(3)) {
            case 0:
                bytes[at] = static_cast<char>(random.bounded(256));
                break;
            case 1:
                bytes.remove(at, random.bounded(1, 9));
                break;
            default:
                bytes.insert(at, bytes.mid(random.bounded(static_cast<int>(bytes.size())), 7));
            }
            if (bytes.isEmpty()) {
                break;
            }
        }
        const Result<Workbook> workbook = readWorkbook(bytes, u"a.csv"_s);
        QVERIFY(workbook || !workbook.error().message.isEmpty());
    }
}

void TestWorkbook::cancelled()
{
    QByteArray rows;
    for (int i = 0; i < 5000; ++i) {
        rows += "a;b\n";
    }
    const Result<Workbook> workbook = readWorkbook(rows, u"a.csv"_s, [](qint64, qint64) { return false; });
    QVERIFY(!workbook);
    QCOMPARE(workbook.error().code, ErrorCode::Cancelled);
}

void TestWorkbook::asLibreOfficeWritesThem_data()
{
    QTest::addColumn<QString>("suffix");
    QTest::newRow("XLSX") << u"xlsx"_s;
    QTest::newRow("ODS") << u"ods"_s;
}

/// A flat sheet with each kind of cell, merged and repeated ones, as LibreOffice writes it.
void TestWorkbook::asLibreOfficeWritesThem()
{
    NEEDS_OFFICE
    QFETCH(QString, suffix);
    const QTemporaryDir folder;
    QFile flat(folder.filePath(u"costs.fods"_s));
    QVERIFY(flat.open(QIODevice::WriteOnly));
    flat.write(R"(<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:number="urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0" xmlns:of="urn:oasis:names:tc:opendocument:xmlns:of:1.2" office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.spreadsheet">
<office:automatic-styles><number:date-style style:name="N1"><number:year number:style="long"/><number:text>-</number:text><number:month number:style="long"/><number:text>-</number:text><number:day number:style="long"/></number:date-style><style:style style:name="day" style:family="table-cell" style:data-style-name="N1"/></office:automatic-styles>
<office:body><office:spreadsheet><table:table table:name="Costs">
<table:table-row><table:table-cell office:value-type="string" table:number-columns-spanned="2"><text:p>Cost item</text:p></table:table-cell><table:covered-table-cell/><table:table-cell office:value-type="string"><text:p>Amount</text:p></table:table-cell></table:table-row>
<table:table-row><table:table-cell office:value-type="string"><text:p>Teaching &amp; more</text:p></table:table-cell><table:table-cell/><table:table-cell office:value-type="float" office:value="7200.5"/></table:table-row>
<table:table-row><table:table-cell office:value-type="string"><text:p>=1+1</text:p></table:table-cell><table:table-cell table:style-name="day" office:value-type="date" office:date-value="2026-03-01"/><table:table-cell table:formula="of:=[.C2]*2" office:value-type="float" office:value="14401"/></table:table-row>
</table:table></office:spreadsheet></office:body></office:document>)");
    flat.close();
    const QByteArray bytes = converted(folder.path(), flat.fileName(), suffix);
    QVERIFY(!bytes.isEmpty());
    const Result<Workbook> workbook = readWorkbook(bytes, u"costs."_s + suffix);
    QVERIFY2(workbook, workbook ? "" : qPrintable(workbook.error().message + workbook.error().detail));
    const Sheet &sheet = workbook->sheets.first();
    QCOMPARE(sheet.name, u"Costs"_s);
    QCOMPARE(shown(sheet), QStringList({u"Cost item||Amount"_s, u"Teaching & more||n 7200.5"_s, u"=1+1|d 2026-03-01|n 14401"_s}));
    QCOMPARE(sheet.merged, QList<QRect>{QRect(0, 0, 2, 1)});
}

QTEST_GUILESS_MAIN(TestWorkbook)
#include "tst_workbook.moc"
