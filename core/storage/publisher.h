#pragma once

#include "core/storage/saver.h"
#include "core/storage/working_copy.h"

#include <atomic>
#include <QElapsedTimer>

namespace Credwright {

/// Publishes the working copy of an open design to its stick or share: after half a minute of rest, on leaving a step, on closing. It works on a
/// thread of its own, which may hang as long as the medium does; the interface goes on.
class Publisher : public QObject
{
    Q_OBJECT
public:
    enum class State {
        Published,
        Waiting, ///< Something newer is safe in the working copy.
        Publishing,
        Failed, ///< lastError() says why; it is tried again after growing pauses. Also a medium that has not answered for ten seconds.
    };

    Publisher(std::unique_ptr<WorkingCopy> copy, Saver &saver, QObject *parent = nullptr);
    /// What was not published stays in the working copy, for the next time.
    ~Publisher() override;
    /// Ends its dealings with the saver, which may go then; before that, for nothing but the end.
    void letGo();

    State state() const { return m_state; }
    const Error &lastError() const { return m_error; }
    QDateTime lastPublished() const { return m_lastPublished; }
    QString target() const { return m_target; }

    /// Something was edited.
    void later();
    /// At once, without waiting; `again` writes a file anew that was removed from its place.
    void now(bool again = false);
    /// Looks, without waiting, whether somebody else has changed the file at its place; it also does by itself every half minute.
    void look();
    /// Waits until everything is published, fails, does not answer within the time, or is cancelled. The saver has been flushed. For closing.
    Result<> finish(int milliseconds, const Progress &progress);

Q_SIGNALS:
    void stateChanged();
    /// Somebody else has changed the file at its place. What comes of merging is to be saved and then goes there.
    void changedElsewhere(
        const Credwright::Design &base, const Credwright::Record &baseRecord, const Credwright::Design &theirs, const Credwright::Record &theirRecord);

private:
    using Outcome = Result<std::optional<WorkingCopy::Theirs>>;
    /// What the thread works on: it outlives this object where the medium hangs.
    struct Work
    {
        std::unique_ptr<WorkingCopy> copy;
        std::atomic<bool> wanted = true;
        std::atomic<bool> snapshotting = false;
        std::atomic<qint64> done = 0;
        std::atomic<qint64> all = 0;
    };

    void start(bool publishing, const std::function<Outcome()> &work);
    void collect(const Outcome &outcome, bool published);
    void onNoAnswer();
    void setState(State state);

    QString m_target;
    Saver &m_saver;
    std::shared_ptr<Work> m_work;
    QThread *m_thread; ///< Left behind where the medium hangs.
    QObject *m_worker;
    QTimer m_rest;
    QTimer m_watch;
    QTimer m_patience;
    bool m_newer = false; ///< Something was edited since the snapshot was taken.
    bool m_inFlight = false;
    int m_failures = 0;
    State m_state = State::Published;
    QDateTime m_lastPublished;
    Error m_error;
};

} // namespace Credwright
