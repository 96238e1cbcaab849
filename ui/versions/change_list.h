#pragma once

#include "core/document/change_words.h"

#include <QAbstractListModel>

class QAbstractItemDelegate;

namespace Credwright {

/// Differences between two states of a design as a view shows them: one heading a step, then its lines.
class ChangeList : public QAbstractListModel
{
    Q_OBJECT
public:
    using QAbstractListModel::QAbstractListModel;

    void setLines(const QList<ChangeLine> &lines);
    /// The line in a row; null for a heading.
    const ChangeLine *lineAt(int row) const;
    /// The first row that is a line, or -1.
    int firstLine() const;

    int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : static_cast<int>(m_rows.size()); }
    QVariant data(const QModelIndex &index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

    /// Draws a row of this list.
    static QAbstractItemDelegate *makeDelegate(QObject *parent);

private:
    QList<ChangeLine> m_lines;
    QList<int> m_rows; ///< The line in each row; -1: the heading of the line in the next row.
};

} // namespace Credwright
