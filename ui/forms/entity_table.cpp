#include "ui/forms/entity_table.h"

#include "core/check/analysis.h"
#include "core/util/format.h"
#include "ui/document/session.h"
#include "ui/forms/entity_delegate.h"
#include "ui/forms/finding_bar.h"
#include "ui/forms/text_edit.h"
#include "ui/theme/icons.h"
#include "ui/theme/text_flags.h"
#include "ui/theme/theme.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QDropEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMimeData>
#include <QPainter>
#include <QScrollArea>

namespace Credwright {

using namespace Qt::Literals::StringLiterals;

EntityTable::EntityTable(Session &session, const QString &kind, const QList<TableColumn> &columns, QWidget *parent)
    : QTableView(parent)
    , m_session(session)
    , m_model(new EntityTableModel(session, kind, columns, this))
    , m_delegate(new EntityDelegate(session, *this))
{
    setModel(m_model);
    setItemDelegate(m_delegate);
    setObjectName(kind);
    setAccessibleName(entityType(kind)->plural.text());
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setWordWrap(true);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setEditTriggers(QAbstractItemView::AnyKeyPressed | QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed);
    setTabKeyNavigation(false);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setMouseTracking(true);
    setDragEnabled(true);
    setDragDropMode(QAbstractItemView::InternalMove);
    setDragDropOverwriteMode(false);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setMinimumSectionSize(8);
    horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setMinimumSectionSize(20);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setAccessibleName(tr("Columns of %1").arg(accessibleName()));
    makeActions();
    connect(m_model, &EntityTableModel::shapeChanged, this, [this] {
        fitRows();
        showFindings();
    });
    connect(&m_session.document(), &Document::editableChanged, this, [this] {
        for (QAction *action : {m_add, m_remove, m_moveUp, m_moveDown, m_paste}) {
            action->setEnabled(m_session.isEditable());
        }
    });
    connect(&Theme::instance(), &Theme::changed, this, [this] {
        fitColumns();
        fitRows();
    });
    fitRows();
}

void EntityTable::makeActions()
{
    const auto action = [this](const QString &text, const QKeySequence &key, const QString &tip, auto slot) {
        auto *made = new QAction(text, this);
        made->setShortcut(key);
        made->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        made->setToolTip(key.isEmpty() ? tip : tr("%1 (%2)").arg(tip, key.toString(QKeySequence::NativeText)));
        connect(made, &QAction::triggered, this, slot);
        QWidget::addAction(made);
        return made;
    };
    const QString list = accessibleName();
    m_add = action(tr("Add a row"), {}, tr("Add a row to “%1” (Enter)").arg(list), [this] { addRowBelow(); });
    m_remove =
        action(tr("Remove rows"), QKeySequence(Qt::CTRL | Qt::Key_Delete), tr("Remove the selected rows from “%1”").arg(list), [this] { removeSelected(); });
    m_moveUp = action(tr("Move up"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Up), tr("Move the selected rows up"), [this] { moveSelected(-1); });
    m_moveDown = action(tr("Move down"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Down), tr("Move the selected rows down"), [this] { moveSelected(1); });
    m_copy = action(tr("Copy rows"), {}, tr("Copy the selected rows, or all, for a spreadsheet"), [this] { copyCells(); });
    m_paste = action(tr("Paste rows"), {}, tr("Paste rows from a spreadsheet"), [this] { pasteCells(); });
}

QUuid EntityTable::currentRow() const
{
    return m_model->idAt(currentIndex().row());
}

void EntityTable::selectRow(const QUuid &id, const QString &field, bool edit)
{
    const int row = m_model->rowOf(id);
    if (row < 0) {
        return;
    }
    const QModelIndex index = m_model->index(row, std::max(1, m_model->columnOf(id, field)));
    setCurrentIndex(index);
    if (edit && m_session.isEditable()) {
        this->edit(index);
    }
}

void EntityTable::setTextLines(int lines)
{
    m_textLines = lines;
    fitRows();
}

void EntityTable::setCompact(bool compact)
{
    m_compact = compact;
    fitColumns();
    fitRows();
}

bool EntityTable::isRow(int row) const
{
    return !m_model->findingAt(row) && !m_model->groupAt(row);
}

QUuid EntityTable::insertRow(int position)
{
    if (!m_prepare) {
        return m_session.addRow(m_model->kind(), position);
    }
    const EntityData data = newEntity(m_model->kind());
    const QUuid after = currentRow();
    m_session.edit(tr("Add a row to “%1”").arg(accessibleName()), [&](Design &next) {
        if (insertEntity(next, m_model->kind(), position, data)) {
            m_prepare(next, data.id, after);
        }
    });
    return contains(m_session.design(), m_model->kind(), data.id) ? data.id : QUuid();
}

QSize EntityTable::sizeHint() const
{
    return {400, m_height};
}

QSize EntityTable::minimumSizeHint() const
{
    return {200, m_height};
}

void EntityTable::addRowBelow()
{
    const int position =
        currentIndex().isValid() ? m_model->positionOf(m_model->rowOf(currentRow())) + 1 : static_cast<int>(countOf(m_session.design(), m_model->kind()));
    const QUuid id = insertRow(position);
    if (!id.isNull()) {
        setFocus();
        selectRow(id, {}, true);
    }
}

void EntityTable::moveOn(int by, bool edit)
{
    const QModelIndex from = currentIndex();
    for (int column = from.column() + by; column > 0 && column < m_model->columnCount(); column += by) {
        const QModelIndex next = m_model->index(from.row(), column);
        if (m_model->infoAt(next)) {
            setCurrentIndex(next);
            if (edit) {
                this->edit(next);
            }
            return;
        }
    }
    if (by > 0) {
        setFocus();
        Q_EMIT leftRow(m_model->idAt(from.row()));
    }
}

bool EntityTable::focusNextPrevChild(bool next)
{
    const QModelIndex index = currentIndex();
    if (index.isValid()) {
        const int column = index.column() + (next ? 1 : -1);
        if (column > 0 && column < m_model->columnCount()) {
            moveOn(next ? 1 : -1, false);
            if (currentIndex() != index) {
                return true;
            }
        }
    }
    return QTableView::focusNextPrevChild(next);
}

QList<QUuid> EntityTable::selectedIds() const
{
    QList<QUuid> ids;
    for (const QModelIndex &index : selectionModel()->selectedRows()) {
        if (isRow(index.row())) {
            ids.append(m_model->idAt(index.row()));
        }
    }
    if (ids.isEmpty() && currentIndex().isValid()) {
        ids.append(currentRow());
    }
    return ids;
}

void EntityTable::removeSelected()
{
    const QList<QUuid> ids = selectedIds();
    const int position = ids.isEmpty() ? -1 : m_model->positionOf(m_model->rowOf(ids.first()));
    m_session.removeRows(m_model->kind(), ids);
    const QList<QUuid> left = idsOf(m_session.design(), m_model->kind());
    if (position >= 0 && !left.isEmpty()) {
        selectRow(left.at(std::min<qsizetype>(position, left.size() - 1)));
    } else {
        Q_EMIT currentRowChanged(QUuid());
    }
}

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
        m_session.edit(tr("Move %n row(s)", nullptr, static_cast<int>(ids.size())), [&](Design &next) { reorder(next, m_model->kind(), order); });
    }
}

void EntityTable::clearCells()
{
    const QModelIndex index = currentIndex();
    const std::optional<Value> value = m_model->valueAt(index);
    if (!value || !m_model->infoAt(index)) {
        return;
    }
    const Anchor where = m_model->anchorAt(index);
    m_session.setField(where, std::visit([](const auto &v) -> Value { return std::remove_cvref_t<decltype(v)>(); }, *value));
}

void EntityTable::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (event->matches(QKeySequence::Copy)) {
        copyCells();
    } else if (event->matches(QKeySequence::Paste)) {
        pasteCells();
    } else if (enter && event->modifiers() == Qt::NoModifier && m_session.isEditable()) {
        addRowBelow();
    } else if (event->key() == Qt::Key_Delete && event->modifiers() == Qt::NoModifier && m_session.isEditable()) {
        clearCells();
    } else if (event->matches(QKeySequence::Undo) || event->matches(QKeySequence::Redo) || event->key() == Qt::Key_Escape) {
        event->ignore();
    } else if ((event->key() == Qt::Key_Down || event->key() == Qt::Key_Up) && event->modifiers() == Qt::NoModifier) {
        // Findings are not places to stop at: their buttons are reached by Tab from the row's card.
        const int step = event->key() == Qt::Key_Down ? 1 : -1;
        int row = currentIndex().row() + step;
        while (row >= 0 && row < m_model->rowCount() && !isRow(row)) {
            row += step;
        }
        if (row >= 0 && row < m_model->rowCount()) {
            setCurrentIndex(m_model->index(row, std::max(1, currentIndex().column())));
        }
    } else {
        QTableView::keyPressEvent(event);
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
    // A second click on the cell that is current edits it, as in a spreadsheet; the first only selects.
    if (before == index && index.isValid() && event->button() == Qt::LeftButton && event->modifiers() == Qt::NoModifier && hasFocus()) {
        edit(index);
    }
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
    const bool below = event->position().y() > visualRect(over).center().y();
    QList<QUuid> order = idsOf(m_session.design(), m_model->kind());
    std::sort(moving.begin(), moving.end(), [&](const QUuid &a, const QUuid &b) { return order.indexOf(a) < order.indexOf(b); });
    for (const QUuid &id : std::as_const(moving)) {
        order.removeAll(id);
    }
    qsizetype at = order.indexOf(target) + (below ? 1 : 0);
    for (const QUuid &id : std::as_const(moving)) {
        order.insert(at++, id);
    }
    m_session.edit(tr("Move in “%1”").arg(accessibleName()), [&](Design &next) { reorder(next, m_model->kind(), order); });
    event->setDropAction(Qt::IgnoreAction); // The rows have moved already; the view must not take them out.
    event->accept();
}

void EntityTable::focusInEvent(QFocusEvent *event)
{
    QTableView::focusInEvent(event);
    const bool onNumber = currentIndex().column() == 0; // Where the view puts it by itself; no cell to stop at.
    if ((!currentIndex().isValid() || onNumber) && m_model->rowCount() > 0) {
        int first = std::max(0, currentIndex().row());
        while (first < m_model->rowCount() && !isRow(first)) {
            ++first;
        }
        setCurrentIndex(m_model->index(first, 1));
    } else if (currentIndex().isValid()) {
        m_session.setPlace(m_model->anchorAt(currentIndex()));
    } else {
        m_session.setPlace({{}, m_model->kind(), {}});
    }
}

void EntityTable::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    if (!current.isValid()) {
        return;
    }
    m_session.closeEdit();
    m_session.setPlace(m_model->anchorAt(current));
    if (m_model->idAt(current.row()) != m_model->idAt(previous.row()) || !previous.isValid()) {
        Q_EMIT currentRowChanged(m_model->idAt(current.row()));
        showFindings();
    }
    // The table is as tall as its rows, so it is the page that must bring the cell into view.
    for (QWidget *above = parentWidget(); above; above = above->parentWidget()) {
        if (auto *area = qobject_cast<QScrollArea *>(above)) {
            const QRect cell = visualRect(current);
            area->ensureVisible(mapTo(area->widget(), cell.center()).x(), mapTo(area->widget(), cell.center()).y(), 0, cell.height() / 2 + Theme::px(40));
            break;
        }
    }
}

void EntityTable::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    fitColumns();
    fitRows();
}

void EntityTable::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange) {
        fitColumns();
        fitRows();
    }
}

void EntityTable::fitColumns()
{
    const int numberWidth = Theme::px(m_model->isGrouped() ? 28 : 44); // Numbers would not follow each other within groups.
    int fixed = numberWidth;
    int shares = 0;
    for (int i = 1; i < m_model->columnCount(); ++i) {
        const int width = m_model->column(i).width;
        fixed += Theme::px(width);
        shares += width == 0;
    }
    const int rest = std::max(0, viewport()->width() - fixed);
    setColumnWidth(0, numberWidth);
    for (int i = 1; i < m_model->columnCount(); ++i) {
        const int width = m_model->column(i).width;
        setColumnWidth(i, width ? Theme::px(width) : std::max(Theme::px(120), rest / std::max(1, shares)));
    }
}

int EntityTable::heightOf(int row) const
{
    if (const Finding *finding = m_model->findingAt(row)) {
        return FindingBar::heightFor(*finding, viewport()->width());
    }
    const int least = Theme::px(m_compact ? 24 : 28);
    if (m_textLines <= 1) {
        return least;
    }
    const QFontMetrics metrics(font());
    int height = least;
    for (int i = 1; i < m_model->columnCount(); ++i) {
        const FieldInfo *info = m_model->info(i);
        if (!info || !info->limits.multiline) {
            continue;
        }
        const QString text = m_model->index(row, i).data(Qt::DisplayRole).toString();
        const int width = columnWidth(i) - Theme::px(22); // The cell's margins, and some room for what text shaping adds.
        // Only texts that can wrap are laid out: most rows of a long table are one line.
        if (metrics.horizontalAdvance(text.left(400)) > width) {
            const int lines =
                std::min(m_textLines, metrics.boundingRect(QRect(0, 0, width, 10000), Qt::TextWordWrap, text.left(400)).height() / metrics.lineSpacing());
            height = std::max(height, lines * metrics.lineSpacing() + Theme::px(8));
        }
    }
    return height;
}

void EntityTable::fitRows()
{
    const int columns = m_model->columnCount();
    int height = horizontalHeader()->sizeHint().height();
    QSignalBlocker blocker(verticalHeader());
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const int span = m_model->findingAt(row) ? columns : m_model->groupAt(row) ? std::max(1, columns - 2) : 1;
        if (columnSpan(row, 0) != span) {
            setSpan(row, 0, 1, span);
        }
        const int wanted = heightOf(row);
        if (rowHeight(row) != wanted) {
            verticalHeader()->resizeSection(row, wanted);
        }
        height += wanted;
    }
    if (m_model->rowCount() == 0) {
        height += Theme::px(40);
    }
    blocker.unblock();
    if (height != m_height) {
        m_height = height;
        setFixedHeight(height);
        updateGeometry();
    }
    updateGeometries();
    viewport()->update();
}

/// Findings of the current row are live widgets with their ways out; all others are painted by the delegate.
void EntityTable::showFindings()
{
    for (const QPersistentModelIndex &index : std::as_const(m_live)) {
        if (index.isValid() && (m_model->idAt(index.row()) != currentRow() || !m_model->findingAt(index.row()))) {
            setIndexWidget(index, nullptr);
        }
    }
    m_live.removeIf([&](const QPersistentModelIndex &index) { return !index.isValid() || !indexWidget(index); });
    const int first = m_model->rowOf(currentRow());
    for (int row = first + 1; first >= 0 && row < m_model->rowCount() && m_model->findingAt(row); ++row) {
        const QModelIndex index = m_model->index(row, 0);
        auto *bar = qobject_cast<FindingBar *>(indexWidget(index));
        if (!bar) {
            bar = new FindingBar(m_session, viewport());
            setIndexWidget(index, bar);
            m_live.append(index);
        }
        bar->show(*m_model->findingAt(row));
    }
}

void EntityTable::updateEditorGeometries()
{
    QTableView::updateEditorGeometries();
}

void EntityTable::paintEvent(QPaintEvent *event)
{
    QTableView::paintEvent(event);
    if (m_model->rowCount() == 0) {
        QPainter painter(viewport());
        painter.setPen(palette().color(QPalette::PlaceholderText));
        const QString text = m_emptyText.isEmpty() ? tr("Nothing here yet. Press Enter, or click, to add the first row.") : m_emptyText;
        painter.drawText(viewport()->rect().adjusted(Theme::px(16), 0, -Theme::px(16), 0),
            textFlags(layoutDirection(), int(Qt::AlignVCenter | Qt::AlignLeft) | Qt::TextWordWrap, text), text);
    }
}

void EntityTable::copyCells()
{
    QList<int> wanted;
    for (const QModelIndex &index : selectionModel()->selectedRows()) {
        if (isRow(index.row())) {
            wanted.append(index.row());
        }
    }
    if (wanted.isEmpty()) {
        for (int row = 0; row < m_model->rowCount(); ++row) {
            if (isRow(row)) {
                wanted.append(row);
            }
        }
    }
    std::sort(wanted.begin(), wanted.end());
    QString text;
    QString html = u"<table>"_s;
    for (const int row : std::as_const(wanted)) {
        QStringList cells;
        html += u"<tr>"_s;
        for (int column = 1; column < m_model->columnCount(); ++column) {
            QString cell = m_model->index(row, column).data(Qt::DisplayRole).toString();
            html += u"<td>"_s + cell.toHtmlEscaped().replace(u'\n', u"<br>"_s) + u"</td>"_s;
            if (cell.contains(u'\t') || cell.contains(u'\n') || cell.contains(u'"')) {
                cell = u'"' + cell.replace(u'"', u"\"\""_s) + u'"';
            }
            cells.append(cell);
        }
        html += u"</tr>"_s;
        text += cells.join(u'\t') + u'\n';
    }
    auto *data = new QMimeData;
    data->setText(text);
    data->setHtml(html + u"</table>"_s);
    QApplication::clipboard()->setMimeData(data);
}

QList<QStringList> cellsFromText(const QString &text)
{
    QList<QStringList> rows;
    QStringList row;
    QString cell;
    bool quoted = false;
    const auto endCell = [&] {
        row.append(cell);
        cell.clear();
    };
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        if (quoted) {
            if (c == u'"' && i + 1 < text.size() && text.at(i + 1) == u'"') {
                cell += c;
                ++i;
            } else if (c == u'"') {
                quoted = false;
            } else {
                cell += c;
            }
        } else if (c == u'"' && cell.isEmpty()) {
            quoted = true;
        } else if (c == u'\t') {
            endCell();
        } else if (c == u'\n' || c == u'\r') {
            if (c == u'\r' && i + 1 < text.size() && text.at(i + 1) == u'\n') {
                ++i;
            }
            endCell();
            rows.append(row);
            row.clear();
            if (rows.size() > maximumRows) {
                return rows;
            }
        } else {
            cell += c;
        }
    }
    if (!cell.isEmpty() || !row.isEmpty()) {
        endCell();
        rows.append(row);
    }
    return rows;
}

void EntityTable::pasteCells()
{
    const QString text = QApplication::clipboard()->text();
    if (text.isEmpty() || !m_session.isEditable()) {
        return;
    }
    const QList<QStringList> cells = cellsFromText(text);
    const QString kind = m_model->kind();
    const int firstColumn = std::max(1, currentIndex().column());
    const int firstPosition =
        currentIndex().isValid() ? m_model->positionOf(m_model->rowOf(currentRow())) : static_cast<int>(countOf(m_session.design(), kind));
    int refused = 0;
    int tooMany = 0;
    m_session.edit(tr("Paste %n row(s) into “%1”", nullptr, static_cast<int>(cells.size())).arg(accessibleName()), [&](Design &next) {
        QList<QUuid> ids = idsOf(next, kind);
        for (int r = 0; r < cells.size(); ++r) {
            const int position = firstPosition + r;
            if (position >= ids.size()) {
                const EntityData data = newEntity(kind);
                if (!insertEntity(next, kind, position, data)) {
                    tooMany = static_cast<int>(cells.size()) - r;
                    break;
                }
                ids.append(data.id);
            }
            int column = firstColumn;
            for (const QString &cell : cells.at(r)) {
                while (column < m_model->columnCount() && !m_model->infoAt(next, ids.at(position), column)) {
                    ++column;
                }
                if (column >= m_model->columnCount()) {
                    break;
                }
                const FieldInfo *info = m_model->infoAt(next, ids.at(position), column);
                const Anchor where{ids.at(position), info->id, {}};
                const std::optional<Value> value = parseValue(*info, cleanedText(cell, info->limits.multiline), *readAt(next, where), locale());
                if (!value || !writeAt(next, where, *value)) {
                    ++refused;
                }
                ++column;
            }
        }
    });
    if (tooMany > 0) {
        m_session.notify(tr("A list holds at most %L1 rows: %n row(s) of what was pasted did not fit.", nullptr, tooMany).arg(maximumRows));
    } else if (refused > 0) {
        m_session.notify(tr("%n cell(s) could not be read for their column and kept what they held.", nullptr, refused));
    }
}

} // namespace Credwright
