#include "core/exchange/html/catalogue_html.h"

#include "core/exchange/html/html_writer.h"

namespace Credwright {

using namespace Qt::Literals::StringLiterals;

namespace {

class CatalogueHtml : private HtmlWriter
{
public:
    explicit CatalogueHtml(const Catalogue &catalogue) : HtmlWriter(catalogue.language), m_catalogue(catalogue) {}

    QByteArray write()
    {
        begin(m_catalogue.title.text + u" – "_s + m_catalogue.institution.text, m_catalogue.lead.text, u"catalogue.css"_s);
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
        statements(m_catalogue.statements);
        close();
        footer();
        return end();
    }

private:
    static bool isFirst(const CatalogueSection &section) { return section.aspects.first() <= AspectKind::Language; }

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
        attribute("dir"_L1, u"auto"_s);
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
            attribute("aria-labelledby"_L1, id);
            open("h2");
            attribute("id"_L1, id);
            text(section.heading);
            close();
            blocks(section.blocks);
            close();
        }
    }

    void facts()
    {
        open("aside", "facts");
        attribute("aria-labelledby"_L1, u"facts"_s);
        open("h2");
        attribute("id"_L1, u"facts"_s);
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
    return CatalogueHtml(catalogue).write();
}

} // namespace Credwright
