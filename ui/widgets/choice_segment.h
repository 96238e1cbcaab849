#pragma once

#include <QRadioButton>

namespace Credwright {

/// One segment of a SegmentedChoice: a radio button in behaviour and to screen readers, painted as a part of the whole.
class ChoiceSegment : public QRadioButton
{
    Q_OBJECT
public:
    enum class Place { First, Middle, Last, Only };
    explicit ChoiceSegment(const QString &label, QWidget *parent);

    void setPlace(Place place) { m_place = place; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

Q_SIGNALS:
    /// The chosen segment was pressed again, or Delete or Backspace on any.
    void emptied();

protected:
    void paintEvent(QPaintEvent *event) override;
    bool hitButton(const QPoint &pos) const override { return rect().contains(pos); }
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;

private:
    Place m_place = Place::Only;
    bool m_wasChosen = false;
};

} // namespace Credwright
