#pragma once

#include "ui/forms/step_page.h"

namespace Credwright {

/// Step 3: why the micro-credential is worth offering, the evidence for it, and what learners can do afterwards.
class OutcomesPage : public StepPage
{
    Q_OBJECT
public:
    explicit OutcomesPage(Session &session, QWidget *parent = nullptr);

private:
    void addPurpose();
    void addEvidence();
    void addOutcomes();
    void addValue();
};

} // namespace Credwright
