#pragma once

#include "core/exchange/spreadsheet/workbook.h"
#include "core/fields/quantity.h"

#include <optional>

namespace Credwright {

/// What parts the decimals of numbers that were typed as text.
enum class DecimalMark { Detect, Point, Comma };

/// A number of a cell. As text, "1.234" may be a thousand and some, or one and some: only the other cells can tell.
struct SheetNumber
{
    enum class Form { Empty, Typed, Plain, Point, Comma, Ambiguous, Unreadable };
    Form form = Form::Empty;
    QString decimal;          ///< Exact, with a point; where it is ambiguous, as read with a decimal point.
    QString decimalWithComma; ///< Where it is ambiguous: as read with a decimal comma.
    QString currency;         ///< Sign or code beside it.
    bool percent = false;     ///< The decimal is then the share: 20 % is 0.2.

    bool isNumber() const { return form != Form::Empty && form != Form::Unreadable; }
    /// Never Detect.
    QString read(DecimalMark mark) const { return form == Form::Ambiguous && mark == DecimalMark::Comma ? decimalWithComma : decimal; }
};

/// Reads the number of a cell: typed ones as they are; of text with decimal comma or point, thousands parted by spaces, apostrophes, points or commas, a
/// currency before or behind, brackets or a minus before or behind for what is below zero, and "1.234,–".
SheetNumber sheetNumber(const SheetCell &cell);

/// A decimal in units of which `scale` make one, rounded half away from zero to a multiple of `step`, once; nothing beyond what fits. `rounded` is set where
/// something was lost, else left.
std::optional<qint64> scaledNumber(const QString &decimal, qint64 scale, qint64 step, bool &rounded);

} // namespace Credwright
