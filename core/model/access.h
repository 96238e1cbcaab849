#pragma once

#include "core/fields/anchor.h"
#include "core/model/entity_type.h"

#include <optional>

namespace Credwright {

/// One row without its C++ type: its id and its values in the order of EntityType::fields. Adds and removals carry it.
struct EntityData
{
    QUuid id;
    QList<Value> values;

    bool operator==(const EntityData &) const = default;
};

/// The value at an anchor; nothing when there is no such entity or field.
std::optional<Value> readAt(const Design &design, const Anchor &anchor);
/// Writes a value of the field's own kind. False, and nothing changed, when there is no such place or the kind differs.
bool writeAt(Design &design, const Anchor &anchor, const Value &value);
/// Whether the entity is in the design.
bool contains(const Design &design, QAnyStringView kind, const QUuid &id);

/// The ids of a list in its order; for a single entity its one id.
QList<QUuid> idsOf(const Design &design, QAnyStringView kind);
qsizetype countOf(const Design &design, QAnyStringView kind);
/// The position of a row in its list, or -1.
qsizetype indexOf(const Design &design, QAnyStringView kind, const QUuid &id);
/// The value of a field of the row at a position: for tables, which know both. Nothing when out of range.
std::optional<Value> readRow(const Design &design, QAnyStringView kind, qsizetype row, int fieldIndex);

/// An empty row of this kind with a new id.
EntityData newEntity(QAnyStringView kind);
std::optional<EntityData> readEntity(const Design &design, QAnyStringView kind, const QUuid &id);
/// Inserts a row; the position is clamped into the list. False for an unknown kind, an id already there or a full list.
bool insertEntity(Design &design, QAnyStringView kind, qsizetype position, const EntityData &data);
/// Removes a row only; links to it stay. Use removeWithLinks() for an edit of the user.
bool removeEntity(Design &design, QAnyStringView kind, const QUuid &id);
/// Removes a row and every link to it; rows that mean nothing without it (an edition's own quantity, say) go too.
void removeWithLinks(Design &design, QAnyStringView kind, const QUuid &id);
/// Brings the rows into the order of the ids given; rows not named stay after the row they followed.
void reorder(Design &design, QAnyStringView kind, const QList<QUuid> &order);

/// How people call the entity: its title field in words, "Outcome 4" when that is empty.
QString entityTitle(const Design &design, QAnyStringView kind, const QUuid &id);
/// The text of a value as people read it, in the locale given, without rich formatting; empty for an empty value.
QString displayValue(const Design &design, const FieldInfo &info, const Value &value, const QLocale &locale = QLocale());

} // namespace Credwright
