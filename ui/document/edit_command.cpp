#include "ui/document/edit_command.h"

#include "core/util/clock.h"

namespace Credwright {

EditCommand::EditCommand(Document &document, QList<Change> changes, const QString &text, const Anchor &mergeAt, const Anchor &place)
    : QUndoCommand(text)
    , m_document(document)
    , m_changes(std::move(changes))
    , m_mergeAt(mergeAt)
    , m_place(place)
    , m_first(Clock::now())
    , m_last(m_first)
{}

void EditCommand::undo()
{
    m_document.apply(inverted(m_changes));
}

void EditCommand::redo()
{
    m_document.apply(m_changes);
}

bool EditCommand::mergeWith(const QUndoCommand *next)
{
    constexpr qint64 longestPause = 1500;
    constexpr qint64 longestStep = 5000;
    const auto *edit = static_cast<const EditCommand *>(next);
    if (m_closed || edit->m_mergeAt != m_mergeAt || m_changes.size() != 1 || edit->m_changes.size() != 1) {
        return false;
    }
    Change &mine = m_changes.first();
    const Change &theirs = edit->m_changes.first();
    if (mine.kind != Change::Kind::Edited || theirs.kind != Change::Kind::Edited || mine.where != theirs.where || mine.after != theirs.before) {
        return false;
    }
    const qint64 pause = m_last.msecsTo(edit->m_first);
    if (pause < 0 || pause > longestPause || m_first.msecsTo(edit->m_first) > longestStep) { // Below zero: the clock was set back.
        return false;
    }
    mine.after = theirs.after;
    m_last = edit->m_last;
    setObsolete(mine.before == mine.after);
    return true;
}

} // namespace Credwright
