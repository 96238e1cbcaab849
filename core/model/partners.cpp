#include "core/model/partners.h"

#include <array>

namespace Credwright {

using namespace Qt::Literals::StringLiterals;

template<>
std::span<const Choice> choicesOf<TemplateStatus>()
{
    static constexpr auto choices = std::to_array<Choice>({
        {"not-asked"_L1, {"TemplateStatus", QT_TRANSLATE_NOOP("TemplateStatus", "Not asked")}},
        {"asked"_L1, {"TemplateStatus", QT_TRANSLATE_NOOP("TemplateStatus", "Asked")}},
        {"received"_L1, {"TemplateStatus", QT_TRANSLATE_NOOP("TemplateStatus", "Received")}},
        {"none"_L1, {"TemplateStatus", QT_TRANSLATE_NOOP("TemplateStatus", "There is none")}},
    });
    return choices;
}

template<>
std::span<const Choice> choicesOf<PartnerKind>()
{
    static constexpr auto choices = std::to_array<Choice>({
        {"higher-education"_L1, {"PartnerKind", QT_TRANSLATE_NOOP("PartnerKind", "Higher education institution")}},
        {"company"_L1, {"PartnerKind", QT_TRANSLATE_NOOP("PartnerKind", "Company")}},
        {"non-profit"_L1, {"PartnerKind", QT_TRANSLATE_NOOP("PartnerKind", "Non-profit organisation")}},
        {"government"_L1, {"PartnerKind", QT_TRANSLATE_NOOP("PartnerKind", "Government service")}},
        {"professional-body"_L1, {"PartnerKind", QT_TRANSLATE_NOOP("PartnerKind", "Professional body")}},
        {"other"_L1, {"PartnerKind", QT_TRANSLATE_NOOP("PartnerKind", "Other")}},
    });
    return choices;
}

template<>
std::span<const Choice> choicesOf<ElementKind>()
{
    static constexpr auto choices = std::to_array<Choice>({
        {"governance"_L1, {"ElementKind", QT_TRANSLATE_NOOP("ElementKind", "Governance")}},
        {"obligations"_L1, {"ElementKind", QT_TRANSLATE_NOOP("ElementKind", "Obligations and responsibilities")}},
        {"micro-credential"_L1, {"ElementKind", QT_TRANSLATE_NOOP("ElementKind", "The micro-credential")}},
        {"ects-recognition"_L1, {"ElementKind", QT_TRANSLATE_NOOP("ElementKind", "Recognition of ECTS credits")}},
        {"financial-model"_L1, {"ElementKind", QT_TRANSLATE_NOOP("ElementKind", "Financial model")}},
        {"marketing"_L1, {"ElementKind", QT_TRANSLATE_NOOP("ElementKind", "Marketing, publicity and branding")}},
        {"certificate"_L1, {"ElementKind", QT_TRANSLATE_NOOP("ElementKind", "Certificate")}},
        {"intellectual-property"_L1, {"ElementKind", QT_TRANSLATE_NOOP("ElementKind", "Intellectual property")}},
        {"exclusivity"_L1, {"ElementKind", QT_TRANSLATE_NOOP("ElementKind", "Exclusivity")}},
        {"data-protection"_L1, {"ElementKind", QT_TRANSLATE_NOOP("ElementKind", "Protection of personal data")}},
        {"new-partners"_L1, {"ElementKind", QT_TRANSLATE_NOOP("ElementKind", "Admission of new partners")}},
        {"term"_L1, {"ElementKind", QT_TRANSLATE_NOOP("ElementKind", "Term, review and termination")}},
        {"law"_L1, {"ElementKind", QT_TRANSLATE_NOOP("ElementKind", "Applicable law and disputes")}},
    });
    return choices;
}

template<>
std::span<const Choice> choicesOf<ElementStatus>()
{
    static constexpr auto choices = std::to_array<Choice>({
        {"open"_L1, {"ElementStatus", QT_TRANSLATE_NOOP("ElementStatus", "Open")}},
        {"drafted"_L1, {"ElementStatus", QT_TRANSLATE_NOOP("ElementStatus", "Drafted")}},
        {"agreed"_L1, {"ElementStatus", QT_TRANSLATE_NOOP("ElementStatus", "Agreed")}},
        {"does-not-apply"_L1, {"ElementStatus", QT_TRANSLATE_NOOP("ElementStatus", "Does not apply")}},
    });
    return choices;
}

template<>
std::span<const Choice> choicesOf<AgreementQuestion>()
{
    static constexpr auto choices = std::to_array<Choice>({
        {"coordinators"_L1, {"AgreementQuestion", QT_TRANSLATE_NOOP("AgreementQuestion", "A coordinator in each institution")}},
        {"committee"_L1, {"AgreementQuestion", QT_TRANSLATE_NOOP("AgreementQuestion", "A management committee and how it decides")}},
        {"recruitment"_L1, {"AgreementQuestion", QT_TRANSLATE_NOOP("AgreementQuestion", "Who recruits learners")}},
        {"teaching"_L1, {"AgreementQuestion", QT_TRANSLATE_NOOP("AgreementQuestion", "Who teaches, and how")}},
        {"assessment"_L1, {"AgreementQuestion", QT_TRANSLATE_NOOP("AgreementQuestion", "Who assesses")}},
        {"complaints"_L1, {"AgreementQuestion", QT_TRANSLATE_NOOP("AgreementQuestion", "Where learners complain")}},
        {"quality"_L1, {"AgreementQuestion", QT_TRANSLATE_NOOP("AgreementQuestion", "Who answers for quality")}},
        {"description"_L1, {"AgreementQuestion", QT_TRANSLATE_NOOP("AgreementQuestion", "The course described in an annex")}},
        {"credit-criteria"_L1, {"AgreementQuestion", QT_TRANSLATE_NOOP("AgreementQuestion", "When partners recognise the credits")}},
        {"fees"_L1, {"AgreementQuestion", QT_TRANSLATE_NOOP("AgreementQuestion", "The fees")}},
        {"sharing"_L1, {"AgreementQuestion", QT_TRANSLATE_NOOP("AgreementQuestion", "How costs and income are shared")}},
        {"promotion"_L1, {"AgreementQuestion", QT_TRANSLATE_NOOP("AgreementQuestion", "Who promotes, and who pays for it")}},
        {"logos"_L1, {"AgreementQuestion", QT_TRANSLATE_NOOP("AgreementQuestion", "Use of logos and names")}},
        {"format"_L1, {"AgreementQuestion", QT_TRANSLATE_NOOP("AgreementQuestion", "On paper or digital")}},
        {"content"_L1, {"AgreementQuestion", QT_TRANSLATE_NOOP("AgreementQuestion", "What the certificate says")}},
        {"issuer"_L1, {"AgreementQuestion", QT_TRANSLATE_NOOP("AgreementQuestion", "Who issues it")}},
        {"conditions"_L1, {"AgreementQuestion", QT_TRANSLATE_NOOP("AgreementQuestion", "On which conditions it is issued")}},
        {"brought-in"_L1, {"AgreementQuestion", QT_TRANSLATE_NOOP("AgreementQuestion", "Rights in material brought in")}},
        {"created"_L1, {"AgreementQuestion", QT_TRANSLATE_NOOP("AgreementQuestion", "Rights in material created together")}},
        {"competing"_L1, {"AgreementQuestion", QT_TRANSLATE_NOOP("AgreementQuestion", "Whether competing offers are allowed while it is in force")}},
        {"data-roles"_L1, {"AgreementQuestion", QT_TRANSLATE_NOOP("AgreementQuestion", "Who is responsible for personal data")}},
        {"addendum"_L1, {"AgreementQuestion", QT_TRANSLATE_NOOP("AgreementQuestion", "How a partner joins by an addendum")}},
        {"duration"_L1, {"AgreementQuestion", QT_TRANSLATE_NOOP("AgreementQuestion", "How long it runs, and when it is reviewed")}},
        {"teach-out"_L1, {"AgreementQuestion", QT_TRANSLATE_NOOP("AgreementQuestion", "How learners finish after its end")}},
        {"governing-law"_L1, {"AgreementQuestion", QT_TRANSLATE_NOOP("AgreementQuestion", "Which law applies")}},
        {"disputes"_L1, {"AgreementQuestion", QT_TRANSLATE_NOOP("AgreementQuestion", "How disputes are settled")}},
    });
    return choices;
}

template<>
std::span<const Field<Partnership>> fieldsOf<Partnership>()
{
    static constexpr auto fields = std::to_array<Field<Partnership>>({
        {{"partnership.applies"_L1, QT_TRANSLATE_NOOP("Field", "Offered with partners"), {.choices = choicesOf<Answer>}}, choice<&Partnership::applies>()},
        {{"partnership.agreement"_L1, QT_TRANSLATE_NOOP("Field", "Agreement"), {.choices = choicesOf<AgreementState>}}, choice<&Partnership::agreement>()},
        {{"partnership.signedOn"_L1, QT_TRANSLATE_NOOP("Field", "Signed on")}, &Partnership::signedOn},
        {{"partnership.templateStatus"_L1, QT_TRANSLATE_NOOP("Field", "Template of the legal department"), {.choices = choicesOf<TemplateStatus>}},
            choice<&Partnership::templateStatus>()},
        {{"partnership.templateNote"_L1, QT_TRANSLATE_NOOP("Field", "Notes on the template"), {.maxLength = longText, .multiline = true}},
            &Partnership::templateNote},
        {{"partnership.templateFiles"_L1, QT_TRANSLATE_NOOP("Field", "Files"), {.linkKind = "attachment"_L1}}, &Partnership::templateFiles},
        {{"partnership.stepNote"_L1, QT_TRANSLATE_NOOP("Field", "Notes"), {.maxLength = longText, .multiline = true}}, &Partnership::stepNote},
    });
    return fields;
}

template<>
std::span<const Field<Partner>> fieldsOf<Partner>()
{
    static constexpr auto fields = std::to_array<Field<Partner>>({
        {{"partner.name"_L1, QT_TRANSLATE_NOOP("Field", "Partner"), {.maxLength = shortText}}, &Partner::name},
        {{"partner.kind"_L1, QT_TRANSLATE_NOOP("Field", "Kind"), {.choices = choicesOf<PartnerKind>}}, choice<&Partner::kind>()},
        {{"partner.country"_L1, QT_TRANSLATE_NOOP("Field", "Country"), {.vocabulary = "countries"_L1}}, &Partner::country},
        {{"partner.role"_L1, QT_TRANSLATE_NOOP("Field", "Role"), {.maxLength = shortText}}, &Partner::role},
        {{"partner.lead"_L1, QT_TRANSLATE_NOOP("Field", "Leads"), {.choices = choicesOf<Answer>}}, choice<&Partner::lead>()},
        {{"partner.contact"_L1, QT_TRANSLATE_NOOP("Field", "Contact"), {.maxLength = shortText}}, &Partner::contact},
        {{"partner.incomeShare"_L1, QT_TRANSLATE_NOOP("Field", "Share of income"), {.minimum = 0, .maximum = 10000}}, &Partner::incomeShare},
        {{"partner.costShare"_L1, QT_TRANSLATE_NOOP("Field", "Share of cost"), {.minimum = 0, .maximum = 10000}}, &Partner::costShare},
    });
    return fields;
}

template<>
std::span<const Field<AgreementElement>> fieldsOf<AgreementElement>()
{
    static constexpr auto fields = std::to_array<Field<AgreementElement>>({
        {{"agreementElement.element"_L1, QT_TRANSLATE_NOOP("Field", "Element"), {.choices = choicesOf<ElementKind>}}, choice<&AgreementElement::element>()},
        {{"agreementElement.status"_L1, QT_TRANSLATE_NOOP("Field", "Status"), {.choices = choicesOf<ElementStatus>}}, choice<&AgreementElement::status>()},
        {{"agreementElement.owner"_L1, QT_TRANSLATE_NOOP("Field", "Owner"), {.maxLength = shortText}}, &AgreementElement::owner},
        {{"agreementElement.settled"_L1, QT_TRANSLATE_NOOP("Field", "Settled"), {.choices = choicesOf<AgreementQuestion>}},
            choiceSet<&AgreementElement::settled>()},
        {{"agreementElement.text"_L1, QT_TRANSLATE_NOOP("Field", "Text"), {.maxLength = longText, .multiline = true}}, &AgreementElement::text},
    });
    return fields;
}

} // namespace Credwright
