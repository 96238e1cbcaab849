#pragma once

#include "core/alignment/alignment.h"
#include "core/check/finding.h"
#include "ui/figures/figure.h"

#include <QCoreApplication>

namespace Credwright {

/// The matrix of outcomes against activities and assessments, as it was when the figure was made: for the screen, for files and as a table.
class AlignmentFigure : public Figure
{
    Q_DECLARE_TR_FUNCTIONS(Credwright::AlignmentFigure)
public:
    struct Row
    {
        QUuid outcome;
        QString name;  ///< The statement; its number is the place in the list.
        QString hours; ///< Its share of the hours, to a tenth.
        QString grade;
        bool ungraded = false;        ///< There are assessments, and none that is graded shows it.
        QList<Finding> findings = {}; ///< Open ones about this row of the matrix, gravest first.
    };
    struct Column
    {
        QUuid entity;
        QString name;
        QString total; ///< Hours of an activity; weight of a graded assessment, else a dash.
        bool assessment = false;
    };

    AlignmentFigure() = default;
    AlignmentFigure(const Design &design, const Alignment &alignment, const QList<Finding> &open);

    const QList<Row> &rows() const { return m_rows; }
    const QList<Column> &columns() const { return m_columns; }
    Alignment::Cell cell(qsizetype row, qsizetype column) const { return m_cells.at(row).at(column); }
    QString hoursTotal() const { return m_hours; }
    QString gradeTotal() const { return m_grade; }
    static QString hoursHeader();
    static QString gradeHeader();
    static QString totalsHeader();
    /// How hours and grades come to be shared among the outcomes.
    static QString working();
    /// "practised", "graded", "formative only"; empty for none.
    static QString word(Alignment::Cell cell);

    QString title() const override;
    QString summary() const override;
    FigureTable table() const override;
    double heightFor(double width) const override;
    double leastWidth() const override;
    void paint(QPainter &painter, const QRectF &rect, const FigureLook &look) const override;

    /// The mark of a cell about its centre.
    static void paintMark(QPainter &painter, const QPointF &centre, Alignment::Cell cell, const FigureLook &look);
    /// A name at 45°, rising from the foot of its column within the height given.
    static void paintName(QPainter &painter, const QPointF &foot, double height, const QString &name, const FigureLook &look);

private:
    double columnsWidth() const;
    void paintHead(FigurePainter &figure, QPainter &painter, double nameWidth, const FigureLook &look) const;
    void paintRow(FigurePainter &figure, QPainter &painter, double nameWidth, qsizetype row, const FigureLook &look) const;
    void paintTotals(FigurePainter &figure, double nameWidth) const;
    void paintLegend(FigurePainter &figure, QPainter &painter, const FigureLook &look) const;
    QPointF centre(const FigurePainter &figure, double nameWidth, qsizetype column, double y) const;

    QList<Row> m_rows;
    QList<Column> m_columns;
    QList<QList<Alignment::Cell>> m_cells;
    QString m_hours;
    QString m_grade;
};

} // namespace Credwright
