#pragma once

#include "core/fields/field.h"

#include <functional>
#include <QLocale>

namespace Credwright {

/// The one place where numbers, dates, money and durations become text for people, and the reverse.
/// Everything takes its locale explicitly: files never use these.

/// "€1,750", "€1,750.50", "ISK 1,750": parts of a unit only when there are any, as many as the currency has. Currency is an ISO 4217 code.
QString formatMoney(Money money, const QString &currency, const QLocale &locale = QLocale());
/// "33 h", "30 h 20 min": exact.
QString formatMinutes(Minutes minutes, const QLocale &locale = QLocale());
/// "6", "2.5" — without the unit.
QString formatCredits(Credits credits, const QLocale &locale = QLocale());
/// "20 %", "12.5 %".
QString formatPercent(Percent percent, const QLocale &locale = QLocale());
QString formatDecimal(Decimal decimal, const QLocale &locale = QLocale());
/// "12 Mar 2025", "Mar 2025", "2025".
QString formatDate(const PartialDate &date, const QLocale &locale = QLocale());

/// Reads what people type: decimal comma or point of the locale, with or without unit ("2,5 h", "2:30", "20 %", "€ 1 750").
/// Nothing when it cannot be read without guessing. The empty text reads as an empty value.
std::optional<std::optional<Minutes>> parseMinutes(const QString &text, const QLocale &locale = QLocale());
/// Money with no more decimals than its currency has: "1.234" is no amount of euros, which tells it from a thousand and some.
std::optional<std::optional<Money>> parseMoney(const QString &text, const QString &currency, const QLocale &locale = QLocale());
std::optional<std::optional<Percent>> parsePercent(const QString &text, const QLocale &locale = QLocale());
std::optional<std::optional<Credits>> parseCredits(const QString &text, const QLocale &locale = QLocale());
std::optional<std::optional<Decimal>> parseDecimal(const QString &text, const QLocale &locale = QLocale());
std::optional<std::optional<Count>> parseCount(const QString &text, const QLocale &locale = QLocale());
std::optional<PartialDate> parseDate(const QString &text, const QLocale &locale = QLocale());

/// Any value as plain text; links are named by the function given.
QString formatValue(
    const FieldInfo &info, const Value &value, const QLocale &locale, const QString &currency, const std::function<QString(const QUuid &)> &nameOf);
/// Reads text typed or pasted for a field into a value of the kind of `like` (the field's present value);
/// choices by code or label, links by what `rowNamed` knows. Nothing when it cannot be read or is out of limits.
std::optional<Value> parseValue(const FieldInfo &info, const QString &text, const Value &like, const QString &currency, const QLocale &locale,
    const std::function<std::optional<QUuid>(const QString &)> &rowNamed = {});
/// One translated sentence that says what the field takes ("A number of hours from 0 to 10,000").
QString expectedInput(const FieldInfo &info, const Value &like, const QLocale &locale);

} // namespace Credwright
