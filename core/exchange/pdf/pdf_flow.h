#pragma once

#include "core/util/markdown_subset.h"

#include <functional>
#include <memory>
#include <QColor>
#include <QFont>
#include <QList>
#include <QPainter>
#include <QRectF>
#include <QTextLayout>

namespace Credwright {

/// How a text looks; sizes in device pixels.
struct PdfStyle
{
    QFont font;
    QColor colour;
    double lineHeight = 0; ///< Lines with taller letters (other scripts) take the height they need.
};

/// Text that is broken into lines as it is placed, so that it can go on in a column of another width.
class PdfText
{
public:
    PdfText(const QList<TextRun> &runs, const PdfStyle &style, Qt::Alignment alignment = Qt::AlignLeft);
    /// Goes on in the same paragraph with a smaller text.
    void append(const QString &text, const PdfStyle &style);

    /// Breaks the next line at this width; its height, or 0 at the end of the text. Asked again before keepLine(), it breaks it anew.
    double nextLine(double width);
    /// Accepts the line; what draws it with its top left at the point given.
    std::function<void(QPainter &, QPointF)> keepLine();
    /// The height of the whole text at this width.
    double height(double width) const;
    /// Once a line is broken: whether the text begins at the right, by its letters or because it was put there.
    bool isRightToLeft() const;
    double lineHeight() const { return m_style.lineHeight; }

private:
    std::shared_ptr<QTextLayout> makeLayout() const;

    QList<TextRun> m_runs;
    QString m_more;
    PdfStyle m_moreStyle;
    PdfStyle m_style;
    Qt::Alignment m_alignment;
    std::shared_ptr<QTextLayout> m_layout;
    QTextLine m_line;
    bool m_waiting = false;
};

/// Records what is drawn on which page, so that the number of pages is known before the first is painted.
class PdfPages
{
public:
    using Drawing = std::function<void(QPainter &)>;
    void draw(int page, const Drawing &drawing);
    void rect(int page, const QRectF &rect, const QColor &fill);
    /// The text in one go, its top left at the point given; returns its height.
    double text(int page, QPointF at, double width, PdfText text);
    int count() const { return static_cast<int>(m_pages.size()); }
    void paint(int page, QPainter &painter) const;

private:
    QList<QList<Drawing>> m_pages;
};

/// Places lines into one column after the other. It never cuts a line: what does not fit goes to the next column whole.
class PdfFlow
{
public:
    struct Column
    {
        int page = 0;
        QRectF area;
    };
    /// `columns` gives the n-th column; there is no end of them.
    PdfFlow(PdfPages &pages, std::function<Column(int)> columns);

    int page() const { return m_column.page; }
    double y() const { return m_y; }
    QRectF area() const { return m_column.area; }
    double left() const { return m_column.area.left(); }
    double width() const { return m_column.area.width(); }
    bool isAtTop() const { return m_y <= m_column.area.top(); }
    /// Goes to the next column unless this height still fits (or the column is empty, where waiting would not help).
    void need(double height);
    /// Leaves room, but none at the top of a column.
    void space(double height);
    void advance(double height) { m_y += height; }
    /// A paragraph; a mark (bullet, number) stands before its first line, between `markIndent` and `indent`. Two lines stay together at either end where they can.
    void text(PdfText text, double indent = 0, const QString &mark = {}, const PdfStyle &markStyle = {}, double markIndent = 0);
    /// Texts side by side, each in its part of the width (offset, width as shares of one); the row stays whole where it can.
    struct Cell
    {
        PdfText text;
        double offset = 0;
        double width = 1;
    };
    void row(QList<Cell> cells);
    void rule(const QColor &colour, double thickness);

private:
    void nextColumn();

    PdfPages &m_pages;
    std::function<Column(int)> m_columns;
    int m_index = 0;
    Column m_column;
    double m_y = 0;
};

} // namespace Credwright
