#include "ui/forms/step_page.h"
#include "ui/shell/workspace.h"
#include "ui/steps/assessment/assessment_page.h"
#include "ui/steps/audience/audience_page.h"
#include "ui/steps/delivery/delivery_page.h"
#include "ui/steps/finance/finance_page.h"
#include "ui/steps/level/level_page.h"
#include "ui/steps/outcomes/outcomes_page.h"
#include "ui/steps/quality/quality_page.h"
#include "ui/steps/stackability/stackability_page.h"
#include "ui/steps/type/type_page.h"

namespace Credwright {

using namespace Qt::Literals::StringLiterals;

StepPage *makeStepPage(QLatin1StringView step, Session &session, QWidget *parent)
{
    if (step == "type"_L1) {
        return new TypePage(session, parent);
    }
    if (step == "outcomes"_L1) {
        return new OutcomesPage(session, parent);
    }
    if (step == "level"_L1) {
        return new LevelPage(session, parent);
    }
    if (step == "audience"_L1) {
        return new AudiencePage(session, parent);
    }
    if (step == "delivery"_L1) {
        return new DeliveryPage(session, parent);
    }
    if (step == "stackability"_L1) {
        return new StackabilityPage(session, parent);
    }
    if (step == "assessment"_L1) {
        return new AssessmentPage(session, parent);
    }
    if (step == "quality"_L1) {
        return new QualityPage(session, parent);
    }
    if (step == "finance"_L1) {
        return new FinancePage(session, parent);
    }
    return new StepPage(session, step, parent);
}

} // namespace Credwright
