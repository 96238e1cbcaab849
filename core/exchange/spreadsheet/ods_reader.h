#pragma once

#include "core/exchange/spreadsheet/sheet_archive.h"
#include "core/exchange/spreadsheet/workbook.h"

namespace Credwright {

/// An OpenDocument spreadsheet (ISO/IEC 26300): values as they were last calculated. Refuses encrypted ones, macros, and other OpenDocument files.
Result<Workbook> readOds(const SheetArchive &archive, const Progress &progress);

} // namespace Credwright
