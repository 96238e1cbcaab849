#pragma once

#include "core/storage/design_file.h"
#include "core/storage/journal.h"

#include <functional>
#include <QDateTime>
#include <QElapsedTimer>
#include <QObject>
#include <QThread>
#include <QTimer>

namespace Credwright {

/// Brings states of a design to its file, moments after the last edit, on a thread that owns the file's only connection.
/// The interface hands over values and never waits, except in flush().
class Saver : public QObject
{
    Q_OBJECT
public:
    enum class State { Saved, Unsaved, Saving, Failed };

    explicit Saver(std::unique_ptr<DesignFile> file, QObject *parent = nullptr);
    /// Waits for a save under way; what was not handed to flush() before is lost, so flush first.
    ~Saver() override;

    /// The newest state: written two seconds after the last call, at most five after the first that is not on disk.
    void schedule(const Design &design, const Record &record);
    /// For a design that is only read here: what another program wrote is all there is, and nothing waits to be written.
    void follow(const Design &design, const Record &record);
    /// Writes at once what is scheduled, without waiting for it.
    void saveNow();
    /// Looks, without waiting, whether somebody else has changed or replaced the file, or it is gone or back. It also does by itself every few seconds.
    void look();
    /// Writes and waits; the error when it could not be written.
    Result<> flush();
    /// Stays Failed from a failure, or from ten seconds without an answer, until a save succeeds or the file can be read again; it is tried again
    /// after growing pauses and after every new edit.
    State state() const { return m_state; }
    QDateTime lastSaved() const { return m_lastSaved; }
    const Error &lastError() const { return m_error; }
    /// A copy of the file as it is on disk; waits.
    Result<> copyTo(const QString &path);
    /// Runs with the file on its thread and waits: for attachments and copies.
    Result<> withFile(const std::function<Result<>(DesignFile &)> &work);
    /// Generations of the file go into a ring in this folder: as it was when opened, before the first write, and then every twenty minutes of
    /// editing. Empty: none.
    void setBackupFolder(const QString &folder) { m_backupFolder = folder; }
    /// Keeps what is not on disk yet in a journal in this folder.
    void keepJournal(const QString &folder);

Q_SIGNALS:
    void stateChanged();
    /// Another program has written: `base` is what both began from, `theirs` what the file holds now. Nothing more is written until
    /// the merged state is scheduled, or theirs followed.
    void changedElsewhere(
        const Credwright::Design &base, const Credwright::Record &baseRecord, const Credwright::Design &theirs, const Credwright::Record &theirRecord);

private:
    /// What came of one write, or of a look at the file; made on the thread, taken once it is done.
    struct Finished
    {
        Result<DesignFile::SaveOutcome> outcome;
        Design base;
        Record baseRecord;
        Design theirs;
        Record theirRecord;
    };

    void write();
    void start(const std::function<Result<DesignFile::SaveOutcome>()> &work);
    Result<DesignFile::SaveOutcome> writeOnThread(const Design &design, const Record &record);
    Result<> backUp();
    void collect(int serial);
    void onLooked(const Finished &finished);
    void onChangedElsewhere(const Finished &finished);
    void onFailed(const Error &error);
    void onNoAnswer();
    void setState(State state);

    QString m_path;
    QThread m_thread;
    QObject m_worker;                   ///< Lives on m_thread; calls queued to it run there.
    std::unique_ptr<DesignFile> m_file; ///< Touched on m_thread only, once it runs.
    std::unique_ptr<Finished> m_finished;
    QTimer m_rest;
    QTimer m_atMost;
    QTimer m_watch;
    QTimer m_patience;
    Design m_design;
    Record m_record;
    bool m_pending = false;    ///< There is something newer than what was handed to the thread.
    bool m_inFlight = false;   ///< The thread has a state whose outcome was not taken yet.
    bool m_looking = false;    ///< What is in flight is a look.
    bool m_needsMerge = false; ///< What is pending knows nothing of what another program wrote, and would undo it.
    int m_serial = 0;          ///< Of the write in flight.
    State m_state = State::Saved;
    QDateTime m_lastSaved;
    Error m_error;
    int m_failures = 0;
    QString m_backupFolder;
    QElapsedTimer m_sinceBackup; ///< On the thread; not the clock of the wall, which may be set back.
    std::unique_ptr<Journal> m_journal;
};

} // namespace Credwright
