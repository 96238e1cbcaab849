#include "core/alignment/alignment.h"

#include <QElapsedTimer>
#include <QTest>

using namespace Credwright;
using Cell = Alignment::Cell;

namespace {

QUuid number(uint n)
{
    return QUuid(n, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
}

/// Outcomes are numbered down from the top, so that their order differs from the order of their ids.
Design withOutcomes(uint count)
{
    Design design;
    for (uint i = 0; i < count; ++i) {
        Outcome outcome;
        outcome.id = number(100 - i);
        design.outcomes.append(outcome);
    }
    return design;
}

Activity activity(qint64 minutes, const QList<QUuid> &outcomes)
{
    Activity activity;
    activity.id = QUuid::createUuid();
    activity.minutes = Minutes{minutes};
    activity.outcomes = Links(outcomes);
    return activity;
}

Assessment assessment(AssessmentKind kind, qint64 weight, const QList<QUuid> &outcomes, std::optional<Minutes> minutes = {})
{
    Assessment assessment;
    assessment.id = QUuid::createUuid();
    assessment.kind = kind;
    assessment.weight = Percent{weight};
    assessment.outcomes = Links(outcomes);
    assessment.minutes = minutes;
    return assessment;
}

QList<qint64> minutesOf(const Alignment &alignment)
{
    QList<qint64> list;
    for (const auto &row : alignment.rows) {
        list.append(row.minutes.value);
    }
    return list;
}

QList<qint64> gradesOf(const Alignment &alignment)
{
    QList<qint64> list;
    for (const auto &row : alignment.rows) {
        list.append(row.grade.value);
    }
    return list;
}

} // namespace

class TestAlignment : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hoursAreSplitEvenlyWithTheRemainderFirst_data()
    {
        QTest::addColumn<qint64>("minutes");
        QTest::addColumn<QList<int>>("rows");
        QTest::addColumn<QList<qint64>>("shares");
        QTest::newRow("60 min over three: 20 each") << qint64(60) << QList<int>{0, 1, 2} << QList<qint64>{20, 20, 20};
        QTest::newRow("100 min over three: 34, 33, 33") << qint64(100) << QList<int>{0, 1, 2} << QList<qint64>{34, 33, 33};
        QTest::newRow("101 min over three: 34, 34, 33") << qint64(101) << QList<int>{0, 1, 2} << QList<qint64>{34, 34, 33};
        QTest::newRow("remainder to the first linked one in the list's order") << qint64(7) << QList<int>{2, 1} << QList<qint64>{0, 4, 3};
        QTest::newRow("2 min over three: the last gets none") << qint64(2) << QList<int>{0, 1, 2} << QList<qint64>{1, 1, 0};
    }
    void hoursAreSplitEvenlyWithTheRemainderFirst()
    {
        QFETCH(qint64, minutes);
        QFETCH(QList<int>, rows);
        QFETCH(QList<qint64>, shares);
        Design design = withOutcomes(3);
        QList<QUuid> linked;
        for (const int row : rows) {
            linked.append(design.outcomes.at(row).id);
        }
        design.activities = {activity(minutes, linked)};
        const Alignment alignment = alignmentOf(design);
        QCOMPARE(minutesOf(alignment), shares);
        QCOMPARE(alignment.minutes.value, minutes);
        QCOMPARE(alignment.unalignedMinutes.value, 0);
    }

    void gradesAreSplitInHundredthsOfAPercent()
    {
        Design design = withOutcomes(3);
        const QList<QUuid> ids{design.outcomes.at(0).id, design.outcomes.at(1).id, design.outcomes.at(2).id};
        design.assessments = {assessment(AssessmentKind::Summative, 10000, ids)};
        QCOMPARE(gradesOf(alignmentOf(design)), (QList<qint64>{3334, 3333, 3333}));
        design.assessments = {assessment(AssessmentKind::Summative, 4500, {ids.at(0), ids.at(1)}), assessment(AssessmentKind::Summative, 5500, {ids.at(1)})};
        const Alignment alignment = alignmentOf(design);
        QCOMPARE(gradesOf(alignment), (QList<qint64>{2250, 7750, 0}));
        QCOMPARE(alignment.summativeWeight.value, 10000);
    }

    void weightOfAFormativeAssessmentDoesNotCount()
    {
        Design design = withOutcomes(1);
        design.assessments = {assessment(AssessmentKind::Formative, 4000, {number(100)})};
        const Alignment alignment = alignmentOf(design);
        QCOMPARE(alignment.summativeWeight.value, 0);
        QCOMPARE(alignment.rows.at(0).grade.value, 0);
        QVERIFY(!alignment.rows.at(0).graded);
        QVERIFY(alignment.rows.at(0).formative);
        QCOMPARE(alignment.cells.at(0).at(0), Cell::Formative);
    }

    void cellsAreActivitiesThenAssessments()
    {
        Design design = withOutcomes(2);
        design.activities = {activity(60, {number(100)}), activity(60, {number(99), number(100)})};
        design.assessments = {assessment(AssessmentKind::Summative, 0, {number(99)}), assessment(AssessmentKind::Unset, 0, {number(100)})};
        const Alignment alignment = alignmentOf(design);
        QCOMPARE(alignment.cells.at(0), (QList<Cell>{Cell::Practised, Cell::Practised, Cell::None, Cell::Formative}));
        QCOMPARE(alignment.cells.at(1), (QList<Cell>{Cell::None, Cell::Practised, Cell::Graded, Cell::None}));
        QVERIFY(alignment.rows.at(1).practised);
        QVERIFY(alignment.rows.at(1).graded);
    }

    void timeInsideAnActivityIsNotSharedTwice()
    {
        Design design = withOutcomes(1);
        design.activities = {activity(600, {number(100)})};
        design.assessments = {
            assessment(AssessmentKind::Summative, 5000, {number(100)}, Minutes{90}), assessment(AssessmentKind::Summative, 5000, {number(100)}, Minutes{120})};
        design.assessments[0].insideActivity = {design.activities.at(0).id};
        QCOMPARE(alignmentOf(design).rows.at(0).minutes.value, 720);
    }

    void columnsWithoutAnOutcomeAreSummedApart()
    {
        Design design = withOutcomes(1);
        design.activities = {activity(600, {}), activity(60, {QUuid::createUuid()}), activity(30, {number(100)})};
        const Alignment alignment = alignmentOf(design);
        QCOMPARE(alignment.minutes.value, 30);
        QCOMPARE(alignment.unalignedMinutes.value, 660); // A link to an outcome that is gone is none.
    }

    void largeMatrixTakesLittleTime()
    {
        Design design = withOutcomes(200);
        for (uint i = 0; i < 600; ++i) {
            design.activities.append(activity(100, {number(100 - i % 200), number(100 - (i + 7) % 200), number(100 - (i + 50) % 200)}));
        }
        QElapsedTimer timer;
        timer.start();
        const Alignment alignment = alignmentOf(design);
        QVERIFY2(timer.elapsed() < 100, "a matrix of 200 rows and 600 columns");
        QCOMPARE(alignment.minutes.value, 60000);
    }
};

QTEST_GUILESS_MAIN(TestAlignment)
#include "tst_alignment.moc"
