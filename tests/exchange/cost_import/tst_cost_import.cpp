#include "core/exchange/cost_import/cost_import.h"
#include "core/exchange/cost_import/sheet_numbers.h"
#include "tests/finance/finance_designs.h"

#include <QtTest>

using namespace Credwright;
using namespace Credwright::FinanceDesigns;

namespace {

const QLocale english(QLocale::English, QLocale::Ireland);
const QLocale dutch(QLocale::Dutch, QLocale::Belgium);

SheetCell text(const QString &content)
{
    return {content.isEmpty() ? SheetCell::Kind::Empty : SheetCell::Kind::Text, content};
}

/// Cells parted by a bar; "#12.5" is a number of the spreadsheet, all else is text.
Sheet sheetOf(const QStringList &rows)
{
    Sheet sheet;
    sheet.name = u"Costs"_s;
    for (const QString &row : rows) {
        QList<SheetCell> cells;
        for (const QString &cell : row.split(u'|')) {
            const QString plain = cell.trimmed();
            cells.append(plain.startsWith(u'#') ? SheetCell{SheetCell::Kind::Number, plain.mid(1)} : text(plain));
        }
        sheet.rows.append(cells);
    }
    return sheet;
}

CostImport importOf(const QStringList &rows, const QLocale &locale = english, const QString &currency = u"EUR"_s)
{
    const Sheet sheet = sheetOf(rows);
    return readCosts(sheet, guessMapping(sheet), currency, locale);
}

QString remarkOf(const CostImport &import, int row)
{
    for (const CostRow &one : import.rows) {
        if (one.row == row) {
            return one.remarks.join(u' ');
        }
    }
    return u"no such row"_s;
}

} // namespace

/// An institution's template becomes cost lines, and every row that does not says why.
class TestCostImport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void headingsAreKnownInEachLanguage_data()
    {
        QTest::addColumn<QString>("headings");
        QTest::newRow("English") << u"Cost item | Category | Basis | Hours | Rate (EUR) | Remarks"_s;
        QTest::newRow("Dutch") << u"Omschrijving | Categorie | Grondslag | Aantal uren | Tarief | Opmerkingen"_s;
        QTest::newRow("German") << u"Bezeichnung | Kostenart | Bezugsgröße | Stunden | Stundensatz: | Bemerkung"_s;
        QTest::newRow("French") << u"LIBELLÉ | Catégorie | Base | Heures | Coût unitaire | Remarque"_s;
        QTest::newRow("Spanish") << u"Partida | Categoría | Base de cálculo | Horas | Precio unitario | Observaciones"_s;
        QTest::newRow("Portuguese") << u"Rubrica | Categoria | Frequência | Horas | Custo unitário | Observações"_s;
        QTest::newRow("Italian") << u"Voce di costo | Categoria | Frequenza | Ore | Tariffa | Osservazioni"_s;
        QTest::newRow("Lithuanian") << u"Išlaidų rūšis | Kategorija | Pagrindas | Valandos | Įkainis | Pastabos"_s;
        QTest::newRow("Greek") << u"Περιγραφή | Κατηγορία | Βάση | Ώρες | Τιμή μονάδας | Παρατηρήσεις"_s;
    }
    void headingsAreKnownInEachLanguage()
    {
        QFETCH(QString, headings);
        const CostMapping mapping = guessMapping(sheetOf({u"University of Somewhere"_s, QString(), headings, u"Teaching|||10|50"_s}));
        QCOMPARE(mapping.headerRow, 2);
        QCOMPARE(mapping.columns,
            QList<CostColumn>({CostColumn::Title, CostColumn::Category, CostColumn::Basis, CostColumn::Hours, CostColumn::Rate, CostColumn::Note}));
    }

    void rowsBecomeLines()
    {
        const CostImport import =
            importOf({u"Cost item|Category|Basis|Unit|Quantity|Unit price|Remarks"_s, u"Course design|Preparatory|once|hours|#220|#62|By two lecturers"_s,
                u"Licences|Running|per learner|pieces|#1|#85.5|"_s, u"Advice|Additional|per edition|days|#2.5|#450|"_s});
        QCOMPARE(import.taken(), 3);
        const CostLine &design = import.rows.at(0).line;
        QCOMPARE(design.title.text, u"Course design"_s);
        QCOMPARE(design.category, CostCategory::Preparatory);
        QCOMPARE(design.basis, CostBasis::Once);
        QCOMPARE(design.unit, CostUnit::Hour);
        QCOMPARE(design.minutes, std::optional(Minutes{220 * 60}));
        QCOMPARE(design.rate, std::optional(euro(62)));
        QCOMPARE(design.note, u"By two lecturers"_s);
        QCOMPARE(import.rows.at(1).line.rate, std::optional(euro(85.5)));
        QCOMPARE(import.rows.at(1).line.basis, CostBasis::PerLearner);
        QCOMPARE(import.rows.at(2).line.unit, CostUnit::Day);
        QCOMPARE(import.rows.at(2).line.quantity, std::optional(Decimal{2500}));
        Design result;
        QCOMPARE(applyCosts(result, import, CostImportMode::Add), 0);
        QCOMPARE(financeOf(result).cost, euro(220 * 62 + 2.5 * 450)); // Nobody is expected yet.
    }

    void headingsOfSectionsAndTotals()
    {
        const CostImport import = importOf({u"Kostenpost|Bedrag"_s, u"Voorbereidende kosten"_s, u"Materiaal|1.200,00"_s, u"Subtotaal|1.200,00"_s, QString(),
            u"Lopende kosten"_s, u"Docenten|7.200,50"_s, u"Catering"_s, u"Totaal|8.400,50"_s});
        QCOMPARE(import.taken(), 2);
        QCOMPARE(import.rows.size(), 7); // The empty row is none.
        QCOMPARE(import.rows.at(1).line.category, CostCategory::Preparatory);
        QCOMPARE(import.rows.at(1).line.rate, std::optional(euro(1200)));
        QCOMPARE(import.rows.at(4).line.category, CostCategory::Running);
        QCOMPARE(import.rows.at(4).line.rate, std::optional(euro(7200.5)));
        QCOMPARE(remarkOf(import, 4), u"A total; it is calculated anew."_s);
        QVERIFY(remarkOf(import, 6).contains(u"Running"_s));
        QCOMPARE(remarkOf(import, 8), u"It has no figure."_s);
        QVERIFY(!import.rows.last().taken);
    }

    void numbers_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<DecimalMark>("mark");
        QTest::addColumn<qint64>("thousandths"); // −1: cannot be read.
        const auto row = [](const char *name, const QString &typed, DecimalMark mark, qint64 thousandths) {
            QTest::newRow(name) << typed << mark << thousandths;
        };
        row("euros before", u"€ 1.234,50"_s, DecimalMark::Comma, 1'234'500);
        row("euros behind", u"1 234,50 €"_s, DecimalMark::Comma, 1'234'500);
        row("a code before", u"EUR 1,234.50"_s, DecimalMark::Point, 1'234'500);
        row("a code behind", u"1234.5CHF"_s, DecimalMark::Point, 1'234'500);
        row("narrow no-break spaces", u"1\u202f234\u202f567,89"_s, DecimalMark::Comma, 1'234'567'890);
        row("apostrophes", u"1'234.50"_s, DecimalMark::Point, 1'234'500);
        row("a round amount", u"150,-"_s, DecimalMark::Comma, 150'000);
        row("crowns", u"1 500 kr."_s, DecimalMark::Comma, 1'500'000);
        row("with its unit", u"12,5 h"_s, DecimalMark::Comma, 12'500);
        row("in brackets", u"(1,234.50)"_s, DecimalMark::Point, -1'234'500);
        row("a minus behind", u"1234.50-"_s, DecimalMark::Point, -1'234'500);
        row("a thousand with a point", u"1.234"_s, DecimalMark::Comma, 1'234'000);
        row("one and some with a point", u"1.234"_s, DecimalMark::Point, 1234);
        row("groups of other sizes", u"12,34.5"_s, DecimalMark::Point, -1);
        row("two decimal points", u"1.2.3"_s, DecimalMark::Point, -1);
        row("words", u"by agreement"_s, DecimalMark::Point, -1);
        row("a word and a number", u"ca. 500 (estimated)"_s, DecimalMark::Point, -1);
        row("an open bracket", u"(500"_s, DecimalMark::Point, -1);
        row("longer than any amount", u"12345678901234567890"_s, DecimalMark::Point, -1);
        row("a formula that was typed as text", u"=1+1"_s, DecimalMark::Point, -1);
    }
    void numbers()
    {
        QFETCH(QString, typed);
        QFETCH(DecimalMark, mark);
        QFETCH(qint64, thousandths);
        bool negative = false;
        std::optional<Exact> number = readNumber(text(typed), mark, &negative);
        QCOMPARE(number.has_value(), thousandths != -1);
        if (number) {
            bool tooLarge = false;
            QCOMPARE(number->times(1000).rounded(tooLarge) * (negative ? -1 : 1), thousandths);
        }
    }

    void theMarkIsFoundInTheColumn_data()
    {
        QTest::addColumn<QStringList>("amounts");
        QTest::addColumn<QLocale>("locale");
        QTest::addColumn<qint64>("first"); // Thousandths.
        QTest::addColumn<bool>("noted");
        QTest::newRow("another figure has a comma") << QStringList{u"1.234"_s, u"99,50"_s} << english << qint64(1'234'000) << false;
        QTest::newRow("another figure has a point") << QStringList{u"1,234"_s, u"99.50"_s} << dutch << qint64(1'234'000) << false;
        QTest::newRow("two groups tell it") << QStringList{u"1.234"_s, u"1.234.567"_s} << english << qint64(1'234'000) << false;
        QTest::newRow("nothing tells it, an English reader") << QStringList{u"1,234"_s, u"2,000"_s} << english << qint64(1'234'000) << true;
        QTest::newRow("nothing tells it, a Dutch reader") << QStringList{u"1.234"_s, u"2.000"_s} << dutch << qint64(1'234'000) << true;
        QTest::newRow("plain numbers") << QStringList{u"1234"_s, u"20"_s} << dutch << qint64(1'234'000) << false;
    }
    void theMarkIsFoundInTheColumn()
    {
        QFETCH(QStringList, amounts);
        QFETCH(QLocale, locale);
        QFETCH(qint64, first);
        QFETCH(bool, noted);
        QStringList rows{u"Cost item|Amount"_s};
        for (const QString &amount : amounts) {
            rows.append(u"Line|"_s + amount);
        }
        const CostImport import = importOf(rows, locale);
        QCOMPARE(import.rows.first().line.rate, std::optional(Money{first}));
        QCOMPARE(!import.notes.isEmpty(), noted);
    }

    void bothMarksAreSaidAndTheMinorityIsNotTaken()
    {
        const CostImport import = importOf({u"Cost item|Amount"_s, u"A|10,50"_s, u"B|20,50"_s, u"C|30.55"_s});
        QCOMPARE(import.taken(), 2);
        QVERIFY(import.notes.join(u' ').contains(u"decimal comma"_s));
        QVERIFY(remarkOf(import, 4).contains(u"30.55"_s));
    }

    void figuresOfTheSpreadsheetAreExact()
    {
        const CostImport import = importOf({u"Cost item|Amount"_s, u"A|#1234.565"_s, u"B|#0.005"_s, u"C|#99,9"_s}, dutch);
        QCOMPARE(import.rows.at(0).line.rate, std::optional(euro(1234.57))); // Half a cent rounds away from zero…
        QVERIFY(remarkOf(import, 2).contains(u"rounded"_s));                 // …and is said.
        QCOMPARE(import.rows.at(1).line.rate, std::optional(euro(0.01)));
    }

    void amountsRoundToTheCurrency()
    {
        QCOMPARE(importOf({u"Cost item|Amount"_s, u"A|#1234.5"_s}, english, u"ISK"_s).rows.first().line.rate, std::optional(Money{1'235'000}));
        QCOMPARE(importOf({u"Cost item|Amount"_s, u"A|#1234.565"_s}, english, u"TND"_s).rows.first().line.rate, std::optional(Money{1'234'565}));
    }

    void whatCannotBeTakenIsSaid()
    {
        const CostImport import = importOf({u"Cost item|Basis|Hours|Rate"_s, u"Sponsor discount||#1|#-50"_s, u"Teaching|each moon|#10|#50"_s,
            u"Tutors||by agreement|#38"_s, u"|once|#1|#5"_s, u"Buildings||#1|#99999999999999"_s});
        QCOMPARE(import.taken(), 3);
        QVERIFY(remarkOf(import, 2).contains(u"below zero"_s));
        QVERIFY(remarkOf(import, 3).contains(u"each moon"_s));
        QCOMPARE(import.rows.at(1).line.basis, CostBasis::PerEdition);
        QVERIFY(remarkOf(import, 4).contains(u"by agreement"_s));
        QVERIFY(!import.rows.at(2).line.minutes);
        QVERIFY(remarkOf(import, 5).contains(u"no name"_s));
        QVERIFY(remarkOf(import, 6).contains(u"too large"_s));
        QVERIFY(!import.rows.at(4).line.rate);
    }

    void mergedCells()
    {
        Sheet sheet = sheetOf({u"Category|Cost item|Amount"_s, u"Running|Teaching|#100"_s, u"|Rooms|#50"_s, u"|Catering|#25"_s});
        sheet.merged = {QRect(QPoint(0, 1), QPoint(0, 3)), QRect(QPoint(2, 1), QPoint(2, 2))};
        const CostImport import = readCosts(sheet, guessMapping(sheet), u"EUR"_s, english);
        QCOMPARE(import.taken(), 3);
        QCOMPARE(import.rows.at(2).line.category, CostCategory::Running);
        QCOMPARE(import.rows.at(1).line.rate, std::optional(euro(50))); // The figure of the merged range counts in its first row alone.
        QVERIFY(import.notes.join(u' ').contains(u"merged"_s));
        sheet.merged = {QRect(QPoint(-5, -5), QPoint(900, 900)), QRect(QPoint(0, 1), QPoint(0, 1'000'000))}; // Ranges that lie.
        QCOMPARE(readCosts(sheet, guessMapping(sheet), u"EUR"_s, english).taken(), 3);
    }

    void addReplaceUpdate()
    {
        const CostImport import = importOf({u"Cost item|Hours|Rate"_s, u"TEACHING  STAFF|#100|#80"_s, u"Something new|#1|#10"_s});
        const Design before = chipDesign();
        Design added = before;
        QCOMPARE(applyCosts(added, import, CostImportMode::Add), 0);
        QCOMPARE(added.costLines.size(), before.costLines.size() + 2);
        Design replaced = before;
        QCOMPARE(applyCosts(replaced, import, CostImportMode::Replace), 0);
        QCOMPARE(replaced.costLines.size(), 2);
        QCOMPARE(replaced.fees, before.fees);
        Design updated = before;
        QCOMPARE(applyCosts(updated, import, CostImportMode::Update), 0);
        QCOMPARE(updated.costLines.size(), before.costLines.size() + 1);
        const CostLine &teaching = updated.costLines.at(3);
        QCOMPARE(teaching.id, before.costLines.at(3).id);
        QCOMPARE(teaching.title.text, u"Teaching staff"_s); // The name is the design's.
        QCOMPARE(teaching.rate, std::optional(euro(80)));
        QCOMPARE(teaching.minutes, std::optional(Minutes{6000}));
        QCOMPARE(teaching.category, CostCategory::Running); // The sheet says none.
    }

    void aFullListTakesWhatFits()
    {
        QStringList rows{u"Cost item|Amount"_s};
        for (int i = 0; i < maximumRows + 5; ++i) {
            rows.append(u"Line %1|#10"_s.arg(i));
        }
        Design design;
        QCOMPARE(applyCosts(design, importOf(rows), CostImportMode::Add), 5);
        QCOMPARE(design.costLines.size(), maximumRows);
    }

    void mappingsAreRemembered()
    {
        const Sheet sheet = sheetOf({u"Cost item|Amount"_s, u"A|#1"_s});
        CostMapping mapping = guessMapping(sheet);
        mapping.basis = CostBasis::Once;
        mapping.mark = DecimalMark::Comma;
        QCOMPARE(mappingFrom(toText(mapping)), std::optional(mapping));
        for (const QString &wrong : {QString(), u"x"_s, u"1;once;9;title"_s, u"1;once;0;title,magic"_s, u"1;never;0;title"_s, u"1;once;0"_s}) {
            QVERIFY2(!mappingFrom(wrong), qPrintable(wrong));
        }
        // The same headings in another file, elsewhere on the sheet.
        const Sheet next = sheetOf({u"Budget 2027"_s, u"COST ITEM: |Amount"_s, u"B|#2"_s});
        QCOMPARE(signatureOf(next, guessMapping(next).headerRow), signatureOf(sheet, 0));
        QVERIFY(signatureOf(sheet, -1).isEmpty());
        QVERIFY(signatureOf(sheetOf({u"Cost item|Rate"_s}), 0) != signatureOf(sheet, 0));
    }

    void anythingMayStandInASheet()
    {
        QRandomGenerator random(11);
        const QStringList pieces{u"Total"_s, u"#1"_s, u"#-3.5"_s, u"1.234"_s, u"1,2"_s, u"=SUM(A1)"_s, u"once"_s, u"Running"_s, QString(), u"€"_s, u"(5)"_s,
            u"Cost item"_s, u"Amount"_s, u"Hours"_s};
        for (int i = 0; i < 2000; ++i) {
            QStringList rows;
            for (int row = 0; row < 8; ++row) {
                QStringList cells;
                for (int cell = random.bounded(5); cell >= 0; --cell) {
                    cells.append(pieces.at(random.bounded(static_cast<int>(pieces.size()))));
                }
                rows.append(cells.join(u'|'));
            }
            const CostImport import = importOf(rows);
            for (const CostRow &row : import.rows) {
                QVERIFY(row.taken || !row.remarks.isEmpty()); // Nothing goes without a word.
                QVERIFY(!row.taken || !row.line.title.isEmpty());
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestCostImport)
#include "tst_cost_import.moc"
