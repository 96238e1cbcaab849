#include "ui/widgets/severity_marker.h"

#include <QCoreApplication>
#include <QPainter>
#include <QPainterPath>

#include <numbers>

namespace Credwright {

namespace {

/// The shapes stand in a square of 16.
QPainterPath shapeOf(Severity severity)
{
    QPainterPath path;
    if (severity == Severity::Must) {
        QPolygonF octagon;
        for (int corner = 0; corner < 8; ++corner) {
            const double angle = std::numbers::pi / 8 * (2 * corner + 1);
            octagon << QPointF(8 + 8 * std::cos(angle), 8 + 8 * std::sin(angle));
        }
        path.addPolygon(octagon);
        path.closeSubpath();
    } else if (severity == Severity::Should) {
        path.addPolygon(QPolygonF{QPointF(8, 1.2), QPointF(15.4, 14.4), QPointF(0.6, 14.4)});
        path.closeSubpath();
    } else {
        path.addEllipse(QPointF(8, 8), 7.2, 7.2);
    }
    return path;
}

/// "!" or "i", as strokes.
QPainterPath signOf(Severity severity)
{
    QPainterPath path;
    if (severity == Severity::Consider) {
        path.moveTo(8, 7.4);
        path.lineTo(8, 11.4);
        path.moveTo(8, 4.6);
        path.lineTo(8, 4.65);
    } else {
        const double top = severity == Severity::Must ? 4 : 6;
        path.moveTo(8, top);
        path.lineTo(8, top + 4);
        path.moveTo(8, top + 6.6);
        path.lineTo(8, top + 6.65);
    }
    return path;
}

} // namespace

SeverityInks inksOf(Severity severity)
{
    switch (severity) {
    case Severity::Must:
        return {Theme::Must, Theme::Must, Theme::MustTint, Theme::MustLine};
    case Severity::Should:
        return {Theme::Should, Theme::ShouldFill, Theme::ShouldTint, Theme::ShouldLine};
    case Severity::Consider:
        break;
    }
    return {Theme::Consider, Theme::Consider, Theme::ConsiderTint, Theme::ConsiderLine};
}

QString severityName(Severity severity)
{
    switch (severity) {
    case Severity::Must:
        return QCoreApplication::translate("SeverityMarker", "Must");
    case Severity::Should:
        return QCoreApplication::translate("SeverityMarker", "Should");
    case Severity::Consider:
        break;
    }
    return QCoreApplication::translate("SeverityMarker", "Consider");
}

void SeverityMarker::paint(QPainter *painter, const QRect &rect, Severity severity, Look look)
{
    paintIn(Theme::instance().isDark(), painter, rect, severity, look);
}

void SeverityMarker::paintIn(bool dark, QPainter *painter, const QRect &rect, Severity severity, Look look)
{
    const QColor fill = Theme::colorIn(inksOf(severity).fill, dark);
    const bool outlined = look == Look::Outlined || severity == Severity::Consider;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->translate(rect.topLeft());
    painter->scale(rect.width() / 16.0, rect.height() / 16.0);
    const QPainterPath shape = shapeOf(severity);
    QPen rim(fill, outlined ? 1.5 : 1, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
    painter->setPen(rim);
    painter->setBrush(outlined ? QBrush(Qt::NoBrush) : QBrush(fill));
    painter->drawPath(shape);
    painter->setPen(QPen(outlined ? fill : Theme::colorIn(Theme::Surface, dark), 1.9, Qt::SolidLine, Qt::RoundCap));
    painter->setBrush(Qt::NoBrush);
    painter->drawPath(signOf(severity));
    painter->restore();
}

QPixmap SeverityMarker::pixmap(Severity severity, double devicePixelRatio)
{
    const int side = Theme::px(13) + 1;
    QPixmap pixmap((QSizeF(side, side) * devicePixelRatio).toSize());
    pixmap.setDevicePixelRatio(devicePixelRatio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    paint(&painter, QRect(0, 0, side, side), severity);
    return pixmap;
}

} // namespace Credwright
