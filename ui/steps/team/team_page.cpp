#include "ui/steps/team/team_page.h"

#include "core/exchange/plan/implementation_plan.h"
#include "core/util/clock.h"
#include "core/util/format.h"
#include "core/util/save_file.h"
#include "ui/dialogs/dialog_seam.h"
#include "ui/document/session.h"
#include "ui/forms/entity_table.h"
#include "ui/widgets/card.h"

#include <QToolButton>

namespace Credwright {

using namespace Qt::Literals::StringLiterals;

namespace {

DerivedText unitsReached(const Session &session)
{
    const auto count = [&](ContactStatus status) {
        return std::ranges::count_if(session.design().units, [status](const SupportUnit &unit) { return unit.status == status; });
    };
    const auto agreed = count(ContactStatus::Agreed);
    const auto asked = count(ContactStatus::Asked);
    if (agreed + asked == 0) {
        return {};
    }
    return {TeamPage::tr("%1 agreed, %2 asked").arg(QLocale().toString(agreed), QLocale().toString(asked)),
        TeamPage::tr("Counted by the status of the units; “Not asked” and empty ones are left out.")};
}

/// The next task is the open one with the earliest due date.
DerivedText tasksDone(const Session &session)
{
    const QList<Task> &tasks = session.design().tasks;
    if (tasks.isEmpty()) {
        return {};
    }
    const auto done = std::ranges::count_if(tasks, [](const Task &task) { return task.status == TaskStatus::Done; });
    const Task *next = nullptr;
    for (const Task &task : tasks) {
        if (task.status != TaskStatus::Done && task.due.latest().isValid() && (!next || task.due.latest() < next->due.latest())) {
            next = &task;
        }
    }
    const QLocale locale;
    return {TeamPage::tr("%1 of %2 done").arg(locale.toString(done), locale.toString(tasks.size())),
        next ? TeamPage::tr("Due next: “%1”, %2.").arg(next->title, formatDate(next->due)) : TeamPage::tr("No open task has a due date.")};
}

} // namespace

TeamPage::TeamPage(Session &session, QWidget *parent) : StepPage(session, "team"_L1, parent)
{
    addUnits();
    addMembers();
    addTasks();
    addSystems();
    addTrainings();
    addPlace();
}

void TeamPage::addUnits()
{
    Card *card = addCard(tr("Units that help"));
    addDerived(card, unitsReached);
    addTable(card, u"unit"_s,
        {{.field = u"unit.kind"_s, .width = 240}, {.field = u"unit.contact"_s}, {.field = u"unit.request"_s}, {.field = u"unit.status"_s, .width = 96}},
        {{{u"unit.name"_s}}});
}

void TeamPage::addMembers()
{
    Card *card = addCard(tr("Project team"));
    EntityTable *table = addTable(card, u"member"_s,
        {{.field = u"member.name"_s}, {.field = u"member.role"_s}, {.field = u"member.organisation"_s}, {.field = u"member.teaches"_s, .width = 80}},
        {{{u"member.contact"_s}}});
    table->setEmptyText(tr("Who makes this course: content, pedagogy, administration, quality, companies? Press Enter to begin."));
}

void TeamPage::addTasks()
{
    Card *card = addCard(tr("Implementation plan"));
    addDerived(card, tasksDone);
    auto *button = new QToolButton(card);
    button->setObjectName(u"exportPlan"_s);
    button->setText(tr("Export the plan…"));
    button->setToolTip(tr("Write tasks, team, units, systems and training as one web page to print or mail"));
    button->setFocusPolicy(Qt::TabFocus);
    connect(button, &QToolButton::clicked, this, &TeamPage::exportPlan);
    card->addTitleWidget(button);
    EntityTable *table = addTable(card, u"task"_s,
        {{.field = u"task.title"_s}, {.field = u"task.owner"_s, .width = 150}, {.field = u"task.due"_s, .width = 100}, {.field = u"task.status"_s, .width = 80},
            {.field = u"task.step"_s, .width = 150}},
        {{{u"task.note"_s}}});
    table->setEmptyText(tr("What has to be done until the first learner starts, by whom, until when? Press Enter to begin."));
}

void TeamPage::addSystems()
{
    Card *card = addCard(tr("Technical systems"));
    EntityTable *table = addTable(card, u"system"_s,
        {{.field = u"system.kind"_s, .width = 190}, {.field = u"system.name"_s}, {.field = u"system.owner"_s}, {.field = u"system.status"_s, .width = 96}});
    table->setEmptyText(
        tr("Learning platform, student administration, assessment, issuing of credentials: which ones, and who owns them? Press Enter to begin."));
}

void TeamPage::addTrainings()
{
    Card *card = addCard(tr("Training of staff"));
    EntityTable *table = addTable(card, u"training"_s,
        {{.field = u"training.member"_s}, {.field = u"training.topics"_s, .width = 230}, {.field = u"training.provider"_s},
            {.field = u"training.date"_s, .width = 100}, {.field = u"training.done"_s, .width = 70}});
    table->setEmptyText(tr("Who is trained in accessibility, inclusivity or intercultural awareness, and by whom? Press Enter to begin."));
}

void TeamPage::addPlace()
{
    Card *card = addCard(tr("Place in the institution"));
    addFields(card, {{u"team.placeInOffer"_s}, {u"team.vision"_s}});
}

void TeamPage::exportPlan()
{
    const std::optional<QString> path =
        DialogSeam::saveFile(this, tr("Export the implementation plan"), tr("Implementation plan") + u".html"_s, tr("Web pages (*.html)"));
    if (!path) {
        return;
    }
    const Result<> written = saveFile(*path, planHtml(session().design(), Clock::now().toLocalTime().date()));
    if (written) {
        session().notify(tr("Written to %1.").arg(*path));
    } else {
        DialogSeam::tell(this, tr("The plan was not written"), written.error().message, written.error().detail);
    }
}

} // namespace Credwright
