#include "core/model/outcome.h"

#include <array>

namespace Credwright {

using namespace Qt::Literals::StringLiterals;

template<>
std::span<const Choice> choicesOf<Domain>()
{
    static constexpr auto choices = std::to_array<Choice>({
        {"knowledge"_L1, {"Domain", QT_TRANSLATE_NOOP("Domain", "Knowledge")}},
        {"skill"_L1, {"Domain", QT_TRANSLATE_NOOP("Domain", "Skill")}},
        {"responsibility-autonomy"_L1, {"Domain", QT_TRANSLATE_NOOP("Domain", "Competence")}},
    });
    return choices;
}

template<>
std::span<const Choice> choicesOf<Taxonomy>()
{
    static constexpr auto choices = std::to_array<Choice>({
        {"remember"_L1, {"Taxonomy", QT_TRANSLATE_NOOP("Taxonomy", "Remember")}},
        {"understand"_L1, {"Taxonomy", QT_TRANSLATE_NOOP("Taxonomy", "Understand")}},
        {"apply"_L1, {"Taxonomy", QT_TRANSLATE_NOOP("Taxonomy", "Apply")}},
        {"analyse"_L1, {"Taxonomy", QT_TRANSLATE_NOOP("Taxonomy", "Analyse")}},
        {"evaluate"_L1, {"Taxonomy", QT_TRANSLATE_NOOP("Taxonomy", "Evaluate")}},
        {"create"_L1, {"Taxonomy", QT_TRANSLATE_NOOP("Taxonomy", "Create")}},
    });
    return choices;
}

template<>
std::span<const Field<Outcome>> fieldsOf<Outcome>()
{
    static constexpr auto fields = std::to_array<Field<Outcome>>({
        {{"outcome.statement"_L1, QT_TRANSLATE_NOOP("Field", "Statement"), {.maxLength = longText, .multiline = true}}, &Outcome::statement},
        {{"outcome.domain"_L1, QT_TRANSLATE_NOOP("Field", "Domain"), {.choices = choicesOf<Domain>}}, choice<&Outcome::domain>()},
        {{"outcome.level"_L1, QT_TRANSLATE_NOOP("Field", "EQF level"), {.minimum = 1, .maximum = 8}}, &Outcome::level},
        {{"outcome.taxonomy"_L1, QT_TRANSLATE_NOOP("Field", "Taxonomy level"), {.choices = choicesOf<Taxonomy>}}, choice<&Outcome::taxonomy>()},
        {{"outcome.plain"_L1, QT_TRANSLATE_NOOP("Field", "In plain language"), {.maxLength = longText, .multiline = true}}, &Outcome::plain},
    });
    return fields;
}

} // namespace Credwright
