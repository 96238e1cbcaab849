#include "tests/support/rule_cases.h"

using namespace Credwright;
using namespace Credwright::Testing;
using namespace Qt::Literals::StringLiterals;

namespace {

const QList<RuleCase> cases{
    {"profile without needs", "au.1", 1, "profile.needs", [](Design &d) { d.profiles[0].needs = {}; }},
    {"row without name and kind is still being typed", "au.1", 0, "",
        [](Design &d) {
            Profile blank;
            blank.id = QUuid::createUuid();
            d.profiles.append(blank);
        }},
    {"non-traditional learners without a provision", "au.1", 1, "profile.flags", [](Design &d) { d.profiles[0].flags.insert(ProfileFlag::NonTraditional); }},
    {"a provision for everyone", "au.1", 0, "",
        [](Design &d) {
            d.profiles[0].flags.insert(ProfileFlag::NonTraditional);
            Provision provision;
            provision.id = QUuid::createUuid();
            provision.description = u"Writing support"_s;
            d.provisions.append(provision);
        }},
    {"a provision for somebody else", "au.1", 1, "profile.flags",
        [](Design &d) {
            d.profiles[0].flags.insert(ProfileFlag::NonTraditional);
            Profile other = d.profiles.first();
            other.id = QUuid::createUuid();
            other.flags = {};
            d.profiles.append(other);
            Provision provision;
            provision.id = QUuid::createUuid();
            provision.description = u"Writing support"_s;
            provision.profiles.insert(other.id);
            d.provisions.append(provision);
            d.fees[0].profile = {};
        }},
    {"no feedback planned", "au.1", 1, "audience.feedbackInstrument", [](Design &d) { d.audience.feedbackInstrument.clear(); }},
    {"no feedback planned before there is a title", "au.1", 0, "",
        [](Design &d) {
            d.audience.feedbackInstrument.clear();
            d.identity.title = {};
        }},
    {"feedback does not ask about the purpose", "au.1", 1, "audience.feedbackOnPurpose", [](Design &d) { d.audience.feedbackOnPurpose = Answer::No; }},
    {"feedback does not ask about quality", "au.1", 1, "audience.feedbackOnQuality", [](Design &d) { d.audience.feedbackOnQuality = Answer::No; }},
    {"nothing about the background", "au.2", 1, "profile.experience", [](Design &d) { d.profiles[0].experience.clear(); }},
    {"reasons alone are something", "au.2", 0, "",
        [](Design &d) {
            d.profiles[0].experience.clear();
            d.profiles[0].reasons.insert(StudyReason::Upskill);
        }},
    {"degree without an alternative", "ad.1", 1, "prerequisite.alternative", [](Design &d) { d.prerequisites[0].alternative = {}; }},
    {"a laptop needs no alternative", "ad.1", 0, "",
        [](Design &d) {
            d.prerequisites[0].alternative = {};
            d.prerequisites[0].kind = PrerequisiteKind::Equipment;
        }},
};

} // namespace

class TestAudienceRules : public QObject
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

QTEST_GUILESS_MAIN(TestAudienceRules)
#include "tst_audience_rules.moc"
