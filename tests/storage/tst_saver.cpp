#include "core/document/merge.h"
#include "core/storage/backups.h"
#include "core/storage/saver.h"
#include "tests/support/random_design.h"

#include <QDir>
#include <QElapsedTimer>
#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <cstdio>

using namespace Credwright;
using namespace Qt::Literals::StringLiterals;

class TestSaver : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    QString m_path;
    Design m_design;
    std::unique_ptr<Saver> m_saver;

    Design titled(const QString &title) const
    {
        Design design = m_design;
        design.identity.title = title;
        return design;
    }
    Design onDisk() const { return (*DesignFile::open(m_path))->design(); }
    void editElsewhere(const QString &lead) const
    {
        auto file = std::move(*DesignFile::open(m_path));
        Design design = file->design();
        design.identity.lead = lead;
        QCOMPARE(*file->save(design, {}), DesignFile::SaveOutcome::Saved);
    }

private Q_SLOTS:
    void init()
    {
        static int number = 0;
        m_path = m_folder.filePath(u"%1.credwright"_s.arg(++number));
        m_design = randomDesign();
        m_saver = std::make_unique<Saver>(std::move(*DesignFile::create(m_path, m_design)));
    }
    void cleanup() { m_saver.reset(); }

    void restsTwoSecondsAfterTheLastEdit()
    {
        QElapsedTimer time;
        time.start();
        m_saver->schedule(titled(u"one"_s), {});
        QCOMPARE(m_saver->state(), Saver::State::Unsaved);
        QTRY_COMPARE_WITH_TIMEOUT(m_saver->state(), Saver::State::Saved, 5000);
        QVERIFY2(time.elapsed() >= 1900 && time.elapsed() < 4000, qPrintable(QString::number(time.elapsed())));
        QVERIFY(m_saver->lastSaved().isValid());
        QCOMPARE(onDisk().identity.title.text, u"one"_s);
    }

    void typingOnIsSavedAfterFiveSeconds()
    {
        QElapsedTimer time;
        time.start();
        QSignalSpy spy(m_saver.get(), &Saver::stateChanged);
        QString title;
        while (!m_saver->lastSaved().isValid() && time.elapsed() < 9000) {
            m_saver->schedule(titled(title += u'x'), {});
            QTest::qWait(200);
        }
        QVERIFY2(time.elapsed() >= 4800 && time.elapsed() < 7500, qPrintable(QString::number(time.elapsed())));
        QVERIFY(m_saver->flush());
        QCOMPARE(onDisk().identity.title.text, title);
    }

    void atOnceOnRequest()
    {
        m_saver->schedule(titled(u"now"_s), {});
        m_saver->saveNow();
        QTRY_COMPARE_WITH_TIMEOUT(m_saver->state(), Saver::State::Saved, 1500);
        QCOMPARE(onDisk().identity.title.text, u"now"_s);
        const QDateTime saved = m_saver->lastSaved();
        m_saver->saveNow(); // Nothing to do.
        QVERIFY(m_saver->flush());
        QCOMPARE(m_saver->lastSaved(), saved);
    }

    void flushWaitsAlsoForAWriteUnderWay()
    {
        for (int i = 0; i < 30; ++i) {
            m_saver->schedule(titled(u"first %1"_s.arg(i)), {});
            m_saver->saveNow();
            m_saver->schedule(titled(u"second %1"_s.arg(i)), {});
            QVERIFY(m_saver->flush());
            QCOMPARE(m_saver->state(), Saver::State::Saved);
            QCOMPARE(onDisk().identity.title.text, u"second %1"_s.arg(i));
            QCoreApplication::processEvents(); // The message of the first write comes late and changes nothing.
            QCOMPARE(m_saver->state(), Saver::State::Saved);
        }
    }

    void failureKeepsTheStateAndIsTriedAgain()
    {
        QVERIFY(QFile::rename(m_path, m_path + u".away"_s));
        m_saver->schedule(titled(u"kept"_s), {});
        m_saver->saveNow();
        QTRY_COMPARE(m_saver->state(), Saver::State::Failed);
        QVERIFY(!m_saver->lastError().message.isEmpty());
        QVERIFY(!m_saver->flush());
        m_saver->schedule(titled(u"kept too"_s), {});
        QCOMPARE(m_saver->state(), Saver::State::Failed); // It is still true while nothing was saved.
        QVERIFY(QFile::rename(m_path + u".away"_s, m_path));
        QTRY_COMPARE_WITH_TIMEOUT(m_saver->state(), Saver::State::Saved, 9000);
        QCOMPARE(onDisk().identity.title.text, u"kept too"_s);
    }

    void anotherProgramsEditIsMerged()
    {
        connect(m_saver.get(), &Saver::changedElsewhere, this, [&](const Design &base, const Record &, const Design &theirs, const Record &record) {
            m_saver->schedule(mergeChanges(base, titled(u"mine"_s), theirs).design, record);
        });
        editElsewhere(u"theirs"_s);
        m_saver->schedule(titled(u"mine"_s), {});
        QVERIFY(m_saver->flush());
        QCOMPARE(onDisk().identity.title.text, u"mine"_s);
        QCOMPARE(onDisk().identity.lead.text, u"theirs"_s);
    }

    /// A write whose outcome was not yet heard of, and another one behind it.
    void anotherProgramsEditIsNotOverwrittenByFlush()
    {
        editElsewhere(u"theirs"_s);
        m_saver->schedule(titled(u"mine"_s), {});
        m_saver->saveNow();
        m_saver->schedule(titled(u"mine again"_s), {});
        QVERIFY(!m_saver->flush()); // Nobody merges here.
        QCOMPARE(onDisk().identity.lead.text, u"theirs"_s);
        QCOMPARE(onDisk().identity.title, m_design.identity.title);
        QTest::qWait(2500); // Nor later by the clock.
        QCOMPARE(onDisk().identity.lead.text, u"theirs"_s);
    }

    void closingWaitsForTheWriteUnderWay()
    {
        m_saver->schedule(titled(u"last"_s), {});
        m_saver->saveNow();
        m_saver.reset();
        QCOMPARE(onDisk().identity.title.text, u"last"_s);
    }

    void aGenerationBeforeTheFirstWriteOfASession()
    {
        const BackupRing ring(m_folder.filePath(u"ring"_s));
        for (int session = 0; session < 3; ++session) {
            m_saver->setBackupFolder(m_folder.filePath(u"ring"_s));
            for (const char *edit : {"first", "second"}) {
                m_saver->schedule(titled(u"%1 of %2"_s.arg(QLatin1StringView(edit)).arg(session)), {});
                QVERIFY(m_saver->flush());
            }
            m_saver.reset();
            m_saver = std::make_unique<Saver>(std::move(*DesignFile::open(m_path)));
        }
        const QList<Backup> backups = ring.list();
        QCOMPARE(backups.size(), 3);
        QCOMPARE((*DesignFile::open(backups.first().file))->design().identity.title.text, u"second of 1"_s);
        QVERIFY((*DesignFile::open(backups.last().file))->design() == m_design);
    }

    void anOldFileIsNotMigratedWithoutABackup()
    {
        const QString path = m_folder.filePath(u"old.credwright"_s);
        QVERIFY(QFile::copy(QStringLiteral(CREDWRIGHT_SOURCE_DIR "/tests/data/design-v1.credwright"), path));
        QFile(path).setPermissions(QFile::ReadOwner | QFile::WriteOwner);
        const QString noFolder = m_folder.filePath(u"a file in the way"_s);
        QFile blocking(noFolder);
        QVERIFY(blocking.open(QIODevice::WriteOnly));
        Saver saver(std::move(*DesignFile::open(path)));
        saver.setBackupFolder(noFolder + u"/ring"_s);
        Design edited = (*DesignFile::open(path))->design();
        edited.identity.title = u"Edited"_s;
        saver.schedule(edited, {});
        QVERIFY(!saver.flush());
        QVERIFY((*DesignFile::open(path))->isOlder());
        saver.setBackupFolder(m_folder.filePath(u"a folder"_s));
        QVERIFY(saver.flush());
        QVERIFY(!(*DesignFile::open(path))->isOlder());
        QVERIFY((*DesignFile::open(BackupRing(m_folder.filePath(u"a folder"_s)).list().first().file))->isOlder());
    }

    void aChangeElsewhereIsSeenWithoutAnEditHere()
    {
        QString seen;
        connect(m_saver.get(), &Saver::changedElsewhere, this, [&](const Design &, const Record &, const Design &theirs, const Record &record) {
            seen = theirs.identity.lead.text;
            m_saver->schedule(theirs, record);
        });
        editElsewhere(u"theirs"_s);
        QTRY_COMPARE_WITH_TIMEOUT(seen, u"theirs"_s, 6000);
        QTRY_COMPARE(m_saver->state(), Saver::State::Saved);
    }

    /// A synchroniser brings the state of another machine, which went on from the same state to the same revision.
    void theStateOfAnotherMachineIsMerged_data()
    {
        QTest::addColumn<QString>("program");
        QTest::newRow("as a new file in the place of the old one") << u"mv"_s;
        QTest::newRow("as bytes written into the file that is there") << u"cp"_s;
    }
    void theStateOfAnotherMachineIsMerged()
    {
        QFETCH(QString, program);
        const QString other = m_folder.filePath(u"other machine.credwright"_s);
        QVERIFY(QFile::copy(m_path, other));
        {
            auto file = std::move(*DesignFile::open(other));
            Design design = file->design();
            design.identity.lead = u"theirs"_s;
            QCOMPARE(*file->save(design, {}), DesignFile::SaveOutcome::Saved);
        }
        m_saver->schedule(titled(u"before"_s), {});
        QVERIFY(m_saver->flush());
        QCOMPARE(QProcess::execute(program, {other, m_path}), 0);
        connect(m_saver.get(), &Saver::changedElsewhere, this, [&](const Design &base, const Record &, const Design &theirs, const Record &record) {
            QCOMPARE(base.identity.title.text, u"before"_s);
            m_saver->schedule(mergeChanges(base, titled(u"mine"_s), theirs).design, record);
        });
        m_saver->schedule(titled(u"mine"_s), {});
        QVERIFY(m_saver->flush());
        QCOMPARE(onDisk().identity.title.text, u"mine"_s);
        QCOMPARE(onDisk().identity.lead.text, u"theirs"_s);
        QFile::remove(other);
    }

    void anotherDesignInItsPlaceIsLeftAlone()
    {
        const QString other = m_folder.filePath(u"another design.credwright"_s);
        Design another;
        another.id = QUuid::createUuid();
        another.identity.title = u"another"_s;
        DesignFile::create(other, another)->reset();
        QCOMPARE(::rename(QFile::encodeName(other).constData(), QFile::encodeName(m_path).constData()), 0);
        m_saver->schedule(titled(u"mine"_s), {});
        QVERIFY(!m_saver->flush());
        QVERIFY(m_saver->lastError().message.contains(u"another design"_s));
        QVERIFY(onDisk() == another);
    }

    void aFileThatIsGoneIsSaidAndComesBack()
    {
        QVERIFY(QFile::rename(m_path, m_path + u".away"_s));
        QTRY_COMPARE_WITH_TIMEOUT(m_saver->state(), Saver::State::Failed, 6000); // Without an edit.
        QVERIFY(QFile::rename(m_path + u".away"_s, m_path));
        QTRY_COMPARE_WITH_TIMEOUT(m_saver->state(), Saver::State::Saved, 6000);
    }

    void theJournalHoldsWhatIsNotOnDisk()
    {
        const QString folder = m_folder.filePath(u"journal"_s);
        m_saver->keepJournal(folder);
        m_saver->schedule(titled(u"typed"_s), {});
        const auto journal = [&] {
            QFile file(QDir(folder).entryInfoList({u"*.journal"_s}).value(0).filePath());
            return file.open(QIODevice::ReadOnly) ? readJournal(file.readAll()) : std::nullopt;
        };
        QTRY_VERIFY(journal() && journal()->changes.size() == 1);
        QCOMPARE(journal()->changes.first().after, Value(LocalizedText(u"typed"_s)));
        QCOMPARE(leftOverJournals(folder).size(), 0); // It is in use.
        QVERIFY(m_saver->flush());
        QTRY_VERIFY(journal() && journal()->changes.isEmpty());
        m_saver.reset();
        QCOMPARE(QDir(folder).entryList(QDir::Files).size(), 0);
    }
};

QTEST_GUILESS_MAIN(TestSaver)
#include "tst_saver.moc"
