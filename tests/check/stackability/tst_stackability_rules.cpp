#include "tests/support/rule_cases.h"

using namespace Credwright;
using namespace Credwright::Testing;
using namespace Qt::Literals::StringLiterals;

namespace {

StackTarget master()
{
    StackTarget target;
    target.id = QUuid::createUuid();
    target.programme = u"Master"_s;
    return target;
}

RelatedCredential related(const QString &title, Relation relation = Relation::Unset)
{
    RelatedCredential related;
    related.id = QUuid::createUuid();
    related.title = title;
    related.relation = relation;
    return related;
}

const QList<RuleCase> cases{
    {"independent design without a programme", "st.1", 1, "stackTarget", [](Design &d) { d.stackability.approach = StackApproach::Independent; }},
    {"director not consulted", "st.1", 1, "stackTarget.status",
        [](Design &d) {
            d.stackability.approach = StackApproach::Independent;
            d.stackTargets = {master()};
        },
        Severity::Consider},
    {"director has refused, so was consulted", "st.1", 0, "",
        [](Design &d) {
            d.stackability.approach = StackApproach::Independent;
            d.stackTargets = {master()};
            d.stackTargets[0].status = TargetStatus::Refused;
        }},
    {"stand-alone needs nobody", "st.1", 0, "", [](Design &) {}},
    {"two that follow each other", "st.2", 1, "relatedCredential.follows",
        [](Design &d) {
            d.relatedCredentials = {related(u"A"_s), related(u"B"_s)};
            d.relatedCredentials[0].follows.insert(d.relatedCredentials.at(1).id);
            d.relatedCredentials[1].follows.insert(d.relatedCredentials.at(0).id);
        },
        Severity::Must},
    {"one after the other", "st.2", 0, "",
        [](Design &d) {
            d.relatedCredentials = {related(u"A"_s), related(u"B"_s)};
            d.relatedCredentials[0].follows.insert(d.relatedCredentials.at(1).id);
        }},
    {"overlap that learners are not told of", "st.2", 1, "relatedCredential.information",
        [](Design &d) { d.relatedCredentials = {related(u"A"_s, Relation::Overlaps)}; }, Severity::Consider},
    {"overlap with information", "st.2", 0, "",
        [](Design &d) {
            d.relatedCredentials = {related(u"A"_s, Relation::Overlaps)};
            d.stackability.overlapNotice = u"Take one of both"_s;
        }},
    {"consortium with nothing settled", "st.3", 4, "stackability.agreement", [](Design &d) { d.stackability.approach = StackApproach::Consortium; }},
    {"consortium that has settled all", "st.3", 0, "",
        [](Design &d) {
            d.stackability.approach = StackApproach::Consortium;
            d.stackability.agreement = AgreementState::Signed;
            d.stackability.awardedBy = u"The alliance"_s;
            d.stackability.awardEntails = u"A certificate"_s;
            d.stackability.awardCriteria = u"Three of five"_s;
        }},
    {"degree courses, rules unchecked", "st.3", 1, "stackability.externalRulesChecked",
        [](Design &d) { d.stackability.approach = StackApproach::DegreeCourses; }},
    {"degree courses, rules checked", "st.3", 0, "",
        [](Design &d) {
            d.stackability.approach = StackApproach::DegreeCourses;
            d.stackability.externalRulesChecked = Answer::Yes;
        }},
};

} // namespace

class TestStackabilityRules : public QObject
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

QTEST_GUILESS_MAIN(TestStackabilityRules)
#include "tst_stackability_rules.moc"
