#include "ui/shell/banner.h"

#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"

#include <QAccessible>
#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace Credwright {

using namespace Qt::Literals::StringLiterals;

Banner::Banner(QWidget *parent) : QWidget(parent), m_layout(new QVBoxLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(0);
    setAccessibleName(tr("Messages about the file"));
    hide();
}

void Banner::raise(const BannerMessage &message)
{
    if (QWidget *old = findChild<QWidget *>(message.id, Qt::FindDirectChildrenOnly)) {
        if (old->property("text").toString() == message.text) {
            return; // It says so already; a button with the focus keeps it.
        }
        delete old;
    }
    QWidget *row = makeRow(message);
    m_layout->insertWidget(message.isTrouble ? 0 : m_layout->count(), row);
    row->show();
    show();
    QAccessibleEvent alert(row, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void Banner::withdraw(const QString &id)
{
    delete findChild<QWidget *>(id, Qt::FindDirectChildrenOnly);
    setVisible(m_layout->count() > 0);
}

void Banner::clear()
{
    qDeleteAll(findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly));
    hide();
}

QWidget *Banner::makeRow(const BannerMessage &message)
{
    auto *row = new QFrame(this);
    row->setObjectName(message.id);
    row->setProperty("text", message.text);
    row->setProperty("banner", message.isTrouble ? u"trouble"_s : u"note"_s);
    row->setAccessibleName(message.text);
    row->setToolTip(message.detail);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(Theme::px(16), Theme::px(6), Theme::px(8), Theme::px(6));
    layout->setSpacing(Theme::px(8));
    auto *sign = new QLabel(row);
    const Icon which = message.isTrouble ? Icon::Warning : Icon::Document;
    sign->setPixmap(icon(which, Theme::color(message.isTrouble ? Theme::Must : Theme::Text)).pixmap(Theme::px(16), Theme::px(16)));
    sign->setAccessibleName(message.isTrouble ? tr("Trouble") : tr("Note"));
    layout->addWidget(sign);
    auto *words = new QLabel(message.text, row);
    words->setTextFormat(Qt::PlainText);
    words->setWordWrap(true);
    words->setTextInteractionFlags(Qt::TextSelectableByMouse);
    layout->addWidget(words, 1);
    for (const BannerMessage::Action &action : message.actions) {
        QPushButton *button = makeButton(action.text, ButtonKind::Normal, ButtonSize::Small, row);
        connect(button, &QPushButton::clicked, this, [run = action.run] { run(); });
        layout->addWidget(button);
    }
    if (!message.isTrouble) {
        QToolButton *close = makeIconButton(Icon::Cross, tr("Close this message"), ButtonSize::Normal, row);
        connect(
            close, &QToolButton::clicked, this,
            [this, id = message.id, closed = message.closed] {
                withdraw(id);
                if (closed) {
                    closed();
                }
            },
            Qt::QueuedConnection);
        layout->addWidget(close);
    }
    return row;
}

} // namespace Credwright
