#include "core/exchange/catalogue/catalogue_builder.h"

namespace Credwright {

using namespace Qt::Literals::StringLiterals;

QList<CatalogueBlock> CatalogueBuilder::enrolment() const
{
    const Admission &admission = m_design.admission;
    QStringList sentences;
    if (admission.kind != AdmissionKind::Unset) {
        sentences.append(admission.kind == AdmissionKind::Open ? m_words(QT_TRANSLATE_NOOP("Catalogue", "The course is open to everyone."))
                                                               : m_words(QT_TRANSLATE_NOOP("Catalogue", "The course is for a selected audience.")));
    }
    if (m_design.identity.joint == Answer::Yes && admission.singleProcedure == Answer::Yes) {
        sentences.append(m_words(QT_TRANSLATE_NOOP("Catalogue", "You apply once for all partners.")));
    }
    if (admission.learnerStatus == LearnerStatus::Student) {
        sentences.append(m_words(QT_TRANSLATE_NOOP("Catalogue", "You are enrolled as a student.")));
    }
    QList<CatalogueBlock> blocks{own(sentences.join(u' '))};
    const QList<CatalogueProse> steps{prose(admission.criteria, m_words(QT_TRANSLATE_NOOP("Catalogue", "Criteria"))),
        prose(admission.application, m_words(QT_TRANSLATE_NOOP("Catalogue", "How to apply"))),
        prose(admission.documents, m_words(QT_TRANSLATE_NOOP("Catalogue", "Documents"))),
        prose(admission.deadlines, m_words(QT_TRANSLATE_NOOP("Catalogue", "Deadlines"))),
        prose(admission.reviewer, m_words(QT_TRANSLATE_NOOP("Catalogue", "Reviewed by"))),
        prose(admission.decision, m_words(QT_TRANSLATE_NOOP("Catalogue", "Decision"))), prose(m_design.delivery.access), prose(m_design.audience.selectionRule),
        prose(admission.enrolment, m_words(QT_TRANSLATE_NOOP("Catalogue", "How to enrol")))};
    for (const CatalogueProse &step : runOn(steps, false)) {
        blocks.append(step);
    }
    for (const Registration &registration : m_design.registrations) {
        QStringList parts{registration.institution, registration.platform, registration.reason};
        parts.removeAll(QString());
        if (!parts.isEmpty()) {
            CatalogueProse line{m_words(QT_TRANSLATE_NOOP("Catalogue", "You are registered with")), plainBlock(parts.join(u", "_s)), {}, true};
            line.language = m_design.identity.language;
            blocks.append(line);
        }
    }
    return blocks;
}

QList<CatalogueBlock> CatalogueBuilder::terms() const
{
    const Communication &told = m_design.communication;
    return {prose(told.suspension, m_words(QT_TRANSLATE_NOOP("Catalogue", "Suspending"))),
        prose(told.refunds, m_words(QT_TRANSLATE_NOOP("Catalogue", "Refunds"))), prose(told.terms),
        prose(m_design.admission.complaints, m_words(QT_TRANSLATE_NOOP("Catalogue", "Complaints")))};
}

/// Who issues, where that is not simply the one awarding body.
CataloguePhrase CatalogueBuilder::issuer() const
{
    const Certification &certification = m_design.certification;
    const CataloguePhrase other = pick(certification.issuerName);
    const AwardingBody *body = findById(m_design.awardingBodies, certification.issuerBody.id);
    return other.isEmpty() && body ? pick(body->name) : other;
}

QList<CatalogueBlock> CatalogueBuilder::certificate() const
{
    const Certification &certification = m_design.certification;
    QList<CatalogueProse> parts;
    if (const CataloguePhrase name = issuer(); !name.isEmpty()) {
        parts.append({m_words(QT_TRANSLATE_NOOP("Catalogue", "Issued by")), plainBlock(name.text), name.language, false});
    }
    QStringList means;
    for (const VerificationMeans mean : certification.verification.values()) {
        means.append(m_words.label(mean).toLower());
    }
    const auto labelled = [&](const char *label, const QString &text) { return CatalogueProse{m_words(label), plainBlock(text), m_words.language(), false}; };
    if (certification.format != CertificateFormat::Unset) {
        parts.append(labelled(QT_TRANSLATE_NOOP("Catalogue", "Certificate"), m_words.label(certification.format).toLower()));
    }
    if (!means.isEmpty()) {
        parts.append(labelled(QT_TRANSLATE_NOOP("Catalogue", "Verified by"), means.join(u", "_s)));
    }
    parts.append(prose(certification.storage, m_words(QT_TRANSLATE_NOOP("Catalogue", "Kept by you"))));
    parts.append(prose(certification.recognition, m_words(QT_TRANSLATE_NOOP("Catalogue", "Recognised"))));
    QList<CatalogueBlock> blocks;
    for (const CatalogueProse &part : runOn(parts, false)) {
        blocks.append(part);
    }
    return blocks;
}

} // namespace Credwright
