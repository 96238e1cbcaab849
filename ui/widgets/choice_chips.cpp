#include "ui/widgets/choice_chips.h"

#include "ui/theme/theme.h"

#include <QKeyEvent>
#include <QPainter>
#include <QStyle>

namespace Credwright {

using namespace Qt::Literals::StringLiterals;

ChoiceChips::ChoiceChips(QWidget *parent) : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void ChoiceChips::setItems(const QList<Item> &items)
{
    m_items = items;
    updateGeometry();
}

void ChoiceChips::setChosen(const QStringList &codes)
{
    m_chosen = codes;
    QStringList labels;
    for (const Item &item : std::as_const(m_items)) {
        if (codes.contains(item.code)) {
            labels.append(item.label);
        }
    }
    setAccessibleDescription(labels.isEmpty() ? tr("Nothing chosen") : tr("Chosen: %1").arg(labels.join(u", "_s)));
    update();
}

QList<QRect> ChoiceChips::places(int width) const
{
    const QFontMetrics metrics(Theme::font(Theme::LabelFont));
    const int height = Theme::px(24);
    const int gap = Theme::px(6);
    QList<QRect> list;
    int x = 0;
    int y = Theme::px(2);
    for (const Item &item : m_items) {
        const int w = std::min(width, metrics.horizontalAdvance(u"✓ "_s + item.label) + Theme::px(20));
        if (x > 0 && x + w > width) {
            x = 0;
            y += height + gap;
        }
        list.append(QRect(x, y, w, height));
        x += w + gap;
    }
    return list;
}

int ChoiceChips::heightForWidth(int width) const
{
    const QList<QRect> list = places(width);
    return list.isEmpty() ? Theme::px(28) : list.last().bottom() + Theme::px(3);
}

QSize ChoiceChips::sizeHint() const
{
    const QList<QRect> list = places(QWIDGETSIZE_MAX);
    return {list.isEmpty() ? 0 : std::min(list.last().right() + 1, Theme::px(420)), heightForWidth(width() > 50 ? width() : Theme::px(420))};
}

QSize ChoiceChips::minimumSizeHint() const
{
    return {Theme::px(120), Theme::px(28)};
}

void ChoiceChips::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QList<QRect> list = places(width());
    for (qsizetype i = 0; i < list.size(); ++i) {
        const bool on = m_chosen.contains(m_items.at(i).code);
        const QRect place = QStyle::visualRect(layoutDirection(), rect(), list.at(i));
        const bool current = hasFocus() && i == m_current;
        painter.setPen(QPen(Theme::color(current ? Theme::Accent : on ? Theme::Accent : Theme::FieldLine), current ? 2 : 1));
        painter.setBrush(Theme::color(on ? Theme::AccentTint : Theme::Surface));
        painter.drawRoundedRect(QRectF(place).adjusted(1, 1, -1, -1), place.height() / 2.0, place.height() / 2.0);
        painter.setFont(Theme::font(on ? Theme::LabelFont : Theme::LabelPlainFont));
        painter.setPen(Theme::color(isEnabled() ? Theme::Text : Theme::Text2));
        const QString text = on ? u"✓ "_s + m_items.at(i).label : m_items.at(i).label;
        painter.drawText(place, Qt::AlignCenter, painter.fontMetrics().elidedText(text, Qt::ElideRight, place.width() - Theme::px(12)));
    }
}

void ChoiceChips::toggle(int index)
{
    if (index < 0 || index >= m_items.size()) {
        return;
    }
    m_current = index;
    QStringList codes;
    for (int i = 0; i < m_items.size(); ++i) {
        if (m_chosen.contains(m_items.at(i).code) != (i == index)) {
            codes.append(m_items.at(i).code);
        }
    }
    setChosen(codes);
    Q_EMIT chosenChanged(codes);
}

void ChoiceChips::keyPressEvent(QKeyEvent *event)
{
    int step = event->key() == Qt::Key_Right || event->key() == Qt::Key_Down ? 1 : event->key() == Qt::Key_Left || event->key() == Qt::Key_Up ? -1 : 0;
    if ((event->key() == Qt::Key_Right || event->key() == Qt::Key_Left) && layoutDirection() == Qt::RightToLeft) {
        step = -step;
    }
    if (step != 0) {
        m_current = std::clamp<int>(m_current + step, 0, std::max(0, static_cast<int>(m_items.size()) - 1));
        update();
    } else if (event->key() == Qt::Key_Space) {
        toggle(m_current);
    } else {
        QWidget::keyPressEvent(event);
    }
}

void ChoiceChips::mousePressEvent(QMouseEvent *event)
{
    const QList<QRect> list = places(width());
    for (int i = 0; i < list.size(); ++i) {
        if (QStyle::visualRect(layoutDirection(), rect(), list.at(i)).contains(event->pos())) {
            toggle(i);
        }
    }
}

void ChoiceChips::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    update();
}

void ChoiceChips::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    update();
}

} // namespace Credwright
