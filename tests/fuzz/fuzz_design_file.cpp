#include "tests/fuzz/fuzz_target.h"
#include "tests/fuzz/small_design.h"

using namespace Credwright;

int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes = designFileFrom(data, size);
    const QString path = scratchFolder() + QStringLiteral("/design.credwright");
    writeBytes(path, bytes);
    auto file = DesignFile::open(path);
    require(readBytes(path) == bytes || file.has_value()); // What is refused stays as it was.
    if (file) {
        for (const Attachment &attachment : (*file)->design().attachments) {
            static_cast<void>((*file)->attachment(attachment.sha256));
        }
        Design next = (*file)->design();
        next.identity.title = QStringLiteral("Next");
        const auto saved = (*file)->save(next, (*file)->record());
        file->reset();
        if (saved && *saved == DesignFile::SaveOutcome::Saved) {
            const auto again = DesignFile::open(path);
            require(!again || (*again)->design().identity.title == next.identity.title);
        }
    }
    return 0;
}
