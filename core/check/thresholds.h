#pragma once

#include "core/fields/quantity.h"

#include <QLatin1StringView>
#include <span>
#include <variant>

namespace Credwright {

/// The thresholds of the rules that are this product's own (marked ° in its list of checks): practice, not law. A rule pack of an
/// institution may set others.
struct Thresholds
{
    int manyWords = 25;               ///< LO9: worth a look. A pack may only raise it.
    int tooManyWords = 40;            ///< LO9: hard to read.
    int sameVerb = 2;                 ///< LO5: more outcomes than these with one verb.
    int fewestForSetChecks = 3;       ///< Outcomes before their style and level cues are compared.
    Percent heavyOutcome{60'00};      ///< AL4: share of the grade that one outcome carries.
    Percent heavyAssessment{25'00};   ///< Share of the hours that assessments take.
    Minutes weekInWork{10 * 60};      ///< WL2: hours a week beside a job.
    Minutes weekAtMost{60 * 60};      ///< SIZE-1: nobody studies more.
    Minutes dayAtMost{12 * 60};       ///< SIZE-1
    Minutes creditAtLeast{20 * 60};   ///< SIZE-1: a credit of fewer hours is known nowhere.
    Minutes creditAtMost{35 * 60};    ///< SIZE-1
    int highLevel = 7;                ///< LV3: from here a prerequisite is expected.
    int electivesForFew = 2;          ///< DE1: more electives than these are many for a short course.
    Credits creditsPerElective{3'00}; ///< DE1: a longer course may have one more for each of these.
    Percent oneSource{60'00};         ///< FI: share of the income that hangs on one source.

    bool operator==(const Thresholds &) const = default;
};

/// LO10: share of words in common from which two outcomes say the same. Not for packs: comparisons are remembered.
inline constexpr double duplicateOverlap = 0.8;

/// A threshold that a rule pack may set, and the bounds of what makes sense, in the unit of the threshold.
struct ThresholdInfo
{
    QLatin1StringView key; ///< As in the file of a pack.
    std::variant<int Thresholds::*, Percent Thresholds::*, Minutes Thresholds::*, Credits Thresholds::*> member;
    qint64 minimum = 0;
    qint64 maximum = 0;
};

std::span<const ThresholdInfo> thresholdInfos();

} // namespace Credwright
