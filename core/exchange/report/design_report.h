#pragma once

#include "core/check/analysis.h"

#include <QByteArray>
#include <QLocale>
#include <QString>

namespace Credwright {

/// Everything that is derived from a design, one figure a line, for a terminal: credits, hours, level, alignment, money, steps.
QString infoText(const Design &design, const Analysis &analysis, const QLocale &locale = QLocale());
/// The same as JSON: money, percentages, credits and hours as decimal numbers, times in minutes; a figure that cannot be derived is null.
QByteArray infoJson(const Design &design, const Analysis &analysis);

/// The open findings, gravest first, one a line.
QString findingsText(const Design &design, const Analysis &analysis);
/// The open findings as JSON: severity, rule, step, field, place, fact, reason and source.
QByteArray findingsJson(const Design &design, const Analysis &analysis);

/// Whether a Must is open.
bool hasOpenMust(const Analysis &analysis);

} // namespace Credwright
