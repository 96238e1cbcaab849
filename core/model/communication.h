#pragma once

#include "core/fields/field.h"
#include "core/model/identity.h"

#include <QString>
#include <QUuid>

namespace Credwright {

/// What to communicate (guide, Communication and marketing strategy).
enum class AspectKind {
    Unset,
    Audience,
    Outcomes,
    Prerequisites,
    Delivery,
    Duration,
    Language,
    Assessment,
    Enrolment,
    Fees,
    Partners,
    Contact,
    Success,
    Industry,
    Complementary,
    CreditTransfer,
    Terms,
    Resources
};
enum class AspectState { Unset, Told, DoesNotApply };
enum class PlatformKind { Unset, Own, Alliance, National, European, Other };
/// The export that a platform takes.
enum class PlatformFormat { Unset, Html, Pdf, Elm, SchemaOrg, Oeapi, ByHand };

/// What is told to learners that no other step holds.
struct Communication
{
    QUuid id;
    LocalizedText success;
    LocalizedText discounts;
    LocalizedText creditTransfer;
    LocalizedText suspension;
    LocalizedText refunds;
    LocalizedText terms;
    QString stepNote;

    bool operator==(const Communication &) const = default;
};

/// One of the 17 aspects: own words besides what the steps hold, or that it does not apply.
struct AspectNote
{
    QUuid id;
    AspectKind kind = AspectKind::Unset;
    AspectState state = AspectState::Unset;
    LocalizedText text;

    bool operator==(const AspectNote &) const = default;
};

/// A way to reach an audience.
struct Channel
{
    QUuid id;
    QString name;
    Links audience;
    QString message;
    PartialDate start;
    QString timing;
    std::optional<Money> budget;
    EntityRef costLine;
    QString owner;

    bool operator==(const Channel &) const = default;
};

/// A platform that shows the offer, or issues the credential.
struct Platform
{
    QUuid id;
    LocalizedText name;
    PlatformKind kind = PlatformKind::Unset;
    QString webAddress;
    PartialDate listed;
    Answer issues = Answer::Unset;
    PlatformFormat format = PlatformFormat::Unset;

    bool operator==(const Platform &) const = default;
};

template<>
std::span<const Choice> choicesOf<AspectKind>();
template<>
std::span<const Choice> choicesOf<AspectState>();
template<>
std::span<const Choice> choicesOf<PlatformKind>();
template<>
std::span<const Choice> choicesOf<PlatformFormat>();

template<>
std::span<const Field<Communication>> fieldsOf<Communication>();
template<>
std::span<const Field<AspectNote>> fieldsOf<AspectNote>();
template<>
std::span<const Field<Channel>> fieldsOf<Channel>();
template<>
std::span<const Field<Platform>> fieldsOf<Platform>();

} // namespace Credwright
