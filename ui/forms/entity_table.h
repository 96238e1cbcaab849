#pragma once

#include "ui/forms/entity_table_model.h"

#include <QTableView>

class QAction;
class QPushButton;
class QTimer;

namespace Credwright {

class EntityDelegate;

/// An editable list of the design: type, Tab, Enter for a new row; reorder, remove, copy, paste from a spreadsheet.
/// It is as tall as its rows, so that the page scrolls and not the table.
class EntityTable : public QTableView
{
    Q_OBJECT
public:
    EntityTable(Session &session, const QString &kind, const QList<TableColumn> &columns, QWidget *parent = nullptr);

    EntityTableModel &rows() { return *m_model; }
    /// The row that is current, null when none is.
    QUuid currentRow() const;
    void selectRow(const QUuid &id, const QString &field = {}, bool edit = false);

    /// For the title of the card that holds the table.
    QAction *addRowAction() const { return m_add; }
    QAction *removeAction() const { return m_remove; }
    QAction *moveUpAction() const { return m_moveUp; }
    QAction *moveDownAction() const { return m_moveDown; }
    QAction *copyAction() const { return m_copy; }
    QAction *pasteAction() const { return m_paste; }

    /// Whether rows can be added and removed: not where the guide fixes them.
    bool takesRows() const;

    /// Said in the empty table: what goes there.
    void setEmptyText(const QString &text) { m_emptyText = text; }
    /// Lines that a text cell may take (2 for statements).
    void setTextLines(int lines);
    int textLines() const { return m_textLines; }
    /// Rows of 24 in place of 28, for tables of many figures.
    void setCompact(bool compact);
    /// What a row added by the user begins with; part of the same undo step. `after` is the row that was current, or null.
    void setNewRow(const std::function<void(Design &design, const QUuid &made, const QUuid &after)> &prepare) { m_prepare = prepare; }
    /// Called by the delegate: Enter, Tab and Shift+Tab in an open editor.
    void addRowBelow();
    void moveOn(int by, bool edit);
    /// Moves rows above or below another one.
    void drop(QList<QUuid> moving, const QUuid &target, bool below);
    using QTableView::edit;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// The current row changed; null when there is none.
    void currentRowChanged(const QUuid &id);
    /// Tab left the last cell of a row.
    void leftRow(const QUuid &id);
    void setAsideRequested(const Credwright::Finding &finding);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void startDrag(Qt::DropActions actions) override;
    void wheelEvent(QWheelEvent *event) override;
    void dragMoveEvent(QDragMoveEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    bool focusNextPrevChild(bool next) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    bool edit(const QModelIndex &index, EditTrigger trigger, QEvent *event) override;

private:
    void makeActions();
    void fitColumns();
    int widthOfContent(int column) const;
    int marginsOf(int column) const;
    void fitRows();
    int heightOf(int row) const;
    void showFindings();
    void showHidden();
    void follow();
    void removeSelected();
    void moveSelected(int by);
    void moveInGroups(const QList<QUuid> &ids, int by);
    QUuid insertRow(int position);
    /// Findings and headings are passed over.
    bool isRow(int row) const;
    void clearCells();
    void copyCells();
    void pasteCells();
    QList<QUuid> selectedIds() const;

    Session &m_session;
    EntityTableModel *m_model;
    EntityDelegate *m_delegate;
    QAction *m_add = nullptr;
    QAction *m_remove = nullptr;
    QAction *m_moveUp = nullptr;
    QAction *m_moveDown = nullptr;
    QAction *m_copy = nullptr;
    QAction *m_paste = nullptr;
    QString m_emptyText;
    int m_textLines = 1;
    bool m_compact = false;
    std::function<void(Design &, const QUuid &, const QUuid &)> m_prepare;
    QPushButton *m_more = nullptr; ///< How many findings are not shown; leads to them.
    QTimer *m_follow = nullptr;
    QPersistentModelIndex m_clickedAgain; ///< The current cell, pressed a second time.
    int m_height = 0;
    QList<QPersistentModelIndex> m_live; ///< Finding rows that hold a widget.
};

} // namespace Credwright
