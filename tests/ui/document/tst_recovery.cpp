#include "core/storage/design_file.h"
#include "core/storage/storage_place.h"
#include "core/storage/working_copy.h"
#include "tests/support/design_files.h"
#include "tests/support/sound_design.h"
#include "ui/dialogs/dialog_seam.h"
#include "ui/document/document_controller.h"
#include "ui/document/session.h"
#include "ui/document/settings.h"
#include "ui/shell/start_screen.h"
#include "ui/widgets/card.h"

#include <QApplication>
#include <QDir>
#include <QProcess>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QUndoStack>

#include <cstdio>

using namespace Credwright;
using namespace Credwright::Testing;
using namespace Qt::Literals::StringLiterals;

namespace {

Anchor title()
{
    return {singletonId("identity"_L1), u"identity.title"_s, {}};
}

void type(DocumentController &window, const QString &text)
{
    window.session()->setField(title(), LocalizedText(text));
}

/// The test starts itself as a program that types and is killed before it saves.
int typeAndWait(const QString &settings, const QString &path)
{
    Settings::setFolder(settings);
    DocumentController window;
    if (!window.open(path)) {
        return 1;
    }
    type(window, u"Typed and not saved"_s);
    QTest::qWait(500); // Less than the two seconds after which it is saved.
    std::printf("typed\n");
    std::fflush(stdout);
    std::getchar();
    return 0;
}

} // namespace

class TestRecovery : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
    QStringList m_asked;
    int m_answer = 0;

    void killWhileTyping() const
    {
        QProcess program;
        program.start(QCoreApplication::applicationFilePath(), {u"--type"_s, m_folder->path(), m_path});
        QVERIFY(program.waitForReadyRead(30'000));
        program.kill();
        QVERIFY(program.waitForFinished());
    }
    QString titleOnDisk() const { return (*DesignFile::open(m_path))->design().identity.title.text; }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        Settings::setFolder(m_folder->path());
        m_path = m_folder->filePath(u"course.credwright"_s);
        QVERIFY(DesignFile::create(m_path, soundDesign()));
        m_asked.clear();
        m_answer = 0;
        DialogSeam::answerWith([this](const QString &kind, const QString &text) -> std::optional<QString> {
            m_asked.append(text);
            return kind == u"ask"_s ? std::optional(QString::number(m_answer)) : std::nullopt;
        });
    }
    void cleanup()
    {
        DialogSeam::answerWith({});
        replaceStorageKind({});
    }

    void whatWasTypedBeforeTheProgramWasKilledComesBack()
    {
        killWhileTyping();
        const QString before = titleOnDisk();
        QVERIFY(before != u"Typed and not saved"_s);
        DocumentController window;
        QVERIFY(window.open(m_path));
        QTRY_COMPARE(m_asked.size(), 1);
        QVERIFY2(m_asked.first().contains(u"Typed and not saved"_s), qPrintable(m_asked.first()));
        QCOMPARE(window.session()->design().identity.title.text, u"Typed and not saved"_s);
        QCOMPARE(titleOnDisk(), u"Typed and not saved"_s);
        window.session()->undo();
        QCOMPARE(window.session()->design().identity.title.text, before);
        QVERIFY(window.close());
        QVERIFY(window.open(m_path));
        QCOMPARE(m_asked.size(), 1); // Once is enough.
    }

    void theStartScreenOffersIt()
    {
        StartScreen start;
        start.refresh();
        const auto *card = start.findChild<Card *>(u"start.leftOver"_s);
        QVERIFY(card->isHidden());
        killWhileTyping();
        start.refresh();
        QVERIFY(!card->isHidden());
        const QList<QPushButton *> buttons = card->findChildren<QPushButton *>();
        QCOMPARE(buttons.size(), 1);
        QVERIFY2(buttons.first()->text().contains(soundDesign().identity.title.text), qPrintable(buttons.first()->text()));
        QSignalSpy wanted(&start, &StartScreen::fileRequested);
        QTest::keyClick(buttons.first(), Qt::Key_Space);
        QTRY_COMPARE(wanted.size(), 1);
        QCOMPARE(QFileInfo(wanted.first().first().toString()), QFileInfo(m_path));
    }

    void orIsLeftOut()
    {
        killWhileTyping();
        const QString before = titleOnDisk();
        m_answer = 1;
        DocumentController window;
        QVERIFY(window.open(m_path));
        QTRY_COMPARE(m_asked.size(), 1);
        QCOMPARE(window.session()->design().identity.title.text, before);
        QVERIFY(!window.session()->undoStack().canUndo());
        QVERIFY(window.close());
        QVERIFY(window.open(m_path));
        QTRY_COMPARE(m_asked.size(), 1);
    }

    void aProperEndLeavesNothingToAsk()
    {
        DocumentController window;
        QVERIFY(window.open(m_path));
        type(window, u"Typed"_s);
        QVERIFY(window.close());
        QVERIFY(window.open(m_path));
        QCoreApplication::processEvents();
        QCOMPARE(m_asked.size(), 0);
        QCOMPARE(QDir(DocumentController::journalFolder()).entryList({u"*.journal"_s}, QDir::Files).size(), 1); // Of the open one.
    }

    void aStickIsEditedInACopy()
    {
        replaceStorageKind([this](const QString &path) { return QFileInfo(path) == QFileInfo(m_path) ? StorageKind::Removable : StorageKind::Fixed; });
        DocumentController window;
        QSignalSpy banners(&window, &DocumentController::bannerRaised);
        QVERIFY(window.open(m_path));
        type(window, u"On the stick"_s);
        QTest::qWait(3000);
        QVERIFY(titleOnDisk() != u"On the stick"_s); // Only here so far.
        QVERIFY(window.close());
        QCOMPARE(titleOnDisk(), u"On the stick"_s);
        QCOMPARE(banners.size(), 0);
        QCOMPARE(leftOverCopies(DocumentController::workingFolder()).size(), 0);
    }

    /// What may only be read has no working copy, whose publication would put an older state over what others write.
    void aStickOfANewerVersionIsReadWhereItIs()
    {
        replaceStorageKind([this](const QString &path) { return QFileInfo(path) == QFileInfo(m_path) ? StorageKind::Removable : StorageKind::Fixed; });
        QVERIFY(runSql(m_path, "PRAGMA user_version = 99"));
        DocumentController window;
        QVERIFY(window.open(m_path));
        QVERIFY(!window.session()->isEditable());
        QCOMPARE(leftOverCopies(DocumentController::workingFolder()).size(), 0);
        QVERIFY(runSql(m_path, "UPDATE identity SET title = 'Theirs'; UPDATE meta SET revision = revision + 1"));
        const QByteArray theirs = bytesOf(m_path);
        window.look();
        QTRY_COMPARE_WITH_TIMEOUT(window.session()->design().identity.title.text, u"Theirs"_s, 8000);
        window.saveNow();
        QVERIFY(window.close());
        QCOMPARE(m_asked.size(), 0);
        QCOMPARE(bytesOf(m_path), theirs);
    }

    void killedWithTheStickInAndItComesBack()
    {
        const auto onStick = [this](const QString &path) { return QFileInfo(path) == QFileInfo(m_path) ? StorageKind::Removable : StorageKind::Fixed; };
        replaceStorageKind(onStick);
        {
            DocumentController window;
            QVERIFY(window.open(m_path));
            type(window, u"Never published"_s);
            window.saveNow();
            QVERIFY(QFile::rename(m_path, m_path + u".pulled"_s));
            m_answer = 1; // Close all the same.
            QVERIFY(window.close());
        }
        QCOMPARE(leftOverCopies(DocumentController::workingFolder()).size(), 1);
        QVERIFY(QFile::rename(m_path + u".pulled"_s, m_path));
        DocumentController window;
        QSignalSpy banners(&window, &DocumentController::bannerRaised);
        QVERIFY(window.open(m_path));
        QCOMPARE(window.session()->design().identity.title.text, u"Never published"_s);
        QCOMPARE(banners.size(), 1);
        QCOMPARE(banners.first().first().value<BannerMessage>().id, u"recovered"_s);
        QVERIFY(window.close());
        QCOMPARE(titleOnDisk(), u"Never published"_s);
    }

    void aFileThatIsGoneIsSaidInTheBannerUntilItIsBack()
    {
        DocumentController window;
        QSignalSpy raised(&window, &DocumentController::bannerRaised);
        QSignalSpy withdrawn(&window, &DocumentController::bannerWithdrawn);
        QVERIFY(window.open(m_path));
        QVERIFY(QFile::rename(m_path, m_path + u".away"_s));
        type(window, u"Typed meanwhile"_s);
        window.saveNow();
        QTRY_COMPARE(raised.size(), 1);
        QVERIFY(raised.first().first().value<BannerMessage>().isTrouble);
        QVERIFY(QFile::rename(m_path + u".away"_s, m_path));
        withdrawn.clear();
        window.saveNow();
        QTRY_VERIFY_WITH_TIMEOUT(!withdrawn.isEmpty(), 12'000);
        QVERIFY(window.close());
        QCOMPARE(titleOnDisk(), u"Typed meanwhile"_s);
    }
};

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    const QStringList arguments = QApplication::arguments();
    if (arguments.value(1) == "--type"_L1) {
        return typeAndWait(arguments.value(2), arguments.value(3));
    }
    TestRecovery test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_recovery.moc"
