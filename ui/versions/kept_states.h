#pragma once

#include "core/document/record.h"
#include "core/storage/backups.h"

#include <optional>
#include <QAbstractListModel>
#include <QDateTime>

class QAbstractItemDelegate;

namespace Credwright {

/// A state of the design that can be looked at and gone back to: one that somebody named, or an automatic backup.
struct KeptState
{
    std::optional<NamedVersion> version;
    Backup backup; ///< Where it is no version.

    bool isVersion() const { return version.has_value(); }
    QDateTime when() const { return version ? version->when : backup.when; }
    QString name() const;
    /// Kind and moment: "Version, kept by anna on 3 March 2026 14:02".
    QString about() const;
    /// Whether it is the same one, whatever was changed about it.
    bool isSame(const KeptState &other) const;
    bool operator==(const KeptState &other) const { return isSame(other) && version == other.version; }
};

/// Both kinds in one list, newest first; each kind in the order of its making, whatever the clock said.
QList<KeptState> keptStates(const Record &record, const QList<Backup> &backups);

/// The list as a view shows it: two lines a state, its kind as an icon and in words.
class KeptStateList : public QAbstractListModel
{
    Q_OBJECT
public:
    using QAbstractListModel::QAbstractListModel;

    void setStates(const QList<KeptState> &states);
    const QList<KeptState> &states() const { return m_states; }
    /// The row of the same state, or -1.
    int rowOf(const KeptState &state) const;

    int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : static_cast<int>(m_states.size()); }
    QVariant data(const QModelIndex &index, int role) const override;

    /// Draws a row of this list.
    static QAbstractItemDelegate *makeDelegate(QObject *parent);

private:
    QList<KeptState> m_states;
};

} // namespace Credwright
