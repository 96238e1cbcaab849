#pragma once

#include "core/fields/field.h"

#include <QString>
#include <QUuid>

namespace Credwright {

/// What the design knows of an attached file; its bytes stay in the design file, found by their hash.
struct Attachment
{
    QUuid id;
    QString name;
    QString mediaType;
    std::optional<Count> size; ///< Bytes.
    QString sha256;            ///< SHA-256 of the content, in hexadecimal digits.

    bool operator==(const Attachment &) const = default;
};

template<>
std::span<const Field<Attachment>> fieldsOf<Attachment>();

} // namespace Credwright
