#pragma once

#include "core/fields/text_id.h"

#include <QAnyStringView>
#include <QList>

namespace Credwright {

/// A step of the guide that the product offers.
struct StepInfo
{
    QLatin1StringView step; ///< Its folder everywhere: "outcomes".
    int number;             ///< The guide's number: 3.
    TextId group;           ///< "Foundation"
    TextId title;           ///< "Purpose and learning outcomes"
    TextId shortTitle;      ///< "Purpose, outcomes": for the rail.
};

/// In the guide's order.
const QList<StepInfo> &stepInfos();
const StepInfo *stepInfo(QAnyStringView step);

} // namespace Credwright
