#include "core/util/markdown_subset.h"

#include <QRegularExpression>
#include <QUrl>

#include <array>
#include <utility>

namespace Credwright {

using namespace Qt::Literals::StringLiterals;

namespace {

bool isAsciiPunctuation(QChar c)
{
    const char16_t u = c.unicode();
    return (u >= 0x21 && u <= 0x2F) || (u >= 0x3A && u <= 0x40) || (u >= 0x5B && u <= 0x60) || (u >= 0x7B && u <= 0x7E);
}

/// The address when it is one that may be opened; else empty.
QString safeAddress(const QString &typed)
{
    for (const QChar c : typed) {
        if (c.isSpace() || c.category() == QChar::Other_Control || c.category() == QChar::Other_Format || c == u'<' || c == u'>' || c == u'"' || c == u'\\') {
            return {};
        }
    }
    const QUrl url(typed, QUrl::StrictMode);
    if (!url.isValid()) {
        return {};
    }
    const QString scheme = url.scheme(); // QUrl lower-cases it.
    const bool web = (scheme == "http"_L1 || scheme == "https"_L1) && !url.host().isEmpty();
    const bool mail = scheme == "mailto"_L1 && url.path().contains(u'@');
    return web || mail ? QString::fromLatin1(url.toEncoded()) : QString();
}

/// A piece of a paragraph while its emphasis is being matched.
struct Token
{
    QString text;
    QString link;
    QChar mark; ///< '*' or '_' for a run of marks, else null.
    bool opens = false;
    bool closes = false;
    int bold = 0; ///< +1 starts, -1 ends.
    int italic = 0;
    bool matched = false;
};

class InlineParser
{
public:
    explicit InlineParser(const QString &text) : m_text(text) {}

    QList<TextRun> runs()
    {
        tokenize();
        match();
        return styled();
    }

private:
    void tokenize()
    {
        qsizetype at = 0;
        while (at < m_text.size()) {
            const QChar c = m_text[at];
            if (c == u'\\' && at + 1 < m_text.size() && isAsciiPunctuation(m_text[at + 1])) {
                m_plain += m_text[at + 1];
                at += 2;
            } else if (c == u'*' || c == u'_') {
                at = takeMarks(at);
            } else if (c == u'!' && at + 1 < m_text.size() && m_text[at + 1] == u'[') {
                m_plain += u"!["_s; // An image is not read: its text stays as typed.
                at += 2;
            } else if (const qsizetype end = takeLink(at); end > at) {
                at = end;
            } else {
                m_plain += c;
                ++at;
            }
        }
        flush();
    }

    qsizetype takeMarks(qsizetype at)
    {
        const QChar mark = m_text[at];
        qsizetype end = at;
        while (end < m_text.size() && m_text[end] == mark) {
            ++end;
        }
        const QChar before = at > 0 ? m_text[at - 1] : QChar(u' ');
        const QChar after = end < m_text.size() ? m_text[end] : QChar(u' ');
        Token token;
        token.text = m_text.mid(at, end - at);
        token.mark = mark;
        // An underscore inside a word (file_name) is part of the word.
        token.opens = !after.isSpace() && (mark == u'*' || !before.isLetterOrNumber());
        token.closes = !before.isSpace() && (mark == u'*' || !after.isLetterOrNumber());
        if (end - at > 3 || (!token.opens && !token.closes)) {
            m_plain += token.text;
        } else {
            flush();
            m_tokens.append(token);
        }
        return end;
    }

    /// Reads a link at this place; the place itself when there is none.
    qsizetype takeLink(qsizetype at)
    {
        const QChar c = m_text[at];
        if (c != u'[' && c != u'<' && c != u'h' && c != u'H') {
            return at;
        }
        static const QRegularExpression named(u"\\[([^\\[\\]]{1,1000})\\]\\(([^\\s()<>]{1,2000}(?:\\([^\\s()<>]{0,200}\\)[^\\s()<>]{0,2000})?)\\)"_s);
        static const QRegularExpression angled(u"<((?:https?|mailto):[^\\s<>]{1,2000})>"_s, QRegularExpression::CaseInsensitiveOption);
        static const QRegularExpression bare(u"https?://[^\\s<>\"\\[\\]]{1,2000}"_s, QRegularExpression::CaseInsensitiveOption);
        const QRegularExpression &form = c == u'[' ? named : c == u'<' ? angled : bare;
        const auto found = form.match(m_text, at, QRegularExpression::NormalMatch, QRegularExpression::AnchorAtOffsetMatchOption);
        if (!found.hasMatch() || (c.toLower() == u'h' && at > 0 && m_text[at - 1].isLetterOrNumber())) {
            return at;
        }
        QString text = found.captured(c == u'h' || c == u'H' ? 0 : 1);
        QString target = c == u'[' ? found.captured(2) : text;
        qsizetype end = found.capturedEnd();
        if (&form == &bare) {
            while (!text.isEmpty() && u".,;:!?)'*_"_s.contains(text.back())) { // The sentence's, not the address's.
                text.chop(1);
                --end;
            }
            target = text;
        }
        const QString address = safeAddress(target);
        if (address.isEmpty()) {
            return at;
        }
        flush();
        Token token;
        token.text = text;
        token.link = address;
        m_tokens.append(token);
        return end;
    }

    void flush()
    {
        if (!m_plain.isEmpty()) {
            Token token;
            token.text = std::exchange(m_plain, QString());
            m_tokens.append(token);
        }
    }

    /// Pairs marks of the same kind and number; whatever stands between is inside. What finds no partner stays text.
    void match()
    {
        QList<qsizetype> open;
        std::array<qsizetype, 8> waiting = {};
        const auto kind = [](const Token &token) { return static_cast<std::size_t>(token.text.size()) + (token.mark == u'_' ? 4 : 0); };
        for (qsizetype i = 0; i < m_tokens.size(); ++i) {
            if (m_tokens[i].mark.isNull()) {
                continue;
            }
            if (m_tokens[i].closes && waiting[kind(m_tokens[i])] > 0) {
                qsizetype partner = open.takeLast();
                --waiting[kind(m_tokens[partner])];
                while (kind(m_tokens[partner]) != kind(m_tokens[i])) {
                    partner = open.takeLast();
                    --waiting[kind(m_tokens[partner])];
                }
                pair(m_tokens[partner], m_tokens[i]);
            } else if (m_tokens[i].opens) {
                open.append(i);
                ++waiting[kind(m_tokens[i])];
            }
        }
    }

    static void pair(Token &first, Token &last)
    {
        const qsizetype marks = first.text.size();
        first.matched = last.matched = true;
        first.italic = marks != 2 ? 1 : 0;
        first.bold = marks != 1 ? 1 : 0;
        last.italic = -first.italic;
        last.bold = -first.bold;
    }

    QList<TextRun> styled() const
    {
        QList<TextRun> runs;
        int bold = 0;
        int italic = 0;
        for (const Token &token : m_tokens) {
            bold += token.bold;
            italic += token.italic;
            if (token.matched) {
                continue;
            }
            TextRun run{token.text, bold > 0, italic > 0, token.link};
            if (!runs.isEmpty() && runs.back().bold == run.bold && runs.back().italic == run.italic && runs.back().link == run.link) {
                runs.back().text += run.text;
            } else {
                runs.append(run);
            }
        }
        return runs;
    }

    const QString m_text;
    QString m_plain;
    QList<Token> m_tokens;
};

/// How far a line is set in, a tab counting as four.
int indentOf(const QString &line)
{
    int indent = 0;
    for (const QChar c : line) {
        if (c == u'\t') {
            indent += 4;
        } else if (c == u' ') {
            ++indent;
        } else {
            break;
        }
    }
    return indent;
}

/// The item that a line starts, without its words; a paragraph when it starts none. `words` becomes what follows the mark.
TextBlock itemOf(const QString &line, bool insideParagraph, QString *words)
{
    static const QRegularExpression bullet(u"^\\s*[-*+•]\\s+(\\S.*)$"_s);
    static const QRegularExpression number(u"^\\s*(\\d{1,9})[.)]\\s+(\\S.*)$"_s);
    TextBlock block;
    if (const auto item = bullet.match(line); item.hasMatch()) {
        block.kind = TextBlock::Kind::Bullet;
        *words = item.captured(1);
    } else if (const auto numbered = number.match(line); numbered.hasMatch() && (!insideParagraph || numbered.captured(1) == u"1")) {
        block.kind = TextBlock::Kind::Number; // "In\n2026. Then" is no list: inside a paragraph only a 1 starts one.
        block.number = numbered.captured(1);
        *words = numbered.captured(2);
    }
    if (block.kind != TextBlock::Kind::Paragraph) {
        block.depth = qMin(indentOf(line) / 2, 2);
    }
    return block;
}

} // namespace

QList<TextBlock> parseMarkdown(const QString &text)
{
    QString lines = text;
    lines.replace("\r\n"_L1, "\n"_L1).replace(u'\r', u'\n').replace(QChar::LineSeparator, u'\n').replace(QChar::ParagraphSeparator, u'\n');
    QList<TextBlock> blocks;
    QList<QString> words;
    bool open = false; // Whether the next line goes on with the last block.
    for (const QString &line : lines.split(u'\n')) {
        if (line.trimmed().isEmpty()) {
            open = false;
            continue;
        }
        QString rest = line.trimmed();
        const bool insideParagraph = open && blocks.back().kind == TextBlock::Kind::Paragraph;
        const TextBlock block = itemOf(line, insideParagraph, &rest);
        if (open && block.kind == TextBlock::Kind::Paragraph) {
            words.back() += u'\n' + rest;
        } else {
            blocks.append(block);
            words.append(rest);
        }
        open = true;
    }
    for (qsizetype i = 0; i < blocks.size(); ++i) {
        blocks[i].runs = InlineParser(words[i]).runs();
    }
    return blocks;
}

QList<TextBlock> plainBlock(const QString &text)
{
    if (text.isEmpty()) {
        return {};
    }
    TextBlock block;
    block.runs = {TextRun{text, false, false, {}}};
    return {block};
}

QString plainText(const QList<TextBlock> &blocks)
{
    QStringList lines;
    for (const TextBlock &block : blocks) {
        QString line = block.kind == TextBlock::Kind::Bullet ? u"• "_s : block.kind == TextBlock::Kind::Number ? block.number + u". "_s : QString();
        for (const TextRun &run : block.runs) {
            line += run.text;
        }
        lines.append(line);
    }
    return lines.join(u'\n');
}

} // namespace Credwright
