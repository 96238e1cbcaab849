#include "core/model/seeded_rows.h"
#include "tests/support/rule_cases.h"

using namespace Credwright;
using namespace Credwright::Testing;
using namespace Qt::Literals::StringLiterals;

namespace {

/// Two universities, a signed agreement, and every element agreed with every question ticked.
void withPartners(Design &d)
{
    d = withSeededRows(d);
    d.partnership.applies = Answer::Yes;
    d.partnership.agreement = AgreementState::Signed;
    for (const QString &name : {u"University of the Example"_s, u"University Abroad"_s}) {
        Partner partner;
        partner.id = QUuid::createUuid();
        partner.name = name;
        partner.lead = d.partners.isEmpty() ? Answer::Yes : Answer::No;
        d.partners.append(partner);
    }
    for (AgreementElement &element : d.agreementElements) {
        element.status = ElementStatus::Agreed;
        for (const Choice &choice : choicesOf<AgreementQuestion>()) {
            element.settled.insert(enumFromCode<AgreementQuestion>(choice.code));
        }
    }
    d.admission.singleProcedure = Answer::Yes;
    d.admission.complaints = u"To the lead university"_s;
}

AgreementElement &elementOf(Design &d, ElementKind kind)
{
    return *std::find_if(d.agreementElements.begin(), d.agreementElements.end(), [&](const AgreementElement &one) { return one.element == kind; });
}

RuleCase shared(
    const char *name, const char *rule, int expected, const char *where, const std::function<void(Design &)> &change, Severity severity = Severity::Should)
{
    return {name, rule, expected, where,
        [change](Design &d) {
            withPartners(d);
            change(d);
        },
        severity};
}

const QList<RuleCase> cases{
    {"alone", "pa.2", 0, "", [](Design &d) { d.partnership.applies = Answer::No; }},
    {"alone, with partners named before", "pa.4", 0, "",
        [](Design &d) {
            withPartners(d);
            d.partnership.agreement = AgreementState::Unset;
            d.partnership.applies = Answer::No;
        }},
    shared(
        "joint award without an issuer", "pa.1", 1, "certification.issuerBody", [](Design &d) { d.identity.joint = Answer::Yes; }, Severity::Must),
    shared("joint award issued by one of the bodies", "pa.1", 0, "",
        [](Design &d) {
            d.identity.joint = Answer::Yes;
            d.certification.issuerBody = {d.awardingBodies.first().id};
        }),
    shared("joint award issued by an umbrella", "pa.1", 0, "",
        [](Design &d) {
            d.identity.joint = Answer::Yes;
            d.certification.issuerName = u"The alliance"_s;
        }),
    shared("a procedure of admission for each partner", "pa.1", 1, "admission.singleProcedure", [](Design &d) { d.admission.singleProcedure = Answer::No; }),
    shared("everything settled", "pa.2", 0, "", [](Design &) {}),
    shared("an element is open", "pa.2", 1, "agreementElement.status", [](Design &d) { elementOf(d, ElementKind::Exclusivity).status = ElementStatus::Open; }),
    shared("an element does not apply", "pa.2", 0, "", [](Design &d) { elementOf(d, ElementKind::Exclusivity).status = ElementStatus::DoesNotApply; }),
    shared("several elements are open, and are one finding", "pa.2", 1, "agreementElement.status",
        [](Design &d) {
            elementOf(d, ElementKind::Exclusivity).status = ElementStatus::Open;
            elementOf(d, ElementKind::Law).status = ElementStatus::Unset;
        }),
    shared(
        "signed while personal data are open", "pa.2", 1, "agreementElement.status",
        [](Design &d) { elementOf(d, ElementKind::DataProtection).status = ElementStatus::Open; }, Severity::Must),
    shared("drafted while personal data are open", "pa.2", 1, "agreementElement.status",
        [](Design &d) {
            d.partnership.agreement = AgreementState::Drafted;
            elementOf(d, ElementKind::DataProtection).status = ElementStatus::Open;
        }),
    shared("agreed with a question unanswered", "pa.3", 1, "agreementElement.settled",
        [](Design &d) { elementOf(d, ElementKind::Term).settled.remove(AgreementQuestion::TeachOut); }),
    shared(
        "drafted with a question unanswered", "pa.3", 1, "agreementElement.settled",
        [](Design &d) {
            elementOf(d, ElementKind::Term).status = ElementStatus::Drafted;
            elementOf(d, ElementKind::Term).settled.remove(AgreementQuestion::TeachOut);
        },
        Severity::Consider),
    shared("a question of another element", "pa.3", 0, "", [](Design &d) { elementOf(d, ElementKind::Term).settled.remove(AgreementQuestion::Logos); }),
    shared("no partner is named", "pa.4", 1, "partner", [](Design &d) { d.partners.clear(); }),
    shared("no agreement", "pa.4", 1, "partnership.agreement", [](Design &d) { d.partnership.agreement = AgreementState::NoneYet; }),
    shared(
        "nobody leads", "pa.4", 1, "partner.lead", [](Design &d) { d.partners.first().lead = Answer::Unset; }, Severity::Consider),
    shared(
        "two lead", "pa.4", 1, "partner.lead", [](Design &d) { d.partners.last().lead = Answer::Yes; }, Severity::Consider),
    shared("learners are not told where to complain", "pa.4", 1, "admission.complaints", [](Design &d) { d.admission.complaints = {}; }),
    shared("one leads", "pa.4", 0, "", [](Design &) {}),
};

} // namespace

class TestPartnersRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rules_data() { addRuleRows(cases); }
    void rules()
    {
        QFETCH(int, index);
        verifyRuleCase(cases.at(index));
    }
    void withoutPartnersTheStepDoesNotApply();
};

void TestPartnersRules::withoutPartnersTheStepDoesNotApply()
{
    const auto stateOf = [](const Design &design) {
        for (const StepStatus &status : Analyst().analyse(design).steps) {
            if (status.step == "partners"_L1) {
                return status.state;
            }
        }
        return StepState::Empty;
    };
    Design design = soundDesign();
    design.partnership.applies = Answer::Unset;
    QCOMPARE(stateOf(design), StepState::Empty);
    design.partnership.applies = Answer::No;
    QCOMPARE(stateOf(design), StepState::DoesNotApply);
    withPartners(design);
    QCOMPARE(stateOf(design), StepState::Complete);
    elementOf(design, ElementKind::Law).status = ElementStatus::Open;
    QCOMPARE(stateOf(design), StepState::Begun);
}

QTEST_GUILESS_MAIN(TestPartnersRules)
#include "tst_partners_rules.moc"
