#include "core/storage/saver.h"

#include "core/storage/backups.h"
#include "core/util/clock.h"

#include <utility>

namespace Credwright {

using namespace Qt::Literals::StringLiterals;

namespace {
constexpr int restMilliseconds = 2000;
constexpr int mostMilliseconds = 5000;
constexpr int longestRetry = 60'000;
constexpr int watchMilliseconds = 3000;
constexpr int patienceMilliseconds = 10'000;
constexpr qint64 betweenBackups = 20 * 60'000;
} // namespace

Saver::Saver(std::unique_ptr<DesignFile> file, QObject *parent)
    : QObject(parent)
    , m_path(file->path())
    , m_file(std::move(file))
    , m_design(m_file->design())
    , m_record(m_file->record())
{
    m_worker.moveToThread(&m_thread);
    m_thread.start();
    for (QTimer *timer : {&m_rest, &m_atMost}) {
        timer->setSingleShot(true);
        connect(timer, &QTimer::timeout, this, &Saver::write);
    }
    m_watch.start(watchMilliseconds);
    connect(&m_watch, &QTimer::timeout, this, &Saver::look);
    m_patience.setSingleShot(true);
    connect(&m_patience, &QTimer::timeout, this, &Saver::onNoAnswer);
}

Saver::~Saver()
{
    static_cast<void>(withFile([](DesignFile &) { return Result<>(); })); // quit() would drop a write that waits for its turn.
    m_thread.quit();
    m_thread.wait();
}

void Saver::schedule(const Design &design, const Record &record)
{
    m_design = design;
    m_record = record;
    m_pending = true;
    m_needsMerge = false;
    if (m_journal) {
        m_journal->note(design);
    }
    m_rest.start(restMilliseconds);
    if (!m_atMost.isActive()) {
        m_atMost.start(mostMilliseconds);
    }
    if (m_state == State::Saved) {
        setState(State::Unsaved);
    }
}

void Saver::follow(const Design &design, const Record &record)
{
    m_rest.stop();
    m_atMost.stop();
    m_design = design;
    m_record = record;
    m_pending = false;
    m_needsMerge = false;
    setState(State::Saved);
}

void Saver::saveNow()
{
    write();
}

void Saver::keepJournal(const QString &folder)
{
    m_journal = std::make_unique<Journal>(folder, Journal::Head{m_design.id, m_path, m_design.identity.title.text}, m_design);
}

/// On the thread. Only a migration may not go without it.
Result<> Saver::backUp()
{
    if (m_backupFolder.isEmpty() || (m_sinceBackup.isValid() && !m_sinceBackup.hasExpired(betweenBackups))) {
        return {};
    }
    const Result<> kept = BackupRing(m_backupFolder).add(*m_file);
    if (kept || !m_file->isOlder()) {
        m_sinceBackup.start();
        return {};
    }
    return failure(kept.error().code,
        QCoreApplication::translate("DesignFile",
            "This design comes from an older version of Credwright, and its file is only changed once a backup of it is made, which failed: %1 Everything "
            "typed "
            "is kept in the program.")
            .arg(kept.error().message),
        kept.error().detail);
}

Result<DesignFile::SaveOutcome> Saver::writeOnThread(const Design &design, const Record &record)
{
    if (const Result<> kept = backUp(); !kept) {
        return tl::unexpected(kept.error());
    }
    return m_file->save(design, record);
}

void Saver::write()
{
    if (m_inFlight || !m_pending || m_needsMerge) {
        return; // collect() comes back to it.
    }
    m_rest.stop();
    m_atMost.stop();
    m_pending = false;
    if (m_state != State::Failed) {
        setState(State::Saving);
    }
    start([this, design = m_design, record = m_record] { return writeOnThread(design, record); });
}

void Saver::look()
{
    if (!m_inFlight && !m_pending) { // A write looks for itself.
        m_looking = true;
        start([this] { return m_file->look(); });
    }
}

void Saver::start(const std::function<Result<DesignFile::SaveOutcome>()> &work)
{
    m_inFlight = true;
    m_patience.start(patienceMilliseconds);
    QMetaObject::invokeMethod(&m_worker, [this, serial = ++m_serial, work] {
        Finished finished{.outcome = {}, .base = m_file->design(), .baseRecord = m_file->record(), .theirs = {}, .theirRecord = {}};
        finished.outcome = work();
        finished.theirs = m_file->design();
        finished.theirRecord = m_file->record();
        m_finished = std::make_unique<Finished>(finished);
        QMetaObject::invokeMethod(this, [this, serial] { collect(serial); }, Qt::QueuedConnection);
    });
}

/// Takes the outcome of what is done; once, whether its message or flush() comes first.
void Saver::collect(int serial)
{
    if (serial != m_serial || !m_inFlight) {
        return;
    }
    m_inFlight = false;
    m_patience.stop();
    const std::unique_ptr<Finished> finished = std::move(m_finished);
    if (std::exchange(m_looking, false)) {
        onLooked(*finished);
    } else if (!finished->outcome) {
        onFailed(finished->outcome.error());
        return;
    } else if (*finished->outcome == DesignFile::SaveOutcome::ChangedElsewhere) {
        onChangedElsewhere(*finished);
        return;
    } else {
        m_failures = 0;
        m_lastSaved = Clock::now();
        if (m_journal) {
            m_journal->settle(finished->theirs);
        }
        setState(m_pending ? State::Unsaved : State::Saved);
    }
    if (m_pending && !m_rest.isActive()) {
        m_rest.start(restMilliseconds);
    }
}

void Saver::onLooked(const Finished &finished)
{
    if (!finished.outcome) {
        if (finished.outcome.error().code != ErrorCode::Busy) { // Whoever writes just now is done at the next look.
            m_error = finished.outcome.error();
            setState(State::Failed);
        }
    } else if (*finished.outcome == DesignFile::SaveOutcome::ChangedElsewhere) {
        onChangedElsewhere(finished);
    } else if (m_state == State::Failed && !m_pending) {
        setState(State::Saved);
    }
}

void Saver::onChangedElsewhere(const Finished &finished)
{
    m_failures = 0;
    m_pending = true;
    m_needsMerge = true;
    setState(State::Unsaved);
    Q_EMIT changedElsewhere(finished.base, finished.baseRecord, finished.theirs, finished.theirRecord);
}

void Saver::onFailed(const Error &error)
{
    m_pending = true;
    m_error = error;
    ++m_failures;
    m_rest.start(std::min(longestRetry, mostMilliseconds * m_failures));
    setState(State::Failed);
}

void Saver::onNoAnswer()
{
    if (m_inFlight) {
        m_error = {ErrorCode::Busy,
            QCoreApplication::translate("DesignFile",
                "The disk with “%1” does not answer. Everything typed is kept in the program; go on, it is saved as soon as the disk answers, or save the "
                "design "
                "elsewhere.")
                .arg(m_path),
            {}};
        setState(State::Failed);
    }
}

Result<> Saver::flush()
{
    // More than one round where something was scheduled during a write, or another program's edit had to be merged first.
    for (int round = 0; round < 4 && (m_pending || m_inFlight); ++round) {
        write();
        if (m_inFlight) {
            static_cast<void>(withFile([](DesignFile &) { return Result<>(); })); // Behind the write, so it is done then.
            collect(m_serial);
        }
        if (m_state == State::Failed && round > 0) {
            break;
        }
    }
    if (m_pending && m_state != State::Failed) {
        onFailed({ErrorCode::Busy,
            QCoreApplication::translate(
                "DesignFile", "Another program keeps changing the file. Everything typed is kept in the program: save the design elsewhere."),
            {}});
    }
    return m_pending ? Result<>(tl::unexpected(m_error)) : Result<>();
}

Result<> Saver::withFile(const std::function<Result<>(DesignFile &)> &work)
{
    Result<> result;
    QMetaObject::invokeMethod(&m_worker, [&] { result = work(*m_file); }, Qt::BlockingQueuedConnection);
    return result;
}

Result<> Saver::copyTo(const QString &path)
{
    return withFile([&](DesignFile &file) { return file.copyTo(path); });
}

void Saver::setState(State state)
{
    m_state = state;
    Q_EMIT stateChanged();
}

} // namespace Credwright
