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
/// Whether learners of the micro-credential join degree students (guide, Types of micro-credentials).
enum class Grouping { Unset, OwnGroup, Mixed, Both };
/// What may have to change when a module leaves its programme (guide, Breaking down existing programmes).
enum class FitnessArea { Unset, TeachingMethods, Delivery, Materials, Outcomes, StudentSupport };
enum class Fitness { Unset, Fits, ToChange, Changed };
enum class SharedKind { Unset, Lecturers, AdministrativeStaff, Spaces, Other };

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
    LocalizedText sourceProgramme;
    LocalizedText sourceModule;
    QString standsAlone;
    Grouping grouping = Grouping::Unset;
    QString mixedPlan;
    QString contractForm;
    QString ruleReason;
    std::optional<Credits> ruleMinimum;
    std::optional<Credits> ruleMaximum;
    std::optional<Minutes> ruleHoursLow;
    std::optional<Minutes> ruleHoursHigh;
    QString ruleSource;
    QString stepNote;

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

/// One aspect of a module that was designed for a full programme.
struct FitnessAspect
{
    QUuid id;
    FitnessArea area = FitnessArea::Unset;
    Fitness verdict = Fitness::Unset;
    QString change;

    bool operator==(const FitnessAspect &) const = default;
};

/// Staff or space that serves degree students too, with the share that the micro-credential bears.
struct SharedResource
{
    QUuid id;
    QString name;
    SharedKind kind = SharedKind::Unset;
    std::optional<Percent> share;
    QString note;

    bool operator==(const SharedResource &) const = default;
};

template<>
std::span<const Choice> choicesOf<Approach>();
template<>
std::span<const Choice> choicesOf<DurationUnit>();
template<>
std::span<const Choice> choicesOf<TrackKind>();
template<>
std::span<const Choice> choicesOf<Grouping>();
template<>
std::span<const Choice> choicesOf<FitnessArea>();
template<>
std::span<const Choice> choicesOf<Fitness>();
template<>
std::span<const Choice> choicesOf<SharedKind>();

template<>
std::span<const Field<TypeAndSize>> fieldsOf<TypeAndSize>();
template<>
std::span<const Field<Track>> fieldsOf<Track>();
template<>
std::span<const Field<FitnessAspect>> fieldsOf<FitnessAspect>();
template<>
std::span<const Field<SharedResource>> fieldsOf<SharedResource>();

} // namespace Credwright
