#pragma once

#include "core/model/design.h"

namespace Credwright {

/// The level that follows from the outcomes (guide, Assign a Qualifications Framework level), with its working.
struct LevelResult
{
    QMap<int, int> outcomesPerLevel; ///< EQF level to number of outcomes; outcomes without a level are not in it.
    int outcomesWithLevel = 0;
    QList<int> majority;                     ///< The level of most outcomes; several on a tie, none without levels.
    std::optional<qint64> averageHundredths; ///< 680 for 6.8, rounded half up.
    QList<int> average;                      ///< The level nearest to the exact average; two when it lies exactly between them.
    QList<int> suggested;                    ///< By the chosen method (majority when none is chosen).
    std::optional<int> chosen;               ///< Level::eqfLevel; nothing where the level is marked as not applicable.
    bool departs = false;                    ///< A level is chosen that is not among the suggested ones.
};

/// Only EQF levels 1 to 8 count. Shared and ordered: majority and average list the lower level first.
LevelResult levelOf(const Design &design);

} // namespace Credwright
