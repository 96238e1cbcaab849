#pragma once

#include "core/check/outcomes/language_table.h"

namespace Credwright {

/// A word of a statement, outside brackets, quotations of code and the opening frame.
struct StatementWord
{
    qsizetype start = 0;
    qsizetype length = 0;
    QString text; ///< Normalised as the language's tables are.
    VerbForm form;
    quint16 classes = 0;
    bool adverb = false;
    bool comma = false; ///< A comma, semicolon, colon or slash stands before it.
    bool capital = false;

    qsizetype end() const { return start + length; }
    bool is(LanguageTable::WordClass wordClass) const { return classes & wordClass; }
};

/// One performance: a verb or a phrase that stands for one.
struct VerbUse
{
    qsizetype word = 0;  ///< Index of the word that is the verb.
    qsizetype next = 0;  ///< Index of the first word after the verb or phrase.
    qsizetype start = 0; ///< The span a finding would be about.
    qsizetype length = 0;
    const VerbEntry *entry = nullptr; ///< Null for an unknown verb and for a phrase.
    qsizetype slot = -1;
    bool vague = false;
    bool progress = false;
    bool sharesObject = false; ///< Follows the verb before it directly: "design and build a bridge".
    QStringList replacements;  ///< Already in the form of the text, in lower case.
};

/// What the scan of a statement found.
struct StatementScan
{
    QString folded;          ///< The text with brackets blanked and letters folded; offsets are those of the text.
    qsizetype bodyStart = 0; ///< After the frame.
    qsizetype bodyEnd = 0;   ///< Before the closing stop.
    QList<StatementWord> words;
    QList<VerbUse> uses;
    bool notAnOutcome = false;
    qsizetype notAnOutcomeLength = 0;
};

/// `table` null: words and their number only.
StatementScan scanStatement(const QString &text, const LanguageTable *table);

} // namespace Credwright
