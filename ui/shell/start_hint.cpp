#include "ui/shell/start_hint.h"

#include "core/check/quick_path.h"
#include "ui/document/session.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>

namespace Credwright {

using namespace Qt::Literals::StringLiterals;

StartHint::StartHint(Session &session, QWidget *parent) : QFrame(parent), m_session(session)
{
    setObjectName(u"startHint"_s);
    setProperty("panelCard", true);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(Theme::px(20), Theme::px(4), Theme::px(8), Theme::px(4));
    auto *words = new QLabel(tr("A first draft needs %n field(s) only; they stand together on one page.", nullptr, static_cast<int>(quickPath().size())), this);
    words->setWordWrap(true);
    layout->addWidget(words, 1);
    auto *go = makeButton(tr("Quick path"), ButtonKind::Normal, ButtonSize::Small, this);
    connect(go, &QPushButton::clicked, this, &StartHint::quickPathRequested);
    layout->addWidget(go);
    auto *close = makeIconButton(Icon::Cross, tr("Close this hint"), ButtonSize::Normal, this);
    connect(close, &QToolButton::clicked, this, [this] {
        m_closed = true;
        refresh();
    });
    layout->addWidget(close);
    connect(&session, &Session::analysed, this, &StartHint::refresh);
    refresh();
}

void StartHint::setOffered(bool offered)
{
    m_offered = offered;
    refresh();
}

void StartHint::refresh()
{
    const bool takesShape = isAnswered(m_session.design(), u"identity.title"_s) && isAnswered(m_session.design(), u"outcome.statement"_s);
    setVisible(m_offered && !m_closed && !takesShape && m_session.isEditable());
}

} // namespace Credwright
