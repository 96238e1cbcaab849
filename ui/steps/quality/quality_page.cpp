#include "ui/steps/quality/quality_page.h"

#include "ui/document/session.h"
#include "ui/forms/field_box.h"
#include "ui/widgets/card.h"

namespace Credwright {

using namespace Qt::Literals::StringLiterals;

QualityPage::QualityPage(Session &session, QWidget *parent) : StepPage(session, "quality"_L1, parent)
{
    addType();
    addExternal();
}

void QualityPage::addType()
{
    Card *card = addCard(tr("What vouches for the quality"));
    addField(card, u"quality.type"_s);
    addField(card, u"quality.statement"_s);
}

void QualityPage::addExternal()
{
    Card *card = addCard(tr("External review and accreditation"));
    addFields(card, {{u"quality.route"_s, 3}, {u"quality.agency"_s, 2}});
    addField(card, u"quality.accredited"_s);
    FieldBox *by = addField(card, u"quality.accreditedBy"_s);
    showWhen(by->parentWidget(), [](const Session &s) {
        const Quality &quality = s.design().quality;
        return quality.accredited == Accreditation::Yes || quality.accredited == Accreditation::Planned || !quality.accreditedBy.isEmpty();
    });
}

} // namespace Credwright
