#include "core/exchange/cost_import/cost_import.h"
#include "core/exchange/spreadsheet/spreadsheet_reader.h"
#include "core/model/design.h"
#include "tests/fuzz/fuzz_target.h"
#include "tests/support/workbooks.h"

using namespace Credwright;
using namespace Credwright::Testing;

namespace {

/// What begins with X or O is the content of a sheet, which gets a sound zip around it: else its checksum would end most changes.
QByteArray workbookOf(const QByteArray &bytes)
{
    static const QByteArray texts = "<si><t>Item</t></si><si><t>Total</t></si><si><r><t>one</t></r><r><t>_x000A_two</t></r></si>";
    static const QByteArray styles = "<numFmts><numFmt numFmtId=\"164\" formatCode=\"[h]:mm\"/></numFmts><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"164\"/>"
                                     "<xf numFmtId=\"14\"/><xf numFmtId=\"9\"/></cellXfs>";
    if (bytes.startsWith('X')) {
        return zipOf(xlsxParts(bytes.mid(1), texts, styles));
    }
    return bytes.startsWith('O') ? zipOf(odsParts(bytes.mid(1))) : bytes;
}

} // namespace

/// A spreadsheet is refused with a message, or stays within what sheets may have, and its costs within what a design may.
int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes = workbookOf(QByteArray::fromRawData(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size)));
    const Result<Workbook> workbook = readSpreadsheet(bytes, {}, [](qint64, qint64) { return true; });
    if (!workbook) {
        require(!workbook.error().message.isEmpty());
        return 0;
    }
    require(!workbook->sheets.isEmpty() && workbook->sheets.size() <= maximumSheets);
    qsizetype cells = 0;
    for (const Sheet &sheet : workbook->sheets) {
        require(sheet.rows.size() <= maximumSheetRows && sheet.columnCount() <= maximumSheetColumns && sheet.merged.size() <= maximumMergedCells);
        for (const QList<SheetCell> &row : sheet.rows) {
            cells += row.size();
            for (const SheetCell &cell : row) {
                require(cell.text.size() <= longestCell);
                require(!cell.isNumber() || !cell.text.isEmpty());
            }
        }
        const CostImport import = importCosts(sheet, guessMapping(sheet), {}, QLocale::c());
        const CostImportPlan plan = planCostImport({}, import, CostImportMode::Update);
        require(plan.added + plan.beyond == import.lines && plan.added <= maximumRows);
        for (const ImportedCost &cost : import.rows) {
            require(!cost.becomesLine() || (!cost.line.title.isEmpty() && cost.line.basis != CostBasis::Unset));
            require(!cost.line.rate || cost.line.rate->value >= 0);
            require(cost.line.title.text.size() <= shortText && cost.line.note.size() <= longText);
        }
    }
    require(cells <= maximumSheetCells);
    return 0;
}
