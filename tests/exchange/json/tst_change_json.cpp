#include "core/document/change.h"
#include "core/exchange/json/change_json.h"
#include "tests/support/random_edits.h"

#include <QTest>

using namespace Credwright;
using namespace Qt::Literals::StringLiterals;

class TestChangeJson : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// Whatever was edited, what comes back has the same effect.
    void roundTrip()
    {
        QRandomGenerator random(20261125);
        for (int round = 0; round < 40; ++round) {
            const Design before = randomDesign(static_cast<quint32>(round + 1));
            Design after = before;
            for (int edit = 0; edit < 20; ++edit) {
                randomEdit(after, random);
            }
            const QList<Change> changes = diff(before, after);
            const std::optional<QList<Change>> read = changesFromJson(changesToJson(changes));
            QVERIFY(read);
            QCOMPARE(read->size(), changes.size());
            Design again = before;
            QCOMPARE(apply(again, *read).size(), 0);
            QCOMPARE(diff(again, after).size(), 0);
            QCOMPARE(apply(again, inverted(*read)).size(), 0);
            QCOMPARE(diff(again, before).size(), 0);
        }
    }

    void fromEmptyToFullAndBack()
    {
        const Design full = randomDesign();
        for (const auto &[before, after] : {std::pair(Design(), full), std::pair(full, Design())}) {
            Design again = before;
            QCOMPARE(apply(again, *changesFromJson(changesToJson(diff(before, after)))).size(), 0);
            QCOMPARE(diff(again, after).size(), 0);
        }
    }

    void whatIsNotUnderstoodIsLeftOut_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<int>("changes"); // -1: it is no list of changes.
        QTest::newRow("nothing") << QByteArray() << -1;
        QTest::newRow("cut off") << QByteArray("[{'kind': 'edi") << -1;
        QTest::newRow("an object") << QByteArray("{}") << -1;
        QTest::newRow("an empty list") << QByteArray("[]") << 0;
        QTest::newRow("unknown kind of change") << QByteArray("[{'kind': 'exploded', 'field': 'identity.title'}]") << 0;
        QTest::newRow("unknown field") << QByteArray("[{'kind': 'edited', 'field': 'identity.colour', 'after': 'x'}]") << 0;
        QTest::newRow("unknown entity") << QByteArray("[{'kind': 'added', 'field': 'spaceship'}]") << 0;
        QTest::newRow("a second identity") << QByteArray("[{'kind': 'added', 'field': 'identity', 'entity': '00000000-0000-4000-8000-000000000001'}]") << 0;
        QTest::newRow("a link of a text") << QByteArray("[{'kind': 'linked', 'field': 'identity.title', 'other': '00000000-0000-4000-8000-000000000001'}]")
                                          << 0;
        QTest::newRow("no object, then a good one") << QByteArray("[7, {'kind': 'edited', 'field': 'identity.title', 'after': 'x'}]") << 1;
    }
    void whatIsNotUnderstoodIsLeftOut()
    {
        QFETCH(QByteArray, json);
        QFETCH(int, changes);
        const std::optional<QList<Change>> read = changesFromJson(json.replace('\'', '"'));
        QCOMPARE(read ? static_cast<int>(read->size()) : -1, changes);
    }
};

QTEST_GUILESS_MAIN(TestChangeJson)
#include "tst_change_json.moc"
