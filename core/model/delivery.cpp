#include "core/model/delivery.h"

#include <array>

namespace Credwright {

using namespace Qt::Literals::StringLiterals;

template<>
std::span<const Choice> choicesOf<DeliveryMode>()
{
    static constexpr auto choices = std::to_array<Choice>({
        {"online"_L1, {"DeliveryMode", QT_TRANSLATE_NOOP("DeliveryMode", "Online")}},
        {"in-person"_L1, {"DeliveryMode", QT_TRANSLATE_NOOP("DeliveryMode", "In person")}},
        {"hybrid"_L1, {"DeliveryMode", QT_TRANSLATE_NOOP("DeliveryMode", "Hybrid")}},
        {"blended"_L1, {"DeliveryMode", QT_TRANSLATE_NOOP("DeliveryMode", "Blended")}},
    });
    return choices;
}

template<>
std::span<const Choice> choicesOf<Synchronicity>()
{
    static constexpr auto choices = std::to_array<Choice>({
        {"synchronous"_L1, {"Synchronicity", QT_TRANSLATE_NOOP("Synchronicity", "Synchronous")}},
        {"asynchronous"_L1, {"Synchronicity", QT_TRANSLATE_NOOP("Synchronicity", "Asynchronous")}},
        {"both"_L1, {"Synchronicity", QT_TRANSLATE_NOOP("Synchronicity", "Both")}},
    });
    return choices;
}

template<>
std::span<const Choice> choicesOf<Pace>()
{
    static constexpr auto choices = std::to_array<Choice>({
        {"intensive"_L1, {"Pace", QT_TRANSLATE_NOOP("Pace", "Intensive (a day or less)")}},
        {"spread"_L1, {"Pace", QT_TRANSLATE_NOOP("Pace", "Spread over weeks or months")}},
    });
    return choices;
}

template<>
std::span<const Choice> choicesOf<StartRule>()
{
    static constexpr auto choices = std::to_array<Choice>({
        {"cohort"_L1, {"StartRule", QT_TRANSLATE_NOOP("StartRule", "With a cohort, on a fixed date")}},
        {"flexible"_L1, {"StartRule", QT_TRANSLATE_NOOP("StartRule", "Whenever the learner wishes")}},
    });
    return choices;
}

template<>
std::span<const Choice> choicesOf<EndRule>()
{
    static constexpr auto choices = std::to_array<Choice>({
        {"fixed-date"_L1, {"EndRule", QT_TRANSLATE_NOOP("EndRule", "On a fixed date")}},
        {"own-pace"_L1, {"EndRule", QT_TRANSLATE_NOOP("EndRule", "At the learner's own pace")}},
    });
    return choices;
}

template<>
std::span<const Choice> choicesOf<Offer>()
{
    static constexpr auto choices = std::to_array<Choice>({
        {"once"_L1, {"Offer", QT_TRANSLATE_NOOP("Offer", "Once")}},
        {"repeated"_L1, {"Offer", QT_TRANSLATE_NOOP("Offer", "For a longer time")}},
    });
    return choices;
}

template<>
std::span<const Choice> choicesOf<ActivityKind>()
{
    static constexpr auto choices = std::to_array<Choice>({
        {"lecture"_L1, {"ActivityKind", QT_TRANSLATE_NOOP("ActivityKind", "Lecture")}},
        {"seminar"_L1, {"ActivityKind", QT_TRANSLATE_NOOP("ActivityKind", "Seminar")}},
        {"workshop"_L1, {"ActivityKind", QT_TRANSLATE_NOOP("ActivityKind", "Workshop")}},
        {"presentation"_L1, {"ActivityKind", QT_TRANSLATE_NOOP("ActivityKind", "Presentation")}},
        {"lab"_L1, {"ActivityKind", QT_TRANSLATE_NOOP("ActivityKind", "Lab")}},
        {"tutorial"_L1, {"ActivityKind", QT_TRANSLATE_NOOP("ActivityKind", "Tutorial")}},
        {"project"_L1, {"ActivityKind", QT_TRANSLATE_NOOP("ActivityKind", "Project")}},
        {"group-work"_L1, {"ActivityKind", QT_TRANSLATE_NOOP("ActivityKind", "Group work")}},
        {"reading"_L1, {"ActivityKind", QT_TRANSLATE_NOOP("ActivityKind", "Reading and own study")}},
        {"online-unit"_L1, {"ActivityKind", QT_TRANSLATE_NOOP("ActivityKind", "Online unit")}},
        {"placement"_L1, {"ActivityKind", QT_TRANSLATE_NOOP("ActivityKind", "Placement or visit")}},
        {"other"_L1, {"ActivityKind", QT_TRANSLATE_NOOP("ActivityKind", "Other")}},
    });
    return choices;
}

template<>
std::span<const Choice> choicesOf<ActivityMode>()
{
    static constexpr auto choices = std::to_array<Choice>({
        {"on-site"_L1, {"ActivityMode", QT_TRANSLATE_NOOP("ActivityMode", "On site")}},
        {"online"_L1, {"ActivityMode", QT_TRANSLATE_NOOP("ActivityMode", "Online")}},
        {"own-study"_L1, {"ActivityMode", QT_TRANSLATE_NOOP("ActivityMode", "Own study")}},
    });
    return choices;
}

template<>
std::span<const Choice> choicesOf<ModuleKind>()
{
    static constexpr auto choices = std::to_array<Choice>({
        {"core"_L1, {"ModuleKind", QT_TRANSLATE_NOOP("ModuleKind", "Core")}},
        {"elective"_L1, {"ModuleKind", QT_TRANSLATE_NOOP("ModuleKind", "Elective")}},
    });
    return choices;
}

template<>
std::span<const Field<Delivery>> fieldsOf<Delivery>()
{
    static constexpr auto fields = std::to_array<Field<Delivery>>({
        {{"delivery.mode"_L1, QT_TRANSLATE_NOOP("Field", "Mode of delivery"), {.choices = choicesOf<DeliveryMode>}}, choice<&Delivery::mode>()},
        {{"delivery.synchronicity"_L1, QT_TRANSLATE_NOOP("Field", "Synchronous or not"), {.choices = choicesOf<Synchronicity>}},
            choice<&Delivery::synchronicity>()},
        {{"delivery.pace"_L1, QT_TRANSLATE_NOOP("Field", "Intensive or spread"), {.choices = choicesOf<Pace>}}, choice<&Delivery::pace>()},
        {{"delivery.startRule"_L1, QT_TRANSLATE_NOOP("Field", "Start"), {.choices = choicesOf<StartRule>}}, choice<&Delivery::startRule>()},
        {{"delivery.endRule"_L1, QT_TRANSLATE_NOOP("Field", "End"), {.choices = choicesOf<EndRule>}}, choice<&Delivery::endRule>()},
        {{"delivery.schedule"_L1, QT_TRANSLATE_NOOP("Field", "Schedule"), {.maxLength = longText, .multiline = true}}, &Delivery::schedule},
        {{"delivery.venue"_L1, QT_TRANSLATE_NOOP("Field", "Where"), {.maxLength = longText, .multiline = true}}, &Delivery::venue},
        {{"delivery.whyItFits"_L1, QT_TRANSLATE_NOOP("Field", "Why this fits the profiles"), {.maxLength = longText, .multiline = true}}, &Delivery::whyItFits},
        {{"delivery.support"_L1, QT_TRANSLATE_NOOP("Field", "Support throughout the course"), {.maxLength = longText, .multiline = true}}, &Delivery::support},
        {{"delivery.electivesTaken"_L1, QT_TRANSLATE_NOOP("Field", "Elective modules a learner takes"), {.minimum = 0, .maximum = 100}},
            &Delivery::electivesTaken},
        {{"delivery.offer"_L1, QT_TRANSLATE_NOOP("Field", "Offered"), {.choices = choicesOf<Offer>}}, choice<&Delivery::offer>()},
        {{"delivery.access"_L1, QT_TRANSLATE_NOOP("Field", "When and how learners can get in"), {.maxLength = longText, .multiline = true}}, &Delivery::access},
        {{"delivery.firstStart"_L1, QT_TRANSLATE_NOOP("Field", "First start")}, &Delivery::firstStart},
        {{"delivery.reviewDate"_L1, QT_TRANSLATE_NOOP("Field", "Review date")}, &Delivery::reviewDate},
        {{"delivery.endDate"_L1, QT_TRANSLATE_NOOP("Field", "Last offered")}, &Delivery::endDate},
        {{"delivery.stepNote"_L1, QT_TRANSLATE_NOOP("Field", "Notes"), {.maxLength = longText, .multiline = true}}, &Delivery::stepNote},
    });
    return fields;
}

template<>
std::span<const Field<Activity>> fieldsOf<Activity>()
{
    static constexpr auto fields = std::to_array<Field<Activity>>({
        {{"activity.title"_L1, QT_TRANSLATE_NOOP("Field", "Activity"), {.maxLength = shortText}}, &Activity::title},
        {{"activity.kind"_L1, QT_TRANSLATE_NOOP("Field", "Kind"), {.choices = choicesOf<ActivityKind>}}, choice<&Activity::kind>()},
        {{"activity.mode"_L1, QT_TRANSLATE_NOOP("Field", "Mode"), {.choices = choicesOf<ActivityMode>}}, choice<&Activity::mode>()},
        {{"activity.minutes"_L1, QT_TRANSLATE_NOOP("Field", "Hours"), {.minimum = 0, .maximum = 600000}}, &Activity::minutes},
        {{"activity.module"_L1, QT_TRANSLATE_NOOP("Field", "Module"), {.linkKind = "module"_L1}}, &Activity::module},
        {{"activity.outcomes"_L1, QT_TRANSLATE_NOOP("Field", "Outcomes practised"), {.linkKind = "outcome"_L1}}, &Activity::outcomes},
        {{"activity.description"_L1, QT_TRANSLATE_NOOP("Field", "Description"), {.maxLength = longText, .multiline = true}}, &Activity::description},
    });
    return fields;
}

template<>
std::span<const Field<Module>> fieldsOf<Module>()
{
    static constexpr auto fields = std::to_array<Field<Module>>({
        {{"module.title"_L1, QT_TRANSLATE_NOOP("Field", "Module"), {.maxLength = shortText}}, &Module::title},
        {{"module.kind"_L1, QT_TRANSLATE_NOOP("Field", "Core or elective"), {.choices = choicesOf<ModuleKind>}}, choice<&Module::kind>()},
        {{"module.credits"_L1, QT_TRANSLATE_NOOP("Field", "ECTS"), {.minimum = 1, .maximum = 6000}}, &Module::credits},
    });
    return fields;
}

template<>
std::span<const Field<Edition>> fieldsOf<Edition>()
{
    static constexpr auto fields = std::to_array<Field<Edition>>({
        {{"edition.name"_L1, QT_TRANSLATE_NOOP("Field", "Edition"), {.maxLength = shortText}}, &Edition::name},
        {{"edition.year"_L1, QT_TRANSLATE_NOOP("Field", "Year"), {.minimum = 1900, .maximum = 2200}}, &Edition::year},
        {{"edition.start"_L1, QT_TRANSLATE_NOOP("Field", "Start")}, &Edition::start},
        {{"edition.end"_L1, QT_TRANSLATE_NOOP("Field", "End")}, &Edition::end},
    });
    return fields;
}

} // namespace Credwright
