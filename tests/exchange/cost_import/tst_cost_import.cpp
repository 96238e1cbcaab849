#include "core/exchange/cost_import/cost_import.h"
#include "core/exchange/spreadsheet/spreadsheet_reader.h"
#include "core/finance/finance.h"
#include "core/model/design.h"

#include <QTest>

using namespace Credwright;
using namespace Qt::Literals::StringLiterals;
using Fate = ImportedCost::Fate;

namespace {

const QLocale english(QLocale::English, QLocale::UnitedKingdom);

Sheet sheetOf(const QByteArray &csv)
{
    const Result<Workbook> workbook = readSpreadsheet(csv, u"csv"_s, [](qint64, qint64) { return true; });
    return workbook ? workbook->sheets.first() : Sheet();
}

CostImport imported(const QByteArray &csv, const Design &design = {})
{
    const Sheet sheet = sheetOf(csv);
    return importCosts(sheet, guessMapping(sheet), design, english);
}

SheetCell text(const QString &shown)
{
    return {SheetCell::Kind::Text, shown, {}};
}

SheetCell number(const QString &decimal)
{
    return {SheetCell::Kind::Number, decimal, {}};
}

QStringList codes(const QList<CostField> &fields)
{
    QStringList names;
    for (const CostField field : fields) {
        names.append(codeOf(field));
    }
    return names;
}

CostLine lineNamed(const QString &title, qint64 rate)
{
    CostLine line;
    line.id = QUuid::createUuid();
    line.title = title;
    line.category = CostCategory::Running;
    line.basis = CostBasis::PerLearner;
    line.unit = CostUnit::Piece;
    line.rate = Money{rate};
    return line;
}

/// What every institution's sheet has somewhere: a title above, headings, a subtotal, lines in several manners, an empty row, a total.
const QByteArray usualSheet = "University of Examples;;;;;;\n"
                              "Calculation of courses;;;;;;\n"
                              ";;;;;;\n"
                              "Cost item;Basis;Hours;Qty;Unit price (EUR);Total (EUR);Remarks\n"
                              "A. Preparatory costs;;;;;;\n"
                              "Course design;once;120,5;;62,00;7.471,00;two authors\n"
                              "Recording;once;;1;4.200;4.200;\n"
                              "Subtotal preparatory;;;;;11.671,00;\n"
                              ";;;;;;\n"
                              "B. Running costs;;;;;;\n"
                              "Lab tutors;per group;30:20;;38,50 €;1.167,83;\n"
                              "Licences;per student;;20;85,00;1.700,00;\n"
                              "Rooms;;;;;€ 1.240,00;\n"
                              "Refund;;;;;(200,00);\n"
                              "Catering;;;;;to be asked;\n"
                              "Overheads;of direct cost;;;;15 %;\n"
                              "Total;;;;;15.778,83;\n";

} // namespace

class TestCostImport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void headers_data()
    {
        QTest::addColumn<QString>("header");
        QTest::addColumn<QStringList>("fields");
        const auto row = [](const char *name, const QString &header, const QString &fields) { QTest::newRow(name) << header << fields.split(u' '); };
        row("English", u"Cost item|Cost category|Charged per|Number of hours|Hourly rate (€)|Total cost|Comments"_s,
            u"title category basis hours rate amount note"_s);
        row("German", u"Kostenart|Kategorie|Bezugsgröße|Anzahl|Einheit|Einzelpreis|Gesamtbetrag|Bemerkung|Jahr"_s,
            u"title category basis quantity unit rate amount note edition"_s);
        row("Dutch", u"Omschrijving|Categorie|Aantal uren|Uurtarief|Bedrag|Toelichting"_s, u"title category hours rate amount note"_s);
        row("French", u"Intitulé|Catégorie|Quantité|Unité|Coût unitaire|Montant|Remarques"_s, u"title category quantity unit rate amount note"_s);
        row("Spanish", u"Concepto|Categoría|Número de horas|Precio unitario|Importe|Observaciones"_s, u"title category hours rate amount note"_s);
        row("Italian", u"Voce di spesa|Categoria|Quantità|Costo unitario|Importo|Note"_s, u"title category quantity rate amount note"_s);
        row("Portuguese", u"Rubrica|Categoria|Quantidade|Custo unitário|Montante|Observações"_s, u"title category quantity rate amount note"_s);
        row("Greek", u"ΠΕΡΙΓΡΑΦΗ|Κατηγορία|Ποσότητα|Τιμή μονάδας|Σύνολο|Παρατηρήσεις"_s, u"title category quantity rate amount note"_s);
        row("Lithuanian", u"Pavadinimas|Kategorija|Kiekis|Įkainis|Iš viso|Pastabos"_s, u"title category quantity rate amount note"_s);
    }
    void headers()
    {
        QFETCH(QString, header);
        const Sheet sheet = sheetOf("\n" + header.replace(u'|', u'\t').toUtf8() + "\nx\ty\tz\n");
        const CostMapping mapping = guessMapping(sheet);
        QCOMPARE(mapping.headerRow, 1);
        QTEST(codes(mapping.columns), "fields");
    }

    void withoutHeaders()
    {
        const CostMapping mapping = guessMapping(sheetOf("1;Teaching;x;100,5\n2;Rooms;;50\n3;Tutors;;7\n"));
        QCOMPARE(mapping.headerRow, -1);
        QCOMPARE(codes(mapping.columns), (QStringList{{}, u"title"_s, {}, u"amount"_s}));
    }

    void words_data()
    {
        QTest::addColumn<QString>("said");
        QTest::addColumn<QString>("category");
        QTest::addColumn<QString>("basis");
        QTest::addColumn<QString>("unit");
        QTest::newRow("label") << u"Per completer"_s << QString() << u"per-completer"_s << QString();
        QTest::newRow("German") << u"Laufende Kosten"_s << u"running"_s << QString() << QString();
        QTest::newRow("French") << u"Frais préparatoires"_s << u"preparatory"_s << QString() << QString();
        QTest::newRow("Greek") << u"Πρόσθετα έξοδα"_s << u"additional"_s << QString() << QString();
        QTest::newRow("Dutch") << u"per deelnemer"_s << QString() << u"per-learner"_s << QString();
        QTest::newRow("Spanish") << u"por grupo"_s << QString() << u"per-group"_s << QString();
        QTest::newRow("Lithuanian") << u"valandos"_s << QString() << QString() << u"hour"_s;
        QTest::newRow("days") << u"Tage"_s << QString() << QString() << u"day"_s;
        QTest::newRow("nothing") << u"Quux"_s << QString() << QString() << QString();
    }
    void words()
    {
        QFETCH(QString, said);
        QTEST(codeOf(categoryInWords(said)), "category");
        QTEST(codeOf(basisInWords(said)), "basis");
        QTEST(codeOf(unitInWords(said)), "unit");
    }

    void usual()
    {
        const CostImport import = imported(usualSheet);
        QCOMPARE(import.rows.size(), 12); // 17 rows less the four above and the empty one.
        const auto row = [&](int i) { return import.rows.at(i); };
        QCOMPARE(row(0).fate, Fate::Heading);
        QCOMPARE(row(1).line.title.text, u"Course design"_s);
        QCOMPARE(row(1).line.category, CostCategory::Preparatory);
        QCOMPARE(row(1).line.basis, CostBasis::Once);
        QCOMPARE(row(1).line.unit, CostUnit::Hour);
        QCOMPARE(row(1).line.minutes, std::optional(Minutes{7230})); // 120.5 h.
        QCOMPARE(row(1).line.rate, std::optional(Money{62000}));
        QCOMPARE(row(1).amount, std::optional(Money{7471000}));
        QCOMPARE(row(1).line.note, u"two authors"_s);
        QVERIFY2(row(1).remarks.isEmpty(), qPrintable(row(1).remarks.join(u'\n')));
        QCOMPARE(row(2).line.rate, std::optional(Money{4200000})); // The other rates have decimal commas.
        QCOMPARE(row(2).line.quantity, std::optional(Decimal{1000}));
        QCOMPARE(row(3).fate, Fate::Total);
        QVERIFY2(row(3).remarks.first().contains(u"come to it"_s), qPrintable(row(3).remarks.first()));
        QCOMPARE(row(4).fate, Fate::Heading);
        QCOMPARE(row(5).line.category, CostCategory::Running);
        QCOMPARE(row(5).line.basis, CostBasis::PerGroup);
        QCOMPARE(row(5).line.minutes, std::optional(Minutes{1820})); // 30:20.
        QCOMPARE(row(5).amount, std::optional(Money{1167830}));      // 30.333… × 38.50 = 1167.833…
        QVERIFY(row(5).remarks.isEmpty());
        QCOMPARE(row(6).line.basis, CostBasis::PerLearner);
        QCOMPARE(row(6).line.quantity, std::optional(Decimal{20000}));
        QCOMPARE(row(7).line.basis, CostBasis::PerEdition); // The default.
        QCOMPARE(row(7).line.rate, std::optional(Money{1240000}));
        QCOMPARE(row(8).fate, Fate::LeftOut);
        QVERIFY(row(8).remarks.first().contains(u"below zero"_s));
        QCOMPARE(row(9).fate, Fate::WithoutAmount);
        QVERIFY(row(9).remarks.first().contains(u"“to be asked” cannot be read"_s));
        QVERIFY(!row(9).line.rate);
        QCOMPARE(row(10).line.basis, CostBasis::ShareOfDirectCost);
        QCOMPARE(row(10).line.share, std::optional(Percent{1500}));
        QCOMPARE(row(11).fate, Fate::Total);
        QVERIFY2(row(11).remarks.first().contains(u"come to it"_s), qPrintable(row(11).remarks.first()));
        QCOMPARE(import.lines, 7);
        QCOMPARE(import.leftOut, 1);
        QCOMPARE(import.total, Money{15778830});
        QVERIFY2(import.remarks.join(u' ').contains(u"“Rate” is read with a decimal comma"_s), qPrintable(import.remarks.join(u'\n')));
        QVERIFY(import.remarks.join(u' ').contains(u"other numbers of the column"_s));
    }

    /// What is taken costs in the calculation what the sheet says.
    void calculatesAsTheSheet()
    {
        Design design;
        const CostImport import = imported(
            "Item\tBasis\tHours\tDays\tRate\tTotal\nA\tper edition\t96\t\t75.10\t7209.60\nB\tper edition\t\t\t\t0.07\nC\tper edition\t3\t\t\t100\nD\tper "
            "edition\t4\t\t\t100\n");
        QCOMPARE(import.lines, 4);
        QVERIFY(import.rows.at(2).remarks.first().contains(u"no even multiple of 3 h"_s));
        QCOMPARE(import.rows.at(2).line.unit, CostUnit::Piece);
        QCOMPARE(import.rows.at(3).line.rate, std::optional(Money{25000}));
        QCOMPARE(import.rows.at(3).line.minutes, std::optional(Minutes{240}));
        apply(design, planCostImport(design, import, CostImportMode::Add).changes);
        const FinanceResult finance = financeOf(design);
        QCOMPARE(finance.cost, Money{7409670}); // 7,209.60 + 0.07 + 100 + 100.
        QCOMPARE(import.total, finance.cost);
    }

    /// The sheet reckons with more decimals than can be paid; what it comes to is what counts.
    void ratesThatCannotBePaid()
    {
        const CostImport import = imported("Item;Qty;Unit price;Total\nA;3;333,333;1000,00\nB;3;0,123;0,37\nC;2;1,005;\n");
        QCOMPARE(import.rows.at(0).line.rate, std::optional(Money{1000000}));
        QVERIFY(!import.rows.at(0).line.quantity);
        QVERIFY2(import.rows.at(0).line.note.startsWith(u"In the sheet: 3 for"_s), qPrintable(import.rows.at(0).line.note));
        QCOMPARE(import.rows.at(1).amount, std::optional(Money{370})); // 3 × 0.12 would be 0.36.
        QCOMPARE(import.rows.at(2).line.rate, std::optional(Money{1010}));
        QVERIFY2(import.rows.at(2).remarks.first().contains(u"1.005 was rounded to"_s), qPrintable(import.rows.at(2).remarks.first()));
        QCOMPARE(import.total, Money{1002390}); // 1,000.00 + 0.37 + 2.02.
    }

    void ambiguousNumbers_data()
    {
        QTest::addColumn<QByteArray>("csv");
        QTest::addColumn<int>("mark");
        QTest::addColumn<qint64>("first");
        QTest::addColumn<QString>("why");
        const auto row = [](const char *name, const char *csv, DecimalMark mark, qint64 first, const QString &why) {
            QTest::newRow(name) << QByteArray(csv) << static_cast<int>(mark) << first << why;
        };
        row("its column has commas", "Item;Total\nA;1.234\nB;5,5\n", DecimalMark::Detect, 1234000, u"of the column"_s);
        row("its column has points", "Item;Total\nA;1.234\nB;5.5\n", DecimalMark::Detect, 1230, u"of the column"_s);
        row("another column has commas", "Item;Qty;Total\nA;1,5;1.234\n", DecimalMark::Detect, 1234000, u"of other columns"_s);
        row("nothing tells: the computer's", "Item;Total\nA;1.234\n", DecimalMark::Detect, 1230, u"your computer"_s);
        row("the user chose", "Item;Total\nA;1.234\nB;5.5\n", DecimalMark::Comma, 1234000, u"as you chose"_s);
    }
    void ambiguousNumbers()
    {
        QFETCH(QByteArray, csv);
        QFETCH(int, mark);
        QFETCH(QString, why);
        const Sheet sheet = sheetOf(csv);
        CostMapping mapping = guessMapping(sheet);
        mapping.mark = static_cast<DecimalMark>(mark);
        const CostImport import = importCosts(sheet, mapping, {}, english);
        QTEST(import.rows.first().amount->value, "first");
        QVERIFY2(import.remarks.join(u'\n').contains(why), qPrintable(import.remarks.join(u'\n')));
    }

    void currencies_data()
    {
        QTest::addColumn<QString>("currency");
        QTest::addColumn<QString>("shown");
        QTest::addColumn<qint64>("amount");
        QTest::newRow("króna has no decimals") << u"ISK"_s << u"1234.50 kr"_s << qint64(1235000);
        QTest::newRow("dinar has three") << u"TND"_s << u"0.125"_s << qint64(125);
        QTest::newRow("euro has two") << u"EUR"_s << u"0.125"_s << qint64(130);
        QTest::newRow("dollars of Canada") << u"CAD"_s << u"$5"_s << qint64(5000);
        QTest::newRow("dollars among euro") << u"EUR"_s << u"$5"_s << qint64(-1);
        QTest::newRow("code of another") << u"EUR"_s << u"5 GBP"_s << qint64(-1);
    }
    void currencies()
    {
        QFETCH(QString, currency);
        QFETCH(QString, shown);
        Design design;
        design.identity.currency = currency;
        const CostImport import = imported("Item;Total\nA;" + shown.toUtf8() + "\n", design);
        const ImportedCost &row = import.rows.first();
        QTEST(row.amount ? row.amount->value : qint64(-1), "amount");
        QCOMPARE(row.fate, row.amount ? Fate::Taken : Fate::WithoutAmount);
        if (!row.amount) {
            QVERIFY2(row.remarks.first().contains(u"the design counts in "_s + currency), qPrintable(row.remarks.first()));
        }
    }

    void mergedCells()
    {
        Sheet sheet;
        sheet.rows = {{text(u"Category"_s), text(u"Item"_s), text(u"Hours"_s), text(u"Rate"_s), text(u"Total"_s)},
            {text(u"Running"_s), text(u"A"_s), number(u"2"_s), number(u"10"_s), number(u"60"_s)}, {{}, text(u"B"_s), number(u"4"_s)},
            {text(u"Additional costs"_s)}, {{}, text(u"C"_s), number(u"1"_s), number(u"5"_s), number(u"5"_s)}};
        sheet.merged = {{1, 0, 2, 1}, {1, 3, 2, 1}, {1, 4, 2, 1}, {3, 0, 1, 5}, {0, 0, 1'000'000, 1}};
        const CostImport import = importCosts(sheet, guessMapping(sheet), {}, english);
        QCOMPARE(import.rows.size(), 4);
        QCOMPARE(import.rows.at(1).title, u"B"_s);
        QCOMPARE(import.rows.at(1).line.category, CostCategory::Running);
        QCOMPARE(import.rows.at(1).line.rate, std::optional(Money{10000}));
        QCOMPARE(import.rows.at(1).amount, std::optional(Money{40000})); // 4 × 10; the 60 of both rows is not counted again.
        QVERIFY(import.rows.at(1).remarks.first().contains(u"counts once"_s));
        QVERIFY(import.rows.at(0).remarks.first().contains(u"€60"_s)); // It says 60 for 2 × 10.
        QCOMPARE(import.rows.at(2).fate, Fate::Heading);
        QCOMPARE(import.rows.at(3).line.category, CostCategory::Additional);
        QVERIFY2(import.remarks.join(u'\n').contains(u"1 row(s) take a value from a cell that is merged"_s), qPrintable(import.remarks.join(u'\n')));
    }

    void wordsOfTheUser()
    {
        const Sheet sheet = sheetOf("Item;Total\nPersonnel\nTeaching;5,00\nBlock Q\nRooms;6,00\n");
        CostMapping mapping = guessMapping(sheet);
        CostImport import = importCosts(sheet, mapping, {}, english);
        QCOMPARE(import.unknownWords, (QStringList{u"Personnel"_s, u"Block Q"_s}));
        QCOMPARE(import.rows.at(1).line.category, CostCategory::Unset);
        mapping.categoryWords.insert(u"personnel"_s, CostCategory::Running);
        mapping.missingCategory = CostCategory::Additional;
        import = importCosts(sheet, mapping, {}, english);
        QCOMPARE(import.rows.at(1).line.category, CostCategory::Running);
        QCOMPARE(import.rows.at(3).line.category, CostCategory::Running);           // A heading that says nothing ends none.
        QCOMPARE(import.unknownWords, (QStringList{u"Personnel"_s, u"Block Q"_s})); // So that the choice can be changed.
        mapping.takesTitlesAlone = true;
        import = importCosts(sheet, mapping, {}, english);
        QCOMPARE(import.rows.at(0).fate, Fate::Heading);
        QCOMPARE(import.rows.at(2).fate, Fate::WithoutAmount);
        QCOMPARE(import.lines, 3);
    }

    void basisByCategory()
    {
        const Sheet sheet = sheetOf("Item;Category;Total\nA;preparation;5,00\nB;running;6,00\n");
        CostMapping mapping = guessMapping(sheet);
        mapping.missingBasis = CostBasis::Unset;
        const CostImport import = importCosts(sheet, mapping, {}, english);
        QCOMPARE(import.rows.at(0).line.basis, CostBasis::Once);
        QCOMPARE(import.rows.at(1).line.basis, CostBasis::PerEdition);
    }

    void editions()
    {
        Design design;
        design.editions = {{QUuid::createUuid(), u"Autumn"_s, Count{2026}, {}, {}}, {QUuid::createUuid(), u"Spring"_s, Count{2027}, {}, {}}};
        const CostImport import = imported("Item;Edition;Total\nA;spring;1,00\nB;2026;1,00\nC;1;1,00\nD;2031;1,00\n", design);
        QCOMPARE(import.rows.at(0).line.firstEdition.id, design.editions.at(1).id);
        QCOMPARE(import.rows.at(1).line.lastEdition.id, design.editions.at(0).id);
        QCOMPARE(import.rows.at(2).line.firstEdition.id, design.editions.at(0).id);
        QVERIFY(import.rows.at(3).line.firstEdition.isNull());
        QVERIFY(import.rows.at(3).remarks.first().contains(u"“2031” is no edition"_s));
    }

    void strangeRows()
    {
        const CostImport import = imported("Item;Note;Hours;Rate;Total\n=A1+A9;+note;;;5,00\n;;;;6,00\nItem;Note;Hours;Rate;Total\nLate;;;75,00;\n"
            + QByteArray(400, 'x') + ";;;;1,00\nMuch;;;;99999999999999\n");
        QCOMPARE(import.rows.at(0).line.title.text, u"=A1+A9"_s);
        QCOMPARE(import.rows.at(0).line.note, u"+note"_s);
        QCOMPARE(import.rows.at(1).line.title.text, u"Row 3"_s);
        QCOMPARE(import.rows.at(2).fate, Fate::Heading);
        QCOMPARE(import.rows.at(3).fate, Fate::WithoutAmount); // A rate and no hours is not one piece of 75.
        QCOMPARE(import.rows.at(3).line.unit, CostUnit::Hour);
        QCOMPARE(import.rows.at(4).line.title.text.size(), 300);
        QCOMPARE(import.rows.at(5).fate, Fate::WithoutAmount);
        QVERIFY(import.rows.at(5).remarks.first().contains(u"cannot be read"_s));
    }

    /// Such a row once became a line without a title.
    void somethingBesideTheColumns()
    {
        const CostImport import = imported("Item;Total;\nA;1,00;\n;;printed on Monday\n");
        QCOMPARE(import.lines, 1);
        QCOMPARE(import.rows.size(), 1);
    }

    void formulaWithoutResult()
    {
        Sheet sheet;
        sheet.rows = {
            {text(u"Item"_s), text(u"Total"_s)}, {text(u"A"_s), {SheetCell::Kind::Error, {}, {}}}, {text(u"B"_s), {SheetCell::Kind::Error, u"#REF!"_s, {}}}};
        const CostImport import = importCosts(sheet, guessMapping(sheet), {}, english);
        QVERIFY(import.rows.at(0).remarks.first().contains(u"result of the formula is not in the file"_s));
        QVERIFY(import.rows.at(1).remarks.first().contains(u"#REF!"_s));
        QCOMPARE(import.lines, 2);
    }

    void modes()
    {
        Design design;
        design.costLines = {lineNamed(u"Rooms"_s, 1000), lineNamed(u"Old"_s, 2000), lineNamed(u"rooms"_s, 3000)};
        design.costLines[0].note = u"kept"_s;
        EditionQuantity own;
        own.id = QUuid::createUuid();
        own.costLine.id = design.costLines.at(1).id;
        design.editionQuantities = {own};
        const Design before = design;
        const CostImport import = imported("Item;Basis;Total\nROOMS;once;5,00\nNew;;6,00\n");

        CostImportPlan plan = planCostImport(design, import, CostImportMode::Add);
        QCOMPARE(plan.added, 2);
        apply(design, plan.changes);
        QCOMPARE(design.costLines.size(), 5);
        QCOMPARE(design.costLines.at(4).title.text, u"New"_s);
        apply(design, inverted(plan.changes));
        QVERIFY(design == before);

        plan = planCostImport(design, import, CostImportMode::Update);
        QCOMPARE(plan.updated, 1);
        QCOMPARE(plan.added, 1);
        apply(design, plan.changes);
        QCOMPARE(design.costLines.at(0).id, before.costLines.at(0).id);
        QCOMPARE(design.costLines.at(0).rate, std::optional(Money{5000}));
        QCOMPARE(design.costLines.at(0).basis, CostBasis::Once);
        QCOMPARE(design.costLines.at(0).category, CostCategory::Running); // The sheet says none.
        QCOMPARE(design.costLines.at(0).note, u"kept"_s);
        QVERIFY(design.costLines.at(2) == before.costLines.at(2)); // The second of that name.
        apply(design, inverted(plan.changes));
        QVERIFY(design == before);

        plan = planCostImport(design, import, CostImportMode::Replace);
        QCOMPARE(plan.removed, 3);
        apply(design, plan.changes);
        QCOMPARE(design.costLines.size(), 2);
        QVERIFY(design.editionQuantities.isEmpty()); // It meant nothing without its line.
        apply(design, inverted(plan.changes));
        QVERIFY(design == before);
    }

    void noMoreLinesThanThereIsRoomFor()
    {
        QByteArray csv = "Item;Total\n";
        for (int i = 0; i < maximumRows + 5; ++i) {
            csv += "Line " + QByteArray::number(i) + ";1,00\n";
        }
        const CostImportPlan plan = planCostImport({}, imported(csv), CostImportMode::Add);
        QCOMPARE(plan.added, maximumRows);
        QCOMPARE(plan.beyond, 5);
    }

    void templatesAreKnownAgain()
    {
        const Sheet sheet = sheetOf("Institute\nItem;Total (EUR)\nA;1,00\n");
        const Sheet nextYear = sheetOf("Institute, next year\nITEM;Total\nB;2,00\nC;3,00\n");
        const Sheet other = sheetOf("Institute\nItem;Sum\nA;1,00\n");
        QCOMPARE(templateSignature(sheet), templateSignature(nextYear));
        QVERIFY(templateSignature(sheet) != templateSignature(other));
        CostMapping mapping = guessMapping(sheet);
        mapping.categoryWords.insert(u"block q"_s, CostCategory::Running);
        mapping.missingBasis = CostBasis::Once;
        mapping.mark = DecimalMark::Comma;
        mapping.takesTitlesAlone = true;
        QStringList templates = withTemplate({}, templateSignature(sheet), mapping);
        QCOMPARE(mappingOfTemplate(templates, templateSignature(nextYear)), std::optional(mapping));
        QVERIFY(!mappingOfTemplate(templates, templateSignature(other)));
        templates = withTemplate(templates, templateSignature(sheet), guessMapping(sheet));
        QCOMPARE(templates.size(), 1);
        for (int i = 0; i < 60; ++i) {
            templates = withTemplate(templates, QString::number(i), mapping);
        }
        QCOMPARE(templates.size(), 50);
        QVERIFY(!mappingOfTemplate({u"x {\"headerRow\":-9}"_s, u"y nonsense"_s}, u"x"_s));
        QVERIFY(!mappingOfTemplate({u"x {\"headerRow\":-9}"_s, u"y nonsense"_s}, u"y"_s));
    }
};

QTEST_GUILESS_MAIN(TestCostImport)
#include "tst_cost_import.moc"
