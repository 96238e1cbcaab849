#pragma once

#include "core/exchange/cost_import/cost_columns.h"
#include "core/finance/exact.h"

#include <optional>

namespace Credwright {

/// The digits and marks of a number that somebody typed with a currency, a unit or brackets around it: "€ 1.234,50", "(1 234.5)", "150,-", "12 h".
struct NumberBody
{
    QString digits; ///< Digits, points and commas alone.
    bool negative = false;
};
/// Nothing where it is no number.
std::optional<NumberBody> numberBody(const QString &text);

/// The decimal mark that the number tells by itself: "1.234,5" has a comma, "0.125" a point; Found where it may be either ("1.234", "12").
DecimalMark markTold(const QString &digits);

/// The number as an exact fraction; nothing where it is none in this notation, or longer than any amount.
std::optional<Exact> readNumber(const SheetCell &cell, DecimalMark mark, bool *negative);

} // namespace Credwright
