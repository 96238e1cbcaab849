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

Record mergeRecords(const Record &base, const Record &mine, const Record &theirs)
{
    const auto byId = [](const Record &record) {
        QHash<QUuid, SetAside> map;
        for (const SetAside &setAside : record.setAsides) {
            map.insert(setAside.id, setAside);
        }
        return map;
    };
    const auto was = byId(base);
    const auto my = byId(mine);
    const auto their = byId(theirs);
    Record merged;
    merged.judgedBy = mine.judgedBy;
    for (const SetAside &setAside : theirs.setAsides) {
        const bool reopenedByMe = was.contains(setAside.id) && !my.contains(setAside.id);
        if (!reopenedByMe) {
            const bool editedByMe = my.contains(setAside.id) && (!was.contains(setAside.id) || was.value(setAside.id) != my.value(setAside.id));
            merged.setAsides.append(editedByMe ? my.value(setAside.id) : setAside);
        }
    }
    for (const SetAside &setAside : mine.setAsides) {
        if (!their.contains(setAside.id) && !was.contains(setAside.id)) {
            merged.setAsides.append(setAside);
        }
    }
    return merged;
}

} // namespace Credwright
