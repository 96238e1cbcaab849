#include "ui/figures/spot_view.h"

#include <QAccessible>
#include <QKeyEvent>
#include <QMouseEvent>

namespace Credwright {

SpotView::SpotView(QWidget *parent) : FigureView(parent)
{
    setMouseTracking(true);
    setCursor(Qt::PointingHandCursor);
}

void SpotView::showFigure(const Figure *figure, const Anchor &whole)
{
    m_shown = figure;
    m_whole = whole;
    m_current = -1;
}

QList<FigureSpot> SpotView::spots() const
{
    return m_shown ? m_shown->spots(width()) : QList<FigureSpot>();
}

QRectF SpotView::placeOf(const FigureSpot &spot) const
{
    QRectF place = spot.rect;
    if (layoutDirection() == Qt::RightToLeft) {
        place.moveLeft(width() - place.right());
    }
    return place;
}

int SpotView::spotAt(const QPointF &point) const
{
    const QList<FigureSpot> all = spots();
    for (int i = 0; i < all.size(); ++i) {
        if (placeOf(all.at(i)).contains(point)) {
            return i;
        }
    }
    return -1;
}

void SpotView::mouseMoveEvent(QMouseEvent *event)
{
    const int at = spotAt(event->position());
    setToolTip(at >= 0 ? spots().at(at).name : m_shown ? m_shown->summary() : QString());
}

void SpotView::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && rect().contains(event->position().toPoint())) {
        const int at = spotAt(event->position());
        Q_EMIT chosen(at >= 0 ? spots().at(at).where : m_whole);
    }
}

void SpotView::keyPressEvent(QKeyEvent *event)
{
    const QList<FigureSpot> all = spots();
    const bool forward = event->key() == Qt::Key_Down || event->key() == Qt::Key_Right;
    const bool back = event->key() == Qt::Key_Up || event->key() == Qt::Key_Left;
    if ((forward || back) && !all.isEmpty()) {
        m_current = std::clamp<int>(m_current + (forward ? 1 : -1), 0, static_cast<int>(all.size()) - 1);
        setAccessibleDescription(all.at(m_current).name);
        QAccessibleEvent said(this, QAccessible::DescriptionChanged);
        QAccessible::updateAccessibility(&said);
        update();
    } else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Space) {
        Q_EMIT chosen(m_current >= 0 && m_current < all.size() ? all.at(m_current).where : m_whole);
    } else {
        FigureView::keyPressEvent(event);
    }
}

void SpotView::focusOutEvent(QFocusEvent *event)
{
    m_current = -1;
    FigureView::focusOutEvent(event);
}

void SpotView::paintEvent(QPaintEvent *event)
{
    FigureView::paintEvent(event);
    const QList<FigureSpot> all = spots();
    if (hasFocus() && m_current >= 0 && m_current < all.size()) {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(Theme::color(Theme::Accent), 2));
        painter.drawRoundedRect(placeOf(all.at(m_current)).adjusted(1, 1, -1, -1), 4, 4);
    }
}

} // namespace Credwright
