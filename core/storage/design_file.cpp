#include "core/storage/design_file.h"

#include "core/storage/design_rows.h"
#include "core/storage/schema.h"
#include "core/util/clock.h"
#include "core/util/save_file.h"

#include <QDeadlineTimer>
#include <QDir>
#include <QFileInfo>
#include <SQLiteCpp/SQLiteCpp.h>
#include <sqlite3.h>

namespace Credwright {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int chunkSize = 1 << 20;
constexpr int busyPause = 3000;       // Milliseconds that another program may hold the file.
constexpr int longestLoad = 20'000;   // Milliseconds; a hostile file could otherwise keep the program busy for ever.

QString say(const char *text)
{
    return QCoreApplication::translate("DesignFile", text);
}

Error errorOf(const SQLite::Exception &exception, const QString &path, bool writing)
{
    const QString detail = QString::fromUtf8(exception.what());
    const int code = exception.getErrorCode();
    if (code == SQLITE_FULL || (code == SQLITE_IOERR && writing)) {
        return {ErrorCode::CannotWrite, say(QT_TRANSLATE_NOOP("DesignFile", "There is no room on the disk for “%1”. What was saved before is safe, and everything typed is kept in the program: make room, or save the design elsewhere.")).arg(path), detail};
    }
    if (code == SQLITE_BUSY || code == SQLITE_LOCKED) {
        return {ErrorCode::Busy, say(QT_TRANSLATE_NOOP("DesignFile", "Another program is using “%1” just now. Everything typed is kept; it is tried again in a moment.")).arg(path), detail};
    }
    if (code == SQLITE_READONLY || code == SQLITE_CANTOPEN || code == SQLITE_PERM) {
        return writing ? Error{ErrorCode::CannotWrite, say(QT_TRANSLATE_NOOP("DesignFile", "“%1” cannot be written any more: the file or its folder is protected, moved or gone. Everything typed is kept in the program: save the design elsewhere.")).arg(path), detail}
                       : Error{ErrorCode::CannotRead, say(QT_TRANSLATE_NOOP("DesignFile", "“%1” cannot be opened. Check that it is there and that you may read it.")).arg(path), detail};
    }
    if (code == SQLITE_NOTADB) {
        return {ErrorCode::NotADesign, say(QT_TRANSLATE_NOOP("DesignFile", "“%1” is not a design file of Credwright. It was not changed.")).arg(path), detail};
    }
    if (writing) {
        return {ErrorCode::CannotWrite, say(QT_TRANSLATE_NOOP("DesignFile", "“%1” could not be written. What was saved before is safe, and everything typed is kept in the program: save the design elsewhere.")).arg(path), detail};
    }
    return {ErrorCode::Damaged, say(QT_TRANSLATE_NOOP("DesignFile", "“%1” is damaged and was not opened. It was not changed. A copy from before may be among the backups.")).arg(path), detail};
}

/// Nothing in a file that came by mail may run, reach out, or grow without end.
void harden(SQLite::Database &database)
{
    sqlite3 *handle = database.getHandle();
    sqlite3_db_config(handle, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0, nullptr);
    sqlite3_limit(handle, SQLITE_LIMIT_LENGTH, 64 << 20);
    sqlite3_limit(handle, SQLITE_LIMIT_SQL_LENGTH, 1 << 20);
    sqlite3_limit(handle, SQLITE_LIMIT_COLUMN, 200);
    sqlite3_limit(handle, SQLITE_LIMIT_ATTACHED, 1);
    database.setBusyTimeout(busyPause);
    database.exec("PRAGMA cell_size_check = ON; PRAGMA mmap_size = 0; PRAGMA trusted_schema = OFF; PRAGMA foreign_keys = ON");
}

int timeIsUp(void *deadline)
{
    return static_cast<QDeadlineTimer *>(deadline)->hasExpired();
}

qint64 number(SQLite::Database &database, const char *query)
{
    return database.execAndGet(query).getInt64();
}

} // namespace

DesignFile::DesignFile() = default;
DesignFile::~DesignFile() = default;

Result<std::unique_ptr<DesignFile>> DesignFile::create(const QString &path, const Design &design, const Record &record, DesignFile *attachments)
{
    const QString part = path + u".part"_s;
    QFile::remove(part);
    try {
        SQLite::Database database(part.toStdString(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
        database.exec("PRAGMA page_size = 4096; PRAGMA journal_mode = DELETE; PRAGMA synchronous = EXTRA; PRAGMA foreign_keys = ON");
        SQLite::Transaction transaction(database);
        database.exec("PRAGMA application_id = " + std::to_string(applicationId) + "; PRAGMA user_version = " + std::to_string(schemaVersion));
        migrate(database, 0);
        SQLite::Statement meta(database, "INSERT INTO meta (design_id, revision, created, program) VALUES (?, 1, ?, ?)");
        meta.bind(1, design.id.toString(QUuid::WithoutBraces).toStdString());
        meta.bind(2, Clock::now().toString(Qt::ISODate).toStdString());
        meta.bind(3, "Credwright " + QCoreApplication::applicationVersion().toStdString());
        meta.exec();
        writeSingles(database, design);
        Design singles = design; // The lists come as changes to a design that has none.
        forEachList(singles, [](auto &list) { list.clear(); });
        writeChanges(database, diff(singles, design), design);
        writeRecord(database, {}, record);
        transaction.commit();
    } catch (const SQLite::Exception &exception) {
        QFile::remove(part);
        return tl::unexpected(errorOf(exception, path, true));
    }
    if (attachments) {
        const Result<std::unique_ptr<DesignFile>> made = open(part);
        Result<> copied;
        for (const Attachment &entry : design.attachments) {
            const Result<QByteArray> bytes = made && copied ? attachments->attachment(entry.sha256) : QByteArray();
            copied = !made ? tl::unexpected(made.error()) : !copied ? copied : bytes ? (*made)->putAttachment(entry.sha256, *bytes) : Result<>();
        }
        if (!copied) {
            QFile::remove(part);
            return tl::unexpected(copied.error());
        }
    }
    QFile::remove(path);
    if (!QFile::rename(part, path)) {
        QFile::remove(part);
        return failure(ErrorCode::CannotWrite, say(QT_TRANSLATE_NOOP("DesignFile", "“%1” could not be made. Choose another folder.")).arg(path));
    }
    syncFolder(QFileInfo(path).absolutePath());
    return open(path);
}

Result<std::unique_ptr<DesignFile>> DesignFile::open(const QString &path)
{
    if (!QFileInfo(path).isFile()) {
        return failure(ErrorCode::NotFound, say(QT_TRANSLATE_NOOP("DesignFile", "There is no file “%1”. It may have been moved, or the stick it is on may not be plugged in.")).arg(path));
    }
    std::unique_ptr<DesignFile> file(new DesignFile);
    file->m_path = path;
    try {
        for (const auto &step : {&DesignFile::openDatabase, &DesignFile::checkVersion, &DesignFile::load}) {
            if (const Result<> result = (file.get()->*step)(); !result) {
                return tl::unexpected(result.error());
            }
        }
    } catch (const SQLite::Exception &exception) {
        return tl::unexpected(errorOf(exception, path, false));
    } catch (const std::bad_alloc &) {
        return failure(ErrorCode::Damaged, say(QT_TRANSLATE_NOOP("DesignFile", "“%1” is too large to be a design and was not opened. It was not changed.")).arg(path));
    }
    return file;
}

Result<> DesignFile::openDatabase()
{
    m_database = std::make_unique<SQLite::Database>(m_path.toStdString(), SQLite::OPEN_READWRITE);
    harden(*m_database);
    if (sqlite3_db_readonly(m_database->getHandle(), "main") == 1) {
        m_whyReadOnly = say(QT_TRANSLATE_NOOP("DesignFile", "This file is protected against writing. Use “Save as…” to go on in a copy."));
    }
    return {};
}

Result<> DesignFile::checkVersion()
{
    if (number(*m_database, "PRAGMA application_id") != applicationId) {
        return failure(ErrorCode::NotADesign, say(QT_TRANSLATE_NOOP("DesignFile", "“%1” is not a design file of Credwright. It was not changed.")).arg(m_path));
    }
    const qint64 version = number(*m_database, "PRAGMA user_version");
    if (version > schemaVersion) {
        if (const Result<> readable = checkNewerSchema(*m_database); !readable) {
            return readable;
        }
        m_whyReadOnly = say(QT_TRANSLATE_NOOP("DesignFile", "This design was made by a newer version of Credwright. It can be read here and is not changed; what is new in it does not show."));
    } else if (version < schemaVersion) {
        return failure(ErrorCode::Damaged, say(QT_TRANSLATE_NOOP("DesignFile", "“%1” is damaged and was not opened. It was not changed. A copy from before may be among the backups.")).arg(m_path), u"version"_s);
    } else if (const Result<> schema = checkSchema(*m_database); !schema) {
        return schema;
    }
    return {};
}

Result<> DesignFile::load()
{
    QDeadlineTimer deadline(longestLoad);
    sqlite3_progress_handler(m_database->getHandle(), 10'000, timeIsUp, &deadline);
    const QString verdict = QString::fromUtf8(m_database->execAndGet("PRAGMA quick_check(1)").getText());
    SQLite::Statement foreign(*m_database, "PRAGMA foreign_key_check");
    const bool dangling = foreign.executeStep();
    foreign.reset();
    if (verdict != u"ok"_s || dangling) {
        sqlite3_progress_handler(m_database->getHandle(), 0, nullptr, nullptr);
        return failure(ErrorCode::Damaged, say(QT_TRANSLATE_NOOP("DesignFile", "“%1” is damaged and was not opened. It was not changed. A copy from before may be among the backups.")).arg(m_path), verdict);
    }
    {
        SQLite::Transaction reading(*m_database); // One state, even while another program writes.
        m_design = readDesign(*m_database);
        m_record = readRecord(*m_database);
        m_revision = number(*m_database, "SELECT coalesce(max(revision), 0) FROM meta");
    }
    sqlite3_progress_handler(m_database->getHandle(), 0, nullptr, nullptr);
    if (m_design.id.isNull()) {
        return failure(ErrorCode::Damaged, say(QT_TRANSLATE_NOOP("DesignFile", "“%1” is damaged and was not opened. It was not changed. A copy from before may be among the backups.")).arg(m_path), u"meta"_s);
    }
    return {};
}

Result<DesignFile::SaveOutcome> DesignFile::save(const Design &design, const Record &record)
{
    const QList<Change> changes = diff(m_design, design);
    if (changes.isEmpty() && record == m_record) {
        return SaveOutcome::Saved;
    }
    if (isReadOnly()) {
        return failure(ErrorCode::CannotWrite, m_whyReadOnly);
    }
    try {
        if (!m_prepared) {
            m_database->exec("PRAGMA journal_mode = DELETE; PRAGMA synchronous = EXTRA");
            m_prepared = true;
        }
        SQLite::Transaction transaction(*m_database, SQLite::TransactionBehavior::IMMEDIATE);
        if (number(*m_database, "SELECT coalesce(max(revision), 0) FROM meta") != m_revision) {
            m_design = readDesign(*m_database);
            m_record = readRecord(*m_database);
            m_revision = number(*m_database, "SELECT coalesce(max(revision), 0) FROM meta");
            return SaveOutcome::ChangedElsewhere;
        }
        writeChanges(*m_database, changes, design);
        writeRecord(*m_database, m_record, record);
        m_database->exec("UPDATE meta SET revision = revision + 1");
        transaction.commit();
    } catch (const SQLite::Exception &exception) {
        return tl::unexpected(errorOf(exception, m_path, true));
    }
    ++m_revision;
    m_design = design;
    m_record = record;
    return SaveOutcome::Saved;
}

Result<> DesignFile::copyTo(const QString &path)
{
    const QString part = path + u".part"_s;
    QFile::remove(part);
    try {
        SQLite::Statement copy(*m_database, "VACUUM INTO ?");
        copy.bind(1, part.toStdString());
        copy.exec();
    } catch (const SQLite::Exception &exception) {
        QFile::remove(part);
        return tl::unexpected(errorOf(exception, path, true));
    }
    // VACUUM INTO does not sync, and a copy that cannot be opened is none.
    QFile written(part);
    if (!written.open(QIODevice::ReadOnly) || !syncFile(written)) {
        QFile::remove(part);
        return failure(ErrorCode::CannotWrite, say(QT_TRANSLATE_NOOP("DesignFile", "“%1” could not be made. Choose another folder.")).arg(path));
    }
    written.close();
    if (const auto check = open(part); !check) {
        QFile::remove(part);
        return tl::unexpected(check.error());
    }
    QFile::remove(path);
    if (!QFile::rename(part, path)) {
        QFile::remove(part);
        return failure(ErrorCode::CannotWrite, say(QT_TRANSLATE_NOOP("DesignFile", "“%1” could not be made. Choose another folder.")).arg(path));
    }
    syncFolder(QFileInfo(path).absolutePath());
    return {};
}

Result<> DesignFile::putAttachment(const QString &sha256, const QByteArray &bytes)
{
    if (isReadOnly()) {
        return failure(ErrorCode::CannotWrite, m_whyReadOnly);
    }
    try {
        SQLite::Transaction transaction(*m_database, SQLite::TransactionBehavior::IMMEDIATE);
        for (qsizetype at = 0, n = 0; at < bytes.size() || n == 0; at += chunkSize, ++n) {
            SQLite::Statement insert(*m_database, "INSERT OR IGNORE INTO attachment_chunk (sha256, n, data) VALUES (?, ?, ?)");
            insert.bind(1, sha256.toStdString());
            insert.bind(2, static_cast<int64_t>(n));
            const QByteArray chunk = bytes.mid(at, chunkSize);
            insert.bind(3, chunk.constData(), static_cast<int>(chunk.size()));
            insert.exec();
        }
        transaction.commit();
    } catch (const SQLite::Exception &exception) {
        return tl::unexpected(errorOf(exception, m_path, true));
    }
    return {};
}

Result<QByteArray> DesignFile::attachment(const QString &sha256)
{
    try {
        QByteArray bytes;
        SQLite::Statement query(*m_database, "SELECT data FROM attachment_chunk WHERE sha256 = ? ORDER BY n");
        query.bind(1, sha256.toStdString());
        while (query.executeStep()) {
            bytes.append(static_cast<const char *>(query.getColumn(0).getBlob()), query.getColumn(0).getBytes());
        }
        return bytes;
    } catch (const SQLite::Exception &exception) {
        return tl::unexpected(errorOf(exception, m_path, false));
    }
}

} // namespace Credwright
