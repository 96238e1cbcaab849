#include "ui/versions/change_list.h"

#include "core/check/step_info.h"
#include "ui/theme/text_flags.h"
#include "ui/theme/theme.h"
#include "ui/widgets/table_delegate.h"

#include <QPainter>

namespace Credwright {

namespace {

enum Role { BeforeRole = Qt::UserRole, AfterRole, HeadingRole };

QString stepText(QLatin1StringView step)
{
    const StepInfo *info = stepInfo(step);
    return info ? ChangeList::tr("%1  %2").arg(info->number).arg(info->title.text()) : ChangeList::tr("Files");
}

/// What stood there struck out, an arrow, and what stands there now: each as much as fits into its half of the line.
class ChangeDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const override
    {
        return {Theme::px(120), Theme::px(index.data(HeadingRole).toBool() ? 30 : 44)};
    }
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        painter->save();
        const QRect room = option.rect.adjusted(Theme::px(16), 0, -Theme::px(16), 0);
        if (index.data(HeadingRole).toBool()) {
            painter->fillRect(option.rect, Theme::color(Theme::Band));
            piece(painter, option, room, index.data().toString(), Theme::LabelFont, Theme::Text2);
        } else {
            TableDelegate::paintGround(painter, option, index);
            piece(painter, option, QRect(room.left(), room.top() + Theme::px(4), room.width(), Theme::px(18)), index.data().toString(), Theme::BodyFont,
                Theme::Text);
            paintValues(painter, option, QRect(room.left(), room.top() + Theme::px(22), room.width(), Theme::px(18)), index);
            TableDelegate::paintFocus(painter, option);
        }
        painter->restore();
    }

private:
    /// Draws a text that ends in "…" where its room does; returns the width taken.
    static int piece(QPainter *painter, const QStyleOptionViewItem &option, const QRect &room, const QString &text, Theme::FontRole role, Theme::Token ink,
        bool struck = false)
    {
        QFont font = Theme::font(role);
        font.setStrikeOut(struck);
        painter->setFont(font);
        painter->setPen(Theme::color(ink));
        const QString shown = painter->fontMetrics().elidedText(text, Qt::ElideRight, room.width());
        const QRect place = QStyle::visualRect(option.direction, option.rect, room);
        painter->drawText(place, textFlags(option.direction, Qt::AlignVCenter | Qt::AlignLeading, shown), shown);
        return painter->fontMetrics().horizontalAdvance(shown);
    }
    static void paintValues(QPainter *painter, const QStyleOptionViewItem &option, QRect room, const QModelIndex &index)
    {
        const QString before = index.data(BeforeRole).toString().simplified();
        const QString after = index.data(AfterRole).toString().simplified();
        if (!before.isEmpty()) {
            QRect first = room;
            first.setWidth(after.isEmpty() ? room.width() : room.width() / 2 - Theme::px(12));
            const int taken = piece(painter, option, first, before, Theme::LabelPlainFont, Theme::Must, true);
            room.setLeft(room.left() + taken + Theme::px(8));
        }
        if (!after.isEmpty()) {
            const QString arrow = option.direction == Qt::LeftToRight ? QStringLiteral("→") : QStringLiteral("←");
            room.setLeft(room.left() + piece(painter, option, room, arrow, Theme::LabelPlainFont, Theme::Text2) + Theme::px(8));
            piece(painter, option, room, after, Theme::LabelPlainFont, Theme::Ok);
        }
    }
};

} // namespace

void ChangeList::setLines(const QList<ChangeLine> &lines)
{
    beginResetModel();
    m_lines = lines;
    m_rows.clear();
    for (int i = 0; i < lines.size(); ++i) {
        if (i == 0 || lines.at(i).step != lines.at(i - 1).step) {
            m_rows.append(-1);
        }
        m_rows.append(i);
    }
    endResetModel();
}

const ChangeLine *ChangeList::lineAt(int row) const
{
    const int line = m_rows.value(row, -1);
    return line < 0 ? nullptr : &m_lines.at(line);
}

int ChangeList::firstLine() const
{
    return m_lines.isEmpty() ? -1 : 1;
}

QVariant ChangeList::data(const QModelIndex &index, int role) const
{
    const ChangeLine *line = lineAt(index.row());
    if (role == HeadingRole) {
        return line == nullptr;
    }
    if (!line) {
        const bool isText = role == Qt::DisplayRole || role == Qt::AccessibleTextRole;
        return isText ? QVariant(stepText(lineAt(index.row() + 1)->step)) : QVariant();
    }
    switch (role) {
    case Qt::DisplayRole:
        return tr("%1: %2").arg(line->place.simplified(), line->what);
    case Qt::AccessibleTextRole:
        return tr("%1. %2: %3. Before: %4. Now: %5.")
            .arg(stepText(line->step), line->place, line->what, line->before.isEmpty() ? tr("nothing") : line->before,
                line->after.isEmpty() ? tr("nothing") : line->after);
    case BeforeRole:
        return line->before;
    case AfterRole:
        return line->after;
    default:
        return {};
    }
}

Qt::ItemFlags ChangeList::flags(const QModelIndex &index) const
{
    return lineAt(index.row()) ? Qt::ItemIsEnabled | Qt::ItemIsSelectable : Qt::NoItemFlags;
}

QAbstractItemDelegate *ChangeList::makeDelegate(QObject *parent)
{
    return new ChangeDelegate(parent);
}

} // namespace Credwright
