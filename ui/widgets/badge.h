#pragma once

#include "core/check/finding.h"

#include <QSize>

class QPainter;

namespace Credwright {

/// The marker of the gravest kind and the number of open findings.
class Badge
{
public:
    static QSize sizeFor(int count);
    static void paint(QPainter *painter, const QRect &rect, Severity severity, int count);
};

} // namespace Credwright
