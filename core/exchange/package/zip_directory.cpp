#include "core/exchange/package/zip_directory.h"

#include "core/exchange/package/package_manifest.h"

#include <algorithm>
#include <QIODevice>
#include <QSet>
#include <QtEndian>

namespace Credwright {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype endSize = 22;
constexpr qsizetype headSize = 30;
constexpr qsizetype recordSize = 46;
constexpr qsizetype longestName = 200; // More than the allowed ones have.
constexpr qsizetype longestExtra = 1024;
constexpr quint16 encryptedFlags = 0x0001 | 0x0040 | 0x2000;
constexpr quint16 harmlessFlags = 0x0002 | 0x0004 | 0x0800; // How hard it was packed; that names are UTF-8.
// Only then is a ratio told from that of an honest table with little in it.
constexpr qint64 largeEnoughForABomb = 16 << 20;
constexpr qint64 maximumRatio = 100;

quint16 number16(const QByteArray &bytes, qsizetype at)
{
    return qFromLittleEndian<quint16>(bytes.constData() + at);
}

quint32 number32(const QByteArray &bytes, qsizetype at)
{
    return qFromLittleEndian<quint32>(bytes.constData() + at);
}

QByteArray readAt(QIODevice &zip, qint64 at, qint64 size)
{
    return zip.seek(at) ? zip.read(size) : QByteArray();
}

tl::unexpected<Error> damaged(const QString &detail)
{
    return refusePackage(QT_TRANSLATE_NOOP("Package", "The package is damaged: its directory contradicts itself or what is in it."), detail);
}

/// What a name that is not allowed is up to.
tl::unexpected<Error> refuseName(const QByteArray &name)
{
    const QString shown = QString::fromUtf8(name.left(200));
    if (shown.contains(QChar::ReplacementCharacter)) {
        return refusePackage(QT_TRANSLATE_NOOP("Package", "A name in the package is not text (UTF-8)."), shown);
    }
    if (name.startsWith('/') || name.contains('\\') || name.contains(':') || shown.split(u'/').contains(u".."_s)) {
        return refusePackage(QT_TRANSLATE_NOOP("Package", "A file in the package wants a place outside of it. Somebody may have made it to do harm."), shown);
    }
    return refusePackage(QT_TRANSLATE_NOOP("Package", "The package holds a file or folder that does not belong in one."), shown);
}

struct End
{
    qint64 at = 0;
    int count = 0;
    qint64 size = 0; ///< Of the directory.
    qint64 offset = 0;
};

Result<End> readEnd(QIODevice &zip)
{
    if (!readAt(zip, 0, 4).startsWith("PK")) {
        return refusePackage(QT_TRANSLATE_NOOP("Package", "This is not a package of Credwright."), {}, ErrorCode::NotADesign);
    }
    const QByteArray end = zip.size() < endSize ? QByteArray() : readAt(zip, zip.size() - endSize, endSize);
    if (end.size() != endSize || !end.startsWith("PK\5\6")) {
        return refusePackage(QT_TRANSLATE_NOOP("Package", "The package is cut short, or something was added to its end. Ask for it once more."));
    }
    const int count = number16(end, 10);
    const qint64 size = number32(end, 12);
    const qint64 offset = number32(end, 16);
    if (number16(end, 4) != 0 || number16(end, 6) != 0 || number16(end, 8) != count || number16(end, 20) != 0) {
        return damaged(u"end"_s);
    }
    if (count > maximumPackageEntries) {
        return refusePackage(QT_TRANSLATE_NOOP("Package", "The package holds more files than any package has."), QString::number(count));
    }
    if (offset + size != zip.size() - endSize || size > count * (recordSize + longestName + longestExtra)) {
        // 65,535 entries and more, like offsets beyond 4 GB, stand elsewhere, which comes to the same.
        return damaged(u"directory"_s);
    }
    return End{zip.size() - endSize, count, size, offset};
}

Result<> judgeKind(const QByteArray &record, const QByteArray &name)
{
    const quint16 flags = number16(record, 8);
    const quint16 method = number16(record, 10);
    if ((flags & encryptedFlags) != 0) {
        return refusePackage(QT_TRANSLATE_NOOP("Package", "The package is locked with a password, which packages of Credwright never are."));
    }
    if ((flags & ~harmlessFlags) != 0 || (method != 0 && method != 8)) {
        return refusePackage(QT_TRANSLATE_NOOP("Package", "The package was packed by another program, in a way that is not read here."));
    }
    if (!isPackagePath(QString::fromUtf8(name)) || QString::fromUtf8(name).toUtf8() != name) {
        return refuseName(name);
    }
    constexpr quint32 typeMask = 0170000;
    constexpr quint32 regularFile = 0100000;
    constexpr quint32 dosFolder = 0x10;
    const quint32 attributes = number32(record, 38);
    const quint32 type = (attributes >> 16) & typeMask;
    if ((type != 0 && type != regularFile) || (attributes & dosFolder) != 0) {
        return refusePackage(
            QT_TRANSLATE_NOOP("Package", "The package holds a link, a folder or a device in place of a file. Somebody may have made it to do harm."),
            QString::fromUtf8(name));
    }
    return {};
}

Result<> judgeSize(const ZipEntry &entry, qint64 total)
{
    if (total > maximumPackageContent) {
        return refusePackage(QT_TRANSLATE_NOOP("Package", "The package holds more than 2 GB."));
    }
    if (entry.size > largeEnoughForABomb && entry.size / maximumRatio > entry.packedSize) {
        return refusePackage(
            QT_TRANSLATE_NOOP("Package", "A file in the package would grow more than a hundredfold on unpacking. Somebody may have made it to fill the disk."),
            QString::fromUtf8(entry.name));
    }
    return {};
}

/// Whether the entry's own head says what the directory says; returns where its content ends.
Result<qint64> judgeHead(QIODevice &zip, const ZipEntry &entry, const QByteArray &record)
{
    const QByteArray head = readAt(zip, entry.offset, headSize + entry.name.size());
    // Version, flags, method, time, checksum, sizes and length of the name stand in one row in both.
    const bool same =
        head.size() == headSize + entry.name.size() && head.startsWith("PK\3\4") && head.mid(6, 22) == record.mid(8, 22) && head.endsWith(entry.name);
    if (!same) {
        return damaged(QString::fromUtf8(entry.name));
    }
    return entry.offset + headSize + entry.name.size() + number16(head, 28) + entry.packedSize;
}

} // namespace

Result<QList<ZipEntry>> readZipDirectory(QIODevice &zip)
{
    const Result<End> end = readEnd(zip);
    if (!end) {
        return tl::unexpected(end.error());
    }
    const QByteArray directory = readAt(zip, end->offset, end->size);
    QList<ZipEntry> entries;
    QSet<QByteArray> names;
    qint64 total = 0;
    qint64 next = 0; // Where the next entry has to begin.
    qsizetype at = 0;
    for (int i = 0; i < end->count; ++i) {
        const QByteArray record = directory.mid(at, recordSize);
        if (record.size() != recordSize || !record.startsWith("PK\1\2")) {
            return damaged(u"record %1"_s.arg(i));
        }
        const ZipEntry entry{.name = directory.mid(at + recordSize, number16(record, 28)),
            .size = number32(record, 24),
            .packedSize = number32(record, 20),
            .offset = number32(record, 42)};
        at += recordSize + number16(record, 28) + number16(record, 30) + number16(record, 32);
        if (const Result<> kind = judgeKind(record, entry.name); !kind) {
            return tl::unexpected(kind.error());
        }
        if (names.contains(entry.name.toLower())) {
            return refusePackage(QT_TRANSLATE_NOOP("Package", "The package holds two files of one name."), QString::fromUtf8(entry.name));
        }
        names.insert(entry.name.toLower());
        total += entry.size;
        if (const Result<> size = judgeSize(entry, total); !size) {
            return tl::unexpected(size.error());
        }
        const Result<qint64> behind = entry.offset == next ? judgeHead(zip, entry, record) : Result<qint64>(damaged(QString::fromUtf8(entry.name)));
        if (!behind) {
            return tl::unexpected(behind.error());
        }
        next = *behind;
        entries.append(entry);
    }
    if (at != directory.size() || next != end->offset) {
        return damaged(u"gap"_s);
    }
    return entries;
}

} // namespace Credwright
