#include "core/exchange/catalogue/catalogue_builder.h"
#include "core/guide/vocabulary.h"
#include "core/util/format.h"

namespace Credwright {

using namespace Qt::Literals::StringLiterals;

void CatalogueBuilder::fact(QList<CatalogueFact> &list, CouncilElement element, const char *label, const QList<CataloguePhrase> &values)
{
    QList<CataloguePhrase> stated = values;
    stated.removeIf([](const CataloguePhrase &phrase) { return phrase.isEmpty(); });
    if (stated.isEmpty()) {
        list.append({m_words(label), {said(m_words(QT_TRANSLATE_NOOP("Catalogue", "not yet stated")))}, CatalogueFact::State::NotYetStated, element});
    } else {
        list.append({m_words(label), stated, CatalogueFact::State::Stated, element});
    }
}

void CatalogueBuilder::factAtIssue(QList<CatalogueFact> &list, CouncilElement element, const char *label, const char *text)
{
    list.append({m_words(label), {said(m_words(text))}, CatalogueFact::State::AtIssue, element});
}

void CatalogueBuilder::addMandatory()
{
    QList<CatalogueFact> &list = m_catalogue.mandatory;
    m_catalogue.factsHeading = m_words(QT_TRANSLATE_NOOP("Catalogue", "Facts"));
    m_catalogue.factsSource = m_words(QT_TRANSLATE_NOOP("Catalogue", "as set out in the Council Recommendation on micro-credentials, 2022/C 243/02"));
    fact(list, CouncilElement::Title, QT_TRANSLATE_NOOP("Catalogue", "Title"), {pick(m_design.identity.title)});
    fact(list, CouncilElement::Country, QT_TRANSLATE_NOOP("Catalogue", "Issued in"), {said(places().join(u"; "_s))});
    QList<CataloguePhrase> bodies;
    for (const AwardingBody &body : m_design.awardingBodies) {
        bodies.append(pick(body.name));
    }
    fact(list, CouncilElement::AwardingBody, QT_TRANSLATE_NOOP("Catalogue", "Awarding body"), bodies);
    CataloguePhrase outcomes;
    if (const qsizetype n = m_design.outcomes.size(); n == 1) {
        outcomes = said(m_words(QT_TRANSLATE_NOOP("Catalogue", "See “%1”")).arg(m_words(QT_TRANSLATE_NOOP("Catalogue", "What you will be able to do"))));
    } else if (n > 1) {
        outcomes = said(m_words(QT_TRANSLATE_NOOP("Catalogue", "1 to %1 under “%2”"))
                .arg(m_words.locale().toString(n), m_words(QT_TRANSLATE_NOOP("Catalogue", "What you will be able to do"))));
    }
    fact(list, CouncilElement::Outcomes, QT_TRANSLATE_NOOP("Catalogue", "Outcomes"), {outcomes});
    CataloguePhrase workload;
    if (m_design.type.credits) {
        workload = said(m_words(QT_TRANSLATE_NOOP("Catalogue", "%1 ECTS credits")).arg(formatCredits(*m_design.type.credits, m_words.locale())));
    }
    if (m_analysis.workload.totalMaximum.value > 0) {
        workload = said(workload.isEmpty() ? hours(m_analysis.workload.total) : workload.text + u", "_s + hours(m_analysis.workload.total));
    }
    fact(list, CouncilElement::Workload, QT_TRANSLATE_NOOP("Catalogue", "Workload"), {workload});
    addLevel();
    fact(list, CouncilElement::Assessment, QT_TRANSLATE_NOOP("Catalogue", "Assessment"), assessmentTypes());
    fact(list, CouncilElement::Participation, QT_TRANSLATE_NOOP("Catalogue", "Participation"), participation());
    fact(list, CouncilElement::QualityAssurance, QT_TRANSLATE_NOOP("Catalogue", "Quality assurance"), qualityAssurance());
    factAtIssue(list, CouncilElement::Learner, QT_TRANSLATE_NOOP("Catalogue", "Learner"), QT_TRANSLATE_NOOP("Catalogue", "Named on each certificate"));
    factAtIssue(list, CouncilElement::IssueDate, QT_TRANSLATE_NOOP("Catalogue", "Date of issue"), QT_TRANSLATE_NOOP("Catalogue", "Stated on each certificate"));
}

void CatalogueBuilder::addOptional()
{
    QList<CatalogueFact> &list = m_catalogue.optional;
    m_catalogue.optionalHeading = m_words(QT_TRANSLATE_NOOP("Catalogue", "Further elements"));
    fact(list, CouncilElement::Prerequisites, QT_TRANSLATE_NOOP("Catalogue", "Prerequisites"),
        {m_design.prerequisites.isEmpty()
                ? CataloguePhrase()
                : said(m_words(QT_TRANSLATE_NOOP("Catalogue", "See “%1”")).arg(m_words(QT_TRANSLATE_NOOP("Catalogue", "Before you start"))))});
    fact(list, CouncilElement::Supervision, QT_TRANSLATE_NOOP("Catalogue", "Supervision"), supervision());
    list.append({m_words(QT_TRANSLATE_NOOP("Catalogue", "Grade")), grade(), CatalogueFact::State::AtIssue, CouncilElement::Grade});
    fact(list, CouncilElement::Stackability, QT_TRANSLATE_NOOP("Catalogue", "Stackability"), stackability());
    fact(list, CouncilElement::FurtherInformation, QT_TRANSLATE_NOOP("Catalogue", "More"), furtherInformation());
}

void CatalogueBuilder::addLevel()
{
    if (m_design.level.applies != LevelApplies::NotApplicable) {
        fact(m_catalogue.mandatory, CouncilElement::Level, QT_TRANSLATE_NOOP("Catalogue", "Level"), level());
        return;
    }
    QList<CataloguePhrase> values = {said(m_words(QT_TRANSLATE_NOOP("Catalogue", "not applicable"))), pick(m_design.level.notApplicableReason)};
    values.removeIf([](const CataloguePhrase &phrase) { return phrase.isEmpty(); });
    m_catalogue.mandatory.append({m_words(QT_TRANSLATE_NOOP("Catalogue", "Level")), values, CatalogueFact::State::NotApplicable, CouncilElement::Level});
}

/// A text of the designer's in words alone: facts have no room for paragraphs.
CataloguePhrase CatalogueBuilder::inWords(const LocalizedText &text) const
{
    const CataloguePhrase phrase = pick(text);
    return {plainText(parseMarkdown(phrase.text)), phrase.language};
}

QList<CataloguePhrase> CatalogueBuilder::participation() const
{
    QList<CataloguePhrase> values;
    if (const QString mode = m_words.label(m_design.delivery.mode); !mode.isEmpty()) {
        values.append(said(mode));
        values.append(inWords(m_design.certification.participation));
    }
    return values;
}

QList<CataloguePhrase> CatalogueBuilder::grade() const
{
    if (m_design.certification.gradeShown == Answer::No) {
        return {said(m_words(QT_TRANSLATE_NOOP("Catalogue", "No grade on the certificate")))};
    }
    QList<CataloguePhrase> grades;
    for (const Assessment &assessment : m_design.assessments) {
        const CataloguePhrase scheme = pick(assessment.gradingScheme);
        if (!scheme.isEmpty() && !grades.contains(scheme)) {
            grades.append(scheme);
        }
    }
    grades.append(said(m_words(QT_TRANSLATE_NOOP("Catalogue", "Grade stated on each certificate"))));
    return grades;
}

QList<CataloguePhrase> CatalogueBuilder::level() const
{
    const Level &level = m_design.level;
    QList<CataloguePhrase> values;
    QStringList european;
    if (level.eqfLevel) {
        european.append(m_words(QT_TRANSLATE_NOOP("Catalogue", "EQF %1")).arg(m_words.locale().toString(level.eqfLevel->value)));
    }
    if (level.cycle != Cycle::Unset) {
        european.append(m_words(QT_TRANSLATE_NOOP("Catalogue", "QF-EHEA %1")).arg(m_words.label(level.cycle).toLower()));
    }
    if (!european.isEmpty()) {
        values.append(said(european.join(u", "_s)));
    }
    CataloguePhrase national = pick(level.frameworkName);
    if (!level.nationalLevel.isEmpty()) {
        national = national.isEmpty()
            ? said(m_words(QT_TRANSLATE_NOOP("Catalogue", "National level %1")).arg(level.nationalLevel))
            : CataloguePhrase{m_words(QT_TRANSLATE_NOOP("Catalogue", "%1, level %2")).arg(national.text, level.nationalLevel), national.language};
    }
    values.append(national);
    if (european.isEmpty()) {
        return values;
    }
    switch (level.inFramework) {
    case FrameworkInclusion::Yes:
        values.append(said(m_words(QT_TRANSLATE_NOOP("Catalogue", "Included in the national framework"))));
        break;
    case FrameworkInclusion::No:
        values.append(said(m_words(QT_TRANSLATE_NOOP("Catalogue", "Not included in the national framework"))));
        break;
    case FrameworkInclusion::AppliedFor:
        values.append(said(m_words(QT_TRANSLATE_NOOP("Catalogue", "Inclusion in the national framework applied for"))));
        break;
    case FrameworkInclusion::Unset:
        break;
    }
    return values;
}

QList<CataloguePhrase> CatalogueBuilder::assessmentTypes() const
{
    QStringList summative;
    QStringList formative;
    for (const Assessment &assessment : m_design.assessments) {
        QString method = m_words.label(assessment.method);
        if (method.isEmpty()) {
            method = pick(assessment.title).text;
        }
        QStringList &list = assessment.kind == AssessmentKind::Formative ? formative : summative;
        if (!method.isEmpty() && !list.contains(method)) {
            list.append(method);
        }
    }
    QList<CataloguePhrase> values = {said(summative.join(u"; "_s))};
    if (!formative.isEmpty()) {
        values.append(said(m_words(QT_TRANSLATE_NOOP("Catalogue", "Formative: %1")).arg(formative.join(u"; "_s))));
    }
    return values;
}

QList<CataloguePhrase> CatalogueBuilder::qualityAssurance() const
{
    const Quality &quality = m_design.quality;
    QList<CataloguePhrase> values;
    const QString type = m_words.label(quality.type);
    const CataloguePhrase statement = inWords(quality.statement);
    if (type.isEmpty() && statement.isEmpty()) {
        return {};
    }
    values.append(said(type));
    values.append(statement);
    switch (quality.route) {
    case ExternalRoute::Institutional:
        values.append(said(m_words(QT_TRANSLATE_NOOP("Catalogue", "External route: institutional"))));
        break;
    case ExternalRoute::Programme:
        values.append(said(m_words(QT_TRANSLATE_NOOP("Catalogue", "External route: programme-based"))));
        break;
    case ExternalRoute::Both:
        values.append(said(m_words(QT_TRANSLATE_NOOP("Catalogue", "External route: institutional and programme-based"))));
        break;
    case ExternalRoute::NoneAsked:
        values.append(said(m_words(QT_TRANSLATE_NOOP("Catalogue", "No separate external procedure"))));
        break;
    case ExternalRoute::Unset:
        break;
    }
    values.append(pick(quality.agency));
    const CataloguePhrase by = pick(quality.accreditedBy);
    switch (quality.accredited) {
    case Accreditation::Yes:
        values.append(by.isEmpty() ? said(m_words(QT_TRANSLATE_NOOP("Catalogue", "Accredited")))
                                   : CataloguePhrase{m_words(QT_TRANSLATE_NOOP("Catalogue", "Accredited by %1")).arg(by.text), by.language});
        break;
    case Accreditation::Planned:
        values.append(by.isEmpty() ? said(m_words(QT_TRANSLATE_NOOP("Catalogue", "Accreditation planned")))
                                   : CataloguePhrase{m_words(QT_TRANSLATE_NOOP("Catalogue", "Accreditation planned, by %1")).arg(by.text), by.language});
        break;
    default:
        values.append(by);
        break;
    }
    return values;
}

/// The four categories of the Council Recommendation, Annex I, with the assessments that fall under each.
QList<CataloguePhrase> CatalogueBuilder::supervision() const
{
    static constexpr const char *categories[] = {QT_TRANSLATE_NOOP("Catalogue", "On site with identity verification"),
        QT_TRANSLATE_NOOP("Catalogue", "Supervised online with identity verification"),
        QT_TRANSLATE_NOOP("Catalogue", "Supervised with no identity verification"), QT_TRANSLATE_NOOP("Catalogue", "Unsupervised with identity verification"),
        QT_TRANSLATE_NOOP("Catalogue", "Unsupervised with no identity verification")};
    QStringList titles[std::size(categories)];
    for (const Assessment &assessment : m_design.assessments) {
        if (assessment.supervision == Supervision::Unset || assessment.identityCheck == IdentityCheck::Unset) {
            continue;
        }
        const bool supervised = assessment.supervision == Supervision::Supervised;
        const bool verified = assessment.identityCheck == IdentityCheck::Verified;
        const std::size_t category = supervised ? (verified ? (assessment.place == AssessmentPlace::OnSite ? 0u : 1u) : 2u) : (verified ? 3u : 4u);
        const QString title = pick(assessment.title).text;
        titles[category].append(title.isEmpty() ? m_words.label(assessment.method) : title);
    }
    QList<CataloguePhrase> values;
    for (std::size_t i = 0; i < std::size(categories); ++i) {
        titles[i].removeAll(QString());
        if (!titles[i].isEmpty()) {
            values.append(said(m_words(QT_TRANSLATE_NOOP("Catalogue", "%1: %2")).arg(m_words(categories[i]), titles[i].join(u"; "_s))));
        }
    }
    return values;
}

QList<CataloguePhrase> CatalogueBuilder::stackability() const
{
    QList<CataloguePhrase> values;
    switch (m_design.stackability.approach) {
    case StackApproach::StandAlone:
        values.append(said(m_words(QT_TRANSLATE_NOOP("Catalogue", "Stand-alone"))));
        break;
    case StackApproach::Independent:
        values.append(said(m_words(QT_TRANSLATE_NOOP("Catalogue", "Designed on its own; other programmes may recognise it"))));
        break;
    case StackApproach::Group:
        values.append(said(m_words(QT_TRANSLATE_NOOP("Catalogue", "Part of a group of modules"))));
        break;
    case StackApproach::Consortium:
        values.append(said(m_words(QT_TRANSLATE_NOOP("Catalogue", "Stackable within a consortium"))));
        break;
    case StackApproach::DegreeCourses:
        values.append(said(m_words(QT_TRANSLATE_NOOP("Catalogue", "Made of courses of a degree"))));
        break;
    case StackApproach::Unset:
        break;
    }
    for (const StackTarget &target : m_design.stackTargets) {
        const CataloguePhrase programme = pick(target.programme);
        if (target.status == TargetStatus::Refused || programme.isEmpty()) {
            continue;
        }
        values.append({m_words(QT_TRANSLATE_NOOP("Catalogue", "Towards: %1")).arg(programme.text), programme.language});
    }
    return values;
}

QList<CataloguePhrase> CatalogueBuilder::furtherInformation() const
{
    QList<CataloguePhrase> values = {pick(m_design.identity.faculty)};
    if (!m_design.identity.iscedField.isEmpty()) {
        values.append(said(m_words(QT_TRANSLATE_NOOP("Catalogue", "Field of study: %1"))
                .arg(m_design.identity.iscedField + u' ' + termName("isced_f"_L1, m_design.identity.iscedField))));
    }
    for (const AwardingBody &body : m_design.awardingBodies) {
        if (!body.webAddress.isEmpty() && body.webAddress != m_design.identity.webAddress) {
            values.append(said(body.webAddress));
        }
    }
    values.append(inWords(m_design.certification.furtherInformation));
    for (const CertificateElement &element : m_design.certificateElements) {
        const CataloguePhrase name = pick(element.name);
        const CataloguePhrase text = inWords(element.text);
        values.append(name.isEmpty() || text.isEmpty()
                ? (text.isEmpty() ? name : text)
                : CataloguePhrase{m_words(QT_TRANSLATE_NOOP("Catalogue", "%1: %2")).arg(name.text, text.text), text.language});
    }
    return values;
}

} // namespace Credwright
