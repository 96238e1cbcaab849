#include "core/finance/finance.h"
#include "core/model/access.h"
#include "tests/finance/finance_designs.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Credwright;
using namespace Credwright::FinanceDesigns;

namespace {

const QLocale english(QLocale::English, QLocale::UnitedKingdom);

QList<qint64> costsOf(const FinanceResult &result, qsizetype line)
{
    QList<qint64> amounts;
    for (const EditionResult &edition : result.editions) {
        amounts.append(edition.costs.at(line).amount.value);
    }
    return amounts;
}

/// Whole units of the currency.
QList<qint64> units(std::initializer_list<qint64> amounts)
{
    QList<qint64> thousandths;
    for (const qint64 amount : amounts) {
        thousandths.append(amount * 1000);
    }
    return thousandths;
}

} // namespace

class TestFinance : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void emptyDesignHasNothing();
    void chipDesignAddsUp();
    void cramRuns_data();
    void cramRuns();
    void laterRevisionIsSpreadOverWhatIsLeft();
    void lineAmounts_data();
    void lineAmounts();
    void oneOffCostFalls_data();
    void oneOffCostFalls();
    void linesCountFromTheirFirstToTheirLastEdition();
    void quantitiesThatDifferByEdition();
    void linesOfATrackCountItsLearners();
    void groupSizeOfTheLineComesFirst();
    void feesWithFreeAndReducedPlaces();
    void creditsCountOnlyOnTracksThatAwardThem();
    void indirectRateSparesExemptLines();
    void ineligibleFundingPaysNothing();
    void incompleteLinesSayWhatIsMissing_data();
    void incompleteLinesSayWhatIsMissing();
    void workingFollowsTheLocale();
    void hugeAmountsAreHeldAndSaidSo();
    void totalsAreSumsOfTheLinesShown();
    void sharesOfAOneOffLineSumToTheLine();
    void doublingEveryRateDoublesTheCost();
    void isFast();
};

void TestFinance::emptyDesignHasNothing()
{
    const FinanceResult result = financeOf(Design());
    QVERIFY(!result.begun);
    QCOMPARE(result.editions.size(), 1);
    QCOMPARE(result.cost, Money{});
    QVERIFY(!result.perLearner && !result.coverage && !result.breakEvenLearners && !result.paybackEdition);
}

void TestFinance::chipDesignAddsUp()
{
    const FinanceResult result = financeOf(chipDesign(), english);
    QCOMPARE(result.shown, 1);
    const EditionResult &second = result.editions.at(1);
    QCOMPARE(second.preparatory, euro(5410));
    QCOMPARE(second.running, euro(17800));
    QCOMPARE(second.additional, euro(3190));
    QCOMPARE(second.indirect, euro(3960));
    QCOMPARE(second.cost, euro(30360));
    QCOMPARE(second.incomeAll, euro(37660));
    QCOMPARE(second.incomeLasting, euro(33660));
    QCOMPARE(second.lastingResult(), euro(3300));
    QCOMPARE(second.indirectWorking, u"15 % of €26,400"_s);
    QCOMPARE(result.cost, euro(121440));
    QCOMPARE(result.perLearner, std::optional(euro(1518)));
    QCOMPARE(result.perCredit, std::optional(euro(253)));
    QCOMPARE(result.coverageLasting, std::optional(Percent{11087})); // 33,660 ÷ 30,360
    QCOMPARE(result.coverage, std::optional(Percent{12404}));        // 37,660 ÷ 30,360
    QCOMPARE(result.paybackEdition, std::optional(0));
    QCOMPARE(result.averageFee, std::optional(euro(1383)));
    QCOMPARE(result.editions.at(2).income.at(2).working, QString()); // Workings are written where they are seen.
    const EditionResult third = withWorkings(chipDesign(), result, 2, english);
    QCOMPARE(third.income.at(2).working, u"Not in this edition"_s);
    QCOMPARE(third.indirectWorking, u"15 % of €26,400"_s);
    QCOMPARE(result.editions.at(2).incomeAll, euro(33660));
}

void TestFinance::cramRuns_data()
{
    QTest::addColumn<int>("run");
    QTest::addColumn<double>("preparation");
    QTest::addColumn<double>("support");
    QTest::addColumn<double>("income");
    QTest::newRow("first run, 15 learners") << 0 << 30180.0 << 4149.6 << 10000.0;
    QTest::newRow("second run, 20 learners") << 1 << 5640.0 << 4804.8 << 15000.0;
    QTest::newRow("third run, 20 learners") << 2 << 720.0 << 4586.4 << 15000.0;
}

void TestFinance::cramRuns()
{
    QFETCH(int, run);
    QFETCH(double, preparation);
    QFETCH(double, support);
    QFETCH(double, income);
    const EditionResult edition = financeOf(cram(3)).editions.at(run);
    QCOMPARE(edition.learners, run == 0 ? 15 : 20);
    QCOMPARE(edition.preparatory, euro(preparation));
    QVERIFY2(agree(edition.running, euro(support), 5), qPrintable(QString::number(edition.running.value)));
    QCOMPARE(edition.cost, edition.preparatory + edition.running);
    QCOMPARE(edition.incomeAll, euro(income));
}

void TestFinance::laterRevisionIsSpreadOverWhatIsLeft()
{
    Design design;
    addEditions(design, 6);
    addPieces(design, u"Development"_s, CostBasis::Once, euro(180'000));
    CostLine &revision = addPieces(design, u"Revision"_s, CostBasis::Once, euro(40'000));
    revision.firstEdition = {design.editions.at(4).id};
    revision.lastEdition = {design.editions.at(5).id};
    QList<qint64> costs;
    for (const EditionResult &edition : financeOf(design).editions) {
        costs.append(edition.cost.value);
    }
    QCOMPARE(costs, units({30'000, 30'000, 30'000, 30'000, 50'000, 50'000}));
}

void TestFinance::lineAmounts_data()
{
    QTest::addColumn<CostLine>("line");
    QTest::addColumn<qint64>("amount");
    QTest::addColumn<QString>("working");
    const auto row = [](const char *name, const CostLine &line, qint64 amount, const QString &working) {
        QTest::newRow(name) << line << amount << working;
    }; // Rates and amounts in cents.
    const auto line = [](CostBasis basis, CostUnit unit, qint64 rate) {
        CostLine made;
        made.basis = basis;
        made.unit = unit;
        made.rate = Money{rate * 10};
        return made;
    };
    CostLine made = line(CostBasis::PerEdition, CostUnit::Piece, 124'000);
    row("a price alone is the price of one", made, 124'000, u"€1,240"_s);
    made.quantity = Decimal{6000};
    row("six pieces", made, 744'000, u"6 × €1,240"_s);
    made.quantity = Decimal{0};
    row("no pieces cost nothing", made, 0, u"0 × €1,240"_s);
    made = line(CostBasis::PerEdition, CostUnit::Hour, 7500);
    made.minutes = Minutes{96 * 60};
    row("hours at a rate per hour", made, 720'000, u"96 h × €75"_s);
    made.minutes = Minutes{80};
    made.rate = Money{10'000};
    row("an hour and a third is rounded once", made, 1333, u"1 h 20 min × €10"_s);
    made.minutes = Minutes{30};
    made.rate = Money{10};
    row("half a cent rounds away from zero", made, 1, u"0 h 30 min × €0.01"_s);
    made.minutes = Minutes{29};
    row("just under half a cent is nothing", made, 0, u"0 h 29 min × €0.01"_s);
    made = line(CostBasis::PerEdition, CostUnit::Day, 45'000);
    made.quantity = Decimal{2500};
    row("days at a rate per day", made, 112'500, u"2.5 days × €450"_s);
    made.quantity = std::nullopt;
    made.minutes = Minutes{503 * 60};
    row("hours at a rate per day of 7.5 h", made, 3'018'000, u"503 h ÷ 7 h 30 min × €450"_s);
    made = line(CostBasis::PerLearner, CostUnit::Hour, 6200);
    made.minutes = Minutes{150};
    row("hours for each learner", made, 310'000, u"20 × 2 h 30 min × €62"_s);
    made = line(CostBasis::PerGroup, CostUnit::Piece, 60'000);
    row("groups are whole: 20 learners in groups of 12", made, 120'000, u"2 groups × €600"_s);
    made = line(CostBasis::PerCompleter, CostUnit::Piece, 1000);
    row("completers may be a fraction: 84 % of 20", made, 16'800, u"16.8 × €10"_s);
    made = line(CostBasis::ShareOfDirectCost, CostUnit::Unset, 0);
    made.share = Percent{1250};
    row("an eighth of a direct cost of 1,000", made, 12'500, u"12.5 % of €1,000"_s);
    made.basis = CostBasis::ShareOfIncome;
    row("an eighth of an income of 2,000", made, 25'000, u"12.5 % of €2,000"_s);
}

void TestFinance::lineAmounts()
{
    QFETCH(CostLine, line);
    QFETCH(qint64, amount);
    QFETCH(QString, working);
    Design design;
    design.financing.groupSize = Count{12};
    design.financing.dayLength = Minutes{450};
    addFee(design, 20, euro(100)).completion = Percent{8400};
    if (line.share) {
        addPieces(design, u"Direct"_s, CostBasis::PerEdition, euro(1000));
    }
    appended(design.costLines, line);
    const LineAmount made = financeOf(design, english).editions.first().costs.last();
    QCOMPARE(made.amount, Money{amount * 10});
    QCOMPARE(made.working, working);
    QVERIFY(made.complete);
}

void TestFinance::oneOffCostFalls_data()
{
    QTest::addColumn<int>("first");
    QTest::addColumn<int>("last");
    QTest::addColumn<QList<qint64>>("shares");
    QTest::newRow("over all editions where none is named") << -1 << -1 << QList<qint64>({25'000, 25'000, 25'000, 25'000});
    QTest::newRow("in the one edition that is named") << 2 << -1 << QList<qint64>({0, 0, 100'000, 0});
    QTest::newRow("over three editions, the first bears the odd cent") << 1 << 3 << QList<qint64>({0, 33'340, 33'330, 33'330});
    QTest::newRow("up to an edition") << -1 << 1 << QList<qint64>({50'000, 50'000, 0, 0});
    QTest::newRow("named the wrong way round") << 1 << 0 << QList<qint64>({50'000, 50'000, 0, 0});
}

void TestFinance::oneOffCostFalls()
{
    QFETCH(int, first);
    QFETCH(int, last);
    QFETCH(QList<qint64>, shares);
    Design design;
    addEditions(design, 4);
    CostLine &line = addPieces(design, u"Once"_s, CostBasis::Once, euro(100));
    line.firstEdition = {first < 0 ? QUuid() : design.editions.at(first).id};
    line.lastEdition = {last < 0 ? QUuid() : design.editions.at(last).id};
    QCOMPARE(costsOf(financeOf(design), 0), shares);
}

void TestFinance::linesCountFromTheirFirstToTheirLastEdition()
{
    Design design;
    addEditions(design, 4);
    CostLine &line = addPieces(design, u"Rooms"_s, CostBasis::PerEdition, euro(10));
    line.firstEdition = {design.editions.at(1).id};
    QCOMPARE(costsOf(financeOf(design), 0), units({0, 10, 10, 10}));
    design.costLines.first().lastEdition = {design.editions.at(2).id};
    QCOMPARE(costsOf(financeOf(design), 0), units({0, 10, 10, 0}));
}

void TestFinance::quantitiesThatDifferByEdition()
{
    Design design;
    addEditions(design, 3);
    Activity &activity = appended(design.activities);
    activity.minutes = Minutes{600};
    CostLine &line = addHours(design, u"Teaching"_s, CostBasis::PerEdition, 60, euro(50));
    line.linkedActivity = {activity.id};
    setOwnMinutes(design, line.id, 2, 120);
    QCOMPARE(costsOf(financeOf(design), 0), units({500, 500, 100}));
    design.activities.first().minutes = Minutes{660};
    QCOMPARE(costsOf(financeOf(design), 0), units({550, 550, 100}));
}

void TestFinance::linesOfATrackCountItsLearners()
{
    Design design;
    Track &credits = appended(design.tracks);
    addFee(design, 12, euro(100));
    Fee &withCredits = addFee(design, 8, euro(200));
    withCredits.track = {credits.id};
    withCredits.completion = Percent{7500};
    addPieces(design, u"Marking"_s, CostBasis::PerLearner, euro(10)).track = {credits.id};
    addPieces(design, u"Certificates"_s, CostBasis::PerCompleter, euro(10)).track = {credits.id};
    CostLine &groups = addPieces(design, u"Labs"_s, CostBasis::PerGroup, euro(10));
    groups.track = {credits.id};
    groups.groupSize = Count{3};
    const EditionResult edition = financeOf(design).editions.first();
    QCOMPARE(edition.costs.at(0).amount, euro(80));
    QCOMPARE(edition.costs.at(1).amount, euro(60));
    QCOMPARE(edition.costs.at(2).amount, euro(30));
}

void TestFinance::groupSizeOfTheLineComesFirst()
{
    Design design;
    design.financing.groupSize = Count{20};
    addFee(design, 20, euro(1));
    addPieces(design, u"Seminar"_s, CostBasis::PerGroup, euro(10));
    addPieces(design, u"Lab"_s, CostBasis::PerGroup, euro(10)).groupSize = Count{6};
    const EditionResult edition = financeOf(design).editions.first();
    QCOMPARE(edition.costs.at(0).amount, euro(10));
    QCOMPARE(edition.costs.at(1).amount, euro(40));
}

void TestFinance::feesWithFreeAndReducedPlaces()
{
    Design design;
    Fee &fee = addFee(design, 20, euro(99.99));
    fee.waived = Count{2};
    fee.discounted = Count{3};
    fee.discount = Percent{2500};
    const FinanceResult result = financeOf(design, english);
    // 15 × 99.99 + 3 × 74.9925 = 1,724.8275, rounded once
    QCOMPARE(result.editions.first().fees, euro(1724.83));
    QCOMPARE(result.editions.first().income.first().working, u"15 × €99.99 + 3 × €99.99 × 75 % + 2 × €0"_s);
    QCOMPARE(result.averageFee, std::optional(euro(86.24)));
    fee.waived = Count{30}; // More than there are learners: nobody pays.
    QCOMPARE(financeOf(design).editions.first().fees, Money{});
}

void TestFinance::creditsCountOnlyOnTracksThatAwardThem()
{
    Design design;
    design.type.credits = Credits{250};
    Track &attendance = appended(design.tracks);
    attendance.kind = TrackKind::AttendanceOnly;
    addFee(design, 10, euro(1)).track = {attendance.id};
    addFee(design, 10, euro(1)).completion = Percent{5000};
    addPieces(design, u"All"_s, CostBasis::PerEdition, euro(1000));
    const FinanceResult result = financeOf(design);
    QCOMPARE(result.perLearner, std::optional(euro(50)));
    QCOMPARE(result.perCredit, std::optional(euro(40))); // 10 learners × 2.5 ECTS
    QCOMPARE(result.completersThousandths, qint64(15'000));
    QCOMPARE(result.perCompleter, std::optional(euro(66.67)));
}

void TestFinance::indirectRateSparesExemptLines()
{
    Design design;
    design.financing.indirectRate = Percent{2000};
    addPieces(design, u"Own"_s, CostBasis::PerEdition, euro(1000));
    addPieces(design, u"Subcontracted"_s, CostBasis::PerEdition, euro(500)).exemptFromIndirect = true;
    CostLine &share = addPieces(design, u"Faculty"_s, CostBasis::ShareOfDirectCost, Money{});
    share.share = Percent{1000};
    const EditionResult edition = financeOf(design).editions.first();
    QCOMPARE(edition.indirect, euro(200));
    QCOMPARE(edition.costs.at(2).amount, euro(150));
    QCOMPARE(edition.cost, euro(1850));
}

void TestFinance::ineligibleFundingPaysNothing()
{
    Design design;
    IncomeLine &line = addIncome(design, u"Scheme"_s, IncomeBasis::PerEdition, euro(500));
    QCOMPARE(financeOf(design).income, euro(500));
    line.eligibility = Eligibility::NotEligible;
    QCOMPARE(financeOf(design, english).income, Money{});
    QCOMPARE(financeOf(design, english).editions.first().income.first().working, u"Not eligible"_s);
}

void TestFinance::incompleteLinesSayWhatIsMissing_data()
{
    QTest::addColumn<CostLine>("line");
    QTest::addColumn<QString>("working");
    CostLine line;
    line.rate = Money{1000};
    QTest::newRow("no basis") << line << u"Choose a basis."_s;
    line.basis = CostBasis::PerEdition;
    line.unit = CostUnit::Hour;
    QTest::newRow("no hours") << line << u"Enter the hours."_s;
    line.unit = CostUnit::Day;
    QTest::newRow("no days") << line << u"Enter the quantity."_s;
    line.quantity = Decimal{1000};
    line.rate = std::nullopt;
    QTest::newRow("no rate") << line << u"Enter the rate."_s;
    line.basis = CostBasis::ShareOfIncome;
    QTest::newRow("no share") << line << u"Enter the share."_s;
}

void TestFinance::incompleteLinesSayWhatIsMissing()
{
    QFETCH(CostLine, line);
    QFETCH(QString, working);
    Design design;
    appended(design.costLines, line);
    const LineAmount made = financeOf(design).editions.first().costs.first();
    QCOMPARE(made.amount, Money{});
    QCOMPARE(made.working, working);
    QVERIFY(!made.complete);
}

void TestFinance::workingFollowsTheLocale()
{
    Design design;
    addPieces(design, u"Speakers"_s, CostBasis::PerEdition, euro(1234.5)).quantity = Decimal{2500};
    const QString german = financeOf(design, QLocale(QLocale::German, QLocale::Germany)).editions.first().costs.first().working;
    QVERIFY2(german.startsWith(u"2,5 × "_s) && german.contains(u"1.234,50"_s), qPrintable(german));
    QCOMPARE(financeOf(design, english).editions.first().costs.first().working, u"2.5 × €1,234.50"_s);
}

void TestFinance::hugeAmountsAreHeldAndSaidSo()
{
    Design design;
    addEditions(design, 4);
    addFee(design, 100'000, Money{100'000'000'000}).completion = Percent{3333};
    for (int i = 0; i < 50; ++i) {
        addPieces(design, u"Huge"_s, CostBasis::PerCompleter, Money{10'000'000'000'000}).quantity = Decimal{1'000'000'000'000};
    }
    const FinanceResult result = financeOf(design);
    QVERIFY(result.tooLarge);
    QVERIFY(result.cost.value > 0);
    QVERIFY(result.editions.first().result().value < 0);
    QVERIFY(!financeOf(chipDesign()).tooLarge);
}

void TestFinance::totalsAreSumsOfTheLinesShown()
{
    for (const Design &design : {chipDesign(), cram(4)}) {
        const FinanceResult result = financeOf(design);
        for (const EditionResult &edition : result.editions) {
            Money cost = edition.indirect;
            for (const LineAmount &line : edition.costs) {
                cost += line.amount;
            }
            Money income;
            for (const LineAmount &line : edition.income) {
                income += line.amount;
            }
            QCOMPARE(edition.cost, cost);
            QCOMPARE(edition.cost, edition.preparatory + edition.running + edition.additional + edition.uncategorised + edition.indirect);
            QCOMPARE(edition.incomeAll, income);
        }
    }
}

void TestFinance::sharesOfAOneOffLineSumToTheLine()
{
    QRandomGenerator random(20261);
    for (int i = 0; i < 200; ++i) {
        Design design;
        const int editions = random.bounded(1, 9);
        addEditions(design, editions);
        const Money price{random.bounded(1'000'000) * 10};
        CostLine &line = addPieces(design, u"Once"_s, CostBasis::Once, price);
        line.firstEdition = {design.editions.at(random.bounded(editions)).id};
        line.lastEdition = {design.editions.at(random.bounded(editions)).id};
        const QList<qint64> shares = costsOf(financeOf(design), 0);
        QCOMPARE(std::accumulate(shares.begin(), shares.end(), qint64(0)), price.value);
        QList<qint64> borne = shares;
        borne.removeAll(0);
        if (!borne.isEmpty()) {
            QVERIFY(*std::max_element(borne.begin(), borne.end()) - *std::min_element(borne.begin(), borne.end()) <= 10); // A cent.
        }
    }
}

void TestFinance::doublingEveryRateDoublesTheCost()
{
    QRandomGenerator random(20262);
    for (int i = 0; i < 100; ++i) {
        Design design;
        design.financing.groupSize = Count{random.bounded(1, 30)};
        addFee(design, random.bounded(60), euro(random.bounded(2000)));
        for (int basis = 2; basis <= 4; ++basis) {
            addPieces(design, u"Line"_s, static_cast<CostBasis>(basis), euro(random.bounded(500)));
            addHours(design, u"Hours"_s, static_cast<CostBasis>(basis), 60 * random.bounded(100), euro(random.bounded(90)));
        }
        const Money cost = financeOf(design).cost;
        for (CostLine &line : design.costLines) {
            line.rate = *line.rate + *line.rate;
        }
        QCOMPARE(financeOf(design).cost, cost + cost);
    }
}

void TestFinance::isFast()
{
    Design design;
    design.financing.groupSize = Count{12};
    design.financing.indirectRate = Percent{1500};
    addEditions(design, 4);
    for (int i = 0; i < 60; ++i) {
        addHours(design, u"Line"_s, static_cast<CostBasis>(1 + i % 5), 60 + i * 7, Money{62'170 + 10 * i});
    }
    for (int i = 0; i < 4; ++i) {
        addFee(design, 5 + i, euro(30 * (i + 1))).completion = Percent{8300};
    }
    FinanceResult result;
    QBENCHMARK
    {
        result = financeOf(design);
    }
    QVERIFY(result.cost.value > 0);
}

QTEST_GUILESS_MAIN(TestFinance)
#include "tst_finance.moc"
