#pragma once

#include "core/model/design.h"
#include "core/util/result.h"

#include <QByteArray>
#include <QDate>

namespace Credwright {

/// The financing as a workbook (XLSX) whose figures are live formulas: whoever changes an input sees what the program would say, to the smallest
/// amount of the currency (finance.md, case E). Each formula carries the engine's figure as its value, for viewers that do not calculate.
/// What the sheet states as values alone, it says so: scenarios and sensitivity, which change single lines.
/// `date` is the day it was written; invalid: none is printed. `language` is that of headings and of translated texts; empty: the design's.
/// Fails with CannotWrite where the folder for temporary files takes no file.
Result<QByteArray> financeSheet(const Design &design, QDate date = {}, const QString &language = {});

} // namespace Credwright
