#include "core/exchange/cost_import/cost_import.h"
#include "tests/fuzz/fuzz_target.h"

using namespace Credwright;
using namespace Qt::Literals::StringLiterals;

/// An institution's cost template comes by mail: it is read, its columns are guessed, and its rows become lines.
int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const Result<Workbook> workbook = readWorkbook(bytes, u"costs.csv"_s);
    if (!workbook) {
        require(!workbook.error().message.isEmpty());
        return 0;
    }
    for (const Sheet &sheet : workbook->sheets) {
        const CostImport import = readCosts(sheet, guessMapping(sheet), u"EUR"_s, QLocale::c());
        for (const CostRow &row : import.rows) {
            require(row.taken || !row.remarks.isEmpty());
        }
    }
    return 0;
}
