#pragma once

#include "core/exchange/spreadsheet/workbook.h"
#include "core/util/progress.h"
#include "core/util/result.h"

namespace Credwright {

/// Rows of cells parted by commas, semicolons or tabs (RFC 4180, and what programs make of it). Encoding and delimiter are found out: a byte order mark or
/// the look of UTF-16, else UTF-8 where all of it is, else Windows-1252; "sep=;" in the first line, else what parts the first rows alike. All cells are text.
Result<Workbook> readCsv(const QByteArray &bytes, const Progress &progress);

} // namespace Credwright
