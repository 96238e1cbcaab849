#pragma once

#include "core/model/audience.h"

#include <QList>

namespace Credwright {

/// The three kinds of learner that the guide reports from research (Antonaci et al. 2023), described in our words as a start
/// to be rewritten. They have no id yet.
QList<Profile> profileStartingPoints();

} // namespace Credwright
