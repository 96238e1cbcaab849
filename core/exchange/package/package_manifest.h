#pragma once

#include "core/util/result.h"

#include <QDateTime>
#include <QList>
#include <QString>
#include <QUuid>

namespace Credwright {

/// A file in a package.
struct PackageEntry
{
    QString path;
    qint64 size = 0;
    QString sha256; ///< In hexadecimal digits.
    QString mediaType;

    bool operator==(const PackageEntry &) const = default;
};

/// What a package says of itself, in its manifest.json.
struct PackageManifest
{
    QString program; ///< That made it.
    QDateTime created;
    QUuid design;
    QString title;
    QList<PackageEntry> entries; ///< All but the manifest itself.

    bool operator==(const PackageManifest &) const = default;
};

constexpr QLatin1StringView packageManifestPath{"manifest.json"};
constexpr QLatin1StringView packageDesignPath{"design.credwright"};
constexpr QLatin1StringView packageAttachments{"attachments/"};
constexpr QLatin1StringView packageExports{"exports/"};

/// Whether an entry may have this name: one of those above, a SHA-256 among the attachments, a plain file name among the exports.
bool isPackagePath(const QString &path);
QByteArray toJson(const PackageManifest &manifest);
/// Damaged or NewerVersion; whatever it returns has the design, and no path twice or other than isPackagePath() allows.
Result<PackageManifest> packageManifestFromJson(const QByteArray &json);

/// Why a package is refused: what is wrong, and that nothing was imported.
tl::unexpected<Error> refusePackage(const char *what, const QString &detail = {}, ErrorCode code = ErrorCode::Damaged);

} // namespace Credwright
