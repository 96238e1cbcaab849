#include "core/model/quality.h"

#include <array>

namespace Credwright {

using namespace Qt::Literals::StringLiterals;

template<>
std::span<const Choice> choicesOf<AssuranceType>()
{
    static constexpr auto choices = std::to_array<Choice>({
        {"internal"_L1, {"AssuranceType", QT_TRANSLATE_NOOP("AssuranceType", "Internal")}},
        {"external"_L1, {"AssuranceType", QT_TRANSLATE_NOOP("AssuranceType", "External")}},
        {"both"_L1, {"AssuranceType", QT_TRANSLATE_NOOP("AssuranceType", "Internal and external")}},
    });
    return choices;
}

template<>
std::span<const Choice> choicesOf<ExternalRoute>()
{
    static constexpr auto choices = std::to_array<Choice>({
        {"institutional"_L1, {"ExternalRoute", QT_TRANSLATE_NOOP("ExternalRoute", "Institutional")}},
        {"programme"_L1, {"ExternalRoute", QT_TRANSLATE_NOOP("ExternalRoute", "Programme-based")}},
        {"both"_L1, {"ExternalRoute", QT_TRANSLATE_NOOP("ExternalRoute", "Both")}},
        {"none-asked"_L1, {"ExternalRoute", QT_TRANSLATE_NOOP("ExternalRoute", "No separate procedure")}},
    });
    return choices;
}

template<>
std::span<const Choice> choicesOf<Accreditation>()
{
    static constexpr auto choices = std::to_array<Choice>({
        {"no"_L1, {"Accreditation", QT_TRANSLATE_NOOP("Accreditation", "No")}},
        {"planned"_L1, {"Accreditation", QT_TRANSLATE_NOOP("Accreditation", "Planned")}},
        {"yes"_L1, {"Accreditation", QT_TRANSLATE_NOOP("Accreditation", "Yes")}},
    });
    return choices;
}

template<>
std::span<const Choice> choicesOf<QualityArea>()
{
    static constexpr auto choices = std::to_array<Choice>({
        {"outcomes"_L1, {"QualityArea", QT_TRANSLATE_NOOP("QualityArea", "Learning outcomes are well defined")}},
        {"assessment"_L1, {"QualityArea", QT_TRANSLATE_NOOP("QualityArea", "Assessment is transparent")}},
        {"information"_L1, {"QualityArea", QT_TRANSLATE_NOOP("QualityArea", "Information is transparent")}},
        {"european-standards"_L1, {"QualityArea", QT_TRANSLATE_NOOP("QualityArea", "Meets the European standards for micro-credentials")}},
        {"learning-experience"_L1, {"QualityArea", QT_TRANSLATE_NOOP("QualityArea", "The learning experience is good")}},
        {"learner-feedback"_L1, {"QualityArea", QT_TRANSLATE_NOOP("QualityArea", "Learners are heard")}},
        {"stakeholder-feedback"_L1, {"QualityArea", QT_TRANSLATE_NOOP("QualityArea", "Stakeholders and other providers are heard")}},
        {"other"_L1, {"QualityArea", QT_TRANSLATE_NOOP("QualityArea", "A criterion of our own")}},
    });
    return choices;
}

template<>
std::span<const Choice> choicesOf<Verdict>()
{
    static constexpr auto choices = std::to_array<Choice>({
        {"met"_L1, {"Verdict", QT_TRANSLATE_NOOP("Verdict", "Met")}},
        {"partly"_L1, {"Verdict", QT_TRANSLATE_NOOP("Verdict", "Partly met")}},
        {"not-met"_L1, {"Verdict", QT_TRANSLATE_NOOP("Verdict", "Not met")}},
        {"does-not-apply"_L1, {"Verdict", QT_TRANSLATE_NOOP("Verdict", "Does not apply")}},
    });
    return choices;
}

template<>
std::span<const Field<Quality>> fieldsOf<Quality>()
{
    static constexpr auto fields = std::to_array<Field<Quality>>({
        {{"quality.type"_L1, QT_TRANSLATE_NOOP("Field", "Type of quality assurance"), {.choices = choicesOf<AssuranceType>}}, choice<&Quality::type>()},
        {{"quality.statement"_L1, QT_TRANSLATE_NOOP("Field", "In words, as printed"), {.maxLength = longText, .multiline = true}}, &Quality::statement},
        {{"quality.route"_L1, QT_TRANSLATE_NOOP("Field", "External route"), {.choices = choicesOf<ExternalRoute>}}, choice<&Quality::route>()},
        {{"quality.agency"_L1, QT_TRANSLATE_NOOP("Field", "Agency"), {.maxLength = shortText}}, &Quality::agency},
        {{"quality.accredited"_L1, QT_TRANSLATE_NOOP("Field", "Accredited"), {.choices = choicesOf<Accreditation>}}, choice<&Quality::accredited>()},
        {{"quality.accreditedBy"_L1, QT_TRANSLATE_NOOP("Field", "Accredited by"), {.maxLength = shortText}}, &Quality::accreditedBy},
        {{"quality.process"_L1, QT_TRANSLATE_NOOP("Field", "Internal process"), {.maxLength = longText, .multiline = true}}, &Quality::process},
        {{"quality.body"_L1, QT_TRANSLATE_NOOP("Field", "Responsible body"), {.maxLength = shortText}}, &Quality::body},
        {{"quality.esgReference"_L1, QT_TRANSLATE_NOOP("Field", "European standards and guidelines"), {.maxLength = shortText}}, &Quality::esgReference},
        {{"quality.sectorStandard"_L1, QT_TRANSLATE_NOOP("Field", "Standard of the sector"), {.maxLength = shortText}}, &Quality::sectorStandard},
        {{"quality.accreditationAsked"_L1, QT_TRANSLATE_NOOP("Field", "Country or sector asks for accreditation"), {.choices = choicesOf<Answer>}},
            choice<&Quality::accreditationAsked>()},
        {{"quality.askedBy"_L1, QT_TRANSLATE_NOOP("Field", "Who asks for it"), {.maxLength = shortText}}, &Quality::askedBy},
        {{"quality.stepNote"_L1, QT_TRANSLATE_NOOP("Field", "Notes"), {.maxLength = longText, .multiline = true}}, &Quality::stepNote},
    });
    return fields;
}

template<>
std::span<const Field<QualityCriterion>> fieldsOf<QualityCriterion>()
{
    static constexpr auto fields = std::to_array<Field<QualityCriterion>>({
        {{"qualityCriterion.area"_L1, QT_TRANSLATE_NOOP("Field", "Criterion"), {.choices = choicesOf<QualityArea>}}, choice<&QualityCriterion::area>()},
        {{"qualityCriterion.wording"_L1, QT_TRANSLATE_NOOP("Field", "In words"), {.maxLength = shortText}}, &QualityCriterion::wording},
        {{"qualityCriterion.verdict"_L1, QT_TRANSLATE_NOOP("Field", "Verdict"), {.choices = choicesOf<Verdict>}}, choice<&QualityCriterion::verdict>()},
        {{"qualityCriterion.evidence"_L1, QT_TRANSLATE_NOOP("Field", "Evidence"), {.maxLength = longText, .multiline = true}}, &QualityCriterion::evidence},
    });
    return fields;
}

} // namespace Credwright
