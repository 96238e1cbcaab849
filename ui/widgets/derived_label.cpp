#include "ui/widgets/derived_label.h"

#include "ui/theme/text_flags.h"
#include "ui/theme/theme.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QScreen>
#include <QStyle>
#include <QToolTip>
#include <QVBoxLayout>

namespace Credwright {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int margin = 4; ///< Room for the focus ring.
constexpr int gap = 5;

/// The working in a frame of its own; takes the focus so that a screen reader reads it and Esc closes it.
QFrame *makePopup(QWidget *parent, const QString &value, const QString &working)
{
    auto *popup = new QFrame(parent, Qt::Popup);
    popup->setAttribute(Qt::WA_DeleteOnClose);
    popup->setProperty("panelCard", true);
    popup->setAccessibleName(DerivedLabel::tr("Working of %1").arg(value));
    auto *layout = new QVBoxLayout(popup);
    layout->setContentsMargins(Theme::px(16), Theme::px(12), Theme::px(16), Theme::px(12));
    layout->setSpacing(Theme::px(4));
    auto *title = new QLabel(value, popup);
    title->setFont(Theme::font(Theme::BodyBoldFont));
    auto *text = new QLabel(working, popup);
    for (QLabel *label : {title, text}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        label->setMinimumWidth(Theme::px(240));
        label->setMaximumWidth(Theme::px(420));
        layout->addWidget(label);
    }
    text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    text->setFocusPolicy(Qt::StrongFocus);
    text->setAccessibleName(working);
    popup->setFocusProxy(text);
    return popup;
}

} // namespace

DerivedLabel::DerivedLabel(QWidget *parent) : QAbstractButton(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    connect(this, &QAbstractButton::clicked, this, &DerivedLabel::openWorking);
    connect(&Theme::instance(), &Theme::changed, this, &QWidget::updateGeometry);
}

void DerivedLabel::setValue(const QString &text, const QString &working)
{
    m_value = text;
    m_working = working;
    setAccessibleName(tr("derived: %1").arg(text));
    setAccessibleDescription(working);
    updateGeometry();
    update();
}

QSize DerivedLabel::sizeFor(const QString &value)
{
    const int sign = QFontMetrics(Theme::font(Theme::LabelFont)).horizontalAdvance(u'=');
    return {2 * Theme::px(margin) + sign + Theme::px(gap) + QFontMetrics(Theme::font(Theme::LabelPlainFont)).horizontalAdvance(value) + 1, Theme::px(22)};
}

QSize DerivedLabel::sizeHint() const
{
    return sizeFor(m_value);
}

QSize DerivedLabel::minimumSizeHint() const
{
    return {std::min(sizeHint().width(), Theme::px(48)), sizeHint().height()};
}

void DerivedLabel::paint(QPainter *painter, const QRect &rect, const QString &value)
{
    const Qt::LayoutDirection direction = painter->layoutDirection();
    painter->save();
    painter->setFont(Theme::font(Theme::LabelFont));
    painter->setPen(Theme::color(Theme::Accent));
    const int sign = painter->fontMetrics().horizontalAdvance(u'=');
    const QRect inner = rect.adjusted(Theme::px(margin), 0, -Theme::px(margin), 0);
    painter->drawText(inner, int(Qt::AlignVCenter | QStyle::visualAlignment(direction, Qt::AlignLeft)), u"="_s);
    painter->setFont(Theme::font(Theme::LabelPlainFont));
    painter->setPen(Theme::color(Theme::Text2));
    const QRect place = QStyle::visualRect(direction, inner, inner.adjusted(sign + Theme::px(gap), 0, 0, 0));
    const QString shown = painter->fontMetrics().elidedText(value, Qt::ElideRight, place.width());
    painter->drawText(place, textFlags(direction, int(Qt::AlignVCenter | Qt::AlignLeft) | Qt::TextSingleLine, shown), shown);
    const int width = painter->fontMetrics().horizontalAdvance(shown);
    const int baseline = place.center().y() + painter->fontMetrics().height() / 2 + 1;
    const QRect line = QStyle::visualRect(direction, place, QRect(place.left(), baseline, width, 1));
    painter->setPen(QPen(Theme::color(Theme::FieldLine), 1, Qt::DotLine));
    painter->drawLine(line.topLeft(), line.topRight());
    painter->restore();
}

void DerivedLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    if (underMouse() && !m_working.isEmpty()) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(Theme::color(Theme::Alt));
        painter.drawRoundedRect(rect(), 4, 4);
    }
    paint(&painter, rect(), m_value);
    if (hasFocus()) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(Theme::color(Theme::Accent), 2));
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 4, 4);
    }
}

void DerivedLabel::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        click();
        return;
    }
    QAbstractButton::keyPressEvent(event);
}

bool DerivedLabel::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip && !m_working.isEmpty()) {
        const QString html = u"<b>%1</b><br>%2"_s.arg(m_value.toHtmlEscaped(), m_working.toHtmlEscaped().replace(u'\n', u"<br>"_s));
        QToolTip::showText(static_cast<QHelpEvent *>(event)->globalPos(), html, this);
        return true;
    }
    return QAbstractButton::event(event);
}

void DerivedLabel::openWorking()
{
    if (m_working.isEmpty() || m_popup) {
        return;
    }
    QToolTip::hideText();
    QFrame *popup = makePopup(this, m_value, m_working);
    m_popup = popup;
    popup->adjustSize();
    QPoint at = mapToGlobal(QPoint(layoutDirection() == Qt::LeftToRight ? 0 : width() - popup->width(), height() + 2));
    if (const QScreen *screen = this->screen()) {
        const QRect room = screen->availableGeometry();
        at.setX(std::clamp(at.x(), room.left(), std::max(room.left(), room.right() - popup->width())));
        if (at.y() + popup->height() > room.bottom()) {
            at.setY(mapToGlobal(QPoint(0, 0)).y() - popup->height() - 2);
        }
    }
    popup->move(at);
    popup->show();
    popup->setFocus(Qt::PopupFocusReason);
}

} // namespace Credwright
