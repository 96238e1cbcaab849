#include "core/exchange/pdf/catalogue_pdf.h"

#include "core/exchange/pdf/catalogue_layout.h"
#include "core/exchange/pdf/pdf_identity.h"
#include "core/util/clock.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QPageLayout>
#include <QPainter>
#include <QPdfWriter>

namespace Credwright {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int resolution = 1200; ///< Fine enough that letters stand where their metrics say.

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
    const CatalogueLayout layout(catalogue, resolution / 96.0, progress);
    const PdfIdentity identity = identityOf(catalogue);
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setPdfVersion(QPagedPaintDevice::PdfVersion_A1b);
    writer.setResolution(resolution);
    writer.setPageLayout(QPageLayout(QPageSize(QPageSize::A4), QPageLayout::Portrait, QMarginsF(0, 0, 0, 0)));
    writer.setTitle(identity.title);
    writer.setDocumentXmpMetadata(xmpOf(identity));
    const int pages = layout.pages().count();
    bool wanted = !layout.isStopped();
    QPainter painter;
    bool written = painter.begin(&writer);
    for (int page = 0; written && wanted && page < pages; ++page) {
        written = page == 0 || writer.newPage();
        layout.pages().paint(page, painter);
        wanted = !progress || progress(pages + page + 1, 2 * pages); // Laying out was the first half.
    }
    written = painter.end() && written;
    if (!wanted) {
        return failure(ErrorCode::Cancelled, QCoreApplication::translate("CataloguePdf", "The PDF was cancelled."));
    }
    if (!written) {
        return failure(ErrorCode::CannotWrite, QCoreApplication::translate("CataloguePdf", "The PDF could not be written."));
    }
    return withIdentity(buffer.data(), identity);
}

} // namespace Credwright
