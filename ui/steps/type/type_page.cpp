#include "ui/steps/type/type_page.h"

#include "core/check/analysis.h"
#include "core/model/seeded_rows.h"
#include "core/util/format.h"
#include "ui/document/session.h"
#include "ui/forms/entity_table.h"
#include "ui/forms/field_box.h"
#include "ui/steps/type/rule_text.h"
#include "ui/widgets/card.h"
#include "ui/widgets/derived_label.h"

#include <QVBoxLayout>

namespace Credwright {

using namespace Qt::Literals::StringLiterals;

namespace {

DerivedText notionalHours(const Session &session)
{
    const Workload &workload = session.analysis().workload;
    if (!workload.wantedLow || !workload.wantedHigh || !session.design().type.credits) {
        return {};
    }
    const QString low = formatMinutes(*workload.wantedLow);
    const QString high = formatMinutes(*workload.wantedHigh);
    const QString hours = *workload.hoursPerCreditLow == *workload.hoursPerCreditHigh
        ? formatMinutes(*workload.hoursPerCreditLow)
        : TypePage::tr("%1 to %2").arg(formatMinutes(*workload.hoursPerCreditLow), formatMinutes(*workload.hoursPerCreditHigh));
    const QString source = session.design().type.hoursPerCredit
        ? TypePage::tr("The hours of a credit are those stated here.")
        : TypePage::tr("The hours of a credit are those of the rule that applies; state your own to depart from it.");
    return {low == high ? TypePage::tr("%1 of learning").arg(low) : TypePage::tr("%1 to %2 of learning").arg(low, high),
        TypePage::tr("%1 ECTS × %2 a credit. %3").arg(formatCredits(*session.design().type.credits), hours, source)};
}

/// What the hours come to in a week: of the activities where they have hours, else of the credits.
DerivedText hoursPerWeek(const Session &session)
{
    const Workload &workload = session.analysis().workload;
    if (!workload.weeks) {
        return {};
    }
    const double weeks = std::max(1.0, *workload.weeks);
    const QString weeksText = QLocale().toString(weeks, 'f', weeks == std::floor(weeks) ? 0 : 1);
    if (workload.perWeek) {
        return {TypePage::tr("%1 a week").arg(formatMinutes(*workload.perWeek)),
            TypePage::tr("%1 of activities and assessments in %2 weeks. Up to some 10 hours a week can be done beside a job.")
                .arg(formatMinutes(workload.total), weeksText)};
    }
    if (!workload.wantedLow || !workload.wantedHigh) {
        return {};
    }
    const auto low = qRound(static_cast<double>(workload.wantedLow->value) / weeks / 60);
    const auto high = qRound(static_cast<double>(workload.wantedHigh->value) / weeks / 60);
    return {low == high ? TypePage::tr("about %1 h a week").arg(low) : TypePage::tr("about %1 to %2 h a week").arg(low).arg(high),
        TypePage::tr("%1 to %2 of learning in %3 weeks. As soon as activities have hours, those are counted.")
            .arg(formatMinutes(*workload.wantedLow), formatMinutes(*workload.wantedHigh), weeksText)};
}

bool comesFromProgramme(const Session &session)
{
    const Approach approach = session.design().type.approach;
    return approach == Approach::FromProgramme || approach == Approach::Combination;
}

/// What the cost lines of a shared resource come to in the edition shown, at its share.
QString sharedCost(const Session &session, const QUuid &resource)
{
    const FinanceResult &finance = session.analysis().finance;
    Money sum;
    int lines = 0;
    for (const LineAmount &amount : finance.editions.value(finance.shown).costs) {
        const CostLine *line = findById(session.design().costLines, amount.line);
        if (line && line->sharedResource.id == resource) {
            sum += amount.amount;
            ++lines;
        }
    }
    return lines == 0 ? TypePage::tr("in no cost line")
                      : TypePage::tr("%1 in %n cost line(s)", nullptr, lines).arg(formatMoney(sum, session.design().identity.currency));
}

} // namespace

TypePage::TypePage(Session &session, QWidget *parent) : StepPage(session, "type"_L1, parent)
{
    addIdentity();
    addSize();
    addBodies();
    addSource();
    addOutsiders();
    addTracks();
    addSharing();
}

void TypePage::addIdentity()
{
    Card *card = addCard(tr("Identity card"));
    addFields(card, {{u"identity.title"_s, 2}, {u"identity.lead"_s, 3}});
    addFields(card, {{u"identity.country"_s}, {u"identity.region"_s}, {u"identity.teachingLanguages"_s}});
    addFields(card, {{u"identity.iscedField"_s}, {u"identity.language"_s}, {u"identity.currency"_s}});
    addFolded(card, tr("Faculty, web address and contact"), {{{u"identity.faculty"_s}, {u"identity.webAddress"_s}}, {{u"identity.contact"_s}}});
}

void TypePage::addSize()
{
    Card *card = addCard(tr("Type and size"));
    addDerived(card, notionalHours);
    addDerived(card, hoursPerWeek);
    addFields(card, {{u"type.approach"_s, 1}});
    FieldBox *note = addField(card, u"type.approachNote"_s);
    showWhen(note->parentWidget(), [](const Session &s) { return comesFromProgramme(s) || !s.design().type.approachNote.isEmpty(); });
    addFields(card, {{u"type.credits"_s, 1}, {u"type.hoursPerCredit"_s, 1}, {u"type.duration"_s, 1}, {u"type.durationUnit"_s, 2}});
    addRule(card);
}

void TypePage::addRule(Card *card)
{
    auto *rule = new DerivedLabel(card);
    rule->setObjectName(u"nationalRule"_s);
    card->contentLayout()->addWidget(rule, 0, Qt::AlignLeading);
    onAnalysed([this, rule] {
        const RuleText text = ruleTextOf(session().design());
        rule->setValue(text.brief, text.full);
    });
    addFolded(card, tr("Another rule applies here"),
        {{{u"type.ruleMinimum"_s}, {u"type.ruleMaximum"_s}, {u"type.ruleHoursLow"_s}, {u"type.ruleHoursHigh"_s}},
            {{u"type.ruleReason"_s, 2}, {u"type.ruleSource"_s, 1}}});
}

void TypePage::addBodies()
{
    Card *card = addCard(tr("Awarding bodies"));
    EntityTable *table = addTable(card, u"awardingBody"_s,
        {{.field = u"awardingBody.name"_s}, {.field = u"awardingBody.country"_s, .width = 150}, {.field = u"awardingBody.region"_s, .width = 130},
            {.field = u"awardingBody.webAddress"_s, .width = 190}});
    table->setEmptyText(tr("Which institution awards the micro-credential? Press Enter to begin."));
    FieldBox *joint = addField(card, u"identity.joint"_s);
    showWhen(joint->parentWidget(), [](const Session &s) { return s.design().awardingBodies.size() > 1 || s.design().identity.joint != Answer::Unset; });
}

void TypePage::addSource()
{
    Card *card = addCard(tr("Taken out of a programme"));
    addFields(card, {{u"type.sourceProgramme"_s}, {u"type.sourceModule"_s}});
    addTable(card, u"fitnessAspect"_s,
        {{.field = u"fitnessAspect.area"_s, .width = 150}, {.field = u"fitnessAspect.verdict"_s, .width = 130}, {.field = u"fitnessAspect.change"_s}});
    addField(card, u"type.standsAlone"_s);
    showWhen(card, [](const Session &s) {
        const TypeAndSize &type = s.design().type;
        return comesFromProgramme(s) || !type.sourceProgramme.isEmpty() || !type.sourceModule.isEmpty() || !type.standsAlone.isEmpty()
            || !isUntouched(s.design(), u"fitnessAspect");
    });
}

void TypePage::addOutsiders()
{
    Card *card = addCard(tr("Learners from outside"));
    addField(card, u"type.grouping"_s);
    FieldBox *plan = addField(card, u"type.mixedPlan"_s);
    showWhen(plan->parentWidget(), [](const Session &s) {
        const TypeAndSize &type = s.design().type;
        return type.grouping == Grouping::Mixed || type.grouping == Grouping::Both || !type.mixedPlan.isEmpty();
    });
    addField(card, u"type.contractForm"_s);
    showWhen(card, [](const Session &s) {
        const TypeAndSize &type = s.design().type;
        return comesFromProgramme(s) || s.design().stackability.approach == StackApproach::DegreeCourses || type.grouping != Grouping::Unset
            || !type.mixedPlan.isEmpty() || !type.contractForm.isEmpty();
    });
}

void TypePage::addSharing()
{
    Card *card = addCard(tr("Shared with degree programmes"));
    EntityTable *table = addTable(card, u"sharedResource"_s,
        {{.field = u"sharedResource.name"_s}, {.field = u"sharedResource.kind"_s, .width = 180},
            {.field = u"sharedResource.share"_s, .header = tr("Share"), .width = 80, .alignRight = true},
            {.field = {}, .header = tr("In the cost"), .width = 170, .computed = sharedCost, .alignRight = true}},
        {{{u"sharedResource.note"_s}}});
    table->setEmptyText(
        tr("Do the same lecturers, staff or rooms serve degree students? Add each with the share that this course uses. Press Enter to begin."));
}

void TypePage::addTracks()
{
    Card *card = addCard(tr("Ways to take part"));
    EntityTable *table = addTable(card, u"track"_s,
        {{.field = u"track.name"_s, .width = 220}, {.field = u"track.kind"_s, .width = 150},
            {.field = u"track.awardsCredits"_s, .header = tr("ECTS"), .width = 80}, {.field = u"track.certificate"_s}});
    table->setEmptyText(tr("Can one take part without the assessment? Add each way to take part, with what the learner receives. Press Enter to begin."));
}

} // namespace Credwright
