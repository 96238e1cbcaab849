#pragma once

#include "core/check/outcomes/statement_scan.h"

namespace Credwright {

/// Finds the leading verb of a scanned statement and the verbs coordinated with it, leaving out those of purpose and other
/// subordinate clauses.
class VerbFinder
{
public:
    VerbFinder(const LanguageTable &table, StatementScan &scan) : m_table(table), m_scan(scan), m_words(scan.words) {}
    void find();

private:
    enum class Clause { Main, Purpose, Other };

    void findVerbFirst();
    void findVerbLast();
    qsizetype headWord() const;
    qsizetype skipAdverbs(qsizetype at) const;
    qsizetype skipJoints(qsizetype at, bool &resumed, bool &strong) const;
    bool joins(qsizetype at) const;
    bool isCandidate(qsizetype at, bool adjacent) const;
    bool startsPhrase(qsizetype at, bool head) const;
    bool opensPurpose(qsizetype at) const;
    bool opensObject(qsizetype at) const;
    bool isVerbLast(qsizetype at) const;
    bool opensSubordinate(qsizetype at) const;
    bool looksLikeLastVerb(qsizetype at) const;
    VerbForm formAt(qsizetype at) const;
    qsizetype take(qsizetype at, bool sharesObject);
    bool takePhrase(VerbUse &use, qsizetype at);
    void takeForm(VerbUse &use, VerbForm form, qsizetype at);
    void takePhrasesAnywhere();
    QString styleOf(qsizetype slot) const { return m_table.styles.value(slot); }
    QString headStyle() const;

    const LanguageTable &m_table;
    StatementScan &m_scan;
    const QList<StatementWord> &m_words;
    bool m_passive = false; ///< Participles are verbs of the statement.
};

} // namespace Credwright
