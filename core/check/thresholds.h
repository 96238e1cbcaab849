#pragma once

#include "core/fields/quantity.h"

/// The thresholds of the rules that are this product's own (marked ° in its list of checks): practice, not law.
namespace Credwright::Threshold {

inline constexpr int manyWords = 25;               ///< LO9: worth a look.
inline constexpr int tooManyWords = 40;            ///< LO9: hard to read.
inline constexpr int sameVerb = 2;                 ///< LO5: more outcomes than these with one verb.
inline constexpr double duplicate = 0.8;           ///< LO10: share of words in common.
inline constexpr int fewestForSetChecks = 3;       ///< Outcomes before their style and level cues are compared.
inline constexpr Percent heavyOutcome{60'00};      ///< AL4: share of the grade that one outcome carries.
inline constexpr Percent heavyAssessment{25'00};   ///< Share of the hours that assessments take.
inline constexpr Minutes weekInWork{10 * 60};      ///< WL2: hours a week beside a job.
inline constexpr Minutes weekAtMost{60 * 60};      ///< SIZE-1: nobody studies more.
inline constexpr Minutes dayAtMost{12 * 60};       ///< SIZE-1
inline constexpr Minutes creditAtLeast{20 * 60};   ///< SIZE-1: a credit of fewer hours is known nowhere.
inline constexpr Minutes creditAtMost{35 * 60};    ///< SIZE-1
inline constexpr Credits degreeSize{60'00};        ///< SZ3: the smallest degree programmes, one year.
inline constexpr int highLevel = 7;                ///< LV3: from here a prerequisite is expected.
inline constexpr int electivesForFew = 2;          ///< DE1: more electives than these are many for a short course.
inline constexpr Credits creditsPerElective{3'00}; ///< DE1: a longer course may have one more for each of these.
inline constexpr Percent oneSource{60'00};         ///< FI: share of the income that hangs on one source.

} // namespace Credwright::Threshold
