#include "core/document/intake.h"
#include "core/document/merge.h"
#include "tests/support/random_edits.h"

#include <QTest>

using namespace Credwright;
using namespace Qt::Literals::StringLiterals;

namespace {

using Kind = MergeConflict::Kind;

Design base()
{
    Design design;
    design.id = QUuid::createUuid();
    design.identity.title = u"Title"_s;
    for (const QString &statement : {u"a"_s, u"b"_s, u"c"_s}) {
        Outcome outcome;
        outcome.id = QUuid::createUuid();
        outcome.statement = statement;
        design.outcomes.append(outcome);
    }
    return design;
}

QStringList statementsOf(const Design &design)
{
    QStringList statements;
    for (const Outcome &outcome : design.outcomes) {
        statements.append(outcome.statement.text);
    }
    return statements;
}

} // namespace

class TestMerge : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// The rows that every design has come into its file with the first edit, here and elsewhere.
    void aRowThatBothAdded()
    {
        const Design base = randomDesign();
        Outcome row;
        row.id = QUuid::createUuid();
        Design mine = base;
        mine.outcomes.append(row);
        Design theirs = mine;
        QCOMPARE(mergeChanges(base, mine, theirs).conflicts.size(), 0);
        mine.outcomes.last().statement = u"Mine"_s;
        theirs.outcomes.last().plain = u"Theirs"_s;
        MergeResult merged = mergeChanges(base, mine, theirs);
        QCOMPARE(merged.conflicts.size(), 0);
        QCOMPARE(merged.design.outcomes.last().statement.text, u"Mine"_s);
        QCOMPARE(merged.design.outcomes.last().plain.text, u"Theirs"_s);
        theirs.outcomes.last().statement = u"Theirs"_s;
        merged = mergeChanges(base, mine, theirs);
        QCOMPARE(merged.conflicts.size(), 1);
        QCOMPARE(merged.conflicts.first().kind, MergeConflict::Kind::BothEdited);
        QCOMPARE(merged.design.outcomes.last().statement.text, u"Mine"_s);
    }

    void differentFieldsBothStand()
    {
        const Design start = base();
        Design mine = start;
        mine.outcomes[0].statement = u"A"_s;
        mine.outcomes[1].level = Count{5};
        Design theirs = start;
        theirs.outcomes[1].statement = u"B"_s;
        theirs.identity.title = u"Their title"_s;
        const MergeResult merged = mergeChanges(start, mine, theirs);
        QCOMPARE(merged.conflicts.size(), 0);
        QCOMPARE(statementsOf(merged.design), (QStringList{u"A"_s, u"B"_s, u"c"_s}));
        QCOMPARE(merged.design.outcomes.at(1).level, std::optional(Count{5}));
        QCOMPARE(merged.design.identity.title.text, u"Their title"_s);
    }

    void oneFieldTwice()
    {
        const Design start = base();
        Design mine = start;
        mine.identity.title = u"Mine"_s;
        Design theirs = start;
        theirs.identity.title = u"Theirs"_s;
        const MergeResult merged = mergeChanges(start, mine, theirs);
        QCOMPARE(merged.design.identity.title.text, u"Mine"_s);
        QCOMPARE(merged.conflicts.size(), 1);
        QCOMPARE(merged.conflicts.at(0).kind, Kind::BothEdited);
        QCOMPARE(merged.conflicts.at(0).where.field, u"identity.title"_s);
        QCOMPARE(std::get<LocalizedText>(merged.conflicts.at(0).theirs).text, u"Theirs"_s);
        QCOMPARE(std::get<LocalizedText>(merged.conflicts.at(0).base).text, u"Title"_s);
        theirs.identity.title = u"Mine"_s;
        QCOMPARE(mergeChanges(start, mine, theirs).conflicts.size(), 0); // The same edit is no conflict.
    }

    void rowRemovedByThemAndEditedByMeStays()
    {
        const Design start = base();
        Design mine = start;
        mine.outcomes[1].statement = u"mine"_s;
        Design theirs = start;
        theirs.outcomes.removeAt(1);
        const MergeResult merged = mergeChanges(start, mine, theirs);
        QCOMPARE(statementsOf(merged.design), (QStringList{u"a"_s, u"mine"_s, u"c"_s}));
        QCOMPARE(merged.conflicts.at(0).kind, Kind::RemovedByThem);
    }

    void rowRemovedByMeAndEditedByThemStays()
    {
        const Design start = base();
        Design mine = start;
        mine.outcomes.removeAt(1);
        Design theirs = start;
        theirs.outcomes[1].statement = u"theirs"_s;
        const MergeResult merged = mergeChanges(start, mine, theirs);
        QCOMPARE(statementsOf(merged.design), (QStringList{u"a"_s, u"theirs"_s, u"c"_s}));
        QCOMPARE(merged.conflicts.at(0).kind, Kind::RemovedByMe);
    }

    void rowsAddedByBothStand()
    {
        const Design start = base();
        Design mine = start;
        mine.outcomes.append(base().outcomes.at(0));
        Design theirs = start;
        theirs.outcomes.prepend(base().outcomes.at(1));
        const MergeResult merged = mergeChanges(start, mine, theirs);
        QCOMPARE(merged.conflicts.size(), 0);
        QCOMPARE(statementsOf(merged.design).count(), 5);
    }

    void myLinkToARowTheyRemovedGoes()
    {
        Design start = base();
        Activity activity;
        activity.id = QUuid::createUuid();
        start.activities = {activity};
        Design mine = start;
        mine.activities[0].outcomes = Links({start.outcomes.at(0).id});
        Design theirs = start;
        removeWithLinks(theirs, u"outcome"_s, start.outcomes.at(0).id);
        const MergeResult merged = mergeChanges(start, mine, theirs);
        QVERIFY(merged.design.activities.at(0).outcomes.isEmpty());
        QCOMPARE(merged.design.outcomes.size(), 2);
    }

    /// Whatever both do: what one side alone changed comes out, and merging with an unchanged side gives the other side.
    void randomContinuations()
    {
        QRandomGenerator random(77);
        for (int round = 0; round < 100; ++round) {
            const Design start = randomDesign(static_cast<quint32>(round), 3);
            Design mine = start;
            Design theirs = start;
            for (int edit = 0; edit < 10; ++edit) {
                randomEdit(mine, random);
                randomEdit(theirs, random);
            }
            QVERIFY(mergeChanges(start, mine, start).design == mine);
            QVERIFY(mergeChanges(start, start, theirs).design == theirs);
            const MergeResult merged = mergeChanges(start, mine, theirs);
            QVERIFY(withoutDangling(merged.design));
            for (const Change &change : diff(start, mine)) {
                if (change.kind == Change::Kind::Edited && std::get_if<EntityRef>(&change.after) == nullptr && readAt(merged.design, change.where)) {
                    QVERIFY(*readAt(merged.design, change.where) == change.after);
                }
            }
        }
    }

    void setAsidesOfBothStay()
    {
        const auto entry = [](const QString &rule) {
            SetAside setAside;
            setAside.id = QUuid::createUuid();
            setAside.rule = rule;
            return setAside;
        };
        const SetAside both = entry(u"both"_s);
        const SetAside gone = entry(u"reopened by me"_s);
        const Record start{{both, gone}};
        const SetAside my = entry(u"mine"_s);
        const SetAside their = entry(u"theirs"_s);
        const Record merged = mergeRecords(start, {{both, my}}, {{both, gone, their}});
        QStringList rules;
        for (const SetAside &setAside : merged.setAsides) {
            rules.append(setAside.rule);
        }
        QCOMPARE(rules, (QStringList{u"both"_s, u"theirs"_s, u"mine"_s}));
    }

private:
    static bool withoutDangling(const Design &design) { return withoutDanglingLinks(design) == design; }
};

QTEST_GUILESS_MAIN(TestMerge)
#include "tst_merge.moc"
