#pragma once

#include "core/document/change.h"
#include "core/document/intake.h"
#include "core/document/record.h"
#include "core/model/entity_type.h"

#include <QString>
#include <string>

namespace SQLite {
class Database;
}

namespace Credwright {

/// The table of a kind of entity, and that of a field of it that holds links.
std::string tableOf(const EntityType &type);
std::string linkTableOf(const EntityType &type, const FieldInfo &info);
/// Reads a whole design by the names of its columns. Throws SQLite::Exception; `notes` gets what was out of order.
Design readDesign(SQLite::Database &database, Intake &notes);
Record readRecord(SQLite::Database &database);
/// Writes changes; positions follow the order of `after`. Inside a transaction of the caller. Throws SQLite::Exception.
void writeChanges(SQLite::Database &database, const QList<Change> &changes, const Design &after);
void writeRecord(SQLite::Database &database, const Record &before, const Record &after);
/// The rows of the single entities that the file has none of, with every value: all of them in a new file, the new ones after a migration.
void writeMissingSingles(SQLite::Database &database, const Design &design);

} // namespace Credwright
