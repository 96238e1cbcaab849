#pragma once

#include "core/util/result.h"

#include <QString>

namespace SQLite {
class Database;
}

namespace Credwright {

constexpr int applicationId = 0x43524544; ///< "CRED"
constexpr int schemaVersion = 1;

/// Runs the migrations from a version to the present one.
void migrate(SQLite::Database &database, int fromVersion);
/// Whether the schema of the file is to the letter what the migrations make. Damaged says what differs.
Result<> checkSchema(SQLite::Database &database);
/// Whether a file of a newer version can be read by name: plain tables and indexes only, with at least the columns known here.
Result<> checkNewerSchema(SQLite::Database &database);

} // namespace Credwright
