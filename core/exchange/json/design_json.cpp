#include "core/exchange/json/design_json.h"

#include "core/exchange/json/json_values.h"
#include "core/exchange/json/json_writer.h"
#include "core/model/access.h"
#include "core/model/seeded_rows.h"

#include <QCoreApplication>

namespace Credwright {

using namespace Qt::Literals::StringLiterals;

namespace {

QString idText(const QUuid &id)
{
    return id.toString(QUuid::WithoutBraces);
}

/// A field that has a value of its own in an empty design (language, currency) is written even when it was emptied.
void writeFields(JsonWriter &json, const EntityType &type, const EntityData &data, const EntityData &blank)
{
    for (qsizetype i = 0; i < type.fields.size(); ++i) {
        const Value &value = data.values.at(i);
        if (isEmptyValue(value) && value == blank.values.at(i)) {
            continue;
        }
        json.key(QString(type.fields.at(i)->name()));
        writeJsonValue(json, value);
    }
}

void writeSingle(JsonWriter &json, const EntityType &type, const Design &design)
{
    const QUuid id = singletonId(type.kind);
    const EntityData data = *readEntity(design, type.kind, id);
    const EntityData blank = *readEntity(Design(), type.kind, id);
    if (std::all_of(data.values.cbegin(), data.values.cend(), isEmptyValue) && data == blank) {
        return;
    }
    json.key(QString(type.property));
    json.beginObject();
    writeFields(json, type, data, blank);
    json.endObject();
}

void writeList(JsonWriter &json, const EntityType &type, const Design &design)
{
    const QList<QUuid> ids = idsOf(design, type.kind);
    if (isUntouched(design, type.kind)) { // An empty list, or fixed rows that every reader adds.
        return;
    }
    const EntityData blank = newEntity(type.kind);
    json.key(QString(type.property));
    json.beginArray();
    for (const QUuid &id : ids) {
        json.beginObject();
        json.key(u"id"_s);
        json.text(idText(id));
        writeFields(json, type, *readEntity(design, type.kind, id), blank);
        json.endObject();
    }
    json.endArray();
}

void writeText(JsonWriter &json, const QString &key, const QString &text)
{
    if (!text.isEmpty()) {
        json.key(key);
        json.text(text);
    }
}

void writeSetAsides(JsonWriter &json, const QList<SetAside> &setAsides)
{
    json.key(u"setAsides"_s);
    json.beginArray();
    for (const SetAside &setAside : setAsides) {
        json.beginObject();
        json.key(u"id"_s);
        json.text(idText(setAside.id));
        writeText(json, u"rule"_s, setAside.rule);
        writeText(json, u"entity"_s, setAside.where.entity.isNull() ? QString() : idText(setAside.where.entity));
        writeText(json, u"field"_s, setAside.where.field);
        writeText(json, u"other"_s, setAside.where.other.isNull() ? QString() : idText(setAside.where.other));
        writeText(json, u"fingerprint"_s, setAside.fingerprint);
        writeText(json, u"reason"_s, setAside.reason);
        writeText(json, u"who"_s, setAside.who);
        writeText(json, u"when"_s, setAside.when.toUTC().toString(Qt::ISODateWithMs));
        json.endObject();
    }
    json.endArray();
}

} // namespace

QByteArray toJson(const Design &design, const Record &record, const QHash<QString, QByteArray> &attachments)
{
    JsonWriter json;
    json.beginObject();
    json.key(u"format"_s);
    json.text(u"credwright-design"_s);
    json.key(u"version"_s);
    json.integer(1);
    if (!design.id.isNull()) {
        json.key(u"id"_s);
        json.text(idText(design.id));
    }
    for (const EntityType &type : entityTypes()) {
        type.single ? writeSingle(json, type, design) : writeList(json, type, design);
    }
    if (!record.setAsides.isEmpty()) {
        writeSetAsides(json, record.setAsides);
    }
    if (record.judgedBy != JudgedBy()) {
        json.key(u"judgedBy"_s);
        json.beginObject();
        writeText(json, u"pack"_s, record.judgedBy.pack);
        writeText(json, u"version"_s, record.judgedBy.version);
        json.endObject();
    }
    if (!attachments.isEmpty()) {
        QStringList hashes = attachments.keys();
        hashes.sort();
        json.key(u"attachmentContents"_s);
        json.beginObject();
        for (const QString &hash : std::as_const(hashes)) {
            json.key(hash);
            json.text(QString::fromLatin1(attachments.value(hash).toBase64()));
        }
        json.endObject();
    }
    json.endObject();
    return json.result();
}

namespace {
Result<> judgeSize(qint64 size)
{
    if (size <= maximumJson) {
        return {};
    }
    return failure(ErrorCode::InvalidInput,
        QCoreApplication::translate("Export",
            QT_TRANSLATE_NOOP("Export",
                "With its attached files the design would come to more than 64 MB of JSON, which could not be read back. Nothing was written: save it as a "
                "package instead.")));
}
} // namespace

Result<QByteArray> toReadableJson(const Design &design, const Record &record, const QHash<QString, QByteArray> &attachments)
{
    QByteArray json = toJson(design, record, attachments);
    const Result<> size = judgeSize(json.size());
    return size ? Result<QByteArray>(std::move(json)) : tl::unexpected(size.error());
}

Result<> fitsIntoJson(qint64 attachedBytes)
{
    return judgeSize(4 * attachedBytes / 3); // Base64.
}

} // namespace Credwright
