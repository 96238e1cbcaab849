#pragma once

#include "core/exchange/docx/docx_xml.h"
#include "core/exchange/text_document/text_document.h"

namespace Credwright {

/// What the text of a document refers to: pictures inside the package, addresses outside.
struct DocxRelation
{
    QString id;   ///< "rId7"
    QString type; ///< The last word of the relationship's type: "image", "hyperlink".
    QString target;
    bool isOutside = false;
};

struct DocxFile
{
    QString path;
    QByteArray bytes;
};

/// Writes word/document.xml, word/header1.xml and word/footer1.xml, and collects what they refer to.
class DocxBody
{
public:
    explicit DocxBody(const TextDocument &document);

    QByteArray body();
    QByteArray header() const;
    QByteArray footer() const;
    const QList<DocxRelation> &relations() const { return m_relations; }
    const QList<DocxFile> &pictures() const { return m_pictures; }
    /// A picture could not be written as PNG.
    bool failed() const { return m_failed; }

private:
    struct ParagraphLook
    {
        QLatin1StringView style = {};
        bool keepNext = false;
        bool atEnd = false;
    };
    void write(const TextDocument::Heading &heading);
    void write(const TextDocument::Paragraph &paragraph);
    void write(const TextDocument::Bullets &bullets);
    void write(const TextDocument::Table &table);
    void write(const TextDocument::Figure &figure);
    void paragraph(const TextDocument::Runs &runs, const ParagraphLook &look);
    void openParagraph(DocxXml &xml, const QString &text, const ParagraphLook &look) const;
    static void run(DocxXml &xml, const TextRun &run);
    void tableHead(const TextDocument::Table &table, const QList<qint64> &widths);
    void tableRow(const TextDocument::Table &table, const TextDocument::Table::Row &row, const QList<qint64> &widths);
    void picture(const TextDocument::Figure &figure, const QString &image, const QString &svg);
    void section();
    QString relate(const QString &type, const QString &target, bool isOutside);

    const TextDocument &m_document;
    const bool m_rightToLeft;
    bool m_isBeforeTable = false; ///< What is being written is followed by a table.
    DocxXml m_xml;
    QList<DocxRelation> m_relations;
    QList<DocxFile> m_pictures;
    bool m_failed = false;
};

/// The namespaces that text is written in.
void declareDocxNamespaces(DocxXml &xml);

} // namespace Credwright
