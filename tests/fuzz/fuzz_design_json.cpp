#include "core/exchange/json/design_json.h"
#include "tests/fuzz/fuzz_target.h"

using namespace Credwright;

int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const auto imported = fromJson(QByteArray::fromRawData(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size)));
    if (imported) {
        // What was taken over is a design like any other: it comes back as it went out, with nothing more to remark.
        const QByteArray written = toJson(imported->design, imported->record, imported->attachments);
        const auto again = fromJson(written);
        require(again.has_value() && again->notes.isEmpty());
        require(again->design == imported->design);
        require(toJson(again->design, again->record, again->attachments) == written);
    }
    return 0;
}
