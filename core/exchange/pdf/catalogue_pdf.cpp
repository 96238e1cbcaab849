#include "core/exchange/pdf/catalogue_pdf.h"

#include "core/exchange/pdf/catalogue_layout.h"
#include "core/exchange/pdf/pdf_writer.h"
#include "core/util/clock.h"

namespace Credwright {

using namespace Qt::Literals::StringLiterals;

namespace {

PdfIdentity identityOf(const Catalogue &catalogue)
{
    const QString language = catalogue.textLanguage.isEmpty() ? catalogue.language : catalogue.textLanguage;
    return {.title = catalogue.title.text,
        .author = catalogue.institution.text,
        .subject = catalogue.lead.text,
        .language = language,
        .creator = u"Credwright"_s,
        .producer = u"Qt "_s + QLatin1StringView(qVersion()),
        .created = Clock::now()};
}

} // namespace

Result<QByteArray> toPdf(const Catalogue &catalogue, const Progress &progress)
{
    const CatalogueLayout layout(catalogue, pdfResolution / 96.0, progress);
    return layout.isStopped() ? pdfCancelled() : writePdf(layout.pages(), identityOf(catalogue), progress);
}

} // namespace Credwright
