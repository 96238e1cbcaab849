#include "core/exchange/pdf/catalogue_layout.h"

#include <QPainterPath>

namespace Credwright {

using namespace Qt::Literals::StringLiterals;

namespace {

// The page in CSS pixels (A4 at 96 to the inch), as the design tokens give it.
constexpr double pageWidth = 793.7;
constexpr double pageHeight = 1122.5;
constexpr double margin = 60;
constexpr double contentWidth = pageWidth - 2 * margin;
constexpr double factsWidth = 268;
constexpr double columnGap = 36;
constexpr double headTop = 98;
constexpr double footerTop = pageHeight - 66;

const QColor textColour(0x1b, 0x24, 0x23);
const QColor quietColour(0x53, 0x60, 0x5e);
const QColor accentColour(0x0f, 0x6b, 0x6b);
const QColor lineColour(0xd7, 0xdd, 0xdc);
const QColor strongLineColour(0xb9, 0xc3, 0xc1);
const QColor boxColour(0xf2, 0xf6, 0xf5);
const QColor boxLineColour(0xc9, 0xd6, 0xd4);
const QColor openColour(0x8a, 0x50, 0x00);

const QColor &partColour(qsizetype index)
{
    static const QColor colours[] = {{0x0f, 0x6b, 0x6b}, {0x5a, 0x9f, 0x9b}, {0xa9, 0xcf, 0xcc}, {0x7c, 0x8a, 0x93}, {0xc3, 0xcb, 0xd0}};
    return colours[index % 5];
}

QList<TextRun> runsOf(const QString &text)
{
    return text.isEmpty() ? QList<TextRun>() : QList<TextRun>{{text, false, false, {}}};
}

} // namespace

CatalogueLayout::CatalogueLayout(const Catalogue &catalogue, double pixel, double density) : m_catalogue(catalogue), m_pixel(pixel), m_density(density)
{
    m_bottom = px(footerTop - 14) - statementsHeight();
    layFirstPageHead();
    layFacts();
    laySections();
    layPageFrames();
}

PdfStyle CatalogueLayout::serif(double size, double line, const QColor &colour, bool bold) const
{
    QFont font(QStringList{u"Noto Serif"_s, u"Source Serif 4"_s, u"Georgia"_s, u"serif"_s});
    font.setStyleHint(QFont::Serif);
    font.setPixelSize(qRound(px(size)));
    font.setWeight(bold ? QFont::DemiBold : QFont::Normal);
    return {font, colour, px(line)};
}

PdfStyle CatalogueLayout::sans(double size, double line, const QColor &colour, bool bold) const
{
    QFont font(QStringList{u"Noto Sans"_s, u"Segoe UI"_s, u"Helvetica Neue"_s, u"sans-serif"_s});
    font.setStyleHint(QFont::SansSerif);
    font.setPixelSize(qRound(dense(size)));
    font.setWeight(bold ? QFont::DemiBold : QFont::Normal);
    return {font, colour, dense(line)};
}

/// Column 0 is beside the facts; the others are two on each further page, the right ones below what is left of the facts.
PdfFlow::Column CatalogueLayout::column(int index) const
{
    if (index == 0) {
        return {0, QRectF(px(margin), m_top, px(contentWidth - factsWidth - columnGap), m_bottom - m_top)};
    }
    const int page = (index + 1) / 2;
    const bool right = index % 2 == 0;
    const double width = px((contentWidth - columnGap) / 2);
    QRectF area(px(margin) + (right ? width + px(columnGap) : 0), px(headTop), width, m_bottom - px(headTop));
    if (right && page <= m_factsPage) {
        area.setTop(page == m_factsPage ? qMin(m_factsBottom + px(18), m_bottom) : m_bottom);
    }
    return {page, area};
}

void CatalogueLayout::layFirstPageHead()
{
    double y = px(headTop);
    const double width = px(contentWidth);
    const PdfText title(runsOf(m_catalogue.title.text), serif(30, 38, textColour, true));
    const double titleHeight = title.height(width);
    double balanced = width; // The narrowest width with as few lines: no single word in the last one.
    while (balanced > width / 2 && title.height(balanced - px(10)) <= titleHeight) {
        balanced -= px(10);
    }
    y += m_pages.text(0, {px(margin), y}, balanced, title);
    if (!m_catalogue.lead.isEmpty()) {
        y += px(6);
        y += m_pages.text(0, {px(margin), y}, width, PdfText(runsOf(m_catalogue.lead.text), serif(15, 24, textColour, false)));
    }
    m_top = layKeyFacts(y + px(14)) + px(18);
}

double CatalogueLayout::layKeyFacts(double y)
{
    if (m_catalogue.keyFacts.isEmpty()) {
        return y;
    }
    const double width = px(contentWidth) / static_cast<double>(m_catalogue.keyFacts.size());
    double height = 0;
    for (qsizetype i = 0; i < m_catalogue.keyFacts.size(); ++i) {
        const CatalogueKeyFact &fact = m_catalogue.keyFacts[i];
        const double left = px(margin) + static_cast<double>(i) * width;
        const double inset = i == 0 ? 0 : px(12);
        double below = y + px(9);
        below += m_pages.text(0, {left + inset, below}, width - inset - px(6), PdfText(runsOf(fact.value), serif(17, 23, textColour, true)));
        below += m_pages.text(0, {left + inset, below}, width - inset - px(6), PdfText(runsOf(fact.caption), sans(11.5, 16, quietColour)));
        height = qMax(height, below + px(9) - y);
    }
    for (qsizetype i = 1; i < m_catalogue.keyFacts.size(); ++i) {
        m_pages.rect(0, {px(margin) + static_cast<double>(i) * width, y, px(0.75), height}, lineColour);
    }
    m_pages.rect(0, {px(margin), y, px(contentWidth), px(0.75)}, strongLineColour);
    m_pages.rect(0, {px(margin), y + height, px(contentWidth), px(0.75)}, strongLineColour);
    return y + height;
}

void CatalogueLayout::layFacts()
{
    const double inset = px(15);
    // Facts go on in the right column of the next page.
    const auto frame = [this](int index) {
        if (index == 0) {
            return QRectF(px(margin + contentWidth - factsWidth), m_top, px(factsWidth), m_bottom - m_top);
        }
        const double width = px((contentWidth - columnGap) / 2);
        return QRectF(px(margin) + width + px(columnGap), px(headTop), width, m_bottom - px(headTop));
    };
    const auto columns = [&](int index) { return PdfFlow::Column{index, frame(index).adjusted(inset, px(12), -inset, -px(8))}; };
    // The box lies behind its words, so its height must be known before they are drawn.
    PdfPages measured;
    const auto lay = [&](PdfPages &pages) {
        PdfFlow flow(pages, columns);
        flow.text(PdfText(runsOf(m_catalogue.factsHeading), serif(14 * m_density, 20 * m_density, textColour, true)));
        flow.text(PdfText(runsOf(m_catalogue.factsSource), sans(10.5, 14.5, quietColour)));
        flow.advance(dense(5));
        layFactList(flow, m_catalogue.mandatory);
        flow.space(dense(6));
        flow.need(dense(60));
        flow.text(PdfText(runsOf(m_catalogue.optionalHeading), sans(11, 18, quietColour, true)));
        layFactList(flow, m_catalogue.optional);
        m_factsPage = flow.page();
        m_factsBottom = flow.y() + px(8);
    };
    lay(measured);
    for (int page = 0; page <= m_factsPage; ++page) {
        QRectF box = frame(page);
        if (page == m_factsPage) {
            box.setBottom(qMin(m_factsBottom, m_bottom));
        }
        m_pages.draw(page, [box, radius = px(4), line = px(0.75)](QPainter &painter) {
            QPainterPath path;
            path.addRoundedRect(box, radius, radius);
            painter.fillPath(path, boxColour);
            painter.strokePath(path, QPen(boxLineColour, line));
        });
    }
    lay(m_pages);
}

void CatalogueLayout::layFactList(PdfFlow &flow, const QList<CatalogueFact> &facts)
{
    const PdfStyle label = sans(11, 15, quietColour);
    for (const CatalogueFact &fact : facts) {
        const PdfStyle value = sans(11, 15, fact.state == CatalogueFact::State::NotYetStated ? openColour : textColour);
        flow.need(dense(24));
        flow.rule(boxLineColour, px(0.75));
        flow.advance(dense(4));
        QStringList values;
        for (const CataloguePhrase &phrase : fact.values) {
            values.append(phrase.text);
        }
        flow.row({{PdfText(runsOf(fact.label), label), 0, 0.33}, {PdfText(runsOf(values.join(u'\n')), value), 0.345, 0.655}});
        flow.advance(dense(4));
    }
}

void CatalogueLayout::laySections()
{
    PdfFlow flow(m_pages, [this](int index) { return column(index); });
    const PdfStyle heading = serif(15 * m_density, 21 * m_density, accentColour, true);
    for (const CatalogueSection &section : m_catalogue.sections) {
        flow.space(dense(11));
        flow.need(heading.lineHeight + dense(3 * 17.5 + 6)); // A heading takes the first lines of its section along.
        flow.text(PdfText(runsOf(section.heading), heading));
        flow.advance(dense(2));
        for (const CatalogueBlock &block : section.blocks) {
            std::visit([&](const auto &content) { layBlock(flow, content); }, block);
        }
    }
}

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
            const double indent = dense(block.kind == TextBlock::Kind::Bullet ? 12 : 12 + 7.0 * static_cast<double>(block.number.size()));
            flow.text(PdfText(runs, style), indent * (1 + block.depth), mark, style);
        }
        flow.advance(dense(prose.quiet ? 2 : 4));
    }
}

void CatalogueLayout::layBlock(PdfFlow &flow, const CatalogueOutcomes &outcomes)
{
    const PdfStyle style = sans(12, 17.5, textColour);
    const PdfStyle quiet = sans(11, 15, quietColour);
    const PdfStyle number = serif(13 * m_density, 17.5 * m_density, accentColour, true);
    const double indent = dense(24);
    flow.rule(lineColour, px(0.75));
    for (qsizetype i = 0; i < outcomes.items.size(); ++i) {
        const CatalogueOutcomes::Item &item = outcomes.items[i];
        PdfText statement(runsOf(item.statement.text), style);
        statement.append(item.caption.isEmpty() ? QString() : u"  "_s + item.caption, quiet);
        flow.need(dense(8) + statement.height(flow.width() - indent));
        flow.advance(dense(4));
        flow.text(statement, indent, QString::number(i + 1), number);
        flow.text(PdfText(runsOf(item.plain.text), quiet), indent);
        flow.advance(dense(4));
        flow.rule(lineColour, px(0.75));
    }
    flow.advance(dense(2));
}

/// Numeric columns take what they need; the first column takes the rest, the others share it by their longest word group.
QList<PdfFlow::Cell> CatalogueLayout::columnPlaces(const CatalogueTable &table, double width) const
{
    const PdfStyle style = sans(12, 17.5, textColour);
    const QFontMetricsF metrics(style.font);
    QList<double> wanted(table.columns.size(), 0);
    for (qsizetype i = 0; i < table.columns.size(); ++i) {
        wanted[i] = metrics.horizontalAdvance(table.columns[i].heading.text);
        for (const QList<CatalogueTable::Cell> &row : table.rows) {
            wanted[i] = qMax(wanted[i], metrics.horizontalAdvance(row.value(i).text.text));
        }
        wanted[i] += dense(12);
    }
    double rest = width;
    for (qsizetype i = 1; i < wanted.size(); ++i) {
        wanted[i] = qMin(wanted[i], 0.6 * width / static_cast<double>(wanted.size() - 1));
        rest -= wanted[i];
    }
    if (!wanted.isEmpty()) {
        wanted[0] = rest;
    }
    QList<PdfFlow::Cell> places;
    double at = 0;
    for (const double share : wanted) {
        places.append({PdfText({}, style), at / width, (share - dense(6)) / width});
        at += share;
    }
    if (!places.isEmpty()) {
        places.back().width = 1 - places.back().offset;
    }
    return places;
}

void CatalogueLayout::layTableHead(PdfFlow &flow, const CatalogueTable &table, const QList<PdfFlow::Cell> &places)
{
    QList<PdfFlow::Cell> cells = places;
    for (qsizetype i = 0; i < cells.size(); ++i) {
        const CatalogueTable::Column &column = table.columns[i];
        cells[i].text = PdfText(runsOf(column.heading.text), sans(11, 16, quietColour, true), column.numeric ? Qt::AlignRight : Qt::AlignLeft);
    }
    flow.advance(dense(3));
    flow.row(cells);
    flow.advance(dense(3));
    flow.rule(strongLineColour, px(0.75));
}

void CatalogueLayout::layBlock(PdfFlow &flow, const CatalogueTable &table)
{
    const PdfStyle style = sans(12, 17, textColour);
    const PdfStyle quiet = sans(11, 15, quietColour);
    const double headHeight = dense(24);
    QRectF area;
    for (const QList<CatalogueTable::Cell> &row : table.rows) {
        QList<PdfFlow::Cell> places = columnPlaces(table, flow.width());
        double height = 0;
        for (qsizetype i = 0; i < places.size(); ++i) {
            places[i].text = PdfText(runsOf(row.value(i).text.text), style, table.columns[i].numeric ? Qt::AlignRight : Qt::AlignLeft);
            height = qMax(height, places[i].text.height(places[i].width * flow.width()));
        }
        const QList<CatalogueProse> remarks = row.isEmpty() ? QList<CatalogueProse>() : row.front().remarks;
        // A row keeps the first lines of its remarks, and the head keeps the first row.
        flow.need(height + dense(8) + (remarks.isEmpty() ? 0 : 2 * quiet.lineHeight) + (area.isNull() ? headHeight : 0));
        if (flow.area() != area) { // A table that goes on in another column has its head again, and its columns anew.
            const QList<PdfFlow::Cell> here = columnPlaces(table, flow.width());
            layTableHead(flow, table, here);
            for (qsizetype i = 0; i < places.size(); ++i) {
                places[i].offset = here[i].offset;
                places[i].width = here[i].width;
            }
            area = flow.area();
        }
        flow.advance(dense(3.5));
        flow.row(places);
        for (const CatalogueProse &remark : remarks) {
            layBlock(flow, remark);
        }
        flow.advance(dense(3));
        flow.rule(lineColour, px(0.75));
    }
    flow.advance(dense(5));
}

void CatalogueLayout::layBlock(PdfFlow &flow, const CatalogueWorkload &workload)
{
    double total = 0;
    for (const CatalogueWorkload::Part &part : workload.parts) {
        total += static_cast<double>(part.minutes);
    }
    const PdfStyle style = sans(12, 18, textColour);
    const QFontMetricsF metrics(style.font);
    double legendWidth = 0;
    for (const CatalogueWorkload::Part &part : workload.parts) {
        legendWidth += dense(32) + metrics.horizontalAdvance(part.label + u"  "_s + part.hours);
    }
    flow.need(dense(22) + style.lineHeight * (1 + 1.3 * legendWidth / flow.width())); // The bar keeps its legend.
    flow.advance(dense(2));
    double at = 0;
    for (qsizetype i = 0; i < workload.parts.size(); ++i) {
        const double width = flow.width() * static_cast<double>(workload.parts[i].minutes) / total;
        m_pages.rect(flow.page(), {flow.left() + at, flow.y(), qMax(width - px(1), px(0.5)), dense(14)}, partColour(i));
        at += width;
    }
    flow.advance(dense(14 + 4));
    at = 0;
    for (qsizetype i = 0; i < workload.parts.size(); ++i) {
        const CatalogueWorkload::Part &part = workload.parts[i];
        const double wanted = qMin(dense(32) + metrics.horizontalAdvance(part.label + u"  "_s + part.hours), flow.width());
        if (at > 0 && at + wanted > flow.width()) {
            at = 0;
            flow.advance(style.lineHeight);
            flow.need(style.lineHeight);
        }
        m_pages.rect(flow.page(), {flow.left() + at, flow.y() + dense(4), dense(10), dense(10)}, partColour(i));
        m_pages.text(flow.page(), {flow.left() + at + dense(15), flow.y()}, flow.width() - at - dense(15),
            PdfText({{part.label + u"  "_s, false, false, {}}, {part.hours, true, false, {}}}, style));
        at += wanted;
    }
    flow.advance(style.lineHeight + dense(4));
}

double CatalogueLayout::statementsHeight() const
{
    double height = 0;
    const double width = px((contentWidth - columnGap) / 2);
    for (const CatalogueStatement &statement : m_catalogue.statements) {
        const double heading = PdfText(runsOf(statement.heading), serif(13 * m_density, 18 * m_density, textColour, true)).height(width);
        height = qMax(height, heading + PdfText(runsOf(statement.text), sans(12, 17, textColour)).height(width));
    }
    return height == 0 ? px(4) : height + px(12 + 14 + 10);
}

void CatalogueLayout::layStatements(int page, double y)
{
    m_pages.rect(page, {px(margin), y, px(contentWidth), px(1)}, accentColour);
    const double width = px((contentWidth - columnGap) / 2);
    for (qsizetype i = 0; i < m_catalogue.statements.size(); ++i) {
        const CatalogueStatement &statement = m_catalogue.statements[i];
        const double left = px(margin) + static_cast<double>(i % 2) * (width + px(columnGap));
        double below = y + px(10);
        below += m_pages.text(page, {left, below}, width, PdfText(runsOf(statement.heading), serif(13 * m_density, 18 * m_density, textColour, true)));
        m_pages.text(page, {left, below}, width, PdfText(runsOf(statement.text), sans(12, 17, textColour)));
    }
}

void CatalogueLayout::layPageFrames()
{
    const int count = m_pages.count();
    const PdfStyle small = sans(11.5, 16, quietColour);
    for (int page = 0; page < count; ++page) {
        const double half = px(contentWidth * 0.66);
        // Only the first line: a running head does not grow into the page.
        const auto firstLine = [](const QString &text, const PdfStyle &style, double width) {
            return QFontMetricsF(style.font).elidedText(text, Qt::ElideRight, width);
        };
        const PdfStyle institution = serif(15, 20, accentColour, true);
        m_pages.text(page, {px(margin), px(44)}, half, PdfText(runsOf(firstLine(m_catalogue.institution.text, institution, half)), institution));
        m_pages.text(page, {px(margin) + half, px(47)}, px(contentWidth) - half, PdfText(runsOf(m_catalogue.kicker), small, Qt::AlignRight));
        m_pages.rect(page, {px(margin), px(73), px(contentWidth), px(2)}, accentColour);
        layStatements(page, px(footerTop - 4) - statementsHeight());
        m_pages.rect(page, {px(margin), px(footerTop), px(contentWidth), px(0.75)}, strongLineColour);
        const double third = px(contentWidth) / 3;
        const double y = px(footerTop + 16);
        m_pages.text(page, {px(margin), y}, third * 1.2, PdfText(runsOf(m_catalogue.described), small));
        const double middle = third * 1.3;
        m_pages.text(page, {px(margin) + third * 1.2, y}, middle, PdfText(runsOf(firstLine(m_catalogue.place.text, small, middle)), small, Qt::AlignHCenter));
        const QString number = QLocale(m_catalogue.language).toString(page + 1);
        m_pages.text(page, {px(margin) + third * 2.5, y}, third * 0.5,
            PdfText(runsOf(m_catalogue.pageOf.arg(number, QLocale(m_catalogue.language).toString(count))), small, Qt::AlignRight));
    }
}

} // namespace Credwright
