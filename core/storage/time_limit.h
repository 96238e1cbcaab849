#pragma once

#include <QDeadlineTimer>
#include <sqlite3.h>
#include <SQLiteCpp/SQLiteCpp.h>

namespace Credwright {

constexpr int longestLoad = 20'000; ///< Milliseconds; a hostile file could otherwise keep the program busy for ever.

/// While it lives, a statement that runs longer than the limit ends with SQLITE_INTERRUPT.
class TimeLimit
{
public:
    TimeLimit(SQLite::Database &database, int milliseconds) : m_database(database), m_deadline(milliseconds)
    {
        constexpr int steps = 10'000; // Of SQLite's machine between two looks at the clock.
        sqlite3_progress_handler(
            m_database.getHandle(), steps, [](void *deadline) -> int { return static_cast<QDeadlineTimer *>(deadline)->hasExpired(); }, &m_deadline);
    }
    ~TimeLimit() { sqlite3_progress_handler(m_database.getHandle(), 0, nullptr, nullptr); }
    Q_DISABLE_COPY_MOVE(TimeLimit)

private:
    SQLite::Database &m_database;
    QDeadlineTimer m_deadline;
};

} // namespace Credwright
