#pragma once

#include "ui/forms/step_page.h"

namespace Credwright {

class AdmissionPage : public StepPage
{
    Q_OBJECT
public:
    explicit AdmissionPage(Session &session, QWidget *parent = nullptr);
};

} // namespace Credwright
