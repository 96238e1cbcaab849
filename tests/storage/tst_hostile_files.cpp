#include "core/document/change.h"
#include "core/util/save_file.h"
#include "tests/support/design_files.h"
#include "tests/support/random_design.h"

#include <QDir>
#include <QElapsedTimer>
#include <QtEndian>
#include <QTest>
#include <sqlite3.h>
#ifdef Q_OS_UNIX
#include <sys/resource.h>
#include <sys/stat.h>
#endif

using namespace Credwright;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int pageSize = 4096;

bool write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

QByteArray number(quint32 value)
{
    QByteArray bytes(4, '\0');
    qToBigEndian(value, bytes.data());
    return bytes;
}

/// A journal as SQLite leaves it when it is killed, which puts this page back; `another` is the name of a second one.
QByteArray journalOf(quint32 page, const QByteArray &content, quint32 pages, const QByteArray &another = {})
{
    constexpr quint32 nonce = 12345;
    quint32 sum = nonce;
    for (qsizetype i = content.size() - 200; i > 0; i -= 200) {
        sum += static_cast<quint8>(content.at(i));
    }
    QByteArray journal = QByteArray::fromHex("d9d505f920a163d7") + number(1) + number(nonce) + number(pages) + number(512) + number(pageSize);
    journal = journal.leftJustified(512, '\0') + number(page) + content + number(sum);
    if (!another.isEmpty()) {
        quint32 letters = 0;
        for (const char letter : another) {
            letters += static_cast<quint32>(letter);
        }
        journal += number(0x40000000 / pageSize + 1) + another + number(static_cast<quint32>(another.size())) + number(letters)
            + QByteArray::fromHex("d9d505f920a163d7");
    }
    return journal;
}

/// The most memory that this process has had so far, in megabytes.
long peakMemory()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return usage.ru_maxrss / 1024;
}

} // namespace

class TestHostileFiles : public QObject
{
    Q_OBJECT

private:
    DesignFolder m_folder;
    const Design m_design = randomDesign();

    QString freshDesign() { return m_folder.freshDesign(m_design); }

private Q_SLOTS:
    /// SQLite itself deletes the file that such a journal names.
    void aJournalThatNamesAnotherFile()
    {
        const QString path = freshDesign();
        const QByteArray before = bytesOf(path);
        const QString victim = m_folder.filePath(u"thesis.odt"_s);
        QVERIFY(write(victim, "Years of work"));
        const QByteArray journal = journalOf(2, before.mid(pageSize, pageSize), static_cast<quint32>(before.size() / pageSize), victim.toUtf8());
        QVERIFY(write(path + u"-journal"_s, journal));
        const QString link = m_folder.filePath(u"link.credwright"_s);
        QVERIFY(QFile::link(path, link));
        for (const QString &name : {path, link}) {
            const auto file = DesignFile::open(name);
            QVERIFY(!file);
            QCOMPARE(file.error().code, ErrorCode::Damaged);
            QVERIFY(file.error().message.contains(QFileInfo(path).fileName() + u"-journal"_s));
        }
        QCOMPARE(bytesOf(victim), QByteArray("Years of work"));
        QCOMPARE(bytesOf(path), before);
        QCOMPARE(bytesOf(path + u"-journal"_s), journal);
        QVERIFY(QFile::remove(path + u"-journal"_s));
        QVERIFY(DesignFile::open(path));
    }

    /// A journal is how an interrupted save is undone, and nothing tells a forged one from it: whoever can put it beside a design could as
    /// well replace the design. What it makes of the file is judged like any file.
    void aForgedJournal()
    {
        const QString path = freshDesign();
        const QByteArray before = bytesOf(path);
        const quint32 pages = static_cast<quint32>(before.size() / pageSize);
        QVERIFY(write(path + u"-journal"_s, journalOf(2, QByteArray(pageSize, 'x'), pages)));
        const auto file = DesignFile::open(path);
        QVERIFY(!file);
        QCOMPARE(file.error().code, ErrorCode::Damaged);
    }

    void aJournalThatIsALink()
    {
        const QString path = freshDesign();
        const QByteArray before = bytesOf(path);
        const QString victim = m_folder.filePath(u"letter.odt"_s);
        QVERIFY(write(victim, QByteArray("Dear colleague").repeated(1000)));
        QVERIFY(QFile::link(victim, path + u"-journal"_s));
        {
            const auto file = DesignFile::open(path);
            if (file) {
                static_cast<void>((*file)->save(randomDesign(2), {}));
            }
        }
        QCOMPARE(bytesOf(victim), QByteArray("Dear colleague").repeated(1000));
        QCOMPARE(bytesOf(path), before);
    }

    void aLogBesideAFileThatHasNone()
    {
        const QString path = freshDesign();
        const QByteArray before = bytesOf(path);
        QVERIFY(write(path + u"-wal"_s, QByteArray::fromHex("377f0682002de218").leftJustified(9000, '\1')));
        QCOMPARE(DesignFile::open(path).error().code, ErrorCode::Damaged);
        QCOMPARE(bytesOf(path), before);
        QVERIFY(write(path + u"-wal"_s, {}));
        QVERIFY(DesignFile::open(path)); // An empty one does nothing.
    }

    /// Another program has put the file into this mode and ended without bringing everything into it (sqlitebrowser#836).
    void aLogThatBelongsToTheFile()
    {
        const QString path = freshDesign();
        const QString copy = m_folder.fresh();
        sqlite3 *database = nullptr;
        sqlite3_open(path.toUtf8().constData(), &database);
        sqlite3_exec(database, "PRAGMA journal_mode = WAL; UPDATE identity SET title = 'In the log alone'", nullptr, nullptr, nullptr);
        QVERIFY(QFile::copy(path, copy) && QFile::copy(path + u"-wal"_s, copy + u"-wal"_s));
        sqlite3_close(database);
        auto file = std::move(*DesignFile::open(copy));
        QCOMPARE(file->design().identity.title.text, u"In the log alone"_s);
        Design next = file->design();
        next.identity.lead = u"Next"_s;
        QCOMPARE(*file->save(next, {}), DesignFile::SaveOutcome::Saved);
        QVERIFY(!QFile::exists(copy + u"-wal"_s)); // Ours never is in it.
    }

    /// The journal that a killed program left would be rolled back into whatever comes to lie there.
    void aJournalOfTheFileThatIsReplaced()
    {
        const QString path = freshDesign();
        const QByteArray before = bytesOf(path);
        QVERIFY(write(path + u"-journal"_s, journalOf(1, before.left(pageSize), static_cast<quint32>(before.size() / pageSize))));
        const Design other = randomDesign(3, 1);
        DesignFile::create(path, other)->reset();
        QVERIFY(!QFile::exists(path + u"-journal"_s));
        QCOMPARE(diff((*DesignFile::open(path))->design(), other).size(), 0);
        const QString source = freshDesign();
        QVERIFY(write(path + u"-journal"_s, "not even a journal"));
        QVERIFY((*DesignFile::open(source))->copyTo(path));
        QVERIFY(!QFile::exists(path + u"-journal"_s));
        QVERIFY((*DesignFile::open(path))->design() == m_design);
    }

    void links()
    {
        const QString path = freshDesign();
        const QString link = m_folder.filePath(u"elsewhere.credwright"_s);
        QVERIFY(QFile::link(path, link));
        Design next = m_design;
        next.identity.title = u"Through the link"_s;
        QVERIFY((*DesignFile::open(link))->save(next, {}));
        QVERIFY(QFileInfo(link).isSymLink());
        QCOMPARE((*DesignFile::open(path))->design().identity.title.text, u"Through the link"_s);
        const QString circle = m_folder.filePath(u"circle"_s);
        QVERIFY(QFile::link(circle, circle + u"2"_s) && QFile::link(circle + u"2"_s, circle));
        QCOMPARE(DesignFile::open(circle).error().code, ErrorCode::NotFound);
        const QString pipe = m_folder.filePath(u"pipe"_s);
        QCOMPARE(::mkfifo(pipe.toUtf8().constData(), 0600), 0);
        QCOMPARE(DesignFile::open(pipe).error().code, ErrorCode::NotFound); // It would wait for ever.
        QVERIFY(!DesignFile::open(u"/dev/zero"_s));
    }

    void absurdSizes_data()
    {
        QTest::addColumn<QByteArray>("sql");
        QTest::addColumn<bool>("opens");
        const QByteArray rows = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < %1) ";
        const auto many = [&](int count, const QByteArray &insert) { return QByteArray(rows).replace("%1", QByteArray::number(count)) + insert; };
        const QByteArray id = "printf('6f1c2a34-0000-4000-8000-%012d', i)";
        QTest::newRow("a text of 60 MB") << QByteArray("UPDATE identity SET title = printf('%.*c', 60000000, 'x')") << true;
        QTest::newRow("a text beyond SQLite's limit here") << QByteArray("UPDATE identity SET title = printf('%.*c', 70000000, 'x')") << false;
        QTest::newRow("texts of 300 MB in all") << many(
            300, "INSERT INTO outcomes (id, position, statement) SELECT " + id + ", 9 + i, printf('%.*c', 1000000, 'x') FROM n")
                                                << false;
        QTest::newRow("200,000 rows") << many(200'000, "INSERT INTO outcomes (id, position, statement) SELECT " + id + ", 9 + i, 'Explains' FROM n") << true;
        QTest::newRow("a row with 500,000 links") << many(
            500'000, "INSERT INTO activities_outcomes (owner, target) SELECT (SELECT id FROM activities LIMIT 1), " + id + " FROM n")
                                                  << true;
        QTest::newRow("500,000 translations") << many(500'000, "INSERT INTO translation SELECT " + id + ", 'outcome.statement', 'el', 'x' FROM n") << true;
        QTest::newRow("200,000 findings set aside") << many(
            200'000, "INSERT INTO set_aside (id, rule, fingerprint, reason, who, at) SELECT " + id + ", 'lo.1', 'f', 'r', 'w', '2026-01-01' FROM n")
                                                    << true;
        QTest::newRow("a code of a million") << QByteArray("UPDATE identity SET teaching_languages = (SELECT group_concat('a' || value) FROM (")
                + many(1'000'000, "SELECT i AS value FROM n))")
                                             << true;
    }
    void absurdSizes()
    {
        QFETCH(QByteArray, sql);
        QFETCH(bool, opens);
        const QString path = freshDesign();
        QVERIFY(runSql(path, "PRAGMA synchronous = OFF; PRAGMA journal_mode = MEMORY;" + sql));
        const QDateTime written = QFileInfo(path).lastModified();
        const qint64 size = QFileInfo(path).size();
        QElapsedTimer time;
        time.start();
        {
            const auto file = DesignFile::open(path);
            QVERIFY2(time.elapsed() < 20'000, qPrintable(QString::number(time.elapsed())));
            QVERIFY2(file.has_value() == opens, file ? "It was opened." : qPrintable(file.error().detail));
            QVERIFY(!file || !(*file)->notes().isEmpty() || (*file)->record().setAsides.size() == 20'000
                || QByteArray(QTest::currentDataTag()).contains("translations"));
        }
        QVERIFY2(peakMemory() < 2000, qPrintable(QString::number(peakMemory())));
        QCOMPARE(QFileInfo(path).lastModified(), written);
        QCOMPARE(QFileInfo(path).size(), size);
    }

    void aFileOfTerabytes()
    {
        const QString path = freshDesign();
        const QByteArray before = bytesOf(path);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadWrite));
        file.seek(28);
        file.write(number(0x20000000)); // 2 TB that take no room.
        if (!file.resize(qint64(0x20000000) * pageSize)) {
            QSKIP("This file system has no files of 2 TB.");
        }
        file.close();
        QElapsedTimer time;
        time.start();
        QVERIFY(!DesignFile::open(path));
        QVERIFY2(time.elapsed() < 10'000, qPrintable(QString::number(time.elapsed())));
        QVERIFY(QFile::resize(path, before.size()));
        time.restart();
        QVERIFY(!DesignFile::open(path)); // It only says so.
        QVERIFY(time.elapsed() < 5000);
    }

    void oddText_data()
    {
        QTest::addColumn<QByteArray>("sql");
        QTest::addColumn<QString>("title");
        QTest::addColumn<bool>("noted");
        QTest::newRow("bytes that are no characters") << QByteArray("CAST(x'41ff42' AS TEXT)") << QString(u"A\ufffd"_s + u'B') << true;
        QTest::newRow("half a character at the end") << QByteArray("CAST(x'41e282' AS TEXT)") << u"A\ufffd\ufffd"_s << true;
        QTest::newRow("half a pair of surrogates") << QByteArray("CAST(x'41eda080' AS TEXT)") << u"A\ufffd\ufffd\ufffd"_s << true;
        QTest::newRow("the sign for such bytes itself") << QByteArray("CAST(x'efbfbd' AS TEXT)") << u"\ufffd"_s << false;
        QTest::newRow("a NUL within") << QByteArray("CAST(x'410042' AS TEXT)") << QString(QLatin1StringView("A\0B", 3)) << false;
        QTest::newRow("other directions") << QByteArray("char(0x202e) || 'exe.odt'") << u"\u202eexe.odt"_s << false;
    }
    void oddText()
    {
        QFETCH(QByteArray, sql);
        QFETCH(QString, title);
        QFETCH(bool, noted);
        const QString path = freshDesign();
        QVERIFY(runSql(path, "DELETE FROM translation; UPDATE identity SET title = " + sql));
        auto file = std::move(*DesignFile::open(path));
        QCOMPARE(file->design().identity.title.text, title);
        QCOMPARE(!file->notes().isEmpty(), noted);
        Design next = file->design();
        next.identity.title.text += u" and on"_s;
        QVERIFY(file->save(next, {}));
        file.reset();
        QCOMPARE((*DesignFile::open(path))->design().identity.title.text, title + u" and on"_s);
        QVERIFY((*DesignFile::open(path))->notes().isEmpty());
    }

    /// The same id for rows of several kinds, which are told apart by their kind.
    void oneIdForAll()
    {
        const QString path = freshDesign();
        QVERIFY(runSql(path,
            "UPDATE outcomes SET id = '6f1c2a34-0000-4000-8000-000000000001' WHERE position = 0;"
            "UPDATE editions SET id = '6f1c2a34-0000-4000-8000-000000000001' WHERE position = 0;"
            "UPDATE modules SET id = '6f1c2a34-0000-4000-8000-000000000001' WHERE position = 0;"
            "UPDATE modules SET id = '{6F1C2A34-0000-4000-8000-000000000001}' WHERE position = 1")); // The same once it is read.
        auto file = std::move(*DesignFile::open(path));
        QCOMPARE(file->design().modules.size(), 2);
        QVERIFY(!file->notes().isEmpty());
        Design next = file->design();
        next.outcomes[0].statement = u"Of the outcome"_s;
        next.editions[0].name = u"Of the edition"_s;
        QVERIFY(file->save(next, {}));
        QVERIFY((*DesignFile::open(path))->design() == next);
    }

    void theLastRevisionThereIs()
    {
        const QString path = freshDesign();
        QVERIFY(runSql(path, "UPDATE meta SET revision = 9223372036854775807"));
        auto file = std::move(*DesignFile::open(path));
        Design next = file->design();
        next.identity.title = u"After it"_s;
        QCOMPARE(*file->save(next, {}), DesignFile::SaveOutcome::Saved);
        QVERIFY((*DesignFile::open(path))->design() == next);
    }
};

QTEST_GUILESS_MAIN(TestHostileFiles)
#include "tst_hostile_files.moc"
