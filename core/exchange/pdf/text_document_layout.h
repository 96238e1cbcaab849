#pragma once

#include "core/exchange/pdf/pdf_flow.h"
#include "core/exchange/text_document/text_document.h"
#include "core/util/progress.h"

namespace Credwright {

/// Lays a document out on A4 pages in one column: a heading keeps what follows it, a table that goes on has its head again, each page has its number.
class TextDocumentLayout
{
public:
    /// `pixel` is a ninety-sixth of an inch in device pixels.
    TextDocumentLayout(const TextDocument &document, double pixel, const Progress &progress = {});
    const PdfPages &pages() const { return m_pages; }
    /// `progress` asked to stop: the pages are incomplete.
    bool isStopped() const { return m_stopped; }

private:
    void layTitle();
    void layParts();
    void lay(const TextDocument::Heading &heading);
    void lay(const TextDocument::Paragraph &paragraph);
    void lay(const TextDocument::Bullets &bullets);
    void lay(const TextDocument::Table &table);
    void lay(const TextDocument::Figure &figure);
    void layTableHead(const TextDocument::Table &table, const QList<double> &widths);
    void layPageFrames();
    double heightToKeep(qsizetype part) const;
    double heightToKeep(const TextDocument::Table &table, qsizetype row, const QList<double> &widths) const;
    QSizeF sizeOf(const TextDocument::Figure &figure) const;
    QList<double> widthsOf(const TextDocument::Table &table) const;
    QList<PdfFlow::Cell> cellsOf(
        const TextDocument::Table &table, const QList<TextDocument::Runs> &row, const QList<double> &widths, const PdfStyle &style) const;
    PdfFlow::Column column(int page) const;
    PdfStyle headingStyle(int level) const;
    PdfStyle serif(double size, double line, const QColor &colour, bool bold = false) const;
    PdfStyle sans(double size, double line, const QColor &colour, bool bold = false) const;
    /// Words of the document itself begin where its language does, also those that begin with a number.
    Qt::Alignment begin() const;
    double px(double size) const { return size * m_pixel; }

    const TextDocument &m_document;
    const double m_pixel;
    const bool m_rightToLeft;
    const Progress m_progress;
    bool m_stopped = false;
    PdfPages m_pages;
    PdfFlow m_flow;
};

} // namespace Credwright
