#include "ui/forms/entity_table.h"

#include "core/model/seeded_rows.h"
#include "core/util/pasted_rows.h"
#include "ui/document/session.h"
#include "ui/forms/entity_delegate.h"
#include "ui/forms/table_clipboard.h"
#include "ui/forms/text_edit.h"
#include "ui/theme/icons.h"
#include "ui/theme/text_flags.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMimeData>
#include <QPainter>
#include <QPushButton>
#include <QScrollArea>
#include <QTimer>

namespace Credwright {

using namespace Qt::Literals::StringLiterals;

namespace {

/// The first letter that was typed over a choice, for the list that has opened.
void searchIn(const QString &typed)
{
    QWidget *list = QApplication::activePopupWidget() ? QApplication::activePopupWidget()->focusWidget() : QApplication::focusWidget();
    if (auto *box = qobject_cast<QComboBox *>(list); box && box->isEditable()) {
        box->lineEdit()->selectAll();
    }
    if (list) {
        QKeyEvent press(QEvent::KeyPress, 0, Qt::NoModifier, typed);
        QApplication::sendEvent(list, &press);
    }
}

} // namespace

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
    m_more = makeButton({}, ButtonKind::Text, ButtonSize::Small, this);
    m_more->setObjectName(u"moreFindings"_s);
    connect(m_more, &QPushButton::clicked, this, [this] { m_session.showFinding(m_model->hiddenFindings().first().where); });
    m_follow = new QTimer(this);
    m_follow->setSingleShot(true);
    connect(m_follow, &QTimer::timeout, this, &EntityTable::follow);
    connect(m_model, &EntityTableModel::shapeChanged, this, [this] {
        fitColumns();
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
    // The row alone: a key that is held down, as Ctrl is for Undo, would add it to those that are selected.
    selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
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

bool EntityTable::takesRows() const
{
    const SeededList *list = seededList(m_model->kind());
    return !list || list->takesMore;
}

void EntityTable::addRowBelow()
{
    if (!takesRows()) {
        return;
    }
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
    if (index.isValid() && hasFocus()) { // Not from a button of a finding.
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

void EntityTable::clearCells()
{
    const QModelIndex index = currentIndex();
    const std::optional<Value> value = m_model->valueAt(index);
    if (!value || !m_model->infoAt(index) || m_model->isFixed(index)) {
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

/// What is typed over a cell replaces its text; in a list it looks for the entry.
bool EntityTable::edit(const QModelIndex &index, EditTrigger trigger, QEvent *event)
{
    const bool wanted = trigger == AllEditTriggers || (editTriggers() & trigger);
    if (!wanted || !(m_model->flags(index) & Qt::ItemIsEditable)) {
        return QTableView::edit(index, trigger, event);
    }
    const QString typed = event && event->type() == QEvent::KeyPress ? static_cast<QKeyEvent *>(event)->text() : QString();
    if (!QTableView::edit(index, AllEditTriggers, nullptr)) {
        return false;
    }
    if (auto *text = qobject_cast<TextEdit *>(indexWidget(index))) {
        const bool replace = trigger == AnyKeyPressed || (trigger == AllEditTriggers && !m_model->infoAt(index)->limits.multiline);
        replace ? text->selectAll() : text->moveCursor(QTextCursor::End);
        if (event && trigger == AnyKeyPressed) {
            QApplication::sendEvent(text, event);
        }
    } else if (!typed.trimmed().isEmpty()) {
        QTimer::singleShot(0, this, [typed] { searchIn(typed); }); // Once the list is there.
    }
    return true;
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
        // Never while the view is in the middle of a click, and not before the second half of a double click has found its row.
        m_follow->start(QApplication::mouseButtons() == Qt::NoButton ? 0 : QApplication::doubleClickInterval());
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
    QApplication::clipboard()->setMimeData(copiedRows(*m_model, wanted));
}

void EntityTable::pasteCells()
{
    const QString text = QApplication::clipboard()->text();
    if (text.isEmpty() || !m_session.isEditable()) {
        return;
    }
    const PastedRows pasted = rowsFromText(text);
    PasteTarget target{.over = {}, .firstColumn = std::max(1, currentIndex().column()), .grows = takesRows(), .prepare = m_prepare};
    for (int row = m_model->rowOf(currentRow()); row >= 0 && row < m_model->rowCount(); ++row) {
        if (isRow(row)) {
            target.over.append(m_model->idAt(row)); // As they are seen, which groups make another order than the list's.
        }
    }
    int refused = 0;
    int tooMany = 0;
    const int all = static_cast<int>(pasted.rows.size()) + pasted.beyond;
    m_session.edit(tr("Paste %n row(s) into “%1”", nullptr, all).arg(accessibleName()),
        [&](Design &next) { tooMany = all - writeRows(next, *m_model, pasted.rows, target, locale(), &refused); }, {target.over.value(0), m_model->kind(), {}});
    if (tooMany > 0) {
        m_session.notify(tr("A list holds at most %L1 rows: %n row(s) of what was pasted did not fit.", nullptr, tooMany).arg(maximumRows));
    } else if (refused > 0) {
        m_session.notify(tr("%n cell(s) could not be read for their column and kept what they held.", nullptr, refused));
    }
}

} // namespace Credwright
