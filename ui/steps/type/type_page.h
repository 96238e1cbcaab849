#pragma once

#include "ui/forms/step_page.h"

namespace Credwright {

/// Step 2: what the micro-credential is called and who awards it, how it comes about, how large it is, how one can take part, and,
/// where it comes from a degree, whether it fits learners from outside.
class TypePage : public StepPage
{
    Q_OBJECT
public:
    explicit TypePage(Session &session, QWidget *parent = nullptr);

private:
    void addIdentity();
    void addSize();
    void addRule(Card *card);
    void addBodies();
    void addTracks();
    void addSource();
    void addOutsiders();
    void addSharing();
};

} // namespace Credwright
