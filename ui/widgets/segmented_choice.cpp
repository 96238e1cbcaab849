#include "ui/widgets/segmented_choice.h"

#include "ui/theme/theme.h"

#include <QComboBox>
#include <QKeyEvent>
#include <QPainter>
#include <QPainterPath>
#include <QSignalBlocker>
#include <QStyle>

namespace Credwright {

using namespace Qt::Literals::StringLiterals;

SegmentedChoice::SegmentedChoice(QWidget *parent) : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    m_box = new QComboBox(this);
    m_box->hide();
    m_box->setFocusPolicy(Qt::StrongFocus);
    connect(m_box, &QComboBox::activated, this, [this] { choose(m_box->currentData().toString()); });
}

void SegmentedChoice::setItems(const QList<Item> &items)
{
    m_items = items;
    const QSignalBlocker blocker(m_box);
    m_box->clear();
    m_box->addItem(u"–"_s, QString());
    for (const Item &item : items) {
        m_box->addItem(item.label, item.code);
    }
    updateGeometry();
    update();
}

void SegmentedChoice::setValue(const QString &code)
{
    m_value = code;
    const QSignalBlocker blocker(m_box);
    m_box->setCurrentIndex(std::max(0, m_box->findData(code)));
    updateName();
    update();
}

void SegmentedChoice::updateName()
{
    QString label;
    for (const Item &item : std::as_const(m_items)) {
        label = item.code == m_value ? item.label : label;
    }
    setAccessibleDescription(label.isEmpty() ? tr("Nothing chosen") : tr("Chosen: %1").arg(label));
}

int SegmentedChoice::wantedWidth() const
{
    const QFontMetrics metrics(Theme::font(Theme::BodyBoldFont));
    int width = 2;
    for (const Item &item : m_items) {
        width += metrics.horizontalAdvance(item.label) + Theme::px(24);
    }
    return width;
}

QSize SegmentedChoice::sizeHint() const
{
    return {wantedWidth(), Theme::px(30)};
}

QSize SegmentedChoice::minimumSizeHint() const
{
    return {Theme::px(110), Theme::px(30)};
}

/// Left edges of the segments and the right edge of the last, in reading order from 0.
QList<int> SegmentedChoice::edges() const
{
    const QFontMetrics metrics(Theme::font(Theme::BodyBoldFont));
    const int extra = m_items.isEmpty()
        ? 0
        : std::max(0, std::min(width(), wantedWidth() + Theme::px(40) * static_cast<int>(m_items.size())) - wantedWidth()) / static_cast<int>(m_items.size());
    QList<int> list{1};
    for (const Item &item : m_items) {
        list.append(list.last() + metrics.horizontalAdvance(item.label) + Theme::px(24) + extra);
    }
    return list;
}

void SegmentedChoice::paintEvent(QPaintEvent *)
{
    if (m_box->isVisible() || m_items.isEmpty()) {
        return;
    }
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QList<int> at = edges();
    const QRect whole = QStyle::visualRect(layoutDirection(), rect(), QRect(0, 0, at.last() + 1, height()));
    QPainterPath outline;
    outline.addRoundedRect(QRectF(whole).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    painter.fillPath(outline, Theme::color(isEnabled() ? Theme::Surface : Theme::Alt));
    painter.setClipPath(outline);
    for (qsizetype i = 0; i < m_items.size(); ++i) {
        const QRect segment = QStyle::visualRect(layoutDirection(), rect(), QRect(at.at(i), 0, at.at(i + 1) - at.at(i), height()));
        const bool chosen = m_items.at(i).code == m_value;
        if (chosen) {
            painter.fillRect(segment, Theme::color(isEnabled() ? Theme::Accent : Theme::FieldLine));
        }
        if (i > 0) {
            painter.setPen(Theme::color(Theme::FieldLine));
            const int x = layoutDirection() == Qt::LeftToRight ? segment.left() : segment.right() + 1;
            painter.drawLine(x, 0, x, height());
        }
        painter.setFont(Theme::font(chosen ? Theme::BodyBoldFont : Theme::BodyFont));
        painter.setPen(Theme::color(chosen ? (isEnabled() ? Theme::OnAccent : Theme::Surface) : isEnabled() ? Theme::Text : Theme::Text2));
        painter.drawText(segment, Qt::AlignCenter, m_items.at(i).label);
    }
    painter.setClipping(false);
    painter.setPen(QPen(Theme::color(hasFocus() ? Theme::Accent : Theme::FieldLine), hasFocus() ? 2 : 1));
    painter.drawRoundedRect(QRectF(whole).adjusted(hasFocus() ? 1 : 0.5, hasFocus() ? 1 : 0.5, hasFocus() ? -1 : -0.5, hasFocus() ? -1 : -0.5), 4, 4);
}

void SegmentedChoice::choose(const QString &code)
{
    if (code != m_value) {
        setValue(code);
        Q_EMIT chosen(code);
    }
}

void SegmentedChoice::keyPressEvent(QKeyEvent *event)
{
    int step = event->key() == Qt::Key_Right || event->key() == Qt::Key_Down ? 1 : event->key() == Qt::Key_Left || event->key() == Qt::Key_Up ? -1 : 0;
    if ((event->key() == Qt::Key_Right || event->key() == Qt::Key_Left) && layoutDirection() == Qt::RightToLeft) {
        step = -step;
    }
    if (step != 0 && !m_items.isEmpty()) {
        int at = -1;
        for (int i = 0; i < m_items.size(); ++i) {
            at = m_items.at(i).code == m_value ? i : at;
        }
        at = at < 0 ? (step > 0 ? 0 : static_cast<int>(m_items.size()) - 1) : std::clamp<int>(at + step, 0, static_cast<int>(m_items.size()) - 1);
        choose(m_items.at(at).code);
    } else if (event->key() == Qt::Key_Delete || event->key() == Qt::Key_Backspace) {
        choose({});
    } else if (event->key() == Qt::Key_Space && m_value.isEmpty() && !m_items.isEmpty()) {
        choose(m_items.first().code);
    } else {
        QWidget::keyPressEvent(event);
    }
}

void SegmentedChoice::mousePressEvent(QMouseEvent *event)
{
    const QList<int> at = edges();
    const int x = layoutDirection() == Qt::LeftToRight ? event->pos().x() : width() - event->pos().x();
    for (qsizetype i = 0; i < m_items.size(); ++i) {
        if (x >= at.at(i) && x < at.at(i + 1)) {
            choose(m_items.at(i).code == m_value ? QString() : m_items.at(i).code);
        }
    }
}

void SegmentedChoice::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const bool narrow = width() < wantedWidth();
    m_box->setVisible(narrow);
    m_box->setGeometry(rect());
    m_box->setAccessibleName(accessibleName());
    setFocusProxy(narrow ? m_box : nullptr);
}

void SegmentedChoice::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    update();
}

void SegmentedChoice::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::EnabledChange) {
        updateGeometry();
        update();
    }
}

} // namespace Credwright
