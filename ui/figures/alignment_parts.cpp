#include "ui/figures/alignment_parts.h"

#include "ui/figures/alignment_matrix.h"
#include "ui/theme/text_flags.h"
#include "ui/theme/theme.h"
#include "ui/widgets/severity_marker.h"

#include <QPainter>

namespace Credwright {

using namespace Qt::Literals::StringLiterals;

namespace MatrixSize {
int row()
{
    return Theme::px(28);
}
int head()
{
    return Theme::px(100);
}
int column()
{
    return Theme::px(40);
}
int derived()
{
    return Theme::px(64);
}
int gap()
{
    return Theme::px(12);
}
} // namespace MatrixSize

namespace {

/// The ground of a row: tinted by its gravest finding, never by colour alone (the marker stands beside the name).
Theme::Token groundOf(const AlignmentModel &model, int row)
{
    if (model.isTotals(row)) {
        return Theme::Alt;
    }
    const QList<Finding> &findings = model.figure().rows().at(row).findings;
    if (findings.isEmpty()) {
        return Theme::Surface;
    }
    const Severity severity = findings.first().severity;
    return severity == Severity::Must ? Theme::MustTint : severity == Severity::Should ? Theme::ShouldTint : Theme::ConsiderTint;
}

/// Sections stand behind their gap: the first assessment and the first computed column are wider by it.
QRect behindGap(const QRect &rect, int width, Qt::LayoutDirection direction)
{
    return direction == Qt::RightToLeft ? QRect(rect.left(), rect.top(), width, rect.height())
                                        : QRect(rect.right() + 1 - width, rect.top(), width, rect.height());
}

} // namespace

SlantedHeader::SlantedHeader(AlignmentModel &model, QWidget *parent) : QHeaderView(Qt::Horizontal, parent), m_model(model)
{
    setSectionResizeMode(QHeaderView::Fixed);
    setMinimumSectionSize(8);
    setHighlightSections(false);
    setAccessibleName(tr("Activities and assessments"));
}

QSize SlantedHeader::sizeHint() const
{
    return {QHeaderView::sizeHint().width(), MatrixSize::head()};
}

void SlantedHeader::paintEvent(QPaintEvent *)
{
    QPainter painter(viewport());
    const QRect area = viewport()->rect();
    painter.fillRect(area, Theme::color(Theme::Band));
    painter.setPen(Theme::color(Theme::Line));
    painter.drawLine(area.topLeft(), area.topRight());
    painter.drawLine(area.bottomLeft(), area.bottomRight());
    painter.setRenderHint(QPainter::Antialiasing); // After the rules, which are to be sharp.
    const FigureLook look = FigureLook::ofScreen(layoutDirection());
    const int last = count() - 1;
    int from = visualIndexAt(0);
    int to = visualIndexAt(area.right());
    from = from < 0 ? last : from;
    to = to < 0 ? last : to;
    if (from > to) {
        std::swap(from, to);
    }
    for (int section = std::max(0, from - 3); section <= to; ++section) {
        const QRect whole(sectionViewportPosition(section), 0, sectionSize(section), height());
        if (!m_model.isDerived(section)) {
            const QRect place = behindGap(whole, MatrixSize::column(), layoutDirection());
            AlignmentFigure::paintName(
                painter, QPointF(place.center().x() + 0.5, area.bottom() + 0.5), height(), m_model.figure().columns().at(section).name, look);
            continue;
        }
        painter.setFont(Theme::font(Theme::LabelFont));
        painter.setPen(Theme::color(Theme::Text));
        const QRect place = behindGap(whole, MatrixSize::derived(), layoutDirection()).adjusted(0, height() - MatrixSize::row(), -Theme::px(8), 0);
        const QString text = u"= "_s + (section == last ? AlignmentFigure::gradeHeader() : AlignmentFigure::hoursHeader());
        painter.drawText(place, textFlags(layoutDirection(), Qt::AlignVCenter | Qt::AlignRight | Qt::AlignAbsolute | Qt::TextDontClip, text), text);
    }
}

OutcomeHeader::OutcomeHeader(AlignmentModel &model, QWidget *parent) : QHeaderView(Qt::Vertical, parent), m_model(model)
{
    setSectionResizeMode(QHeaderView::Fixed);
    setMinimumSectionSize(8);
    setHighlightSections(false);
    setSectionsClickable(true);
    setAccessibleName(tr("Learning outcomes"));
}

void OutcomeHeader::paintSection(QPainter *painter, const QRect &rect, int row) const
{
    painter->save();
    painter->fillRect(rect, Theme::color(groundOf(m_model, row)));
    const bool totals = m_model.isTotals(row);
    QRect line(rect.left(), rect.top(), rect.width(), MatrixSize::row());
    painter->setPen(Theme::color(totals ? Theme::FieldLine : Theme::LineFaint));
    painter->drawLine(totals ? line.topLeft() : line.bottomLeft(), totals ? line.topRight() : line.bottomRight());
    const auto write = [&](const QRect &place, const QString &text, Theme::FontRole font, Theme::Token ink) {
        painter->setFont(Theme::font(font));
        painter->setPen(Theme::color(ink));
        const QString shown = painter->fontMetrics().elidedText(text, Qt::ElideRight, place.width());
        painter->drawText(QStyle::visualRect(layoutDirection(), line, place), textFlags(layoutDirection(), Qt::AlignLeft | Qt::AlignVCenter, shown), shown);
    };
    if (totals) {
        write(line.adjusted(Theme::px(16), 0, -Theme::px(8), 0), AlignmentFigure::totalsHeader(), Theme::BodyBoldFont, Theme::Text);
    } else {
        const AlignmentFigure::Row &content = m_model.figure().rows().at(row);
        write(QRect(line.left() + Theme::px(16), line.top(), Theme::px(24), line.height()), QLocale().toString(row + 1), Theme::BodyFont, Theme::Text2);
        int right = Theme::px(8);
        if (!content.findings.isEmpty()) {
            const int size = Theme::px(13);
            const QRect marker(line.right() - Theme::px(8) - size, line.center().y() - size / 2, size, size);
            SeverityMarker::paint(painter, QStyle::visualRect(layoutDirection(), line, marker), content.findings.first().severity);
            right += size + Theme::px(6);
        }
        write(line.adjusted(Theme::px(16 + (row < 99 ? 16 : 28)), 0, -right, 0), content.name, Theme::BodyFont, Theme::Text);
    }
    painter->restore();
}

AlignmentDelegate::AlignmentDelegate(AlignmentModel &model, QObject *parent) : QStyledItemDelegate(parent), m_model(model) {}

void AlignmentDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    painter->fillRect(option.rect, Theme::color(groundOf(m_model, index.row())));
    const bool derived = m_model.isDerived(index.column());
    const QRect line(option.rect.left(), option.rect.top(), option.rect.width(), MatrixSize::row());
    const QRect place = behindGap(line, derived ? MatrixSize::derived() : MatrixSize::column(), option.direction);
    painter->setPen(Theme::color(m_model.isTotals(index.row()) ? Theme::FieldLine : Theme::LineFaint));
    const QRect rule = m_model.isTotals(index.row()) ? line : place;
    m_model.isTotals(index.row()) ? painter->drawLine(rule.topLeft(), rule.topRight()) : painter->drawLine(rule.bottomLeft(), rule.bottomRight());
    painter->setRenderHint(QPainter::Antialiasing);
    const QPointF centre(place.center().x() + 0.5, place.center().y() + 0.5);
    if (m_model.isCell(index)) {
        AlignmentFigure::paintMark(*painter, centre, m_model.figure().cell(index.row(), index.column()), FigureLook::ofScreen(option.direction));
    } else {
        paintDerived(painter, place, index);
    }
    const auto *view = qobject_cast<const QTableView *>(option.widget);
    if (view && view->currentIndex() == index) {
        // Without the focus the place stays visible, thinner.
        painter->setPen(QPen(Theme::color(Theme::Accent), view->hasFocus() ? 2 : 1));
        painter->setBrush(Qt::NoBrush);
        const double half = derived ? place.width() / 2.0 - 2 : Theme::px(14);
        painter->drawRoundedRect(QRectF(centre.x() - half, place.top() + Theme::px(3), 2 * half, place.height() - Theme::px(6)), 5, 5);
    }
    painter->restore();
}

void AlignmentDelegate::paintDerived(QPainter *painter, const QRect &rect, const QModelIndex &index) const
{
    const bool totals = m_model.isTotals(index.row());
    const bool derived = m_model.isDerived(index.column());
    const bool missing = !totals && index.column() == m_model.columnCount() - 1 && m_model.figure().rows().at(index.row()).ungraded;
    painter->setFont(Theme::font(totals || missing ? Theme::BodyBoldFont : Theme::BodyFont));
    painter->setPen(Theme::color(missing ? Theme::Must : Theme::Text));
    const QRect place = derived ? rect.adjusted(0, 0, -Theme::px(8), 0) : rect;
    const QString text = index.data().toString();
    const Qt::Alignment alignment = Qt::AlignVCenter | Qt::AlignAbsolute | (derived ? Qt::AlignRight : Qt::AlignHCenter);
    painter->drawText(place, textFlags(painter->layoutDirection(), int(alignment) | Qt::TextDontClip, text), text);
}

OutcomeCorner::OutcomeCorner(QWidget *parent) : QWidget(parent) {}

void OutcomeCorner::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), Theme::color(Theme::Band));
    painter.setPen(Theme::color(Theme::Line));
    painter.drawLine(rect().topLeft(), rect().topRight());
    painter.drawLine(rect().bottomLeft(), rect().bottomRight());
    painter.setFont(Theme::font(Theme::LabelFont));
    painter.setPen(Theme::color(Theme::Text2));
    const QRect place = rect().adjusted(Theme::px(16), height() - MatrixSize::row(), -Theme::px(16), 0);
    painter.drawText(place, int(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft | Qt::AlignVCenter)), tr("Outcome"));
}

AlignmentLegend::AlignmentLegend(QWidget *parent) : QWidget(parent)
{
    setAccessibleName(tr("Legend: square, practised; disc, graded; ring, formative only"));
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

QSize AlignmentLegend::sizeHint() const
{
    const QFontMetrics metrics(Theme::font(Theme::LabelPlainFont));
    int width = 0;
    for (const Alignment::Cell cell : {Alignment::Cell::Practised, Alignment::Cell::Graded, Alignment::Cell::Formative}) {
        width += metrics.horizontalAdvance(AlignmentFigure::word(cell)) + Theme::px(34);
    }
    return {width, Theme::px(24)};
}

void AlignmentLegend::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const FigureLook look = FigureLook::ofScreen(layoutDirection());
    FigurePainter figure(painter, rect(), look);
    double at = 0;
    for (const Alignment::Cell cell : {Alignment::Cell::Practised, Alignment::Cell::Graded, Alignment::Cell::Formative}) {
        AlignmentFigure::paintMark(painter, figure.place(QPointF(at + Theme::px(6), height() / 2.0)), cell, look);
        const double width = textWidth(AlignmentFigure::word(cell), Theme::LabelPlainFont);
        figure.text(
            {at + Theme::px(17), 0, width, double(height())}, FigurePainter::Align::Leading, AlignmentFigure::word(cell), Theme::LabelPlainFont, Theme::Text2);
        at += width + Theme::px(34);
    }
}

} // namespace Credwright
