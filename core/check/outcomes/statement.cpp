#include "core/check/outcomes/statement.h"

#include "core/check/outcomes/statement_scan.h"
#include "core/check/outcomes/statement_split.h"

#include <QDir>
#include <QMutexLocker>

#include <algorithm>

namespace Credwright {

namespace {

using namespace Qt::StringLiterals;
using Kind = StatementIssue::Kind;

constexpr int longStatement = 25;       // Words; ours (checks: LO9).
constexpr qsizetype longestText = 4000; // A pasted document is no statement: only its length is reported.
constexpr qsizetype cacheSize = 2000;

int wordsIn(QStringView text)
{
    int words = 0;
    bool inside = false;
    for (const QChar letter : text) {
        const bool part = letter.isLetterOrNumber() || letter.isMark() || (inside && !letter.isSpace() && letter != u'/' && letter != u'–' && letter != u'—');
        words += part && !inside ? 1 : 0;
        inside = part;
    }
    return words;
}

/// A sentence ends where a stop, space and a capital letter follow; abbreviations such as "e.g." and initials do not end one.
int sentencesIn(const QString &text)
{
    static const QRegularExpression stop(uR"((?<=[\p{L}\p{N})”"]{3})[.!?;](?=\s+["“„(]?\p{Lu}))"_s, QRegularExpression::UseUnicodePropertiesOption);
    int sentences = text.trimmed().isEmpty() ? 0 : 1;
    for (auto it = stop.globalMatch(text); it.hasNext(); it.next())
        if (text.at(it.peekNext().capturedStart()) != u';')
            ++sentences;
    return sentences;
}

StatementIssue issue(Kind kind, const QString &text, qsizetype start, qsizetype length, int count)
{
    return {kind, start, length, count, text.mid(start, length), {}, {}};
}

void addUses(StatementAnalysis &analysis, const QString &text, const StatementScan &scan)
{
    for (const VerbUse &use : scan.uses) {
        if (!use.entry && (use.vague || use.progress))
            analysis.verbs << text.mid(use.start, use.length).toLower();
        else if (use.word < scan.words.size())
            analysis.verbs << (use.entry ? use.entry->lemma : scan.words.at(use.word).text);
        if (!use.vague && !use.progress)
            continue;
        StatementIssue found = issue(use.progress ? Kind::Progress : Kind::NotMeasurable, text, use.start, use.length, 1);
        const bool capital = text.at(use.start).isUpper();
        for (QString replacement : use.replacements) {
            if (capital)
                replacement[0] = replacement.at(0).toUpper();
            found.replacements << replacement;
        }
        analysis.issues << found;
    }
    if (scan.uses.size() > 1) {
        const VerbUse &last = scan.uses.constLast();
        const qsizetype start = scan.uses.constFirst().start;
        StatementIssue found = issue(Kind::SeveralPerformances, text, start, last.start + last.length - start, int(scan.uses.size()));
        analysis.issues << found;
    }
}

void addTaxonomy(StatementAnalysis &analysis, const StatementScan &scan)
{
    // The level of a statement is the highest of its performances.
    for (const VerbUse &use : scan.uses) {
        if (!use.entry || use.entry->high == 0)
            continue;
        analysis.dependsOnObject =
            use.entry->high > analysis.taxonomyHigh ? use.entry->dependsOnObject : analysis.dependsOnObject && use.entry->low < analysis.taxonomyHigh;
        analysis.taxonomyLow = qMax(analysis.taxonomyLow, use.entry->low);
        analysis.taxonomyHigh = qMax(analysis.taxonomyHigh, use.entry->high);
    }
    if (analysis.taxonomyHigh == 0)
        return;
    analysis.proposedDomain = analysis.taxonomyLow <= 2 ? StatementAnalysis::Domain::Knowledge : StatementAnalysis::Domain::Skill;
}

void addStyle(StatementAnalysis &analysis, const StatementScan &scan, const LanguageTable &table)
{
    if (scan.words.isEmpty())
        return;
    for (const VerbUse &use : scan.uses) {
        if (use.slot < 0)
            continue;
        analysis.style = table.styles.value(use.slot);
        return;
    }
    if (scan.uses.isEmpty() || scan.words.constFirst().is(LanguageTable::Article))
        analysis.style = u"noun"_s;
}

void addJargon(StatementAnalysis &analysis, const QString &text, const StatementScan &scan, const LanguageTable &table)
{
    for (auto it = table.jargonForm.globalMatch(scan.folded); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        StatementIssue found = issue(Kind::Jargon, text, match.capturedStart(), match.capturedLength(), 1);
        found.replacements = table.jargon.value(match.captured());
        if (text.at(match.capturedStart()).isUpper())
            for (QString &replacement : found.replacements)
                replacement[0] = replacement.at(0).toUpper();
        analysis.issues << found;
    }
}

void addCues(StatementAnalysis &analysis, const QString &text, const StatementScan &scan, const LanguageTable &table)
{
    for (const CueRule &rule : table.cues) {
        for (auto it = rule.pattern.globalMatch(scan.folded); it.hasNext();) {
            const QRegularExpressionMatch match = it.next();
            analysis.eqfCues << EqfCue{
                text.mid(match.capturedStart(), match.capturedLength()), rule.low, rule.high, match.capturedStart(), match.capturedLength()};
        }
    }
    std::sort(analysis.eqfCues.begin(), analysis.eqfCues.end(),
        [](const EqfCue &a, const EqfCue &b) { return std::pair(a.start, a.low) < std::pair(b.start, b.low); });
}

void addLength(StatementAnalysis &analysis, const QString &text)
{
    analysis.words = wordsIn(text);
    analysis.sentences = sentencesIn(text);
    if (analysis.words > longStatement)
        analysis.issues << issue(Kind::TooLong, text, 0, text.size(), analysis.words);
    if (analysis.sentences > 1)
        analysis.issues << issue(Kind::SeveralSentences, text, 0, text.size(), analysis.sentences);
}

} // namespace

bool StatementAnalysis::has(StatementIssue::Kind kind) const
{
    return std::any_of(issues.cbegin(), issues.cend(), [kind](const StatementIssue &found) { return found.kind == kind; });
}

StatementAnalysis analyseStatement(const QString &text, const QString &language)
{
    StatementAnalysis analysis;
    const LanguageTable *table = languageTable(language);
    analysis.languageKnown = table != nullptr;
    if (table && text.size() <= longestText && !text.trimmed().isEmpty()) {
        const StatementScan scan = scanStatement(text, table);
        if (scan.notAnOutcome || (scan.uses.isEmpty() && !scan.words.isEmpty() && table->order == LanguageTable::Order::VerbFirst)) {
            const qsizetype length = scan.notAnOutcome ? scan.notAnOutcomeLength : scan.bodyEnd - scan.bodyStart;
            analysis.issues << issue(Kind::NoLearnerOutcome, text, scan.bodyStart, length, 0);
        }
        analysis.performances = int(scan.uses.size());
        addUses(analysis, text, scan);
        analysis.leadingVerb = analysis.verbs.value(0);
        analysis.verbKnown = !scan.uses.isEmpty() && (scan.uses.constFirst().entry || scan.uses.constFirst().vague || scan.uses.constFirst().progress);
        for (StatementIssue &found : analysis.issues)
            if (found.kind == Kind::SeveralPerformances)
                found.split = splitStatement(text, scan, *table);
        addTaxonomy(analysis, scan);
        addStyle(analysis, scan, *table);
        addJargon(analysis, text, scan, *table);
        addCues(analysis, text, scan, *table);
    }
    addLength(analysis, text);
    return analysis;
}

bool statementLanguageKnown(const QString &language)
{
    return languageTable(language) != nullptr;
}

QStringList statementLanguages()
{
    QStringList languages = QDir(u":/credwright/rules/outcomes"_s).entryList({u"*.json"_s}, QDir::Files, QDir::Name);
    for (QString &language : languages)
        language.chop(5);
    return languages;
}

QStringList verbsFor(const QString &language, StatementAnalysis::Domain domain, int eqfLevel)
{
    const LanguageTable *table = languageTable(language);
    if (!table)
        return {};
    QStringList result;
    for (const QString &name : {u"knowledge"_s, u"skill"_s}) {
        if ((domain == StatementAnalysis::Domain::Knowledge && name != "knowledge"_L1) || (domain == StatementAnalysis::Domain::Skill && name != "skill"_L1))
            continue;
        const QStringList all = [&] {
            QStringList merged;
            for (int from = 1; from <= 8; ++from)
                merged << table->offered.value(name + u'/' + QString::number(from));
            return merged;
        }();
        if (eqfLevel <= 0) {
            result << all;
            continue;
        }
        for (int from = qMin(eqfLevel, 8); from >= 1; --from) {
            if (!table->offered.contains(name + u'/' + QString::number(from)))
                continue;
            result << table->offered.value(name + u'/' + QString::number(from));
            break;
        }
    }
    result.removeDuplicates();
    return result;
}

QString replaceSpan(const QString &text, qsizetype start, qsizetype length, const QString &replacement)
{
    start = qBound<qsizetype>(0, start, text.size());
    length = qBound<qsizetype>(0, length, text.size() - start);
    QString result = text;
    result.replace(start, length, replacement);
    const qsizetype end = start + replacement.size();
    if (replacement.isEmpty() && end < result.size() && result.at(end).isSpace() && (start == 0 || result.at(start - 1).isSpace()))
        result.remove(end, 1);
    return result;
}

StatementTokens statementTokens(const QString &text, const QString &language)
{
    const LanguageTable *table = languageTable(language);
    const StatementScan scan = scanStatement(text.left(longestText), table); // The time grows faster than the text.
    constexpr quint16 empty = LanguageTable::Article | LanguageTable::Preposition | LanguageTable::Coordinator | LanguageTable::Purpose
        | LanguageTable::Nominaliser | LanguageTable::Resumptive | LanguageTable::Stop;
    StatementTokens tokens;
    for (const StatementWord &word : scan.words) {
        if (word.classes & empty)
            continue;
        const QString form = table && word.form.known() ? table->verbs.at(word.form.verb).lemma : word.text;
        tokens.words << quint32(qHash(form, size_t(0)));
    }
    std::sort(tokens.words.begin(), tokens.words.end());
    tokens.words.erase(std::unique(tokens.words.begin(), tokens.words.end()), tokens.words.end());
    return tokens;
}

double statementOverlap(const StatementTokens &first, const StatementTokens &second)
{
    const quint32 *a = first.words.constData();
    const quint32 *b = second.words.constData();
    const quint32 *const endA = a + first.words.size();
    const quint32 *const endB = b + second.words.size();
    if (a == endA || b == endB)
        return 0;
    qsizetype shared = 0;
    while (a != endA && b != endB) {
        const quint32 left = *a;
        const quint32 right = *b;
        shared += left == right;
        a += left <= right;
        b += right <= left;
    }
    return double(shared) / double(first.words.size() + second.words.size() - shared);
}

StatementAnalysis StatementCache::analyse(const QString &text, const QString &language)
{
    const std::pair key(text, language);
    {
        const QMutexLocker lock(&m_mutex);
        if (const auto it = m_known.constFind(key); it != m_known.constEnd())
            return *it;
    }
    const StatementAnalysis analysis = analyseStatement(text, language);
    const QMutexLocker lock(&m_mutex);
    if (m_known.size() >= cacheSize)
        m_known.clear();
    m_known.insert(key, analysis);
    return analysis;
}

} // namespace Credwright
