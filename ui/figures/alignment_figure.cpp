#include "ui/figures/alignment_figure.h"

#include "core/model/access.h"
#include "core/util/format.h"

#include <QFontMetricsF>

#include <cmath>

namespace Credwright {

using namespace Qt::Literals::StringLiterals;

namespace {

QString hoursText(Minutes minutes)
{
    const QLocale locale;
    return minutes.value % 60 == 0 ? locale.toString(minutes.value / 60) : locale.toString(static_cast<double>(minutes.value) / 60, 'f', 1);
}

QString nameOr(const QString &name, const QString &otherwise)
{
    const QString line = name.simplified();
    return line.isEmpty() ? otherwise : line;
}

double headHeight()
{
    return Theme::px(100);
}

double rowHeight()
{
    return Theme::px(28);
}

double columnWidth()
{
    return Theme::px(40);
}

double derivedWidth()
{
    return Theme::px(64);
}

double gap()
{
    return Theme::px(12);
}

} // namespace

AlignmentFigure::AlignmentFigure(const Design &design, const Alignment &alignment, const QList<Finding> &open)
    : m_cells(alignment.cells)
    , m_hours(hoursText(alignment.minutes))
    , m_grade(formatPercent(alignment.summativeWeight))
{
    QHash<QUuid, QList<Finding>> findings;
    for (const Finding &finding : open) {
        if (!finding.where.other.isNull() && (finding.where.field == "assessment.outcomes"_L1 || finding.where.field == "activity.outcomes"_L1)) {
            findings[finding.where.other].append(finding);
        }
    }
    for (qsizetype i = 0; i < alignment.rows.size(); ++i) {
        const Alignment::OutcomeRow &row = alignment.rows.at(i);
        Row made{.outcome = row.outcome,
            .name = nameOr(design.outcomes.at(i).statement.text, tr("not yet worded")),
            .hours = hoursText(row.minutes),
            .grade = formatPercent(row.grade),
            .ungraded = !row.graded && !design.assessments.isEmpty(),
            .findings = findings.value(row.outcome)};
        std::stable_sort(made.findings.begin(), made.findings.end(), [](const Finding &a, const Finding &b) { return a.severity < b.severity; });
        m_rows.append(made);
    }
    for (const Activity &activity : design.activities) {
        m_columns.append({activity.id, nameOr(activity.title.text, entityTitle(design, u"activity"_s, activity.id)),
            activity.minutes ? hoursText(*activity.minutes) : u"–"_s, false});
    }
    for (const Assessment &assessment : design.assessments) {
        const bool graded = assessment.kind == AssessmentKind::Summative && assessment.weight;
        QString weight = u"–"_s;
        if (graded) {
            weight = formatPercent(*assessment.weight);
            weight.remove(QLocale().percent()); // The row's name says the unit; the column is narrow.
            weight = weight.trimmed();
        }
        m_columns.append({assessment.id, nameOr(assessment.title.text, entityTitle(design, u"assessment"_s, assessment.id)), weight, true});
    }
}

QString AlignmentFigure::hoursHeader()
{
    return tr("hours");
}

QString AlignmentFigure::gradeHeader()
{
    return tr("grade");
}

QString AlignmentFigure::totalsHeader()
{
    return tr("Hours, weight %");
}

QString AlignmentFigure::working()
{
    return tr("The hours of an activity or assessment, and the weight of a graded assessment, are split evenly over the outcomes that it is linked to; a "
              "remainder goes to the first of them. An assessment inside an activity adds no hours of its own.");
}

QString AlignmentFigure::word(Alignment::Cell cell)
{
    switch (cell) {
    case Alignment::Cell::Practised:
        return tr("practised");
    case Alignment::Cell::Graded:
        return tr("graded");
    case Alignment::Cell::Formative:
        return tr("formative only");
    case Alignment::Cell::None:
        break;
    }
    return {};
}

QString AlignmentFigure::title() const
{
    return tr("Alignment");
}

QString AlignmentFigure::summary() const
{
    QStringList ungraded;
    for (qsizetype i = 0; i < m_rows.size(); ++i) {
        if (m_rows.at(i).ungraded) {
            ungraded.append(QLocale().toString(i + 1));
        }
    }
    const QString size = tr("%n outcome(s) against activities and assessments.", nullptr, static_cast<int>(m_rows.size()));
    const QString graded = ungraded.isEmpty() ? tr("No outcome lacks a graded assessment.")
                                              : tr("Not shown by a graded assessment: %1.").arg(QLocale().createSeparatedList(ungraded));
    return size + u' ' + graded;
}

FigureTable AlignmentFigure::table() const
{
    FigureTable table;
    table.firstNumber = static_cast<int>(m_columns.size()) + 1;
    table.headers = {tr("Outcome")};
    QStringList totals = {totalsHeader()};
    for (const Column &column : m_columns) {
        table.headers.append(column.name);
        totals.append(column.total);
    }
    table.headers += {hoursHeader(), gradeHeader()};
    totals += {m_hours, m_grade};
    for (qsizetype r = 0; r < m_rows.size(); ++r) {
        const Row &row = m_rows.at(r);
        QStringList cells = {QLocale().toString(r + 1) + u' ' + row.name};
        for (const Alignment::Cell cell : m_cells.at(r)) {
            cells.append(word(cell));
        }
        cells += {row.hours, row.grade};
        table.rows.append(cells);
    }
    table.rows.append(totals);
    return table;
}

double AlignmentFigure::columnsWidth() const
{
    return columnWidth() * static_cast<double>(m_columns.size()) + 2 * gap() + 2 * derivedWidth();
}

double AlignmentFigure::leastWidth() const
{
    return columnsWidth() + Theme::px(220);
}

double AlignmentFigure::heightFor(double) const
{
    return headHeight() + rowHeight() * static_cast<double>(m_rows.size() + 2);
}

void AlignmentFigure::paintMark(QPainter &painter, const QPointF &centre, Alignment::Cell cell, const FigureLook &look)
{
    const double unit = Theme::px(100) / 100.0;
    painter.setPen(Qt::NoPen);
    switch (cell) {
    case Alignment::Cell::Practised:
        painter.setBrush(look.color(Theme::Chart4));
        painter.drawRoundedRect(QRectF(centre.x() - 5 * unit, centre.y() - 5 * unit, 10 * unit, 10 * unit), 2, 2);
        break;
    case Alignment::Cell::Graded:
        painter.setBrush(look.color(Theme::Chart1));
        painter.drawEllipse(centre, 5.5 * unit, 5.5 * unit);
        break;
    case Alignment::Cell::Formative:
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(look.color(Theme::Chart1), 2 * unit));
        painter.drawEllipse(centre, 4.7 * unit, 4.7 * unit);
        break;
    case Alignment::Cell::None:
        painter.setBrush(look.color(Theme::FieldLine));
        painter.drawEllipse(centre, unit, unit);
        break;
    }
}

void AlignmentFigure::paintName(QPainter &painter, const QPointF &foot, double height, const QString &name, const FigureLook &look)
{
    painter.save();
    painter.setLayoutDirection(Qt::LayoutDirectionAuto);
    painter.setPen(look.color(Theme::Line));
    painter.drawLine(foot, foot - QPointF(0, Theme::px(4)));
    painter.setFont(Theme::font(Theme::LabelPlainFont));
    painter.setPen(look.color(Theme::Text));
    const QFontMetricsF metrics(painter.font());
    const QString shown = metrics.elidedText(name, Qt::ElideRight, (height - Theme::px(16)) * std::sqrt(2.0));
    painter.translate(foot + QPointF(look.rightToLeft ? -Theme::px(3) : Theme::px(3), -Theme::px(8)));
    painter.rotate(look.rightToLeft ? 45 : -45);
    painter.drawText(QPointF(look.rightToLeft ? -metrics.horizontalAdvance(shown) : 0, 0), shown);
    painter.restore();
}

QPointF AlignmentFigure::centre(const FigurePainter &figure, double nameWidth, qsizetype column, double y) const
{
    const double shift = m_columns.at(column).assessment ? gap() : 0;
    return figure.place(QPointF(figure.rect().left() + nameWidth + shift + (static_cast<double>(column) + 0.5) * columnWidth(), y));
}

void AlignmentFigure::paintHead(FigurePainter &figure, QPainter &painter, double nameWidth, const FigureLook &look) const
{
    const QRectF head(figure.rect().left(), figure.rect().top(), figure.rect().width(), headHeight());
    figure.fill(head, Theme::Band);
    const QRectF label(head.left() + Theme::px(8), head.bottom() - rowHeight(), nameWidth, rowHeight());
    figure.text(label, FigurePainter::Align::Leading, tr("Outcome"), Theme::LabelFont, Theme::Text2);
    for (qsizetype i = 0; i < m_columns.size(); ++i) {
        paintName(painter, centre(figure, nameWidth, i, head.bottom()), headHeight(), m_columns.at(i).name, look);
    }
    const double derived = head.left() + nameWidth + columnsWidth() - 2 * derivedWidth();
    figure.text({derived, label.top(), derivedWidth() - Theme::px(8), rowHeight()}, FigurePainter::Align::Trailing, u"= "_s + hoursHeader(), Theme::LabelFont,
        Theme::Text2);
    figure.text({derived + derivedWidth(), label.top(), derivedWidth() - Theme::px(8), rowHeight()}, FigurePainter::Align::Trailing, u"= "_s + gradeHeader(),
        Theme::LabelFont, Theme::Text2);
}

void AlignmentFigure::paintRow(FigurePainter &figure, QPainter &painter, double nameWidth, qsizetype row, const FigureLook &look) const
{
    const Row &line = m_rows.at(row);
    const double top = figure.rect().top() + headHeight() + rowHeight() * static_cast<double>(row);
    const double left = figure.rect().left();
    figure.line({left, top + rowHeight()}, {figure.rect().right(), top + rowHeight()}, Theme::LineFaint);
    figure.text({left + Theme::px(8), top, double(Theme::px(20)), rowHeight()}, FigurePainter::Align::Leading, QLocale().toString(row + 1), Theme::BodyFont,
        Theme::Text2);
    figure.text({left + Theme::px(30), top, nameWidth - Theme::px(38), rowHeight()}, FigurePainter::Align::Leading, line.name, Theme::BodyFont, Theme::Text);
    for (qsizetype i = 0; i < m_columns.size(); ++i) {
        paintMark(painter, centre(figure, nameWidth, i, top + rowHeight() / 2), m_cells.at(row).at(i), look);
    }
    const double derived = left + nameWidth + columnsWidth() - 2 * derivedWidth();
    figure.text({derived, top, derivedWidth() - Theme::px(8), rowHeight()}, FigurePainter::Align::Trailing, line.hours, Theme::BodyFont, Theme::Text);
    figure.text({derived + derivedWidth(), top, derivedWidth() - Theme::px(8), rowHeight()}, FigurePainter::Align::Trailing, line.grade,
        line.ungraded ? Theme::BodyBoldFont : Theme::BodyFont, line.ungraded ? Theme::Must : Theme::Text);
}

void AlignmentFigure::paintTotals(FigurePainter &figure, double nameWidth) const
{
    const double top = figure.rect().top() + headHeight() + rowHeight() * static_cast<double>(m_rows.size());
    const double left = figure.rect().left();
    figure.fill(QRectF(left, top, figure.rect().width(), rowHeight()), Theme::Alt);
    figure.line({left, top}, {figure.rect().right(), top}, Theme::FieldLine);
    figure.text(
        {left + Theme::px(8), top, nameWidth - Theme::px(16), rowHeight()}, FigurePainter::Align::Leading, totalsHeader(), Theme::BodyBoldFont, Theme::Text);
    for (qsizetype i = 0; i < m_columns.size(); ++i) {
        const double shift = m_columns.at(i).assessment ? gap() : 0;
        figure.text({left + nameWidth + shift + static_cast<double>(i) * columnWidth(), top, columnWidth(), rowHeight()}, FigurePainter::Align::Centre,
            m_columns.at(i).total, Theme::BodyBoldFont, Theme::Text);
    }
    const double derived = left + nameWidth + columnsWidth() - 2 * derivedWidth();
    figure.text({derived, top, derivedWidth() - Theme::px(8), rowHeight()}, FigurePainter::Align::Trailing, m_hours, Theme::BodyBoldFont, Theme::Text);
    figure.text(
        {derived + derivedWidth(), top, derivedWidth() - Theme::px(8), rowHeight()}, FigurePainter::Align::Trailing, m_grade, Theme::BodyBoldFont, Theme::Text);
}

void AlignmentFigure::paintLegend(FigurePainter &figure, QPainter &painter, const FigureLook &look) const
{
    const double top = figure.rect().top() + headHeight() + rowHeight() * static_cast<double>(m_rows.size() + 1);
    double at = figure.rect().left() + Theme::px(8);
    for (const Alignment::Cell cell : {Alignment::Cell::Practised, Alignment::Cell::Graded, Alignment::Cell::Formative}) {
        paintMark(painter, figure.place(QPointF(at + Theme::px(6), top + rowHeight() / 2)), cell, look);
        const double width = textWidth(word(cell), Theme::LabelPlainFont);
        figure.text({at + Theme::px(18), top, width, rowHeight()}, FigurePainter::Align::Leading, word(cell), Theme::LabelPlainFont, Theme::Text2);
        at += width + Theme::px(36);
    }
}

void AlignmentFigure::paint(QPainter &painter, const QRectF &rect, const FigureLook &look) const
{
    FigurePainter figure(painter, rect, look);
    const double nameWidth = std::max<double>(Theme::px(120), rect.width() - columnsWidth());
    paintHead(figure, painter, nameWidth, look);
    for (qsizetype row = 0; row < m_rows.size(); ++row) {
        paintRow(figure, painter, nameWidth, row, look);
    }
    paintTotals(figure, nameWidth);
    paintLegend(figure, painter, look);
}

} // namespace Credwright
