#include "ui/steps/team/team_page.h"

#include "ui/document/session.h"

namespace Credwright {

using namespace Qt::Literals::StringLiterals;

TeamPage::TeamPage(Session &session, QWidget *parent) : StepPage(session, "team"_L1, parent) {}

} // namespace Credwright
