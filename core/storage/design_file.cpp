#include "core/storage/design_file.h"

#include "core/storage/compaction.h"
#include "core/storage/design_rows.h"
#include "core/storage/neighbours.h"
#include "core/storage/schema.h"
#include "core/storage/time_limit.h"
#include "core/util/clock.h"
#include "core/util/save_file.h"
#include "core/util/temporary.h"

#include <QFile>
#include <QFileInfo>
#include <sqlite3.h>
#include <SQLiteCpp/SQLiteCpp.h>

#include <limits>

namespace Credwright {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int busyPause = 3000; // Milliseconds that another program may hold the file.

/// Everything but the content of attachments is held in memory: no design comes near this.
constexpr qint64 largestContent = 256 << 20;
constexpr const char *contentBytes = "SELECT (SELECT (page_count - freelist_count) * page_size FROM pragma_page_count, pragma_freelist_count, pragma_page_size)"
                                     " - (SELECT coalesce(sum(length(data)), 0) FROM attachment_chunk)";

QString say(const char *text)
{
    return QCoreApplication::translate("DesignFile", text);
}

tl::unexpected<Error> damaged(const QString &path, const QString &detail)
{
    return failure(ErrorCode::Damaged,
        say(QT_TRANSLATE_NOOP("DesignFile", "“%1” is damaged and was not opened. It was not changed. A copy from before may be among the backups.")).arg(path),
        detail);
}

tl::unexpected<Error> tooLarge(const QString &path)
{
    return failure(
        ErrorCode::Damaged, say(QT_TRANSLATE_NOOP("DesignFile", "“%1” is too large to be a design and was not opened. It was not changed.")).arg(path));
}

Error errorOf(const SQLite::Exception &exception, const QString &path, bool writing)
{
    const QString detail = QString::fromUtf8(exception.what());
    const int code = exception.getErrorCode();
    if (exception.getExtendedErrorCode() == SQLITE_READONLY_DBMOVED) {
        return {ErrorCode::CannotWrite,
            say(QT_TRANSLATE_NOOP(
                    "DesignFile", "“%1” was moved, renamed or replaced while it was open. Everything typed is kept in the program: save the design elsewhere."))
                .arg(path),
            detail};
    }
    if (code == SQLITE_FULL) {
        return {ErrorCode::CannotWrite,
            say(QT_TRANSLATE_NOOP("DesignFile",
                    "There is no room on the disk for “%1”. What was saved before is safe, and everything typed is kept in the program: make room, or save the "
                    "design elsewhere."))
                .arg(path),
            detail};
    }
    if (code == SQLITE_BUSY || code == SQLITE_LOCKED || code == SQLITE_PROTOCOL) {
        return {ErrorCode::Busy,
            say(QT_TRANSLATE_NOOP("DesignFile", "Another program is using “%1” just now. Everything typed is kept; it is tried again in a moment.")).arg(path),
            detail};
    }
    if (code == SQLITE_READONLY || code == SQLITE_CANTOPEN || code == SQLITE_PERM) {
        return writing ? Error{ErrorCode::CannotWrite,
                             say(QT_TRANSLATE_NOOP("DesignFile",
                                     "“%1” cannot be written any more: the file or its folder is protected, moved or gone. Everything typed is kept in the "
                                     "program: save the design elsewhere."))
                                 .arg(path),
                             detail}
                       : Error{ErrorCode::CannotRead,
                             say(QT_TRANSLATE_NOOP("DesignFile", "“%1” cannot be opened. Check that it is there and that you may read it.")).arg(path), detail};
    }
    if (code == SQLITE_NOTADB) {
        return {ErrorCode::NotADesign, say(QT_TRANSLATE_NOOP("DesignFile", "“%1” is not a design file of Credwright. It was not changed.")).arg(path), detail};
    }
    if (writing) {
        return {ErrorCode::CannotWrite,
            say(QT_TRANSLATE_NOOP("DesignFile",
                    "“%1” could not be written. What was saved before is safe, and everything typed is kept in the program: save the design elsewhere."))
                .arg(path),
            detail};
    }
    return damaged(path, detail).value();
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
    database.exec("PRAGMA cell_size_check = ON; PRAGMA mmap_size = 0; PRAGMA trusted_schema = OFF; PRAGMA foreign_keys = ON; PRAGMA synchronous = EXTRA; "
                  "PRAGMA secure_delete = ON");
}

std::string newStamp()
{
    return QUuid::createUuid().toString(QUuid::WithoutBraces).toStdString();
}

/// Throws SQLite::Exception.
void writeNewFile(const QString &path, const Design &design, const Record &record)
{
    SQLite::Database database(path.toStdString(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
    database.exec("PRAGMA page_size = 4096; PRAGMA journal_mode = DELETE; PRAGMA synchronous = EXTRA; PRAGMA foreign_keys = ON; PRAGMA secure_delete = ON");
    SQLite::Transaction transaction(database);
    database.exec(u"PRAGMA application_id = %1; PRAGMA user_version = %2"_s.arg(applicationId).arg(schemaVersion).toStdString());
    migrate(database, 0);
    SQLite::Statement meta(database, "INSERT INTO meta (design_id, revision, created, program, stamp, minimum_reader) VALUES (?, 1, ?, ?, ?, ?)");
    meta.bind(1, design.id.toString(QUuid::WithoutBraces).toStdString());
    meta.bind(2, Clock::now().toString(Qt::ISODate).toStdString());
    meta.bind(3, "Credwright " + QCoreApplication::applicationVersion().toStdString());
    meta.bind(4, newStamp());
    meta.bind(5, minimumReader);
    meta.exec();
    writeMissingSingles(database, design);
    Design singles = design; // The lists come as changes to a design that has none.
    forEachList(singles, [](auto &list) { list.clear(); });
    writeChanges(database, diff(singles, design), design);
    writeRecord(database, {}, record);
    transaction.commit();
}

qint64 number(SQLite::Database &database, const char *query)
{
    return database.execAndGet(query).getInt64();
}

} // namespace

DesignFile::DesignFile() = default;

QString DesignFile::mark() const
{
    return u"%1 %2"_s.arg(m_state.revision).arg(m_state.stamp);
}

bool DesignFile::isOlder() const
{
    return m_version < schemaVersion;
}

DesignFile::~DesignFile()
{
    tidy();
    if (m_prepared) { // Without an edit no byte changes.
        static_cast<void>(giveBackFreeRoom(*m_database));
    }
}

Result<std::unique_ptr<DesignFile>> DesignFile::create(const QString &path, const Design &design, const Record &record, DesignFile *attachments)
{
    if (attachments && QFileInfo::exists(path) && QFileInfo(path).canonicalFilePath() == QFileInfo(attachments->path()).canonicalFilePath()) {
        return failure(ErrorCode::InvalidInput, say(QT_TRANSLATE_NOOP("DesignFile", "“%1” is the file that is open. Choose another name.")).arg(path));
    }
    Design complete = withoutDanglingLinks(design);
    complete.id = design.id.isNull() ? QUuid::createUuid() : design.id;
    const QString place = placeOf(path);
    const Temporary part(place);
    try {
        writeNewFile(part.path(), complete, record);
    } catch (const SQLite::Exception &exception) {
        return tl::unexpected(errorOf(exception, path, true));
    }
    if (attachments) {
        const Result<std::unique_ptr<DesignFile>> made = open(part.path());
        if (!made) {
            return tl::unexpected(made.error());
        }
        if (const Result<> taken = (*made)->takeContent(*attachments, (*made)->hashesInUse()); !taken) {
            return tl::unexpected(taken.error());
        }
    }
    settleJournal(place);
    if (const Result<> replaced = replaceFile(part.path(), place); !replaced) {
        return tl::unexpected(replaced.error());
    }
    return open(path);
}

Result<std::unique_ptr<DesignFile>> DesignFile::open(const QString &path)
{
    if (!QFileInfo(path).isFile()) {
        return failure(ErrorCode::NotFound,
            say(QT_TRANSLATE_NOOP("DesignFile", "There is no file “%1”. It may have been moved, or the stick it is on may not be plugged in.")).arg(path));
    }
    if (const Result<> safe = checkNeighbours(path); !safe) {
        return tl::unexpected(safe.error());
    }
    std::unique_ptr<DesignFile> file(new DesignFile);
    file->m_path = QFileInfo(path).absoluteFilePath();
    try {
        file->openDatabase();
        const TimeLimit limit(*file->m_database, longestLoad);
        SQLite::Transaction reading(*file->m_database); // One state, even while another program writes.
        for (const auto &step : {&DesignFile::checkVersion, &DesignFile::load}) {
            if (const Result<> result = (file.get()->*step)(); !result) {
                return tl::unexpected(result.error());
            }
        }
    } catch (const SQLite::Exception &exception) {
        return tl::unexpected(errorOf(exception, path, false));
    } catch (const std::bad_alloc &) {
        return tooLarge(path);
    }
    return file;
}

void DesignFile::openDatabase()
{
    m_database = std::make_unique<SQLite::Database>(m_path.toStdString(), SQLite::OPEN_READWRITE);
    harden(*m_database);
    // The journal is written beside the file, so the folder counts too.
    if (sqlite3_db_readonly(m_database->getHandle(), "main") == 1 || !QFileInfo(QFileInfo(m_path).absolutePath()).isWritable()) {
        m_whyReadOnly = say(QT_TRANSLATE_NOOP("DesignFile", "This file is protected against writing. Use “Save as…” to go on in a copy."));
    }
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
        m_whyReadOnly = say(QT_TRANSLATE_NOOP(
            "DesignFile", "This design was made by a newer version of Credwright. It can be read here and is not changed; what is new in it does not show."));
    } else if (version < 1) {
        return damaged(m_path, u"version"_s);
    } else if (const Result<> schema = checkSchema(*m_database, static_cast<int>(version)); !schema) {
        return schema;
    }
    m_version = static_cast<int>(version);
    return {};
}

Result<> DesignFile::load()
{
    const QString verdict = QString::fromUtf8(m_database->execAndGet("PRAGMA quick_check(1)").getText());
    SQLite::Statement foreign(*m_database, "PRAGMA foreign_key_check");
    const bool dangling = foreign.executeStep();
    foreign.reset();
    if (verdict != u"ok"_s || dangling) {
        return damaged(m_path, verdict);
    }
    if (number(*m_database, contentBytes) > largestContent) {
        return tooLarge(m_path);
    }
    Intake intake(Intake::Rule::DesignFile);
    readContent(intake);
    if (m_design.id.isNull()) {
        return damaged(m_path, u"id"_s);
    }
    m_notes = intake.notes();
    return {};
}

/// What the file holds now, whichever version its schema has.
void DesignFile::readContent(Intake &intake)
{
    const std::unique_ptr<SQLite::Database> migrated = m_version < schemaVersion ? migratedCopy(*m_database, m_version) : nullptr;
    SQLite::Database &present = migrated ? *migrated : *m_database;
    take(readDesign(present, intake), readRecord(present), stateInFile());
}

DesignFile::State DesignFile::stateInFile() const
{
    SQLite::Statement query(*m_database, m_version < 3 ? "SELECT revision, '' FROM meta" : "SELECT revision, stamp FROM meta");
    return query.executeStep() ? State{query.getColumn(0).getInt64(), QString::fromUtf8(query.getColumn(1).getText())} : State{};
}

void DesignFile::take(const Design &design, const Record &record, const State &state)
{
    const QUuid id = m_design.id; // The file's own once it has one: a state cannot change it.
    m_design = design;
    m_design.id = id.isNull() ? design.id : id;
    m_record = record;
    m_state = state;
    m_trace = trace();
    for (const Attachment &entry : std::as_const(m_design.attachments)) {
        m_hashes.insert(entry.sha256);
    }
}

void DesignFile::prepareForWriting()
{
    if (!m_prepared) {
        m_database->exec("PRAGMA journal_mode = DELETE"); // Another program may have left the file in another mode.
        m_prepared = true;
    }
}

/// Inside the transaction of the first edit, so that an interrupted migration leaves the file as it was.
void DesignFile::bringUpToDate()
{
    if (m_version < schemaVersion) {
        migrate(*m_database, m_version);
        writeMissingSingles(*m_database, m_design); // An edit updates its row, which a new table does not have yet.
        m_database->exec("PRAGMA user_version = " + std::to_string(schemaVersion));
    }
}

Result<DesignFile::SaveOutcome> DesignFile::save(const Design &design, const Record &record)
{
    const Design sound = withoutDanglingLinks(design);
    const QList<Change> changes = diff(m_design, sound);
    QSet<QString> named = hashesIn(sound);
    if (!m_arrived.isEmpty()) { // Else nothing waits for its place, and looking through the versions is spared.
        for (const NamedVersion &version : record.versions) {
            named.unite(hashesIn(version));
        }
    }
    if (changes.isEmpty() && record == m_record) {
        return SaveOutcome::Saved;
    }
    if (isReadOnly()) {
        return failure(ErrorCode::CannotWrite, m_whyReadOnly);
    }
    constexpr qint64 last = std::numeric_limits<qint64>::max(); // No file gets there by saving; the stamp tells states apart all the same.
    const State saved{m_state.revision == last ? 1 : m_state.revision + 1, QString::fromStdString(newStamp())};
    try {
        if (wasReplaced()) {
            if (const Result<SaveOutcome> again = openAgain(); !again || *again == SaveOutcome::ChangedElsewhere) {
                return again;
            }
        }
        prepareForWriting();
        SQLite::Transaction transaction(*m_database, SQLite::TransactionBehavior::IMMEDIATE);
        if (changedElsewhere()) {
            return takeTheirs();
        }
        bringUpToDate();
        writeChanges(*m_database, changes, sound);
        writeRecord(*m_database, m_record, record);
        SQLite::Statement mark(*m_database, "UPDATE meta SET revision = ?, stamp = ?");
        mark.bind(1, static_cast<int64_t>(saved.revision));
        mark.bind(2, saved.stamp.toStdString());
        mark.exec();
        placeArrived(named);
        transaction.commit();
    } catch (const SQLite::Exception &exception) {
        return tl::unexpected(errorOf(exception, m_path, true));
    }
    m_version = schemaVersion;
    for (const NamedVersion &version : std::as_const(m_record.versions)) {
        if (!record.versions.contains(version)) {
            m_hashes.unite(hashesIn(version)); // Content that nothing else names goes with it.
        }
    }
    take(sound, record, saved);
    forgetArrived(named);
    return SaveOutcome::Saved;
}

Result<> DesignFile::copyTo(const QString &path)
{
    if (QFileInfo::exists(path) && QFileInfo(path).canonicalFilePath() == QFileInfo(m_path).canonicalFilePath()) {
        return failure(ErrorCode::InvalidInput, say(QT_TRANSLATE_NOOP("DesignFile", "“%1” is the file that is open. Choose another name.")).arg(path));
    }
    const QString place = placeOf(path);
    const Temporary part(place);
    try {
        SQLite::Statement copy(*m_database, "VACUUM INTO ?");
        copy.bind(1, part.path().toStdString());
        copy.exec();
    } catch (const SQLite::Exception &exception) {
        return tl::unexpected(errorOf(exception, path, true));
    }
    // VACUUM INTO does not sync, and a copy that cannot be opened is none.
    QFile written(part.path());
    if (!written.open(QIODevice::ReadOnly) || !syncFile(written)) {
        return failure(ErrorCode::CannotWrite, say(QT_TRANSLATE_NOOP("DesignFile", "“%1” could not be made. Choose another folder.")).arg(path));
    }
    written.close();
    if (const auto check = open(part.path()); !check) {
        return tl::unexpected(check.error());
    }
    settleJournal(place);
    return replaceFile(part.path(), place);
}

Error DesignFile::errorFor(const SQLite::Exception &exception, bool writing) const
{
    return errorOf(exception, m_path, writing);
}

} // namespace Credwright
