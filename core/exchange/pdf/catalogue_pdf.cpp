#include "core/exchange/pdf/catalogue_pdf.h"

#include "core/exchange/pdf/catalogue_layout.h"

#include <optional>
#include <QBuffer>
#include <QCoreApplication>
#include <QPageLayout>
#include <QPainter>
#include <QPdfWriter>
#include <QXmlStreamWriter>

namespace Credwright {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int resolution = 1200; ///< Fine enough that letters stand where their metrics say.

/// The metadata by which libraries and assistive tools know the file (XMP, with the mark of PDF/A-1b).
QByteArray xmp(const Catalogue &catalogue)
{
    const QString rdf = u"http://www.w3.org/1999/02/22-rdf-syntax-ns#"_s;
    const QString dc = u"http://purl.org/dc/elements/1.1/"_s;
    const QString pdfa = u"http://www.aiim.org/pdfa/ns/id/"_s;
    QByteArray bytes;
    QXmlStreamWriter xml(&bytes);
    xml.writeProcessingInstruction(u"xpacket"_s, u"begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\""_s);
    xml.writeStartElement(u"x:xmpmeta"_s);
    xml.writeAttribute(u"xmlns:x"_s, u"adobe:ns:meta/"_s);
    xml.writeNamespace(rdf, u"rdf"_s);
    xml.writeNamespace(dc, u"dc"_s);
    xml.writeNamespace(pdfa, u"pdfaid"_s);
    xml.writeStartElement(rdf, u"RDF"_s);
    xml.writeStartElement(rdf, u"Description"_s);
    xml.writeAttribute(rdf, u"about"_s, QString());
    const auto list = [&](const QString &property, const QString &kind, const QString &value, bool alternatives) {
        xml.writeStartElement(dc, property);
        xml.writeStartElement(rdf, kind);
        xml.writeStartElement(rdf, u"li"_s);
        if (alternatives) {
            xml.writeAttribute(u"xml:lang"_s, u"x-default"_s);
        }
        xml.writeCharacters(value);
        xml.writeEndElement();
        xml.writeEndElement();
        xml.writeEndElement();
    };
    list(u"title"_s, u"Alt"_s, catalogue.title.text, true);
    list(u"creator"_s, u"Seq"_s, catalogue.institution.text, false);
    list(u"description"_s, u"Alt"_s, catalogue.lead.text, true);
    list(u"language"_s, u"Bag"_s, catalogue.textLanguage.isEmpty() ? catalogue.language : catalogue.textLanguage, false);
    xml.writeTextElement(pdfa, u"part"_s, u"1"_s);
    xml.writeTextElement(pdfa, u"conformance"_s, u"B"_s);
    xml.writeEndElement();
    xml.writeEndElement();
    xml.writeEndElement();
    xml.writeProcessingInstruction(u"xpacket"_s, u"end=\"w\""_s);
    return bytes;
}

/// The largest type that brings a description onto two pages; where nothing does, the type as designed on more pages.
std::unique_ptr<CatalogueLayout> layOut(const Catalogue &catalogue, double pixel)
{
    for (const double density : {1.0, 0.96, 0.92, 0.88}) {
        auto layout = std::make_unique<CatalogueLayout>(catalogue, pixel, density);
        if (layout->pages().count() <= 2) {
            return layout;
        }
    }
    return std::make_unique<CatalogueLayout>(catalogue, pixel, 0.96);
}

} // namespace

Result<> writePdf(const Catalogue &catalogue, QIODevice *device)
{
    QBuffer buffer; // The writer tells nobody when its device refuses, so it writes here.
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setPdfVersion(QPagedPaintDevice::PdfVersion_A1b);
    writer.setResolution(resolution);
    writer.setPageLayout(QPageLayout(QPageSize(QPageSize::A4), QPageLayout::Portrait, QMarginsF(0, 0, 0, 0)));
    writer.setTitle(catalogue.title.text);
    writer.setCreator(u"Credwright"_s);
    writer.setDocumentXmpMetadata(xmp(catalogue));
    const std::unique_ptr<CatalogueLayout> layout = layOut(catalogue, resolution / 96.0);
    QPainter painter;
    bool written = painter.begin(&writer);
    for (int page = 0; written && page < layout->pages().count(); ++page) {
        if (page > 0) {
            written = writer.newPage();
        }
        layout->pages().paint(page, painter);
    }
    written = painter.end() && written;
    if (!written || device->write(buffer.data()) != buffer.size()) {
        return failure(ErrorCode::CannotWrite, QCoreApplication::translate("CataloguePdf", "The PDF could not be written."), device->errorString());
    }
    return {};
}

} // namespace Credwright
