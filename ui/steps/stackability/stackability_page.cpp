#include "ui/steps/stackability/stackability_page.h"

#include "core/check/analysis.h"
#include "core/model/access.h"
#include "ui/document/session.h"
#include "ui/figures/figure_card.h"
#include "ui/figures/pathway_view.h"
#include "ui/forms/entity_table.h"
#include "ui/widgets/card.h"

#include <QLabel>
#include <QVBoxLayout>

namespace Credwright {

using namespace Qt::Literals::StringLiterals;

namespace {

bool isStackable(const Session &session)
{
    const StackApproach approach = session.design().stackability.approach;
    return approach != StackApproach::Unset && approach != StackApproach::StandAlone;
}

/// Rows that are there stay in sight whatever the approach says.
bool showsPathway(const Session &session)
{
    return isStackable(session) || !session.design().relatedCredentials.isEmpty() || !session.design().stackTargets.isEmpty();
}

} // namespace

StackabilityPage::StackabilityPage(Session &session, QWidget *parent) : StepPage(session, "stackability"_L1, parent)
{
    addApproach();
    addPathway();
    addTables();
    addAgreement();
    addForLearners();
}

void StackabilityPage::addApproach()
{
    addField(addCard(), u"stackability.approach"_s);
}

void StackabilityPage::addPathway()
{
    m_pathway = new PathwayView;
    auto *hint = new QLabel(tr("drag between boxes to relate them"));
    hint->setProperty("role", u"secondary"_s);
    m_figure = new FigureCard(tr("Pathway"), m_pathway, hint, widget());
    pageLayout()->insertWidget(pageLayout()->count() - 1, m_figure);
    connect(m_pathway, &PathwayView::related, this, &StackabilityPage::relate);
    connect(m_pathway, &PathwayView::chosen, this, [this](const QUuid &box) {
        if (box.isNull()) {
            return;
        }
        const bool target = contains(this->session().design(), u"stackTarget"_s, box);
        jumpTo({box, target ? u"stackTarget.programme"_s : u"relatedCredential.title"_s, {}});
    });
    onAnalysed([this] { refreshPathway(); });
    showWhen(m_figure, [](const Session &s) { return !s.design().relatedCredentials.isEmpty() || !s.design().stackTargets.isEmpty(); });
}

void StackabilityPage::refreshPathway()
{
    auto picture = std::make_unique<PathwayPicture>(session().design(), session().analysis().pathway);
    m_pathway->setPicture(*picture);
    m_figure->setFigure(std::move(picture));
}

void StackabilityPage::addTables()
{
    RowLayout *columns = addColumns();
    Card *related = addCardTo(columns, tr("Related micro-credentials"), 1);
    EntityTable *rows = addTable(related, u"relatedCredential"_s,
        {{.field = u"relatedCredential.title"_s}, {.field = u"relatedCredential.relation"_s, .width = 104},
            {.field = u"relatedCredential.credits"_s, .width = 70, .alignRight = true}},
        {{{u"relatedCredential.necessity"_s, 1, true}, {u"relatedCredential.level"_s, 1}, {u"relatedCredential.overlapCredits"_s, 1}},
            {{u"relatedCredential.follows"_s, 1, true}, {u"relatedCredential.countsTowards"_s, 1, true}}, {{u"relatedCredential.information"_s}}});
    rows->setEmptyText(tr("What do learners take before, after or instead of this one? Press Enter to begin."));
    Card *targets = addCardTo(columns, tr("Recognised towards"), 1);
    EntityTable *programmes = addTable(targets, u"stackTarget"_s,
        {{.field = u"stackTarget.programme"_s}, {.field = u"stackTarget.credits"_s, .header = tr("Credits"), .width = 76, .alignRight = true},
            {.field = u"stackTarget.status"_s, .width = 108}},
        {{{u"stackTarget.kind"_s, 1, true}, {u"stackTarget.award"_s, 1}},
            {{u"stackTarget.institution"_s, 2}, {u"stackTarget.level"_s, 1}, {u"stackTarget.recognisedCredits"_s, 1}},
            {{u"stackTarget.contact"_s, 1}, {u"stackTarget.exemption"_s, 1}}, {{u"stackTarget.programmeOutcomes"_s}}, {{u"stackTarget.requestRoute"_s}}});
    programmes->setEmptyText(tr("Which programme or award may count this one? Name at least one. Press Enter to begin."));
    showWhen(related, showsPathway);
    showWhen(targets, showsPathway);
}

void StackabilityPage::addAgreement()
{
    Card *consortium = addCard(tr("The award of the consortium"));
    addFields(consortium, {{u"stackability.agreement"_s}});
    addFields(consortium, {{u"stackability.awardedBy"_s}, {u"stackability.awardEntails"_s}});
    addField(consortium, u"stackability.awardCriteria"_s);
    showWhen(consortium, [](const Session &s) { return s.design().stackability.approach == StackApproach::Consortium; });
    Card *degree = addCard(tr("Learners from outside in degree courses"));
    addFields(degree, {{u"stackability.externalRulesChecked"_s, 1}, {u"stackability.externalRules"_s, 2}});
    showWhen(degree, [](const Session &s) {
        const Approach origin = s.design().type.approach;
        return s.design().stackability.approach == StackApproach::DegreeCourses || origin == Approach::FromProgramme || origin == Approach::Combination;
    });
}

void StackabilityPage::addForLearners()
{
    Card *card = addCard(tr("What learners are told"));
    addField(card, u"stackability.requestRoute"_s);
    addFields(card, {{u"stackability.combinations"_s}, {u"stackability.overlapNotice"_s}});
    showWhen(card, showsPathway);
}

void StackabilityPage::relate(const QUuid &from, const QUuid &to)
{
    const Design &design = session().design();
    const QUuid moved = from.isNull() ? to : from;
    if (from.isNull() || to.isNull()) {
        // From this micro-credential to another: the other comes after. Towards this one: it comes before.
        const QString relation = codeOf(from.isNull() ? Relation::After : Relation::Before);
        session().setField({moved, u"relatedCredential.relation"_s, {}}, relation);
        return;
    }
    const QString name = entityTitle(design, u"relatedCredential"_s, from);
    const bool target = contains(design, u"stackTarget"_s, to);
    // The line runs in the order of time, so the box that it ends at is the one that follows.
    const Anchor where = target ? Anchor{from, u"relatedCredential.countsTowards"_s, {}} : Anchor{to, u"relatedCredential.follows"_s, {}};
    const QString text = target ? tr("Count “%1” towards “%2”").arg(name, entityTitle(design, u"stackTarget"_s, to))
                                : tr("Put “%1” after “%2”").arg(entityTitle(design, u"relatedCredential"_s, to), name);
    session().edit(text, [&](Design &next) {
        Links links = std::get<Links>(*readAt(next, where));
        links.insert(target ? to : from);
        writeAt(next, where, links);
    });
}

} // namespace Credwright
