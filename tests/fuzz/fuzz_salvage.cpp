#include "core/storage/salvage.h"
#include "tests/fuzz/fuzz_target.h"
#include "tests/fuzz/small_design.h"

using namespace Credwright;

int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes = designFileFrom(data, size);
    const QString path = scratchFolder() + QStringLiteral("/damaged.credwright");
    const QString to = scratchFolder() + QStringLiteral("/salvaged.credwright");
    writeBytes(path, bytes);
    QFile::remove(to);
    const auto salvaged = salvage(path, to);
    require(readBytes(path) == bytes);
    require(QFile::exists(to) == salvaged.has_value());
    require(!salvaged || (salvaged->rows > 0 && DesignFile::open(to).has_value())); // What is made is sound.
    return 0;
}
