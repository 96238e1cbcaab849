#include "core/exchange/html/html_document.h"

#include <QCryptographicHash>
#include <QFile>
#include <QLocale>

namespace Credwright {

using namespace Qt::Literals::StringLiterals;

HtmlDocument::HtmlDocument(const QString &language) : m_language(language), m_xml(&m_bytes) {}

void HtmlDocument::begin(const QString &title, const QString &description)
{
    QFile file(u":/credwright/templates/catalogue.css"_s);
    const QString style = file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
    const QString hash = QString::fromLatin1(QCryptographicHash::hash(style.toUtf8(), QCryptographicHash::Sha256).toBase64());
    m_xml.writeDTD(u"<!DOCTYPE html>"_s);
    open("html");
    m_xml.writeAttribute("lang"_L1, m_language);
    if (QLocale(m_language).textDirection() == Qt::RightToLeft) {
        m_xml.writeAttribute("dir"_L1, "rtl"_L1);
    }
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
    words("style", style);
    close();
    open("body");
}

QByteArray HtmlDocument::end()
{
    close();
    close();
    m_xml.writeEndDocument();
    return m_bytes + '\n';
}

void HtmlDocument::open(const char *tag, const char *cssClass)
{
    m_xml.writeStartElement(QLatin1StringView(tag));
    if (cssClass) {
        m_xml.writeAttribute("class"_L1, QLatin1StringView(cssClass));
    }
}

void HtmlDocument::language(const QString &code)
{
    if (!code.isEmpty() && code != m_language) {
        m_xml.writeAttribute("lang"_L1, xmlText(code));
    }
}

void HtmlDocument::words(const char *tag, const QString &content, const char *cssClass)
{
    open(tag, cssClass);
    text(content);
    close();
}

void HtmlDocument::phrase(const char *tag, const CataloguePhrase &content, const char *cssClass)
{
    open(tag, cssClass);
    language(content.language);
    m_xml.writeAttribute("dir"_L1, "auto"_L1);
    text(content.text);
    close();
}

void HtmlDocument::meta(const char *name, const QString &content)
{
    m_xml.writeEmptyElement("meta"_L1);
    m_xml.writeAttribute("name"_L1, QLatin1StringView(name));
    m_xml.writeAttribute("content"_L1, xmlText(content));
}

void HtmlDocument::block(const CatalogueProse &prose)
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

void HtmlDocument::proseLabel(const QString &label)
{
    words("b", label, "label");
    text(u" "_s);
}

qsizetype HtmlDocument::items(const QList<TextBlock> &blocks, qsizetype from)
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

void HtmlDocument::runs(const QList<TextRun> &runs)
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

void HtmlDocument::block(const CatalogueTable &table)
{
    open("table");
    m_xml.writeAttribute("aria-label"_L1, xmlText(table.name));
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
    open("tbody");
    for (const QList<CatalogueTable::Cell> &row : table.rows) {
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
    close();
    close();
}

} // namespace Credwright
