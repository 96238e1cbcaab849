#include "core/exchange/package/package_writer.h"

#include "core/exchange/package/package_manifest.h"
#include "core/exchange/package/package_reader.h"
#include "core/exchange/package/zip_directory.h"
#include "core/util/clock.h"
#include "core/util/save_file.h"
#include "core/util/temporary.h"

#include <KZip>
#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QMimeDatabase>

namespace Credwright {

using namespace Qt::Literals::StringLiterals;

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("Package", text);
}

Error cannotWrite(const QString &path, const QString &detail)
{
    return {ErrorCode::CannotWrite,
        say(QT_TRANSLATE_NOOP("Package", "“%1” could not be written. What was there before is unchanged. Choose another folder or make room.")).arg(path),
        detail};
}

class Packer
{
public:
    Packer(const QString &place, const QString &folder, const PackageSource &source, const Progress &progress)
        : m_place(place)
        , m_source(source)
        , m_progress(progress)
        , m_design(folder + u"/design"_s)
        , m_package(folder + u"/package"_s)
        , m_zip(&m_file.device())
    {
        for (const Attachment &attachment : source.design.attachments) {
            m_known += attachment.size.value_or(Count{0}).value;
        }
    }

    Result<QStringList> pack()
    {
        for (const auto &step : {&Packer::makeDesign, &Packer::listAttachments, &Packer::listExports, &Packer::write, &Packer::verify}) {
            if (const Result<> done = (this->*step)(); !done) {
                return tl::unexpected(done.error().code == ErrorCode::Cancelled ? cancelled() : done.error());
            }
        }
        const Result<> placed = replaceFile(m_package, m_place);
        return placed ? Result<QStringList>(m_missing) : tl::unexpected(placed.error());
    }

private:
    static Error cancelled() { return {ErrorCode::Cancelled, say(QT_TRANSLATE_NOOP("Package", "Cancelled; no package was written.")), {}}; }

    /// All of the design but the content of its attachments.
    Result<> makeDesign()
    {
        const auto made = DesignFile::create(m_design, m_source.design, m_source.record);
        if (!made) {
            return tl::unexpected(made.error());
        }
        m_manifest = {.program = u"Credwright "_s + QCoreApplication::applicationVersion(),
            .created = Clock::now(),
            .design = (*made)->design().id,
            .title = m_source.design.identity.title.text,
            .entries = {}};
        m_hashes = (*made)->hashesInUse();
        return {};
    }

    Result<> listDesign()
    {
        QFile file(m_design); // Closed as a design by now.
        QCryptographicHash hash(QCryptographicHash::Sha256);
        if (!file.open(QIODevice::ReadOnly) || !hash.addData(&file)) {
            return tl::unexpected(cannotWrite(m_place, file.errorString()));
        }
        list(packageDesignPath, file.size(), QString::fromLatin1(hash.result().toHex()), u"application/x-credwright"_s);
        return {};
    }

    /// Only what is sound goes in: each content is read once before.
    Result<> listAttachments()
    {
        if (const Result<> listed = listDesign(); !listed) {
            return listed;
        }
        QStringList hashes(m_hashes.cbegin(), m_hashes.cend());
        hashes.sort(); // The same design gives the same order.
        for (const QString &sha256 : std::as_const(hashes)) {
            qint64 size = 0;
            const auto count = [&](const QByteArray &bytes) {
                size += bytes.size();
                return true;
            };
            const Result<> sound = loadContent(m_source.file, sha256, count, [&](qint64 done, qint64) { return told(done); });
            if (!sound && sound.error().code != ErrorCode::Damaged) {
                return sound;
            }
            const Attachment attachment = named(sha256);
            if (!sound) {
                m_missing.append(attachment.name);
                continue;
            }
            list(packageAttachments + sha256, size, sha256, attachment.mediaType.isEmpty() ? u"application/octet-stream"_s : attachment.mediaType);
            m_done += size;
        }
        return {};
    }

    Result<> listExports()
    {
        for (auto it = m_source.exports.cbegin(); it != m_source.exports.cend(); ++it) {
            list(packageExports + it.key(), it->size(), QString::fromLatin1(QCryptographicHash::hash(*it, QCryptographicHash::Sha256).toHex()),
                QMimeDatabase().mimeTypeForFile(it.key(), QMimeDatabase::MatchExtension).name());
        }
        return m_all <= maximumPackageContent
            ? Result<>()
            : failure(ErrorCode::InvalidInput,
                  say(QT_TRANSLATE_NOOP("Package", "The attached files come to more than 2 GB together, which no package holds. Nothing was written.")));
    }

    Result<> write()
    {
        if (!m_file.create(m_package) || !m_zip.open(QIODevice::WriteOnly)) {
            return refuse();
        }
        const QByteArray manifest = toJson(m_manifest);
        Result<> written = writeEntry(packageManifestPath, manifest.size(), [&] { return add(manifest); });
        for (qsizetype i = 0; written && i < m_manifest.entries.size(); ++i) {
            const PackageEntry &entry = m_manifest.entries[i];
            written = writeEntry(entry.path, entry.size, [&] { return writeContent(entry); });
        }
        if (!written) {
            return written;
        }
        // KZip says that all is well when the last bytes found no room: the file itself is asked.
        if (!m_zip.close() || !m_file.finish()) {
            return refuse();
        }
        return {};
    }

    Result<> writeContent(const PackageEntry &entry)
    {
        if (entry.path.startsWith(packageExports)) {
            return add(m_source.exports.value(entry.path.mid(packageExports.size())));
        }
        if (entry.path.startsWith(packageAttachments)) {
            return loadContent(m_source.file, entry.sha256, [&](const QByteArray &bytes) { return put(bytes); }, [&](qint64, qint64) { return told(0); });
        }
        QFile file(m_design);
        if (!file.open(QIODevice::ReadOnly)) {
            return tl::unexpected(cannotWrite(m_place, file.errorString()));
        }
        Result<> written;
        while (written && !file.atEnd()) {
            written = add(file.read(attachmentChunk));
        }
        return written;
    }

    template<typename Content>
    Result<> writeEntry(const QString &path, qint64 size, const Content &content)
    {
        // Attached files are mostly packed already, and what grows hundredfold on unpacking would be taken for a bomb.
        m_zip.setCompression(path.startsWith(packageAttachments) ? KZip::NoCompression : KZip::DeflateCompression);
        const QDateTime &time = m_manifest.created;
        if (!m_zip.prepareWriting(path, {}, {}, size, 0100644, time, time, time)) {
            return refuse();
        }
        if (const Result<> written = content(); !written) {
            return written.error().code == ErrorCode::CannotWrite ? refuse() : written;
        }
        return m_zip.finishWriting(size) && m_file.device().error() == QFileDevice::NoError ? Result<>() : refuse();
    }

    bool put(const QByteArray &bytes)
    {
        m_done += bytes.size();
        return m_zip.writeData(bytes.constData(), bytes.size());
    }

    Result<> add(const QByteArray &bytes)
    {
        if (!put(bytes)) {
            return refuse();
        }
        return told(0) ? Result<>() : tl::unexpected(cancelled());
    }

    Result<> verify()
    {
        QFile file(m_package);
        const Result<PackageManifest> read =
            readPackage(file, [](const PackageEntry &, const QByteArray &) { return Result<>(); }, [&](qint64 done, qint64) { return told(done); });
        if (!read && read.error().code == ErrorCode::Cancelled) {
            return tl::unexpected(read.error());
        }
        return read ? Result<>() : tl::unexpected(cannotWrite(m_place, read.error().message + u' ' + read.error().detail));
    }

    tl::unexpected<Error> refuse()
    {
        return tl::unexpected(cannotWrite(m_place, m_file.device().error() == QFileDevice::NoError ? m_zip.errorString() : m_file.errorString()));
    }

    void list(const QString &path, qint64 size, const QString &sha256, const QString &mediaType)
    {
        m_manifest.entries.append({.path = path, .size = size, .sha256 = sha256, .mediaType = mediaType});
        m_all += size;
    }

    Attachment named(const QString &sha256) const
    {
        const auto found = std::find_if(
            m_source.design.attachments.cbegin(), m_source.design.attachments.cend(), [&](const Attachment &entry) { return entry.sha256 == sha256; });
        return found == m_source.design.attachments.cend() ? Attachment{{}, sha256, {}, {}, sha256} : *found;
    }

    /// Everything is read, written and read back.
    bool told(qint64 more) const
    {
        const qint64 all = 3 * std::max(m_known, m_all);
        return m_progress(std::min(m_done + more, all), all);
    }

    QString m_place;
    const PackageSource &m_source;
    const Progress &m_progress;
    QString m_design;  ///< A temporary file.
    QString m_package; ///< Likewise.
    NewFile m_file;
    KZip m_zip;
    PackageManifest m_manifest;
    QSet<QString> m_hashes;
    QStringList m_missing;
    qint64 m_known = 0; ///< What the attachments are said to come to.
    qint64 m_all = 0;   ///< What the entries do.
    qint64 m_done = 0;
};

} // namespace

Result<QStringList> writePackage(const QString &path, const PackageSource &source, const Progress &progress)
{
    if (isFileOf(source.file, path)) {
        return failure(ErrorCode::InvalidInput, say(QT_TRANSLATE_NOOP("Package", "That is the design's own file. Choose another name for the package.")));
    }
    const QString place = placeOf(path);
    const Temporary folder(place);
    if (!QDir().mkdir(folder.path())) {
        return tl::unexpected(cannotWrite(path, {}));
    }
    return Packer(place, folder.path(), source, progress).pack();
}

} // namespace Credwright
