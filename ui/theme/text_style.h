#pragma once

#include <QProxyStyle>

namespace Credwright {

/// Fusion, whose buttons, boxes and headers write words as their own letters run: see textFlags().
class TextStyle : public QProxyStyle
{
    Q_OBJECT
public:
    TextStyle();
    void drawItemText(
        QPainter *painter, const QRect &rect, int flags, const QPalette &palette, bool enabled, const QString &text, QPalette::ColorRole role) const override;
};

} // namespace Credwright
