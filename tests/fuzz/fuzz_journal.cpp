#include "core/storage/journal.h"
#include "tests/fuzz/fuzz_target.h"

using namespace Credwright;

/// Whatever a journal holds, its changes can be tried on a design, and what they lead to has words.
int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const auto journal = readJournal(QByteArray::fromRawData(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size)));
    if (journal) {
        Design design;
        const QList<Change> leftOut = apply(design, journal->changes);
        require(leftOut.size() <= journal->changes.size());
        Design again;
        static_cast<void>(apply(again, diff(Design(), design)));
        require(again == design);
    }
    return 0;
}
