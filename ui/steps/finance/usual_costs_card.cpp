#include "ui/steps/finance/usual_costs_card.h"

#include "core/finance/usual_costs.h"
#include "ui/document/session.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/elided_label.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace Credwright {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype shownAtFirst = 5;

} // namespace

UsualCostsCard::UsualCostsCard(Session &session, QWidget *parent) : Card(tr("Usual costs not yet decided"), parent), m_session(session)
{
    setObjectName(u"usualCosts"_s);
    connect(&session, &Session::analysed, this, &UsualCostsCard::refresh);
    connect(&session.document(), &Document::editableChanged, this, [this] {
        m_shown = {u"-"_s};
        refresh();
    });
    m_shown = {u"-"_s};
    refresh();
}

void UsualCostsCard::refresh()
{
    QList<UsualCost> open = openUsualCosts(m_session.design());
    std::stable_sort(open.begin(), open.end(), [](const UsualCost &a, const UsualCost &b) { return a.oftenForgotten && !b.oftenForgotten; });
    QStringList codes;
    for (const UsualCost &usual : std::as_const(open)) {
        codes.append(usual.code);
    }
    if (codes == m_shown) {
        return;
    }
    m_shown = codes;
    setVisible(!open.isEmpty() && m_session.isEditable());
    setSubtitle(tr("%n line(s)", nullptr, static_cast<int>(open.size())));
    if (m_rows) {
        m_rows->hide();
        m_rows->deleteLater(); // A button of it may be what brought us here.
    }
    m_rows = new QWidget(this);
    auto *layout = new QVBoxLayout(m_rows);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Theme::px(4));
    for (const UsualCost &usual : open.mid(0, m_all ? open.size() : shownAtFirst)) {
        layout->addWidget(rowFor(usual));
    }
    if (!m_all && open.size() > shownAtFirst) {
        QPushButton *more = makeButton(tr("Show all %1").arg(locale().toString(open.size())), ButtonKind::Text, ButtonSize::Small, m_rows);
        connect(more, &QPushButton::clicked, this, [this] {
            m_all = true;
            m_shown = {u"-"_s};
            refresh();
        });
        layout->addWidget(more, 0, Qt::AlignLeft);
    }
    contentLayout()->addWidget(m_rows);
}

QWidget *UsualCostsCard::rowFor(const UsualCost &usual)
{
    auto *row = new QWidget(m_rows);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Theme::px(8));
    auto *name = new QLabel(usual.label, row);
    name->setTextFormat(Qt::PlainText);
    name->setToolTip(tr("%1 (read %2)").arg(usual.source, usual.seen));
    auto *kind = new ElidedLabel(usual.oftenForgotten ? tr("%1, often forgotten").arg(labelOf(usual.category)) : labelOf(usual.category), row);
    kind->setProperty("role", u"secondary"_s);
    layout->addWidget(name);
    layout->addWidget(kind, 1);
    const auto button = [&](const QString &text, const QString &what, auto slot) {
        QPushButton *made = makeButton(text, ButtonKind::Normal, ButtonSize::Small, row);
        made->setAccessibleName(what.arg(usual.label));
        connect(made, &QPushButton::clicked, this, slot);
        layout->addWidget(made);
    };
    button(tr("Add"), tr("Add the cost line “%1”"), [this, usual] { add(usual); });
    button(tr("Does not apply"), tr("The cost “%1” does not apply"), [this, usual] { decline(usual); });
    return row;
}

void UsualCostsCard::add(const UsualCost &usual)
{
    const CostLine line = lineFor(usual);
    m_session.edit(tr("Add the cost line “%1”").arg(usual.label), [&](Design &next) {
        if (next.costLines.size() < maximumRows) {
            next.costLines.append(line);
        }
    });
    Q_EMIT added(line.id);
}

void UsualCostsCard::decline(const UsualCost &usual)
{
    m_session.edit(tr("Set aside the usual cost “%1”").arg(usual.label), [&](Design &next) { next.financing.declinedCosts.append(usual.code); });
}

} // namespace Credwright
