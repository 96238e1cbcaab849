#include "core/exchange/spreadsheet/part_xml.h"

namespace Credwright {

using namespace Qt::Literals::StringLiterals;

PartXml::TokenType PartXml::step()
{
    constexpr int deepest = 60;
    constexpr int mostAttributes = 200; // Each was compared with all before it, so one such element is enough.
    m_mark();
    const TokenType token = readNext();
    if (token == StartElement) {
        m_begun = true;
        if (++m_depth > deepest || attributes().size() > mostAttributes || namespaceDeclarations().size() > mostAttributes) {
            raiseError(u"too deep or too many attributes"_s);
        }
    } else if (token == EndElement) {
        --m_depth;
    }
    return tokenType();
}

bool PartXml::nextChild()
{
    while (!atEnd()) {
        const TokenType token = step();
        if (token == StartElement) {
            return true;
        }
        if (token == EndElement) {
            return false;
        }
    }
    return false;
}

void PartXml::skip()
{
    const int outside = m_depth - 1;
    while (!atEnd() && m_depth > outside) {
        step();
    }
}

QString PartXml::content()
{
    QString read;
    const int outside = m_depth - 1;
    while (!atEnd() && m_depth > outside) {
        if (step() == Characters) {
            read += text();
        }
    }
    return read;
}

QString PartXml::attribute(QLatin1StringView name) const
{
    for (const QXmlStreamAttribute &attribute : attributes()) {
        if (attribute.name() == name) {
            return attribute.value().toString();
        }
    }
    return {};
}

} // namespace Credwright
