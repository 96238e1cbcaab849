// The part of DesignFile that keeps the content of attached files.
#include "core/storage/attachment_stream.h"
#include "core/storage/design_file.h"
#include "core/util/clock.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QRegularExpression>
#include <QUuid>
#include <SQLiteCpp/SQLiteCpp.h>

namespace Credwright {

using namespace Qt::Literals::StringLiterals;

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("DesignFile", text);
}

/// Content that is not all there yet, by the time it began: what a crash has left is known by its age.
const QString unfinished = u"unfinished-"_s;
constexpr int hoursUnfinished = 24; // Another program may be taking content in just now.

QString unfinishedAt(const QDateTime &time)
{
    return unfinished + time.toUTC().toString(u"yyyyMMddHHmmss"_s);
}

/// As long as a hash, so that SQLite changes the rows in their place when the content gets its own name.
QString newKey()
{
    return u"%1-%2"_s.arg(unfinishedAt(Clock::now()), QUuid::createUuid().toString());
}

void insertChunk(SQLite::Database &database, const QString &key, int n, QByteArrayView bytes)
{
    SQLite::Statement insert(database, "INSERT INTO attachment_chunk (sha256, n, data) VALUES (?, ?, ?)");
    insert.bind(1, key.toStdString());
    insert.bind(2, n);
    insert.bindNoCopy(3, bytes.isEmpty() ? "" : bytes.data(), static_cast<int>(bytes.size()));
    insert.exec();
}

void deleteContent(SQLite::Database &database, const QString &key)
{
    SQLite::Statement remove(database, "DELETE FROM attachment_chunk WHERE sha256 = ?");
    remove.bind(1, key.toStdString());
    remove.exec();
}

void renameContent(SQLite::Database &database, const QString &from, const QString &to)
{
    SQLite::Statement rename(database, "UPDATE attachment_chunk SET sha256 = ? WHERE sha256 = ?");
    rename.bind(1, to.toStdString());
    rename.bind(2, from.toStdString());
    rename.exec();
}

QStringList leftBehind(SQLite::Database &database)
{
    SQLite::Statement query(database, "SELECT DISTINCT sha256 FROM attachment_chunk WHERE sha256 >= ? AND sha256 < ?");
    query.bind(1, unfinished.toStdString());
    query.bind(2, unfinishedAt(Clock::now().addSecs(-3600 * hoursUnfinished)).toStdString());
    QStringList keys;
    while (query.executeStep()) {
        keys.append(QString::fromUtf8(query.getColumn(0).getText()));
    }
    return keys;
}

} // namespace

Result<> DesignFile::add(Arrival &arrival, QByteArrayView bytes)
{
    if (isReadOnly()) {
        return failure(ErrorCode::CannotWrite, m_whyReadOnly);
    }
    if (arrival.size + bytes.size() > maximumAttachment) {
        return failure(ErrorCode::InvalidInput, say(QT_TRANSLATE_NOOP("DesignFile", "The file is larger than 200 MB; it was not attached.")));
    }
    if (arrival.key.isEmpty()) {
        arrival.key = newKey();
    }
    try {
        prepareForWriting();
        SQLite::Transaction transaction(*m_database, SQLite::TransactionBehavior::IMMEDIATE);
        int chunks = arrival.chunks;
        for (qsizetype at = 0; at < bytes.size() || at == 0; at += attachmentChunk) { // Empty content is an empty chunk, so that it is known to be there.
            insertChunk(*m_database, arrival.key, chunks++, bytes.sliced(at, std::min(attachmentChunk, bytes.size() - at)));
        }
        transaction.commit();
        m_trace = trace();
        arrival.chunks = chunks;
    } catch (const SQLite::Exception &exception) {
        return tl::unexpected(errorFor(exception, true));
    }
    arrival.size += bytes.size();
    arrival.hash.addData(bytes);
    return {};
}

Result<QString> DesignFile::finish(Arrival &arrival)
{
    if (arrival.chunks == 0) {
        if (const Result<> empty = add(arrival, {}); !empty) {
            return tl::unexpected(empty.error());
        }
    }
    QString sha256 = QString::fromLatin1(arrival.hash.result().toHex());
    try {
        SQLite::Transaction transaction(*m_database, SQLite::TransactionBehavior::IMMEDIATE);
        if (m_arrived.contains(sha256)) {
            deleteContent(*m_database, m_arrived.value(sha256));
        }
        m_arrived.insert(sha256, arrival.key);
        placeArrived(hashesInUse());
        transaction.commit();
        m_trace = trace();
    } catch (const SQLite::Exception &exception) {
        m_arrived.remove(sha256);
        return tl::unexpected(errorFor(exception, true));
    }
    forgetArrived(hashesInUse());
    m_hashes.insert(sha256);
    return sha256;
}

void DesignFile::drop(Arrival &arrival)
{
    if (arrival.key.isEmpty()) {
        return;
    }
    try {
        SQLite::Transaction transaction(*m_database, SQLite::TransactionBehavior::IMMEDIATE);
        deleteContent(*m_database, arrival.key);
        transaction.commit();
        m_trace = trace();
    } catch (const SQLite::Exception &exception) {
        qWarning("Unfinished content stays until a later closing: %s", exception.what());
    }
}

/// Inside a transaction: content that a state names gets its place; what may be there already is replaced, since it may be damaged.
void DesignFile::placeArrived(const QSet<QString> &named)
{
    for (auto it = m_arrived.cbegin(); it != m_arrived.cend(); ++it) {
        if (named.contains(it.key())) {
            deleteContent(*m_database, it.key());
            renameContent(*m_database, it.value(), it.key());
        }
    }
}

/// Once that is on the disk.
void DesignFile::forgetArrived(const QSet<QString> &named)
{
    m_arrived.removeIf([&](QHash<QString, QString>::iterator it) { return named.contains(it.key()); });
}

Result<std::optional<QByteArray>> DesignFile::chunk(const QString &sha256, int n)
{
    try {
        SQLite::Statement query(*m_database, "SELECT length(data), data FROM attachment_chunk WHERE sha256 = ? AND n = ?");
        query.bind(1, keyOf(sha256).toStdString());
        query.bind(2, n);
        if (!query.executeStep()) {
            return std::nullopt;
        }
        if (query.getColumn(0).getInt64() > attachmentChunk || n > maximumAttachment / attachmentChunk) {
            return failure(ErrorCode::Damaged, say(QT_TRANSLATE_NOOP("DesignFile", "The content of this attachment is missing or damaged.")), sha256);
        }
        return QByteArray(static_cast<const char *>(query.getColumn(1).getBlob()), query.getColumn(1).getBytes());
    } catch (const SQLite::Exception &exception) {
        return tl::unexpected(errorFor(exception, false));
    }
}

Result<std::optional<qint64>> DesignFile::contentSize(const QString &sha256)
{
    try {
        SQLite::Statement query(*m_database, "SELECT sum(length(data)) FROM attachment_chunk WHERE sha256 = ?");
        query.bind(1, keyOf(sha256).toStdString());
        return query.executeStep() && !query.getColumn(0).isNull() ? std::optional<qint64>(query.getColumn(0).getInt64()) : std::nullopt;
    } catch (const SQLite::Exception &exception) {
        return tl::unexpected(errorFor(exception, false));
    }
}

QSet<QString> DesignFile::hashesIn(const Design &design)
{
    QSet<QString> hashes;
    for (const Attachment &entry : design.attachments) {
        hashes.insert(entry.sha256);
    }
    return hashes;
}

Result<qint64> DesignFile::attachedBytes()
{
    qint64 bytes = 0;
    for (const QString &hash : hashesIn(m_design)) {
        const Result<std::optional<qint64>> size = contentSize(hash);
        if (!size) {
            return tl::unexpected(size.error());
        }
        bytes += size->value_or(0);
    }
    return bytes;
}

/// By the form that the JSON of a design has; a text that only looks like it keeps a content longer, no more.
QSet<QString> DesignFile::hashesIn(const NamedVersion &version)
{
    static const QRegularExpression hash(u"\"sha256\": \"([0-9a-f]{64})\""_s);
    QSet<QString> hashes;
    for (auto match = hash.globalMatch(QString::fromUtf8(version.design)); match.hasNext();) {
        hashes.insert(match.next().captured(1));
    }
    return hashes;
}

QSet<QString> DesignFile::hashesInUse() const
{
    QSet<QString> hashes = hashesIn(m_design);
    for (const NamedVersion &version : m_record.versions) {
        hashes.unite(hashesIn(version));
    }
    return hashes;
}

/// As far as it is there and sound: content that is missing is no reason to do without the rest.
Result<> DesignFile::takeContent(DesignFile &other, const QSet<QString> &hashes)
{
    for (const QString &sha256 : hashes) {
        Arrival arrival;
        Result<std::optional<QByteArray>> part = other.chunk(sha256, 0);
        for (; part && *part; part = other.chunk(sha256, arrival.chunks)) {
            if (const Result<> added = add(arrival, **part); !added) {
                return added;
            }
        }
        if (arrival.chunks > 0 && QString::fromLatin1(arrival.hash.result().toHex()) != sha256) {
            drop(arrival);
        } else if (const Result<QString> finished = arrival.chunks > 0 ? finish(arrival) : Result<QString>(); !finished) {
            return tl::unexpected(finished.error());
        }
    }
    return {};
}

Result<> DesignFile::takeAttachments(DesignFile &other, const Design &state)
{
    QSet<QString> lacking;
    for (const QString &sha256 : hashesIn(state)) {
        const Result<std::optional<qint64>> size = contentSize(sha256);
        if (!size) {
            return tl::unexpected(size.error());
        }
        if (!*size) {
            lacking.insert(sha256);
        }
    }
    return takeContent(other, lacking);
}

Result<> DesignFile::putAttachment(const QString &sha256, const QByteArray &bytes)
{
    Arrival arrival;
    if (const Result<> added = add(arrival, bytes); !added) {
        return added;
    }
    if (QString::fromLatin1(arrival.hash.result().toHex()) != sha256) {
        drop(arrival);
        return failure(ErrorCode::InvalidInput,
            say(QT_TRANSLATE_NOOP("DesignFile", "The content of the attachment is not what its fingerprint says; it was not attached.")), sha256);
    }
    const Result<QString> finished = finish(arrival);
    return finished ? Result<>() : tl::unexpected(finished.error());
}

Result<QByteArray> DesignFile::attachment(const QString &sha256)
{
    QByteArray bytes;
    const auto append = [&](const QByteArray &part) {
        bytes.append(part);
        return true;
    };
    const Result<> read = loadContent(accessTo(*this), sha256, append, [](qint64, qint64) { return true; });
    return read ? Result<QByteArray>(bytes) : tl::unexpected(read.error());
}

void DesignFile::tidy()
{
    if (!m_prepared) {
        return; // Without an edit no byte changes.
    }
    m_hashes.subtract(hashesInUse());
    try {
        SQLite::Transaction transaction(*m_database, SQLite::TransactionBehavior::IMMEDIATE);
        for (const QString &key : QStringList(m_arrived.values()) + leftBehind(*m_database)) {
            deleteContent(*m_database, key);
        }
        // Else somebody else may have brought an attachment back.
        if (!changedElsewhere()) {
            for (const QString &hash : std::as_const(m_hashes)) {
                deleteContent(*m_database, hash);
            }
        }
        transaction.commit();
        m_trace = trace();
    } catch (const SQLite::Exception &exception) {
        qWarning("Content that nobody needs stays in the file; nothing is lost: %s", exception.what());
    }
}

} // namespace Credwright
