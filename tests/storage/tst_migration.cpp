#include "core/document/change.h"
#include "core/exchange/json/design_json.h"
#include "core/storage/schema.h"
#include "tests/support/design_files.h"
#include "tests/support/random_edits.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <sqlite3.h>

using namespace Credwright;
using namespace Qt::Literals::StringLiterals;
using Saving = DesignFile::SaveOutcome;

namespace {

using Edit = void (*)(Design &);

QString dataFile(const QString &name)
{
    return QStringLiteral(CREDWRIGHT_SOURCE_DIR "/tests/data/") + name;
}

/// The schema version in the file's header, at the place where SQLite's file format has it.
int versionOf(const QString &path)
{
    return bytesOf(path).mid(60, 4).toHex().toInt(nullptr, 16);
}

/// The program dies where the transaction on its file would end, with everything of it on the disk already.
int dieWritten(void *connection)
{
    sqlite3 *database = static_cast<sqlite3 *>(connection);
    const char *path = sqlite3_db_filename(database, "main");
    if (!path || !*path) {
        return 0; // In memory.
    }
    sqlite3_db_cacheflush(database);
    return std::raise(SIGKILL);
}

/// For every connection made.
int dieBeforeCommit(sqlite3 *database, const char **, const sqlite3_api_routines *)
{
    sqlite3_commit_hook(database, dieWritten, database);
    return SQLITE_OK;
}

/// The test starts itself as a program that does this, so that it can die on the way.
int saveAndDie(const QString &path)
{
    sqlite3_auto_extension(reinterpret_cast<void (*)()>(dieBeforeCommit));
    auto file = std::move(*DesignFile::open(path));
    const auto saved = file->save(randomDesign(), {}); // Every table is written.
    return saved ? 1 : 2;
}

} // namespace

/// Design files that the programs of earlier schema versions made of tests/data/design-v<version>.json.
class TestMigration : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    QString m_name;
    QByteArray m_original;
    QString m_path;

private Q_SLOTS:
    void initTestCase_data()
    {
        QTest::addColumn<int>("version");
        for (int version = 1; version < schemaVersion; ++version) {
            QTest::addRow("version %d", version) << version;
        }
    }

    void init()
    {
        QFETCH_GLOBAL(int, version);
        m_name = u"design-v%1"_s.arg(version);
        m_path = m_folder.filePath(QString::fromLatin1(QTest::currentTestFunction()) + u".credwright"_s);
        QFile::remove(m_path);
        QVERIFY(QFile::copy(dataFile(m_name + u".credwright"_s), m_path));
        QFile(m_path).setPermissions(QFile::ReadOwner | QFile::WriteOwner);
        m_original = bytesOf(m_path);
        QCOMPARE(versionOf(m_path), version);
    }

    void openingChangesNoByte()
    {
        {
            auto file = std::move(*DesignFile::open(m_path));
            QVERIFY(!file->isReadOnly());
            QCOMPARE(file->notes().size(), 0);
            QCOMPARE(*file->save(file->design(), file->record()), Saving::Saved);
        }
        QCOMPARE(bytesOf(m_path), m_original);
        QCOMPARE(QDir(m_folder.path()).entryList({QFileInfo(m_path).fileName() + u'*'}, QDir::Files | QDir::Hidden).size(), 1);
    }

    void readsWhatWasWritten()
    {
        const auto file = DesignFile::open(m_path);
        QVERIFY2(file, file ? "" : qPrintable(file.error().detail));
        const ImportedDesign source = *fromJson(bytesOf(dataFile(m_name + u".json"_s)));
        QCOMPARE(source.notes.size(), 0);
        Design expected = source.design;
        expected.id = (*file)->design().id; // An import is a new design.
        QCOMPARE(diff(expected, (*file)->design()).size(), 0);
        QVERIFY(expected == (*file)->design());
        QVERIFY(source.record == (*file)->record());
    }

    /// Each of these is the first edit of an old file: what it needs of the new form is there.
    void theFirstEditMigrates_data()
    {
        QTest::addColumn<Edit>("edit"); // The rows are the same for every version.
        const auto add = [](const char *name, Edit edit) { QTest::newRow(name) << edit; };
        add("a field that was there before", [](Design &design) { design.identity.title = u"Another"_s; });
        add("a field that is new", [](Design &design) { design.quality.process = u"Yearly"_s; });
        add("a field of a step that is new", [](Design &design) { design.team.vision = u"A vision"_s; });
        add("a row of a list that is new", [](Design &design) { insertEntity(design, u"partner"_s, 0, newEntity(u"partner"_s)); });
        add("everything", [](Design &design) {
            const QUuid id = design.id;
            design = randomDesign();
            design.id = id;
        });
    }
    void theFirstEditMigrates()
    {
        QFETCH(Edit, edit);
        Design edited = (*DesignFile::open(m_path))->design();
        edit(edited);
        {
            auto file = std::move(*DesignFile::open(m_path));
            const auto saved = file->save(edited, {});
            QVERIFY2(saved, saved ? "" : qPrintable(saved.error().detail));
            QCOMPARE(*saved, Saving::Saved);
            QVERIFY(file->design() == edited);
        }
        QCOMPARE(versionOf(m_path), schemaVersion);
        auto file = std::move(*DesignFile::open(m_path));
        QCOMPARE(diff(edited, file->design()).size(), 0);
        Design next = edited;
        next.certification.stepNote = u"And the edit after it."_s;
        QCOMPARE(*file->save(next, {}), Saving::Saved);
        QVERIFY((*DesignFile::open(m_path))->design() == next);
        QFile::remove(m_path);
    }

    void aNamedVersionIsAFirstEditToo()
    {
        auto file = std::move(*DesignFile::open(m_path));
        Record record = file->record();
        record.versions.append({.id = QUuid::createUuid(),
            .name = u"Before"_s,
            .note = {},
            .who = u"me"_s,
            .when = QDateTime::currentDateTimeUtc(),
            .design = toJson(file->design())});
        QCOMPARE(*file->save(file->design(), record), Saving::Saved);
        QVERIFY((*DesignFile::open(m_path))->record() == record);
    }

    void anErrorOnTheWayLeavesTheFileAsItWas()
    {
        auto file = std::move(*DesignFile::open(m_path));
        Design sound = file->design();
        sound.team.vision = u"A vision"_s;
        Design unsound = sound;
        unsound.outcomes.append(Outcome{});
        unsound.outcomes.last().id = QUuid::createUuid();
        unsound.outcomes.append(unsound.outcomes.last()); // One id twice cannot be stored.
        QVERIFY(!file->save(unsound, {}));
        QCOMPARE(bytesOf(m_path), m_original);
        QCOMPARE(*file->save(sound, {}), Saving::Saved); // The same open file goes on.
        QVERIFY((*DesignFile::open(m_path))->design() == sound);
    }

    void aKilledProgramLeavesTheFileAsItWas()
    {
        QProcess writer;
        writer.start(QCoreApplication::applicationFilePath(), {u"--save-and-die"_s, m_path});
        QVERIFY(writer.waitForFinished(60'000));
        QCOMPARE(writer.exitStatus(), QProcess::CrashExit);
        QVERIFY(bytesOf(m_path) != m_original); // It died with half of it written.
        QVERIFY(QFile::exists(m_path + u"-journal"_s));
        auto file = std::move(*DesignFile::open(m_path));
        QCOMPARE(bytesOf(m_path), m_original);
        Design design = file->design();
        design.team.vision = u"A vision"_s;
        QCOMPARE(*file->save(design, {}), Saving::Saved);
        QCOMPARE(versionOf(m_path), schemaVersion);
    }
};

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == "--save-and-die"_L1) {
        return saveAndDie(arguments.value(2));
    }
    TestMigration test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_migration.moc"
