#include "core/storage/saver.h"
#include "tests/support/random_design.h"
#include "tests/support/small_disk.h"

#include <QDir>
#include <QElapsedTimer>
#include <QTest>

using namespace Credwright;
using namespace Qt::Literals::StringLiterals;

/// A network folder whose server does not answer for a while: a file system that is frozen.
class TestHungDisk : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void typingGoesOn()
    {
        SmallDisk disk(u"loop"_s, u"ext4"_s);
        if (!disk.isMounted()) {
            QSKIP("This needs the right to mount a file, and mkfs.ext4.");
        }
        const QString path = disk.filePath(u"a.credwright"_s);
        Design design = randomDesign();
        {
            Saver saver(std::move(*DesignFile::create(path, design)));
            QProcess frozen; // The thaw is on its way before the frost comes.
            frozen.start(u"sh"_s, {u"-c"_s, u"(sleep 5; fsfreeze -u \"$0\") & fsfreeze -f \"$0\" && echo frozen; wait"_s, disk.path()});
            if (!frozen.waitForReadyRead(5000)) {
                QSKIP("This needs fsfreeze.");
            }
            QElapsedTimer time;
            time.start();
            qint64 longest = 0;
            for (int number = 0; time.elapsed() < 4000; ++number) {
                QElapsedTimer key;
                key.start();
                design.identity.title = QString::number(number);
                saver.schedule(design, {});
                saver.saveNow();
                QVERIFY(saver.state() == Saver::State::Saving || saver.state() == Saver::State::Unsaved);
                QTest::qWait(10);
                longest = std::max(longest, key.elapsed());
            }
            QVERIFY2(longest < 500, qPrintable(u"a key took %1 ms"_s.arg(longest))); // It waits for nothing; the machine may be busy.
            QVERIFY(frozen.waitForFinished(20'000));
            QTRY_COMPARE_WITH_TIMEOUT(saver.state(), Saver::State::Saved, 20'000);
        }
        QCOMPARE((*DesignFile::open(path))->design().identity.title, design.identity.title);
    }
};

QTEST_GUILESS_MAIN(TestHungDisk)
#include "tst_hung_disk.moc"
