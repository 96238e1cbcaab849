#include "ui/widgets/card.h"

#include "ui/theme/theme.h"

#include <QAction>
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
    setAccessibleName(title);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, 1, 1, 1);
    layout->setSpacing(0);
    m_titleRow = new QWidget(this);
    m_titleRow->setFixedHeight(Theme::px(36));
    m_title = new QHBoxLayout(m_titleRow);
    m_title->setContentsMargins(Theme::px(16), 0, Theme::px(12), 0);
    m_title->setSpacing(Theme::px(8));
    auto *label = new QLabel(title, m_titleRow);
    label->setFont(Theme::font(Theme::CardTitleFont));
    label->setTextFormat(Qt::PlainText);
    m_title->addWidget(label);
    m_subtitle = new QLabel(m_titleRow);
    m_subtitle->setProperty("role", u"secondary"_s);
    m_subtitle->setTextFormat(Qt::PlainText);
    m_subtitle->hide();
    m_title->addWidget(m_subtitle);
    m_title->addStretch(1);
    m_titleRow->setVisible(!title.isEmpty());
    layout->addWidget(m_titleRow);
    m_wide = new QVBoxLayout;
    m_wide->setSpacing(0);
    layout->addLayout(m_wide);
    auto *content = new QWidget(this);
    m_content = new QVBoxLayout(content);
    m_content->setContentsMargins(Theme::px(16), Theme::px(title.isEmpty() ? 12 : 4), Theme::px(16), Theme::px(12));
    m_content->setSpacing(Theme::px(12));
    layout->addWidget(content);
}

void Card::setSubtitle(const QString &text)
{
    m_subtitle->setText(text);
    m_subtitle->setVisible(!text.isEmpty());
}

void Card::addFullWidth(QWidget *widget)
{
    m_wide->addWidget(widget);
    m_content->setContentsMargins(Theme::px(16), Theme::px(8), Theme::px(16), Theme::px(8));
}

void Card::addTitleWidget(QWidget *widget)
{
    m_titleRow->show();
    m_title->addWidget(widget);
}

void Card::addAction(QAction *action, Icon which)
{
    auto *button = new QToolButton(m_titleRow);
    button->setIcon(icon(which));
    button->setIconSize(QSize(Theme::px(16), Theme::px(16)));
    button->setToolTip(action->toolTip());
    button->setAccessibleName(action->toolTip());
    button->setFocusPolicy(Qt::TabFocus);
    button->setEnabled(action->isEnabled());
    connect(button, &QToolButton::clicked, action, &QAction::trigger);
    connect(action, &QAction::enabledChanged, button, &QWidget::setEnabled);
    addTitleWidget(button);
}

void Card::addMenu(QMenu *menu, Icon which, const QString &name)
{
    auto *button = new QToolButton(m_titleRow);
    button->setIcon(icon(which));
    button->setIconSize(QSize(Theme::px(16), Theme::px(16)));
    button->setPopupMode(QToolButton::InstantPopup);
    button->setMenu(menu);
    button->setToolTip(name);
    button->setAccessibleName(name);
    button->setFocusPolicy(Qt::TabFocus);
    menu->setAccessibleName(name);
    addTitleWidget(button);
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
