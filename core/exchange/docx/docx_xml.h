#pragma once

#include <initializer_list>
#include <QByteArray>
#include <QLatin1StringView>
#include <QString>
#include <QXmlStreamWriter>
#include <utility>

namespace Credwright {

/// A text as Office Open XML can hold it: line ends are '\n', other characters that XML has no place for are U+FFFD.
QString docxText(const QString &text);

/// Writes one part of the package; names are written with their prefixes ("w:p"), whose namespaces the root declares.
class DocxXml
{
public:
    using Attributes = std::initializer_list<std::pair<QLatin1StringView, QString>>;

    DocxXml();
    void open(QLatin1StringView name, Attributes attributes = {});
    void close(int elements = 1);
    void empty(QLatin1StringView name, Attributes attributes = {});
    void element(QLatin1StringView name, const QString &text, Attributes attributes = {});
    void attribute(QLatin1StringView name, const QString &value);
    void text(const QString &text);
    /// Closes what is open; the whole part.
    QByteArray end();

private:
    QByteArray m_bytes;
    QXmlStreamWriter m_xml;
};

} // namespace Credwright
