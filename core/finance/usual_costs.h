#pragma once

#include "core/model/design.h"

namespace Credwright {

/// A cost that such courses usually have (resources/rules/usual_costs.json).
struct UsualCost
{
    QString code; ///< CostLine::usual and Financing::declinedCosts hold it.
    QString label;
    CostCategory category = CostCategory::Unset;
    CostBasis basis = CostBasis::Unset;
    CostUnit unit = CostUnit::Unset;
    bool oftenForgotten = false;
    QString source; ///< Where it is said, in words.
    QString seen;   ///< Year and month in which the source was read.
};

/// The library, in the order in which it is offered; read once.
const QList<UsualCost> &usualCosts();
/// Those that no line of the design answers and that were not declined.
QList<UsualCost> openUsualCosts(const Design &design);
/// A line that answers the usual cost, with a new id and without figures.
CostLine lineFor(const UsualCost &usual);

} // namespace Credwright
