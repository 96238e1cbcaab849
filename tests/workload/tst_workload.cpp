#include "core/workload/workload.h"

#include <QTest>

using namespace Credwright;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 hour = 60;

Activity activity(qint64 minutes, ActivityKind kind = ActivityKind::Lecture, ActivityMode mode = ActivityMode::OnSite, const QUuid &module = {})
{
    Activity activity;
    activity.id = QUuid::createUuid();
    activity.minutes = Minutes{minutes};
    activity.kind = kind;
    activity.mode = mode;
    activity.module = {module};
    return activity;
}

Module elective()
{
    Module module;
    module.id = QUuid::createUuid();
    module.kind = ModuleKind::Elective;
    return module;
}

Design withHours(qint64 credits, qint64 minutes)
{
    Design design;
    design.type.credits = Credits{credits};
    design.activities.append(activity(minutes));
    return design;
}

} // namespace

class TestWorkload : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hoursAgainstCredits_data()
    {
        QTest::addColumn<qint64>("credits");
        QTest::addColumn<qint64>("minutes");
        QTest::addColumn<int>("fit");
        const int few = static_cast<int>(HoursFit::TooFew);
        const int fits = static_cast<int>(HoursFit::Fits);
        const int many = static_cast<int>(HoursFit::TooMany);
        QTest::newRow("33 h is not 1 credit at 25 to 30 h") << qint64(100) << 33 * hour << many;
        QTest::newRow("182 h for 6 credits is 30.33 h a credit, over 30") << qint64(600) << 182 * hour << many;
        QTest::newRow("180 h for 6 credits is exactly 30.00") << qint64(600) << 180 * hour << fits;
        QTest::newRow("one minute over 30.00 is over") << qint64(600) << 180 * hour + 1 << many;
        QTest::newRow("150 h for 6 credits is exactly 25.00") << qint64(600) << 150 * hour << fits;
        QTest::newRow("one minute under 25.00 is under") << qint64(600) << 150 * hour - 1 << few;
        QTest::newRow("half a credit at 12 h 30 min") << qint64(50) << qint64(750) << fits;
        QTest::newRow("half a credit at 12 h 29 min") << qint64(50) << qint64(749) << few;
        QTest::newRow("0.01 credit is 15 to 18 min: 18") << qint64(1) << qint64(18) << fits;
        QTest::newRow("0.01 credit is 15 to 18 min: 19") << qint64(1) << qint64(19) << many;
        QTest::newRow("no hours yet is no misfit") << qint64(600) << qint64(0) << static_cast<int>(HoursFit::Unknown);
    }
    void hoursAgainstCredits()
    {
        QFETCH(qint64, credits);
        QFETCH(qint64, minutes);
        QFETCH(int, fit);
        QCOMPARE(static_cast<int>(workloadOf(withHours(credits, minutes)).fit), fit);
    }

    void namedValueHasHalfAnHourOfTolerance_data()
    {
        QTest::addColumn<qint64>("value");
        QTest::addColumn<qint64>("credits");
        QTest::addColumn<qint64>("minutes");
        QTest::addColumn<int>("fit");
        const int few = static_cast<int>(HoursFit::TooFew);
        const int fits = static_cast<int>(HoursFit::Fits);
        const int many = static_cast<int>(HoursFit::TooMany);
        QTest::newRow("26 h named, 6 credits: 156 h is the value") << 26 * hour << qint64(600) << 156 * hour << fits;
        QTest::newRow("26 h named, 6 credits: 159 h is half an hour more each") << 26 * hour << qint64(600) << 159 * hour << fits;
        QTest::newRow("26 h named, 6 credits: a minute more is too many") << 26 * hour << qint64(600) << 159 * hour + 1 << many;
        QTest::newRow("26 h named, 6 credits: 153 h is half an hour less each") << 26 * hour << qint64(600) << 153 * hour << fits;
        QTest::newRow("26 h named, 6 credits: a minute less is too few") << 26 * hour << qint64(600) << 153 * hour - 1 << few;
        QTest::newRow("26 2/3 h named, 3 credits: 80 h exactly") << qint64(1600) << qint64(300) << 80 * hour << fits;
    }
    void namedValueHasHalfAnHourOfTolerance()
    {
        QFETCH(qint64, value);
        QFETCH(qint64, credits);
        QFETCH(qint64, minutes);
        QFETCH(int, fit);
        Design design = withHours(credits, minutes);
        design.type.hoursPerCredit = Minutes{value};
        const Workload workload = workloadOf(design);
        QCOMPARE(static_cast<int>(workload.fit), fit);
        QCOMPARE(*workload.wantedLow, *workload.wantedHigh);
    }

    void wantedHoursFollowTheCredits()
    {
        const Workload workload = workloadOf(withHours(600, 162 * hour));
        QCOMPARE(workload.wantedLow->value, 150 * hour);
        QCOMPARE(workload.wantedHigh->value, 180 * hour);
        QVERIFY(!workloadOf(Design()).wantedLow);
    }

    void partsAndModes()
    {
        Design design;
        design.activities = {activity(600, ActivityKind::Lab, ActivityMode::OnSite), activity(300, ActivityKind::Lecture, ActivityMode::Online),
            activity(200, ActivityKind::Lab, ActivityMode::OwnStudy), activity(100, ActivityKind::Unset, ActivityMode::Unset)};
        Assessment own;
        own.id = QUuid::createUuid();
        own.minutes = Minutes{120};
        Assessment inside = own;
        inside.id = QUuid::createUuid();
        inside.insideActivity = {design.activities.first().id};
        design.assessments = {own, inside};
        const Workload workload = workloadOf(design);
        QCOMPARE(workload.onSite.value, 600);
        QCOMPARE(workload.online.value, 300);
        QCOMPARE(workload.ownStudy.value, 200);
        QCOMPARE(workload.assessmentMinutes.value, 120); // The one inside an activity is counted there.
        QCOMPARE(workload.total.value, 1320);            // 600 + 300 + 200 + 100 + 120.
        QCOMPARE(workload.totalMaximum, workload.total);
        QCOMPARE(workload.parts.size(), 4);
        QCOMPARE(workload.parts.at(0).kind, ActivityKind::Unset);
        QVERIFY(!workload.parts.at(0).assessment);
        QCOMPARE(workload.parts.at(1).kind, ActivityKind::Lecture);
        QCOMPARE(workload.parts.at(2).minutes.value, 800);
        QVERIFY(workload.parts.at(3).assessment);
    }

    void electivesMakeARange_data()
    {
        QTest::addColumn<int>("taken");
        QTest::addColumn<qint64>("least");
        QTest::addColumn<qint64>("most");
        // Core 100 min; electives of 10, 20 and 40 min.
        QTest::newRow("none taken") << 0 << qint64(100) << qint64(100);
        QTest::newRow("one of three: shortest or longest") << 1 << qint64(110) << qint64(140);
        QTest::newRow("two of three: 10 + 20 or 20 + 40") << 2 << qint64(130) << qint64(160);
        QTest::newRow("all three: no choice") << 3 << qint64(170) << qint64(170);
        QTest::newRow("more than there are: all") << 9 << qint64(170) << qint64(170);
        QTest::newRow("number still open: all") << -1 << qint64(170) << qint64(170);
    }
    void electivesMakeARange()
    {
        QFETCH(int, taken);
        QFETCH(qint64, least);
        QFETCH(qint64, most);
        Design design;
        Module core = elective();
        core.kind = ModuleKind::Core;
        design.modules = {elective(), elective(), core, elective()};
        design.activities = {activity(40, ActivityKind::Lab, ActivityMode::Online, design.modules.at(0).id),
            activity(10, ActivityKind::Lab, ActivityMode::Online, design.modules.at(1).id), activity(100, ActivityKind::Lab, ActivityMode::Online, core.id),
            activity(20, ActivityKind::Lab, ActivityMode::Online, design.modules.at(3).id)};
        if (taken >= 0) {
            design.delivery.electivesTaken = Count{taken};
        }
        const Workload workload = workloadOf(design);
        QCOMPARE(workload.total.value, least);
        QCOMPARE(workload.totalMaximum.value, most);
        QCOMPARE(workload.hasChoice(), least != most);
    }

    void bothEndsOfARangeMustFit()
    {
        Design design;
        design.type.credits = Credits{100};
        design.modules = {elective(), elective()};
        design.activities = {activity(24 * hour), activity(1 * hour, ActivityKind::Lab, ActivityMode::Online, design.modules.at(0).id),
            activity(7 * hour, ActivityKind::Lab, ActivityMode::Online, design.modules.at(1).id)};
        design.delivery.electivesTaken = Count{1};
        QCOMPARE(workloadOf(design).fit, HoursFit::TooMany); // 25 h or 31 h.
        design.activities[2].minutes = Minutes{6 * hour};
        QCOMPARE(workloadOf(design).fit, HoursFit::Fits); // 25 h or 30 h.
    }

    void hoursPerWeek_data()
    {
        QTest::addColumn<qint64>("duration");
        QTest::addColumn<int>("unit");
        QTest::addColumn<qint64>("minutes");
        QTest::addColumn<qint64>("perWeek");
        QTest::newRow("162 h over 18 weeks are 9 h") << qint64(18) << static_cast<int>(DurationUnit::Weeks) << 162 * hour << 9 * hour;
        QTest::newRow("100 min over 8 weeks are 12.5, rounded up to 13") << qint64(8) << static_cast<int>(DurationUnit::Weeks) << qint64(100) << qint64(13);
        QTest::newRow("three months are 13 weeks") << qint64(3) << static_cast<int>(DurationUnit::Months) << 130 * hour << 10 * hour;
        QTest::newRow("14 days are two weeks") << qint64(14) << static_cast<int>(DurationUnit::Days) << 30 * hour << 15 * hour;
        QTest::newRow("5 days are one week of study") << qint64(5) << static_cast<int>(DurationUnit::Days) << 25 * hour << 25 * hour;
    }
    void hoursPerWeek()
    {
        QFETCH(qint64, duration);
        QFETCH(int, unit);
        QFETCH(qint64, minutes);
        QFETCH(qint64, perWeek);
        Design design;
        design.activities = {activity(minutes)};
        design.type.duration = Count{duration};
        QVERIFY(!workloadOf(design).perWeek); // The unit is open.
        design.type.durationUnit = static_cast<DurationUnit>(unit);
        QCOMPARE(workloadOf(design).perWeek->value, perWeek);
    }
};

QTEST_GUILESS_MAIN(TestWorkload)
#include "tst_workload.moc"
