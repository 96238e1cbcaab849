#pragma once

#include "core/check/analysis.h"

class QPainter;

namespace Credwright {

/// How far a step is, told apart by shape: an empty circle, an arc, a ticked circle, a ticked disc, a circle with a dash.
class ProgressRing
{
public:
    static void paint(QPainter *painter, const QRect &rect, StepState state, double fraction);
};

} // namespace Credwright
