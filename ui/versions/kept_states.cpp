#include "ui/versions/kept_states.h"

#include "ui/theme/icons.h"
#include "ui/theme/text_flags.h"
#include "ui/theme/theme.h"
#include "ui/widgets/table_delegate.h"

#include <QLocale>
#include <QPainter>

namespace Credwright {

namespace {

constexpr int aboutRole = Qt::UserRole;
constexpr int isVersionRole = Qt::UserRole + 1;

QString momentOf(const QDateTime &when)
{
    return QLocale().toString(when.toLocalTime(), QLocale::ShortFormat);
}

class StateDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override { return {Theme::px(120), Theme::px(48)}; }
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        painter->save();
        TableDelegate::paintGround(painter, option, index);
        const auto place = [&](const QRect &logical) { return QStyle::visualRect(option.direction, option.rect, logical); };
        const int side = Theme::px(16);
        const QRect sign(option.rect.left() + Theme::px(12), option.rect.top() + Theme::px(8), side, side);
        const bool isVersion = index.data(isVersionRole).toBool();
        paintIcon(painter, place(sign), isVersion ? Icon::Bookmark : Icon::Clock, Theme::color(isVersion ? Theme::Accent : Theme::Text2));
        const auto line = [&](int top, const QString &text, Theme::FontRole font, Theme::Token ink) {
            const QRect room(
                sign.right() + Theme::px(9), option.rect.top() + Theme::px(top), option.rect.right() - sign.right() - Theme::px(17), Theme::px(18));
            painter->setFont(Theme::font(font));
            painter->setPen(Theme::color(ink));
            const QString shown = painter->fontMetrics().elidedText(text, Qt::ElideRight, room.width());
            painter->drawText(place(room), textFlags(option.direction, Qt::AlignVCenter | Qt::AlignLeading, shown), shown);
        };
        line(6, index.data().toString(), isVersion ? Theme::BodyBoldFont : Theme::BodyFont, Theme::Text);
        line(24, index.data(aboutRole).toString(), Theme::LabelPlainFont, Theme::Text2);
        TableDelegate::paintFocus(painter, option);
        painter->restore();
    }
};

} // namespace

QString KeptState::name() const
{
    return version ? version->name : KeptStateList::tr("Automatic backup");
}

QString KeptState::about() const
{
    if (!version) {
        return KeptStateList::tr("Backup of %1, %2").arg(momentOf(backup.when), QLocale().formattedDataSize(backup.size, 0));
    }
    return version->who.isEmpty() ? KeptStateList::tr("Version of %1").arg(momentOf(version->when))
                                  : KeptStateList::tr("Version of %1, kept by %2").arg(momentOf(version->when), version->who);
}

bool KeptState::isSame(const KeptState &other) const
{
    return version && other.version ? version->id == other.version->id : !version && !other.version && backup.file == other.backup.file;
}

QList<KeptState> keptStates(const Record &record, const QList<Backup> &backups)
{
    QList<KeptState> states;
    auto backup = backups.cbegin();
    for (auto version = record.versions.crbegin(); version != record.versions.crend(); ++version) {
        for (; backup != backups.cend() && backup->when > version->when; ++backup) {
            states.append({std::nullopt, *backup});
        }
        states.append({*version, {}});
    }
    for (; backup != backups.cend(); ++backup) {
        states.append({std::nullopt, *backup});
    }
    return states;
}

void KeptStateList::setStates(const QList<KeptState> &states)
{
    beginResetModel();
    m_states = states;
    endResetModel();
}

int KeptStateList::rowOf(const KeptState &state) const
{
    for (int row = 0; row < m_states.size(); ++row) {
        if (m_states.at(row).isSame(state)) {
            return row;
        }
    }
    return -1;
}

QVariant KeptStateList::data(const QModelIndex &index, int role) const
{
    const KeptState &state = m_states.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return state.name();
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole:
        return tr("%1. %2").arg(state.name(), state.about());
    case aboutRole:
        return state.about();
    case isVersionRole:
        return state.isVersion();
    default:
        return {};
    }
}

QAbstractItemDelegate *KeptStateList::makeDelegate(QObject *parent)
{
    return new StateDelegate(parent);
}

} // namespace Credwright
