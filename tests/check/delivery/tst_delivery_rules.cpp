#include "tests/support/rule_cases.h"

using namespace Credwright;
using namespace Credwright::Testing;
using namespace Qt::Literals::StringLiterals;

namespace {

/// Brings the total to so many minutes; assessments take 16 h of it, and the parts stay varied.
void setHours(Design &design, qint64 total)
{
    const qint64 rest = total - 16 * 60;
    design.activities[0].minutes = Minutes{rest / 3};
    design.activities[1].minutes = Minutes{rest / 3};
    design.activities[2].minutes = Minutes{rest - 2 * (rest / 3)};
}

void addElectives(Design &design, int count)
{
    for (int i = 0; i < count; ++i) {
        Module module;
        module.id = QUuid::createUuid();
        module.kind = ModuleKind::Elective;
        design.modules.append(module);
    }
    design.delivery.electivesTaken = Count{1};
}

const QList<RuleCase> cases{
    // 6 credits; 162 h in the sound design.
    {"Belgium: 182 h for 6 ECTS are 30.33 h a credit", "wl.1", 1, "type.credits", [](Design &d) { setHours(d, 182 * 60); }},
    {"exactly 30 h a credit", "wl.1", 0, "", [](Design &d) { setHours(d, 180 * 60); }},
    {"one minute over 30 h a credit", "wl.1", 1, "type.credits", [](Design &d) { setHours(d, 180 * 60 + 1); }},
    {"exactly 25 h a credit", "wl.1", 0, "", [](Design &d) { setHours(d, 150 * 60); }},
    {"one minute under 25 h a credit", "wl.1", 1, "type.credits", [](Design &d) { setHours(d, 150 * 60 - 1); }},
    {"hours still being entered are not too few", "wl.1", 0, "",
        [](Design &d) {
            setHours(d, 100 * 60);
            d.activities[1].minutes.reset();
        }},
    {"33 h for 1 ECTS in Spain, by law", "wl.1", 1, "type.credits",
        [](Design &d) {
            d.identity.country = u"ES"_s;
            d.type.credits = Credits{100};
            setHours(d, 33 * 60);
        },
        Severity::Must},
    {"Estonia: 27 h are over 26 and a half", "wl.1", 1, "type.credits",
        [](Design &d) {
            d.identity.country = u"EE"_s;
            setHours(d, 162 * 60);
        },
        Severity::Must},
    {"Estonia: 159 h for 6 ECTS are 26 and a half", "wl.1", 0, "",
        [](Design &d) {
            d.identity.country = u"EE"_s;
            setHours(d, 159 * 60);
        }},
    {"own 26 h a credit, 27 h planned", "wl.5", 1, "type.hoursPerCredit", [](Design &d) { d.type.hoursPerCredit = Minutes{26 * 60}; }},
    {"own 27 h a credit, 27 h planned", "wl.5", 0, "", [](Design &d) { d.type.hoursPerCredit = Minutes{27 * 60}; }},
    {"162 h in 16 weeks are 10 h 8 min beside a job", "wl.2", 1, "type.duration", [](Design &d) { d.type.duration = Count{16}; }},
    {"160 h in 16 weeks are 10 h", "wl.2", 0, "",
        [](Design &d) {
            d.type.duration = Count{16};
            setHours(d, 160 * 60);
        }},
    {"nobody is in work", "wl.2", 0, "",
        [](Design &d) {
            d.type.duration = Count{16};
            d.profiles[0].flags = {};
        }},
    {"assessment without hours", "wl.3", 1, "assessment.minutes", [](Design &d) { d.assessments[1].minutes.reset(); }},
    {"its hours are those of an activity", "wl.3", 0, "",
        [](Design &d) {
            d.assessments[1].minutes.reset();
            d.assessments[1].insideActivity = {d.activities.at(2).id};
        }},
    {"100 of 162 h are laboratory", "wl.4", 1, "activity.kind",
        [](Design &d) {
            d.activities[1].minutes = Minutes{100 * 60};
            d.activities[2].minutes = Minutes{10 * 60};
        },
        Severity::Consider},
    {"exactly half of the hours", "wl.4", 0, "",
        [](Design &d) {
            d.activities[1].minutes = Minutes{81 * 60};
            d.activities[2].minutes = Minutes{29 * 60};
        }},
    {"two activities are too few to compare", "wl.4", 0, "",
        [](Design &d) {
            d.activities.removeAt(0);
            d.activities[0].minutes = Minutes{110 * 60};
        }},
    {"three electives for 6 ECTS", "de.1", 1, "module", [](Design &d) { addElectives(d, 3); }, Severity::Consider},
    {"two electives for 6 ECTS", "de.1", 0, "", [](Design &d) { addElectives(d, 2); }},
    {"three electives for 9 ECTS", "de.1", 0, "",
        [](Design &d) {
            addElectives(d, 3);
            d.type.credits = Credits{900};
        }},
    {"fixed hours for people in work", "de.1", 1, "delivery.whyItFits", [](Design &d) { d.delivery.mode = DeliveryMode::InPerson; }, Severity::Consider},
    {"fixed hours, and why they fit", "de.1", 0, "",
        [](Design &d) {
            d.delivery.mode = DeliveryMode::InPerson;
            d.delivery.whyItFits = u"Employers free Fridays"_s;
        }},
    {"how many electives is open", "de.2", 1, "delivery.electivesTaken",
        [](Design &d) {
            addElectives(d, 2);
            d.delivery.electivesTaken.reset();
        }},
    {"three of two electives", "de.2", 1, "delivery.electivesTaken",
        [](Design &d) {
            addElectives(d, 2);
            d.delivery.electivesTaken = Count{3};
        }},
    {"one of two electives", "de.2", 0, "", [](Design &d) { addElectives(d, 2); }},
    {"no review date", "li.1", 1, "delivery.reviewDate", [](Design &d) { d.delivery.reviewDate = {}; }},
    {"offered once: nothing to review", "li.1", 0, "",
        [](Design &d) {
            d.delivery.reviewDate = {};
            d.delivery.offer = Offer::Once;
        }},
    {"access undecided", "li.1", 1, "delivery.access", [](Design &d) { d.delivery.access = {}; }},
    {"nobody thought of the lifespan yet, and there is no title", "li.1", 0, "",
        [](Design &d) {
            d.identity.title = {};
            d.delivery = {};
            d.delivery.mode = DeliveryMode::Online;
        }},
    {"last offered before it starts", "li.2", 1, "delivery.endDate",
        [](Design &d) {
            d.delivery.firstStart = {2027, 9, 0};
            d.delivery.endDate = {2026, 0, 0};
        }},
    {"last offered in the year in which it starts", "li.2", 0, "",
        [](Design &d) {
            d.delivery.firstStart = {2027, 9, 0};
            d.delivery.endDate = {2027, 0, 0};
        }},
    {"edition ends before it starts", "li.2", 1, "edition.end",
        [](Design &d) {
            Edition edition;
            edition.id = QUuid::createUuid();
            edition.start = {2027, 9, 1};
            edition.end = {2027, 8, 31};
            d.editions.append(edition);
        }},
    {"edition of one day", "li.2", 0, "",
        [](Design &d) {
            Edition edition;
            edition.id = QUuid::createUuid();
            edition.start = {2027, 9, 1};
            edition.end = {2027, 9, 1};
            d.editions.append(edition);
        }},
};

} // namespace

class TestDeliveryRules : public QObject
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

QTEST_GUILESS_MAIN(TestDeliveryRules)
#include "tst_delivery_rules.moc"
