#include "core/storage/schema.h"
#include "core/util/save_file.h"
#include "tests/support/design_files.h"
#include "tests/support/random_design.h"
#include "tests/support/small_disk.h"

#include <QDir>
#include <QElapsedTimer>
#include <QTest>
#ifdef Q_OS_UNIX
#include <unistd.h>
#endif

using namespace Credwright;
using namespace Qt::Literals::StringLiterals;

Q_DECLARE_METATYPE(Credwright::ErrorCode)

class TestBadFiles : public QObject
{
    Q_OBJECT

private:
    DesignFolder m_folder;
    const Design m_design = randomDesign();
    QString freshDesign() { return m_folder.freshDesign(m_design); }

private Q_SLOTS:
    void notADesign_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("an empty file") << QByteArray();
        QTest::newRow("a byte") << QByteArray("x");
        QTest::newRow("a text") << QByteArray("Dear colleague, ").repeated(1000);
        QTest::newRow("JSON") << QByteArray("{\"format\": \"credwright-design\"}");
        QTest::newRow("zeros") << QByteArray(100'000, '\0');
        QTest::newRow("only SQLite's first words") << QByteArray("SQLite format 3\0", 16);
        QTest::newRow("a zip") << QByteArray("PK\3\4").leftJustified(5000, 'z');
    }
    void notADesign()
    {
        QFETCH(QByteArray, bytes);
        const QString path = m_folder.fresh();
        QVERIFY(saveFile(path, bytes));
        const auto file = DesignFile::open(path);
        QVERIFY(!file);
        QVERIFY2(file.error().code == ErrorCode::NotADesign || file.error().code == ErrorCode::Damaged, qPrintable(file.error().detail));
        QVERIFY(!file.error().message.isEmpty());
        QCOMPARE(bytesOf(path), bytes);
    }

    void notThere()
    {
        QCOMPARE(DesignFile::open(m_folder.filePath(u"none.credwright"_s)).error().code, ErrorCode::NotFound);
        QVERIFY(!DesignFile::open(m_folder.path()));
        QVERIFY(!QFileInfo::exists(m_folder.filePath(u"none.credwright"_s)));
    }

    void anotherProgramsDatabase()
    {
        const QString path = m_folder.fresh();
        QVERIFY(runSql(path, "CREATE TABLE a (b); PRAGMA user_version = 1"));
        QCOMPARE(DesignFile::open(path).error().code, ErrorCode::NotADesign);
    }

    /// However much of the file is missing: refused, never a crash, never a part of a design.
    void cutShort()
    {
        const QByteArray whole = bytesOf(freshDesign());
        const QString path = m_folder.fresh();
        for (qsizetype length = 0; length < whole.size(); length += 1 + whole.size() / 120) {
            QVERIFY(saveFile(path, whole.left(length)));
            QVERIFY(!DesignFile::open(path));
        }
    }

    void damagedPages()
    {
        const QByteArray whole = bytesOf(freshDesign());
        QRandomGenerator random(5);
        const QString path = m_folder.fresh();
        for (int round = 0; round < 150; ++round) {
            QByteArray bytes = whole;
            for (int i = random.bounded(20); i >= 0; --i) {
                bytes[random.bounded(static_cast<int>(bytes.size()))] = static_cast<char>(random.bounded(256));
            }
            QVERIFY(saveFile(path, bytes));
            if (auto file = DesignFile::open(path)) { // A changed letter of a text is no damage that can be seen.
                Design next = (*file)->design();
                next.identity.title = u"Next"_s;
                static_cast<void>((*file)->save(next, {}));
            }
        }
    }

    void strangeSchema_data()
    {
        QTest::addColumn<QByteArray>("sql");
        QTest::newRow("a trigger") << QByteArray("CREATE TRIGGER t AFTER UPDATE ON identity BEGIN DELETE FROM outcomes; END");
        QTest::newRow("a view") << QByteArray("CREATE VIEW v AS SELECT 1");
        QTest::newRow("a view in the place of a table")
            << QByteArray("DROP TABLE set_aside; CREATE VIEW set_aside AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i FROM n) SELECT i AS id FROM n");
        QTest::newRow("one table more") << QByteArray("CREATE TABLE more (a)");
        QTest::newRow("one table less") << QByteArray("DROP TABLE set_aside");
        QTest::newRow("one column more") << QByteArray("ALTER TABLE outcomes ADD COLUMN more TEXT");
        QTest::newRow("a computed column") << QByteArray("ALTER TABLE outcomes ADD COLUMN big TEXT AS (printf('%.*c', 100000000, 'x'))");
        QTest::newRow("an index") << QByteArray("CREATE INDEX i ON outcomes (abs(position))");
        QTest::newRow("a virtual table") << QByteArray("CREATE VIRTUAL TABLE f USING fts5(a)");
        QTest::newRow("version 0") << QByteArray("PRAGMA user_version = 0");
        QTest::newRow("a version below zero") << QByteArray("PRAGMA user_version = -1");
        QTest::newRow("an older version than its tables are of") << QByteArray("PRAGMA user_version = 1");
        QTest::newRow("no description of itself") << QByteArray("DELETE FROM meta");
    }
    void strangeSchema()
    {
        QFETCH(QByteArray, sql);
        const QString path = freshDesign();
        QVERIFY(runSql(path, sql));
        const QByteArray before = bytesOf(path);
        QElapsedTimer time;
        time.start();
        const auto file = DesignFile::open(path);
        QVERIFY(!file);
        QCOMPARE(file.error().code, ErrorCode::Damaged);
        QVERIFY(time.elapsed() < 5000);
        QCOMPARE(bytesOf(path), before);
    }

    void newerVersion_data()
    {
        QTest::addColumn<QByteArray>("sql");
        QTest::addColumn<bool>("readable");
        QTest::newRow("the same schema") << QByteArray() << true;
        QTest::newRow("a table more") << QByteArray("CREATE TABLE more (a)") << true;
        QTest::newRow("a column more") << QByteArray("ALTER TABLE outcomes ADD COLUMN more TEXT") << true;
        QTest::newRow("an index more") << QByteArray("CREATE INDEX i ON outcomes (position)") << true;
        QTest::newRow("a column less") << QByteArray("ALTER TABLE outcomes DROP COLUMN plain") << false;
        QTest::newRow("a table less") << QByteArray("DROP TABLE set_aside") << false;
        QTest::newRow("a view") << QByteArray("CREATE VIEW v AS SELECT 1") << false;
        QTest::newRow("a trigger") << QByteArray("CREATE TRIGGER t AFTER UPDATE ON identity BEGIN DELETE FROM outcomes; END") << false;
        QTest::newRow("a computed column") << QByteArray("ALTER TABLE outcomes ADD COLUMN big TEXT AS (printf('%.*c', 100000000, 'x'))") << false;
        QTest::newRow("a computed column in a table of its own") << QByteArray("CREATE TABLE more (a, b AS (a + 1))") << false;
        QTest::newRow("an index over an expression") << QByteArray("CREATE INDEX i ON outcomes (abs(position))") << false;
        QTest::newRow("an index over a part") << QByteArray("CREATE INDEX i ON outcomes (position) WHERE position > 1") << false;
        QTest::newRow("readers of this version are not enough, it says") << QByteArray("UPDATE meta SET minimum_reader = 99") << false;
        QTest::newRow("a virtual table") << QByteArray("CREATE VIRTUAL TABLE f USING fts5(a)") << false;
    }
    void newerVersion()
    {
        QFETCH(QByteArray, sql);
        QFETCH(bool, readable);
        const QString path = freshDesign();
        QVERIFY(runSql(path, sql + "; PRAGMA user_version = " + QByteArray::number(schemaVersion + 1)));
        const QByteArray before = bytesOf(path);
        {
            const auto file = DesignFile::open(path);
            QCOMPARE(file.has_value(), readable);
            if (readable) {
                QVERIFY((*file)->design() == m_design);
                QVERIFY((*file)->isReadOnly());
                QVERIFY(!(*file)->whyReadOnly().isEmpty());
                QVERIFY(!(*file)->save(randomDesign(2), {}));
                QVERIFY(!(*file)->putAttachment(QString(), {}));
            } else {
                QCOMPARE(file.error().code, ErrorCode::NewerVersion);
            }
        }
        QCOMPARE(bytesOf(path), before);
    }

    void strangeContent_data()
    {
        QTest::addColumn<QByteArray>("sql");
        QTest::addColumn<QString>("place");
        QTest::newRow("an unknown code") << QByteArray("UPDATE type SET approach = 'magic'") << u"type.approach"_s;
        QTest::newRow("a level beyond the scale") << QByteArray("UPDATE level SET eqf_level = 99") << u"level.eqfLevel"_s;
        QTest::newRow("a number beyond all bounds") << QByteArray("UPDATE level SET eqf_level = 9223372036854775807") << u"level.eqfLevel"_s;
        QTest::newRow("not a date") << QByteArray("UPDATE delivery SET first_start = 'soon'") << u"delivery.firstStart"_s;
        QTest::newRow("not an id") << QByteArray("UPDATE outcomes SET id = 'one' WHERE position = 0") << u"outcomes"_s;
        QTest::newRow("a link to nothing") << QByteArray("UPDATE financing SET shown_edition = '6f1c2a34-0000-4000-8000-000000000002'")
                                           << u"financing.shownEdition"_s;
        QTest::newRow("rows beyond the limit") << QByteArray(
            "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 3000) INSERT INTO modules (id, position) "
            "SELECT printf('6f1c2a34-0000-4000-8000-%012d', i), 10 + i FROM n")
                                               << u"modules"_s;
    }
    void strangeContent()
    {
        QFETCH(QByteArray, sql);
        QFETCH(QString, place);
        const QString path = freshDesign();
        QVERIFY(runSql(path, "PRAGMA foreign_keys = ON; " + sql));
        auto file = DesignFile::open(path);
        QVERIFY2(file, file ? "" : qPrintable(file.error().detail));
        QStringList places;
        for (const IntakeNote &note : (*file)->notes()) {
            places.append(note.where);
        }
        QVERIFY2(places.contains(place), qPrintable(places.join(u", "_s)));
        QVERIFY(withoutDanglingLinks((*file)->design()) == (*file)->design());
        Design next = (*file)->design();
        next.identity.title = u"Next"_s; // What was not understood does not stop the work.
        QVERIFY((*file)->save(next, {}));
    }

    void protectedFile()
    {
        const QString path = freshDesign();
        if (::geteuid() == 0) {
            // Permissions do not hold root back.
            if (!run(u"chattr"_s, {u"+i"_s, path})) {
                QSKIP("As root this needs a file system that knows chattr +i.");
            }
        } else {
            QVERIFY(QFile::setPermissions(path, QFileDevice::ReadOwner));
        }
        {
            auto file = DesignFile::open(path);
            if (::geteuid() == 0) {
                run(u"chattr"_s, {u"-i"_s, path});
            }
            QVERIFY2(file, file ? "" : qPrintable(file.error().detail));
            QVERIFY((*file)->isReadOnly());
            QVERIFY((*file)->design() == m_design);
            QCOMPARE((*file)->save(randomDesign(2), {}).error().code, ErrorCode::CannotWrite);
        }
        QFile::setPermissions(path, QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    }

    void readOnlyDisk()
    {
        SmallDisk disk(u"size=4m"_s);
        if (!disk.isMounted()) {
            QSKIP("This needs the right to mount a tmpfs.");
        }
        const QString path = disk.filePath(u"a.credwright"_s);
        DesignFile::create(path, m_design)->reset();
        QVERIFY(disk.remount(u"ro"_s));
        {
            const auto file = DesignFile::open(path);
            QVERIFY2(file, file ? "" : qPrintable(file.error().detail));
            QVERIFY((*file)->isReadOnly());
            QVERIFY((*file)->design() == m_design);
        }
        QVERIFY(!DesignFile::create(disk.filePath(u"b.credwright"_s), m_design));
    }

    /// With 0, 1, 2 … free pages: a save is whole or not at all, and goes through once there is room.
    void fullDisk()
    {
        SmallDisk disk(u"size=1m"_s);
        if (!disk.isMounted()) {
            QSKIP("This needs the right to mount a tmpfs.");
        }
        const QString path = disk.filePath(u"a.credwright"_s);
        Design last = m_design;
        auto file = std::move(*DesignFile::create(path, m_design));
        const QString ballast = disk.filePath(u"ballast"_s);
        int refused = 0;
        for (int freePages = 0; freePages < 14; ++freePages) {
            run(u"dd"_s, {u"if=/dev/zero"_s, u"of="_s + ballast, u"bs=4096"_s}); // Fails when the disk is full, as it should.
            QFile filler(ballast);
            QVERIFY(filler.resize(std::max<qint64>(0, filler.size() - freePages * 4096)));
            Design next = last;
            next.purpose.rationale = QString(20'000, QChar(u'a' + freePages));
            const auto saved = file->save(next, {});
            refused += saved ? 0 : 1;
            QVERIFY(saved || saved.error().code == ErrorCode::CannotWrite);
            QVERIFY(QFile::remove(ballast));
            if (!saved) {
                QVERIFY(file->design() == last);
                QVERIFY(file->save(next, {})); // There is room again.
            }
            last = next;
            file.reset();
            file = std::move(*DesignFile::open(path));
            QVERIFY(file->design() == last);
        }
        QVERIFY(refused > 0);
    }

    void savingOtherFilesOnAFullDisk()
    {
        SmallDisk disk(u"size=1m"_s);
        if (!disk.isMounted()) {
            QSKIP("This needs the right to mount a tmpfs.");
        }
        const QString path = disk.filePath(u"a.html"_s);
        QVERIFY(saveFile(path, "the old content"));
        for (const qsizetype size : {1'048'000, 1'048'577, 1'060'000, 1'100'000, 3'000'000}) {
            const auto saved = saveFile(path, QByteArray(size, 'x'));
            QVERIFY(!saved);
            QCOMPARE(saved.error().code, ErrorCode::CannotWrite);
            QCOMPARE(bytesOf(path), QByteArray("the old content"));
        }
        QVERIFY(saveFile(path, "the new content"));
        QCOMPARE(bytesOf(path), QByteArray("the new content"));
    }
};

QTEST_GUILESS_MAIN(TestBadFiles)
#include "tst_bad_files.moc"
