#pragma once

#include "core/model/access.h"
#include "core/storage/design_file.h"

#include <QCryptographicHash>
#include <QFile>
#include <QTemporaryDir>
#include <sqlite3.h>

namespace Credwright {

/// In memory where the system has such a place, so that thousands of files a minute wear no disk out.
inline QString scratchFolder()
{
    static const QTemporaryDir folder(QFileInfo(QStringLiteral("/dev/shm")).isWritable() ? QStringLiteral("/dev/shm/credwright-XXXXXX")
                                                                                         : QDir::tempPath() + QStringLiteral("/credwright-XXXXXX"));
    return folder.path();
}

inline void writeBytes(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size()) {
        std::abort();
    }
}

inline QByteArray readBytes(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// A design file with a row in every list, an attachment, and pages of 512 bytes, so that it stays small: the same bytes every time.
inline QByteArray smallDesignFile()
{
    const QString path = scratchFolder() + QStringLiteral("/base.credwright");
    const QByteArray content("What was agreed.");
    const QString hash = QString::fromLatin1(QCryptographicHash::hash(content, QCryptographicHash::Sha256).toHex());
    Design design;
    int number = 0;
    const auto id = [&] { return QUuid(QStringLiteral("6f1c2a34-0000-4000-8000-%1").arg(++number, 12, 16, QLatin1Char('0'))); };
    design.id = id();
    design.identity.title = QStringLiteral("A small design");
    for (const EntityType &type : entityTypes()) {
        if (!type.single) {
            EntityData data = newEntity(type.kind);
            data.id = id();
            insertEntity(design, type.kind, 0, data);
        }
    }
    design.outcomes.first().statement = QStringLiteral("Explains the flow from specification to layout.");
    design.attachments.first().name = QStringLiteral("agreement.txt");
    design.attachments.first().sha256 = hash;
    {
        auto file = DesignFile::create(path, design);
        if (!file || !(*file)->putAttachment(hash, content)) {
            std::abort();
        }
    }
    sqlite3 *database = nullptr;
    if (sqlite3_open(path.toUtf8().constData(), &database) != SQLITE_OK
        || sqlite3_exec(database, "UPDATE meta SET created = '2026-01-01T00:00:00Z'; PRAGMA page_size = 512; VACUUM", nullptr, nullptr, nullptr) != SQLITE_OK) {
        std::abort();
    }
    sqlite3_close(database);
    return readBytes(path);
}

/// Either the bytes are a whole file, or they change that small design file: three bytes say where, one how many, the rest what.
/// So inputs stay short, and most of them get past the first check.
inline QByteArray designFileFrom(const std::uint8_t *data, std::size_t size)
{
    static const QByteArray base = smallDesignFile();
    const QByteArray input = QByteArray::fromRawData(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    if (input.startsWith("SQLite")) {
        return QByteArray(input.constData(), input.size());
    }
    QByteArray bytes = base;
    for (qsizetype at = 0; at + 4 < input.size();) {
        const qsizetype where = ((data[at] << 16) | (data[at + 1] << 8) | data[at + 2]) % bytes.size();
        const qsizetype count = std::min<qsizetype>({1 + data[at + 3] % 16, input.size() - at - 4, bytes.size() - where});
        bytes.replace(where, count, input.mid(at + 4, count));
        at += 4 + count;
    }
    return bytes;
}

} // namespace Credwright
