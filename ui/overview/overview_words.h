#pragma once

#include "core/check/analysis.h"

namespace Credwright {

/// Who, how large, how long, in one line under the title: "Universiteit Voorbeeld · 6 ECTS · EQF 7 · 18 weeks · 24 places".
QString overviewLine(const Design &design);
/// The title, or that there is none.
QString overviewTitle(const Design &design);
/// "7 of 15 steps complete": steps that do not apply are not counted.
QString overviewProgress(const Analysis &analysis);

/// Figures that stand beside the titles of the pictures; empty where there is nothing to say yet.
QString overviewLevel(const Design &design);
QString overviewHours(const Analysis &analysis);
QString overviewResult(const Design &design, const Analysis &analysis);

} // namespace Credwright
