#include "core/model/access.h"
#include "core/util/format.h"

#include <QTest>

using namespace Credwright;
using namespace Qt::Literals::StringLiterals;

namespace {

/// What the parse functions return, flattened for rows: "none" cannot be read, "empty" is an empty value.
template<typename Q>
QString shown(const std::optional<std::optional<Q>> &parsed)
{
    return !parsed ? u"none"_s : (*parsed ? QString::number((*parsed)->value) : u"empty"_s);
}

const QLocale english(QLocale::English, QLocale::UnitedKingdom);
const QLocale german(QLocale::German, QLocale::Germany);
const QLocale lithuanian(QLocale::Lithuanian, QLocale::Lithuania);
const QLocale greek(QLocale::Greek, QLocale::Greece);
const QLocale french(QLocale::French, QLocale::France);

} // namespace

class TestFormat : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void money_data()
    {
        QTest::addColumn<QLocale>("locale");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("cents");
        QTest::newRow("en: plain") << english << u"1750"_s << u"175000"_s;
        QTest::newRow("en: grouped") << english << u"1,750"_s << u"175000"_s;
        QTest::newRow("en: grouped with cents") << english << u"1,750.50"_s << u"175050"_s;
        QTest::newRow("en: symbol before") << english << u"€1,750"_s << u"175000"_s;
        QTest::newRow("en: code behind") << english << u"1750 EUR"_s << u"175000"_s;
        QTest::newRow("en: millions") << english << u"1,234,567.89"_s << u"123456789"_s;
        QTest::newRow("en: comma that groups nothing") << english << u"17,50"_s << u"none"_s;
        QTest::newRow("en: a German number") << english << u"1.750,50"_s << u"none"_s;
        QTest::newRow("en: tenths of a cent") << english << u"1.505"_s << u"none"_s;
        QTest::newRow("de: comma") << german << u"2,5"_s << u"250"_s;
        QTest::newRow("de: grouped, never one and a half") << german << u"1.500"_s << u"150000"_s;
        QTest::newRow("de: grouped with cents") << german << u"1.500,25"_s << u"150025"_s;
        QTest::newRow("de: symbol behind") << german << u"1.500,25 €"_s << u"150025"_s;
        QTest::newRow("de: a point that can only be a decimal one") << german << u"2.5"_s << u"250"_s;
        QTest::newRow("de: an English number") << german << u"1,500.25"_s << u"none"_s;
        QTest::newRow("de: two groups") << german << u"1.234.567"_s << u"123456700"_s;
        QTest::newRow("de: wrong groups") << german << u"1.23.456"_s << u"none"_s;
        QTest::newRow("lt: comma, no-break space") << lithuanian << u"1\u00a0750,50"_s << u"175050"_s;
        QTest::newRow("lt: plain space") << lithuanian << u"1 750,50 €"_s << u"175050"_s;
        QTest::newRow("lt: point") << lithuanian << u"1750.5"_s << u"175050"_s;
        QTest::newRow("el: like German") << greek << u"1.750,50 €"_s << u"175050"_s;
        QTest::newRow("el: grouped") << greek << u"1.750"_s << u"175000"_s;
        QTest::newRow("fr: narrow no-break space") << french << u"1\u202f750,50 €"_s << u"175050"_s;
        QTest::newRow("fr: comma") << french << u"0,5"_s << u"50"_s;
        QTest::newRow("fr: three decimals that nothing groups") << french << u"1.500"_s << u"150"_s;
        QTest::newRow("empty") << english << u"  "_s << u"empty"_s;
        QTest::newRow("zero is not empty") << english << u"0"_s << u"0"_s;
        QTest::newRow("words") << english << u"free"_s << u"none"_s;
        QTest::newRow("a word with digits") << english << u"12a"_s << u"none"_s;
        QTest::newRow("two numbers") << english << u"12 or 13"_s << u"none"_s;
        QTest::newRow("exponent") << english << u"1e3"_s << u"none"_s;
        QTest::newRow("only a sign") << english << u"-"_s << u"none"_s;
        QTest::newRow("only a point") << english << u"."_s << u"none"_s;
        QTest::newRow("only a symbol") << english << u"€"_s << u"none"_s;
        QTest::newRow("en: a group of four") << english << u"1,2345"_s << u"none"_s;
        QTest::newRow("en: groups that miss one") << english << u"1234,567"_s << u"none"_s;
        QTest::newRow("ch: apostrophes") << QLocale(QLocale::German, QLocale::Switzerland) << u"1'750.50"_s << u"175050"_s;
        QTest::newRow("spaces inside") << english << u"12 34"_s << u"none"_s;
        QTest::newRow("below zero") << english << u"-12.50"_s << u"-1250"_s;
        QTest::newRow("below zero with a real minus") << english << u"\u221212.50"_s << u"-1250"_s;
        QTest::newRow("too large to count") << english << u"99999999999999999999"_s << u"none"_s;
    }
    void money()
    {
        QFETCH(QLocale, locale);
        QFETCH(QString, text);
        QFETCH(QString, cents);
        const auto amount = parseMoney(text, u"EUR"_s, locale);
        QCOMPARE(amount && *amount ? QString::number((*amount)->value / 10) : shown(amount), cents);
    }

    void minutes_data()
    {
        QTest::addColumn<QLocale>("locale");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("minutes");
        QTest::newRow("hours") << english << u"33"_s << u"1980"_s;
        QTest::newRow("hours with unit") << english << u"33 h"_s << u"1980"_s;
        QTest::newRow("hours and minutes") << english << u"30 h 20 min"_s << u"1820"_s;
        QTest::newRow("clock") << english << u"2:30"_s << u"150"_s;
        QTest::newRow("minutes alone") << english << u"90 min"_s << u"90"_s;
        QTest::newRow("en: decimal") << english << u"2.5"_s << u"150"_s;
        QTest::newRow("en: a third of an hour") << english << u"30.33"_s << u"1820"_s;
        QTest::newRow("de: decimal comma") << german << u"2,5 h"_s << u"150"_s;
        QTest::newRow("de: grouped") << german << u"1.500"_s << u"90000"_s;
        QTest::newRow("lt") << lithuanian << u"0,25"_s << u"15"_s;
        QTest::newRow("el") << greek << u"1,5"_s << u"90"_s;
        QTest::newRow("fr") << french << u"1 500"_s << u"90000"_s;
        QTest::newRow("en: grouped hours and minutes") << english << u"1,666 h 39 min"_s << u"99999"_s;
        QTest::newRow("de: grouped hours and minutes") << german << u"1.666 h 39 min"_s << u"99999"_s;
        QTest::newRow("minutes of a clock beyond 59") << english << u"2:75"_s << u"none"_s;
        QTest::newRow("minutes beyond 59") << english << u"2 h 75"_s << u"none"_s;
        QTest::newRow("months, the sample's own slip") << english << u"P60M"_s << u"none"_s;
        QTest::newRow("empty") << english << QString() << u"empty"_s;
        QTest::newRow("words") << english << u"a day"_s << u"none"_s;
        QTest::newRow("only the unit") << english << u"h"_s << u"none"_s;
    }
    void minutes()
    {
        QFETCH(QLocale, locale);
        QFETCH(QString, text);
        QFETCH(QString, minutes);
        QCOMPARE(shown(parseMinutes(text, locale)), minutes);
    }

    void otherQuantities()
    {
        QCOMPARE(shown(parsePercent(u"20 %"_s, english)), u"2000"_s);
        QCOMPARE(shown(parsePercent(u"12,5"_s, german)), u"1250"_s);
        QCOMPARE(shown(parsePercent(u"33.333"_s, english)), u"none"_s);
        QCOMPARE(shown(parseCredits(u"6 ECTS"_s, english)), u"600"_s);
        QCOMPARE(shown(parseCredits(u"2,5"_s, lithuanian)), u"250"_s);
        QCOMPARE(shown(parseDecimal(u"0.125"_s, english)), u"125"_s);
        QCOMPARE(shown(parseDecimal(u"0,125"_s, greek)), u"125"_s);
        QCOMPARE(shown(parseDecimal(u"0.0001"_s, english)), u"none"_s);
        QCOMPARE(shown(parseCount(u"1,200"_s, english)), u"1200"_s);
        QCOMPARE(shown(parseCount(u"2.5"_s, english)), u"none"_s);
    }

    void dates_data()
    {
        QTest::addColumn<QLocale>("locale");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("iso");
        QTest::newRow("ISO day") << english << u"2026-02-09"_s << u"2026-02-09"_s;
        QTest::newRow("a month") << english << u"2026-02"_s << u"2026-02"_s;
        QTest::newRow("a year") << english << u"2026"_s << u"2026"_s;
        QTest::newRow("en: as it is shown") << english << u"9 Feb 2026"_s << u"2026-02-09"_s;
        QTest::newRow("en: long month") << english << u"9 February 2026"_s << u"2026-02-09"_s;
        QTest::newRow("en: day first, as in the United Kingdom") << english << u"09/02/2026"_s << u"2026-02-09"_s;
        QTest::newRow("en: month first, as in the United States") << QLocale(QLocale::English, QLocale::UnitedStates) << u"2/9/2026"_s << u"2026-02-09"_s;
        QTest::newRow("en: month and year") << english << u"Feb 2026"_s << u"2026-02"_s;
        QTest::newRow("de: points") << german << u"9.2.2026"_s << u"2026-02-09"_s;
        QTest::newRow("de: month and year") << german << u"Februar 2026"_s << u"2026-02"_s;
        QTest::newRow("fr: strokes") << french << u"09/02/2026"_s << u"2026-02-09"_s;
        QTest::newRow("el: strokes") << greek << u"9/2/2026"_s << u"2026-02-09"_s;
        QTest::newRow("two digits of the year are no guess") << german << u"9.2.26"_s << u"none"_s;
        QTest::newRow("nor where the locale writes two") << german << u"09.02.26"_s << u"none"_s;
        QTest::newRow("no such day") << german << u"30.2.2026"_s << u"none"_s;
        QTest::newRow("words") << english << u"next week"_s << u"none"_s;
        QTest::newRow("empty") << english << QString() << QString();
    }
    void dates()
    {
        QFETCH(QLocale, locale);
        QFETCH(QString, text);
        QFETCH(QString, iso);
        const auto date = parseDate(text, locale);
        QCOMPARE(date ? date->toIso() : u"none"_s, iso);
    }

    /// What is shown can be typed back: an editor shows the value before it is changed.
    void everyShownValueReadsBack_data()
    {
        QTest::addColumn<QLocale>("locale");
        QTest::newRow("en") << english;
        QTest::newRow("en as C") << QLocale::c();
        QTest::newRow("de") << german;
        QTest::newRow("lt") << lithuanian;
        QTest::newRow("el") << greek;
        QTest::newRow("fr") << french;
        QTest::newRow("de in Switzerland") << QLocale(QLocale::German, QLocale::Switzerland);
        QTest::newRow("de in Austria") << QLocale(QLocale::German, QLocale::Austria);
        QTest::newRow("sv") << QLocale(QLocale::Swedish);
        QTest::newRow("en in the United States") << QLocale(QLocale::English, QLocale::UnitedStates);
    }
    void everyShownValueReadsBack()
    {
        QFETCH(QLocale, locale);
        for (const qint64 value :
            {0LL, 1LL, 5LL, 10LL, 99LL, 100LL, 150LL, 1250LL, 99'999LL, 100'000LL, 123'450LL, 150'000LL, 123'456'789LL, 10'000'000'000LL}) {
            const QByteArray name = QByteArray::number(value);
            QVERIFY2(parseMoney(formatMoney({value * 10}, u"EUR"_s, locale), u"EUR"_s, locale) == std::optional(std::optional(Money{value * 10})), name);
            QVERIFY2(parseMoney(formatMoney({value * 1000}, u"ISK"_s, locale), u"ISK"_s, locale) == std::optional(std::optional(Money{value * 1000})), name);
            QVERIFY2(parseMoney(formatMoney({value}, u"TND"_s, locale), u"TND"_s, locale) == std::optional(std::optional(Money{value})), name);
            QVERIFY2(parseMinutes(formatMinutes({value}, locale), locale) == std::optional(std::optional(Minutes{value})), name);
            QVERIFY2(parsePercent(formatPercent({value}, locale), locale) == std::optional(std::optional(Percent{value})), name);
            QVERIFY2(parseCredits(formatCredits({value}, locale), locale) == std::optional(std::optional(Credits{value})), name);
            QVERIFY2(parseDecimal(formatDecimal({value}, locale), locale) == std::optional(std::optional(Decimal{value})), name);
            QVERIFY2(parseCount(locale.toString(value), locale) == std::optional(std::optional(Count{value})), name);
        }
        for (const PartialDate date : {PartialDate{2026, 2, 9}, PartialDate{2026, 12, 31}, PartialDate{2026, 5, 0}, PartialDate{2026, 0, 0}}) {
            QVERIFY2(parseDate(formatDate(date, locale), locale) == std::optional(date), qPrintable(formatDate(date, locale)));
        }
    }

    void shownForms()
    {
        QCOMPARE(formatMoney({1'750'000}, u"EUR"_s, english), u"€1,750"_s);
        QCOMPARE(formatMoney({1'750'500}, u"EUR"_s, english), u"€1,750.50"_s);
        QCOMPARE(formatMoney({1'750'000}, u"EUR"_s, german), u"1.750\u00a0€"_s);
        QCOMPARE(formatMoney({-500}, u"EUR"_s, english), u"-€0.50"_s);
        QCOMPARE(formatMoney({1'750'000}, u"ISK"_s, english), u"ISK1,750"_s);
        QCOMPARE(formatMoney({1'750'125}, u"TND"_s, english), u"TND1,750.125"_s);
        QCOMPARE(formatMinutes({1980}, english), u"33 h"_s);
        QCOMPARE(formatMinutes({1820}, english), u"30 h 20 min"_s);
        QCOMPARE(formatMinutes({20}, english), u"0 h 20 min"_s);
        QCOMPARE(formatMinutes({-20}, english), u"-0 h 20 min"_s);
        QCOMPARE(formatMinutes({-90}, english), u"-1 h 30 min"_s);
        QCOMPARE(formatMinutes({0}, english), u"0 h"_s);
        QCOMPARE(formatCredits({250}, english), u"2.5"_s);
        QCOMPARE(formatCredits({250}, german), u"2,5"_s);
        QCOMPARE(formatPercent({2000}, english), u"20 %"_s);
        QCOMPARE(formatPercent({1250}, greek), u"12,5 %"_s);
        QCOMPARE(formatDecimal({125}, english), u"0.125"_s);
        QCOMPARE(formatDate({2026, 2, 9}, english), u"9 Feb 2026"_s);
        QCOMPARE(formatDate({2026, 2, 9}, german), u"09.02.2026"_s);
        QCOMPARE(formatDate({2026, 2, 0}, german), u"Feb. 2026"_s);
    }

    /// An amount has no more decimals than can be paid, so that 1.234 is not taken for one euro and some.
    void decimalsOfCurrencies()
    {
        QVERIFY(!parseMoney(u"1.234"_s, u"EUR"_s, english));
        QVERIFY(!parseMoney(u"1.5"_s, u"ISK"_s, english));
        QCOMPARE((*parseMoney(u"1.234"_s, u"TND"_s, english))->value, 1234);
        QCOMPARE((*parseMoney(u"1.50"_s, u"EUR"_s, english))->value, 1500);
        QCOMPARE((*parseMoney(u"1,500"_s, u"ISK"_s, english))->value, 1'500'000);
    }

    void limitsOfFields()
    {
        const FieldInfo &credits = *fieldInfo("type.credits"_L1); // 0.01 to 60.
        const Value like = std::optional<Credits>();
        QVERIFY(parseValue(credits, u"60"_s, like, u"EUR"_s, english) == std::optional<Value>(std::optional(Credits{6000})));
        QVERIFY(!parseValue(credits, u"60.01"_s, like, u"EUR"_s, english));
        QVERIFY(!parseValue(credits, u"0"_s, like, u"EUR"_s, english));
        QVERIFY(parseValue(credits, QString(), like, u"EUR"_s, english) == std::optional<Value>(std::optional<Credits>()));
        const FieldInfo &domain = *fieldInfo("outcome.domain"_L1);
        QVERIFY(parseValue(domain, u"competence"_s, QString(), u"EUR"_s, english) == std::optional<Value>(u"responsibility-autonomy"_s));
        QVERIFY(!parseValue(domain, u"magic"_s, QString(), u"EUR"_s, english));
        const FieldInfo &region = *fieldInfo("identity.region"_L1);
        QVERIFY(parseValue(region, QString(300, u'x'), QString(), u"EUR"_s, english));
        QVERIFY(!parseValue(region, QString(301, u'x'), QString(), u"EUR"_s, english));
    }
};

QTEST_GUILESS_MAIN(TestFormat)
#include "tst_format.moc"
