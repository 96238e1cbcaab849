#pragma once

#include <QList>
#include <QString>

namespace Credwright {

/// A passage of the handbook that one can go to.
struct HandbookEntry
{
    QString id;      ///< "step.outcomes", "field.outcome.statement", "term.ects": what links point to.
    QString chapter; ///< Id of the entry that heads its chapter; for that one its own.
    QString title;
    QString html;              ///< Without the heading.
    QString text;              ///< The words alone, for searching.
    QStringList otherIds = {}; ///< Fields that the same passage speaks about.

    bool isChapter() const { return id == chapter; }
};

/// Everything that is said beside the fields, the cases and the glossary as one book, in the language of QLocale(): how to read it, a
/// chapter for each step in the guide's order, the glossary, and the notice that the licence of the guide asks for.
const QList<HandbookEntry> &handbook();

struct HandbookHit
{
    const HandbookEntry *entry = nullptr;
    QString excerpt; ///< Around the first word.
};
/// Passages that hold all the words, those with the words in the title first, and of these the terms of the glossary.
QList<HandbookHit> searchHandbook(const QString &words, int most = 60);

/// Where headings carry the ids that links point to: as attributes (HTML), or as named anchors (Qt's rich text).
enum class HandbookAnchors { Attributes, Names };
/// The chapters one after the other, for a page that brings its own frame.
QString handbookBody(HandbookAnchors anchors);
/// One HTML file that needs nothing else: contents, chapters, style.
QByteArray handbookHtml();

} // namespace Credwright
