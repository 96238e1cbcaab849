#include "ui/steps/finance/cost_import_table.h"

#include "core/util/format.h"
#include "ui/theme/text_flags.h"
#include "ui/theme/theme.h"
#include "ui/widgets/table_delegate.h"

#include <algorithm>
#include <numeric>
#include <QHeaderView>
#include <QItemSelectionModel>
#include <QPainter>
#include <QResizeEvent>

namespace Credwright {

using namespace Qt::Literals::StringLiterals;

namespace {

using Fate = ImportedCost::Fate;

/// Texts that take several lines, at the top of their row.
class RemarkDelegate : public TableDelegate
{
public:
    explicit RemarkDelegate(QObject *parent) : TableDelegate(TableDensity::Compact, parent) {}

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        paintGround(painter, option, index);
        const QRect rect = contentRect(option, index).adjusted(0, Theme::px(4), 0, -Theme::px(4));
        painter->save();
        painter->setFont(index.data(Qt::FontRole).value<QFont>());
        painter->setPen(index.data(Qt::ForegroundRole).value<QColor>());
        const bool right = index.column() == CostImportModel::AmountColumn;
        const bool wraps = index.column() == CostImportModel::FateColumn;
        const QString text = index.data().toString();
        const int side = static_cast<int>(right ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignTop;
        const int flags = textFlags(option.direction, side, text) | (wraps ? Qt::TextWordWrap : Qt::TextSingleLine);
        painter->drawText(rect, flags, wraps ? text : painter->fontMetrics().elidedText(text, Qt::ElideRight, rect.width()));
        painter->restore();
        if (option.state.testFlag(QStyle::State_HasFocus)) {
            paintFocus(painter, option);
        }
    }
};

} // namespace

void CostImportModel::setImport(const CostImport &import, const QString &currency)
{
    beginResetModel();
    m_import = import;
    m_currency = currency;
    endResetModel();
}

QString CostImportModel::fateOf(const ImportedCost &cost)
{
    switch (cost.fate) {
    case Fate::Taken:
        return tr("Taken");
    case Fate::WithoutAmount:
        return tr("Taken without amount");
    case Fate::Heading:
        return tr("Heading");
    case Fate::Total:
        return tr("Total");
    case Fate::LeftOut:
        return tr("Left out");
    }
    return {};
}

QString CostImportModel::textAt(const ImportedCost &cost, int column) const
{
    const CostLine &line = cost.line;
    switch (column) {
    case RowColumn:
        return QLocale().toString(cost.row + 1);
    case TitleColumn:
        return cost.title;
    case CategoryColumn:
        return cost.becomesLine() ? labelOf(line.category) : QString();
    case BasisColumn:
        return cost.becomesLine() ? labelOf(line.basis) : QString();
    case WorkingColumn: {
        if (!cost.becomesLine()) {
            return {};
        }
        if (line.share) {
            return formatPercent(*line.share);
        }
        const QString many = line.minutes ? formatMinutes(*line.minutes)
            : line.quantity               ? line.unit == CostUnit::Day ? tr("%1 days").arg(formatDecimal(*line.quantity)) : formatDecimal(*line.quantity)
                                          : QString();
        const QString rate = line.rate ? formatMoney(*line.rate, m_currency) : QString();
        return many.isEmpty() || rate.isEmpty() ? many + rate : tr("%1 × %2").arg(many, rate);
    }
    case AmountColumn:
        return cost.amount ? formatMoney(*cost.amount, m_currency) : QString();
    default:
        return cost.remarks.isEmpty() ? fateOf(cost) : tr("%1. %2").arg(fateOf(cost), cost.remarks.join(u' '));
    }
}

QVariant CostImportModel::data(const QModelIndex &index, int role) const
{
    const ImportedCost &cost = m_import.rows.at(index.row());
    const bool secondary = cost.fate == Fate::Heading || cost.fate == Fate::Total;
    switch (role) {
    case Qt::DisplayRole:
        return textAt(cost, index.column());
    case Qt::AccessibleTextRole:
        return index.column() == TitleColumn
            ? cost.title
            : tr("%1: %2").arg(headerData(index.column(), Qt::Horizontal, Qt::DisplayRole).toString(), textAt(cost, index.column()));
    case Qt::ToolTipRole:
        return textAt(cost, index.column()).toHtmlEscaped();
    case Qt::FontRole:
        return Theme::font(cost.fate == Fate::Heading && index.column() == TitleColumn ? Theme::BodyBoldFont : Theme::CompactFont);
    case Qt::ForegroundRole:
        if (index.column() == FateColumn && cost.fate == Fate::LeftOut) {
            return Theme::color(Theme::Must);
        }
        if (index.column() == FateColumn && (cost.fate == Fate::WithoutAmount || (cost.fate == Fate::Taken && !cost.remarks.isEmpty()))) {
            return Theme::color(Theme::Should);
        }
        return Theme::color(secondary || index.column() == RowColumn || index.column() == FateColumn ? Theme::Text2 : Theme::Text);
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(Qt::Alignment(index.column() == AmountColumn ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignTop);
    default:
        return {};
    }
}

QVariant CostImportModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && role == Qt::TextAlignmentRole) {
        return QVariant::fromValue(Qt::Alignment(section == AmountColumn ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    }
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    const QStringList names{tr("Row"), tr("Cost line"), tr("Category"), tr("Basis"), tr("Working"), tr("Amount"), tr("What becomes of it")};
    return names.value(section);
}

CostImportTable::CostImportTable(QWidget *parent) : QTableView(parent), m_model(new CostImportModel(this))
{
    setObjectName(u"importedCosts"_s);
    setAccessibleName(tr("What becomes of the rows"));
    setProperty("density", u"compact"_s);
    setModel(m_model);
    setItemDelegate(new RemarkDelegate(this));
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setTabKeyNavigation(false);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setStretchLastSection(true);
    horizontalHeader()->setAccessibleName(tr("Columns of what becomes of the rows"));
    connect(&Theme::instance(), &Theme::changed, this, &CostImportTable::fit);
}

void CostImportTable::setImport(const CostImport &import, const QString &currency)
{
    m_model->setImport(import, currency);
    fit();
    if (m_model->rowCount() > 0) {
        selectionModel()->setCurrentIndex(m_model->index(0, CostImportModel::TitleColumn), QItemSelectionModel::NoUpdate);
    }
}

void CostImportTable::fit()
{
    const QList<int> widths{58, 206, 100, 146, 160, 92};
    const int wanted = std::accumulate(widths.cbegin(), widths.cend(), 0);
    const int room = std::max(wanted, viewport()->width() * 100 / std::max(1, Theme::px(100)));
    for (int column = 0; column < widths.size(); ++column) { // The title gets a part of what is left over, the remarks the rest.
        const int more = column == CostImportModel::TitleColumn ? std::max(0, room - wanted - 320) / 3 : 0;
        setColumnWidth(column, Theme::px(widths.at(column) + more));
    }
    verticalHeader()->setDefaultSectionSize(Theme::px(24));
    const QFontMetrics metrics(Theme::font(Theme::CompactFont));
    int left = viewport()->width(); // The header stretches the last column to it only later.
    for (int column = 0; column < widths.size(); ++column) {
        left -= columnWidth(column);
    }
    const int width = std::max(Theme::px(160), left) - Theme::px(26);
    horizontalHeader()->setMinimumSectionSize(Theme::px(40));
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const QString text = m_model->index(row, CostImportModel::FateColumn).data().toString();
        const int height = metrics.boundingRect(QRect(0, 0, width, 10'000), Qt::TextWordWrap, text).height() + Theme::px(9);
        setRowHeight(row, std::max(Theme::px(24), height));
    }
}

void CostImportTable::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    if (event->size().width() != event->oldSize().width()) {
        fit();
    }
}

} // namespace Credwright
