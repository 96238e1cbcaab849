#include "ui/figures/pathway_picture.h"

#include "ui/theme/icons.h"

#include <QFontMetricsF>

namespace Credwright {

using namespace Qt::Literals::StringLiterals;

namespace {

double boxHeight()
{
    return Theme::px(48);
}

double pitch()
{
    return Theme::px(58);
}

double besidePitch()
{
    return Theme::px(90); // Room for the pill that says how much overlaps.
}

double sumHeight()
{
    return Theme::px(22);
}

double pillHeight()
{
    return Theme::px(20);
}

} // namespace

/// Draws boxes and lines; dashes are 4-3.
class PathwayPicture::Canvas
{
public:
    Canvas(QPainter &painter, const QRectF &rect, const FigureLook &look)
        : figure(painter, rect, look)
        , m_painter(painter)
        , m_look(look)
        , m_origin(rect.topLeft())
    {}

    QPen pen(Theme::Token token, double width, bool solid) const
    {
        QPen made(m_look.color(token), width);
        if (!solid) {
            made.setDashPattern({4 / width, 3 / width});
        }
        made.setCapStyle(Qt::FlatCap);
        return made;
    }

    void way(const QPolygonF &points, Theme::Token token, bool solid, bool arrow)
    {
        QPolygonF placed;
        for (const QPointF &point : points) {
            placed.append(figure.place(point + m_origin));
        }
        m_painter.setPen(pen(token, 1.5, solid));
        m_painter.setBrush(Qt::NoBrush);
        m_painter.drawPolyline(placed);
        if (arrow) {
            const double size = Theme::px(5);
            const QPointF tip = points.last();
            m_painter.setPen(pen(token, 1.5, true));
            for (const double side : {-size, size}) {
                m_painter.drawLine(figure.place(tip + m_origin), figure.place(tip + m_origin + QPointF(-size, side * 0.8)));
            }
        }
    }

    void dots(const QPointF &from, const QPointF &to, Theme::Token token)
    {
        QPen made(m_look.color(token), 1.8, Qt::CustomDashLine, Qt::RoundCap);
        made.setDashPattern({0.1, 2.4});
        m_painter.setPen(made);
        m_painter.drawLine(figure.place(from + m_origin), figure.place(to + m_origin));
    }

    void outlined(const QRectF &rect, Theme::Token ground, Theme::Token border, bool solid, double radius)
    {
        m_painter.setPen(pen(border, 1, solid));
        m_painter.setBrush(m_look.color(ground));
        m_painter.drawRoundedRect(figure.place(rect.translated(m_origin)), radius, radius);
    }

    void pill(const QPointF &centre, const QString &text, Theme::Token ground, Theme::Token border, Theme::Token ink, double most)
    {
        const double width = std::min(most, textWidth(text, Theme::LabelFont) + Theme::px(18));
        const QRectF rect(centre.x() - width / 2, centre.y() - pillHeight() / 2, width, pillHeight());
        outlined(rect, ground, border, true, pillHeight() / 2);
        write(rect.adjusted(Theme::px(6), 0, -Theme::px(6), 0), FigurePainter::Align::Centre, text, Theme::LabelFont, ink);
    }

    void write(const QRectF &rect, FigurePainter::Align align, const QString &text, Theme::FontRole role, Theme::Token token)
    {
        figure.text(rect.translated(m_origin), align, text, role, token);
    }

    /// Never mirrored: a tick leans to the right everywhere.
    void tick(const QPointF &centre, double size)
    {
        const QPointF at = figure.place(centre + m_origin);
        m_painter.setPen(pen(Theme::Ok, 1.7, true));
        m_painter.setBrush(Qt::NoBrush);
        m_painter.drawPolyline(QPolygonF({at + QPointF(-size * 0.45, 0), at + QPointF(-size * 0.1, size * 0.32), at + QPointF(size * 0.45, -size * 0.35)}));
    }

    void box(const QRectF &rect, const Box &content)
    {
        const bool here = content.role == Role::This;
        const bool target = content.role == Role::Target && content.firm;
        const Theme::Token border = content.inCircle ? Theme::Must : here || target ? Theme::Accent : Theme::FieldLine;
        outlined(rect, here ? Theme::Accent : target ? Theme::AccentTint : Theme::Surface, border, content.firm, 5);
        const QRectF inner = rect.adjusted(Theme::px(12), Theme::px(5), -Theme::px(8), -Theme::px(5));
        const QRectF upper(inner.left(), inner.top(), inner.width(), inner.height() / 2);
        write(upper, FigurePainter::Align::Leading, content.title, Theme::BodyBoldFont, here ? Theme::OnAccent : Theme::Text);
        write(upper.translated(0, upper.height()), FigurePainter::Align::Leading, content.note, Theme::CompactFont, here ? Theme::OnAccent : Theme::Text2);
    }

    void hand(const QRectF &rect, const PathwayPicture &picture, const Layout &layout);

    FigurePainter figure;

private:
    QPainter &m_painter;
    FigureLook m_look;
    QPointF m_origin;
};

/// How far a box stands from this micro-credential within its column, by what it follows; a circle does not grow for ever.
QList<int> PathwayPicture::ranks(Role role) const
{
    constexpr int most = 2;
    QList<int> rank(m_boxes.size(), 0);
    for (int round = 0; round < most; ++round) {
        for (const int i : indexesOf(role)) {
            for (const QUuid &id : m_boxes.at(i).follows) {
                const int earlier = indexOf(id);
                if (earlier < 0 || earlier == i || m_boxes.at(earlier).role != role) {
                    continue;
                }
                // What comes before is counted backwards: the last one stands next to this micro-credential.
                const int nearer = role == Role::After ? earlier : i;
                const int further = role == Role::After ? i : earlier;
                rank[further] = std::min(most, std::max(rank.at(further), rank.at(nearer) + 1));
            }
        }
    }
    return rank;
}

PathwayPicture::Layout PathwayPicture::layout(double whole) const
{
    const double width = whole - 2;
    Layout layout;
    layout.boxes.fill(QRectF(), m_boxes.size());
    const QList<int> before = indexesOf(Role::Before) + indexesOf(Role::Loose);
    const QList<int> after = indexesOf(Role::After);
    const QList<int> beside = indexesOf(Role::Beside);
    const QList<int> beforeRank = ranks(Role::Before);
    const QList<int> afterRank = ranks(Role::After);
    int beforeColumns = 0;
    for (const int i : before) {
        beforeColumns = std::max(beforeColumns, beforeRank.at(i) + 1);
    }
    int afterColumns = 0;
    for (const int i : after) {
        afterColumns = std::max(afterColumns, afterRank.at(i) + 1);
    }
    const QList<int> targets = indexesOf(Role::Target);
    const int columns = beforeColumns + 1 + afterColumns + (targets.isEmpty() ? 0 : 1);
    const double least = Theme::px(38);
    layout.boxWidth = std::clamp((width - least * (columns - 1)) / columns, double(Theme::px(112)), double(Theme::px(168)));
    layout.gap = columns > 1 ? std::clamp((width - layout.boxWidth * columns) / (columns - 1), least, double(Theme::px(afterColumns ? 100 : 180))) : 0;
    const auto left = [&](int column) { return 1 + column * (layout.boxWidth + layout.gap); }; // A border has its half outside.

    QList<int> heights(columns, 0);
    const auto column = [&](int i) {
        switch (m_boxes.at(i).role) {
        case Role::Before:
        case Role::Loose:
            return beforeColumns - 1 - beforeRank.at(i);
        case Role::After:
            return beforeColumns + 1 + afterRank.at(i);
        case Role::Target:
            return columns - 1;
        default:
            return beforeColumns;
        }
    };
    QList<int> direct;
    for (int i = 0; i < m_boxes.size(); ++i) {
        const Box &box = m_boxes.at(i);
        if (box.role == Role::Target && box.direct && afterColumns > 0) {
            direct.append(i);
        } else if (box.role != Role::Beside) {
            ++heights[column(i)];
        }
    }
    const double top = Theme::px(12);
    const double band = *std::max_element(heights.cbegin(), heights.cend()) * pitch() - (pitch() - boxHeight());
    QList<int> used(columns, 0);
    double bottom = top + band;
    for (int i = 0; i < m_boxes.size(); ++i) {
        if (m_boxes.at(i).role == Role::Beside || direct.contains(i)) {
            continue;
        }
        const int at = column(i);
        const double start = top + (band - (heights.at(at) * pitch() - (pitch() - boxHeight()))) / 2;
        layout.boxes[i] = QRectF(left(at), start + used[at]++ * pitch(), layout.boxWidth, boxHeight());
    }
    double y = layout.boxes.first().top() + besidePitch();
    for (const int i : beside) {
        layout.boxes[i] = QRectF(left(beforeColumns), y, layout.boxWidth, boxHeight());
        bottom = std::max(bottom, y + boxHeight());
        y += besidePitch();
    }
    y = top + band + (pitch() - boxHeight());
    for (const int i : direct) {
        layout.boxes[i] = QRectF(left(columns - 1), y, layout.boxWidth, boxHeight());
        bottom = std::max(bottom, y + boxHeight());
        y += pitch();
    }
    layout.columns = {
        beforeColumns ? left(0) : -1, left(beforeColumns), afterColumns ? left(beforeColumns + 1) : -1, targets.isEmpty() ? -1 : left(columns - 1)};
    layout.sumsTop = bottom + Theme::px(20);
    layout.height = layout.sumsTop + Theme::px(6) + sumHeight() * std::max<double>(1, static_cast<double>(m_sums.size()));
    return layout;
}

double PathwayPicture::heightFor(double width) const
{
    return layout(width).height;
}

double PathwayPicture::leastWidth() const
{
    const Layout made = layout(0);
    double right = 0;
    for (const QRectF &box : made.boxes) {
        right = std::max(right, box.right());
    }
    return right;
}

int PathwayPicture::boxAt(const QPointF &point, double width, bool rightToLeft) const
{
    const Layout made = layout(width);
    const QPointF at = rightToLeft ? QPointF(width - point.x(), point.y()) : point;
    for (int i = 0; i < made.boxes.size(); ++i) {
        if (made.boxes.at(i).contains(at)) {
            return i;
        }
    }
    return -1;
}

void PathwayPicture::paint(QPainter &painter, const QRectF &rect, const FigureLook &look) const
{
    Canvas canvas(painter, rect, look);
    const Layout made = layout(rect.width());
    canvas.hand(rect, *this, made);
    for (int i = 0; i < m_boxes.size(); ++i) {
        canvas.box(made.boxes.at(i), m_boxes.at(i));
    }
    canvas.way({QPointF(0, made.sumsTop), QPointF(rect.width(), made.sumsTop)}, Theme::LineFaint, true, false);
    const double room = made.boxWidth + made.gap - Theme::px(6);
    const double y = made.sumsTop + Theme::px(6);
    if (made.columns.at(0) >= 0) {
        canvas.write({made.columns.at(0), y, room, sumHeight()}, FigurePainter::Align::Leading, m_beforeNote, Theme::LabelPlainFont, Theme::Text2);
    }
    const auto derived = [&](const QRectF &place, const QString &text) {
        canvas.write(place, FigurePainter::Align::Leading, u"="_s, Theme::LabelFont, Theme::Accent);
        canvas.write(place.adjusted(Theme::px(13), 0, 0, 0), FigurePainter::Align::Leading, text, Theme::LabelPlainFont, Theme::Text);
    };
    derived({made.columns.at(1), y, room, sumHeight()}, m_credits);
    for (int i = 0; i < m_sums.size(); ++i) {
        const Sum &sum = m_sums.at(i);
        const double top = y + i * sumHeight();
        const bool wide = made.columns.at(2) >= 0;
        if (wide) {
            derived(
                {made.columns.at(2), top, made.columns.at(3) - made.columns.at(2) - Theme::px(8), sumHeight()}, m_sums.size() > 1 ? sum.named : sum.working);
        }
        QRectF place(made.columns.at(3), top, rect.width() - made.columns.at(3), sumHeight());
        if (sum.reached) {
            const double size = Theme::px(12);
            canvas.tick({place.left() + size / 2, place.center().y()}, size);
            place.adjust(size + Theme::px(6), 0, 0, 0);
        }
        canvas.write(place, FigurePainter::Align::Leading, sum.verdict, Theme::LabelPlainFont, sum.reached ? Theme::Text : Theme::Text2);
    }
}

/// The lines, before the boxes lie over their ends.
void PathwayPicture::Canvas::hand(const QRectF &, const PathwayPicture &picture, const Layout &layout)
{
    const QList<Box> &boxes = picture.m_boxes;
    const QRectF here = layout.boxes.first();
    const auto connect = [&](const QRectF &from, const QRectF &to, bool solid, double share = 0.5) {
        const QPointF start(from.right(), from.center().y());
        const QPointF end(to.left(), to.center().y());
        const double trunk = share < 0.5 ? from.right() + layout.gap * share : to.left() - layout.gap * (1 - share);
        way({start, QPointF(trunk, start.y()), QPointF(trunk, end.y()), end}, Theme::FieldLine, solid, true);
    };
    for (int i = 1; i < boxes.size(); ++i) {
        const Box &box = boxes.at(i);
        const QRectF rect = layout.boxes.at(i);
        bool chained = false;
        for (const QUuid &id : box.follows) {
            const int earlier = picture.indexOf(id);
            if (earlier > 0 && layout.boxes.at(earlier).right() < rect.left()) {
                connect(layout.boxes.at(earlier), rect, box.required);
                chained = chained || boxes.at(earlier).role == box.role;
            }
        }
        if (box.role == Role::Before) {
            const bool leads =
                std::any_of(boxes.cbegin(), boxes.cend(), [&](const Box &other) { return other.role == Role::Before && other.follows.contains(box.id); });
            if (!leads) {
                connect(rect, here, box.required);
            }
        } else if (box.role == Role::After && !chained) {
            connect(here, rect, box.required);
        } else if (box.role == Role::Beside) {
            const double foot = rect.top() - (besidePitch() - boxHeight());
            dots(QPointF(rect.center().x(), foot), QPointF(rect.center().x(), rect.top()), box.overlaps ? Theme::ShouldFill : Theme::FieldLine);
            pill({rect.center().x(), (foot + rect.top()) / 2}, box.pill, box.overlaps ? Theme::ShouldTint : Theme::Surface,
                box.overlaps ? Theme::ShouldLine : Theme::Line, box.overlaps ? Theme::Should : Theme::Text2, rect.width());
        }
        for (const QUuid &id : box.towards) {
            const int target = picture.indexOf(id);
            if (target > 0 && box.role == Role::After && layout.boxes.at(target).left() > rect.right()) {
                connect(rect, layout.boxes.at(target), boxes.at(target).required);
            }
        }
        if (box.role == Role::Target && box.direct) {
            const QPointF end(rect.left(), rect.center().y());
            const double trunk = here.right() + layout.gap * 0.5;
            // From the foot of the lines that lead on, so that two lines never lie over each other.
            double foot = here.center().y();
            for (const int after : picture.indexesOf(Role::After)) {
                foot = std::max(foot, layout.boxes.at(after).center().y());
            }
            const bool branches = foot < end.y() && foot > here.center().y();
            const QPointF start = branches ? QPointF(trunk, foot) : QPointF(here.right(), here.center().y());
            way({start, QPointF(trunk, start.y()), QPointF(trunk, end.y()), end}, Theme::Accent, box.required, true);
            const double room = end.x() - trunk - Theme::px(16);
            if (!box.pill.isEmpty() && room > Theme::px(60)) {
                pill({(trunk + end.x() - Theme::px(8)) / 2, end.y()}, box.pill, Theme::Surface, Theme::TintLine, Theme::Accent, room);
            }
        }
    }
}

} // namespace Credwright
