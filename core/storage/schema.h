#pragma once

#include "core/util/result.h"

#include <memory>
#include <QString>

namespace SQLite {
class Database;
}

namespace Credwright {

constexpr int applicationId = 0x43524544; ///< "CRED"
constexpr int schemaVersion = 4;
/// The lowest version whose programs understand the rows of this one (meta.minimum_reader).
constexpr int minimumReader = 4;

/// Runs the migrations from a version up to another, by default the present one. Version 0 is an empty file.
void migrate(SQLite::Database &database, int fromVersion, int toVersion = schemaVersion);
/// Whether the schema of the file is to the letter what the migrations up to its version make. Damaged says what differs.
Result<> checkSchema(SQLite::Database &database, int version = schemaVersion);
/// A copy in memory of a file of an older version, in the present one: so that opening changes no byte. The content of attachments is left out.
std::unique_ptr<SQLite::Database> migratedCopy(SQLite::Database &older, int version);
/// Whether a file of a newer version can be read by name: it says so (meta.minimum_reader), and has plain tables and indexes only, with at
/// least the columns known here.
Result<> checkNewerSchema(SQLite::Database &database);

} // namespace Credwright
