#include "tests/support/rule_cases.h"

using namespace Credwright;
using namespace Credwright::Testing;
using namespace Qt::Literals::StringLiterals;

namespace {

const QList<RuleCase> cases{
    {"6 is chosen, the majority is 7", "lv.1", 1, "level.eqfLevel", [](Design &d) { d.level.eqfLevel = Count{6}; }},
    {"6 is chosen with a reason", "lv.1", 0, "",
        [](Design &d) {
            d.level.eqfLevel = Count{6};
            d.level.reason = u"The whole is less than its parts"_s;
        }},
    {"a tie accepts one of both", "lv.1", 0, "",
        [](Design &d) {
            d.outcomes.removeLast();
            d.outcomes[0].level = Count{6};
            d.assessments[1].outcomes = Links({d.outcomes.at(1).id});
        }},
    {"a tie does not accept a third", "lv.1", 1, "level.eqfLevel",
        [](Design &d) {
            d.outcomes[0].level = Count{6};
            d.outcomes[2].level.reset();
            d.level.eqfLevel = Count{5};
        }},
    {"the average of 6, 7, 7 is 6.67, so 7", "lv.1", 0, "",
        [](Design &d) {
            d.outcomes[0].level = Count{6};
            d.level.method = LevelMethod::Average;
        }},
    {"the average of 5, 7, 7 is 6.33, so 6", "lv.1", 1, "level.eqfLevel",
        [](Design &d) {
            d.outcomes[0].level = Count{5};
            d.level.method = LevelMethod::Average;
        }},
    {"a master is asked for at level 6", "lv.3", 1, "prerequisite.eqfLevel",
        [](Design &d) {
            d.level.eqfLevel = Count{6};
            d.prerequisites[0].eqfLevel = Count{7};
        }},
    {"a degree of the course's own level", "lv.3", 0, "", [](Design &d) { d.prerequisites[0].eqfLevel = Count{7}; }},
    {"level 7 without prerequisites", "lv.3", 1, "prerequisite", [](Design &d) { d.prerequisites.clear(); }},
    {"level 7 with a reason for none", "lv.3", 0, "",
        [](Design &d) {
            d.prerequisites.clear();
            d.audience.noPrerequisitesReason = u"Everyone is welcome"_s;
        }},
    {"level 6 without prerequisites", "lv.3", 0, "",
        [](Design &d) {
            d.prerequisites.clear();
            d.level.eqfLevel = Count{6};
        }},
};

} // namespace

class TestLevelRules : public QObject
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

QTEST_GUILESS_MAIN(TestLevelRules)
#include "tst_level_rules.moc"
