#pragma once

#include "ui/figures/figure_card.h"
#include "ui/figures/pathway_picture.h"

namespace Credwright {

/// The pathway to look at and to draw: dragging from one box to another relates the two; a click goes to the row of the box.
/// The tables below do the same by keyboard.
class PathwayView : public FigureView
{
    Q_OBJECT
public:
    explicit PathwayView(QWidget *parent = nullptr);

    void setPicture(const PathwayPicture &picture);
    const PathwayPicture &picture() const { return m_picture; }
    /// Whether dragging from the one to the other means something.
    bool canRelate(int from, int to) const;

Q_SIGNALS:
    /// Null stands for this micro-credential.
    void related(const QUuid &from, const QUuid &to);
    void chosen(const QUuid &box);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    int boxAt(const QPointF &point) const;

    PathwayPicture m_picture;
    int m_from = -1;
    QPointF m_start;
    QPointF m_pointer;
    bool m_dragging = false;
};

} // namespace Credwright
