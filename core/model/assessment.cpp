#include "core/model/assessment.h"

#include <array>

namespace Credwright {

using namespace Qt::Literals::StringLiterals;

template<>
std::span<const Choice> choicesOf<AssessmentMethod>()
{
    static constexpr auto choices = std::to_array<Choice>({
        {"written-exam"_L1, {"AssessmentMethod", QT_TRANSLATE_NOOP("AssessmentMethod", "Written exam")}},
        {"oral-exam"_L1, {"AssessmentMethod", QT_TRANSLATE_NOOP("AssessmentMethod", "Oral exam")}},
        {"quiz"_L1, {"AssessmentMethod", QT_TRANSLATE_NOOP("AssessmentMethod", "Quiz, marked automatically")}},
        {"assignment"_L1, {"AssessmentMethod", QT_TRANSLATE_NOOP("AssessmentMethod", "Assignment")}},
        {"report"_L1, {"AssessmentMethod", QT_TRANSLATE_NOOP("AssessmentMethod", "Report or essay")}},
        {"project"_L1, {"AssessmentMethod", QT_TRANSLATE_NOOP("AssessmentMethod", "Project")}},
        {"portfolio"_L1, {"AssessmentMethod", QT_TRANSLATE_NOOP("AssessmentMethod", "Portfolio")}},
        {"presentation"_L1, {"AssessmentMethod", QT_TRANSLATE_NOOP("AssessmentMethod", "Presentation")}},
        {"practical-test"_L1, {"AssessmentMethod", QT_TRANSLATE_NOOP("AssessmentMethod", "Practical test")}},
        {"simulation"_L1, {"AssessmentMethod", QT_TRANSLATE_NOOP("AssessmentMethod", "Simulation or game")}},
        {"participation"_L1, {"AssessmentMethod", QT_TRANSLATE_NOOP("AssessmentMethod", "Participation")}},
        {"other"_L1, {"AssessmentMethod", QT_TRANSLATE_NOOP("AssessmentMethod", "Other")}},
    });
    return choices;
}

template<>
std::span<const Choice> choicesOf<AssessmentKind>()
{
    static constexpr auto choices = std::to_array<Choice>({
        {"summative"_L1, {"AssessmentKind", QT_TRANSLATE_NOOP("AssessmentKind", "Summative")}},
        {"formative"_L1, {"AssessmentKind", QT_TRANSLATE_NOOP("AssessmentKind", "Formative")}},
    });
    return choices;
}

template<>
std::span<const Choice> choicesOf<AssessmentPlace>()
{
    static constexpr auto choices = std::to_array<Choice>({
        {"on-site"_L1, {"AssessmentPlace", QT_TRANSLATE_NOOP("AssessmentPlace", "On site")}},
        {"online"_L1, {"AssessmentPlace", QT_TRANSLATE_NOOP("AssessmentPlace", "Online")}},
        {"own-place"_L1, {"AssessmentPlace", QT_TRANSLATE_NOOP("AssessmentPlace", "Handed in")}},
    });
    return choices;
}

template<>
std::span<const Choice> choicesOf<Supervision>()
{
    static constexpr auto choices = std::to_array<Choice>({
        {"supervised"_L1, {"Supervision", QT_TRANSLATE_NOOP("Supervision", "Supervised")}},
        {"unsupervised"_L1, {"Supervision", QT_TRANSLATE_NOOP("Supervision", "Unsupervised")}},
    });
    return choices;
}

template<>
std::span<const Choice> choicesOf<IdentityCheck>()
{
    static constexpr auto choices = std::to_array<Choice>({
        {"verified"_L1, {"IdentityCheck", QT_TRANSLATE_NOOP("IdentityCheck", "Identity verified")}},
        {"not-verified"_L1, {"IdentityCheck", QT_TRANSLATE_NOOP("IdentityCheck", "No identity check")}},
    });
    return choices;
}

template<>
std::span<const Choice> choicesOf<FeedbackKind>()
{
    static constexpr auto choices = std::to_array<Choice>({
        {"automated"_L1, {"FeedbackKind", QT_TRANSLATE_NOOP("FeedbackKind", "Automated")}},
        {"instructor"_L1, {"FeedbackKind", QT_TRANSLATE_NOOP("FeedbackKind", "Instructor")}},
        {"peer"_L1, {"FeedbackKind", QT_TRANSLATE_NOOP("FeedbackKind", "Peers")}},
    });
    return choices;
}

template<>
std::span<const Choice> choicesOf<SubmissionRule>()
{
    static constexpr auto choices = std::to_array<Choice>({
        {"fixed-dates"_L1, {"SubmissionRule", QT_TRANSLATE_NOOP("SubmissionRule", "On fixed dates")}},
        {"learner-led"_L1, {"SubmissionRule", QT_TRANSLATE_NOOP("SubmissionRule", "When the learner is ready")}},
    });
    return choices;
}

template<>
std::span<const Choice> choicesOf<Tracking>()
{
    static constexpr auto choices = std::to_array<Choice>({
        {"cohort"_L1, {"Tracking", QT_TRANSLATE_NOOP("Tracking", "By cohort")}},
        {"learner"_L1, {"Tracking", QT_TRANSLATE_NOOP("Tracking", "By learner")}},
    });
    return choices;
}

template<>
std::span<const Choice> choicesOf<IntegrityMeasure>()
{
    static constexpr auto choices = std::to_array<Choice>({
        {"periodic-review"_L1, {"IntegrityMeasure", QT_TRANSLATE_NOOP("IntegrityMeasure", "Periodic review")}},
        {"question-bank"_L1, {"IntegrityMeasure", QT_TRANSLATE_NOOP("IntegrityMeasure", "Question bank kept up to date")}},
        {"plagiarism-detection"_L1, {"IntegrityMeasure", QT_TRANSLATE_NOOP("IntegrityMeasure", "Plagiarism detection")}},
        {"secure-identity"_L1, {"IntegrityMeasure", QT_TRANSLATE_NOOP("IntegrityMeasure", "Secure identity check")}},
    });
    return choices;
}

template<>
std::span<const Field<AssessmentPlan>> fieldsOf<AssessmentPlan>()
{
    static constexpr auto fields = std::to_array<Field<AssessmentPlan>>({
        {{"assessmentPlan.passRule"_L1, QT_TRANSLATE_NOOP("Field", "What passes the course"), {.maxLength = longText, .multiline = true}},
            &AssessmentPlan::passRule},
        {{"assessmentPlan.houseRules"_L1, QT_TRANSLATE_NOOP("Field", "House rules on site"), {.maxLength = longText, .multiline = true}},
            &AssessmentPlan::houseRules},
        {{"assessmentPlan.participation"_L1, QT_TRANSLATE_NOOP("Field", "How participation counts"), {.maxLength = longText, .multiline = true}},
            &AssessmentPlan::participation},
        {{"assessmentPlan.innovation"_L1, QT_TRANSLATE_NOOP("Field", "Interactive or simulated assessment"), {.maxLength = longText, .multiline = true}},
            &AssessmentPlan::innovation},
        {{"assessmentPlan.instructions"_L1, QT_TRANSLATE_NOOP("Field", "Instructions and sample exams"), {.maxLength = longText, .multiline = true}},
            &AssessmentPlan::instructions},
        {{"assessmentPlan.proctoringSupport"_L1, QT_TRANSLATE_NOOP("Field", "Instructions and support for proctoring"),
             {.maxLength = longText, .multiline = true}},
            &AssessmentPlan::proctoringSupport},
        {{"assessmentPlan.submission"_L1, QT_TRANSLATE_NOOP("Field", "Submission"), {.choices = choicesOf<SubmissionRule>}},
            choice<&AssessmentPlan::submission>()},
        {{"assessmentPlan.tracking"_L1, QT_TRANSLATE_NOOP("Field", "Tracking"), {.choices = choicesOf<Tracking>}}, choice<&AssessmentPlan::tracking>()},
        {{"assessmentPlan.boardFrequency"_L1, QT_TRANSLATE_NOOP("Field", "Board: how often"), {.maxLength = shortText}}, &AssessmentPlan::boardFrequency},
        {{"assessmentPlan.boardMembership"_L1, QT_TRANSLATE_NOOP("Field", "Board: members"), {.maxLength = longText, .multiline = true}},
            &AssessmentPlan::boardMembership},
        {{"assessmentPlan.boardOperation"_L1, QT_TRANSLATE_NOOP("Field", "Board: decides"), {.choices = choicesOf<Tracking>}},
            choice<&AssessmentPlan::boardOperation>()},
        {{"assessmentPlan.accommodations"_L1, QT_TRANSLATE_NOOP("Field", "Accommodations"), {.maxLength = longText, .multiline = true}},
            &AssessmentPlan::accommodations},
        {{"assessmentPlan.alternativeFormats"_L1, QT_TRANSLATE_NOOP("Field", "Alternative formats"), {.maxLength = longText, .multiline = true}},
            &AssessmentPlan::alternativeFormats},
        {{"assessmentPlan.accessibleWeb"_L1, QT_TRANSLATE_NOOP("Field", "Accessible web functions"), {.maxLength = longText, .multiline = true}},
            &AssessmentPlan::accessibleWeb},
        {{"assessmentPlan.integrity"_L1, QT_TRANSLATE_NOOP("Field", "Integrity measures"), {.choices = choicesOf<IntegrityMeasure>}},
            choiceSet<&AssessmentPlan::integrity>()},
        {{"assessmentPlan.integrityNote"_L1, QT_TRANSLATE_NOOP("Field", "How integrity is kept"), {.maxLength = longText, .multiline = true}},
            &AssessmentPlan::integrityNote},
        {{"assessmentPlan.identityBarrier"_L1, QT_TRANSLATE_NOOP("Field", "Barrier that the identity check makes"), {.maxLength = longText, .multiline = true}},
            &AssessmentPlan::identityBarrier},
        {{"assessmentPlan.policyTouched"_L1, QT_TRANSLATE_NOOP("Field", "Assessment policy touched"), {.maxLength = longText, .multiline = true}},
            &AssessmentPlan::policyTouched},
        {{"assessmentPlan.policyAgreement"_L1, QT_TRANSLATE_NOOP("Field", "Who must agree"), {.maxLength = shortText}}, &AssessmentPlan::policyAgreement},
        {{"assessmentPlan.policySettled"_L1, QT_TRANSLATE_NOOP("Field", "Settled"), {.choices = choicesOf<Answer>}}, choice<&AssessmentPlan::policySettled>()},
        {{"assessmentPlan.stepNote"_L1, QT_TRANSLATE_NOOP("Field", "Notes"), {.maxLength = longText, .multiline = true}}, &AssessmentPlan::stepNote},
    });
    return fields;
}

template<>
std::span<const Field<Assessment>> fieldsOf<Assessment>()
{
    static constexpr auto fields = std::to_array<Field<Assessment>>({
        {{"assessment.title"_L1, QT_TRANSLATE_NOOP("Field", "Assessment"), {.maxLength = shortText}}, &Assessment::title},
        {{"assessment.method"_L1, QT_TRANSLATE_NOOP("Field", "Method"), {.choices = choicesOf<AssessmentMethod>}}, choice<&Assessment::method>()},
        {{"assessment.kind"_L1, QT_TRANSLATE_NOOP("Field", "Kind"), {.choices = choicesOf<AssessmentKind>}}, choice<&Assessment::kind>()},
        {{"assessment.weight"_L1, QT_TRANSLATE_NOOP("Field", "Weight"), {.minimum = 0, .maximum = 10000}}, &Assessment::weight},
        {{"assessment.timing"_L1, QT_TRANSLATE_NOOP("Field", "When"), {.maxLength = shortText}}, &Assessment::timing},
        {{"assessment.place"_L1, QT_TRANSLATE_NOOP("Field", "Place"), {.choices = choicesOf<AssessmentPlace>}}, choice<&Assessment::place>()},
        {{"assessment.supervision"_L1, QT_TRANSLATE_NOOP("Field", "Supervision"), {.choices = choicesOf<Supervision>}}, choice<&Assessment::supervision>()},
        {{"assessment.identityCheck"_L1, QT_TRANSLATE_NOOP("Field", "Identity check"), {.choices = choicesOf<IdentityCheck>}},
            choice<&Assessment::identityCheck>()},
        {{"assessment.minutes"_L1, QT_TRANSLATE_NOOP("Field", "Hours of its own"), {.minimum = 0, .maximum = 600000}}, &Assessment::minutes},
        {{"assessment.insideActivity"_L1, QT_TRANSLATE_NOOP("Field", "Inside activity"), {.linkKind = "activity"_L1}}, &Assessment::insideActivity},
        {{"assessment.outcomes"_L1, QT_TRANSLATE_NOOP("Field", "Outcomes shown"), {.linkKind = "outcome"_L1}}, &Assessment::outcomes},
        {{"assessment.feedback"_L1, QT_TRANSLATE_NOOP("Field", "Feedback"), {.choices = choicesOf<FeedbackKind>}}, choiceSet<&Assessment::feedback>()},
        {{"assessment.feedbackTiming"_L1, QT_TRANSLATE_NOOP("Field", "Feedback within"), {.maxLength = shortText}}, &Assessment::feedbackTiming},
        {{"assessment.criteria"_L1, QT_TRANSLATE_NOOP("Field", "Criteria"), {.maxLength = longText, .multiline = true}}, &Assessment::criteria},
        {{"assessment.gradingScheme"_L1, QT_TRANSLATE_NOOP("Field", "Grading scheme"), {.maxLength = shortText}}, &Assessment::gradingScheme},
        {{"assessment.instructions"_L1, QT_TRANSLATE_NOOP("Field", "Instructions to learners"), {.maxLength = longText, .multiline = true}},
            &Assessment::instructions},
    });
    return fields;
}

} // namespace Credwright
