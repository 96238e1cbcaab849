#include "core/storage/saver.h"

#include "core/util/clock.h"

#include <QDir>

namespace Credwright {

using namespace Qt::Literals::StringLiterals;

namespace {
constexpr int restMilliseconds = 2000;
constexpr int mostMilliseconds = 5000;
constexpr int longestRetry = 60'000;
constexpr int generations = 5;
} // namespace

Saver::Saver(std::unique_ptr<DesignFile> file, QObject *parent)
    : QObject(parent)
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
    m_rest.start(restMilliseconds);
    if (!m_atMost.isActive()) {
        m_atMost.start(mostMilliseconds);
    }
    if (m_state == State::Saved) {
        setState(State::Unsaved);
    }
}

void Saver::saveNow()
{
    write();
}

/// Before the first write of a session: the file as it was goes into the ring.
void Saver::backUp()
{
    if (m_backedUp || m_backupFolder.isEmpty()) {
        return;
    }
    m_backedUp = true;
    QDir folder(m_backupFolder);
    if (!folder.mkpath(u"."_s)) {
        return;
    }
    static_cast<void>(m_file->copyTo(folder.filePath(Clock::now().toString(u"yyyyMMdd-HHmmss"_s) + u".credwright"_s)));
    QStringList kept = folder.entryList({u"*.credwright"_s}, QDir::Files, QDir::Name);
    while (kept.size() > generations) {
        folder.remove(kept.takeFirst());
    }
}

Saver::Finished Saver::writeOnThread(const Design &design, const Record &record)
{
    backUp();
    Finished finished{.outcome = {}, .base = m_file->design(), .baseRecord = m_file->record(), .theirs = {}, .theirRecord = {}};
    finished.outcome = m_file->save(design, record);
    finished.theirs = m_file->design();
    finished.theirRecord = m_file->record();
    return finished;
}

void Saver::write()
{
    if (m_inFlight || !m_pending || m_needsMerge) {
        return; // collect() comes back to it.
    }
    m_rest.stop();
    m_atMost.stop();
    m_pending = false;
    m_inFlight = true;
    if (m_state != State::Failed) {
        setState(State::Saving);
    }
    QMetaObject::invokeMethod(&m_worker, [this, serial = ++m_serial, design = m_design, record = m_record] {
        m_finished = std::make_unique<Finished>(writeOnThread(design, record));
        QMetaObject::invokeMethod(this, [this, serial] { collect(serial); }, Qt::QueuedConnection);
    });
}

/// Takes the outcome of a write that is done; once, whether its message or flush() comes first.
void Saver::collect(int serial)
{
    if (serial != m_serial || !m_inFlight) {
        return;
    }
    m_inFlight = false;
    const std::unique_ptr<Finished> finished = std::move(m_finished);
    if (!finished->outcome) {
        onFailed(finished->outcome.error());
        return;
    }
    m_failures = 0;
    if (*finished->outcome == DesignFile::SaveOutcome::ChangedElsewhere) {
        m_pending = true;
        m_needsMerge = true;
        setState(State::Unsaved);
        Q_EMIT changedElsewhere(finished->base, finished->baseRecord, finished->theirs, finished->theirRecord);
        return;
    }
    m_lastSaved = Clock::now();
    setState(m_pending ? State::Unsaved : State::Saved);
    if (m_pending && !m_rest.isActive()) {
        m_rest.start(restMilliseconds);
    }
}

void Saver::onFailed(const Error &error)
{
    m_pending = true;
    m_error = error;
    ++m_failures;
    m_rest.start(std::min(longestRetry, mostMilliseconds * m_failures));
    setState(State::Failed);
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
