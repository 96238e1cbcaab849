#include "core/finance/finance.h"
#include "core/model/access.h"
#include "tests/finance/finance_designs.h"

#include <QTest>

using namespace Credwright;
using namespace Credwright::FinanceDesigns;

namespace {

const QLocale english(QLocale::English, QLocale::UnitedKingdom);

/// A laboratory that degree students use as well; without a share nobody has said how much of it.
EntityRef sharedLaboratory(Design &design, std::optional<Percent> share)
{
    SharedResource &resource = appended(design.sharedResources);
    resource.name = u"Laboratory"_s;
    resource.share = share;
    return {resource.id};
}

} // namespace

/// Cost lines that bear only the share of a resource that serves degree programmes too; every figure is worked out by hand.
class TestSharedCost : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void lineBearsItsShare_data()
    {
        QTest::addColumn<CostLine>("line");
        QTest::addColumn<qint64>("share");
        QTest::addColumn<qint64>("amount");
        QTest::addColumn<QString>("working");
        const auto at = [](CostBasis basis, qint64 rate, qint64 minutes = 0) {
            CostLine made;
            made.basis = basis;
            made.unit = minutes > 0 ? CostUnit::Hour : CostUnit::Piece;
            made.rate = Money{rate * 10};
            if (minutes > 0) {
                made.minutes = Minutes{minutes};
            }
            return made;
        };
        const auto row = [](const char *name, const CostLine &line, qint64 share, qint64 amount, const QString &working) {
            QTest::newRow(name) << line << share << amount << working;
        };
        row("hours of a lecturer, two fifths", at(CostBasis::PerEdition, 7500, 96 * 60), 40'00, 288'000, u"96 h × €75 × 40 % share"_s); // 7,200 × 0.4
        row("rounded once: 1.5 cents × 75 % are 1.125", at(CostBasis::PerEdition, 3, 30), 75'00, 1, u"0 h 30 min × €0.03 × 75 % share"_s);
        row("half a cent of the share rounds away from zero", at(CostBasis::PerEdition, 1), 50'00, 1, u"€0.01 × 50 % share"_s);
        row("of each of 20 learners", at(CostBasis::PerLearner, 15500), 25'00, 77'500, u"20 × €155 × 25 % share"_s);          // 3,100 ÷ 4
        row("of two groups of at most 12", at(CostBasis::PerGroup, 60000), 50'00, 60'000, u"2 groups × €600 × 50 % share"_s); // 1,200 ÷ 2
        row("of the 18 who complete", at(CostBasis::PerCompleter, 5000), 30'00, 27'000, u"18 × €50 × 30 % share"_s);          // 900 × 0.3
        row("a third and a bit", at(CostBasis::PerEdition, 100'000), 33'33, 33'330, u"€1,000 × 33.33 % share"_s);
        row("nothing of it", at(CostBasis::PerEdition, 100'000), 0, 0, u"€1,000 × 0 % share"_s);
        row("all of it is no share", at(CostBasis::PerEdition, 100'000), 100'00, 100'000, u"€1,000"_s);
    }

    void lineBearsItsShare()
    {
        QFETCH(CostLine, line);
        QFETCH(qint64, share);
        QFETCH(qint64, amount);
        QFETCH(QString, working);
        Design design;
        design.financing.groupSize = Count{12};
        addFee(design, 20, euro(100)).completion = Percent{90'00};
        line.sharedResource = sharedLaboratory(design, Percent{share});
        appended(design.costLines, line);
        const EditionResult edition = financeOf(design, english).editions.first();
        QCOMPARE(edition.costs.first().amount.value, amount * 10);
        QCOMPARE(edition.costs.first().working, working);
        QVERIFY(edition.costs.first().complete);
        QCOMPARE(edition.cost.value, amount * 10);
    }

    void aShareOfSomethingIsBorneByItsShare()
    {
        Design design;
        addFee(design, 10, euro(100));
        addPieces(design, u"Teaching"_s, CostBasis::PerEdition, euro(1000));
        CostLine &faculty = addPieces(design, u"Faculty"_s, CostBasis::ShareOfDirectCost, Money{});
        faculty.share = Percent{10'00};
        faculty.sharedResource = sharedLaboratory(design, Percent{50'00});
        CostLine &services = addPieces(design, u"Services"_s, CostBasis::ShareOfIncome, Money{});
        services.share = Percent{10'00};
        services.sharedResource = sharedLaboratory(design, Percent{25'00});
        const EditionResult edition = financeOf(design, english).editions.first();
        QCOMPARE(edition.costs.at(1).amount, euro(50)); // 10 % of 1,000, half of it.
        QCOMPARE(edition.costs.at(1).working, u"10 % of €1,000 × 50 % share"_s);
        QCOMPARE(edition.costs.at(2).amount, euro(25)); // 10 % of 10 × 100, a quarter of it.
        QCOMPARE(edition.cost, euro(1075));
    }

    void aOneOffLineIsSharedThenSpread()
    {
        Design design;
        addEditions(design, 4);
        addPieces(design, u"Equipment"_s, CostBasis::Once, Money{1'000'010}).sharedResource = sharedLaboratory(design, Percent{50'00});
        const FinanceResult result = financeOf(design, english);
        // 1,000.01 ÷ 2 = 500.005, rounded to 500.01; its odd cents go to the first editions.
        QList<qint64> amounts;
        for (const EditionResult &edition : result.editions) {
            amounts.append(edition.cost.value);
        }
        QCOMPARE(amounts, (QList<qint64>{125'010, 125'000, 125'000, 125'000}));
        QCOMPARE(withWorkings(design, result, 0, english).costs.first().working, u"€1,000.01 × 50 % share ÷ 4"_s);
    }

    void indirectCostsFollowWhatIsBorne()
    {
        Design design;
        design.financing.indirectRate = Percent{15'00};
        addHours(design, u"Teaching"_s, CostBasis::PerEdition, 96 * 60, euro(75)).sharedResource = sharedLaboratory(design, Percent{40'00});
        const EditionResult edition = financeOf(design, english).editions.first();
        QCOMPARE(edition.running, euro(2880));
        QCOMPARE(edition.indirect, euro(432)); // 15 % of 2,880
        QCOMPARE(edition.cost, euro(3312));
    }

    void anUnknownShareCountsWhole()
    {
        Design design;
        addPieces(design, u"Room"_s, CostBasis::PerEdition, euro(1240)).sharedResource = sharedLaboratory(design, {});
        const EditionResult edition = financeOf(design, english).editions.first();
        QCOMPARE(edition.cost, euro(1240));
        QCOMPARE(edition.costs.first().working, u"€1,240"_s);
    }

    void aLineIsWholeAgainWithoutItsResource()
    {
        Design design;
        const EntityRef laboratory = sharedLaboratory(design, Percent{40'00});
        addPieces(design, u"Room"_s, CostBasis::PerEdition, euro(1000)).sharedResource = laboratory;
        QCOMPARE(financeOf(design).cost, euro(400));
        removeWithLinks(design, u"sharedResource", laboratory.id);
        QVERIFY(design.costLines.first().sharedResource.isNull());
        QCOMPARE(financeOf(design).cost, euro(1000));
    }

    void breakEvenKnowsTheShare()
    {
        Design design;
        const EntityRef laboratory = sharedLaboratory(design, Percent{50'00});
        addPieces(design, u"Fixed"_s, CostBasis::PerEdition, euro(1000)).sharedResource = laboratory;
        addPieces(design, u"Variable"_s, CostBasis::PerLearner, euro(20)).sharedResource = laboratory;
        addFee(design, 20, euro(110));
        const FinanceResult result = financeOf(design);
        QCOMPARE(result.breakEvenLearners, std::optional<qint64>(5)); // 5 × 110 = 500 + 5 × 10; 4 × 110 < 500 + 40
        QCOMPARE(result.contribution, std::optional(euro(100)));      // 110 − 10
    }

    void breakEvenFeeKnowsTheShareOfAShareOfIncome()
    {
        Design design;
        addPieces(design, u"Fixed"_s, CostBasis::PerEdition, euro(1000));
        CostLine &services = addPieces(design, u"Services"_s, CostBasis::ShareOfIncome, Money{});
        services.share = Percent{20'00};
        services.sharedResource = sharedLaboratory(design, Percent{50'00});
        addFee(design, 10, euro(100));
        // A tenth of the income goes: 10 × 111.12 = 1,111.20, less 111.12 is 1,000.08; with 111.11 it is 999.99.
        QCOMPARE(financeOf(design).breakEvenFee, std::optional(Money{111'120}));
    }
};

QTEST_GUILESS_MAIN(TestSharedCost)
#include "tst_shared_cost.moc"
