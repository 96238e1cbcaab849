#pragma once

#include "core/fields/field.h"
#include "core/model/identity.h"
#include "core/model/stackability.h"

#include <QString>
#include <QUuid>

namespace Credwright {

enum class TemplateStatus { Unset, NotAsked, Asked, Received, None };
enum class PartnerKind { Unset, HigherEducation, Company, NonProfit, Government, ProfessionalBody, Other };
/// The elements of a consortium agreement (guide, Partnerships).
enum class ElementKind {
    Unset,
    Governance,
    Obligations,
    MicroCredential,
    EctsRecognition,
    FinancialModel,
    Marketing,
    Certificate,
    IntellectualProperty,
    Exclusivity,
    DataProtection,
    NewPartners,
    Term,
    Law
};
enum class ElementStatus { Unset, Open, Drafted, Agreed, DoesNotApply };
/// What the elements must settle (guide, Partnerships); at most 31.
enum class AgreementQuestion {
    Unset,
    Coordinators,
    Committee,
    Recruitment,
    Teaching,
    Assessment,
    Complaints,
    Quality,
    Description,
    CreditCriteria,
    Fees,
    Sharing,
    Promotion,
    Logos,
    Format,
    Content,
    Issuer,
    Conditions,
    BroughtIn,
    Created,
    Competing,
    DataRoles,
    Addendum,
    Duration,
    TeachOut,
    GoverningLaw,
    Disputes
};

/// Whether there are partners, and where their agreement stands.
struct Partnership
{
    QUuid id;
    Answer applies = Answer::Unset;
    AgreementState agreement = AgreementState::Unset;
    PartialDate signedOn;
    TemplateStatus templateStatus = TemplateStatus::Unset;
    QString templateNote;
    Links templateFiles;
    QString stepNote;

    bool operator==(const Partnership &) const = default;
};

/// An institution or organisation that the course is made with.
struct Partner
{
    QUuid id;
    LocalizedText name;
    PartnerKind kind = PartnerKind::Unset;
    QString country;
    LocalizedText role;
    Answer lead = Answer::Unset;
    QString contact;
    std::optional<Percent> incomeShare;
    std::optional<Percent> costShare;

    bool operator==(const Partner &) const = default;
};

/// One element of the consortium agreement.
struct AgreementElement
{
    QUuid id;
    ElementKind element = ElementKind::Unset;
    ElementStatus status = ElementStatus::Unset;
    QString owner;
    EnumSet<AgreementQuestion> settled;
    QString text;

    bool operator==(const AgreementElement &) const = default;
};

template<>
std::span<const Choice> choicesOf<TemplateStatus>();
template<>
std::span<const Choice> choicesOf<PartnerKind>();
template<>
std::span<const Choice> choicesOf<ElementKind>();
template<>
std::span<const Choice> choicesOf<ElementStatus>();
template<>
std::span<const Choice> choicesOf<AgreementQuestion>();

template<>
std::span<const Field<Partnership>> fieldsOf<Partnership>();
template<>
std::span<const Field<Partner>> fieldsOf<Partner>();
template<>
std::span<const Field<AgreementElement>> fieldsOf<AgreementElement>();

} // namespace Credwright
