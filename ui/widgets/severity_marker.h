#pragma once

#include "core/check/finding.h"
#include "ui/theme/theme.h"

#include <QPixmap>

class QPainter;

namespace Credwright {

/// The colours of a kind of finding.
struct SeverityInks
{
    Theme::Token ink;  ///< Words.
    Theme::Token fill; ///< Marker and bar.
    Theme::Token tint; ///< Ground.
    Theme::Token line; ///< Border.
};
SeverityInks inksOf(Severity severity);
/// "Must", "Should", "Consider" in the user's language.
QString severityName(Severity severity);

/// The mark of a kind of finding, told apart by shape: octagon for Must, triangle for Should, circle with an i for Consider.
class SeverityMarker
{
public:
    enum class Look { Filled, Outlined };
    /// Outlined is for findings that were set aside.
    static void paint(QPainter *painter, const QRect &rect, Severity severity, Look look = Look::Filled);
    /// In the colours of one scheme, for pictures that leave the screen.
    static void paintIn(bool dark, QPainter *painter, const QRect &rect, Severity severity, Look look = Look::Filled);
    /// 13 pixels at 100 %, for labels and buttons.
    static QPixmap pixmap(Severity severity, double devicePixelRatio);
};

} // namespace Credwright
