#pragma once

#include <QHash>
#include <QList>
#include <QMutex>
#include <QString>
#include <QStringList>

namespace Credwright {

/// One thing a reader could stumble over in a statement, with the words it is about.
struct StatementIssue
{
    enum class Kind { NotMeasurable, SeveralPerformances, NoLearnerOutcome, Progress, TooLong, SeveralSentences, Jargon };
    Kind kind = Kind::NotMeasurable;
    qsizetype start = 0; ///< In the original text, in UTF-16 units.
    qsizetype length = 0;
    int count = 0;            ///< Performances, words or sentences, by kind.
    QString word;             ///< The words of the span, as written.
    QStringList replacements; ///< What the span could become, best first, in the form and case of the text.
    QStringList split;        ///< Whole statements that could take the place of the text.

    bool operator==(const StatementIssue &) const = default;
};

/// A phrase of the EQF descriptors and the levels in whose descriptor it stands.
struct EqfCue
{
    QString phrase;
    int low = 0;
    int high = 0;
    qsizetype start = 0;
    qsizetype length = 0;

    bool operator==(const EqfCue &) const = default;
};

/// What the words of one learning-outcome statement say, by rules and word tables alone.
struct StatementAnalysis
{
    enum class Domain { Unknown, Knowledge, Skill };
    bool languageKnown = false; ///< False: only the length was looked at.
    bool verbKnown = false;     ///< False in a known language: a question for the author, not a mistake.
    QString leadingVerb;        ///< Dictionary form, or the word as written where it is unknown.
    QStringList verbs;          ///< The leading verb and those coordinated with it.
    int performances = 0;
    int words = 0;
    int sentences = 0;
    int taxonomyLow = 0; ///< 1 (remember) to 6 (create), revised Bloom taxonomy; 0: not known.
    int taxonomyHigh = 0;
    bool dependsOnObject = false; ///< The taxonomy level hangs on what follows the verb.
    Domain proposedDomain = Domain::Unknown;
    QString style; ///< "infinitive", "finite", "participle", "gerund" or "noun"; empty where not known.
    QList<StatementIssue> issues;
    QList<EqfCue> eqfCues;

    bool has(StatementIssue::Kind kind) const;
    bool operator==(const StatementAnalysis &) const = default;
};

/// Reads one statement. `language` is a tag such as "en" or "pt-BR"; only its first part counts.
/// Sources of the rules: Council Recommendation 2022/C 243/02; Cedefop (2022) Defining, writing and applying learning
/// outcomes; Newton et al. (2020), Front. Educ. 5:107. The thresholds of 25 words are ours. Safe to call from any thread.
StatementAnalysis analyseStatement(const QString &text, const QString &language);

bool statementLanguageKnown(const QString &language);
QStringList statementLanguages();

/// Verbs to offer; `eqfLevel` 0 offers those of every level, `Domain::Unknown` those of both domains.
QStringList verbsFor(const QString &language, StatementAnalysis::Domain domain, int eqfLevel);

/// The statement with a span replaced; a span that takes nothing away leaves double spaces nowhere.
QString replaceSpan(const QString &text, qsizetype start, qsizetype length, const QString &replacement);

/// The words of a statement that carry meaning, prepared once so that many statements can be compared.
struct StatementTokens
{
    QList<quint32> words; ///< Hashes, sorted, each once.
};
StatementTokens statementTokens(const QString &text, const QString &language);
/// Words in common divided by all words, 0 to 1; 0 when either has none.
double statementOverlap(const StatementTokens &first, const StatementTokens &second);

/// Keeps the analyses of the statements seen last; safe to share between threads.
class StatementCache
{
public:
    StatementAnalysis analyse(const QString &text, const QString &language);

private:
    QMutex m_mutex;
    QHash<std::pair<QString, QString>, StatementAnalysis> m_known;
};

} // namespace Credwright
