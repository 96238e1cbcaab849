#pragma once

#include "ui/forms/step_page.h"

class QMenu;

namespace Credwright {

struct Profile;

/// Step 6: for whom the course is, what they need beforehand, how they are admitted and supported, and how they are heard afterwards.
class AudiencePage : public StepPage
{
    Q_OBJECT
public:
    explicit AudiencePage(Session &session, QWidget *parent = nullptr);

private:
    void addProfiles();
    QMenu *addStartingPoints(Card *card);
    /// As one edit; the new row becomes the current one.
    void addProfile(EntityTable *table, Profile profile);
    void addPrerequisites();
    void addPlaces();
    void addProvisions();
    void addFeedback();
};

} // namespace Credwright
