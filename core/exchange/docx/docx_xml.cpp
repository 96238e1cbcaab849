#include "core/exchange/docx/docx_xml.h"

namespace Credwright {

using namespace Qt::Literals::StringLiterals;

QString docxText(const QString &text)
{
    QString kept;
    kept.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        if (c == u'\r') {
            kept += i + 1 < text.size() && text.at(i + 1) == u'\n' ? QString() : u"\n"_s;
        } else if (c == QChar::LineSeparator || c == QChar::ParagraphSeparator) {
            kept += u'\n';
        } else if (c.isHighSurrogate() && i + 1 < text.size() && text.at(i + 1).isLowSurrogate()) {
            kept += c;
            kept += text.at(++i);
        } else if (c.isSurrogate() || c.unicode() >= 0xFFFE || (c.unicode() < 0x20 && c != u'\t' && c != u'\n')) {
            kept += QChar::ReplacementCharacter;
        } else {
            kept += c;
        }
    }
    return kept;
}

DocxXml::DocxXml() : m_xml(&m_bytes)
{
    m_xml.writeStartDocument(u"1.0"_s, true);
}

void DocxXml::open(QLatin1StringView name, Attributes attributes)
{
    m_xml.writeStartElement(QString(name));
    for (const auto &[key, value] : attributes) {
        attribute(key, value);
    }
}

void DocxXml::close(int elements)
{
    for (int i = 0; i < elements; ++i) {
        m_xml.writeEndElement();
    }
}

void DocxXml::empty(QLatin1StringView name, Attributes attributes)
{
    open(name, attributes);
    close();
}

void DocxXml::element(QLatin1StringView name, const QString &content, Attributes attributes)
{
    open(name, attributes);
    text(content);
    close();
}

void DocxXml::attribute(QLatin1StringView name, const QString &value)
{
    m_xml.writeAttribute(QString(name), docxText(value));
}

void DocxXml::text(const QString &text)
{
    m_xml.writeCharacters(docxText(text));
}

QByteArray DocxXml::end()
{
    m_xml.writeEndDocument();
    return m_bytes;
}

} // namespace Credwright
