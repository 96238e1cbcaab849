#include "ui/theme/icons.h"

#include "ui/theme/theme.h"

#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
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
        return "M5.5 3L2.5 6L5.5 9M2.5 6H9.5a3.75 3.75 0 0 1 0 7.5H6.5";
    case Icon::Redo:
        return "M10.5 3L13.5 6L10.5 9M13.5 6H6.5a3.75 3.75 0 0 0 0 7.5H9.5";
    case Icon::Search:
        return "M2.5 7a4.5 4.5 0 1 0 9 0a4.5 4.5 0 1 0 -9 0M10.3 10.3L14 14";
    case Icon::ChevronDown:
        return "M4 6l4 4l4-4";
    case Icon::ChevronRight:
        return "M6 4l4 4l-4 4";
    case Icon::Plus:
        return "M8 2.5v11M2.5 8h11";
    case Icon::DeleteRow:
        return "M5.7 3.5H14v9H5.7L2 8zM7.8 6.2l3.6 3.6M11.4 6.2l-3.6 3.6";
    case Icon::Reorder:
        return "M5 13V3M2.5 5.5L5 3l2.5 2.5M11 3v10M8.5 10.5L11 13l2.5-2.5";
    case Icon::Ellipsis:
        return "M3 8h0.01M8 8h0.01M13 8h0.01";
    case Icon::Table:
        return "M2.5 3h11v10h-11zM2.5 6.3h11M2.5 9.6h11M6 6.3V13";
    case Icon::Copy:
        return "M5.5 5.5h8v8h-8zM3.5 10.5h-1v-8h8v1";
    case Icon::Download:
        return "M8 2.5v8M4.5 7L8 10.5L11.5 7M2.5 13.5h11";
    case Icon::Panel:
        return "M2 3h12v10H2zM10 3v10";
    case Icon::Home:
        return "M2 8L8 2.7L14 8M3.8 6.8v6.7h3v-3.5h2.4v3.5h3V6.8";
    case Icon::Document:
        return "M3.5 2h6l3 3v9h-9zM9.5 2v3h3";
    case Icon::Pencil:
        return "M2.7 13.3l0.7-3.3L10.8 2.6l2.6 2.6L6 12.6zM9 4.4l2.6 2.6";
    case Icon::Modules:
        return "M2.5 2.5h11v4h-11zM8 6.5V8M4.5 10V8h7v2M2.5 10h4v3.5h-4zM9.5 10h4v3.5h-4z";
    case Icon::People:
        return "M3.7 5.2a2.3 2.3 0 1 0 4.6 0a2.3 2.3 0 1 0 -4.6 0M1.8 13.5c0-3 1.9-4.3 4.2-4.3s4.2 1.3 4.2 4.3M10.3 3a2.3 2.3 0 0 1 0 4.4M12 9.5c1.5 0.5 2.2 "
               "1.9 2.2 4";
    case Icon::Globe:
        return "M2 8a6 6 0 1 0 12 0a6 6 0 1 0 -12 0M2 8h12M8 2c-3.7 3.5-3.7 8.5 0 12M8 2c3.7 3.5 3.7 8.5 0 12";
    case Icon::Eye:
        return "M1.5 8c3-5.3 10-5.3 13 0c-3 5.3-10 5.3-13 0zM6.2 8a1.8 1.8 0 1 0 3.6 0a1.8 1.8 0 1 0 -3.6 0";
    case Icon::Folder:
        return "M2 3.5h4l1.5 1.8H14v7.7H2z";
    case Icon::Paperclip:
        return "M13 7.3l-5.2 5.2a3 3 0 0 1-4.3-4.3L8.9 2.9a2 2 0 0 1 2.9 2.9L6.6 11a1 1 0 0 1-1.5-1.5L9.8 4.9";
    case Icon::Lock:
        return "M3.5 7.5h9V13.5h-9zM5.3 7.5V5.2a2.7 2.7 0 0 1 5.4 0v2.3";
    case Icon::Check:
        return "M3 8.5l3.3 3.3L13 4.5";
    case Icon::Cross:
        return "M4 4l8 8M12 4l-8 8";
    case Icon::Print:
        return "M4.5 5.5V2.5h7v3M4.5 11.5h-2v-6h11v6h-2M4.5 9.5h7v4h-7z";
    case Icon::Book:
        return "M8 4c-1.5-1-3.5-1.3-5.5-1.3v9.5c2 0 4 0.3 5.5 1.3c1.5-1 3.5-1.3 5.5-1.3V2.7c-2 0-4 0.3-5.5 1.3zM8 4v9.5";
    case Icon::Link:
        return "M6.7 9.3a2.6 2.6 0 0 0 3.7 0l2.2-2.2a2.6 2.6 0 0 0-3.7-3.7l-1 1M9.3 6.7a2.6 2.6 0 0 0-3.7 0L3.4 8.9a2.6 2.6 0 0 0 3.7 3.7l1-1";
    case Icon::Warning:
        return "M8 2.5L14.5 13.5h-13zM8 6.5v3.2M8 11.6v0.01";
    case Icon::Bookmark:
        return "M4 2.5h8v11.5l-4-3.5l-4 3.5z";
    case Icon::Clock:
        return "M2 8a6 6 0 1 0 12 0a6 6 0 1 0 -12 0M8 4.5V8l2.5 1.8";
    }
    return "";
}

/// Those that point along the reading direction.
bool isDirectional(Icon which)
{
    return which == Icon::Undo || which == Icon::Redo || which == Icon::ChevronRight || which == Icon::DeleteRow || which == Icon::Panel;
}

/// Draws the icon anew for each size and scale, in the colour of the moment.
class StrokeEngine : public QIconEngine
{
public:
    StrokeEngine(Icon which, const QColor &color) : m_which(which), m_color(color) {}
    QIconEngine *clone() const override { return new StrokeEngine(m_which, m_color); }
    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        const Theme::Token usual = mode == QIcon::Disabled ? Theme::FieldLine : Theme::Text;
        paintIcon(painter, rect, m_which, m_color.isValid() && mode != QIcon::Disabled ? m_color : Theme::color(usual));
    }
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        painter.setLayoutDirection(QGuiApplication::layoutDirection());
        paint(&painter, QRect(QPoint(), size), mode, state);
        return pixmap;
    }

private:
    Icon m_which;
    QColor m_color;
};

} // namespace

void paintIcon(QPainter *painter, const QRectF &rect, Icon which, const QColor &color)
{
    const QString svg = u"<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'><path d='%1' fill='none' stroke='%2' stroke-width='%3' "
                        "stroke-linecap='round' stroke-linejoin='round'/></svg>"_s.arg(
                            QLatin1StringView(pathOf(which)), color.name(), which == Icon::Ellipsis ? u"1.8"_s : u"1.5"_s);
    QSvgRenderer renderer(svg.toUtf8());
    const double side = std::min(rect.width(), rect.height());
    QRectF square(0, 0, side, side);
    square.moveCenter(rect.center());
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (isDirectional(which) && painter->layoutDirection() == Qt::RightToLeft) {
        painter->translate(square.center().x() * 2, 0);
        painter->scale(-1, 1);
    }
    renderer.render(painter, square);
    painter->restore();
}

QIcon icon(Icon which, const QColor &color)
{
    return QIcon(new StrokeEngine(which, color));
}

} // namespace Credwright
