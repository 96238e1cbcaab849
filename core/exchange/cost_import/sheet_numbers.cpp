#include "core/exchange/cost_import/sheet_numbers.h"

#include <QRegularExpression>

namespace Credwright {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype mostDigits = 15; ///< What a spreadsheet keeps of a number.

/// Whole and decimals without what groups them; nothing where a group has not three digits.
std::optional<QStringList> parts(const QString &digits, QChar decimal, QChar group)
{
    if (digits.count(decimal) > 1) {
        return std::nullopt;
    }
    const QString whole = digits.section(decimal, 0, 0);
    const QString decimals = digits.section(decimal, 1);
    const QStringList groups = whole.split(group);
    for (qsizetype i = 0; i < groups.size() && groups.size() > 1; ++i) {
        if (i == 0 ? groups.at(i).isEmpty() || groups.at(i).size() > 3 : groups.at(i).size() != 3) {
            return std::nullopt;
        }
    }
    return decimals.contains(group) ? std::nullopt : std::optional(QStringList{groups.join(QString()), decimals});
}

} // namespace

std::optional<NumberBody> numberBody(const QString &text)
{
    static const QRegularExpression gaps(u"[\\s\\x{00A0}\\x{202F}\\x{2009}\\x{2019}']"_s);
    // A currency or a unit may stand on either side; ",-" ends a round amount.
    static const QRegularExpression form(
        u"\\A(\\()?([-\\x{2212}+])?(?:\\p{L}{1,4}\\.?|\\p{Sc}){0,2}([-\\x{2212}+])?([0-9][0-9.,]*[0-9]|[0-9])(?:[.,][-\\x{2013}\\x{2014}])?(?:\\p{L}{1,5}\\.?|\\p{Sc}|%){0,2}(-)?(\\))?\\z"_s);
    const QRegularExpressionMatch match = form.match(QString(text).remove(gaps));
    if (!match.hasMatch() || match.hasCaptured(1) != match.hasCaptured(6)) {
        return std::nullopt;
    }
    const auto minus = [](const QString &sign) { return sign == u"-"_s || sign == QChar(0x2212); };
    return NumberBody{match.captured(4), match.hasCaptured(1) || minus(match.captured(2)) || minus(match.captured(3)) || !match.captured(5).isEmpty()};
}

DecimalMark markTold(const QString &digits)
{
    const qsizetype points = digits.count(u'.');
    const qsizetype commas = digits.count(u',');
    if (points > 0 && commas > 0) {
        return digits.lastIndexOf(u'.') > digits.lastIndexOf(u',') ? DecimalMark::Point : DecimalMark::Comma;
    }
    if (points + commas == 0) {
        return DecimalMark::Found;
    }
    const DecimalMark own = points > 0 ? DecimalMark::Point : DecimalMark::Comma;
    const DecimalMark other = points > 0 ? DecimalMark::Comma : DecimalMark::Point;
    if (points + commas > 1) {
        return other; // What comes twice parts thousands.
    }
    const qsizetype at = digits.indexOf(points > 0 ? u'.' : u',');
    const bool mayGroup = digits.size() - at - 1 == 3 && at <= 3 && !digits.startsWith(u'0');
    return mayGroup ? DecimalMark::Found : own;
}

std::optional<Exact> readNumber(const SheetCell &cell, DecimalMark mark, bool *negative)
{
    const std::optional<NumberBody> body = numberBody(cell.text);
    if (!body) {
        return std::nullopt;
    }
    const bool point = cell.kind == SheetCell::Kind::Number || mark != DecimalMark::Comma;
    std::optional<QStringList> read = parts(body->digits, point ? u'.' : u',', point ? u',' : u'.');
    if (!read || read->first().size() + read->last().size() > mostDigits) {
        return std::nullopt;
    }
    qint64 denominator = 1;
    for (qsizetype i = 0; i < read->last().size(); ++i) {
        denominator *= 10;
    }
    *negative = body->negative;
    return Exact((read->first() + read->last()).toLongLong(), denominator);
}

} // namespace Credwright
