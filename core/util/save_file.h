#pragma once

#include "core/util/result.h"

#include <functional>
#include <QByteArray>
#include <QFile>

class QIODevice;

namespace Credwright {

/// Writes a file whole or not at all: the one function that everything but the design file itself is written with.
/// The old file stays as it is until the new one is on disk (CannotWrite says why it did not get there).
Result<> saveFile(const QString &path, const QByteArray &bytes);
/// Likewise for what comes in pieces; whatever `write` leaves unwritten, by its own error, leaves the old file.
Result<> saveFile(const QString &path, const std::function<Result<>(QIODevice &file)> &write);
/// A file that is written in pieces and is in nobody's place yet (see Temporary): every write is asked whether it succeeded, and so is finish().
class NewFile
{
public:
    /// False where there is one already, or none can be.
    bool create(const QString &path);
    /// For whoever writes to a device; they may close it.
    QFile &device() { return m_file; }
    /// Brings all of it to the disk and closes it; false when anything of it did not get there.
    bool finish();
    QString errorString() const { return m_file.errorString(); }

private:
    QFile m_file;
};

/// Brings the entries of a folder to the disk, so that a rename in it survives a power loss.
void syncFolder(const QString &folder);
/// Brings an open file to the disk; false when the system refuses.
bool syncFile(const QFile &file);
/// Puts a finished file in the place of another one, or where there is none, in one step that survives a power loss; both are in one folder.
/// (Removing the old one first would leave nothing if the program ended in between.)
Result<> replaceFile(const QString &from, const QString &to);

} // namespace Credwright
