#include "ui/figures/pathway_mini.h"

#include "core/util/format.h"

namespace Credwright {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int mostBoxes = 3; ///< In one column; more are counted.

double boxHeight()
{
    return Theme::px(22);
}

double pitch()
{
    return Theme::px(28);
}

double footHeight()
{
    return Theme::px(22);
}

} // namespace

PathwayMini::PathwayMini(const Design &design, const Pathway &pathway) : m_picture(design, pathway)
{
    m_before = column(PathwayPicture::Role::Before);
    m_after = column(PathwayPicture::Role::After);
    m_here = {tr("This"), design.type.credits ? formatCredits(*design.type.credits) : QString(),
        {singletonId("stackability"_L1), u"stackability.approach"_s, {}}, true, true};
    for (const Pathway::TargetSum &sum : pathway.targets) {
        if (sum.parts.size() > 1 || m_total.isEmpty()) {
            m_total = tr("%1 ECTS").arg(formatCredits(sum.sum));
        }
    }
    for (const PathwayPicture::Sum &sum : m_picture.sums()) {
        if (m_towards.isEmpty() || sum.reached) {
            m_towards = tr("%1: %2").arg(sum.target, sum.verdict);
        }
    }
    if (m_towards.isEmpty()) {
        for (const PathwayPicture::Box &box : m_picture.boxes()) {
            if (box.role == PathwayPicture::Role::Target) {
                m_towards = tr("Towards %1").arg(box.title);
            }
        }
    }
}

QList<PathwayMini::Box> PathwayMini::column(PathwayPicture::Role role) const
{
    QList<Box> boxes;
    for (const PathwayPicture::Box &box : m_picture.boxes()) {
        if (box.role == role) {
            boxes.append({box.title, box.note.section(u", "_s, 0, 0), {box.id, u"relatedCredential.title"_s, {}}, false, box.required});
        }
    }
    if (const qsizetype more = boxes.size() - (mostBoxes - 1); boxes.size() > mostBoxes) {
        boxes = boxes.mid(0, mostBoxes - 1);
        boxes.append({tr("%n more", nullptr, static_cast<int>(more)), {}, {{}, u"relatedCredential"_s, {}}, false, true});
    }
    return boxes;
}

double PathwayMini::bodyHeight() const
{
    return static_cast<double>(std::max<qsizetype>({m_before.size(), m_after.size(), 1})) * pitch();
}

double PathwayMini::heightFor(double) const
{
    return bodyHeight() + footHeight();
}

QList<QRectF> PathwayMini::rects(double left, double width, double height, qsizetype count)
{
    QList<QRectF> list;
    const double top = (height - static_cast<double>(count) * pitch()) / 2 + (pitch() - boxHeight()) / 2;
    for (qsizetype i = 0; i < count; ++i) {
        list.append({left, top + static_cast<double>(i) * pitch(), width, boxHeight()});
    }
    return list;
}

QList<QPair<PathwayMini::Box, QRectF>> PathwayMini::laidOut(double width) const
{
    const double gap = Theme::px(14);
    const double here = Theme::px(60);
    const int others = !m_before.isEmpty() + !m_after.isEmpty();
    const double wide = others == 0 ? 0 : std::min<double>((width - here - others * gap) / others, Theme::px(150));
    QList<QPair<Box, QRectF>> list;
    double left = 0;
    const auto add = [&](const QList<Box> &boxes, double w) {
        const QList<QRectF> places = rects(left, w, bodyHeight(), boxes.size());
        for (qsizetype i = 0; i < boxes.size(); ++i) {
            list.append({boxes.at(i), places.at(i)});
        }
        left += boxes.isEmpty() ? 0 : w + gap;
    };
    add(m_before, wide);
    add({m_here}, here);
    add(m_after, wide);
    return list;
}

QList<FigureSpot> PathwayMini::spots(double width) const
{
    QList<FigureSpot> list;
    for (const auto &[box, place] : laidOut(width)) {
        list.append({place, box.where, box.note.isEmpty() ? box.name : tr("%1, %2").arg(box.name, box.note)});
    }
    list.append({{0, bodyHeight(), width, footHeight()}, {{}, u"stackTarget"_s, {}}, m_towards.isEmpty() ? summary() : m_towards});
    return list;
}

void PathwayMini::paint(QPainter &painter, const QRectF &rect, const FigureLook &look) const
{
    FigurePainter to(painter, rect, look);
    const QList<QPair<Box, QRectF>> boxes = laidOut(rect.width());
    const qsizetype here = m_before.size();
    const QRectF middle = boxes.at(here).second.translated(rect.topLeft());
    for (qsizetype i = 0; i < boxes.size(); ++i) {
        const QRectF place = boxes.at(i).second.translated(rect.topLeft());
        const QPointF from = i < here ? QPointF(place.right(), place.center().y()) : QPointF(middle.right(), middle.center().y());
        const QPointF end = i < here ? QPointF(middle.left(), middle.center().y()) : QPointF(place.left(), place.center().y());
        if (i != here) {
            to.line(from, end, Theme::FieldLine, 1.5, boxes.at(i).first.firm ? Qt::SolidLine : Qt::DashLine);
        }
    }
    for (const auto &[box, at] : boxes) {
        const QRectF place = at.translated(rect.topLeft());
        to.fill(place, box.here ? Theme::Accent : Theme::FieldLine, Theme::px(4));
        if (!box.here) {
            to.fill(place.adjusted(1, 1, -1, -1), Theme::Surface, Theme::px(3));
        }
        const QString text = box.note.isEmpty() ? box.name : tr("%1 %2").arg(box.name, box.here ? box.note : QString());
        to.text(place.adjusted(Theme::px(6), 0, -Theme::px(6), 0), box.here ? FigurePainter::Align::Centre : FigurePainter::Align::Leading, text.trimmed(),
            box.here ? Theme::LabelFont : Theme::ChartFont, box.here ? Theme::OnAccent : Theme::Text);
    }
    to.text({rect.left(), rect.top() + bodyHeight(), rect.width(), footHeight()}, FigurePainter::Align::Leading,
        m_towards.isEmpty() ? tr("Stands alone") : m_towards, Theme::LabelPlainFont, Theme::Text2);
}

} // namespace Credwright
