#include "core/exchange/html/catalogue_html.h"

#include "core/util/xml_text.h"

#include <QCryptographicHash>
#include <QFile>
#include <QLocale>
#include <QXmlStreamWriter>

namespace Credwright {

using namespace Qt::Literals::StringLiterals;

namespace {

class HtmlWriter
{
public:
    explicit HtmlWriter(const Catalogue &catalogue) : m_catalogue(catalogue), m_xml(&m_bytes) {}

    QByteArray write()
    {
        m_xml.writeDTD(u"<!DOCTYPE html>"_s);
        open("html");
        m_xml.writeAttribute("lang"_L1, m_catalogue.language);
        if (QLocale(m_catalogue.language).textDirection() == Qt::RightToLeft) {
            m_xml.writeAttribute("dir"_L1, "rtl"_L1);
        }
        head();
        open("body");
        open("header", "masthead");
        phrase("p", m_catalogue.institution, "institution");
        words("p", m_catalogue.kicker, "kicker");
        close();
        open("main");
        title();
        if (!m_catalogue.lead.isEmpty()) {
            phrase("p", m_catalogue.lead, "lead");
        }
        keyFacts();
        open("div", "first");
        if (std::ranges::any_of(m_catalogue.sections, isFirst)) { // An empty element would swallow what comes after it.
            open("div", "course");
            sections(true);
            close();
        }
        facts();
        close();
        if (!std::ranges::all_of(m_catalogue.sections, isFirst)) {
            open("div", "second");
            sections(false);
            close();
        }
        statements();
        close();
        footer();
        close();
        close();
        m_xml.writeEndDocument();
        return m_bytes + '\n';
    }

private:
    static bool isFirst(const CatalogueSection &section) { return section.aspects.first() <= Aspect::Language; }

    void open(const char *tag, const char *cssClass = nullptr)
    {
        m_xml.writeStartElement(QLatin1StringView(tag));
        if (cssClass) {
            m_xml.writeAttribute("class"_L1, QLatin1StringView(cssClass));
        }
    }
    void close() { m_xml.writeEndElement(); }
    void text(const QString &text) { m_xml.writeCharacters(xmlText(text)); }
    void language(const QString &code)
    {
        if (!code.isEmpty() && code != m_catalogue.language) {
            m_xml.writeAttribute("lang"_L1, xmlText(code));
        }
    }
    /// An element with words of ours.
    void words(const char *tag, const QString &content, const char *cssClass = nullptr)
    {
        open(tag, cssClass);
        text(content);
        close();
    }
    /// An element with words of the designer's: its language marked, its direction found from its letters.
    void phrase(const char *tag, const CataloguePhrase &content, const char *cssClass = nullptr)
    {
        open(tag, cssClass);
        language(content.language);
        m_xml.writeAttribute("dir"_L1, "auto"_L1);
        text(content.text);
        close();
    }

    void meta(const char *name, const QString &content)
    {
        m_xml.writeEmptyElement("meta"_L1);
        m_xml.writeAttribute("name"_L1, QLatin1StringView(name));
        m_xml.writeAttribute("content"_L1, xmlText(content));
    }

    void head()
    {
        QFile file(u":/credwright/templates/catalogue.css"_s);
        const QString style = file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
        const QString hash = QString::fromLatin1(QCryptographicHash::hash(style.toUtf8(), QCryptographicHash::Sha256).toBase64());
        open("head");
        m_xml.writeEmptyElement("meta"_L1);
        m_xml.writeAttribute("charset"_L1, "utf-8"_L1);
        m_xml.writeEmptyElement("meta"_L1);
        m_xml.writeAttribute("http-equiv"_L1, "Content-Security-Policy"_L1);
        m_xml.writeAttribute("content"_L1, u"default-src 'none'; style-src 'sha256-%1'; base-uri 'none'; form-action 'none'"_s.arg(hash));
        meta("viewport", u"width=device-width, initial-scale=1"_s);
        meta("referrer", u"no-referrer"_s);
        meta("description", m_catalogue.lead.text);
        words("title", m_catalogue.title.text + u" – "_s + m_catalogue.institution.text);
        words("style", style);
        close();
    }

    /// What follows a colon stays together where it fits on one line.
    void title()
    {
        const QString &words = m_catalogue.title.text;
        const qsizetype colon = words.indexOf(u": "_s);
        if (colon < 0) {
            phrase("h1", m_catalogue.title);
            return;
        }
        open("h1");
        language(m_catalogue.title.language);
        m_xml.writeAttribute("dir"_L1, "auto"_L1);
        text(words.left(colon + 2));
        this->words("span", words.mid(colon + 2), "half");
        close();
    }

    void keyFacts()
    {
        if (m_catalogue.keyFacts.isEmpty()) {
            return;
        }
        open("ul", "key");
        for (const CatalogueKeyFact &fact : m_catalogue.keyFacts) {
            open("li");
            words("strong", fact.value);
            if (!fact.caption.isEmpty()) {
                text(u" "_s);
                words("span", fact.caption);
            }
            close();
        }
        close();
    }

    void sections(bool first)
    {
        for (const CatalogueSection &section : m_catalogue.sections) {
            if (isFirst(section) != first) {
                continue;
            }
            const QString id = u"aspect-%1"_s.arg(static_cast<int>(section.aspects.first()));
            open("section");
            m_xml.writeAttribute("aria-labelledby"_L1, id);
            open("h2");
            m_xml.writeAttribute("id"_L1, id);
            text(section.heading);
            close();
            for (const CatalogueBlock &block : section.blocks) {
                std::visit([this](const auto &content) { this->block(content); }, block);
            }
            close();
        }
    }

    void block(const CatalogueProse &prose)
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

    void proseLabel(const QString &label)
    {
        words("b", label, "label");
        text(u" "_s);
    }

    /// Writes a list and the lists inside it; returns the place after them.
    qsizetype items(const QList<TextBlock> &blocks, qsizetype from)
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

    void runs(const QList<TextRun> &runs)
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

    void block(const CatalogueOutcomes &outcomes)
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

    void block(const CatalogueTable &table)
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

    void block(const CatalogueWorkload &workload)
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
            open("li", nullptr);
            m_xml.writeAttribute("class"_L1, u"part-%1"_s.arg(colour++ % 5 + 1));
            words("span", part.label);
            text(u" "_s);
            words("strong", part.hours);
            close();
        }
        close();
    }

    void facts()
    {
        open("aside", "facts");
        m_xml.writeAttribute("aria-labelledby"_L1, "facts"_L1);
        open("h2");
        m_xml.writeAttribute("id"_L1, "facts"_L1);
        text(m_catalogue.factsHeading);
        close();
        words("p", m_catalogue.factsSource, "quiet");
        factList(m_catalogue.mandatory);
        words("h3", m_catalogue.optionalHeading);
        factList(m_catalogue.optional);
        close();
    }

    void factList(const QList<CatalogueFact> &list)
    {
        open("dl");
        for (const CatalogueFact &fact : list) {
            open("div", fact.state == CatalogueFact::State::NotYetStated ? "open" : nullptr);
            words("dt", fact.label);
            for (const CataloguePhrase &value : fact.values) {
                phrase("dd", value);
            }
            close();
        }
        close();
    }

    void statements()
    {
        open("div", "statements");
        for (const CatalogueStatement &statement : m_catalogue.statements) {
            open("section");
            words("h2", statement.heading);
            words("p", statement.text);
            close();
        }
        close();
    }

    void footer()
    {
        open("footer");
        if (!m_catalogue.described.isEmpty()) {
            words("p", m_catalogue.described);
        }
        phrase("p", m_catalogue.place);
        close();
    }

    const Catalogue &m_catalogue;
    QByteArray m_bytes;
    QXmlStreamWriter m_xml;
};

} // namespace

QByteArray toHtml(const Catalogue &catalogue)
{
    return HtmlWriter(catalogue).write();
}

} // namespace Credwright
