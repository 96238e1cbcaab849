#include "core/model/level.h"

#include <array>

namespace Credwright {

using namespace Qt::Literals::StringLiterals;

template<>
std::span<const Choice> choicesOf<LevelApplies>()
{
    static constexpr auto choices = std::to_array<Choice>({
        {"yes"_L1, {"LevelApplies", QT_TRANSLATE_NOOP("LevelApplies", "A level applies")}},
        {"not-applicable"_L1, {"LevelApplies", QT_TRANSLATE_NOOP("LevelApplies", "Not applicable")}},
    });
    return choices;
}

template<>
std::span<const Choice> choicesOf<FrameworkInclusion>()
{
    static constexpr auto choices = std::to_array<Choice>({
        {"yes"_L1, {"FrameworkInclusion", QT_TRANSLATE_NOOP("FrameworkInclusion", "Yes")}},
        {"no"_L1, {"FrameworkInclusion", QT_TRANSLATE_NOOP("FrameworkInclusion", "No")}},
        {"applied-for"_L1, {"FrameworkInclusion", QT_TRANSLATE_NOOP("FrameworkInclusion", "Applied for")}},
    });
    return choices;
}

template<>
std::span<const Choice> choicesOf<Cycle>()
{
    static constexpr auto choices = std::to_array<Choice>({
        {"short"_L1, {"Cycle", QT_TRANSLATE_NOOP("Cycle", "Short cycle")}},
        {"first"_L1, {"Cycle", QT_TRANSLATE_NOOP("Cycle", "First cycle")}},
        {"second"_L1, {"Cycle", QT_TRANSLATE_NOOP("Cycle", "Second cycle")}},
        {"third"_L1, {"Cycle", QT_TRANSLATE_NOOP("Cycle", "Third cycle")}},
    });
    return choices;
}

template<>
std::span<const Choice> choicesOf<LevelMethod>()
{
    static constexpr auto choices = std::to_array<Choice>({
        {"majority"_L1, {"LevelMethod", QT_TRANSLATE_NOOP("LevelMethod", "Majority")}},
        {"average"_L1, {"LevelMethod", QT_TRANSLATE_NOOP("LevelMethod", "Average")}},
    });
    return choices;
}

template<>
std::span<const Field<Level>> fieldsOf<Level>()
{
    static constexpr auto fields = std::to_array<Field<Level>>({
        {{"level.applies"_L1, QT_TRANSLATE_NOOP("Field", "Level applies"), {.choices = choicesOf<LevelApplies>}}, choice<&Level::applies>()},
        {{"level.notApplicableReason"_L1, QT_TRANSLATE_NOOP("Field", "Why no level applies"), {.maxLength = longText, .multiline = true}},
            &Level::notApplicableReason},
        {{"level.eqfLevel"_L1, QT_TRANSLATE_NOOP("Field", "EQF level"), {.minimum = 1, .maximum = 8}}, &Level::eqfLevel},
        {{"level.method"_L1, QT_TRANSLATE_NOOP("Field", "Method"), {.choices = choicesOf<LevelMethod>}}, choice<&Level::method>()},
        {{"level.reason"_L1, QT_TRANSLATE_NOOP("Field", "Reason for another level"), {.maxLength = longText, .multiline = true}}, &Level::reason},
        {{"level.inFramework"_L1, QT_TRANSLATE_NOOP("Field", "In the national framework"), {.choices = choicesOf<FrameworkInclusion>}},
            choice<&Level::inFramework>()},
        {{"level.decidedBy"_L1, QT_TRANSLATE_NOOP("Field", "Who decides"), {.maxLength = shortText}}, &Level::decidedBy},
        {{"level.frameworkName"_L1, QT_TRANSLATE_NOOP("Field", "National framework"), {.maxLength = shortText}}, &Level::frameworkName},
        {{"level.nationalLevel"_L1, QT_TRANSLATE_NOOP("Field", "National level"), {.maxLength = shortText}}, &Level::nationalLevel},
        {{"level.cycle"_L1, QT_TRANSLATE_NOOP("Field", "QF-EHEA cycle"), {.choices = choicesOf<Cycle>}}, choice<&Level::cycle>()},
        {{"level.stepNote"_L1, QT_TRANSLATE_NOOP("Field", "Notes"), {.maxLength = longText, .multiline = true}}, &Level::stepNote},
    });
    return fields;
}

} // namespace Credwright
