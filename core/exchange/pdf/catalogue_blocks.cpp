#include "core/exchange/pdf/catalogue_layout.h"
#include "core/exchange/pdf/pdf_look.h"

namespace Credwright {

using namespace Qt::Literals::StringLiterals;

namespace {

const QColor &partColour(qsizetype index)
{
    static const QColor colours[] = {{0x0f, 0x6b, 0x6b}, {0x5a, 0x9f, 0x9b}, {0xa9, 0xcf, 0xcc}, {0x7c, 0x8a, 0x93}, {0xc3, 0xcb, 0xd0}};
    return colours[index % 5];
}

/// Numbers stand at the right whatever they are written with; words at the side where they begin.
Qt::Alignment alignmentOf(const CatalogueTable::Column &column)
{
    return column.numeric ? Qt::AlignRight | Qt::AlignAbsolute : Qt::AlignLeft;
}

} // namespace

void CatalogueLayout::layBlock(PdfFlow &flow, const CatalogueProse &prose)
{
    const PdfStyle style = prose.quiet ? sans(11, 15, quietColour) : sans(12, 17.5, textColour);
    QString label = prose.label;
    for (const TextBlock &block : prose.blocks) {
        QList<TextRun> runs = block.runs;
        if (!label.isEmpty()) {
            runs.prepend({label + u"  "_s, true, false, {}});
            label.clear();
        }
        if (block.kind == TextBlock::Kind::Paragraph) {
            flow.text(PdfText(runs, style));
        } else {
            const QString mark = block.kind == TextBlock::Kind::Bullet ? u"•"_s : block.number + u'.';
            const double indent = px(block.kind == TextBlock::Kind::Bullet ? 12 : 12 + 7.0 * static_cast<double>(block.number.size()));
            flow.text(PdfText(runs, style), indent * (1 + block.depth), mark, style, indent * block.depth);
        }
        flow.advance(px(prose.quiet ? 2 : 4));
    }
}

void CatalogueLayout::layBlock(PdfFlow &flow, const CatalogueOutcomes &outcomes)
{
    const PdfStyle style = sans(12, 17.5, textColour);
    const PdfStyle quiet = sans(11, 15, quietColour);
    const PdfStyle number = serif(13, 17.5, accentColour, true);
    const QString last = QString::number(outcomes.items.size());
    const double indent = qMax(px(24), QFontMetricsF(number.font).horizontalAdvance(last) + px(8));
    flow.rule(lineColour, px(0.75));
    for (qsizetype i = 0; i < outcomes.items.size(); ++i) {
        if (!goOn()) {
            return;
        }
        const CatalogueOutcomes::Item &item = outcomes.items[i];
        PdfText statement(runsOf(item.statement.text), style);
        statement.append(item.caption.isEmpty() ? QString() : u"  "_s + item.caption, quiet);
        flow.need(px(8) + statement.height(flow.width() - indent));
        flow.advance(px(4));
        flow.text(statement, indent, QString::number(i + 1), number);
        flow.text(PdfText(runsOf(item.plain.text), quiet), indent);
        flow.advance(px(4));
        flow.rule(lineColour, px(0.75));
    }
    flow.advance(px(2));
}

/// What the longest text of each column would take on one line, and the longest word of the first.
CatalogueLayout::ColumnWishes CatalogueLayout::columnWishes(const CatalogueTable &table) const
{
    const QFontMetricsF metrics(sans(12, 17, textColour).font);
    ColumnWishes wishes;
    for (qsizetype i = 0; i < table.columns.size(); ++i) {
        double widest = metrics.horizontalAdvance(table.columns[i].heading.text);
        for (const QList<CatalogueTable::Cell> &row : table.rows) {
            const QString text = row.value(i).text.text;
            widest = qMax(widest, metrics.horizontalAdvance(text));
        }
        wishes.widths.append(widest + px(12));
    }
    for (const QList<CatalogueTable::Cell> &row : table.rows) {
        for (const QString &word : row.value(0).text.text.split(u' ')) {
            wishes.longestWord = qMax(wishes.longestWord, metrics.horizontalAdvance(word) + px(12));
        }
    }
    return wishes;
}

/// The other columns take what they need, but leave the first one two fifths if it needs that much, and its words whole; it has the
/// rest as well.
QList<PdfFlow::Cell> CatalogueLayout::columnPlaces(const ColumnWishes &wished, double width) const
{
    QList<double> wishes = wished.widths;
    double rest = width;
    const double others = width - qMin(qMax(qMin(wishes.value(0), 0.4 * width), wished.longestWord), 0.7 * width);
    for (qsizetype i = 1; i < wishes.size(); ++i) {
        wishes[i] = qMin(wishes[i], others / static_cast<double>(wishes.size() - 1));
        rest -= wishes[i];
    }
    QList<PdfFlow::Cell> places;
    double at = 0;
    for (qsizetype i = 0; i < wishes.size(); ++i) {
        const double share = i == 0 ? rest : wishes[i];
        places.append({PdfText({}, PdfStyle()), at / width, (share - (i + 1 < wishes.size() ? px(6) : 0)) / width});
        at += share;
    }
    return places;
}

void CatalogueLayout::layTableHead(PdfFlow &flow, const CatalogueTable &table, const QList<PdfFlow::Cell> &places)
{
    QList<PdfFlow::Cell> cells = places;
    for (qsizetype i = 0; i < cells.size(); ++i) {
        const CatalogueTable::Column &column = table.columns[i];
        cells[i].text = PdfText(runsOf(column.heading.text), sans(11, 16, quietColour, true), alignmentOf(column));
    }
    flow.advance(px(3));
    flow.row(cells);
    flow.advance(px(3));
    flow.rule(strongLineColour, px(0.75));
}

QList<PdfFlow::Cell> CatalogueLayout::cellsOf(const CatalogueTable &table, qsizetype row, QList<PdfFlow::Cell> places) const
{
    const PdfStyle style = sans(12, 17, textColour);
    for (qsizetype i = 0; i < places.size(); ++i) {
        places[i].text = PdfText(runsOf(table.rows[row].value(i).text.text), style, alignmentOf(table.columns[i]));
    }
    return places;
}

/// A row keeps the first lines of its remarks, the head keeps the first row, and the last row is not left alone.
double CatalogueLayout::heightToKeep(const CatalogueTable &table, qsizetype row, const QList<PdfFlow::Cell> &places, double width) const
{
    double height = row == 0 ? px(24) : 0;
    for (const qsizetype end = row + 2 == table.rows.size() ? row + 2 : row + 1; row < end; ++row) {
        double tallest = 0;
        for (const PdfFlow::Cell &cell : cellsOf(table, row, places)) {
            tallest = qMax(tallest, cell.text.height(cell.width * width));
        }
        const bool remarked = !table.rows[row].isEmpty() && !table.rows[row].front().remarks.isEmpty();
        height += tallest + px(8) + (remarked ? 2 * px(15) : 0);
    }
    return height;
}

void CatalogueLayout::layBlock(PdfFlow &flow, const CatalogueTable &table)
{
    const ColumnWishes wishes = columnWishes(table);
    QRectF area;
    for (qsizetype row = 0; row < table.rows.size(); ++row) {
        if (!goOn()) {
            return;
        }
        flow.need(heightToKeep(table, row, columnPlaces(wishes, flow.width()), flow.width()));
        const QList<PdfFlow::Cell> places = columnPlaces(wishes, flow.width());
        if (flow.area() != area) { // A table that goes on in another column has its head again.
            layTableHead(flow, table, places);
            area = flow.area();
        }
        flow.advance(px(3.5));
        flow.row(cellsOf(table, row, places));
        for (const CatalogueProse &remark : table.rows[row].isEmpty() ? QList<CatalogueProse>() : table.rows[row].front().remarks) {
            layBlock(flow, remark);
        }
        flow.advance(px(3));
        flow.rule(lineColour, px(0.75));
    }
    flow.advance(px(5));
}

/// The bar and its legend, whose lines are not filled to the end.
double CatalogueLayout::workloadHeight(const CatalogueWorkload &workload, double width) const
{
    const PdfStyle style = sans(12, 18, textColour);
    const QFontMetricsF metrics(style.font);
    double legend = 0;
    for (const CatalogueWorkload::Part &part : workload.parts) {
        legend += px(32) + metrics.horizontalAdvance(part.label + u"  "_s + part.hours);
    }
    return px(22) + style.lineHeight * (1 + 1.3 * legend / width);
}

void CatalogueLayout::layBlock(PdfFlow &flow, const CatalogueWorkload &workload)
{
    double total = 0;
    for (const CatalogueWorkload::Part &part : workload.parts) {
        total += static_cast<double>(part.minutes);
    }
    const PdfStyle style = sans(12, 18, textColour);
    const QFontMetricsF metrics(style.font);
    flow.need(workloadHeight(workload, flow.width())); // The bar keeps its legend.
    flow.advance(px(2));
    double at = 0;
    for (qsizetype i = 0; i < workload.parts.size(); ++i) {
        const double width = flow.width() * static_cast<double>(workload.parts[i].minutes) / total;
        m_pages.rect(flow.page(), {flow.left() + at, flow.y(), qMax(width - px(1), px(0.5)), px(14)}, partColour(i));
        at += width;
    }
    flow.advance(px(14 + 4));
    at = 0;
    for (qsizetype i = 0; i < workload.parts.size(); ++i) {
        const CatalogueWorkload::Part &part = workload.parts[i];
        const double wanted = qMin(px(32) + metrics.horizontalAdvance(part.label + u"  "_s + part.hours), flow.width());
        if (at > 0 && at + wanted > flow.width()) {
            at = 0;
            flow.advance(style.lineHeight);
            flow.need(style.lineHeight);
        }
        m_pages.rect(flow.page(), {flow.left() + at, flow.y() + px(4), px(10), px(10)}, partColour(i));
        m_pages.text(flow.page(), {flow.left() + at + px(15), flow.y()}, flow.width() - at - px(15),
            PdfText({{part.label + u"  "_s, false, false, {}}, {part.hours, true, false, {}}}, style));
        at += wanted;
    }
    flow.advance(style.lineHeight + px(4));
}

} // namespace Credwright
