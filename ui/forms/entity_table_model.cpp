#include "ui/forms/entity_table_model.h"

#include "core/check/analysis.h"
#include "core/model/seeded_rows.h"
#include "ui/document/session.h"

#include <QSet>

namespace Credwright {

using namespace Qt::Literals::StringLiterals;

EntityTableModel::EntityTableModel(Session &session, const QString &kind, const QList<TableColumn> &columns, QObject *parent)
    : QAbstractTableModel(parent)
    , m_session(session)
    , m_kind(kind)
    , m_columns(columns)
{
    for (const TableColumn &column : columns) {
        m_infos.append(column.field.isEmpty() ? nullptr : fieldInfo(column.field));
    }
    m_rows = makeRows();
    connect(&session, &Session::analysed, this, &EntityTableModel::refresh);
}

namespace {
constexpr qsizetype mostFindings = 4; // In one table: what stands below it stays in reach.
} // namespace

QList<EntityTableModel::Row> EntityTableModel::makeRows()
{
    QHash<QUuid, QList<Finding>> about;
    m_severity.clear();
    for (const Finding &finding : m_session.analysis().open) {
        if (!finding.where.entity.isNull() && finding.where.kind() == m_kind) {
            about[finding.where.entity].append(finding);
            const int severity = static_cast<int>(finding.severity);
            m_severity[finding.where.entity] = std::min(severity, m_severity.value(finding.where.entity, severity));
        }
    }
    QList<Row> rows;
    const QList<QUuid> ids = idsOf(m_session.design(), m_kind);
    for (int i = 0; i < ids.size(); ++i) {
        rows.append({.id = ids.at(i), .position = i});
        const QList<Finding> findings = about.value(ids.at(i));
        for (int f = 0; f < findings.size(); ++f) {
            rows.append({.id = ids.at(i), .position = -1, .finding = f, .about = findings.at(f)});
        }
    }
    if (isGrouped()) {
        sortIntoGroups(rows);
    }
    hideMost(rows);
    return rows;
}

/// Many rows that are hardly begun have many findings: beyond a few they are told by number, and each row keeps its marker.
void EntityTableModel::hideMost(QList<Row> &rows)
{
    m_hidden.clear();
    QList<qsizetype> findings;
    for (qsizetype i = 0; i < rows.size(); ++i) {
        if (rows.at(i).finding >= 0) {
            findings.append(i);
        }
    }
    if (findings.size() <= mostFindings) {
        return;
    }
    std::stable_sort(findings.begin(), findings.end(), [&](qsizetype a, qsizetype b) {
        const auto rank = [&](const Row &row) { return std::pair(row.id != m_current, row.about.severity); };
        return rank(rows.at(a)) < rank(rows.at(b));
    });
    QList<qsizetype> hidden = findings.mid(mostFindings);
    std::sort(hidden.begin(), hidden.end());
    for (const qsizetype at : std::as_const(hidden)) {
        m_hidden.append(rows.at(at).about);
    }
    for (auto at = hidden.crbegin(); at != hidden.crend(); ++at) {
        rows.removeAt(*at);
    }
}

void EntityTableModel::setCurrent(const QUuid &id)
{
    if (m_current != id) {
        m_current = id;
        if (!m_hidden.isEmpty()) { // Else all of them are shown, whichever row is current.
            bring(makeRows());
            Q_EMIT shapeChanged();
        }
    }
}

void EntityTableModel::setGrouping(const TableGrouping &grouping)
{
    m_grouping = grouping;
    refresh();
}

int EntityTableModel::groupOf(const QUuid &id) const
{
    return isGrouped() ? m_grouping.groupOf(m_session.design(), id) : -1;
}

const TableGroup *EntityTableModel::groupAt(int row) const
{
    const int group = row >= 0 && row < m_rows.size() ? m_rows.at(row).group : -1;
    return group >= 0 && group < m_groups.size() ? &m_groups.at(group) : nullptr;
}

void EntityTableModel::sortIntoGroups(QList<Row> &rows) const
{
    QHash<QUuid, int> groups;
    for (const Row &row : std::as_const(rows)) {
        if (row.position >= 0) {
            groups.insert(row.id, groupOf(row.id));
        }
    }
    std::stable_sort(rows.begin(), rows.end(), [&](const Row &a, const Row &b) { return groups.value(a.id) < groups.value(b.id); });
    const QList<TableGroup> headings = m_grouping.groups(m_session);
    qsizetype at = 0;
    for (int group = 0; group < headings.size(); ++group) {
        while (at < rows.size() && rows.at(at).group < 0 && groups.value(rows.at(at).id) < group) {
            ++at;
        }
        if (headings.at(group).shown) {
            rows.insert(at++, {.id = {}, .position = -1, .finding = -1, .about = {}, .group = group});
        }
    }
}

const FieldInfo *EntityTableModel::infoAt(const Design &design, const QUuid &id, int section) const
{
    if (section > 0 && m_columns.at(section - 1).fieldOf && !id.isNull()) {
        return fieldInfo(m_columns.at(section - 1).fieldOf(design, id));
    }
    return info(section);
}

const FieldInfo *EntityTableModel::infoAt(const QModelIndex &index) const
{
    return index.isValid() && !groupAt(index.row()) ? infoAt(m_session.design(), idAt(index.row()), index.column()) : nullptr;
}

bool EntityTableModel::isFixed(const QModelIndex &index) const
{
    const SeededList *list = seededList(m_kind);
    const FieldInfo *info = list ? infoAt(index) : nullptr;
    return info && info->id == list->keyField && isSeededRow(m_kind, idAt(index.row()));
}

int EntityTableModel::columnOf(const QUuid &id, const QString &field) const
{
    for (int i = 1; i < columnCount(); ++i) {
        if (const FieldInfo *info = infoAt(m_session.design(), id, i); info && info->id == field) {
            return i;
        }
    }
    return 0;
}

void EntityTableModel::refresh()
{
    if (isGrouped()) {
        m_groups = m_grouping.groups(m_session);
    }
    bring(makeRows());
    if (!m_rows.isEmpty()) {
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    }
    Q_EMIT shapeChanged();
}

/// Findings come and go at several places at once while a cell is typed into: only those rows change, so that the editor stays open.
void EntityTableModel::bring(const QList<Row> &rows)
{
    removeUnwanted(rows);
    insertMissing(rows);
    if (m_rows != rows) {
        replaceBetween(rows); // The order has changed.
    }
    m_rows = rows; // Positions and findings' numbers may differ in the rows kept.
}

void EntityTableModel::removeUnwanted(const QList<Row> &rows)
{
    const QSet<Row> wanted(rows.cbegin(), rows.cend());
    for (int last = static_cast<int>(m_rows.size()) - 1; last >= 0; --last) {
        int first = last + 1;
        while (first > 0 && !wanted.contains(m_rows.at(first - 1))) {
            --first;
        }
        if (first <= last) {
            beginRemoveRows({}, first, last);
            m_rows.remove(first, last - first + 1);
            endRemoveRows();
            last = first;
        }
    }
}

void EntityTableModel::insertMissing(const QList<Row> &rows)
{
    const QSet<Row> present(m_rows.cbegin(), m_rows.cend());
    for (int first = 0; first < rows.size(); ++first) {
        if (present.contains(rows.at(first))) {
            continue;
        }
        int end = first;
        while (end < rows.size() && !present.contains(rows.at(end))) {
            ++end;
        }
        const int at = std::min(first, static_cast<int>(m_rows.size()));
        beginInsertRows({}, at, at + end - first - 1);
        for (int i = first; i < end; ++i) {
            m_rows.insert(at + i - first, rows.at(i));
        }
        endInsertRows();
        first = end - 1;
    }
}

/// Replaces the rows between what is equal at both ends.
void EntityTableModel::replaceBetween(const QList<Row> &rows)
{
    int head = 0;
    while (head < rows.size() && head < m_rows.size() && rows.at(head) == m_rows.at(head)) {
        ++head;
    }
    int tail = 0;
    while (tail < rows.size() - head && tail < m_rows.size() - head && rows.at(rows.size() - 1 - tail) == m_rows.at(m_rows.size() - 1 - tail)) {
        ++tail;
    }
    const int removed = static_cast<int>(m_rows.size()) - head - tail;
    const int added = static_cast<int>(rows.size()) - head - tail;
    if (removed > 0) {
        beginRemoveRows({}, head, head + removed - 1);
        m_rows.remove(head, removed);
        endRemoveRows();
    }
    if (added > 0) {
        beginInsertRows({}, head, head + added - 1);
        for (int i = 0; i < added; ++i) {
            m_rows.insert(head + i, rows.at(head + i));
        }
        endInsertRows();
    }
}

int EntityTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int EntityTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_columns.size()) + 1;
}

QUuid EntityTableModel::idAt(int row) const
{
    return row >= 0 && row < m_rows.size() ? m_rows.at(row).id : QUuid();
}

int EntityTableModel::rowOf(const QUuid &id) const
{
    for (int i = 0; i < m_rows.size() && !id.isNull(); ++i) { // Headings have no id.
        if (m_rows.at(i).id == id && m_rows.at(i).finding < 0) {
            return i;
        }
    }
    return -1;
}

const Finding *EntityTableModel::findingAt(int row) const
{
    return row >= 0 && row < m_rows.size() && m_rows.at(row).finding >= 0 ? &m_rows.at(row).about : nullptr;
}

int EntityTableModel::positionOf(int row) const
{
    return row >= 0 && row < m_rows.size() ? m_rows.at(row).position : -1;
}

Anchor EntityTableModel::anchorAt(const QModelIndex &index) const
{
    const FieldInfo *field = infoAt(index);
    return {idAt(index.row()), field ? QString(field->id) : m_kind, {}};
}

std::optional<Value> EntityTableModel::valueAt(const QModelIndex &index) const
{
    const FieldInfo *field = infoAt(index);
    return field ? readAt(m_session.design(), anchorAt(index)) : std::nullopt;
}

QString EntityTableModel::textAt(const Row &row, int section) const
{
    if (row.group >= 0) {
        const TableGroup group = m_groups.value(row.group);
        const int fromEnd = columnCount() - section;
        return section == 0 ? (group.note.isEmpty() ? group.title : tr("%1, %2").arg(group.title, group.note))
            : fromEnd == 2  ? group.working
            : fromEnd == 1  ? group.sum
                            : QString();
    }
    if (section == 0) {
        return QString::number(row.position + 1);
    }
    const TableColumn &column = m_columns.at(section - 1);
    if (column.computed) {
        return column.computed(m_session, row.id);
    }
    const FieldInfo *field = infoAt(m_session.design(), row.id, section);
    if (!field) {
        return {};
    }
    const EntityType *type = entityType(m_kind);
    const std::optional<Value> value = readRow(m_session.design(), m_kind, row.position, type->fieldIndex(field->id));
    return value ? displayValue(m_session.design(), *field, *value) : QString();
}

QVariant EntityTableModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_rows.size()) {
        return {};
    }
    const Row &row = m_rows.at(index.row());
    switch (role) {
    case FindingRole:
        return row.finding;
    case SeverityRole:
        return row.finding < 0 ? m_severity.value(row.id, -1) : static_cast<int>(row.about.severity);
    case MissingRole:
        return index.column() > 0 && row.finding < 0 && column(index.column()).missing && column(index.column()).missing(m_session, row.id);
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        if (row.finding >= 0) {
            return index.column() == 0 ? row.about.factText() : QString();
        }
        return textAt(row, index.column());
    case Qt::AccessibleTextRole:
        if (row.finding >= 0) {
            return row.about.factText();
        }
        return index.column() == 0 || row.group >= 0
            ? textAt(row, index.column())
            : tr("%1: %2").arg(headerData(index.column(), Qt::Horizontal, Qt::DisplayRole).toString(), textAt(row, index.column()));
    case Qt::TextAlignmentRole:
        return index.column() > 0 && column(index.column()).alignRight ? int(Qt::AlignRight | Qt::AlignVCenter) : int(Qt::AlignLeft | Qt::AlignVCenter);
    default:
        return {};
    }
}

QVariant EntityTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical) {
        return {};
    }
    if (role == Qt::TextAlignmentRole) {
        return section > 0 && column(section).alignRight ? int(Qt::AlignRight | Qt::AlignVCenter) : int(Qt::AlignLeft | Qt::AlignVCenter);
    }
    if (role == Qt::AccessibleTextRole && section == 0) {
        return tr("Row");
    }
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole && role != Qt::ToolTipRole) {
        return {};
    }
    if (section == 0) {
        return QString();
    }
    const TableColumn &shown = m_columns.at(section - 1);
    return !shown.header.isEmpty() || !m_infos.at(section - 1) ? shown.header : m_infos.at(section - 1)->labelText();
}

Qt::ItemFlags EntityTableModel::flags(const QModelIndex &index) const
{
    if (!index.isValid()) {
        return Qt::NoItemFlags;
    }
    if (findingAt(index.row()) || groupAt(index.row())) {
        return Qt::ItemIsEnabled;
    }
    Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsDragEnabled;
    if (index.column() > 0 && infoAt(index) && m_session.isEditable() && !isFixed(index)) {
        flags |= Qt::ItemIsEditable;
    }
    return flags;
}

} // namespace Credwright
