#pragma once

#include "ui/forms/step_page.h"

namespace Credwright {

class MarketPage : public StepPage
{
    Q_OBJECT
public:
    explicit MarketPage(Session &session, QWidget *parent = nullptr);
};

} // namespace Credwright
