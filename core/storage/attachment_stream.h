#pragma once

#include "core/model/attachment.h"
#include "core/storage/design_file.h"
#include "core/util/progress.h"

#include <functional>

class QIODevice;

namespace Credwright {

/// Runs a moment's work with a design file: there and then, or on the thread that the file belongs to (Saver::withFile).
using FileAccess = std::function<Result<>(const std::function<Result<>(DesignFile &)> &work)>;
/// For the thread that the file is used on.
FileAccess accessTo(DesignFile &file);

struct StoredContent
{
    QString sha256;
    qint64 size = 0;
};

/// Brings content into a design file, some megabytes at a time, so that a save of what was typed meanwhile gets its turn and memory holds
/// no more than that. On an error, and when `progress` asks it to stop (Cancelled), nothing stays. `size` is what is expected, for `progress`.
Result<StoredContent> storeContent(const FileAccess &file, QIODevice &source, qint64 size, const Progress &progress);
/// Likewise a file of the system, as the attachment that a design then has to name. InvalidInput when it is none or too large.
Result<Attachment> storeFile(const FileAccess &file, const QString &path, const Progress &progress);
/// Writes the content with this hash to `target` (which may be null: only look whether it is sound), in the same way.
/// Damaged when it is missing or not what it was: what was written is of no use then.
Result<> loadContent(const FileAccess &file, const QString &sha256, QIODevice *target, const Progress &progress);

} // namespace Credwright
