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

Saver::Saver(std::unique_ptr<DesignFile> file, QObject *parent) : QObject(parent), m_file(std::move(file)), m_design(m_file->design()), m_record(m_file->record())
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
    m_thread.quit();
    m_thread.wait();
}

void Saver::schedule(const Design &design, const Record &record)
{
    m_design = design;
    m_record = record;
    m_pending = true;
    m_rest.start(restMilliseconds);
    if (!m_atMost.isActive()) {
        m_atMost.start(mostMilliseconds);
    }
    if (m_state != State::Saving) {
        setState(State::Unsaved);
    }
}

void Saver::saveNow()
{
    if (m_pending) {
        write();
    }
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

Result<DesignFile::SaveOutcome> Saver::writeOnThread(const Design &design, const Record &record)
{
    backUp();
    return m_file->save(design, record);
}

void Saver::write()
{
    if (m_state == State::Saving || !m_pending) {
        return; // finished() comes back to it.
    }
    m_rest.stop();
    m_atMost.stop();
    m_pending = false;
    setState(State::Saving);
    QMetaObject::invokeMethod(&m_worker, [this, design = m_design, record = m_record] {
        const Design base = m_file->design();
        const Result<DesignFile::SaveOutcome> outcome = writeOnThread(design, record);
        QMetaObject::invokeMethod(this, [this, outcome, base] { finished(outcome, base); }, Qt::QueuedConnection);
    });
}

void Saver::finished(const Result<DesignFile::SaveOutcome> &outcome, const Design &base)
{
    if (m_state != State::Saving) {
        return; // flush() was there before.
    }
    if (!outcome) {
        m_pending = true;
        m_error = outcome.error();
        ++m_failures;
        m_rest.start(std::min(longestRetry, mostMilliseconds * m_failures));
        setState(State::Failed);
        return;
    }
    if (*outcome == DesignFile::SaveOutcome::ChangedElsewhere) {
        m_pending = true;
        setState(State::Unsaved);
        Q_EMIT changedElsewhere(base, m_file->design(), m_file->record());
        return;
    }
    m_failures = 0;
    m_lastSaved = Clock::now();
    setState(m_pending ? State::Unsaved : State::Saved);
    if (m_pending && !m_rest.isActive()) {
        m_rest.start(restMilliseconds);
    }
}

Result<> Saver::flush()
{
    // Twice at most: another program's edit is merged by whoever listens, which schedules again.
    for (int round = 0; round < 3 && (m_pending || m_state == State::Saving || m_state == State::Failed); ++round) {
        m_rest.stop();
        m_atMost.stop();
        m_pending = false;
        m_state = State::Saving;
        Result<DesignFile::SaveOutcome> outcome;
        Design base;
        QMetaObject::invokeMethod(&m_worker, [&] {
            base = m_file->design();
            outcome = writeOnThread(m_design, m_record);
        }, Qt::BlockingQueuedConnection);
        finished(outcome, base);
        if (!outcome) {
            return tl::unexpected(outcome.error());
        }
    }
    return {};
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
