#include "core/exchange/pdf/pdf_writer.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QPageLayout>
#include <QPainter>
#include <QPdfWriter>

namespace Credwright {

tl::unexpected<Error> pdfCancelled()
{
    return failure(ErrorCode::Cancelled, QCoreApplication::translate("CataloguePdf", "The PDF was cancelled."));
}

Result<QByteArray> writePdf(const PdfPages &pages, const PdfIdentity &identity, const Progress &progress)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setPdfVersion(QPagedPaintDevice::PdfVersion_A1b);
    writer.setResolution(pdfResolution);
    writer.setPageLayout(QPageLayout(QPageSize(QPageSize::A4), QPageLayout::Portrait, QMarginsF(0, 0, 0, 0)));
    writer.setTitle(identity.title);
    writer.setDocumentXmpMetadata(xmpOf(identity));
    const int count = pages.count();
    bool wanted = true;
    QPainter painter;
    bool written = painter.begin(&writer);
    for (int page = 0; written && wanted && page < count; ++page) {
        written = page == 0 || writer.newPage();
        pages.paint(page, painter);
        wanted = !progress || progress(count + page + 1, 2 * count);
    }
    written = painter.end() && written;
    if (!wanted) {
        return pdfCancelled();
    }
    if (!written) {
        return failure(ErrorCode::CannotWrite, QCoreApplication::translate("CataloguePdf", "The PDF could not be written."));
    }
    return withIdentity(buffer.data(), identity);
}

} // namespace Credwright
