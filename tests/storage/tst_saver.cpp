#include "core/document/merge.h"
#include "core/storage/saver.h"
#include "tests/support/random_design.h"

#include <QDir>
#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

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

    void generationsBeforeTheFirstWrite()
    {
        const QString ring = m_folder.filePath(u"ring"_s);
        for (int generation = 0; generation < 7; ++generation) {
            m_saver->setBackupFolder(ring);
            m_saver->schedule(titled(u"%1"_s.arg(generation)), {});
            QVERIFY(m_saver->flush());
            m_saver->schedule(titled(u"%1 and more"_s.arg(generation)), {});
            QVERIFY(m_saver->flush());
            m_saver.reset();
            QTest::qWait(1100); // The names tell seconds.
            m_saver = std::make_unique<Saver>(std::move(*DesignFile::open(m_path)));
        }
        const QStringList files = QDir(ring).entryList(QDir::Files, QDir::Name);
        QCOMPARE(files.size(), 5);
        // The newest holds the state before the last session, the oldest of the five the one before the third.
        QCOMPARE((*DesignFile::open(ring + u'/' + files.last()))->design().identity.title.text, u"5 and more"_s);
        QCOMPARE((*DesignFile::open(ring + u'/' + files.first()))->design().identity.title.text, u"1 and more"_s);
    }
};

QTEST_GUILESS_MAIN(TestSaver)
#include "tst_saver.moc"
