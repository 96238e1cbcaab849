#include "core/document/intake.h"
#include "core/storage/journal.h"
#include "tests/support/random_edits.h"

#include <QDir>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <cstdio>

using namespace Credwright;
using namespace Qt::Literals::StringLiterals;

namespace {

Design designWithTitle(const QString &title)
{
    Design design;
    design.id = QUuid(u"5b2f7a52-5c1c-4d3f-9a40-0a4f8b6a7c11"_s);
    design.identity.title = title;
    return design;
}

/// The test starts itself as a program that types and never saves, so that it can be killed.
int typeUntilKilled(const QString &folder)
{
    Journal journal(folder, {designWithTitle({}).id, u"/somewhere/course.credwright"_s, u"A course"_s}, designWithTitle(u"0"_s));
    for (int number = 1;; ++number) {
        journal.note(designWithTitle(QString::number(number)));
        journal.wait();
        std::printf("%d\n", number);
        std::fflush(stdout);
    }
}

} // namespace

class TestJournal : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;

    QString only() const { return QDir(m_folder->path()).entryInfoList({u"*.journal"_s}).value(0).filePath(); }
    std::optional<LeftOverJournal> content() const
    {
        QFile file(only());
        return file.open(QIODevice::ReadOnly) ? readJournal(file.readAll()) : std::nullopt;
    }

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void changesLeadFromTheDiskToWhatWasTyped()
    {
        QRandomGenerator random(7);
        const Design onDisk = randomDesign();
        Journal journal(m_folder->path(), {onDisk.id, u"/a"_s, u"A"_s}, onDisk);
        Design typed = onDisk;
        for (int edit = 0; edit < 50; ++edit) {
            randomEdit(typed, random);
            journal.note(typed);
            if (edit == 20) {
                journal.settle(typed);
            }
        }
        journal.wait();
        Design again = onDisk;
        // What was settled is left out, so the changes begin at that state; a state that never reached the disk is whole again.
        journal.settle(onDisk);
        journal.wait();
        QCOMPARE(apply(again, content()->changes).size(), 0);
        QCOMPARE(diff(again, withoutDanglingLinks(typed)).size(), 0);
    }

    void typedDuringASave()
    {
        Journal journal(m_folder->path(), {{}, u"/a"_s, {}}, designWithTitle(u"old"_s));
        journal.note(designWithTitle(u"saved"_s));
        journal.wait();
        journal.note(designWithTitle(u"newer"_s));
        journal.settle(designWithTitle(u"saved"_s));
        journal.wait();
        QCOMPARE(content()->changes.size(), 1);
        QCOMPARE(content()->changes.first().before, Value(LocalizedText(u"saved"_s)));
        QCOMPARE(content()->changes.first().after, Value(LocalizedText(u"newer"_s)));
        journal.note(designWithTitle(u"newest"_s)); // The file written anew is gone on with.
        journal.wait();
        QCOMPARE(content()->changes.size(), 2);
        journal.settle(designWithTitle(u"newest"_s));
        journal.wait();
        QCOMPARE(content()->changes.size(), 0);
    }

    void killedWhileTyping()
    {
        QRandomGenerator random(3);
        for (int round = 0; round < 10; ++round) {
            QProcess typist;
            typist.start(QCoreApplication::applicationFilePath(), {u"--type"_s, m_folder->path()});
            QVERIFY(typist.waitForReadyRead(20'000));
            QTest::qSleep(random.bounded(40));
            QCOMPARE(leftOverJournals(m_folder->path()).size(), 0); // It is in use.
            typist.kill();
            QVERIFY(typist.waitForFinished());
            QList<QByteArray> lines = typist.readAllStandardOutput().split('\n');
            lines.removeLast(); // What stands behind the last line end.
            const QList<LeftOverJournal> found = leftOverJournals(m_folder->path());
            QCOMPARE(found.size(), 1);
            QCOMPARE(found.first().head.path, u"/somewhere/course.credwright"_s);
            QCOMPARE(found.first().head.title, u"A course"_s);
            Design design = designWithTitle(u"0"_s);
            QCOMPARE(apply(design, found.first().changes).size(), 0);
            QVERIFY(design.identity.title.text.toInt() >= lines.last().toInt());
            forget(found.first());
            QCOMPARE(leftOverJournals(m_folder->path()).size(), 0);
        }
    }

    void aCutOffEndSpoilsNothingBeforeIt()
    {
        Journal journal(m_folder->path(), {{}, u"/a"_s, {}}, designWithTitle(u"0"_s));
        for (int number = 1; number <= 3; ++number) {
            journal.note(designWithTitle(QString::number(number)));
            journal.wait();
        }
        QFile file(only());
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray whole = file.readAll();
        QCOMPARE(readJournal(whole)->changes.size(), 3);
        for (qsizetype length = 0; length < whole.size(); ++length) {
            const std::optional<LeftOverJournal> cut = readJournal(whole.left(length));
            Design design = designWithTitle(u"0"_s);
            QCOMPARE(apply(design, cut ? cut->changes : QList<Change>()).size(), 0);
            QVERIFY(design.identity.title.text.toInt() <= 3);
        }
    }

    void noJournal_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("a text") << QByteArray("Hello");
        QTest::newRow("another JSON sequence") << QByteArray("\x1e{\"a\": 1}");
        QTest::newRow("a later form") << QByteArray("\x1e{\"format\": \"credwright-journal\", \"version\": 2}\x1e[]");
    }
    void noJournal()
    {
        QFETCH(QByteArray, bytes);
        QVERIFY(!readJournal(bytes));
    }

    void aFolderThatCannotBeWrittenIsNoReasonNotToEdit()
    {
        QFile inTheWay(m_folder->filePath(u"file"_s));
        QVERIFY(inTheWay.open(QIODevice::WriteOnly));
        Journal journal(m_folder->filePath(u"file/below"_s), {}, designWithTitle(u"0"_s));
        journal.note(designWithTitle(u"1"_s));
        journal.settle(designWithTitle(u"1"_s));
        journal.wait();
    }
};

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == "--type"_L1) {
        return typeUntilKilled(arguments.value(2));
    }
    TestJournal test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_journal.moc"
