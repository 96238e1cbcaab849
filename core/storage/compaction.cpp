#include "core/storage/compaction.h"

#include <QtGlobal>
#include <SQLiteCpp/SQLiteCpp.h>

namespace Credwright {

namespace {
constexpr qint64 leastBytes = 1 << 20;
constexpr qint64 leastShare = 5; // One part in five.
} // namespace

void giveBackFreeRoom(SQLite::Database &database)
{
    try {
        const auto number = [&](const char *pragma) { return qint64{database.execAndGet(pragma).getInt64()}; };
        const qint64 freePages = number("PRAGMA freelist_count");
        if (freePages * number("PRAGMA page_size") > leastBytes && freePages * leastShare > number("PRAGMA page_count")) {
            database.setBusyTimeout(0);
            database.exec("VACUUM");
        }
    } catch (const SQLite::Exception &) {
        // The room stays in the file, filled with zeros: nothing is lost, and the next closing tries again.
    }
}

} // namespace Credwright
