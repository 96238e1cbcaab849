#include "ui/steps/partners/partners_page.h"

#include "ui/document/session.h"

namespace Credwright {

using namespace Qt::Literals::StringLiterals;

PartnersPage::PartnersPage(Session &session, QWidget *parent) : StepPage(session, "partners"_L1, parent) {}

} // namespace Credwright
