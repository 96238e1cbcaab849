#include "core/model/privacy.h"

#include <QHash>
#include <QString>

namespace Credwright {

using namespace Qt::Literals::StringLiterals;

const QList<PrivacyGroup> &privacyGroups()
{
    static const QList<PrivacyGroup> groups{
        // Where the guidance asks for a person, or for “a person or unit”. Where it asks for a body (who accredits, who has to agree), none is meant.
        {Privacy::Contact,
            {"identity.contact"_L1, "audience.feedbackActor"_L1, "assessmentPlan.boardMembership"_L1, "stackTarget.contact"_L1, "unit.contact"_L1,
                "member.name"_L1, "member.contact"_L1, "system.owner"_L1, "stakeholder.contact"_L1, "partner.contact"_L1, "agreementElement.owner"_L1,
                "channel.owner"_L1, "issuingTool.owner"_L1}},
        {Privacy::Note,
            {"type.stepNote"_L1, "purpose.stepNote"_L1, "level.stepNote"_L1, "audience.stepNote"_L1, "delivery.stepNote"_L1, "stackability.stepNote"_L1,
                "assessmentPlan.stepNote"_L1, "quality.stepNote"_L1, "financing.stepNote"_L1, "team.stepNote"_L1, "market.stepNote"_L1,
                "partnership.stepNote"_L1, "communication.stepNote"_L1, "admission.stepNote"_L1, "certification.stepNote"_L1}},
        // The texts of the financing step, and the figures that stand in others.
        {Privacy::Money,
            {"financing.indirectReason"_L1, "financing.note"_L1, "financing.marketNote"_L1, "costLine.title"_L1, "costLine.usual"_L1, "costLine.note"_L1,
                "fee.note"_L1, "incomeLine.title"_L1, "incomeLine.programme"_L1, "incomeLine.conditions"_L1, "incomeLine.period"_L1, "incomeLine.mayPay"_L1,
                "staffRate.title"_L1, "staffRate.note"_L1, "scenario.title"_L1, "scenario.note"_L1, "comparator.provider"_L1, "comparator.offer"_L1,
                "comparator.included"_L1, "comparator.webAddress"_L1, "channel.budget"_L1, "partner.incomeShare"_L1, "partner.costShare"_L1,
                "sharedResource.share"_L1}},
        {Privacy::Impersonal,
            {"identity.title"_L1, "identity.lead"_L1, "identity.region"_L1, "identity.faculty"_L1, "identity.webAddress"_L1, "type.approachNote"_L1,
                "type.sourceProgramme"_L1, "type.sourceModule"_L1, "type.standsAlone"_L1, "type.mixedPlan"_L1, "type.contractForm"_L1, "type.ruleReason"_L1,
                "type.ruleSource"_L1, "purpose.objective"_L1, "purpose.rationale"_L1, "purpose.benefit"_L1, "level.notApplicableReason"_L1, "level.reason"_L1,
                "level.decidedBy"_L1, "level.frameworkName"_L1, "level.nationalLevel"_L1, "audience.selectionRule"_L1, "audience.noPrerequisitesReason"_L1,
                "audience.feedbackInstrument"_L1, "audience.feedbackTiming"_L1, "audience.feedbackChanges"_L1, "delivery.schedule"_L1, "delivery.venue"_L1,
                "delivery.whyItFits"_L1, "delivery.support"_L1, "delivery.access"_L1, "stackability.requestRoute"_L1, "stackability.combinations"_L1,
                "stackability.overlapNotice"_L1, "stackability.awardedBy"_L1, "stackability.awardEntails"_L1, "stackability.awardCriteria"_L1,
                "stackability.externalRules"_L1, "assessmentPlan.passRule"_L1, "assessmentPlan.houseRules"_L1, "assessmentPlan.participation"_L1,
                "assessmentPlan.innovation"_L1, "assessmentPlan.instructions"_L1, "assessmentPlan.proctoringSupport"_L1, "assessmentPlan.boardFrequency"_L1,
                "assessmentPlan.accommodations"_L1, "assessmentPlan.alternativeFormats"_L1, "assessmentPlan.accessibleWeb"_L1,
                "assessmentPlan.integrityNote"_L1, "assessmentPlan.identityBarrier"_L1, "assessmentPlan.policyTouched"_L1, "assessmentPlan.policyAgreement"_L1,
                "quality.statement"_L1, "quality.agency"_L1, "quality.accreditedBy"_L1, "quality.process"_L1, "quality.body"_L1, "quality.esgReference"_L1,
                "quality.sectorStandard"_L1, "quality.askedBy"_L1, "team.vision"_L1, "team.placeInOffer"_L1, "market.relevance"_L1,
                "partnership.templateNote"_L1, "communication.success"_L1, "communication.discounts"_L1, "communication.creditTransfer"_L1,
                "communication.suspension"_L1, "communication.refunds"_L1, "communication.terms"_L1, "admission.criteria"_L1, "admission.languageProof"_L1,
                "admission.priorLearning"_L1, "admission.application"_L1, "admission.documents"_L1, "admission.deadlines"_L1, "admission.decision"_L1,
                "admission.reviewer"_L1, "admission.departmentNote"_L1, "admission.enrolment"_L1, "admission.academicSupport"_L1, "admission.oneToOne"_L1,
                "admission.outsideHours"_L1, "admission.selfDirected"_L1, "admission.complaints"_L1, "certification.issuerName"_L1,
                "certification.participation"_L1, "certification.furtherInformation"_L1, "certification.recognition"_L1, "certification.storage"_L1,
                "certification.strategy"_L1, "awardingBody.name"_L1, "awardingBody.region"_L1, "awardingBody.webAddress"_L1, "track.name"_L1,
                "track.certificate"_L1, "evidence.who"_L1, "evidence.finding"_L1, "addedValue.forLearner"_L1, "addedValue.forInstitution"_L1,
                "outcome.statement"_L1, "outcome.plain"_L1, "profile.name"_L1, "profile.socialBackground"_L1, "profile.age"_L1, "profile.experience"_L1,
                "profile.previousEducation"_L1, "profile.needs"_L1, "profile.commitments"_L1, "profile.answer"_L1, "prerequisite.requirement"_L1,
                "prerequisite.verification"_L1, "prerequisite.alternative"_L1, "provision.description"_L1, "activity.title"_L1, "activity.description"_L1,
                "module.title"_L1, "edition.name"_L1, "stackTarget.programme"_L1, "stackTarget.award"_L1, "stackTarget.institution"_L1,
                "stackTarget.programmeOutcomes"_L1, "stackTarget.exemption"_L1, "stackTarget.requestRoute"_L1, "relatedCredential.title"_L1,
                "relatedCredential.information"_L1, "assessment.title"_L1, "assessment.timing"_L1, "assessment.feedbackTiming"_L1, "assessment.criteria"_L1,
                "assessment.gradingScheme"_L1, "assessment.instructions"_L1, "unit.name"_L1, "unit.request"_L1, "member.role"_L1, "member.organisation"_L1,
                "task.title"_L1, "task.note"_L1, "system.name"_L1, "training.provider"_L1, "fitnessAspect.change"_L1, "sharedResource.name"_L1,
                "sharedResource.note"_L1, "stakeholder.name"_L1, "stakeholder.contribution"_L1, "recogniser.name"_L1, "recogniser.requirement"_L1,
                "recogniser.webAddress"_L1, "skill.name"_L1, "skill.escoAddress"_L1, "occupation.name"_L1, "occupation.escoAddress"_L1,
                "qualityCriterion.wording"_L1, "qualityCriterion.evidence"_L1, "partner.name"_L1, "partner.role"_L1, "agreementElement.text"_L1,
                "aspect.text"_L1, "channel.name"_L1, "channel.message"_L1, "channel.timing"_L1, "platform.name"_L1, "platform.webAddress"_L1,
                "registration.institution"_L1, "registration.platform"_L1, "registration.reason"_L1, "supportResource.name"_L1, "supportResource.peak"_L1,
                "supportResource.note"_L1, "certificateElement.name"_L1, "certificateElement.text"_L1, "issuingTool.tool"_L1, "issuingTool.format"_L1,
                "attachment.name"_L1, "attachment.mediaType"_L1, "attachment.sha256"_L1}},
    };
    return groups;
}

Privacy privacyOf(QAnyStringView fieldId)
{
    static const QHash<QString, Privacy> table = [] {
        QHash<QString, Privacy> all;
        for (const PrivacyGroup &group : privacyGroups()) {
            for (const QLatin1StringView field : group.fields) {
                all.insert(field, group.privacy);
            }
        }
        return all;
    }();
    return table.value(fieldId.toString(), Privacy::Impersonal);
}

} // namespace Credwright
