#include "core/exchange/package/package_reader.h"
#include "tests/fuzz/fuzz_target.h"

#include <QBuffer>

using namespace Credwright;

/// A package is refused with a message, or every byte of it was as its list of contents says.
int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    QByteArray bytes = QByteArray::fromRawData(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    QBuffer package(&bytes);
    package.open(QIODevice::ReadOnly);
    qint64 given = 0;
    const auto count = [&](const PackageEntry &, const QByteArray &piece) -> Result<> {
        given += piece.size();
        return {};
    };
    const Result<PackageManifest> manifest = readPackage(package, count, [](qint64, qint64) { return true; });
    if (!manifest) {
        require(!manifest.error().message.isEmpty());
        return 0;
    }
    qint64 promised = 0;
    for (const PackageEntry &entry : manifest->entries) {
        promised += entry.size;
    }
    require(given == promised);
    return 0;
}
