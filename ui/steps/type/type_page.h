#pragma once

#include "ui/forms/step_page.h"

namespace Credwright {

/// Step 2: what the micro-credential is called and who awards it, how it comes about, how large it is, and how one can take part.
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
};

} // namespace Credwright
