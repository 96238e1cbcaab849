#include "core/storage/design_file.h"
#include "tests/support/keyboard.h"
#include "tests/support/sound_design.h"
#include "ui/shell/launcher.h"

#include <QProcess>

using namespace Credwright;
using namespace Credwright::Testing;
using namespace Qt::Literals::StringLiterals;

/// A second start of the program hands its files to the first, and ends.
class TestLauncher : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    QStringList m_told;

    static QList<MainWindow *> windows()
    {
        QList<MainWindow *> list;
        for (QWidget *widget : QApplication::topLevelWidgets()) {
            if (auto *window = qobject_cast<MainWindow *>(widget)) {
                list.append(window);
            }
        }
        return list;
    }
    /// Starts the program itself, which must end while this one goes on.
    void startAgain(const QStringList &files)
    {
        QProcess second;
        second.start(QStringLiteral(CREDWRIGHT_PROGRAM), QStringList{u"--settings"_s, m_folder.path()} + files);
        QVERIFY(second.waitForStarted());
        QTRY_COMPARE_WITH_TIMEOUT(second.state(), QProcess::NotRunning, 20000);
        QCOMPARE(second.exitStatus(), QProcess::NormalExit);
        QCOMPARE(second.exitCode(), 0);
        WindowUnderTest::settle();
    }

private Q_SLOTS:
    void initTestCase()
    {
        WindowUnderTest::prepareProgram();
        Settings::setFolder(m_folder.path());
        Settings::instance().folder = m_folder.path();
        DialogSeam::answerWith([this](const QString &, const QString &text) {
            m_told.append(text);
            return std::nullopt;
        });
    }
    void cleanupTestCase() { DialogSeam::answerWith({}); }

    void filesGoToTheProgramThatRuns()
    {
        const QString path = m_folder.filePath(u"one.credwright"_s);
        QVERIFY(DesignFile::create(path, soundDesign()));
        Launcher first;
        QVERIFY(first.start({}));
        QCOMPARE(windows().size(), 1);
        startAgain({path});
        QTRY_COMPARE(windows().first()->documents().path(), path);
        QVERIFY(windows().first()->documents().isOpen());
        startAgain({path}); // It is open already.
        startAgain({});
        QCOMPARE(windows().size(), 1);

        const QString letter = m_folder.filePath(u"letter.credwright"_s);
        QFile file(letter);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("This is a letter.");
        file.close();
        startAgain({letter}); // Told by the program that runs; the design that is open stays.
        QTRY_COMPARE(m_told.size(), 1);
        QVERIFY2(m_told.first().contains(u"letter.credwright"_s), qPrintable(m_told.first()));
        const QList<MainWindow *> all = windows();
        QVERIFY(std::any_of(all.cbegin(), all.cend(), [&](MainWindow *window) { return window->documents().path() == path; }));
        for (MainWindow *window : windows()) {
            window->close();
        }
        WindowUnderTest::settle();
    }
};

int main(int argc, char *argv[])
{
    QApplication app(argc, argv);
    QApplication::setQuitOnLastWindowClosed(false);
    TestLauncher test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_launcher.moc"
