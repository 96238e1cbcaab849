#include "ui/widgets/derived_label.h"

#include "ui/theme/theme.h"

#include <QFrame>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QStyle>
#include <QVBoxLayout>

namespace Credwright {

using namespace Qt::Literals::StringLiterals;

DerivedLabel::DerivedLabel(QWidget *parent) : QAbstractButton(parent)
{
    setFocusPolicy(Qt::TabFocus);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    connect(this, &QAbstractButton::clicked, this, &DerivedLabel::openWorking);
}

void DerivedLabel::setValue(const QString &text, const QString &working)
{
    if (m_value == text && m_working == working) {
        return;
    }
    m_value = text;
    m_working = working;
    setToolTip(working);
    setAccessibleName(tr("Computed: %1").arg(text));
    setAccessibleDescription(working);
    updateGeometry();
    update();
}

QSize DerivedLabel::sizeHint() const
{
    const QFontMetrics metrics(Theme::font(Theme::LabelPlainFont));
    return {metrics.horizontalAdvance(u"= "_s + m_value) + Theme::px(14), Theme::px(22)};
}

void DerivedLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QRect inner = rect().adjusted(Theme::px(4), 0, -Theme::px(4), 0);
    painter.setFont(Theme::font(Theme::LabelFont));
    painter.setPen(Theme::color(Theme::Accent));
    const int equals = painter.fontMetrics().horizontalAdvance(u"= "_s);
    painter.drawText(QStyle::visualRect(layoutDirection(), inner, QRect(inner.left(), 0, equals, height())), int(Qt::AlignVCenter | Qt::AlignLeading), u"="_s);
    painter.setFont(Theme::font(Theme::LabelPlainFont));
    painter.setPen(Theme::color(Theme::Text2));
    const QRect place = QStyle::visualRect(layoutDirection(), inner, inner.adjusted(equals, 0, 0, 0));
    const QString shown = painter.fontMetrics().elidedText(m_value, Qt::ElideRight, place.width());
    painter.drawText(place, int(Qt::AlignVCenter | Qt::AlignLeading), shown);
    const int width = painter.fontMetrics().horizontalAdvance(shown);
    const int y = (height() + painter.fontMetrics().height()) / 2;
    const int x = layoutDirection() == Qt::LeftToRight ? place.left() : place.right() - width;
    painter.setPen(QPen(Theme::color(Theme::FieldLine), 1, Qt::DotLine));
    painter.drawLine(x, y, x + width, y);
    if (hasFocus()) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(Theme::color(Theme::Accent), 2));
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 4, 4);
    }
}

void DerivedLabel::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        openWorking();
        return;
    }
    QAbstractButton::keyPressEvent(event);
}

void DerivedLabel::openWorking()
{
    auto *popup = new QFrame(this, Qt::Popup);
    popup->setAttribute(Qt::WA_DeleteOnClose);
    popup->setProperty("panelCard", true);
    popup->setAccessibleName(tr("How this was computed"));
    auto *layout = new QVBoxLayout(popup);
    auto *title = new QLabel(tr("= %1").arg(m_value), popup);
    title->setFont(Theme::font(Theme::BodyBoldFont));
    auto *text = new QLabel(m_working, popup);
    text->setWordWrap(true);
    text->setMinimumWidth(Theme::px(240));
    text->setMaximumWidth(Theme::px(420));
    for (QLabel *label : {title, text}) {
        label->setTextFormat(Qt::PlainText);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
        layout->addWidget(label);
    }
    popup->adjustSize();
    popup->move(mapToGlobal(QPoint(std::min(0, width() - popup->width()), height() + 2)));
    popup->show();
}

} // namespace Credwright
