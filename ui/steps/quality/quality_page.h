#pragma once

#include "ui/forms/step_page.h"

namespace Credwright {

/// Step 10: which quality assurance stands behind the micro-credential, in the words that are printed (element 11 of the
/// Council Recommendation), how the institution judges the course, and whether it is accredited.
class QualityPage : public StepPage
{
    Q_OBJECT
public:
    explicit QualityPage(Session &session, QWidget *parent = nullptr);

private:
    void addType();
    void addInternal();
    void addCriteria();
    void addExternal();
};

} // namespace Credwright
