#pragma once

#include "core/fields/field.h"

#include <QString>
#include <QUuid>

namespace Credwright {

enum class StakeholderKind { Unset, PrivateEmployer, PublicEmployer, SectorBody, ProfessionalBody, SocialPartner, Alumni, Society, Other };
enum class StakeholderRole { Unset, CoDesign, Validation, Teaching, Hosting, Advice };
/// What was defined together (guide, KU Leuven and UAb cases).
enum class DefinedTogether { Unset, Audience, Outcomes, Programme };
enum class RecognitionStatus { Unset, NotAsked, Asked, Recognised, Refused };

/// How the course answers the labour market and society.
struct Market
{
    QUuid id;
    LocalizedText relevance;
    QString stepNote;

    bool operator==(const Market &) const = default;
};

/// An employer, sector body or other who designs, validates or teaches along.
struct Stakeholder
{
    QUuid id;
    LocalizedText name;
    StakeholderKind kind = StakeholderKind::Unset;
    EnumSet<StakeholderRole> roles;
    EnumSet<DefinedTogether> definedTogether;
    LocalizedText contribution;
    QString contact;
    PartialDate date;

    bool operator==(const Stakeholder &) const = default;
};

/// A body outside that recognises or accredits, and what it requires.
struct Recogniser
{
    QUuid id;
    LocalizedText name;
    LocalizedText requirement;
    RecognitionStatus status = RecognitionStatus::Unset;
    QString webAddress;

    bool operator==(const Recogniser &) const = default;
};

/// A skill that learners gain, in words or from ESCO.
struct Skill
{
    QUuid id;
    LocalizedText name;
    QString escoAddress;
    Links outcomes;

    bool operator==(const Skill &) const = default;
};

/// An occupation that the skills are needed in.
struct Occupation
{
    QUuid id;
    LocalizedText name;
    QString escoAddress;

    bool operator==(const Occupation &) const = default;
};

template<>
std::span<const Choice> choicesOf<StakeholderKind>();
template<>
std::span<const Choice> choicesOf<StakeholderRole>();
template<>
std::span<const Choice> choicesOf<DefinedTogether>();
template<>
std::span<const Choice> choicesOf<RecognitionStatus>();

template<>
std::span<const Field<Market>> fieldsOf<Market>();
template<>
std::span<const Field<Stakeholder>> fieldsOf<Stakeholder>();
template<>
std::span<const Field<Recogniser>> fieldsOf<Recogniser>();
template<>
std::span<const Field<Skill>> fieldsOf<Skill>();
template<>
std::span<const Field<Occupation>> fieldsOf<Occupation>();

} // namespace Credwright
