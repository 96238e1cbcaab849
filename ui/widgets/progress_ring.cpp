#include "ui/widgets/progress_ring.h"

#include "ui/theme/theme.h"

#include <QPainter>

namespace Credwright {

void ProgressRing::paint(QPainter *painter, const QRect &rect, StepState state, double fraction)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->translate(rect.topLeft());
    painter->scale(rect.width() / 16.0, rect.height() / 16.0);
    painter->setBrush(Qt::NoBrush);
    const QRectF circle(1.5, 1.5, 13, 13);
    const auto tick = [&](Theme::Token token) {
        painter->setPen(QPen(Theme::color(token), 1.7, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter->drawPolyline(QPolygonF({{4.7, 8.3}, {7.1, 10.6}, {11.4, 5.8}}));
    };
    switch (state) {
    case StepState::Empty:
        painter->setPen(QPen(Theme::color(Theme::FieldLine), 1.5));
        painter->drawEllipse(circle);
        break;
    case StepState::Begun: {
        painter->setPen(QPen(Theme::color(Theme::Line), 2.5));
        painter->drawEllipse(circle);
        painter->setPen(QPen(Theme::color(Theme::Accent), 2.5, Qt::SolidLine, Qt::FlatCap));
        painter->drawArc(circle, 90 * 16, -qRound(std::clamp(fraction, 0.05, 1.0) * 360 * 16));
        break;
    }
    case StepState::OpenPoints:
        painter->setPen(QPen(Theme::color(Theme::Accent), 1.5));
        painter->setBrush(Theme::color(Theme::Surface));
        painter->drawEllipse(circle);
        tick(Theme::Accent);
        break;
    case StepState::Complete:
        painter->setPen(Qt::NoPen);
        painter->setBrush(Theme::color(Theme::Accent));
        painter->drawEllipse(QRectF(1, 1, 14, 14));
        tick(Theme::OnAccent);
        break;
    case StepState::DoesNotApply:
        painter->setPen(QPen(Theme::color(Theme::FieldLine), 1.5));
        painter->drawEllipse(circle);
        painter->drawLine(QPointF(5, 8), QPointF(11, 8));
        break;
    }
    painter->restore();
}

} // namespace Credwright
