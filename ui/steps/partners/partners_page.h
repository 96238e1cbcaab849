#pragma once

#include "ui/forms/step_page.h"

namespace Credwright {

class KnownTextBar;

/// Step 12: with whom the course is offered, and what the agreement among them has to settle.
class PartnersPage : public StepPage
{
    Q_OBJECT
public:
    explicit PartnersPage(Session &session, QWidget *parent = nullptr);

private:
    void addPartners();
    void addAgreement();
    void addElements();
    void addTemplate();
    /// Fills the texts of the elements that are empty from a template, as one edit.
    void readTemplate(const QString &text);
    void readTemplateFile();
};

} // namespace Credwright
