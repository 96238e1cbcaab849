#include "ui/theme/icons.h"

#include "ui/theme/theme.h"

#include <QIconEngine>
#include <QPainter>
#include <QPainterPath>
#include <QSvgRenderer>

namespace Credwright {

using namespace Qt::Literals::StringLiterals;

namespace {

/// SVG path data on a 16 × 16 grid, stroked.
const char *pathOf(Icon which)
{
    switch (which) {
    case Icon::Menu:
        return "M2 4h12M2 8h12M2 12h12";
    case Icon::Undo:
        return "M6 3L2.5 6.5L6 10M2.5 6.5H10a3.5 3.5 0 0 1 0 7H6.5";
    case Icon::Redo:
        return "M10 3l3.5 3.5L10 10M13.5 6.5H6a3.5 3.5 0 0 0 0 7h3.5";
    case Icon::Search:
        return "M7 2.5a4.5 4.5 0 1 0 0.01 0M10.5 10.5L14 14";
    case Icon::ChevronDown:
        return "M4 6l4 4l4-4";
    case Icon::ChevronRight:
        return "M6 4l4 4l-4 4";
    case Icon::Plus:
        return "M8 3v10M3 8h10";
    case Icon::DeleteRow:
        return "M6 3.5h8v9H6L2 8zM8 6l4 4M12 6l-4 4";
    case Icon::Reorder:
        return "M5 13V3M2.5 5.5L5 3l2.5 2.5M11 3v10M8.5 10.5L11 13l2.5-2.5";
    case Icon::Ellipsis:
        return "M3 8h0.6M7.7 8h0.6M12.4 8h0.6";
    case Icon::Table:
        return "M2.5 3h11v10h-11zM2.5 6.5h11M2.5 9.7h11M6 6.5V13";
    case Icon::Copy:
        return "M5.5 5.5h8v8h-8zM3 10.5V2.5h8";
    case Icon::Download:
        return "M8 2.5v8M4.5 7.5L8 11l3.5-3.5M2.5 13.5h11";
    case Icon::Panel:
        return "M2.5 3h11v10h-11zM10 3v10";
    case Icon::Home:
        return "M2.5 8L8 3l5.5 5M4 7v6.5h8V7";
    case Icon::Document:
        return "M4 2h5l3 3v9H4zM9 2v3h3";
    case Icon::Pencil:
        return "M3 13l0.7-3L11 2.7l2.3 2.3L6 12.3zM9.5 4.2l2.3 2.3";
    case Icon::Modules:
        return "M2.5 2.5h11v3.5h-11zM8 6v3.5M4 9.5h8M2.5 10h4v3.5h-4zM9.5 10h4v3.5h-4z";
    case Icon::People:
        return "M6 3a2.2 2.2 0 1 0 0.01 0M2 13c0-3 2-4.3 4-4.3s4 1.300 4 4.3M10.500 3.300a2 2 0 0 1 0 4M11.500 9c1.700 0.400 2.500 1.800 2.500 4";
    case Icon::Globe:
        return "M8 2.2a5.800 5.800 0 1 0 0.010 0M2.200 8h11.600M8 2.200c-4 4-4 7.600 0 11.600M8 2.200c4 4 4 7.600 0 11.600";
    case Icon::Eye:
        return "M1.500 8c3-5.300 10-5.300 13 0c-3 5.300-10 5.300-13 0zM8 6.200a1.800 1.800 0 1 0 0.010 0";
    case Icon::Folder:
        return "M2 4h4l1.500 1.800H14v7.200H2z";
    case Icon::Paperclip:
        return "M11.500 5.500L6 11a1.500 1.500 0 0 1-2-2l5.500-5.800a2.500 2.500 0 0 1 3.700 3.500L7.500 12.500";
    case Icon::Lock:
        return "M4 7.500h8V13H4zM5.500 7.500V5.500a2.500 2.500 0 0 1 5 0v2";
    case Icon::Check:
        return "M3 8.500l3.300 3.300L13 4.500";
    case Icon::Cross:
        return "M4 4l8 8M12 4l-8 8";
    case Icon::Print:
        return "M4.500 6V2.500h7V6M4.500 11.500h-2V6h11v5.500h-2M4.500 9.500h7v4h-7z";
    case Icon::Book:
        return "M8 4c-1.500-1-3.500-1.300-5.500-1.300v9.500c2 0 4 0.300 5.500 1.300c1.500-1 3.500-1.300 5.500-1.300V2.700C11.500 2.700 9.500 3 8 4zM8 4v9.500";
    case Icon::Link:
        return "M7 9a2.500 2.500 0 0 0 3.500 0l2.500-2.500A2.500 2.500 0 0 0 9.500 3L8.500 4M9 7a2.500 2.500 0 0 0-3.500 0L3 9.500A2.500 2.500 0 0 0 6.500 "
               "13l1-1";
    case Icon::Warning:
        return "M8 2.500L14.500 13.500h-13zM8 6.500v3.500M8 11.800v0.200";
    }
    return "";
}

/// Draws the icon anew for each size and scale, in the colour of the moment.
class StrokeEngine : public QIconEngine
{
public:
    StrokeEngine(Icon which, const QColor &color) : m_which(which), m_color(color) {}
    QIconEngine *clone() const override { return new StrokeEngine(m_which, m_color); }
    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        const QColor color = m_color.isValid() ? m_color : mode == QIcon::Disabled ? Theme::color(Theme::FieldLine) : Theme::color(Theme::Text);
        const QString svg = u"<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'><path d='%1' fill='none' stroke='%2' stroke-width='%3' "
                            "stroke-linecap='round' stroke-linejoin='round'/></svg>"_s.arg(
                                QLatin1StringView(pathOf(m_which)), color.name(), m_which == Icon::Ellipsis ? u"2"_s : u"1.5"_s);
        QSvgRenderer renderer(svg.toUtf8());
        renderer.render(painter, rect);
    }
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, QRect(QPoint(), size), mode, state);
        return pixmap;
    }

private:
    Icon m_which;
    QColor m_color;
};

} // namespace

QIcon icon(Icon which, const QColor &color)
{
    return QIcon(new StrokeEngine(which, color));
}

} // namespace Credwright
