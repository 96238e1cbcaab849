#include "ui/shell/context_panel.h"

#include "core/check/analysis.h"
#include "ui/document/session.h"
#include "ui/shell/findings_panel.h"
#include "ui/shell/guidance_panel.h"
#include "ui/theme/theme.h"
#include "ui/widgets/severity_marker.h"

#include <QTabBar>

namespace Credwright {

using namespace Qt::Literals::StringLiterals;

ContextPanel::ContextPanel(Session &session, QWidget *parent)
    : QTabWidget(parent)
    , m_session(session)
    , m_guidance(new GuidancePanel(session, this))
    , m_findings(new FindingsPanel(session, this))
{
    setObjectName(u"contextPanel"_s);
    setAccessibleName(tr("Guidance and findings"));
    setDocumentMode(true);
    tabBar()->setAccessibleName(tr("Guidance or findings"));
    tabBar()->setExpanding(false);
    addTab(m_guidance, tr("Guidance"));
    addTab(m_findings, tr("Findings"));
    connect(&session, &Session::placeChanged, this, [this](const Anchor &place) {
        m_guidance->showPlace(place);
        m_findings->showPlace(place);
    });
    connect(&session, &Session::analysed, this, &ContextPanel::refreshTitle);
    connect(&Theme::instance(), &Theme::changed, this, &ContextPanel::refreshTitle);
    connect(this, &QTabWidget::currentChanged, this, [this] { m_findings->setStep(m_step); });
}

void ContextPanel::setStep(QLatin1StringView step)
{
    m_step = step;
    m_guidance->setStep(step);
    m_findings->setStep(step);
    refreshTitle();
}

void ContextPanel::showPlaceOfStep(QLatin1StringView step, const Anchor &place)
{
    if (step != m_step) {
        setStep(step);
        m_guidance->showPlace(place);
        m_findings->showPlace(place);
    }
}

void ContextPanel::showFindings(const Anchor &where)
{
    setCurrentWidget(m_findings);
    if (!where.field.isEmpty()) {
        m_findings->setStep(stepOf(where));
        m_findings->showPlace(where);
    }
    m_findings->setFocus();
}

void ContextPanel::refreshTitle()
{
    for (const StepStatus &status : m_session.analysis().steps) {
        if (status.step == m_step) {
            const Severity gravest = status.musts ? Severity::Must : status.shoulds ? Severity::Should : Severity::Consider;
            setTabText(1, status.open() ? tr("Findings %1").arg(status.open()) : tr("Findings"));
            setTabIcon(1, status.open() ? QIcon(SeverityMarker::pixmap(gravest, devicePixelRatioF())) : QIcon());
        }
    }
}

} // namespace Credwright
