#pragma once

#include "ui/forms/step_page.h"

namespace Credwright {

class PartnersPage : public StepPage
{
    Q_OBJECT
public:
    explicit PartnersPage(Session &session, QWidget *parent = nullptr);
};

} // namespace Credwright
