#include "core/check/step_progress.h"

#include "core/agreement/agreement.h"
#include "core/check/communication/aspects.h"
#include "core/model/entity_type.h"
#include "core/model/seeded_rows.h"

namespace Credwright {

using namespace Qt::Literals::StringLiterals;

namespace {

bool isBegun(const Design &design, QLatin1StringView step)
{
    static const Design blank;
    bool begun = false;
    forEachSingle(design, [&]<typename T>(const T &entity) {
        if (!begun && entityType(EntityTraits<T>::kind)->step == step) {
            forEachSingle(blank, [&]<typename U>(const U &untouched) {
                if constexpr (std::is_same_v<T, U>) {
                    begun = entity != untouched;
                }
            });
        }
    });
    forEachList(design, [&]<typename T>(const QList<T> &) {
        const QLatin1StringView kind = EntityTraits<T>::kind;
        begun = begun || (entityType(kind)->step == step && !isUntouched(design, kind));
    });
    return begun;
}

class Tally
{
public:
    explicit Tally(StepProgress &progress) : m_progress(progress) {}
    void want(bool there)
    {
        ++m_progress.wanted;
        m_progress.filled += there ? 1 : 0;
    }

private:
    StepProgress &m_progress;
};

template<typename T, typename P>
bool any(const QList<T> &list, P &&holds)
{
    return std::any_of(list.cbegin(), list.cend(), holds);
}

/// At least one, and all of them.
template<typename T, typename P>
bool everyOne(const QList<T> &list, P &&holds)
{
    return !list.isEmpty() && std::all_of(list.cbegin(), list.cend(), holds);
}

void tallyTeam(const Design &design, Tally tally)
{
    tally.want(any(design.units, [](const SupportUnit &unit) { return unit.status != ContactStatus::Unset; }));
    tally.want(any(design.members, [](const TeamMember &member) { return !member.name.isEmpty(); }));
    tally.want(everyOne(design.members, [](const TeamMember &member) { return !member.role.isEmpty(); }));
    tally.want(any(design.tasks, [](const Task &task) { return !task.title.isEmpty() && !task.owner.isNull(); }));
    tally.want(any(design.systems, [](const TechnicalSystem &system) { return !system.owner.isEmpty(); }));
    tally.want(!design.team.placeInOffer.isEmpty());
}

void tallyMarket(const Design &design, Tally tally)
{
    tally.want(!design.market.relevance.isEmpty());
    tally.want(any(design.stakeholders, [](const Stakeholder &stakeholder) { return !stakeholder.name.isEmpty(); }));
    tally.want(everyOne(design.stakeholders, [](const Stakeholder &stakeholder) { return !stakeholder.roles.isEmpty(); }));
    tally.want(any(design.skills, [](const Skill &skill) { return !skill.name.isEmpty(); }));
    tally.want(any(design.occupations, [](const Occupation &occupation) { return !occupation.name.isEmpty(); }));
}

void tallyType(const Design &design, Tally tally)
{
    tally.want(!design.identity.title.isEmpty());
    tally.want(any(design.awardingBodies, [](const AwardingBody &body) { return !body.name.isEmpty(); }));
    tally.want(!design.identity.country.isEmpty() || any(design.awardingBodies, [](const AwardingBody &body) { return !body.country.isEmpty(); }));
    tally.want(!design.identity.teachingLanguages.isEmpty());
    tally.want(design.type.approach != Approach::Unset);
    tally.want(design.type.credits.has_value());
    tally.want(design.type.duration && design.type.durationUnit != DurationUnit::Unset);
    if (design.type.approach == Approach::FromProgramme || design.type.approach == Approach::Combination) {
        tally.want(!design.type.sourceProgramme.isEmpty());
        tally.want(everyOne(design.fitnessAspects, [](const FitnessAspect &aspect) { return aspect.verdict != Fitness::Unset; }));
        tally.want(!design.type.standsAlone.isEmpty());
        tally.want(design.type.grouping != Grouping::Unset);
    }
}

void tallyOutcomes(const Design &design, Tally tally)
{
    tally.want(!design.purpose.objective.isEmpty());
    tally.want(!design.purpose.rationale.isEmpty());
    tally.want(design.purpose.basis != PurposeBasis::Unset);
    if (design.purpose.basis != PurposeBasis::Research) {
        tally.want(!design.evidence.isEmpty());
    }
    tally.want(!design.addedValues.isEmpty());
    tally.want(any(design.outcomes, [](const Outcome &outcome) { return !outcome.statement.isEmpty(); }));
    tally.want(everyOne(design.outcomes, [](const Outcome &outcome) { return outcome.domain != Domain::Unset; }));
}

void tallyLevel(const Design &design, Tally tally)
{
    if (design.level.applies == LevelApplies::NotApplicable) {
        tally.want(!design.level.notApplicableReason.isEmpty());
        return;
    }
    tally.want(design.level.eqfLevel.has_value());
    tally.want(design.level.method != LevelMethod::Unset);
    tally.want(everyOne(design.outcomes, [](const Outcome &outcome) { return outcome.level.has_value(); }));
    tally.want(design.level.inFramework != FrameworkInclusion::Unset);
}

void tallyAudience(const Design &design, Tally tally)
{
    tally.want(any(design.profiles, [](const Profile &profile) { return !profile.name.isEmpty(); }));
    tally.want(everyOne(design.profiles, [](const Profile &profile) { return !profile.needs.isEmpty(); }));
    tally.want(!design.prerequisites.isEmpty() || !design.audience.noPrerequisitesReason.isEmpty());
    tally.want(!design.audience.feedbackInstrument.isEmpty());
}

void tallyDelivery(const Design &design, Tally tally)
{
    tally.want(design.delivery.mode != DeliveryMode::Unset);
    tally.want(design.delivery.synchronicity != Synchronicity::Unset);
    tally.want(design.delivery.startRule != StartRule::Unset);
    tally.want(everyOne(design.activities, [](const Activity &activity) { return activity.minutes.has_value(); }));
    tally.want(everyOne(design.activities, [](const Activity &activity) { return activity.kind != ActivityKind::Unset; }));
    tally.want(design.delivery.offer != Offer::Unset);
    tally.want(!design.delivery.access.isEmpty());
    tally.want(!design.delivery.reviewDate.isEmpty() || design.delivery.offer == Offer::Once);
}

void tallyStackability(const Design &design, Tally tally)
{
    const Stackability &stack = design.stackability;
    tally.want(stack.approach != StackApproach::Unset);
    switch (stack.approach) {
    case StackApproach::Unset:
    case StackApproach::StandAlone:
        break;
    case StackApproach::Independent:
        tally.want(!design.stackTargets.isEmpty());
        break;
    case StackApproach::Group:
        tally.want(any(design.relatedCredentials, [](const RelatedCredential &related) { return related.relation != Relation::Unset; }));
        break;
    case StackApproach::Consortium:
        tally.want(!stack.awardedBy.isEmpty());
        tally.want(!stack.awardEntails.isEmpty());
        tally.want(!stack.awardCriteria.isEmpty());
        break;
    case StackApproach::DegreeCourses:
        tally.want(!design.stackTargets.isEmpty());
        tally.want(stack.externalRulesChecked != Answer::Unset);
        break;
    }
}

void tallyAssessment(const Design &design, Tally tally)
{
    tally.want(any(design.assessments, [](const Assessment &assessment) { return assessment.kind == AssessmentKind::Summative; }));
    tally.want(everyOne(design.assessments,
        [](const Assessment &assessment) { return assessment.method != AssessmentMethod::Unset && assessment.kind != AssessmentKind::Unset; }));
    tally.want(everyOne(
        design.assessments, [](const Assessment &assessment) { return !assessment.criteria.isEmpty() || assessment.kind == AssessmentKind::Formative; }));
    tally.want(any(design.assessments, [](const Assessment &assessment) { return !assessment.feedback.isEmpty(); }));
    tally.want(!design.assessmentPlan.accommodations.isEmpty());
    tally.want(!design.assessmentPlan.integrity.isEmpty() || !design.assessmentPlan.integrityNote.isEmpty());
}

void tallyQuality(const Design &design, Tally tally)
{
    const Quality &quality = design.quality;
    tally.want(quality.type != AssuranceType::Unset);
    tally.want(quality.accredited != Accreditation::Unset);
    if (quality.type == AssuranceType::External || quality.type == AssuranceType::Both) {
        tally.want(quality.route != ExternalRoute::Unset);
    }
    if (quality.type == AssuranceType::Internal || quality.type == AssuranceType::Both) {
        tally.want(!quality.process.isEmpty());
        tally.want(!quality.body.isEmpty());
    }
}

void tallyFinance(const Design &design, Tally tally)
{
    tally.want(any(design.costLines, [](const CostLine &line) { return line.basis != CostBasis::Unset && (line.rate || line.share); }));
    tally.want(everyOne(design.costLines, [](const CostLine &line) { return line.category != CostCategory::Unset; }));
    tally.want(any(design.fees, [](const Fee &fee) { return fee.learners.has_value(); }));
    tally.want(design.financing.paid == Answer::No || any(design.fees, [](const Fee &fee) { return fee.amount.has_value(); })
        || any(design.incomeLines, [](const IncomeLine &line) { return line.amount.has_value(); }));
    tally.want(design.financing.indirectRate.has_value());
}

void tallyPartners(const Design &design, Tally tally)
{
    tally.want(design.partnership.applies != Answer::Unset);
    if (design.partnership.applies == Answer::Yes) {
        tally.want(any(design.partners, [](const Partner &partner) { return !partner.name.isEmpty(); }));
        tally.want(everyOne(design.agreementElements, [](const AgreementElement &element) { return !isOpen(element); }));
        tally.want(design.partnership.agreement == AgreementState::Drafted || design.partnership.agreement == AgreementState::Signed);
    }
}

void tallyCommunication(const Design &design, Tally tally)
{
    for (const AspectKind kind : aspectKinds()) {
        tally.want(standingOf(design, kind) != AspectStanding::Missing);
    }
    tally.want(any(design.channels, [](const Channel &channel) { return !channel.name.isEmpty(); }));
}

void tallyAdmission(const Design &design, Tally tally)
{
    const Admission &admission = design.admission;
    tally.want(admission.kind != AdmissionKind::Unset);
    if (admission.kind == AdmissionKind::Selected) {
        tally.want(!admission.criteria.isEmpty() || !design.prerequisites.isEmpty() || !design.audience.selectionRule.isEmpty());
    }
    tally.want(!admission.application.isEmpty() || !admission.enrolment.isEmpty());
    tally.want(admission.learnerStatus == LearnerStatus::Student || admission.learnerStatus == LearnerStatus::Other);
    tally.want(!admission.academicSupport.isEmpty());
    tally.want(any(design.supportResources, [](const SupportResource &resource) { return !resource.name.isEmpty(); }));
}

/// What the elements need from other steps is counted there.
void tallyCertification(const Design &design, Tally tally)
{
    const Certification &certification = design.certification;
    tally.want(certification.format != CertificateFormat::Unset);
    tally.want(!certification.verification.isEmpty());
    tally.want(!certification.recognition.isEmpty());
    if (design.identity.joint == Answer::Yes) {
        tally.want(!certification.issuerBody.id.isNull() || !certification.issuerName.isEmpty());
    }
}

} // namespace

StepProgress progressOf(const Design &design, QLatin1StringView step)
{
    struct Entry
    {
        QLatin1StringView step;
        void (*tally)(const Design &, Tally);
    };
    static constexpr std::array<Entry, 15> entries{{{"team"_L1, tallyTeam}, {"market"_L1, tallyMarket}, {"type"_L1, tallyType}, {"outcomes"_L1, tallyOutcomes},
        {"level"_L1, tallyLevel}, {"audience"_L1, tallyAudience}, {"delivery"_L1, tallyDelivery}, {"stackability"_L1, tallyStackability},
        {"assessment"_L1, tallyAssessment}, {"quality"_L1, tallyQuality}, {"finance"_L1, tallyFinance}, {"partners"_L1, tallyPartners},
        {"communication"_L1, tallyCommunication}, {"admission"_L1, tallyAdmission}, {"certification"_L1, tallyCertification}}};
    StepProgress progress;
    progress.begun = isBegun(design, step);
    for (const Entry &entry : entries) {
        if (entry.step == step) {
            entry.tally(design, Tally(progress));
        }
    }
    progress.doesNotApply = progress.complete()
        && ((step == "level"_L1 && design.level.applies == LevelApplies::NotApplicable) || (step == "partners"_L1 && design.partnership.applies == Answer::No));
    return progress;
}

} // namespace Credwright
