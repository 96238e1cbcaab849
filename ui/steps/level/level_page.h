#pragma once

#include "ui/forms/step_page.h"

namespace Credwright {

/// Step 5: the level in the qualifications frameworks, as it follows from the outcomes or with the reason why it departs.
class LevelPage : public StepPage
{
    Q_OBJECT
public:
    explicit LevelPage(Session &session, QWidget *parent = nullptr);

private:
    void addLevel();
    void addPicture();
    void addFrameworks();
};

} // namespace Credwright
