#include "ui/figures/figure.h"

#include <QFontMetricsF>
#include <QTextLayout>

#include <cmath>

namespace Credwright {

FigureLook FigureLook::ofScreen(Qt::LayoutDirection direction)
{
    return {Theme::instance().isDark(), direction == Qt::RightToLeft};
}

FigureLook FigureLook::ofExport(Qt::LayoutDirection direction)
{
    return {false, direction == Qt::RightToLeft};
}

FigurePainter::FigurePainter(QPainter &painter, const QRectF &rect, const FigureLook &look) : m_painter(painter), m_rect(rect), m_look(look)
{
    m_painter.save();
    m_painter.setRenderHint(QPainter::Antialiasing);
    m_painter.setLayoutDirection(Qt::LayoutDirectionAuto); // Each text runs as its own letters say, whichever way the figure is mirrored.
}

FigurePainter::~FigurePainter()
{
    m_painter.restore();
}

QPointF FigurePainter::place(const QPointF &point) const
{
    return m_look.rightToLeft ? QPointF(m_rect.left() + m_rect.right() - point.x(), point.y()) : point;
}

QRectF FigurePainter::place(const QRectF &rect) const
{
    return m_look.rightToLeft ? QRectF(m_rect.left() + m_rect.right() - rect.right(), rect.top(), rect.width(), rect.height()) : rect;
}

void FigurePainter::fill(const QRectF &rect, Theme::Token token, double radius)
{
    m_painter.setPen(Qt::NoPen);
    m_painter.setBrush(m_look.color(token));
    m_painter.drawRoundedRect(place(rect), radius, radius);
}

void FigurePainter::fill(const QPolygonF &polygon, Theme::Token token)
{
    QPolygonF placed;
    for (const QPointF &point : polygon) {
        placed.append(place(point));
    }
    m_painter.setPen(Qt::NoPen);
    m_painter.setBrush(m_look.color(token));
    m_painter.drawPolygon(placed);
}

void FigurePainter::line(const QPointF &from, const QPointF &to, Theme::Token token, double width, Qt::PenStyle style)
{
    m_painter.setPen(QPen(m_look.color(token), width, style));
    m_painter.drawLine(place(from), place(to));
}

void FigurePainter::polyline(const QPolygonF &points, Theme::Token token, double width)
{
    QPolygonF placed;
    for (const QPointF &point : points) {
        placed.append(place(point));
    }
    m_painter.setPen(QPen(m_look.color(token), width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    m_painter.setBrush(Qt::NoBrush);
    m_painter.drawPolyline(placed);
}

void FigurePainter::ring(const QPointF &centre, double radius, Theme::Token line, Theme::Token inside, double width)
{
    m_painter.setPen(QPen(m_look.color(line), width));
    m_painter.setBrush(m_look.color(inside));
    m_painter.drawEllipse(place(centre), radius, radius);
}

void FigurePainter::text(const QRectF &rect, Align align, const QString &text, Theme::FontRole role, Theme::Token token)
{
    const QFont font = Theme::font(role);
    m_painter.setFont(font);
    m_painter.setPen(m_look.color(token));
    const bool left = (align == Align::Leading) != m_look.rightToLeft;
    const Qt::Alignment horizontal = align == Align::Centre ? Qt::AlignHCenter : left ? Qt::AlignLeft : Qt::AlignRight;
    const QString shown = QFontMetricsF(font).elidedText(text, Qt::ElideRight, rect.width() + 1);
    m_painter.drawText(place(rect), int(horizontal | Qt::AlignVCenter | Qt::AlignAbsolute | Qt::TextDontClip | Qt::TextSingleLine), shown);
}

double textWidth(const QString &text, Theme::FontRole role)
{
    return std::ceil(QFontMetricsF(Theme::font(role)).horizontalAdvance(text));
}

QStringList wrapped(const QString &text, Theme::FontRole role, double width, int most)
{
    const QString plain = text.simplified();
    QTextLayout layout(plain, Theme::font(role));
    QStringList lines;
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        const bool last = lines.size() == most - 1;
        lines.append(plain.mid(line.textStart(), last ? -1 : line.textLength()).trimmed());
        if (last) {
            lines.last() = QFontMetricsF(Theme::font(role)).elidedText(lines.last(), Qt::ElideRight, width);
            break;
        }
    }
    layout.endLayout();
    return lines;
}

QList<qint64> axisSteps(qint64 low, qint64 high, int most)
{
    if (high <= low || most < 1) {
        return {low};
    }
    double step = std::pow(10.0, std::floor(std::log10(static_cast<double>(high - low) / most)));
    const double base = std::max(1.0, step);
    for (const double factor : {1.0, 2.0, 2.5, 5.0, 10.0}) {
        step = base * factor;
        if (step * most >= static_cast<double>(high - low) && step == std::floor(step)) {
            break;
        }
    }
    QList<qint64> steps;
    for (double at = std::ceil(static_cast<double>(low) / step) * step; at <= static_cast<double>(high); at += step) {
        steps.append(static_cast<qint64>(at));
    }
    return steps;
}

} // namespace Credwright
