#include "core/check/certification/council_elements.h"
#include "tests/support/rule_cases.h"

using namespace Credwright;
using namespace Credwright::Testing;
using namespace Qt::Literals::StringLiterals;

namespace {

void makeJoint(Design &design)
{
    design.identity.joint = Answer::Yes;
    AwardingBody second = design.awardingBodies.first();
    second.id = QUuid::createUuid();
    design.awardingBodies.append(second);
    design.certification.issuerBody = {second.id};
    design.admission.singleProcedure = Answer::Yes;
}

const QList<RuleCase> cases{
    // Council Recommendation, Annex I: mandatory elements.
    {"no title, but the course was begun in three ways", "ce.1", 1, "identity.title", [](Design &d) { d.identity.title = {}; }, Severity::Must},
    {"no country anywhere", "ce.1", 1, "identity.country",
        [](Design &d) {
            d.identity.country.clear();
            d.awardingBodies[0].country.clear();
        },
        Severity::Must},
    {"the country of the awarding body is enough", "ce.1", 0, "", [](Design &d) { d.identity.country.clear(); }},
    {"awarding body without a name", "ce.1", 1, "awardingBody", [](Design &d) { d.awardingBodies[0].name = {}; }, Severity::Must},
    {"no credits and no hours", "ce.1", 1, "type.credits",
        [](Design &d) {
            d.type.credits.reset();
            d.activities.clear();
            for (Assessment &assessment : d.assessments) {
                assessment.minutes.reset();
            }
        },
        Severity::Must},
    {"hours without credits state the workload", "ce.1", 0, "", [](Design &d) { d.type.credits.reset(); }},
    {"no level", "ce.1", 1, "level.eqfLevel", [](Design &d) { d.level.eqfLevel.reset(); }, Severity::Must},
    {"a national level is a level", "ce.1", 0, "",
        [](Design &d) {
            d.level.eqfLevel.reset();
            d.level.nationalLevel = u"VKS 7"_s;
        }},
    {"level not applicable without a reason", "ce.1", 1, "level.notApplicableReason", [](Design &d) { d.level.applies = LevelApplies::NotApplicable; },
        Severity::Must},
    {"level not applicable with its reason", "ce.1", 0, "",
        [](Design &d) {
            d.level.applies = LevelApplies::NotApplicable;
            d.level.notApplicableReason = u"No framework covers it"_s;
        }},
    {"no type of assessment", "ce.1", 1, "assessment", [](Design &d) { d.assessments.clear(); }, Severity::Must},
    {"no form of participation", "ce.1", 1, "delivery.mode", [](Design &d) { d.delivery.mode = DeliveryMode::Unset; }, Severity::Must},
    {"no type of quality assurance", "ce.1", 1, "quality.type", [](Design &d) { d.quality.type = AssuranceType::Unset; }, Severity::Must},
    {"two are missing", "ce.1", 2, "delivery.mode",
        [](Design &d) {
            d.delivery.mode = DeliveryMode::Unset;
            d.quality.type = AssuranceType::Unset;
        },
        Severity::Must},
    {"a new design with a title only", "ce.1", 0, "",
        [](Design &d) {
            d = Design();
            d.identity.title = u"Chips"_s;
        }},
    {"a title and an outcome: seven elements are missing", "ce.1", 7, "identity.country",
        [](Design &d) {
            Design fresh;
            fresh.identity.title = u"Chips"_s;
            fresh.outcomes = {d.outcomes.first()};
            d = fresh;
        },
        Severity::Must},
    {"without an outcome, untouched steps are not asked for", "ce.1", 1, "awardingBody",
        [](Design &d) {
            Design fresh;
            fresh.identity.title = u"Chips"_s;
            fresh.identity.country = u"BE"_s;
            fresh.type.credits = Credits{300};
            d = fresh;
        },
        Severity::Must},
    // Optional elements.
    {"nothing about prerequisites", "ce.2", 1, "prerequisite", [](Design &d) { d.prerequisites.clear(); }, Severity::Consider},
    {"none needed, with a reason", "ce.2", 0, "",
        [](Design &d) {
            d.prerequisites.clear();
            d.audience.noPrerequisitesReason = u"It starts from zero"_s;
        }},
    {"nothing about supervision", "ce.2", 1, "assessment.supervision",
        [](Design &d) {
            for (Assessment &assessment : d.assessments) {
                assessment.supervision = Supervision::Unset;
                assessment.identityCheck = IdentityCheck::Unset;
            }
        },
        Severity::Consider},
    {"nothing about stackability", "ce.2", 1, "stackability.approach", [](Design &d) { d.stackability.approach = StackApproach::Unset; }, Severity::Consider},
    {"optional ones wait until the mandatory ones are there", "ce.2", 0, "",
        [](Design &d) {
            d.prerequisites.clear();
            d.quality.type = AssuranceType::Unset;
        }},
    {"joint award, one body", "ce.3", 1, "awardingBody", [](Design &d) { d.identity.joint = Answer::Yes; }},
    {"joint award, two bodies", "ce.3", 0, "",
        [](Design &d) {
            d.identity.joint = Answer::Yes;
            AwardingBody second = d.awardingBodies.first();
            second.id = QUuid::createUuid();
            d.awardingBodies.append(second);
        }},
    // Joint award: both halves.
    {"joint award that is settled", "pa.1", 0, "", makeJoint},
    {"one body alone needs no issuer", "pa.1", 0, "", [](Design &d) { d.admission.singleProcedure = Answer::Unset; }},
    {"nobody issues for all", "pa.1", 1, "certification.issuerBody",
        [](Design &d) {
            makeJoint(d);
            d.certification.issuerBody = {};
        },
        Severity::Must},
    {"the issuer was removed from the awarding bodies", "pa.1", 1, "certification.issuerBody",
        [](Design &d) {
            makeJoint(d);
            d.awardingBodies.removeLast();
        },
        Severity::Must},
    {"an umbrella entity issues", "pa.1", 0, "",
        [](Design &d) {
            makeJoint(d);
            d.certification.issuerBody = {};
            d.certification.issuerName = u"European University Alliance"_s;
        }},
    {"applications to each partner", "pa.1", 1, "admission.singleProcedure",
        [](Design &d) {
            makeJoint(d);
            d.admission.singleProcedure = Answer::No;
        }},
    // Digital certificates.
    {"digital without a tool", "ce.4", 1, "issuingTool", [](Design &d) { d.issuingTools.clear(); }},
    {"digital, the only tool verifies", "ce.4", 1, "issuingTool", [](Design &d) { d.issuingTools[0].stage = ToolStage::Verify; }},
    {"digital, issued by a system that the team named", "ce.4", 0, "",
        [](Design &d) {
            d.issuingTools.clear();
            TechnicalSystem system;
            system.id = QUuid::createUuid();
            system.kind = SystemKind::Issuing;
            system.name = u"Credential platform"_s;
            d.systems.append(system);
        }},
    {"paper needs no tool", "ce.4", 0, "",
        [](Design &d) {
            d.issuingTools.clear();
            d.certification.format = CertificateFormat::Paper;
        }},
    {"digital that nobody can verify", "ce.5", 1, "certification.verification", [](Design &d) { d.certification.verification = {}; }},
    {"paper that nobody can verify", "ce.5", 0, "",
        [](Design &d) {
            d.certification.verification = {};
            d.certification.format = CertificateFormat::Paper;
        }},
};

} // namespace

class TestCertificationRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rules_data() { addRuleRows(cases); }
    void rules()
    {
        QFETCH(int, index);
        verifyRuleCase(cases.at(index));
    }

    /// Council Recommendation 2022/C 243/02, Annex I: eleven mandatory, five optional; three come with the certificate alone.
    void elementsAreThoseOfTheCouncil()
    {
        for (const Design &design : {Design(), soundDesign()}) {
            Analyst analyst;
            int mandatory = 0;
            int atIssue = 0;
            int missing = 0;
            const QList<ElementState> elements = councilElements(design, analyst.analyse(design));
            for (const ElementState &element : elements) {
                mandatory += element.mandatory;
                atIssue += element.atIssue;
                missing += element.mandatory && !element.there;
                QVERIFY(element.where.field.isEmpty() || resolves(design, element.where));
                QVERIFY(element.there || !element.atIssue);
            }
            QCOMPARE(elements.size(), 16);
            QCOMPARE(mandatory, 11);
            QCOMPARE(atIssue, 3);
            QCOMPARE(missing, design.identity.title.isEmpty() ? 9 : 0);
        }
    }
};

QTEST_GUILESS_MAIN(TestCertificationRules)
#include "tst_certification_rules.moc"
