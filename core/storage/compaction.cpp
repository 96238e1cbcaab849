#include "core/storage/compaction.h"

#include <QtGlobal>
#include <SQLiteCpp/SQLiteCpp.h>

namespace Credwright {

namespace {
constexpr qint64 leastBytes = 1 << 20;
constexpr qint64 leastShare = 5; // One part in five.
} // namespace

bool giveBackFreeRoom(SQLite::Database &database)
{
    try {
        const auto number = [&](const char *pragma) { return qint64{database.execAndGet(pragma).getInt64()}; };
        const qint64 freePages = number("PRAGMA freelist_count");
        if (freePages * number("PRAGMA page_size") <= leastBytes || freePages * leastShare <= number("PRAGMA page_count")) {
            return false;
        }
        database.setBusyTimeout(0);
        database.exec("VACUUM");
        return true;
    } catch (const SQLite::Exception &) {
        return false;
    }
}

} // namespace Credwright
