#include "ui/forms/scroll_page.h"

#include "ui/theme/theme.h"

#include <QVBoxLayout>

namespace Credwright {

using namespace Qt::Literals::StringLiterals;

ScrollPage::ScrollPage(const QString &id, const QString &name, QWidget *parent) : QScrollArea(parent)
{
    setObjectName(u"page."_s + id);
    setAccessibleName(name);
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus);
    auto *content = new QWidget(this);
    setWidget(content);
    content->setObjectName(u"pageContent"_s);
    m_layout = new QVBoxLayout(content);
    m_layout->setContentsMargins(Theme::px(20), Theme::px(14), Theme::px(16), Theme::px(20));
    m_layout->setSpacing(Theme::px(12));
}

} // namespace Credwright
