#pragma once

#include "core/document/change.h"
#include "core/util/save_file.h"

#include <memory>
#include <QDateTime>
#include <QMutex>
#include <QObject>
#include <QThread>

class QLockFile;

namespace Credwright {

/// What was typed since the last save of one open design, kept on this computer so that not even a killed program loses it. The file is there
/// while the design is open; one that no program holds is left over from an end that came too early.
class Journal
{
public:
    struct Head
    {
        QUuid design;
        QString path; ///< Of the design file.
        QString title;
    };
    /// Starts an empty journal in a folder. Where that cannot be written the design is edited without one.
    Journal(const QString &folder, const Head &head, const Design &onDisk);
    /// A design that was closed properly leaves no journal.
    ~Journal();
    Q_DISABLE_COPY_MOVE(Journal)

    /// The newest state. Returns at once; it is in the file moments later.
    void note(const Design &now);
    /// The design file holds this state: what led to it is forgotten.
    void settle(const Design &onDisk);
    /// Waits until all of it is done; for tests.
    void wait();

private:
    void post();
    void work();
    void append(const Design &now);
    void forgetUpTo(const Design &onDisk);
    /// A file of the journal, held by its lock.
    struct Volume
    {
        NewFile file;
        std::unique_ptr<QLockFile> lock;
    };
    std::unique_ptr<Volume> begin(const QList<Change> &changes) const;
    static bool write(Volume &volume, const QByteArray &bytes);

    QString m_folder;
    QByteArray m_head;
    QThread m_thread;
    QObject m_worker; ///< Lives on m_thread.
    std::unique_ptr<Volume> m_volume;
    Design m_noted; ///< What the journal's changes lead to; touched on m_thread only.

    QMutex m_mutex; ///< Of what follows: states on their way to the thread; a newer one takes the place of an older one.
    std::optional<Design> m_next;
    std::optional<Design> m_settled;
    bool m_posted = false;
};

/// A journal whose program ended without closing the design.
struct LeftOverJournal
{
    QString file;
    Journal::Head head;
    QList<Change> changes;
    QDateTime last; ///< When something was last typed; UTC.
};

/// All of them in a folder; those without a change are removed on the way, those that a running program holds are passed over.
QList<LeftOverJournal> leftOverJournals(const QString &folder);
/// Reads one; nothing when it is no journal. What was cut off at its end is left out.
std::optional<LeftOverJournal> readJournal(const QByteArray &bytes);
/// Removes it from the disk: its changes are in a design, or nobody wants them.
void forget(const LeftOverJournal &journal);

} // namespace Credwright
