#pragma once

#include "core/model/assessment.h"
#include "core/model/attachment.h"
#include "core/model/audience.h"
#include "core/model/delivery.h"
#include "core/model/financing.h"
#include "core/model/identity.h"
#include "core/model/level.h"
#include "core/model/outcome.h"
#include "core/model/purpose.h"
#include "core/model/quality.h"
#include "core/model/stackability.h"
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
