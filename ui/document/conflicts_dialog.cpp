#include "ui/document/conflicts_dialog.h"

#include "core/check/step_info.h"
#include "ui/document/session.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace Credwright {

using namespace Qt::Literals::StringLiterals;

namespace {
enum Column { Place, Before, Mine, Theirs, ColumnCount };
}

ConflictsDialog::ConflictsDialog(Session &session, const QList<MergeConflict> &conflicts, QWidget *parent)
    : QDialog(parent)
    , m_session(session)
    , m_conflicts(conflicts)
    , m_list(new QTreeWidget(this))
{
    setObjectName(u"conflicts"_s);
    setWindowTitle(tr("Changed on both sides"));
    auto *layout = new QVBoxLayout(this);
    auto *words = new QLabel(
        tr("What was typed here stands. Tick the places where the other side’s is to stand instead; Undo takes that back. Enter goes to the place."), this);
    words->setWordWrap(true);
    layout->addWidget(words);
    m_list->setObjectName(u"conflictList"_s);
    m_list->setAccessibleName(tr("Places changed on both sides"));
    m_list->setColumnCount(ColumnCount);
    m_list->setHeaderLabels({tr("Place"), tr("Before"), tr("Here (stands)"), tr("The other side")});
    m_list->setRootIsDecorated(false);
    m_list->setWordWrap(true);
    m_list->setAlternatingRowColors(true);
    for (const MergeConflict &conflict : conflicts) {
        addRow(conflict);
    }
    for (int column = 0; column < ColumnCount; ++column) {
        m_list->header()->setSectionResizeMode(column, QHeaderView::Stretch);
    }
    connect(m_list, &QTreeWidget::itemActivated, this,
        [this](QTreeWidgetItem *item) { m_session.jumpTo(m_conflicts.at(m_list->indexOfTopLevelItem(item)).where); });
    layout->addWidget(m_list, 1);
    auto *buttons = new QDialogButtonBox(this);
    QPushButton *take = makeButton(tr("Take what is ticked"), ButtonKind::Primary);
    buttons->addButton(take, QDialogButtonBox::AcceptRole);
    buttons->addButton(makeButton(tr("Leave it as it is")), QDialogButtonBox::RejectRole);
    connect(buttons, &QDialogButtonBox::accepted, this, &ConflictsDialog::takeChosen);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    layout->addWidget(buttons);
    resize(Theme::px(900), Theme::px(440));
    if (m_list->topLevelItemCount() > 0) {
        m_list->setCurrentItem(m_list->topLevelItem(0));
    }
    m_list->setFocus();
}

void ConflictsDialog::addRow(const MergeConflict &conflict)
{
    const Design &design = m_session.design();
    const EntityType &type = *entityType(conflict.where.kind());
    const FieldInfo *info = fieldInfo(conflict.where.field);
    const QString title = type.single ? type.singular.text() : entityTitle(design, type.kind, conflict.where.entity);
    auto *item = new QTreeWidgetItem(m_list);
    const auto show = [&](Column column, const QString &text) {
        item->setText(column, text);
        item->setToolTip(column, text);
    };
    switch (conflict.kind) {
    case MergeConflict::Kind::BothEdited:
        show(Place, info ? tr("%1: %2").arg(title, info->labelText()) : title);
        if (info) {
            show(Before, displayValue(design, *info, conflict.base));
            show(Mine, displayValue(design, *info, conflict.mine));
            show(Theirs, displayValue(design, *info, conflict.theirs));
        }
        break;
    case MergeConflict::Kind::RemovedByThem:
        show(Place, title);
        show(Mine, tr("edited"));
        show(Theirs, tr("removed"));
        break;
    case MergeConflict::Kind::RemovedByMe:
        show(Place, title);
        show(Mine, tr("removed, but kept since the other side edited it"));
        show(Theirs, tr("edited"));
        break;
    case MergeConflict::Kind::NoPlace:
        show(Place, type.plural.text());
        show(Mine, tr("a row for which the list has no room"));
        break;
    }
    if (conflict.kind == MergeConflict::Kind::BothEdited || conflict.kind == MergeConflict::Kind::RemovedByThem) {
        item->setFlags(item->flags() | Qt::ItemIsUserCheckable);
        item->setCheckState(Place, Qt::Unchecked);
    }
}

void ConflictsDialog::takeChosen()
{
    m_session.edit(tr("Take the other side’s"), [&](Design &next) {
        for (int row = 0; row < m_list->topLevelItemCount(); ++row) {
            const MergeConflict &conflict = m_conflicts.at(row);
            if (m_list->topLevelItem(row)->checkState(Place) != Qt::Checked) {
                continue;
            }
            if (conflict.kind == MergeConflict::Kind::RemovedByThem) {
                removeWithLinks(next, conflict.where.kind(), conflict.where.entity);
            } else {
                writeAt(next, conflict.where, conflict.theirs);
            }
        }
    });
    accept();
}

} // namespace Credwright
