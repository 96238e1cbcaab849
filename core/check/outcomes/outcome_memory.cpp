#include "core/check/outcomes/outcome_memory.h"

#include "core/check/thresholds.h"

namespace Credwright {

void OutcomeMemory::update(const Design &design)
{
    if (design.identity.language != m_language) {
        m_notes.clear();
        m_objective = {};
        m_language = design.identity.language;
    }
    for (const Outcome &outcome : design.outcomes) {
        const auto note = m_notes.constFind(outcome.id);
        if (note == m_notes.cend() || note->text != outcome.statement.text) {
            read(outcome.id, outcome.statement.text);
        }
    }
    if (design.outcomes.size() < m_notes.size()) {
        QSet<QUuid> kept;
        for (const Outcome &outcome : design.outcomes) {
            kept.insert(outcome.id);
        }
        m_notes.removeIf([&](const auto &note) { return !kept.contains(note.key()); });
        for (Note &note : m_notes) {
            note.near.intersect(kept);
        }
    }
    if (m_objective.text != design.purpose.objective.text) {
        m_objective.text = design.purpose.objective.text;
        m_objective.analysis = analyseStatement(m_objective.text, m_language);
    }
}

void OutcomeMemory::read(const QUuid &id, const QString &text)
{
    Note read{text, analyseStatement(text, m_language), statementTokens(text, m_language), {}};
    for (auto other = m_notes.begin(); other != m_notes.end(); ++other) {
        if (other.key() == id) {
            continue;
        }
        if (statementOverlap(read.tokens, other->tokens) >= duplicateOverlap) {
            read.near.insert(other.key());
            other->near.insert(id);
        } else if (!other->near.isEmpty()) {
            other->near.remove(id);
        }
    }
    m_notes.insert(id, read);
}

const StatementAnalysis &OutcomeMemory::analysisOf(const QUuid &outcome) const
{
    static const StatementAnalysis none;
    const auto note = m_notes.constFind(outcome);
    return note == m_notes.cend() ? none : note->analysis;
}

const QSet<QUuid> &OutcomeMemory::nearOnes(const QUuid &outcome) const
{
    static const QSet<QUuid> none;
    const auto note = m_notes.constFind(outcome);
    return note == m_notes.cend() ? none : note->near;
}

} // namespace Credwright
