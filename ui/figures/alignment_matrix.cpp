#include "ui/figures/alignment_matrix.h"

#include "core/check/analysis.h"
#include "ui/document/session.h"
#include "ui/figures/alignment_parts.h"
#include "ui/forms/finding_bar.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QScrollArea>
#include <QScrollBar>

namespace Credwright {

using namespace Qt::Literals::StringLiterals;

AlignmentModel::AlignmentModel(Session &session, QObject *parent) : QAbstractTableModel(parent), m_session(session)
{
    refresh();
    connect(&session, &Session::analysed, this, &AlignmentModel::refresh);
}

void AlignmentModel::refresh()
{
    AlignmentFigure next(m_session.design(), m_session.analysis().alignment, m_session.analysis().open);
    const auto same = [](const auto &before, const auto &after, auto id) {
        return std::equal(before.cbegin(), before.cend(), after.cbegin(), after.cend(), [&](const auto &a, const auto &b) { return a.*id == b.*id; });
    };
    const bool shape =
        same(m_figure.rows(), next.rows(), &AlignmentFigure::Row::outcome) && same(m_figure.columns(), next.columns(), &AlignmentFigure::Column::entity);
    if (!shape) {
        beginResetModel();
    }
    m_figure = std::move(next);
    if (!shape) {
        endResetModel();
    } else if (rowCount() > 0) {
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
        Q_EMIT headerDataChanged(Qt::Vertical, 0, rowCount() - 1);
        Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
    }
    Q_EMIT refreshed();
}

int AlignmentModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() || m_figure.rows().isEmpty() ? 0 : static_cast<int>(m_figure.rows().size()) + 1;
}

int AlignmentModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_figure.columns().size()) + 2;
}

bool AlignmentModel::isCell(const QModelIndex &index) const
{
    return index.isValid() && !isTotals(index.row()) && !isDerived(index.column());
}

QVariant AlignmentModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid()) {
        return {};
    }
    const bool grade = index.column() == columnCount() - 1;
    if (!isCell(index)) {
        if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole) {
            if (isTotals(index.row())) {
                return isDerived(index.column()) ? grade ? m_figure.gradeTotal() : m_figure.hoursTotal() : m_figure.columns().at(index.column()).total;
            }
            return grade ? m_figure.rows().at(index.row()).grade : m_figure.rows().at(index.row()).hours;
        }
        return role == Qt::ToolTipRole && isDerived(index.column()) ? QVariant(AlignmentFigure::working()) : QVariant();
    }
    const QString word = AlignmentFigure::word(m_figure.cell(index.row(), index.column()));
    if (role == Qt::AccessibleTextRole || role == Qt::ToolTipRole) {
        return tr("Outcome %L1, %2: %3").arg(index.row() + 1).arg(m_figure.columns().at(index.column()).name, word.isEmpty() ? tr("not linked") : word);
    }
    return role == Qt::AccessibleDescriptionRole ? QVariant(m_figure.rows().at(index.row()).name) : QVariant();
}

QVariant AlignmentModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole && role != Qt::AccessibleTextRole) {
        return {};
    }
    if (orientation == Qt::Horizontal) {
        if (!isDerived(section)) {
            return m_figure.columns().at(section).name;
        }
        if (role == Qt::ToolTipRole) {
            return AlignmentFigure::working();
        }
        return section == columnCount() - 1 ? AlignmentFigure::gradeHeader() : AlignmentFigure::hoursHeader();
    }
    return isTotals(section) ? AlignmentFigure::totalsHeader() : tr("%L1 %2").arg(section + 1).arg(m_figure.rows().at(section).name);
}

Anchor AlignmentModel::anchorAt(const QModelIndex &index) const
{
    if (!isCell(index)) {
        return {};
    }
    const AlignmentFigure::Column &column = m_figure.columns().at(index.column());
    return {column.entity, column.assessment ? u"assessment.outcomes"_s : u"activity.outcomes"_s, m_figure.rows().at(index.row()).outcome};
}

QModelIndex AlignmentModel::indexOf(const Anchor &cell) const
{
    const bool assessments = cell.field == "assessment.outcomes"_L1;
    if (!assessments && cell.field != "activity.outcomes"_L1) {
        return {};
    }
    int row = -1;
    for (int i = 0; i < m_figure.rows().size(); ++i) {
        row = m_figure.rows().at(i).outcome == cell.other ? i : row;
    }
    int column = -1;
    for (int i = 0; i < m_figure.columns().size() && column < 0; ++i) {
        const AlignmentFigure::Column &here = m_figure.columns().at(i);
        const bool wanted = cell.entity.isNull() ? here.assessment == assessments : here.entity == cell.entity;
        column = wanted ? i : column;
    }
    return row < 0 || column < 0 ? QModelIndex() : index(row, column);
}

AlignmentMatrix::AlignmentMatrix(Session &session, QWidget *parent)
    : QTableView(parent)
    , m_session(session)
    , m_model(new AlignmentModel(session, this))
    , m_corner(new OutcomeCorner(this))
{
    setObjectName(u"alignment"_s);
    setAccessibleName(tr("Alignment matrix: outcomes against activities and assessments"));
    setHorizontalHeader(new SlantedHeader(*m_model, this));
    setVerticalHeader(new OutcomeHeader(*m_model, this));
    setModel(m_model);
    setItemDelegate(new AlignmentDelegate(*m_model, this));
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setCornerButtonEnabled(false);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setSelectionMode(QAbstractItemView::NoSelection);
    setTabKeyNavigation(false);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(verticalHeader(), &QHeaderView::sectionPressed, this, [this](int row) {
        setCurrentIndex(m_model->index(row, std::max(0, currentIndex().column())));
        setFocus(Qt::MouseFocusReason);
    });
    connect(m_model, &AlignmentModel::refreshed, this, &AlignmentMatrix::refresh);
    connect(&session.document(), &Document::editableChanged, this, &AlignmentMatrix::refresh);
    connect(&Theme::instance(), &Theme::changed, this, &AlignmentMatrix::refresh);
    refresh();
}

void AlignmentMatrix::refresh()
{
    if (!currentIndex().isValid() && !m_here.field.isEmpty()) {
        if (const QModelIndex again = m_model->indexOf(m_here); again.isValid()) {
            setCurrentIndex(again);
        }
    }
    showFindings();
    fit();
    viewport()->update();
    horizontalHeader()->viewport()->update();
    verticalHeader()->viewport()->update();
}

void AlignmentMatrix::cycle(const QModelIndex &index)
{
    const Anchor cell = m_model->anchorAt(index);
    if (cell.field.isEmpty()) {
        return;
    }
    const bool linked = m_model->figure().cell(index.row(), index.column()) != Alignment::Cell::None;
    const QString name = m_model->figure().columns().at(index.column()).name;
    const QString text =
        linked ? tr("Take outcome %L1 from “%2”").arg(index.row() + 1).arg(name) : tr("Add outcome %L1 to “%2”").arg(index.row() + 1).arg(name);
    m_session.apply(text, {{.kind = linked ? Change::Kind::Unlinked : Change::Kind::Linked, .where = cell}});
}

bool AlignmentMatrix::goTo(const Anchor &where)
{
    Anchor cell = where;
    if (cell.other.isNull() && !m_model->figure().rows().isEmpty()) {
        cell.other = m_model->figure().rows().first().outcome; // The column as a whole.
    }
    const QModelIndex index = m_model->indexOf(cell);
    if (!index.isValid()) {
        return false;
    }
    setFocus(Qt::ShortcutFocusReason);
    setCurrentIndex(index);
    return true;
}

void AlignmentMatrix::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
    case Qt::Key_Select:
        cycle(currentIndex());
        return;
    case Qt::Key_Left:
    case Qt::Key_Right:
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_Home:
    case Qt::Key_End:
    case Qt::Key_PageUp:
    case Qt::Key_PageDown:
        QTableView::keyPressEvent(event);
        return;
    default:
        event->ignore(); // No search by letters: the cells hold none.
    }
}

void AlignmentMatrix::mousePressEvent(QMouseEvent *event)
{
    const QModelIndex index = indexAt(event->position().toPoint());
    if (index.isValid() && event->button() == Qt::LeftButton) {
        setFocus(Qt::MouseFocusReason);
        setCurrentIndex(index);
        cycle(index);
    }
}

void AlignmentMatrix::focusInEvent(QFocusEvent *event)
{
    QTableView::focusInEvent(event);
    if (!currentIndex().isValid() && m_model->rowCount() > 0) {
        setCurrentIndex(m_model->index(std::max(0, rowWithFindings()), 0));
    } else if (m_model->isCell(currentIndex())) {
        m_session.setPlace(m_model->anchorAt(currentIndex()));
    }
    viewport()->update();
}

void AlignmentMatrix::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    viewport()->update();
    if (!current.isValid()) {
        return;
    }
    if (m_model->isCell(current)) {
        m_here = m_model->anchorAt(current);
        if (hasFocus()) {
            m_session.closeEdit();
            m_session.setPlace(m_here);
        }
    }
    if (current.row() != previous.row()) {
        showFindings();
        fit();
    }
    for (QWidget *above = parentWidget(); above && hasFocus(); above = above->parentWidget()) {
        if (auto *area = qobject_cast<QScrollArea *>(above)) {
            const QPoint cell = viewport()->mapTo(area->widget(), visualRect(current).center());
            area->ensureVisible(cell.x(), cell.y(), 0, MatrixSize::row() * 2);
            break;
        }
    }
}

/// The row whose findings are shown: the current one, before there is one the first that has any.
int AlignmentMatrix::rowWithFindings() const
{
    const auto &rows = m_model->figure().rows();
    if (currentIndex().isValid()) {
        return !m_model->isTotals(currentIndex().row()) && !rows.at(currentIndex().row()).findings.isEmpty() ? currentIndex().row() : -1;
    }
    for (int row = 0; row < rows.size(); ++row) {
        if (!rows.at(row).findings.isEmpty()) {
            return row;
        }
    }
    return -1;
}

void AlignmentMatrix::showFindings()
{
    m_barRow = rowWithFindings();
    const QList<Finding> findings = m_barRow < 0 ? QList<Finding>() : m_model->figure().rows().at(m_barRow).findings;
    while (m_bars.size() > findings.size()) {
        // The bar may be the one whose button was pressed, so it goes later.
        FindingBar *bar = m_bars.takeLast();
        bar->hide();
        bar->deleteLater();
    }
    while (m_bars.size() < findings.size()) {
        m_bars.append(new FindingBar(m_session, this));
    }
    for (qsizetype i = 0; i < findings.size(); ++i) {
        m_bars.at(i)->show(findings.at(i));
    }
}

void AlignmentMatrix::fit()
{
    const int columns = m_model->columnCount();
    int used = 0;
    for (int column = 0; column < columns; ++column) {
        const bool derived = m_model->isDerived(column);
        const int kind = derived ? 2 : m_model->figure().columns().at(column).assessment ? 1 : 0;
        const int before = column == 0 ? kind : m_model->isDerived(column - 1) ? 2 : m_model->figure().columns().at(column - 1).assessment ? 1 : 0;
        const int width = (derived ? MatrixSize::derived() : MatrixSize::column()) + (kind != before ? MatrixSize::gap() : 0);
        horizontalHeader()->resizeSection(column, width);
        used += width;
    }
    verticalHeader()->setFixedWidth(std::max({Theme::px(200), width() / 4, width() - used}));
    verticalHeader()->setDefaultSectionSize(MatrixSize::row());
    int bars = 0;
    for (const FindingBar *bar : std::as_const(m_bars)) {
        bars += bar->heightForWidth(width());
    }
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const int wanted = MatrixSize::row() + (row == m_barRow ? bars : 0);
        if (verticalHeader()->sectionSize(row) != wanted) {
            verticalHeader()->resizeSection(row, wanted);
        }
    }
    constexpr int mostRows = 18; // Beyond that the matrix scrolls by itself, so that the names above stay in view.
    const int rows = std::min(verticalHeader()->length(), MatrixSize::row() * mostRows + bars);
    const bool wide = used + verticalHeader()->width() > width();
    const int height = MatrixSize::head() + rows + (wide ? horizontalScrollBar()->sizeHint().height() : 0);
    if (height != m_height) {
        m_height = height;
        updateGeometry();
    }
    placeBars();
}

void AlignmentMatrix::placeBars()
{
    if (m_barRow < 0 || m_bars.isEmpty()) {
        return;
    }
    const QRect area(0, viewport()->y(), width(), viewport()->height());
    int y = viewport()->y() + rowViewportPosition(m_barRow) + MatrixSize::row();
    for (FindingBar *bar : std::as_const(m_bars)) {
        bar->setGeometry(0, y, width(), bar->heightForWidth(width()));
        y += bar->height();
        const QRect shown = area.intersected(bar->geometry());
        bar->setVisible(!shown.isEmpty());
        bar->setMask(shown.translated(-bar->pos())); // It never covers the names when the matrix scrolls.
        bar->raise();
    }
}

void AlignmentMatrix::updateGeometries()
{
    QTableView::updateGeometries();
    const int names = verticalHeader()->width();
    m_corner->setGeometry(isRightToLeft() ? width() - names : 0, 0, names, MatrixSize::head());
    m_corner->raise();
    placeBars();
}

void AlignmentMatrix::scrollContentsBy(int dx, int dy)
{
    QTableView::scrollContentsBy(dx, dy);
    placeBars();
}

void AlignmentMatrix::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    fit();
}

} // namespace Credwright
