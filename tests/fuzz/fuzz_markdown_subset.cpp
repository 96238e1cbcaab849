#include "core/util/markdown_subset.h"
#include "tests/fuzz/fuzz_target.h"

#include <QUrl>

using namespace Credwright;

int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QString text = QString::fromUtf8(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const QList<TextBlock> blocks = parseMarkdown(text);
    for (const TextBlock &block : blocks) {
        require(block.depth >= 0 && block.depth <= 2);
        for (const TextRun &run : block.runs) {
            const QString scheme = QUrl(run.link).scheme();
            require(run.link.isEmpty() || scheme == u"http" || scheme == u"https" || scheme == u"mailto");
        }
    }
    plainText(blocks);
    return 0;
}
