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

using ContentSink = std::function<bool(const QByteArray &bytes)>;

struct StoredContent
{
    QString sha256;
    qint64 size = 0;
};

/// Whether the path leads to the design's own file, by whatever name: opening and closing that would drop SQLite's locks on it.
bool isFileOf(const FileAccess &file, const QString &path);

/// Brings content into a design file, some megabytes at a time, so that a save of what was typed meanwhile gets its turn and memory holds
/// no more than that. On an error, and when `progress` asks it to stop (Cancelled), nothing stays. `size` is what is expected, for `progress`.
Result<StoredContent> storeContent(const FileAccess &file, QIODevice &source, qint64 size, const Progress &progress);
/// Likewise a file of the system, as the attachment that a design then has to name. InvalidInput when it is none or too large.
Result<Attachment> storeFile(const FileAccess &file, const QString &path, const Progress &progress);
/// Gives the content with this hash to `sink`, piece by piece, in the same way; a sink that returns false could not write it.
/// Damaged when it is missing or not what it was: what was given is of no use then.
Result<> loadContent(const FileAccess &file, const QString &sha256, const ContentSink &sink, const Progress &progress);

} // namespace Credwright
