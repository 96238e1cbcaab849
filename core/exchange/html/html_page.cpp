#include "core/exchange/html/html_page.h"

#include "core/util/xml_text.h"

#include <QCryptographicHash>
#include <QFile>
#include <QXmlStreamWriter>

namespace Credwright {

using namespace Qt::Literals::StringLiterals;

namespace {

void writeMeta(QXmlStreamWriter &xml, QLatin1StringView name, const QString &content)
{
    xml.writeEmptyElement("meta"_L1);
    xml.writeAttribute("name"_L1, name);
    xml.writeAttribute("content"_L1, xmlText(content));
}

} // namespace

void writeHtmlHead(QXmlStreamWriter &xml, const QString &title, const QString &description, const QString &styleSheet)
{
    QFile file(u":/credwright/templates/"_s + styleSheet);
    const QString style = file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
    const QString hash = QString::fromLatin1(QCryptographicHash::hash(style.toUtf8(), QCryptographicHash::Sha256).toBase64());
    xml.writeStartElement("head"_L1);
    xml.writeEmptyElement("meta"_L1);
    xml.writeAttribute("charset"_L1, "utf-8"_L1);
    xml.writeEmptyElement("meta"_L1);
    xml.writeAttribute("http-equiv"_L1, "Content-Security-Policy"_L1);
    xml.writeAttribute("content"_L1, u"default-src 'none'; style-src 'sha256-%1'; base-uri 'none'; form-action 'none'"_s.arg(hash));
    writeMeta(xml, "viewport"_L1, u"width=device-width, initial-scale=1"_s);
    writeMeta(xml, "referrer"_L1, u"no-referrer"_s);
    writeMeta(xml, "description"_L1, description);
    xml.writeTextElement("title"_L1, xmlText(title));
    xml.writeTextElement("style"_L1, xmlText(style));
    xml.writeEndElement();
}

void writeHtmlRuns(QXmlStreamWriter &xml, const QList<TextRun> &runs)
{
    for (const TextRun &run : runs) {
        if (!run.link.isEmpty()) {
            xml.writeStartElement("a"_L1);
            xml.writeAttribute("href"_L1, run.link);
            xml.writeAttribute("rel"_L1, "noopener noreferrer"_L1);
        }
        if (run.bold) {
            xml.writeStartElement("strong"_L1);
        }
        if (run.italic) {
            xml.writeStartElement("em"_L1);
        }
        const QStringList lines = run.text.split(u'\n');
        for (qsizetype i = 0; i < lines.size(); ++i) {
            if (i > 0) {
                xml.writeEmptyElement("br"_L1);
            }
            xml.writeCharacters(xmlText(lines[i]));
        }
        for (int open = run.bold + run.italic + !run.link.isEmpty(); open > 0; --open) {
            xml.writeEndElement();
        }
    }
}

qsizetype writeHtmlList(QXmlStreamWriter &xml, const QList<TextBlock> &blocks, qsizetype from)
{
    const TextBlock first = blocks[from];
    const bool numbered = first.kind == TextBlock::Kind::Number;
    xml.writeStartElement(numbered ? "ol"_L1 : "ul"_L1);
    qsizetype i = from;
    while (i < blocks.size() && blocks[i].kind == first.kind && blocks[i].depth == first.depth) {
        xml.writeStartElement("li"_L1);
        if (numbered) {
            xml.writeAttribute("value"_L1, blocks[i].number);
        }
        xml.writeAttribute("dir"_L1, "auto"_L1);
        writeHtmlRuns(xml, blocks[i].runs);
        ++i;
        while (i < blocks.size() && blocks[i].kind != TextBlock::Kind::Paragraph && blocks[i].depth > first.depth) {
            i = writeHtmlList(xml, blocks, i);
        }
        xml.writeEndElement();
    }
    xml.writeEndElement();
    return i;
}

void writeHtmlBlocks(QXmlStreamWriter &xml, const QList<TextBlock> &blocks)
{
    for (qsizetype i = 0; i < blocks.size();) {
        if (blocks[i].kind != TextBlock::Kind::Paragraph) {
            i = writeHtmlList(xml, blocks, i);
            continue;
        }
        xml.writeStartElement("p"_L1);
        xml.writeAttribute("dir"_L1, "auto"_L1);
        writeHtmlRuns(xml, blocks[i].runs);
        xml.writeEndElement();
        ++i;
    }
}

} // namespace Credwright
