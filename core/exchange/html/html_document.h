#pragma once

#include "core/exchange/catalogue/catalogue.h"
#include "core/util/xml_text.h"

#include <QByteArray>
#include <QXmlStreamWriter>

namespace Credwright {

/// Writes one web page that stands alone: no scripts, nothing from elsewhere, one style sheet inside. A document of its own derives from
/// this; what is written twice, prose and tables, is written here.
class HtmlDocument
{
protected:
    /// `language` is that of the document's own words.
    explicit HtmlDocument(const QString &language);

    /// Everything down to the open body.
    void begin(const QString &title, const QString &description);
    QByteArray end();

    void open(const char *tag, const char *cssClass = nullptr);
    void close() { m_xml.writeEndElement(); }
    void text(const QString &text) { m_xml.writeCharacters(xmlText(text)); }
    void language(const QString &code);
    /// An element with words of ours.
    void words(const char *tag, const QString &content, const char *cssClass = nullptr);
    /// An element with words of the designer's: its language marked, its direction found from its letters.
    void phrase(const char *tag, const CataloguePhrase &content, const char *cssClass = nullptr);
    void block(const CatalogueProse &prose);
    void block(const CatalogueTable &table);
    QXmlStreamWriter &xml() { return m_xml; }

private:
    void meta(const char *name, const QString &content);
    void proseLabel(const QString &label);
    /// Writes a list and the lists inside it; returns the place after them.
    qsizetype items(const QList<TextBlock> &blocks, qsizetype from);
    void runs(const QList<TextRun> &runs);

    QString m_language;
    QByteArray m_bytes;
    QXmlStreamWriter m_xml;
};

} // namespace Credwright
