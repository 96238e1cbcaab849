#include "core/document/merge.h"
#include "tests/support/design_files.h"
#include "tests/support/random_design.h"

#include <QProcess>
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
    DesignFolder m_folder;

    static QString driver() { return QStringLiteral(CREDWRIGHT_FAULT_DRIVER); }
    static QByteArray verdict(const QString &path, int number)
    {
        QProcess check;
        check.start(driver(), {u"check"_s, path, QString::number(number)});
        return check.waitForFinished() ? check.readAllStandardOutput() : QByteArray("no answer");
    }
    /// The number in the last whole line of which this holds: "C 12", "E 12 340".
    static int lastNumber(const QByteArray &said, int before, const std::function<bool(const QList<QByteArray> &)> &holds)
    {
        QList<QByteArray> lines = said.split('\n');
        lines.removeLast(); // What stands behind the last line end.
        for (const QByteArray &line : std::as_const(lines)) {
            const QList<QByteArray> words = line.split(' ');
            before = words.size() > 1 && holds(words) ? words.at(1).toInt() : before;
        }
        return before;
    }

private Q_SLOTS:
    /// Through the Saver, as the program does it: what it told to be saved is there, whole.
    void killedWhileSaving()
    {
        const QString path = m_folder.fresh();
        QCOMPARE(QProcess::execute(driver(), {u"make"_s, path}), 0);
        QRandomGenerator random(7);
        const int kills = qEnvironmentVariableIntValue("CREDWRIGHT_KILLS");
        int last = 0;
        for (int round = 0; round < (kills > 0 ? kills : 200); ++round) {
            QProcess writer;
            writer.start(driver(), {u"step"_s, path});
            QVERIFY(writer.waitForStarted());
            if (round % 4 != 0) { // Sometimes it dies before its first word, recovering what the one before left.
                writer.setReadChannel(QProcess::StandardError);
                QVERIFY2(writer.waitForReadyRead(20'000), qPrintable(u"Round %1"_s.arg(round)));
            }
            QTest::qSleep(random.bounded(50));
            writer.kill();
            QVERIFY(writer.waitForFinished());
            QCOMPARE(writer.exitStatus(), QProcess::CrashExit);
            last = lastNumber(writer.readAllStandardError(), last, [](const QList<QByteArray> &) { return true; });
            QCOMPARE(verdict(path, last), QByteArray("OK\n"));
        }
        QVERIFY(last > 100);
    }

    /// Nobody leaves a step: the clock saves, five seconds after the first edit that is not on the disk.
    void killedWhileTyping()
    {
        const QString path = m_folder.fresh();
        QCOMPARE(QProcess::execute(driver(), {u"make"_s, path}), 0);
        for (const int milliseconds : {6300, 7900}) {
            QProcess writer;
            writer.start(driver(), {u"type"_s, path});
            QVERIFY(writer.waitForStarted());
            QTest::qWait(milliseconds);
            writer.kill();
            QVERIFY(writer.waitForFinished());
            const QByteArray said = writer.readAllStandardError();
            qint64 end = 0;
            lastNumber(said, 0, [&](const QList<QByteArray> &words) { return (end = words.at(2).toLongLong()) >= 0; });
            const int promised = lastNumber(said, 0, [&](const QList<QByteArray> &words) { return words.at(2).toLongLong() < end - 5500; });
            QVERIFY(promised > 0);
            QCOMPARE(verdict(path, promised), QByteArray("OK\n"));
        }
    }

    void twoProgramsThatMerge()
    {
        Design design;
        design.id = QUuid::createUuid();
        const QString path = m_folder.freshDesign(design);
        QProcess first;
        QProcess second;
        first.start(driver(), {u"add"_s, path, u"first"_s, u"20"_s});
        second.start(driver(), {u"add"_s, path, u"second"_s, u"20"_s});
        for (QProcess *program : {&first, &second}) {
            QVERIFY(program->waitForFinished(100'000));
            QVERIFY2(program->exitCode() == 0, program->readAllStandardError());
        }
        QSet<QString> statements;
        const auto file = DesignFile::open(path);
        for (const Outcome &outcome : (*file)->design().outcomes) {
            statements.insert(outcome.statement.text);
        }
        QCOMPARE(statements.size(), 40);
    }

    void killedAtAnyInstant()
    {
        Design design = randomDesign();
        design.identity.title = u"0"_s;
        const QString path = m_folder.freshDesign(design);
        QRandomGenerator random(99);
        int last = 0;
        for (int round = 0; round < 60; ++round) {
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
        Design design;
        design.id = QUuid::createUuid();
        const QString path = m_folder.freshDesign(design);
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
    const QStringList arguments = QCoreApplication::arguments();
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
