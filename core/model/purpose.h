#pragma once

#include "core/fields/field.h"

#include <QString>
#include <QUuid>

namespace Credwright {

/// What the course rests on (guide, Articulate the overall learning objective).
enum class PurposeBasis { Unset, Need, Research, Both };
/// The needs that the Council's definition names.
enum class NeedKind { Unset, Societal, Personal, Cultural, LabourMarket };
enum class EvidenceSource { Unset, PublicEmployers, PrivateEmployers, SectorBody, Alumni, Learners, Statistics, ResearchResults, Other };
/// How learners can see the benefit.
enum class BenefitEvidence { Unset, LearnerResults, EmployerStatement, AlumniStory, Other };
/// The five added values of the guide.
enum class AddedValueKind { Unset, Development, TargetGroups, Pathways, Collaboration, Recognition };

/// Why the micro-credential is worth offering.
struct Purpose
{
    QUuid id;
    LocalizedText objective;
    LocalizedText rationale;
    PurposeBasis basis = PurposeBasis::Unset;
    EnumSet<NeedKind> needKinds;
    EnumSet<BenefitEvidence> benefitEvidence;
    LocalizedText benefit;
    QString stepNote;

    bool operator==(const Purpose &) const = default;
};

/// One source of the needs analysis (guide, Articulate the overall learning objective).
struct Evidence
{
    QUuid id;
    EvidenceSource source = EvidenceSource::Unset;
    QString who;
    PartialDate date;
    LocalizedText finding;
    EnumSet<NeedKind> needKinds;
    Links outcomes;
    Links attachments;

    bool operator==(const Evidence &) const = default;
};

/// An added value that applies, for the learner and for the institution (guide, Added value of offering micro-credentials).
struct AddedValue
{
    QUuid id;
    AddedValueKind value = AddedValueKind::Unset;
    LocalizedText forLearner;
    QString forInstitution;

    bool operator==(const AddedValue &) const = default;
};

template<>
std::span<const Choice> choicesOf<PurposeBasis>();
template<>
std::span<const Choice> choicesOf<NeedKind>();
template<>
std::span<const Choice> choicesOf<EvidenceSource>();
template<>
std::span<const Choice> choicesOf<BenefitEvidence>();
template<>
std::span<const Choice> choicesOf<AddedValueKind>();

template<>
std::span<const Field<Purpose>> fieldsOf<Purpose>();
template<>
std::span<const Field<Evidence>> fieldsOf<Evidence>();
template<>
std::span<const Field<AddedValue>> fieldsOf<AddedValue>();

} // namespace Credwright
