#include "core/finance/finance.h"
#include "tests/finance/finance_designs.h"

#include <QTest>

using namespace Credwright;
using namespace Credwright::FinanceDesigns;

namespace {

const QLocale english(QLocale::English, QLocale::UnitedKingdom);

} // namespace

/// How many learners, or which fee, carry an edition.
class TestBreakEven : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void chipDesignBreaksEven();
    void breakEvenOfFixedAndVariableCost();
    void breakEvenWithTutorsPerGroup();
    void breakEvenFeeIsTheLeastThatCarries();
    void contributionOfOneMoreLearner();
    void breakEvenAtAFractionalMix();
    void curveMeetsThePlan();
    void sharesOfIncomeFollowLastingIncome();
    void blendedIntensiveProgramme_data();
    void blendedIntensiveProgramme();
    void cramPaysBackInRunFive();
    void undeclaredFundingDoesNotLast();
};

void TestBreakEven::chipDesignBreaksEven()
{
    const FinanceResult result = financeOf(chipDesign());
    // 6,000 + 1,383 n ≥ 23,736 + 331.20 n from n = 16.87; with the grant of 4,000 from 13.06.
    QCOMPARE(result.breakEvenLearners, std::optional<qint64>(17));
    QCOMPARE(result.breakEvenLearnersAllIncome, std::optional<qint64>(14));
    QVERIFY(result.losesAgainAt.isEmpty());
    QCOMPARE(result.breakEvenFee, std::optional(euro(1218)));   // (30,360 − 6,000) ÷ 20
    QCOMPARE(result.contribution, std::optional(euro(1051.8))); // 1,383 − (155 + 85 + 48) × 1.15
}

void TestBreakEven::breakEvenOfFixedAndVariableCost()
{
    Design design;
    addPieces(design, u"Fixed"_s, CostBasis::PerEdition, euro(1000));
    addPieces(design, u"Variable"_s, CostBasis::PerLearner, euro(10));
    addFee(design, 8, euro(110));
    const FinanceResult result = financeOf(design);
    QCOMPARE(result.breakEvenLearners, std::optional<qint64>(10));
    QVERIFY(result.losesAgainAt.isEmpty());
}

void TestBreakEven::breakEvenWithTutorsPerGroup()
{
    Design design;
    design.audience.places = Count{30};
    design.financing.groupSize = Count{12};
    addPieces(design, u"Fixed"_s, CostBasis::PerEdition, euro(1000));
    addPieces(design, u"Variable"_s, CostBasis::PerLearner, euro(10));
    addPieces(design, u"Tutor"_s, CostBasis::PerGroup, euro(600));
    addFee(design, 20, euro(110));
    const FinanceResult result = financeOf(design);
    QCOMPARE(result.breakEvenLearners, std::optional<qint64>(22)); // 2,420 = 1,000 + 220 + 2 × 600
    QCOMPARE(result.losesAgainAt, QList<qint64>({25, 26, 27}));    // 28 × 110 = 1,000 + 280 + 3 × 600
}

void TestBreakEven::breakEvenFeeIsTheLeastThatCarries()
{
    Design design;
    Fee &fee = addFee(design, 7, euro(100));
    addPieces(design, u"Fixed"_s, CostBasis::PerEdition, euro(1000));
    addPieces(design, u"Platform"_s, CostBasis::ShareOfIncome, Money{}).share = Percent{1200};
    const std::optional<Money> least = financeOf(design).breakEvenFee;
    QCOMPARE(least, std::optional(euro(162.34))); // 1,000 ÷ 0.88 ÷ 7 = 162.3377
    fee.amount = least;
    QVERIFY(financeOf(design).editions.first().lastingResult().value >= 0);
    fee.amount = *least - Money{10};
    QVERIFY(financeOf(design).editions.first().lastingResult().value < 0);
    design.costLines.last().share = Percent{10'000};
    QVERIFY(!financeOf(design).breakEvenFee);
    QVERIFY(!financeOf(design).breakEvenLearners);
}

void TestBreakEven::contributionOfOneMoreLearner()
{
    Design design;
    design.financing.groupSize = Count{10};
    addFee(design, 10, euro(100));
    addPieces(design, u"Kit"_s, CostBasis::PerLearner, euro(30));
    addPieces(design, u"Tutor"_s, CostBasis::PerGroup, euro(500));
    QCOMPARE(financeOf(design).contribution, std::optional(euro(70)));
}

void TestBreakEven::breakEvenAtAFractionalMix()
{
    Design design;
    addFee(design, 2, euro(300));
    addFee(design, 1, euro(0));
    addPieces(design, u"Fixed"_s, CostBasis::PerEdition, euro(1000));
    // 200 on average: 5 learners, though 5 at two to one is no whole number of either.
    QCOMPARE(financeOf(design).breakEvenLearners, std::optional<qint64>(5));
}

void TestBreakEven::curveMeetsThePlan()
{
    const Design design = chipDesign();
    const QList<BreakEvenPoint> curve = breakEvenCurve(design, 24);
    const FinanceResult result = financeOf(design);
    QCOMPARE(curve.size(), 25);
    QCOMPARE(curve.at(20).cost, result.editions.at(1).costLasting);
    QCOMPARE(curve.at(20).income, result.editions.at(1).incomeLasting);
    QCOMPARE(curve.at(24).income - curve.at(24).cost, euro(7507.2));
    QCOMPARE(curve.at(16).income - curve.at(16).cost, euro(-907.2));
    QCOMPARE(curve.at(0).income, euro(6000));
}

void TestBreakEven::sharesOfIncomeFollowLastingIncome()
{
    Design design;
    addFee(design, 10, euro(100));
    addIncome(design, u"Grant"_s, IncomeBasis::PerEdition, euro(500), Persistence::Temporary);
    addPieces(design, u"Central services"_s, CostBasis::ShareOfIncome, Money{}).share = Percent{1000};
    const EditionResult edition = financeOf(design).editions.first();
    QCOMPARE(edition.cost, euro(150));
    QCOMPARE(edition.costLasting, euro(100));
    QCOMPARE(edition.result(), euro(1350));
    QCOMPARE(edition.lastingResult(), euro(900));
}

void TestBreakEven::blendedIntensiveProgramme_data()
{
    QTest::addColumn<qint64>("learners");
    QTest::addColumn<qint64>("amount");
    QTest::addColumn<QString>("working");
    QTest::newRow("the least number that counts") << qint64(15) << qint64(6000) << u"15 × €400"_s;
    QTest::newRow("the most that count") << qint64(20) << qint64(8000) << u"20 × €400"_s;
    QTest::newRow("more than count") << qint64(23) << qint64(8000) << u"20 × €400"_s;
    QTest::newRow("one too few") << qint64(14) << qint64(0) << u"Paid from 15 learners"_s;
}

void TestBreakEven::blendedIntensiveProgramme()
{
    QFETCH(qint64, learners);
    QFETCH(qint64, amount);
    QFETCH(QString, working);
    Design design;
    addFee(design, learners, Money{});
    IncomeLine &line = addIncome(design, u"Erasmus+ Blended Intensive Programme"_s, IncomeBasis::PerLearner, euro(400));
    line.minimumLearners = Count{15};
    line.maximumLearners = Count{20};
    const EditionResult edition = financeOf(design, english).editions.first();
    QCOMPARE(edition.income.at(1).amount, Money{amount * 1000});
    QCOMPARE(edition.income.at(1).working, working);
    QCOMPARE(edition.incomeAll, Money{amount * 1000});
}

void TestBreakEven::cramPaysBackInRunFive()
{
    const FinanceResult result = financeOf(cram(5));
    QCOMPARE(result.paybackEdition, std::optional(4));
    QVERIFY(agree(result.cumulative.at(3), euro(-387.2), 4 * 5));
    QVERIFY(agree(result.cumulative.at(4), euro(9306.4), 5 * 5));
}

void TestBreakEven::undeclaredFundingDoesNotLast()
{
    IncomeLine line;
    line.kind = IncomeKind::NationalFunding;
    QVERIFY(!countsAsLasting(line));
    line.persistence = Persistence::Lasting;
    QVERIFY(countsAsLasting(line));
    line.kind = IncomeKind::Sponsorship;
    line.persistence = Persistence::Unset;
    QVERIFY(countsAsLasting(line));
    line.persistence = Persistence::Temporary;
    QVERIFY(!countsAsLasting(line));
}

QTEST_MAIN(TestBreakEven)
#include "tst_break_even.moc"
