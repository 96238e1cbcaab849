#pragma once

#include "ui/forms/step_page.h"

namespace Credwright {

/// Step 1: who helps, who does what until when, which systems carry the course, and where it stands in the offer of the institution.
class TeamPage : public StepPage
{
    Q_OBJECT
public:
    explicit TeamPage(Session &session, QWidget *parent = nullptr);

private:
    void addUnits();
    void addMembers();
    void addTasks();
    void addSystems();
    void addTrainings();
    void addPlace();
    void exportPlan();
};

} // namespace Credwright
