#include "core/document/change.h"
#include "core/document/document.h"
#include "tests/support/random_edits.h"

#include <QSignalSpy>
#include <QTest>

using namespace Credwright;
using namespace Qt::Literals::StringLiterals;

namespace {

using Kind = Change::Kind;

QList<Kind> kindsOf(const QList<Change> &changes)
{
    QList<Kind> kinds;
    for (const Change &change : changes) {
        kinds.append(change.kind);
    }
    return kinds;
}

Outcome outcome(const QString &statement)
{
    Outcome outcome;
    outcome.id = QUuid::createUuid();
    outcome.statement = statement;
    return outcome;
}

} // namespace

class TestChange : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void kinds_data()
    {
        QTest::addColumn<Design>("before");
        QTest::addColumn<Design>("after");
        QTest::addColumn<QList<Kind>>("expected");
        Design three;
        three.outcomes = {outcome(u"a"_s), outcome(u"b"_s), outcome(u"c"_s)};
        Activity activity;
        activity.id = QUuid::createUuid();
        activity.outcomes = Links({three.outcomes.at(0).id});
        three.activities = {activity};
        QTest::newRow("nothing") << three << three << QList<Kind>();
        Design after = three;
        after.outcomes[1].statement = u"B"_s;
        QTest::newRow("a value") << three << after << QList<Kind>{Kind::Edited};
        after = three;
        after.identity.title.translations.insert(u"el"_s, u"Τίτλος"_s);
        QTest::newRow("a translation") << three << after << QList<Kind>{Kind::Edited};
        after = three;
        after.outcomes.insert(1, outcome(u"new"_s));
        QTest::newRow("a row added in the middle") << three << after << QList<Kind>{Kind::Added};
        after = three;
        after.outcomes.removeAt(1);
        QTest::newRow("a row removed") << three << after << QList<Kind>{Kind::Removed};
        after = three;
        after.outcomes.swapItemsAt(0, 2);
        QTest::newRow("a swap of two rows") << three << after << QList<Kind>{Kind::Reordered};
        after = three;
        after.activities[0].outcomes.insert(three.outcomes.at(1).id);
        QTest::newRow("a link made") << three << after << QList<Kind>{Kind::Linked};
        after = three;
        after.activities[0].outcomes.remove(three.outcomes.at(0).id);
        QTest::newRow("a link taken away") << three << after << QList<Kind>{Kind::Unlinked};
        after = three;
        removeWithLinks(after, u"outcome"_s, three.outcomes.at(0).id);
        QTest::newRow("a linked row removed, its link with it") << three << after << QList<Kind>{Kind::Removed, Kind::Unlinked};
        after = three;
        after.outcomes = {outcome(u"x"_s), three.outcomes.at(2), outcome(u"y"_s), three.outcomes.at(0)};
        QTest::newRow("rows removed, added and moved at once") << three << after << QList<Kind>{Kind::Removed, Kind::Added, Kind::Added, Kind::Reordered};
    }
    void kinds()
    {
        QFETCH(Design, before);
        QFETCH(Design, after);
        QFETCH(QList<Kind>, expected);
        const QList<Change> changes = diff(before, after);
        QCOMPARE(kindsOf(changes), expected);
        Design design = before;
        QCOMPARE(apply(design, changes).size(), 0);
        QVERIFY(design == after);
        QCOMPARE(apply(design, inverted(changes)).size(), 0);
        QVERIFY(design == before);
        QCOMPARE(apply(design, inverted(inverted(changes))).size(), 0); // Redo.
        QVERIFY(design == after);
    }

    void manyEditsAndBack()
    {
        QRandomGenerator random(20270304);
        for (int round = 0; round < 150; ++round) {
            const Design before = randomDesign(static_cast<quint32>(round), random.bounded(5));
            Design after = before;
            for (int edit = random.bounded(40); edit >= 0; --edit) {
                randomEdit(after, random);
            }
            const QList<Change> changes = diff(before, after);
            Design design = before;
            QCOMPARE(apply(design, changes).size(), 0);
            QVERIFY(design == after);
            QCOMPARE(apply(design, inverted(changes)).size(), 0);
            QVERIFY(design == before);
        }
    }

    void aChangeWhosePlaceIsGoneIsLeftOut()
    {
        Design before;
        before.outcomes = {outcome(u"a"_s)};
        Design after = before;
        after.outcomes[0].statement = u"b"_s;
        Design other; // Without the row.
        QCOMPARE(apply(other, diff(before, after)).size(), 1);
        QVERIFY(other == Design());
    }

    void documentSaysWhatChanged()
    {
        Document document(randomDesign());
        Design next = document.design();
        next.identity.title = u"Another"_s;
        QSignalSpy spy(&document, &Document::changed);
        document.setDesign(next);
        QCOMPARE(spy.size(), 1);
        document.setDesign(next);
        QCOMPARE(spy.size(), 1); // Nothing changed, nothing said.
    }
};

QTEST_GUILESS_MAIN(TestChange)
#include "tst_change.moc"
