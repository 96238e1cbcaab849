#pragma once

#include "ui/forms/step_page.h"

namespace Credwright {

class AlignmentMatrix;
class FigureCard;

/// Step 9: how every outcome is shown, judged and fed back, and the matrix that tells whether the parts fit together.
class AssessmentPage : public StepPage
{
    Q_OBJECT
public:
    explicit AssessmentPage(Session &session, QWidget *parent = nullptr);

    bool jumpTo(const Anchor &where) override;

private:
    void addAssessments();
    void addMatrix();
    void addPlan();

    FigureCard *m_figure = nullptr;
    AlignmentMatrix *m_matrix = nullptr;
};

} // namespace Credwright
