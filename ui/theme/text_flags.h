#pragma once

#include <QString>

namespace Credwright {

/// Flags for QPainter::drawText(): the text is aligned as a widget's direction asks, but runs as its own letters say. A painter for
/// a widget lets both follow the interface, which from right to left turns "6 ECTS" into "ECTS 6".
int textFlags(Qt::LayoutDirection direction, int flags, const QString &text);

} // namespace Credwright
