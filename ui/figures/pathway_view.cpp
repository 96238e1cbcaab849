#include "ui/figures/pathway_view.h"

#include <QApplication>
#include <QKeyEvent>
#include <QMouseEvent>

namespace Credwright {

PathwayView::PathwayView(QWidget *parent) : FigureView(parent)
{
    setMouseTracking(true);
}

void PathwayView::setPicture(const PathwayPicture &picture)
{
    m_picture = picture;
    m_from = -1;
    m_dragging = false;
}

bool PathwayView::canRelate(int from, int to) const
{
    if (from < 0 || to < 0 || from == to) {
        return false;
    }
    const PathwayPicture::Role start = m_picture.boxes().at(from).role;
    const PathwayPicture::Role end = m_picture.boxes().at(to).role;
    const bool targets = start == PathwayPicture::Role::Target || (start == PathwayPicture::Role::This && end == PathwayPicture::Role::Target);
    return !targets; // This micro-credential counts towards every target as it is.
}

int PathwayView::boxAt(const QPointF &point) const
{
    return m_picture.boxAt(point, width(), layoutDirection() == Qt::RightToLeft);
}

void PathwayView::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton) {
        m_from = boxAt(event->position());
        m_start = m_pointer = event->position();
        m_dragging = false;
    }
}

void PathwayView::mouseMoveEvent(QMouseEvent *event)
{
    m_pointer = event->position();
    const int over = boxAt(m_pointer);
    if (m_from >= 0 && (m_pointer - m_start).manhattanLength() >= QApplication::startDragDistance()) {
        m_dragging = m_picture.boxes().at(m_from).role != PathwayPicture::Role::Target;
    }
    setCursor(m_dragging ? canRelate(m_from, over) ? Qt::CrossCursor : Qt::ClosedHandCursor : over >= 0 ? Qt::PointingHandCursor : Qt::ArrowCursor);
    if (m_dragging) {
        update();
    }
}

void PathwayView::mouseReleaseEvent(QMouseEvent *event)
{
    const int from = std::exchange(m_from, -1);
    const bool moved = (event->position() - m_start).manhattanLength() >= QApplication::startDragDistance();
    const bool dragged = std::exchange(m_dragging, false) || (moved && from >= 0 && m_picture.boxes().at(from).role != PathwayPicture::Role::Target);
    const int to = boxAt(event->position());
    update();
    if (dragged && canRelate(from, to)) {
        Q_EMIT related(m_picture.boxes().at(from).id, m_picture.boxes().at(to).id);
    } else if (!dragged && from >= 0 && from == to) {
        Q_EMIT chosen(m_picture.boxes().at(from).id);
    }
}

void PathwayView::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && m_from >= 0) {
        m_from = -1;
        m_dragging = false;
        update();
        return;
    }
    FigureView::keyPressEvent(event);
}

void PathwayView::paintEvent(QPaintEvent *event)
{
    FigureView::paintEvent(event);
    if (!m_dragging || m_from < 0) {
        return;
    }
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(Theme::color(Theme::Accent), 2));
    painter.drawLine(m_start, m_pointer);
    const int to = boxAt(m_pointer);
    if (canRelate(m_from, to)) {
        QRectF box = m_picture.layout(width()).boxes.at(to);
        if (layoutDirection() == Qt::RightToLeft) {
            box.moveLeft(width() - box.right());
        }
        painter.drawRoundedRect(box.adjusted(-3, -3, 3, 3), 7, 7);
    }
}

} // namespace Credwright
