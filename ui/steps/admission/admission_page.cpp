#include "ui/steps/admission/admission_page.h"

#include "ui/document/session.h"

namespace Credwright {

using namespace Qt::Literals::StringLiterals;

AdmissionPage::AdmissionPage(Session &session, QWidget *parent) : StepPage(session, "admission"_L1, parent) {}

} // namespace Credwright
