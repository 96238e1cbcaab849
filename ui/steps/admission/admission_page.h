#pragma once

#include "ui/forms/step_page.h"

namespace Credwright {

/// Step 14: who gets in and how, with which status learners are enrolled, and what supports them.
class AdmissionPage : public StepPage
{
    Q_OBJECT
public:
    explicit AdmissionPage(Session &session, QWidget *parent = nullptr);

private:
    void addEligibility();
    void addApplication();
    void addEnrolment();
    void addSupport();
};

} // namespace Credwright
