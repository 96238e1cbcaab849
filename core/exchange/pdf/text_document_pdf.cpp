#include "core/exchange/pdf/text_document_pdf.h"

#include "core/exchange/pdf/pdf_writer.h"
#include "core/exchange/pdf/text_document_layout.h"
#include "core/util/clock.h"

namespace Credwright {

using namespace Qt::Literals::StringLiterals;

Result<QByteArray> toPdf(const TextDocument &document, const Progress &progress)
{
    const TextDocumentLayout layout(document, pdfResolution / 96.0, progress);
    if (layout.isStopped()) {
        return pdfCancelled();
    }
    const PdfIdentity identity{.title = document.title,
        .author = document.author,
        .subject = document.subtitle,
        .language = document.language,
        .creator = u"Credwright"_s,
        .producer = u"Qt "_s + QLatin1StringView(qVersion()),
        .created = document.created.isValid() ? document.created : Clock::now()};
    return writePdf(layout.pages(), identity, progress);
}

} // namespace Credwright
