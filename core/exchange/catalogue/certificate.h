#pragma once

#include "core/exchange/catalogue/catalogue.h"

namespace Credwright {

/// One element as the certificate states it.
struct CertificateEntry
{
    QString label;
    QString labelLanguage; ///< Of an element of one's own; empty: that of the certificate.
    QList<CataloguePhrase> values;
    QList<CatalogueBlock> blocks; ///< In place of values where the element is a list: the outcomes.
    CatalogueFact::State state = CatalogueFact::State::Stated;
};

/// What every certificate of the micro-credential states, with room for what is filled in when it is issued.
struct Certificate
{
    QString language;
    QString heading; ///< "Micro-credential"
    QString note;    ///< That this is a template, and what is still to be filled in.
    CataloguePhrase title;
    CataloguePhrase institution;
    QString elementsHeading;
    QList<CertificateEntry> elements; ///< The eleven mandatory elements, in the Council's order.
    QString optionalHeading;
    QList<CertificateEntry> optional; ///< Those optional ones that there is something to state of, then the designer's own.
    QString keepingHeading;
    QList<CertificateEntry> keeping; ///< Who issues, in which form, how it is kept, verified and recognised.
    QString signature;
    QList<CatalogueStatement> statements; ///< Printed on every certificate.
};

/// The certificate's template. `analysis` must be of this design.
Certificate certify(const Design &design, const Analysis &analysis, const CatalogueOptions &options = {});

} // namespace Credwright
