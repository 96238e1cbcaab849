#pragma once

#include "core/exchange/spreadsheet/sheet_archive.h"
#include "core/exchange/spreadsheet/workbook.h"

namespace Credwright {

/// A workbook of Office Open XML (ISO/IEC 29500, transitional and strict): values as they were last calculated, sheets in the order of their tabs.
/// Refuses macros, the binary form and files that hold no sheets.
Result<Workbook> readXlsx(const SheetArchive &archive, const Progress &progress);

} // namespace Credwright
