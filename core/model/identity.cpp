#include "core/model/identity.h"

#include <array>

namespace Credwright {

using namespace Qt::Literals::StringLiterals;

template<>
std::span<const Choice> choicesOf<Answer>()
{
    static constexpr auto choices = std::to_array<Choice>({
        {"yes"_L1, {"Answer", QT_TRANSLATE_NOOP("Answer", "Yes")}},
        {"no"_L1, {"Answer", QT_TRANSLATE_NOOP("Answer", "No")}},
    });
    return choices;
}

template<>
std::span<const Field<Identity>> fieldsOf<Identity>()
{
    static constexpr auto fields = std::to_array<Field<Identity>>({
        {{"identity.title"_L1, QT_TRANSLATE_NOOP("Field", "Title"), {.maxLength = shortText}}, &Identity::title},
        {{"identity.lead"_L1, QT_TRANSLATE_NOOP("Field", "Lead sentence"), {.maxLength = shortText}}, &Identity::lead},
        {{"identity.joint"_L1, QT_TRANSLATE_NOOP("Field", "Joint award"), {.choices = choicesOf<Answer>}}, choice<&Identity::joint>()},
        {{"identity.country"_L1, QT_TRANSLATE_NOOP("Field", "Country"), {.vocabulary = "countries"_L1}}, &Identity::country},
        {{"identity.region"_L1, QT_TRANSLATE_NOOP("Field", "Region"), {.maxLength = shortText}}, &Identity::region},
        {{"identity.faculty"_L1, QT_TRANSLATE_NOOP("Field", "Faculty or department"), {.maxLength = shortText}}, &Identity::faculty},
        {{"identity.teachingLanguages"_L1, QT_TRANSLATE_NOOP("Field", "Languages of teaching"), {.vocabulary = "languages"_L1}}, &Identity::teachingLanguages},
        {{"identity.language"_L1, QT_TRANSLATE_NOOP("Field", "Language of the design"), {.vocabulary = "languages"_L1}}, &Identity::language},
        {{"identity.iscedField"_L1, QT_TRANSLATE_NOOP("Field", "Field of study (ISCED-F)"), {.vocabulary = "isced_f"_L1}}, &Identity::iscedField},
        {{"identity.webAddress"_L1, QT_TRANSLATE_NOOP("Field", "Web address"), {.maxLength = shortText}}, &Identity::webAddress},
        {{"identity.contact"_L1, QT_TRANSLATE_NOOP("Field", "Contact"), {.maxLength = longText, .multiline = true}}, &Identity::contact},
        {{"identity.currency"_L1, QT_TRANSLATE_NOOP("Field", "Currency"), {.vocabulary = "currencies"_L1}}, &Identity::currency},
    });
    return fields;
}

template<>
std::span<const Field<AwardingBody>> fieldsOf<AwardingBody>()
{
    static constexpr auto fields = std::to_array<Field<AwardingBody>>({
        {{"awardingBody.name"_L1, QT_TRANSLATE_NOOP("Field", "Name"), {.maxLength = shortText}}, &AwardingBody::name},
        {{"awardingBody.country"_L1, QT_TRANSLATE_NOOP("Field", "Country"), {.vocabulary = "countries"_L1}}, &AwardingBody::country},
        {{"awardingBody.region"_L1, QT_TRANSLATE_NOOP("Field", "Region"), {.maxLength = shortText}}, &AwardingBody::region},
        {{"awardingBody.webAddress"_L1, QT_TRANSLATE_NOOP("Field", "Web address"), {.maxLength = shortText}}, &AwardingBody::webAddress},
    });
    return fields;
}

} // namespace Credwright
