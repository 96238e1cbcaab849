#pragma once

#include "core/check/finding.h"
#include "core/model/access.h"

#include <functional>
#include <QAbstractTableModel>

namespace Credwright {

class Session;

/// A column of an editable table: a field of the row, or something computed about it.
struct TableColumn
{
    QString field;       ///< Field id; empty for a computed column.
    QString header = {}; ///< Default: the field's label.
    int width = 0;       ///< Logical pixels at 100 %; 0: shares what is left.
    std::function<QString(const Session &, const QUuid &)> computed = {};
    bool alignRight = false;
    /// The field differs by row: hours for one, pieces for another. `field` is then empty.
    std::function<QString(const Design &, const QUuid &)> fieldOf = {};
    /// Where a cell says that something is missing, it is told apart.
    std::function<bool(const Session &, const QUuid &)> missing = {};
};

/// A heading or sum between the rows of a grouped table.
struct TableGroup
{
    QString title;
    QString note;
    QString working; ///< In the last column but one.
    QString sum;     ///< In the last column.
    bool shown = true;
    bool operator==(const TableGroup &) const = default;
};

/// Rows come together by group, in the order of the list within each; groups beyond those that rows are in stand at the end as sums.
struct TableGrouping
{
    std::function<int(const Design &, const QUuid &)> groupOf;
    std::function<QList<TableGroup>(const Session &)> groups;
};

/// A thin view of one list of the design: rows are known by id, findings about a row follow it as rows of their own.
class EntityTableModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Role {
        AnchorRole = Qt::UserRole, ///< The Anchor of a cell.
        FindingRole,               ///< Index into findings() for a finding row, else -1.
        SeverityRole,              ///< The gravest open severity of the row (int), or -1.
        MissingRole,               ///< Whether the cell says that something is missing.
    };
    EntityTableModel(Session &session, const QString &kind, const QList<TableColumn> &columns, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override; ///< The number column and the columns given.
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

    const QString &kind() const { return m_kind; }
    const TableColumn &column(int section) const { return m_columns.at(section - 1); }
    const FieldInfo *info(int section) const { return section > 0 ? m_infos.at(section - 1) : nullptr; }
    /// The field of a cell, which for some columns differs by row; null where nothing is typed.
    const FieldInfo *infoAt(const Design &design, const QUuid &id, int section) const;
    const FieldInfo *infoAt(const QModelIndex &index) const;
    /// Whether a cell tells a row of a seeded list from the others: it is read and not typed.
    bool isFixed(const QModelIndex &index) const;
    /// The column that shows this field of a row, or 0.
    int columnOf(const QUuid &id, const QString &field) const;
    void setGrouping(const TableGrouping &grouping);
    bool isGrouped() const { return bool(m_grouping.groupOf); }
    int groupOf(const QUuid &id) const;
    /// The heading or sum that a row is, or null.
    const TableGroup *groupAt(int row) const;
    /// The row's entity; for a finding row the entity that it is about.
    QUuid idAt(int row) const;
    int rowOf(const QUuid &id) const;
    /// The finding that a finding row shows, or null.
    const Finding *findingAt(int row) const;
    /// A table of many findings shows those of this row and the gravest of the others.
    void setCurrent(const QUuid &id);
    /// The findings that are not shown, in the order of the rows.
    const QList<Finding> &hiddenFindings() const { return m_hidden; }
    /// Rows of entities only, as a position in the design's list; -1 for finding rows.
    int positionOf(int row) const;
    Anchor anchorAt(const QModelIndex &index) const;
    std::optional<Value> valueAt(const QModelIndex &index) const;

Q_SIGNALS:
    /// Rows came, went or changed in height.
    void shapeChanged();

private:
    struct Row
    {
        QUuid id;
        int position = -1;
        int finding = -1; ///< Index in m_findings; -1 for the entity itself.
        Finding about = {};
        int group = -1; ///< A heading: index in m_groups.
        bool operator==(const Row &other) const
        {
            return id == other.id && (finding < 0) == (other.finding < 0) && about == other.about && group == other.group;
        }
        friend size_t qHash(const Row &row, size_t seed = 0) { return qHashMulti(seed, row.id, row.finding < 0, row.about.rule, row.about.where, row.group); }
    };
    QList<Row> makeRows();
    void hideMost(QList<Row> &rows);
    void refresh();
    void bring(const QList<Row> &rows);
    void removeUnwanted(const QList<Row> &rows);
    void insertMissing(const QList<Row> &rows);
    void replaceBetween(const QList<Row> &rows);
    void sortIntoGroups(QList<Row> &rows) const;
    QString textAt(const Row &row, int section) const;

    Session &m_session;
    QString m_kind;
    QList<TableColumn> m_columns;
    QList<const FieldInfo *> m_infos;
    QList<Row> m_rows;
    TableGrouping m_grouping;
    QList<TableGroup> m_groups;
    QUuid m_current;
    QList<Finding> m_hidden;
    mutable QHash<QUuid, int> m_severity;
};

} // namespace Credwright
