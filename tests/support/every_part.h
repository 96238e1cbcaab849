#pragma once

#include "core/exchange/text_document/text_document.h"

#include <QPainter>

namespace Credwright {

/// A document with each kind of part, in which each text is the function's of the place it stands at.
inline TextDocument everyPart(const std::function<QString(const QString &)> &text)
{
    using Doc = TextDocument;
    const auto said = [&](const char *place) { return text(QString::fromLatin1(place)); };
    QImage image(40, 20, QImage::Format_ARGB32);
    image.fill(Qt::transparent);
    Doc document{.title = said("title"),
        .subtitle = said("subtitle"),
        .author = said("author"),
        .language = QStringLiteral("en"),
        .runningHead = said("head"),
        .pageOf = QStringLiteral("Page %1 of %2"),
        .created = QDateTime(QDate(2026, 5, 4), QTime(9, 30), Qt::UTC)};
    document.parts = {Doc::Heading{1, said("heading1")}, Doc::Heading{2, said("heading2")}, Doc::Heading{3, said("heading3")},
        Doc::Paragraph{{{said("plain"), false, false, {}}, {said("bold"), true, false, {}}, {said("italic"), false, true, {}},
            {said("link"), false, false, QStringLiteral("https://example.org/?a=1&b=\"2\"")}}},
        Doc::Paragraph{Doc::plain(said("note")), true},
        Doc::Bullets{{{Doc::plain(said("item")), 0}, {Doc::plain(said("deeper")), 1}, {Doc::plain(said("deepest")), 2}}},
        Doc::Table{.caption = said("caption"),
            .columns = {{said("columnA"), false}, {said("columnB"), true}},
            .rows = {{{Doc::plain(said("cellA")), Doc::plain(said("cellB"))}, false}, {{Doc::plain(said("total")), Doc::plain(said("sum"))}, true},
                {{Doc::plain(said("short"))}, false}}},
        Doc::Figure{.image = image,
            .svg = "<svg xmlns=\"http://www.w3.org/2000/svg\"/>",
            .size = {40, 20},
            .alternative = said("alternative"),
            .caption = said("figure")}};
    return document;
}

/// The places of everyPart() whose text is seen on a page.
inline QStringList placesSeen()
{
    return QStringLiteral(
        "title subtitle head heading1 heading2 heading3 plain bold italic link note item deeper deepest caption columnA columnB cellA cellB total "
        "sum short figure")
        .split(u' ');
}

} // namespace Credwright
