#pragma once

#include "ui/forms/step_page.h"

namespace Credwright {

class CertificationPage : public StepPage
{
    Q_OBJECT
public:
    explicit CertificationPage(Session &session, QWidget *parent = nullptr);
};

} // namespace Credwright
