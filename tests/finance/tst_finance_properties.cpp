#include "core/finance/sensitivity.h"
#include "core/finance/sharing.h"
#include "tests/support/random_plan.h"
#ifndef Q_MOC_RUN // The moc of Qt 6.4 loses its way in what this includes.
#include "core/finance/plan.h"
#endif

#include <QtTest>

using namespace Credwright;
using namespace Credwright::FinanceDesigns;

namespace {

template<typename T>
void shuffle(QList<T> &list, QRandomGenerator &random)
{
    std::shuffle(list.begin(), list.end(), random);
}

void scaleMoney(Design &design, qint64 factor)
{
    const auto scale = [factor](std::optional<Money> &amount) { amount = amount ? std::optional(Money{amount->value * factor}) : std::nullopt; };
    std::for_each(design.costLines.begin(), design.costLines.end(), [&](CostLine &line) { scale(line.rate); });
    std::for_each(design.fees.begin(), design.fees.end(), [&](Fee &fee) { scale(fee.amount); });
    std::for_each(design.incomeLines.begin(), design.incomeLines.end(), [&](IncomeLine &line) { scale(line.amount); });
}

} // namespace

/// What holds for every plan, on thousands of random ones.
class TestFinanceProperties : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theOrderOfLinesDoesNotMatter()
    {
        QRandomGenerator random(1);
        for (int i = 0; i < 1000; ++i) {
            const Design design = randomPlan(random);
            Design shuffled = design;
            shuffle(shuffled.costLines, random);
            shuffle(shuffled.fees, random);
            shuffle(shuffled.incomeLines, random);
            const FinanceResult a = financeOf(design);
            const FinanceResult b = financeOf(shuffled);
            QCOMPARE(a.cost, b.cost);
            QCOMPARE(a.costLasting, b.costLasting);
            QCOMPARE(a.income, b.income);
            QCOMPARE(a.incomeLasting, b.incomeLasting);
            QCOMPARE(a.cumulative, b.cumulative);
            QCOMPARE(a.perCredit, b.perCredit);
            QCOMPARE(a.breakEvenLearners, b.breakEvenLearners);
            QCOMPARE(a.losesAgainAt, b.losesAgainAt);
            QCOMPARE(a.breakEvenFee, b.breakEvenFee);
            QCOMPARE(a.contribution, b.contribution);
        }
    }

    /// Amounts in whole units with nothing to round: three times the money is three times every result.
    void scaledMoneyScalesWhatDoesNotRound()
    {
        QRandomGenerator random(2);
        for (int i = 0; i < 1000; ++i) {
            const Design design = randomPlan(random, true);
            Design scaled = design;
            scaleMoney(scaled, 3);
            const FinanceResult a = financeOf(design);
            const FinanceResult b = financeOf(scaled);
            for (qsizetype edition = 0; edition < a.editions.size(); ++edition) {
                QCOMPARE(b.editions.at(edition).cost.value, 3 * a.editions.at(edition).cost.value);
                QCOMPARE(b.editions.at(edition).incomeAll.value, 3 * a.editions.at(edition).incomeAll.value);
                QCOMPARE(b.editions.at(edition).lastingResult().value, 3 * a.editions.at(edition).lastingResult().value);
            }
            QCOMPARE(b.breakEvenLearners, a.breakEvenLearners);
            QCOMPARE(b.losesAgainAt, a.losesAgainAt);
        }
    }

    /// Each line of a plan that rounds is off by at most half a cent, and so three of it by at most one and a half and another half.
    void scaledMoneyScalesWithinHalfACentALine()
    {
        QRandomGenerator random(3);
        for (int i = 0; i < 1000; ++i) {
            Design design = randomPlan(random);
            design.costLines.removeIf([](const CostLine &line) {
                return line.basis == CostBasis::ShareOfDirectCost || line.basis == CostBasis::ShareOfIncome || line.basis == CostBasis::Once;
            });
            design.financing.indirectRate.reset();
            Design scaled = design;
            scaleMoney(scaled, 3);
            const FinanceResult a = financeOf(design);
            const FinanceResult b = financeOf(scaled);
            for (qsizetype edition = 0; edition < a.editions.size(); ++edition) {
                const qint64 apart = qAbs(b.editions.at(edition).cost.value - 3 * a.editions.at(edition).cost.value);
                QVERIFY2(apart <= 20 * design.costLines.size(), qPrintable(QString::number(apart)));
                for (qsizetype line = 0; line < design.costLines.size(); ++line) {
                    QVERIFY(qAbs(b.editions.at(edition).costs.at(line).amount.value - 3 * a.editions.at(edition).costs.at(line).amount.value) <= 20);
                }
            }
        }
    }

    /// A line split in two of half the quantity costs the same, within half a cent for each.
    void aSplitLineCostsTheSame()
    {
        QRandomGenerator random(4);
        for (int i = 0; i < 1000; ++i) {
            Design design;
            addEditions(design, random.bounded(1, 5));
            design.financing.groupSize = Count{random.bounded(2, 9)};
            addFee(design, random.bounded(0, 30), euro(100)).completion = Percent{random.bounded(40, 101) * 100};
            const auto basis = static_cast<CostBasis>(random.bounded(1, 6));
            const qint64 quantity = random.bounded(1, 900) * 2;
            const Money rate{random.bounded(1, 90'000) * 10};
            addPieces(design, u"whole"_s, basis, rate).quantity = Decimal{quantity};
            Design split = design;
            split.costLines.first().quantity = Decimal{quantity / 2};
            split.costLines.append(split.costLines.first());
            split.costLines.last().id = QUuid::createUuid();
            const FinanceResult a = financeOf(design);
            const FinanceResult b = financeOf(split);
            for (qsizetype edition = 0; edition < a.editions.size(); ++edition) {
                const qint64 apart = qAbs(a.editions.at(edition).cost.value - b.editions.at(edition).cost.value);
                // One-off lines round before they are spread; their odd cents then fall to the first editions of each.
                QVERIFY2(apart <= (basis == CostBasis::Once ? 20 : 15), qPrintable(QString::number(apart)));
            }
            QVERIFY(qAbs(a.cost.value - b.cost.value) <= 15 * a.editions.size());
        }
    }

    /// The search skips what an estimate settles: it finds what trying every number finds.
    void breakEvenIsWhatTryingEveryNumberFinds()
    {
        QRandomGenerator random(5);
        int found = 0;
        int again = 0;
        for (int i = 0; i < 3000; ++i) {
            const Design design = randomPlan(random);
            const FinanceResult result = financeOf(design);
            const Plan plan = planOf(design);
            const qint64 planned = result.editions.at(result.shown).learners;
            const qint64 room = std::max(design.audience.places->value, planned);
            std::optional<qint64> lasting;
            std::optional<qint64> all;
            QList<qint64> loses;
            for (qint64 learners = 0; learners <= std::max<qint64>(500, planned * 10); ++learners) {
                const Totals totals = totalsOf(plan, plan.shown, plan.atMix(plan.shown, learners));
                const bool carries = totals.incomeLasting >= totals.costLasting;
                lasting = lasting || !carries ? lasting : std::optional(learners);
                all = all || totals.incomeAll < totals.cost ? all : std::optional(learners);
                if (lasting && !carries && learners <= room) {
                    loses.append(learners);
                }
            }
            QCOMPARE(result.breakEvenLearners, lasting);
            QCOMPARE(result.breakEvenLearnersAllIncome, all);
            QCOMPARE(result.losesAgainAt, loses);
            found += lasting && *lasting > 0;
            again += !loses.isEmpty();
        }
        QVERIFY2(found > 400 && again > 400, qPrintable(u"%1, %2"_s.arg(found).arg(again))); // Else the plans would show nothing.
    }

    /// Nobody's cent is lost, whatever the keys are, also in currencies of other cents.
    void sharesSumToWhatIsShared()
    {
        QRandomGenerator random(6);
        const QStringList currencies{u"EUR"_s, u"ISK"_s, u"TND"_s};
        for (int i = 0; i < 1000; ++i) {
            Design design = randomPlan(random);
            design.identity.currency = currencies.at(i % 3);
            design.financing.sharingModel = i % 2 ? SharingModel::OneCollects : SharingModel::EachOwn;
            const int partners = random.bounded(1, 11);
            for (int n = 0; n < partners; ++n) {
                Partner &partner = appended(design.partners);
                partner.incomeShare = Percent{random.bounded(0, 5000)};
                partner.costShare = Percent{random.bounded(0, 5000)};
            }
            for (CostLine &line : design.costLines) {
                line.partner = {design.partners.at(random.bounded(partners)).id};
            }
            const FinanceResult finance = financeOf(design);
            for (int edition = 0; edition < finance.editions.size(); ++edition) {
                const Sharing sharing = sharingOf(design, finance, edition);
                Money collected, borne, transfers, result;
                for (const PartnerStatement &one : sharing.partners) {
                    collected += one.collected;
                    borne += one.borne;
                    transfers += one.transfer;
                    result += one.result();
                    QCOMPARE(one.transfer.value % (i % 3 == 0 ? 10 : i % 3 == 1 ? 1000 : 1), 0);
                }
                QCOMPARE(transfers, Money{});
                QCOMPARE(collected, finance.editions.at(edition).incomeAll);
                QCOMPARE(borne, finance.editions.at(edition).cost);
                QCOMPARE(result, finance.editions.at(edition).result());
            }
        }
    }

    /// A third of 100: 33.33 euros, 33 krónur, 33.333 dinars.
    void linesRoundToTheSmallestAmountOfTheCurrency_data()
    {
        QTest::addColumn<QString>("currency");
        QTest::addColumn<qint64>("thousandths");
        QTest::newRow("two decimals") << u"EUR"_s << qint64(33'330);
        QTest::newRow("none") << u"ISK"_s << qint64(33'000);
        QTest::newRow("three") << u"TND"_s << qint64(33'333);
    }
    void linesRoundToTheSmallestAmountOfTheCurrency()
    {
        QFETCH(QString, currency);
        QFETCH(qint64, thousandths);
        Design design;
        design.identity.currency = currency;
        addHours(design, u"Teaching"_s, CostBasis::PerEdition, 20, euro(100));
        addFee(design, 3, euro(10));
        const FinanceResult result = financeOf(design);
        QCOMPARE(result.cost.value, thousandths);
        const qint64 unit = result.cost.value % 1000 == 0 ? 1000 : result.cost.value % 10 == 0 ? 10 : 1;
        QCOMPARE(result.perLearner->value % unit, 0);
        for (const SensitivityBar &bar : sensitivity(design)) {
            QCOMPARE(bar.low.value_or(Money{}).value % unit, 0);
        }
    }

    void allLinesOfAShareSumToIt()
    {
        Design design; // 100 krónur over three editions: 34, 33, 33.
        design.identity.currency = u"ISK"_s;
        addEditions(design, 3);
        addPieces(design, u"Once"_s, CostBasis::Once, euro(100));
        const FinanceResult result = financeOf(design);
        QCOMPARE(result.editions.at(0).cost, euro(34));
        QCOMPARE(result.editions.at(1).cost, euro(33));
        QCOMPARE(result.editions.at(2).cost, euro(33));
    }
};

QTEST_GUILESS_MAIN(TestFinanceProperties)
#include "tst_finance_properties.moc"
