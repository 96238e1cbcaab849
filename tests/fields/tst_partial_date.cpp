#include "core/fields/partial_date.h"

#include <QTest>

using namespace Credwright;
using namespace Qt::Literals::StringLiterals;

class TestPartialDate : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void iso_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("valid");
        QTest::addColumn<QDate>("earliest");
        QTest::addColumn<QDate>("latest");
        QTest::newRow("empty") << QString() << true << QDate() << QDate();
        QTest::newRow("a year") << u"2026"_s << true << QDate(2026, 1, 1) << QDate(2026, 12, 31);
        QTest::newRow("a month") << u"2026-04"_s << true << QDate(2026, 4, 1) << QDate(2026, 4, 30);
        QTest::newRow("February of a leap year") << u"2028-02"_s << true << QDate(2028, 2, 1) << QDate(2028, 2, 29);
        QTest::newRow("a day") << u"2026-02-09"_s << true << QDate(2026, 2, 9) << QDate(2026, 2, 9);
        QTest::newRow("the leap day") << u"2028-02-29"_s << true << QDate(2028, 2, 29) << QDate(2028, 2, 29);
        QTest::newRow("no such day") << u"2026-02-29"_s << false << QDate() << QDate();
        QTest::newRow("no such month") << u"2026-13"_s << false << QDate() << QDate();
        QTest::newRow("month zero") << u"2026-00"_s << false << QDate() << QDate();
        QTest::newRow("day zero") << u"2026-01-00"_s << false << QDate() << QDate();
        QTest::newRow("year zero") << u"0000"_s << false << QDate() << QDate();
        QTest::newRow("two digits") << u"26"_s << false << QDate() << QDate();
        QTest::newRow("one digit of a month") << u"2026-2"_s << false << QDate() << QDate();
        QTest::newRow("with a time") << u"2026-02-09T10:00"_s << false << QDate() << QDate();
        QTest::newRow("with a line end") << u"2026\n"_s << false << QDate() << QDate();
        QTest::newRow("other digits") << u"٢٠٢٦"_s << false << QDate() << QDate();
        QTest::newRow("words") << u"soon"_s << false << QDate() << QDate();
    }
    void iso()
    {
        QFETCH(QString, text);
        QFETCH(bool, valid);
        QFETCH(QDate, earliest);
        QFETCH(QDate, latest);
        const auto date = PartialDate::fromIso(text);
        QCOMPARE(date.has_value(), valid);
        if (date) {
            QCOMPARE(date->toIso(), text);
            QCOMPARE(date->earliest(), earliest);
            QCOMPARE(date->latest(), latest);
        }
    }

    void fromDate()
    {
        QCOMPARE(PartialDate::fromDate(QDate(2026, 12, 31)).toIso(), u"2026-12-31"_s);
        QVERIFY(PartialDate::fromDate(QDate()).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestPartialDate)
#include "tst_partial_date.moc"
