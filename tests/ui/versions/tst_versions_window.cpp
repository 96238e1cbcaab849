#include "core/storage/backups.h"
#include "tests/support/keyboard.h"
#include "ui/versions/versions_window.h"

#include <QCryptographicHash>
#include <QDialog>
#include <QLabel>
#include <QListView>
#include <QPlainTextEdit>
#include <QSignalSpy>

using namespace Credwright;
using namespace Credwright::Testing;
using namespace Qt::Literals::StringLiterals;

/// The window of versions and backups, worked by keys.
class TestVersionsWindow : public QObject
{
    Q_OBJECT

private:
    static VersionsWindow *open(WindowUnderTest &test)
    {
        Keyboard(test).press(Qt::Key_H, Qt::ControlModifier | Qt::ShiftModifier);
        return test.window->findChild<VersionsWindow *>();
    }
    template<typename T>
    static T *part(const WindowUnderTest &test, const QString &name)
    {
        return test.window->findChild<VersionsWindow *>()->findChild<T *>(name);
    }
    static QString textOf(const WindowUnderTest &test, const QString &label) { return part<QLabel>(test, label)->text(); }
    static QStringList rowsOf(const WindowUnderTest &test, const QString &view)
    {
        QStringList rows;
        const QAbstractItemModel *model = part<QListView>(test, view)->model();
        for (int row = 0; row < model->rowCount(); ++row) {
            rows.append(model->index(row, 0).data(Qt::AccessibleTextRole).toString());
        }
        return rows;
    }
    static void setTitle(WindowUnderTest &test, const QString &title)
    {
        test.session().setField({singletonId("identity"_L1), u"identity.title"_s, {}}, LocalizedText(title));
        test.session().closeEdit();
    }
    static QList<Backup> backups(WindowUnderTest &test) { return BackupRing(DocumentController::backupFolder(test.design().id)).list(); }
    /// An edit that is on disk; before the first one of a run the file is kept as a backup.
    static void saveTitle(WindowUnderTest &test, const QString &title)
    {
        setTitle(test, title);
        test.window->documents().saveNow();
        QTRY_COMPARE(DesignFile::open(test.window->documents().path()).value()->design().identity.title.text, title); // For the test alone.
    }
    /// To the window of versions, as the desktop does when a dialog of it closes.
    static void activate(const WindowUnderTest &test)
    {
        test.window->findChild<VersionsWindow *>()->activateWindow();
        WindowUnderTest::settle();
    }
    static void pressButton(WindowUnderTest &test, const QString &text)
    {
        Keyboard keys(test);
        QVERIFY2(keys.tabToButton(text), qPrintable(text));
        keys.press(Qt::Key_Space);
    }
    static std::optional<QByteArray> contentOf(WindowUnderTest &test, const Attachment &attachment)
    {
        std::optional<QByteArray> content;
        static_cast<void>(test.session().fileAccess()([&](DesignFile &file) -> Result<> {
            const Result<QByteArray> bytes = file.attachment(attachment.sha256);
            content = bytes ? std::optional(*bytes) : std::nullopt;
            return {};
        }));
        return content;
    }
    /// Goes on to the next state in the list.
    static void down(WindowUnderTest &test)
    {
        Keyboard keys(test);
        QVERIFY(keys.tabTo(u"keptStates"_s));
        keys.press(Qt::Key_Down);
    }

private Q_SLOTS:
    void nothingKeptYet()
    {
        WindowUnderTest test;
        QVERIFY(test.window->documents().newDesign(DesignTemplate::Blank));
        WindowUnderTest::settle();
        QVERIFY(open(test));
        QVERIFY(textOf(test, u"noStates"_s).startsWith(u"Nothing is kept yet."_s));
        QVERIFY(part<QLabel>(test, u"noStates"_s)->isVisible());
        QVERIFY(!part<QListView>(test, u"changes"_s)->isVisible());
        QCOMPARE(qobject_cast<QPushButton *>(Keyboard::focus())->text(), u"Keep a version now…"_s);
        Keyboard(test).press(Qt::Key_Escape);
        WindowUnderTest::settle();
        QVERIFY(!test.window->findChild<VersionsWindow *>());
    }

    void foundBySearch()
    {
        WindowUnderTest test;
        QVERIFY(test.openExample());
        Keyboard keys(test);
        keys.press(Qt::Key_K, Qt::ControlModifier);
        keys.type(u"versions and backups"_s);
        keys.press(Qt::Key_Return);
        QVERIFY(test.window->findChild<VersionsWindow *>());
    }

    void aVersionIsKeptRenamedAndRemoved()
    {
        WindowUnderTest test;
        QVERIFY(test.openExample());
        Keyboard keys(test);
        QVERIFY(open(test));
        keys.press(Qt::Key_Space); // On “Keep a version now…”.
        keys.type(u"Before the board"_s);
        keys.press(Qt::Key_Tab);
        keys.type(u"as sent round"_s);
        pressButton(test, u"Keep this version"_s);
        QCOMPARE(test.session().record().versions.size(), 1);
        QCOMPARE(test.session().record().versions.first().note, u"as sent round"_s);
        activate(test);
        const QStringList states = rowsOf(test, u"keptStates"_s); // An automatic backup of the same second may stand before it.
        QVERIFY2(std::any_of(states.begin(), states.end(), [](const QString &state) { return state.startsWith(u"Before the board. Version of "_s); }),
            qPrintable(states.join(u'\n')));
        QCOMPARE(textOf(test, u"stateNote"_s), u"as sent round"_s);
        QCOMPARE(textOf(test, u"changeCount"_s), u"The design is today as it was in this state."_s);

        pressButton(test, u"Name and note"_s);
        keys.type(u"After the board"_s); // The old name is selected.
        keys.press(Qt::Key_Return);
        QCOMPARE(test.session().record().versions.first().name, u"After the board"_s);
        QCOMPARE(test.session().record().versions.first().note, u"as sent round"_s);
        QCOMPARE(textOf(test, u"stateName"_s), u"After the board"_s);
        activate(test);

        test.answers.insert(u"ask"_s, u"0"_s);
        pressButton(test, u"Remove"_s);
        QCOMPARE(test.session().record().versions.size(), 1);
        test.answers.insert(u"ask"_s, u"1"_s);
        pressButton(test, u"Remove"_s);
        QVERIFY(test.session().record().versions.isEmpty());
        QVERIFY(test.told.last().contains(u"“After the board”"_s));
    }

    void aVersionWithoutANameIsNotKept()
    {
        WindowUnderTest test;
        QVERIFY(test.openExample());
        QVERIFY(open(test));
        Keyboard keys(test);
        keys.press(Qt::Key_Space);
        keys.type(u"   "_s);
        keys.press(Qt::Key_Return);
        QVERIFY(test.window->findChild<QDialog *>(u"versionDialog"_s)->isVisible());
        keys.press(Qt::Key_Escape);
        QVERIFY(test.session().record().versions.isEmpty());
    }

    void whatChangedSinceAndWhere()
    {
        WindowUnderTest test;
        QVERIFY(test.openExample());
        QVERIFY(test.session().keepVersion(u"First"_s, {}));
        const QUuid assessment = test.design().assessments.at(1).id;
        test.session().setField({assessment, u"assessment.title"_s, {}}, LocalizedText(u"Something else"_s));
        setTitle(test, u"Another title"_s);
        QVERIFY(open(test));
        QCOMPARE(textOf(test, u"changeCount"_s), u"2 differences between this state and the design now"_s);
        const QStringList rows = rowsOf(test, u"changes"_s);
        QCOMPARE(rows.size(), 4); // Two steps, a line each.
        QCOMPARE(rows.at(0), u"2  Type and size"_s);
        QVERIFY2(rows.at(1).endsWith(u"Now: Another title."_s), qPrintable(rows.at(1)));
        QCOMPARE(rows.at(2), u"9  Assessment"_s);
        Keyboard keys(test);
        QVERIFY(keys.tabTo(u"changes"_s));
        keys.press(Qt::Key_Down); // Over the heading.
        QCOMPARE(part<QPlainTextEdit>(test, u"lineAfter"_s)->toPlainText(), u"Something else"_s);
        QVERIFY(!part<QPlainTextEdit>(test, u"lineBefore"_s)->toPlainText().isEmpty());
        keys.press(Qt::Key_Return);
        QCOMPARE(test.window->workspace()->currentStep(), "assessment"_L1);
        QTRY_COMPARE(test.session().place().entity, assessment);
    }

    void whatIsTypedMeanwhileIsTold()
    {
        WindowUnderTest test;
        QVERIFY(test.openExample());
        QVERIFY(test.session().keepVersion(u"First"_s, {}));
        QVERIFY(open(test));
        setTitle(test, u"Another title"_s);
        QTRY_COMPARE(textOf(test, u"changeCount"_s), u"1 difference between this state and the design now"_s);
    }

    void aRowThatIsGoneLeadsToItsList()
    {
        WindowUnderTest test;
        QVERIFY(test.openExample());
        QVERIFY(test.session().keepVersion(u"First"_s, {}));
        test.session().removeRows(u"comparator"_s, {test.design().comparators.first().id});
        QVERIFY(open(test));
        Keyboard keys(test);
        QVERIFY(keys.tabTo(u"changes"_s));
        keys.press(Qt::Key_Return);
        QCOMPARE(test.window->workspace()->currentStep(), "finance"_L1);
    }

    void goingBackIsOneStepAndLosesNothing()
    {
        WindowUnderTest test;
        QVERIFY(test.openExample());
        const Design first = test.design();
        QVERIFY(test.session().keepVersion(u"First"_s, {}));
        setTitle(test, u"Another title"_s);
        test.session().removeRows(u"outcome"_s, {first.outcomes.first().id});
        const Design later = test.design();
        QVERIFY(open(test));
        pressButton(test, u"Go back"_s);
        QVERIFY(test.design() == first);
        QCOMPARE(textOf(test, u"changeCount"_s), u"The design is today as it was in this state."_s);
        const QList<Backup> kept = backups(test);
        QVERIFY(std::any_of(kept.begin(), kept.end(),
            [](const Backup &backup) { return DesignFile::open(backup.file).value()->design().identity.title.text == u"Another title"_s; }));
        test.session().undo();
        QVERIFY(test.design() == later);
    }

    void backupsAreToldApartAndRead()
    {
        WindowUnderTest test;
        QVERIFY(test.openExample());
        const QString first = test.design().identity.title.text;
        saveTitle(test, u"Second"_s);
        QCOMPARE(backups(test).size(), 1);
        QVERIFY(test.session().keepVersion(u"Kept"_s, {}));
        QVERIFY(open(test));
        const QStringList rows = rowsOf(test, u"keptStates"_s);
        QCOMPARE(rows.size(), 2);
        QVERIFY(rows.at(0).startsWith(u"Kept. Version of"_s));
        QVERIFY2(rows.at(1).startsWith(u"Automatic backup. Backup of"_s), qPrintable(rows.at(1)));
        down(test);
        QCOMPARE(textOf(test, u"stateName"_s), u"Automatic backup"_s);
        QCOMPARE(textOf(test, u"changeCount"_s), u"1 difference between this state and the design now"_s);
        QCOMPARE(part<QPlainTextEdit>(test, u"lineBefore"_s)->toPlainText(), first);
        QVERIFY(!Keyboard(test).tabToButton(u"Remove"_s)); // A backup goes by itself.
        pressButton(test, u"Go back"_s);
        QCOMPARE(test.design().identity.title.text, first);
    }

    void aDamagedBackupSaysSo()
    {
        WindowUnderTest test;
        QVERIFY(test.openExample());
        saveTitle(test, u"Second"_s);
        QFile file(backups(test).first().file);
        QVERIFY(file.open(QIODevice::ReadWrite));
        QVERIFY(file.write(QByteArray(8192, 'x')) == 8192);
        file.close();
        QVERIFY(open(test));
        QVERIFY2(textOf(test, u"changeCount"_s).startsWith(u"This backup cannot be read: "_s), qPrintable(textOf(test, u"changeCount"_s)));
        QVERIFY(!part<QListView>(test, u"changes"_s)->isVisible());
        for (const QPushButton *button : test.window->findChild<VersionsWindow *>()->findChildren<QPushButton *>()) {
            QCOMPARE(button->isEnabled(), button->text().startsWith(u"Keep"_s) || button->isHidden());
        }
    }

    void aBackupBringsItsAttachmentsAlong()
    {
        WindowUnderTest test;
        QVERIFY(test.openExample());
        const QByteArray bytes("the letter of the faculty");
        Attachment letter;
        letter.id = QUuid::createUuid();
        letter.name = u"letter.txt"_s;
        letter.sha256 = QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
        QVERIFY(test.session().fileAccess()([&](DesignFile &file) { return file.putAttachment(letter.sha256, bytes); }));
        test.session().edit(u"Attach"_s, [&](Design &next) { next.attachments.append(letter); });
        const QString path = test.window->documents().path();
        QVERIFY(test.window->documents().close());
        QVERIFY(test.window->documents().open(path)); // A run of its own, which begins with a backup.
        test.session().edit(u"Take off"_s, [](Design &next) { next.attachments.clear(); });
        QVERIFY(test.window->documents().close()); // Its content is no longer in the file.
        QVERIFY(test.window->documents().open(path));
        WindowUnderTest::settle();
        QVERIFY(!contentOf(test, letter));
        QVERIFY(open(test));
        QCOMPARE(textOf(test, u"stateName"_s), u"Automatic backup"_s); // The newest: the one with the letter.
        pressButton(test, u"Go back"_s);
        QCOMPARE(test.design().attachments.size(), 1);
        QCOMPARE(contentOf(test, letter), std::optional(bytes));
    }

    void aStateBecomesADesignOfItsOwn()
    {
        WindowUnderTest test;
        QVERIFY(test.openExample());
        const Design first = test.design();
        const QString path = test.window->documents().path();
        QVERIFY(test.session().keepVersion(u"First"_s, {}));
        setTitle(test, u"Another title"_s);
        QVERIFY(open(test));
        QSignalSpy wanted(test.window, &MainWindow::windowRequested);
        pressButton(test, u"Open as"_s);
        QTRY_COMPARE(wanted.size(), 1);
        const QString made = wanted.first().first().toString();
        QVERIFY2(made.endsWith(u" – First.credwright"_s), qPrintable(made));
        QVERIFY(made != path);
        Design apart = DesignFile::open(made).value()->design();
        QVERIFY(apart.id != first.id);
        apart.id = first.id;
        QVERIFY(apart == first);
        QCOMPARE(test.design().identity.title.text, u"Another title"_s); // This one stays what it is.
    }

    void aCopyOfABackup()
    {
        WindowUnderTest test;
        QVERIFY(test.openExample());
        const Design first = test.design();
        saveTitle(test, u"Second"_s);
        QVERIFY(open(test));
        test.answers.insert(u"saveFile"_s, test.folder.filePath(u"copy.credwright"_s));
        pressButton(test, u"Save a copy"_s);
        QVERIFY(DesignFile::open(test.folder.filePath(u"copy.credwright"_s)).value()->design() == first);
        test.answers.insert(u"saveFile"_s, test.window->documents().path());
        pressButton(test, u"Save a copy"_s);
        QVERIFY2(test.told.last().contains(u"own file"_s), qPrintable(test.told.last()));
        QCOMPARE(test.design().identity.title.text, u"Second"_s);
    }

    void aFileThatCannotBeWrittenIsOnlyCompared()
    {
        WindowUnderTest test;
        QVERIFY(test.openExample());
        QVERIFY(test.session().keepVersion(u"First"_s, {}));
        setTitle(test, u"Another title"_s);
        const QString path = test.window->documents().path();
        test.window->documents().saveNow();
        QVERIFY(open(test));
        test.session().document().setReadOnly(u"This file is protected."_s);
        QCOMPARE(textOf(test, u"changeCount"_s), u"1 difference between this state and the design now"_s);
        for (const QPushButton *button : test.window->findChild<VersionsWindow *>()->findChildren<QPushButton *>()) {
            const bool readsOnly = button->text().startsWith(u"Open"_s) || button->text().startsWith(u"Save"_s);
            QVERIFY2(button->isEnabled() == readsOnly, qPrintable(button->text()));
        }
        QVERIFY(!test.window->documents().goBackTo(Design(), u"x"_s));
        QCOMPARE(test.design().identity.title.text, u"Another title"_s);
    }

    void theWindowGoesWithItsDesign()
    {
        WindowUnderTest test;
        QVERIFY(test.openExample());
        QPointer<VersionsWindow> window = open(test);
        QVERIFY(window);
        QVERIFY(test.window->documents().close());
        WindowUnderTest::settle();
        QVERIFY(!window);
    }
};

QTEST_MAIN(TestVersionsWindow)
#include "tst_versions_window.moc"
