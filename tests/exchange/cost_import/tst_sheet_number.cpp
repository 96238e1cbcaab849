#include "core/exchange/cost_import/sheet_number.h"

#include <QTest>

using namespace Credwright;
using namespace Qt::Literals::StringLiterals;
using Form = SheetNumber::Form;

/// Numbers that people typed as text, and what they come to.
class TestSheetNumber : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void numbersAsText_data()
    {
        QTest::addColumn<QString>("shown");
        QTest::addColumn<int>("form");
        QTest::addColumn<QString>("decimal");
        QTest::addColumn<QString>("currency");
        const auto row = [](const char *name, const QString &shown, Form form, const QString &decimal = {}, const QString &currency = {}) {
            QTest::newRow(name) << shown << static_cast<int>(form) << decimal << currency;
        };
        row("whole", u"1234"_s, Form::Plain, u"1234"_s);
        row("decimal point", u"1234.5"_s, Form::Point, u"1234.5"_s);
        row("decimal comma", u"1234,50"_s, Form::Comma, u"1234.5"_s);
        row("English", u"1,234,567.89"_s, Form::Point, u"1234567.89"_s);
        row("German", u"1.234.567,89"_s, Form::Comma, u"1234567.89"_s);
        row("Swiss", u"CHF 1’234.50"_s, Form::Point, u"1234.5"_s, u"CHF"_s);
        row("French, narrow space that does not break", u"1\u202F234,50 €"_s, Form::Comma, u"1234.5"_s, u"€"_s);
        row("space that does not break", u"12\u00A0345"_s, Form::Plain, u"12345"_s);
        row("thousand or one", u"1.234"_s, Form::Ambiguous, u"1.234"_s);
        row("thousand or one, comma", u"1,234"_s, Form::Ambiguous, u"1234"_s);
        row("groups of commas", u"1,234,567"_s, Form::Point, u"1234567"_s);
        row("no group begins with zero", u"0.125"_s, Form::Point, u"0.125"_s);
        row("no group has four digits", u"1234.567"_s, Form::Point, u"1234.567"_s);
        row("brackets", u"(1,234.50)"_s, Form::Point, u"-1234.5"_s);
        row("minus behind", u"1.234,50-"_s, Form::Comma, u"-1234.5"_s);
        row("minus of typographers", u"−5"_s, Form::Plain, u"-5"_s);
        row("minus behind the sign", u"€-500"_s, Form::Plain, u"-500"_s, u"€"_s);
        row("plus", u"+5"_s, Form::Plain, u"5"_s);
        row("dash for no cents", u"1.234,–"_s, Form::Ambiguous, u"1.234"_s);
        row("percent", u"12,5 %"_s, Form::Comma, u"0.125"_s);
        row("code behind", u"99.90 EUR"_s, Form::Point, u"99.9"_s, u"EUR"_s);
        row("Polish", u"1 234,50 zł"_s, Form::Comma, u"1234.5"_s, u"zł"_s);
        row("groups that are none", u"1.23.456"_s, Form::Unreadable);
        row("both marks twice", u"1.234,567.8,9"_s, Form::Unreadable);
        row("words", u"on request"_s, Form::Unreadable);
        row("a unit", u"12 h"_s, Form::Unreadable);
        row("a sum", u"=1+2"_s, Form::Unreadable);
        row("two numbers", u"5-10"_s, Form::Unreadable);
        row("one bracket", u"(5"_s, Form::Unreadable);
        row("Arabic digits", u"١٢٣"_s, Form::Unreadable);
        row("nothing", QString(), Form::Unreadable);
    }
    void numbersAsText()
    {
        QFETCH(QString, shown);
        const SheetNumber read = sheetNumber({SheetCell::Kind::Text, shown, {}});
        QTEST(static_cast<int>(read.form), "form");
        QTEST(read.decimal, "decimal");
        QTEST(read.currency, "currency");
    }

    void scaledNumbers_data()
    {
        QTest::addColumn<QString>("decimal");
        QTest::addColumn<qint64>("step");
        QTest::addColumn<qint64>("value");
        QTest::addColumn<bool>("rounded");
        const auto row = [](const char *name, const char *decimal, qint64 step, qint64 value, bool rounded) {
            QTest::newRow(name) << QString::fromLatin1(decimal) << step << value << rounded;
        };
        row("cents", "1234.5", 10, 1234500, false);
        row("half a cent, away from zero", "0.005", 10, 10, true);
        row("half a cent below zero", "-0.005", 10, -10, true);
        row("just below half", "0.00499999999999999", 10, 0, true);
        row("króna", "99.5", 1000, 100000, true);
        row("dinar", "1.234", 1, 1234, false);
        row("a thousand million", "1000000000.01", 10, 1000000000010, false);
    }
    void scaledNumbers()
    {
        QFETCH(QString, decimal);
        QFETCH(qint64, step);
        bool rounded = false;
        const std::optional<qint64> value = scaledNumber(decimal, 1000, step, rounded);
        QVERIFY(value);
        QTEST(*value, "value");
        QTEST(rounded, "rounded");
        QVERIFY(!scaledNumber(u"1234567890123"_s, 1000, step, rounded));
    }
};

QTEST_GUILESS_MAIN(TestSheetNumber)
#include "tst_sheet_number.moc"
