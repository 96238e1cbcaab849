#include "ui/steps/finance/cost_chain_bar.h"

#include "core/finance/cost_chain.h"
#include "ui/document/session.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/flow_layout.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace Credwright {

using namespace Qt::Literals::StringLiterals;

CostChainBar::CostChainBar(Session &session, QWidget *parent) : QWidget(parent), m_session(session)
{
    setObjectName(u"costChain"_s);
    setAccessibleName(tr("Why this cost arises"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Theme::px(2));
    auto *heading = new QLabel(tr("Its hours come from"), this);
    heading->setProperty("role", u"secondary"_s);
    layout->addWidget(heading);
    connect(&session, &Session::analysed, this, &CostChainBar::refresh);
    refresh();
}

void CostChainBar::setLine(const QUuid &costLine)
{
    m_line = costLine;
    refresh();
}

void CostChainBar::refresh()
{
    const QList<CostChainLink> chain = costChainOf(m_session.design(), m_line);
    QStringList texts;
    for (const CostChainLink &link : chain) {
        texts.append(link.text);
    }
    setVisible(!chain.isEmpty());
    if (texts == m_shown) {
        return;
    }
    m_shown = texts;
    if (m_links) {
        m_links->hide();
        m_links->deleteLater(); // A button of it may be what brought us here.
    }
    m_links = new QWidget(this);
    auto *flow = new FlowLayout(m_links, 6, 4);
    for (qsizetype i = 0; i < chain.size(); ++i) {
        if (i > 0) {
            auto *arrow = new QLabel(layoutDirection() == Qt::RightToLeft ? u"←"_s : u"→"_s, m_links);
            arrow->setProperty("role", u"secondary"_s);
            flow->addWidget(arrow);
        }
        QPushButton *link = makeButton(chain.at(i).text, ButtonKind::Text, ButtonSize::Small, m_links);
        link->setAccessibleName(tr("Go to %1").arg(chain.at(i).text));
        connect(link, &QPushButton::clicked, this, [this, where = chain.at(i).where] { m_session.jumpTo(where); });
        flow->addWidget(link);
    }
    layout()->addWidget(m_links);
}

} // namespace Credwright
