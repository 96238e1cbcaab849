#include "ui/versions/change_list.h"

#include "ui/theme/text_flags.h"
#include "ui/theme/theme.h"
#include "ui/widgets/table_delegate.h"

#include <QPainter>

namespace Credwright {

namespace {

enum Role { BeforeRole = Qt::UserRole, AfterRole, HeadingRole };

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

void ChangeList::setChanges(const QList<ChangeRow> &changes)
{
    beginResetModel();
    m_changes = changes;
    m_rows.clear();
    for (int i = 0; i < changes.size(); ++i) {
        if (i == 0 || changes.at(i).group != changes.at(i - 1).group) {
            m_rows.append(-1);
        }
        m_rows.append(i);
    }
    endResetModel();
}

QVariant ChangeList::data(const QModelIndex &index, int role) const
{
    const bool isHeading = changeAt(index.row()) < 0;
    const ChangeRow &change = m_changes.at(changeAt(isHeading ? index.row() + 1 : index.row()));
    switch (role) {
    case HeadingRole:
        return isHeading;
    case Qt::DisplayRole:
        return isHeading ? change.group : change.title;
    case Qt::AccessibleTextRole: {
        QString text = isHeading ? change.group : tr("%1. %2.").arg(change.group, change.title);
        if (!isHeading && !change.before.isEmpty()) {
            text += tr(" Before: %1.").arg(change.before);
        }
        if (!isHeading && !change.after.isEmpty()) {
            text += tr(" Now: %1.").arg(change.after);
        }
        return text;
    }
    case BeforeRole:
        return change.before;
    case AfterRole:
        return change.after;
    default:
        return {};
    }
}

Qt::ItemFlags ChangeList::flags(const QModelIndex &index) const
{
    return changeAt(index.row()) < 0 ? Qt::NoItemFlags : Qt::ItemIsEnabled | Qt::ItemIsSelectable;
}

QAbstractItemDelegate *ChangeList::makeDelegate(QObject *parent)
{
    return new ChangeDelegate(parent);
}

} // namespace Credwright
