#include "core/storage/page_reader.h"
#include "tests/fuzz/fuzz_target.h"
#include "tests/fuzz/small_design.h"

#include <QBuffer>

using namespace Credwright;

/// What fuzz_salvage reaches as well, without the databases that it makes of it: so many times as often.
int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    QByteArray bytes = designFileFrom(data, size);
    QBuffer file(&bytes);
    file.open(QIODevice::ReadOnly);
    PageReader reader(file);
    if (!reader.isReadable()) {
        return 0;
    }
    qsizetype taken = 0;
    QList<quint32> roots;
    const auto count = [&](const QList<StoredValue> &row) {
        for (const StoredValue &value : row) {
            taken += value.bytes.size();
        }
    };
    reader.forEachRow(1, [&](const QList<StoredValue> &row) {
        count(row);
        roots.append(row.size() > 3 ? static_cast<quint32>(row.at(3).integer) : 0);
    });
    for (const quint32 root : std::as_const(roots)) {
        reader.forEachRow(root, count);
    }
    require(taken <= bytes.size()); // Each page was read once at most.
    return 0;
}
