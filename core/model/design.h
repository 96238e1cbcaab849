#pragma once

#include "core/model/admission.h"
#include "core/model/assessment.h"
#include "core/model/attachment.h"
#include "core/model/audience.h"
#include "core/model/certification.h"
#include "core/model/communication.h"
#include "core/model/delivery.h"
#include "core/model/financing.h"
#include "core/model/identity.h"
#include "core/model/level.h"
#include "core/model/market.h"
#include "core/model/outcome.h"
#include "core/model/partners.h"
#include "core/model/purpose.h"
#include "core/model/quality.h"
#include "core/model/stackability.h"
#include "core/model/team.h"
#include "core/model/type_and_size.h"

namespace Credwright {

/// Everything undoable about one micro-credential. A value: copyable (lists and texts are shared until written), comparable.
/// Rows are known by their id, never by number; links between entities are by id.
struct Design
{
    QUuid id; ///< Kept by Save As; Duplicate and import make a new one.

    Identity identity;
    TypeAndSize type;
    Purpose purpose;
    Level level;
    Audience audience;
    Delivery delivery;
    Stackability stackability;
    AssessmentPlan assessmentPlan;
    Quality quality;
    Financing financing;
    Team team;
    Market market;
    Partnership partnership;
    Communication communication;
    Admission admission;
    Certification certification;

    QList<AwardingBody> awardingBodies;
    QList<Track> tracks;
    QList<Evidence> evidence;
    QList<AddedValue> addedValues;
    QList<Outcome> outcomes;
    QList<Profile> profiles;
    QList<Prerequisite> prerequisites;
    QList<Provision> provisions;
    QList<Activity> activities;
    QList<Module> modules;
    QList<Edition> editions;
    QList<StackTarget> stackTargets;
    QList<RelatedCredential> relatedCredentials;
    QList<Assessment> assessments;
    QList<CostLine> costLines;
    QList<EditionQuantity> editionQuantities;
    QList<Fee> fees;
    QList<EditionLearners> editionLearners;
    QList<IncomeLine> incomeLines;
    QList<StaffRate> staffRates;
    QList<Scenario> scenarios;
    QList<ScenarioLine> scenarioLines;
    QList<SupportUnit> units;
    QList<TeamMember> members;
    QList<Task> tasks;
    QList<TechnicalSystem> systems;
    QList<Training> trainings;
    QList<FitnessAspect> fitnessAspects;
    QList<SharedResource> sharedResources;
    QList<Stakeholder> stakeholders;
    QList<Recogniser> recognisers;
    QList<Skill> skills;
    QList<Occupation> occupations;
    QList<QualityCriterion> qualityCriteria;
    QList<Comparator> comparators;
    QList<Partner> partners;
    QList<AgreementElement> agreementElements;
    QList<AspectNote> aspects;
    QList<Channel> channels;
    QList<Platform> platforms;
    QList<Registration> registrations;
    QList<SupportResource> supportResources;
    QList<CertificateElement> certificateElements;
    QList<IssuingTool> issuingTools;
    QList<Attachment> attachments;

    /// The single entities get their fixed ids (singletonId); `id` stays null until newDesign() or a loader sets it.
    Design();
    bool operator==(const Design &) const = default;
};

/// The fixed id of the one entity of this kind ("identity", "purpose"…): the same in every design.
QUuid singletonId(QLatin1StringView kind);

/// What is known of a kind of entity besides its fields.
template<typename T>
struct EntityTraits;

#define CREDWRIGHT_ENTITY(Type, kindName) \
    template<> \
    struct EntityTraits<Type> \
    { \
        static constexpr QLatin1StringView kind = QLatin1StringView(kindName); \
    };
CREDWRIGHT_ENTITY(Identity, "identity")
CREDWRIGHT_ENTITY(TypeAndSize, "type")
CREDWRIGHT_ENTITY(Purpose, "purpose")
CREDWRIGHT_ENTITY(Level, "level")
CREDWRIGHT_ENTITY(Audience, "audience")
CREDWRIGHT_ENTITY(Delivery, "delivery")
CREDWRIGHT_ENTITY(Stackability, "stackability")
CREDWRIGHT_ENTITY(AssessmentPlan, "assessmentPlan")
CREDWRIGHT_ENTITY(Quality, "quality")
CREDWRIGHT_ENTITY(Financing, "financing")
CREDWRIGHT_ENTITY(Team, "team")
CREDWRIGHT_ENTITY(Market, "market")
CREDWRIGHT_ENTITY(Partnership, "partnership")
CREDWRIGHT_ENTITY(Communication, "communication")
CREDWRIGHT_ENTITY(Admission, "admission")
CREDWRIGHT_ENTITY(Certification, "certification")
CREDWRIGHT_ENTITY(AwardingBody, "awardingBody")
CREDWRIGHT_ENTITY(Track, "track")
CREDWRIGHT_ENTITY(Evidence, "evidence")
CREDWRIGHT_ENTITY(AddedValue, "addedValue")
CREDWRIGHT_ENTITY(Outcome, "outcome")
CREDWRIGHT_ENTITY(Profile, "profile")
CREDWRIGHT_ENTITY(Prerequisite, "prerequisite")
CREDWRIGHT_ENTITY(Provision, "provision")
CREDWRIGHT_ENTITY(Activity, "activity")
CREDWRIGHT_ENTITY(Module, "module")
CREDWRIGHT_ENTITY(Edition, "edition")
CREDWRIGHT_ENTITY(StackTarget, "stackTarget")
CREDWRIGHT_ENTITY(RelatedCredential, "relatedCredential")
CREDWRIGHT_ENTITY(Assessment, "assessment")
CREDWRIGHT_ENTITY(CostLine, "costLine")
CREDWRIGHT_ENTITY(EditionQuantity, "editionQuantity")
CREDWRIGHT_ENTITY(Fee, "fee")
CREDWRIGHT_ENTITY(EditionLearners, "editionLearners")
CREDWRIGHT_ENTITY(IncomeLine, "incomeLine")
CREDWRIGHT_ENTITY(StaffRate, "staffRate")
CREDWRIGHT_ENTITY(Scenario, "scenario")
CREDWRIGHT_ENTITY(ScenarioLine, "scenarioLine")
CREDWRIGHT_ENTITY(SupportUnit, "unit")
CREDWRIGHT_ENTITY(TeamMember, "member")
CREDWRIGHT_ENTITY(Task, "task")
CREDWRIGHT_ENTITY(TechnicalSystem, "system")
CREDWRIGHT_ENTITY(Training, "training")
CREDWRIGHT_ENTITY(FitnessAspect, "fitnessAspect")
CREDWRIGHT_ENTITY(SharedResource, "sharedResource")
CREDWRIGHT_ENTITY(Stakeholder, "stakeholder")
CREDWRIGHT_ENTITY(Recogniser, "recogniser")
CREDWRIGHT_ENTITY(Skill, "skill")
CREDWRIGHT_ENTITY(Occupation, "occupation")
CREDWRIGHT_ENTITY(QualityCriterion, "qualityCriterion")
CREDWRIGHT_ENTITY(Comparator, "comparator")
CREDWRIGHT_ENTITY(Partner, "partner")
CREDWRIGHT_ENTITY(AgreementElement, "agreementElement")
CREDWRIGHT_ENTITY(AspectNote, "aspect")
CREDWRIGHT_ENTITY(Channel, "channel")
CREDWRIGHT_ENTITY(Platform, "platform")
CREDWRIGHT_ENTITY(Registration, "registration")
CREDWRIGHT_ENTITY(SupportResource, "supportResource")
CREDWRIGHT_ENTITY(CertificateElement, "certificateElement")
CREDWRIGHT_ENTITY(IssuingTool, "issuingTool")
CREDWRIGHT_ENTITY(Attachment, "attachment")
#undef CREDWRIGHT_ENTITY

/// Calls f with each single entity of the design (const or not), in document order.
template<typename D, typename F>
void forEachSingle(D &design, F &&f)
{
    f(design.identity);
    f(design.type);
    f(design.purpose);
    f(design.level);
    f(design.audience);
    f(design.delivery);
    f(design.stackability);
    f(design.assessmentPlan);
    f(design.quality);
    f(design.financing);
    f(design.team);
    f(design.market);
    f(design.partnership);
    f(design.communication);
    f(design.admission);
    f(design.certification);
}

/// Calls f with each list of entities of the design (const or not), in document order.
/// Order matters to readers of files: a list comes after the lists that it links to only where that is natural, so links are resolved by id.
template<typename D, typename F>
void forEachList(D &design, F &&f)
{
    f(design.awardingBodies);
    f(design.tracks);
    f(design.evidence);
    f(design.addedValues);
    f(design.outcomes);
    f(design.profiles);
    f(design.prerequisites);
    f(design.provisions);
    f(design.activities);
    f(design.modules);
    f(design.editions);
    f(design.stackTargets);
    f(design.relatedCredentials);
    f(design.assessments);
    f(design.costLines);
    f(design.editionQuantities);
    f(design.fees);
    f(design.editionLearners);
    f(design.incomeLines);
    f(design.staffRates);
    f(design.scenarios);
    f(design.scenarioLines);
    f(design.units);
    f(design.members);
    f(design.tasks);
    f(design.systems);
    f(design.trainings);
    f(design.fitnessAspects);
    f(design.sharedResources);
    f(design.stakeholders);
    f(design.recognisers);
    f(design.skills);
    f(design.occupations);
    f(design.qualityCriteria);
    f(design.comparators);
    f(design.partners);
    f(design.agreementElements);
    f(design.aspects);
    f(design.channels);
    f(design.platforms);
    f(design.registrations);
    f(design.supportResources);
    f(design.certificateElements);
    f(design.issuingTools);
    f(design.attachments);
}

/// The entity with this id in a list, or null.
template<typename T>
const T *findById(const QList<T> &list, const QUuid &id)
{
    for (const T &entity : list) {
        if (entity.id == id) {
            return &entity;
        }
    }
    return nullptr;
}

} // namespace Credwright
