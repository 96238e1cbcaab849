#include "ui/forms/step_page.h"
#include "ui/shell/workspace.h"
#include "ui/steps/assessment/assessment_page.h"
#include "ui/steps/finance/finance_page.h"
#include "ui/steps/outcomes/outcomes_page.h"
#include "ui/steps/stackability/stackability_page.h"

namespace Credwright {

using namespace Qt::Literals::StringLiterals;

StepPage *makeStepPage(QLatin1StringView step, Session &session, QWidget *parent)
{
    if (step == "outcomes"_L1) {
        return new OutcomesPage(session, parent);
    }
    if (step == "assessment"_L1) {
        return new AssessmentPage(session, parent);
    }
    if (step == "finance"_L1) {
        return new FinancePage(session, parent);
    }
    if (step == "stackability"_L1) {
        return new StackabilityPage(session, parent);
    }
    return new StepPage(session, step, parent);
}

} // namespace Credwright
