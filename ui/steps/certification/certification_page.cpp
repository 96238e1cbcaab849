#include "ui/steps/certification/certification_page.h"

#include "ui/document/session.h"

namespace Credwright {

using namespace Qt::Literals::StringLiterals;

CertificationPage::CertificationPage(Session &session, QWidget *parent) : StepPage(session, "certification"_L1, parent) {}

} // namespace Credwright
