#pragma once

#include "core/check/outcomes/statement.h"
#include "core/model/design.h"

#include <QSet>

namespace Credwright {

/// What the words of each outcome say, kept between analyses: only a statement that changed is read and compared again.
class OutcomeMemory
{
public:
    void update(const Design &design);

    /// Of an outcome of the design last given.
    const StatementAnalysis &analysisOf(const QUuid &outcome) const;
    /// Outcomes that say almost the same as this one.
    const QSet<QUuid> &nearOnes(const QUuid &outcome) const;
    /// What the words of the overall objective say.
    const StatementAnalysis &objective() const { return m_objective.analysis; }

private:
    struct Note
    {
        QString text;
        StatementAnalysis analysis;
        StatementTokens tokens;
        QSet<QUuid> near;
    };
    void read(const QUuid &id, const QString &text);

    QString m_language;
    QHash<QUuid, Note> m_notes;
    Note m_objective;
};

} // namespace Credwright
