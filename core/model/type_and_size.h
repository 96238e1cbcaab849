#pragma once

#include "core/fields/field.h"
#include "core/model/identity.h"

#include <QString>
#include <QUuid>

namespace Credwright {

/// How the course comes about (guide, Types of micro-credentials).
enum class Approach { Unset, StandAlone, FromProgramme, Combination };
enum class DurationUnit { Unset, Days, Weeks, Months };
enum class TrackKind { Unset, AttendanceOnly, WithAssessment };

/// How the course comes about and how large it is.
struct TypeAndSize
{
    QUuid id;
    Approach approach = Approach::Unset;
    QString approachNote;
    std::optional<Credits> credits;
    std::optional<Minutes> hoursPerCredit; ///< Learning time that one credit stands for.
    std::optional<Count> duration;
    DurationUnit durationUnit = DurationUnit::Unset;

    bool operator==(const TypeAndSize &) const = default;
};

/// A way to take part, reused by fees and certification (guide, Types of micro-credentials, OUC case).
struct Track
{
    QUuid id;
    LocalizedText name;
    TrackKind kind = TrackKind::Unset;
    Answer awardsCredits = Answer::Unset;
    LocalizedText certificate;

    bool operator==(const Track &) const = default;
};

template<>
std::span<const Choice> choicesOf<Approach>();
template<>
std::span<const Choice> choicesOf<DurationUnit>();
template<>
std::span<const Choice> choicesOf<TrackKind>();

template<>
std::span<const Field<TypeAndSize>> fieldsOf<TypeAndSize>();
template<>
std::span<const Field<Track>> fieldsOf<Track>();

} // namespace Credwright
