#include "core/check/communication/aspects.h"

#include "core/model/access.h"

#include <QHash>

namespace Credwright {

using namespace Qt::Literals::StringLiterals;

namespace {

/// The row of a list, or the single entity, in which the field is filled; nothing where it is empty throughout.
std::optional<Anchor> filledPlace(const Design &design, QLatin1StringView field)
{
    // A number without its unit tells nobody how long the course is; partners and fees are told only where there are any.
    if ((field == "type.duration"_L1 && design.type.durationUnit == DurationUnit::Unset)
        || (field == "partner.name"_L1 && design.partnership.applies != Answer::Yes) || (field == "fee.amount"_L1 && design.financing.paid == Answer::No)
        || (field == "financing.paid"_L1 && design.financing.paid != Answer::No)) {
        return {};
    }
    for (const QUuid &id : idsOf(design, field.left(field.indexOf(u'.')))) {
        const Anchor place{id, field, {}};
        if (const std::optional<Value> value = readAt(design, place); value && !isEmptyValue(*value)) {
            return place;
        }
    }
    return {};
}

/// An answer in another step that leaves nothing to tell.
bool isRuledOut(const Design &design, AspectKind kind)
{
    switch (kind) {
    case AspectKind::Partners:
        return design.partnership.applies == Answer::No && design.identity.joint != Answer::Yes;
    case AspectKind::Complementary:
        return design.stackability.approach == StackApproach::StandAlone;
    default:
        return false;
    }
}

} // namespace

const QList<AspectKind> &aspectKinds()
{
    static const QList<AspectKind> kinds = [] {
        QList<AspectKind> all;
        for (std::size_t i = 1; i <= choicesOf<AspectKind>().size(); ++i) {
            all.append(static_cast<AspectKind>(i));
        }
        return all;
    }();
    return kinds;
}

const QList<QLatin1StringView> &fieldsTelling(AspectKind kind)
{
    static const QHash<AspectKind, QList<QLatin1StringView>> fields{
        {AspectKind::Audience, {"profile.name"_L1, "purpose.objective"_L1}},
        {AspectKind::Outcomes, {"outcome.statement"_L1}},
        {AspectKind::Prerequisites, {"prerequisite.requirement"_L1, "audience.noPrerequisitesReason"_L1, "admission.languageProof"_L1}},
        {AspectKind::Delivery, {"delivery.mode"_L1, "delivery.schedule"_L1}},
        {AspectKind::Duration, {"type.duration"_L1, "delivery.startRule"_L1, "delivery.endRule"_L1}},
        {AspectKind::Language, {"identity.teachingLanguages"_L1}},
        {AspectKind::Assessment, {"assessment.method"_L1, "assessment.title"_L1}},
        {AspectKind::Enrolment, {"admission.application"_L1, "admission.deadlines"_L1, "admission.enrolment"_L1, "delivery.access"_L1}},
        {AspectKind::Fees, {"fee.amount"_L1, "financing.paid"_L1}},
        {AspectKind::Partners, {"partner.name"_L1}},
        {AspectKind::Contact, {"identity.contact"_L1}},
        {AspectKind::Success, {"communication.success"_L1, "activity.minutes"_L1, "assessmentPlan.participation"_L1}},
        {AspectKind::Industry, {"market.relevance"_L1, "evidence.finding"_L1}},
        {AspectKind::Complementary, {"relatedCredential.title"_L1, "stackability.combinations"_L1}},
        {AspectKind::CreditTransfer,
            {"communication.creditTransfer"_L1, "certification.recognition"_L1, "stackability.requestRoute"_L1, "stackTarget.programme"_L1}},
        {AspectKind::Terms, {"communication.suspension"_L1, "communication.refunds"_L1, "communication.terms"_L1}},
        {AspectKind::Resources, {"supportResource.name"_L1, "delivery.support"_L1, "admission.academicSupport"_L1}},
    };
    static const QList<QLatin1StringView> none;
    const auto found = fields.constFind(kind);
    return found == fields.cend() ? none : *found;
}

bool isHeld(const Design &design, AspectKind kind)
{
    const QList<QLatin1StringView> &fields = fieldsTelling(kind);
    return std::any_of(fields.cbegin(), fields.cend(), [&](QLatin1StringView field) { return filledPlace(design, field).has_value(); });
}

AspectStanding standingOf(const Design &design, AspectKind kind)
{
    const AspectNote *note = noteOn(design, kind);
    if (isHeld(design, kind)) {
        return AspectStanding::Held;
    }
    if ((note && note->state == AspectState::DoesNotApply) || isRuledOut(design, kind)) {
        return AspectStanding::DoesNotApply;
    }
    return note && !note->text.isEmpty() ? AspectStanding::OwnWords : AspectStanding::Missing;
}

QList<Anchor> placesOf(const Design &design, AspectKind kind)
{
    QList<Anchor> places;
    for (const QLatin1StringView field : fieldsTelling(kind)) {
        if (const std::optional<Anchor> place = filledPlace(design, field)) {
            places.append(*place);
        }
    }
    if (places.isEmpty() && !fieldsTelling(kind).isEmpty()) {
        const QLatin1StringView field = fieldsTelling(kind).first();
        const QLatin1StringView owner = field.left(field.indexOf(u'.'));
        const QUuid single = entityType(owner)->single ? idsOf(design, owner).value(0) : QUuid();
        places.append({single, single.isNull() ? QString(owner) : QString(field), {}});
    }
    return places;
}

const AspectNote *noteOn(const Design &design, AspectKind kind)
{
    const auto note = std::find_if(design.aspects.cbegin(), design.aspects.cend(), [&](const AspectNote &row) { return row.kind == kind; });
    return note == design.aspects.cend() ? nullptr : &*note;
}

} // namespace Credwright
