#include "ui/widgets/chip.h"

#include "ui/theme/text_flags.h"
#include "ui/theme/theme.h"

#include <QKeyEvent>
#include <QPainter>

namespace Credwright {

Chip::Chip(const QString &text, Look look, Use use, QWidget *parent) : QAbstractButton(parent), m_look(look)
{
    setText(text);
    setAccessibleName(text);
    setToolTip(text);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    setFocusPolicy(use == Use::Pressed ? Qt::StrongFocus : Qt::NoFocus);
    setAttribute(Qt::WA_TransparentForMouseEvents, use == Use::Shown);
    setAttribute(Qt::WA_Hover);
    connect(&Theme::instance(), &Theme::changed, this, &QWidget::updateGeometry);
}

QSize Chip::sizeFor(const QString &text)
{
    const QFontMetrics metrics(Theme::font(Theme::LabelPlainFont));
    return {metrics.horizontalAdvance(text) + 2 * Theme::px(8) + 2, Theme::px(20)};
}

QSize Chip::minimumSizeHint() const
{
    return {std::min(sizeHint().width(), Theme::px(60)), sizeHint().height()};
}

void Chip::paint(QPainter *painter, const QRect &rect, const QString &text, Look look)
{
    const bool accent = look == Look::Accent;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Theme::color(accent ? Theme::TintLine : Theme::Line));
    painter->setBrush(Theme::color(accent ? Theme::AccentTint : Theme::Alt));
    const double radius = rect.height() / 2.0 - 0.5;
    painter->drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
    painter->setFont(Theme::font(Theme::LabelPlainFont));
    painter->setPen(Theme::color(accent ? Theme::Accent : Theme::Text));
    const QRect inner = rect.adjusted(Theme::px(8), 0, -Theme::px(8), 0);
    const QString shown = painter->fontMetrics().elidedText(text, Qt::ElideRight, inner.width() + 1);
    painter->drawText(inner, textFlags(painter->layoutDirection(), Qt::AlignCenter, shown), shown);
    painter->restore();
}

void Chip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paint(&painter, rect(), text(), m_look);
    if (hasFocus() || (underMouse() && focusPolicy() != Qt::NoFocus)) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(Theme::color(Theme::Accent), hasFocus() ? 2 : 1));
        const double half = painter.pen().widthF() / 2;
        painter.drawRoundedRect(QRectF(rect()).adjusted(half, half, -half, -half), height() / 2.0 - half, height() / 2.0 - half);
    }
}

void Chip::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        click();
        return;
    }
    QAbstractButton::keyPressEvent(event);
}

} // namespace Credwright
