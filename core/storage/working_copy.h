#pragma once

#include "core/document/merge.h"
#include "core/storage/design_file.h"
#include "core/util/progress.h"

#include <memory>
#include <QDateTime>

class QLockFile;

namespace Credwright {

/// The working copy of a design that lies on a stick or a share: it is edited on this computer, and published to its place from time to time.
/// Its folder holds the copy, the state as last published or read (`published`), and where they belong. A folder that no program holds is left
/// over: it has edits that never reached their place.
class WorkingCopy
{
public:
    /// Takes a copy of the file at `target` below `folder`; Busy when ten programs have it open already. Edits left over from another time are
    /// merged into it (recovered() says what came of them). A target that is not there is no hindrance where edits are left over.
    static Result<std::unique_ptr<WorkingCopy>> open(const QString &target, const QString &folder);
    ~WorkingCopy();
    Q_DISABLE_COPY_MOVE(WorkingCopy)

    const QString &target() const { return m_target; }
    QString file() const { return inFolder(QStringLiteral("working.credwright")); }
    /// What came of edits that had not been published: the places that both sides changed. Nothing when there were none.
    const std::optional<QList<MergeConflict>> &recovered() const { return m_recovered; }

    /// What somebody else published meanwhile, beside the state that both went on from.
    struct Theirs
    {
        Design base;
        Record baseRecord;
        Design theirs;
        Record theirRecord;
    };
    /// A copy of the working file is to be made here, for publish().
    QString snapshot() const { return inFolder(QStringLiteral("snapshot.credwright")); }
    /// Brings the snapshot to the target: compared with what was last seen there, written beside it, synced, opened and checked, and then put in
    /// its place. When somebody else has changed the target nothing is written, and what is there comes back. NotFound when the medium, or
    /// the file on it, is not there; with `again` a file that was removed is written anew. Takes as long as the medium does: not for the thread of
    /// the interface.
    Result<std::optional<Theirs>> publish(bool again, const Progress &progress);
    /// Looks whether somebody else has changed the target; as publish() without writing.
    Result<std::optional<Theirs>> look();
    /// Everything is at its place: the folder goes when this object does.
    void setDone() { m_done = true; }

private:
    WorkingCopy(const QString &target, const QString &folder);
    QString inFolder(const QString &name) const { return m_folder + u'/' + name; }
    QString published() const { return inFolder(QStringLiteral("published.credwright")); }
    Result<> begin();
    Result<> recover(DesignFile &target);
    Result<std::optional<Theirs>> compare(bool again);

    QString m_target;
    QString m_folder;
    std::unique_ptr<QLockFile> m_lock;
    std::optional<QList<MergeConflict>> m_recovered;
    QString m_mark; ///< Of the state at the target as last seen.
    bool m_done = false;
};

/// A working copy with edits that never reached their place.
struct LeftOverCopy
{
    QString target;
    QString title;
    QDateTime last; ///< When it was last written; UTC.
};
QList<LeftOverCopy> leftOverCopies(const QString &folder);

} // namespace Credwright
