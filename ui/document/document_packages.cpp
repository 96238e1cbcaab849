// The part of DocumentController that packs a design with what belongs to it, and unpacks.
#include "core/exchange/package/package_reader.h"
#include "core/exchange/package/package_writer.h"
#include "core/storage/saver.h"
#include "core/util/clock.h"
#include "ui/dialogs/dialog_seam.h"
#include "ui/document/document_controller.h"
#include "ui/document/session.h"
#include "ui/document/settings.h"
#include "ui/exports/export_formats.h"

#include <QFile>
#include <QFileInfo>

namespace Credwright {

Result<> DocumentController::packTo(const QString &path, const QList<const ExportFormat *> &documents)
{
    const PackageJob job =
        packageDocuments(documents, {m_session->design(), m_session->record(), m_session->analysis(), {}, {{}, Clock::now().toLocalTime().date()}});
    PackageSource source{.file = m_session->fileAccess(), .design = m_session->design(), .record = m_session->record(), .exports = {}};
    Result<QStringList> packed;
    DialogSeam::wait(nullptr, tr("Writing “%1”…").arg(QFileInfo(path).fileName()), [&](const Progress &progress) {
        Result<QMap<QString, QByteArray>> made = job(progress);
        if (made) {
            source.exports = std::move(*made);
            packed = writePackage(path, source, progress);
        } else {
            packed = tl::unexpected(made.error());
        }
    });
    if (!packed && packed.error().code == ErrorCode::Cancelled) {
        return failure(ErrorCode::Cancelled, tr("The export was cancelled; nothing was written."));
    }
    if (packed && !packed->isEmpty()) {
        DialogSeam::tell(nullptr, tr("Packed with notes"),
            tr("The package was made; the content of %n attached file(s) is missing or damaged in the design, and so in the package.", nullptr,
                static_cast<int>(packed->size())),
            packed->join(u'\n'));
    }
    return packed ? Result<>() : tl::unexpected(packed.error());
}

Result<> DocumentController::openPackage(const QString &path)
{
    QFile package(path);
    const Result<PackageManifest> manifest = readPackageManifest(package);
    if (!manifest) {
        return tl::unexpected(manifest.error());
    }
    const auto folder = DialogSeam::chooseFolder(nullptr, tr("Where to keep the design of this package"), Settings::instance().documentsFolder());
    if (!folder) {
        return {};
    }
    const QString target = freePath(*folder, manifest->title);
    Result<> unpacked;
    DialogSeam::wait(
        nullptr, tr("Unpacking “%1”…").arg(QFileInfo(path).fileName()), [&](const Progress &progress) { unpacked = unpackPackage(path, target, progress); });
    return unpacked ? open(target) : unpacked;
}

} // namespace Credwright
