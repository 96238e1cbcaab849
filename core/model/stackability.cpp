#include "core/model/stackability.h"

#include <array>

namespace Credwright {

using namespace Qt::Literals::StringLiterals;

template<>
std::span<const Choice> choicesOf<StackApproach>()
{
    static constexpr auto choices = std::to_array<Choice>({
        {"stand-alone"_L1, {"StackApproach", QT_TRANSLATE_NOOP("StackApproach", "Stand-alone")}},
        {"independent"_L1, {"StackApproach", QT_TRANSLATE_NOOP("StackApproach", "Independent")}},
        {"group"_L1, {"StackApproach", QT_TRANSLATE_NOOP("StackApproach", "Group of modules")}},
        {"consortium"_L1, {"StackApproach", QT_TRANSLATE_NOOP("StackApproach", "Consortium")}},
        {"degree-courses"_L1, {"StackApproach", QT_TRANSLATE_NOOP("StackApproach", "Degree courses")}},
    });
    return choices;
}

template<>
std::span<const Choice> choicesOf<AgreementState>()
{
    static constexpr auto choices = std::to_array<Choice>({
        {"none"_L1, {"AgreementState", QT_TRANSLATE_NOOP("AgreementState", "None")}},
        {"drafted"_L1, {"AgreementState", QT_TRANSLATE_NOOP("AgreementState", "Drafted")}},
        {"signed"_L1, {"AgreementState", QT_TRANSLATE_NOOP("AgreementState", "Signed")}},
    });
    return choices;
}

template<>
std::span<const Choice> choicesOf<TargetKind>()
{
    static constexpr auto choices = std::to_array<Choice>({
        {"larger-micro-credential"_L1, {"TargetKind", QT_TRANSLATE_NOOP("TargetKind", "Larger micro-credential")}},
        {"macro-credential"_L1, {"TargetKind", QT_TRANSLATE_NOOP("TargetKind", "Macro-credential")}},
        {"degree"_L1, {"TargetKind", QT_TRANSLATE_NOOP("TargetKind", "Full degree")}},
    });
    return choices;
}

template<>
std::span<const Choice> choicesOf<TargetStatus>()
{
    static constexpr auto choices = std::to_array<Choice>({
        {"not-asked"_L1, {"TargetStatus", QT_TRANSLATE_NOOP("TargetStatus", "Not asked")}},
        {"consulted"_L1, {"TargetStatus", QT_TRANSLATE_NOOP("TargetStatus", "Consulted")}},
        {"agreed"_L1, {"TargetStatus", QT_TRANSLATE_NOOP("TargetStatus", "Agreed")}},
        {"refused"_L1, {"TargetStatus", QT_TRANSLATE_NOOP("TargetStatus", "Refused")}},
    });
    return choices;
}

template<>
std::span<const Choice> choicesOf<Relation>()
{
    static constexpr auto choices = std::to_array<Choice>({
        {"before"_L1, {"Relation", QT_TRANSLATE_NOOP("Relation", "Before")}},
        {"after"_L1, {"Relation", QT_TRANSLATE_NOOP("Relation", "After")}},
        {"alternative"_L1, {"Relation", QT_TRANSLATE_NOOP("Relation", "Alternative")}},
        {"overlaps"_L1, {"Relation", QT_TRANSLATE_NOOP("Relation", "Overlaps")}},
    });
    return choices;
}

template<>
std::span<const Choice> choicesOf<Necessity>()
{
    static constexpr auto choices = std::to_array<Choice>({
        {"required"_L1, {"Necessity", QT_TRANSLATE_NOOP("Necessity", "Required")}},
        {"advised"_L1, {"Necessity", QT_TRANSLATE_NOOP("Necessity", "Advised")}},
    });
    return choices;
}

template<>
std::span<const Field<Stackability>> fieldsOf<Stackability>()
{
    static constexpr auto fields = std::to_array<Field<Stackability>>({
        {{"stackability.approach"_L1, QT_TRANSLATE_NOOP("Field", "Approach"), {.choices = choicesOf<StackApproach>}}, choice<&Stackability::approach>()},
        {{"stackability.requestRoute"_L1, QT_TRANSLATE_NOOP("Field", "How learners request recognition"), {.maxLength = longText, .multiline = true}},
            &Stackability::requestRoute},
        {{"stackability.combinations"_L1, QT_TRANSLATE_NOOP("Field", "Which combinations help"), {.maxLength = longText, .multiline = true}},
            &Stackability::combinations},
        {{"stackability.overlapNotice"_L1, QT_TRANSLATE_NOOP("Field", "Which combinations overlap"), {.maxLength = longText, .multiline = true}},
            &Stackability::overlapNotice},
        {{"stackability.agreement"_L1, QT_TRANSLATE_NOOP("Field", "Formal agreement"), {.choices = choicesOf<AgreementState>}},
            choice<&Stackability::agreement>()},
        {{"stackability.awardedBy"_L1, QT_TRANSLATE_NOOP("Field", "Who grants the larger award"), {.maxLength = longText, .multiline = true}},
            &Stackability::awardedBy},
        {{"stackability.awardEntails"_L1, QT_TRANSLATE_NOOP("Field", "What that award entails"), {.maxLength = longText, .multiline = true}},
            &Stackability::awardEntails},
        {{"stackability.awardCriteria"_L1, QT_TRANSLATE_NOOP("Field", "Criteria for granting it"), {.maxLength = longText, .multiline = true}},
            &Stackability::awardCriteria},
        {{"stackability.externalRulesChecked"_L1, QT_TRANSLATE_NOOP("Field", "Rules for external learners checked"), {.choices = choicesOf<Answer>}},
            choice<&Stackability::externalRulesChecked>()},
        {{"stackability.externalRules"_L1, QT_TRANSLATE_NOOP("Field", "Rules for external learners"), {.maxLength = longText, .multiline = true}},
            &Stackability::externalRules},
        {{"stackability.stepNote"_L1, QT_TRANSLATE_NOOP("Field", "Notes"), {.maxLength = longText, .multiline = true}}, &Stackability::stepNote},
    });
    return fields;
}

template<>
std::span<const Field<StackTarget>> fieldsOf<StackTarget>()
{
    static constexpr auto fields = std::to_array<Field<StackTarget>>({
        {{"stackTarget.programme"_L1, QT_TRANSLATE_NOOP("Field", "Programme"), {.maxLength = shortText}}, &StackTarget::programme},
        {{"stackTarget.kind"_L1, QT_TRANSLATE_NOOP("Field", "Kind"), {.choices = choicesOf<TargetKind>}}, choice<&StackTarget::kind>()},
        {{"stackTarget.award"_L1, QT_TRANSLATE_NOOP("Field", "Award"), {.maxLength = shortText}}, &StackTarget::award},
        {{"stackTarget.institution"_L1, QT_TRANSLATE_NOOP("Field", "Institution"), {.maxLength = shortText}}, &StackTarget::institution},
        {{"stackTarget.level"_L1, QT_TRANSLATE_NOOP("Field", "EQF level"), {.minimum = 1, .maximum = 8}}, &StackTarget::level},
        {{"stackTarget.credits"_L1, QT_TRANSLATE_NOOP("Field", "Credits of the award"), {.minimum = 1, .maximum = 60000}}, &StackTarget::credits},
        {{"stackTarget.recognisedCredits"_L1, QT_TRANSLATE_NOOP("Field", "Credits recognised"), {.minimum = 0, .maximum = 6000}},
            &StackTarget::recognisedCredits},
        {{"stackTarget.programmeOutcomes"_L1, QT_TRANSLATE_NOOP("Field", "Programme outcomes matched"), {.maxLength = longText, .multiline = true}},
            &StackTarget::programmeOutcomes},
        {{"stackTarget.contact"_L1, QT_TRANSLATE_NOOP("Field", "Contact"), {.maxLength = shortText}}, &StackTarget::contact},
        {{"stackTarget.status"_L1, QT_TRANSLATE_NOOP("Field", "Director"), {.choices = choicesOf<TargetStatus>}}, choice<&StackTarget::status>()},
        {{"stackTarget.exemption"_L1, QT_TRANSLATE_NOOP("Field", "Exemption"), {.maxLength = longText, .multiline = true}}, &StackTarget::exemption},
        {{"stackTarget.requestRoute"_L1, QT_TRANSLATE_NOOP("Field", "How a learner requests it"), {.maxLength = longText, .multiline = true}},
            &StackTarget::requestRoute},
    });
    return fields;
}

template<>
std::span<const Field<RelatedCredential>> fieldsOf<RelatedCredential>()
{
    static constexpr auto fields = std::to_array<Field<RelatedCredential>>({
        {{"relatedCredential.title"_L1, QT_TRANSLATE_NOOP("Field", "Title"), {.maxLength = shortText}}, &RelatedCredential::title},
        {{"relatedCredential.relation"_L1, QT_TRANSLATE_NOOP("Field", "Relation"), {.choices = choicesOf<Relation>}}, choice<&RelatedCredential::relation>()},
        {{"relatedCredential.necessity"_L1, QT_TRANSLATE_NOOP("Field", "Required or advised"), {.choices = choicesOf<Necessity>}},
            choice<&RelatedCredential::necessity>()},
        {{"relatedCredential.credits"_L1, QT_TRANSLATE_NOOP("Field", "ECTS"), {.minimum = 1, .maximum = 6000}}, &RelatedCredential::credits},
        {{"relatedCredential.level"_L1, QT_TRANSLATE_NOOP("Field", "EQF level"), {.minimum = 1, .maximum = 8}}, &RelatedCredential::level},
        {{"relatedCredential.overlapCredits"_L1, QT_TRANSLATE_NOOP("Field", "Credits that overlap"), {.minimum = 0, .maximum = 6000}},
            &RelatedCredential::overlapCredits},
        {{"relatedCredential.countsTowards"_L1, QT_TRANSLATE_NOOP("Field", "Counts towards"), {.linkKind = "stackTarget"_L1}},
            &RelatedCredential::countsTowards},
        {{"relatedCredential.follows"_L1, QT_TRANSLATE_NOOP("Field", "Comes after"), {.linkKind = "relatedCredential"_L1}}, &RelatedCredential::follows},
        {{"relatedCredential.information"_L1, QT_TRANSLATE_NOOP("Field", "What learners are told"), {.maxLength = longText, .multiline = true}},
            &RelatedCredential::information},
    });
    return fields;
}

} // namespace Credwright
