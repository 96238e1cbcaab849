#pragma once

#include "core/fields/field.h"
#include "core/model/design.h"

namespace Credwright {

/// A kind of entity, described without its C++ type: what tables, searches, files and exports walk over.
struct EntityType
{
    QLatin1StringView kind;     ///< "outcome"
    QLatin1StringView step;     ///< The step's folder that owns it: "outcomes".
    QLatin1StringView property; ///< Its key in JSON and, in snake_case, its table in the file: "outcomes"; for a single entity its kind.
    bool single = false;
    TextId singular;              ///< "Outcome"
    TextId plural;                ///< "Learning outcomes"
    QLatin1StringView titleField; ///< The field that names a row to people: "outcome.statement"; empty for a single entity.
    QList<const FieldInfo *> fields;

    int fieldIndex(QAnyStringView fieldId) const;
};

/// All kinds in document order.
const QList<EntityType> &entityTypes();
/// The kind with this name, or null.
const EntityType *entityType(QAnyStringView kind);
/// The field with this id ("outcome.statement"), or null.
const FieldInfo *fieldInfo(QAnyStringView fieldId);

} // namespace Credwright
