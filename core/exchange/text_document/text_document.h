#pragma once

#include "core/util/markdown_subset.h"

#include <functional>
#include <QByteArray>
#include <QDateTime>
#include <QImage>
#include <QList>
#include <QSizeF>
#include <QString>
#include <variant>

namespace Credwright {

/// A document of headings, paragraphs, lists, tables and figures, as its writers (Word, PDF) take it: what it says, and nothing of how it looks but
/// what a part is. Texts are as they are read: writers escape them. A '\n' in a run is a kept line break.
struct TextDocument
{
    using Runs = QList<TextRun>;

    struct Heading
    {
        int level = 1; ///< 1 to 3.
        QString text = {};
    };
    struct Paragraph
    {
        Runs runs = {};
        bool note = false; ///< Said on the side: smaller and quieter.
    };
    struct Bullets
    {
        struct Item
        {
            Runs runs = {};
            int depth = 0; ///< 0 to 2.
        };
        QList<Item> items = {};
    };
    struct Table
    {
        struct Column
        {
            QString heading = {};
            bool numeric = false; ///< Stands at the end of its column.
        };
        struct Row
        {
            QList<Runs> cells = {}; ///< One for each column; those that lack are empty.
            bool strong = false;    ///< A total, or the head of a group.
        };
        QString caption = {};
        QList<Column> columns = {};
        QList<Row> rows = {};
    };
    struct Figure
    {
        QImage image = {};        ///< What every program can show.
        QByteArray svg = {};      ///< The same as SVG for those that can; may be empty.
        QSizeF size = {};         ///< In millimetres; held to the width of the page.
        QString alternative = {}; ///< What it shows, in words, for those who do not see it.
        QString caption = {};
    };
    using Part = std::variant<Heading, Paragraph, Bullets, Table, Figure>;

    QString title = {};
    QString subtitle = {};
    QString author = {};
    QString language = {};    ///< BCP 47, of the words; it decides on which side the document begins.
    QString runningHead = {}; ///< At the top of each page; may be empty.
    QString pageOf = {};      ///< "Page %1 of %2", in the language.
    QDateTime created = {};   ///< Invalid: not said.
    QList<Part> parts = {};

    bool isRightToLeft() const;
    /// A text of one look; no runs for no text.
    static Runs plain(const QString &text);
    static Runs bold(const QString &text);
    /// The words without their look.
    static QString words(const Runs &runs);
    /// Appends what Markdown of a long text makes; numbered items keep their number as words.
    void append(const QList<TextBlock> &blocks);
};

/// How wide the columns of a table are, in the unit of `width`, as web pages share it out: as wide as their longest text where all have room, else between that and
/// their longest word; numbers do not break while there is room for words. They sum to `width`. `widthOf` measures a text on one line.
QList<double> columnWidths(const TextDocument::Table &table, double width, double padding, const std::function<double(const QString &)> &widthOf);

} // namespace Credwright
