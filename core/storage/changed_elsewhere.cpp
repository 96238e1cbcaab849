// The part of DesignFile that notices what others did to the file.
#include "core/storage/design_file.h"
#include "core/storage/time_limit.h"

#include <QCoreApplication>
#include <SQLiteCpp/SQLiteCpp.h>

#include <filesystem>

namespace Credwright {

using namespace Qt::Literals::StringLiterals;

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("DesignFile", text);
}

Error otherDesign(const QString &path)
{
    return {ErrorCode::CannotWrite,
        say(QT_TRANSLATE_NOOP("DesignFile",
                "“%1” was replaced while it was open by another design, which was left as it is. Everything typed is kept in the program: save the design "
                "elsewhere."))
            .arg(path),
        {}};
}

} // namespace

Result<DesignFile::SaveOutcome> DesignFile::look()
{
    try {
        if (wasReplaced()) {
            return openAgain();
        }
        SQLite::Transaction reading(*m_database);
        return changedElsewhere() ? takeTheirs() : SaveOutcome::Saved;
    } catch (const SQLite::Exception &exception) {
        return tl::unexpected(errorFor(exception, false));
    }
}

/// Inside a transaction: whether another connection has written. One of a newer program may have changed the schema as well.
bool DesignFile::changedElsewhere() const
{
    return m_database->execAndGet("PRAGMA user_version").getInt() != m_version || stateInFile() != m_state;
}

/// Inside a transaction.
Result<DesignFile::SaveOutcome> DesignFile::takeTheirs()
{
    if (const Result<> version = checkVersion(); !version) {
        return tl::unexpected(version.error());
    }
    if (QUuid(QString::fromUtf8(m_database->execAndGet("SELECT coalesce(max(design_id), '') FROM meta").getText())) != m_design.id) {
        return tl::unexpected(otherDesign(m_path));
    }
    const TimeLimit limit(*m_database, longestLoad); // What is there now may come from anywhere.
    if (const Result<> loaded = load(); !loaded) {
        return tl::unexpected(loaded.error());
    }
    return SaveOutcome::ChangedElsewhere;
}

DesignFile::Trace DesignFile::trace() const
{
    const std::filesystem::path path(m_path.toStdU16String());
    std::error_code error;
    const auto size = std::filesystem::file_size(path, error);
    const auto written = std::filesystem::last_write_time(path, error);
    return error ? Trace() : Trace{static_cast<qint64>(size), written.time_since_epoch().count()};
}

/// Whether the path leads to another file than the open one (a synchroniser puts a new file in its place, and so does another program's “Save as”),
/// or something else wrote into the open one: SQLite goes by a counter, which a copy from another machine may share, and would mix its own pages
/// with the new ones.
bool DesignFile::wasReplaced() const
{
    int moved = 0;
    sqlite3_file_control(m_database->getHandle(), "main", SQLITE_FCNTL_HAS_MOVED, &moved);
    return moved != 0 || trace() != m_trace;
}

/// Goes on with the file that stands at the path now, if it is the same design; Saved when it holds what was known.
Result<DesignFile::SaveOutcome> DesignFile::openAgain()
{
    Result<std::unique_ptr<DesignFile>> there = open(m_path);
    if (!there) {
        return failure(ErrorCode::CannotWrite,
            there.error().code == ErrorCode::NotFound ? say(QT_TRANSLATE_NOOP("DesignFile",
                                                                "“%1” was moved, renamed or removed while it was open, or the stick it is on was pulled out. "
                                                                "Everything typed is kept in the program: "
                                                                "put it back, or save the design elsewhere."))
                                                            .arg(m_path)
                                                      : say(QT_TRANSLATE_NOOP("DesignFile",
                                                                "“%1” was replaced while it was open by a file that cannot be read. Everything typed is kept "
                                                                "in the program: save the design elsewhere."))
                                                            .arg(m_path),
            there.error().detail);
    }
    if ((*there)->design().id != m_design.id) {
        return tl::unexpected(otherDesign(m_path));
    }
    const bool same = (*there)->m_state == m_state && (*there)->m_design == m_design;
    m_database.swap((*there)->m_database);
    (*there)->m_hashes.clear(); // The old file is nobody's any more: nothing in it is freed.
    m_version = (*there)->m_version;
    m_whyReadOnly = (*there)->m_whyReadOnly;
    m_prepared = false;
    m_trace = (*there)->m_trace;
    if (same) {
        return SaveOutcome::Saved;
    }
    take((*there)->m_design, (*there)->m_record, (*there)->m_state);
    return SaveOutcome::ChangedElsewhere;
}

} // namespace Credwright
