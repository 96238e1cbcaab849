#pragma once

#include <QStyledItemDelegate>

class QTableView;

namespace Credwright {

enum class TableDensity { Normal, TwoLines, Compact };

/// The look of tables: no grid, a faint line under each row, tints for hover, selection and error, total rows. Subclasses draw
/// the content of special columns over paintGround().
class TableDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    /// What a model may say about a row, asked of each cell.
    enum Role {
        ErrorRole = Qt::UserRole + 0x4300, ///< bool: the must tint.
        TotalRole                          ///< bool: bold on alt, with a line above.
    };
    explicit TableDelegate(TableDensity density = TableDensity::Normal, QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option, const QModelIndex &index) override;

    /// Row height in pixels at the current text size.
    static int rowHeight(TableDensity density);
    /// The cell less its padding: 16 at the card's edges, 8 between columns.
    static QRect contentRect(const QStyleOptionViewItem &option, const QModelIndex &index);
    static void paintGround(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index);
    /// The mark of the current cell; call last.
    static void paintFocus(QPainter *painter, const QStyleOptionViewItem &option);

private:
    TableDensity m_density;
};

} // namespace Credwright
