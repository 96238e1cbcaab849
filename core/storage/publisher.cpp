#include "core/storage/publisher.h"

#include "core/util/clock.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QEventLoop>
#include <QFile>
#include <QPointer>

namespace Credwright {

using namespace Qt::Literals::StringLiterals;

namespace {
constexpr int restMilliseconds = 30'000;
constexpr int watchMilliseconds = 30'000;
constexpr int patienceMilliseconds = 10'000;
constexpr int firstRetry = 5'000;
constexpr int longestRetry = 60'000;
} // namespace

Publisher::Publisher(std::unique_ptr<WorkingCopy> copy, Saver &saver, QObject *parent)
    : QObject(parent)
    , m_target(copy->target())
    , m_saver(saver)
    , m_work(std::make_shared<Work>())
    , m_thread(new QThread)
    , m_worker(new QObject)
{
    m_work->copy = std::move(copy);
    m_worker->moveToThread(m_thread);
    connect(m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    connect(m_thread, &QThread::finished, m_thread, &QObject::deleteLater);
    m_thread->start();
    for (QTimer *timer : {&m_rest, &m_patience}) {
        timer->setSingleShot(true);
    }
    connect(&m_rest, &QTimer::timeout, this, [this] { now(); });
    connect(&m_patience, &QTimer::timeout, this, &Publisher::onNoAnswer);
    connect(&m_watch, &QTimer::timeout, this, &Publisher::look);
    m_watch.start(watchMilliseconds);
    if (m_work->copy->recovered()) {
        later();
    }
}

void Publisher::letGo()
{
    m_work->wanted = false;
    m_rest.stop();
    m_watch.stop();
    while (m_work->snapshotting) { // On this computer, so it ends.
        QThread::msleep(2);
    }
}

Publisher::~Publisher()
{
    letGo();
    // The copy is let go of on the thread, after what it is doing. A thread that hangs is left behind: the kernel holds it.
    QMetaObject::invokeMethod(m_worker, [work = m_work, thread = m_thread] {
        work->copy.reset();
        thread->quit();
    });
    if (!m_inFlight || m_state != State::Failed) {
        m_thread->wait(QDeadlineTimer(patienceMilliseconds));
    }
}

void Publisher::later()
{
    m_newer = true;
    if (m_state == State::Published) {
        setState(State::Waiting);
    }
    m_rest.start(restMilliseconds);
}

void Publisher::now(bool again)
{
    if (m_inFlight || (!m_newer && !again && m_state != State::Failed)) {
        return; // collect() comes back to it.
    }
    m_rest.stop();
    m_newer = false;
    if (m_state != State::Failed) {
        setState(State::Publishing);
    }
    const QString snapshot = m_work->copy->snapshot();
    // The saver's thread makes the snapshot, on this computer; this one waits for it, and then for the medium.
    m_work->snapshotting = true;
    start(true, [work = m_work, saver = &m_saver, snapshot, again]() -> Outcome {
        QFile::remove(snapshot);
        const Result<> taken = saver->copyTo(snapshot);
        work->snapshotting = false;
        if (!taken) {
            return tl::unexpected(taken.error());
        }
        return work->copy->publish(again, [&](qint64 done, qint64 all) {
            work->done = done;
            work->all = all;
            return work->wanted.load();
        });
    });
}

void Publisher::look()
{
    if (!m_inFlight && !m_newer) {
        start(false, [work = m_work] { return work->copy->look(); });
    }
}

void Publisher::start(bool publishing, const std::function<Outcome()> &work)
{
    m_inFlight = true;
    m_patience.start(patienceMilliseconds);
    QPointer<Publisher> self(this);
    QMetaObject::invokeMethod(m_worker, [self, work, publishing] {
        const Outcome outcome = work();
        QMetaObject::invokeMethod(qApp, [self, outcome, publishing] {
            if (self) {
                self->collect(outcome, publishing);
            }
        });
    });
}

void Publisher::collect(const Outcome &outcome, bool published)
{
    m_inFlight = false;
    m_patience.stop();
    if (!outcome) {
        m_newer = m_newer || published;
        m_error = outcome.error();
        ++m_failures;
        m_rest.start(std::min(longestRetry, firstRetry * m_failures));
        setState(State::Failed);
        return;
    }
    m_failures = 0;
    if (*outcome) {
        m_newer = true;
        setState(State::Waiting);
        const WorkingCopy::Theirs &theirs = **outcome;
        Q_EMIT changedElsewhere(theirs.base, theirs.baseRecord, theirs.theirs, theirs.theirRecord);
        return;
    }
    if (published) {
        m_lastPublished = Clock::now();
    }
    setState(m_newer ? State::Waiting : State::Published);
    if (m_newer && !m_rest.isActive()) {
        m_rest.start(restMilliseconds);
    }
}

void Publisher::onNoAnswer()
{
    if (m_inFlight) {
        m_error = {ErrorCode::Busy,
            QCoreApplication::translate(
                "WorkingCopy", "The place of “%1” does not answer. Go on: everything is safe on this computer, and goes there as soon as it answers.")
                .arg(m_target),
            {}};
        setState(State::Failed);
    }
}

Result<> Publisher::finish(int milliseconds, const Progress &progress)
{
    const QDeadlineTimer deadline(milliseconds);
    const auto isDone = [this] { return !m_newer && !m_inFlight && m_state != State::Failed; };
    bool tried = m_inFlight;
    while (!isDone() && !deadline.hasExpired() && progress(m_work->done, m_work->all)) {
        if (!m_inFlight && tried && m_state == State::Failed) {
            return tl::unexpected(m_error);
        }
        if (!m_inFlight) {
            tried = true;
            static_cast<void>(m_saver.flush()); // What merging brought.
            now();
        }
        QEventLoop loop;
        QTimer::singleShot(20, &loop, &QEventLoop::quit);
        loop.exec(QEventLoop::ExcludeUserInputEvents);
    }
    if (isDone()) {
        m_work->copy->setDone();
        return {};
    }
    return tl::unexpected(m_state == State::Failed ? m_error
                                                   : Error{ErrorCode::Busy,
                                                         QCoreApplication::translate("WorkingCopy",
                                                             "The place of “%1” does not answer. Everything is safe on this computer, and goes there when the "
                                                             "design is opened the next time.")
                                                             .arg(m_target),
                                                         {}});
}

void Publisher::setState(State state)
{
    if (state != m_state || state == State::Failed) {
        m_state = state;
        Q_EMIT stateChanged();
    }
}

} // namespace Credwright
