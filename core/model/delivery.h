#pragma once

#include "core/fields/field.h"

#include <QString>
#include <QUuid>

namespace Credwright {

enum class DeliveryMode { Unset, Online, InPerson, Hybrid, Blended };
enum class Synchronicity { Unset, Synchronous, Asynchronous, Both };
enum class Pace { Unset, Intensive, Spread };
enum class StartRule { Unset, Cohort, Flexible };
enum class EndRule { Unset, FixedDate, OwnPace };
/// How long the course is offered (guide, Define the lifespan).
enum class Offer { Unset, Once, Repeated };
enum class ActivityKind { Unset, Lecture, Seminar, Workshop, Presentation, Lab, Tutorial, Project, GroupWork, Reading, OnlineUnit, Placement, Other };
enum class ActivityMode { Unset, OnSite, Online, OwnStudy };
enum class ModuleKind { Unset, Core, Elective };

/// How, when and for how long the course is delivered.
struct Delivery
{
    QUuid id;
    DeliveryMode mode = DeliveryMode::Unset;
    Synchronicity synchronicity = Synchronicity::Unset;
    Pace pace = Pace::Unset;
    StartRule startRule = StartRule::Unset;
    EndRule endRule = EndRule::Unset;
    LocalizedText schedule;
    LocalizedText venue;
    QString whyItFits;
    LocalizedText support;
    std::optional<Count> electivesTaken;
    Offer offer = Offer::Unset;
    LocalizedText access;
    PartialDate firstStart;
    PartialDate reviewDate;
    PartialDate endDate;
    QString stepNote;

    bool operator==(const Delivery &) const = default;
};

/// Something learners do, with its hours.
struct Activity
{
    QUuid id;
    LocalizedText title;
    ActivityKind kind = ActivityKind::Unset;
    ActivityMode mode = ActivityMode::Unset;
    std::optional<Minutes> minutes;
    EntityRef module;
    Links outcomes;
    LocalizedText description;

    bool operator==(const Activity &) const = default;
};

/// A part of the course that is core or elective.
struct Module
{
    QUuid id;
    LocalizedText title;
    ModuleKind kind = ModuleKind::Unset;
    std::optional<Credits> credits;

    bool operator==(const Module &) const = default;
};

/// One run of the course.
struct Edition
{
    QUuid id;
    LocalizedText name;
    std::optional<Count> year;
    PartialDate start;
    PartialDate end;

    bool operator==(const Edition &) const = default;
};

template<>
std::span<const Choice> choicesOf<DeliveryMode>();
template<>
std::span<const Choice> choicesOf<Synchronicity>();
template<>
std::span<const Choice> choicesOf<Pace>();
template<>
std::span<const Choice> choicesOf<StartRule>();
template<>
std::span<const Choice> choicesOf<EndRule>();
template<>
std::span<const Choice> choicesOf<Offer>();
template<>
std::span<const Choice> choicesOf<ActivityKind>();
template<>
std::span<const Choice> choicesOf<ActivityMode>();
template<>
std::span<const Choice> choicesOf<ModuleKind>();

template<>
std::span<const Field<Delivery>> fieldsOf<Delivery>();
template<>
std::span<const Field<Activity>> fieldsOf<Activity>();
template<>
std::span<const Field<Module>> fieldsOf<Module>();
template<>
std::span<const Field<Edition>> fieldsOf<Edition>();

} // namespace Credwright
