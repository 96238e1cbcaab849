#include "core/exchange/pdf/catalogue_layout.h"

#include "core/exchange/pdf/pdf_look.h"

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

const QColor boxColour(0xf2, 0xf6, 0xf5);
const QColor boxLineColour(0xc9, 0xd6, 0xd4);
const QColor openColour(0x8a, 0x50, 0x00);

/// In how many steps a block is laid out.
qint64 partsOf(const CatalogueBlock &block)
{
    if (const auto *outcomes = std::get_if<CatalogueOutcomes>(&block)) {
        return 1 + outcomes->items.size();
    }
    const auto *table = std::get_if<CatalogueTable>(&block);
    return 1 + (table ? table->rows.size() : 0);
}

} // namespace

CatalogueLayout::CatalogueLayout(const Catalogue &catalogue, double pixel, const Progress &progress)
    : m_catalogue(catalogue)
    , m_pixel(pixel)
    , m_progress(progress)
{
    for (const CatalogueSection &section : catalogue.sections) {
        for (const CatalogueBlock &block : section.blocks) {
            m_parts += partsOf(block);
        }
    }
    m_bottom = px(footerTop - 14) - statementsHeight();
    layFirstPageHead();
    layFacts();
    laySections();
    layPageFrames();
}

bool CatalogueLayout::goOn()
{
    ++m_partsDone; // Painting what is laid out here takes about as long again.
    m_stopped = m_stopped || (m_progress && !m_progress(m_partsDone, 2 * m_parts));
    return !m_stopped;
}

PdfStyle CatalogueLayout::serif(double size, double line, const QColor &colour, bool bold) const
{
    return pdfSerif(px(size), px(line), colour, bold);
}

PdfStyle CatalogueLayout::sans(double size, double line, const QColor &colour, bool bold) const
{
    return pdfSans(px(size), px(line), colour, bold);
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

/// A title of several lines breaks after its colon where that costs no further line.
PdfText CatalogueLayout::title(double width) const
{
    const PdfStyle style = serif(30, 38, textColour, true);
    QString words = m_catalogue.title.text.simplified();
    const PdfText whole(runsOf(words), style);
    if (const qsizetype colon = words.indexOf(u": "_s); colon > 0) {
        const PdfText broken(runsOf(words.replace(colon + 1, 1, u'\n')), style);
        if (whole.height(width) > style.lineHeight && broken.height(width) <= whole.height(width)) {
            return broken;
        }
    }
    return whole;
}

void CatalogueLayout::layFirstPageHead()
{
    double y = px(headTop);
    const double width = px(contentWidth);
    const PdfText title = this->title(width);
    double balanced = width; // The narrowest width with as few lines: no single word in the last one.
    while (balanced > width / 2 && title.height(balanced - px(10)) <= title.height(width)) {
        balanced -= px(10);
    }
    const double left = px(margin) + (m_catalogue.title.text.isRightToLeft() ? width - balanced : 0);
    y += m_pages.text(0, {left, y}, balanced, title);
    if (!m_catalogue.lead.isEmpty()) {
        y += px(6);
        y += m_pages.text(0, {px(margin), y}, width, PdfText(runsOf(m_catalogue.lead.text.simplified()), serif(15, 24, textColour, false)));
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
        flow.text(PdfText(runsOf(m_catalogue.factsHeading), serif(14, 20, textColour, true)));
        flow.text(PdfText(runsOf(m_catalogue.factsSource), sans(10.5, 14.5, quietColour)));
        flow.advance(px(5));
        layFactList(flow, m_catalogue.mandatory);
        flow.space(px(6));
        flow.need(px(60));
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
        flow.need(px(24));
        flow.rule(boxLineColour, px(0.75));
        flow.advance(px(4));
        QStringList values;
        for (const CataloguePhrase &phrase : fact.values) {
            values.append(phrase.text);
        }
        flow.row({{PdfText(runsOf(fact.label), label), 0, 0.36}, {PdfText(runsOf(values.join(u'\n')), value), 0.375, 0.625}});
        flow.advance(px(4));
    }
}

/// What a heading takes along of the first block below it: what that does not break, or its first lines.
double CatalogueLayout::heightToKeep(const CatalogueBlock &block, double width) const
{
    if (const auto *table = std::get_if<CatalogueTable>(&block)) {
        return px(6) + heightToKeep(*table, 0, columnPlaces(columnWishes(*table), width), width);
    }
    const auto *workload = std::get_if<CatalogueWorkload>(&block);
    return workload ? workloadHeight(*workload, width) : px(3 * 17.5 + 4);
}

void CatalogueLayout::laySections()
{
    PdfFlow flow(m_pages, [this](int index) { return column(index); });
    const PdfStyle heading = serif(15, 21, accentColour, true);
    for (const CatalogueSection &section : m_catalogue.sections) {
        flow.space(px(11));
        flow.need(heading.lineHeight + px(2) + heightToKeep(section.blocks.first(), flow.width()));
        flow.text(PdfText(runsOf(section.heading), heading));
        flow.advance(px(2));
        for (const CatalogueBlock &block : section.blocks) {
            if (!goOn()) {
                return;
            }
            std::visit([&](const auto &content) { layBlock(flow, content); }, block);
        }
    }
}

double CatalogueLayout::statementsHeight() const
{
    double height = 0;
    const double width = px((contentWidth - columnGap) / 2);
    for (const CatalogueStatement &statement : m_catalogue.statements) {
        const double heading = PdfText(runsOf(statement.heading), serif(13, 18, textColour, true)).height(width);
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
        below += m_pages.text(page, {left, below}, width, PdfText(runsOf(statement.heading), serif(13, 18, textColour, true)));
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
            return QFontMetricsF(style.font).elidedText(text.simplified(), Qt::ElideRight, width);
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
