#include "core/finance/finance.h"
#include "core/finance/funding_schemes.h"
#include "core/finance/market.h"
#include "tests/finance/finance_designs.h"

#include <QTest>

using namespace Credwright;
using namespace Credwright::FinanceDesigns;

class TestMarket : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void feesPerCreditAreComparedInOurCurrency();
    void medianOfAnEvenNumberIsTheMeanOfTheTwoInTheMiddle();
    void whatLacksAFigureIsNotCounted();
    void theComparedFeeMayBeChosen();
    void nothingIsOursWhereNothingIsPaid();
    void blendedIntensiveProgrammePaysByTheRuleOfItsCall_data();
    void blendedIntensiveProgrammePaysByTheRuleOfItsCall();
    void schemesAreOfferedByCountryUntilUsed();
    void schemesHaveSourceAndDate();

private:
    static Comparator &addOffer(Design &design, qint64 credits, double fee)
    {
        Comparator &comparator = appended(design.comparators);
        comparator.provider = u"Provider"_s;
        comparator.credits = Credits{credits};
        comparator.fee = Decimal{qRound64(fee * 1000)};
        return comparator;
    }
    static Design priced()
    {
        Design design;
        design.identity.currency = u"EUR"_s;
        design.type.credits = Credits{600};
        addFee(design, 15, euro(1750));
        addFee(design, 5, euro(600));
        return design;
    }
};

void TestMarket::feesPerCreditAreComparedInOurCurrency()
{
    Design design = priced();
    addOffer(design, 500, 1000); // 200
    addOffer(design, 250, 750);  // 300
    Comparator &abroad = addOffer(design, 1000, 2150);
    abroad.currency = u"GBP"_s;
    abroad.rate = Decimal{860}; // 2,150 ÷ 0.86 = 2,500, and 250 a credit.
    const MarketPosition market = marketOf(design, euro(1462.50), QLocale::c());
    QCOMPARE(market.counted, 3);
    QCOMPARE(market.offers.at(2).perCredit, std::optional(euro(250)));
    QVERIFY2(market.offers.at(2).working.contains(u"0.86"_s), qPrintable(market.offers.at(2).working));
    QCOMPARE(market.lowest, std::optional(euro(200)));
    QCOMPARE(market.median, std::optional(euro(250)));
    QCOMPARE(market.highest, std::optional(euro(300)));
    QCOMPARE(market.ours, std::optional(euro(291.67))); // 1,750 ÷ 6, the full fee and not the reduced one.
    QCOMPARE(market.ourAverage, std::optional(euro(243.75)));
    QCOMPARE(market.rank, 3);
    QCOMPARE(market.fromMedian, std::optional(Percent{16'67})); // 41.67 ÷ 250
}

void TestMarket::medianOfAnEvenNumberIsTheMeanOfTheTwoInTheMiddle()
{
    Design design = priced();
    for (const double fee : {400, 100, 300, 201}) {
        addOffer(design, 100, fee);
    }
    const MarketPosition market = marketOf(design, {}, QLocale::c());
    QCOMPARE(market.median, std::optional(euro(250.50)));
    QCOMPARE(market.lowerQuartile, std::optional(euro(150.50)));
    QCOMPARE(market.upperQuartile, std::optional(euro(350)));
    QVERIFY(!market.ourAverage);
}

void TestMarket::whatLacksAFigureIsNotCounted()
{
    Design design = priced();
    addOffer(design, 100, 100).currency = u"USD"_s; // Without a rate.
    addOffer(design, 100, 100).credits.reset();
    const MarketPosition market = marketOf(design, {}, QLocale::c());
    QCOMPARE(market.offers.size(), 2);
    QCOMPARE(market.counted, 0);
    QVERIFY(!market.median && !market.fromMedian);
    QCOMPARE(market.rank, 0);
}

void TestMarket::theComparedFeeMayBeChosen()
{
    Design design = priced();
    addOffer(design, 100, 250);
    design.financing.referenceFee = {design.fees.last().id};
    QCOMPARE(marketOf(design, {}, QLocale::c()).ours, std::optional(euro(static_cast<double>(design.fees.last().amount->value) / 6000.0)));
    QVERIFY(*design.fees.last().amount < *design.fees.first().amount); // Else it would be the one that is taken by itself.
    design.fees.last().amount.reset();
    QCOMPARE(marketOf(design, {}, QLocale::c()).ours, std::optional(euro(291.67)));
}

void TestMarket::nothingIsOursWhereNothingIsPaid()
{
    Design design = priced();
    addOffer(design, 100, 100);
    design.financing.paid = Answer::No;
    QVERIFY(!marketOf(design, {}, QLocale::c()).ours);
    const FinanceResult finance = financeOf(design, QLocale::c());
    QCOMPARE(finance.income, Money{});
    QCOMPARE(finance.learners, qint64(20)); // Who comes is still counted…
    design.financing.paid = Answer::Yes;
    QCOMPARE(financeOf(design, QLocale::c()).income, euro(29'250)); // …and the fees are kept.
}

void TestMarket::blendedIntensiveProgrammePaysByTheRuleOfItsCall_data()
{
    QTest::addColumn<qint64>("learners");
    QTest::addColumn<Money>("paid");
    QTest::newRow("15 participants") << qint64(15) << euro(6000);
    QTest::newRow("20 participants") << qint64(20) << euro(8000);
    QTest::newRow("23 participants, 20 count") << qint64(23) << euro(8000);
    QTest::newRow("14 participants, not eligible") << qint64(14) << euro(0);
}

void TestMarket::blendedIntensiveProgrammePaysByTheRuleOfItsCall()
{
    QFETCH(qint64, learners);
    QFETCH(Money, paid);
    Design design;
    addFee(design, learners, {});
    design.incomeLines = {lineFor(fundingSchemes().first())};
    QCOMPARE(schemeOf(design.incomeLines.first())->code, u"erasmus-bip"_s);
    QCOMPARE(financeOf(design, QLocale::c()).income, paid);
    QCOMPARE(financeOf(design, QLocale::c()).incomeLasting, Money{}); // Project money.
}

void TestMarket::schemesAreOfferedByCountryUntilUsed()
{
    const auto offered = [](const Design &design) {
        QStringList codes;
        for (const FundingScheme &scheme : openSchemes(design)) {
            codes.append(scheme.code);
        }
        return codes;
    };
    Design design;
    design.identity.country = u"BE"_s;
    QCOMPARE(offered(design), QStringList{u"erasmus-bip"_s});
    design.identity.country = u"ES"_s;
    QCOMPARE(offered(design), (QStringList{u"erasmus-bip"_s, u"es-plan-microcreds"_s}));
    appended(design.partners).country = u"PT"_s;
    QCOMPARE(offered(design).size(), 3);
    design.incomeLines.append(lineFor(fundingSchemes().first()));
    QCOMPARE(offered(design), (QStringList{u"es-plan-microcreds"_s, u"pt-impulso-adultos"_s}));
}

void TestMarket::schemesHaveSourceAndDate()
{
    QSet<QString> programmes;
    for (const FundingScheme &scheme : fundingSchemes()) {
        QVERIFY2(!scheme.source.isEmpty() && scheme.address.startsWith(u"https://"_s) && scheme.seen.size() == 7, qPrintable(scheme.code));
        QVERIFY2(scheme.kind != IncomeKind::Unset && scheme.basis != IncomeBasis::Unset && scheme.purpose != FundingPurpose::Unset, qPrintable(scheme.code));
        QVERIFY2(!scheme.programme.isEmpty() && !programmes.contains(scheme.programme), qPrintable(scheme.code)); // It tells them apart.
        programmes.insert(scheme.programme);
        QVERIFY(lineFor(scheme).conditions.contains(scheme.source));
    }
}

QTEST_GUILESS_MAIN(TestMarket)
#include "tst_market.moc"
