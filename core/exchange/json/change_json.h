#pragma once

#include "core/document/change.h"

namespace Credwright {

/// Changes as a JSON array, in their order: what the recovery journal is made of.
QByteArray changesToJson(const QList<Change> &changes);
/// Reads changesToJson()'s form; nothing when the bytes are no such array. A change that is not understood, of a kind or field that is unknown, say,
/// is left out; values are brought into the limits of their fields.
std::optional<QList<Change>> changesFromJson(const QByteArray &json);

} // namespace Credwright
