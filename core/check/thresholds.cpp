#include "core/check/thresholds.h"

#include <array>

namespace Credwright {

using namespace Qt::Literals::StringLiterals;

std::span<const ThresholdInfo> thresholdInfos()
{
    using T = Thresholds;
    static constexpr auto infos = std::to_array<ThresholdInfo>({
        {"manyWords"_L1, &T::manyWords, 25, 200},
        {"tooManyWords"_L1, &T::tooManyWords, 25, 500},
        {"sameVerb"_L1, &T::sameVerb, 1, 100},
        {"fewestForSetChecks"_L1, &T::fewestForSetChecks, 2, 100},
        {"heavyOutcome"_L1, &T::heavyOutcome, 1, 100'00},
        {"heavyAssessment"_L1, &T::heavyAssessment, 1, 100'00},
        {"weekInWork"_L1, &T::weekInWork, 60, 60 * 60},
        {"weekAtMost"_L1, &T::weekAtMost, 60, 168 * 60},
        {"dayAtMost"_L1, &T::dayAtMost, 60, 24 * 60},
        {"creditAtLeast"_L1, &T::creditAtLeast, 60, 60 * 60},
        {"creditAtMost"_L1, &T::creditAtMost, 60, 60 * 60},
        {"highLevel"_L1, &T::highLevel, 1, 8},
        {"electivesForFew"_L1, &T::electivesForFew, 0, 100},
        {"creditsPerElective"_L1, &T::creditsPerElective, 1, 60'00},
        {"oneSource"_L1, &T::oneSource, 1, 100'00},
    });
    return infos;
}

} // namespace Credwright
