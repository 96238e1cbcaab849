#pragma once

#include "core/document/document.h"

#include <QDateTime>
#include <QUndoCommand>

namespace Credwright {

/// The only undo command: a list of changes. It holds changes and not states, so that undoing after a merge keeps what the
/// other person did.
class EditCommand : public QUndoCommand
{
public:
    /// Edits of one place merge into one step until a pause of 1.5 s, five seconds in all, or a move to another place.
    /// A null anchor never merges.
    EditCommand(Document &document, QList<Change> changes, const QString &text, const Anchor &mergeAt, const Anchor &place = {});

    void undo() override;
    void redo() override;
    int id() const override { return m_mergeAt.field.isEmpty() ? -1 : 1; }
    bool mergeWith(const QUndoCommand *next) override;

    /// Where the edit can be seen.
    Anchor place() const { return m_place.field.isEmpty() ? firstPlace(m_changes) : m_place; }
    /// Ends merging: the next edit of the same place is a step of its own.
    void close() { m_closed = true; }

private:
    Document &m_document;
    QList<Change> m_changes;
    Anchor m_mergeAt;
    Anchor m_place; ///< Where the edit was made, when that is not the first of its changes.
    QDateTime m_first;
    QDateTime m_last;
    bool m_closed = false;
};

} // namespace Credwright
