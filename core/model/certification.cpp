#include "core/model/certification.h"

#include <array>

namespace Credwright {

using namespace Qt::Literals::StringLiterals;

template<>
std::span<const Choice> choicesOf<CertificateFormat>()
{
    static constexpr auto choices = std::to_array<Choice>({
        {"digital"_L1, {"CertificateFormat", QT_TRANSLATE_NOOP("CertificateFormat", "Digital")}},
        {"paper"_L1, {"CertificateFormat", QT_TRANSLATE_NOOP("CertificateFormat", "Paper")}},
        {"both"_L1, {"CertificateFormat", QT_TRANSLATE_NOOP("CertificateFormat", "Digital and paper")}},
    });
    return choices;
}

template<>
std::span<const Choice> choicesOf<VerificationMeans>()
{
    static constexpr auto choices = std::to_array<Choice>({
        {"seal"_L1, {"VerificationMeans", QT_TRANSLATE_NOOP("VerificationMeans", "Electronic seal or signature")}},
        {"register"_L1, {"VerificationMeans", QT_TRANSLATE_NOOP("VerificationMeans", "Online register")}},
        {"code"_L1, {"VerificationMeans", QT_TRANSLATE_NOOP("VerificationMeans", "Code or QR code")}},
        {"office"_L1, {"VerificationMeans", QT_TRANSLATE_NOOP("VerificationMeans", "Office that answers")}},
        {"blockchain"_L1, {"VerificationMeans", QT_TRANSLATE_NOOP("VerificationMeans", "Blockchain")}},
    });
    return choices;
}

template<>
std::span<const Choice> choicesOf<ToolStage>()
{
    static constexpr auto choices = std::to_array<Choice>({
        {"enrol"_L1, {"ToolStage", QT_TRANSLATE_NOOP("ToolStage", "Enrolment")}},
        {"issue"_L1, {"ToolStage", QT_TRANSLATE_NOOP("ToolStage", "Issuing")}},
        {"verify"_L1, {"ToolStage", QT_TRANSLATE_NOOP("ToolStage", "Verification")}},
    });
    return choices;
}

template<>
std::span<const Field<Certification>> fieldsOf<Certification>()
{
    static constexpr auto fields = std::to_array<Field<Certification>>({
        {{"certification.issuerBody"_L1, QT_TRANSLATE_NOOP("Field", "Issues on behalf of all"), {.linkKind = "awardingBody"_L1}}, &Certification::issuerBody},
        {{"certification.issuerName"_L1, QT_TRANSLATE_NOOP("Field", "Another issuer"), {.maxLength = shortText}}, &Certification::issuerName},
        {{"certification.participation"_L1, QT_TRANSLATE_NOOP("Field", "Form of participation, in words"), {.maxLength = longText, .multiline = true}},
            &Certification::participation},
        {{"certification.gradeShown"_L1, QT_TRANSLATE_NOOP("Field", "Grade on the certificate"), {.choices = choicesOf<Answer>}},
            choice<&Certification::gradeShown>()},
        {{"certification.furtherInformation"_L1, QT_TRANSLATE_NOOP("Field", "Further information"), {.maxLength = longText, .multiline = true}},
            &Certification::furtherInformation},
        {{"certification.recognition"_L1, QT_TRANSLATE_NOOP("Field", "Where and how it is recognised"), {.maxLength = longText, .multiline = true}},
            &Certification::recognition},
        {{"certification.format"_L1, QT_TRANSLATE_NOOP("Field", "Format"), {.choices = choicesOf<CertificateFormat>}}, choice<&Certification::format>()},
        {{"certification.verification"_L1, QT_TRANSLATE_NOOP("Field", "Verification"), {.choices = choicesOf<VerificationMeans>}},
            choiceSet<&Certification::verification>()},
        {{"certification.storage"_L1, QT_TRANSLATE_NOOP("Field", "Where the learner keeps it"), {.maxLength = longText, .multiline = true}},
            &Certification::storage},
        {{"certification.strategy"_L1, QT_TRANSLATE_NOOP("Field", "Place in the digital strategy"), {.maxLength = longText, .multiline = true}},
            &Certification::strategy},
        {{"certification.stepNote"_L1, QT_TRANSLATE_NOOP("Field", "Notes"), {.maxLength = longText, .multiline = true}}, &Certification::stepNote},
    });
    return fields;
}

template<>
std::span<const Field<CertificateElement>> fieldsOf<CertificateElement>()
{
    static constexpr auto fields = std::to_array<Field<CertificateElement>>({
        {{"certificateElement.name"_L1, QT_TRANSLATE_NOOP("Field", "Element"), {.maxLength = shortText}}, &CertificateElement::name},
        {{"certificateElement.text"_L1, QT_TRANSLATE_NOOP("Field", "Text"), {.maxLength = longText, .multiline = true}}, &CertificateElement::text},
    });
    return fields;
}

template<>
std::span<const Field<IssuingTool>> fieldsOf<IssuingTool>()
{
    static constexpr auto fields = std::to_array<Field<IssuingTool>>({
        {{"issuingTool.stage"_L1, QT_TRANSLATE_NOOP("Field", "Stage"), {.choices = choicesOf<ToolStage>}}, choice<&IssuingTool::stage>()},
        {{"issuingTool.tool"_L1, QT_TRANSLATE_NOOP("Field", "Tool"), {.maxLength = shortText}}, &IssuingTool::tool},
        {{"issuingTool.owner"_L1, QT_TRANSLATE_NOOP("Field", "Owner"), {.maxLength = shortText}}, &IssuingTool::owner},
        {{"issuingTool.format"_L1, QT_TRANSLATE_NOOP("Field", "Format it takes"), {.maxLength = shortText}}, &IssuingTool::format},
    });
    return fields;
}

} // namespace Credwright
