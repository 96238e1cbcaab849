#include "ui/shell/workspace.h"

#include "core/check/step_info.h"
#include "core/model/entity_type.h"
#include "ui/document/session.h"
#include "ui/forms/step_page.h"
#include "ui/overview/overview_page.h"
#include "ui/overview/quick_path_page.h"
#include "ui/shell/context_panel.h"
#include "ui/shell/start_hint.h"
#include "ui/shell/status_figures.h"
#include "ui/shell/step_rail.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace Credwright {

using namespace Qt::Literals::StringLiterals;

Workspace::Workspace(Session &session, QWidget *parent) : QWidget(parent), m_session(session)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    m_splitter = new QSplitter(Qt::Horizontal, this);
    m_splitter->setHandleWidth(1);
    m_splitter->setChildrenCollapsible(false);
    m_rail = new StepRail(session, m_splitter);
    auto *middle = new QWidget(m_splitter);
    auto *middleLayout = new QVBoxLayout(middle);
    middleLayout->setContentsMargins(0, 0, 0, 0);
    middleLayout->setSpacing(0);
    m_hint = new StartHint(session, middle);
    m_stack = new QStackedWidget(middle);
    middleLayout->addWidget(m_hint);
    middleLayout->addWidget(m_stack, 1);
    m_panel = new ContextPanel(session, m_splitter);
    m_rail->setMinimumWidth(Theme::px(120));
    m_panel->setMinimumWidth(Theme::px(150));
    m_splitter->addWidget(m_rail);
    m_splitter->addWidget(middle);
    m_splitter->addWidget(m_panel);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setSizes({Theme::px(224), Theme::px(854), Theme::px(288)});
    layout->addWidget(m_splitter, 1);
    m_figures = new StatusFigures(session, this);
    layout->addWidget(m_figures);
    connect(m_rail, &StepRail::stepChosen, this, [this](QLatin1StringView step) {
        showStep(step);
        page(step)->focusFirst();
    });
    connect(m_rail, &StepRail::overviewChosen, this, &Workspace::showOverview);
    connect(m_hint, &StartHint::quickPathRequested, this, &Workspace::showQuickPath);
    connect(&session, &Session::placeChanged, this, [this](const Anchor &place) {
        if (m_step.isEmpty() && !isOverview()) {
            m_panel->showPlaceOfStep(stepOf(place), place);
        }
    });
    connect(&session, &Session::jumpRequested, this, &Workspace::jumpTo);
    connect(&session, &Session::findingRequested, this, &Workspace::showFindings);
    connect(m_figures, &StatusFigures::findingsRequested, this, [this] { showFindings(); });
}

StepPage *Workspace::page(QLatin1StringView step)
{
    StepPage *&made = m_pages[step];
    if (!made) {
        made = makeStepPage(step, m_session, m_stack);
        m_stack->addWidget(made);
    }
    return made;
}

void Workspace::showStep(QLatin1StringView step)
{
    if (!stepInfo(step)) {
        return;
    }
    m_session.closeEdit();
    m_step = step;
    m_rail->setCurrent(step);
    m_hint->setOffered(true);
    m_panel->setVisible(m_panelWanted);
    m_panel->setStep(step); // Before the page: showing it moves the focus, and the panel follows that.
    m_stack->setCurrentWidget(page(step));
    Q_EMIT stepChanged(step);
}

void Workspace::showPage(QWidget *page, bool overview)
{
    m_session.closeEdit();
    m_step = {};
    m_rail->setCurrent({});
    m_rail->setOverviewCurrent(overview);
    m_hint->setOffered(false);
    m_panel->setVisible(m_panelWanted && !overview);
    m_stack->setCurrentWidget(page);
    Q_EMIT stepChanged({});
}

void Workspace::showOverview()
{
    if (!m_overview) {
        m_overview = new OverviewPage(m_session, m_stack);
        m_stack->addWidget(m_overview);
        connect(m_overview, &OverviewPage::quickPathRequested, this, &Workspace::showQuickPath);
        connect(m_overview, &OverviewPage::printRequested, this, &Workspace::printRequested);
    }
    showPage(m_overview, true);
    m_overview->focusFirst();
}

bool Workspace::isOverview() const
{
    return m_overview && m_stack->currentWidget() == m_overview;
}

void Workspace::showQuickPath()
{
    if (!m_quickPath) {
        m_quickPath = new QuickPathPage(m_session, m_stack);
        m_stack->addWidget(m_quickPath);
    }
    showPage(m_quickPath, false);
    m_quickPath->focusFirst();
}

bool Workspace::showStepNumber(int number)
{
    for (const StepInfo &info : stepInfos()) {
        if (info.number == number) {
            showStep(info.step);
            page(info.step)->focusFirst();
            return true;
        }
    }
    return false;
}

void Workspace::stepBy(int by)
{
    const QList<StepInfo> &steps = stepInfos();
    if (m_step.isEmpty()) { // The other pages stand above the first step.
        by > 0 ? static_cast<void>(showStepNumber(steps.first().number)) : showOverview();
        return;
    }
    if (by < 0 && m_step == steps.first().step) {
        showOverview();
        return;
    }
    for (qsizetype i = 0; i < steps.size(); ++i) {
        if (steps.at(i).step == m_step) {
            const QLatin1StringView next = steps.at(std::clamp<qsizetype>(i + by, 0, steps.size() - 1)).step;
            showStep(next);
            page(next)->focusFirst();
            return;
        }
    }
}

void Workspace::jumpTo(const Anchor &where)
{
    const EntityType *type = entityType(where.kind());
    if (!type) {
        return;
    }
    showStep(type->step);
    if (page(type->step)->jumpTo(where)) {
        return;
    }
    // Some rows of one step are shown on the page of another as well.
    for (StepPage *other : std::as_const(m_pages)) {
        if (other->jumpTo(where)) {
            showStep(other->step());
            return;
        }
    }
}

void Workspace::setPanelVisible(bool visible)
{
    m_panelWanted = visible;
    m_panel->setVisible(visible && !isOverview());
    Q_EMIT panelVisibleChanged(visible);
}

bool Workspace::isPanelVisible() const
{
    return m_panelWanted;
}

void Workspace::showFindings(const Anchor &where)
{
    if (m_step.isEmpty()) {
        const QList<Finding> &open = m_session.analysis().open;
        const auto gravest = std::min_element(open.cbegin(), open.cend(), [](const Finding &a, const Finding &b) { return a.severity < b.severity; });
        showStep(gravest == open.cend() ? stepInfos().first().step : stepOf(gravest->where));
    }
    setPanelVisible(true);
    m_panel->showFindings(where);
}

void Workspace::focusNextRegion()
{
    const QList<QWidget *> regions = {m_rail, m_stack, m_panel, m_figures};
    int at = -1;
    for (int i = 0; i < regions.size(); ++i) {
        at = regions.at(i)->isAncestorOf(QApplication::focusWidget()) ? i : at;
    }
    for (int step = 1; step <= regions.size(); ++step) {
        QWidget *region = regions.at((at + step) % regions.size());
        if (!region->isVisible()) {
            continue;
        }
        for (QWidget *child : region->findChildren<QWidget *>()) {
            if (child->isVisible() && child->isEnabled() && (child->focusPolicy() & Qt::TabFocus)) {
                child->setFocus(Qt::ShortcutFocusReason);
                return;
            }
        }
    }
}

} // namespace Credwright
