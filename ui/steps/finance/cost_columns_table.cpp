#include "ui/steps/finance/cost_columns_table.h"

#include "core/util/format.h"
#include "ui/theme/theme.h"
#include "ui/widgets/choice_box.h"
#include "ui/widgets/table_delegate.h"

#include <algorithm>
#include <QEvent>
#include <QHeaderView>

namespace Credwright {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int shownRows = 4;     // Below the headers.
constexpr int shownColumns = 60; // More than any cost sheet has that people read.

QString shownText(const SheetCell &cell)
{
    if (cell.kind == SheetCell::Kind::Percent) {
        bool rounded = false;
        const std::optional<qint64> share = scaledNumber(cell.text, 10'000, 1, rounded);
        return share ? formatPercent(Percent{*share}) : cell.text;
    }
    if (cell.kind == SheetCell::Kind::Number) {
        const auto decimals = static_cast<int>(cell.text.section(u'.', 1, 1).size());
        return QLocale().toString(cell.text.toDouble(), 'f', decimals) + (cell.currency.isEmpty() ? QString() : u' ' + cell.currency);
    }
    constexpr qsizetype enough = 200;
    return cell.text.left(enough).simplified();
}

} // namespace

CostColumnsTable::CostColumnsTable(QWidget *parent) : QTableWidget(parent)
{
    setObjectName(u"costColumns"_s);
    setAccessibleName(tr("What the columns hold"));
    setProperty("density", u"compact"_s);
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setSelectionMode(QAbstractItemView::NoSelection);
    setFocusPolicy(Qt::NoFocus); // The choices take it.
    setTabKeyNavigation(false);  // And Tab goes from one to the next.
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setItemDelegate(new TableDelegate(TableDensity::Compact, this));
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->hide();
    connect(&Theme::instance(), &Theme::changed, this, &CostColumnsTable::fit);
}

QString CostColumnsTable::columnName(int column)
{
    QString name;
    for (int rest = column; rest >= 0; rest = rest / 26 - 1) {
        name.prepend(QChar(u'A' + rest % 26));
    }
    return name;
}

void CostColumnsTable::setSheet(const Sheet &sheet, const CostMapping &mapping)
{
    clear();
    m_boxes.clear();
    m_columns = mapping.columns;
    m_columns.resize(sheet.columnCount(), CostField::Unset);
    const int first = std::max(0, mapping.headerRow);
    const int rows = static_cast<int>(std::clamp<qsizetype>(sheet.rows.size() - first, 0, shownRows + 1));
    setRowCount(rows + 1);
    setColumnCount(std::min(sheet.columnCount(), shownColumns));
    QStringList numbers{QString()};
    for (int row = 0; row < rows; ++row) {
        numbers.append(QLocale().toString(first + row + 1));
    }
    setVerticalHeaderLabels(numbers);
    for (int column = 0; column < columnCount(); ++column) {
        for (int row = 0; row < rows; ++row) {
            const SheetCell cell = sheet.cell(first + row, column);
            auto *item = new QTableWidgetItem(shownText(cell));
            const bool right = cell.isNumber() || sheetNumber(cell).isNumber();
            item->setTextAlignment((right ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
            item->setToolTip(item->text().toHtmlEscaped());
            item->setData(TableDelegate::TotalRole, row == 0 && mapping.headerRow >= 0);
            setItem(row + 1, column, item);
        }
        addChoice(column);
    }
    fit();
}

void CostColumnsTable::addChoice(int column)
{
    auto *box = new ChoiceBox(this);
    const QString header = item(1, column) ? item(1, column)->text() : QString();
    box->setObjectName(u"column.%1"_s.arg(columnName(column)));
    box->setAccessibleName(
        header.isEmpty() ? tr("What column %1 holds").arg(columnName(column)) : tr("What column %1, “%2”, holds").arg(columnName(column), header));
    box->addItem(tr("Not taken"), QString());
    for (const Choice &choice : choicesOf<CostField>()) {
        box->addItem(choice.label.text(), QString(choice.code));
    }
    box->setCurrentIndex(box->findData(codeOf(m_columns.at(column))));
    box->installEventFilter(this);
    connect(box, &QComboBox::activated, this, [this, box, column] { choose(column, enumFromCode<CostField>(box->currentData().toString())); });
    setCellWidget(0, column, box);
    m_boxes.append(box);
}

void CostColumnsTable::choose(int column, CostField field)
{
    const qsizetype before = field == CostField::Unset ? -1 : m_columns.indexOf(field);
    if (before == column || (before < 0 && m_columns.at(column) == field)) {
        return;
    }
    if (before >= 0) { // Each stands in one column.
        m_columns[before] = CostField::Unset;
        if (before < m_boxes.size()) {
            m_boxes.at(before)->setCurrentIndex(0);
        }
    }
    m_columns[column] = field;
    Q_EMIT columnsChanged();
}

void CostColumnsTable::fit()
{
    const int line = Theme::px(24);
    const QFontMetrics metrics(Theme::font(Theme::BodyBoldFont)); // Of the headers, the widest.
    for (int row = 0; row < rowCount(); ++row) {
        setRowHeight(row, row == 0 ? Theme::px(34) : line);
    }
    for (int column = 0; column < columnCount(); ++column) {
        int widest = m_boxes.value(column) ? cellWidget(0, column)->sizeHint().width() : 0;
        for (int row = 1; row < rowCount(); ++row) {
            const QTableWidgetItem *cell = item(row, column);
            widest = std::max(widest, cell ? metrics.horizontalAdvance(cell->text()) + Theme::px(28) : 0);
        }
        setColumnWidth(column, std::clamp(widest, Theme::px(110), Theme::px(260)));
    }
    setFixedHeight(Theme::px(34) + (rowCount() - 1) * line + Theme::px(14)); // And the bar below.
}

/// A choice that Tab reaches comes into view.
bool CostColumnsTable::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusIn) {
        for (int column = 0; column < m_boxes.size(); ++column) {
            if (m_boxes.at(column) == watched) {
                scrollTo(model()->index(0, column));
            }
        }
    }
    return QTableWidget::eventFilter(watched, event);
}

} // namespace Credwright
