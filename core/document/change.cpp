#include "core/document/change.h"

#include <QHash>
#include <QSet>

namespace Credwright {

namespace {

template<typename T>
void diffFields(const T &before, const T &after, QList<Change> &changes)
{
    if (before == after) {
        return;
    }
    for (const Field<T> &field : fieldsOf<T>()) {
        const Value was = readField(before, field);
        const Value is = readField(after, field);
        if (was == is) {
            continue;
        }
        const Anchor where{after.id, field.info.id, {}};
        if (const Links *isLinks = std::get_if<Links>(&is)) {
            const Links &wasLinks = std::get<Links>(was);
            for (const QUuid &id : wasLinks) {
                if (!isLinks->contains(id)) {
                    changes.append({.kind = Change::Kind::Unlinked, .where = {where.entity, where.field, id}});
                }
            }
            for (const QUuid &id : *isLinks) {
                if (!wasLinks.contains(id)) {
                    changes.append({.kind = Change::Kind::Linked, .where = {where.entity, where.field, id}});
                }
            }
        } else {
            changes.append({.kind = Change::Kind::Edited, .where = where, .before = was, .after = is});
        }
    }
}

template<typename T>
EntityData dataOf(const T &entity)
{
    EntityData data{entity.id, {}};
    for (const Field<T> &field : fieldsOf<T>()) {
        data.values.append(readField(entity, field));
    }
    return data;
}

template<typename T>
QList<QUuid> orderOf(const QList<T> &list)
{
    QList<QUuid> ids;
    ids.reserve(list.size());
    for (const T &entity : list) {
        ids.append(entity.id);
    }
    return ids;
}

template<typename T>
void diffLists(const QList<T> &before, const QList<T> &after, QList<Change> &changes)
{
    if (before.constData() == after.constData() && before.size() == after.size()) {
        return; // Shared, so untouched.
    }
    const QString kind = EntityTraits<T>::kind;
    QHash<QUuid, const T *> old;
    old.reserve(before.size());
    for (const T &entity : before) {
        old.insert(entity.id, &entity);
    }
    const QList<QUuid> afterOrder = orderOf(after);
    const QSet<QUuid> kept(afterOrder.cbegin(), afterOrder.cend());
    QList<QUuid> expected; // The order that removals and additions alone would give.
    for (qsizetype i = before.size() - 1; i >= 0; --i) {
        if (!kept.contains(before.at(i).id)) {
            // From the end, so that inverting restores each row at the place it had.
            changes.append({.kind = Change::Kind::Removed, .where = {before.at(i).id, kind, {}}, .data = dataOf(before.at(i)), .position = i});
        } else {
            expected.prepend(before.at(i).id);
        }
    }
    QList<Change> edits;
    for (qsizetype i = 0; i < after.size(); ++i) {
        const T &entity = after.at(i);
        if (const T *was = old.value(entity.id)) {
            diffFields(*was, entity, edits);
        } else {
            changes.append({.kind = Change::Kind::Added, .where = {entity.id, kind, {}}, .data = dataOf(entity), .position = i});
            expected.insert(std::min(i, expected.size()), entity.id);
        }
    }
    changes += edits;
    if (expected != afterOrder) {
        changes.append({.kind = Change::Kind::Reordered, .where = {{}, kind, {}}, .orderBefore = orderOf(before), .orderAfter = afterOrder});
    }
}

bool applyLink(Design &design, const Change &change, bool link)
{
    const std::optional<Value> value = readAt(design, {change.where.entity, change.where.field, {}});
    if (!value || !std::holds_alternative<Links>(*value)) {
        return false;
    }
    Links links = std::get<Links>(*value);
    if (link) {
        links.insert(change.where.other);
    } else {
        links.remove(change.where.other);
    }
    return writeAt(design, {change.where.entity, change.where.field, {}}, links);
}

bool applyOne(Design &design, const Change &change)
{
    switch (change.kind) {
    case Change::Kind::Added:
        return insertEntity(design, change.where.kind(), change.position, change.data);
    case Change::Kind::Removed:
        return removeEntity(design, change.where.kind(), change.where.entity);
    case Change::Kind::Edited:
        return writeAt(design, change.where, change.after);
    case Change::Kind::Linked:
        return applyLink(design, change, true);
    case Change::Kind::Unlinked:
        return applyLink(design, change, false);
    case Change::Kind::Reordered:
        reorder(design, change.where.kind(), change.orderAfter);
        return true;
    }
    return false;
}

} // namespace

QList<Change> diff(const Design &before, const Design &after)
{
    QList<Change> changes;
    const auto single = [&](const auto &was, const auto &is) { diffFields(was, is, changes); };
    single(before.identity, after.identity);
    single(before.type, after.type);
    single(before.purpose, after.purpose);
    single(before.level, after.level);
    single(before.audience, after.audience);
    single(before.delivery, after.delivery);
    single(before.stackability, after.stackability);
    single(before.assessmentPlan, after.assessmentPlan);
    single(before.quality, after.quality);
    single(before.financing, after.financing);
    single(before.team, after.team);
    single(before.market, after.market);
    single(before.partnership, after.partnership);
    single(before.communication, after.communication);
    single(before.admission, after.admission);
    single(before.certification, after.certification);
    forEachList(after, [&]<typename T>(const QList<T> &is) {
        forEachList(before, [&]<typename U>(const QList<U> &was) {
            if constexpr (std::is_same_v<T, U>) {
                diffLists(was, is, changes);
            }
        });
    });
    return changes;
}

QList<Change> apply(Design &design, const QList<Change> &changes)
{
    QList<Change> leftOut;
    for (const Change &change : changes) {
        if (!applyOne(design, change)) {
            leftOut.append(change);
        }
    }
    return leftOut;
}

QList<Change> inverted(const QList<Change> &changes)
{
    QList<Change> inverse;
    inverse.reserve(changes.size());
    for (auto it = changes.crbegin(); it != changes.crend(); ++it) {
        Change change = *it;
        switch (change.kind) {
        case Change::Kind::Added:
            change.kind = Change::Kind::Removed;
            break;
        case Change::Kind::Removed:
            change.kind = Change::Kind::Added;
            break;
        case Change::Kind::Linked:
            change.kind = Change::Kind::Unlinked;
            break;
        case Change::Kind::Unlinked:
            change.kind = Change::Kind::Linked;
            break;
        case Change::Kind::Edited:
            std::swap(change.before, change.after);
            break;
        case Change::Kind::Reordered:
            std::swap(change.orderBefore, change.orderAfter);
            break;
        }
        inverse.append(change);
    }
    // An order names rows that the inverted removals bring back, so orders come last here as well.
    std::stable_partition(inverse.begin(), inverse.end(), [](const Change &change) { return change.kind != Change::Kind::Reordered; });
    return inverse;
}

QList<Anchor> conflicts(const QList<Change> &mine, const QList<Change> &theirs)
{
    QHash<Anchor, const Change *> edited;
    QSet<QUuid> removedByThem;
    QSet<QUuid> removedByMe;
    for (const Change &change : theirs) {
        if (change.kind == Change::Kind::Edited) {
            edited.insert(change.where, &change);
        } else if (change.kind == Change::Kind::Removed) {
            removedByThem.insert(change.where.entity);
        }
    }
    for (const Change &change : mine) {
        if (change.kind == Change::Kind::Removed) {
            removedByMe.insert(change.where.entity);
        }
    }
    QList<Anchor> places;
    for (const Change &change : mine) {
        if (change.kind != Change::Kind::Edited) {
            continue;
        }
        const Change *other = edited.value(change.where);
        if ((other && other->after != change.after) || removedByThem.contains(change.where.entity)) {
            places.append(change.where);
        }
    }
    for (const Change &change : theirs) {
        if (change.kind == Change::Kind::Edited && removedByMe.contains(change.where.entity)) {
            places.append(change.where);
        }
    }
    return places;
}

Anchor firstPlace(const QList<Change> &changes)
{
    return changes.isEmpty() ? Anchor() : changes.first().where;
}

} // namespace Credwright
