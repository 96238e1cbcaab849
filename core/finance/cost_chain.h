#pragma once

#include "core/fields/anchor.h"
#include "core/model/design.h"

#include <QLocale>

namespace Credwright {

/// One link of the chain that a cost line hangs on: a need, an outcome, an activity, its hours.
struct CostChainLink
{
    QString text; ///< "Need: design reviews on site", "Outcome 2".
    Anchor where; ///< Where it is said.
};

/// Why a cost line that follows an activity is there: the needs that evidence names → the outcomes that answer them → the activity with its hours.
/// Empty for a line that follows none (guide, Expenses; the chain is ours).
QList<CostChainLink> costChainOf(const Design &design, const QUuid &costLine, const QLocale &locale = QLocale());

} // namespace Credwright
