#include "core/model/market.h"

#include <array>

namespace Credwright {

using namespace Qt::Literals::StringLiterals;

template<>
std::span<const Choice> choicesOf<StakeholderKind>()
{
    static constexpr auto choices = std::to_array<Choice>({
        {"private-employer"_L1, {"StakeholderKind", QT_TRANSLATE_NOOP("StakeholderKind", "Private employer")}},
        {"public-employer"_L1, {"StakeholderKind", QT_TRANSLATE_NOOP("StakeholderKind", "Public employer")}},
        {"sector-body"_L1, {"StakeholderKind", QT_TRANSLATE_NOOP("StakeholderKind", "Sector body")}},
        {"professional-body"_L1, {"StakeholderKind", QT_TRANSLATE_NOOP("StakeholderKind", "Professional body")}},
        {"social-partner"_L1, {"StakeholderKind", QT_TRANSLATE_NOOP("StakeholderKind", "Social partner")}},
        {"alumni"_L1, {"StakeholderKind", QT_TRANSLATE_NOOP("StakeholderKind", "Alumni")}},
        {"society"_L1, {"StakeholderKind", QT_TRANSLATE_NOOP("StakeholderKind", "Civil society")}},
        {"other"_L1, {"StakeholderKind", QT_TRANSLATE_NOOP("StakeholderKind", "Other")}},
    });
    return choices;
}

template<>
std::span<const Choice> choicesOf<StakeholderRole>()
{
    static constexpr auto choices = std::to_array<Choice>({
        {"co-design"_L1, {"StakeholderRole", QT_TRANSLATE_NOOP("StakeholderRole", "Co-design")}},
        {"validation"_L1, {"StakeholderRole", QT_TRANSLATE_NOOP("StakeholderRole", "Validation")}},
        {"teaching"_L1, {"StakeholderRole", QT_TRANSLATE_NOOP("StakeholderRole", "Teaching")}},
        {"hosting"_L1, {"StakeholderRole", QT_TRANSLATE_NOOP("StakeholderRole", "Hosting")}},
        {"advice"_L1, {"StakeholderRole", QT_TRANSLATE_NOOP("StakeholderRole", "Advice")}},
    });
    return choices;
}

template<>
std::span<const Choice> choicesOf<DefinedTogether>()
{
    static constexpr auto choices = std::to_array<Choice>({
        {"audience"_L1, {"DefinedTogether", QT_TRANSLATE_NOOP("DefinedTogether", "Audience")}},
        {"outcomes"_L1, {"DefinedTogether", QT_TRANSLATE_NOOP("DefinedTogether", "Learning outcomes")}},
        {"programme"_L1, {"DefinedTogether", QT_TRANSLATE_NOOP("DefinedTogether", "Programme")}},
    });
    return choices;
}

template<>
std::span<const Choice> choicesOf<RecognitionStatus>()
{
    static constexpr auto choices = std::to_array<Choice>({
        {"not-asked"_L1, {"RecognitionStatus", QT_TRANSLATE_NOOP("RecognitionStatus", "Not asked")}},
        {"asked"_L1, {"RecognitionStatus", QT_TRANSLATE_NOOP("RecognitionStatus", "Asked")}},
        {"recognised"_L1, {"RecognitionStatus", QT_TRANSLATE_NOOP("RecognitionStatus", "Recognised")}},
        {"refused"_L1, {"RecognitionStatus", QT_TRANSLATE_NOOP("RecognitionStatus", "Refused")}},
    });
    return choices;
}

template<>
std::span<const Field<Market>> fieldsOf<Market>()
{
    static constexpr auto fields = std::to_array<Field<Market>>({
        {{"market.relevance"_L1, QT_TRANSLATE_NOOP("Field", "Relevance for industry and society"), {.maxLength = longText, .multiline = true}},
            &Market::relevance},
        {{"market.stepNote"_L1, QT_TRANSLATE_NOOP("Field", "Notes"), {.maxLength = longText, .multiline = true}}, &Market::stepNote},
    });
    return fields;
}

template<>
std::span<const Field<Stakeholder>> fieldsOf<Stakeholder>()
{
    static constexpr auto fields = std::to_array<Field<Stakeholder>>({
        {{"stakeholder.name"_L1, QT_TRANSLATE_NOOP("Field", "Stakeholder"), {.maxLength = shortText}}, &Stakeholder::name},
        {{"stakeholder.kind"_L1, QT_TRANSLATE_NOOP("Field", "Kind"), {.choices = choicesOf<StakeholderKind>}}, choice<&Stakeholder::kind>()},
        {{"stakeholder.roles"_L1, QT_TRANSLATE_NOOP("Field", "Role"), {.choices = choicesOf<StakeholderRole>}}, choiceSet<&Stakeholder::roles>()},
        {{"stakeholder.definedTogether"_L1, QT_TRANSLATE_NOOP("Field", "Defined together"), {.choices = choicesOf<DefinedTogether>}},
            choiceSet<&Stakeholder::definedTogether>()},
        {{"stakeholder.contribution"_L1, QT_TRANSLATE_NOOP("Field", "What they contributed"), {.maxLength = longText, .multiline = true}},
            &Stakeholder::contribution},
        {{"stakeholder.contact"_L1, QT_TRANSLATE_NOOP("Field", "Contact"), {.maxLength = shortText}}, &Stakeholder::contact},
        {{"stakeholder.date"_L1, QT_TRANSLATE_NOOP("Field", "When")}, &Stakeholder::date},
    });
    return fields;
}

template<>
std::span<const Field<Recogniser>> fieldsOf<Recogniser>()
{
    static constexpr auto fields = std::to_array<Field<Recogniser>>({
        {{"recogniser.name"_L1, QT_TRANSLATE_NOOP("Field", "Body"), {.maxLength = shortText}}, &Recogniser::name},
        {{"recogniser.requirement"_L1, QT_TRANSLATE_NOOP("Field", "What it requires"), {.maxLength = longText, .multiline = true}}, &Recogniser::requirement},
        {{"recogniser.status"_L1, QT_TRANSLATE_NOOP("Field", "Status"), {.choices = choicesOf<RecognitionStatus>}}, choice<&Recogniser::status>()},
        {{"recogniser.webAddress"_L1, QT_TRANSLATE_NOOP("Field", "Web address"), {.maxLength = shortText}}, &Recogniser::webAddress},
    });
    return fields;
}

template<>
std::span<const Field<Skill>> fieldsOf<Skill>()
{
    static constexpr auto fields = std::to_array<Field<Skill>>({
        {{"skill.name"_L1, QT_TRANSLATE_NOOP("Field", "Skill"), {.maxLength = shortText}}, &Skill::name},
        {{"skill.escoAddress"_L1, QT_TRANSLATE_NOOP("Field", "ESCO address"), {.maxLength = shortText}}, &Skill::escoAddress},
        {{"skill.outcomes"_L1, QT_TRANSLATE_NOOP("Field", "Shown by outcomes"), {.linkKind = "outcome"_L1}}, &Skill::outcomes},
    });
    return fields;
}

template<>
std::span<const Field<Occupation>> fieldsOf<Occupation>()
{
    static constexpr auto fields = std::to_array<Field<Occupation>>({
        {{"occupation.name"_L1, QT_TRANSLATE_NOOP("Field", "Occupation"), {.maxLength = shortText}}, &Occupation::name},
        {{"occupation.escoAddress"_L1, QT_TRANSLATE_NOOP("Field", "ESCO address"), {.maxLength = shortText}}, &Occupation::escoAddress},
    });
    return fields;
}

} // namespace Credwright
