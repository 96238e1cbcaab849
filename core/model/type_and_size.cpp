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
std::span<const Choice> choicesOf<Grouping>()
{
    static constexpr auto choices = std::to_array<Choice>({
        {"own-group"_L1, {"Grouping", QT_TRANSLATE_NOOP("Grouping", "A group of their own")}},
        {"mixed"_L1, {"Grouping", QT_TRANSLATE_NOOP("Grouping", "Together with degree students")}},
        {"both"_L1, {"Grouping", QT_TRANSLATE_NOOP("Grouping", "Both")}},
    });
    return choices;
}

template<>
std::span<const Choice> choicesOf<FitnessArea>()
{
    static constexpr auto choices = std::to_array<Choice>({
        {"teaching-methods"_L1, {"FitnessArea", QT_TRANSLATE_NOOP("FitnessArea", "Teaching methods")}},
        {"delivery"_L1, {"FitnessArea", QT_TRANSLATE_NOOP("FitnessArea", "Modes of delivery")}},
        {"materials"_L1, {"FitnessArea", QT_TRANSLATE_NOOP("FitnessArea", "Materials")}},
        {"outcomes"_L1, {"FitnessArea", QT_TRANSLATE_NOOP("FitnessArea", "Learning outcomes")}},
        {"student-support"_L1, {"FitnessArea", QT_TRANSLATE_NOOP("FitnessArea", "Student support")}},
    });
    return choices;
}

template<>
std::span<const Choice> choicesOf<Fitness>()
{
    static constexpr auto choices = std::to_array<Choice>({
        {"fits"_L1, {"Fitness", QT_TRANSLATE_NOOP("Fitness", "Fits as it is")}},
        {"to-change"_L1, {"Fitness", QT_TRANSLATE_NOOP("Fitness", "Has to change")}},
        {"changed"_L1, {"Fitness", QT_TRANSLATE_NOOP("Fitness", "Changed")}},
    });
    return choices;
}

template<>
std::span<const Choice> choicesOf<SharedKind>()
{
    static constexpr auto choices = std::to_array<Choice>({
        {"lecturers"_L1, {"SharedKind", QT_TRANSLATE_NOOP("SharedKind", "Lecturers")}},
        {"administrative-staff"_L1, {"SharedKind", QT_TRANSLATE_NOOP("SharedKind", "Administrative staff")}},
        {"spaces"_L1, {"SharedKind", QT_TRANSLATE_NOOP("SharedKind", "Rooms and online spaces")}},
        {"other"_L1, {"SharedKind", QT_TRANSLATE_NOOP("SharedKind", "Other")}},
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
        {{"type.sourceProgramme"_L1, QT_TRANSLATE_NOOP("Field", "Programme it comes from"), {.maxLength = shortText}}, &TypeAndSize::sourceProgramme},
        {{"type.sourceModule"_L1, QT_TRANSLATE_NOOP("Field", "Module it comes from"), {.maxLength = shortText}}, &TypeAndSize::sourceModule},
        {{"type.standsAlone"_L1, QT_TRANSLATE_NOOP("Field", "Why it stands alone"), {.maxLength = longText, .multiline = true}}, &TypeAndSize::standsAlone},
        {{"type.grouping"_L1, QT_TRANSLATE_NOOP("Field", "Learners are taught"), {.choices = choicesOf<Grouping>}}, choice<&TypeAndSize::grouping>()},
        {{"type.mixedPlan"_L1, QT_TRANSLATE_NOOP("Field", "How mixed groups are managed"), {.maxLength = longText, .multiline = true}},
            &TypeAndSize::mixedPlan},
        {{"type.contractForm"_L1, QT_TRANSLATE_NOOP("Field", "Contract of external learners"), {.maxLength = shortText}}, &TypeAndSize::contractForm},
        {{"type.ruleReason"_L1, QT_TRANSLATE_NOOP("Field", "Why another rule applies"), {.maxLength = longText, .multiline = true}}, &TypeAndSize::ruleReason},
        {{"type.ruleMinimum"_L1, QT_TRANSLATE_NOOP("Field", "Least credits"), {.minimum = 1, .maximum = 6000}}, &TypeAndSize::ruleMinimum},
        {{"type.ruleMaximum"_L1, QT_TRANSLATE_NOOP("Field", "Most credits"), {.minimum = 1, .maximum = 6000}}, &TypeAndSize::ruleMaximum},
        {{"type.ruleHoursLow"_L1, QT_TRANSLATE_NOOP("Field", "Fewest hours per credit"), {.minimum = 1, .maximum = 6000}}, &TypeAndSize::ruleHoursLow},
        {{"type.ruleHoursHigh"_L1, QT_TRANSLATE_NOOP("Field", "Most hours per credit"), {.minimum = 1, .maximum = 6000}}, &TypeAndSize::ruleHoursHigh},
        {{"type.ruleSource"_L1, QT_TRANSLATE_NOOP("Field", "Where that rule stands"), {.maxLength = shortText}}, &TypeAndSize::ruleSource},
        {{"type.stepNote"_L1, QT_TRANSLATE_NOOP("Field", "Notes"), {.maxLength = longText, .multiline = true}}, &TypeAndSize::stepNote},
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

template<>
std::span<const Field<FitnessAspect>> fieldsOf<FitnessAspect>()
{
    static constexpr auto fields = std::to_array<Field<FitnessAspect>>({
        {{"fitnessAspect.area"_L1, QT_TRANSLATE_NOOP("Field", "Aspect"), {.choices = choicesOf<FitnessArea>}}, choice<&FitnessAspect::area>()},
        {{"fitnessAspect.verdict"_L1, QT_TRANSLATE_NOOP("Field", "Verdict"), {.choices = choicesOf<Fitness>}}, choice<&FitnessAspect::verdict>()},
        {{"fitnessAspect.change"_L1, QT_TRANSLATE_NOOP("Field", "What must change"), {.maxLength = longText, .multiline = true}}, &FitnessAspect::change},
    });
    return fields;
}

template<>
std::span<const Field<SharedResource>> fieldsOf<SharedResource>()
{
    static constexpr auto fields = std::to_array<Field<SharedResource>>({
        {{"sharedResource.name"_L1, QT_TRANSLATE_NOOP("Field", "What is shared"), {.maxLength = shortText}}, &SharedResource::name},
        {{"sharedResource.kind"_L1, QT_TRANSLATE_NOOP("Field", "Kind"), {.choices = choicesOf<SharedKind>}}, choice<&SharedResource::kind>()},
        {{"sharedResource.share"_L1, QT_TRANSLATE_NOOP("Field", "Share of the micro-credential"), {.minimum = 0, .maximum = 10000}}, &SharedResource::share},
        {{"sharedResource.note"_L1, QT_TRANSLATE_NOOP("Field", "Note"), {.maxLength = longText, .multiline = true}}, &SharedResource::note},
    });
    return fields;
}

} // namespace Credwright
