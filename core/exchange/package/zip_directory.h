#pragma once

#include "core/util/result.h"

#include <QByteArray>
#include <QList>

class QIODevice;

namespace Credwright {

/// A file in a zip, as its directory and its own head both say.
struct ZipEntry
{
    QByteArray name;
    qint64 size = 0;
    qint64 packedSize = 0;
    qint64 offset = 0; ///< Of its head.
};

/// The most entries that a package may have.
constexpr int maximumPackageEntries = 10'000;
/// All that comes out of a package, in bytes. Below what needs the 64-bit form of zip, which is refused.
constexpr qint64 maximumPackageContent = 2'000'000'000;

/// Reads the directory of a zip as strictly as only a format of our own can be read: entries follow each other without gaps or overlaps, each
/// head says what the directory says, nothing stands before, between or behind; no names twice, folders, links, encryption, split or 64-bit form,
/// and no sizes that nobody's files have. KZip hides most of that, and after this has passed sees the same files. Damaged says what is wrong.
Result<QList<ZipEntry>> readZipDirectory(QIODevice &zip);

} // namespace Credwright
