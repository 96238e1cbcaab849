#include "core/exchange/docx/docx_writer.h"
#include "core/exchange/finance_report/finance_report.h"
#include "core/exchange/json/design_json.h"
#include "core/exchange/pdf/text_document_pdf.h"
#include "tests/finance/finance_designs.h"
#include "tests/support/office.h"
#include "tests/support/poppler.h"
#include "tests/support/random_design.h"
#include "tests/support/token_design.h"

#include <QTest>

using namespace Credwright;
using namespace Credwright::FinanceDesigns;

namespace {

const QLocale english(QLocale::English, QLocale::UnitedKingdom);
const QLocale german(QLocale::German, QLocale::Germany);

Design example()
{
    QFile file(QStringLiteral(":/credwright/examples/chip-design.json"));
    return file.open(QIODevice::ReadOnly) ? fromJson(file.readAll())->design : Design();
}

TextDocument reportOf(const Design &design, const QLocale &locale = english, const Record &record = {})
{
    Analyst analyst;
    return financeReport(design, analyst.analyse(design, record), QDate(2026, 5, 4), locale);
}

using Row = QStringList;

Row cellsOf(const TextDocument::Table::Row &row)
{
    Row cells;
    for (const TextDocument::Runs &cell : row.cells) {
        cells.append(TextDocument::words(cell));
    }
    return cells;
}

/// The rows of the table with this caption; those without one by the heading of their first column.
QList<Row> tableOf(const TextDocument &document, const QString &caption)
{
    QList<Row> rows;
    for (const TextDocument::Part &part : document.parts) {
        const auto *table = std::get_if<TextDocument::Table>(&part);
        if (table && (table->caption.isEmpty() ? table->columns.first().heading : table->caption) == caption) {
            for (const TextDocument::Table::Row &row : table->rows) {
                rows.append(cellsOf(row));
            }
        }
    }
    return rows;
}

QStringList headingsOf(const TextDocument &document)
{
    QStringList headings;
    for (const TextDocument::Part &part : document.parts) {
        if (const auto *heading = std::get_if<TextDocument::Heading>(&part); heading && heading->level == 1) {
            headings.append(heading->text);
        }
    }
    return headings;
}

/// Everything that is said in it, a paragraph, an item or a cell on a line.
QStringList textsOf(const TextDocument &document)
{
    QStringList texts{document.title, document.subtitle};
    for (const TextDocument::Part &part : document.parts) {
        if (const auto *heading = std::get_if<TextDocument::Heading>(&part)) {
            texts.append(heading->text);
        } else if (const auto *paragraph = std::get_if<TextDocument::Paragraph>(&part)) {
            texts.append(TextDocument::words(paragraph->runs));
        } else if (const auto *bullets = std::get_if<TextDocument::Bullets>(&part)) {
            for (const TextDocument::Bullets::Item &item : bullets->items) {
                texts.append(TextDocument::words(item.runs));
            }
        } else if (const auto *table = std::get_if<TextDocument::Table>(&part)) {
            texts.append(table->caption);
            for (const TextDocument::Table::Column &column : table->columns) {
                texts.append(column.heading);
            }
            for (const TextDocument::Table::Row &row : table->rows) {
                texts.append(cellsOf(row));
            }
        }
    }
    return texts;
}

QString textOf(const TextDocument &document)
{
    return textsOf(document).join(u'\n');
}

#define SAYS(document, text) QVERIFY2(textOf(document).contains(QStringLiteral(text)), qPrintable(textOf(document)))

} // namespace

/// The report of the worked example has the figures that tst_finance and tst_break_even work out by hand.
class TestFinanceReport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hasItsSections()
    {
        const TextDocument report = reportOf(example());
        QCOMPARE(report.title, u"Digital chip design: from specification to verified RTL"_s);
        QCOMPARE(report.subtitle, u"Financing report · Universiteit Voorbeeld · 4 May 2026"_s);
        QCOMPARE(headingsOf(report),
            (QStringList{u"In brief"_s, u"Assumptions"_s, u"Full cost"_s, u"Income"_s, u"Result"_s, u"Break-even"_s, u"Sensitivity"_s, u"Scenarios"_s,
                u"What partners get and pay"_s, u"Market"_s, u"Open questions"_s}));
        SAYS(report, "With 20 learners in “2029”, lasting income of €33,660 covers the full cost of €30,360, and €3,300 are left");
        SAYS(report, "It breaks even with 17 learners");
    }

    void scenariosStandBesideThePlan()
    {
        Design design = chipDesign(); // Edition 2: full cost 30,360, lasting income 33,660.
        Scenario &scenario = appended(design.scenarios);
        scenario.title = u"Fees fall"_s;
        scenario.fees = Percent{-10'00};
        scenario.withoutTemporary = true;
        scenario.note = u"A competitor starts"_s;
        ScenarioLine &line = appended(design.scenarioLines);
        line.scenario = {scenario.id};
        line.incomeLine = {design.incomeLines.first().id};
        line.amount = euro(5000);
        const TextDocument report = reportOf(design);
        SAYS(report,
            "Fees fall – Fees change by: -10 %; Without temporary income; Income line: Sponsor, sector federation, Rate, fee or amount: €5,000. "
            "A competitor starts");
        const QList<Row> rows = tableOf(report, u"“Edition 2” as planned and under each scenario"_s);
        QCOMPARE(rows.size(), 2);
        QCOMPARE(rows.at(0), Row({u"As planned"_s, u"20"_s, u"€30,360"_s, u"€33,660"_s, u"+€3,300"_s, u"17"_s, u"+€21,200"_s}));
        // 20 × 1,244.70 + 5,000 = 29,894; from 1,244.70 − 331.20 = 913.50 a learner, 18,736 + 5,000 short: (23,736 − 5,000) ÷ 913.50 = 20.5
        QCOMPARE(rows.at(1).mid(0, 6), Row({u"Fees fall"_s, u"20"_s, u"€30,360"_s, u"€29,894"_s, u"−€466"_s, u"21"_s}));
        QVERIFY(tableOf(reportOf(Design()), u"Scenario"_s).isEmpty());
    }

    void ratesOfStaffAreAssumptions()
    {
        const QList<Row> rows = tableOf(reportOf(example()), u"Staff"_s);
        QCOMPARE(rows.size(), 2);
        QCOMPARE(rows.at(0).mid(1), Row({u"€116,100"_s, u"1,548 h"_s, u"€75"_s}));
        QCOMPARE(rows.at(1).mid(1), Row({u"–"_s, u"–"_s, u"€38"_s}));
    }

    void assumptions()
    {
        Design design = example();
        design.financing.indirectReason = u"The rate of the university"_s;
        const QList<Row> rows = tableOf(reportOf(design), u"Assumption"_s);
        QVERIFY(rows.contains(Row({u"Currency"_s, u"EUR"_s})));
        QVERIFY(rows.contains(Row({u"Editions"_s, u"4: 2026, 2027, 2028, 2029"_s})));
        QVERIFY(rows.contains(Row({u"Length of a day of work"_s, u"7 h 30 min"_s})));
        QVERIFY(rows.contains(Row({u"Indirect costs, of direct costs\nThe rate of the university"_s, u"15 %"_s})));
        const QList<Row> learners = tableOf(reportOf(design), u"Learners expected in “2029”"_s);
        QCOMPARE(learners.size(), 5);
        QCOMPARE(learners.first(), Row({u"Professional"_s, u"With assessment"_s, u"€1,750"_s, u"12"_s, u"90 %"_s, u"0"_s, u"0"_s}));
        QCOMPARE(learners.last().at(3), u"20"_s);
    }

    /// (5,410 + 17,800 + 3,190) × 1.15 = 30,360.
    void fullCostWithItsWorking()
    {
        const QList<Row> rows = tableOf(reportOf(example()), u"Full cost of “2029”"_s);
        QCOMPARE(rows.size(), 11 + 3 + 2); // Lines, categories, indirect costs and the sum.
        QCOMPARE(rows.first(), Row({u"Preparatory costs"_s, {}, {}, u"€5,410"_s}));
        QCOMPARE(rows.at(1), Row({u"Course design and materials"_s, u"Once"_s, u"220 h × €62 ÷ 4"_s, u"€3,410"_s}));
        QVERIFY(rows.contains(Row({u"Running costs"_s, {}, {}, u"€17,800"_s})));
        QVERIFY(rows.contains(Row({u"Additional costs"_s, {}, {}, u"€3,190"_s})));
        QCOMPARE(rows.at(14), Row({u"Indirect costs"_s, {}, u"15 % of €26,400"_s, u"€3,960"_s}));
        QCOMPARE(rows.last(), Row({u"Full cost"_s, {}, {}, u"€30,360"_s}));
    }

    void incomeLastingAndTemporary()
    {
        Design design = example();
        const QList<Row> rows = tableOf(reportOf(design), u"Income of “2029”"_s);
        QCOMPARE(rows.first().mid(1), Row({u"Fee, lasting"_s, u"12 × €1,750"_s, u"€21,000"_s}));
        QVERIFY(rows.at(5).first().startsWith(u"Regional start-up grant\nRegional programme for lifelong learning · 2026 and 2027 · Not checked"_s));
        QCOMPARE(rows.at(5).mid(1), Row({u"Regional funding, temporary"_s, u"Not in this edition"_s, u"€0"_s}));
        QCOMPARE(rows.last(), Row({u"Income in all"_s, {}, {}, u"€33,660"_s}));
        design.financing.shownEdition.id = design.editions.first().id;
        const TextDocument first = reportOf(design);
        QVERIFY(tableOf(first, u"Income of “2026”"_s).contains(Row({u"Temporary income"_s, {}, {}, u"€4,000"_s})));
        SAYS(first, "With temporary income of €4,000 the result of this edition is +€7,300.");
        SAYS(first, "With temporary income, 14 learners would do.");
    }

    void resultOfEachEdition()
    {
        const TextDocument report = reportOf(example());
        const QList<Row> rows = tableOf(report, u"Result of each edition"_s);
        QCOMPARE(rows.size(), 5);
        QCOMPARE(rows.first(), Row({u"2026"_s, u"20"_s, u"€37,660"_s, u"€30,360"_s, u"+€7,300"_s, u"+€3,300"_s, u"+€7,300"_s}));
        QCOMPARE(rows.at(3).last(), u"+€21,200"_s);
        QCOMPARE(rows.last(), Row({u"All editions"_s, u"80"_s, u"€142,640"_s, u"€121,440"_s, u"+€21,200"_s, u"+€13,200"_s, {}}));
        SAYS(report, "in “2029”: €33,660 − €30,360 = +€3,300.");
        SAYS(report, "Paid back in “2026”");
        const QList<Row> figures = tableOf(report, u"Figures of the plan"_s);
        QVERIFY(figures.contains(Row({u"Cost per learner"_s, u"€121,440 ÷ 80 learners"_s, u"€1,518"_s})));
        // 17 of 20 learners a year are on a track with credits: 68 × 6 = 408.
        QVERIFY(figures.contains(Row({u"Cost per credit"_s, u"€121,440 ÷ 408 credits of learners on a track that awards them"_s, u"€297.65"_s})));
        // (12 × 0.9 + 3 + 3 × 0.8 + 2 × 0.9) × 4 = 72.
        QVERIFY(figures.contains(Row({u"Cost per learner who completes"_s, u"€121,440 ÷ 72 who complete"_s, u"€1,686.67"_s})));
    }

    void breakEvenAndItsNeighbours()
    {
        const TextDocument report = reportOf(example());
        const QList<Row> rows = tableOf(report, u"Around the break-even"_s);
        // 6,000 + 1,383 n against 23,736 + 331.20 n.
        QCOMPARE(rows,
            (QList<Row>{Row({u"16"_s, u"€28,128"_s, u"€29,035.20"_s, u"−€907.20"_s}), Row({u"17 (break-even)"_s, u"€29,511"_s, u"€29,366.40"_s, u"+€144.60"_s}),
                Row({u"20 (expected)"_s, u"€33,660"_s, u"€30,360"_s, u"+€3,300"_s})}));
        SAYS(report, "is €1,218: the cost of €30,360 less other lasting income of €6,000, ÷ 20, rounded up.");
        SAYS(report, "an average fee of €1,383: €27,660 ÷ 20 learners.");
    }

    /// Case C of the finance cases: first positive at 22; 25, 26 and 27 lose again.
    void whereItLosesAgain()
    {
        Design design;
        design.id = QUuid::createUuid();
        addPieces(design, u"Fixed"_s, CostBasis::PerEdition, euro(1000));
        addPieces(design, u"Materials"_s, CostBasis::PerLearner, euro(10));
        addPieces(design, u"Tutor"_s, CostBasis::PerGroup, euro(600)).groupSize = Count{12};
        addFee(design, 30, euro(110));
        const TextDocument report = reportOf(design);
        SAYS(report, "“the one edition” needs 22 learners");
        SAYS(report, "Above it, the edition loses again at 25, 26, 27 learners");
    }

    void whatCannotCarryItself()
    {
        Design design;
        design.id = QUuid::createUuid();
        addPieces(design, u"Fixed"_s, CostBasis::PerEdition, euro(1000));
        addPieces(design, u"Materials"_s, CostBasis::PerLearner, euro(10)).rate.reset();
        addFee(design, 10, euro(5));
        const TextDocument report = reportOf(design);
        SAYS(report, "lasting income of €50 does not cover the full cost of €1,000: €950 are missing");
        SAYS(report, "Not paid back: the results of all editions sum to −€950.");
        QVERIFY(tableOf(report, u"Full cost of “the one edition”"_s).contains(Row({u"Materials"_s, u"Per learner"_s, u"Enter the rate."_s, u"–"_s})));
        SAYS(report, "Lines with “–” cannot be calculated yet and are not in the sums: the full cost is higher.");
        SAYS(report, "No comparable offer has been looked at.");
    }

    void sensitivityPartnersAndMarket()
    {
        const TextDocument report = reportOf(example());
        const QList<Row> bars = tableOf(report, u"Change of the lasting result"_s);
        QCOMPARE(bars.first(), Row({u"Without Sponsor, sector federation"_s, u"−€6,000"_s, {}, u"–"_s}));
        QVERIFY(bars.contains(Row({u"Fees 10 % lower"_s, u"−€2,766"_s, u"Fees 10 % higher"_s, u"+€2,766"_s}))); // A tenth of 27,660.
        const QList<Row> partners = tableOf(report, u"Partner statement of “2029”"_s);
        // 90 % of 33,660 less 27,660 collected, less 90 % of 30,360 and what is borne: 2,634 + 3,036.
        QCOMPARE(partners.first(), Row({u"Universiteit Voorbeeld"_s, u"€27,660"_s, u"€30,360"_s, u"€30,294"_s, u"€27,324"_s, u"+€5,670"_s, u"+€2,970"_s}));
        QCOMPARE(partners.last().at(5), u"€0"_s);
        SAYS(report, "(€27,324 due of the cost − €30,360 borne) = +€5,670");
        const QList<Row> offers = tableOf(report, u"Comparable offers"_s);
        QCOMPARE(offers.first().mid(1), Row({u"Oct 2025"_s, u"€920 ÷ 5 ECTS"_s, u"€184"_s}));
        SAYS(report, "Median of 7 offers: €260 per credit, from €184 to €395.");
        SAYS(report, "Ours is 12.18 % above the median.");
        SAYS(report, "Cheaper offers: 4 of 7.");
    }

    void whatIsOpenAndWhatWasJudged()
    {
        const Design design = example();
        const TextDocument report = reportOf(design);
        SAYS(report, "Should be settled: Whether the course is eligible for “Regional start-up grant” has not been checked.");
        SAYS(report, "To consider: 77.57 % of the income hangs on fees alone.");
        QVERIFY(!textOf(report).contains(u"Understand"_s)); // Other steps are not this meeting's.
        Analyst analyst;
        Record record;
        for (const Finding &finding : analyst.analyse(design).open) {
            if (finding.rule == "fi.12"_L1) {
                record.setAsides.append(
                    {QUuid::createUuid(), finding.rule, finding.where, fingerprintOf(design, finding), u"The ministry has confirmed it"_s, {}, {}});
            }
        }
        const TextDocument judged = reportOf(design, english, record);
        SAYS(judged, "has not been checked. Put aside: The ministry has confirmed it");
        QVERIFY(!textOf(judged).contains(u"Should be settled"_s));
    }

    /// Nothing to report is said, with what is open.
    void anEmptyDesign()
    {
        Design design;
        design.id = QUuid::createUuid();
        const TextDocument report = reportOf(design);
        QCOMPARE(report.title, u"Design without a title"_s);
        QCOMPARE(headingsOf(report), QStringList{u"Open questions"_s});
        SAYS(report, "No cost, fee or income has been entered yet, so there is nothing to decide on.");
        QVERIFY(toPdf(report) && toDocx(report));
    }

    void costsAlone()
    {
        Design design;
        design.id = QUuid::createUuid();
        addPieces(design, u"Fixed"_s, CostBasis::PerEdition, euro(1000));
        const TextDocument report = reportOf(design);
        SAYS(report, "No learners and fees are planned.");
        SAYS(report, "No income is planned.");
        SAYS(report, "Lasting income does not reach the full cost at any number of learners that was tried");
    }

    void numbersOfAnotherLocale()
    {
        const Design design = example();
        const TextDocument report = reportOf(design, german);
        const QString text = textOf(report);
        const auto money = [](const QString &number) { return number + QChar(0xA0) + u'€'; };
        QVERIFY2(text.contains(money(u"30.360"_s)), qPrintable(text));
        QVERIFY(text.contains(money(u"297,65"_s)));
        QVERIFY(text.contains(u"12,18 %"_s));
        QVERIFY(text.contains(u"220 h × "_s + money(u"62"_s) + u" ÷ 4"_s)); // In workings too, which the analysis has in the locale of the program.
        QVERIFY2(!text.contains(u"30,360"_s) && !text.contains(u"297.65"_s), qPrintable(text));
        QCOMPARE(report.language, u"en"_s); // The words are English still.
        QCOMPARE(reportOf(design).language, u"en-GB"_s);
    }

    void editionsThatDiffer()
    {
        Design design = example();
        design.editionLearners.append({QUuid::createUuid(), {design.fees.first().id}, {design.editions.first().id}, Count{7}});
        const QList<Row> rows = tableOf(reportOf(design), u"Learners by edition"_s);
        QCOMPARE(rows.size(), 5);
        QCOMPARE(rows.first(), Row({u"Professional, With assessment"_s, u"7"_s, u"12"_s, u"12"_s, u"12"_s}));
        QCOMPARE(rows.last(), Row({u"All"_s, u"15"_s, u"20"_s, u"20"_s, u"20"_s}));
        QCOMPARE(tableOf(reportOf(example()), u"Learners by edition"_s).size(), 0);
    }

    /// Whatever is in a design, it is reported; of the texts of the calculation none is lost.
    void anyDesign()
    {
        for (quint32 seed = 1; seed <= 5; ++seed) {
            const TextDocument report = reportOf(randomDesign(seed));
            QVERIFY(toDocx(report));
            QVERIFY(headingsOf(report).size() >= 9);
        }
        const QString text = textOf(reportOf(tokenDesign()));
        for (const char *field : {"costLine.title", "costLine.note", "incomeLine.title", "incomeLine.programme", "incomeLine.conditions", "incomeLine.period",
                 "fee.note", "comparator.provider", "comparator.offer", "comparator.included", "financing.note", "financing.indirectReason",
                 "financing.marketNote", "partner.name", "edition.name"}) {
            QVERIFY2(text.contains(tokenOf(QString::fromLatin1(field), 0)), field);
        }
    }

    /// What is on paper is what was put together: every text, in both kinds of file.
    void onPaper_data()
    {
        QTest::addColumn<bool>("office");
        QTest::newRow("PDF") << false;
        QTest::newRow("Word document, as LibreOffice shows it") << true;
    }
    void onPaper()
    {
        QFETCH(bool, office);
        NEEDS("pdftotext")
        if (office) {
            NEEDS_OFFICE
        }
        Design design = example();
        design.identity.title.text += u" <b>&amp; \"more\"</b>"_s;
        design.costLines[0].title = u"<script>Course & design</script>"_s;
        const TextDocument report = reportOf(design);
        const QByteArray pdf = office ? pdfByOffice(*toDocx(report), u"docx"_s) : *toPdf(report);
        const QString paper = poppler(u"pdftotext"_s, {u"-raw"_s}, pdf).remove(QRegularExpression(u"\\s"_s));
        for (const QString &text : textsOf(report)) {
            for (const QString &word : text.split(QRegularExpression(u"\\s+"_s), Qt::SkipEmptyParts)) {
                QVERIFY2(paper.contains(word), qPrintable(word + u" of "_s + text));
            }
        }
        QVERIFY(paper.contains(u"<script>Course&design</script>"_s));
        QVERIFY(paper.contains(u"Page1of"_s));
    }
};

QTEST_MAIN(TestFinanceReport)
#include "tst_finance_report.moc"
