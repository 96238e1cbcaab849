#include "ui/widgets/table_delegate.h"

#include "ui/theme/text_flags.h"
#include "ui/theme/theme.h"

#include <QAbstractItemView>
#include <QHeaderView>
#include <QHelpEvent>
#include <QPainter>
#include <QTableView>
#include <QToolTip>

namespace Credwright {

using namespace Qt::Literals::StringLiterals;

namespace {

Theme::FontRole fontOf(const QModelIndex &index, TableDensity density)
{
    if (index.data(TableDelegate::TotalRole).toBool()) {
        return Theme::BodyBoldFont;
    }
    return density == TableDensity::Compact ? Theme::CompactFont : Theme::BodyFont;
}

/// Selected or hovered as a row, whichever cell the pointer is over.
bool isRowHovered(const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    if (!view || !view->viewport()->underMouse()) {
        return false;
    }
    const QModelIndex over = view->indexAt(view->viewport()->mapFromGlobal(QCursor::pos()));
    return over.isValid() && over.row() == index.row();
}

} // namespace

TableDelegate::TableDelegate(TableDensity density, QObject *parent) : QStyledItemDelegate(parent), m_density(density) {}

int TableDelegate::rowHeight(TableDensity density)
{
    switch (density) {
    case TableDensity::Normal:
        return Theme::px(28);
    case TableDensity::TwoLines:
        return Theme::px(42);
    case TableDensity::Compact:
        break;
    }
    return Theme::px(24);
}

QRect TableDelegate::contentRect(const QStyleOptionViewItem &option, const QModelIndex &index)
{
    bool first = index.column() == 0;
    bool last = index.column() + 1 == index.model()->columnCount(index.parent());
    if (const auto *table = qobject_cast<const QTableView *>(option.widget)) { // The user may have moved or hidden columns.
        const QHeaderView *header = table->horizontalHeader();
        const int visual = header->visualIndex(index.column());
        first = visual == 0;
        last = visual + 1 == header->count();
    }
    const int lead = Theme::px(first ? 16 : 8);
    const int trail = Theme::px(last ? 16 : 8);
    const bool ltr = option.direction == Qt::LeftToRight;
    return option.rect.adjusted(ltr ? lead : trail, 0, -(ltr ? trail : lead), -1);
}

void TableDelegate::paintGround(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const bool total = index.data(TotalRole).toBool();
    if (option.state & QStyle::State_Selected) {
        painter->fillRect(option.rect, Theme::color(Theme::AccentTint));
    } else if (index.data(ErrorRole).toBool()) {
        painter->fillRect(option.rect, Theme::color(Theme::MustTint));
    } else if (total || isRowHovered(option, index)) {
        painter->fillRect(option.rect, Theme::color(Theme::Alt));
    }
    painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), Theme::color(Theme::LineFaint));
    if (total) {
        painter->fillRect(QRect(option.rect.left(), option.rect.top(), option.rect.width(), 1), Theme::color(Theme::FieldLine));
    }
}

void TableDelegate::paintFocus(QPainter *painter, const QStyleOptionViewItem &option)
{
    if (option.state & QStyle::State_HasFocus) {
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setBrush(Qt::NoBrush);
        painter->setPen(QPen(Theme::color(Theme::Accent), 2));
        painter->drawRoundedRect(QRectF(option.rect).adjusted(1, 1, -1, -1), 4, 4);
        painter->restore();
    }
}

void TableDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem item = option;
    initStyleOption(&item, index);
    painter->save();
    painter->setClipRect(option.rect);
    paintGround(painter, option, index);
    const QRect rect = contentRect(option, index);
    painter->setFont(Theme::font(fontOf(index, m_density)));
    const QVariant ink = index.data(Qt::ForegroundRole);
    painter->setPen(ink.isValid() ? qvariant_cast<QBrush>(ink).color() : Theme::color(item.state & QStyle::State_Enabled ? Theme::Text : Theme::Text2));
    const int alignment = textFlags(option.direction, int(item.displayAlignment), item.text);
    if (m_density == TableDensity::TwoLines && item.text.size() > 0 && painter->fontMetrics().horizontalAdvance(item.text) > rect.width()) {
        painter->drawText(rect, alignment | Qt::TextWordWrap, item.text);
    } else {
        painter->drawText(rect, alignment | Qt::TextSingleLine, painter->fontMetrics().elidedText(item.text, Qt::ElideRight, rect.width()));
    }
    paintFocus(painter, option);
    painter->restore();
}

QSize TableDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    const QFontMetrics metrics(Theme::font(fontOf(index, m_density)));
    const int rounding = 2; // A text that fits exactly but for a fraction of a pixel would be elided.
    return {metrics.horizontalAdvance(index.data().toString()) + Theme::px(24) + rounding, rowHeight(m_density)};
}

/// The text of the editor stands where the text of the cell stood: its frame reaches 8 beyond the text at both sides.
void TableDelegate::updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const int spare = Theme::px(8);
    QRect rect = contentRect(option, index).adjusted(-spare, 0, spare, 1);
    rect.setHeight(std::max(rect.height(), std::min(editor->sizeHint().height(), Theme::px(28))));
    editor->setGeometry(rect);
}

bool TableDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option, const QModelIndex &index)
{
    if (event->type() == QEvent::ToolTip && index.isValid() && !index.data(Qt::ToolTipRole).isValid()) {
        const QString text = displayText(index.data(), option.locale);
        const QRect rect = contentRect(option, index);
        const QFontMetrics metrics(Theme::font(fontOf(index, m_density)));
        const int lines = m_density == TableDensity::TwoLines ? 2 : 1;
        if (metrics.horizontalAdvance(text) > rect.width() * lines) {
            QToolTip::showText(event->globalPos(), text.toHtmlEscaped(), view);
            return true;
        }
        QToolTip::hideText();
        return true;
    }
    return QStyledItemDelegate::helpEvent(event, view, option, index);
}

} // namespace Credwright
