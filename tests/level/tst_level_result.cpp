#include "core/level/level_result.h"

#include <QTest>

using namespace Credwright;

namespace {

Design withLevels(const QList<int> &levels)
{
    Design design;
    for (const int level : levels) {
        Outcome outcome;
        outcome.id = QUuid::createUuid();
        if (level != 0) {
            outcome.level = Count{level};
        }
        design.outcomes.append(outcome);
    }
    return design;
}

} // namespace

class TestLevelResult : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void majorityAndAverage_data()
    {
        QTest::addColumn<QList<int>>("levels");
        QTest::addColumn<QList<int>>("majority");
        QTest::addColumn<int>("hundredths");
        QTest::addColumn<QList<int>>("average");
        QTest::newRow("four at 7, one at 6: 34 ÷ 5 is 6.80") << QList<int>{7, 7, 7, 6, 7} << QList<int>{7} << 680 << QList<int>{7};
        QTest::newRow("two and two: both are the majority, 6.50 lies exactly between") << QList<int>{6, 7, 7, 6} << QList<int>{6, 7} << 650 << QList<int>{6, 7};
        QTest::newRow("two at 5, two at 7: tied, but the average is 6") << QList<int>{5, 5, 7, 7} << QList<int>{5, 7} << 600 << QList<int>{6};
        QTest::newRow("one each at 4, 5, 6: three tie") << QList<int>{6, 5, 4} << QList<int>{4, 5, 6} << 500 << QList<int>{5};
        QTest::newRow("5, 5, 6: 16 ÷ 3 is 5.33") << QList<int>{5, 5, 6} << QList<int>{5} << 533 << QList<int>{5};
        QTest::newRow("5, 6, 6: 17 ÷ 3 is 5.67") << QList<int>{5, 6, 6} << QList<int>{6} << 567 << QList<int>{6};
        QTest::newRow("49 ÷ 8 is 6.125, shown as 6.13, nearest 6") << QList<int>{6, 6, 6, 6, 6, 6, 6, 7} << QList<int>{6} << 613 << QList<int>{6};
        QTest::newRow("outcomes without a level do not count") << QList<int>{0, 7, 0} << QList<int>{7} << 700 << QList<int>{7};
        QTest::newRow("a level that does not exist does not count") << QList<int>{9, 5} << QList<int>{5} << 500 << QList<int>{5};
    }
    void majorityAndAverage()
    {
        QFETCH(QList<int>, levels);
        QFETCH(QList<int>, majority);
        QFETCH(int, hundredths);
        QFETCH(QList<int>, average);
        const LevelResult result = levelOf(withLevels(levels));
        QCOMPARE(result.majority, majority);
        QCOMPARE(*result.averageHundredths, qint64(hundredths));
        QCOMPARE(result.average, average);
    }

    void nothingFollowsFromNoLevels()
    {
        const LevelResult result = levelOf(withLevels({0, 0}));
        QVERIFY(result.majority.isEmpty());
        QVERIFY(result.average.isEmpty());
        QVERIFY(!result.averageHundredths);
        QVERIFY(result.suggested.isEmpty());
    }

    void countsPerLevel()
    {
        const LevelResult result = levelOf(withLevels({6, 7, 6, 0}));
        QCOMPARE(result.outcomesPerLevel, (QMap<int, int>{{6, 2}, {7, 1}}));
        QCOMPARE(result.outcomesWithLevel, 3);
    }

    void chosenLevelAgainstTheMethod_data()
    {
        QTest::addColumn<QList<int>>("levels");
        QTest::addColumn<int>("method");
        QTest::addColumn<int>("chosen");
        QTest::addColumn<bool>("departs");
        const int majority = static_cast<int>(LevelMethod::Majority);
        const int average = static_cast<int>(LevelMethod::Average);
        QTest::newRow("majority says 7, 7 is chosen") << QList<int>{7, 7, 5} << majority << 7 << false;
        QTest::newRow("majority says 7, the average of 6.33 is chosen") << QList<int>{7, 7, 5} << majority << 6 << true;
        QTest::newRow("average says 6, 6 is chosen") << QList<int>{7, 7, 5} << average << 6 << false;
        QTest::newRow("average says 6, 7 is chosen") << QList<int>{7, 7, 5} << average << 7 << true;
        QTest::newRow("a tie accepts the lower") << QList<int>{6, 7} << majority << 6 << false;
        QTest::newRow("a tie accepts the higher") << QList<int>{6, 7} << majority << 7 << false;
        QTest::newRow("an average exactly between accepts either") << QList<int>{6, 7} << average << 7 << false;
        QTest::newRow("without a method the majority counts") << QList<int>{7, 7, 5} << 0 << 6 << true;
        QTest::newRow("nothing to depart from") << QList<int>{0} << majority << 6 << false;
    }
    void chosenLevelAgainstTheMethod()
    {
        QFETCH(QList<int>, levels);
        QFETCH(int, method);
        QFETCH(int, chosen);
        QFETCH(bool, departs);
        Design design = withLevels(levels);
        design.level.method = static_cast<LevelMethod>(method);
        design.level.eqfLevel = Count{chosen};
        QCOMPARE(levelOf(design).departs, departs);
        design.level.applies = LevelApplies::NotApplicable;
        QVERIFY(!levelOf(design).departs);
        QVERIFY(!levelOf(design).chosen);
    }
};

QTEST_GUILESS_MAIN(TestLevelResult)
#include "tst_level_result.moc"
