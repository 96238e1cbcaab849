#include "core/fields/field.h"
#include "core/util/pasted_rows.h"
#include "tests/fuzz/fuzz_target.h"

using namespace Credwright;

int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QString text = QString::fromUtf8(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const PastedRows pasted = rowsFromText(text);
    require(pasted.rows.size() <= maximumRows && (pasted.beyond == 0 || pasted.rows.size() == maximumRows));
    qsizetype characters = 0;
    for (const QStringList &row : pasted.rows) {
        require(!row.isEmpty());
        for (const QString &cell : row) {
            characters += cell.size();
        }
    }
    require(characters <= text.size());
    return 0;
}
