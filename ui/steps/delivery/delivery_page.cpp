#include "ui/steps/delivery/delivery_page.h"

#include "core/check/analysis.h"
#include "core/util/format.h"
#include "ui/document/session.h"
#include "ui/figures/figure_card.h"
#include "ui/figures/workload_bar.h"
#include "ui/forms/entity_table.h"
#include "ui/forms/field_box.h"
#include "ui/widgets/card.h"

namespace Credwright {

using namespace Qt::Literals::StringLiterals;

namespace {

QString rangeOf(Minutes low, Minutes high)
{
    return low == high ? formatMinutes(low) : DeliveryPage::tr("%1 to %2").arg(formatMinutes(low), formatMinutes(high));
}

DerivedText hoursAgainstCredits(const Session &session)
{
    const Workload &workload = session.analysis().workload;
    if (workload.totalMaximum.value == 0) {
        return {};
    }
    const QString total = rangeOf(workload.total, workload.totalMaximum);
    QStringList lines{DeliveryPage::tr("On site %1, online %2, own study %3; assessments with hours of their own %4.")
            .arg(formatMinutes(workload.onSite), formatMinutes(workload.online), formatMinutes(workload.ownStudy), formatMinutes(workload.assessmentMinutes))};
    if (workload.hasChoice()) {
        lines.append(DeliveryPage::tr("Learners choose among elective modules: the shortest choice comes to %1, the longest to %2.")
                .arg(formatMinutes(workload.total), formatMinutes(workload.totalMaximum)));
    }
    if (!workload.wantedLow || !workload.wantedHigh) {
        return {total, lines.join(u'\n')};
    }
    const QString wanted = rangeOf(*workload.wantedLow, *workload.wantedHigh);
    lines.append(DeliveryPage::tr("%1 ECTS × %2 a credit come to %3.")
            .arg(formatCredits(*session.design().type.credits), rangeOf(*workload.hoursPerCreditLow, *workload.hoursPerCreditHigh), wanted));
    switch (workload.fit) {
    case HoursFit::TooFew:
        lines.append(DeliveryPage::tr("The hours are too few for the credits."));
        break;
    case HoursFit::TooMany:
        lines.append(DeliveryPage::tr("The hours are too many for the credits."));
        break;
    case HoursFit::Fits:
        lines.append(DeliveryPage::tr("Hours and credits agree."));
        break;
    case HoursFit::Unknown:
        break;
    }
    return {DeliveryPage::tr("%1 of %2").arg(total, wanted), lines.join(u'\n')};
}

DerivedText perWeek(const Session &session)
{
    const Workload &workload = session.analysis().workload;
    if (!workload.perWeek || !workload.weeks) {
        return {};
    }
    const double weeks = std::max(1.0, *workload.weeks);
    return {DeliveryPage::tr("%1 a week").arg(formatMinutes(*workload.perWeek)),
        DeliveryPage::tr("%1 in %2 weeks.").arg(formatMinutes(workload.total), QLocale().toString(weeks, 'f', weeks == std::floor(weeks) ? 0 : 1))};
}

DerivedText creditsOfModules(const Session &session)
{
    Credits core;
    Credits elective;
    for (const Module &module : session.design().modules) {
        (module.kind == ModuleKind::Elective ? elective : core) += module.credits.value_or(Credits());
    }
    if (session.design().modules.isEmpty()) {
        return {};
    }
    return {DeliveryPage::tr("%1 ECTS core, %2 ECTS elective").arg(formatCredits(core), formatCredits(elective)),
        DeliveryPage::tr(
            "The credits of the modules added up by kind; modules without a kind count as core. Short courses lose their focus with many electives.")};
}

} // namespace

DeliveryPage::DeliveryPage(Session &session, QWidget *parent) : StepPage(session, "delivery"_L1, parent)
{
    addDelivery();
    addWorkload();
    addModules();
    addLifespan();
}

void DeliveryPage::addDelivery()
{
    Card *card = addCard();
    addFields(card, {{u"delivery.mode"_s, 4}, {u"delivery.synchronicity"_s, 3}});
    addFields(card, {{u"delivery.pace"_s, 1, true}, {u"delivery.startRule"_s, 1, true}, {u"delivery.endRule"_s, 1, true}});
    addField(card, u"delivery.whyItFits"_s);
    addFolded(card, tr("Schedule, place and support"), {{{u"delivery.schedule"_s}, {u"delivery.venue"_s}}, {{u"delivery.support"_s}}});
}

void DeliveryPage::addWorkload()
{
    Card *card = addCard(tr("What learners do"));
    addDerived(card, hoursAgainstCredits);
    addDerived(card, perWeek);
    EntityTable *table = addTable(card, u"activity"_s,
        {{.field = u"activity.title"_s}, {.field = u"activity.kind"_s, .width = 150}, {.field = u"activity.mode"_s, .width = 100},
            {.field = u"activity.minutes"_s, .width = 76}, {.field = u"activity.outcomes"_s, .header = tr("Outcomes"), .width = 170}},
        {{{u"activity.description"_s, 3}, {u"activity.module"_s, 1}}});
    table->setEmptyText(tr("Lectures, workshops, reading, projects: everything learners spend time on, with its hours. Press Enter to begin."));
    auto *picture = new FigureCard(tr("Hours by kind of activity"), widget());
    pageLayout()->insertWidget(pageLayout()->count() - 1, picture);
    onAnalysed([this, picture] { picture->setFigure(std::make_unique<WorkloadBar>(session().analysis().workload)); });
    showWhen(picture, [](const Session &s) { return !s.analysis().workload.parts.isEmpty(); });
}

void DeliveryPage::addModules()
{
    Card *card = addCard(tr("Modules"));
    addDerived(card, creditsOfModules);
    EntityTable *table =
        addTable(card, u"module"_s, {{.field = u"module.title"_s}, {.field = u"module.kind"_s, .width = 160}, {.field = u"module.credits"_s, .width = 90}});
    table->setEmptyText(tr("Only where the course has parts, core or elective. Press Enter to begin."));
    FieldBox *taken = addField(card, u"delivery.electivesTaken"_s);
    showWhen(taken->parentWidget(), [](const Session &s) {
        const Design &design = s.design();
        const bool electives = std::any_of(design.modules.cbegin(), design.modules.cend(), [](const Module &m) { return m.kind == ModuleKind::Elective; });
        return electives || design.delivery.electivesTaken;
    });
}

void DeliveryPage::addLifespan()
{
    Card *card = addCard(tr("Lifespan and editions"));
    EntityTable *table = addTable(card, u"edition"_s,
        {{.field = u"edition.name"_s}, {.field = u"edition.year"_s, .width = 90}, {.field = u"edition.start"_s, .width = 140},
            {.field = u"edition.end"_s, .width = 140}});
    table->setEmptyText(tr("Each run that is planned; financing counts them. Press Enter to begin."));
    addFields(card, {{u"delivery.offer"_s, 3}, {u"delivery.firstStart"_s, 2}, {u"delivery.reviewDate"_s, 2}, {u"delivery.endDate"_s, 2}});
    addField(card, u"delivery.access"_s);
}

} // namespace Credwright
