#pragma once

#include "core/document/merge.h"

#include <QDialog>

class QTreeWidget;

namespace Credwright {

class Session;

/// The places that two sides changed differently, side by side: as it was, as it was typed here, as the other side has it. What was typed here
/// stands; where the other side is chosen, that is one edit, which Undo takes back.
class ConflictsDialog : public QDialog
{
    Q_OBJECT
public:
    ConflictsDialog(Session &session, const QList<MergeConflict> &conflicts, QWidget *parent = nullptr);

private:
    void addRow(const MergeConflict &conflict);
    void takeChosen();

    Session &m_session;
    QList<MergeConflict> m_conflicts;
    QTreeWidget *m_list;
};

} // namespace Credwright
