#include "core/stack/pathway.h"

#include <QTest>

using namespace Credwright;

namespace {

StackTarget target(std::optional<Credits> credits, std::optional<Credits> recognised = {})
{
    StackTarget target;
    target.id = QUuid::createUuid();
    target.credits = credits;
    target.recognisedCredits = recognised;
    return target;
}

RelatedCredential related(Relation relation, qint64 credits, const QList<QUuid> &countsTowards = {}, qint64 overlap = 0)
{
    RelatedCredential related;
    related.id = QUuid::createUuid();
    related.relation = relation;
    related.credits = Credits{credits};
    related.countsTowards = Links(countsTowards);
    if (overlap > 0) {
        related.overlapCredits = Credits{overlap};
    }
    return related;
}

QList<qint64> valuesOf(const QList<Credits> &credits)
{
    QList<qint64> values;
    for (const Credits credit : credits) {
        values.append(credit.value);
    }
    return values;
}

} // namespace

class TestPathway : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void creditsAlongThePathway()
    {
        Design design;
        design.type.credits = Credits{600};
        design.stackTargets = {target(Credits{2000})};
        const QUuid goal = design.stackTargets.at(0).id;
        design.relatedCredentials = {related(Relation::Before, 300), related(Relation::After, 600, {goal}), related(Relation::After, 500, {goal}),
            related(Relation::After, 300, {goal})};
        const Pathway pathway = pathwayOf(design);
        QCOMPARE(valuesOf(pathway.targets.at(0).parts), (QList<qint64>{600, 600, 500, 300}));
        QCOMPARE(pathway.targets.at(0).sum.value, 2000);
        QCOMPARE(pathway.targets.at(0).missing->value, 0);
        QCOMPARE(pathway.before.size(), 1);
        QCOMPARE(pathway.after.size(), 3);
    }

    void missingCredits_data()
    {
        QTest::addColumn<int>("award");
        QTest::addColumn<int>("recognised");
        QTest::addColumn<int>("missing");
        QTest::newRow("6 of 20 credits leave 14") << 2000 << -1 << 1400;
        QTest::newRow("only 4 of the 6 are recognised: 16 left") << 2000 << 400 << 1600;
        QTest::newRow("more than enough leaves none") << 500 << -1 << 0;
        QTest::newRow("exactly enough leaves none") << 600 << -1 << 0;
        QTest::newRow("an award of unknown size: unknown") << -1 << -1 << -1;
    }
    void missingCredits()
    {
        QFETCH(int, award);
        QFETCH(int, recognised);
        QFETCH(int, missing);
        Design design;
        design.type.credits = Credits{600};
        design.stackTargets = {
            target(award < 0 ? std::nullopt : std::optional(Credits{award}), recognised < 0 ? std::nullopt : std::optional(Credits{recognised}))};
        const auto left = pathwayOf(design).targets.at(0).missing;
        QCOMPARE(left ? static_cast<int>(left->value) : -1, missing);
    }

    void overlapCountsOnce()
    {
        Design design;
        design.type.credits = Credits{600};
        design.stackTargets = {target(Credits{2000})};
        const QUuid goal = design.stackTargets.at(0).id;
        design.relatedCredentials = {related(Relation::Overlaps, 400, {goal}, 200), related(Relation::Overlaps, 300, {}, 300)};
        const Pathway::TargetSum sum = pathwayOf(design).targets.at(0);
        QCOMPARE(sum.overlap.value, 200);
        QCOMPARE(sum.sum.value, 800);                               // 6 + 4 − 2.
        design.relatedCredentials[0].overlapCredits = Credits{900}; // No more can overlap than there is.
        QCOMPARE(pathwayOf(design).targets.at(0).sum.value, 600);
    }

    void alternativeDoesNotAddUp()
    {
        Design design;
        design.type.credits = Credits{600};
        design.stackTargets = {target(Credits{2000})};
        design.relatedCredentials = {related(Relation::Alternative, 600, {design.stackTargets.at(0).id})};
        QCOMPARE(pathwayOf(design).targets.at(0).sum.value, 600);
        QCOMPARE(pathwayOf(design).alternative.size(), 1);
    }

    void cycles_data()
    {
        QTest::addColumn<QList<int>>("relations");
        QTest::addColumn<QList<QList<int>>>("follows");
        QTest::addColumn<QList<int>>("cycle");
        const int before = static_cast<int>(Relation::Before);
        const int after = static_cast<int>(Relation::After);
        const int none = static_cast<int>(Relation::Unset);
        QTest::newRow("before, this, after: none") << QList<int>{before, after} << QList<QList<int>>{{}, {}} << QList<int>{};
        QTest::newRow("a chain: none") << QList<int>{after, after, after} << QList<QList<int>>{{}, {0}, {1}} << QList<int>{};
        QTest::newRow("two that follow each other") << QList<int>{after, none, none} << QList<QList<int>>{{}, {2}, {1}} << QList<int>{1, 2};
        QTest::newRow("one that follows itself") << QList<int>{none} << QList<QList<int>>{{0}} << QList<int>{0};
        QTest::newRow("what comes before follows what comes after") << QList<int>{before, after} << QList<QList<int>>{{1}, {}} << QList<int>{0, 1};
        QTest::newRow("three in a ring, one that only hangs on it")
            << QList<int>{none, none, none, none} << QList<QList<int>>{{2}, {0}, {1}, {2}} << QList<int>{0, 1, 2};
    }
    void cycles()
    {
        QFETCH(QList<int>, relations);
        QFETCH(QList<QList<int>>, follows);
        QFETCH(QList<int>, cycle);
        Design design;
        for (const int relation : relations) {
            design.relatedCredentials.append(related(static_cast<Relation>(relation), 300));
        }
        for (qsizetype i = 0; i < follows.size(); ++i) {
            for (const int earlier : follows.at(i)) {
                const QUuid id = design.relatedCredentials.at(earlier).id;
                design.relatedCredentials[i].follows.insert(id);
            }
        }
        QList<QUuid> expected;
        for (const int row : cycle) {
            expected.append(design.relatedCredentials.at(row).id);
        }
        QCOMPARE(pathwayOf(design).cycle, expected);
    }
};

QTEST_GUILESS_MAIN(TestPathway)
#include "tst_pathway.moc"
