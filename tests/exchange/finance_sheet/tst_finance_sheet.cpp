#include "core/exchange/finance_sheet/finance_sheet.h"
#include "core/finance/scenarios.h"
#include "core/finance/sharing.h"
#include "tests/finance/finance_designs.h"
#include "tests/support/calculator.h"

#include <QtTest>

using namespace Credwright;
using namespace Credwright::FinanceDesigns;
using namespace Credwright::Testing;

namespace {

Spreadsheet exported(const Design &design, const QString &language = {})
{
    const Result<QByteArray> bytes = financeSheet(design, QDate(2026, 3, 1), language);
    return bytes ? readSpreadsheet(*bytes) : Spreadsheet();
}

/// The same text in all that is a text of the people's: titles, names and notes.
void nameAll(Design &design, const QString &text)
{
    design.identity.title = text;
    design.financing.note = text;
    design.financing.indirectReason = text;
    const auto name = [&](auto &list, auto... members) { std::for_each(list.begin(), list.end(), [&](auto &one) { ((one.*members = text), ...); }); };
    name(design.editions, &Edition::name);
    name(design.tracks, &Track::name);
    name(design.profiles, &Profile::name);
    name(design.staffRates, &StaffRate::title, &StaffRate::note);
    name(design.sharedResources, &SharedResource::name);
    name(design.costLines, &CostLine::title, &CostLine::note);
    name(design.fees, &Fee::note);
    name(design.incomeLines, &IncomeLine::title, &IncomeLine::programme, &IncomeLine::conditions, &IncomeLine::period, &IncomeLine::mayPay);
    name(design.scenarios, &Scenario::title, &Scenario::note);
    name(design.partners, &Partner::name);
    name(design.comparators, &Comparator::provider, &Comparator::offer, &Comparator::included, &Comparator::webAddress, &Comparator::currency);
}

/// One of everything that has a name on some page.
Design fullDesign()
{
    Design design = chipDesign();
    appended(design.tracks).kind = TrackKind::WithAssessment;
    appended(design.tracks).kind = TrackKind::AttendanceOnly;
    appended(design.profiles);
    appended(design.staffRates).hourlyRate = euro(62);
    appended(design.sharedResources).share = Percent{5000};
    appended(design.scenarios).fees = Percent{-1000};
    ScenarioLine &line = appended(design.scenarioLines);
    line.scenario = {design.scenarios.first().id};
    line.costLine = {design.costLines.first().id};
    line.leftOut = true;
    for (int i = 0; i < 3; ++i) {
        appended(design.partners).incomeShare = Percent{3333};
        design.partners.last().costShare = Percent{3333};
        Comparator &offer = appended(design.comparators);
        offer.fee = Decimal{1'000'000 + i * 500'000};
        offer.credits = Credits{500};
    }
    design.financing.sharingModel = SharingModel::OneCollects;
    design.fees.first().profile = {design.profiles.first().id};
    design.fees.first().track = {design.tracks.first().id};
    design.costLines.first().sharedResource = {design.sharedResources.first().id};
    design.costLines[3].staffRate = {design.staffRates.first().id};
    return design;
}

double besideLabel(const Spreadsheet &sheet, const QString &page, const QString &label, const QString &column, qsizetype occurrence = 0)
{
    return sheet.sheet(page).value(column + sheet.find(page, label, occurrence).mid(1)).number;
}

} // namespace

class TestFinanceSheet : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachPageHasItsSheet()
    {
        const Spreadsheet sheet = exported(chipDesign());
        QVERIFY(sheet.isValid);
        QCOMPARE(sheet.names,
            (QStringList{u"Read me"_s, u"Inputs"_s, u"Fees"_s, u"Costs"_s, u"Income"_s, u"Result"_s, u"Break-even"_s, u"Market"_s, u"Partners"_s,
                u"Scenarios"_s, u"Sensitivity"_s}));
    }

    /// The figures of the picture of the page: 30,360 in full, 37,660 in the edition with the grant, 17 learners to break even.
    void viewersThatDoNotCalculateShowTheFigures()
    {
        const Spreadsheet sheet = exported(chipDesign());
        QCOMPARE(besideLabel(sheet, u"Costs"_s, u"Full cost"_s, u"Q"_s), 30'360.0);
        QCOMPARE(besideLabel(sheet, u"Costs"_s, u"Course design and materials"_s, u"P"_s), 3'410.0);
        QCOMPARE(besideLabel(sheet, u"Result"_s, u"Income"_s, u"C"_s), 37'660.0);
        QCOMPARE(besideLabel(sheet, u"Result"_s, u"Income"_s, u"D"_s), 33'660.0);
        QCOMPARE(besideLabel(sheet, u"Result"_s, u"Lasting result"_s, u"C"_s), 3'300.0);
        QCOMPARE(besideLabel(sheet, u"Result"_s, u"Full cost"_s, u"F"_s), 121'440.0);
        QCOMPARE(besideLabel(sheet, u"Result"_s, u"Full cost per learner"_s, u"B"_s), 1'518.0);
        QCOMPARE(besideLabel(sheet, u"Result"_s, u"Full cost per credit"_s, u"B"_s), 253.0);
        QCOMPARE(sheet.sheet(u"Break-even"_s).value(u"D6"_s).number, 17.0);
        QVERIFY(sheet.sheet(u"Break-even"_s).value(u"D6"_s).isFormula);
        QVERIFY(sheet.sheet(u"Costs"_s).value(u"Q6"_s).isFormula || sheet.sheet(u"Costs"_s).value(u"Q7"_s).isFormula);
    }

    void namesOfInputsAreTheSameInEveryLanguage()
    {
        const QString workbook = QString::fromUtf8(exported(chipDesign()).parts.value(u"xl/workbook.xml"_s));
        for (const char *name : {"Indirect_rate", "Group_size", "Day_hours", "Credits", "Places", "Currency", "Decimals", "Shown_edition", "Scenario_in_use",
                 "Whatif_learners", "Whatif_fees", "Whatif_no_temporary"}) {
            QVERIFY2(workbook.contains(u"<definedName name=\"%1\">"_s.arg(QLatin1StringView(name))), name);
        }
    }

    void hostileTextStaysText_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("shown");
        const auto same = [](const char *name, const QString &text) { QTest::newRow(name) << text << text; };
        same("a formula", u"=1+1"_s);
        same("a command", u"=cmd|' /C calc'!A0"_s);
        same("plus", u"+1+1"_s);
        same("minus", u"-1+1"_s);
        same("at", u"@SUM(1+1)"_s);
        same("a tab", u"\t=1+1"_s);
        same("quotes, which names of sheets and texts in formulas have", u"\"'&<>"_s);
        same("wildcards, which look-ups know", u"*?~"_s);
        same("a comparison", u"<>0"_s);
        same("a web address", u"https://example.org/?a=1&b=2"_s);
        same("from right to left", u"\u202eabc"_s);
        same("a character beyond the first plane", QString::fromUcs4(U"\U0001F393 certificate"));
        QTest::newRow("what XML forbids") << u"a\u0001b\u0000c\ufffe\u001fd"_s << u"abcd"_s;
        QTest::newRow("half a character") << QString(u"a"_s + QChar(0xd83c) + u"b"_s) << QString();
        QTest::newRow("what XLSX reads as a character by its number") << u"_x0041_"_s << u"_x005F_x0041_"_s; // Which programs show as “_x0041_”.
    }
    void hostileTextStaysText()
    {
        QFETCH(QString, text);
        QFETCH(QString, shown);
        const Design plain = fullDesign();
        Design hostile = plain;
        nameAll(hostile, text);
        const Spreadsheet expected = exported(plain);
        const Spreadsheet sheet = exported(hostile);
        QVERIFY(sheet.isValid);
        QCOMPARE(sheet.names, expected.names);
        for (auto part = sheet.parts.cbegin(); part != sheet.parts.cend(); ++part) {
            QXmlStreamReader reader(*part);
            while (!reader.atEnd()) {
                reader.readNext();
            }
            QVERIFY2(!reader.hasError(), qPrintable(part.key() + u": "_s + reader.errorString()));
        }
        int texts = 0;
        for (qsizetype i = 0; i < sheet.names.size(); ++i) {
            for (auto it = sheet.cells.at(i).cbegin(); it != sheet.cells.at(i).cend(); ++it) {
                const SheetCell before = expected.cells.at(i).value(it.key());
                QVERIFY2(!it->isError, qPrintable(it.key()));
                QVERIFY2(!it->isFormula || before.isFormula, qPrintable(sheet.names.at(i) + it.key()));
                texts += it->isText && !it->isFormula && it->text == shown;
            }
        }
        QVERIFY2(shown.isEmpty() || texts >= 40, qPrintable(QString::number(texts)));
    }

    /// No formula holds a word of the people's: only names of pages and fixed choices.
    void formulasDoNotDependOnTexts()
    {
        const Design plain = fullDesign();
        Design other = plain;
        nameAll(other, u"Something else"_s);
        const auto formulas = [](const Spreadsheet &sheet) {
            QStringList found;
            static const QRegularExpression formula(u"<f>[^<]*</f>"_s);
            for (int i = 1; i <= sheet.names.size(); ++i) {
                const QString xml = QString::fromUtf8(sheet.parts.value(u"xl/worksheets/sheet%1.xml"_s.arg(i)));
                for (auto it = formula.globalMatch(xml); it.hasNext();) {
                    found.append(it.next().captured());
                }
            }
            return found;
        };
        QCOMPARE(formulas(exported(other)), formulas(exported(plain)));
    }

    void aTextThatNoCellHoldsIsCutAndSaysSo()
    {
        Design design = chipDesign();
        design.costLines.first().note = QString(40'000, u'x');
        const Spreadsheet sheet = exported(design);
        QVERIFY(sheet.isValid);
        int cut = 0;
        for (const SheetCell &cell : sheet.sheet(u"Costs"_s)) {
            QVERIFY(cell.text.size() <= 32'767);
            cut += cell.text.size() == 32'767 && cell.text.endsWith(u"the design has the whole text)"_s);
        }
        QCOMPARE(cut, 1);
    }

    /// Decimals of the amounts' format, and the symbol or code of the currency.
    void amountsLookAsTheirCurrencyDoes_data()
    {
        QTest::addColumn<QString>("currency");
        QTest::addColumn<QString>("format");
        QTest::newRow("two decimals") << u"EUR"_s << u"&quot;€&quot;#,##0.00;"_s;
        QTest::newRow("none") << u"ISK"_s << u"&quot;ISK &quot;#,##0;"_s;
        QTest::newRow("three") << u"TND"_s << u"&quot;TND &quot;#,##0.000;"_s;
        QTest::newRow("no currency") << QString() << u"\"#,##0.00;"_s;
        QTest::newRow("what is no code") << u"a\"b"_s << u"\"#,##0.00;"_s;
    }
    void amountsLookAsTheirCurrencyDoes()
    {
        QFETCH(QString, currency);
        QFETCH(QString, format);
        Design design = chipDesign();
        design.identity.currency = currency;
        const QString styles = QString::fromUtf8(exported(design).parts.value(u"xl/styles.xml"_s));
        QVERIFY2(styles.contains(format), qPrintable(styles.left(800)));
    }

    void inputsThatAreAChoiceOfferIt()
    {
        const Spreadsheet sheet = exported(fullDesign());
        const auto part = [&](const QString &name) {
            return QString::fromUtf8(sheet.parts.value(u"xl/worksheets/sheet%1.xml"_s.arg(sheet.names.indexOf(name) + 1)));
        };
        QVERIFY(part(u"Costs"_s).contains(u"<formula1>\"Yes,No\"</formula1>"_s) || part(u"Costs"_s).contains(u"&quot;Yes,No&quot;"_s));
        QVERIFY(part(u"Income"_s).contains(u"Lasting,Temporary"_s));
        QVERIFY(part(u"Costs"_s).contains(u"'Inputs'!$A$"_s) || part(u"Costs"_s).contains(u"Inputs!$A$"_s));
        for (const QString &name : sheet.names) {
            QVERIFY2(part(name).contains(u"orientation=\"landscape\""_s) && part(name).contains(u"<headerFooter>"_s), qPrintable(name));
        }
        QVERIFY(sheet.parts.contains(u"xl/charts/chart1.xml"_s));
    }

    void scenariosThatChangeSingleLinesAreNamed()
    {
        Design design = fullDesign();
        design.scenarios.first().title = u"Cheaper"_s;
        const Spreadsheet sheet = exported(design);
        QVERIFY(!sheet
                .find(u"Scenarios"_s,
                    u"Scenario 1 also changes single lines (Course design and materials): this sheet does not follow that, the values above do."_s)
                .isEmpty());
        const double cost = static_cast<double>(scenariosOf(design).at(1).finance.cost.value) / 1000.0;
        QCOMPARE(besideLabel(sheet, u"Scenarios"_s, u"Full cost, all editions"_s, u"C"_s), cost);
    }

    /// Thirds of 37,660 and 30,360 are whole cents but for one: the first of equals gets it, and nothing is lost.
    void partnersShareToTheCent()
    {
        const Design design = fullDesign();
        const Spreadsheet sheet = exported(design);
        double transfers = 0;
        for (int row = 6; row <= 8; ++row) {
            transfers += sheet.sheet(u"Partners"_s).value(u"J%1"_s.arg(row)).number;
        }
        QVERIFY(qAbs(transfers) < 1e-9);
        QCOMPARE(sheet.sheet(u"Partners"_s).value(u"D6"_s).number, 37'660.0);
    }

    void theSameDesignIsTheSameBytes()
    {
        const Design design = fullDesign();
        QCOMPARE(*financeSheet(design, QDate(2026, 3, 1)), *financeSheet(design, QDate(2026, 3, 1)));
    }

    void withoutRoomForTemporaryFilesItSaysSo()
    {
        const QByteArray before = qgetenv("TMPDIR");
        qputenv("TMPDIR", "/dev/null");
        const Result<QByteArray> bytes = financeSheet(chipDesign());
        qputenv("TMPDIR", before);
        QVERIFY(!bytes);
        QCOMPARE(bytes.error().code, ErrorCode::CannotWrite);
        QVERIFY(bytes.error().message.contains(u"temporary"_s));
    }
};

QTEST_GUILESS_MAIN(TestFinanceSheet)
#include "tst_finance_sheet.moc"
