#include "ui/widgets/buttons.h"

#include "ui/theme/theme.h"

#include <QToolButton>

namespace Credwright {

using namespace Qt::Literals::StringLiterals;

QPushButton *makeButton(const QString &text, ButtonKind kind, ButtonSize size, QWidget *parent)
{
    auto *button = new QPushButton(text, parent);
    button->setAccessibleName(QString(text).remove(u'&'));
    button->setProperty("kind", kind == ButtonKind::Primary ? u"primary"_s : kind == ButtonKind::Text ? u"text"_s : u"normal"_s);
    button->setProperty("extent", size == ButtonSize::Small ? u"small"_s : size == ButtonSize::Toolbar ? u"toolbar"_s : u"normal"_s);
    button->setAutoDefault(false);
    return button;
}

void setButtonMenu(QPushButton *button, QMenu *menu)
{
    button->setProperty("menu", menu != nullptr);
    button->setMenu(menu);
}

QToolButton *makeIconButton(Icon which, const QString &name, ButtonSize size, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setIcon(icon(which));
    button->setToolTip(name);
    button->setAccessibleName(name);
    button->setFocusPolicy(Qt::TabFocus);
    const bool toolbar = size == ButtonSize::Toolbar;
    button->setProperty("extent", toolbar ? u"toolbar"_s : u"normal"_s);
    const auto measure = [button, toolbar] {
        const int side = Theme::px(toolbar ? 32 : 24);
        button->setIconSize(QSize(Theme::px(16), Theme::px(16)));
        button->setFixedSize(side, side);
    };
    measure();
    QObject::connect(&Theme::instance(), &Theme::changed, button, measure);
    return button;
}

} // namespace Credwright
