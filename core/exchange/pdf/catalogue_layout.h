#pragma once

#include "core/exchange/catalogue/catalogue.h"
#include "core/exchange/pdf/pdf_flow.h"
#include "core/util/progress.h"

namespace Credwright {

/// Lays a description out on pages: the first with the facts beside the text, the others in two columns; the statements and a
/// footer at the end of each.
class CatalogueLayout
{
public:
    /// `pixel` is a ninety-sixth of an inch in device pixels.
    CatalogueLayout(const Catalogue &catalogue, double pixel, const Progress &progress = {});
    const PdfPages &pages() const { return m_pages; }
    /// `progress` asked to stop: the pages are incomplete.
    bool isStopped() const { return m_stopped; }

private:
    void layFacts();
    void layFactList(PdfFlow &flow, const QList<CatalogueFact> &facts);
    void layFirstPageHead();
    PdfText title(double width) const;
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
    struct ColumnWishes
    {
        QList<double> widths;
        double longestWord = 0;
    };
    ColumnWishes columnWishes(const CatalogueTable &table) const;
    QList<PdfFlow::Cell> columnPlaces(const ColumnWishes &wished, double width) const;
    QList<PdfFlow::Cell> cellsOf(const CatalogueTable &table, qsizetype row, QList<PdfFlow::Cell> places) const;
    double heightToKeep(const CatalogueTable &table, qsizetype row, const QList<PdfFlow::Cell> &places, double width) const;
    double heightToKeep(const CatalogueBlock &block, double width) const;
    double workloadHeight(const CatalogueWorkload &workload, double width) const;
    bool goOn();

    PdfFlow::Column column(int index) const;
    PdfStyle serif(double size, double line, const QColor &colour, bool bold) const;
    PdfStyle sans(double size, double line, const QColor &colour, bool bold = false) const;
    double px(double size) const { return size * m_pixel; }

    const Catalogue &m_catalogue;
    const double m_pixel;
    const Progress m_progress;
    qint64 m_parts = 0;
    qint64 m_partsDone = 0;
    bool m_stopped = false;
    PdfPages m_pages;
    double m_top = 0;    ///< Below the head of the first page.
    double m_bottom = 0; ///< Above the statements.
    int m_factsPage = 0; ///< The last page with facts, and where they end.
    double m_factsBottom = 0;
};

} // namespace Credwright
