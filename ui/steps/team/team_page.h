#pragma once

#include "ui/forms/step_page.h"

namespace Credwright {

class TeamPage : public StepPage
{
    Q_OBJECT
public:
    explicit TeamPage(Session &session, QWidget *parent = nullptr);
};

} // namespace Credwright
