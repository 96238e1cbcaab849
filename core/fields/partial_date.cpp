#include "core/fields/partial_date.h"

#include <QRegularExpression>

namespace Credwright {

using namespace Qt::Literals::StringLiterals;

QDate PartialDate::earliest() const
{
    return isEmpty() ? QDate() : QDate(year, month ? month : 1, day ? day : 1);
}

QDate PartialDate::latest() const
{
    if (isEmpty()) {
        return {};
    }
    const QDate month1(year, month ? month : 12, 1);
    return day ? QDate(year, month, day) : QDate(month1.year(), month1.month(), month1.daysInMonth());
}

QString PartialDate::toIso() const
{
    QString iso;
    if (year) {
        iso = u"%1"_s.arg(year, 4, 10, QLatin1Char('0'));
    }
    if (month) {
        iso += u"-%1"_s.arg(month, 2, 10, QLatin1Char('0'));
    }
    if (day) {
        iso += u"-%1"_s.arg(day, 2, 10, QLatin1Char('0'));
    }
    return iso;
}

std::optional<PartialDate> PartialDate::fromIso(const QString &text)
{
    if (text.isEmpty()) {
        return PartialDate();
    }
    static const QRegularExpression form(u"\\A(\\d{4})(?:-(\\d{2})(?:-(\\d{2}))?)?\\z"_s);
    const QRegularExpressionMatch match = form.match(text);
    if (!match.hasMatch()) {
        return std::nullopt;
    }
    const PartialDate date{match.captured(1).toInt(), match.captured(2).toInt(), match.captured(3).toInt()};
    const bool monthGiven = !match.captured(2).isEmpty();
    const bool dayGiven = !match.captured(3).isEmpty();
    if (date.year == 0 || !QDate::isValid(date.year, monthGiven ? date.month : 1, dayGiven ? date.day : 1)) {
        return std::nullopt;
    }
    return date;
}

PartialDate PartialDate::fromDate(QDate date)
{
    return date.isValid() ? PartialDate{date.year(), date.month(), date.day()} : PartialDate();
}

} // namespace Credwright
