#pragma once

#include "core/fields/field.h"
#include "core/model/guide_step.h"
#include "core/model/identity.h"

#include <QString>
#include <QUuid>

namespace Credwright {

/// The units of the guide, Bringing together the expertise.
enum class UnitKind { Unset, TeachingLearning, EducationalDesign, StudentAdministration, QualityAssurance, Marketing, LegalAffairs, Other };
/// Whether somebody was asked to help.
enum class ContactStatus { Unset, NotAsked, Asked, Agreed };
enum class TaskStatus { Unset, Open, Begun, Done };
/// What a technical system is needed for.
enum class SystemKind { Unset, LearningPlatform, StudentAdministration, Assessment, Issuing, Other };
enum class SystemStatus { Unset, Missing, Planned, InUse };
/// What staff are trained in (guide, Educational design and technology unit).
enum class TrainingTopic { Unset, Accessibility, Inclusivity, InterculturalAwareness, Other };

/// The place of the micro-credential in the institution, and what holds for the whole team.
struct Team
{
    QUuid id;
    QString vision;
    QString placeInOffer;
    QString stepNote;

    bool operator==(const Team &) const = default;
};

/// A unit of the institution, what is asked of it, and whether it agreed.
struct SupportUnit
{
    QUuid id;
    UnitKind kind = UnitKind::Unset;
    QString name;
    QString contact;
    QString request;
    ContactStatus status = ContactStatus::Unset;

    bool operator==(const SupportUnit &) const = default;
};

/// A person of the project team.
struct TeamMember
{
    QUuid id;
    QString name;
    QString role;
    QString organisation;
    QString contact;
    Answer teaches = Answer::Unset;

    bool operator==(const TeamMember &) const = default;
};

/// A task of the implementation plan.
struct Task
{
    QUuid id;
    QString title;
    EntityRef owner;
    PartialDate due;
    TaskStatus status = TaskStatus::Unset;
    GuideStep step = GuideStep::Unset;
    QString note;

    bool operator==(const Task &) const = default;
};

/// A technical system that the micro-credential needs.
struct TechnicalSystem
{
    QUuid id;
    SystemKind kind = SystemKind::Unset;
    QString name;
    QString owner;
    SystemStatus status = SystemStatus::Unset;

    bool operator==(const TechnicalSystem &) const = default;
};

/// A training of a teaching member.
struct Training
{
    QUuid id;
    EntityRef member;
    EnumSet<TrainingTopic> topics;
    QString provider;
    PartialDate date;
    Answer done = Answer::Unset;

    bool operator==(const Training &) const = default;
};

template<>
std::span<const Choice> choicesOf<UnitKind>();
template<>
std::span<const Choice> choicesOf<ContactStatus>();
template<>
std::span<const Choice> choicesOf<TaskStatus>();
template<>
std::span<const Choice> choicesOf<SystemKind>();
template<>
std::span<const Choice> choicesOf<SystemStatus>();
template<>
std::span<const Choice> choicesOf<TrainingTopic>();

template<>
std::span<const Field<Team>> fieldsOf<Team>();
template<>
std::span<const Field<SupportUnit>> fieldsOf<SupportUnit>();
template<>
std::span<const Field<TeamMember>> fieldsOf<TeamMember>();
template<>
std::span<const Field<Task>> fieldsOf<Task>();
template<>
std::span<const Field<TechnicalSystem>> fieldsOf<TechnicalSystem>();
template<>
std::span<const Field<Training>> fieldsOf<Training>();

} // namespace Credwright
