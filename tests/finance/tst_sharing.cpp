#include "core/finance/sharing.h"
#include "tests/finance/finance_designs.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Credwright;
using namespace Credwright::FinanceDesigns;

class TestSharing : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void partsSumToTheWhole_data();
    void partsSumToTheWhole();
    void oneCollectsAndDistributes();
    void eachKeepsItsOwn();
    void nothingIsTransferredWithoutKeys();
    void keysThatDoNotMakeAHundredAreWeights();
    void indirectCostsFollowTheLinesTheyAreReckonedOn();
    void transfersSumToZeroWhateverIsPlanned();

private:
    static Sharing shown(const Design &design) { return sharingOf(design, financeOf(design, QLocale::c()), 0, QLocale::c()); }
    static void addPartner(Design &design, const QString &name, double income, double cost)
    {
        Partner &partner = appended(design.partners);
        partner.name = name;
        partner.incomeShare = Percent{qRound64(income * 100)};
        partner.costShare = Percent{qRound64(cost * 100)};
    }
    /// 20 learners at 500 and a sponsor's 1,000 to the second partner; 6,000 of cost at the first, 2,000 at the second.
    static Design twoPartners(SharingModel model)
    {
        Design design;
        design.identity.currency = u"EUR"_s;
        addPartner(design, u"A"_s, 70, 60);
        addPartner(design, u"B"_s, 30, 40);
        design.partners.first().lead = Answer::Yes;
        design.financing.sharingModel = model;
        design.financing.collector = {design.partners.first().id};
        addFee(design, 20, euro(500));
        addIncome(design, u"Sponsor"_s, IncomeBasis::PerEdition, euro(1000)).partner = {design.partners.last().id};
        addPieces(design, u"Teaching"_s, CostBasis::PerEdition, euro(6000)).quantity = Decimal{1000};
        CostLine &labs = addPieces(design, u"Labs"_s, CostBasis::PerEdition, euro(2000));
        labs.quantity = Decimal{1000};
        labs.partner = {design.partners.last().id};
        return design;
    }
};

void TestSharing::partsSumToTheWhole_data()
{
    QTest::addColumn<qint64>("whole");
    QTest::addColumn<QList<qint64>>("weights");
    QTest::addColumn<QList<qint64>>("parts");
    QTest::newRow("thirds of a hundred") << qint64(100) << QList<qint64>{1, 1, 1} << QList<qint64>{34, 33, 33};
    QTest::newRow("the largest remainder first") << qint64(10) << QList<qint64>{15, 36, 49} << QList<qint64>{1, 4, 5}; // 1.5, 3.6, 4.9: two left over.
    QTest::newRow("nothing to share") << qint64(0) << QList<qint64>{1, 2} << QList<qint64>{0, 0};
    QTest::newRow("nobody to share with") << qint64(100) << QList<qint64>{0, 0} << QList<qint64>{0, 0};
    QTest::newRow("a debt") << qint64(-100) << QList<qint64>{1, 1, 1} << QList<qint64>{-34, -33, -33};
    QTest::newRow("more than 64 bits in between") << qint64(1'000'000'000'000'000) << QList<qint64>{1'000'000'000, 2'000'000'000}
                                                  << QList<qint64>{333'333'333'333'333, 666'666'666'666'667};
}

void TestSharing::partsSumToTheWhole()
{
    QFETCH(qint64, whole);
    QFETCH(QList<qint64>, weights);
    QFETCH(QList<qint64>, parts);
    QCOMPARE(largestRemainder(whole, weights), parts);
}

void TestSharing::oneCollectsAndDistributes()
{
    const Sharing sharing = shown(twoPartners(SharingModel::OneCollects));
    QCOMPARE(sharing.partners.size(), 2);
    const PartnerStatement &a = sharing.partners.first();
    const PartnerStatement &b = sharing.partners.last();
    QCOMPARE(a.collected, euro(10'000)); // All fees.
    QCOMPARE(b.collected, euro(1'000));
    QCOMPARE(a.borne, euro(6'000));
    QCOMPARE(b.borne, euro(2'000));
    QCOMPARE(a.incomeShare, euro(7'700)); // 70 % of 11,000
    QCOMPARE(a.costShare, euro(4'800));   // 60 % of 8,000
    QCOMPARE(a.transfer, euro(-1'100));   // 7,700 − 10,000 − (4,800 − 6,000)
    QCOMPARE(b.transfer, euro(1'100));
    QCOMPARE(a.result(), euro(2'900)); // 7,700 − 4,800
    QCOMPARE(sharing.transferred, euro(1'100));
    QVERIFY2(a.working.contains(u"7700"_s) && a.working.contains(u"4800"_s), qPrintable(a.working));
}

void TestSharing::eachKeepsItsOwn()
{
    const Sharing sharing = shown(twoPartners(SharingModel::EachOwn));
    QCOMPARE(sharing.partners.first().collected, euro(10'000)); // The lead, as fees name nobody.
    QCOMPARE(sharing.partners.first().transfer, Money{});
    QCOMPARE(sharing.partners.first().result(), euro(4'000));
    QCOMPARE(sharing.partners.last().result(), euro(-1'000));
    QCOMPARE(sharing.transferred, Money{});
    QVERIFY(!sharing.keysMissing);
}

void TestSharing::nothingIsTransferredWithoutKeys()
{
    Design design = twoPartners(SharingModel::OneCollects);
    for (Partner &partner : design.partners) {
        partner.incomeShare.reset();
    }
    const Sharing sharing = shown(design);
    QVERIFY(sharing.keysMissing);
    QCOMPARE(sharing.partners.first().transfer, Money{});
    design.financing.sharingModel = SharingModel::Unset;
    QVERIFY(shown(design).partners.isEmpty());
}

void TestSharing::keysThatDoNotMakeAHundredAreWeights()
{
    Design design = twoPartners(SharingModel::OneCollects);
    design.partners.first().incomeShare = Percent{30'00};
    const Sharing sharing = shown(design);
    QCOMPARE(sharing.incomeKeys, Percent{60'00});
    QCOMPARE(sharing.partners.first().incomeShare, euro(5'500)); // Half of 11,000.
}

void TestSharing::indirectCostsFollowTheLinesTheyAreReckonedOn()
{
    Design design = twoPartners(SharingModel::EachOwn);
    design.financing.indirectRate = Percent{10'00};
    design.costLines.last().exemptFromIndirect = true;
    const Sharing sharing = shown(design);
    QCOMPARE(sharing.partners.first().borne, euro(6'600));
    QCOMPARE(sharing.partners.last().borne, euro(2'000));
}

void TestSharing::transfersSumToZeroWhateverIsPlanned()
{
    QRandomGenerator random(2026);
    for (int round = 0; round < 300; ++round) {
        Design design;
        for (int i = 0, count = 1 + random.bounded(5); i < count; ++i) {
            addPartner(design, QString::number(i), random.bounded(101), random.bounded(101));
        }
        const auto anyone = [&] { return EntityRef{random.bounded(3) ? design.partners.at(random.bounded(design.partners.size())).id : QUuid()}; };
        design.financing.sharingModel = random.bounded(2) ? SharingModel::OneCollects : SharingModel::Other;
        design.financing.collector = anyone();
        design.financing.indirectRate = Percent{random.bounded(3000)};
        addFee(design, random.bounded(40), Money{random.bounded(100'000) * 10});
        for (int i = 0; i < 4; ++i) {
            addIncome(design, {}, IncomeBasis::PerEdition, Money{random.bounded(1'000'000) * 10}).partner = anyone();
            CostLine &line = addPieces(design, {}, i == 3 ? CostBasis::ShareOfIncome : CostBasis::PerLearner, Money{random.bounded(70'000) * 10});
            line.quantity = Decimal{random.bounded(5000)};
            line.share = Percent{random.bounded(2000)};
            line.partner = anyone();
        }
        const FinanceResult finance = financeOf(design, QLocale::c());
        const Sharing sharing = sharingOf(design, finance, 0, QLocale::c());
        Money transfers, collected, borne;
        for (const PartnerStatement &one : sharing.partners) {
            transfers += one.transfer;
            collected += one.collected;
            borne += one.borne;
        }
        QCOMPARE(transfers, Money{});
        QCOMPARE(collected, finance.income);
        QCOMPARE(borne, finance.cost);
    }
}

QTEST_GUILESS_MAIN(TestSharing)
#include "tst_sharing.moc"
