#pragma once

#include "core/exchange/spreadsheet/workbook.h"
#include "core/util/progress.h"
#include "core/util/result.h"

namespace Credwright {

/// The largest file that is read, in bytes.
constexpr qint64 maximumSpreadsheetFile = 64 << 20;

/// Reads a workbook of Excel (.xlsx), an OpenDocument spreadsheet (.ods) or text (CSV), told apart by what is in it; `suffix` helps to name what is not read
/// here. Memory and time are bounded whatever comes in. InvalidInput: another kind of file; Damaged: it is broken, locked, hostile, or has macros.
/// What comes back has at least one sheet that was read.
Result<Workbook> readSpreadsheet(const QByteArray &bytes, const QString &suffix, const Progress &progress);
/// The same from a file; CannotRead or NotFound when it cannot be had.
Result<Workbook> readSpreadsheetFile(const QString &path, const Progress &progress);

} // namespace Credwright
