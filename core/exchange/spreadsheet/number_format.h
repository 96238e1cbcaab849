#pragma once

#include "core/exchange/spreadsheet/workbook.h"

namespace Credwright {

/// What a number format of a workbook (ECMA-376 part 1, 18.8.30 and 18.8.31) makes of a number.
struct NumberFormat
{
    SheetCell::Kind kind = SheetCell::Kind::Number;
    QString currency; ///< Sign or code in it.
};

/// By its text: "#,##0.00 [$€-407]", "dd/mm/yyyy", "[h]:mm", "0%".
NumberFormat numberFormat(const QString &code);
/// Of those that have a number and no text.
NumberFormat builtInNumberFormat(int id);
/// A day and time of day as the workbook counts them, in days since the end of 1899 or 1903, as ISO 8601; nothing where it is none.
QString dateOfSerial(const QString &serial, bool since1904);
/// Days as hours and minutes: "1.5" is "36:00".
QString timeOfSerial(const QString &serial);

} // namespace Credwright
