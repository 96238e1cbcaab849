#include "core/document/merge.h"

#include "core/document/intake.h"

#include <QHash>

namespace Credwright {

namespace {

/// The places a side touched, by field; the rows it removed or otherwise touched.
struct Touched
{
    explicit Touched(const QList<Change> &changes)
    {
        for (const Change &change : changes) {
            if (change.kind == Change::Kind::Edited) {
                edits.insert(change.where, &change);
                rows.insert(change.where.entity);
            } else if (change.kind == Change::Kind::Linked || change.kind == Change::Kind::Unlinked) {
                rows.insert(change.where.entity);
            } else if (change.kind == Change::Kind::Removed) {
                removed.insert(change.where.entity);
            }
        }
    }
    QHash<Anchor, const Change *> edits;
    QSet<QUuid> rows;
    QSet<QUuid> removed;
};

/// Puts back a row that they removed and I edited.
void keepMyRow(MergeResult &result, const Design &mine, const Change &removal)
{
    const QString kind = removal.where.kind();
    if (const std::optional<EntityData> data = readEntity(mine, kind, removal.where.entity)) {
        const bool kept = insertEntity(result.design, kind, indexOf(mine, kind, data->id), *data);
        result.conflicts.append({.kind = kept ? MergeConflict::Kind::RemovedByThem : MergeConflict::Kind::NoPlace, .where = removal.where});
    }
}

/// A row that both sides added, as every design's own rows are with its first edit: what either side wrote into it, mine where both did.
void mergeAddedRow(MergeResult &result, const Change &added)
{
    const EntityType &type = *entityType(added.where.kind());
    const EntityData theirs = *readEntity(result.design, type.kind, added.where.entity);
    const EntityData blank = newEntity(type.kind);
    for (qsizetype i = 0; i < type.fields.size(); ++i) {
        const Value &mine = added.data.values.at(i);
        if (mine == theirs.values.at(i) || mine == blank.values.at(i)) {
            continue;
        }
        const Anchor where{added.where.entity, type.fields.at(i)->id, {}};
        if (theirs.values.at(i) != blank.values.at(i)) {
            result.conflicts.append(
                {.kind = MergeConflict::Kind::BothEdited, .where = where, .base = blank.values.at(i), .mine = mine, .theirs = theirs.values.at(i)});
        }
        writeAt(result.design, where, mine);
    }
}

} // namespace

MergeResult mergeChanges(const Design &base, const Design &mine, const Design &theirs)
{
    const QList<Change> myChanges = diff(base, mine);
    const QList<Change> theirChanges = diff(base, theirs);
    const Touched me(myChanges);
    const Touched them(theirChanges);
    MergeResult result{theirs, {}};
    for (auto it = theirChanges.crbegin(); it != theirChanges.crend(); ++it) {
        if (it->kind == Change::Kind::Removed && me.rows.contains(it->where.entity)) {
            keepMyRow(result, mine, *it);
        }
    }
    QList<Change> wanted;
    for (const Change &change : myChanges) {
        if (change.kind == Change::Kind::Removed && them.rows.contains(change.where.entity)) {
            result.conflicts.append({.kind = MergeConflict::Kind::RemovedByMe, .where = change.where});
            continue;
        }
        if (them.removed.contains(change.where.entity)) {
            continue; // Both removed it, or keepMyRow() has brought my state of it back.
        }
        if (const Change *other = them.edits.value(change.where); other && change.kind == Change::Kind::Edited && other->after != change.after) {
            result.conflicts.append(
                {.kind = MergeConflict::Kind::BothEdited, .where = change.where, .base = change.before, .mine = change.after, .theirs = other->after});
        }
        if (change.kind == Change::Kind::Added && contains(theirs, change.where.kind(), change.where.entity)) {
            mergeAddedRow(result, change);
            continue;
        }
        wanted.append(change);
    }
    for (const Change &lost : apply(result.design, wanted)) {
        if (lost.kind != Change::Kind::Removed) {
            result.conflicts.append({.kind = MergeConflict::Kind::NoPlace, .where = lost.where, .base = lost.before, .mine = lost.after});
        }
    }
    result.design = withoutDanglingLinks(result.design);
    return result;
}

namespace {

/// What either side added is there, what either side took away is not; mine stands where both changed one entry.
template<typename T>
QList<T> mergeEntries(const QList<T> &base, const QList<T> &mine, const QList<T> &theirs)
{
    QList<T> merged;
    for (const T &entry : theirs) {
        const T *was = findById(base, entry.id);
        const T *my = findById(mine, entry.id);
        if (!was || my) {
            merged.append(my && (!was || *was != *my) ? *my : entry);
        }
    }
    for (const T &entry : mine) {
        if (!findById(theirs, entry.id) && !findById(base, entry.id)) {
            merged.append(entry);
        }
    }
    return merged;
}

} // namespace

Record mergeRecords(const Record &base, const Record &mine, const Record &theirs)
{
    return {.setAsides = mergeEntries(base.setAsides, mine.setAsides, theirs.setAsides),
        .judgedBy = mine.judgedBy,
        .versions = mergeEntries(base.versions, mine.versions, theirs.versions)};
}

} // namespace Credwright
