#include "core/exchange/html/catalogue_html.h"

#include "core/exchange/html/html_page.h"
#include "core/util/xml_text.h"

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
        phrase("h1", m_catalogue.title);
        if (!m_catalogue.lead.isEmpty()) {
            phrase("p", m_catalogue.lead, "lead");
        }
        keyFacts();
        open("div", "first");
        open("div", "course");
        sections(true);
        close();
        facts();
        close();
        if (std::ranges::any_of(m_catalogue.sections, [](const CatalogueSection &section) { return !isFirst(section); })) {
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

    void head() { writeHtmlHead(m_xml, m_catalogue.title.text + u" – "_s + m_catalogue.institution.text, m_catalogue.lead.text, u"catalogue.css"_s); }

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
                writeHtmlRuns(m_xml, prose.blocks[i].runs);
                close();
                ++i;
            } else {
                if (label) {
                    open("p");
                    proseLabel(prose.label);
                    close();
                    label = false;
                }
                i = writeHtmlList(m_xml, prose.blocks, i);
            }
        }
        close();
    }

    void proseLabel(const QString &label)
    {
        words("b", label, "label");
        text(u" "_s);
    }

    void block(const CatalogueOutcomes &outcomes)
    {
        open("ol", "outcomes");
        for (const CatalogueOutcomes::Item &item : outcomes.items) {
            open("li");
            phrase("span", item.statement);
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
