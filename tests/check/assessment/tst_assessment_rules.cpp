#include "tests/support/rule_cases.h"

using namespace Credwright;
using namespace Credwright::Testing;
using namespace Qt::Literals::StringLiterals;

namespace {

const QList<RuleCase> cases{
    // Alignment.
    {"only the quizzes for practice ask for it", "al.1", 1, "assessment.outcomes",
        [](Design &d) {
            d.assessments[0].outcomes = Links({d.outcomes.at(0).id});
            d.assessments[1].outcomes = Links({d.outcomes.at(2).id});
        },
        Severity::Must},
    {"nothing asks for it", "al.1", 1, "assessment.outcomes", [](Design &d) { d.assessments[1].outcomes = Links({d.outcomes.at(1).id}); }, Severity::Must},
    {"without any assessment ce.1 speaks alone", "al.1", 0, "", [](Design &d) { d.assessments.clear(); }},
    {"an empty outcome is still being typed", "al.1", 0, "",
        [](Design &d) {
            Outcome blank;
            blank.id = QUuid::createUuid();
            d.outcomes.append(blank);
        }},
    {"no activity practises it", "al.2", 1, "activity.outcomes", [](Design &d) { d.activities[2].outcomes = Links({d.outcomes.at(0).id}); }},
    {"one of several activities is enough", "al.2", 0, "", [](Design &d) { d.activities[1].outcomes = Links({d.outcomes.at(1).id}); }},
    {"without any activity nothing is said", "al.2", 0, "", [](Design &d) { d.activities.clear(); }},
    {"activity that serves nothing", "al.3", 1, "activity.outcomes", [](Design &d) { d.activities[1].outcomes = {}; }},
    {"assessment that shows nothing", "al.3", 1, "assessment.outcomes", [](Design &d) { d.assessments[2].outcomes = {}; }},
    {"before there is an outcome", "al.3", 0, "",
        [](Design &d) {
            d.outcomes.clear();
            d.activities[1].outcomes = {};
        }},
    {"weights of 60 and 30", "al.4", 1, "assessment.weight", [](Design &d) { d.assessments[1].weight = Percent{30'00}; }, Severity::Must},
    {"weights of 60 and nothing", "al.4", 1, "assessment.weight", [](Design &d) { d.assessments[1].weight.reset(); }, Severity::Must},
    {"two graded ones without any weight", "al.4", 1, "assessment.weight",
        [](Design &d) {
            d.assessments[0].weight.reset();
            d.assessments[1].weight.reset();
        },
        Severity::Must},
    {"33.33, 33.33 and 33.34", "al.4", 0, "",
        [](Design &d) {
            d.assessments[2].kind = AssessmentKind::Summative;
            d.assessments[2].outcomes = Links({d.outcomes.at(0).id});
            d.assessments[0].weight = d.assessments[1].weight = Percent{33'33};
            d.assessments[2].weight = Percent{33'34};
        }},
    {"a single graded one needs no weight", "al.4", 0, "",
        [](Design &d) {
            d.assessments.removeAt(1);
            d.assessments[0].weight.reset();
        }},
    {"one outcome carries 80 %", "al.4", 1, "assessment.outcomes",
        [](Design &d) {
            d.assessments[0].outcomes = Links({d.outcomes.at(1).id});
            d.assessments[1].outcomes = Links({d.outcomes.at(1).id, d.outcomes.at(2).id});
        }},
    {"one outcome carries exactly 60 %", "al.4", 0, "", [](Design &d) { d.assessments[0].outcomes = Links({d.outcomes.at(0).id}); }},
    {"graded online without an identity check", "al.5", 1, "assessment.identityCheck",
        [](Design &d) {
            d.assessments[0].place = AssessmentPlace::Online;
            d.assessments[0].identityCheck = IdentityCheck::NotVerified;
        }},
    {"graded online, identity left open", "al.5", 1, "assessment.identityCheck",
        [](Design &d) {
            d.assessments[0].place = AssessmentPlace::Online;
            d.assessments[0].identityCheck = IdentityCheck::Unset;
        }},
    {"online for practice", "al.5", 0, "",
        [](Design &d) {
            d.assessments[2].place = AssessmentPlace::Online;
            d.assessments[2].identityCheck = IdentityCheck::NotVerified;
        }},
    {"everything hangs on one online event", "al.5", 1, "assessment.place",
        [](Design &d) {
            d.assessments.removeAt(1);
            d.assessments[0].place = AssessmentPlace::Online;
        }},
    {"one event on site", "al.5", 0, "", [](Design &d) { d.assessments.removeAt(1); }},
    {"designing shown by a quiz alone", "al.6", 1, "assessment.outcomes",
        [](Design &d) {
            d.outcomes[0].taxonomy = Taxonomy::Create;
            d.assessments[0].method = AssessmentMethod::Quiz;
        },
        Severity::Consider},
    {"a quiz beside an oral exam", "al.6", 0, "",
        [](Design &d) {
            d.outcomes[1].taxonomy = Taxonomy::Evaluate;
            d.outcomes[0].taxonomy = Taxonomy::Remember;
            d.assessments[0].method = AssessmentMethod::Quiz;
        }},
    {"remembering shown by a quiz", "al.6", 0, "",
        [](Design &d) {
            d.outcomes[0].taxonomy = Taxonomy::Remember;
            d.assessments[0].method = AssessmentMethod::Quiz;
        }},
    {"responsibility on paper", "as.3", 1, "assessment.outcomes", [](Design &d) { d.assessments[1].method = AssessmentMethod::WrittenExam; },
        Severity::Consider},
    {"responsibility in a conversation", "as.3", 0, "", [](Design &) {}},
    // Assessments.
    {"no feedback on one", "as.1", 1, "assessment.feedback", [](Design &d) { d.assessments[1].feedback = {}; }},
    {"only a title: still being typed", "as.1", 0, "",
        [](Design &d) {
            Assessment row;
            row.id = QUuid::createUuid();
            row.title = u"Po"_s;
            d.assessments.append(row);
        }},
    {"supervised online without instructions", "as.1", 1, "assessment.instructions", [](Design &d) { d.assessments[0].place = AssessmentPlace::Online; }},
    {"instructions for all", "as.1", 0, "",
        [](Design &d) {
            d.assessments[0].place = AssessmentPlace::Online;
            d.assessmentPlan.proctoringSupport = u"A trial a week before"_s;
        }},
    {"no accommodations", "as.1", 1, "assessmentPlan.accommodations", [](Design &d) { d.assessmentPlan.accommodations = {}; }},
    {"no alternative formats", "as.1", 1, "assessmentPlan.alternativeFormats", [](Design &d) { d.assessmentPlan.alternativeFormats = {}; }},
    {"no integrity measure", "as.1", 1, "assessmentPlan.integrity", [](Design &d) { d.assessmentPlan.integrity = {}; }},
    {"integrity in one's own words", "as.1", 0, "",
        [](Design &d) {
            d.assessmentPlan.integrity = {};
            d.assessmentPlan.integrityNote = u"Every report is defended"_s;
        }},
    {"nothing summative", "as.2", 1, "assessment.kind",
        [](Design &d) {
            for (Assessment &assessment : d.assessments) {
                assessment.kind = AssessmentKind::Formative;
            }
        },
        Severity::Must},
    {"kinds are still open", "as.2", 0, "",
        [](Design &d) {
            for (Assessment &assessment : d.assessments) {
                assessment.kind = AssessmentKind::Unset;
            }
        }},
    {"60 of 206 h are assessment", "as.4", 1, "assessment.minutes", [](Design &d) { d.assessments[0].minutes = Minutes{54 * 60}; }, Severity::Consider},
    {"16 of 162 h are assessment", "as.4", 0, "", [](Design &) {}},
    {"own pace, decided by cohort", "as.5", 1, "assessmentPlan.boardOperation",
        [](Design &d) {
            d.assessmentPlan.submission = SubmissionRule::LearnerLed;
            d.assessmentPlan.boardOperation = Tracking::Cohort;
        }},
    {"own pace, tracked by cohort", "as.5", 1, "assessmentPlan.tracking",
        [](Design &d) {
            d.assessmentPlan.submission = SubmissionRule::LearnerLed;
            d.assessmentPlan.tracking = Tracking::Cohort;
        }},
    {"fixed dates, decided by cohort", "as.5", 0, "",
        [](Design &d) {
            d.assessmentPlan.submission = SubmissionRule::FixedDates;
            d.assessmentPlan.boardOperation = Tracking::Cohort;
        }},
    {"graded without criteria", "as.6", 1, "assessment.criteria", [](Design &d) { d.assessments[0].criteria = {}; }},
    {"for practice without criteria", "as.6", 0, "", [](Design &d) { d.assessments[2].criteria = {}; }},
    {"nothing says what passes", "as.6", 1, "assessment.gradingScheme", [](Design &d) { d.assessments[0].gradingScheme = {}; }},
    {"the course says what passes", "as.6", 0, "",
        [](Design &d) {
            d.assessments[0].gradingScheme = {};
            d.assessmentPlan.passRule = u"10 of 20 overall"_s;
        }},
    {"policy touched, not settled", "as.7", 1, "assessmentPlan.policySettled", [](Design &d) { d.assessmentPlan.policyTouched = u"Exam rules, art. 4"_s; }},
    {"policy touched and settled", "as.7", 0, "",
        [](Design &d) {
            d.assessmentPlan.policyTouched = u"Exam rules, art. 4"_s;
            d.assessmentPlan.policySettled = Answer::Yes;
        }},
    {"secure identity, barrier not thought of", "as.8", 1, "assessmentPlan.identityBarrier",
        [](Design &d) { d.assessmentPlan.integrity.insert(IntegrityMeasure::SecureIdentity); }, Severity::Consider},
    {"identity checked on site is no barrier online", "as.8", 0, "", [](Design &) {}},
};

} // namespace

class TestAssessmentRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rules_data() { addRuleRows(cases); }
    void rules()
    {
        QFETCH(int, index);
        verifyRuleCase(cases.at(index));
    }
};

QTEST_GUILESS_MAIN(TestAssessmentRules)
#include "tst_assessment_rules.moc"
