#include "ui/widgets/progress_ring.h"

#include "ui/theme/theme.h"

#include <QPainter>
#include <QPainterPath>

namespace Credwright {

namespace {

void paintTick(QPainter *painter, const QColor &color)
{
    QPainterPath tick(QPointF(4.8, 8.2));
    tick.lineTo(7.1, 10.5);
    tick.lineTo(11.3, 5.8);
    painter->setPen(QPen(color, 1.7, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter->setBrush(Qt::NoBrush);
    painter->drawPath(tick);
}

} // namespace

ProgressRing::ProgressRing(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAccessibleName(describe(m_state, m_fraction));
    connect(&Theme::instance(), &Theme::changed, this, &QWidget::updateGeometry);
}

void ProgressRing::setState(StepState state, double fraction)
{
    m_state = state;
    m_fraction = fraction;
    setAccessibleName(describe(state, fraction));
    setToolTip(describe(state, fraction));
    update();
}

QString ProgressRing::describe(StepState state, double fraction)
{
    switch (state) {
    case StepState::Empty:
        return tr("not begun");
    case StepState::Begun:
        return tr("%1 % done").arg(qRound(fraction * 100));
    case StepState::OpenPoints:
        return tr("complete, with open points");
    case StepState::Complete:
        return tr("complete");
    case StepState::DoesNotApply:
        return tr("does not apply");
    }
    return {};
}

QSize ProgressRing::sizeHint() const
{
    return {Theme::px(16), Theme::px(16)};
}

void ProgressRing::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paint(&painter, rect(), m_state, m_fraction);
}

void ProgressRing::paint(QPainter *painter, const QRect &rect, StepState state, double fraction)
{
    paintIn(Theme::instance().isDark(), painter, rect, state, fraction);
}

void ProgressRing::paintIn(bool dark, QPainter *painter, const QRect &rect, StepState state, double fraction)
{
    const auto color = [dark](Theme::Token token) { return Theme::colorIn(token, dark); };
    const QColor accent = color(Theme::Accent);
    const QPointF centre(8, 8);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->translate(rect.topLeft());
    painter->scale(rect.width() / 16.0, rect.height() / 16.0);
    painter->setBrush(Qt::NoBrush);
    switch (state) {
    case StepState::Empty:
        painter->setPen(QPen(color(Theme::FieldLine), 1.5));
        painter->drawEllipse(centre, 7, 7);
        break;
    case StepState::Begun: {
        // The pale circle only hints at the whole; the arc carries the meaning.
        painter->setPen(QPen(color(Theme::Line), 2.5));
        painter->drawEllipse(centre, 6.4, 6.4);
        painter->setPen(QPen(accent, 2.5, Qt::SolidLine, Qt::FlatCap));
        constexpr int twelve = 90 * 16;
        constexpr double least = 0.06; // A step that is begun shows it.
        painter->drawArc(QRectF(1.6, 1.6, 12.8, 12.8), twelve, qRound(-360 * 16 * std::clamp(fraction, least, 1.0)));
        break;
    }
    case StepState::OpenPoints:
        painter->setPen(QPen(accent, 1.5));
        painter->setBrush(color(Theme::Surface));
        painter->drawEllipse(centre, 7, 7);
        paintTick(painter, accent);
        break;
    case StepState::Complete:
        painter->setPen(Qt::NoPen);
        painter->setBrush(accent);
        painter->drawEllipse(centre, 7.75, 7.75);
        paintTick(painter, color(Theme::OnAccent));
        break;
    case StepState::DoesNotApply:
        painter->setPen(QPen(color(Theme::FieldLine), 1.5, Qt::SolidLine, Qt::RoundCap));
        painter->drawEllipse(centre, 7, 7);
        painter->drawLine(QPointF(5, 8), QPointF(11, 8));
        break;
    }
    painter->restore();
}

} // namespace Credwright
