#include "ui/shell/start_tile.h"

#include "ui/theme/text_flags.h"
#include "ui/theme/theme.h"

#include <QKeyEvent>
#include <QPainter>
#include <QStyle>

namespace Credwright {

StartTile::StartTile(Icon icon, const QString &title, const QString &about, QWidget *parent) : QAbstractButton(parent), m_icon(icon), m_about(about)
{
    setText(title);
    setAccessibleName(title);
    setAccessibleDescription(about);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

QSize StartTile::sizeHint() const
{
    return {Theme::px(320), Theme::px(52)};
}

void StartTile::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (underMouse() || isDown()) {
        painter.fillRect(rect().adjusted(1, 1, -1, -1), Theme::color(isDown() ? Theme::AccentTint : Theme::Alt));
    }
    const auto place = [this](const QRect &logical) { return QStyle::visualRect(layoutDirection(), rect(), logical); };
    const int tile = Theme::px(32);
    const QRect square = place(QRect(Theme::px(12), (height() - tile) / 2, tile, tile));
    painter.setPen(Qt::NoPen);
    painter.setBrush(Theme::color(Theme::AccentTint));
    painter.drawRoundedRect(square, 4, 4);
    const int size = Theme::px(20);
    Credwright::icon(m_icon, Theme::color(Theme::Accent)).paint(&painter, QRect(square.center() - QPoint(size / 2 - 1, size / 2 - 1), QSize(size, size)));
    const int left = Theme::px(56);
    const int textWidth = width() - left - Theme::px(36);
    const auto write = [&](int top, int height, const QString &words) {
        const QString shown = painter.fontMetrics().elidedText(words, Qt::ElideRight, textWidth);
        painter.drawText(
            place(QRect(left, Theme::px(top), textWidth, Theme::px(height))), textFlags(layoutDirection(), Qt::AlignVCenter | Qt::AlignLeading, shown), shown);
    };
    painter.setFont(Theme::font(Theme::BodyBoldFont));
    painter.setPen(Theme::color(Theme::Text));
    write(7, 20, text());
    painter.setFont(Theme::font(Theme::LabelPlainFont));
    painter.setPen(Theme::color(Theme::Text2));
    write(26, 18, m_about);
    const int chevron = Theme::px(14);
    Credwright::icon(Icon::ChevronRight, Theme::color(Theme::Text2))
        .paint(&painter, place(QRect(width() - Theme::px(28), (height() - chevron) / 2, chevron, chevron)));
    if (hasFocus()) {
        painter.setPen(QPen(Theme::color(Theme::Accent), 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect()).adjusted(2, 2, -2, -2), 4, 4);
    }
}

void StartTile::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        click();
        return;
    }
    QAbstractButton::keyPressEvent(event);
}

} // namespace Credwright
