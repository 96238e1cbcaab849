#include "ui/steps/market/market_page.h"

#include "ui/document/session.h"

namespace Credwright {

using namespace Qt::Literals::StringLiterals;

MarketPage::MarketPage(Session &session, QWidget *parent) : StepPage(session, "market"_L1, parent) {}

} // namespace Credwright
