#pragma once

#include "core/document/intake.h"
#include "core/document/record.h"
#include "core/util/result.h"

#include <QHash>

namespace Credwright {

/// A design as it came in, with what could not be taken over.
struct ImportedDesign
{
    Design design;
    Record record;
    QHash<QString, QByteArray> attachments; ///< Content by SHA-256 in hexadecimal digits.
    QList<IntakeNote> notes;
};

/// Row ids are kept either way.
enum class DesignId { Keep, New };

/// The whole design as JSON: one object with the single entities by kind and the lists by property, described by
/// resources/schema/credwright-design.schema.json. The same design is always the same bytes: keys in the order of the field
/// tables, one value a line, empty values left out. `attachments` adds the content of attached files, by hash.
QByteArray toJson(const Design &design, const Record &record = {}, const QHash<QString, QByteArray> &attachments = {});

/// What fromJson() reads at most, in bytes.
constexpr qint64 maximumJson = 64 * 1024 * 1024;
/// toJson(), unless that came to more than can be read back: InvalidInput, which says what to do instead.
Result<QByteArray> toReadableJson(const Design &design, const Record &record, const QHash<QString, QByteArray> &attachments);
/// Whether the content of the attachments, of so many bytes, is too much for that by itself: to be asked before it is read.
Result<> fitsIntoJson(qint64 attachedBytes);

/// Reads toJson()'s form, of at most 64 MB, tolerantly: what is unknown, too long or out of range is noted, the rest taken over.
/// Fails when the bytes are no JSON or not a design.
Result<ImportedDesign> fromJson(const QByteArray &json, DesignId id = DesignId::Keep);

} // namespace Credwright
