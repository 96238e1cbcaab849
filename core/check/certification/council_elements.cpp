#include "core/check/certification/council_elements.h"

namespace Credwright {

using namespace Qt::Literals::StringLiterals;

namespace {

bool anyBody(const Design &design, bool (*holds)(const AwardingBody &))
{
    return std::any_of(design.awardingBodies.cbegin(), design.awardingBodies.cend(), holds);
}

ElementState atIssue(CouncilElement element, const Anchor &where)
{
    return {.element = element, .mandatory = element < CouncilElement::Prerequisites, .atIssue = true, .where = where};
}

ElementState stated(CouncilElement element, bool there, const Anchor &where, const char *missing)
{
    return {.element = element, .mandatory = element < CouncilElement::Prerequisites, .there = there, .where = where, .missing = missing};
}

ElementState levelElement(const Design &design)
{
    const Level &level = design.level;
    if (level.applies == LevelApplies::NotApplicable) {
        return stated(CouncilElement::Level, !level.notApplicableReason.isEmpty(), {level.id, u"level.notApplicableReason"_s, {}},
            QT_TRANSLATE_NOOP("Finding", "The level is marked as not applicable, without a reason."));
    }
    return stated(CouncilElement::Level, level.eqfLevel || !level.nationalLevel.isEmpty() || level.cycle != Cycle::Unset, {level.id, u"level.eqfLevel"_s, {}},
        QT_TRANSLATE_NOOP("Finding", "The level is not stated, nor marked as not applicable."));
}

QList<ElementState> mandatoryElements(const Design &design, const Analysis &derived)
{
    const Identity &identity = design.identity;
    const bool outcome = std::any_of(design.outcomes.cbegin(), design.outcomes.cend(), [](const Outcome &row) { return !row.statement.isEmpty(); });
    const bool assessed =
        std::any_of(design.assessments.cbegin(), design.assessments.cend(), [](const Assessment &row) { return row.method != AssessmentMethod::Unset; });
    return {
        atIssue(CouncilElement::Learner, {}),
        stated(CouncilElement::Title, !identity.title.isEmpty(), {identity.id, u"identity.title"_s, {}},
            QT_TRANSLATE_NOOP("Finding", "The micro-credential has no title.")),
        stated(CouncilElement::Country,
            !identity.country.isEmpty() || !identity.region.isEmpty() || anyBody(design, [](const AwardingBody &body) { return !body.country.isEmpty(); }),
            {identity.id, u"identity.country"_s, {}}, QT_TRANSLATE_NOOP("Finding", "The country or region of the issuer is not named.")),
        stated(CouncilElement::AwardingBody, anyBody(design, [](const AwardingBody &body) { return !body.name.isEmpty(); }), {{}, u"awardingBody"_s, {}},
            QT_TRANSLATE_NOOP("Finding", "No awarding body is named.")),
        atIssue(CouncilElement::IssueDate, {}),
        stated(CouncilElement::Outcomes, outcome, {{}, u"outcome"_s, {}}, QT_TRANSLATE_NOOP("Finding", "No learning outcome is stated.")),
        stated(CouncilElement::Workload, design.type.credits || derived.workload.total.value > 0, {design.type.id, u"type.credits"_s, {}},
            QT_TRANSLATE_NOOP("Finding", "The notional workload is not stated, in ECTS credits wherever possible.")),
        levelElement(design),
        stated(CouncilElement::Assessment, assessed, {{}, u"assessment"_s, {}}, QT_TRANSLATE_NOOP("Finding", "The type of assessment is not stated.")),
        stated(CouncilElement::Participation, design.delivery.mode != DeliveryMode::Unset, {design.delivery.id, u"delivery.mode"_s, {}},
            QT_TRANSLATE_NOOP("Finding", "The form of participation is not stated.")),
        stated(CouncilElement::QualityAssurance, design.quality.type != AssuranceType::Unset, {design.quality.id, u"quality.type"_s, {}},
            QT_TRANSLATE_NOOP("Finding", "The type of quality assurance is not stated.")),
    };
}

QList<ElementState> optionalElements(const Design &design)
{
    const bool supervised = std::any_of(design.assessments.cbegin(), design.assessments.cend(),
        [](const Assessment &row) { return row.supervision != Supervision::Unset || row.identityCheck != IdentityCheck::Unset; });
    const Certification &certification = design.certification;
    return {
        stated(CouncilElement::Prerequisites, !design.prerequisites.isEmpty() || !design.audience.noPrerequisitesReason.isEmpty(), {{}, u"prerequisite"_s, {}},
            QT_TRANSLATE_NOOP("Finding", "Nothing is said about prerequisites, not even that there are none.")),
        stated(CouncilElement::Supervision, supervised, {{}, u"assessment.supervision"_s, {}},
            QT_TRANSLATE_NOOP("Finding", "Nothing is said about supervision and identity verification during assessment.")),
        atIssue(CouncilElement::Grade, {certification.id, u"certification.gradeShown"_s, {}}),
        stated(CouncilElement::Stackability, design.stackability.approach != StackApproach::Unset, {design.stackability.id, u"stackability.approach"_s, {}},
            QT_TRANSLATE_NOOP("Finding", "Nothing is said about stackability, not even that the course stands alone.")),
        stated(CouncilElement::FurtherInformation, !certification.furtherInformation.isEmpty() || !design.certificateElements.isEmpty(),
            {certification.id, u"certification.furtherInformation"_s, {}}, nullptr),
    };
}

} // namespace

QList<ElementState> councilElements(const Design &design, const Analysis &derived)
{
    return mandatoryElements(design, derived) + optionalElements(design);
}

} // namespace Credwright
