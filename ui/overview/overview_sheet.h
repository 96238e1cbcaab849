#pragma once

#include "core/check/analysis.h"
#include "core/util/result.h"
#include "ui/figures/figure.h"

#include <memory>
#include <QDate>

class QWidget;

namespace Credwright {

/// The whole design on one page of paper, landscape: what the Overview shows, in the colours of exports.
class OverviewSheet
{
public:
    OverviewSheet(const Design &design, const Analysis &analysis, QDate today);
    ~OverviewSheet();

    QString title() const { return m_title; }
    /// Fills the page whatever its size; a design with much in it is drawn smaller, never on a second page.
    void paint(QPainter &painter, const QRectF &page) const;

private:
    struct Panel
    {
        std::unique_ptr<Figure> figure;
        QString title;
        QString value;
        double left = 0; ///< Shares of the width.
        double width = 1;
    };
    using Row = std::vector<Panel>;
    double rowHeight(const Row &row, double width) const;
    double heightFor(double width) const;
    void paintPanel(QPainter &painter, const Panel &panel, const QRectF &place) const;

    QString m_title;
    QString m_line;
    QString m_foot;
    std::vector<Row> m_rows;
    FigureLook m_look;
};

/// One A4 page, landscape.
Result<QByteArray> toPdf(const OverviewSheet &sheet);
/// Asks for a printer and prints the sheet on one page of the paper chosen.
void printOverview(const OverviewSheet &sheet, QWidget *parent);

} // namespace Credwright
