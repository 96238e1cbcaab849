#pragma once

#include "ui/forms/step_page.h"

namespace Credwright {

class FigureCard;
class PathwayView;

/// Step 8: what the micro-credential builds on, and what it may count towards.
class StackabilityPage : public StepPage
{
    Q_OBJECT
public:
    explicit StackabilityPage(Session &session, QWidget *parent = nullptr);

private:
    void addApproach();
    void addPathway();
    void addTables();
    void addAgreement();
    void addForLearners();
    void refreshPathway();
    /// What dragging from one box to another means; null stands for this micro-credential.
    void relate(const QUuid &from, const QUuid &to);

    FigureCard *m_figure = nullptr;
    PathwayView *m_pathway = nullptr;
};

} // namespace Credwright
