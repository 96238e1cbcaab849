#include "core/check/rule_set.h"

namespace Credwright {

using namespace Qt::Literals::StringLiterals;

namespace {

/// A mandatory element of the Council Recommendation that an offer can hold; learner and date of issue come with the certificate.
struct Element
{
    bool there;
    Anchor where;
    const char *missing;
};

bool anyBody(const Design &design, bool (*holds)(const AwardingBody &))
{
    return std::any_of(design.awardingBodies.cbegin(), design.awardingBodies.cend(), holds);
}

Element levelElement(const Design &design)
{
    const Level &level = design.level;
    if (level.applies == LevelApplies::NotApplicable) {
        return {!level.notApplicableReason.isEmpty(), {level.id, u"level.notApplicableReason"_s, {}},
            QT_TRANSLATE_NOOP("Finding", "The level is marked as not applicable, without a reason.")};
    }
    return {level.eqfLevel || !level.nationalLevel.isEmpty() || level.cycle != Cycle::Unset, {level.id, u"level.eqfLevel"_s, {}},
        QT_TRANSLATE_NOOP("Finding", "The level is not stated, nor marked as not applicable.")};
}

QList<Element> elementsOf(const RuleContext &context)
{
    const Design &design = context.design;
    const Identity &identity = design.identity;
    const bool stated = std::any_of(design.outcomes.cbegin(), design.outcomes.cend(), [](const Outcome &outcome) { return !outcome.statement.isEmpty(); });
    const bool assessed = std::any_of(
        design.assessments.cbegin(), design.assessments.cend(), [](const Assessment &assessment) { return assessment.method != AssessmentMethod::Unset; });
    return {
        {!identity.title.isEmpty(), {identity.id, u"identity.title"_s, {}}, QT_TRANSLATE_NOOP("Finding", "The micro-credential has no title.")},
        {!identity.country.isEmpty() || !identity.region.isEmpty() || anyBody(design, [](const AwardingBody &body) { return !body.country.isEmpty(); }),
            {identity.id, u"identity.country"_s, {}}, QT_TRANSLATE_NOOP("Finding", "The country or region of the issuer is not named.")},
        {anyBody(design, [](const AwardingBody &body) { return !body.name.isEmpty(); }), {{}, u"awardingBody"_s, {}},
            QT_TRANSLATE_NOOP("Finding", "No awarding body is named.")},
        {stated, {{}, u"outcome"_s, {}}, QT_TRANSLATE_NOOP("Finding", "No learning outcome is stated.")},
        {design.type.credits || context.derived.workload.total.value > 0, {design.type.id, u"type.credits"_s, {}},
            QT_TRANSLATE_NOOP("Finding", "The notional workload is not stated, in ECTS credits wherever possible.")},
        levelElement(design),
        {assessed, {{}, u"assessment"_s, {}}, QT_TRANSLATE_NOOP("Finding", "The type of assessment is not stated.")},
        {design.delivery.mode != DeliveryMode::Unset, {design.delivery.id, u"delivery.mode"_s, {}},
            QT_TRANSLATE_NOOP("Finding", "The form of participation is not stated.")},
        {design.quality.type != AssuranceType::Unset, {design.quality.id, u"quality.type"_s, {}},
            QT_TRANSLATE_NOOP("Finding", "The type of quality assurance is not stated.")},
    };
}

/// The optional elements are worth a word only once the mandatory ones are there.
void checkOptional(const RuleContext &context, FindingSink &sink)
{
    const Design &design = context.design;
    if (design.prerequisites.isEmpty() && design.audience.noPrerequisitesReason.isEmpty()) {
        sink.add("ce.2"_L1, Severity::Consider, {{}, u"prerequisite"_s, {}},
            QT_TRANSLATE_NOOP("Finding", "Nothing is said about prerequisites, not even that there are none."));
    }
    const bool supervised = std::any_of(design.assessments.cbegin(), design.assessments.cend(),
        [](const Assessment &assessment) { return assessment.supervision != Supervision::Unset || assessment.identityCheck != IdentityCheck::Unset; });
    if (!supervised) {
        sink.add("ce.2"_L1, Severity::Consider, {{}, u"assessment.supervision"_s, {}},
            QT_TRANSLATE_NOOP("Finding", "Nothing is said about supervision and identity verification during assessment."));
    }
    if (design.stackability.approach == StackApproach::Unset) {
        sink.add("ce.2"_L1, Severity::Consider, {design.stackability.id, u"stackability.approach"_s, {}},
            QT_TRANSLATE_NOOP("Finding", "Nothing is said about stackability, not even that the course stands alone."));
    }
}

void check(const RuleContext &context, FindingSink &sink)
{
    const QList<Element> elements = elementsOf(context);
    // Once there is a course to speak about, every gap counts; until then only gaps in steps that somebody works on, and only
    // when a third of the elements is there.
    const auto filled = std::count_if(elements.cbegin(), elements.cend(), [](const Element &element) { return element.there; });
    bool complete = true;
    for (const Element &element : elements) {
        complete = complete && element.there;
        if (!element.there && (context.takesShape || (filled >= 3 && context.isBegun(stepOf(element.where))))) {
            sink.add("ce.1"_L1, Severity::Must, element.where, element.missing);
        }
    }
    if (complete) {
        checkOptional(context, sink);
    }
    if (context.design.identity.joint == Answer::Yes && context.design.awardingBodies.size() == 1) {
        sink.add("ce.3"_L1, Severity::Should, {{}, u"awardingBody"_s, {}}, QT_TRANSLATE_NOOP("Finding", "A joint award names only one awarding body."));
    }
}

QList<RuleInfo> infos()
{
    return {
        rule("ce.1"_L1, "type"_L1, Source::certification, QT_TRANSLATE_NOOP("Rule", "Mandatory element missing"),
            QT_TRANSLATE_NOOP("Rule", "The Council lists the elements that every micro-credential states, so that it can be understood and compared anywhere."),
            QT_TRANSLATE_NOOP("Rule", "Every mandatory element that an offer can hold is there")),
        rule("ce.2"_L1, "type"_L1, Source::certification, QT_TRANSLATE_NOOP("Rule", "Optional element missing"),
            QT_TRANSLATE_NOOP("Rule", "The Council lists optional elements that help readers to judge and to recognise a micro-credential."), nullptr),
        rule("ce.3"_L1, "type"_L1, Source::certification, QT_TRANSLATE_NOOP("Rule", "Joint award with one body"),
            QT_TRANSLATE_NOOP("Rule", "A joint award is made by two or more bodies. Each is named on the certificate."), nullptr),
    };
}

} // namespace

RuleSet councilRules()
{
    return {"type"_L1, infos, check, nullptr};
}

} // namespace Credwright
