#include "core/exchange/text_document/text_document.h"

#include <algorithm>
#include <numeric>
#include <QLocale>
#include <QRegularExpression>

namespace Credwright {

using namespace Qt::Literals::StringLiterals;

bool TextDocument::isRightToLeft() const
{
    return !language.isEmpty() && QLocale(language).textDirection() == Qt::RightToLeft;
}

TextDocument::Runs TextDocument::plain(const QString &text)
{
    return text.isEmpty() ? Runs() : Runs{{text, false, false, {}}};
}

TextDocument::Runs TextDocument::bold(const QString &text)
{
    return text.isEmpty() ? Runs() : Runs{{text, true, false, {}}};
}

QString TextDocument::words(const Runs &runs)
{
    QString text;
    for (const TextRun &run : runs) {
        text += run.text;
    }
    return text;
}

void TextDocument::append(const QList<TextBlock> &blocks)
{
    for (const TextBlock &block : blocks) {
        if (block.kind == TextBlock::Kind::Paragraph) {
            parts.append(Paragraph{block.runs});
            continue;
        }
        Runs runs = block.runs;
        if (block.kind == TextBlock::Kind::Number) {
            runs.prepend({block.number + u". "_s, false, false, {}});
        }
        if (parts.isEmpty() || !std::holds_alternative<Bullets>(parts.last())) {
            parts.append(Bullets());
        }
        std::get<Bullets>(parts.last()).items.append({runs, block.depth});
    }
}

namespace {

struct Wish
{
    double least = 0; ///< Its longest word, or its longest number.
    double most = 0;  ///< Its longest line.
};

Wish wishOf(const TextDocument::Table &table, qsizetype column, double padding, const std::function<double(const QString &)> &widthOf)
{
    static const QRegularExpression breaks(u"[ \n\t]+"_s); // Not at the spaces that hold a number together.
    Wish wish;
    const auto take = [&](const QString &text, bool whole) {
        for (const QString &line : text.split(u'\n')) {
            wish.most = std::max(wish.most, widthOf(line) + padding);
        }
        for (const QString &word : text.split(breaks)) {
            wish.least = std::max(wish.least, widthOf(word) + padding);
        }
        wish.least = whole ? wish.most : wish.least;
    };
    take(table.columns.at(column).heading, false);
    for (const TextDocument::Table::Row &row : table.rows) {
        take(TextDocument::words(row.cells.value(column)), table.columns.at(column).numeric);
    }
    return wish;
}

} // namespace

QList<double> columnWidths(const TextDocument::Table &table, double width, double padding, const std::function<double(const QString &)> &widthOf)
{
    QList<Wish> wishes;
    double least = 0;
    double most = 0;
    double words = 0; // Of the columns of words, which take what is left.
    for (qsizetype column = 0; column < table.columns.size(); ++column) {
        wishes.append(wishOf(table, column, padding, widthOf));
        least += wishes.last().least;
        most += wishes.last().most;
        words += table.columns.at(column).numeric ? 0 : wishes.last().most;
    }
    QList<double> widths;
    for (qsizetype column = 0; column < wishes.size(); ++column) {
        const Wish &wish = wishes.at(column);
        double share = wish.most;
        if (least >= width) {
            share = wish.least * width / least;
        } else if (most > width) {
            share = wish.least + (wish.most - wish.least) * (width - least) / (most - least);
        } else if (words > 0) {
            share += table.columns.at(column).numeric ? 0 : (width - most) * wish.most / words;
        } else {
            share = wish.most * width / most;
        }
        widths.append(share);
    }
    return widths;
}

} // namespace Credwright
