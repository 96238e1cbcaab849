#include "core/exchange/spreadsheet/number_format.h"

#include <QTest>

using namespace Credwright;
using namespace Qt::Literals::StringLiterals;
using Kind = SheetCell::Kind;

/// Numbers as spreadsheets keep and show them.
class TestNumberFormat : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void plainDecimals_data()
    {
        QTest::addColumn<QString>("number");
        QTest::addColumn<QString>("plain");
        QTest::newRow("whole") << u"1234"_s << u"1234"_s;
        QTest::newRow("zeros around") << u"0012.500"_s << u"12.5"_s;
        QTest::newRow("zero") << u"-0.00"_s << u"0"_s;
        QTest::newRow("binary rest below") << u"0.30000000000000004"_s << u"0.3"_s;
        QTest::newRow("binary rest above") << u"1.1499999999999999"_s << u"1.15"_s;
        QTest::newRow("carries to another digit") << u"9.9999999999999996"_s << u"10"_s;
        QTest::newRow("exponent up") << u"-1.5E+3"_s << u"-1500"_s;
        QTest::newRow("exponent down") << u"2.5e-3"_s << u"0.0025"_s;
        QTest::newRow("no digits") << u"."_s << QString();
        QTest::newRow("text") << u"12 h"_s << QString();
        QTest::newRow("beyond all money") << u"1e300"_s << QString();
        QTest::newRow("not a number") << u"nan"_s << QString();
    }
    void plainDecimals()
    {
        QFETCH(QString, number);
        QTEST(plainDecimal(number), "plain");
    }

    void numberFormats_data()
    {
        QTest::addColumn<QString>("code");
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("currency");
        const auto row = [](const char *name, const QString &code, Kind kind, const QString &currency = {}) {
            QTest::newRow(name) << code << static_cast<int>(kind) << currency;
        };
        row("general", u"General"_s, Kind::Number);
        row("thousands", u"#,##0.00;[Red]-#,##0.00"_s, Kind::Number);
        row("letters of a text", u"0 \"days\""_s, Kind::Number);
        row("escaped letters", u"0\\d\\a\\y"_s, Kind::Number);
        row("colour with a d", u"[Red]0"_s, Kind::Number);
        row("date", u"yyyy\\-mm\\-dd"_s, Kind::Date);
        row("month and year", u"mmm"_s, Kind::Date);
        row("elapsed hours", u"[h]:mm:ss"_s, Kind::Time);
        row("percent", u"0.0%"_s, Kind::Percent);
        row("euro with a language", u"#,##0.00\\ [$€-407]"_s, Kind::Number, u"€"_s);
        row("code with a language", u"[$CHF-807] #,##0.00"_s, Kind::Number, u"CHF"_s);
        row("quoted dollar", u"\"$\"#,##0"_s, Kind::Number, u"$"_s);
        row("language alone", u"[$-409]#,##0"_s, Kind::Number);
    }
    void numberFormats()
    {
        QFETCH(QString, code);
        const NumberFormat format = numberFormat(code);
        QTEST(static_cast<int>(format.kind), "kind");
        QTEST(format.currency, "currency");
    }
};

QTEST_GUILESS_MAIN(TestNumberFormat)
#include "tst_number_format.moc"
