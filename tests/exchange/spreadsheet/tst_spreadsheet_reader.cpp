#include "core/exchange/spreadsheet/spreadsheet_reader.h"
#include "tests/support/office.h"
#include "tests/support/workbooks.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QProcess>
#include <QStandardPaths>
#include <QStringEncoder>
#include <QTemporaryDir>
#include <QTest>
#include <QUrl>

using namespace Credwright;
using namespace Credwright::Testing;
using namespace Qt::Literals::StringLiterals;
using Kind = SheetCell::Kind;

namespace {

const Progress untroubled = [](qint64, qint64) { return true; };

const QByteArray sharedTexts = R"(<si><t>Title</t></si><si><r><t>Staff </t></r><r><rPr><b/></rPr><t xml:space="preserve">costs </t></r>
<rPh sb="0" eb="1"><t>spoken</t></rPh></si><si><t>two_x000D__x000A_lines</t></si><si><t>=1+1</t></si>)";

const QByteArray styleTable = R"(<numFmts count="4"><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/><numFmt numFmtId="165" formatCode="#,##0.00 [$€-407]"/>
<numFmt numFmtId="166" formatCode="[h]:mm"/><numFmt numFmtId="167" formatCode="&quot;year &quot;0"/></numFmts>
<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>
<cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="9"/><xf numFmtId="165"/><xf numFmtId="166"/><xf numFmtId="167"/><xf numFmtId="14"/></cellXfs>)";

const QByteArray everyKindOfCell = R"(<dimension ref="A1:ZZ9"/><sheetData>
<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c><c r="D1" t="s"><v>3</v></c></row>
<row r="3"><c r="A3" t="inlineStr"><is><t>in</t><r><t>line</t></r></is></c><c r="B3" t="str"><f>A1&amp;"x"</f><v>made</v></c><c r="C3" t="b"><v>1</v></c>
<c r="D3" t="e"><f>1/0</f><v>#DIV/0!</v></c></row>
<row r="4"><c r="A4"><v>0.30000000000000004</v></c><c r="B4" s="1"><v>44197</v></c><c r="C4" s="2"><v>0.2</v></c><c r="D4" s="3"><v>1234.5</v></c>
<c r="E4" s="4"><v>1.270833333333333</v></c><c r="F4" s="5"><v>2026</v></c><c r="G4" s="6"><v>59</v></c></row>
<row><c><f>SUM(A1)</f></c><c s="3"/><c><v>-1.5E3</v></c></row>
</sheetData><mergeCells><mergeCell ref="A1:A3"/><mergeCell ref="C2:C2"/><mergeCell ref="nonsense"/></mergeCells>)";

const QByteArray strictWorkbook =
    "<workbook xmlns=\"http://purl.oclc.org/ooxml/spreadsheetml/main\" xmlns:r=\"http://purl.oclc.org/ooxml/officeDocument/relationships\">\n"
    "<sheets><sheet name=\"First\" sheetId=\"1\" r:id=\"a\"/><sheet name=\"Away\" sheetId=\"2\" state=\"veryHidden\" r:id=\"b\"/><sheet name=\"Gone\" "
    "sheetId=\"3\" r:id=\"c\"/></sheets></workbook>";
const QByteArray strictRelations =
    "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">\n"
    "<Relationship Id=\"a\" Type=\"http://purl.oclc.org/ooxml/officeDocument/relationships/worksheet\" Target=\"/Data/one.xml\"/>\n"
    "<Relationship Id=\"b\" Type=\"http://purl.oclc.org/ooxml/officeDocument/relationships/worksheet\" Target=\"../Data/Two.XML\"/>\n"
    "<Relationship Id=\"c\" Type=\"http://purl.oclc.org/ooxml/officeDocument/relationships/worksheet\" Target=\"file:///etc/passwd\" "
    "TargetMode=\"External\"/></Relationships>";
const QByteArray strictRoot =
    "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">\n"
    "<Relationship Id=\"x\" Type=\"http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument\" Target=\"book/main.xml\"/></Relationships>";

const QByteArray odsTables = R"(<table:calculation-settings/><table:table table:name="Costs"><table:table-header-rows><table:table-row>
<table:table-cell office:value-type="string"><text:p>Cost <text:span>line</text:span></text:p><text:p>and<text:s text:c="2"/>more</text:p></table:table-cell>
<table:table-cell table:number-columns-repeated="2"/>
<table:table-cell office:value-type="currency" office:currency="EUR" office:value="1234.5"><text:p>1.234,50 €</text:p></table:table-cell></table:table-row></table:table-header-rows>
<table:table-row table:number-rows-repeated="2"><table:table-cell table:number-columns-spanned="2" table:number-rows-spanned="1" office:value-type="float" office:value="2"><text:p>2</text:p></table:table-cell>
<table:covered-table-cell office:value-type="float" office:value="99"/><table:table-cell office:value-type="percentage" office:value="0.125"/></table:table-row>
<table:table-row-group><table:table-row><table:table-cell office:value-type="date" office:date-value="2026-09-01T10:00:00"/><table:table-cell office:value-type="time" office:time-value="PT30H20M00S"/>
<table:table-cell office:value-type="boolean" office:boolean-value="true"/><table:table-cell office:value-type="string" office:string-value="" calcext:value-type="error"><text:p>#REF!</text:p></table:table-cell>
<table:table-cell office:value-type="string"><office:annotation><text:p>a comment</text:p></office:annotation><text:p>said</text:p></table:table-cell></table:table-row></table:table-row-group>
<table:table-row table:number-rows-repeated="1048570"><table:table-cell table:number-columns-repeated="16384"/></table:table-row></table:table>
<table:table table:name="Lists" table:style-name="ta2"><table:table-row><table:table-cell/></table:table-row></table:table>)";
const QByteArray odsStyles = R"(<style:style style:name="ta2" style:family="table"><style:table-properties table:display="false"/></style:style>)";

const QByteArray laughs =
    R"(<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "haha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;">
<!ENTITY d "&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;"><!ENTITY e "&d;&d;&d;&d;&d;&d;&d;&d;&d;&d;"><!ENTITY f "&e;&e;&e;&e;&e;&e;&e;&e;&e;&e;">]><x>&f;&f;&f;</x>)";
const QByteArray parameterLaughs = R"(<!DOCTYPE x [<!ENTITY % a "<!ENTITY z 'zzzzzzzzzz'>"><!ENTITY % b "%a;%a;%a;%a;%a;%a;%a;%a;%a;%a;">
<!ENTITY % c "%b;%b;%b;%b;%b;%b;%b;%b;%b;%b;"><!ENTITY % d "%c;%c;%c;%c;%c;%c;%c;%c;%c;%c;"><!ENTITY % e "%d;%d;%d;%d;%d;%d;%d;%d;%d;%d;"> %e;%e;%e;]><x/>)";

/// All cells as text, for comparing: kinds and values.
QStringList shown(const Sheet &sheet)
{
    QStringList rows;
    for (const QList<SheetCell> &row : sheet.rows) {
        QStringList cells;
        for (const SheetCell &cell : row) {
            cells.append(cell.text);
        }
        rows.append(cells.join(u'|'));
    }
    return rows;
}

/// What LibreOffice makes of a file; `filter` says how it is read.
QByteArray converted(const QString &folder, const QByteArray &content, const QString &name, const QString &filter, const QString &suffix)
{
    QFile file(folder + u'/' + name);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size()) {
        return {};
    }
    file.close();
    QProcess office;
    office.start(u"soffice"_s,
        {u"-env:UserInstallation="_s + QUrl::fromLocalFile(folder + u"/profile"_s).toString(), u"--headless"_s, u"--infilter="_s + filter, u"--convert-to"_s,
            suffix, u"--outdir"_s, folder, file.fileName()});
    constexpr int patience = 120'000;
    if (!office.waitForFinished(patience)) {
        office.kill();
        office.waitForFinished();
        return {};
    }
    QFile made(folder + u'/' + QFileInfo(name).completeBaseName() + u'.' + suffix);
    return made.open(QIODevice::ReadOnly) ? made.readAll() : QByteArray();
}

} // namespace

class TestSpreadsheetReader : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    static void verifyRefused(const QByteArray &bytes, const QString &says, const QString &suffix = u"xlsx"_s)
    {
        QElapsedTimer clock;
        clock.start();
        const Result<Workbook> workbook = readSpreadsheet(bytes, suffix, untroubled);
        QVERIFY2(!workbook, "It was taken.");
        QVERIFY2(workbook.error().message.contains(says), qPrintable(workbook.error().message));
        QVERIFY2(clock.elapsed() < 20'000, qPrintable(u"%1 ms"_s.arg(clock.elapsed())));
    }

private Q_SLOTS:
    void excelCells()
    {
        const Result<Workbook> workbook = readSpreadsheet(zipOf(xlsxParts(everyKindOfCell, sharedTexts, styleTable)), u"xlsx"_s, untroubled);
        QVERIFY2(workbook, workbook ? "" : qPrintable(workbook.error().message + workbook.error().detail));
        QCOMPARE(workbook->sheets.size(), 1);
        const Sheet &sheet = workbook->sheets.first();
        QCOMPARE(sheet.name, u"Costs"_s);
        QCOMPARE(sheet.rows.size(), 5);
        QCOMPARE(sheet.cell(0, 0), (SheetCell{Kind::Text, u"Title"_s, {}}));
        QCOMPARE(sheet.cell(0, 1).text, u"Staff costs "_s);
        QCOMPARE(sheet.cell(0, 2).text, u"two\nlines"_s);
        QCOMPARE(sheet.cell(0, 3), (SheetCell{Kind::Text, u"=1+1"_s, {}}));
        QVERIFY(sheet.rows.at(1).isEmpty());
        QCOMPARE(sheet.cell(2, 0).text, u"inline"_s);
        QCOMPARE(sheet.cell(2, 1), (SheetCell{Kind::Text, u"made"_s, {}}));
        QCOMPARE(sheet.cell(2, 2), (SheetCell{Kind::Bool, u"true"_s, {}}));
        QCOMPARE(sheet.cell(2, 3), (SheetCell{Kind::Error, u"#DIV/0!"_s, {}}));
        QCOMPARE(sheet.cell(3, 0), (SheetCell{Kind::Number, u"0.3"_s, {}}));
        QCOMPARE(sheet.cell(3, 1), (SheetCell{Kind::Date, u"2021-01-01"_s, {}}));
        QCOMPARE(sheet.cell(3, 2), (SheetCell{Kind::Percent, u"0.2"_s, {}}));
        QCOMPARE(sheet.cell(3, 3), (SheetCell{Kind::Number, u"1234.5"_s, u"€"_s}));
        QCOMPARE(sheet.cell(3, 4), (SheetCell{Kind::Time, u"30:30"_s, {}}));
        QCOMPARE(sheet.cell(3, 5), (SheetCell{Kind::Number, u"2026"_s, {}}));
        QCOMPARE(sheet.cell(3, 6), (SheetCell{Kind::Date, u"1900-02-28"_s, {}}));
        QCOMPARE(sheet.cell(4, 0), (SheetCell{Kind::Error, {}, {}})); // A formula that was never calculated.
        QVERIFY(sheet.cell(4, 1).isEmpty());
        QCOMPARE(sheet.cell(4, 2).text, u"-1500"_s);
        QCOMPARE(sheet.merged, (QList<MergedCells>{{0, 0, 3, 1}}));
    }

    void datesSince1904()
    {
        const Parts parts = xlsxParts(everyKindOfCell, sharedTexts, styleTable, "<workbookPr date1904=\"1\"/>");
        const Result<Workbook> workbook = readSpreadsheet(zipOf(parts), {}, untroubled);
        QVERIFY(workbook);
        QCOMPARE(workbook->sheets.first().cell(3, 1).text, u"2025-01-02"_s); // Four years and a day later.
    }

    void partsAreWhereTheRelationsSay()
    {
        const QByteArray sheet =
            "<worksheet xmlns=\"http://purl.oclc.org/ooxml/spreadsheetml/main\"><sheetData><row><c><v>7</v></c></row></sheetData></worksheet>";
        const Parts parts{{"[Content_Types].xml", "<Types/>"}, {"_rels/.rels", strictRoot}, {"book/main.xml", strictWorkbook},
            {"book/_rels/main.xml.rels", strictRelations}, {"Data/one.xml", sheet}, {"Data/two.xml", sheet}};
        const Result<Workbook> workbook = readSpreadsheet(zipOf(parts), {}, untroubled);
        QVERIFY2(workbook, workbook ? "" : qPrintable(workbook.error().message + workbook.error().detail));
        QCOMPARE(workbook->sheets.size(), 2);
        QCOMPARE(workbook->sheets.at(0).name, u"First"_s);
        QVERIFY(!workbook->sheets.at(0).hidden);
        QCOMPARE(workbook->sheets.at(1).cell(0, 0).text, u"7"_s);
        QVERIFY(workbook->sheets.at(1).hidden);
    }

    void openDocumentCells()
    {
        const Result<Workbook> workbook = readSpreadsheet(zipOf(odsParts(odsTables, odsStyles)), u"ods"_s, untroubled);
        QVERIFY2(workbook, workbook ? "" : qPrintable(workbook.error().message + workbook.error().detail));
        QCOMPARE(workbook->sheets.size(), 2);
        const Sheet &sheet = workbook->sheets.first();
        QCOMPARE(sheet.rows.size(), 4); // A million empty ones are none.
        QCOMPARE(sheet.cell(0, 0).text, u"Cost line\nand  more"_s);
        QCOMPARE(sheet.cell(0, 3), (SheetCell{Kind::Number, u"1234.5"_s, u"EUR"_s}));
        QCOMPARE(sheet.cell(1, 0).text, u"2"_s);
        QCOMPARE(sheet.cell(2, 0).text, u"2"_s);
        QVERIFY(sheet.cell(1, 1).isEmpty()); // Under the merged cell.
        QCOMPARE(sheet.cell(2, 2), (SheetCell{Kind::Percent, u"0.125"_s, {}}));
        QCOMPARE(sheet.merged.size(), 1);
        QCOMPARE(sheet.cell(3, 0), (SheetCell{Kind::Date, u"2026-09-01"_s, {}}));
        QCOMPARE(sheet.cell(3, 1), (SheetCell{Kind::Time, u"30:20"_s, {}}));
        QCOMPARE(sheet.cell(3, 2), (SheetCell{Kind::Bool, u"true"_s, {}}));
        QCOMPARE(sheet.cell(3, 3), (SheetCell{Kind::Error, u"#REF!"_s, {}}));
        QCOMPARE(sheet.cell(3, 4).text, u"said"_s);
        QVERIFY(workbook->sheets.at(1).hidden);
    }

    void textFiles_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QStringList>("rows");
        QTest::addColumn<QString>("form");
        const QStringList two{u"Löhne|1.234,50"_s, u"Räume|2"_s};
        const QString text = u"Löhne;1.234,50\nRäume;2\n"_s;
        const auto utf16 = [&](QStringConverter::Encoding encoding, bool mark) {
            QStringEncoder encoder(encoding, mark ? QStringConverter::Flag::WriteBom : QStringConverter::Flag::Default);
            return QByteArray(encoder.encode(text));
        };
        QTest::newRow("commas") << QByteArray("a,b\n1,2\n") << QStringList{u"a|b"_s, u"1|2"_s} << u"commas, UTF-8"_s;
        QTest::newRow("semicolons with decimal commas") << text.toUtf8() << two << u"semicolons, UTF-8"_s;
        QTest::newRow("tabs") << QByteArray("a\tb, c\r\n1\t2\r\n") << QStringList{u"a|b, c"_s, u"1|2"_s} << u"tabs"_s;
        QTest::newRow("byte order mark of UTF-8") << "\xef\xbb\xbf" + text.toUtf8() << two << u"UTF-8"_s;
        QTest::newRow("UTF-16, little end first, marked") << utf16(QStringConverter::Utf16LE, true) << two << u"UTF-16"_s;
        QTest::newRow("UTF-16, big end first, marked") << utf16(QStringConverter::Utf16BE, true) << two << u"UTF-16"_s;
        QTest::newRow("UTF-16, little end first") << utf16(QStringConverter::Utf16LE, false) << two << u"UTF-16"_s;
        QTest::newRow("UTF-16, big end first") << utf16(QStringConverter::Utf16BE, false) << two << u"UTF-16"_s;
        QTest::newRow("Windows-1252") << QByteArray("L\xf6hne;5 \x80\r\nx;\x93y\x94\r\n") << QStringList{u"Löhne|5 €"_s, u"x|“y”"_s}
                                      << u"semicolons, Windows-1252"_s;
        QTest::newRow("quotes and line breaks in them")
            << QByteArray("\"a \"\"b\"\"\",\"c\nd, e\"\n1,2") << QStringList{u"a \"b\"|c\nd, e"_s, u"1|2"_s} << u"commas"_s;
        QTest::newRow("a quote that is never closed") << QByteArray("a,\"b\n1,2\n") << QStringList{u"a|\"b"_s, u"1|2"_s} << u"commas"_s;
        QTest::newRow("a quote within a cell") << QByteArray("a,5\" pipe\n1,2\n") << QStringList{u"a|5\" pipe"_s, u"1|2"_s} << u"commas"_s;
        QTest::newRow("said in the first line") << QByteArray("sep=,\r\na;x,b\r\n") << QStringList{u"a;x|b"_s} << u"commas"_s;
        QTest::newRow("empty rows and cells") << QByteArray("a,,b\n,,\n\n,c\n") << QStringList{u"a||b"_s, {}, {}, u"|c"_s} << u"commas"_s;
        QTest::newRow("as many decimal commas as semicolons") << QByteArray("a;1,5\nb;2,5\n") << QStringList{u"a|1,5"_s, u"b|2,5"_s} << u"semicolons"_s;
        QTest::newRow("old ends of lines") << QByteArray("a,b\r1,2\r") << QStringList{u"a|b"_s, u"1|2"_s} << u"commas"_s;
        QTest::newRow("one column") << QByteArray("a\nb\n") << QStringList{u"a"_s, u"b"_s} << u"commas"_s;
    }
    void textFiles()
    {
        QFETCH(QByteArray, bytes);
        const Result<Workbook> workbook = readSpreadsheet(bytes, u"csv"_s, untroubled);
        QVERIFY2(workbook, workbook ? "" : qPrintable(workbook.error().message));
        QTEST(shown(workbook->sheets.first()), "rows");
        QFETCH(QString, form);
        QVERIFY2(workbook->form.contains(form), qPrintable(workbook->form));
    }

    /// A table as LibreOffice writes it comes back as it was, in either form.
    void asLibreOfficeWritesIt_data()
    {
        QTest::addColumn<QString>("suffix");
        QTest::newRow("Excel workbook") << u"xlsx"_s;
        QTest::newRow("OpenDocument spreadsheet") << u"ods"_s;
    }
    void asLibreOfficeWritesIt()
    {
        NEEDS_OFFICE
        QFETCH(QString, suffix);
        const QByteArray csv =
            "Cost line,Hours,Rate,Total,From\nTeaching staff,96,75.1,7209.6,2026-09-01\n\nRooms & catering,,,0.07,\n\"two\nlines\",1e3,20%,-5,\n";
        // Comma, quote, UTF-8, from line 1, as a person would type it in English: numbers become numbers.
        const QByteArray made = converted(m_folder.path(), csv, u"costs.csv"_s, u"CSV:44,34,76,1,,2057,false,true"_s, suffix);
        QVERIFY2(!made.isEmpty(), "LibreOffice made no file.");
        const Result<Workbook> workbook = readSpreadsheet(made, suffix, untroubled);
        QVERIFY2(workbook, workbook ? "" : qPrintable(workbook.error().message + workbook.error().detail));
        QCOMPARE(workbook->sheets.size(), 1);
        const Sheet &sheet = workbook->sheets.first();
        QCOMPARE(shown(sheet),
            (QStringList{u"Cost line|Hours|Rate|Total|From"_s, u"Teaching staff|96|75.1|7209.6|2026-09-01"_s, {}, u"Rooms & catering|||0.07"_s,
                u"two\nlines|1000|0.2|-5"_s}));
        QCOMPARE(sheet.cell(1, 3).kind, Kind::Number);
        QCOMPARE(sheet.cell(1, 4).kind, Kind::Date);
        QCOMPARE(sheet.cell(4, 2).kind, Kind::Percent);
    }

    void mergedAsLibreOfficeWritesThem_data() { asLibreOfficeWritesIt_data(); }
    void mergedAsLibreOfficeWritesThem()
    {
        NEEDS_OFFICE
        QFETCH(QString, suffix);
        const QByteArray page = "<table><tr><td>Category</td><td>Item</td><td>Total</td></tr><tr><td rowspan=\"2\">Running</td><td>A</td><td>5.5</td></tr>"
                                "<tr><td>B</td><td>6</td></tr><tr><td colspan=\"3\">Additional costs</td></tr></table>";
        const QByteArray made = converted(m_folder.path(), page, u"merged.html"_s, u"HTML (StarCalc)"_s, suffix);
        const Result<Workbook> workbook = readSpreadsheet(made, suffix, untroubled);
        QVERIFY2(workbook, workbook ? "" : qPrintable(workbook.error().message + workbook.error().detail));
        QCOMPARE(workbook->sheets.first().merged, (QList<MergedCells>{{1, 0, 2, 1}, {3, 0, 1, 3}}));
        QCOMPARE(shown(workbook->sheets.first()), (QStringList{u"Category|Item|Total"_s, u"Running|A|5.5"_s, u"|B|6"_s, u"Additional costs"_s}));
    }

    void refused_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("says");
        const Parts good = xlsxParts("<sheetData/>");
        const auto with = [](Parts parts, const QByteArray &name, const QByteArray &content) {
            parts[name] = content;
            return zipOf(parts);
        };
        const auto sheet = [&](const QByteArray &content) { return zipOf(xlsxParts(content)); };
        QTest::newRow("nothing") << QByteArray() << u"is empty"_s;
        QTest::newRow("entities in the workbook") << with(good, "xl/workbook.xml", laughs) << u"do harm"_s;
        QTest::newRow("entities in a sheet") << with(good, "xl/worksheets/sheet1.xml", laughs) << u"do harm"_s;
        QTest::newRow("entities in the relations") << with(good, "_rels/.rels", laughs) << u"do harm"_s;
        QTest::newRow("entities of the DTD itself") << with(good, "xl/worksheets/sheet1.xml", parameterLaughs) << u"Nothing was imported"_s;
        QTest::newRow("entities in OpenDocument") << with(odsParts({}), "content.xml", laughs) << u"do harm"_s;
        QTest::newRow("harmless DTD") << with(good, "xl/workbook.xml", "<!DOCTYPE x><x/>") << u"do harm"_s;
        QTest::newRow("macros") << with(good, "xl/vbaProject.bin", "x") << u"Save it as .xlsx"_s;
        QTest::newRow("macros of Basic") << with(odsParts(odsTables), "Basic/Standard/Module1.xml", "x") << u"macros"_s;
        QTest::newRow("binary workbook") << zipOf({{"[Content_Types].xml", "<Types/>"}, {"xl/workbook.bin", "x"}}) << u"binary"_s;
        QTest::newRow("old workbook") << QByteArray("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
                                                    "W\0o\0r\0k\0b\0o\0o\0k\0",
            24) << u".xls). Save it as .xlsx"_s;
        QTest::newRow("encrypted workbook") << QByteArray("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
                                                          "E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0",
            40) << u"password"_s;
        QTest::newRow("encrypted OpenDocument") << with(odsParts(odsTables), "META-INF/manifest.xml", "<m><manifest:encryption-data/></m>") << u"password"_s;
        QTest::newRow("Word document") << with(
            {{"[Content_Types].xml", "<Types/>"}, {"_rels/.rels", good["_rels/.rels"]}, {"xl/_rels/workbook.xml.rels", "<Relationships/>"}}, "xl/workbook.xml",
            "<document/>") << u"no spreadsheet"_s;
        QTest::newRow("OpenDocument text") << with(odsParts({}), "content.xml", "<document><body><text/></body></document>") << u"no spreadsheet"_s;
        QTest::newRow("web page by the name of a workbook") << QByteArray("\n<html><table><tr><td>1</td></tr></table></html>") << u"web page"_s;
        QTest::newRow("PDF") << QByteArray("%PDF-1.7\n") << u"no spreadsheet"_s;
        QTest::newRow("other binary") << QByteArray("\x7f"
                                                    "ELF\0\0\1\0\0\0\0\0\0\0\0\0",
            16) << u"no spreadsheet"_s;
        QTest::newRow("no XML") << sheet("<sheetData><row>") << u"damaged"_s;
        QTest::newRow("deeper than anything") << sheet(QByteArray("<a>").repeated(1'000'000)) << u"damaged"_s;
        QByteArray longTag = "<sheetData ";
        for (int i = 0; i < 200'000; ++i) {
            longTag += "a" + QByteArray::number(i) + "='' ";
        }
        QTest::newRow("a tag of a hundred thousand attributes") << sheet(longTag + "/>") << u"damaged"_s;
        const QByteArray fewer = longTag.left(longTag.lastIndexOf(' ', 150'000)) + "/>"; // Below the longest tag that is read.
        QTest::newRow("five hundred tags of ten thousand attributes") << sheet(fewer.repeated(500)) << u"damaged"_s;
        QTest::newRow("row beyond") << sheet("<sheetData><row r=\"1048576\"><c r=\"A1048576\"><v>1</v></c></row></sheetData>") << u"beyond row 100,000"_s;
        QTest::newRow("column beyond") << sheet("<sheetData><row><c r=\"XFD1\"><v>1</v></c></row></sheetData>") << u"column 1,000"_s;
        QTest::newRow("a million repeated rows") << zipOf(odsParts("<table:table><table:table-row table:number-rows-repeated=\"1048576\"><table:table-cell "
                                                                   "office:value-type=\"float\" office:value=\"1\"/></table:table-row></table:table>"))
                                                 << u"beyond row"_s;
        QTest::newRow("repeats that overflow") << zipOf(
            odsParts("<table:table><table:table-row table:number-rows-repeated=\"9223372036854775807\"><table:table-cell office:value-type=\"float\" "
                     "table:number-columns-repeated=\"9223372036854775807\" office:value=\"1\"/></table:table-row></table:table>"))
                                               << u"beyond row"_s;
        QTest::newRow("more cells than a sheet has") << zipOf(
            odsParts("<table:table><table:table-row table:number-rows-repeated=\"99999\"><table:table-cell office:value-type=\"float\" "
                     "table:number-columns-repeated=\"999\" office:value=\"1\"/></table:table-row></table:table>"))
                                                     << u"half a million cells"_s;
        QTest::newRow("wide text file") << QByteArray(2000, ',') + "x" << u"column 1,000"_s;
        QTest::newRow("long text file") << QByteArray("x\n").repeated(200'000) << u"beyond row 100,000"_s;
        QList<ZipFile> many;
        for (int i = 0; i < 10'001; ++i) {
            many.append({.name = "p" + QByteArray::number(i)});
        }
        QTest::newRow("ten thousand and one parts") << makeZip(many) << u"do harm"_s;
        QTest::newRow("zeros without end") << with(good, "xl/media/image1.png", QByteArray(100 << 20, '\0')) << u"grow too much"_s;
        QTest::newRow("blanks without end") << sheet(QByteArray(140 << 20, ' ')) << u"grow too much"_s;
        ZipFile lie = deflated("xl/worksheets/sheet1.xml", "<worksheet>" + QByteArray(1 << 20, ' ') + "</worksheet>");
        lie.declared = 30;
        QList<ZipFile> files;
        for (auto it = good.cbegin(); it != good.cend(); ++it) {
            files.append(it.key() == lie.name ? lie : deflated(it.key(), it.value()));
        }
        QTest::newRow("larger than it says") << makeZip(files) << u"grow too much"_s;
        const QByteArray whole = zipOf(xlsxParts(everyKindOfCell, sharedTexts, styleTable));
        QTest::newRow("cut short") << whole.left(whole.size() / 2) << u"cut short"_s;
        QTest::newRow("no more than its start") << whole.left(100) << u"cut short"_s;
        const auto named = [&](const QByteArray &name, quint32 attributes = 0100644U << 16, quint16 flags = 0) {
            return makeZip({{.name = name, .bytes = "x", .flags = flags, .attributes = attributes}});
        };
        QTest::newRow("a way out") << named("xl/../../evil") << u"do harm"_s;
        QTest::newRow("from the root") << named("/etc/passwd") << u"do harm"_s;
        QTest::newRow("other slashes") << named("..\\evil") << u"do harm"_s;
        QTest::newRow("a link") << named("xl/workbook.xml", 0120777U << 16) << u"do harm"_s;
        QTest::newRow("locked part") << named("content.xml", 0, 1) << u"password"_s;
        QTest::newRow("a part twice") << makeZip({deflated("content.xml", "<a/>"), deflated("CONTENT.xml", "<b/>")}) << u"do harm"_s;
    }
    void refused()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, says);
        verifyRefused(bytes, says);
    }

    /// A flipped bit in a figure is no XML error, so the checksum has to tell.
    void flippedBit()
    {
        Parts parts = xlsxParts("<sheetData><row><c><v>1234</v></c></row></sheetData>");
        QList<ZipFile> files;
        for (auto it = parts.cbegin(); it != parts.cend(); ++it) {
            files.append({.name = it.key(), .bytes = it.value(), .checksum = checksumOf(it.value())});
        }
        const QByteArray good = makeZip(files);
        QVERIFY(readSpreadsheet(good, {}, untroubled));
        QByteArray bad = good;
        bad.replace("<v>1234</v>", "<v>1834</v>");
        verifyRefused(bad, u"damaged"_s);
    }

    void everyCutIsRefusedOrRead()
    {
        const QByteArray whole = zipOf(xlsxParts(everyKindOfCell, sharedTexts, styleTable));
        for (qsizetype size = 0; size < whole.size(); ++size) {
            const Result<Workbook> workbook = readSpreadsheet(whole.left(size), {}, untroubled);
            QVERIFY2(!workbook || size < 2, qPrintable(QString::number(size)));
        }
    }

    /// A sheet of data that is too large does not take the cost sheet with it.
    void oneSheetTooLarge()
    {
        const QByteArray large = "<table:table table:name=\"Data\"><table:table-row table:number-rows-repeated=\"200000\"><table:table-cell "
                                 "office:value-type=\"float\" office:value=\"1\"/></table:table-row></table:table>";
        const Result<Workbook> workbook = readSpreadsheet(zipOf(odsParts(large + odsTables)), {}, untroubled);
        QVERIFY(workbook);
        QCOMPARE(workbook->sheets.size(), 3);
        QVERIFY(workbook->sheets.at(0).problem.contains(u"100,000"_s));
        QVERIFY(workbook->sheets.at(0).rows.isEmpty());
        QCOMPARE(workbook->sheets.at(1).rows.size(), 4);
    }

    void cancelled_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("Excel workbook") << zipOf(xlsxParts(everyKindOfCell, sharedTexts, styleTable));
        QTest::newRow("OpenDocument spreadsheet") << zipOf(odsParts(odsTables));
        QTest::newRow("text") << QByteArray("a,b\n").repeated(5000);
    }
    void cancelled()
    {
        QFETCH(QByteArray, bytes);
        const Result<Workbook> workbook = readSpreadsheet(bytes, {}, [](qint64, qint64) { return false; });
        QVERIFY(!workbook);
        QCOMPARE(workbook.error().code, ErrorCode::Cancelled);
    }

    void theThirtyThree_data()
    {
        QTest::addColumn<QString>("zip");
        const QString script = QStringLiteral(CREDWRIGHT_SOURCE_DIR "/../shared/tools/faults/hostile_zips.py");
        QDir(m_folder.path()).mkpath(u"zips"_s);
        QProcess python;
        python.setWorkingDirectory(m_folder.filePath(u"zips"_s));
        python.start(u"python3"_s, {script});
        if (!QFileInfo::exists(script) || !python.waitForFinished(120'000) || python.exitCode() != 0) {
            QTest::newRow("none") << QString();
            return;
        }
        for (const QFileInfo &zip : QDir(m_folder.filePath(u"zips"_s)).entryInfoList({u"*.zip"_s}, QDir::Files)) {
            QTest::newRow(qPrintable(zip.fileName())) << zip.filePath();
        }
    }
    void theThirtyThree()
    {
        QFETCH(QString, zip);
        if (zip.isEmpty()) {
            QSKIP("This needs python3 and ../shared/tools/faults/hostile_zips.py.");
        }
        QElapsedTimer clock;
        clock.start();
        const Result<Workbook> workbook = readSpreadsheetFile(zip, untroubled);
        QVERIFY2(!workbook, qPrintable(workbook ? workbook->form : QString()));
        QVERIFY(!workbook.error().message.isEmpty());
        QVERIFY2(clock.elapsed() < 5000, qPrintable(u"%1 ms"_s.arg(clock.elapsed())));
    }

    void missingFile()
    {
        const Result<Workbook> workbook = readSpreadsheetFile(m_folder.filePath(u"none.xlsx"_s), untroubled);
        QVERIFY(!workbook);
        QCOMPARE(workbook.error().code, ErrorCode::NotFound);
        QVERIFY(!readSpreadsheetFile(m_folder.path(), untroubled)); // A folder.
    }
};

QTEST_GUILESS_MAIN(TestSpreadsheetReader)
#include "tst_spreadsheet_reader.moc"
