#include "core/storage/design_rows.h"

#include <QSet>
#include <QStringDecoder>
#include <SQLiteCpp/SQLiteCpp.h>

namespace Credwright {

using namespace Qt::Literals::StringLiterals;

namespace {

QString snake(QAnyStringView camel)
{
    QString out;
    for (const QChar c : camel.toString()) {
        if (c.isUpper()) {
            out += u'_';
        }
        out += c.toLower();
    }
    return out;
}

/// More rows than a design has of them, whatever it is; a hostile file could fill the memory with them.
constexpr int mostLinks = 1'000'000;
constexpr int mostTranslations = 500'000;
constexpr int mostSetAsides = 20'000;

QString say(const char *text)
{
    return QCoreApplication::translate("DesignFile", text);
}

/// The place that a note names: "outcomes.statement".
QString whereOf(const EntityType &type, qsizetype field)
{
    return QString(type.property) + u'.' + type.fields.at(field)->name();
}

std::string idText(const QUuid &id)
{
    return id.toString(QUuid::WithoutBraces).toStdString();
}

QString textOf(const SQLite::Column &column)
{
    return QString::fromUtf8(column.getText(""), column.getBytes());
}

bool isUtf8(const SQLite::Column &column)
{
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString text = decoder.decode(QByteArrayView(column.getText(""), column.getBytes()));
    return !decoder.hasError();
}

void bindText(SQLite::Statement &statement, int index, const QString &text)
{
    if (text.isEmpty()) {
        statement.bind(index);
    } else {
        statement.bind(index, text.toStdString());
    }
}

void bindValue(SQLite::Statement &statement, int index, const Value &value)
{
    std::visit(
        [&](const auto &v) {
            using V = std::remove_cvref_t<decltype(v)>;
            if constexpr (std::is_same_v<V, QString>) {
                bindText(statement, index, v);
            } else if constexpr (std::is_same_v<V, LocalizedText>) {
                bindText(statement, index, v.text);
            } else if constexpr (std::is_same_v<V, bool>) {
                statement.bind(index, v ? 1 : 0);
            } else if constexpr (std::is_same_v<V, PartialDate>) {
                bindText(statement, index, v.toIso());
            } else if constexpr (std::is_same_v<V, QStringList>) {
                bindText(statement, index, v.join(u','));
            } else if constexpr (std::is_same_v<V, EntityRef>) {
                bindText(statement, index, v.isNull() ? QString() : v.id.toString(QUuid::WithoutBraces));
            } else if constexpr (std::is_same_v<V, Links>) {
                Q_UNREACHABLE(); // In a table of their own.
            } else if (v) {
                statement.bind(index, static_cast<int64_t>(v->value));
            } else {
                statement.bind(index);
            }
        },
        value);
}

Value readColumn(const SQLite::Column &column, const Value &like)
{
    return std::visit(
        [&](const auto &v) -> Value {
            using V = std::remove_cvref_t<decltype(v)>;
            if constexpr (std::is_same_v<V, QString>) {
                return textOf(column);
            } else if constexpr (std::is_same_v<V, LocalizedText>) {
                return LocalizedText(textOf(column));
            } else if constexpr (std::is_same_v<V, bool>) {
                return column.getInt() != 0;
            } else if constexpr (std::is_same_v<V, PartialDate>) {
                return PartialDate::fromIso(textOf(column)).value_or(PartialDate());
            } else if constexpr (std::is_same_v<V, QStringList>) {
                return textOf(column).split(u',', Qt::SkipEmptyParts);
            } else if constexpr (std::is_same_v<V, EntityRef>) {
                return EntityRef{QUuid(textOf(column))};
            } else if constexpr (std::is_same_v<V, Links>) {
                return v;
            } else {
                if (column.isNull()) {
                    return V();
                }
                return V(typename V::value_type{column.getInt64()});
            }
        },
        like);
}

void writeTranslations(SQLite::Database &database, const QUuid &entity, const FieldInfo &info, const LocalizedText &text)
{
    SQLite::Statement remove(database, "DELETE FROM translation WHERE entity = ? AND field = ?");
    remove.bind(1, idText(entity));
    remove.bind(2, std::string(info.id.data(), static_cast<std::size_t>(info.id.size())));
    remove.exec();
    for (auto it = text.translations.begin(); it != text.translations.end(); ++it) {
        SQLite::Statement insert(database, "INSERT INTO translation (entity, field, language, text) VALUES (?, ?, ?, ?)");
        insert.bind(1, idText(entity));
        insert.bind(2, std::string(info.id.data(), static_cast<std::size_t>(info.id.size())));
        insert.bind(3, it.key().toStdString());
        insert.bind(4, it.value().toStdString());
        insert.exec();
    }
}

void writeLink(SQLite::Database &database, const EntityType &type, const FieldInfo &info, const QUuid &owner, const QUuid &target, bool link)
{
    const std::string table = linkTableOf(type, info);
    SQLite::Statement statement(
        database, link ? "INSERT OR IGNORE INTO " + table + " (owner, target) VALUES (?, ?)" : "DELETE FROM " + table + " WHERE owner = ? AND target = ?");
    statement.bind(1, idText(owner));
    statement.bind(2, idText(target));
    statement.exec();
}

void insertRow(SQLite::Database &database, const EntityType &type, const EntityData &data, qsizetype position)
{
    std::string columns = type.single ? "id" : "id, position";
    std::string marks = type.single ? "?" : "?, ?";
    for (qsizetype i = 0; i < type.fields.size(); ++i) {
        if (!std::holds_alternative<Links>(data.values.at(i))) {
            columns += ", " + type.fields.at(i)->column().toStdString();
            marks += ", ?";
        }
    }
    SQLite::Statement insert(database, "INSERT INTO " + tableOf(type) + " (" + columns + ") VALUES (" + marks + ")");
    int index = 1;
    insert.bind(index++, idText(data.id));
    if (!type.single) {
        insert.bind(index++, static_cast<int64_t>(position));
    }
    for (const Value &value : data.values) {
        if (!std::holds_alternative<Links>(value)) {
            bindValue(insert, index++, value);
        }
    }
    insert.exec();
    for (qsizetype i = 0; i < type.fields.size(); ++i) {
        if (const Links *links = std::get_if<Links>(&data.values.at(i))) {
            for (const QUuid &target : *links) {
                writeLink(database, type, *type.fields.at(i), data.id, target, true);
            }
        } else if (const LocalizedText *text = std::get_if<LocalizedText>(&data.values.at(i)); text && !text->translations.isEmpty()) {
            writeTranslations(database, data.id, *type.fields.at(i), *text);
        }
    }
}

void removeRow(SQLite::Database &database, const EntityType &type, const QUuid &id)
{
    SQLite::Statement remove(database, "DELETE FROM " + tableOf(type) + " WHERE id = ?");
    remove.bind(1, idText(id));
    remove.exec();
    SQLite::Statement texts(database, "DELETE FROM translation WHERE entity = ?");
    texts.bind(1, idText(id));
    texts.exec();
}

void updateField(SQLite::Database &database, const EntityType &type, const Change &change)
{
    const FieldInfo *info = fieldInfo(change.where.field);
    SQLite::Statement update(database, "UPDATE " + tableOf(type) + " SET " + info->column().toStdString() + " = ? WHERE id = ?");
    bindValue(update, 1, change.after);
    update.bind(2, idText(change.where.entity));
    update.exec();
    if (const LocalizedText *text = std::get_if<LocalizedText>(&change.after)) {
        if (text->translations != std::get<LocalizedText>(change.before).translations) {
            writeTranslations(database, change.where.entity, *info, *text);
        }
    }
}

void writePositions(SQLite::Database &database, const EntityType &type, const Design &after)
{
    SQLite::Statement update(database, "UPDATE " + tableOf(type) + " SET position = ?1 WHERE id = ?2 AND position <> ?1");
    const QList<QUuid> ids = idsOf(after, type.kind);
    for (qsizetype i = 0; i < ids.size(); ++i) {
        update.bind(1, static_cast<int64_t>(i));
        update.bind(2, idText(ids.at(i)));
        update.exec();
        update.reset();
    }
}

using Translations = QHash<std::pair<QString, QString>, QMap<QString, QString>>;

Translations readTranslations(SQLite::Database &database)
{
    Translations translations;
    SQLite::Statement query(database, "SELECT entity, field, language, text FROM translation LIMIT ?");
    query.bind(1, mostTranslations);
    while (query.executeStep()) {
        translations[{textOf(query.getColumn(0)), textOf(query.getColumn(1))}].insert(textOf(query.getColumn(2)), textOf(query.getColumn(3)));
    }
    return translations;
}

QHash<QString, QList<QUuid>> readLinks(SQLite::Database &database, const EntityType &type, const FieldInfo &info)
{
    QHash<QString, QList<QUuid>> links;
    SQLite::Statement query(database, "SELECT owner, target FROM " + linkTableOf(type, info) + " LIMIT ?");
    query.bind(1, mostLinks);
    while (query.executeStep()) {
        QList<QUuid> &targets = links[textOf(query.getColumn(0))];
        if (targets.size() < maximumRows) { // There are no more rows to lead to.
            targets.append(QUuid(textOf(query.getColumn(1))));
        }
    }
    return links;
}

void readRows(SQLite::Database &database, const EntityType &type, const Translations &translations, Design &design, Intake &notes)
{
    std::string columns = "id";
    const EntityData empty = type.single ? *readEntity(design, type.kind, singletonId(type.kind)) : newEntity(type.kind);
    QHash<qsizetype, QHash<QString, QList<QUuid>>> links;
    for (qsizetype i = 0; i < type.fields.size(); ++i) {
        if (std::holds_alternative<Links>(empty.values.at(i))) {
            links.insert(i, readLinks(database, type, *type.fields.at(i)));
        } else {
            columns += ", " + type.fields.at(i)->column().toStdString();
        }
    }
    SQLite::Statement query(database, "SELECT " + columns + " FROM " + tableOf(type) + (type.single ? " LIMIT 1" : " ORDER BY position, id"));
    while (query.executeStep()) {
        EntityData data = empty;
        const QString id = textOf(query.getColumn(0));
        data.id = type.single ? singletonId(type.kind) : QUuid(id);
        int column = 1;
        for (qsizetype i = 0; i < type.fields.size(); ++i) {
            Value &value = data.values[i];
            if (links.contains(i)) {
                value = Links(links.value(i).value(id));
                continue;
            }
            const SQLite::Column stored = query.getColumn(column++);
            if (std::holds_alternative<PartialDate>(value) && !PartialDate::fromIso(textOf(stored))) {
                notes.note(
                    whereOf(type, i), say(QT_TRANSLATE_NOOP("DesignFile", "This is not a date; it was not read and stays in the file until a date is given.")));
            }
            if (stored.isText() && !isUtf8(stored)) {
                notes.note(whereOf(type, i), say(QT_TRANSLATE_NOOP("DesignFile", "The text holds bytes that are no characters; “�” stands for them.")));
            }
            value = readColumn(stored, value);
            if (LocalizedText *text = std::get_if<LocalizedText>(&value)) {
                text->translations = translations.value({id, type.fields.at(i)->id});
            }
            value = notes.checked(whereOf(type, i), *type.fields.at(i), value);
        }
        if (type.single) {
            for (qsizetype i = 0; i < type.fields.size(); ++i) {
                writeAt(design, {data.id, type.fields.at(i)->id, {}}, data.values.at(i));
            }
        } else if (!insertEntity(design, type.kind, maximumRows, data)) {
            notes.note(QString(type.property), say(QT_TRANSLATE_NOOP("DesignFile", "A row that a design cannot hold was not read; it stays in the file.")));
            if (countOf(design, type.kind) >= maximumRows) {
                return;
            }
        }
    }
}

} // namespace

std::string tableOf(const EntityType &type)
{
    return snake(type.property).toStdString();
}

std::string linkTableOf(const EntityType &type, const FieldInfo &info)
{
    return tableOf(type) + '_' + info.column().toStdString();
}

Design readDesign(SQLite::Database &database, Intake &notes)
{
    Design design;
    SQLite::Statement meta(database, "SELECT design_id FROM meta");
    if (meta.executeStep()) {
        design.id = QUuid(textOf(meta.getColumn(0)));
    }
    const Translations translations = readTranslations(database);
    for (const EntityType &type : entityTypes()) {
        readRows(database, type, translations, design, notes);
    }
    notes.removeDanglingLinks(design);
    return design;
}

Record readRecord(SQLite::Database &database)
{
    Record record;
    SQLite::Statement query(database, "SELECT id, rule, entity, field, other, fingerprint, reason, who, at FROM set_aside ORDER BY at, id LIMIT ?");
    query.bind(1, mostSetAsides);
    while (query.executeStep()) {
        record.setAsides.append({.id = QUuid(textOf(query.getColumn(0))),
            .rule = textOf(query.getColumn(1)),
            .where = {QUuid(textOf(query.getColumn(2))), textOf(query.getColumn(3)), QUuid(textOf(query.getColumn(4)))},
            .fingerprint = textOf(query.getColumn(5)),
            .reason = textOf(query.getColumn(6)),
            .who = textOf(query.getColumn(7)),
            .when = QDateTime::fromString(textOf(query.getColumn(8)), Qt::ISODateWithMs)});
    }
    // A version of more than 16 MB is none that this program made.
    SQLite::Statement versions(database, "SELECT id, name, note, who, at, design FROM version WHERE length(design) <= 16777216 ORDER BY at, id LIMIT ?");
    versions.bind(1, static_cast<int>(maximumVersions));
    while (versions.executeStep()) {
        record.versions.append({.id = QUuid(textOf(versions.getColumn(0))),
            .name = textOf(versions.getColumn(1)),
            .note = textOf(versions.getColumn(2)),
            .who = textOf(versions.getColumn(3)),
            .when = QDateTime::fromString(textOf(versions.getColumn(4)), Qt::ISODateWithMs),
            .design = QByteArray(versions.getColumn(5).getText(""), versions.getColumn(5).getBytes())});
    }
    SQLite::Statement judged(database, "SELECT rule_pack, rule_pack_version FROM meta");
    if (judged.executeStep()) {
        record.judgedBy = {textOf(judged.getColumn(0)), textOf(judged.getColumn(1))};
    }
    return record;
}

void writeChanges(SQLite::Database &database, const QList<Change> &changes, const Design &after)
{
    QSet<QString> moved;
    for (const Change &change : changes) {
        const EntityType &type = *entityType(change.where.kind());
        switch (change.kind) {
        case Change::Kind::Added:
            insertRow(database, type, change.data, change.position);
            moved.insert(type.kind);
            break;
        case Change::Kind::Removed:
            removeRow(database, type, change.where.entity);
            moved.insert(type.kind);
            break;
        case Change::Kind::Edited:
            updateField(database, type, change);
            break;
        case Change::Kind::Linked:
        case Change::Kind::Unlinked:
            writeLink(database, type, *fieldInfo(change.where.field), change.where.entity, change.where.other, change.kind == Change::Kind::Linked);
            break;
        case Change::Kind::Reordered:
            moved.insert(type.kind);
            break;
        }
    }
    for (const QString &kind : std::as_const(moved)) {
        writePositions(database, *entityType(kind), after);
    }
}

namespace {

void writeVersions(SQLite::Database &database, const Record &before, const Record &after)
{
    for (const NamedVersion &version : before.versions) {
        if (!after.versions.contains(version)) {
            SQLite::Statement remove(database, "DELETE FROM version WHERE id = ?");
            remove.bind(1, idText(version.id));
            remove.exec();
        }
    }
    for (const NamedVersion &version : after.versions) {
        if (before.versions.contains(version)) {
            continue;
        }
        SQLite::Statement insert(database, "INSERT INTO version (id, name, note, who, at, design) VALUES (?, ?, ?, ?, ?, ?)");
        insert.bind(1, idText(version.id));
        insert.bind(2, version.name.toStdString());
        insert.bind(3, version.note.toStdString());
        insert.bind(4, version.who.toStdString());
        insert.bind(5, version.when.toUTC().toString(Qt::ISODateWithMs).toStdString());
        insert.bind(6, version.design.toStdString());
        insert.exec();
    }
}

} // namespace

void writeRecord(SQLite::Database &database, const Record &before, const Record &after)
{
    if (before.judgedBy != after.judgedBy) {
        SQLite::Statement judged(database, "UPDATE meta SET rule_pack = ?, rule_pack_version = ?");
        bindText(judged, 1, after.judgedBy.pack);
        bindText(judged, 2, after.judgedBy.version);
        judged.exec();
    }
    writeVersions(database, before, after);
    for (const SetAside &entry : before.setAsides) {
        if (!after.setAsides.contains(entry)) {
            SQLite::Statement remove(database, "DELETE FROM set_aside WHERE id = ?");
            remove.bind(1, idText(entry.id));
            remove.exec();
        }
    }
    for (const SetAside &entry : after.setAsides) {
        if (before.setAsides.contains(entry)) {
            continue;
        }
        SQLite::Statement insert(
            database, "INSERT INTO set_aside (id, rule, entity, field, other, fingerprint, reason, who, at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)");
        insert.bind(1, idText(entry.id));
        insert.bind(2, entry.rule.toStdString());
        bindText(insert, 3, entry.where.entity.isNull() ? QString() : entry.where.entity.toString(QUuid::WithoutBraces));
        bindText(insert, 4, entry.where.field);
        bindText(insert, 5, entry.where.other.isNull() ? QString() : entry.where.other.toString(QUuid::WithoutBraces));
        insert.bind(6, entry.fingerprint.toStdString());
        insert.bind(7, entry.reason.toStdString());
        insert.bind(8, entry.who.toStdString());
        insert.bind(9, entry.when.toUTC().toString(Qt::ISODateWithMs).toStdString());
        insert.exec();
    }
}

void writeMissingSingles(SQLite::Database &database, const Design &design)
{
    for (const EntityType &type : entityTypes()) {
        if (type.single && database.execAndGet("SELECT count(*) FROM " + tableOf(type)).getInt() == 0) {
            insertRow(database, type, *readEntity(design, type.kind, singletonId(type.kind)), 0);
        }
    }
}

} // namespace Credwright
