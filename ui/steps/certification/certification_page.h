#pragma once

#include "ui/forms/step_page.h"

namespace Credwright {

class HeldList;

/// Step 15: what the certificate states, who issues it, and how it is kept, verified and recognised.
class CertificationPage : public StepPage
{
    Q_OBJECT
public:
    explicit CertificationPage(Session &session, QWidget *parent = nullptr);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void addElements();
    void addAward();
    void addRecognition();
    void addOwnElements();
    void addTools();
    void refreshElements();

    HeldList *m_mandatory = nullptr;
    HeldList *m_optional = nullptr;
};

} // namespace Credwright
