#include "ui/steps/admission/admission_page.h"

#include "core/model/access.h"
#include "core/util/markdown_subset.h"
#include "ui/document/session.h"
#include "ui/forms/entity_table.h"
#include "ui/forms/field_box.h"
#include "ui/forms/held_list.h"
#include "ui/widgets/card.h"

#include <QVBoxLayout>

namespace Credwright {

using namespace Qt::Literals::StringLiterals;

namespace {

/// The target audience owns what learners must bring; here it is only seen.
QList<HeldItem> broughtAlong(const Design &design)
{
    QList<HeldItem> items;
    for (const Prerequisite &prerequisite : design.prerequisites) {
        QStringList words{plainText(parseMarkdown(prerequisite.requirement.text))};
        if (prerequisite.eqfLevel) {
            words.append(AdmissionPage::tr("EQF level %1").arg(prerequisite.eqfLevel->value));
        }
        if (!prerequisite.verification.isEmpty()) {
            words.append(AdmissionPage::tr("verified by %1").arg(prerequisite.verification.text));
        }
        if (!prerequisite.alternative.isEmpty()) {
            words.append(AdmissionPage::tr("or instead: %1").arg(prerequisite.alternative.text));
        }
        words.removeAll(QString());
        const QString kind = labelOf(prerequisite.kind);
        items.append({kind.isEmpty() ? AdmissionPage::tr("Prerequisite") : kind, words.join(u"; "_s), {prerequisite.id, u"prerequisite.requirement"_s, {}},
            HeldItem::State::Held});
    }
    if (items.isEmpty() && !design.audience.noPrerequisitesReason.isEmpty()) {
        items.append({AdmissionPage::tr("None needed"), design.audience.noPrerequisitesReason, {design.audience.id, u"audience.noPrerequisitesReason"_s, {}},
            HeldItem::State::DoesNotApply});
    } else if (items.isEmpty()) {
        items.append({AdmissionPage::tr("Prerequisites"), AdmissionPage::tr("Nothing is said yet, not even that there are none."), {{}, u"prerequisite"_s, {}},
            HeldItem::State::Missing});
    }
    const Audience &audience = design.audience;
    if (audience.places || !audience.selectionRule.isEmpty()) {
        const QString places = audience.places ? AdmissionPage::tr("%n place(s)", nullptr, static_cast<int>(audience.places->value)) : QString();
        const QString rule = plainText(parseMarkdown(audience.selectionRule.text));
        items.append({AdmissionPage::tr("Places"), places + (places.isEmpty() || rule.isEmpty() ? QString() : u"; "_s) + rule,
            {audience.id, audience.places ? u"audience.places"_s : u"audience.selectionRule"_s, {}}, HeldItem::State::Held});
    }
    return items;
}

bool hasPartners(const Session &session)
{
    const Design &design = session.design();
    return design.identity.joint == Answer::Yes || design.partnership.applies == Answer::Yes || !design.partners.isEmpty() || design.awardingBodies.size() > 1;
}

} // namespace

AdmissionPage::AdmissionPage(Session &session, QWidget *parent) : StepPage(session, "admission"_L1, parent)
{
    addEligibility();
    addApplication();
    addEnrolment();
    addSupport();
}

void AdmissionPage::addEligibility()
{
    Card *card = addCard(tr("Eligibility"));
    addField(card, u"admission.kind"_s);
    FieldBox *criteria = addField(card, u"admission.criteria"_s);
    showWhen(criteria->parentWidget(), [](const Session &s) {
        const Admission &admission = s.design().admission;
        return admission.kind == AdmissionKind::Selected || !admission.criteria.isEmpty();
    });
    auto *brought = new HeldList(session(), 128, card);
    brought->setObjectName(u"heldPrerequisites"_s);
    brought->setAccessibleName(tr("What learners must bring, from the step on the target audience"));
    card->contentLayout()->addWidget(brought);
    onAnalysed([this, brought] { brought->setItems(broughtAlong(session().design())); });
    addFields(card, {{u"admission.languageProof"_s}, {u"admission.priorLearning"_s}});
}

void AdmissionPage::addApplication()
{
    Card *card = addCard(tr("Application"));
    addFields(card, {{u"admission.application"_s}, {u"admission.documents"_s}});
    addFields(card, {{u"admission.deadlines"_s}, {u"admission.decision"_s}});
    Card *joint = addCard(tr("With partners"));
    addFields(joint, {{u"admission.singleProcedure"_s, 1}, {u"admission.reviewer"_s, 2}});
    showWhen(joint, [](const Session &s) {
        const Admission &admission = s.design().admission;
        return hasPartners(s) || admission.singleProcedure != Answer::Unset || !admission.reviewer.isEmpty();
    });
}

void AdmissionPage::addEnrolment()
{
    Card *card = addCard(tr("Registration and enrolment"));
    addFields(card, {{u"admission.learnerStatus"_s, 3}, {u"admission.departmentAsked"_s, 2}});
    addFields(card, {{u"admission.enrolment"_s}, {u"admission.departmentNote"_s}});
    Card *places = addCard(tr("Registered with"));
    EntityTable *table = addTable(places, u"registration"_s,
        {{.field = u"registration.institution"_s}, {.field = u"registration.platform"_s, .width = 220}, {.field = u"registration.reason"_s, .width = 260}});
    table->setEmptyText(tr("Which institutions and platforms must learners be registered with to have access? Press Enter to begin."));
}

void AdmissionPage::addSupport()
{
    Card *resources = addCard(tr("Facilities and services"), tr("told before learners enrol"));
    EntityTable *table = addTable(resources, u"supportResource"_s,
        {{.field = u"supportResource.name"_s}, {.field = u"supportResource.kind"_s, .width = 150}, {.field = u"supportResource.access"_s, .width = 170},
            {.field = u"supportResource.peak"_s, .width = 190}},
        {{{u"supportResource.note"_s}}});
    table->setEmptyText(tr("Library, software, tutors, advice: what can learners use, from where, and when will they use it most? Press Enter to begin."));
    Card *card = addCard(tr("Support of learners"));
    addFields(card, {{u"admission.academicSupport"_s}, {u"admission.oneToOne"_s}});
    addFields(card, {{u"admission.outsideHours"_s}, {u"admission.selfDirected"_s}});
    addField(card, u"admission.complaints"_s);
}

} // namespace Credwright
