#pragma once

#include "core/document/change.h"

#include <QLocale>

namespace Credwright {

/// One difference between two states of a design as people read it.
struct ChangeLine
{
    QLatin1StringView step; ///< The step's folder that owns the place.
    Anchor where;
    QString place;  ///< "Outcome 4: Explain …"; for a single part of the design its name.
    QString what;   ///< "Statement", "added", "removed", "new order": what about it differs.
    QString before; ///< As displayed; empty where there was nothing.
    QString after;
};

/// The differences in the order of the steps, rows that came or went first within theirs. Values are shown in the locale given.
QList<ChangeLine> changeLines(const Design &before, const Design &after, const QLocale &locale = QLocale());

} // namespace Credwright
