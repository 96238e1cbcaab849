#pragma once

#include "core/model/design.h"

namespace Credwright {

/// A task of the implementation plan that is not done.
struct OpenTask
{
    QUuid id;
    QString title; ///< As people call it, never empty.
    QString owner; ///< Empty where nobody is named.
    PartialDate due;
    bool overdue = false; ///< The last day that the due date can mean is over.
};

/// The earliest due first; those without a date last, in the order of the plan.
QList<OpenTask> openTasks(const Design &design, QDate today);

} // namespace Credwright
