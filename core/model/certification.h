#pragma once

#include "core/fields/field.h"
#include "core/model/identity.h"

#include <QString>
#include <QUuid>

namespace Credwright {

enum class CertificateFormat { Unset, Digital, Paper, Both };
enum class VerificationMeans { Unset, Seal, Register, Code, Office, Blockchain };
enum class ToolStage { Unset, Enrol, Issue, Verify };

/// How the micro-credential is awarded, kept and verified.
struct Certification
{
    QUuid id;
    EntityRef issuerBody;
    LocalizedText issuerName;
    LocalizedText participation;
    Answer gradeShown = Answer::Unset;
    LocalizedText furtherInformation;
    LocalizedText recognition;
    CertificateFormat format = CertificateFormat::Unset;
    EnumSet<VerificationMeans> verification;
    LocalizedText storage;
    QString strategy;
    QString stepNote;

    bool operator==(const Certification &) const = default;
};

/// An element of the certificate besides those of the Council Recommendation.
struct CertificateElement
{
    QUuid id;
    LocalizedText name;
    LocalizedText text;

    bool operator==(const CertificateElement &) const = default;
};

/// A digital tool for one stage of the certificate’s life.
struct IssuingTool
{
    QUuid id;
    ToolStage stage = ToolStage::Unset;
    QString tool;
    QString owner;
    QString format;

    bool operator==(const IssuingTool &) const = default;
};

template<>
std::span<const Choice> choicesOf<CertificateFormat>();
template<>
std::span<const Choice> choicesOf<VerificationMeans>();
template<>
std::span<const Choice> choicesOf<ToolStage>();

template<>
std::span<const Field<Certification>> fieldsOf<Certification>();
template<>
std::span<const Field<CertificateElement>> fieldsOf<CertificateElement>();
template<>
std::span<const Field<IssuingTool>> fieldsOf<IssuingTool>();

} // namespace Credwright
