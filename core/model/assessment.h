#pragma once

#include "core/fields/field.h"
#include "core/model/identity.h"

#include <QString>
#include <QUuid>

namespace Credwright {

enum class AssessmentMethod {
    Unset,
    WrittenExam,
    OralExam,
    Quiz,
    Assignment,
    Report,
    Project,
    Portfolio,
    Presentation,
    PracticalTest,
    Simulation,
    Participation,
    Other
};
enum class AssessmentKind { Unset, Summative, Formative };
enum class AssessmentPlace { Unset, OnSite, Online, OwnPlace };
enum class Supervision { Unset, Supervised, Unsupervised };
enum class IdentityCheck { Unset, Verified, NotVerified };
enum class FeedbackKind { Unset, Automated, Instructor, Peer };
enum class SubmissionRule { Unset, FixedDates, LearnerLed };
enum class Tracking { Unset, Cohort, Learner };
enum class IntegrityMeasure { Unset, PeriodicReview, QuestionBank, PlagiarismDetection, SecureIdentity };

/// What holds for all assessments of the course.
struct AssessmentPlan
{
    QUuid id;
    LocalizedText passRule;
    QString houseRules;
    LocalizedText participation;
    QString innovation;
    LocalizedText instructions;
    LocalizedText proctoringSupport;
    SubmissionRule submission = SubmissionRule::Unset;
    Tracking tracking = Tracking::Unset;
    QString boardFrequency;
    QString boardMembership;
    Tracking boardOperation = Tracking::Unset;
    LocalizedText accommodations;
    LocalizedText alternativeFormats;
    LocalizedText accessibleWeb;
    EnumSet<IntegrityMeasure> integrity;
    QString integrityNote;
    QString identityBarrier;
    QString policyTouched;
    QString policyAgreement;
    Answer policySettled = Answer::Unset;
    QString stepNote;

    bool operator==(const AssessmentPlan &) const = default;
};

/// One assessment, with what it shows and how it is judged.
struct Assessment
{
    QUuid id;
    LocalizedText title;
    AssessmentMethod method = AssessmentMethod::Unset;
    AssessmentKind kind = AssessmentKind::Unset;
    std::optional<Percent> weight;
    LocalizedText timing;
    AssessmentPlace place = AssessmentPlace::Unset;
    Supervision supervision = Supervision::Unset;
    IdentityCheck identityCheck = IdentityCheck::Unset;
    std::optional<Minutes> minutes; ///< Learning time besides the activities.
    EntityRef insideActivity;       ///< Its time is part of that activity and not counted again.
    Links outcomes;
    EnumSet<FeedbackKind> feedback;
    LocalizedText feedbackTiming;
    LocalizedText criteria;
    LocalizedText gradingScheme;
    LocalizedText instructions;

    bool operator==(const Assessment &) const = default;
};

template<>
std::span<const Choice> choicesOf<AssessmentMethod>();
template<>
std::span<const Choice> choicesOf<AssessmentKind>();
template<>
std::span<const Choice> choicesOf<AssessmentPlace>();
template<>
std::span<const Choice> choicesOf<Supervision>();
template<>
std::span<const Choice> choicesOf<IdentityCheck>();
template<>
std::span<const Choice> choicesOf<FeedbackKind>();
template<>
std::span<const Choice> choicesOf<SubmissionRule>();
template<>
std::span<const Choice> choicesOf<Tracking>();
template<>
std::span<const Choice> choicesOf<IntegrityMeasure>();

template<>
std::span<const Field<AssessmentPlan>> fieldsOf<AssessmentPlan>();
template<>
std::span<const Field<Assessment>> fieldsOf<Assessment>();

} // namespace Credwright
