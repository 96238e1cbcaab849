#pragma once

#include "core/fields/choice.h"

namespace Credwright {

/// The steps of the guide, as an answer: what a task of the plan is about. Codes are the steps' folder names.
enum class GuideStep {
    Unset,
    Team,
    Type,
    Outcomes,
    Market,
    Level,
    Audience,
    Delivery,
    Stackability,
    Assessment,
    Quality,
    Finance,
    Partners,
    Communication,
    Admission,
    Certification
};

template<>
std::span<const Choice> choicesOf<GuideStep>();

} // namespace Credwright
