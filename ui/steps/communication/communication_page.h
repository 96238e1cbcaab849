#pragma once

#include "ui/forms/step_page.h"

namespace Credwright {

class CommunicationPage : public StepPage
{
    Q_OBJECT
public:
    explicit CommunicationPage(Session &session, QWidget *parent = nullptr);
};

} // namespace Credwright
