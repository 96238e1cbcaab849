#include "core/exchange/catalogue/catalogue_builder.h"
#include "core/guide/standing_statements.h"

namespace Credwright {

using namespace Qt::Literals::StringLiterals;

/// The facts of the description, except that nobody can look up a section from a certificate: it states those in full.
CertificateEntry CatalogueBuilder::entryOf(CouncilElement element) const
{
    for (const CatalogueFact &fact : m_catalogue.mandatory + m_catalogue.optional) {
        if (fact.element != element) {
            continue;
        }
        CertificateEntry entry{fact.label, {}, fact.values, {}, fact.state};
        if (fact.state == CatalogueFact::State::Stated && element == CouncilElement::Outcomes) {
            entry.blocks = outcomes();
        } else if (fact.state == CatalogueFact::State::Stated && element == CouncilElement::Prerequisites) {
            entry.values.clear();
            for (const Prerequisite &prerequisite : m_design.prerequisites) {
                entry.values.append(inWords(prerequisite.requirement));
            }
        } else if (element == CouncilElement::FurtherInformation) {
            entry.values = {inWords(m_design.certification.furtherInformation)}; // The others have entries of their own.
        }
        entry.values.removeIf([](const CataloguePhrase &phrase) { return phrase.isEmpty(); });
        return entry;
    }
    return {};
}

void CatalogueBuilder::addOwnElements(Certificate &certificate) const
{
    for (const CertificateElement &element : m_design.certificateElements) {
        const CataloguePhrase name = pick(element.name);
        const CataloguePhrase text = inWords(element.text);
        if (!name.isEmpty() && !text.isEmpty()) {
            certificate.optional.append({name.text, name.language, {text}, {}, CatalogueFact::State::Stated});
        }
    }
}

void CatalogueBuilder::addKeeping(Certificate &certificate) const
{
    const Certification &certification = m_design.certification;
    const auto state = [&](const char *label, const CataloguePhrase &value) {
        if (!value.isEmpty()) {
            certificate.keeping.append({m_words(label), {}, {value}, {}, CatalogueFact::State::Stated});
        }
    };
    QStringList means;
    for (const VerificationMeans mean : certification.verification.values()) {
        means.append(m_words.label(mean));
    }
    state(QT_TRANSLATE_NOOP("Catalogue", "Issued by"), issuer());
    state(QT_TRANSLATE_NOOP("Catalogue", "Form"), said(m_words.label(certification.format)));
    state(QT_TRANSLATE_NOOP("Catalogue", "Verified by"), said(means.join(u"; "_s)));
    state(QT_TRANSLATE_NOOP("Catalogue", "Kept by you"), inWords(certification.storage));
    state(QT_TRANSLATE_NOOP("Catalogue", "Recognised"), inWords(certification.recognition));
}

Certificate CatalogueBuilder::certificateTemplate()
{
    build();
    Certificate certificate{.language = m_catalogue.language,
        .heading = m_words(QT_TRANSLATE_NOOP("Catalogue", "Micro-credential")),
        .note = m_words(QT_TRANSLATE_NOOP("Catalogue", "Template. Lines left open are filled in when the certificate is issued.")),
        .title = m_catalogue.title,
        .institution = m_catalogue.institution,
        .elementsHeading = m_words(QT_TRANSLATE_NOOP("Catalogue", "As set out in the Council Recommendation on micro-credentials, 2022/C 243/02")),
        .elements = {},
        .optionalHeading = m_catalogue.optionalHeading,
        .optional = {},
        .keepingHeading = m_words(QT_TRANSLATE_NOOP("Catalogue", "This certificate")),
        .keeping = {},
        .signature = m_words(QT_TRANSLATE_NOOP("Catalogue", "Signature or seal of the issuer")),
        .statements = {}};
    for (const ElementState &state : councilElements(m_design, m_analysis)) {
        const CertificateEntry entry = entryOf(state.element);
        if (state.mandatory) {
            certificate.elements.append(entry);
        } else if (state.element == CouncilElement::Grade ? m_design.certification.gradeShown != Answer::No
                                                          : entry.state != CatalogueFact::State::NotYetStated && !entry.values.isEmpty()) {
            certificate.optional.append(entry);
        }
    }
    addOwnElements(certificate);
    addKeeping(certificate);
    for (const StandingStatement &statement : {ownedByTheLearner(), notADegree(), recognitionIsDecidedThere()}) {
        certificate.statements.append({m_words.of(statement.title), m_words.of(statement.text)});
    }
    return certificate;
}

Certificate certify(const Design &design, const Analysis &analysis, const CatalogueOptions &options)
{
    return CatalogueBuilder(design, analysis, options).certificateTemplate();
}

} // namespace Credwright
