#pragma once

#include "core/fields/field.h"

#include <QString>
#include <QUuid>

namespace Credwright {

enum class LevelApplies { Unset, Yes, NotApplicable };
enum class FrameworkInclusion { Unset, Yes, No, AppliedFor };
/// Cycles of the Qualifications Framework of the EHEA.
enum class Cycle { Unset, Short, First, Second, Third };
/// How the level follows from the outcomes (guide, Assign a Qualifications Framework level).
enum class LevelMethod { Unset, Majority, Average };

/// The level in the qualifications frameworks.
struct Level
{
    QUuid id;
    LevelApplies applies = LevelApplies::Unset;
    LocalizedText notApplicableReason;
    std::optional<Count> eqfLevel;
    LevelMethod method = LevelMethod::Unset;
    QString reason;
    FrameworkInclusion inFramework = FrameworkInclusion::Unset;
    QString decidedBy;
    LocalizedText frameworkName;
    QString nationalLevel;
    Cycle cycle = Cycle::Unset;
    QString stepNote;

    bool operator==(const Level &) const = default;
};

template<>
std::span<const Choice> choicesOf<LevelApplies>();
template<>
std::span<const Choice> choicesOf<FrameworkInclusion>();
template<>
std::span<const Choice> choicesOf<Cycle>();
template<>
std::span<const Choice> choicesOf<LevelMethod>();

template<>
std::span<const Field<Level>> fieldsOf<Level>();

} // namespace Credwright
