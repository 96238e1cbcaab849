#pragma once

#include "ui/forms/step_page.h"

namespace Credwright {

/// Step 4: how the course answers the labour market and society, with whom that was settled, and which skills and occupations it is about.
class MarketPage : public StepPage
{
    Q_OBJECT
public:
    explicit MarketPage(Session &session, QWidget *parent = nullptr);

private:
    void addRelevance();
    void addStakeholders();
    void addSkills();
    void addRecognisers();
};

} // namespace Credwright
