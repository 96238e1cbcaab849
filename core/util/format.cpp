#include "core/util/format.h"

#include "core/fields/currency.h"
#include "core/guide/vocabulary.h"

#include <QRegularExpression>

#include <cmath>

namespace Credwright {

using namespace Qt::Literals::StringLiterals;

namespace {

QString tr(const char *source)
{
    return QCoreApplication::translate("Format", source);
}

/// A scaled whole number as text with only the decimals it needs.
QString scaled(qint64 value, int decimals, const QLocale &locale)
{
    qint64 divisor = 1;
    for (int i = 0; i < decimals; ++i) {
        divisor *= 10;
    }
    while (decimals > 0 && value % 10 == 0) {
        value /= 10;
        divisor /= 10;
        --decimals;
    }
    return locale.toString(static_cast<double>(value) / static_cast<double>(divisor), 'f', decimals);
}

/// The day as the locale writes it in digits, the year in full: "09.02.26" could be read in three ways.
QString digitsFormat(const QLocale &locale)
{
    const QString format = locale.dateFormat(QLocale::ShortFormat);
    return format.contains(u"yyyy"_s) ? format : QString(format).replace(u"yy"_s, u"yyyy"_s);
}

/// English names the month, because 2/9 is another day on the other side of the Atlantic.
QString dayFormat(const QLocale &locale)
{
    return locale.language() == QLocale::English || locale.language() == QLocale::C ? u"d MMM yyyy"_s : digitsFormat(locale);
}

QString symbolShown(const QString &currency)
{
    static const QHash<QString, QString> symbols = {{u"EUR"_s, u"€"_s}, {u"GBP"_s, u"£"_s}, {u"USD"_s, u"$"_s}};
    return symbols.value(currency, currency);
}

/// The digits of a whole number without what groups them; nothing when it groups otherwise than by three.
std::optional<QString> ungrouped(const QString &whole, const QString &group)
{
    QStringList groups = whole.contains(u' ') ? whole.split(u' ') : (group.isEmpty() ? QStringList(whole) : whole.split(group));
    for (qsizetype i = 0; i < groups.size() && groups.size() > 1; ++i) {
        if (groups.at(i).size() > 3 || groups.at(i).isEmpty() || (i > 0 && groups.at(i).size() != 3)) {
            return std::nullopt;
        }
    }
    static const QRegularExpression digits(u"\\A[0-9]{0,13}\\z"_s);
    const QString joined = groups.join(QString());
    return digits.match(joined).hasMatch() ? std::optional(joined) : std::nullopt;
}

/// Reads a plain number into thousandths, exactly, from its digits. The locale's group separator is accepted only where
/// it groups by three, so that "1.500" is one and a half thousand in German and never one and a half. Spaces and
/// apostrophes group everywhere.
std::optional<qint64> parseThousandths(QString text, const QLocale &locale)
{
    const QString decimal = locale.decimalPoint();
    const QString group = locale.groupSeparator();
    text = text.trimmed();
    const bool negative = text.startsWith(u'-') || text.startsWith(QChar(0x2212));
    if (negative) {
        text.remove(0, 1);
    }
    static const QRegularExpression spaces(u"[\\x{00A0}\\x{202F}\\x{2009}\\x{2019}']"_s);
    text = text.replace(spaces, u" "_s).trimmed();
    QString whole = text;
    QString fraction;
    if (const qsizetype at = text.indexOf(decimal); at >= 0) {
        whole = text.left(at);
        fraction = text.mid(at + decimal.size());
    } else if (const qsizetype point = text.lastIndexOf(u'.'); point >= 0 && (group != u"."_s || text.size() - point - 1 != 3)) {
        whole = text.left(point); // A decimal point is understood everywhere, unless it could be this locale's group separator.
        fraction = text.mid(point + 1);
    }
    const std::optional<QString> digits = ungrouped(whole, group);
    static const QRegularExpression decimals(u"\\A[0-9]{0,3}\\z"_s);
    if (!digits || (digits->isEmpty() && fraction.isEmpty()) || !decimals.match(fraction).hasMatch()) {
        return std::nullopt;
    }
    const qint64 value = digits->toLongLong() * 1000 + fraction.leftJustified(3, u'0').toLongLong();
    return negative ? -value : value;
}

QString withoutUnit(QString text, const QStringList &units)
{
    text = text.trimmed();
    for (const QString &unit : units) {
        if (unit.isEmpty()) {
            continue;
        }
        if (text.endsWith(unit, Qt::CaseInsensitive)) {
            text = text.chopped(unit.size()).trimmed();
        }
        if (text.startsWith(unit, Qt::CaseInsensitive)) {
            text = text.mid(unit.size()).trimmed();
        }
    }
    return text;
}

/// Thousandths to a unit of `perThousandths` thousandths, exactly; nothing when something would be lost.
template<typename Q>
std::optional<std::optional<Q>> exactly(const QString &text, const QStringList &units, qint64 perThousandths, const QLocale &locale)
{
    if (text.trimmed().isEmpty()) {
        return std::optional<Q>();
    }
    const std::optional<qint64> value = parseThousandths(withoutUnit(text, units), locale);
    if (!value || *value % perThousandths != 0) {
        return std::nullopt;
    }
    return std::optional<Q>(Q{*value / perThousandths});
}

} // namespace

QString formatMoney(Money money, const QString &currency, const QLocale &locale)
{
    // toCurrencyString() of Qt 6.4 puts an amount below zero in brackets, as accountants do.
    const QString sign = money.value < 0 ? locale.negativeSign() : QString();
    const double amount = static_cast<double>(std::abs(money.value)) / 1000.0;
    const int decimals = money.value % 1000 == 0 ? 0 : money.value % 10 ? 3 : 2;
    return sign + locale.toCurrencyString(amount, symbolShown(currency), decimals);
}

QString formatMinutes(Minutes minutes, const QLocale &locale)
{
    const QString hours = (minutes.value < 0 ? locale.negativeSign() : QString()) + locale.toString(std::abs(minutes.value) / 60);
    const qint64 rest = std::abs(minutes.value) % 60;
    if (rest == 0) {
        return tr(QT_TRANSLATE_NOOP("Format", "%1 h")).arg(hours);
    }
    return tr(QT_TRANSLATE_NOOP("Format", "%1 h %2 min")).arg(hours, locale.toString(rest));
}

QString formatCredits(Credits credits, const QLocale &locale)
{
    return scaled(credits.value, 2, locale);
}

QString formatPercent(Percent percent, const QLocale &locale)
{
    return tr(QT_TRANSLATE_NOOP("Format", "%1 %")).arg(scaled(percent.value, 2, locale));
}

QString formatDecimal(Decimal decimal, const QLocale &locale)
{
    return scaled(decimal.value, 3, locale);
}

QString formatDate(const PartialDate &date, const QLocale &locale)
{
    if (date.isEmpty()) {
        return {};
    }
    if (date.isComplete()) {
        return locale.toString(QDate(date.year, date.month, date.day), dayFormat(locale));
    }
    return date.month ? locale.toString(QDate(date.year, date.month, 1), u"MMM yyyy"_s) : QString::number(date.year);
}

std::optional<std::optional<Minutes>> parseMinutes(const QString &text, const QLocale &locale)
{
    const QString typed = text.trimmed();
    if (typed.isEmpty()) {
        return std::optional<Minutes>();
    }
    static const QRegularExpression clock(u"^(\\d{1,7}):([0-5]\\d)$"_s);
    static const QRegularExpression both(u"^([-−]?[0-9.,\\s\\x{00A0}\\x{202F}'’]+)h\\s*([0-5]?[0-9])\\s*(?:min)?$"_s);
    static const QRegularExpression minutesOnly(u"^(\\d{1,9})\\s*min$"_s);
    if (const auto match = clock.match(typed); match.hasMatch()) {
        return std::optional<Minutes>(Minutes{match.captured(1).toLongLong() * 60 + match.captured(2).toLongLong()});
    }
    if (const auto match = both.match(typed); match.hasMatch()) {
        const std::optional<qint64> hours = parseThousandths(match.captured(1), locale);
        if (!hours || *hours % 1000 != 0) {
            return std::nullopt;
        }
        const bool negative = *hours < 0 || match.captured(1).startsWith(locale.negativeSign());
        const qint64 minutes = match.captured(2).toLongLong();
        return std::optional<Minutes>(Minutes{*hours / 1000 * 60 + (negative ? -minutes : minutes)});
    }
    if (const auto match = minutesOnly.match(typed); match.hasMatch()) {
        return std::optional<Minutes>(Minutes{match.captured(1).toLongLong()});
    }
    const std::optional<qint64> thousandths =
        parseThousandths(withoutUnit(typed, {tr(QT_TRANSLATE_NOOP("Format", "hours")), tr(QT_TRANSLATE_NOOP("Format", "h")), u"h"_s}), locale);
    if (!thousandths) {
        return std::nullopt;
    }
    // A decimal hour such as 30.33 is meant to the minute: the nearest one, half away from zero.
    const qint64 minutes = (*thousandths * 60 + (*thousandths < 0 ? -500 : 500)) / 1000;
    return std::optional<Minutes>(Minutes{minutes});
}

std::optional<std::optional<Money>> parseMoney(const QString &text, const QString &currency, const QLocale &locale)
{
    static const QRegularExpression symbols(u"[€£$]|[A-Z]{3}"_s);
    const QString number = QString(text).remove(symbols);
    if (number.trimmed().isEmpty() && !text.trimmed().isEmpty()) {
        return std::nullopt; // A currency alone is no amount, and no empty one either.
    }
    const std::optional<std::optional<Money>> amount = exactly<Money>(number, {}, 1, locale);
    const bool payable = !amount || !*amount || (*amount)->value % smallestAmount(currency) == 0;
    return payable ? amount : std::nullopt;
}

std::optional<std::optional<Percent>> parsePercent(const QString &text, const QLocale &locale)
{
    return exactly<Percent>(text, {u"%"_s}, 10, locale);
}

std::optional<std::optional<Credits>> parseCredits(const QString &text, const QLocale &locale)
{
    return exactly<Credits>(text, {u"ECTS"_s}, 10, locale);
}

std::optional<std::optional<Decimal>> parseDecimal(const QString &text, const QLocale &locale)
{
    return exactly<Decimal>(text, {}, 1, locale);
}

std::optional<std::optional<Count>> parseCount(const QString &text, const QLocale &locale)
{
    return exactly<Count>(text, {}, 1000, locale);
}

std::optional<PartialDate> parseDate(const QString &text, const QLocale &locale)
{
    const QString typed = text.trimmed();
    if (const auto iso = PartialDate::fromIso(typed)) {
        return iso;
    }
    const QStringList dayForms = {
        digitsFormat(locale), locale.dateFormat(QLocale::LongFormat), u"d MMM yyyy"_s, u"d MMMM yyyy"_s, u"d.M.yyyy"_s, u"d/M/yyyy"_s, u"d-M-yyyy"_s};
    for (const QString &form : dayForms) {
        if (const QDate date = locale.toDate(typed, form); date.isValid() && date.year() > 1900) {
            return PartialDate::fromDate(date);
        }
    }
    for (const QString &form : {u"MMM yyyy"_s, u"MMMM yyyy"_s, u"M/yyyy"_s}) {
        if (const QDate date = locale.toDate(typed, form); date.isValid()) {
            return PartialDate{date.year(), date.month(), 0};
        }
    }
    return std::nullopt;
}

QString formatValue(
    const FieldInfo &info, const Value &value, const QLocale &locale, const QString &currency, const std::function<QString(const QUuid &)> &nameOf)
{
    const auto choiceLabel = [&](const QString &code) {
        if (info.limits.choices) {
            for (const Choice &choice : info.limits.choices()) {
                if (choice.code == code) {
                    return choice.label.text();
                }
            }
        }
        const QString name = info.limits.vocabulary.isEmpty() ? QString() : termName(info.limits.vocabulary, code);
        return name.isEmpty() ? code : name;
    };
    return std::visit(
        [&](const auto &v) -> QString {
            using V = std::remove_cvref_t<decltype(v)>;
            if constexpr (std::is_same_v<V, QString>) {
                return info.isChoice() ? choiceLabel(v) : v;
            } else if constexpr (std::is_same_v<V, LocalizedText>) {
                return v.text;
            } else if constexpr (std::is_same_v<V, bool>) {
                return v ? tr(QT_TRANSLATE_NOOP("Format", "Yes")) : QString();
            } else if constexpr (std::is_same_v<V, PartialDate>) {
                return formatDate(v, locale);
            } else if constexpr (std::is_same_v<V, QStringList>) {
                QStringList labels;
                for (const QString &code : v) {
                    labels.append(choiceLabel(code));
                }
                return labels.join(u", "_s);
            } else if constexpr (std::is_same_v<V, EntityRef>) {
                return v.isNull() ? QString() : nameOf(v.id);
            } else if constexpr (std::is_same_v<V, Links>) {
                QStringList names;
                for (const QUuid &id : v) {
                    names.append(nameOf(id));
                }
                return names.join(u", "_s);
            } else {
                if (!v) {
                    return QString();
                }
                using Q = typename V::value_type;
                if constexpr (std::is_same_v<Q, Minutes>) {
                    return formatMinutes(*v, locale);
                } else if constexpr (std::is_same_v<Q, Money>) {
                    return formatMoney(*v, currency, locale);
                } else if constexpr (std::is_same_v<Q, Percent>) {
                    return formatPercent(*v, locale);
                } else if constexpr (std::is_same_v<Q, Credits>) {
                    return formatCredits(*v, locale);
                } else if constexpr (std::is_same_v<Q, Decimal>) {
                    return formatDecimal(*v, locale);
                } else {
                    // A year is not grouped: 2026, not 2,026.
                    return info.id.endsWith(".year"_L1) ? QString::number(v->value) : locale.toString(v->value);
                }
            }
        },
        value);
}

namespace {

template<typename Q>
std::optional<Value> withinLimits(const FieldInfo &info, const std::optional<std::optional<Q>> &parsed)
{
    if (!parsed) {
        return std::nullopt;
    }
    if (parsed->has_value()) {
        const qint64 v = (*parsed)->value;
        if (v < info.limits.minimum || (info.limits.maximum > 0 && v > info.limits.maximum)) {
            return std::nullopt;
        }
    }
    return Value(*parsed);
}

std::optional<QString> codeFor(const FieldInfo &info, const QString &text)
{
    if (info.limits.choices) {
        for (const Choice &choice : info.limits.choices()) {
            if (text.compare(choice.code, Qt::CaseInsensitive) == 0 || text.compare(choice.label.text(), Qt::CaseInsensitive) == 0) {
                return QString(choice.code);
            }
        }
        return std::nullopt;
    }
    for (const Term &term : vocabulary(info.limits.vocabulary)) {
        if (text.compare(term.code, Qt::CaseInsensitive) == 0 || text.compare(term.name, Qt::CaseInsensitive) == 0) {
            return term.code;
        }
    }
    return std::nullopt;
}

/// Several in one text, parted by commas, semicolons or line breaks, which a name may hold itself: the longest name wins.
template<typename T, typename Find>
std::optional<QList<T>> parseSeveral(const QString &text, const Find &find)
{
    static const QRegularExpression separators(u"[,;\\n]"_s);
    constexpr int longestName = 12; // Parts that one name may have.
    QList<qsizetype> ends;          // Where a name may end.
    for (auto it = separators.globalMatch(text); it.hasNext();) {
        ends.append(it.next().capturedStart());
    }
    ends.append(text.size());
    QList<T> found;
    qsizetype start = 0;
    for (qsizetype first = 0; first < ends.size();) {
        const auto upTo = [&](qsizetype last) { return text.mid(start, ends.at(last) - start).trimmed(); };
        qsizetype last = std::min<qsizetype>(first + longestName, ends.size()) - 1;
        std::optional<T> one = find(upTo(last));
        while (!one && last > first) {
            one = find(upTo(--last));
        }
        if (!one && !upTo(last).isEmpty()) {
            return std::nullopt;
        }
        if (one && !found.contains(*one)) {
            found.append(*one);
        }
        start = ends.at(last) + 1;
        first = last + 1;
    }
    return found;
}

} // namespace

std::optional<Value> parseValue(const FieldInfo &info, const QString &text, const Value &like, const QString &currency, const QLocale &locale,
    const std::function<std::optional<QUuid>(const QString &)> &rowNamed)
{
    const QString typed = text.trimmed();
    return std::visit(
        [&](const auto &v) -> std::optional<Value> {
            using V = std::remove_cvref_t<decltype(v)>;
            if constexpr (std::is_same_v<V, QString>) {
                if (info.isChoice()) {
                    const std::optional<QString> code = typed.isEmpty() ? QString() : codeFor(info, typed);
                    return code ? std::optional<Value>(*code) : std::nullopt;
                }
                return text.size() <= info.limits.maxLength ? std::optional<Value>(text) : std::nullopt;
            } else if constexpr (std::is_same_v<V, LocalizedText>) {
                LocalizedText localized = v;
                localized.text = text;
                return text.size() <= info.limits.maxLength ? std::optional<Value>(localized) : std::nullopt;
            } else if constexpr (std::is_same_v<V, bool>) {
                const bool yes = typed.compare(tr(QT_TRANSLATE_NOOP("Format", "Yes")), Qt::CaseInsensitive) == 0 || typed == u"1"_s
                    || typed.compare(u"true"_s, Qt::CaseInsensitive) == 0;
                const bool no = typed.isEmpty() || typed.compare(tr(QT_TRANSLATE_NOOP("Format", "No")), Qt::CaseInsensitive) == 0 || typed == u"0"_s
                    || typed.compare(u"false"_s, Qt::CaseInsensitive) == 0;
                return yes || no ? std::optional<Value>(yes) : std::nullopt;
            } else if constexpr (std::is_same_v<V, PartialDate>) {
                const std::optional<PartialDate> date = parseDate(typed, locale);
                return date ? std::optional<Value>(*date) : std::nullopt;
            } else if constexpr (std::is_same_v<V, QStringList>) {
                const auto codes = parseSeveral<QString>(text, [&](const QString &part) { return codeFor(info, part); });
                return codes ? std::optional<Value>(QStringList(*codes)) : std::nullopt;
            } else if constexpr (std::is_same_v<V, EntityRef> || std::is_same_v<V, Links>) {
                if (typed.isEmpty()) {
                    return V();
                }
                if (!rowNamed) {
                    return std::nullopt;
                }
                if constexpr (std::is_same_v<V, EntityRef>) {
                    const std::optional<QUuid> row = rowNamed(typed);
                    return row ? std::optional<Value>(EntityRef{*row}) : std::nullopt;
                } else {
                    const auto rows = parseSeveral<QUuid>(typed, rowNamed);
                    return rows ? std::optional<Value>(Links(*rows)) : std::nullopt;
                }
            } else {
                using Q = typename V::value_type;
                if constexpr (std::is_same_v<Q, Minutes>) {
                    return withinLimits(info, parseMinutes(typed, locale));
                } else if constexpr (std::is_same_v<Q, Money>) {
                    return withinLimits(info, parseMoney(typed, currency, locale));
                } else if constexpr (std::is_same_v<Q, Percent>) {
                    return withinLimits(info, parsePercent(typed, locale));
                } else if constexpr (std::is_same_v<Q, Credits>) {
                    return withinLimits(info, parseCredits(typed, locale));
                } else if constexpr (std::is_same_v<Q, Decimal>) {
                    return withinLimits(info, parseDecimal(typed, locale));
                } else {
                    return withinLimits(info, parseCount(typed, locale));
                }
            }
        },
        like);
}

QString expectedInput(const FieldInfo &info, const Value &like, const QLocale &locale)
{
    const auto range = [&](auto quantity) {
        using Q = decltype(quantity);
        const auto show = [&](qint64 v) { return formatValue(info, std::optional<Q>(Q{v}), locale, QString(), {}); };
        if (info.limits.maximum > 0) {
            return tr(QT_TRANSLATE_NOOP("Format", "A value from %1 to %2.")).arg(show(info.limits.minimum), show(info.limits.maximum));
        }
        return tr(QT_TRANSLATE_NOOP("Format", "A number, %1 or more.")).arg(show(info.limits.minimum));
    };
    return std::visit(
        [&](const auto &v) -> QString {
            using V = std::remove_cvref_t<decltype(v)>;
            if constexpr (isOptionalQuantity<V>) {
                return range(typename V::value_type());
            } else if constexpr (std::is_same_v<V, PartialDate>) {
                return tr(QT_TRANSLATE_NOOP("Format", "A date such as %1, a month or a year.")).arg(formatDate(PartialDate{2026, 2, 9}, locale));
            } else if constexpr (std::is_same_v<V, bool>) {
                return tr(QT_TRANSLATE_NOOP("Format", "Yes or no."));
            } else {
                if (info.isChoice()) {
                    return tr(QT_TRANSLATE_NOOP("Format", "One of the choices of the list."));
                }
                return info.limits.maxLength > 0
                    ? tr(QT_TRANSLATE_NOOP("Format", "A text of at most %1 characters.")).arg(locale.toString(info.limits.maxLength))
                    : QString();
            }
        },
        like);
}

} // namespace Credwright
