#include "ui/steps/communication/communication_page.h"

#include "ui/document/session.h"

namespace Credwright {

using namespace Qt::Literals::StringLiterals;

CommunicationPage::CommunicationPage(Session &session, QWidget *parent) : StepPage(session, "communication"_L1, parent) {}

} // namespace Credwright
