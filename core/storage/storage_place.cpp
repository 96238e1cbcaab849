#include "core/storage/storage_place.h"

#include <QFileInfo>
#include <QStorageInfo>

#include <array>

namespace Credwright {

using namespace Qt::Literals::StringLiterals;

namespace {

std::function<StorageKind(const QString &)> replacement;

// Names as the Linux kernel and FUSE give them; file systems of Windows and cameras are those of sticks and cards here.
constexpr auto networkTypes =
    std::to_array<QByteArrayView>({"nfs", "nfs4", "cifs", "smb3", "smbfs", "9p", "afs", "ceph", "glusterfs", "davfs", "ncpfs", "virtiofs"});
constexpr auto removableTypes =
    std::to_array<QByteArrayView>({"vfat", "msdos", "exfat", "fuse.exfat", "ntfs", "ntfs3", "fuseblk", "hfsplus", "udf", "fuse.fusefat", "fuse.fuse-exfat"});

bool isOneOf(QByteArrayView type, const auto &types)
{
    return std::find(types.begin(), types.end(), type) != types.end();
}

} // namespace

StorageKind storageKindOf(const QString &path)
{
    if (replacement) {
        return replacement(path);
    }
    QString place = QFileInfo(path).absoluteFilePath();
    while (!QFileInfo::exists(place) && place != QFileInfo(place).absolutePath()) {
        place = QFileInfo(place).absolutePath();
    }
    const QStorageInfo storage(place);
    if (storage.isRoot()) { // What the system itself runs from, whatever it is, is not pulled out.
        return StorageKind::Fixed;
    }
    const QByteArray type = storage.fileSystemType().toLower();
    const QString root = storage.rootPath();
    if (isOneOf(type, removableTypes) || root.startsWith(u"/media/"_s) || root.startsWith(u"/run/media/"_s)) {
        return StorageKind::Removable;
    }
    // What else comes through FUSE is a cloud, a phone or another machine.
    return isOneOf(type, networkTypes) || type.startsWith("fuse.") ? StorageKind::Network : StorageKind::Fixed;
}

void replaceStorageKind(std::function<StorageKind(const QString &path)> source)
{
    replacement = std::move(source);
}

} // namespace Credwright
