#include "core/model/audience.h"

#include <array>

namespace Credwright {

using namespace Qt::Literals::StringLiterals;

template<>
std::span<const Choice> choicesOf<ProfileKind>()
{
    static constexpr auto choices = std::to_array<Choice>({
        {"professional"_L1, {"ProfileKind", QT_TRANSLATE_NOOP("ProfileKind", "Professional")}},
        {"job-seeker"_L1, {"ProfileKind", QT_TRANSLATE_NOOP("ProfileKind", "Job seeker")}},
        {"student"_L1, {"ProfileKind", QT_TRANSLATE_NOOP("ProfileKind", "Enrolled student")}},
        {"retiree"_L1, {"ProfileKind", QT_TRANSLATE_NOOP("ProfileKind", "Retiree")}},
        {"lifelong-learner"_L1, {"ProfileKind", QT_TRANSLATE_NOOP("ProfileKind", "Other lifelong learner")}},
    });
    return choices;
}

template<>
std::span<const Choice> choicesOf<ProfileFlag>()
{
    static constexpr auto choices = std::to_array<Choice>({
        {"in-work"_L1, {"ProfileFlag", QT_TRANSLATE_NOOP("ProfileFlag", "Works beside the course")}},
        {"limited-means"_L1, {"ProfileFlag", QT_TRANSLATE_NOOP("ProfileFlag", "Limited means")}},
        {"non-traditional"_L1, {"ProfileFlag", QT_TRANSLATE_NOOP("ProfileFlag", "Non-traditional learner")}},
    });
    return choices;
}

template<>
std::span<const Choice> choicesOf<StudyReason>()
{
    static constexpr auto choices = std::to_array<Choice>({
        {"upskill"_L1, {"StudyReason", QT_TRANSLATE_NOOP("StudyReason", "Upskill")}},
        {"reskill"_L1, {"StudyReason", QT_TRANSLATE_NOOP("StudyReason", "Reskill")}},
        {"personal-interest"_L1, {"StudyReason", QT_TRANSLATE_NOOP("StudyReason", "Personal interest")}},
        {"further-study"_L1, {"StudyReason", QT_TRANSLATE_NOOP("StudyReason", "Way to further study")}},
    });
    return choices;
}

template<>
std::span<const Choice> choicesOf<PrerequisiteKind>()
{
    static constexpr auto choices = std::to_array<Choice>({
        {"knowledge"_L1, {"PrerequisiteKind", QT_TRANSLATE_NOOP("PrerequisiteKind", "Prior knowledge")}},
        {"degree"_L1, {"PrerequisiteKind", QT_TRANSLATE_NOOP("PrerequisiteKind", "Degree")}},
        {"language"_L1, {"PrerequisiteKind", QT_TRANSLATE_NOOP("PrerequisiteKind", "Language")}},
        {"experience"_L1, {"PrerequisiteKind", QT_TRANSLATE_NOOP("PrerequisiteKind", "Work experience")}},
        {"equipment"_L1, {"PrerequisiteKind", QT_TRANSLATE_NOOP("PrerequisiteKind", "Equipment")}},
    });
    return choices;
}

template<>
std::span<const Choice> choicesOf<ProvisionKind>()
{
    static constexpr auto choices = std::to_array<Choice>({
        {"access"_L1, {"ProvisionKind", QT_TRANSLATE_NOOP("ProvisionKind", "Access and accessibility")}},
        {"academic"_L1, {"ProvisionKind", QT_TRANSLATE_NOOP("ProvisionKind", "Academic support")}},
        {"digital"_L1, {"ProvisionKind", QT_TRANSLATE_NOOP("ProvisionKind", "Help with digital tools")}},
        {"financial"_L1, {"ProvisionKind", QT_TRANSLATE_NOOP("ProvisionKind", "Financial support")}},
        {"care"_L1, {"ProvisionKind", QT_TRANSLATE_NOOP("ProvisionKind", "Time and care duties")}},
        {"other"_L1, {"ProvisionKind", QT_TRANSLATE_NOOP("ProvisionKind", "Other")}},
    });
    return choices;
}

template<>
std::span<const Field<Audience>> fieldsOf<Audience>()
{
    static constexpr auto fields = std::to_array<Field<Audience>>({
        {{"audience.places"_L1, QT_TRANSLATE_NOOP("Field", "Places per edition"), {.minimum = 1, .maximum = 100000}}, &Audience::places},
        {{"audience.selectionRule"_L1, QT_TRANSLATE_NOOP("Field", "Selection rule"), {.maxLength = longText, .multiline = true}}, &Audience::selectionRule},
        {{"audience.noPrerequisitesReason"_L1, QT_TRANSLATE_NOOP("Field", "Why nothing is required at this level"), {.maxLength = longText, .multiline = true}},
            &Audience::noPrerequisitesReason},
        {{"audience.feedbackInstrument"_L1, QT_TRANSLATE_NOOP("Field", "Instrument"), {.maxLength = longText, .multiline = true}},
            &Audience::feedbackInstrument},
        {{"audience.feedbackOnQuality"_L1, QT_TRANSLATE_NOOP("Field", "Asks about the quality of learning and teaching"), {.choices = choicesOf<Answer>}},
            choice<&Audience::feedbackOnQuality>()},
        {{"audience.feedbackOnPurpose"_L1, QT_TRANSLATE_NOOP("Field", "Asks whether the purpose was met"), {.choices = choicesOf<Answer>}},
            choice<&Audience::feedbackOnPurpose>()},
        {{"audience.feedbackTiming"_L1, QT_TRANSLATE_NOOP("Field", "When"), {.maxLength = shortText}}, &Audience::feedbackTiming},
        {{"audience.feedbackActor"_L1, QT_TRANSLATE_NOOP("Field", "Who acts on it"), {.maxLength = shortText}}, &Audience::feedbackActor},
        {{"audience.feedbackChanges"_L1, QT_TRANSLATE_NOOP("Field", "What changed because of it"), {.maxLength = longText, .multiline = true}},
            &Audience::feedbackChanges},
        {{"audience.stepNote"_L1, QT_TRANSLATE_NOOP("Field", "Notes"), {.maxLength = longText, .multiline = true}}, &Audience::stepNote},
    });
    return fields;
}

template<>
std::span<const Field<Profile>> fieldsOf<Profile>()
{
    static constexpr auto fields = std::to_array<Field<Profile>>({
        {{"profile.name"_L1, QT_TRANSLATE_NOOP("Field", "Profile"), {.maxLength = shortText}}, &Profile::name},
        {{"profile.kind"_L1, QT_TRANSLATE_NOOP("Field", "Kind"), {.choices = choicesOf<ProfileKind>}}, choice<&Profile::kind>()},
        {{"profile.flags"_L1, QT_TRANSLATE_NOOP("Field", "Circumstances"), {.choices = choicesOf<ProfileFlag>}}, choiceSet<&Profile::flags>()},
        {{"profile.reasons"_L1, QT_TRANSLATE_NOOP("Field", "Reasons to study"), {.choices = choicesOf<StudyReason>}}, choiceSet<&Profile::reasons>()},
        {{"profile.socialBackground"_L1, QT_TRANSLATE_NOOP("Field", "Social background"), {.maxLength = longText, .multiline = true}},
            &Profile::socialBackground},
        {{"profile.age"_L1, QT_TRANSLATE_NOOP("Field", "Age"), {.maxLength = shortText}}, &Profile::age},
        {{"profile.experience"_L1, QT_TRANSLATE_NOOP("Field", "Experience"), {.maxLength = longText, .multiline = true}}, &Profile::experience},
        {{"profile.previousEducation"_L1, QT_TRANSLATE_NOOP("Field", "Previous education"), {.maxLength = longText, .multiline = true}},
            &Profile::previousEducation},
        {{"profile.needs"_L1, QT_TRANSLATE_NOOP("Field", "Needs"), {.maxLength = longText, .multiline = true}}, &Profile::needs},
        {{"profile.commitments"_L1, QT_TRANSLATE_NOOP("Field", "Other commitments"), {.maxLength = longText, .multiline = true}}, &Profile::commitments},
        {{"profile.answer"_L1, QT_TRANSLATE_NOOP("Field", "How the design answers"), {.maxLength = longText, .multiline = true}}, &Profile::answer},
    });
    return fields;
}

template<>
std::span<const Field<Prerequisite>> fieldsOf<Prerequisite>()
{
    static constexpr auto fields = std::to_array<Field<Prerequisite>>({
        {{"prerequisite.requirement"_L1, QT_TRANSLATE_NOOP("Field", "Requirement"), {.maxLength = longText, .multiline = true}}, &Prerequisite::requirement},
        {{"prerequisite.kind"_L1, QT_TRANSLATE_NOOP("Field", "Kind"), {.choices = choicesOf<PrerequisiteKind>}}, choice<&Prerequisite::kind>()},
        {{"prerequisite.eqfLevel"_L1, QT_TRANSLATE_NOOP("Field", "EQF level of the degree"), {.minimum = 1, .maximum = 8}}, &Prerequisite::eqfLevel},
        {{"prerequisite.verification"_L1, QT_TRANSLATE_NOOP("Field", "How it is verified"), {.maxLength = longText, .multiline = true}},
            &Prerequisite::verification},
        {{"prerequisite.alternative"_L1, QT_TRANSLATE_NOOP("Field", "Alternative route"), {.maxLength = longText, .multiline = true}},
            &Prerequisite::alternative},
    });
    return fields;
}

template<>
std::span<const Field<Provision>> fieldsOf<Provision>()
{
    static constexpr auto fields = std::to_array<Field<Provision>>({
        {{"provision.kind"_L1, QT_TRANSLATE_NOOP("Field", "Kind"), {.choices = choicesOf<ProvisionKind>}}, choice<&Provision::kind>()},
        {{"provision.description"_L1, QT_TRANSLATE_NOOP("Field", "Provision"), {.maxLength = longText, .multiline = true}}, &Provision::description},
        {{"provision.profiles"_L1, QT_TRANSLATE_NOOP("Field", "For profiles"), {.linkKind = "profile"_L1}}, &Provision::profiles},
    });
    return fields;
}

} // namespace Credwright
