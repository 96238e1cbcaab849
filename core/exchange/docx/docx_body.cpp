#include "core/exchange/docx/docx_body.h"

#include <QBuffer>

namespace Credwright {

using namespace Qt::Literals::StringLiterals;

namespace {

// In twentieths of a point: A4 with margins of 20 mm.
constexpr qint64 pageWidth = 11906;
constexpr qint64 pageHeight = 16838;
constexpr qint64 margin = 1134;
constexpr qint64 contentWidth = pageWidth - 2 * margin;
constexpr qint64 letterWidth = 130; ///< Of table text, bold and in a wide font: who opens it may not have ours.
constexpr qint64 cellPadding = 160;
constexpr double emuInMillimetre = 36'000;
constexpr double contentMillimetres = 170;
constexpr double highestMillimetres = 220;
const QString strongRowColour = u"F2F6F5"_s;

QString number(qint64 value)
{
    return QString::number(value);
}

/// There is no font to measure with; letters of East Asia are twice as wide.
double widthOf(const QString &text)
{
    qint64 width = 0;
    for (const QChar c : text) {
        width += c.unicode() >= 0x2E80 && c.unicode() < 0xFF00 ? 2 * letterWidth : letterWidth;
    }
    return static_cast<double>(width);
}

/// As its first letter does; without letters, as the document does.
bool runsRightToLeft(const QString &text, bool document)
{
    for (const QChar c : text) {
        const QChar::Direction direction = c.direction();
        if (direction == QChar::DirL || direction == QChar::DirR || direction == QChar::DirAL) {
            return direction != QChar::DirL;
        }
    }
    return document;
}

QList<qint64> gridOf(const TextDocument::Table &table)
{
    QList<qint64> grid;
    qint64 rest = contentWidth;
    for (const double width : columnWidths(table, contentWidth, cellPadding, widthOf)) {
        grid.append(static_cast<qint64>(width));
        rest -= grid.last();
    }
    if (!grid.isEmpty()) {
        grid.first() += rest;
    }
    return grid;
}

} // namespace

void declareDocxNamespaces(DocxXml &xml)
{
    xml.attribute("xmlns:w"_L1, u"http://schemas.openxmlformats.org/wordprocessingml/2006/main"_s);
    xml.attribute("xmlns:r"_L1, u"http://schemas.openxmlformats.org/officeDocument/2006/relationships"_s);
}

DocxBody::DocxBody(const TextDocument &document) : m_document(document), m_rightToLeft(document.isRightToLeft()) {}

QString DocxBody::relate(const QString &type, const QString &target, bool isOutside)
{
    constexpr qsizetype first = 10; // Those below are of the package's fixed parts.
    m_relations.append({u"rId"_s + number(first + m_relations.size()), type, target, isOutside});
    return m_relations.last().id;
}

void DocxBody::openParagraph(DocxXml &xml, const QString &text, const ParagraphLook &look) const
{
    xml.open("w:p"_L1);
    xml.open("w:pPr"_L1);
    if (!look.style.isEmpty()) {
        xml.empty("w:pStyle"_L1, {{"w:val"_L1, look.style}});
    }
    if (look.keepNext) {
        xml.empty("w:keepNext"_L1);
    }
    const bool rightToLeft = runsRightToLeft(text, m_rightToLeft);
    if (rightToLeft) {
        xml.empty("w:bidi"_L1);
    }
    // "left" is where the paragraph begins, whichever side that is.
    const bool atRight = look.atEnd ? !m_rightToLeft : m_rightToLeft || rightToLeft;
    if (atRight != rightToLeft) {
        xml.empty("w:jc"_L1, {{"w:val"_L1, u"right"_s}});
    }
    xml.close();
}

void DocxBody::run(DocxXml &xml, const TextRun &run)
{
    xml.open("w:r"_L1);
    xml.open("w:rPr"_L1);
    if (!run.link.isEmpty()) {
        xml.empty("w:rStyle"_L1, {{"w:val"_L1, u"Hyperlink"_s}});
    }
    if (run.bold) {
        xml.empty("w:b"_L1);
        xml.empty("w:bCs"_L1);
    }
    if (run.italic) {
        xml.empty("w:i"_L1);
        xml.empty("w:iCs"_L1);
    }
    if (run.text.isRightToLeft()) {
        xml.empty("w:rtl"_L1);
    }
    xml.close();
    QString words;
    const auto flush = [&] {
        if (!words.isEmpty()) {
            xml.element("w:t"_L1, words, {{"xml:space"_L1, u"preserve"_s}});
            words.clear();
        }
    };
    for (const QChar c : docxText(run.text)) {
        if (c == u'\n' || c == u'\t') {
            flush();
            xml.empty(c == u'\n' ? "w:br"_L1 : "w:tab"_L1);
        } else {
            words += c;
        }
    }
    flush();
    xml.close();
}

void DocxBody::paragraph(const TextDocument::Runs &runs, const ParagraphLook &look)
{
    openParagraph(m_xml, TextDocument::words(runs), look);
    for (const TextRun &one : runs) {
        if (!one.link.isEmpty()) {
            m_xml.open("w:hyperlink"_L1, {{"r:id"_L1, relate(u"hyperlink"_s, one.link, true)}});
        }
        run(m_xml, one);
        if (!one.link.isEmpty()) {
            m_xml.close();
        }
    }
    m_xml.close();
}

void DocxBody::write(const TextDocument::Heading &heading)
{
    constexpr QLatin1StringView styles[] = {"Heading1"_L1, "Heading2"_L1, "Heading3"_L1};
    paragraph(TextDocument::plain(heading.text), {.style = styles[qBound(1, heading.level, 3) - 1]});
}

void DocxBody::write(const TextDocument::Paragraph &content)
{
    paragraph(content.runs, {.style = content.note ? "Note"_L1 : QLatin1StringView(), .keepNext = m_isBeforeTable});
}

void DocxBody::write(const TextDocument::Bullets &bullets)
{
    constexpr QLatin1StringView styles[] = {"ListBullet"_L1, "ListBullet2"_L1, "ListBullet3"_L1};
    for (const TextDocument::Bullets::Item &item : bullets.items) {
        paragraph(item.runs, {.style = styles[qBound(0, item.depth, 2)]});
    }
}

void DocxBody::tableHead(const TextDocument::Table &table, const QList<qint64> &widths)
{
    m_xml.open("w:tr"_L1);
    m_xml.open("w:trPr"_L1);
    m_xml.empty("w:cantSplit"_L1);
    m_xml.empty("w:tblHeader"_L1);
    m_xml.close();
    for (qsizetype i = 0; i < table.columns.size(); ++i) {
        m_xml.open("w:tc"_L1);
        m_xml.open("w:tcPr"_L1);
        m_xml.empty("w:tcW"_L1, {{"w:w"_L1, number(widths.at(i))}, {"w:type"_L1, u"dxa"_s}});
        m_xml.empty("w:vAlign"_L1, {{"w:val"_L1, u"bottom"_s}});
        m_xml.close();
        paragraph(TextDocument::plain(table.columns.at(i).heading), {.style = "TableHeading"_L1, .atEnd = table.columns.at(i).numeric});
        m_xml.close();
    }
    m_xml.close();
}

void DocxBody::tableRow(const TextDocument::Table &table, const TextDocument::Table::Row &row, const QList<qint64> &widths)
{
    m_xml.open("w:tr"_L1);
    m_xml.open("w:trPr"_L1);
    m_xml.empty("w:cantSplit"_L1);
    m_xml.close();
    for (qsizetype i = 0; i < table.columns.size(); ++i) {
        m_xml.open("w:tc"_L1);
        m_xml.open("w:tcPr"_L1);
        m_xml.empty("w:tcW"_L1, {{"w:w"_L1, number(widths.at(i))}, {"w:type"_L1, u"dxa"_s}});
        if (row.strong) {
            m_xml.empty("w:shd"_L1, {{"w:val"_L1, u"clear"_s}, {"w:color"_L1, u"auto"_s}, {"w:fill"_L1, strongRowColour}});
        }
        m_xml.close();
        paragraph(row.cells.value(i), {.style = row.strong ? "TableTotal"_L1 : "TableText"_L1, .atEnd = table.columns.at(i).numeric});
        m_xml.close();
    }
    m_xml.close();
}

void DocxBody::write(const TextDocument::Table &table)
{
    if (table.columns.isEmpty()) {
        return;
    }
    if (!table.caption.isEmpty()) {
        paragraph(TextDocument::plain(table.caption), {.style = "Caption"_L1, .keepNext = true});
    }
    const QList<qint64> widths = gridOf(table);
    m_xml.open("w:tbl"_L1);
    m_xml.open("w:tblPr"_L1);
    m_xml.empty("w:tblStyle"_L1, {{"w:val"_L1, u"Figures"_s}});
    if (m_rightToLeft) {
        m_xml.empty("w:bidiVisual"_L1);
    }
    m_xml.empty("w:tblW"_L1, {{"w:w"_L1, number(contentWidth)}, {"w:type"_L1, u"dxa"_s}});
    m_xml.empty("w:tblLayout"_L1, {{"w:type"_L1, u"fixed"_s}});
    m_xml.empty("w:tblLook"_L1,
        {{"w:val"_L1, u"0020"_s}, {"w:firstRow"_L1, u"1"_s}, {"w:lastRow"_L1, u"0"_s}, {"w:firstColumn"_L1, u"0"_s}, {"w:lastColumn"_L1, u"0"_s},
            {"w:noHBand"_L1, u"1"_s}, {"w:noVBand"_L1, u"1"_s}});
    if (!table.caption.isEmpty()) {
        m_xml.empty("w:tblCaption"_L1, {{"w:val"_L1, table.caption}}); // For those who hear it.
    }
    m_xml.close();
    m_xml.open("w:tblGrid"_L1);
    for (const qint64 width : widths) {
        m_xml.empty("w:gridCol"_L1, {{"w:w"_L1, number(width)}});
    }
    m_xml.close();
    tableHead(table, widths);
    for (const TextDocument::Table::Row &row : table.rows) {
        tableRow(table, row, widths);
    }
    m_xml.close();
    paragraph({}, {.style = "TableEnd"_L1}); // Two tables without a paragraph between them would become one.
}

void DocxBody::write(const TextDocument::Figure &figure)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    if (!figure.image.save(&buffer, "PNG")) {
        m_failed = true;
        return;
    }
    const QString name = u"media/figure%1"_s.arg(m_pictures.size() + 1);
    m_pictures.append({u"word/"_s + name + u".png"_s, buffer.data()});
    const QString image = relate(u"image"_s, name + u".png"_s, false);
    QString svg;
    if (!figure.svg.isEmpty()) {
        m_pictures.append({u"word/"_s + name + u".svg"_s, figure.svg});
        svg = relate(u"image"_s, name + u".svg"_s, false);
    }
    openParagraph(m_xml, {}, {.keepNext = !figure.caption.isEmpty()});
    m_xml.open("w:r"_L1);
    picture(figure, image, svg);
    m_xml.close(2);
    if (!figure.caption.isEmpty()) {
        paragraph(TextDocument::plain(figure.caption), {.style = "Caption"_L1});
    }
}

void DocxBody::picture(const TextDocument::Figure &figure, const QString &image, const QString &svg)
{
    const QSizeF most(contentMillimetres, highestMillimetres);
    const QSizeF size =
        figure.size.width() <= most.width() && figure.size.height() <= most.height() ? figure.size : figure.size.scaled(most, Qt::KeepAspectRatio);
    const QString width = number(qRound64(size.width() * emuInMillimetre));
    const QString height = number(qRound64(size.height() * emuInMillimetre));
    const QString id = number(m_pictures.size());
    const QString drawing = u"http://schemas.openxmlformats.org/drawingml/2006/"_s;
    m_xml.open("w:drawing"_L1);
    m_xml.open("wp:inline"_L1,
        {{"xmlns:wp"_L1, drawing + u"wordprocessingDrawing"_s}, {"distT"_L1, u"0"_s}, {"distB"_L1, u"0"_s}, {"distL"_L1, u"0"_s}, {"distR"_L1, u"0"_s}});
    m_xml.empty("wp:extent"_L1, {{"cx"_L1, width}, {"cy"_L1, height}});
    m_xml.empty("wp:docPr"_L1, {{"id"_L1, id}, {"name"_L1, u"Figure "_s + id}, {"descr"_L1, figure.alternative}});
    m_xml.open("a:graphic"_L1, {{"xmlns:a"_L1, drawing + u"main"_s}});
    m_xml.open("a:graphicData"_L1, {{"uri"_L1, drawing + u"picture"_s}});
    m_xml.open("pic:pic"_L1, {{"xmlns:pic"_L1, drawing + u"picture"_s}});
    m_xml.open("pic:nvPicPr"_L1);
    m_xml.empty("pic:cNvPr"_L1, {{"id"_L1, id}, {"name"_L1, u"Figure "_s + id}, {"descr"_L1, figure.alternative}});
    m_xml.empty("pic:cNvPicPr"_L1);
    m_xml.close();
    m_xml.open("pic:blipFill"_L1);
    m_xml.open("a:blip"_L1, {{"r:embed"_L1, image}});
    if (!svg.isEmpty()) {
        m_xml.open("a:extLst"_L1);
        m_xml.open("a:ext"_L1, {{"uri"_L1, u"{96DAC541-7B7A-43D3-8B79-37D633B846F1}"_s}});
        m_xml.empty("asvg:svgBlip"_L1, {{"xmlns:asvg"_L1, u"http://schemas.microsoft.com/office/drawing/2016/SVG/main"_s}, {"r:embed"_L1, svg}});
        m_xml.close(2);
    }
    m_xml.close();
    m_xml.open("a:stretch"_L1);
    m_xml.empty("a:fillRect"_L1);
    m_xml.close(2);
    m_xml.open("pic:spPr"_L1);
    m_xml.open("a:xfrm"_L1);
    m_xml.empty("a:off"_L1, {{"x"_L1, u"0"_s}, {"y"_L1, u"0"_s}});
    m_xml.empty("a:ext"_L1, {{"cx"_L1, width}, {"cy"_L1, height}});
    m_xml.close();
    m_xml.open("a:prstGeom"_L1, {{"prst"_L1, u"rect"_s}});
    m_xml.empty("a:avLst"_L1);
    m_xml.close(7);
}

void DocxBody::section()
{
    m_xml.open("w:sectPr"_L1);
    m_xml.empty("w:headerReference"_L1, {{"w:type"_L1, u"default"_s}, {"r:id"_L1, u"rId4"_s}});
    m_xml.empty("w:footerReference"_L1, {{"w:type"_L1, u"default"_s}, {"r:id"_L1, u"rId5"_s}});
    m_xml.empty("w:pgSz"_L1, {{"w:w"_L1, number(pageWidth)}, {"w:h"_L1, number(pageHeight)}});
    m_xml.empty("w:pgMar"_L1,
        {{"w:top"_L1, number(margin)}, {"w:right"_L1, number(margin)}, {"w:bottom"_L1, number(margin)}, {"w:left"_L1, number(margin)},
            {"w:header"_L1, u"567"_s}, {"w:footer"_L1, u"567"_s}, {"w:gutter"_L1, u"0"_s}});
    if (m_rightToLeft) {
        m_xml.empty("w:bidi"_L1);
    }
    m_xml.close();
}

QByteArray DocxBody::body()
{
    m_xml.open("w:document"_L1);
    declareDocxNamespaces(m_xml);
    m_xml.open("w:body"_L1);
    paragraph(TextDocument::plain(m_document.title), {.style = "Title"_L1});
    if (!m_document.subtitle.isEmpty()) {
        paragraph(TextDocument::plain(m_document.subtitle), {.style = "Subtitle"_L1});
    }
    for (qsizetype i = 0; i < m_document.parts.size(); ++i) {
        m_isBeforeTable = i + 1 < m_document.parts.size() && std::holds_alternative<TextDocument::Table>(m_document.parts.at(i + 1));
        std::visit([this](const auto &content) { write(content); }, m_document.parts.at(i));
    }
    section();
    return m_xml.end();
}

QByteArray DocxBody::header() const
{
    DocxXml xml;
    xml.open("w:hdr"_L1);
    declareDocxNamespaces(xml);
    openParagraph(xml, m_document.runningHead, {.style = "Header"_L1});
    run(xml, {m_document.runningHead.simplified(), false, false, {}});
    return xml.end();
}

/// "Page %1 of %2" with fields in the place of both.
QByteArray DocxBody::footer() const
{
    DocxXml xml;
    xml.open("w:ftr"_L1);
    declareDocxNamespaces(xml);
    openParagraph(xml, m_document.pageOf, {.style = "Footer"_L1, .atEnd = true});
    QString rest = m_document.pageOf;
    for (qsizetype at = rest.indexOf(u'%'); at >= 0 && at + 1 < rest.size(); at = rest.indexOf(u'%')) {
        run(xml, {rest.left(at), false, false, {}});
        const bool isPage = rest.at(at + 1) == u'1';
        xml.open("w:fldSimple"_L1, {{"w:instr"_L1, isPage ? u"PAGE"_s : u"NUMPAGES"_s}});
        run(xml, {u"1"_s, false, false, {}});
        xml.close();
        rest = rest.mid(at + 2);
    }
    run(xml, {rest, false, false, {}});
    return xml.end();
}

} // namespace Credwright
