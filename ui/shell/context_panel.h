#pragma once

#include "core/fields/anchor.h"

#include <QTabWidget>

namespace Credwright {

class FindingsPanel;
class GuidancePanel;
class Session;

/// Beside the page: guidance for the place that has the focus, and the findings of the step.
class ContextPanel : public QTabWidget
{
    Q_OBJECT
public:
    explicit ContextPanel(Session &session, QWidget *parent = nullptr);

    void setStep(QLatin1StringView step);
    /// For a page with fields of many steps: follows the step of the place.
    void showPlaceOfStep(QLatin1StringView step, const Anchor &place);
    /// With a place: the finding there, of whichever step.
    void showFindings(const Anchor &where = {});

private:
    void refreshTitle();

    Session &m_session;
    QLatin1StringView m_step;
    GuidancePanel *m_guidance;
    FindingsPanel *m_findings;
};

} // namespace Credwright
