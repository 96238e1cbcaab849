#pragma once

#include "core/storage/design_file.h"

#include <QDateTime>

namespace Credwright {

/// One generation of a design file as it was.
struct Backup
{
    QString file;
    QDateTime when;  ///< UTC, by the clock of that moment.
    qint64 size = 0; ///< Bytes.
};

/// The automatic backups of one design, in a folder of their own outside the document's: the ten newest whatever their age, besides them one a
/// day for a month and one a week for a year, and never more than 500 MB but for the two newest. Their order is that of their making, not of
/// the clock, which may be set back.
class BackupRing
{
public:
    explicit BackupRing(const QString &folder) : m_folder(folder) {}

    /// Keeps the file as it is on the disk now and lets go of what the limits no longer allow. CannotWrite when it could not be kept.
    Result<> add(DesignFile &file) const;
    /// Newest first.
    QList<Backup> list() const;

private:
    void thinOut() const;

    QString m_folder;
};

} // namespace Credwright
