#pragma once

#include "core/fields/field.h"
#include "core/model/identity.h"

#include <QString>
#include <QUuid>

namespace Credwright {

enum class AssuranceType { Unset, Internal, External, Both };
enum class ExternalRoute { Unset, Institutional, Programme, Both, NoneAsked };
enum class Accreditation { Unset, No, Planned, Yes };
/// Criteria that the guide names (Quality assurance, with the ANECA case).
enum class QualityArea { Unset, Outcomes, Assessment, Information, EuropeanStandards, LearningExperience, LearnerFeedback, StakeholderFeedback, Other };
enum class Verdict { Unset, Met, Partly, NotMet, DoesNotApply };

/// Which quality assurance underpins the micro-credential (element 11 of the Council Recommendation).
struct Quality
{
    QUuid id;
    AssuranceType type = AssuranceType::Unset;
    LocalizedText statement;
    ExternalRoute route = ExternalRoute::Unset;
    LocalizedText agency;
    Accreditation accredited = Accreditation::Unset;
    LocalizedText accreditedBy;
    QString process;
    QString body;
    QString esgReference;
    QString sectorStandard;
    Answer accreditationAsked = Answer::Unset;
    QString askedBy;
    QString stepNote;

    bool operator==(const Quality &) const = default;
};

/// A criterion of internal quality assurance, its verdict and the evidence.
struct QualityCriterion
{
    QUuid id;
    QualityArea area = QualityArea::Unset;
    QString wording;
    Verdict verdict = Verdict::Unset;
    QString evidence;

    bool operator==(const QualityCriterion &) const = default;
};

template<>
std::span<const Choice> choicesOf<AssuranceType>();
template<>
std::span<const Choice> choicesOf<ExternalRoute>();
template<>
std::span<const Choice> choicesOf<Accreditation>();
template<>
std::span<const Choice> choicesOf<QualityArea>();
template<>
std::span<const Choice> choicesOf<Verdict>();

template<>
std::span<const Field<Quality>> fieldsOf<Quality>();
template<>
std::span<const Field<QualityCriterion>> fieldsOf<QualityCriterion>();

} // namespace Credwright
