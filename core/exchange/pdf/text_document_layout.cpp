#include "core/exchange/pdf/text_document_layout.h"

#include "core/exchange/pdf/pdf_look.h"

#include <QFontMetricsF>
#include <QLocale>

namespace Credwright {

using namespace Qt::Literals::StringLiterals;

namespace {

// The page in CSS pixels (A4 at 96 to the inch).
constexpr double pageWidth = 793.7;
constexpr double pageHeight = 1122.5;
constexpr double margin = 72;
constexpr double contentWidth = pageWidth - 2 * margin;
constexpr double headTop = 92;
constexpr double footerTop = pageHeight - 66;
constexpr double cellPadding = 16;
constexpr double pixelsInMillimetre = 96 / 25.4;

const QColor strongRowColour(0xf2, 0xf6, 0xf5);

} // namespace

TextDocumentLayout::TextDocumentLayout(const TextDocument &document, double pixel, const Progress &progress)
    : m_document(document)
    , m_pixel(pixel)
    , m_rightToLeft(document.isRightToLeft())
    , m_progress(progress)
    , m_flow(m_pages, [this](int page) { return column(page); })
{
    layTitle();
    layParts();
    layPageFrames();
}

PdfFlow::Column TextDocumentLayout::column(int page) const
{
    return {page, QRectF(px(margin), px(headTop), px(contentWidth), px(footerTop - 14 - headTop))};
}

PdfStyle TextDocumentLayout::serif(double size, double line, const QColor &colour, bool bold) const
{
    return pdfSerif(px(size), px(line), colour, bold);
}

PdfStyle TextDocumentLayout::sans(double size, double line, const QColor &colour, bool bold) const
{
    return pdfSans(px(size), px(line), colour, bold);
}

PdfStyle TextDocumentLayout::headingStyle(int level) const
{
    switch (level) {
    case 1:
        return serif(19, 26, accentColour, true);
    case 2:
        return serif(15, 21, textColour, true);
    default:
        return sans(12.5, 18, textColour, true);
    }
}

Qt::Alignment TextDocumentLayout::begin() const
{
    return m_rightToLeft ? Qt::AlignRight | Qt::AlignAbsolute : Qt::Alignment(Qt::AlignLeft);
}

void TextDocumentLayout::layTitle()
{
    m_flow.text(PdfText(runsOf(m_document.title), serif(28, 36, textColour, true), begin()));
    m_flow.advance(px(4));
    m_flow.text(PdfText(runsOf(m_document.subtitle), serif(15, 22, quietColour), begin()));
    m_flow.advance(px(10));
    m_flow.rule(accentColour, px(2));
    m_flow.advance(px(14));
}

void TextDocumentLayout::layParts()
{
    const qsizetype count = m_document.parts.size();
    for (qsizetype part = 0; part < count && !m_stopped; ++part) {
        if (std::holds_alternative<TextDocument::Heading>(m_document.parts.at(part))) {
            m_flow.space(px(std::get<TextDocument::Heading>(m_document.parts.at(part)).level == 1 ? 20 : 12));
        }
        m_flow.need(heightToKeep(part));
        std::visit([this](const auto &content) { lay(content); }, m_document.parts.at(part));
        m_stopped = m_progress && !m_progress(part + 1, 2 * count); // Painting what is laid out here takes about as long again.
    }
}

/// What may not be torn: a heading and what it is of, with the first lines of that; a sentence and the table that it introduces; a caption and the first rows.
double TextDocumentLayout::heightToKeep(qsizetype part) const
{
    if (part >= m_document.parts.size()) {
        return 0;
    }
    const TextDocument::Part &content = m_document.parts.at(part);
    if (const auto *heading = std::get_if<TextDocument::Heading>(&content)) {
        return PdfText(runsOf(heading->text), headingStyle(heading->level)).height(m_flow.width()) + px(6) + heightToKeep(part + 1);
    }
    if (const auto *table = std::get_if<TextDocument::Table>(&content)) {
        return heightToKeep(*table, 0, widthsOf(*table));
    }
    if (const auto *figure = std::get_if<TextDocument::Figure>(&content)) {
        return sizeOf(*figure).height() + px(30);
    }
    const double lines = px(3 * 18);
    const auto *paragraph = std::get_if<TextDocument::Paragraph>(&content);
    const bool isBeforeTable = part + 1 < m_document.parts.size() && std::holds_alternative<TextDocument::Table>(m_document.parts.at(part + 1));
    if (paragraph && isBeforeTable && PdfText(paragraph->runs, sans(12, 17.5, textColour)).height(m_flow.width()) <= lines) {
        return lines + heightToKeep(part + 1);
    }
    return lines;
}

void TextDocumentLayout::lay(const TextDocument::Heading &heading)
{
    m_flow.text(PdfText(runsOf(heading.text), headingStyle(heading.level), begin()));
    m_flow.advance(px(heading.level == 1 ? 6 : 3));
}

void TextDocumentLayout::lay(const TextDocument::Paragraph &paragraph)
{
    m_flow.text(PdfText(paragraph.runs, paragraph.note ? sans(10.5, 14.5, quietColour) : sans(12, 17.5, textColour), begin()));
    m_flow.advance(px(paragraph.note ? 4 : 6));
}

void TextDocumentLayout::lay(const TextDocument::Bullets &bullets)
{
    const PdfStyle style = sans(12, 17.5, textColour);
    for (const TextDocument::Bullets::Item &item : bullets.items) {
        m_flow.text(PdfText(item.runs, style, begin()), px(14) * (1 + item.depth), u"•"_s, style, px(14) * item.depth);
        m_flow.advance(px(3));
    }
    m_flow.advance(px(4));
}

QList<double> TextDocumentLayout::widthsOf(const TextDocument::Table &table) const
{
    const QFontMetricsF metrics(sans(11, 15.5, textColour, true).font); // The bold ones need more.
    return columnWidths(table, m_flow.width(), px(cellPadding) + 2, [&](const QString &text) { return metrics.horizontalAdvance(text); });
}

QList<PdfFlow::Cell> TextDocumentLayout::cellsOf(
    const TextDocument::Table &table, const QList<TextDocument::Runs> &row, const QList<double> &widths, const PdfStyle &style) const
{
    QList<PdfFlow::Cell> cells;
    double at = 0;
    for (qsizetype i = 0; i < widths.size(); ++i) {
        const double width = widths.at(i) - px(cellPadding);
        const double left = m_rightToLeft ? m_flow.width() - at - width : at; // Columns go the way that the language does.
        const bool atRight = table.columns.at(i).numeric != m_rightToLeft;
        const Qt::Alignment side = table.columns.at(i).numeric ? (atRight ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignAbsolute : begin();
        cells.append({PdfText(row.value(i), style, side), left / m_flow.width(), width / m_flow.width()});
        at += widths.at(i) + (i + 2 == widths.size() ? px(cellPadding) : 0); // The last column ends where the table does.
    }
    return cells;
}

void TextDocumentLayout::layTableHead(const TextDocument::Table &table, const QList<double> &widths)
{
    QList<TextDocument::Runs> headings;
    for (const TextDocument::Table::Column &column : table.columns) {
        headings.append(runsOf(column.heading));
    }
    m_flow.advance(px(3));
    m_flow.row(cellsOf(table, headings, widths, sans(10.5, 14.5, quietColour, true)));
    m_flow.advance(px(3));
    m_flow.rule(strongLineColour, px(1));
}

/// The first two rows keep the head, a row the total that follows it, and the last one is not left alone.
double TextDocumentLayout::heightToKeep(const TextDocument::Table &table, qsizetype row, const QList<double> &widths) const
{
    double height = row == 0 ? px(44) : 0;
    const PdfStyle style = sans(11, 15.5, textColour);
    for (qsizetype last = row;
        last < table.rows.size() && (last == row || (last == row + 1 && (row == 0 || last + 1 == table.rows.size() || table.rows.at(last).strong))); ++last) {
        double tallest = 0;
        for (const PdfFlow::Cell &cell : cellsOf(table, table.rows.at(last).cells, widths, style)) {
            tallest = qMax(tallest, cell.text.height(cell.width * m_flow.width()));
        }
        height += tallest + px(8);
    }
    return height;
}

void TextDocumentLayout::lay(const TextDocument::Table &table)
{
    if (!table.caption.isEmpty()) {
        m_flow.text(PdfText(runsOf(table.caption), sans(11, 16, textColour, true), begin()));
        m_flow.advance(px(2));
    }
    const QList<double> widths = widthsOf(table);
    layTableHead(table, widths);
    int page = m_flow.page();
    const double line = px(0.75);
    for (qsizetype row = 0; row < table.rows.size(); ++row) {
        m_flow.need(heightToKeep(table, row, widths) - (row == 0 ? px(44) : 0));
        if (m_flow.page() != page) {
            layTableHead(table, widths);
            page = m_flow.page();
        }
        const TextDocument::Table::Row &content = table.rows.at(row);
        QList<PdfFlow::Cell> cells = cellsOf(table, content.cells, widths, sans(11, 15.5, textColour, content.strong));
        if (content.strong) {
            double tallest = 0;
            for (const PdfFlow::Cell &cell : cells) {
                tallest = qMax(tallest, cell.text.height(cell.width * m_flow.width()));
            }
            m_pages.rect(
                page, {m_flow.left() - px(4), m_flow.y(), m_flow.width() + px(8), qMin(tallest + px(7), m_flow.area().bottom() - m_flow.y())}, strongRowColour);
        }
        m_flow.advance(px(3.5));
        m_flow.row(cells);
        m_flow.advance(px(3.5));
        m_flow.rule(lineColour, line);
        page = m_flow.page(); // A row taller than a page goes on without the head.
    }
    m_flow.advance(px(12));
}

QSizeF TextDocumentLayout::sizeOf(const TextDocument::Figure &figure) const
{
    const QSizeF size = figure.size * pixelsInMillimetre * m_pixel;
    const QSizeF most(m_flow.width(), px(footerTop - headTop - 60));
    return size.width() <= most.width() && size.height() <= most.height() ? size : size.scaled(most, Qt::KeepAspectRatio);
}

void TextDocumentLayout::lay(const TextDocument::Figure &figure)
{
    const QSizeF size = sizeOf(figure);
    const QRectF place(QPointF(m_rightToLeft ? m_flow.left() + m_flow.width() - size.width() : m_flow.left(), m_flow.y()), size);
    // PDF/A-1b knows no transparency.
    QImage opaque(figure.image.size(), QImage::Format_RGB32);
    opaque.fill(Qt::white);
    if (!opaque.isNull()) {
        QPainter(&opaque).drawImage(0, 0, figure.image);
        m_pages.draw(m_flow.page(), [place, opaque](QPainter &painter) { painter.drawImage(place, opaque); });
    }
    m_flow.advance(size.height() + px(4));
    m_flow.text(PdfText(runsOf(figure.caption.isEmpty() ? figure.alternative : figure.caption), sans(10.5, 14.5, quietColour), begin()));
    m_flow.advance(px(10));
}

void TextDocumentLayout::layPageFrames()
{
    const int count = m_pages.count();
    const PdfStyle small = sans(10.5, 15, quietColour);
    const QLocale locale(m_document.language);
    const Qt::Alignment end = (m_rightToLeft ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignAbsolute;
    for (int page = 0; page < count; ++page) {
        const QString head = QFontMetricsF(small.font).elidedText(m_document.runningHead.simplified(), Qt::ElideRight, px(contentWidth));
        m_pages.text(page, {px(margin), px(48)}, px(contentWidth), PdfText(runsOf(head), small, begin()));
        m_pages.rect(page, {px(margin), px(footerTop), px(contentWidth), px(0.75)}, strongLineColour);
        const QString number = m_document.pageOf.isEmpty() ? QString() : m_document.pageOf.arg(locale.toString(page + 1), locale.toString(count));
        m_pages.text(page, {px(margin), px(footerTop + 14)}, px(contentWidth), PdfText(runsOf(number), small, end));
    }
}

} // namespace Credwright
