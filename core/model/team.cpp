#include "core/model/team.h"

#include <array>

namespace Credwright {

using namespace Qt::Literals::StringLiterals;

template<>
std::span<const Choice> choicesOf<UnitKind>()
{
    static constexpr auto choices = std::to_array<Choice>({
        {"teaching-learning"_L1, {"UnitKind", QT_TRANSLATE_NOOP("UnitKind", "Teaching and learning")}},
        {"educational-design"_L1, {"UnitKind", QT_TRANSLATE_NOOP("UnitKind", "Educational design and technology")}},
        {"student-administration"_L1, {"UnitKind", QT_TRANSLATE_NOOP("UnitKind", "Student administration")}},
        {"quality-assurance"_L1, {"UnitKind", QT_TRANSLATE_NOOP("UnitKind", "Quality assurance")}},
        {"marketing"_L1, {"UnitKind", QT_TRANSLATE_NOOP("UnitKind", "Marketing and communication")}},
        {"legal-affairs"_L1, {"UnitKind", QT_TRANSLATE_NOOP("UnitKind", "Legal affairs")}},
        {"other"_L1, {"UnitKind", QT_TRANSLATE_NOOP("UnitKind", "Another unit")}},
    });
    return choices;
}

template<>
std::span<const Choice> choicesOf<ContactStatus>()
{
    static constexpr auto choices = std::to_array<Choice>({
        {"not-asked"_L1, {"ContactStatus", QT_TRANSLATE_NOOP("ContactStatus", "Not asked")}},
        {"asked"_L1, {"ContactStatus", QT_TRANSLATE_NOOP("ContactStatus", "Asked")}},
        {"agreed"_L1, {"ContactStatus", QT_TRANSLATE_NOOP("ContactStatus", "Agreed")}},
    });
    return choices;
}

template<>
std::span<const Choice> choicesOf<TaskStatus>()
{
    static constexpr auto choices = std::to_array<Choice>({
        {"open"_L1, {"TaskStatus", QT_TRANSLATE_NOOP("TaskStatus", "Open")}},
        {"begun"_L1, {"TaskStatus", QT_TRANSLATE_NOOP("TaskStatus", "Begun")}},
        {"done"_L1, {"TaskStatus", QT_TRANSLATE_NOOP("TaskStatus", "Done")}},
    });
    return choices;
}

template<>
std::span<const Choice> choicesOf<SystemKind>()
{
    static constexpr auto choices = std::to_array<Choice>({
        {"learning-platform"_L1, {"SystemKind", QT_TRANSLATE_NOOP("SystemKind", "Learning platform")}},
        {"student-administration"_L1, {"SystemKind", QT_TRANSLATE_NOOP("SystemKind", "Student administration")}},
        {"assessment"_L1, {"SystemKind", QT_TRANSLATE_NOOP("SystemKind", "Assessment")}},
        {"issuing"_L1, {"SystemKind", QT_TRANSLATE_NOOP("SystemKind", "Issuing of credentials")}},
        {"other"_L1, {"SystemKind", QT_TRANSLATE_NOOP("SystemKind", "Another purpose")}},
    });
    return choices;
}

template<>
std::span<const Choice> choicesOf<SystemStatus>()
{
    static constexpr auto choices = std::to_array<Choice>({
        {"missing"_L1, {"SystemStatus", QT_TRANSLATE_NOOP("SystemStatus", "Missing")}},
        {"planned"_L1, {"SystemStatus", QT_TRANSLATE_NOOP("SystemStatus", "Planned")}},
        {"in-use"_L1, {"SystemStatus", QT_TRANSLATE_NOOP("SystemStatus", "In use")}},
    });
    return choices;
}

template<>
std::span<const Choice> choicesOf<TrainingTopic>()
{
    static constexpr auto choices = std::to_array<Choice>({
        {"accessibility"_L1, {"TrainingTopic", QT_TRANSLATE_NOOP("TrainingTopic", "Accessibility")}},
        {"inclusivity"_L1, {"TrainingTopic", QT_TRANSLATE_NOOP("TrainingTopic", "Inclusivity")}},
        {"intercultural-awareness"_L1, {"TrainingTopic", QT_TRANSLATE_NOOP("TrainingTopic", "Intercultural awareness")}},
        {"other"_L1, {"TrainingTopic", QT_TRANSLATE_NOOP("TrainingTopic", "Another topic")}},
    });
    return choices;
}

template<>
std::span<const Field<Team>> fieldsOf<Team>()
{
    static constexpr auto fields = std::to_array<Field<Team>>({
        {{"team.vision"_L1, QT_TRANSLATE_NOOP("Field", "Vision for lifelong learning"), {.maxLength = longText, .multiline = true}}, &Team::vision},
        {{"team.placeInOffer"_L1, QT_TRANSLATE_NOOP("Field", "Place in the existing offer"), {.maxLength = longText, .multiline = true}}, &Team::placeInOffer},
        {{"team.stepNote"_L1, QT_TRANSLATE_NOOP("Field", "Notes"), {.maxLength = longText, .multiline = true}}, &Team::stepNote},
    });
    return fields;
}

template<>
std::span<const Field<SupportUnit>> fieldsOf<SupportUnit>()
{
    static constexpr auto fields = std::to_array<Field<SupportUnit>>({
        {{"unit.kind"_L1, QT_TRANSLATE_NOOP("Field", "Unit"), {.choices = choicesOf<UnitKind>}}, choice<&SupportUnit::kind>()},
        {{"unit.name"_L1, QT_TRANSLATE_NOOP("Field", "Called here"), {.maxLength = shortText}}, &SupportUnit::name},
        {{"unit.contact"_L1, QT_TRANSLATE_NOOP("Field", "Contact"), {.maxLength = shortText}}, &SupportUnit::contact},
        {{"unit.request"_L1, QT_TRANSLATE_NOOP("Field", "What is asked of it"), {.maxLength = longText, .multiline = true}}, &SupportUnit::request},
        {{"unit.status"_L1, QT_TRANSLATE_NOOP("Field", "Status"), {.choices = choicesOf<ContactStatus>}}, choice<&SupportUnit::status>()},
    });
    return fields;
}

template<>
std::span<const Field<TeamMember>> fieldsOf<TeamMember>()
{
    static constexpr auto fields = std::to_array<Field<TeamMember>>({
        {{"member.name"_L1, QT_TRANSLATE_NOOP("Field", "Name"), {.maxLength = shortText}}, &TeamMember::name},
        {{"member.role"_L1, QT_TRANSLATE_NOOP("Field", "Role"), {.maxLength = shortText}}, &TeamMember::role},
        {{"member.organisation"_L1, QT_TRANSLATE_NOOP("Field", "Unit or organisation"), {.maxLength = shortText}}, &TeamMember::organisation},
        {{"member.contact"_L1, QT_TRANSLATE_NOOP("Field", "Contact"), {.maxLength = shortText}}, &TeamMember::contact},
        {{"member.teaches"_L1, QT_TRANSLATE_NOOP("Field", "Teaches"), {.choices = choicesOf<Answer>}}, choice<&TeamMember::teaches>()},
    });
    return fields;
}

template<>
std::span<const Field<Task>> fieldsOf<Task>()
{
    static constexpr auto fields = std::to_array<Field<Task>>({
        {{"task.title"_L1, QT_TRANSLATE_NOOP("Field", "Task"), {.maxLength = shortText}}, &Task::title},
        {{"task.owner"_L1, QT_TRANSLATE_NOOP("Field", "Owner"), {.linkKind = "member"_L1}}, &Task::owner},
        {{"task.due"_L1, QT_TRANSLATE_NOOP("Field", "Due")}, &Task::due},
        {{"task.status"_L1, QT_TRANSLATE_NOOP("Field", "Status"), {.choices = choicesOf<TaskStatus>}}, choice<&Task::status>()},
        {{"task.step"_L1, QT_TRANSLATE_NOOP("Field", "Step"), {.choices = choicesOf<GuideStep>}}, choice<&Task::step>()},
        {{"task.note"_L1, QT_TRANSLATE_NOOP("Field", "Note"), {.maxLength = longText, .multiline = true}}, &Task::note},
    });
    return fields;
}

template<>
std::span<const Field<TechnicalSystem>> fieldsOf<TechnicalSystem>()
{
    static constexpr auto fields = std::to_array<Field<TechnicalSystem>>({
        {{"system.kind"_L1, QT_TRANSLATE_NOOP("Field", "Needed for"), {.choices = choicesOf<SystemKind>}}, choice<&TechnicalSystem::kind>()},
        {{"system.name"_L1, QT_TRANSLATE_NOOP("Field", "System"), {.maxLength = shortText}}, &TechnicalSystem::name},
        {{"system.owner"_L1, QT_TRANSLATE_NOOP("Field", "Owner"), {.maxLength = shortText}}, &TechnicalSystem::owner},
        {{"system.status"_L1, QT_TRANSLATE_NOOP("Field", "Status"), {.choices = choicesOf<SystemStatus>}}, choice<&TechnicalSystem::status>()},
    });
    return fields;
}

template<>
std::span<const Field<Training>> fieldsOf<Training>()
{
    static constexpr auto fields = std::to_array<Field<Training>>({
        {{"training.member"_L1, QT_TRANSLATE_NOOP("Field", "Who"), {.linkKind = "member"_L1}}, &Training::member},
        {{"training.topics"_L1, QT_TRANSLATE_NOOP("Field", "Topics"), {.choices = choicesOf<TrainingTopic>}}, choiceSet<&Training::topics>()},
        {{"training.provider"_L1, QT_TRANSLATE_NOOP("Field", "By whom"), {.maxLength = shortText}}, &Training::provider},
        {{"training.date"_L1, QT_TRANSLATE_NOOP("Field", "When")}, &Training::date},
        {{"training.done"_L1, QT_TRANSLATE_NOOP("Field", "Done"), {.choices = choicesOf<Answer>}}, choice<&Training::done>()},
    });
    return fields;
}

} // namespace Credwright
