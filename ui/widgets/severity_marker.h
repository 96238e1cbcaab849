#pragma once

#include "core/check/finding.h"

#include <QPixmap>

class QPainter;

namespace Credwright {

/// The mark of a kind of finding, told apart by shape: octagon for Must, triangle for Should, circle for Consider.
class SeverityMarker
{
public:
    static void paint(QPainter *painter, const QRect &rect, Severity severity);
    static QPixmap pixmap(Severity severity, double devicePixelRatio);
};

} // namespace Credwright
