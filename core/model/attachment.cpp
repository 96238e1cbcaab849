#include "core/model/attachment.h"

#include <array>

namespace Credwright {

using namespace Qt::Literals::StringLiterals;

template<>
std::span<const Field<Attachment>> fieldsOf<Attachment>()
{
    static constexpr auto fields = std::to_array<Field<Attachment>>({
        {{"attachment.name"_L1, QT_TRANSLATE_NOOP("Field", "File name"), {.maxLength = shortText}}, &Attachment::name},
        {{"attachment.mediaType"_L1, QT_TRANSLATE_NOOP("Field", "Media type"), {.maxLength = shortText}}, &Attachment::mediaType},
        {{"attachment.size"_L1, QT_TRANSLATE_NOOP("Field", "Size"), {.minimum = 0, .maximum = 1000000000000}}, &Attachment::size},
        {{"attachment.sha256"_L1, QT_TRANSLATE_NOOP("Field", "Fingerprint"), {.maxLength = shortText}}, &Attachment::sha256},
    });
    return fields;
}

} // namespace Credwright
