#pragma once

#include "core/fields/field.h"
#include "core/model/identity.h"

#include <QString>
#include <QUuid>

namespace Credwright {

enum class ProfileKind { Unset, Professional, JobSeeker, Student, Retiree, LifelongLearner };
/// What checks need to know of a profile.
enum class ProfileFlag { Unset, InWork, LimitedMeans, NonTraditional };
enum class StudyReason { Unset, Upskill, Reskill, PersonalInterest, FurtherStudy };
enum class PrerequisiteKind { Unset, Knowledge, Degree, Language, Experience, Equipment };
enum class ProvisionKind { Unset, Access, Academic, Digital, Financial, Care, Other };

/// For whom the course is, how many, and how learners are heard afterwards.
struct Audience
{
    QUuid id;
    std::optional<Count> places;
    LocalizedText selectionRule; ///< How places are given when more apply (numerus clausus).
    QString noPrerequisitesReason;
    QString feedbackInstrument;
    Answer feedbackOnQuality = Answer::Unset;
    Answer feedbackOnPurpose = Answer::Unset;
    QString feedbackTiming;
    QString feedbackActor;
    QString feedbackChanges;
    QString stepNote;

    bool operator==(const Audience &) const = default;
};

/// A group of learners whom the course is made for.
struct Profile
{
    QUuid id;
    LocalizedText name;
    ProfileKind kind = ProfileKind::Unset;
    EnumSet<ProfileFlag> flags;
    EnumSet<StudyReason> reasons;
    QString socialBackground;
    QString age;
    QString experience;
    QString previousEducation;
    LocalizedText needs;
    QString commitments;
    QString answer;

    bool operator==(const Profile &) const = default;
};

/// What a learner must bring, and how that is verified.
struct Prerequisite
{
    QUuid id;
    LocalizedText requirement;
    PrerequisiteKind kind = PrerequisiteKind::Unset;
    std::optional<Count> eqfLevel;
    LocalizedText verification;
    LocalizedText alternative;

    bool operator==(const Prerequisite &) const = default;
};

/// A support for learners for whom access or study is harder.
struct Provision
{
    QUuid id;
    ProvisionKind kind = ProvisionKind::Unset;
    LocalizedText description;
    Links profiles;

    bool operator==(const Provision &) const = default;
};

template<>
std::span<const Choice> choicesOf<ProfileKind>();
template<>
std::span<const Choice> choicesOf<ProfileFlag>();
template<>
std::span<const Choice> choicesOf<StudyReason>();
template<>
std::span<const Choice> choicesOf<PrerequisiteKind>();
template<>
std::span<const Choice> choicesOf<ProvisionKind>();

template<>
std::span<const Field<Audience>> fieldsOf<Audience>();
template<>
std::span<const Field<Profile>> fieldsOf<Profile>();
template<>
std::span<const Field<Prerequisite>> fieldsOf<Prerequisite>();
template<>
std::span<const Field<Provision>> fieldsOf<Provision>();

} // namespace Credwright
