#include "ui/widgets/severity_marker.h"

#include "ui/theme/theme.h"

#include <QPainter>
#include <QPainterPath>

namespace Credwright {

void SeverityMarker::paint(QPainter *painter, const QRect &rect, Severity severity)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->translate(rect.topLeft());
    painter->scale(rect.width() / 14.0, rect.height() / 14.0);
    const QColor ground = painter->pen().color();
    Q_UNUSED(ground)
    if (severity == Severity::Consider) {
        const QColor ink = Theme::color(Theme::Consider);
        painter->setPen(QPen(ink, 1.4));
        painter->setBrush(Qt::NoBrush);
        painter->drawEllipse(QRectF(1, 1, 12, 12));
        painter->setPen(QPen(ink, 1.6, Qt::SolidLine, Qt::RoundCap));
        painter->drawLine(QPointF(7, 6.5), QPointF(7, 10));
        painter->drawPoint(QPointF(7, 4));
    } else {
        const bool must = severity == Severity::Must;
        QPainterPath shape;
        if (must) {
            shape.addPolygon(QPolygonF({{4.3, 0.5}, {9.7, 0.5}, {13.5, 4.3}, {13.5, 9.7}, {9.7, 13.5}, {4.3, 13.5}, {0.5, 9.7}, {0.5, 4.3}}));
        } else {
            shape.addPolygon(QPolygonF({{7, 0.8}, {13.6, 12.8}, {0.4, 12.8}}));
        }
        shape.closeSubpath();
        painter->setPen(Qt::NoPen);
        painter->setBrush(Theme::color(must ? Theme::Must : Theme::ShouldFill));
        painter->drawPath(shape);
        painter->setPen(QPen(Theme::color(Theme::Surface), 1.7, Qt::SolidLine, Qt::RoundCap));
        const double top = must ? 3.6 : 5.0;
        painter->drawLine(QPointF(7, top), QPointF(7, must ? 7.6 : 8.6));
        painter->drawPoint(QPointF(7, must ? 10.3 : 11.0));
    }
    painter->restore();
}

QPixmap SeverityMarker::pixmap(Severity severity, double devicePixelRatio)
{
    const int size = Theme::px(14);
    QPixmap pixmap(QSize(size, size) * devicePixelRatio);
    pixmap.setDevicePixelRatio(devicePixelRatio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    paint(&painter, QRect(0, 0, size, size), severity);
    return pixmap;
}

} // namespace Credwright
