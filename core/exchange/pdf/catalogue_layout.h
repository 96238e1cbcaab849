#pragma once

#include "core/exchange/catalogue/catalogue.h"
#include "core/exchange/pdf/pdf_flow.h"

namespace Credwright {

/// Lays a description out on pages: the first with the facts beside the text, the others in two columns; the statements and a
/// footer at the end of each.
class CatalogueLayout
{
public:
    /// `pixel` is a ninety-sixth of an inch in device pixels; `density` shrinks text and gaps, 1 as designed.
    CatalogueLayout(const Catalogue &catalogue, double pixel, double density);
    const PdfPages &pages() const { return m_pages; }

private:
    void layFacts();
    void layFactList(PdfFlow &flow, const QList<CatalogueFact> &facts);
    void layFirstPageHead();
    double layKeyFacts(double y);
    void laySections();
    void layBlock(PdfFlow &flow, const CatalogueProse &prose);
    void layBlock(PdfFlow &flow, const CatalogueOutcomes &outcomes);
    void layBlock(PdfFlow &flow, const CatalogueTable &table);
    void layTableHead(PdfFlow &flow, const CatalogueTable &table, const QList<PdfFlow::Cell> &places);
    void layBlock(PdfFlow &flow, const CatalogueWorkload &workload);
    void layPageFrames();
    void layStatements(int page, double y);
    double statementsHeight() const;
    QList<PdfFlow::Cell> columnPlaces(const CatalogueTable &table, double width) const;

    PdfFlow::Column column(int index) const;
    PdfStyle serif(double size, double line, const QColor &colour, bool bold) const;
    PdfStyle sans(double size, double line, const QColor &colour, bool bold = false) const;
    double px(double size) const { return size * m_pixel; }
    double dense(double size) const { return size * m_pixel * m_density; }

    const Catalogue &m_catalogue;
    const double m_pixel;
    const double m_density;
    PdfPages m_pages;
    double m_top = 0;    ///< Below the head of the first page.
    double m_bottom = 0; ///< Above the statements.
    int m_factsPage = 0; ///< The last page with facts, and where they end.
    double m_factsBottom = 0;
};

} // namespace Credwright
