#include "core/check/pack/rule_pack.h"
#include "tests/fuzz/fuzz_target.h"

using namespace Credwright;

int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const auto pack = parseRulePack(QByteArray::fromRawData(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size)));
    require(pack ? !pack->isEmpty() : !pack.error().message.isEmpty());
    return 0;
}
