#include "ui/widgets/choice_chips.h"

#include "ui/theme/icons.h"
#include "ui/theme/text_flags.h"
#include "ui/theme/theme.h"
#include "ui/widgets/flow_layout.h"

#include <QCoreApplication>
#include <QKeyEvent>
#include <QPainter>
#include <QStyle>

namespace Credwright {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int tickSide = 12;

} // namespace

ChoiceChip::ChoiceChip(const QString &label, QWidget *parent) : QCheckBox(label, parent)
{
    setAttribute(Qt::WA_Hover);
    setToolTip(label);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
}

QSize ChoiceChip::sizeHint() const
{
    const QFontMetrics metrics(Theme::font(Theme::LabelFont)); // Wide enough for both states, so that switching moves nothing.
    return {metrics.horizontalAdvance(text()) + Theme::px(10 + tickSide + 4 + 10), Theme::px(26)};
}

QSize ChoiceChip::minimumSizeHint() const
{
    return {std::min(sizeHint().width(), Theme::px(72)), sizeHint().height()};
}

void ChoiceChip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool on = isChecked();
    const double pen = hasFocus() ? 2 : 1;
    const QRectF frame = QRectF(rect()).adjusted(pen / 2, pen / 2, -pen / 2, -pen / 2);
    painter.setPen(QPen(Theme::color(!isEnabled() ? Theme::Line : on || hasFocus() ? Theme::Accent : Theme::FieldLine), pen));
    painter.setBrush(Theme::color(!isEnabled() || (underMouse() && !on) ? Theme::Alt : on ? Theme::AccentTint : Theme::Surface));
    painter.drawRoundedRect(frame, frame.height() / 2, frame.height() / 2);
    const Theme::Token ink = !isEnabled() ? Theme::Text2 : on ? Theme::Accent : Theme::Text;
    const int side = Theme::px(tickSide);
    if (on) { // The tick, not the colour alone, says that it is chosen.
        const QRect tick(Theme::px(9), (height() - side) / 2, side, side);
        paintIcon(&painter, QStyle::visualRect(layoutDirection(), rect(), tick), Icon::Check, Theme::color(ink));
    }
    painter.setFont(Theme::font(on ? Theme::LabelFont : Theme::LabelPlainFont));
    painter.setPen(Theme::color(ink));
    const int lead = on ? Theme::px(10) + side + Theme::px(3) : Theme::px(8);
    const QRect inner = QStyle::visualRect(layoutDirection(), rect(), rect().adjusted(lead, 0, -Theme::px(8), 0));
    const QString shown = painter.fontMetrics().elidedText(text(), Qt::ElideRight, inner.width());
    const int alignment = int(on ? Qt::AlignVCenter | Qt::AlignLeading : Qt::AlignCenter);
    painter.drawText(inner, textFlags(layoutDirection(), alignment | Qt::TextSingleLine, shown), shown);
}

ChoiceChips::ChoiceChips(QWidget *parent) : QWidget(parent)
{
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setFocusPolicy(Qt::StrongFocus); // Passed on to a chip by the proxy; without a policy setTabOrder() would leave it out.
    new FlowLayout(this, 6, 6);
    connect(&Theme::instance(), &Theme::changed, this, [this] {
        for (ChoiceChip *chip : std::as_const(m_chips)) {
            chip->updateGeometry();
        }
        updateGeometry();
    });
}

void ChoiceChips::setItems(const QList<Item> &items)
{
    qDeleteAll(m_chips);
    m_chips.clear();
    m_items = items;
    for (const Item &item : items) {
        auto *chip = new ChoiceChip(item.label, this);
        chip->setFocusPolicy(m_chips.isEmpty() ? Qt::StrongFocus : Qt::ClickFocus);
        chip->installEventFilter(this);
        layout()->addWidget(chip);
        chip->show(); // At once: the chips may come late, and be given the focus then.
        m_chips.append(chip);
        connect(chip, &QAbstractButton::clicked, this, &ChoiceChips::takeOver);
    }
    setFocusProxy(m_chips.value(0));
    setChosen(m_chosen);
}

void ChoiceChips::setChosen(const QStringList &codes)
{
    m_chosen = codes;
    for (qsizetype i = 0; i < m_chips.size(); ++i) {
        m_chips.at(i)->setChecked(codes.contains(m_items.at(i).code));
    }
    updateDescription();
}

void ChoiceChips::takeOver()
{
    QStringList codes;
    QStringList known;
    for (qsizetype i = 0; i < m_chips.size(); ++i) {
        known.append(m_items.at(i).code);
        if (m_chips.at(i)->isChecked()) {
            codes.append(m_items.at(i).code);
        }
    }
    for (const QString &code : std::as_const(m_chosen)) {
        if (!known.contains(code)) {
            codes.append(code);
        }
    }
    m_chosen = codes;
    updateDescription();
    Q_EMIT chosenChanged(codes);
}

void ChoiceChips::updateDescription()
{
    QStringList labels;
    for (qsizetype i = 0; i < m_chips.size(); ++i) {
        if (m_chips.at(i)->isChecked()) {
            labels.append(m_items.at(i).label);
        }
    }
    setAccessibleDescription(labels.isEmpty() ? tr("Nothing chosen") : tr("Chosen: %1").arg(labels.join(u", "_s)));
}

void ChoiceChips::moveFocus(qsizetype from, int key)
{
    const bool back = key == Qt::Key_Up || key == (layoutDirection() == Qt::LeftToRight ? Qt::Key_Left : Qt::Key_Right);
    if (ChoiceChip *next = m_chips.value(from + (back ? -1 : 1))) {
        next->setFocus(back ? Qt::BacktabFocusReason : Qt::TabFocusReason);
    }
}

/// Moves by arrow keys and the stop of Tab along; passes on that focus came or went, for those who watch the chips as one field.
bool ChoiceChips::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Left || key == Qt::Key_Right || key == Qt::Key_Up || key == Qt::Key_Down) {
            moveFocus(m_chips.indexOf(static_cast<ChoiceChip *>(watched)), key);
            return true;
        }
    } else if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut) {
        if (event->type() == QEvent::FocusIn) {
            for (ChoiceChip *chip : std::as_const(m_chips)) {
                chip->setFocusPolicy(chip == watched ? Qt::StrongFocus : Qt::ClickFocus);
            }
        }
        QFocusEvent copy(event->type(), static_cast<QFocusEvent *>(event)->reason());
        QCoreApplication::sendEvent(this, &copy);
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace Credwright
