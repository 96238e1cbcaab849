#include "core/exchange/cost_import/cost_import.h"
#include "core/exchange/spreadsheet/spreadsheet_reader.h"
#include "tests/fuzz/fuzz_target.h"

using namespace Credwright;
using namespace Qt::Literals::StringLiterals;

/// An institution's cost template comes by mail: it is read, its columns are guessed, and its rows become lines.
int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const Result<Workbook> workbook = readSpreadsheet(bytes, u"csv"_s, [](qint64, qint64) { return true; });
    if (!workbook) {
        require(!workbook.error().message.isEmpty());
        return 0;
    }
    const Design design;
    for (const Sheet &sheet : workbook->sheets) {
        const CostImport import = importCosts(sheet, guessMapping(sheet), design, QLocale::c());
        planCostImport(design, import, CostImportMode::Update);
        for (const ImportedCost &row : import.rows) {
            require(row.becomesLine() || row.fate != ImportedCost::Fate::LeftOut || !row.remarks.isEmpty());
        }
    }
    return 0;
}
