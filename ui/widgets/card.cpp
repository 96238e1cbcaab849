#include "ui/widgets/card.h"

#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/elided_label.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPainter>
#include <QToolButton>
#include <QVBoxLayout>

namespace Credwright {

using namespace Qt::Literals::StringLiterals;

Card::Card(const QString &title, QWidget *parent) : QFrame(parent)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Preferred); // Maximum would cut off what wraps.
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, 1, 1, 1); // The border; children are square and stay inside it.
    layout->setSpacing(0);
    m_titleRow = new QWidget(this);
    m_title = new QHBoxLayout(m_titleRow);
    m_titleLabel = new QLabel(m_titleRow);
    m_titleLabel->setTextFormat(Qt::PlainText);
    Theme::setFont(m_titleLabel, Theme::CardTitleFont);
    m_subtitle = new ElidedLabel({}, m_titleRow);
    m_subtitle->setProperty("role", u"secondary"_s);
    Theme::setFont(m_subtitle, Theme::LabelPlainFont);
    m_subtitle->hide();
    m_values = new QHBoxLayout;
    m_buttons = new QHBoxLayout;
    m_title->addWidget(m_titleLabel);
    m_title->addWidget(m_subtitle);
    m_title->addStretch(1);
    m_title->addLayout(m_values);
    m_title->addLayout(m_buttons);
    m_wide = new QVBoxLayout;
    m_wide->setSpacing(0);
    m_body = new QWidget(this);
    m_body->installEventFilter(this);
    m_content = new QVBoxLayout(m_body);
    layout->addWidget(m_titleRow);
    layout->addLayout(m_wide);
    layout->addWidget(m_body);
    setTitle(title);
    connect(&Theme::instance(), &Theme::changed, this, &Card::measure);
}

void Card::measure()
{
    const bool titled = m_titleRow->isVisibleTo(this);
    m_titleRow->setFixedHeight(Theme::px(36));
    const bool ltr = layoutDirection() == Qt::LeftToRight; // Margins, unlike places, are not mirrored.
    m_title->setContentsMargins(Theme::px(ltr ? 16 : 8), 0, Theme::px(ltr ? 8 : 16), 0);
    m_title->setSpacing(Theme::px(8));
    m_values->setSpacing(Theme::px(12));
    m_buttons->setSpacing(Theme::px(8));
    const bool table = m_wide->count() > 0;
    const int above = table ? 10 : titled ? 4 : 12;
    m_content->setContentsMargins(Theme::px(16), Theme::px(above), Theme::px(16), Theme::px(12));
    m_content->setSpacing(Theme::px(12));
    showBody();
}

/// Below a table, the margins of a content that is empty or hidden would show as a strip.
void Card::showBody()
{
    m_body->setVisible(m_wide->count() == 0 || !m_content->isEmpty());
}

void Card::setTitle(const QString &title)
{
    m_titleLabel->setText(title);
    m_titleLabel->setVisible(!title.isEmpty());
    m_titleRow->setVisible(!title.isEmpty());
    setAccessibleName(title);
    measure();
}

void Card::setSubtitle(const QString &text)
{
    m_subtitle->setText(text);
    m_subtitle->setVisible(!text.isEmpty());
}

void Card::addFullWidth(QWidget *widget)
{
    m_wide->addWidget(widget);
    measure();
}

void Card::addTitleWidget(QWidget *widget)
{
    m_titleRow->show();
    m_values->addWidget(widget);
    measure();
}

QToolButton *Card::addAction(QAction *action, Icon which)
{
    const QString name = action->toolTip().isEmpty() ? action->text() : action->toolTip();
    QToolButton *button = makeIconButton(which, name, ButtonSize::Normal, m_titleRow);
    button->setEnabled(action->isEnabled());
    connect(button, &QToolButton::clicked, action, &QAction::trigger);
    connect(action, &QAction::enabledChanged, button, &QWidget::setEnabled);
    m_titleRow->show();
    m_buttons->addWidget(button);
    return button;
}

QToolButton *Card::addMenu(QMenu *menu, Icon which, const QString &name)
{
    QToolButton *button = makeIconButton(which, name, ButtonSize::Normal, m_titleRow);
    button->setPopupMode(QToolButton::InstantPopup);
    button->setMenu(menu);
    menu->setAccessibleName(name);
    m_titleRow->show();
    m_buttons->addWidget(button);
    return button;
}

void Card::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LayoutDirectionChange) {
        measure();
    }
    QFrame::changeEvent(event);
}

bool Card::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_body && (event->type() == QEvent::ChildAdded || event->type() == QEvent::ChildRemoved)) {
        const auto *change = static_cast<QChildEvent *>(event);
        if (change->added() && change->child()->isWidgetType()) {
            change->child()->installEventFilter(this);
        }
        QMetaObject::invokeMethod(this, &Card::measure, Qt::QueuedConnection);
    } else if (event->type() == QEvent::ShowToParent || event->type() == QEvent::HideToParent || event->type() == QEvent::LayoutRequest) {
        showBody(); // At once, so that what was just shown can take the focus.
    }
    return QFrame::eventFilter(watched, event);
}

void Card::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Theme::color(Theme::Line));
    painter.setBrush(Theme::color(Theme::Surface));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
}

} // namespace Credwright
