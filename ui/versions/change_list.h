#pragma once

#include <QAbstractListModel>
#include <QList>
#include <QString>

class QAbstractItemDelegate;

namespace Credwright {

/// One thing that is another in two states of a design.
struct ChangeRow
{
    QString group;  ///< What it belongs to: rows of one group follow each other.
    QString title;  ///< "Outcome 4: Statement"
    QString before; ///< Empty where there was nothing.
    QString after;
};

/// Differences as a view shows them: one heading a group, then its rows, two lines each.
class ChangeList : public QAbstractListModel
{
    Q_OBJECT
public:
    using QAbstractListModel::QAbstractListModel;

    void setChanges(const QList<ChangeRow> &changes);
    /// Which of the changes a row of the view shows; -1 for a heading.
    int changeAt(int row) const { return m_rows.value(row, -1); }
    /// The first row that is a change, or -1.
    int firstRow() const { return m_rows.isEmpty() ? -1 : 1; }

    int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : static_cast<int>(m_rows.size()); }
    QVariant data(const QModelIndex &index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

    /// Draws a row of this list.
    static QAbstractItemDelegate *makeDelegate(QObject *parent);

private:
    QList<ChangeRow> m_changes;
    QList<int> m_rows; ///< The change in each row; -1: the heading above the change in the next row.
};

} // namespace Credwright
