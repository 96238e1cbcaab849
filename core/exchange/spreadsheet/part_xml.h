#pragma once

#include <functional>
#include <QXmlStreamReader>

namespace Credwright {

/// A part of a workbook as XML, token after token, each announced by `mark`. It gives up on elements that are nested deeper, or have more attributes, than
/// those of any spreadsheet program.
class PartXml : public QXmlStreamReader
{
public:
    PartXml(QIODevice *device, const std::function<void()> &mark) : QXmlStreamReader(device), m_mark(mark) {}

    /// The next token. Use this and what follows alone: the functions of QXmlStreamReader that read on do not count.
    TokenType step();
    /// Goes to the next element in the present one; false at its end. The one before must have been read to its end, by skip(), content() or children.
    bool nextChild();
    /// To the end of the present element.
    void skip();
    /// The text in the present element and in all below, up to its end.
    QString content();
    /// By its name without prefix; empty where there is none.
    QString attribute(QLatin1StringView name) const;
    bool isStartElementSeen() const { return m_begun; }

private:
    std::function<void()> m_mark;
    int m_depth = 0;
    bool m_begun = false;
};

} // namespace Credwright
