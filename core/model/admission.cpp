#include "core/model/admission.h"

#include <array>

namespace Credwright {

using namespace Qt::Literals::StringLiterals;

template<>
std::span<const Choice> choicesOf<AdmissionKind>()
{
    static constexpr auto choices = std::to_array<Choice>({
        {"open"_L1, {"AdmissionKind", QT_TRANSLATE_NOOP("AdmissionKind", "Open to everyone")}},
        {"selected"_L1, {"AdmissionKind", QT_TRANSLATE_NOOP("AdmissionKind", "For a selected audience")}},
    });
    return choices;
}

template<>
std::span<const Choice> choicesOf<LearnerStatus>()
{
    static constexpr auto choices = std::to_array<Choice>({
        {"student"_L1, {"LearnerStatus", QT_TRANSLATE_NOOP("LearnerStatus", "As students")}},
        {"other"_L1, {"LearnerStatus", QT_TRANSLATE_NOOP("LearnerStatus", "With another status")}},
        {"open"_L1, {"LearnerStatus", QT_TRANSLATE_NOOP("LearnerStatus", "Not decided")}},
    });
    return choices;
}

template<>
std::span<const Choice> choicesOf<ResourceKind>()
{
    static constexpr auto choices = std::to_array<Choice>({
        {"academic"_L1, {"ResourceKind", QT_TRANSLATE_NOOP("ResourceKind", "Academic")}},
        {"technical"_L1, {"ResourceKind", QT_TRANSLATE_NOOP("ResourceKind", "Technical")}},
        {"personal"_L1, {"ResourceKind", QT_TRANSLATE_NOOP("ResourceKind", "Personal and social")}},
        {"other"_L1, {"ResourceKind", QT_TRANSLATE_NOOP("ResourceKind", "Other")}},
    });
    return choices;
}

template<>
std::span<const Choice> choicesOf<ResourceAccess>()
{
    static constexpr auto choices = std::to_array<Choice>({
        {"campus"_L1, {"ResourceAccess", QT_TRANSLATE_NOOP("ResourceAccess", "On campus")}},
        {"remote"_L1, {"ResourceAccess", QT_TRANSLATE_NOOP("ResourceAccess", "Remote")}},
        {"both"_L1, {"ResourceAccess", QT_TRANSLATE_NOOP("ResourceAccess", "On campus and remote")}},
    });
    return choices;
}

template<>
std::span<const Field<Admission>> fieldsOf<Admission>()
{
    static constexpr auto fields = std::to_array<Field<Admission>>({
        {{"admission.kind"_L1, QT_TRANSLATE_NOOP("Field", "Open or selected"), {.choices = choicesOf<AdmissionKind>}}, choice<&Admission::kind>()},
        {{"admission.criteria"_L1, QT_TRANSLATE_NOOP("Field", "Selection criteria"), {.maxLength = longText, .multiline = true}}, &Admission::criteria},
        {{"admission.languageProof"_L1, QT_TRANSLATE_NOOP("Field", "Languages and their proof"), {.maxLength = longText, .multiline = true}},
            &Admission::languageProof},
        {{"admission.priorLearning"_L1, QT_TRANSLATE_NOOP("Field", "Ways in for other backgrounds"), {.maxLength = longText, .multiline = true}},
            &Admission::priorLearning},
        {{"admission.application"_L1, QT_TRANSLATE_NOOP("Field", "How to apply"), {.maxLength = longText, .multiline = true}}, &Admission::application},
        {{"admission.documents"_L1, QT_TRANSLATE_NOOP("Field", "Documents"), {.maxLength = longText, .multiline = true}}, &Admission::documents},
        {{"admission.deadlines"_L1, QT_TRANSLATE_NOOP("Field", "Deadlines"), {.maxLength = longText, .multiline = true}}, &Admission::deadlines},
        {{"admission.decision"_L1, QT_TRANSLATE_NOOP("Field", "Who decides, and when"), {.maxLength = longText, .multiline = true}}, &Admission::decision},
        {{"admission.singleProcedure"_L1, QT_TRANSLATE_NOOP("Field", "One procedure for all partners"), {.choices = choicesOf<Answer>}},
            choice<&Admission::singleProcedure>()},
        {{"admission.reviewer"_L1, QT_TRANSLATE_NOOP("Field", "Who reviews eligibility"), {.maxLength = shortText}}, &Admission::reviewer},
        {{"admission.learnerStatus"_L1, QT_TRANSLATE_NOOP("Field", "Learners are enrolled"), {.choices = choicesOf<LearnerStatus>}},
            choice<&Admission::learnerStatus>()},
        {{"admission.departmentAsked"_L1, QT_TRANSLATE_NOOP("Field", "Student affairs asked"), {.choices = choicesOf<Answer>}},
            choice<&Admission::departmentAsked>()},
        {{"admission.departmentNote"_L1, QT_TRANSLATE_NOOP("Field", "What student affairs said"), {.maxLength = longText, .multiline = true}},
            &Admission::departmentNote},
        {{"admission.enrolment"_L1, QT_TRANSLATE_NOOP("Field", "How to enrol"), {.maxLength = longText, .multiline = true}}, &Admission::enrolment},
        {{"admission.academicSupport"_L1, QT_TRANSLATE_NOOP("Field", "Academic support"), {.maxLength = longText, .multiline = true}},
            &Admission::academicSupport},
        {{"admission.oneToOne"_L1, QT_TRANSLATE_NOOP("Field", "One-to-one support"), {.maxLength = longText, .multiline = true}}, &Admission::oneToOne},
        {{"admission.outsideHours"_L1, QT_TRANSLATE_NOOP("Field", "Outside teaching hours"), {.maxLength = longText, .multiline = true}},
            &Admission::outsideHours},
        {{"admission.selfDirected"_L1, QT_TRANSLATE_NOOP("Field", "Skills for self-directed learning"), {.maxLength = longText, .multiline = true}},
            &Admission::selfDirected},
        {{"admission.complaints"_L1, QT_TRANSLATE_NOOP("Field", "Complaints"), {.maxLength = longText, .multiline = true}}, &Admission::complaints},
        {{"admission.stepNote"_L1, QT_TRANSLATE_NOOP("Field", "Notes"), {.maxLength = longText, .multiline = true}}, &Admission::stepNote},
    });
    return fields;
}

template<>
std::span<const Field<Registration>> fieldsOf<Registration>()
{
    static constexpr auto fields = std::to_array<Field<Registration>>({
        {{"registration.institution"_L1, QT_TRANSLATE_NOOP("Field", "Institution"), {.maxLength = shortText}}, &Registration::institution},
        {{"registration.platform"_L1, QT_TRANSLATE_NOOP("Field", "Platform"), {.maxLength = shortText}}, &Registration::platform},
        {{"registration.reason"_L1, QT_TRANSLATE_NOOP("Field", "What for"), {.maxLength = shortText}}, &Registration::reason},
    });
    return fields;
}

template<>
std::span<const Field<SupportResource>> fieldsOf<SupportResource>()
{
    static constexpr auto fields = std::to_array<Field<SupportResource>>({
        {{"supportResource.name"_L1, QT_TRANSLATE_NOOP("Field", "Resource"), {.maxLength = shortText}}, &SupportResource::name},
        {{"supportResource.kind"_L1, QT_TRANSLATE_NOOP("Field", "Kind"), {.choices = choicesOf<ResourceKind>}}, choice<&SupportResource::kind>()},
        {{"supportResource.access"_L1, QT_TRANSLATE_NOOP("Field", "Access"), {.choices = choicesOf<ResourceAccess>}}, choice<&SupportResource::access>()},
        {{"supportResource.peak"_L1, QT_TRANSLATE_NOOP("Field", "Peak of use"), {.maxLength = shortText}}, &SupportResource::peak},
        {{"supportResource.note"_L1, QT_TRANSLATE_NOOP("Field", "How to get at it"), {.maxLength = longText, .multiline = true}}, &SupportResource::note},
    });
    return fields;
}

} // namespace Credwright
