#include "core/check/analysis.h"
#include "ui/document/session.h"
#include "ui/forms/entity_table.h"
#include "ui/forms/finding_bar.h"
#include "ui/theme/theme.h"
#include "ui/widgets/severity_marker.h"

#include <QHeaderView>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>

namespace Credwright {

using namespace Qt::Literals::StringLiterals;

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
    const int columns = m_model->columnCount();
    const int numberWidth = Theme::px(m_model->isGrouped() ? 28 : 44); // Numbers would not follow each other within groups.
    QList<int> widths(columns, 0);
    int fixed = numberWidth;
    int shares = 0;
    for (int i = 1; i < columns; ++i) {
        widths[i] = Theme::px(m_model->column(i).width);
        fixed += widths.at(i);
        shares += widths.at(i) == 0;
    }
    int rest = viewport()->width() - fixed;
    // What a column is called comes before what the others hold, and that before more room for the columns that share the rest.
    const auto grow = [&](int leastShare, const std::function<int(int)> &wanted) {
        for (int i = 1; i < columns; ++i) {
            if (m_model->column(i).width > 0) {
                const int more = std::clamp(wanted(i) - widths.at(i), 0, std::max(0, rest - shares * Theme::px(leastShare)));
                widths[i] += more;
                rest -= more;
            }
        }
    };
    const int leastShare = Theme::px(104);
    const QFontMetrics heading(Theme::font(Theme::LabelFont));
    const auto named = [&](int i) { return marginsOf(i) + heading.horizontalAdvance(m_model->headerData(i, Qt::Horizontal, Qt::DisplayRole).toString()); };
    grow(120, named);
    grow(200, [&](int i) { return widthOfContent(i); });
    // Too narrow for all of it: columns give up what their names do not need. Beyond that, in large text, one scrolls sideways.
    int wanting = -rest;
    for (int i = 1; i < columns; ++i) {
        const bool shared = m_model->column(i).width == 0;
        const int more = std::max(0, std::max(shared ? leastShare : 0, named(i)) - widths.at(i));
        wanting += more;
        widths[i] += more;
    }
    for (int i = 1; i < columns && wanting > 0; ++i) {
        const int less = m_model->column(i).width > 0 ? std::clamp(widths.at(i) - named(i), 0, wanting) : 0;
        widths[i] -= less;
        wanting -= less;
    }
    int all = numberWidth;
    setColumnWidth(0, numberWidth);
    for (int i = 1; i < columns; ++i) {
        const bool shared = m_model->column(i).width == 0;
        const int share = shared ? std::max(0, -wanting) / shares : 0; // What is left, in equal parts.
        setColumnWidth(i, widths.at(i) + share);
        all += columnWidth(i);
    }
    setHorizontalScrollBarPolicy(all > viewport()->width() ? Qt::ScrollBarAlwaysOn : Qt::ScrollBarAlwaysOff);
}

/// Beside the text of a cell, with some room for what text shaping adds.
int EntityTable::marginsOf(int column) const
{
    return Theme::px(column == m_model->columnCount() - 1 ? 28 : 20);
}

/// Of the first rows, which is enough to tell and takes no time in a long list.
int EntityTable::widthOfContent(int column) const
{
    constexpr int mostRows = 30;
    const QFontMetrics metrics(font());
    int width = 0;
    for (int row = 0, seen = 0; row < m_model->rowCount() && seen < mostRows; ++row) {
        if (isRow(row)) {
            width = std::max(width, marginsOf(column) + metrics.horizontalAdvance(m_model->index(row, column).data(Qt::DisplayRole).toString().left(60)));
            ++seen;
        }
    }
    return width;
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
    if (horizontalScrollBarPolicy() == Qt::ScrollBarAlwaysOn) {
        height += horizontalScrollBar()->sizeHint().height();
    }
    blocker.unblock();
    showHidden();
    if (!m_more->isHidden()) {
        m_more->move(Theme::px(8), height + Theme::px(4));
        height += m_more->height() + Theme::px(8);
    }
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

void EntityTable::showHidden()
{
    const QList<Finding> &hidden = m_model->hiddenFindings();
    m_more->setVisible(!hidden.isEmpty());
    if (hidden.isEmpty()) {
        return;
    }
    const auto gravest = std::min_element(hidden.cbegin(), hidden.cend(), [](const Finding &a, const Finding &b) { return a.severity < b.severity; });
    m_more->setText(tr("%n more finding(s)", nullptr, static_cast<int>(hidden.size())));
    m_more->setAccessibleName(tr("%1 about “%2”").arg(m_more->text(), accessibleName()));
    m_more->setToolTip(tr("Show them beside the page"));
    m_more->setIcon(QIcon(SeverityMarker::pixmap(gravest->severity, devicePixelRatioF())));
    m_more->setIconSize(QSize(Theme::px(13), Theme::px(13)));
    m_more->adjustSize();
}

/// Findings come below the current row and go from others, while the row stays where it is on the screen.
void EntityTable::follow()
{
    QScrollArea *page = nullptr;
    for (QWidget *above = parentWidget(); above && !page; above = above->parentWidget()) {
        page = qobject_cast<QScrollArea *>(above);
    }
    const int before = visualRect(currentIndex()).top();
    m_model->setCurrent(currentRow());
    if (page && currentIndex().isValid()) {
        page->verticalScrollBar()->setValue(page->verticalScrollBar()->value() + visualRect(currentIndex()).top() - before);
    }
}

} // namespace Credwright
