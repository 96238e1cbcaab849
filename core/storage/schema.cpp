#include "core/storage/schema.h"

#include <QCoreApplication>
#include <QFile>
#include <QMap>
#include <QSet>
#include <SQLiteCpp/SQLiteCpp.h>

namespace Credwright {

using namespace Qt::Literals::StringLiterals;

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("DesignFile", text);
}

/// "table outcomes" to its SQL text.
QMap<QString, QString> schemaOf(SQLite::Database &database)
{
    QMap<QString, QString> schema;
    SQLite::Statement query(database, "SELECT type, name, coalesce(sql, '') FROM sqlite_schema");
    while (query.executeStep()) {
        schema.insert(QString::fromUtf8(query.getColumn(0).getText()) + u' ' + QString::fromUtf8(query.getColumn(1).getText()),
            QString::fromUtf8(query.getColumn(2).getText()));
    }
    return schema;
}

/// What the migrations up to a version make. Made once, since every opening asks.
const QMap<QString, QString> &expectedSchema(int version)
{
    static const QList<QMap<QString, QString>> byVersion = [] {
        QList<QMap<QString, QString>> schemas;
        SQLite::Database memory(":memory:", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
        for (int each = 1; each <= schemaVersion; ++each) {
            migrate(memory, each - 1, each);
            schemas.append(schemaOf(memory));
        }
        return schemas;
    }();
    return byVersion.at(version - 1);
}

/// Copies the rows of a table that both databases have with the same columns.
void copyRows(SQLite::Database &from, SQLite::Database &to, const std::string &table)
{
    SQLite::Statement rows(from, "SELECT * FROM " + table);
    std::string marks = "?";
    for (int i = 1; i < rows.getColumnCount(); ++i) {
        marks += ", ?";
    }
    SQLite::Statement insert(to, "INSERT INTO " + table + " VALUES (" + marks + ")");
    while (rows.executeStep()) {
        for (int i = 0; i < rows.getColumnCount(); ++i) {
            const SQLite::Column value = rows.getColumn(i);
            if (value.isInteger()) {
                insert.bind(i + 1, value.getInt64());
            } else if (value.isNull()) {
                insert.bind(i + 1);
            } else {
                insert.bind(i + 1, value.getString());
            }
        }
        insert.exec();
        insert.reset();
    }
}

QSet<QString> columnsOf(SQLite::Database &database, const QString &table, bool *plain)
{
    QSet<QString> columns;
    SQLite::Statement query(database, "SELECT name, hidden FROM pragma_table_xinfo(?)");
    query.bind(1, table.toStdString());
    while (query.executeStep()) {
        columns.insert(QString::fromUtf8(query.getColumn(0).getText()));
        *plain = *plain && query.getColumn(1).getInt() == 0;
    }
    return columns;
}

/// Neither virtual nor with computed columns or indexes over expressions: reading it runs nothing of the file's own.
bool isPlainTable(SQLite::Database &database, const QString &table, const QString &sql)
{
    bool plain = sql.startsWith(u"CREATE TABLE "_s, Qt::CaseInsensitive);
    columnsOf(database, table, &plain);
    SQLite::Statement indexes(
        database, "SELECT count(*) FROM pragma_index_list(?1) AS list, pragma_index_xinfo(list.name) AS part WHERE list.partial OR part.cid = -2");
    indexes.bind(1, table.toStdString());
    return plain && indexes.executeStep() && indexes.getColumn(0).getInt() == 0;
}

} // namespace

void migrate(SQLite::Database &database, int fromVersion, int toVersion)
{
    for (int version = fromVersion + 1; version <= toVersion; ++version) {
        QFile file(u":/credwright/sql/%1.sql"_s.arg(version, 4, 10, QLatin1Char('0')));
        if (!file.open(QIODevice::ReadOnly)) {
            qFatal("A migration is missing from the program.");
        }
        database.exec(file.readAll().toStdString());
    }
}

std::unique_ptr<SQLite::Database> migratedCopy(SQLite::Database &older, int version)
{
    auto copy = std::make_unique<SQLite::Database>(":memory:", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
    migrate(*copy, 0, version);
    const QMap<QString, QString> schema = schemaOf(*copy);
    for (auto it = schema.begin(); it != schema.end(); ++it) {
        if (it.key().startsWith(u"table "_s) && it.key() != u"table attachment_chunk"_s) {
            copyRows(older, *copy, it.key().mid(6).toStdString());
        }
    }
    migrate(*copy, version);
    return copy;
}

Result<> checkSchema(SQLite::Database &database, int version)
{
    const QMap<QString, QString> found = schemaOf(database);
    const QMap<QString, QString> &expected = expectedSchema(version);
    if (found == expected) {
        return {};
    }
    QString differs;
    for (auto it = found.begin(); it != found.end() && differs.isEmpty(); ++it) {
        differs = expected.value(it.key()) == it.value() && expected.contains(it.key()) ? QString() : it.key();
    }
    for (auto it = expected.begin(); it != expected.end() && differs.isEmpty(); ++it) {
        differs = found.contains(it.key()) ? QString() : it.key();
    }
    return failure(ErrorCode::Damaged,
        say(QT_TRANSLATE_NOOP("DesignFile",
            "This file is not as Credwright writes it, and was not opened, because what was added could do harm. It was not changed. Ask whoever sent it for "
            "the original.")),
        differs);
}

Result<> checkNewerSchema(SQLite::Database &database)
{
    const auto refused = [](const QString &detail) {
        return failure(ErrorCode::NewerVersion,
            say(QT_TRANSLATE_NOOP("DesignFile",
                "This design was made by a newer version of Credwright, in a form that this version cannot read. It was not changed. Open it with the newer "
                "version.")),
            detail);
    };
    const QMap<QString, QString> found = schemaOf(database);
    for (auto it = found.begin(); it != found.end(); ++it) {
        const bool isTable = it.key().startsWith(u"table "_s);
        if ((!isTable && !it.key().startsWith(u"index "_s)) || (isTable && !isPlainTable(database, it.key().mid(6), it.value()))) {
            return refused(it.key());
        }
    }
    SQLite::Database memory(":memory:", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
    migrate(memory, 0);
    const QMap<QString, QString> known = schemaOf(memory);
    for (auto it = known.begin(); it != known.end(); ++it) {
        if (!it.key().startsWith(u"table "_s)) {
            continue;
        }
        const QString table = it.key().mid(6);
        bool plain = true;
        if (!found.contains(it.key()) || !columnsOf(database, table, &plain).contains(columnsOf(memory, table, &plain)) || !plain) {
            return refused(it.key());
        }
    }
    if (database.execAndGet("SELECT coalesce(max(minimum_reader), 1) FROM meta").getInt() > schemaVersion) {
        return refused(u"minimum_reader"_s);
    }
    return {};
}

} // namespace Credwright
