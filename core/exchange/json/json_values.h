#pragma once

#include "core/fields/field.h"

#include <optional>

class QJsonValue;

namespace Credwright {

class JsonWriter;

/// Writes one value. An optional quantity that is empty has no form: leave its key out.
void writeJsonValue(JsonWriter &json, const Value &value);
/// A value of the same kind as `like`; nothing when the JSON is of another kind.
std::optional<Value> readJsonValue(const QJsonValue &json, const Value &like);
/// The empty value of the same kind.
Value emptyLike(const Value &value);

} // namespace Credwright
