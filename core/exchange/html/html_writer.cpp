#include "core/exchange/html/html_writer.h"

#include "core/util/xml_text.h"

#include <QCryptographicHash>
#include <QFile>
#include <QLocale>

namespace Credwright {

using namespace Qt::Literals::StringLiterals;

HtmlWriter::HtmlWriter(const QString &language) : m_language(language), m_xml(&m_bytes) {}

void HtmlWriter::begin(const QString &title, const QString &description, const QString &style)
{
    m_xml.writeDTD(u"<!DOCTYPE html>"_s);
    open("html");
    m_xml.writeAttribute("lang"_L1, m_language);
    if (QLocale(m_language).textDirection() == Qt::RightToLeft) {
        m_xml.writeAttribute("dir"_L1, "rtl"_L1);
    }
    QFile file(u":/credwright/templates/"_s + style);
    const QString sheet = file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
    const QString hash = QString::fromLatin1(QCryptographicHash::hash(sheet.toUtf8(), QCryptographicHash::Sha256).toBase64());
    open("head");
    m_xml.writeEmptyElement("meta"_L1);
    m_xml.writeAttribute("charset"_L1, "utf-8"_L1);
    m_xml.writeEmptyElement("meta"_L1);
    m_xml.writeAttribute("http-equiv"_L1, "Content-Security-Policy"_L1);
    m_xml.writeAttribute("content"_L1, u"default-src 'none'; style-src 'sha256-%1'; base-uri 'none'; form-action 'none'"_s.arg(hash));
    meta("viewport", u"width=device-width, initial-scale=1"_s);
    meta("referrer", u"no-referrer"_s);
    meta("description", description);
    words("title", title);
    words("style", sheet);
    close();
}

QByteArray HtmlWriter::end()
{
    m_xml.writeEndDocument();
    return m_bytes + '\n';
}

void HtmlWriter::open(const char *tag, const char *cssClass)
{
    m_xml.writeStartElement(QLatin1StringView(tag));
    if (cssClass) {
        m_xml.writeAttribute("class"_L1, QLatin1StringView(cssClass));
    }
}

void HtmlWriter::close()
{
    m_xml.writeEndElement();
}

void HtmlWriter::text(const QString &text)
{
    m_xml.writeCharacters(xmlText(text));
}

void HtmlWriter::attribute(QLatin1StringView name, const QString &value)
{
    m_xml.writeAttribute(name, xmlText(value));
}

void HtmlWriter::language(const QString &code)
{
    if (!code.isEmpty() && code != m_language) {
        m_xml.writeAttribute("lang"_L1, xmlText(code));
    }
}

void HtmlWriter::words(const char *tag, const QString &content, const char *cssClass)
{
    open(tag, cssClass);
    text(content);
    close();
}

void HtmlWriter::phrase(const char *tag, const CataloguePhrase &content, const char *cssClass)
{
    open(tag, cssClass);
    language(content.language);
    m_xml.writeAttribute("dir"_L1, "auto"_L1);
    text(content.text);
    close();
}

void HtmlWriter::meta(const char *name, const QString &content)
{
    m_xml.writeEmptyElement("meta"_L1);
    m_xml.writeAttribute("name"_L1, QLatin1StringView(name));
    m_xml.writeAttribute("content"_L1, xmlText(content));
}

void HtmlWriter::blocks(const QList<CatalogueBlock> &blocks)
{
    for (const CatalogueBlock &block : blocks) {
        std::visit([this](const auto &content) { this->block(content); }, block);
    }
}

void HtmlWriter::statements(const QList<CatalogueStatement> &statements)
{
    open("div", "statements");
    for (const CatalogueStatement &statement : statements) {
        open("section");
        words("h2", statement.heading);
        words("p", statement.text);
        close();
    }
    close();
}

void HtmlWriter::block(const CatalogueProse &prose)
{
    open("div", prose.quiet ? "prose quiet" : "prose");
    language(prose.language);
    bool label = !prose.label.isEmpty();
    for (qsizetype i = 0; i < prose.blocks.size();) {
        if (prose.blocks[i].kind == TextBlock::Kind::Paragraph) {
            open("p");
            m_xml.writeAttribute("dir"_L1, "auto"_L1);
            if (label) {
                proseLabel(prose.label);
                label = false;
            }
            runs(prose.blocks[i].runs);
            close();
            ++i;
        } else {
            if (label) {
                open("p");
                proseLabel(prose.label);
                close();
                label = false;
            }
            i = items(prose.blocks, i);
        }
    }
    close();
}

void HtmlWriter::proseLabel(const QString &label)
{
    words("b", label, "label");
    text(u" "_s);
}

/// Writes a list and the lists inside it; returns the place after them.
qsizetype HtmlWriter::items(const QList<TextBlock> &blocks, qsizetype from)
{
    const TextBlock first = blocks[from];
    const bool numbered = first.kind == TextBlock::Kind::Number;
    open(numbered ? "ol" : "ul");
    qsizetype i = from;
    while (i < blocks.size() && blocks[i].kind == first.kind && blocks[i].depth == first.depth) {
        open("li");
        if (numbered) {
            m_xml.writeAttribute("value"_L1, blocks[i].number);
        }
        m_xml.writeAttribute("dir"_L1, "auto"_L1);
        runs(blocks[i].runs);
        ++i;
        while (i < blocks.size() && blocks[i].kind != TextBlock::Kind::Paragraph && blocks[i].depth > first.depth) {
            i = items(blocks, i);
        }
        close();
    }
    close();
    return i;
}

void HtmlWriter::runs(const QList<TextRun> &runs)
{
    for (const TextRun &run : runs) {
        if (!run.link.isEmpty()) {
            open("a");
            m_xml.writeAttribute("href"_L1, run.link);
            m_xml.writeAttribute("rel"_L1, "noopener noreferrer"_L1);
        }
        if (run.bold) {
            open("strong");
        }
        if (run.italic) {
            open("em");
        }
        const QStringList lines = run.text.split(u'\n');
        for (qsizetype i = 0; i < lines.size(); ++i) {
            if (i > 0) {
                m_xml.writeEmptyElement("br"_L1);
            }
            text(lines[i]);
        }
        for (int open = run.bold + run.italic + !run.link.isEmpty(); open > 0; --open) {
            close();
        }
    }
}

void HtmlWriter::block(const CatalogueOutcomes &outcomes)
{
    open("ol", "outcomes");
    for (const CatalogueOutcomes::Item &item : outcomes.items) {
        open("li");
        m_xml.writeAttribute("dir"_L1, "auto"_L1); // Found from the statement, so that the number stands where its reader begins.
        open("span");
        language(item.statement.language);
        text(item.statement.text);
        close();
        if (!item.caption.isEmpty()) {
            text(u" "_s);
            words("span", item.caption, "quiet");
        }
        if (!item.plain.isEmpty()) {
            phrase("p", item.plain, "quiet");
        }
        close();
    }
    close();
}

void HtmlWriter::block(const CatalogueTable &table)
{
    open("table");
    m_xml.writeAttribute("aria-label"_L1, xmlText(table.name));
    tableHead(table);
    open("tbody");
    for (const QList<CatalogueTable::Cell> &row : table.rows) {
        tableRow(table, row);
    }
    close();
    close();
}

void HtmlWriter::tableHead(const CatalogueTable &table)
{
    open("thead");
    open("tr");
    for (const CatalogueTable::Column &column : table.columns) {
        open("th", column.numeric ? "number" : nullptr);
        m_xml.writeAttribute("scope"_L1, "col"_L1);
        language(column.heading.language);
        text(column.heading.text);
        close();
    }
    close();
    close();
}

void HtmlWriter::tableRow(const CatalogueTable &table, const QList<CatalogueTable::Cell> &row)
{
    const bool remarks = !row.isEmpty() && !row.front().remarks.isEmpty();
    open("tr", remarks ? "remarked" : nullptr);
    for (qsizetype i = 0; i < row.size(); ++i) {
        const bool numeric = i < table.columns.size() && table.columns[i].numeric;
        open(i == 0 ? "th" : "td", numeric ? "number" : nullptr);
        if (i == 0) {
            m_xml.writeAttribute("scope"_L1, "row"_L1);
        }
        phrase("span", row[i].text);
        close();
    }
    close();
    if (remarks) {
        open("tr");
        open("td");
        m_xml.writeAttribute("colspan"_L1, QString::number(table.columns.size()));
        for (const CatalogueProse &remark : row.front().remarks) {
            block(remark);
        }
        close();
        close();
    }
}

void HtmlWriter::block(const CatalogueWorkload &workload)
{
    qint64 total = 0;
    for (const CatalogueWorkload::Part &part : workload.parts) {
        total += part.minutes;
    }
    open("svg", "bar");
    m_xml.writeAttribute("viewBox"_L1, "0 0 1000 36"_L1);
    m_xml.writeAttribute("preserveAspectRatio"_L1, "none"_L1);
    m_xml.writeAttribute("aria-hidden"_L1, "true"_L1);
    double at = 0;
    int colour = 0;
    for (const CatalogueWorkload::Part &part : workload.parts) {
        const double width = 1000.0 * static_cast<double>(part.minutes) / static_cast<double>(total);
        m_xml.writeEmptyElement("rect"_L1);
        m_xml.writeAttribute("class"_L1, u"part-%1"_s.arg(colour++ % 5 + 1));
        m_xml.writeAttribute("x"_L1, QString::number(at, 'f', 2));
        m_xml.writeAttribute("width"_L1, QString::number(qMax(width - 3, 1.0), 'f', 2));
        m_xml.writeAttribute("height"_L1, "36"_L1);
        at += width;
    }
    close();
    open("ul", "legend");
    m_xml.writeAttribute("aria-label"_L1, xmlText(workload.name));
    colour = 0;
    for (const CatalogueWorkload::Part &part : workload.parts) {
        open("li");
        m_xml.writeAttribute("class"_L1, u"part-%1"_s.arg(colour++ % 5 + 1));
        words("span", part.label);
        text(u" "_s);
        words("strong", part.hours);
        close();
    }
    close();
}

} // namespace Credwright
