#include "core/model/access.h"

#include "core/util/format.h"

#include <QHash>

namespace Credwright {

namespace {

/// Calls f(list) with the list of this kind; false when the kind is not a list.
template<typename D, typename F>
bool withList(D &design, QAnyStringView kind, F &&f)
{
    bool found = false;
    forEachList(design, [&](auto &list) {
        using T = typename std::remove_cvref_t<decltype(list)>::value_type;
        if (!found && EntityTraits<T>::kind == kind) {
            found = true;
            f(list);
        }
    });
    return found;
}

/// Calls f(entity) with the single entity of this kind; false when the kind is not a single one.
template<typename D, typename F>
bool withSingle(D &design, QAnyStringView kind, F &&f)
{
    bool found = false;
    forEachSingle(design, [&](auto &entity) {
        using T = std::remove_cvref_t<decltype(entity)>;
        if (!found && EntityTraits<T>::kind == kind) {
            found = true;
            f(entity);
        }
    });
    return found;
}

template<typename T>
qsizetype position(const QList<T> &list, const QUuid &id)
{
    for (qsizetype i = 0; i < list.size(); ++i) {
        if (list.at(i).id == id) {
            return i;
        }
    }
    return -1;
}

template<typename T>
const Field<T> *fieldById(QAnyStringView fieldId)
{
    for (const Field<T> &field : fieldsOf<T>()) {
        if (field.info.id == fieldId) {
            return &field;
        }
    }
    return nullptr;
}

template<typename T>
EntityData toData(const T &entity)
{
    EntityData data{entity.id, {}};
    for (const Field<T> &field : fieldsOf<T>()) {
        data.values.append(readField(entity, field));
    }
    return data;
}

template<typename T>
T fromData(const EntityData &data)
{
    T entity;
    entity.id = data.id;
    const auto fields = fieldsOf<T>();
    for (std::size_t i = 0; i < fields.size() && static_cast<qsizetype>(i) < data.values.size(); ++i) {
        if (data.values.at(i).index() == readField(entity, fields[i]).index()) {
            writeField(entity, fields[i], data.values.at(i));
        }
    }
    return entity;
}

/// Writes into one element only: a mutable loop would detach the list and cost every later diff its shortcut.
template<typename T>
bool writeElement(T &entity, QAnyStringView fieldId, const Value &value)
{
    const Field<T> *field = fieldById<T>(fieldId);
    if (!field || readField(entity, *field).index() != value.index()) {
        return false;
    }
    writeField(entity, *field, value);
    return true;
}

/// Kinds whose rows only say something about another row, and the link that names it: they are removed with it.
bool isOwnedThrough(const FieldInfo &info)
{
    using namespace Qt::Literals::StringLiterals;
    return info.id == "editionQuantity.costLine"_L1 || info.id == "editionQuantity.edition"_L1 || info.id == "editionLearners.fee"_L1
        || info.id == "editionLearners.edition"_L1;
}

template<typename T>
void scrubLinks(QList<T> &list, QAnyStringView kind, const QUuid &gone, QList<QUuid> &orphans)
{
    const QList<T> before = list; // Shared; only rows with a link are written.
    for (qsizetype i = 0; i < before.size(); ++i) {
        for (const Field<T> &field : fieldsOf<T>()) {
            if (field.info.limits.linkKind != kind) {
                continue;
            }
            if (const auto *ref = std::get_if<EntityRef T::*>(&field.member); ref && (before.at(i).*(*ref)).id == gone) {
                if (isOwnedThrough(field.info)) {
                    orphans.append(before.at(i).id);
                } else {
                    list[i].*(*ref) = EntityRef();
                }
            } else if (const auto *links = std::get_if<Links T::*>(&field.member); links && (before.at(i).*(*links)).contains(gone)) {
                (list[i].*(*links)).remove(gone);
            }
        }
    }
}

template<typename T>
void scrubSingle(T &entity, QAnyStringView kind, const QUuid &gone)
{
    for (const Field<T> &field : fieldsOf<T>()) {
        if (field.info.limits.linkKind != kind) {
            continue;
        }
        if (const auto *ref = std::get_if<EntityRef T::*>(&field.member); ref && (entity.*(*ref)).id == gone) {
            entity.*(*ref) = EntityRef();
        } else if (const auto *links = std::get_if<Links T::*>(&field.member)) {
            (entity.*(*links)).remove(gone);
        }
    }
}

} // namespace

std::optional<Value> readAt(const Design &design, const Anchor &anchor)
{
    std::optional<Value> value;
    const QString kind = anchor.kind();
    const auto read = [&]<typename T>(const T &entity) {
        if (const Field<T> *field = fieldById<T>(anchor.field)) {
            value = readField(entity, *field);
        }
    };
    if (!withSingle(design, kind, read)) {
        withList(design, kind, [&](const auto &list) {
            if (const qsizetype at = position(list, anchor.entity); at >= 0) {
                read(list.at(at));
            }
        });
    }
    return value;
}

bool writeAt(Design &design, const Anchor &anchor, const Value &value)
{
    bool written = false;
    const QString kind = anchor.kind();
    if (!withSingle(design, kind, [&](auto &entity) { written = writeElement(entity, anchor.field, value); })) {
        withList(design, kind, [&](auto &list) {
            if (const qsizetype at = position(std::as_const(list), anchor.entity); at >= 0) {
                written = writeElement(list[at], anchor.field, value);
            }
        });
    }
    return written;
}

bool contains(const Design &design, QAnyStringView kind, const QUuid &id)
{
    return indexOf(design, kind, id) >= 0;
}

QList<QUuid> idsOf(const Design &design, QAnyStringView kind)
{
    QList<QUuid> ids;
    if (!withSingle(design, kind, [&](const auto &entity) { ids.append(entity.id); })) {
        withList(design, kind, [&](const auto &list) {
            ids.reserve(list.size());
            for (const auto &entity : list) {
                ids.append(entity.id);
            }
        });
    }
    return ids;
}

qsizetype countOf(const Design &design, QAnyStringView kind)
{
    qsizetype count = 0;
    if (!withSingle(design, kind, [&](const auto &) { count = 1; })) {
        withList(design, kind, [&](const auto &list) { count = list.size(); });
    }
    return count;
}

qsizetype indexOf(const Design &design, QAnyStringView kind, const QUuid &id)
{
    qsizetype index = -1;
    if (!withSingle(design, kind, [&](const auto &entity) { index = entity.id == id ? 0 : -1; })) {
        withList(design, kind, [&](const auto &list) { index = position(list, id); });
    }
    return index;
}

std::optional<Value> readRow(const Design &design, QAnyStringView kind, qsizetype row, int fieldIndex)
{
    std::optional<Value> value;
    const auto read = [&]<typename T>(const T &entity) {
        const auto fields = fieldsOf<T>();
        if (fieldIndex >= 0 && static_cast<std::size_t>(fieldIndex) < fields.size()) {
            value = readField(entity, fields[static_cast<std::size_t>(fieldIndex)]);
        }
    };
    if (!withSingle(design, kind, read)) {
        withList(design, kind, [&](const auto &list) {
            if (row >= 0 && row < list.size()) {
                read(list.at(row));
            }
        });
    }
    return value;
}

EntityData newEntity(QAnyStringView kind)
{
    EntityData data;
    const Design design;
    withList(design, kind, [&]<typename T>(const QList<T> &) { data = toData(T()); });
    data.id = QUuid::createUuid();
    return data;
}

std::optional<EntityData> readEntity(const Design &design, QAnyStringView kind, const QUuid &id)
{
    std::optional<EntityData> data;
    if (!withSingle(design, kind, [&](const auto &entity) { data = toData(entity); })) {
        withList(design, kind, [&](const auto &list) {
            if (const qsizetype at = position(list, id); at >= 0) {
                data = toData(list.at(at));
            }
        });
    }
    return data;
}

bool insertEntity(Design &design, QAnyStringView kind, qsizetype at, const EntityData &data)
{
    bool inserted = false;
    withList(design, kind, [&]<typename T>(QList<T> &list) {
        if (position(std::as_const(list), data.id) < 0 && list.size() < maximumRows && !data.id.isNull()) {
            list.insert(std::clamp<qsizetype>(at, 0, list.size()), fromData<T>(data));
            inserted = true;
        }
    });
    return inserted;
}

bool removeEntity(Design &design, QAnyStringView kind, const QUuid &id)
{
    bool removed = false;
    withList(design, kind, [&](auto &list) {
        if (const qsizetype at = position(std::as_const(list), id); at >= 0) {
            list.removeAt(at);
            removed = true;
        }
    });
    return removed;
}

void removeWithLinks(Design &design, QAnyStringView kind, const QUuid &id)
{
    if (!removeEntity(design, kind, id)) {
        return;
    }
    const QString goneKind = kind.toString();
    forEachList(design, [&]<typename T>(QList<T> &list) {
        QList<QUuid> orphans;
        scrubLinks(list, goneKind, id, orphans);
        for (const QUuid &orphan : std::as_const(orphans)) {
            removeEntity(design, QString(EntityTraits<T>::kind), orphan);
        }
    });
    forEachSingle(design, [&](auto &entity) { scrubSingle(entity, goneKind, id); });
}

void reorder(Design &design, QAnyStringView kind, const QList<QUuid> &order)
{
    withList(design, kind, [&]<typename T>(QList<T> &list) {
        QHash<QUuid, qsizetype> rank;
        for (qsizetype i = 0; i < order.size(); ++i) {
            rank.insert(order.at(i), i);
        }
        // A row that is not named takes the rank of the row before it, so that it stays behind that row.
        QList<std::pair<qsizetype, T>> ranked;
        qsizetype last = -1;
        for (const T &entity : std::as_const(list)) {
            last = rank.value(entity.id, last);
            ranked.append({last, entity});
        }
        std::stable_sort(ranked.begin(), ranked.end(), [](const auto &a, const auto &b) { return a.first < b.first; });
        QList<T> sorted;
        sorted.reserve(list.size());
        for (const auto &[unused, entity] : std::as_const(ranked)) {
            sorted.append(entity);
        }
        list = sorted;
    });
}

QString entityTitle(const Design &design, QAnyStringView kind, const QUuid &id)
{
    const EntityType *type = entityType(kind);
    if (!type) {
        return {};
    }
    if (type->single) {
        return type->singular.text();
    }
    const qsizetype row = indexOf(design, kind, id);
    const QString numbered = QCoreApplication::translate("Entity", "%1 %2").arg(type->singular.text()).arg(row + 1);
    const FieldInfo *info = fieldInfo(type->titleField);
    const std::optional<Value> value = info ? readAt(design, {id, type->titleField, {}}) : std::nullopt;
    const QString title = value ? displayValue(design, *info, *value) : QString();
    return title.isEmpty() ? numbered : title;
}

QString displayValue(const Design &design, const FieldInfo &info, const Value &value, const QLocale &locale)
{
    return formatValue(info, value, locale, design.identity.currency, [&](const QUuid &id) { return entityTitle(design, info.limits.linkKind, id); });
}

} // namespace Credwright
