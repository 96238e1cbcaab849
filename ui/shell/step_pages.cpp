#include "ui/forms/step_page.h"
#include "ui/shell/workspace.h"
#include "ui/steps/admission/admission_page.h"
#include "ui/steps/assessment/assessment_page.h"
#include "ui/steps/audience/audience_page.h"
#include "ui/steps/certification/certification_page.h"
#include "ui/steps/communication/communication_page.h"
#include "ui/steps/delivery/delivery_page.h"
#include "ui/steps/finance/finance_page.h"
#include "ui/steps/level/level_page.h"
#include "ui/steps/market/market_page.h"
#include "ui/steps/outcomes/outcomes_page.h"
#include "ui/steps/partners/partners_page.h"
#include "ui/steps/quality/quality_page.h"
#include "ui/steps/stackability/stackability_page.h"
#include "ui/steps/team/team_page.h"
#include "ui/steps/type/type_page.h"

namespace Credwright {

using namespace Qt::Literals::StringLiterals;

namespace {

template<typename Page>
StepPage *make(Session &session, QWidget *parent)
{
    return new Page(session, parent);
}

} // namespace

StepPage *makeStepPage(QLatin1StringView step, Session &session, QWidget *parent)
{
    static const QHash<QLatin1StringView, StepPage *(*)(Session &, QWidget *)> makers{{"team"_L1, make<TeamPage>}, {"type"_L1, make<TypePage>},
        {"outcomes"_L1, make<OutcomesPage>}, {"market"_L1, make<MarketPage>}, {"level"_L1, make<LevelPage>}, {"audience"_L1, make<AudiencePage>},
        {"delivery"_L1, make<DeliveryPage>}, {"stackability"_L1, make<StackabilityPage>}, {"assessment"_L1, make<AssessmentPage>},
        {"quality"_L1, make<QualityPage>}, {"finance"_L1, make<FinancePage>}, {"partners"_L1, make<PartnersPage>},
        {"communication"_L1, make<CommunicationPage>}, {"admission"_L1, make<AdmissionPage>}, {"certification"_L1, make<CertificationPage>}};
    StepPage *page = makers.value(step)(session, parent);
    page->addNotes();
    return page;
}

} // namespace Credwright
