#include "core/exchange/package/package_manifest.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSet>

namespace Credwright {

using namespace Qt::Literals::StringLiterals;

namespace {
constexpr auto formatName = "credwright-package"_L1;
constexpr int formatVersion = 1;

bool isSha256(const QString &text)
{
    static const QRegularExpression digits(u"\\A[0-9a-f]{64}\\z"_s);
    return digits.match(text).hasMatch();
}
} // namespace

tl::unexpected<Error> refusePackage(const char *what, const QString &detail, ErrorCode code)
{
    return failure(code,
        QCoreApplication::translate("Package", what) + u' ' + QCoreApplication::translate("Package", QT_TRANSLATE_NOOP("Package", "Nothing was imported.")),
        detail);
}

bool isPackagePath(const QString &path)
{
    static const QRegularExpression plainName(u"\\A[A-Za-z0-9][A-Za-z0-9_-]{0,59}(\\.[A-Za-z0-9]{1,10}){1,2}\\z"_s);
    if (path.startsWith(packageAttachments)) {
        return isSha256(path.mid(packageAttachments.size()));
    }
    if (path.startsWith(packageExports)) {
        return plainName.match(path.mid(packageExports.size())).hasMatch();
    }
    return path == packageManifestPath || path == packageDesignPath;
}

QByteArray toJson(const PackageManifest &manifest)
{
    QJsonArray entries;
    for (const PackageEntry &entry : manifest.entries) {
        entries.append(QJsonObject{{u"path"_s, entry.path}, {u"size"_s, entry.size}, {u"sha256"_s, entry.sha256}, {u"mediaType"_s, entry.mediaType}});
    }
    const QJsonObject design{{u"id"_s, manifest.design.toString(QUuid::WithoutBraces)}, {u"title"_s, manifest.title}};
    return QJsonDocument(QJsonObject{{u"format"_s, QString(formatName)}, {u"version"_s, formatVersion}, {u"program"_s, manifest.program},
                             {u"created"_s, manifest.created.toUTC().toString(Qt::ISODate)}, {u"design"_s, design}, {u"entries"_s, entries}})
        .toJson();
}

Result<PackageManifest> packageManifestFromJson(const QByteArray &json)
{
    QJsonParseError error;
    const QJsonObject root = QJsonDocument::fromJson(json, &error).object();
    if (root["format"_L1].toString() != formatName) {
        return refusePackage(
            QT_TRANSLATE_NOOP("Package", "The package does not say that it is one of Credwright: its list of contents cannot be read."), error.errorString());
    }
    if (root["version"_L1].toInt() > formatVersion) {
        return refusePackage(
            QT_TRANSLATE_NOOP("Package", "The package was made by a newer version of Credwright, which is needed to read it."), {}, ErrorCode::NewerVersion);
    }
    PackageManifest manifest{.program = root["program"_L1].toString(),
        .created = QDateTime::fromString(root["created"_L1].toString(), Qt::ISODate),
        .design = QUuid(root["design"_L1]["id"_L1].toString()),
        .title = root["design"_L1]["title"_L1].toString(),
        .entries = {}};
    QSet<QString> paths;
    for (const QJsonValue &value : root["entries"_L1].toArray()) {
        const PackageEntry entry{.path = value["path"_L1].toString(),
            .size = value["size"_L1].toInteger(-1),
            .sha256 = value["sha256"_L1].toString(),
            .mediaType = value["mediaType"_L1].toString()};
        const bool own = entry.path != packageManifestPath && isPackagePath(entry.path) && !paths.contains(entry.path);
        const bool named = !entry.path.startsWith(packageAttachments) || entry.path.endsWith(entry.sha256);
        if (!own || !named || !isSha256(entry.sha256) || entry.size < 0) {
            return refusePackage(QT_TRANSLATE_NOOP("Package", "The package's list of contents names a file that no package has."), entry.path.left(200));
        }
        paths.insert(entry.path);
        manifest.entries.append(entry);
    }
    if (!paths.contains(packageDesignPath) || manifest.design.isNull()) {
        return refusePackage(QT_TRANSLATE_NOOP("Package", "There is no design in the package."));
    }
    return manifest;
}

} // namespace Credwright
