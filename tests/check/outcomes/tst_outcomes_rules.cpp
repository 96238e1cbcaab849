#include "tests/support/rule_cases.h"

using namespace Credwright;
using namespace Credwright::Testing;
using namespace Qt::Literals::StringLiterals;

namespace {

/// Brings the number of outcomes to so many.
void addNumbered(Design &design, int count)
{
    const QStringList verbs{u"Build"_s, u"Test"_s, u"Measure"_s, u"Simulate"_s, u"Compare"_s};
    for (qsizetype i = design.outcomes.size(); i < count; ++i) {
        Outcome outcome = design.outcomes.first();
        outcome.id = QUuid::createUuid();
        outcome.statement = verbs.at(i - 3) + u" circuits of kind "_s + QChar(u'A' + static_cast<char16_t>(i));
        design.outcomes.append(outcome);
    }
}

const QList<RuleCase> cases{
    {"Understand", "lo.1", 1, "outcome.statement",
        [](Design &d) { d.outcomes[1].statement = u"Understand how clock domain crossings cause failures in circuits"_s; }},
    {"Explain", "lo.1", 0, "", [](Design &) {}},
    {"two things at once", "lo.2", 1, "outcome.statement",
        [](Design &d) { d.outcomes[1].statement = u"Explain clock domain crossings and compare synchronisers"_s; }, Severity::Consider},
    {"three things at once", "lo.2", 1, "outcome.statement",
        [](Design &d) { d.outcomes[1].statement = u"Explain clock domain crossings, compare synchronisers and design a testbench"_s; }},
    {"one thing with two objects", "lo.2", 0, "", [](Design &d) { d.outcomes[1].statement = u"Explain crossings and synchronisers"_s; }},
    {"what the course does", "lo.4", 1, "outcome.statement", [](Design &d) { d.outcomes[1].statement = u"The course introduces students to clock domains"_s; }},
    {"what the learner does", "lo.4", 0, "", [](Design &) {}},
    {"explain opens three", "lo.5", 1, "outcome.statement",
        [](Design &d) {
            d.outcomes[0].statement = u"Explain a timing budget"_s;
            d.outcomes[2].statement = u"Explain choices to other engineers"_s;
        },
        Severity::Consider},
    {"explain opens two", "lo.5", 0, "", [](Design &d) { d.outcomes[0].statement = u"Explain a timing budget"_s; }},
    {"two outcomes for 6 ECTS", "lo.6", 1, "outcome", [](Design &d) { d.outcomes.removeLast(); }},
    {"three outcomes for 6 ECTS", "lo.6", 0, "", [](Design &) {}},
    {"one outcome for 6 ECTS while nothing else is planned", "lo.6", 0, "",
        [](Design &d) {
            d.outcomes.resize(1);
            d.activities.clear();
            d.assessments.clear();
            d.delivery = Design().delivery;
            d.assessmentPlan = Design().assessmentPlan;
        }},
    {"seven outcomes for 6 ECTS", "lo.6", 1, "outcome", [](Design &d) { addNumbered(d, 7); }},
    {"six outcomes for 6 ECTS", "lo.6", 0, "", [](Design &d) { addNumbered(d, 6); }},
    {"no word of level 7 anywhere", "lo.7", 1, "outcome",
        [](Design &d) {
            d.outcomes[0].statement = u"Draw a circuit"_s;
            d.outcomes[2].statement = u"Present a circuit"_s;
        },
        Severity::Consider},
    {"the level does not apply", "lo.7", 0, "",
        [](Design &d) {
            d.outcomes[0].statement = u"Draw a circuit"_s;
            d.outcomes[2].statement = u"Present a circuit"_s;
            d.level.applies = LevelApplies::NotApplicable;
        }},
    {"a word of the trade", "lo.12", 1, "outcome.statement", [](Design &d) { d.outcomes[1].statement = u"Apply a heuristic to place circuits"_s; },
        Severity::Consider},
    {"a word of the trade, and plain words beside it", "lo.12", 0, "",
        [](Design &d) {
            d.outcomes[1].statement = u"Apply a heuristic to place circuits"_s;
            d.outcomes[1].plain = u"Place circuits by a rule of thumb"_s;
        }},
    {"improving a thing, not oneself", "lo.8", 0, "", [](Design &d) { d.outcomes[1].statement = u"Optimise the timing of a circuit"_s; }},
    {"improving", "lo.8", 1, "outcome.statement", [](Design &d) { d.outcomes[1].statement = u"Improve their skills in circuit design"_s; }},
    {"41 words", "lo.9", 1, "outcome.statement", [](Design &d) { d.outcomes[1].statement = u"Explain"_s + u" circuits"_s.repeated(40); }},
    {"26 words", "lo.9", 1, "outcome.statement", [](Design &d) { d.outcomes[1].statement = u"Explain"_s + u" circuits"_s.repeated(25); }, Severity::Consider},
    {"40 words", "lo.9", 1, "outcome.statement", [](Design &d) { d.outcomes[1].statement = u"Explain"_s + u" circuits"_s.repeated(39); }, Severity::Consider},
    {"25 words", "lo.9", 0, "", [](Design &d) { d.outcomes[1].statement = u"Explain"_s + u" circuits"_s.repeated(24); }},
    {"the same outcome twice", "lo.10", 1, "outcome.statement", [](Design &d) { d.outcomes[1].statement = d.outcomes.at(0).statement; }},
    {"different outcomes", "lo.10", 0, "", [](Design &) {}},
    {"one outcome is worded another way", "lo.11", 1, "outcome.statement", [](Design &d) { d.outcomes[1].statement = u"Explaining clock domain crossings"_s; },
        Severity::Consider},
    {"knowledge only, while the objective asks for a skill", "lo.11", 1, "outcome.domain",
        [](Design &d) {
            d.purpose.objective = u"Design a small digital block"_s;
            for (Outcome &outcome : d.outcomes) {
                outcome.domain = Domain::Knowledge;
            }
        },
        Severity::Consider},
    {"mixed domains", "lo.11", 0, "", [](Design &d) { d.purpose.objective = u"Design a small digital block"_s; }},
    // Purpose.
    {"a need without evidence", "pu.1", 1, "evidence", [](Design &d) { d.evidence.clear(); }},
    {"research needs none", "pu.1", 0, "",
        [](Design &d) {
            d.evidence.clear();
            d.purpose.basis = PurposeBasis::Research;
        }},
    {"an empty row is no evidence", "pu.1", 1, "evidence", [](Design &d) { d.evidence = {Evidence()}; }},
    {"relevance is claimed, and no stakeholder is there", "pu.1", 1, "stakeholder", [](Design &d) { d.stakeholders.clear(); }},
    {"a need of the labour market, and no stakeholder is there", "pu.1", 1, "stakeholder",
        [](Design &d) {
            d.market.relevance = {};
            d.purpose.needKinds.insert(NeedKind::LabourMarket);
            d.stakeholders.clear();
        }},
    {"an occupation is named, and the stakeholder has no name", "pu.1", 1, "stakeholder",
        [](Design &d) {
            d.market.relevance = {};
            Occupation occupation;
            occupation.id = QUuid::createUuid();
            occupation.name = u"Electronics engineer"_s;
            d.occupations = {occupation};
            d.stakeholders[0].name = {};
        }},
    {"a need of society claims no relevance for the labour market", "pu.1", 0, "",
        [](Design &d) {
            d.market.relevance = {};
            d.purpose.needKinds.insert(NeedKind::Societal);
            d.stakeholders.clear();
        }},
    {"relevance in an untouched design", "pu.1", 0, "",
        [](Design &d) {
            d = Design();
            d.market.relevance = u"Chips are needed"_s;
        }},
    {"no added value", "va.1", 1, "addedValue", [](Design &d) { d.addedValues.clear(); }, Severity::Consider},
    {"an added value", "va.1", 0, "", [](Design &) {}},
    {"need that nothing answers", "al.7", 1, "evidence.outcomes", [](Design &d) { d.evidence[0].outcomes = {}; }},
    {"outcome that no need asks for", "al.7", 1, "outcome.statement", [](Design &d) { d.evidence[0].outcomes.remove(d.outcomes.at(2).id); }},
    {"outcome that no need asks for, led by research too", "al.7", 0, "",
        [](Design &d) {
            d.evidence[0].outcomes.remove(d.outcomes.at(2).id);
            d.purpose.basis = PurposeBasis::Both;
        }},
};

} // namespace

class TestOutcomeRules : public QObject
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

QTEST_GUILESS_MAIN(TestOutcomeRules)
#include "tst_outcomes_rules.moc"
