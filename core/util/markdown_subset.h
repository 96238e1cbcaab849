#pragma once

#include <QList>
#include <QString>

namespace Credwright {

/// Words of one look. A kept line break is the character '\n' in the text.
struct TextRun
{
    QString text;
    bool bold = false;
    bool italic = false;
    QString link; ///< An http, https or mailto address that is safe to open, or empty.

    bool operator==(const TextRun &) const = default;
};

/// A paragraph, or an item of a list.
struct TextBlock
{
    enum class Kind { Paragraph, Bullet, Number };
    Kind kind = Kind::Paragraph;
    int depth = 0;  ///< Of an item: 0 to 2.
    QString number; ///< Of a numbered item, as typed, without the point.
    QList<TextRun> runs;

    bool operator==(const TextBlock &) const = default;
};

/// Reads the Markdown subset of long texts: paragraphs, kept line breaks, lists, emphasis, and links to http, https and mailto
/// addresses. Everything else (headings, images, raw HTML, other links) stays the text that was typed, so that nothing is lost
/// and nothing is executed. Never fails; its time grows with the length of the text.
QList<TextBlock> parseMarkdown(const QString &text);

/// One line of text (titles, names): its runs are never formatted.
QList<TextBlock> plainBlock(const QString &text);

/// The words without the marks: blocks on lines of their own.
QString plainText(const QList<TextBlock> &blocks);

} // namespace Credwright
