#include "core/exchange/html/catalogue_html.h"

#include "core/exchange/html/html_document.h"

namespace Credwright {

using namespace Qt::Literals::StringLiterals;

namespace {

class HtmlWriter : private HtmlDocument
{
public:
    explicit HtmlWriter(const Catalogue &catalogue) : HtmlDocument(catalogue.language), m_catalogue(catalogue) {}

    QByteArray write()
    {
        begin(m_catalogue.title.text + u" – "_s + m_catalogue.institution.text, m_catalogue.lead.text);
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
        return end();
    }

private:
    static bool isFirst(const CatalogueSection &section) { return section.aspects.first() <= Aspect::Language; }

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
        xml().writeAttribute("dir"_L1, "auto"_L1);
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
            xml().writeAttribute("aria-labelledby"_L1, id);
            open("h2");
            xml().writeAttribute("id"_L1, id);
            text(section.heading);
            close();
            for (const CatalogueBlock &block : section.blocks) {
                std::visit([this](const auto &content) { this->block(content); }, block);
            }
            close();
        }
    }

    using HtmlDocument::block;

    void block(const CatalogueOutcomes &outcomes)
    {
        open("ol", "outcomes");
        for (const CatalogueOutcomes::Item &item : outcomes.items) {
            open("li");
            xml().writeAttribute("dir"_L1, "auto"_L1); // Found from the statement, so that the number stands where its reader begins.
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

    void block(const CatalogueWorkload &workload)
    {
        qint64 total = 0;
        for (const CatalogueWorkload::Part &part : workload.parts) {
            total += part.minutes;
        }
        open("svg", "bar");
        xml().writeAttribute("viewBox"_L1, "0 0 1000 36"_L1);
        xml().writeAttribute("preserveAspectRatio"_L1, "none"_L1);
        xml().writeAttribute("aria-hidden"_L1, "true"_L1);
        double at = 0;
        int colour = 0;
        for (const CatalogueWorkload::Part &part : workload.parts) {
            const double width = 1000.0 * static_cast<double>(part.minutes) / static_cast<double>(total);
            xml().writeEmptyElement("rect"_L1);
            xml().writeAttribute("class"_L1, u"part-%1"_s.arg(colour++ % 5 + 1));
            xml().writeAttribute("x"_L1, QString::number(at, 'f', 2));
            xml().writeAttribute("width"_L1, QString::number(qMax(width - 3, 1.0), 'f', 2));
            xml().writeAttribute("height"_L1, "36"_L1);
            at += width;
        }
        close();
        open("ul", "legend");
        xml().writeAttribute("aria-label"_L1, xmlText(workload.name));
        colour = 0;
        for (const CatalogueWorkload::Part &part : workload.parts) {
            open("li", nullptr);
            xml().writeAttribute("class"_L1, u"part-%1"_s.arg(colour++ % 5 + 1));
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
        xml().writeAttribute("aria-labelledby"_L1, "facts"_L1);
        open("h2");
        xml().writeAttribute("id"_L1, "facts"_L1);
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
};

} // namespace

QByteArray toHtml(const Catalogue &catalogue)
{
    return HtmlWriter(catalogue).write();
}

} // namespace Credwright
