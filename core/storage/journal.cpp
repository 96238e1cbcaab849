#include "core/storage/journal.h"

#include "core/document/intake.h"
#include "core/exchange/json/change_json.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLockFile>

namespace Credwright {

using namespace Qt::Literals::StringLiterals;

namespace {

// A sequence of JSON texts, each behind this byte (RFC 7464): one that was cut off is known by not being JSON, and spoils no other.
constexpr char separator = '\x1e';
constexpr qint64 largest = 64 << 20;
constexpr qsizetype mostRecords = 200'000;

QString lockOf(const QString &journal)
{
    return journal + u".lock"_s;
}

QByteArray headText(const Journal::Head &head)
{
    const QJsonObject object{{u"format"_s, u"credwright-journal"_s}, {u"version"_s, 1}, {u"design"_s, head.design.toString(QUuid::WithoutBraces)},
        {u"path"_s, head.path}, {u"title"_s, head.title}};
    return separator + QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
}

} // namespace

Journal::Journal(const QString &folder, const Head &head, const Design &onDisk) : m_folder(folder), m_head(headText(head)), m_noted(onDisk)
{
    m_worker.moveToThread(&m_thread);
    m_thread.start();
    QMetaObject::invokeMethod(&m_worker, [this] { m_volume = begin({}); }); // The folder may be slow too.
}

Journal::~Journal()
{
    wait();
    m_thread.quit();
    m_thread.wait();
    if (m_volume) {
        m_volume->file.device().remove();
    }
}

/// A new file that holds these changes; null when there can be none.
std::unique_ptr<Journal::Volume> Journal::begin(const QList<Change> &changes) const
{
    QDir().mkpath(m_folder);
    const QString path = QDir(m_folder).filePath(QUuid::createUuid().toString(QUuid::WithoutBraces) + u".journal"_s);
    auto volume = std::make_unique<Volume>();
    volume->lock = std::make_unique<QLockFile>(lockOf(path));
    volume->lock->setStaleLockTime(0); // However long the design stays open.
    const QByteArray bytes = changes.isEmpty() ? m_head : m_head + separator + changesToJson(changes);
    const bool begun = volume->lock->tryLock(0) && volume->file.create(path) && write(*volume, bytes);
    return begun ? std::move(volume) : nullptr;
}

bool Journal::write(Volume &volume, const QByteArray &bytes)
{
    QFile &file = volume.file.device();
    return file.write(bytes) == bytes.size() && file.flush() && syncFile(file);
}

void Journal::note(const Design &now)
{
    const QMutexLocker locker(&m_mutex);
    m_next = now;
    post();
}

void Journal::settle(const Design &onDisk)
{
    const QMutexLocker locker(&m_mutex);
    m_settled = onDisk;
    post();
}

void Journal::wait()
{
    QMetaObject::invokeMethod(&m_worker, [] {}, Qt::BlockingQueuedConnection);
}

void Journal::post()
{
    if (!m_posted) {
        m_posted = true;
        QMetaObject::invokeMethod(&m_worker, [this] { work(); }, Qt::QueuedConnection);
    }
}

void Journal::work()
{
    std::optional<Design> next;
    std::optional<Design> settled;
    {
        const QMutexLocker locker(&m_mutex);
        next.swap(m_next);
        settled.swap(m_settled);
        m_posted = false;
    }
    if (!m_volume) {
        return;
    }
    if (next) {
        append(*next);
    }
    if (settled) {
        forgetUpTo(*settled);
    }
}

void Journal::append(const Design &now)
{
    const Design sound = withoutDanglingLinks(now); // As the file will hold it.
    const QList<Change> changes = diff(m_noted, sound);
    m_noted = sound;
    if (changes.isEmpty()) {
        return;
    }
    write(*m_volume, separator + changesToJson(changes));
}

void Journal::forgetUpTo(const Design &onDisk)
{
    const QList<Change> pending = diff(onDisk, m_noted);
    QFile &file = m_volume->file.device();
    if (pending.isEmpty()) {
        file.resize(m_head.size());
        file.seek(m_head.size());
        return;
    }
    // A volume of its own, whole before the old one goes, which holds what is not saved yet.
    if (std::unique_ptr<Volume> next = begin(pending)) {
        file.remove();
        m_volume = std::move(next);
    }
}

std::optional<LeftOverJournal> readJournal(const QByteArray &bytes)
{
    const QList<QByteArray> records = bytes.split(separator);
    const QJsonObject head = records.size() < 2 ? QJsonObject() : QJsonDocument::fromJson(records.at(1)).object();
    if (!records.first().isEmpty() || head.value("format"_L1).toString() != "credwright-journal"_L1 || head.value("version"_L1).toInt() != 1) {
        return std::nullopt;
    }
    LeftOverJournal journal;
    journal.head = {QUuid(head.value("design"_L1).toString()), head.value("path"_L1).toString(), head.value("title"_L1).toString()};
    for (qsizetype i = 2; i < std::min(records.size(), mostRecords); ++i) {
        if (const std::optional<QList<Change>> changes = changesFromJson(records.at(i))) {
            journal.changes += *changes;
        }
    }
    return journal;
}

QList<LeftOverJournal> leftOverJournals(const QString &folder)
{
    QList<LeftOverJournal> found;
    const QFileInfoList files = QDir(folder).entryInfoList({u"*.journal"_s}, QDir::Files, QDir::Time);
    for (const QFileInfo &info : files) {
        QLockFile lock(lockOf(info.filePath()));
        lock.setStaleLockTime(0);
        if (!lock.tryLock(0)) {
            continue;
        }
        QFile file(info.filePath());
        std::optional<LeftOverJournal> journal;
        if (file.open(QIODevice::ReadOnly)) {
            journal = readJournal(file.read(largest));
        }
        if (!journal || journal->changes.isEmpty()) {
            file.remove();
            continue;
        }
        journal->file = info.filePath();
        journal->last = info.lastModified().toUTC();
        found.append(*journal);
    }
    return found;
}

void forget(const LeftOverJournal &journal)
{
    QFile::remove(journal.file);
}

} // namespace Credwright
