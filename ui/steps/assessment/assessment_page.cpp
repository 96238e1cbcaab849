#include "ui/steps/assessment/assessment_page.h"

#include "core/check/analysis.h"
#include "core/util/format.h"
#include "ui/document/session.h"
#include "ui/figures/alignment_matrix.h"
#include "ui/figures/alignment_parts.h"
#include "ui/figures/figure_card.h"
#include "ui/forms/entity_table.h"
#include "ui/steps/assessment/weight_sum.h"
#include "ui/theme/theme.h"
#include "ui/widgets/card.h"
#include "ui/widgets/derived_label.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace Credwright {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Both in one phrase: "Supervised · Identity verified"; with the place they make the Council's categories.
QString supervisionOf(const Session &session, const QUuid &id)
{
    const Assessment *assessment = findById(session.design().assessments, id);
    QStringList parts;
    if (assessment) {
        parts = {labelOf(assessment->supervision), labelOf(assessment->identityCheck)};
        parts.removeAll(QString());
    }
    return parts.join(u" · "_s);
}

} // namespace

AssessmentPage::AssessmentPage(Session &session, QWidget *parent) : StepPage(session, "assessment"_L1, parent)
{
    addAssessments();
    addMatrix();
    addPlan();
}

void AssessmentPage::addAssessments()
{
    Card *card = addCard(tr("Assessments"));
    EntityTable *table = addTable(card, u"assessment"_s,
        {{.field = u"assessment.title"_s}, {.field = u"assessment.method"_s, .width = 104}, {.field = u"assessment.kind"_s, .width = 100},
            {.field = u"assessment.weight"_s, .width = 66, .alignRight = true}, {.field = u"assessment.timing"_s, .width = 80},
            {.field = {}, .header = tr("Supervision and identity"), .width = 196, .computed = supervisionOf}, {.field = u"assessment.feedback"_s, .width = 98}},
        {{{u"assessment.place"_s, 1, true}, {u"assessment.supervision"_s, 1, true}, {u"assessment.identityCheck"_s, 1, true},
             {u"assessment.feedbackTiming"_s, 1, true}},
            {{u"assessment.minutes"_s, 1}, {u"assessment.insideActivity"_s, 2, true}, {u"assessment.outcomes"_s, 2, true}, {u"assessment.gradingScheme"_s, 2}},
            {{u"assessment.criteria"_s, 1}, {u"assessment.instructions"_s, 1}}});
    table->setEmptyText(tr("How do learners show what they can do? Add the first assessment, then link it to outcomes in the matrix. Press Enter to begin."));
    card->addFullWidth(new WeightSum(session(), *table, card));
}

void AssessmentPage::addMatrix()
{
    m_matrix = new AlignmentMatrix(session());
    auto *head = new QWidget;
    auto *inHead = new QHBoxLayout(head);
    inHead->setContentsMargins(0, 0, 0, 0);
    inHead->setSpacing(Theme::px(12));
    auto *shares = new DerivedLabel(head);
    inHead->addWidget(shares);
    auto *legend = new AlignmentLegend(head);
    inHead->addWidget(legend);
    m_figure = new FigureCard(tr("Alignment"), m_matrix, head, widget());
    pageLayout()->insertWidget(pageLayout()->count() - 1, m_figure);
    auto *below = new AlignmentLegend(widget()); // In large text there is no room for it beside the title.
    pageLayout()->insertWidget(pageLayout()->count() - 1, below);
    const auto place = [legend, below] {
        const bool large = Theme::instance().textFactor() > 1.1;
        legend->setVisible(!large);
        below->setVisible(large);
    };
    connect(&Theme::instance(), &Theme::changed, this, place);
    place();
    onAnalysed([this, shares] {
        const AlignmentFigure &figure = m_matrix->cells().figure();
        shares->setValue(tr("%1 h, %2").arg(figure.hoursTotal(), figure.gradeTotal()), AlignmentFigure::working());
        m_figure->setFigure(std::make_unique<AlignmentFigure>(figure));
    });
    showWhen(
        m_figure, [](const Session &s) { return !s.design().outcomes.isEmpty() && (!s.design().assessments.isEmpty() || !s.design().activities.isEmpty()); });
}

void AssessmentPage::addPlan()
{
    Card *card = addCard(tr("For all assessments"));
    addFields(card, {{u"assessmentPlan.passRule"_s}});
    addFolded(card, tr("Rules for learners"),
        {{{u"assessmentPlan.houseRules"_s}, {u"assessmentPlan.participation"_s}}, {{u"assessmentPlan.instructions"_s}, {u"assessmentPlan.proctoringSupport"_s}},
            {{u"assessmentPlan.innovation"_s}}});
    addFolded(card, tr("Timeframe and board"),
        {{{u"assessmentPlan.submission"_s}, {u"assessmentPlan.tracking"_s}}, {{u"assessmentPlan.boardFrequency"_s}, {u"assessmentPlan.boardOperation"_s}},
            {{u"assessmentPlan.boardMembership"_s}}});
    addFolded(
        card, tr("Accessibility"), {{{u"assessmentPlan.accommodations"_s}}, {{u"assessmentPlan.alternativeFormats"_s}, {u"assessmentPlan.accessibleWeb"_s}}});
    addFolded(card, tr("Integrity"), {{{u"assessmentPlan.integrity"_s}}, {{u"assessmentPlan.integrityNote"_s}, {u"assessmentPlan.identityBarrier"_s}}});
    addFolded(card, tr("Existing assessment policies"),
        {{{u"assessmentPlan.policyTouched"_s}}, {{u"assessmentPlan.policyAgreement"_s, 2}, {u"assessmentPlan.policySettled"_s, 1}}});
}

bool AssessmentPage::jumpTo(const Anchor &where)
{
    if (where.field == "assessment.outcomes"_L1 || where.field == "activity.outcomes"_L1) {
        m_figure->setShowsTable(false);
        if (m_matrix->goTo(where)) {
            return true;
        }
    }
    return StepPage::jumpTo(where);
}

} // namespace Credwright
