#pragma once

#include <QString>

namespace Credwright {

/// What XML can hold of a text: other characters (control characters, halves of a pair) are dropped.
QString xmlText(const QString &text);

} // namespace Credwright
