#include "core/document/merge.h"
#include "core/storage/design_file.h"
#include "tests/support/random_design.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <cstdio>

using namespace Credwright;
using namespace Qt::Literals::StringLiterals;

/// The test starts itself as a program that saves, so that it can be killed, or run twice on one file.
namespace {

/// Saves one edit after the other and says each number once it is on disk; until killed.
int saveUntilKilled(const QString &path)
{
    auto file = std::move(*DesignFile::open(path));
    Design design = file->design();
    for (int number = design.identity.title.text.toInt() + 1;; ++number) {
        design.identity.title = QString::number(number);
        design.purpose.rationale = QString(number % 9000, u'x'); // Pages come and go.
        const auto saved = file->save(design, {});
        if (!saved || *saved != DesignFile::SaveOutcome::Saved) {
            return 1;
        }
        std::printf("%d\n", number);
        std::fflush(stdout);
    }
}

/// Adds rows of its own, merging what the other program wrote meanwhile.
int addRows(const QString &path, const QString &name, int count)
{
    auto file = std::move(*DesignFile::open(path));
    Design mine = file->design();
    for (int number = 0; number < count; ++number) {
        Outcome outcome;
        outcome.id = QUuid::createUuid();
        outcome.statement = u"%1 %2"_s.arg(name).arg(number);
        mine.outcomes.append(outcome);
        for (int attempt = 0;; ++attempt) {
            const Design base = file->design();
            const auto saved = file->save(mine, {});
            if (saved && *saved == DesignFile::SaveOutcome::Saved) {
                break;
            }
            if (attempt > 200 || (!saved && saved.error().code != ErrorCode::Busy)) {
                return 1;
            }
            if (saved) {
                mine = mergeChanges(base, mine, file->design()).design;
            }
        }
    }
    return 0;
}

} // namespace

class TestKilledWriter : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;

private Q_SLOTS:
    void killedAtAnyInstant()
    {
        const QString path = m_folder.filePath(u"killed.credwright"_s);
        Design design = randomDesign();
        design.identity.title = u"0"_s;
        DesignFile::create(path, design)->reset();
        QRandomGenerator random(99);
        int last = 0;
        for (int round = 0; round < 40; ++round) {
            QProcess writer;
            writer.start(QCoreApplication::applicationFilePath(), {u"--save"_s, path});
            QVERIFY(writer.waitForReadyRead(20'000));
            QTest::qSleep(random.bounded(60));
            writer.kill();
            QVERIFY(writer.waitForFinished());
            QCOMPARE(writer.exitStatus(), QProcess::CrashExit); // It did not end by itself.
            QList<QByteArray> lines = writer.readAllStandardOutput().split('\n');
            lines.removeLast(); // What stands behind the last line end.
            if (!lines.isEmpty()) {
                last = lines.last().toInt();
            }
            const auto file = DesignFile::open(path);
            QVERIFY2(file, file ? "" : qPrintable(file.error().detail));
            const int found = (*file)->design().identity.title.text.toInt();
            QVERIFY2(found == last || found == last + 1, qPrintable(u"%1 was on disk, %2 found"_s.arg(last).arg(found)));
            QCOMPARE((*file)->design().purpose.rationale.text.size(), found % 9000);
            last = found;
        }
        QVERIFY(last > 40);
    }

    void twoProgramsSaveAtOnce()
    {
        const QString path = m_folder.filePath(u"two.credwright"_s);
        Design design;
        design.id = QUuid::createUuid();
        DesignFile::create(path, design)->reset();
        QProcess first;
        QProcess second;
        first.start(QCoreApplication::applicationFilePath(), {u"--add"_s, path, u"first"_s});
        second.start(QCoreApplication::applicationFilePath(), {u"--add"_s, path, u"second"_s});
        QVERIFY(first.waitForFinished(100'000));
        QVERIFY(second.waitForFinished(100'000));
        QCOMPARE(first.exitCode(), 0);
        QCOMPARE(second.exitCode(), 0);
        QSet<QString> statements;
        const auto file = DesignFile::open(path);
        for (const Outcome &outcome : (*file)->design().outcomes) {
            statements.insert(outcome.statement.text);
        }
        QCOMPARE(statements.size(), 50);
    }
};

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = application.arguments();
    if (arguments.value(1) == "--save"_L1) {
        return saveUntilKilled(arguments.value(2));
    }
    if (arguments.value(1) == "--add"_L1) {
        return addRows(arguments.value(2), arguments.value(3), 25);
    }
    TestKilledWriter test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_killed_writer.moc"
