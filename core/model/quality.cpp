#include "core/model/quality.h"

#include <array>

namespace Credwright {

using namespace Qt::Literals::StringLiterals;

template<>
std::span<const Choice> choicesOf<AssuranceType>()
{
    static constexpr auto choices = std::to_array<Choice>({
        {"internal"_L1, {"AssuranceType", QT_TRANSLATE_NOOP("AssuranceType", "Internal")}},
        {"external"_L1, {"AssuranceType", QT_TRANSLATE_NOOP("AssuranceType", "External")}},
        {"both"_L1, {"AssuranceType", QT_TRANSLATE_NOOP("AssuranceType", "Internal and external")}},
    });
    return choices;
}

template<>
std::span<const Choice> choicesOf<ExternalRoute>()
{
    static constexpr auto choices = std::to_array<Choice>({
        {"institutional"_L1, {"ExternalRoute", QT_TRANSLATE_NOOP("ExternalRoute", "Institutional")}},
        {"programme"_L1, {"ExternalRoute", QT_TRANSLATE_NOOP("ExternalRoute", "Programme-based")}},
        {"both"_L1, {"ExternalRoute", QT_TRANSLATE_NOOP("ExternalRoute", "Both")}},
        {"none-asked"_L1, {"ExternalRoute", QT_TRANSLATE_NOOP("ExternalRoute", "No separate procedure")}},
    });
    return choices;
}

template<>
std::span<const Choice> choicesOf<Accreditation>()
{
    static constexpr auto choices = std::to_array<Choice>({
        {"no"_L1, {"Accreditation", QT_TRANSLATE_NOOP("Accreditation", "No")}},
        {"planned"_L1, {"Accreditation", QT_TRANSLATE_NOOP("Accreditation", "Planned")}},
        {"yes"_L1, {"Accreditation", QT_TRANSLATE_NOOP("Accreditation", "Yes")}},
    });
    return choices;
}

template<>
std::span<const Field<Quality>> fieldsOf<Quality>()
{
    static constexpr auto fields = std::to_array<Field<Quality>>({
        {{"quality.type"_L1, QT_TRANSLATE_NOOP("Field", "Type of quality assurance"), {.choices = choicesOf<AssuranceType>}}, choice<&Quality::type>()},
        {{"quality.statement"_L1, QT_TRANSLATE_NOOP("Field", "In words, as printed"), {.maxLength = longText, .multiline = true}}, &Quality::statement},
        {{"quality.route"_L1, QT_TRANSLATE_NOOP("Field", "External route"), {.choices = choicesOf<ExternalRoute>}}, choice<&Quality::route>()},
        {{"quality.agency"_L1, QT_TRANSLATE_NOOP("Field", "Agency"), {.maxLength = shortText}}, &Quality::agency},
        {{"quality.accredited"_L1, QT_TRANSLATE_NOOP("Field", "Accredited"), {.choices = choicesOf<Accreditation>}}, choice<&Quality::accredited>()},
        {{"quality.accreditedBy"_L1, QT_TRANSLATE_NOOP("Field", "Accredited by"), {.maxLength = shortText}}, &Quality::accreditedBy},
    });
    return fields;
}

} // namespace Credwright
