#include "core/exchange/html/certificate_html.h"

#include "core/exchange/html/html_writer.h"

namespace Credwright {

using namespace Qt::Literals::StringLiterals;

namespace {

class CertificateHtml : private HtmlWriter
{
public:
    explicit CertificateHtml(const Certificate &certificate) : HtmlWriter(certificate.language), m_certificate(certificate) {}

    QByteArray write()
    {
        begin(m_certificate.title.text + u" – "_s + m_certificate.heading, m_certificate.note, u"certificate.css"_s);
        open("body");
        open("header", "masthead");
        phrase("p", m_certificate.institution, "institution");
        words("p", m_certificate.note, "note");
        close();
        open("main");
        words("p", m_certificate.heading, "kind");
        phrase("h1", m_certificate.title);
        entries(m_certificate.elementsHeading, m_certificate.elements);
        entries(m_certificate.optionalHeading, m_certificate.optional);
        entries(m_certificate.keepingHeading, m_certificate.keeping);
        open("p", "signature");
        words("span", m_certificate.signature);
        close();
        statements(m_certificate.statements);
        return end();
    }

private:
    void entries(const QString &heading, const QList<CertificateEntry> &entries)
    {
        if (entries.isEmpty()) {
            return;
        }
        words("h2", heading);
        open("dl");
        for (const CertificateEntry &entry : entries) {
            open("div", entry.state == CatalogueFact::State::NotYetStated ? "open" : nullptr);
            phrase("dt", {entry.label, entry.labelLanguage});
            if (entry.state == CatalogueFact::State::AtIssue) {
                words("dd", entry.values.isEmpty() ? QString() : entry.values.last().text, "blank");
            } else if (!entry.blocks.isEmpty()) {
                open("dd");
                blocks(entry.blocks);
                close();
            } else {
                for (const CataloguePhrase &value : entry.values) {
                    phrase("dd", value);
                }
            }
            close();
        }
        close();
    }

    const Certificate &m_certificate;
};

} // namespace

QByteArray toHtml(const Certificate &certificate)
{
    return CertificateHtml(certificate).write();
}

} // namespace Credwright
