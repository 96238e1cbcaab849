#include "core/check/rule_set.h"

namespace Credwright {

using namespace Qt::Literals::StringLiterals;

namespace {

bool isBlank(const Assessment &assessment)
{
    return assessment.method == AssessmentMethod::Unset && assessment.kind == AssessmentKind::Unset;
}

QString titleArgument(const Assessment &assessment)
{
    return FactArg::title(assessment.title.text.isEmpty() ? labelOf(assessment.method) : assessment.title.text);
}

/// What each assessment leaves open. It speaks once its method or kind is chosen: a row that has only a title is still being typed.
void checkEach(const Assessment &assessment, const AssessmentPlan &plan, FindingSink &sink)
{
    const QStringList args{titleArgument(assessment)};
    const bool graded = assessment.kind == AssessmentKind::Summative;
    const bool online = assessment.place == AssessmentPlace::Online;
    if (graded && online && assessment.identityCheck == IdentityCheck::NotVerified) {
        sink.add("al.5"_L1, Severity::Should, {assessment.id, u"assessment.identityCheck"_s, {}},
            QT_TRANSLATE_NOOP("Finding", "“%1” is graded and online, without verifying who takes it."), args);
    } else if (graded && online && assessment.identityCheck == IdentityCheck::Unset) {
        sink.add("al.5"_L1, Severity::Should, {assessment.id, u"assessment.identityCheck"_s, {}},
            QT_TRANSLATE_NOOP("Finding", "“%1” is graded and online, and does not say whether identity is verified."), args);
    }
    if (assessment.feedback.isEmpty()) {
        sink.add("as.1"_L1, Severity::Should, {assessment.id, u"assessment.feedback"_s, {}}, QT_TRANSLATE_NOOP("Finding", "“%1” gives no feedback."), args);
    }
    if (online && assessment.supervision == Supervision::Supervised && assessment.instructions.isEmpty() && plan.proctoringSupport.isEmpty()) {
        sink.add("as.1"_L1, Severity::Should, {assessment.id, u"assessment.instructions"_s, {}},
            QT_TRANSLATE_NOOP("Finding", "“%1” is supervised online, but learners get no instructions for that."), args);
    }
    if (graded && assessment.criteria.isEmpty()) {
        sink.add("as.6"_L1, Severity::Should, {assessment.id, u"assessment.criteria"_s, {}}, QT_TRANSLATE_NOOP("Finding", "“%1” has no criteria."), args);
    }
    if (graded && assessment.gradingScheme.isEmpty() && plan.passRule.isEmpty()) {
        sink.add("as.6"_L1, Severity::Should, {assessment.id, u"assessment.gradingScheme"_s, {}}, QT_TRANSLATE_NOOP("Finding", "What passes “%1” is not said."),
            args);
    }
}

void checkWhole(const RuleContext &context, FindingSink &sink)
{
    const QList<Assessment> &assessments = context.design.assessments;
    const auto described = std::count_if(assessments.cbegin(), assessments.cend(), [](const Assessment &assessment) { return !isBlank(assessment); });
    QList<const Assessment *> graded;
    bool kindsSaid = true;
    for (const Assessment &assessment : assessments) {
        kindsSaid = kindsSaid && assessment.kind != AssessmentKind::Unset;
        if (assessment.kind == AssessmentKind::Summative) {
            graded.append(&assessment);
        }
    }
    if (described > 0 && graded.isEmpty() && kindsSaid) {
        sink.add("as.2"_L1, Severity::Must, {{}, u"assessment.kind"_s, {}},
            QT_TRANSLATE_NOOP("Finding", "No assessment is summative, so nothing shows that the outcomes are reached."));
    }
    if (graded.size() == 1 && graded.first()->place == AssessmentPlace::Online && kindsSaid) {
        sink.add("al.5"_L1, Severity::Should, {graded.first()->id, u"assessment.place"_s, {}},
            QT_TRANSLATE_NOOP("Finding", "The grade hangs on one online event, “%1”, alone."), {titleArgument(*graded.first())});
    }
    const Workload &workload = context.derived.workload;
    if (workload.totalMaximum.value > 0
        && workload.assessmentMinutes.value * 100'00 > workload.totalMaximum.value * context.pack.thresholds.heavyAssessment.value) {
        sink.add("as.4"_L1, Severity::Consider, {{}, u"assessment.minutes"_s, {}},
            QT_TRANSLATE_NOOP("Finding", "Assessments take %1 of %2, more than %3 of the workload."),
            {FactArg::minutes(workload.assessmentMinutes), FactArg::minutes(workload.totalMaximum), FactArg::percent(context.pack.thresholds.heavyAssessment)});
    }
}

/// What holds for all assessments: it is asked for once there is a course and something to assess.
void checkProvisions(const RuleContext &context, FindingSink &sink)
{
    const AssessmentPlan &plan = context.design.assessmentPlan;
    const QList<Assessment> &assessments = context.design.assessments;
    const bool any = std::any_of(assessments.cbegin(), assessments.cend(), [](const Assessment &assessment) { return !isBlank(assessment); });
    if (!context.takesShape || !any) {
        return;
    }
    if (plan.accommodations.isEmpty()) {
        sink.add(
            "as.1"_L1, Severity::Should, {plan.id, u"assessmentPlan.accommodations"_s, {}}, QT_TRANSLATE_NOOP("Finding", "No accommodations are described."));
    }
    if (plan.alternativeFormats.isEmpty()) {
        sink.add("as.1"_L1, Severity::Should, {plan.id, u"assessmentPlan.alternativeFormats"_s, {}},
            QT_TRANSLATE_NOOP("Finding", "No alternative formats are described."));
    }
    if (plan.integrity.isEmpty() && plan.integrityNote.isEmpty()) {
        sink.add("as.1"_L1, Severity::Should, {plan.id, u"assessmentPlan.integrity"_s, {}},
            QT_TRANSLATE_NOOP("Finding", "No measure keeps the assessments honest."));
    }
}

void checkPlan(const RuleContext &context, FindingSink &sink)
{
    const AssessmentPlan &plan = context.design.assessmentPlan;
    if (plan.submission == SubmissionRule::LearnerLed && plan.boardOperation == Tracking::Cohort) {
        sink.add("as.5"_L1, Severity::Should, {plan.id, u"assessmentPlan.boardOperation"_s, {}},
            QT_TRANSLATE_NOOP("Finding", "Learners hand in when they are ready, but the board decides by cohort."));
    }
    if (plan.submission == SubmissionRule::LearnerLed && plan.tracking == Tracking::Cohort) {
        sink.add("as.5"_L1, Severity::Should, {plan.id, u"assessmentPlan.tracking"_s, {}},
            QT_TRANSLATE_NOOP("Finding", "Learners hand in when they are ready, but are tracked by cohort."));
    }
    if (!plan.policyTouched.isEmpty() && plan.policySettled != Answer::Yes) {
        sink.add("as.7"_L1, Severity::Should, {plan.id, u"assessmentPlan.policySettled"_s, {}},
            QT_TRANSLATE_NOOP("Finding", "An assessment policy is touched, and the change is not settled."));
    }
    const QList<Assessment> &assessments = context.design.assessments;
    const bool verified = plan.integrity.contains(IntegrityMeasure::SecureIdentity)
        || std::any_of(assessments.cbegin(), assessments.cend(),
            [](const Assessment &assessment) { return assessment.place == AssessmentPlace::Online && assessment.identityCheck == IdentityCheck::Verified; });
    if (verified && plan.identityBarrier.isEmpty()) {
        sink.add("as.8"_L1, Severity::Consider, {plan.id, u"assessmentPlan.identityBarrier"_s, {}},
            QT_TRANSLATE_NOOP("Finding", "Identity is verified, and nothing is said about whom the check might shut out."));
    }
}

void check(const RuleContext &context, FindingSink &sink)
{
    for (const Assessment &assessment : context.design.assessments) {
        if (!isBlank(assessment)) {
            checkEach(assessment, context.design.assessmentPlan, sink);
        }
    }
    checkWhole(context, sink);
    checkProvisions(context, sink);
    checkPlan(context, sink);
}

QList<RuleInfo> infos()
{
    const auto step = "assessment"_L1;
    return {
        rule("al.5"_L1, step, Source::onlineExams, QT_TRANSLATE_NOOP("Rule", "Online and graded"),
            QT_TRANSLATE_NOOP(
                "Rule", "Online assessment needs measures that make it credible: supervision, an oral part, several instruments rather than one event."),
            QT_TRANSLATE_NOOP("Rule", "Online assessment is credible")),
        rule("as.1"_L1, step, Source::assessment, QT_TRANSLATE_NOOP("Rule", "Fair to everyone"),
            QT_TRANSLATE_NOOP("Rule", "Assessment is accessible, explained beforehand, answered by feedback, and safe against cheating."),
            QT_TRANSLATE_NOOP("Rule", "Feedback, accommodations and integrity are described")),
        rule("as.2"_L1, step, Source::verifiable, QT_TRANSLATE_NOOP("Rule", "Nothing summative"),
            QT_TRANSLATE_NOOP("Rule", "A micro-credential certifies outcomes that have been assessed. Practice and feedback alone certify nothing."), nullptr),
        rule("as.4"_L1, step, Source::practice, QT_TRANSLATE_NOOP("Rule", "Much assessment"),
            QT_TRANSLATE_NOOP("Rule", "The scale of the assessment should suit the size of the course. Hours for it are hours without learning something new."),
            QT_TRANSLATE_NOOP("Rule", "Assessment takes its share and no more")),
        rule("as.5"_L1, step, Source::timeframe, QT_TRANSLATE_NOOP("Rule", "Own pace, common board"),
            QT_TRANSLATE_NOOP("Rule", "Who hands in at their own pace should not wait for a cohort to be decided on."), nullptr),
        rule("as.6"_L1, step, Source::assessment, QT_TRANSLATE_NOOP("Rule", "Criteria left open"),
            QT_TRANSLATE_NOOP("Rule", "Outcomes are assessed against transparent criteria. Learners know beforehand what is looked for and what is enough."),
            QT_TRANSLATE_NOOP("Rule", "Every graded assessment has its criteria")),
        rule("as.7"_L1, step, Source::assessment, QT_TRANSLATE_NOOP("Rule", "Policy not settled"),
            QT_TRANSLATE_NOOP("Rule", "New methods may need a change of existing assessment policies, and that takes time and somebody’s consent."), nullptr),
        rule("as.8"_L1, step, Source::integrity, QT_TRANSLATE_NOOP("Rule", "Barrier of the identity check"),
            QT_TRANSLATE_NOOP(
                "Rule", "Identity should be secured without unnecessary barriers for learners without a camera, a quiet room or a certain document."),
            nullptr),
    };
}

} // namespace

RuleSet assessmentRules()
{
    return {"assessment"_L1, infos, check, nullptr};
}

} // namespace Credwright
