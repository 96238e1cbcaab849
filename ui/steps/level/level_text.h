#pragma once

#include "core/level/level_result.h"

#include <QString>

namespace Credwright {

/// A level that follows from the outcomes, and how.
struct LevelText
{
    QString text; ///< "level 7 by majority"; empty where no outcome has a level.
    QString working;
};

/// Guide, Assign a Qualifications Framework level: the majority or the average of the levels of the outcomes; ties are explained.
LevelText majorityText(const LevelResult &result);
LevelText averageText(const LevelResult &result);

} // namespace Credwright
