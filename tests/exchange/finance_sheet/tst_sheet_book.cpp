#include "core/exchange/finance_sheet/sheet_book.h"
#include "tests/support/calculator.h"

#include <QtTest>

using namespace Credwright;
using namespace Credwright::Testing;
using namespace Qt::Literals::StringLiterals;

class TestSheetBook : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cellsAreNamedAsFormulasNameThem()
    {
        QCOMPARE(ref({0, 0}), u"A1"_s);
        QCOMPARE(ref({9, 25}), u"Z10"_s);
        QCOMPARE(ref({0, 26}), u"AA1"_s);
        QCOMPARE(ref({0, 701}), u"ZZ1"_s);
        QCOMPARE(ref({0, 702}), u"AAA1"_s);
        QCOMPARE(fixedRange({4, 2}, {7, 27}), u"$C$5:$AB$8"_s);
        QCOMPARE(fixedColumn({4, 2}), u"$C5"_s);
        QCOMPARE(fixedRow({4, 2}), u"C$5"_s);
        QCOMPARE(quoted(u"a\"b"_s), u"\"a\"\"b\""_s);
    }

    /// Names of pages are translated, and so may be anything; a spreadsheet takes 31 characters, not all of them, and none twice.
    void namesOfSheetsAreMadeToFit()
    {
        const QTemporaryDir folder;
        SheetBook book({u"Title"_s, u"fr"_s, {}, u"%1/%2"_s, u"EUR"_s, 2, {}}, folder.path());
        SheetPage first(book, u"Seuil d’équilibre / l'édition"_s);
        SheetPage second(book, u"A very long name of a page, far beyond what fits"_s);
        SheetPage third(book, u"a very long name of a page, far beyond all measure"_s);
        SheetPage fourth(book, u"'[]:*?"_s);
        first.number({0, 0}, 12, {CellKind::Count});
        second.formula({0, 0}, first.on(Cell{0, 0}) + u"*2"_s, 24, {CellKind::Count});
        book.define("Twelve", first.on(Cell{0, 0}));
        const Result<QByteArray> bytes = book.bytes();
        QVERIFY(bytes);
        const Spreadsheet sheet = readSpreadsheet(*bytes);
        QCOMPARE(sheet.names.first(), u"Seuil d’équilibre   l'édition"_s);
        QCOMPARE(first.on(u"A1"_s), u"'Seuil d’équilibre   l''édition'!A1"_s);
        QCOMPARE(sheet.names.at(1).size(), 31);
        QVERIFY(sheet.names.at(2).endsWith(u" 2"_s) && sheet.names.at(2).size() <= 31);
        QCOMPARE(sheet.names.at(3), u"_"_s);
        QVERIFY(sheet.sheet(sheet.names.at(1)).value(u"A1"_s).isFormula);
        Calculator calculator;
        if (!calculator.isThere()) {
            QSKIP("LibreOffice (soffice) is not installed, which calculates the formula.");
        }
        Spreadsheet spoilt = sheet;
        spoilValues(spoilt);
        QCOMPARE(calculator.calculate({spoilt}).first().cells.at(1).value(u"A1"_s).number, 24.0);
    }
};

QTEST_GUILESS_MAIN(TestSheetBook)
#include "tst_sheet_book.moc"
