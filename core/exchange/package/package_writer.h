#pragma once

#include "core/storage/attachment_stream.h"

#include <QMap>
#include <QStringList>

namespace Credwright {

/// What a package is made of.
struct PackageSource
{
    FileAccess file; ///< Where the content of the attachments is.
    Design design;
    Record record;
    QMap<QString, QByteArray> exports; ///< Documents by file name ("description.html").
};

/// Makes a package (.credpack), a zip to mail and to keep: the design, its attachments, documents made of it, and a list of all that with their
/// hashes. It is read back whole before it gets its name, so that what is there is sound; otherwise what was there before stays.
/// Returns the names of attachments whose content is missing or damaged in the design, and which the package therefore lacks.
Result<QStringList> writePackage(const QString &path, const PackageSource &source, const Progress &progress);

} // namespace Credwright
