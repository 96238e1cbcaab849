#pragma once

#include "core/fields/anchor.h"

#include <QHash>
#include <QSplitter>

class QStackedWidget;

namespace Credwright {

class ContextPanel;
class OverviewPage;
class QuickPathPage;
class Session;
class StartHint;
class StatusFigures;
class StepPage;
class StepRail;

/// An open design in the window: rail, page, context panel, figures. Pages are made when they are first shown.
class Workspace : public QWidget
{
    Q_OBJECT
public:
    explicit Workspace(Session &session, QWidget *parent = nullptr);

    Session &session() { return m_session; }
    StatusFigures &figures() { return *m_figures; }
    void showStep(QLatin1StringView step);
    /// The step shown; empty on the pages that are no step.
    QLatin1StringView currentStep() const { return m_step; }
    void showOverview();
    bool isOverview() const;
    void showQuickPath();
    /// The step with this number of the guide, if it is there.
    bool showStepNumber(int number);
    void stepBy(int by);
    void jumpTo(const Anchor &where);
    void setPanelVisible(bool visible);
    bool isPanelVisible() const;
    void showFindings(const Anchor &where = {});
    /// F6: rail, page, panel, figures, round again.
    void focusNextRegion();

Q_SIGNALS:
    void stepChanged(QLatin1StringView step);
    void printRequested();
    void panelVisibleChanged(bool visible);

private:
    StepPage *page(QLatin1StringView step);
    /// A page that is no step.
    void showPage(QWidget *page, bool overview);

    Session &m_session;
    QLatin1StringView m_step;
    QSplitter *m_splitter = nullptr;
    StepRail *m_rail = nullptr;
    StartHint *m_hint = nullptr;
    QStackedWidget *m_stack = nullptr;
    OverviewPage *m_overview = nullptr;
    QuickPathPage *m_quickPath = nullptr;
    bool m_panelWanted = true; ///< The Overview has the whole width, whatever is wanted beside the steps.
    ContextPanel *m_panel = nullptr;
    StatusFigures *m_figures = nullptr;
    QHash<QLatin1StringView, StepPage *> m_pages;
};

/// The page of a step; the one list of them is in step_pages.cpp.
StepPage *makeStepPage(QLatin1StringView step, Session &session, QWidget *parent);

} // namespace Credwright
