#pragma once

#include "core/model/design.h"

namespace Credwright {

/// How much of a step's essentials is there, regardless of findings.
struct StepProgress
{
    bool begun = false;        ///< Anything differs from a new design.
    bool doesNotApply = false; ///< Answered so: a level that is not applicable, with its reason.
    int filled = 0;            ///< Essential facts that are there.
    int wanted = 0;            ///< Essential facts that this design asks for: they follow earlier answers.

    bool complete() const { return wanted > 0 && filled == wanted; }
};

/// The progress of a step ("outcomes"); decisions on what is essential follow the Council Recommendation's mandatory elements
/// and the questions that the guide's section asks first.
StepProgress progressOf(const Design &design, QLatin1StringView step);

} // namespace Credwright
