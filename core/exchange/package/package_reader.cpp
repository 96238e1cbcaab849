#include "core/exchange/package/package_reader.h"

#include "core/exchange/package/zip_directory.h"
#include "core/storage/attachment_stream.h"
#include "core/util/save_file.h"
#include "core/util/temporary.h"

#include <KZip>
#include <memory>
#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFile>

namespace Credwright {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 pieceSize = 1 << 20;
constexpr qint64 largestManifest = 8 << 20;

Error cancelled()
{
    return {ErrorCode::Cancelled, QCoreApplication::translate("Package", QT_TRANSLATE_NOOP("Package", "Cancelled; nothing was imported.")), {}};
}

/// A package whose directory has been read; KZip unpacks what is in it.
class Archive
{
public:
    static Result<std::unique_ptr<Archive>> open(QIODevice &device)
    {
        if (!device.isOpen() && !device.open(QIODevice::ReadOnly)) {
            return refusePackage(QT_TRANSLATE_NOOP("Package", "The package cannot be read."), device.errorString(), ErrorCode::CannotRead);
        }
        Result<QList<ZipEntry>> entries = readZipDirectory(device);
        if (!entries) {
            return tl::unexpected(entries.error());
        }
        std::unique_ptr<Archive> archive(new Archive(device, *entries));
        device.seek(0);
        if (!archive->m_zip.open(QIODevice::ReadOnly)) {
            return refusePackage(
                QT_TRANSLATE_NOOP("Package", "The package is damaged: its directory contradicts itself or what is in it."), archive->m_zip.errorString());
        }
        return archive;
    }

    const QList<ZipEntry> &entries() const { return m_entries; }

    /// The content of one entry in pieces, at most as much as its directory declares, and not less.
    Result<> read(const ZipEntry &entry, const std::function<Result<>(const QByteArray &)> &sink) const
    {
        const KArchiveFile *file = m_zip.directory()->file(QString::fromUtf8(entry.name));
        const std::unique_ptr<QIODevice> content(file ? file->createDevice() : nullptr);
        qint64 done = 0;
        QByteArray piece;
        do {
            piece = content ? content->read(pieceSize) : QByteArray(); // A packed one cannot tell how much is left.
            done += piece.size();
            if (done > entry.size) {
                return refusePackage(
                    QT_TRANSLATE_NOOP("Package", "A file in the package is larger than the package says. Somebody may have made it to fill the disk."),
                    QString::fromUtf8(entry.name));
            }
            if (!piece.isEmpty() || done == 0) {
                if (const Result<> taken = sink(piece); !taken) {
                    return taken;
                }
            }
        } while (!piece.isEmpty());
        if (done < entry.size) {
            return refusePackage(
                QT_TRANSLATE_NOOP("Package", "A file in the package cannot be unpacked to its end: the package is damaged."), QString::fromUtf8(entry.name));
        }
        return {};
    }

    Result<PackageManifest> manifest() const
    {
        const auto found =
            std::find_if(m_entries.cbegin(), m_entries.cend(), [](const ZipEntry &entry) { return QLatin1StringView(entry.name) == packageManifestPath; });
        if (found == m_entries.cend() || found->size > largestManifest) {
            return refusePackage(QT_TRANSLATE_NOOP("Package", "There is no list of contents in the package: it is not one of Credwright."));
        }
        QByteArray json;
        const Result<> read = this->read(*found, [&](const QByteArray &piece) -> Result<> {
            json.append(piece);
            return {};
        });
        return read ? packageManifestFromJson(json) : tl::unexpected(read.error());
    }

private:
    Archive(QIODevice &device, const QList<ZipEntry> &entries) : m_entries(entries), m_zip(&device) {}

    QList<ZipEntry> m_entries;
    KZip m_zip;
};

/// The entry as the directory has it; refused when the two do not agree on what is there.
Result<QList<ZipEntry>> inOrderOf(const PackageManifest &manifest, const QList<ZipEntry> &entries)
{
    QHash<QString, ZipEntry> byName;
    for (const ZipEntry &entry : entries) {
        byName.insert(QString::fromUtf8(entry.name), entry);
    }
    byName.remove(packageManifestPath);
    QList<ZipEntry> ordered;
    for (const PackageEntry &wanted : manifest.entries) {
        if (!byName.contains(wanted.path)) {
            return refusePackage(QT_TRANSLATE_NOOP("Package", "A file is missing in the package."), wanted.path);
        }
        ordered.append(byName.take(wanted.path));
        if (ordered.last().size != wanted.size) {
            return refusePackage(
                QT_TRANSLATE_NOOP("Package", "A file in the package is not the one that was packed: it was damaged or changed since."), wanted.path);
        }
    }
    if (!byName.isEmpty()) {
        return refusePackage(QT_TRANSLATE_NOOP("Package", "There is a file in the package that was not packed with it."), byName.cbegin().key());
    }
    return ordered;
}

/// Writes the design and the attachments to a folder, each under the last part of its name.
class FolderSink
{
public:
    explicit FolderSink(const QString &folder) : m_folder(folder) {}

    Result<> take(const PackageEntry &entry, const QByteArray &bytes)
    {
        if (entry.path.startsWith(packageExports)) {
            return {}; // It was made of the design, and can be made again.
        }
        if (entry.path != m_path) {
            if (const Result<> finished = finish(); !finished) {
                return finished;
            }
            m_path = entry.path;
            if (!m_file.create(pathOf(entry.path))) {
                return noRoom();
            }
        }
        return m_file.device().write(bytes) == bytes.size() ? Result<>() : noRoom();
    }

    Result<> finish() { return m_path.isEmpty() || m_file.finish() ? Result<>() : noRoom(); }

    QString pathOf(const QString &entry) const { return m_folder + u'/' + entry.section(u'/', -1); }

private:
    Result<> noRoom() const
    {
        return refusePackage(QT_TRANSLATE_NOOP("Package", "The package cannot be unpacked there: the folder is protected or the disk is full."),
            m_file.errorString(), ErrorCode::CannotWrite);
    }

    QString m_folder;
    QString m_path;
    NewFile m_file;
};

/// Brings the attachments that the design names into its file.
Result<> takeAttachments(DesignFile &design, const FolderSink &folder, const Progress &progress)
{
    qint64 done = 0;
    for (const QString &sha256 : design.hashesInUse()) {
        QFile content(folder.pathOf(packageAttachments + sha256));
        if (!content.open(QIODevice::ReadOnly)) {
            continue; // It was missing when the package was made, too.
        }
        const Result<StoredContent> stored =
            storeContent(accessTo(design), content, content.size(), [&](qint64 now, qint64) { return progress(done + now, maximumPackageContent); });
        if (!stored) {
            return tl::unexpected(stored.error().code == ErrorCode::Cancelled ? cancelled() : stored.error());
        }
        done += stored->size;
        content.remove(); // So that no more than twice its size is needed.
    }
    return {};
}

Result<> checkDesign(const QString &path, const PackageManifest &manifest, const FolderSink &folder, const Progress &progress)
{
    const Result<std::unique_ptr<DesignFile>> design = DesignFile::open(path);
    if (!design) {
        return refusePackage(QT_TRANSLATE_NOOP("Package", "The design in the package cannot be read."), design.error().message, design.error().code);
    }
    if ((*design)->design().id != manifest.design) {
        return refusePackage(QT_TRANSLATE_NOOP("Package", "The design in the package is another one than its list of contents says."));
    }
    if ((*design)->isReadOnly() && !(*design)->hashesInUse().isEmpty()) {
        return refusePackage(QT_TRANSLATE_NOOP("Package", "The design in the package was made by a newer version of Credwright, which is needed to unpack it."),
            (*design)->whyReadOnly(), ErrorCode::NewerVersion);
    }
    return takeAttachments(**design, folder, progress);
}

} // namespace

Result<PackageManifest> readPackage(QIODevice &package, const PackageSink &sink, const Progress &progress)
{
    const Result<std::unique_ptr<Archive>> archive = Archive::open(package);
    Result<PackageManifest> manifest = archive ? (*archive)->manifest() : tl::unexpected(archive.error());
    const Result<QList<ZipEntry>> entries = manifest ? inOrderOf(*manifest, (*archive)->entries()) : tl::unexpected(manifest.error());
    if (!entries) {
        return tl::unexpected(entries.error());
    }
    qint64 all = 0;
    for (const ZipEntry &entry : *entries) {
        all += entry.size;
    }
    qint64 done = 0;
    for (qsizetype i = 0; i < entries->size(); ++i) {
        const PackageEntry &entry = manifest->entries[i];
        QCryptographicHash hash(QCryptographicHash::Sha256);
        const Result<> read = (*archive)->read(entries->at(i), [&](const QByteArray &piece) -> Result<> {
            hash.addData(piece);
            done += piece.size();
            return progress(done, all) ? sink(entry, piece) : tl::unexpected(cancelled());
        });
        if (!read) {
            return tl::unexpected(read.error());
        }
        if (QString::fromLatin1(hash.result().toHex()) != entry.sha256) {
            return refusePackage(
                QT_TRANSLATE_NOOP("Package", "A file in the package is not the one that was packed: it was damaged or changed since."), entry.path);
        }
    }
    return manifest;
}

Result<PackageManifest> readPackageManifest(QIODevice &package)
{
    const Result<std::unique_ptr<Archive>> archive = Archive::open(package);
    return archive ? (*archive)->manifest() : tl::unexpected(archive.error());
}

Result<> unpackPackage(const QString &package, const QString &target, const Progress &progress)
{
    QFile file(package);
    const QString place = placeOf(target);
    const Temporary folder(place);
    if (!QDir().mkdir(folder.path())) {
        return refusePackage(
            QT_TRANSLATE_NOOP("Package", "The package cannot be unpacked there: the folder is protected or the disk is full."), {}, ErrorCode::CannotWrite);
    }
    FolderSink sink(folder.path());
    const Result<PackageManifest> manifest =
        readPackage(file, [&](const PackageEntry &entry, const QByteArray &bytes) { return sink.take(entry, bytes); }, progress);
    if (!manifest) {
        return tl::unexpected(manifest.error());
    }
    if (const Result<> finished = sink.finish(); !finished) {
        return finished;
    }
    const QString design = sink.pathOf(packageDesignPath);
    if (const Result<> sound = checkDesign(design, *manifest, sink, progress); !sound) {
        return sound;
    }
    return replaceFile(design, place);
}

} // namespace Credwright
