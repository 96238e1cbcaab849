#pragma once

#include "core/fields/anchor.h"
#include "ui/theme/theme.h"

#include <QPainter>
#include <QStringList>

namespace Credwright {

/// How a figure is drawn: in the colours of the screen, or in light for files and the clipboard; mirrored where text runs from right to left.
struct FigureLook
{
    bool dark = false;
    bool rightToLeft = false;

    static FigureLook ofScreen(Qt::LayoutDirection direction);
    static FigureLook ofExport(Qt::LayoutDirection direction);
    QColor color(Theme::Token token) const { return Theme::colorIn(token, dark); }
};

/// The content of a figure as a table, for those who cannot see it and for spreadsheets.
struct FigureTable
{
    QStringList headers;
    QList<QStringList> rows;
    int firstNumber = 1; ///< Columns from here on are numbers, aligned to the trailing edge.
};

/// A part of a figure that leads to where it comes from.
struct FigureSpot
{
    QRectF rect; ///< In left-to-right coordinates of a figure at (0, 0).
    Anchor where;
    QString name; ///< Said by screen readers and shown as tooltip.
};

/// A picture of something computed: draws itself alike on screen, in SVG and in PNG, and can be told in words and as a table.
/// A value without reference to the design, so that a copy stays what it was.
class Figure
{
public:
    virtual ~Figure() = default;

    virtual QString title() const = 0;
    /// What it shows, in a sentence or two with the figures that matter.
    virtual QString summary() const = 0;
    virtual FigureTable table() const = 0;
    /// In logical pixels of the chosen text size.
    virtual double heightFor(double width) const = 0;
    /// A file or the clipboard is never narrower than this, however narrow the window is.
    virtual double leastWidth() const { return 0; }
    virtual void paint(QPainter &painter, const QRectF &rect, const FigureLook &look) const = 0;
    /// In reading order; none where the picture leads nowhere in particular.
    virtual QList<FigureSpot> spots(double width) const
    {
        Q_UNUSED(width);
        return {};
    }
};

/// Draws in left-to-right coordinates within a rectangle and mirrors everything where the look says so.
class FigurePainter
{
public:
    enum class Align { Leading, Centre, Trailing };

    FigurePainter(QPainter &painter, const QRectF &rect, const FigureLook &look);
    ~FigurePainter();

    const QRectF &rect() const { return m_rect; }
    QRectF place(const QRectF &rect) const;
    QPointF place(const QPointF &point) const;
    void fill(const QRectF &rect, Theme::Token token, double radius = 0);
    void fill(const QPolygonF &polygon, Theme::Token token);
    void line(const QPointF &from, const QPointF &to, Theme::Token token, double width = 1, Qt::PenStyle style = Qt::SolidLine);
    void polyline(const QPolygonF &points, Theme::Token token, double width);
    void ring(const QPointF &centre, double radius, Theme::Token line, Theme::Token inside, double width);
    /// One line, elided to the rectangle and centred on its height.
    void text(const QRectF &rect, Align align, const QString &text, Theme::FontRole role, Theme::Token token);

private:
    QPainter &m_painter;
    QRectF m_rect;
    FigureLook m_look;
};

double textWidth(const QString &text, Theme::FontRole role);

/// The text in lines of this width, the last one elided where there is more.
QStringList wrapped(const QString &text, Theme::FontRole role, double width, int most);

/// Round steps of an axis: 1, 2, 2.5 or 5 times a power of ten, so that at most `most` of them reach from low to high.
QList<qint64> axisSteps(qint64 low, qint64 high, int most);

} // namespace Credwright
