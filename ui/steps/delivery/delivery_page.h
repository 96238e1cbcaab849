#pragma once

#include "ui/forms/step_page.h"

namespace Credwright {

/// Step 7: how, when and for how long the course is delivered, what learners do in how many hours, and its editions.
class DeliveryPage : public StepPage
{
    Q_OBJECT
public:
    explicit DeliveryPage(Session &session, QWidget *parent = nullptr);

private:
    void addDelivery();
    void addWorkload();
    void addModules();
    void addLifespan();
};

} // namespace Credwright
