#pragma once

#include "core/util/result.h"

class QWidget;

namespace Credwright {

/// Offers what can be done about a damaged design file: the newest backup of it, or what can be salvaged. Either becomes a new file, and the
/// damaged one stays as it is. The path of the new file; nothing when the user leaves it at that.
std::optional<QString> offerRescue(QWidget *parent, const QString &damaged, const Error &error);

} // namespace Credwright
