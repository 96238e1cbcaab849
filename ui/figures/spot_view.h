#pragma once

#include "ui/figures/figure_card.h"

namespace Credwright {

/// A figure whose parts lead to where they come from: by click, or by arrow keys and Enter. A figure without parts leads to one place.
class SpotView : public FigureView
{
    Q_OBJECT
public:
    explicit SpotView(QWidget *parent = nullptr);

    /// `whole` is where the picture leads where no part of it does.
    void showFigure(const Figure *figure, const Anchor &whole);
    int currentSpot() const { return m_current; }

Q_SIGNALS:
    void chosen(const Credwright::Anchor &where);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    QList<FigureSpot> spots() const;
    QRectF placeOf(const FigureSpot &spot) const;
    int spotAt(const QPointF &point) const;

    const Figure *m_shown = nullptr;
    Anchor m_whole;
    int m_current = -1; ///< -1: the picture as a whole.
};

} // namespace Credwright
