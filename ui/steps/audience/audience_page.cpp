#include "ui/steps/audience/audience_page.h"

#include "ui/document/session.h"
#include "ui/forms/entity_table.h"
#include "ui/forms/field_box.h"
#include "ui/steps/audience/starting_points.h"
#include "ui/widgets/card.h"

#include <QMenu>
#include <QToolButton>

namespace Credwright {

using namespace Qt::Literals::StringLiterals;

AudiencePage::AudiencePage(Session &session, QWidget *parent) : StepPage(session, "audience"_L1, parent)
{
    addProfiles();
    addPrerequisites();
    addPlaces();
    addProvisions();
    addFeedback();
}

void AudiencePage::addProfiles()
{
    Card *card = addCard(tr("Learner profiles"));
    QMenu *points = addStartingPoints(card);
    EntityTable *table = addTable(card, u"profile"_s,
        {{.field = u"profile.name"_s}, {.field = u"profile.kind"_s, .width = 140}, {.field = u"profile.reasons"_s, .width = 180},
            {.field = u"profile.flags"_s, .width = 190}},
        {{{u"profile.needs"_s}, {u"profile.answer"_s}}, {{u"profile.commitments"_s}, {u"profile.experience"_s}},
            {{u"profile.previousEducation"_s}, {u"profile.socialBackground"_s}}, {{u"profile.age"_s}}});
    table->setEmptyText(tr("For whom is the course? Add a starting point and rewrite it, or press Enter to begin with an empty row."));
    for (const Profile &point : profileStartingPoints()) {
        points->addAction(point.name.text, this, [this, table, point] { addProfile(table, point); });
    }
}

void AudiencePage::addProfile(EntityTable *table, Profile profile)
{
    profile.id = QUuid::createUuid();
    session().edit(tr("Add the profile “%1”").arg(profile.name.text), [&](Design &next) {
        if (next.profiles.size() < maximumRows) {
            next.profiles.append(profile);
        }
    });
    table->setFocus(Qt::OtherFocusReason);
    table->selectRow(profile.id);
}

QMenu *AudiencePage::addStartingPoints(Card *card)
{
    auto *menu = new QMenu(card);
    auto *button = new QToolButton(card);
    button->setObjectName(u"addStartingPoint"_s);
    button->setText(tr("Add a starting point"));
    button->setToolTip(tr("One of three kinds of learner that research describes, to be rewritten"));
    button->setPopupMode(QToolButton::InstantPopup);
    button->setFocusPolicy(Qt::TabFocus);
    button->setMenu(menu);
    card->addTitleWidget(button);
    return menu;
}

void AudiencePage::addPrerequisites()
{
    Card *card = addCard(tr("What learners need beforehand"));
    EntityTable *table = addTable(card, u"prerequisite"_s,
        {{.field = u"prerequisite.requirement"_s}, {.field = u"prerequisite.kind"_s, .width = 130},
            {.field = u"prerequisite.eqfLevel"_s, .header = tr("EQF level"), .width = 84}, {.field = u"prerequisite.verification"_s, .width = 230}},
        {{{u"prerequisite.alternative"_s}}});
    table->setEmptyText(tr("Prior knowledge, a degree, a language, experience, equipment: each with how it is verified. Press Enter to begin."));
    FieldBox *none = addField(card, u"audience.noPrerequisitesReason"_s);
    showWhen(none->parentWidget(), [](const Session &s) { return s.design().prerequisites.isEmpty() || !s.design().audience.noPrerequisitesReason.isEmpty(); });
}

void AudiencePage::addPlaces()
{
    Card *card = addCard(tr("Places"));
    addFields(card, {{u"audience.places"_s, 1}, {u"audience.selectionRule"_s, 4}});
}

void AudiencePage::addProvisions()
{
    Card *card = addCard(tr("Support and access"));
    EntityTable *table = addTable(card, u"provision"_s,
        {{.field = u"provision.description"_s}, {.field = u"provision.kind"_s, .width = 190}, {.field = u"provision.profiles"_s, .width = 220}});
    table->setEmptyText(tr("What helps learners who are new to higher education, to digital tools, or who have little money or time? Press Enter to begin."));
}

void AudiencePage::addFeedback()
{
    Card *card = addCard(tr("Feedback of learners"));
    addFields(card, {{u"audience.feedbackInstrument"_s, 2}, {u"audience.feedbackTiming"_s, 1}, {u"audience.feedbackActor"_s, 1}});
    addFields(card, {{u"audience.feedbackOnQuality"_s}, {u"audience.feedbackOnPurpose"_s}});
    addFolded(card, tr("What changed because of it"), {{{u"audience.feedbackChanges"_s}}});
}

} // namespace Credwright
