#include "core/exchange/cost_import/sheet_number.h"

#include "core/exchange/cost_import/cost_words.h"
#include "core/finance/exact.h"

#include <QRegularExpression>

namespace Credwright {

using namespace Qt::Literals::StringLiterals;

namespace {

using Form = SheetNumber::Form;

/// All that stands for a space, an apostrophe, a minus.
QString plainSigns(const QString &text)
{
    QString plain = text.trimmed();
    for (QChar &character : plain) {
        if (character.isSpace()) {
            character = u' '; // Also those that do not break, wide and narrow.
        } else if (character == QChar(0x2019) || character == QChar(0x02BC) || character == QChar(0x00B4) || character == u'`') {
            character = u'\'';
        } else if (character == QChar(0x2212) || character == QChar(0x2013) || character == QChar(0x2014)) {
            character = u'-';
        }
    }
    return plain;
}

/// Digits in groups of three after the first; nothing else.
bool isGrouped(const QString &whole, QChar by)
{
    const QStringList groups = whole.split(by);
    for (qsizetype i = 0; i < groups.size(); ++i) {
        if (i > 0 ? groups.at(i).size() != 3 : groups.at(i).isEmpty() || groups.at(i).size() > 3) {
            return false;
        }
    }
    return true;
}

/// The digits without what groups them; empty where that is not done by three.
QString ungrouped(QString whole)
{
    for (const QChar by : {u' ', u'\'', u'.', u','}) {
        if (whole.contains(by)) {
            if (!isGrouped(whole, by)) {
                return {};
            }
            whole.remove(by);
        }
    }
    static const QRegularExpression digits(u"\\A[0-9]{1,18}\\z"_s);
    return digits.match(whole).hasMatch() ? whole : QString();
}

QString joined(const QString &whole, const QString &fraction)
{
    const QString digits = whole.isEmpty() ? u"0"_s : ungrouped(whole);
    static const QRegularExpression decimals(u"\\A[0-9]{0,20}\\z"_s);
    if (digits.isEmpty() || !decimals.match(fraction).hasMatch() || (whole.isEmpty() && fraction.isEmpty())) {
        return {};
    }
    return fraction.isEmpty() ? digits : digits + u'.' + fraction;
}

/// Which of point and comma parts the decimals of these digits, and what they come to.
SheetNumber readDigits(const QString &digits)
{
    const auto found = [&](Form form, qsizetype at) {
        const QString decimal = joined(at < 0 ? digits : digits.left(at), at < 0 ? QString() : digits.mid(at + 1));
        return SheetNumber{decimal.isEmpty() ? Form::Unreadable : form, decimal, {}, {}, false};
    };
    const qsizetype point = digits.lastIndexOf(u'.');
    const qsizetype comma = digits.lastIndexOf(u',');
    if (point < 0 && comma < 0) {
        return found(Form::Plain, -1);
    }
    const QChar last = point > comma ? u'.' : u',';
    const Form form = point > comma ? Form::Point : Form::Comma;
    const qsizetype at = std::max(point, comma);
    if (point >= 0 && comma >= 0) {
        // The later one parts decimals, unless it comes twice, which only groups do.
        return digits.count(last) == 1 ? found(form, at) : SheetNumber{Form::Unreadable, {}, {}, {}, false};
    }
    if (digits.count(last) > 1) {
        return found(form == Form::Point ? Form::Comma : Form::Point, -1);
    }
    const bool maybeGroup = digits.size() - at - 1 == 3 && isGrouped(digits, last) && !digits.startsWith(u'0');
    if (!maybeGroup || digits.contains(u' ') || digits.contains(u'\'')) {
        return found(form, at);
    }
    const QString parted = joined(digits.left(at), digits.mid(at + 1));
    const QString grouped = joined(digits, {});
    return form == Form::Point ? SheetNumber{Form::Ambiguous, parted, grouped, {}, false} : SheetNumber{Form::Ambiguous, grouped, parted, {}, false};
}

SheetNumber readText(const QString &text)
{
    static const QRegularExpression form(u"\\A(?<open>\\()?\\s*(?<before>-|\\+)?\\s*(?<sign>[^0-9.,'()+\\s-]{1,4}\\.?)?\\s*(?<inner>-)?\\s*"
                                         u"(?<digits>[0-9](?:[0-9.,' ]*[0-9])?|[.,][0-9]+)(?<none>[.,]-{1,2})?[.,]?\\s*(?<percent>%)?\\s*"
                                         u"(?<code>[^0-9.,'()+\\s-]{1,4}\\.?)?\\s*(?<after>-)?\\s*(?<close>\\))?\\z"_s);
    const QRegularExpressionMatch match = form.match(plainSigns(text));
    const QString sign = match.captured(u"sign"_s);
    const QString code = match.captured(u"code"_s);
    const bool signs = (sign.isEmpty() || isCurrencySign(sign)) && (code.isEmpty() || isCurrencySign(code)) && (sign.isEmpty() || code.isEmpty());
    const bool brackets = match.captured(u"open"_s).isEmpty() == match.captured(u"close"_s).isEmpty();
    if (!match.hasMatch() || !signs || !brackets) {
        return {Form::Unreadable, {}, {}, {}, false};
    }
    SheetNumber number = readDigits(match.captured(u"digits"_s));
    number.currency = sign.isEmpty() ? code : sign;
    number.percent = !match.captured(u"percent"_s).isEmpty();
    const bool below = !match.captured(u"open"_s).isEmpty() || match.captured(u"before"_s) == "-"_L1 || !match.captured(u"inner"_s).isEmpty()
        || !match.captured(u"after"_s).isEmpty();
    for (QString *decimal : {&number.decimal, &number.decimalWithComma}) {
        if (!decimal->isEmpty()) {
            *decimal = plainDecimal((below ? u"-"_s : QString()) + *decimal + (number.percent ? u"e-2"_s : QString()));
        }
    }
    return number;
}

} // namespace

SheetNumber sheetNumber(const SheetCell &cell)
{
    switch (cell.kind) {
    case SheetCell::Kind::Empty:
        return {};
    case SheetCell::Kind::Number:
    case SheetCell::Kind::Percent:
        return {Form::Typed, cell.text, {}, cell.currency, cell.kind == SheetCell::Kind::Percent};
    case SheetCell::Kind::Text:
        return readText(cell.text.left(100));
    default:
        return {Form::Unreadable, {}, {}, {}, false};
    }
}

std::optional<qint64> scaledNumber(const QString &decimal, qint64 scale, qint64 step, bool &rounded)
{
    const bool below = decimal.startsWith(u'-');
    const QString whole = decimal.mid(below ? 1 : 0).section(u'.', 0, 0);
    QString fraction = decimal.section(u'.', 1, 1);
    constexpr qsizetype longestWhole = 12;
    constexpr qsizetype longestFraction = 6; // What lies behind moves no half.
    if (decimal.isEmpty() || whole.size() > longestWhole) {
        return std::nullopt;
    }
    const bool cut = fraction.size() > longestFraction;
    fraction = fraction.left(longestFraction).leftJustified(longestFraction, u'0');
    constexpr qint64 million = 1'000'000;
    const qint64 millionths = whole.toLongLong() * million + fraction.toLongLong();
    bool tooLarge = false;
    const qint64 value = Exact(millionths, million).times(scale).roundedTo(step, tooLarge);
    if (tooLarge) {
        return std::nullopt;
    }
    rounded = rounded || cut || Int128(value) * million != Int128(millionths) * scale;
    return below ? -value : value;
}

} // namespace Credwright
