#include "ui/steps/quality/quality_page.h"

#include "core/guide/external_quality.h"
#include "ui/document/session.h"
#include "ui/forms/entity_table.h"
#include "ui/forms/field_box.h"
#include "ui/widgets/card.h"

namespace Credwright {

using namespace Qt::Literals::StringLiterals;

namespace {

/// What the country of the course asks for, as far as that is known.
DerivedText countryAsks(const Session &session)
{
    const ExternalQuality &rule = externalQualityOf(session.design().identity.country);
    const QString source = QualityPage::tr("%1 (read %2, %3)").arg(rule.source, rule.seen, rule.address);
    const QString text = !rule.asked ? QualityPage::tr("Nothing known for this country")
        : *rule.asked                ? QualityPage::tr("%1: a separate procedure").arg(rule.name)
                                     : QualityPage::tr("%1: no separate procedure").arg(rule.name);
    return {text, rule.text + u"\n"_s + source};
}

DerivedText judged(const Session &session)
{
    const QList<QualityCriterion> &criteria = session.design().qualityCriteria;
    const auto done = std::count_if(criteria.cbegin(), criteria.cend(), [](const QualityCriterion &criterion) { return criterion.verdict != Verdict::Unset; });
    return {QualityPage::tr("%1 of %2 judged").arg(done).arg(criteria.size()), {}};
}

} // namespace

QualityPage::QualityPage(Session &session, QWidget *parent) : StepPage(session, "quality"_L1, parent)
{
    addType();
    addInternal();
    addCriteria();
    addExternal();
}

void QualityPage::addType()
{
    Card *card = addCard(tr("What vouches for the quality"));
    addFields(card, {{u"quality.type"_s, 2}, {u"quality.statement"_s, 3}});
}

void QualityPage::addInternal()
{
    Card *card = addCard(tr("Internal quality assurance"));
    addFields(card, {{u"quality.process"_s, 3}, {u"quality.body"_s, 2}});
    addFields(card, {{u"quality.esgReference"_s}, {u"quality.sectorStandard"_s}});
}

void QualityPage::addCriteria()
{
    Card *card = addCard(tr("Checklist of the internal review"));
    addDerived(card, judged);
    EntityTable *table = addTable(card, u"qualityCriterion"_s,
        {{.field = u"qualityCriterion.area"_s}, {.field = u"qualityCriterion.verdict"_s, .width = 120}, {.field = u"qualityCriterion.evidence"_s}},
        {{{u"qualityCriterion.wording"_s}}});
    table->setCompact(true);
}

void QualityPage::addExternal()
{
    Card *card = addCard(tr("External review and accreditation"));
    addDerived(card, countryAsks);
    addFields(card, {{u"quality.route"_s, 3}, {u"quality.agency"_s, 2}});
    addField(card, u"quality.accreditationAsked"_s);
    FieldBox *asker = addField(card, u"quality.askedBy"_s);
    showWhen(
        asker->parentWidget(), [](const Session &s) { return s.design().quality.accreditationAsked == Answer::Yes || !s.design().quality.askedBy.isEmpty(); });
    addField(card, u"quality.accredited"_s);
    FieldBox *by = addField(card, u"quality.accreditedBy"_s);
    showWhen(by->parentWidget(), [](const Session &s) {
        const Quality &quality = s.design().quality;
        return quality.accredited == Accreditation::Yes || quality.accredited == Accreditation::Planned || !quality.accreditedBy.isEmpty();
    });
}

} // namespace Credwright
