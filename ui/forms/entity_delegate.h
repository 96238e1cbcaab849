#pragma once

#include "core/fields/field.h"

#include <QHash>
#include <QStyledItemDelegate>

namespace Credwright {

class EntityTable;
class FieldEditor;
class Session;
struct TableGroup;

/// Draws the cells and findings of an editable table, and edits a cell in place with the editor of its field.
/// What is typed goes into the design at once; Escape brings back what the cell held before.
class EntityDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    EntityDelegate(Session &session, EntityTable &table);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void setEditorData(QWidget *editor, const QModelIndex &index) const override;
    void setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const override;
    void updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void paintGroup(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index, const TableGroup &group) const;
    void paintNumber(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
    void paintText(QPainter *painter, const QRect &rect, const QModelIndex &index, const QColor &color) const;

    Session &m_session;
    EntityTable &m_table;
    mutable QHash<QObject *, FieldEditor *> m_editors;
    mutable QHash<QObject *, Value> m_before; ///< What the cell held when its editor opened.
};

} // namespace Credwright
