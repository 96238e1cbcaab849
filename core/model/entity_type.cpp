#include "core/model/entity_type.h"

#include <QHash>

namespace Credwright {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Description
{
    QLatin1StringView kind;
    QLatin1StringView step;
    QLatin1StringView property;
    const char *singular;
    const char *plural;
    QLatin1StringView titleField = {};
};

constexpr Description descriptions[] = {
    {"identity"_L1, "type"_L1, "identity"_L1, QT_TRANSLATE_NOOP("Entity", "Identity card"), QT_TRANSLATE_NOOP("Entity", "Identity card")},
    {"type"_L1, "type"_L1, "type"_L1, QT_TRANSLATE_NOOP("Entity", "Type and size"), QT_TRANSLATE_NOOP("Entity", "Type and size")},
    {"purpose"_L1, "outcomes"_L1, "purpose"_L1, QT_TRANSLATE_NOOP("Entity", "Purpose"), QT_TRANSLATE_NOOP("Entity", "Purpose")},
    {"level"_L1, "level"_L1, "level"_L1, QT_TRANSLATE_NOOP("Entity", "Level"), QT_TRANSLATE_NOOP("Entity", "Level")},
    {"audience"_L1, "audience"_L1, "audience"_L1, QT_TRANSLATE_NOOP("Entity", "Target audience"), QT_TRANSLATE_NOOP("Entity", "Target audience")},
    {"delivery"_L1, "delivery"_L1, "delivery"_L1, QT_TRANSLATE_NOOP("Entity", "Delivery"), QT_TRANSLATE_NOOP("Entity", "Delivery")},
    {"stackability"_L1, "stackability"_L1, "stackability"_L1, QT_TRANSLATE_NOOP("Entity", "Stackability"), QT_TRANSLATE_NOOP("Entity", "Stackability")},
    {"assessmentPlan"_L1, "assessment"_L1, "assessmentPlan"_L1, QT_TRANSLATE_NOOP("Entity", "All assessments"), QT_TRANSLATE_NOOP("Entity", "All assessments")},
    {"quality"_L1, "quality"_L1, "quality"_L1, QT_TRANSLATE_NOOP("Entity", "Quality assurance"), QT_TRANSLATE_NOOP("Entity", "Quality assurance")},
    {"financing"_L1, "finance"_L1, "financing"_L1, QT_TRANSLATE_NOOP("Entity", "Financing"), QT_TRANSLATE_NOOP("Entity", "Financing")},
    {"team"_L1, "team"_L1, "team"_L1, QT_TRANSLATE_NOOP("Entity", "Team"), QT_TRANSLATE_NOOP("Entity", "Team")},
    {"market"_L1, "market"_L1, "market"_L1, QT_TRANSLATE_NOOP("Entity", "Labour market"), QT_TRANSLATE_NOOP("Entity", "Labour market")},
    {"partnership"_L1, "partners"_L1, "partnership"_L1, QT_TRANSLATE_NOOP("Entity", "Partnership"), QT_TRANSLATE_NOOP("Entity", "Partnership")},
    {"communication"_L1, "communication"_L1, "communication"_L1, QT_TRANSLATE_NOOP("Entity", "Communication"), QT_TRANSLATE_NOOP("Entity", "Communication")},
    {"admission"_L1, "admission"_L1, "admission"_L1, QT_TRANSLATE_NOOP("Entity", "Admission"), QT_TRANSLATE_NOOP("Entity", "Admission")},
    {"certification"_L1, "certification"_L1, "certification"_L1, QT_TRANSLATE_NOOP("Entity", "Certification"), QT_TRANSLATE_NOOP("Entity", "Certification")},
    {"awardingBody"_L1, "type"_L1, "awardingBodies"_L1, QT_TRANSLATE_NOOP("Entity", "Awarding body"), QT_TRANSLATE_NOOP("Entity", "Awarding bodies"),
        "awardingBody.name"_L1},
    {"track"_L1, "type"_L1, "tracks"_L1, QT_TRANSLATE_NOOP("Entity", "Track"), QT_TRANSLATE_NOOP("Entity", "Ways to take part"), "track.name"_L1},
    {"evidence"_L1, "outcomes"_L1, "evidence"_L1, QT_TRANSLATE_NOOP("Entity", "Evidence"), QT_TRANSLATE_NOOP("Entity", "Evidence of the need"),
        "evidence.who"_L1},
    {"addedValue"_L1, "outcomes"_L1, "addedValues"_L1, QT_TRANSLATE_NOOP("Entity", "Added value"), QT_TRANSLATE_NOOP("Entity", "Added values"),
        "addedValue.value"_L1},
    {"outcome"_L1, "outcomes"_L1, "outcomes"_L1, QT_TRANSLATE_NOOP("Entity", "Outcome"), QT_TRANSLATE_NOOP("Entity", "Learning outcomes"),
        "outcome.statement"_L1},
    {"profile"_L1, "audience"_L1, "profiles"_L1, QT_TRANSLATE_NOOP("Entity", "Profile"), QT_TRANSLATE_NOOP("Entity", "Profiles"), "profile.name"_L1},
    {"prerequisite"_L1, "audience"_L1, "prerequisites"_L1, QT_TRANSLATE_NOOP("Entity", "Prerequisite"), QT_TRANSLATE_NOOP("Entity", "Prerequisites"),
        "prerequisite.requirement"_L1},
    {"provision"_L1, "audience"_L1, "provisions"_L1, QT_TRANSLATE_NOOP("Entity", "Provision"), QT_TRANSLATE_NOOP("Entity", "Provisions for learners"),
        "provision.description"_L1},
    {"activity"_L1, "delivery"_L1, "activities"_L1, QT_TRANSLATE_NOOP("Entity", "Activity"), QT_TRANSLATE_NOOP("Entity", "Learning activities"),
        "activity.title"_L1},
    {"module"_L1, "delivery"_L1, "modules"_L1, QT_TRANSLATE_NOOP("Entity", "Module"), QT_TRANSLATE_NOOP("Entity", "Modules"), "module.title"_L1},
    {"edition"_L1, "delivery"_L1, "editions"_L1, QT_TRANSLATE_NOOP("Entity", "Edition"), QT_TRANSLATE_NOOP("Entity", "Editions"), "edition.name"_L1},
    {"stackTarget"_L1, "stackability"_L1, "stackTargets"_L1, QT_TRANSLATE_NOOP("Entity", "Programme"), QT_TRANSLATE_NOOP("Entity", "Recognised towards"),
        "stackTarget.programme"_L1},
    {"relatedCredential"_L1, "stackability"_L1, "relatedCredentials"_L1, QT_TRANSLATE_NOOP("Entity", "Related micro-credential"),
        QT_TRANSLATE_NOOP("Entity", "Related micro-credentials"), "relatedCredential.title"_L1},
    {"assessment"_L1, "assessment"_L1, "assessments"_L1, QT_TRANSLATE_NOOP("Entity", "Assessment"), QT_TRANSLATE_NOOP("Entity", "Assessments"),
        "assessment.title"_L1},
    {"costLine"_L1, "finance"_L1, "costLines"_L1, QT_TRANSLATE_NOOP("Entity", "Cost line"), QT_TRANSLATE_NOOP("Entity", "Full cost"), "costLine.title"_L1},
    {"editionQuantity"_L1, "finance"_L1, "editionQuantities"_L1, QT_TRANSLATE_NOOP("Entity", "Other quantity"),
        QT_TRANSLATE_NOOP("Entity", "Quantities that differ by edition"), "editionQuantity.costLine"_L1},
    {"fee"_L1, "finance"_L1, "fees"_L1, QT_TRANSLATE_NOOP("Entity", "Fee"), QT_TRANSLATE_NOOP("Entity", "Fees and expected learners"), "fee.profile"_L1},
    {"editionLearners"_L1, "finance"_L1, "editionLearners"_L1, QT_TRANSLATE_NOOP("Entity", "Other number of learners"),
        QT_TRANSLATE_NOOP("Entity", "Learners that differ by edition"), "editionLearners.fee"_L1},
    {"incomeLine"_L1, "finance"_L1, "incomeLines"_L1, QT_TRANSLATE_NOOP("Entity", "Income line"), QT_TRANSLATE_NOOP("Entity", "Income besides fees"),
        "incomeLine.title"_L1},
    {"staffRate"_L1, "finance"_L1, "staffRates"_L1, QT_TRANSLATE_NOOP("Entity", "Rate of staff"), QT_TRANSLATE_NOOP("Entity", "Rates of staff"),
        "staffRate.title"_L1},
    {"scenario"_L1, "finance"_L1, "scenarios"_L1, QT_TRANSLATE_NOOP("Entity", "Scenario"), QT_TRANSLATE_NOOP("Entity", "Scenarios"), "scenario.title"_L1},
    {"scenarioLine"_L1, "finance"_L1, "scenarioLines"_L1, QT_TRANSLATE_NOOP("Entity", "Line of a scenario"),
        QT_TRANSLATE_NOOP("Entity", "Lines that a scenario changes"), "scenarioLine.scenario"_L1},
    {"unit"_L1, "team"_L1, "units"_L1, QT_TRANSLATE_NOOP("Entity", "Unit"), QT_TRANSLATE_NOOP("Entity", "Units that help"), "unit.kind"_L1},
    {"member"_L1, "team"_L1, "members"_L1, QT_TRANSLATE_NOOP("Entity", "Member"), QT_TRANSLATE_NOOP("Entity", "Project team"), "member.name"_L1},
    {"task"_L1, "team"_L1, "tasks"_L1, QT_TRANSLATE_NOOP("Entity", "Task"), QT_TRANSLATE_NOOP("Entity", "Tasks"), "task.title"_L1},
    {"system"_L1, "team"_L1, "systems"_L1, QT_TRANSLATE_NOOP("Entity", "System"), QT_TRANSLATE_NOOP("Entity", "Technical systems"), "system.kind"_L1},
    {"training"_L1, "team"_L1, "trainings"_L1, QT_TRANSLATE_NOOP("Entity", "Training"), QT_TRANSLATE_NOOP("Entity", "Training of staff"),
        "training.provider"_L1},
    {"fitnessAspect"_L1, "type"_L1, "fitnessAspects"_L1, QT_TRANSLATE_NOOP("Entity", "Aspect"), QT_TRANSLATE_NOOP("Entity", "Fit for learners from outside"),
        "fitnessAspect.area"_L1},
    {"sharedResource"_L1, "type"_L1, "sharedResources"_L1, QT_TRANSLATE_NOOP("Entity", "Shared resource"),
        QT_TRANSLATE_NOOP("Entity", "Shared with degree programmes"), "sharedResource.name"_L1},
    {"stakeholder"_L1, "market"_L1, "stakeholders"_L1, QT_TRANSLATE_NOOP("Entity", "Stakeholder"), QT_TRANSLATE_NOOP("Entity", "Stakeholders"),
        "stakeholder.name"_L1},
    {"recogniser"_L1, "market"_L1, "recognisers"_L1, QT_TRANSLATE_NOOP("Entity", "Third party"), QT_TRANSLATE_NOOP("Entity", "Recognition by third parties"),
        "recogniser.name"_L1},
    {"skill"_L1, "market"_L1, "skills"_L1, QT_TRANSLATE_NOOP("Entity", "Skill"), QT_TRANSLATE_NOOP("Entity", "Skills"), "skill.name"_L1},
    {"occupation"_L1, "market"_L1, "occupations"_L1, QT_TRANSLATE_NOOP("Entity", "Occupation"), QT_TRANSLATE_NOOP("Entity", "Occupations"),
        "occupation.name"_L1},
    {"qualityCriterion"_L1, "quality"_L1, "qualityCriteria"_L1, QT_TRANSLATE_NOOP("Entity", "Criterion"),
        QT_TRANSLATE_NOOP("Entity", "Criteria of internal review"), "qualityCriterion.area"_L1},
    {"comparator"_L1, "finance"_L1, "comparators"_L1, QT_TRANSLATE_NOOP("Entity", "Comparable offer"), QT_TRANSLATE_NOOP("Entity", "Comparable offers"),
        "comparator.offer"_L1},
    {"partner"_L1, "partners"_L1, "partners"_L1, QT_TRANSLATE_NOOP("Entity", "Partner"), QT_TRANSLATE_NOOP("Entity", "Partners"), "partner.name"_L1},
    {"agreementElement"_L1, "partners"_L1, "agreementElements"_L1, QT_TRANSLATE_NOOP("Entity", "Element"),
        QT_TRANSLATE_NOOP("Entity", "Elements of the agreement"), "agreementElement.element"_L1},
    {"aspect"_L1, "communication"_L1, "aspects"_L1, QT_TRANSLATE_NOOP("Entity", "Aspect"), QT_TRANSLATE_NOOP("Entity", "What is communicated"),
        "aspect.kind"_L1},
    {"channel"_L1, "communication"_L1, "channels"_L1, QT_TRANSLATE_NOOP("Entity", "Channel"), QT_TRANSLATE_NOOP("Entity", "Communication plan"),
        "channel.name"_L1},
    {"platform"_L1, "communication"_L1, "platforms"_L1, QT_TRANSLATE_NOOP("Entity", "Platform"), QT_TRANSLATE_NOOP("Entity", "Platforms and alliances"),
        "platform.name"_L1},
    {"registration"_L1, "admission"_L1, "registrations"_L1, QT_TRANSLATE_NOOP("Entity", "Registration"),
        QT_TRANSLATE_NOOP("Entity", "Where learners are registered"), "registration.institution"_L1},
    {"supportResource"_L1, "admission"_L1, "supportResources"_L1, QT_TRANSLATE_NOOP("Entity", "Resource"),
        QT_TRANSLATE_NOOP("Entity", "Resources for learners"), "supportResource.name"_L1},
    {"certificateElement"_L1, "certification"_L1, "certificateElements"_L1, QT_TRANSLATE_NOOP("Entity", "Own element"),
        QT_TRANSLATE_NOOP("Entity", "Elements of our own"), "certificateElement.name"_L1},
    {"issuingTool"_L1, "certification"_L1, "issuingTools"_L1, QT_TRANSLATE_NOOP("Entity", "Tool"), QT_TRANSLATE_NOOP("Entity", "Digital tools"),
        "issuingTool.tool"_L1},
    {"attachment"_L1, "outcomes"_L1, "attachments"_L1, QT_TRANSLATE_NOOP("Entity", "Attachment"), QT_TRANSLATE_NOOP("Entity", "Attachments"),
        "attachment.name"_L1},
};

template<typename T>
EntityType describe(bool single)
{
    EntityType type;
    for (const Description &d : descriptions) {
        if (d.kind == EntityTraits<T>::kind) {
            type = {.kind = d.kind,
                .step = d.step,
                .property = d.property,
                .single = single,
                .singular = {"Entity", d.singular},
                .plural = {"Entity", d.plural},
                .titleField = d.titleField,
                .fields = {}};
        }
    }
    for (const Field<T> &field : fieldsOf<T>()) {
        type.fields.append(&field.info);
    }
    return type;
}

} // namespace

int EntityType::fieldIndex(QAnyStringView fieldId) const
{
    for (int i = 0; i < fields.size(); ++i) {
        if (fields.at(i)->id == fieldId) {
            return i;
        }
    }
    return -1;
}

const QList<EntityType> &entityTypes()
{
    static const QList<EntityType> types = [] {
        QList<EntityType> list;
        const Design design;
        forEachSingle(design, [&]<typename T>(const T &) { list.append(describe<T>(true)); });
        forEachList(design, [&]<typename T>(const QList<T> &) { list.append(describe<T>(false)); });
        return list;
    }();
    return types;
}

const EntityType *entityType(QAnyStringView kind)
{
    for (const EntityType &type : entityTypes()) {
        if (type.kind == kind) {
            return &type;
        }
    }
    return nullptr;
}

const FieldInfo *fieldInfo(QAnyStringView fieldId)
{
    static const QHash<QString, const FieldInfo *> byId = [] {
        QHash<QString, const FieldInfo *> hash;
        for (const EntityType &type : entityTypes()) {
            for (const FieldInfo *info : type.fields) {
                hash.insert(info->id, info);
            }
        }
        return hash;
    }();
    return byId.value(fieldId.toString());
}

} // namespace Credwright
