#include "core/exchange/json/design_json.h"
#include "core/exchange/json/json_values.h"
#include "core/model/access.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace Credwright {

using namespace Qt::Literals::StringLiterals;

namespace {

QString tr(const char *source)
{
    return QCoreApplication::translate("Import", source);
}

class Reader
{
public:
    explicit Reader(const QJsonObject &root) : m_root(root) {}

    ImportedDesign read(DesignId id)
    {
        readId(id);
        QSet<QString> known = {u"format"_s, u"version"_s, u"id"_s, u"$schema"_s, u"setAsides"_s, u"judgedBy"_s, u"attachmentContents"_s};
        for (const EntityType &type : entityTypes()) {
            known.insert(QString(type.property));
            if (const QJsonValue json = m_root.value(type.property); !json.isUndefined()) {
                type.single ? readSingle(type, json) : readList(type, json);
            }
        }
        noteUnknown(m_root, known, {});
        m_intake.removeDanglingLinks(m_result.design);
        readRecord();
        readAttachments();
        m_result.notes = m_intake.notes();
        return m_result;
    }

private:
    void readId(DesignId id)
    {
        if (m_root.value("version"_L1).toInteger(1) > 1) {
            m_intake.note(
                u"version"_s, tr(QT_TRANSLATE_NOOP("Import", "The file was written by a newer Credwright; everything that this one knows was taken over.")));
        }
        m_result.design.id = QUuid(m_root.value("id"_L1).toString());
        if (id == DesignId::New || m_result.design.id.isNull()) {
            m_result.design.id = QUuid::createUuid();
        }
    }

    void noteUnknown(const QJsonObject &object, const QSet<QString> &known, const QString &path)
    {
        for (auto it = object.begin(); it != object.end(); ++it) {
            if (!known.contains(it.key())) {
                m_intake.note(path.isEmpty() ? it.key().left(100) : path + u'.' + it.key().left(100),
                    tr(QT_TRANSLATE_NOOP("Import", "This is not known to Credwright; it was left out.")));
            }
        }
    }

    void readFields(const EntityType &type, const QJsonObject &object, const QString &path, EntityData &data)
    {
        QSet<QString> known = {u"id"_s};
        for (qsizetype i = 0; i < type.fields.size(); ++i) {
            const FieldInfo &info = *type.fields.at(i);
            const QString name(info.name());
            known.insert(name);
            const QJsonValue json = object.value(name);
            if (json.isUndefined() || json.isNull()) {
                continue;
            }
            const QString where = path + u'.' + name;
            if (const std::optional<Value> value = readJsonValue(json, data.values.at(i))) {
                data.values[i] = m_intake.checked(where, info, *value);
            } else {
                m_intake.note(where, tr(QT_TRANSLATE_NOOP("Import", "The value is not of the kind that belongs here; it was left out.")));
            }
        }
        noteUnknown(object, known, path);
    }

    void readSingle(const EntityType &type, const QJsonValue &json)
    {
        if (!json.isObject()) {
            m_intake.note(QString(type.property), tr(QT_TRANSLATE_NOOP("Import", "An object belongs here; what was found was left out.")));
            return;
        }
        EntityData data = *readEntity(m_result.design, type.kind, singletonId(type.kind));
        readFields(type, json.toObject(), QString(type.property), data);
        for (qsizetype i = 0; i < type.fields.size(); ++i) {
            writeAt(m_result.design, {data.id, type.fields.at(i)->id, {}}, data.values.at(i));
        }
    }

    void readList(const EntityType &type, const QJsonValue &json)
    {
        if (!json.isArray()) {
            m_intake.note(QString(type.property), tr(QT_TRANSLATE_NOOP("Import", "A list belongs here; what was found was left out.")));
            return;
        }
        const QJsonArray rows = json.toArray();
        for (qsizetype row = 0; row < rows.size(); ++row) {
            const QString path = u"%1[%2]"_s.arg(type.property).arg(row);
            if (row >= maximumRows) {
                m_intake.note(
                    path, tr(QT_TRANSLATE_NOOP("Import", "A list holds at most %1 rows; this one and those after it were left out.")).arg(maximumRows));
                return;
            }
            if (!rows.at(row).isObject()) {
                m_intake.note(path, tr(QT_TRANSLATE_NOOP("Import", "An object belongs here; what was found was left out.")));
                continue;
            }
            const QJsonObject object = rows.at(row).toObject();
            EntityData data = newEntity(type.kind);
            data.id = freshId(object, path, data.id);
            readFields(type, object, path, data);
            insertEntity(m_result.design, type.kind, maximumRows, data);
        }
    }

    /// Links, comments and set-asides find a row by its id alone, so an id is used once in the whole design.
    QUuid freshId(const QJsonObject &object, const QString &path, const QUuid &fallback)
    {
        const QString text = object.value("id"_L1).toString();
        QUuid id(text);
        if (id.isNull()) {
            if (!text.isEmpty()) {
                m_intake.note(path + u".id"_s, tr(QT_TRANSLATE_NOOP("Import", "This is not an id; the row got a new one.")));
            }
            id = fallback;
        } else if (m_ids.contains(id)) {
            m_intake.note(
                path + u".id"_s, tr(QT_TRANSLATE_NOOP("Import", "Another row has the same id; this one got a new one, and links lead to the other.")));
            id = fallback;
        }
        m_ids.insert(id);
        return id;
    }

    void readRecord()
    {
        const QJsonObject judged = m_root.value("judgedBy"_L1).toObject();
        m_result.record.judgedBy = {judged.value("pack"_L1).toString().left(shortText), judged.value("version"_L1).toString().left(shortText)};
        const QJsonArray rows = m_root.value("setAsides"_L1).toArray();
        QSet<QUuid> ids;
        for (qsizetype row = 0; row < std::min<qsizetype>(rows.size(), 10 * maximumRows); ++row) {
            const QJsonObject object = rows.at(row).toObject();
            const auto text = [&](QLatin1StringView key, qsizetype limit) { return object.value(key).toString().left(limit); };
            SetAside setAside{.id = QUuid(text("id"_L1, 100)),
                .rule = text("rule"_L1, shortText),
                .where = {QUuid(text("entity"_L1, 100)), text("field"_L1, shortText), QUuid(text("other"_L1, 100))},
                .fingerprint = text("fingerprint"_L1, shortText),
                .reason = text("reason"_L1, longText),
                .who = text("who"_L1, shortText),
                .when = QDateTime::fromString(text("when"_L1, 100), Qt::ISODateWithMs).toUTC()};
            if (setAside.rule.isEmpty() || setAside.where.field.isEmpty()) {
                m_intake.note(u"setAsides[%1]"_s.arg(row), tr(QT_TRANSLATE_NOOP("Import", "It does not say which finding was set aside; it was left out.")));
                continue;
            }
            if (setAside.id.isNull() || ids.contains(setAside.id)) {
                setAside.id = QUuid::createUuid();
            }
            ids.insert(setAside.id);
            m_result.record.setAsides.append(setAside);
        }
    }

    void readAttachments()
    {
        const QJsonObject contents = m_root.value("attachmentContents"_L1).toObject();
        for (auto it = contents.begin(); it != contents.end(); ++it) {
            const auto bytes = QByteArray::fromBase64Encoding(it.value().toString().toLatin1(), QByteArray::AbortOnBase64DecodingErrors);
            if (bytes && QString::fromLatin1(QCryptographicHash::hash(*bytes, QCryptographicHash::Sha256).toHex()) == it.key()) {
                m_result.attachments.insert(it.key(), *bytes);
            } else {
                m_intake.note(u"attachmentContents."_s + it.key().left(100),
                    tr(QT_TRANSLATE_NOOP("Import", "The content of the attachment does not match its fingerprint; it was left out.")));
            }
        }
    }

    QJsonObject m_root;
    Intake m_intake;
    ImportedDesign m_result;
    QSet<QUuid> m_ids;
};

} // namespace

Result<ImportedDesign> fromJson(const QByteArray &json, DesignId id)
{
    if (json.size() > maximumJson) {
        return failure(ErrorCode::InvalidInput, tr(QT_TRANSLATE_NOOP("Import", "The file is larger than 64 MB, which no design needs. Nothing was imported.")));
    }
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json.startsWith("\xEF\xBB\xBF") ? json.mid(3) : json, &error);
    if (document.isNull()) {
        return failure(ErrorCode::InvalidInput,
            tr(QT_TRANSLATE_NOOP("Import", "The file is not valid JSON (at byte %1). Nothing was imported.")).arg(error.offset), error.errorString());
    }
    if (document.object().value("format"_L1).toString() != "credwright-design"_L1) {
        return failure(ErrorCode::InvalidInput, tr(QT_TRANSLATE_NOOP("Import", "The file is JSON, but not a Credwright design. Nothing was imported.")));
    }
    return Reader(document.object()).read(id);
}

} // namespace Credwright
