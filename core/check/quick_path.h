#pragma once

#include "core/model/design.h"

#include <QStringList>

namespace Credwright {

/// The fields that a first draft needs, in the order in which one answers them: enough for a title, outcomes, hours, assessment and a level
/// to talk about, and no more.
const QStringList &quickPath();
/// Whether the field is answered: for a list, in at least one row.
bool isAnswered(const Design &design, const QString &field);
int answeredOnQuickPath(const Design &design);

} // namespace Credwright
