#pragma once

#include "core/exchange/catalogue/catalogue.h"

#include <QXmlStreamWriter>

namespace Credwright {

/// Writes self-contained HTML that is XHTML-compatible: no script, no resource from elsewhere, its style inside. The parts that documents
/// made of a catalogue share; a document derives from it and puts them together.
class HtmlWriter
{
public:
    /// `language` is that of the document: texts in another one are marked.
    explicit HtmlWriter(const QString &language);

protected:
    /// Doctype, the root element and the head; `style` names a file in resources/templates.
    void begin(const QString &title, const QString &description, const QString &style);
    /// Closes what is open; the whole document.
    QByteArray end();

    void open(const char *tag, const char *cssClass = nullptr);
    void close();
    void text(const QString &text);
    void attribute(QLatin1StringView name, const QString &value);
    void language(const QString &code);
    /// An element with words of ours.
    void words(const char *tag, const QString &content, const char *cssClass = nullptr);
    /// An element with words of the designer's: its language marked, its direction found from its letters.
    void phrase(const char *tag, const CataloguePhrase &content, const char *cssClass = nullptr);
    void blocks(const QList<CatalogueBlock> &blocks);
    void statements(const QList<CatalogueStatement> &statements);

private:
    void meta(const char *name, const QString &content);
    void block(const CatalogueProse &prose);
    void block(const CatalogueOutcomes &outcomes);
    void block(const CatalogueTable &table);
    void block(const CatalogueWorkload &workload);
    void tableHead(const CatalogueTable &table);
    void tableRow(const CatalogueTable &table, const QList<CatalogueTable::Cell> &row);
    void proseLabel(const QString &label);
    qsizetype items(const QList<TextBlock> &blocks, qsizetype from);
    void runs(const QList<TextRun> &runs);

    const QString m_language;
    QByteArray m_bytes;
    QXmlStreamWriter m_xml;
};

} // namespace Credwright
