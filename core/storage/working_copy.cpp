#include "core/storage/working_copy.h"

#include "core/util/save_file.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLockFile>

namespace Credwright {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int mostPrograms = 10;
constexpr qint64 chunk = 1 << 20;

QString say(const char *text)
{
    return QCoreApplication::translate("WorkingCopy", text);
}

std::unique_ptr<QLockFile> lockOf(const QString &folder)
{
    auto lock = std::make_unique<QLockFile>(folder + u"/lock"_s);
    lock->setStaleLockTime(0); // However long the design stays open.
    return lock;
}

/// Writes a copy in blocks and brings it to the disk.
Result<> copyBytes(const QString &from, const QString &to, const Progress &progress)
{
    const auto failed = [&](const QString &detail) {
        return failure(ErrorCode::CannotWrite,
            say(QT_TRANSLATE_NOOP("WorkingCopy",
                    "“%1” could not be written: there may be no room, or the medium is protected. Everything is safe on this computer, and it is tried again."))
                .arg(QFileInfo(to).absolutePath()),
            detail);
    };
    QFile source(from);
    NewFile target;
    if (!source.open(QIODevice::ReadOnly) || !target.create(to)) {
        return failed(source.isOpen() ? target.errorString() : source.errorString());
    }
    while (!source.atEnd()) {
        const QByteArray bytes = source.read(chunk);
        if (bytes.isEmpty() || target.device().write(bytes) != bytes.size()) {
            return failed(target.errorString());
        }
        if (!progress(source.pos(), source.size())) {
            return failure(ErrorCode::Cancelled, {});
        }
    }
    return target.finish() ? Result<>() : failed(target.errorString());
}

Result<> copyOf(DesignFile &file, const QString &path)
{
    QFile::remove(path);
    return file.copyTo(path);
}

} // namespace

WorkingCopy::WorkingCopy(const QString &target, const QString &folder) : m_target(target), m_folder(folder) {}

WorkingCopy::~WorkingCopy()
{
    m_lock.reset();
    if (m_done) {
        QDir(m_folder).removeRecursively();
    }
}

Result<std::unique_ptr<WorkingCopy>> WorkingCopy::open(const QString &target, const QString &folder)
{
    const QString absolute = QFileInfo(target).absoluteFilePath();
    const QString name = QString::fromLatin1(QCryptographicHash::hash(absolute.toUtf8(), QCryptographicHash::Sha1).toHex().left(16));
    for (int number = 1; number <= mostPrograms; ++number) {
        const QString own = QDir(folder).filePath(number == 1 ? name : u"%1-%2"_s.arg(name).arg(number));
        if (!QDir().mkpath(own)) {
            break;
        }
        std::unique_ptr<QLockFile> lock = lockOf(own);
        if (lock->tryLock(0)) {
            std::unique_ptr<WorkingCopy> copy(new WorkingCopy(absolute, own));
            copy->m_lock = std::move(lock);
            if (const Result<> begun = copy->begin(); !begun) {
                copy->m_done = !QFileInfo::exists(copy->file()); // Edits that are left over stay.
                return tl::unexpected(begun.error());
            }
            return copy;
        }
    }
    return failure(ErrorCode::Busy,
        say(QT_TRANSLATE_NOOP("WorkingCopy", "No working copy of “%1” could be made on this computer. Copy the file to your documents and open it there."))
            .arg(absolute));
}

Result<> WorkingCopy::begin()
{
    const Result<std::unique_ptr<DesignFile>> there = DesignFile::open(m_target);
    const Result<std::unique_ptr<DesignFile>> left = DesignFile::open(file());
    if (!there && !left) {
        return tl::unexpected(there.error());
    }
    if (left) {
        // Left over, whether the medium is there to merge with or not.
        if (there && (*there)->design().id != (*left)->design().id) {
            return failure(ErrorCode::CannotRead,
                say(QT_TRANSLATE_NOOP("WorkingCopy",
                        "“%1” is another design now than the one with edits on this computer that were not published. Rename it to open it; the edits are "
                        "kept."))
                    .arg(m_target));
        }
        if (!there) {
            m_recovered.emplace();
            if (const auto base = DesignFile::open(published())) {
                m_mark = (*base)->mark();
            }
            return {};
        }
        return recover(**there);
    }
    if (const Result<> copied = copyOf(**there, file()); !copied) {
        return copied;
    }
    m_mark = (*there)->mark();
    const QJsonObject place{{u"target"_s, m_target}, {u"title"_s, (*there)->design().identity.title.text}};
    static_cast<void>(saveFile(inFolder(u"place.json"_s), QJsonDocument(place).toJson()));
    return copyOf(**there, published());
}

/// Three ways: from what was last published to what was edited here, and to what is there now. The edited copy stays until the merged one is whole.
Result<> WorkingCopy::recover(DesignFile &target)
{
    const QString fresh = inFolder(u"merged.credwright"_s);
    if (const Result<> copied = copyOf(target, fresh); !copied) {
        return copied;
    }
    {
        const auto mine = DesignFile::open(file());
        const auto base = DesignFile::open(published());
        auto merged = DesignFile::open(fresh);
        if (!mine || !merged) {
            return tl::unexpected(mine ? merged.error() : mine.error());
        }
        const Design &was = base ? (*base)->design() : target.design();
        const MergeResult result = mergeChanges(was, (*mine)->design(), target.design());
        if (!diff(was, (*mine)->design()).isEmpty()) {
            m_recovered = result.conflicts;
        }
        for (const Attachment &attachment : result.design.attachments) {
            if (!findById(target.design().attachments, attachment.id)) {
                if (const Result<QByteArray> bytes = (*mine)->attachment(attachment.sha256)) {
                    static_cast<void>((*merged)->putAttachment(attachment.sha256, *bytes));
                }
            }
        }
        const Record record = mergeRecords(base ? (*base)->record() : target.record(), (*mine)->record(), target.record());
        if (const auto saved = (*merged)->save(result.design, record); !saved) {
            return tl::unexpected(saved.error());
        }
    }
    m_mark = target.mark();
    if (const Result<> replaced = replaceFile(fresh, file()); !replaced) {
        return replaced;
    }
    return copyOf(target, published());
}

/// Compares the target with what was last seen there. On a difference that is one, `published` becomes what is there now.
Result<std::optional<WorkingCopy::Theirs>> WorkingCopy::compare(bool again)
{
    if (!QFileInfo::exists(m_target)) {
        const bool folderIsThere = QFileInfo(QFileInfo(m_target).absolutePath()).isDir();
        if (folderIsThere && again) {
            return std::optional<Theirs>();
        }
        return failure(ErrorCode::NotFound,
            (folderIsThere
                    ? say(QT_TRANSLATE_NOOP(
                          "WorkingCopy", "“%1” is no longer there. Everything is safe on this computer. Save it there again, or save the design elsewhere."))
                    : say(QT_TRANSLATE_NOOP("WorkingCopy",
                          "The place of “%1” cannot be reached: the stick is pulled out, or the network is down. Everything is safe on this computer, and "
                          "goes there as soon as it is back.")))
                .arg(m_target));
    }
    const Result<std::unique_ptr<DesignFile>> there = DesignFile::open(m_target);
    if (!there) {
        return tl::unexpected(there.error());
    }
    if ((*there)->mark() == m_mark) {
        return std::optional<Theirs>();
    }
    Theirs theirs{.base = (*there)->design(), .baseRecord = (*there)->record(), .theirs = (*there)->design(), .theirRecord = (*there)->record()};
    if (const auto base = DesignFile::open(published())) {
        theirs.base = (*base)->design();
        theirs.baseRecord = (*base)->record();
    }
    if (theirs.theirs.id != theirs.base.id) {
        return failure(ErrorCode::CannotWrite,
            say(QT_TRANSLATE_NOOP(
                    "WorkingCopy", "“%1” is another design now and was left as it is. Everything is safe on this computer: save the design elsewhere."))
                .arg(m_target));
    }
    if (const Result<> copied = copyOf(**there, published()); !copied) {
        return tl::unexpected(copied.error());
    }
    m_mark = (*there)->mark();
    return theirs.base == theirs.theirs && theirs.baseRecord == theirs.theirRecord ? std::optional<Theirs>() : std::optional(theirs);
}

Result<std::optional<WorkingCopy::Theirs>> WorkingCopy::look()
{
    return compare(false);
}

Result<std::optional<WorkingCopy::Theirs>> WorkingCopy::publish(bool again, const Progress &progress)
{
    if (auto theirs = compare(again); !theirs || *theirs) {
        return theirs;
    }
    const QString part = u"%1/.credwright-%2.tmp"_s.arg(QFileInfo(m_target).absolutePath(), QUuid::createUuid().toString(QUuid::Id128));
    const auto giveUp = [&](const Error &error) {
        QFile::remove(part);
        return tl::unexpected(error);
    };
    if (const Result<> copied = copyBytes(snapshot(), part, progress); !copied) {
        return giveUp(copied.error());
    }
    QString mark;
    {
        const Result<std::unique_ptr<DesignFile>> check = DesignFile::open(part);
        if (!check) {
            return giveUp(check.error());
        }
        mark = (*check)->mark();
    }
    if (const Result<> replaced = replaceFile(part, m_target); !replaced) {
        return giveUp(replaced.error());
    }
    m_mark = mark;
    if (const Result<> kept = replaceFile(snapshot(), published()); !kept) {
        return tl::unexpected(kept.error());
    }
    return std::optional<Theirs>();
}

QList<LeftOverCopy> leftOverCopies(const QString &folder)
{
    QList<LeftOverCopy> found;
    const QStringList names = QDir(folder).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    for (const QString &name : names) {
        const QString own = QDir(folder).filePath(name);
        const std::unique_ptr<QLockFile> lock = lockOf(own);
        QFile place(own + u"/place.json"_s);
        const QFileInfo working(own + u"/working.credwright"_s);
        if (!lock->tryLock(0) || !working.exists() || !place.open(QIODevice::ReadOnly)) {
            continue;
        }
        const QJsonObject object = QJsonDocument::fromJson(place.read(1 << 16)).object();
        found.append({object.value("target"_L1).toString(), object.value("title"_L1).toString(), working.lastModified().toUTC()});
    }
    return found;
}

} // namespace Credwright
