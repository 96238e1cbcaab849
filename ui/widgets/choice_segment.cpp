#include "ui/widgets/choice_segment.h"

#include "ui/theme/text_flags.h"
#include "ui/theme/theme.h"

#include <QKeyEvent>
#include <QPainter>
#include <QPainterPath>

namespace Credwright {

namespace {

/// The outline of a segment: rounded only at the ends of the whole.
QPainterPath outlineOf(const QRectF &rect, bool leftEnd, bool rightEnd)
{
    constexpr double radius = 4;
    QPainterPath path;
    path.addRoundedRect(rect, radius, radius);
    QPainterPath square;
    if (!leftEnd) {
        square.addRect(QRectF(rect.left(), rect.top(), radius + 1, rect.height()));
    }
    if (!rightEnd) {
        square.addRect(QRectF(rect.right() - radius - 1, rect.top(), radius + 1, rect.height()));
    }
    return square.isEmpty() ? path : path.united(square).simplified();
}

} // namespace

ChoiceSegment::ChoiceSegment(const QString &label, QWidget *parent) : QRadioButton(label, parent)
{
    setAttribute(Qt::WA_Hover);
    setAutoExclusive(false); // Its group is exclusive, except while the value is emptied.
    setToolTip(label);
}

QSize ChoiceSegment::sizeHint() const
{
    const QFontMetrics metrics(Theme::font(Theme::BodyBoldFont)); // The chosen one is bold; choosing must not move the others.
    return {metrics.horizontalAdvance(text()) + 2 * Theme::px(12), Theme::px(32)};
}

void ChoiceSegment::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool ltr = layoutDirection() == Qt::LeftToRight;
    const bool first = m_place == Place::First || m_place == Place::Only;
    const bool last = m_place == Place::Last || m_place == Place::Only;
    const bool leftEnd = ltr ? first : last;
    const bool rightEnd = ltr ? last : first;
    // Neighbours share a line: each but the first reaches half a line to its left.
    const QRectF whole = QRectF(rect()).adjusted(leftEnd ? 0.5 : -0.5, 0.5, -0.5, -0.5);
    const Theme::Token ground = !isEnabled() ? (isChecked() ? Theme::Line : Theme::Alt)
        : isChecked()                        ? Theme::Accent
        : isDown()                           ? Theme::AccentTint
        : underMouse()                       ? Theme::Alt
                                             : Theme::Surface;
    painter.setPen(Theme::color(isEnabled() ? Theme::FieldLine : Theme::Line));
    painter.setBrush(Theme::color(ground));
    painter.drawPath(outlineOf(whole, leftEnd, rightEnd));
    if (hasFocus()) {
        const QRectF ring = QRectF(rect()).adjusted(1, 1, -1, -1);
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(Theme::color(Theme::Accent), 2));
        painter.drawPath(outlineOf(ring, leftEnd, rightEnd));
        if (isChecked()) { // On accent the ring needs a line of its own.
            painter.setPen(QPen(Theme::color(Theme::OnAccent), 1));
            painter.drawPath(outlineOf(ring.adjusted(1.5, 1.5, -1.5, -1.5), leftEnd, rightEnd));
        }
    }
    painter.setFont(Theme::font(isChecked() ? Theme::BodyBoldFont : Theme::BodyFont));
    painter.setPen(Theme::color(!isEnabled() ? Theme::Text2 : isChecked() ? Theme::OnAccent : Theme::Text));
    painter.drawText(rect(), textFlags(layoutDirection(), int(Qt::AlignCenter) | Qt::TextSingleLine, text()), text());
}

void ChoiceSegment::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Delete || event->key() == Qt::Key_Backspace) {
        Q_EMIT emptied();
        return;
    }
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        click();
        return;
    }
    QRadioButton::keyPressEvent(event);
}

void ChoiceSegment::mousePressEvent(QMouseEvent *event)
{
    m_wasChosen = isChecked();
    QRadioButton::mousePressEvent(event);
}

void ChoiceSegment::mouseReleaseEvent(QMouseEvent *event)
{
    const bool again = m_wasChosen && isDown() && event->button() == Qt::LeftButton && hitButton(event->position().toPoint());
    m_wasChosen = false;
    QRadioButton::mouseReleaseEvent(event);
    if (again) {
        Q_EMIT emptied();
    }
}

/// The second press of a double click is no wish to take back the first.
void ChoiceSegment::mouseDoubleClickEvent(QMouseEvent *event)
{
    event->accept();
}

} // namespace Credwright
