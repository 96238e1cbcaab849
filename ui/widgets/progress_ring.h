#pragma once

#include "core/check/analysis.h"

#include <QWidget>

namespace Credwright {

/// How far a step is, told apart by shape: an empty circle, an arc, a ticked circle (open points), a ticked disc, a circle with a dash.
class ProgressRing : public QWidget
{
    Q_OBJECT
public:
    explicit ProgressRing(QWidget *parent = nullptr);
    void setState(StepState state, double fraction = 0);

    /// fraction, 0 to 1, counts for Begun only.
    static void paint(QPainter *painter, const QRect &rect, StepState state, double fraction);
    /// In the colours of one scheme, for pictures that leave the screen.
    static void paintIn(bool dark, QPainter *painter, const QRect &rect, StepState state, double fraction);
    /// "complete", "complete, with open points", "40 % done"...
    static QString describe(StepState state, double fraction);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    StepState m_state = StepState::Empty;
    double m_fraction = 0;
};

} // namespace Credwright
