#pragma once

#include "core/fields/field.h"
#include "core/model/identity.h"

#include <QString>
#include <QUuid>

namespace Credwright {

/// The approaches of the guide, Stackability.
enum class StackApproach { Unset, StandAlone, Independent, Group, Consortium, DegreeCourses };
enum class AgreementState { Unset, NoneYet, Drafted, Signed };
enum class TargetKind { Unset, LargerMicroCredential, MacroCredential, Degree };
/// What the director of the programme has said.
enum class TargetStatus { Unset, NotAsked, Consulted, Agreed, Refused };
enum class Relation { Unset, Before, After, Alternative, Overlaps };
enum class Necessity { Unset, Required, Advised };

/// What the micro-credential builds on, and what it may count towards.
struct Stackability
{
    QUuid id;
    StackApproach approach = StackApproach::Unset;
    LocalizedText requestRoute;
    LocalizedText combinations;
    LocalizedText overlapNotice;
    AgreementState agreement = AgreementState::Unset;
    LocalizedText awardedBy;
    LocalizedText awardEntails;
    LocalizedText awardCriteria;
    Answer externalRulesChecked = Answer::Unset;
    QString externalRules;
    QString stepNote;

    bool operator==(const Stackability &) const = default;
};

/// A programme or award that may recognise the micro-credential.
struct StackTarget
{
    QUuid id;
    LocalizedText programme;
    TargetKind kind = TargetKind::Unset;
    LocalizedText award;
    LocalizedText institution;
    std::optional<Count> level;
    std::optional<Credits> credits;           ///< All credits that the award asks for.
    std::optional<Credits> recognisedCredits; ///< Credits of this micro-credential that count there.
    QString programmeOutcomes;
    QString contact;
    TargetStatus status = TargetStatus::Unset;
    LocalizedText exemption;
    LocalizedText requestRoute;

    bool operator==(const StackTarget &) const = default;
};

/// Another micro-credential on the pathway.
struct RelatedCredential
{
    QUuid id;
    LocalizedText title;
    Relation relation = Relation::Unset;
    Necessity necessity = Necessity::Unset;
    std::optional<Credits> credits;
    std::optional<Count> level;
    std::optional<Credits> overlapCredits;
    Links countsTowards;
    Links follows;
    LocalizedText information;

    bool operator==(const RelatedCredential &) const = default;
};

template<>
std::span<const Choice> choicesOf<StackApproach>();
template<>
std::span<const Choice> choicesOf<AgreementState>();
template<>
std::span<const Choice> choicesOf<TargetKind>();
template<>
std::span<const Choice> choicesOf<TargetStatus>();
template<>
std::span<const Choice> choicesOf<Relation>();
template<>
std::span<const Choice> choicesOf<Necessity>();

template<>
std::span<const Field<Stackability>> fieldsOf<Stackability>();
template<>
std::span<const Field<StackTarget>> fieldsOf<StackTarget>();
template<>
std::span<const Field<RelatedCredential>> fieldsOf<RelatedCredential>();

} // namespace Credwright
