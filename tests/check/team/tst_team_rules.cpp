#include "tests/support/rule_cases.h"

using namespace Credwright;
using namespace Credwright::Testing;
using namespace Qt::Literals::StringLiterals;

namespace {

SupportUnit &unitOf(Design &design, UnitKind kind)
{
    return *std::ranges::find_if(design.units, [kind](const SupportUnit &unit) { return unit.kind == kind; });
}

void disown(Design &design, SystemKind kind)
{
    std::ranges::find_if(design.systems, [kind](const TechnicalSystem &system) { return system.kind == kind; })->owner.clear();
}

void removeSystem(Design &design, SystemKind kind)
{
    design.systems.removeIf([kind](const TechnicalSystem &system) { return system.kind == kind; });
}

void forget(Design &design, UnitKind kind)
{
    unitOf(design, kind).contact.clear();
    unitOf(design, kind).status = ContactStatus::Unset;
}

const QList<RuleCase> cases{
    {"the sound design", "tm.1", 0, "", [](Design &) {}},
    {"credits, and nobody in student administration", "tm.1", 1, "unit.contact", [](Design &d) { forget(d, UnitKind::StudentAdministration); }},
    {"no credits are awarded", "tm.1", 0, "",
        [](Design &d) {
            forget(d, UnitKind::StudentAdministration);
            removeSystem(d, SystemKind::StudentAdministration);
            d.tracks[0].awardsCredits = Answer::No;
        }},
    {"asked, although no name is noted", "tm.1", 0, "",
        [](Design &d) {
            forget(d, UnitKind::StudentAdministration);
            unitOf(d, UnitKind::StudentAdministration).status = ContactStatus::Asked;
        }},
    {"a name that was not asked yet", "tm.1", 1, "unit.contact",
        [](Design &d) { unitOf(d, UnitKind::StudentAdministration).status = ContactStatus::NotAsked; }},
    {"partners, and nobody in legal affairs", "tm.1", 1, "unit.contact", [](Design &d) { d.partnership.applies = Answer::Yes; }},
    {"partners, and a contact in legal affairs", "tm.1", 0, "",
        [](Design &d) {
            d.partnership.applies = Answer::Yes;
            unitOf(d, UnitKind::LegalAffairs).contact = u"Els Peeters"_s;
        }},
    {"no partners, no legal affairs", "tm.1", 0, "", [](Design &d) { d.partnership.applies = Answer::No; }},
    {"partly online, and nobody in educational design", "tm.1", 1, "unit.contact", [](Design &d) { forget(d, UnitKind::EducationalDesign); }},
    {"all on site, no educational design", "tm.1", 0, "",
        [](Design &d) {
            forget(d, UnitKind::EducationalDesign);
            removeSystem(d, SystemKind::LearningPlatform);
            d.delivery.mode = DeliveryMode::InPerson;
        }},
    {"external review, and nobody in quality assurance", "tm.1", 1, "unit.contact", [](Design &d) { d.quality.type = AssuranceType::External; }},
    {"a channel, and nobody in marketing", "tm.1", 1, "unit.contact",
        [](Design &d) {
            Channel channel;
            channel.id = QUuid::createUuid();
            d.channels = {channel};
            forget(d, UnitKind::Marketing);
        }},
    {"marketing is paid for, and nobody in marketing", "tm.1", 1, "unit.contact",
        [](Design &d) {
            d.channels.clear();
            d.costLines[0].usual = u"marketing"_s;
            forget(d, UnitKind::Marketing);
        }},
    {"teaching methods have to change, and nobody in teaching and learning", "tm.1", 1, "unit.contact",
        [](Design &d) {
            FitnessAspect aspect;
            aspect.id = QUuid::createUuid();
            aspect.area = FitnessArea::TeachingMethods;
            aspect.verdict = Fitness::ToChange;
            d.fitnessAspects = {aspect};
        }},
    {"partly online, and the learning platform has no owner", "tm.1", 1, "system.owner", [](Design &d) { disown(d, SystemKind::LearningPlatform); }},
    {"partly online, and no learning platform is listed", "tm.1", 1, "system", [](Design &d) { removeSystem(d, SystemKind::LearningPlatform); }},
    {"credits, and no register is listed", "tm.1", 1, "system", [](Design &d) { removeSystem(d, SystemKind::StudentAdministration); }},
    {"a digital certificate, and no system issues it", "tm.1", 1, "system", [](Design &d) { removeSystem(d, SystemKind::Issuing); }},
    {"a certificate on paper", "tm.1", 0, "",
        [](Design &d) {
            d.certification.format = CertificateFormat::Paper;
            removeSystem(d, SystemKind::Issuing);
        }},
    {"a graded exam online, and no system for it", "tm.1", 1, "system", [](Design &d) { d.assessments[0].place = AssessmentPlace::Online; }},
    {"a quiz for practice online", "tm.1", 0, "", [](Design &d) { d.assessments[2].place = AssessmentPlace::Online; }},
    {"the step is untouched: one sentence for all", "tm.1", 1, "unit",
        [](Design &d) {
            d.units.clear();
            d.members.clear();
            d.systems.clear();
            d.trainings.clear();
        }},
    {"a title alone", "tm.1", 0, "",
        [](Design &d) {
            d = Design();
            d.identity.title = u"Chips"_s;
            d.type.credits = Credits{300};
        }},
    {"somebody teaches without training", "tm.2", 1, "member.teaches", [](Design &d) { d.trainings.clear(); }, Severity::Consider},
    {"a training without a topic", "tm.2", 1, "member.teaches", [](Design &d) { d.trainings[0].topics = {}; }, Severity::Consider},
    {"those who do not teach need none", "tm.2", 0, "",
        [](Design &d) {
            d.members[0].teaches = Answer::No;
            d.trainings.clear();
        }},
};

} // namespace

class TestTeamRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rules_data() { addRuleRows(cases); }
    void rules()
    {
        QFETCH(int, index);
        verifyRuleCase(cases.at(index));
    }
    void aSystemThatIsMissingCanBeAdded()
    {
        Design design = soundDesign();
        removeSystem(design, SystemKind::LearningPlatform);
        const QList<Finding> found = findingsOf(design, u"tm.1"_s);
        QCOMPARE(found.size(), 1);
        const QList<Fix> fixes = fixesFor(design, found.first());
        QCOMPARE(fixes.size(), 1);
        apply(design, fixes.first().changes);
        QCOMPARE(design.systems.last().kind, SystemKind::LearningPlatform);
        const QList<Finding> left = findingsOf(design, u"tm.1"_s); // Who owns it is still to say.
        QCOMPARE(left.size(), 1);
        QCOMPARE(left.first().where.entity, design.systems.last().id);
    }
};

QTEST_GUILESS_MAIN(TestTeamRules)
#include "tst_team_rules.moc"
