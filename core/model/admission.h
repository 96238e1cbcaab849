#pragma once

#include "core/fields/field.h"
#include "core/model/identity.h"

#include <QString>
#include <QUuid>

namespace Credwright {

enum class AdmissionKind { Unset, Open, Selected };
/// How participants are enrolled (guide, Registration and enrolment).
enum class LearnerStatus { Unset, Student, Other, Open };
enum class ResourceKind { Unset, Academic, Technical, Personal, Other };
enum class ResourceAccess { Unset, Campus, Remote, Both };

/// Who gets in, how they are enrolled, and how they are supported.
struct Admission
{
    QUuid id;
    AdmissionKind kind = AdmissionKind::Unset;
    LocalizedText criteria;
    LocalizedText languageProof;
    LocalizedText priorLearning;
    LocalizedText application;
    LocalizedText documents;
    LocalizedText deadlines;
    LocalizedText decision;
    Answer singleProcedure = Answer::Unset;
    LocalizedText reviewer;
    LearnerStatus learnerStatus = LearnerStatus::Unset;
    Answer departmentAsked = Answer::Unset;
    QString departmentNote;
    LocalizedText enrolment;
    LocalizedText academicSupport;
    LocalizedText oneToOne;
    LocalizedText outsideHours;
    LocalizedText selfDirected;
    LocalizedText complaints;
    QString stepNote;

    bool operator==(const Admission &) const = default;
};

/// An institution or platform that learners are registered with.
struct Registration
{
    QUuid id;
    QString institution;
    QString platform;
    QString reason;

    bool operator==(const Registration &) const = default;
};

/// A facility or service that learners can use.
struct SupportResource
{
    QUuid id;
    LocalizedText name;
    ResourceKind kind = ResourceKind::Unset;
    ResourceAccess access = ResourceAccess::Unset;
    QString peak;
    LocalizedText note;

    bool operator==(const SupportResource &) const = default;
};

template<>
std::span<const Choice> choicesOf<AdmissionKind>();
template<>
std::span<const Choice> choicesOf<LearnerStatus>();
template<>
std::span<const Choice> choicesOf<ResourceKind>();
template<>
std::span<const Choice> choicesOf<ResourceAccess>();

template<>
std::span<const Field<Admission>> fieldsOf<Admission>();
template<>
std::span<const Field<Registration>> fieldsOf<Registration>();
template<>
std::span<const Field<SupportResource>> fieldsOf<SupportResource>();

} // namespace Credwright
