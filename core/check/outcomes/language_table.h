#pragma once

#include "core/check/outcomes/statement.h"

#include <QHash>
#include <QRegularExpression>
#include <QStringList>

namespace Credwright {

struct VerbEntry
{
    QString lemma;
    int low = 0;
    int high = 0;
    bool alsoNoun = false;        ///< Counts as a verb only where the words around it say so.
    bool dependsOnObject = false; ///< Taxonomy level.
    bool vague = false;
    QStringList replacements;
    QStringList forms; ///< By slot; the slots of all verbs of a language mean the same.
};

struct VerbForm
{
    qsizetype verb = -1;
    qsizetype slot = -1;
    bool known() const { return verb >= 0; }
};

/// A pattern that a verb phrase may match, anchored where the verb stands.
struct PhraseRule
{
    QRegularExpression pattern;
    QRegularExpression unless; ///< Searched in the rest of the statement; an empty pattern never matches.
    QStringList replacements;
    bool progress = false;
    bool headOnly = false; ///< Only where the statement begins.
};

struct CueRule
{
    QRegularExpression pattern;
    int low = 0;
    int high = 0;
};

/// The word tables of one language, read once from resources/rules/outcomes.
struct LanguageTable
{
    enum class Order { VerbFirst, VerbLast, Free };
    enum WordClass : quint16 {
        Article = 1,
        Preposition = 2,
        Coordinator = 4,
        Subordinator = 8,
        Purpose = 16,
        Adverb = 32,
        Nominaliser = 64, ///< Makes a noun of the infinitive after it.
        Stop = 128,
        Resumptive = 256, ///< Purpose marker that also opens a coordinated verb, such as Greek να.
        Passive = 512
    };

    QString language;
    Order order = Order::VerbFirst;
    bool foldAccents = false;
    bool capitalNouns = false;     ///< A capital letter inside the statement marks a noun.
    QStringList styles;            ///< By slot.
    QStringList infinitiveEndings; ///< Let an unknown word pass for a verb.
    QList<QRegularExpression> frames;
    QList<QRegularExpression> notOutcomes;
    QList<QRegularExpression> wrappers;
    QList<PhraseRule> phrases;
    QRegularExpression legitimate; ///< A vague verb that is no mistake where it stands.
    QRegularExpression adverbForm;
    QRegularExpression jargonForm;
    QList<VerbEntry> verbs;
    QHash<QString, VerbForm> forms;
    QHash<QString, quint16> words;
    QHash<QString, QStringList> jargon;
    QList<CueRule> cues;
    QHash<QString, QStringList> offered; ///< "knowledge" or "skill", then "/" and the lowest EQF level.

    VerbForm form(const QString &normalised) const { return forms.value(normalised); }
    bool is(const QString &normalised, WordClass wordClass) const { return words.value(normalised) & wordClass; }
    bool isAdverb(const QString &normalised) const;
    QString normalised(QStringView word) const;
};

/// Null for a language without tables. The table lives as long as the program; safe to call from any thread.
const LanguageTable *languageTable(const QString &language);

} // namespace Credwright
