#include "core/model/access.h"
#include "core/storage/schema.h"

#include <QFile>
#include <QSet>
#include <QTest>
#include <sqlite3.h>

using namespace Credwright;
using namespace Qt::Literals::StringLiterals;

namespace {

QString snake(const QString &name)
{
    QString snake;
    for (const QChar c : name) {
        snake += c.isUpper() ? u"_"_s + c.toLower() : QString(c);
    }
    return snake;
}

/// The columns of the fields of a kind: name and type. Sets of links have a table of their own.
QStringList expectedColumns(const EntityType &type, QStringList *linkTables)
{
    const EntityData blank = type.single ? *readEntity(Design(), type.kind, singletonId(type.kind)) : newEntity(type.kind);
    QStringList columns = {u"id TEXT"_s};
    if (!type.single) {
        columns.append(u"position INTEGER"_s);
    }
    for (qsizetype i = 0; i < type.fields.size(); ++i) {
        const QString column = type.fields.at(i)->column();
        std::visit(
            [&](const auto &v) {
                using V = std::remove_cvref_t<decltype(v)>;
                if constexpr (std::is_same_v<V, Links>) {
                    linkTables->append(snake(QString(type.property)) + u'_' + column);
                } else {
                    columns.append(column + (isOptionalQuantity<V> || std::is_same_v<V, bool> ? u" INTEGER"_s : u" TEXT"_s));
                }
            },
            blank.values.at(i));
    }
    return columns;
}

class Memory
{
public:
    Memory()
    {
        sqlite3_open(":memory:", &m_database);
        for (int version = 1; version <= schemaVersion; ++version) {
            QFile file(u":/credwright/sql/%1.sql"_s.arg(version, 4, 10, QLatin1Char('0')));
            if (!file.open(QIODevice::ReadOnly) || sqlite3_exec(m_database, file.readAll().constData(), nullptr, nullptr, nullptr) != SQLITE_OK) {
                qFatal("%s", sqlite3_errmsg(m_database));
            }
        }
    }
    ~Memory() { sqlite3_close(m_database); }
    Q_DISABLE_COPY_MOVE(Memory)
    QStringList texts(const QString &sql) const
    {
        QStringList rows;
        const auto add = [](void *list, int, char **values, char **) {
            static_cast<QStringList *>(list)->append(QString::fromUtf8(values[0]));
            return 0;
        };
        sqlite3_exec(m_database, sql.toUtf8().constData(), add, &rows, nullptr);
        return rows;
    }

private:
    sqlite3 *m_database = nullptr;
};

} // namespace

class TestSchema : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// A field without a column would be lost on saving. A new field needs a migration; the message says what it must give.
    void everyFieldHasItsColumn()
    {
        const Memory file;
        QStringList tables = {u"attachment_chunk"_s, u"meta"_s, u"set_aside"_s, u"translation"_s, u"version"_s};
        bool same = true;
        for (const EntityType &type : entityTypes()) {
            const QString table = snake(QString(type.property));
            QStringList links;
            const QStringList expected = expectedColumns(type, &links);
            QStringList found = file.texts(u"SELECT name || ' ' || type FROM pragma_table_xinfo('%1')"_s.arg(table));
            if (QSet<QString>(found.cbegin(), found.cend()) != QSet<QString>(expected.cbegin(), expected.cend())) {
                qWarning().noquote() << "Expected: CREATE TABLE" << table << "(\n   " << expected.join(u",\n    "_s) << "\n) STRICT;";
                same = false;
            }
            tables += table;
            for (const QString &link : std::as_const(links)) {
                tables += link;
                QCOMPARE(file.texts(u"SELECT name || ' ' || type FROM pragma_table_xinfo('%1')"_s.arg(link)), (QStringList{u"owner TEXT"_s, u"target TEXT"_s}));
            }
        }
        QVERIFY2(same, "The tables of the file differ from the field tables.");
        tables.sort();
        QCOMPARE(file.texts(u"SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name"_s), tables);
    }

    void everyTableIsStrict()
    {
        QCOMPARE(Memory().texts(u"SELECT name FROM pragma_table_list WHERE schema = 'main' AND NOT strict AND name NOT LIKE 'sqlite_%'"_s), QStringList());
    }

    void namesAreUsedOnce()
    {
        QSet<QString> properties;
        for (const EntityType &type : entityTypes()) {
            QVERIFY(!properties.contains(QString(type.property)));
            properties.insert(QString(type.property));
            QSet<QString> columns = {u"id"_s, u"position"_s};
            for (const FieldInfo *info : type.fields) {
                QVERIFY2(!columns.contains(info->column()), info->id.data());
                QVERIFY2(QString(info->id).startsWith(QString(type.kind) + u'.'), info->id.data());
                columns.insert(info->column());
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestSchema)
#include "tst_schema.moc"
