#pragma once

#include "core/storage/design_file.h"

#include <functional>
#include <QDateTime>
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
    /// Writes at once what is scheduled, without waiting for it.
    void saveNow();
    /// Writes and waits; the error when it could not be written.
    Result<> flush();
    /// Stays Failed from a failure until a save succeeds; it is tried again after growing pauses and after every new edit.
    State state() const { return m_state; }
    QDateTime lastSaved() const { return m_lastSaved; }
    const Error &lastError() const { return m_error; }
    /// A copy of the file as it is on disk; waits.
    Result<> copyTo(const QString &path);
    /// Runs with the file on its thread and waits: for attachments and copies.
    Result<> withFile(const std::function<Result<>(DesignFile &)> &work);
    /// A generation of the file as it was when opened goes here before the first write; the oldest go. Empty: none.
    void setBackupFolder(const QString &folder) { m_backupFolder = folder; }

Q_SIGNALS:
    void stateChanged();
    /// Another program has written: `base` is what both began from, `theirs` what the file holds now. Nothing more is written until
    /// the merged state is scheduled.
    void changedElsewhere(
        const Credwright::Design &base, const Credwright::Record &baseRecord, const Credwright::Design &theirs, const Credwright::Record &theirRecord);

private:
    /// What came of one write; made on the thread, taken once it is done.
    struct Finished
    {
        Result<DesignFile::SaveOutcome> outcome;
        Design base;
        Record baseRecord;
        Design theirs;
        Record theirRecord;
    };

    void write();
    Finished writeOnThread(const Design &design, const Record &record);
    void backUp();
    void collect(int serial);
    void onFailed(const Error &error);
    void setState(State state);

    QThread m_thread;
    QObject m_worker;                   ///< Lives on m_thread; calls queued to it run there.
    std::unique_ptr<DesignFile> m_file; ///< Touched on m_thread only, once it runs.
    std::unique_ptr<Finished> m_finished;
    QTimer m_rest;
    QTimer m_atMost;
    Design m_design;
    Record m_record;
    bool m_pending = false;    ///< There is something newer than what was handed to the thread.
    bool m_inFlight = false;   ///< The thread has a state whose outcome was not taken yet.
    bool m_needsMerge = false; ///< What is pending knows nothing of what another program wrote, and would undo it.
    int m_serial = 0;          ///< Of the write in flight.
    State m_state = State::Saved;
    QDateTime m_lastSaved;
    Error m_error;
    int m_failures = 0;
    QString m_backupFolder;
    bool m_backedUp = false;
};

} // namespace Credwright
