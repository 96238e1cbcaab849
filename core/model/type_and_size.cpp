#include "core/model/type_and_size.h"

#include <array>

namespace Credwright {

using namespace Qt::Literals::StringLiterals;

template<>
std::span<const Choice> choicesOf<Approach>()
{
    static constexpr auto choices = std::to_array<Choice>({
        {"stand-alone"_L1, {"Approach", QT_TRANSLATE_NOOP("Approach", "New stand-alone course")}},
        {"from-programme"_L1, {"Approach", QT_TRANSLATE_NOOP("Approach", "From an existing programme")}},
        {"combination"_L1, {"Approach", QT_TRANSLATE_NOOP("Approach", "A combination of both")}},
    });
    return choices;
}

template<>
std::span<const Choice> choicesOf<DurationUnit>()
{
    static constexpr auto choices = std::to_array<Choice>({
        {"days"_L1, {"DurationUnit", QT_TRANSLATE_NOOP("DurationUnit", "Days")}},
        {"weeks"_L1, {"DurationUnit", QT_TRANSLATE_NOOP("DurationUnit", "Weeks")}},
        {"months"_L1, {"DurationUnit", QT_TRANSLATE_NOOP("DurationUnit", "Months")}},
    });
    return choices;
}

template<>
std::span<const Choice> choicesOf<TrackKind>()
{
    static constexpr auto choices = std::to_array<Choice>({
        {"attendance-only"_L1, {"TrackKind", QT_TRANSLATE_NOOP("TrackKind", "Attendance only")}},
        {"with-assessment"_L1, {"TrackKind", QT_TRANSLATE_NOOP("TrackKind", "With assessment")}},
    });
    return choices;
}

template<>
std::span<const Field<TypeAndSize>> fieldsOf<TypeAndSize>()
{
    static constexpr auto fields = std::to_array<Field<TypeAndSize>>({
        {{"type.approach"_L1, QT_TRANSLATE_NOOP("Field", "Approach"), {.choices = choicesOf<Approach>}}, choice<&TypeAndSize::approach>()},
        {{"type.approachNote"_L1, QT_TRANSLATE_NOOP("Field", "What is new and what is taken over"), {.maxLength = longText, .multiline = true}},
            &TypeAndSize::approachNote},
        {{"type.credits"_L1, QT_TRANSLATE_NOOP("Field", "ECTS credits"), {.minimum = 1, .maximum = 6000}}, &TypeAndSize::credits},
        {{"type.hoursPerCredit"_L1, QT_TRANSLATE_NOOP("Field", "Hours per credit"), {.maximum = 6000}}, &TypeAndSize::hoursPerCredit},
        {{"type.duration"_L1, QT_TRANSLATE_NOOP("Field", "Duration"), {.minimum = 1, .maximum = 1000}}, &TypeAndSize::duration},
        {{"type.durationUnit"_L1, QT_TRANSLATE_NOOP("Field", "Unit of duration"), {.choices = choicesOf<DurationUnit>}}, choice<&TypeAndSize::durationUnit>()},
    });
    return fields;
}

template<>
std::span<const Field<Track>> fieldsOf<Track>()
{
    static constexpr auto fields = std::to_array<Field<Track>>({
        {{"track.name"_L1, QT_TRANSLATE_NOOP("Field", "Name"), {.maxLength = shortText}}, &Track::name},
        {{"track.kind"_L1, QT_TRANSLATE_NOOP("Field", "Kind"), {.choices = choicesOf<TrackKind>}}, choice<&Track::kind>()},
        {{"track.awardsCredits"_L1, QT_TRANSLATE_NOOP("Field", "Awards ECTS credits"), {.choices = choicesOf<Answer>}}, choice<&Track::awardsCredits>()},
        {{"track.certificate"_L1, QT_TRANSLATE_NOOP("Field", "What the learner receives"), {.maxLength = shortText}}, &Track::certificate},
    });
    return fields;
}

} // namespace Credwright
