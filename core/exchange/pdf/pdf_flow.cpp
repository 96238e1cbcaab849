#include "core/exchange/pdf/pdf_flow.h"

namespace Credwright {

PdfText::PdfText(const QList<TextRun> &runs, const PdfStyle &style, Qt::Alignment alignment) : m_runs(runs), m_style(style), m_alignment(alignment) {}

bool PdfText::isRightToLeft() const
{
    return m_layout && (m_layout->text().isRightToLeft() || m_alignment == (Qt::AlignRight | Qt::AlignAbsolute));
}

void PdfText::append(const QString &text, const PdfStyle &style)
{
    m_more = text;
    m_moreStyle = style;
}

std::shared_ptr<QTextLayout> PdfText::makeLayout() const
{
    QString text;
    QList<QTextLayout::FormatRange> formats;
    for (const TextRun &run : m_runs) {
        QTextLayout::FormatRange range;
        range.start = static_cast<int>(text.size());
        range.length = static_cast<int>(run.text.size());
        range.format.setForeground(m_style.colour);
        if (run.bold) {
            range.format.setFontWeight(QFont::DemiBold);
        }
        if (run.italic) {
            range.format.setFontItalic(true);
        }
        if (!run.link.isEmpty()) {
            range.format.setAnchor(true);
            range.format.setAnchorHref(run.link);
        }
        formats.append(range);
        text += run.text;
    }
    if (!m_more.isEmpty()) {
        QTextLayout::FormatRange range;
        range.start = static_cast<int>(text.size());
        range.length = static_cast<int>(m_more.size());
        range.format.setFont(m_moreStyle.font, QTextCharFormat::FontPropertiesSpecifiedOnly);
        range.format.setForeground(m_moreStyle.colour);
        formats.append(range);
        text += m_more;
    }
    QFont font = m_style.font;
    font.setLetterSpacing(QFont::AbsoluteSpacing, 1.0 / 64); // No ligatures: "specification" must be found when searched for.
    auto layout = std::make_shared<QTextLayout>(text.replace(u'\n', QChar::LineSeparator), font);
    const bool turned = m_alignment == Qt::AlignLeft && layout->text().isRightToLeft(); // A text begins where its reader does.
    QTextOption option(turned ? Qt::AlignRight : m_alignment);
    option.setTextDirection(Qt::LayoutDirectionAuto);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout->setTextOption(option);
    layout->setFormats(formats);
    layout->setCacheEnabled(true);
    layout->beginLayout();
    return layout;
}

double PdfText::nextLine(double width)
{
    if (m_runs.isEmpty()) {
        return 0;
    }
    if (!m_layout) {
        m_layout = makeLayout();
    }
    if (!m_waiting) {
        m_line = m_layout->createLine();
        if (!m_line.isValid()) {
            m_layout->endLayout();
            m_runs.clear();
            return 0;
        }
        m_waiting = true;
    }
    m_line.setLineWidth(width);
    m_line.setPosition({0, 0});
    return qMax(m_style.lineHeight, m_line.height());
}

std::function<void(QPainter &, QPointF)> PdfText::keepLine()
{
    m_waiting = false;
    const double above = qMax(0.0, m_style.lineHeight - m_line.height()) / 2;
    return [layout = m_layout, number = m_line.lineNumber(), above](
               QPainter &painter, QPointF at) { layout->lineAt(number).draw(&painter, at + QPointF(0, above)); };
}

double PdfText::height(double width) const
{
    PdfText copy(m_runs, m_style, m_alignment);
    copy.append(m_more, m_moreStyle);
    double all = 0;
    for (double line = copy.nextLine(width); line > 0; line = copy.nextLine(width)) {
        all += line;
        copy.m_waiting = false;
    }
    return all;
}

void PdfPages::draw(int page, const Drawing &drawing)
{
    if (page >= m_pages.size()) {
        m_pages.resize(page + 1);
    }
    m_pages[page].append(drawing);
}

void PdfPages::rect(int page, const QRectF &rect, const QColor &fill)
{
    draw(page, [rect, fill](QPainter &painter) { painter.fillRect(rect, fill); });
}

double PdfPages::text(int page, QPointF at, double width, PdfText text)
{
    double y = at.y();
    for (double height = text.nextLine(width); height > 0; height = text.nextLine(width)) {
        draw(page, [line = text.keepLine(), place = QPointF(at.x(), y)](QPainter &painter) { line(painter, place); });
        y += height;
    }
    return y - at.y();
}

void PdfPages::paint(int page, QPainter &painter) const
{
    for (const Drawing &drawing : m_pages.at(page)) {
        drawing(painter);
    }
}

PdfFlow::PdfFlow(PdfPages &pages, std::function<Column(int)> columns) : m_pages(pages), m_columns(std::move(columns))
{
    m_column = m_columns(0);
    m_y = m_column.area.top();
}

void PdfFlow::nextColumn()
{
    m_column = m_columns(++m_index);
    m_y = m_column.area.top();
}

void PdfFlow::need(double height)
{
    if (!isAtTop() && m_y + height > m_column.area.bottom()) {
        nextColumn();
    }
}

void PdfFlow::space(double height)
{
    if (!isAtTop()) {
        m_y += height;
    }
}

void PdfFlow::text(PdfText text, double indent, const QString &mark, const PdfStyle &markStyle, double markIndent)
{
    double left = text.height(width() - indent); // Of what is still to be placed, at this column's width.
    if (left > text.lineHeight() * 1.5) {
        need(2 * text.lineHeight());
    }
    bool first = true;
    for (double height = text.nextLine(width() - indent); height > 0; height = text.nextLine(width() - indent)) {
        const bool lastButOne = left - height < 1.5 * text.lineHeight() && left - height > 0.5 * text.lineHeight() && left > 2.5 * text.lineHeight();
        need(lastButOne ? height + text.lineHeight() : height);
        height = text.nextLine(width() - indent);      // The next column may be of another width.
        const bool rightToLeft = text.isRightToLeft(); // The mark stands where the reader begins.
        if (first && !mark.isEmpty()) {
            const Qt::Alignment alignment = Qt::AlignAbsolute | (rightToLeft ? Qt::AlignRight : Qt::AlignLeft);
            const double place = this->left() + (rightToLeft ? width() - indent : markIndent);
            m_pages.text(page(), {place, m_y}, indent - markIndent,
                PdfText({{rightToLeft ? QChar(0x200F) + mark : mark, false, false, {}}}, markStyle, alignment)); // ".1"
        }
        first = false;
        const QPointF at(this->left() + (rightToLeft ? 0 : indent), m_y);
        m_pages.draw(page(), [line = text.keepLine(), at](QPainter &painter) { line(painter, at); });
        m_y += height;
        left -= height;
    }
}

void PdfFlow::row(QList<Cell> cells)
{
    double whole = 0;
    for (const Cell &cell : cells) {
        whole = qMax(whole, cell.text.height(cell.width * width()));
    }
    need(whole);
    bool more = true;
    while (more) {
        double height = 0;
        for (Cell &cell : cells) {
            height = qMax(height, cell.text.nextLine(cell.width * width()));
        }
        more = height > 0;
        need(height);
        for (Cell &cell : cells) {
            if (cell.text.nextLine(cell.width * width()) > 0) {
                const QPointF at(left() + cell.offset * width(), m_y);
                m_pages.draw(page(), [line = cell.text.keepLine(), at](QPainter &painter) { line(painter, at); });
            }
        }
        m_y += height;
    }
}

void PdfFlow::rule(const QColor &colour, double thickness)
{
    m_pages.rect(page(), {left(), m_y, width(), thickness}, colour);
    m_y += thickness;
}

} // namespace Credwright
