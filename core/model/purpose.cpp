#include "core/model/purpose.h"

#include <array>

namespace Credwright {

using namespace Qt::Literals::StringLiterals;

template<>
std::span<const Choice> choicesOf<PurposeBasis>()
{
    static constexpr auto choices = std::to_array<Choice>({
        {"need"_L1, {"PurposeBasis", QT_TRANSLATE_NOOP("PurposeBasis", "Need")}},
        {"research"_L1, {"PurposeBasis", QT_TRANSLATE_NOOP("PurposeBasis", "Research")}},
        {"both"_L1, {"PurposeBasis", QT_TRANSLATE_NOOP("PurposeBasis", "Both")}},
    });
    return choices;
}

template<>
std::span<const Choice> choicesOf<NeedKind>()
{
    static constexpr auto choices = std::to_array<Choice>({
        {"societal"_L1, {"NeedKind", QT_TRANSLATE_NOOP("NeedKind", "Societal")}},
        {"personal"_L1, {"NeedKind", QT_TRANSLATE_NOOP("NeedKind", "Personal")}},
        {"cultural"_L1, {"NeedKind", QT_TRANSLATE_NOOP("NeedKind", "Cultural")}},
        {"labour-market"_L1, {"NeedKind", QT_TRANSLATE_NOOP("NeedKind", "Labour market")}},
    });
    return choices;
}

template<>
std::span<const Choice> choicesOf<EvidenceSource>()
{
    static constexpr auto choices = std::to_array<Choice>({
        {"public-employers"_L1, {"EvidenceSource", QT_TRANSLATE_NOOP("EvidenceSource", "Public employers")}},
        {"private-employers"_L1, {"EvidenceSource", QT_TRANSLATE_NOOP("EvidenceSource", "Private employers")}},
        {"sector-body"_L1, {"EvidenceSource", QT_TRANSLATE_NOOP("EvidenceSource", "Sector body")}},
        {"alumni"_L1, {"EvidenceSource", QT_TRANSLATE_NOOP("EvidenceSource", "Alumni")}},
        {"learners"_L1, {"EvidenceSource", QT_TRANSLATE_NOOP("EvidenceSource", "Learners")}},
        {"statistics"_L1, {"EvidenceSource", QT_TRANSLATE_NOOP("EvidenceSource", "Statistics or vacancies")}},
        {"research"_L1, {"EvidenceSource", QT_TRANSLATE_NOOP("EvidenceSource", "Research results")}},
        {"other"_L1, {"EvidenceSource", QT_TRANSLATE_NOOP("EvidenceSource", "Other")}},
    });
    return choices;
}

template<>
std::span<const Choice> choicesOf<BenefitEvidence>()
{
    static constexpr auto choices = std::to_array<Choice>({
        {"learner-results"_L1, {"BenefitEvidence", QT_TRANSLATE_NOOP("BenefitEvidence", "Results of learners")}},
        {"employer-statement"_L1, {"BenefitEvidence", QT_TRANSLATE_NOOP("BenefitEvidence", "Statement of an employer")}},
        {"alumni-story"_L1, {"BenefitEvidence", QT_TRANSLATE_NOOP("BenefitEvidence", "Story of a former learner")}},
        {"other"_L1, {"BenefitEvidence", QT_TRANSLATE_NOOP("BenefitEvidence", "Other")}},
    });
    return choices;
}

template<>
std::span<const Choice> choicesOf<AddedValueKind>()
{
    static constexpr auto choices = std::to_array<Choice>({
        {"development"_L1, {"AddedValueKind", QT_TRANSLATE_NOOP("AddedValueKind", "Continuing professional, personal and cultural development")}},
        {"target-groups"_L1, {"AddedValueKind", QT_TRANSLATE_NOOP("AddedValueKind", "New or different target groups")}},
        {"pathways"_L1, {"AddedValueKind", QT_TRANSLATE_NOOP("AddedValueKind", "Flexible learning pathways")}},
        {"collaboration"_L1, {"AddedValueKind", QT_TRANSLATE_NOOP("AddedValueKind", "Industry and academic collaboration")}},
        {"recognition"_L1, {"AddedValueKind", QT_TRANSLATE_NOOP("AddedValueKind", "International recognition and mobility")}},
    });
    return choices;
}

template<>
std::span<const Field<Purpose>> fieldsOf<Purpose>()
{
    static constexpr auto fields = std::to_array<Field<Purpose>>({
        {{"purpose.objective"_L1, QT_TRANSLATE_NOOP("Field", "Overall objective"), {.maxLength = longText, .multiline = true}}, &Purpose::objective},
        {{"purpose.rationale"_L1, QT_TRANSLATE_NOOP("Field", "Rationale"), {.maxLength = longText, .multiline = true}}, &Purpose::rationale},
        {{"purpose.basis"_L1, QT_TRANSLATE_NOOP("Field", "Basis"), {.choices = choicesOf<PurposeBasis>}}, choice<&Purpose::basis>()},
        {{"purpose.needKinds"_L1, QT_TRANSLATE_NOOP("Field", "Kinds of need"), {.choices = choicesOf<NeedKind>}}, choiceSet<&Purpose::needKinds>()},
        {{"purpose.benefitEvidence"_L1, QT_TRANSLATE_NOOP("Field", "How the benefit is shown"), {.choices = choicesOf<BenefitEvidence>}},
            choiceSet<&Purpose::benefitEvidence>()},
        {{"purpose.benefit"_L1, QT_TRANSLATE_NOOP("Field", "The benefit, shown to learners"), {.maxLength = longText, .multiline = true}}, &Purpose::benefit},
        {{"purpose.stepNote"_L1, QT_TRANSLATE_NOOP("Field", "Notes"), {.maxLength = longText, .multiline = true}}, &Purpose::stepNote},
    });
    return fields;
}

template<>
std::span<const Field<Evidence>> fieldsOf<Evidence>()
{
    static constexpr auto fields = std::to_array<Field<Evidence>>({
        {{"evidence.source"_L1, QT_TRANSLATE_NOOP("Field", "Source"), {.choices = choicesOf<EvidenceSource>}}, choice<&Evidence::source>()},
        {{"evidence.who"_L1, QT_TRANSLATE_NOOP("Field", "Who"), {.maxLength = shortText}}, &Evidence::who},
        {{"evidence.date"_L1, QT_TRANSLATE_NOOP("Field", "Date")}, &Evidence::date},
        {{"evidence.finding"_L1, QT_TRANSLATE_NOOP("Field", "Finding"), {.maxLength = longText, .multiline = true}}, &Evidence::finding},
        {{"evidence.needKinds"_L1, QT_TRANSLATE_NOOP("Field", "Kinds of need"), {.choices = choicesOf<NeedKind>}}, choiceSet<&Evidence::needKinds>()},
        {{"evidence.outcomes"_L1, QT_TRANSLATE_NOOP("Field", "Outcomes that answer it"), {.linkKind = "outcome"_L1}}, &Evidence::outcomes},
        {{"evidence.attachments"_L1, QT_TRANSLATE_NOOP("Field", "Attachments"), {.linkKind = "attachment"_L1}}, &Evidence::attachments},
    });
    return fields;
}

template<>
std::span<const Field<AddedValue>> fieldsOf<AddedValue>()
{
    static constexpr auto fields = std::to_array<Field<AddedValue>>({
        {{"addedValue.value"_L1, QT_TRANSLATE_NOOP("Field", "Added value"), {.choices = choicesOf<AddedValueKind>}}, choice<&AddedValue::value>()},
        {{"addedValue.forLearner"_L1, QT_TRANSLATE_NOOP("Field", "For the learner"), {.maxLength = longText, .multiline = true}}, &AddedValue::forLearner},
        {{"addedValue.forInstitution"_L1, QT_TRANSLATE_NOOP("Field", "For the institution"), {.maxLength = longText, .multiline = true}},
            &AddedValue::forInstitution},
    });
    return fields;
}

} // namespace Credwright
