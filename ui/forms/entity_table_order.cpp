#include "ui/document/session.h"
#include "ui/forms/entity_table.h"

#include <QDropEvent>
#include <QMouseEvent>
#include <QWheelEvent>

namespace Credwright {

void EntityTable::moveSelected(int by)
{
    const QList<QUuid> ids = selectedIds();
    const QUuid current = currentRow();
    const int column = currentIndex().column();
    if (m_model->isGrouped()) {
        moveInGroups(ids, by);
    } else {
        m_session.moveRows(m_model->kind(), ids, by);
    }
    const int row = m_model->rowOf(current);
    if (row >= 0) {
        selectionModel()->setCurrentIndex(m_model->index(row, std::max(1, column)), QItemSelectionModel::NoUpdate);
        QItemSelection selection;
        for (const QUuid &id : ids) {
            const int at = m_model->rowOf(id);
            selection.select(m_model->index(at, 0), m_model->index(at, m_model->columnCount() - 1));
        }
        selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
    }
}

/// Past the neighbour that is seen, never into another group: the group is a field of the row.
void EntityTable::moveInGroups(const QList<QUuid> &ids, int by)
{
    QList<QUuid> order;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        if (isRow(row)) {
            order.append(m_model->idAt(row));
        }
    }
    const QList<QUuid> before = order;
    const auto swap = [&](qsizetype at, qsizetype with) {
        if (ids.contains(order.at(at)) && !ids.contains(order.at(with)) && m_model->groupOf(order.at(at)) == m_model->groupOf(order.at(with))) {
            order.swapItemsAt(at, with);
        }
    };
    for (qsizetype i = 1; i < order.size(); ++i) {
        by < 0 ? swap(i, i - 1) : swap(order.size() - 1 - i, order.size() - i);
    }
    if (order != before) {
        m_session.edit(tr("Move %n row(s)", nullptr, static_cast<int>(ids.size())), [&](Design &next) { reorder(next, m_model->kind(), order); },
            {ids.first(), m_model->kind(), {}});
    }
}

void EntityTable::mousePressEvent(QMouseEvent *event)
{
    if (m_model->rowCount() == 0 && event->button() == Qt::LeftButton) {
        addRowBelow();
        return;
    }
    const QModelIndex index = indexAt(event->position().toPoint());
    if (index.isValid() && m_model->findingAt(index.row())) {
        selectRow(m_model->idAt(index.row()));
        setFocus();
        return;
    }
    if (index.isValid() && m_model->groupAt(index.row())) {
        setFocus();
        return;
    }
    const QModelIndex before = currentIndex();
    QTableView::mousePressEvent(event);
    // A second click on the cell that is current edits it, as in a spreadsheet; the first only selects. Not before the button is let go:
    // a row is dragged by any of its cells.
    const bool again = before == index && index.isValid() && event->button() == Qt::LeftButton && event->modifiers() == Qt::NoModifier && hasFocus();
    m_clickedAgain = again ? QPersistentModelIndex(index) : QPersistentModelIndex();
}

void EntityTable::mouseReleaseEvent(QMouseEvent *event)
{
    QTableView::mouseReleaseEvent(event);
    if (m_clickedAgain.isValid() && indexAt(event->position().toPoint()) == m_clickedAgain) {
        edit(m_clickedAgain, EditKeyPressed, nullptr);
    }
    m_clickedAgain = QPersistentModelIndex();
}

void EntityTable::startDrag(Qt::DropActions actions)
{
    m_clickedAgain = QPersistentModelIndex();
    QTableView::startDrag(actions);
}

void EntityTable::wheelEvent(QWheelEvent *event)
{
    event->ignore(); // The page scrolls.
}

void EntityTable::dragMoveEvent(QDragMoveEvent *event)
{
    QTableView::dragMoveEvent(event);
    // Anywhere in the table is a place to drop: above or below the row there.
    event->setAccepted(event->source() == this && m_session.isEditable());
}

void EntityTable::dropEvent(QDropEvent *event)
{
    const QModelIndex over = indexAt(event->position().toPoint());
    const QUuid target = m_model->idAt(over.row());
    QList<QUuid> moving = selectedIds();
    if (event->source() != this || !m_session.isEditable() || target.isNull() || moving.contains(target)) {
        return;
    }
    drop(moving, target, event->position().y() > visualRect(over).center().y());
    event->setDropAction(Qt::IgnoreAction); // The rows have moved already; the view must not take them out.
    event->accept();
}

/// A row stays in its group, which is a field of the row: what is dropped elsewhere stays where it is.
void EntityTable::drop(QList<QUuid> moving, const QUuid &target, bool below)
{
    moving.removeIf([&](const QUuid &id) { return m_model->groupOf(id) != m_model->groupOf(target); });
    QList<QUuid> order = idsOf(m_session.design(), m_model->kind());
    std::sort(moving.begin(), moving.end(), [&](const QUuid &a, const QUuid &b) { return order.indexOf(a) < order.indexOf(b); });
    for (const QUuid &id : std::as_const(moving)) {
        order.removeAll(id);
    }
    qsizetype at = order.indexOf(target) + (below ? 1 : 0);
    for (const QUuid &id : std::as_const(moving)) {
        order.insert(at++, id);
    }
    if (order != idsOf(m_session.design(), m_model->kind())) {
        const QUuid first = moving.first();
        m_session.edit(tr("Move in “%1”").arg(accessibleName()), [&](Design &next) { reorder(next, m_model->kind(), order); }, {first, m_model->kind(), {}});
        selectRow(first);
    }
}

} // namespace Credwright
