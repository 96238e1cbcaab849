#include "core/exchange/finance_sheet/finance_sheet.h"
#include "core/exchange/json/design_json.h"
#include "core/finance/scenarios.h"
#include "tests/support/calculator.h"
#include "tests/support/random_plan.h"

#include <QtTest>

using namespace Credwright;
using namespace Credwright::FinanceDesigns;
using namespace Credwright::Testing;

namespace {

Design workedExample()
{
    QFile file(u":/credwright/examples/chip-design.json"_s);
    const bool open = file.open(QIODevice::ReadOnly);
    const Result<ImportedDesign> imported = fromJson(open ? file.readAll() : QByteArray());
    return imported ? imported->design : Design();
}

Spreadsheet exported(const Design &design, const QString &language = {})
{
    const Result<QByteArray> bytes = financeSheet(design, QDate(2026, 3, 1), language);
    return bytes ? readSpreadsheet(*bytes) : Spreadsheet();
}

EntityRef anyOf(const Design &design, QRandomGenerator &random)
{
    const auto at = random.bounded(static_cast<int>(design.editions.size()) + 1);
    return {at < design.editions.size() ? design.editions.at(at).id : QUuid()};
}

void addPeopleAndPartners(Design &design, QRandomGenerator &random)
{
    StaffRate &tutor = appended(design.staffRates);
    tutor.title = u"Tutor"_s;
    tutor.annualCost = Money{random.bounded(30'000, 90'000) * 1000};
    tutor.productiveHours = Minutes{random.bounded(1200, 1750) * 60};
    StaffRate &lecturer = appended(design.staffRates);
    lecturer.title = u"Lecturer"_s;
    lecturer.hourlyRate = Money{random.bounded(20'000, 90'000)};
    SharedResource &shared = appended(design.sharedResources);
    shared.name = u"Laboratory"_s;
    shared.share = Percent{random.bounded(1, 10'000)};
    const int partners = random.bounded(0, 5);
    for (int i = 0; i < partners; ++i) {
        Partner &partner = appended(design.partners);
        partner.name = u"Partner"_s;
        partner.incomeShare = Percent{random.bounded(0, 5000)};
        partner.costShare = Percent{random.bounded(0, 5000)};
    }
    design.financing.sharingModel = static_cast<SharingModel>(random.bounded(0, 4));
}

/// A random plan with all that lines can say besides: editions they run in, staff, shared resources, own quantities, partners.
Design fullPlan(int number, QRandomGenerator &random)
{
    Design design = randomPlan(random);
    design.identity.currency = QStringList{u"EUR"_s, u"ISK"_s, u"TND"_s}.at(number % 3);
    addPeopleAndPartners(design, random);
    design.financing.dayLength = Minutes{random.bounded(6, 9) * 60};
    for (CostLine &line : design.costLines) {
        line.firstEdition = anyOf(design, random);
        line.lastEdition = anyOf(design, random);
        line.unit = line.unit == CostUnit::Hour && random.bounded(3) == 0 ? CostUnit::Day : line.unit;
        line.staffRate = {random.bounded(3) == 0 ? design.staffRates.at(random.bounded(2)).id : QUuid()};
        line.sharedResource = {random.bounded(5) == 0 ? design.sharedResources.first().id : QUuid()};
        line.groupSize = random.bounded(3) == 0 ? std::optional(Count{random.bounded(1, 12)}) : std::nullopt;
        line.partner = {design.partners.isEmpty() ? QUuid() : design.partners.at(random.bounded(static_cast<int>(design.partners.size()))).id};
        if (line.unit == CostUnit::Piece) {
            line.quantity = Decimal{random.bounded(1, 9000)};
        } else if (random.bounded(3) == 0) {
            setOwnMinutes(design, line.id, random.bounded(static_cast<int>(design.editions.size())), random.bounded(0, 900));
        }
    }
    for (IncomeLine &line : design.incomeLines) {
        line.firstEdition = anyOf(design, random);
        line.lastEdition = anyOf(design, random);
        line.eligibility = static_cast<Eligibility>(random.bounded(0, 4));
        line.kind = static_cast<IncomeKind>(random.bounded(0, 8));
    }
    for (const Fee &fee : design.fees) {
        if (random.bounded(2)) {
            setOwnLearners(design, fee.id, random.bounded(static_cast<int>(design.editions.size())), random.bounded(0, 30));
        }
    }
    const int offers = random.bounded(0, 6);
    for (int i = 0; i < offers; ++i) {
        Comparator &offer = appended(design.comparators);
        offer.credits = Credits{random.bounded(1, 20) * 50};
        offer.fee = Decimal{random.bounded(0, 3'000'000)};
        offer.currency = random.bounded(2) ? QString() : u"GBP"_s;
        offer.rate = Decimal{random.bounded(500, 2000)};
    }
    design.financing.shownEdition = anyOf(design, random);
    return design;
}

/// Where the two differ by a cent's hundredth or more, in words; empty: nowhere. Counts the formulas compared.
QString difference(const Spreadsheet &expected, const Spreadsheet &calculated, int &formulas, const QStringList &without = {})
{
    if (!calculated.isValid || calculated.names != expected.names) {
        return u"LibreOffice does not read it"_s;
    }
    QStringList found;
    for (qsizetype i = 0; i < expected.names.size(); ++i) {
        for (auto it = expected.cells.at(i).cbegin(); it != expected.cells.at(i).cend(); ++it) {
            if (!it->isFormula || without.contains(expected.names.at(i))) {
                continue;
            }
            ++formulas;
            const SheetCell other = calculated.cells.at(i).value(it.key());
            const bool same = it->isText ? other.text == it->text : !other.isText && qAbs(other.number - it->number) < 1e-4 + 1e-12 * qAbs(it->number);
            if (!same || other.isError) {
                found.append(u"%1!%2: %3, LibreOffice says %4"_s.arg(expected.names.at(i), it.key(), it->text, other.text));
            }
        }
    }
    found.sort();
    return found.mid(0, 12).join(u'\n');
}

std::optional<Percent> perhaps(QRandomGenerator &random, int least, int most)
{
    return random.bounded(2) ? std::optional(Percent{random.bounded(least, most)}) : std::nullopt;
}

void addScenarios(Design &design, QRandomGenerator &random)
{
    for (int i = 0; i < 2; ++i) {
        Scenario &scenario = appended(design.scenarios);
        scenario.title = u"Otherwise"_s;
        scenario.learners = random.bounded(2) ? std::optional(Count{random.bounded(0, 40)}) : std::nullopt;
        scenario.fees = perhaps(random, -5000, 5000);
        scenario.staffHours = perhaps(random, -5000, 5000);
        scenario.staffRates = perhaps(random, -5000, 5000);
        scenario.otherCosts = perhaps(random, -5000, 5000);
        scenario.completion = perhaps(random, -5000, 5000);
        scenario.indirectRate = perhaps(random, 0, 5000);
        scenario.groupSize = random.bounded(2) ? std::optional(Count{random.bounded(1, 20)}) : std::nullopt;
        scenario.withoutTemporary = random.bounded(2);
    }
}

/// The page of results against the engine's.
QString differenceFrom(const FinanceResult &result, const Spreadsheet &sheet)
{
    const QHash<QString, SheetCell> &cells = sheet.sheet(u"Result"_s);
    QStringList found;
    const auto compare = [&](const QString &label, qsizetype occurrence, const QString &column, double expected) {
        const QString cell = column + sheet.find(u"Result"_s, label, occurrence).mid(1);
        const double said = cells.value(cell).number;
        if (qAbs(said - expected) > 1e-4 + 1e-12 * qAbs(expected)) {
            found.append(u"%1 (%2): %3, not %4"_s.arg(label, cell, QString::number(said, 'f', 3), QString::number(expected, 'f', 3)));
        }
    };
    const auto money = [](Money amount) { return static_cast<double>(amount.value) / 1000.0; };
    for (qsizetype i = 0; i < result.editions.size(); ++i) {
        const EditionResult &edition = result.editions.at(i);
        const QString column = QChar(u'B' + static_cast<char16_t>(i));
        compare(u"Learners"_s, 0, column, static_cast<double>(edition.learners));
        compare(u"Indirect costs"_s, 0, column, money(edition.indirect));
        compare(u"Full cost"_s, 0, column, money(edition.cost));
        compare(u"Fees of learners"_s, 0, column, money(edition.fees));
        compare(u"Income"_s, 0, column, money(edition.incomeAll));
        compare(u"Result"_s, 1, column, money(edition.result()));
        compare(u"Result so far"_s, 0, column, money(result.cumulative.at(i)));
        compare(u"Full cost at lasting income"_s, 0, column, money(edition.costLasting));
        compare(u"Lasting result"_s, 0, column, money(edition.lastingResult()));
    }
    compare(u"Full cost per learner"_s, 0, u"B"_s, money(result.perLearner.value_or(Money{})));
    compare(u"Full cost per completer"_s, 0, u"B"_s, money(result.perCompleter.value_or(Money{})));
    compare(u"Full cost per credit"_s, 0, u"B"_s, money(result.perCredit.value_or(Money{})));
    compare(u"Average fee"_s, 0, u"B"_s, money(result.averageFee.value_or(Money{})));
    qint64 tried = 0; // Numbers of learners in the table of break-even.
    while (sheet.sheet(u"Break-even"_s).contains(u"A%1"_s.arg(23 + tried))) {
        ++tried;
    }
    const SheetCell breakEven = sheet.sheet(u"Break-even"_s).value(u"D6"_s);
    if (breakEven.isText ? result.breakEvenLearners.value_or(tried) < tried : result.breakEvenLearners != static_cast<qint64>(breakEven.number)) {
        found.append(u"break-even: %1"_s.arg(breakEven.text));
    }
    return found.join(u'\n');
}

} // namespace

/// Every formula, calculated by LibreOffice, gives the figure of the engine (finance.md, case E). The values in the files are spoilt before, so that
/// what agrees has been calculated.
class TestFinanceSheetRecalculated : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (!m_calculator.isThere()) {
            QSKIP("LibreOffice (soffice) is not installed, which calculates the formulas anew.");
        }
    }

    void everyFormulaGivesTheFigureOfTheEngine()
    {
        QRandomGenerator random(20260301);
        QStringList names = {u"the chip design"_s, u"CRAM, three runs"_s, u"CRAM, six runs"_s, u"the worked example"_s, u"an empty design"_s};
        QList<Design> designs = {chipDesign(), cram(3), cram(6), workedExample(), Design()};
        for (int i = 0; i < 30; ++i) {
            names.append(u"random plan %1"_s.arg(i));
            designs.append(fullPlan(i, random));
        }
        const QStringList patterns = {u"*"_s, u"?"_s, u"=1"_s, u"<>"_s, u"–"_s, u"\""_s, u"1"_s};
        names.append(u"names that look-ups take for patterns"_s);
        designs.append(fullPlan(0, random));
        for (qsizetype i = 0; i < patterns.size(); ++i) {
            appended(designs.last().tracks).name = patterns.at(i);
            addFee(designs.last(), 3 + i, euro(100)).track = {designs.last().tracks.last().id};
            appended(designs.last().partners).name = patterns.at(i);
            designs.last().partners.last().incomeShare = Percent{1000 + i};
            designs.last().partners.last().costShare = Percent{1000 - i};
            addPieces(designs.last(), patterns.at(i), CostBasis::PerLearner, euro(12.34)).track = {designs.last().tracks.last().id};
            designs.last().costLines.last().partner = {designs.last().partners.last().id};
        }
        addFee(designs.last(), 2, euro(50)); // On no track at all.
        QList<Spreadsheet> made, spoilt;
        for (const Design &design : std::as_const(designs)) {
            made.append(exported(design));
            QVERIFY(made.last().isValid);
            spoilt.append(made.last());
            spoilValues(spoilt.last());
        }
        const QList<Spreadsheet> calculated = m_calculator.calculate(spoilt);
        int formulas = 0;
        QStringList wrong;
        for (qsizetype i = 0; i < made.size(); ++i) {
            if (const QString differs = difference(made.at(i), calculated.at(i), formulas); !differs.isEmpty()) {
                wrong.append(names.at(i) + u":\n"_s + differs);
            }
        }
        for (const QString &one : std::as_const(wrong)) {
            qWarning().noquote() << one;
        }
        QCOMPARE(wrong.size(), 0);
        QVERIFY2(formulas > 20'000, qPrintable(QString::number(formulas)));
    }

    /// Whoever changes an input in the sheet gets what the program says of that change.
    void changedInputsGiveWhatTheProgramSays()
    {
        const Design design = workedExample();
        Design changed = design;
        changed.financing.indirectRate = Percent{2250};
        changed.costLines[3].minutes = Minutes{101 * 60};
        changed.costLines[5].rate = Money{147'310};
        changed.fees[0].amount = Money{1'699'990};
        changed.fees[1].learners = Count{2}; // The table of break-even stays as long.
        changed.fees[2].completion = Percent{6500};
        changed.incomeLines[0].amount = Money{5'123'450};
        changed.incomeLines[1].persistence = Persistence::Lasting;
        Spreadsheet sheet = exported(design);
        const Spreadsheet expected = exported(changed);
        const auto beside = [&](const QString &name, const QString &label, const QString &column) {
            const QString cell = sheet.find(name, label);
            return column + cell.mid(1);
        };
        setNumber(sheet, u"Inputs"_s, beside(u"Inputs"_s, u"Indirect cost rate"_s, u"B"_s), 0.225);
        setNumber(sheet, u"Costs"_s, beside(u"Costs"_s, u"Teaching staff"_s, u"C"_s), 101);
        setNumber(sheet, u"Costs"_s, beside(u"Costs"_s, u"Assessment and feedback"_s, u"E"_s), 147.31);
        setNumber(sheet, u"Fees"_s, u"C6"_s, 1699.99);
        for (const QString &edition : {u"C"_s, u"D"_s, u"E"_s, u"F"_s}) {
            setNumber(sheet, u"Fees"_s, edition + u"14"_s, 2);
        }
        setNumber(sheet, u"Fees"_s, u"E8"_s, 0.65);
        setNumber(sheet, u"Income"_s, beside(u"Income"_s, u"Sponsor, sector federation"_s, u"D"_s), 5123.45);
        setText(sheet, u"Income"_s, beside(u"Income"_s, u"Regional start-up grant"_s, u"J"_s), u"Lasting"_s);
        spoilValues(sheet);
        int formulas = 0;
        const QString differs = difference(expected, m_calculator.calculate({sheet}).first(), formulas, {u"Read me"_s, u"Scenarios"_s});
        QVERIFY2(differs.isEmpty(), qPrintable(differs));
        QVERIFY(formulas > 500);
        QVERIFY(expected.sheet(u"Result"_s).value(u"F14"_s).number != exported(design).sheet(u"Result"_s).value(u"F14"_s).number);
    }

    /// With a scenario in use, the pages say what the engine makes of that scenario.
    void theScenarioInUseChangesAllPages()
    {
        QRandomGenerator random(7);
        QList<ScenarioResult> expected;
        QList<Spreadsheet> sheets;
        for (int i = 0; i < 8; ++i) {
            Design design = i == 0 ? chipDesign() : fullPlan(i, random);
            addScenarios(design, random);
            const Spreadsheet sheet = exported(design);
            const QList<ScenarioResult> results = scenariosOf(design);
            for (int scenario = 1; scenario <= 2; ++scenario) {
                expected.append(results.at(scenario));
                sheets.append(sheet);
                setNumber(sheets.last(), u"Scenarios"_s, u"B4"_s, scenario);
                spoilValues(sheets.last());
            }
        }
        const QList<Spreadsheet> calculated = m_calculator.calculate(sheets);
        for (qsizetype i = 0; i < sheets.size(); ++i) {
            QVERIFY(calculated.at(i).isValid);
            const QString differs = differenceFrom(expected.at(i).finance, calculated.at(i));
            QVERIFY2(differs.isEmpty(), qPrintable(u"%1: %2"_s.arg(i).arg(differs)));
        }
    }

private:
    Calculator m_calculator;
};

QTEST_GUILESS_MAIN(TestFinanceSheetRecalculated)
#include "tst_finance_sheet_recalculated.moc"
