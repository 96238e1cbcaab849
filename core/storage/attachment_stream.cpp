#include "core/storage/attachment_stream.h"

#include <filesystem>
#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QMimeDatabase>

namespace Credwright {

namespace {

constexpr qsizetype step = 4 * attachmentChunk;

QString say(const char *text)
{
    return QCoreApplication::translate("AttachmentStream", text);
}

/// As much as was asked for, less only at the end: pipes and sockets give what they have.
Result<QByteArray> readStep(QIODevice &source)
{
    QByteArray bytes;
    while (bytes.size() < step) {
        const QByteArray part = source.read(step - bytes.size());
        if (part.isEmpty()) {
            break;
        }
        bytes.append(part);
    }
    if (const auto *file = qobject_cast<QFileDevice *>(&source); file && file->error() != QFileDevice::NoError) {
        return failure(ErrorCode::CannotRead, say(QT_TRANSLATE_NOOP("AttachmentStream", "The file could not be read to its end. Nothing was attached.")),
            file->errorString());
    }
    return bytes;
}

Error cancelled()
{
    return {ErrorCode::Cancelled, say(QT_TRANSLATE_NOOP("AttachmentStream", "Cancelled; nothing was changed.")), {}};
}

Error damaged(const QString &sha256)
{
    return {ErrorCode::Damaged, say(QT_TRANSLATE_NOOP("AttachmentStream", "The content of this attachment is missing or damaged.")), sha256};
}

} // namespace

FileAccess accessTo(DesignFile &file)
{
    return [&file](const std::function<Result<>(DesignFile &)> &work) { return work(file); };
}

bool isFileOf(const FileAccess &file, const QString &path)
{
    QString own;
    static_cast<void>(file([&](DesignFile &design) -> Result<> {
        own = design.path();
        return {};
    }));
    std::error_code error;
    return std::filesystem::equivalent(path.toStdU16String(), own.toStdU16String(), error);
}

Result<StoredContent> storeContent(const FileAccess &file, QIODevice &source, qint64 size, const Progress &progress)
{
    DesignFile::Arrival arrival;
    StoredContent stored;
    Result<> result;
    bool more = true;
    while (result && more) {
        const Result<QByteArray> bytes = readStep(source);
        more = bytes && bytes->size() == step;
        if (!bytes) {
            result = tl::unexpected(bytes.error());
        } else if (!bytes->isEmpty()) {
            result = file([&](DesignFile &design) { return design.add(arrival, *bytes); });
        }
        if (result && !progress(arrival.size, std::max(size, arrival.size))) {
            result = tl::unexpected(cancelled());
        }
    }
    if (result) {
        result = file([&](DesignFile &design) -> Result<> {
            const Result<QString> finished = design.finish(arrival);
            stored = {finished.value_or(QString()), arrival.size};
            return finished ? Result<>() : tl::unexpected(finished.error());
        });
    }
    if (!result) {
        static_cast<void>(file([&](DesignFile &design) -> Result<> {
            design.drop(arrival);
            return {};
        }));
        return tl::unexpected(result.error());
    }
    return stored;
}

Result<Attachment> storeFile(const FileAccess &file, const QString &path, const Progress &progress)
{
    const QFileInfo info(path);
    if (!info.isFile()) { // A folder, a device or a pipe.
        return failure(ErrorCode::InvalidInput, say(QT_TRANSLATE_NOOP("AttachmentStream", "“%1” is not a file. Nothing was attached.")).arg(path));
    }
    if (isFileOf(file, path)) {
        return failure(ErrorCode::InvalidInput,
            say(QT_TRANSLATE_NOOP("AttachmentStream", "“%1” is the file of this design itself. Attach a copy of it.")).arg(info.fileName()));
    }
    if (info.size() > maximumAttachment) {
        return failure(
            ErrorCode::InvalidInput, say(QT_TRANSLATE_NOOP("AttachmentStream", "“%1” is larger than 200 MB. Nothing was attached.")).arg(info.fileName()));
    }
    QFile source(path);
    if (!source.open(QIODevice::ReadOnly)) {
        return failure(
            ErrorCode::CannotRead, say(QT_TRANSLATE_NOOP("AttachmentStream", "“%1” cannot be read. Nothing was attached.")).arg(path), source.errorString());
    }
    const Result<StoredContent> stored = storeContent(file, source, info.size(), progress);
    if (!stored) {
        return tl::unexpected(stored.error());
    }
    Attachment attachment;
    attachment.id = QUuid::createUuid();
    attachment.name = info.fileName().left(shortText);
    attachment.mediaType = QMimeDatabase().mimeTypeForFile(path).name();
    attachment.size = Count{stored->size};
    attachment.sha256 = stored->sha256;
    return attachment;
}

Result<> loadContent(const FileAccess &file, const QString &sha256, const ContentSink &sink, const Progress &progress)
{
    qint64 size = 0;
    qint64 done = 0;
    QCryptographicHash hash(QCryptographicHash::Sha256);
    const Result<> known = file([&](DesignFile &design) -> Result<> {
        const auto length = design.contentSize(sha256);
        size = length ? length->value_or(-1) : 0;
        return length ? Result<>() : tl::unexpected(length.error());
    });
    if (!known || size < 0) {
        return known ? tl::unexpected(damaged(sha256)) : known;
    }
    for (int n = 0;; ++n) {
        std::optional<QByteArray> chunk;
        Result<> read = file([&](DesignFile &design) -> Result<> {
            Result<std::optional<QByteArray>> part = design.chunk(sha256, n);
            if (!part) {
                return tl::unexpected(part.error());
            }
            chunk = std::move(*part);
            return {};
        });
        if (!read) {
            return read;
        }
        if (!chunk) {
            break;
        }
        if (!sink(*chunk)) {
            return failure(
                ErrorCode::CannotWrite, say(QT_TRANSLATE_NOOP("AttachmentStream", "The copy could not be written. Choose another folder or make room.")));
        }
        hash.addData(*chunk);
        done += chunk->size();
        if (!progress(done, size)) {
            return tl::unexpected(cancelled());
        }
    }
    return QString::fromLatin1(hash.result().toHex()) == sha256 ? Result<>() : tl::unexpected(damaged(sha256));
}

} // namespace Credwright
