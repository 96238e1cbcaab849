#include "core/exchange/json/change_json.h"

#include "core/document/intake.h"
#include "core/exchange/json/json_values.h"
#include "core/exchange/json/json_writer.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <array>

namespace Credwright {

using namespace Qt::Literals::StringLiterals;

namespace {

using Kind = Change::Kind;

struct KindName
{
    Kind kind;
    QLatin1StringView name;
};
constexpr auto kindNames = std::to_array<KindName>({
    {Kind::Added, "added"_L1},
    {Kind::Removed, "removed"_L1},
    {Kind::Edited, "edited"_L1},
    {Kind::Linked, "linked"_L1},
    {Kind::Unlinked, "unlinked"_L1},
    {Kind::Reordered, "reordered"_L1},
});

QLatin1StringView nameOf(Kind kind)
{
    return std::find_if(kindNames.begin(), kindNames.end(), [&](const KindName &each) { return each.kind == kind; })->name;
}

void writeId(JsonWriter &json, const QString &key, const QUuid &id)
{
    if (!id.isNull()) {
        json.key(key);
        json.text(id.toString(QUuid::WithoutBraces));
    }
}

void writeIds(JsonWriter &json, const QString &key, const QList<QUuid> &ids)
{
    json.key(key);
    json.beginArray();
    for (const QUuid &id : ids) {
        json.text(id.toString(QUuid::WithoutBraces));
    }
    json.endArray();
}

void writeValueUnlessEmpty(JsonWriter &json, const QString &key, const Value &value)
{
    if (!isEmptyValue(value)) {
        json.key(key);
        writeJsonValue(json, value);
    }
}

void writeRow(JsonWriter &json, const Change &change)
{
    json.key(u"position"_s);
    json.integer(change.position);
    json.key(u"values"_s);
    json.beginObject();
    const EntityType &type = *entityType(change.where.kind());
    for (qsizetype i = 0; i < type.fields.size(); ++i) {
        writeValueUnlessEmpty(json, QString(type.fields.at(i)->name()), change.data.values.at(i));
    }
    json.endObject();
}

QList<QUuid> readIds(const QJsonValue &json)
{
    QList<QUuid> ids;
    for (const QJsonValue &each : json.toArray()) {
        if (const QUuid id(each.toString()); !id.isNull() && ids.size() < maximumRows) {
            ids.append(id);
        }
    }
    return ids;
}

class Reader
{
public:
    /// Nothing when it is not understood.
    std::optional<Change> read(const QJsonObject &object)
    {
        const auto named =
            std::find_if(kindNames.begin(), kindNames.end(), [&](const KindName &each) { return object.value("kind"_L1).toString() == each.name; });
        if (named == kindNames.end()) {
            return std::nullopt;
        }
        Change change{.kind = named->kind,
            .where = {QUuid(object.value("entity"_L1).toString()), object.value("field"_L1).toString(), QUuid(object.value("other"_L1).toString())}};
        const EntityType *type = entityType(change.where.kind());
        if (!type) {
            return std::nullopt;
        }
        switch (change.kind) {
        case Kind::Added:
        case Kind::Removed:
            if (type->single || change.where.entity.isNull()) {
                return std::nullopt;
            }
            readRow(*type, object, change);
            return change;
        case Kind::Reordered:
            change.orderBefore = readIds(object.value("before"_L1));
            change.orderAfter = readIds(object.value("after"_L1));
            return change;
        case Kind::Edited:
        case Kind::Linked:
        case Kind::Unlinked:
            break;
        }
        return readField(*type, object, change) ? std::optional(change) : std::nullopt;
    }

private:
    Value checked(const FieldInfo &info, const QJsonValue &json, const Value &like)
    {
        const std::optional<Value> value = json.isUndefined() ? std::nullopt : readJsonValue(json, like);
        return value ? m_intake.checked(info.id, info, *value) : emptyLike(like);
    }

    void readRow(const EntityType &type, const QJsonObject &object, Change &change)
    {
        change.position = object.value("position"_L1).toInt();
        const QJsonObject values = object.value("values"_L1).toObject();
        change.data = newEntity(type.kind);
        change.data.id = change.where.entity;
        for (qsizetype i = 0; i < type.fields.size(); ++i) {
            change.data.values[i] = checked(*type.fields.at(i), values.value(type.fields.at(i)->name()), change.data.values.at(i));
        }
    }

    bool readField(const EntityType &type, const QJsonObject &object, Change &change)
    {
        const EntityData blank = type.single ? *readEntity(Design(), type.kind, singletonId(type.kind)) : newEntity(type.kind);
        for (qsizetype i = 0; i < type.fields.size(); ++i) {
            const FieldInfo &info = *type.fields.at(i);
            if (change.where.field != info.id) {
                continue;
            }
            const bool isLinks = std::holds_alternative<Links>(blank.values.at(i));
            if (change.kind != Kind::Edited) {
                return isLinks && !change.where.other.isNull();
            }
            change.before = checked(info, object.value("before"_L1), blank.values.at(i));
            change.after = checked(info, object.value("after"_L1), blank.values.at(i));
            return !isLinks;
        }
        return false;
    }

    Intake m_intake{Intake::Rule::DesignFile};
};

} // namespace

QByteArray changesToJson(const QList<Change> &changes)
{
    JsonWriter json;
    json.beginArray();
    for (const Change &change : changes) {
        json.beginObject();
        json.key(u"kind"_s);
        json.text(nameOf(change.kind));
        writeId(json, u"entity"_s, change.where.entity);
        json.key(u"field"_s);
        json.text(change.where.field);
        writeId(json, u"other"_s, change.where.other);
        if (change.kind == Kind::Added || change.kind == Kind::Removed) {
            writeRow(json, change);
        } else if (change.kind == Kind::Reordered) {
            writeIds(json, u"before"_s, change.orderBefore);
            writeIds(json, u"after"_s, change.orderAfter);
        } else if (change.kind == Kind::Edited) {
            writeValueUnlessEmpty(json, u"before"_s, change.before);
            writeValueUnlessEmpty(json, u"after"_s, change.after);
        }
        json.endObject();
    }
    json.endArray();
    return json.result();
}

std::optional<QList<Change>> changesFromJson(const QByteArray &json)
{
    const QJsonDocument document = QJsonDocument::fromJson(json);
    if (!document.isArray()) {
        return std::nullopt;
    }
    QList<Change> changes;
    Reader reader;
    for (const QJsonValue &each : document.array()) {
        if (const std::optional<Change> change = reader.read(each.toObject())) {
            changes.append(*change);
        }
    }
    return changes;
}

} // namespace Credwright
