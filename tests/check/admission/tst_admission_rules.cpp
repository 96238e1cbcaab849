#include "tests/support/rule_cases.h"

using namespace Credwright;
using namespace Credwright::Testing;
using namespace Qt::Literals::StringLiterals;

namespace {

void select(Design &design)
{
    design.admission.kind = AdmissionKind::Selected;
    design.admission.application = u"Online form"_s;
    design.prerequisites.clear();
    design.audience.noPrerequisitesReason = u"It starts from zero"_s;
    design.admission.criteria = {};
}

const QList<RuleCase> cases{
    {"selected by nothing", "ad.2", 1, "admission.criteria", select},
    {"selected by criteria", "ad.2", 0, "",
        [](Design &d) {
            select(d);
            d.admission.criteria = u"Two years in design"_s;
        }},
    {"selected by the prerequisites of the audience", "ad.2", 0, "",
        [](Design &d) {
            d.admission.kind = AdmissionKind::Selected;
            d.admission.application = u"Online form"_s;
        }},
    {"selected, nobody knows how to apply", "ad.2", 1, "admission.application",
        [](Design &d) {
            d.admission.kind = AdmissionKind::Selected;
            d.admission.application = {};
        }},
    {"open to everyone needs no criteria", "ad.2", 0, "",
        [](Design &d) {
            select(d);
            d.admission.kind = AdmissionKind::Open;
        }},
    {"online, support on campus alone", "ad.2", 1, "supportResource.access",
        [](Design &d) {
            d.delivery.mode = DeliveryMode::Online;
            d.supportResources[0].access = ResourceAccess::Campus;
        }},
    {"online, support from both", "ad.2", 0, "", [](Design &d) { d.delivery.mode = DeliveryMode::Online; }},
    {"online, one of two can be reached from elsewhere", "ad.2", 0, "",
        [](Design &d) {
            d.delivery.mode = DeliveryMode::Online;
            SupportResource gym = d.supportResources.first();
            gym.id = QUuid::createUuid();
            gym.access = ResourceAccess::Campus;
            d.supportResources.append(gym);
        }},
    {"on site, support on campus", "ad.2", 0, "",
        [](Design &d) {
            d.delivery.mode = DeliveryMode::InPerson;
            d.supportResources[0].access = ResourceAccess::Campus;
        }},
    {"criteria without another way in", "ad.1", 1, "admission.priorLearning",
        [](Design &d) {
            select(d);
            d.admission.criteria = u"Two years in design"_s;
        }},
    {"criteria with recognition of prior learning", "ad.1", 0, "",
        [](Design &d) {
            select(d);
            d.admission.criteria = u"Two years in design"_s;
            d.admission.priorLearning = u"A portfolio and a talk"_s;
        }},
    {"status not decided", "ad.3", 1, "admission.learnerStatus", [](Design &d) { d.admission.learnerStatus = LearnerStatus::Open; }},
    {"status not said, in a step that is begun", "ad.3", 1, "admission.learnerStatus", [](Design &d) { d.admission.learnerStatus = LearnerStatus::Unset; }},
    {"status not said, in a step that nobody opened", "ad.3", 0, "",
        [](Design &d) {
            d.admission = Design().admission;
            d.supportResources.clear();
            d.registrations.clear();
        }},
    {"student affairs not asked", "ad.3", 1, "admission.departmentAsked", [](Design &d) { d.admission.departmentAsked = Answer::No; }, Severity::Consider},
    {"settled with student affairs", "ad.3", 0, "", [](Design &) {}},
    {"no facility named", "ad.4", 1, "supportResource", [](Design &d) { d.supportResources.clear(); }},
    {"no academic support", "ad.4", 1, "admission.academicSupport", [](Design &d) { d.admission.academicSupport = {}; }},
    {"nobody helps outside hours", "ad.4", 1, "admission.oneToOne",
        [](Design &d) {
            d.admission.oneToOne = {};
            d.admission.outsideHours = {};
        },
        Severity::Consider},
    {"evenings are enough", "ad.4", 0, "",
        [](Design &d) {
            d.admission.oneToOne = {};
            d.admission.outsideHours = u"Tuesdays until nine"_s;
        }},
    {"nothing for learning on one's own", "ad.4", 1, "admission.selfDirected", [](Design &d) { d.admission.selfDirected = {}; }, Severity::Consider},
    {"access of a resource left open", "ad.4", 1, "supportResource.access", [](Design &d) { d.supportResources[0].access = ResourceAccess::Unset; },
        Severity::Consider},
    {"support in a step that nobody opened", "ad.4", 0, "",
        [](Design &d) {
            d.admission = Design().admission;
            d.supportResources.clear();
        }},
};

} // namespace

class TestAdmissionRules : public QObject
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

QTEST_GUILESS_MAIN(TestAdmissionRules)
#include "tst_admission_rules.moc"
