#include "core/model/access.h"
#include "core/storage/design_file.h"
#include "tests/support/small_disk.h"
#include "tests/support/sound_design.h"
#include "ui/document/conflicts_dialog.h"
#include "ui/document/document_controller.h"
#include "ui/document/session.h"
#include "ui/document/settings.h"

#include <QApplication>
#include <QDialogButtonBox>
#include <QDir>
#include <QPointer>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeWidget>
#include <QUndoStack>
#ifdef Q_OS_UNIX
#include <unistd.h>
#endif

using namespace Credwright;
using namespace Credwright::Testing;
using namespace Qt::Literals::StringLiterals;

/// Two windows on one file, of which each sees what the other wrote once it writes itself.
class TestTwoWindows : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    QString m_path;
    std::unique_ptr<DocumentController> m_here;
    std::unique_ptr<DocumentController> m_there;
    QStringList m_said;     ///< To the user of this window.
    BannerMessage m_banner; ///< What was said last in it.
    QStringList m_withdrawn;

    static Finding firstOpen(const DocumentController &window) { return window.session()->analysis().open.first(); }
    static Anchor title() { return {singletonId("identity"_L1), u"identity.title"_s, {}}; }
    static Anchor lead() { return {singletonId("identity"_L1), u"identity.lead"_s, {}}; }
    static void write(const DocumentController &window, const Anchor &where, const QString &text) { window.session()->setField(where, LocalizedText(text)); }
    /// What is not on disk yet is, and a merge that this needs is done.
    static void settle(DocumentController &window)
    {
        QSignalSpy spy(&window, &DocumentController::saveStateChanged);
        window.saveNow();
        QTRY_VERIFY_WITH_TIMEOUT(!spy.isEmpty() && spy.last().first().toString().startsWith(u"Saved "_s), 6000);
    }

private Q_SLOTS:
    void init()
    {
        static int number = 0;
        Settings::setFolder(m_folder.path());
        m_path = m_folder.filePath(u"%1.credwright"_s.arg(++number));
        Design design = soundDesign();
        design.outcomes[1].statement = u"Understand how clocks cause failures"_s;
        QVERIFY(DesignFile::create(m_path, design));
        m_here = std::make_unique<DocumentController>();
        m_there = std::make_unique<DocumentController>();
        QVERIFY(m_here->open(m_path));
        QVERIFY(m_there->open(m_path));
        m_said.clear();
        m_withdrawn.clear();
        connect(m_here->session(), &Session::notified, this, [this](const QString &message) { m_said.append(message); });
        connect(m_here.get(), &DocumentController::bannerRaised, this, [this](const BannerMessage &message) {
            m_said.append(message.text);
            m_banner = message;
        });
        connect(m_here.get(), &DocumentController::bannerWithdrawn, this, [this](const QString &id) { m_withdrawn.append(id); });
    }
    void cleanup()
    {
        m_here.reset();
        m_there.reset();
    }

    void whatEitherSideTypesIsKept()
    {
        write(*m_there, lead(), u"Theirs"_s);
        settle(*m_there);
        write(*m_here, title(), u"Mine"_s);
        settle(*m_here);
        QCOMPARE(m_here->session()->design().identity.lead.text, u"Theirs"_s);
        QCOMPARE(m_here->session()->design().identity.title.text, u"Mine"_s);
        QCOMPARE(m_said.size(), 1);
        write(*m_there, lead(), u"Theirs again"_s);
        settle(*m_there);
        QCOMPARE(m_there->session()->design().identity.title.text, u"Mine"_s);
    }

    void oneFieldOnBothSidesIsMineAndTheirsByUndo()
    {
        write(*m_there, title(), u"Theirs"_s);
        settle(*m_there);
        write(*m_here, title(), u"Mine"_s);
        settle(*m_here);
        QCOMPARE(m_here->session()->design().identity.title.text, u"Mine"_s);
        QVERIFY2(m_said.first().contains(u"1 place"_s), qPrintable(m_said.first()));
        m_here->session()->undo();
        QCOMPARE(m_here->session()->design().identity.title.text, u"Theirs"_s);
    }

    void whatDiffersCanBeComparedAndTaken()
    {
        write(*m_there, title(), u"Theirs"_s);
        settle(*m_there);
        write(*m_here, title(), u"Mine"_s);
        settle(*m_here);
        QCOMPARE(m_banner.actions.size(), 1);
        m_banner.actions.first().run();
        auto *dialog = qobject_cast<ConflictsDialog *>(QApplication::activeModalWidget());
        QVERIFY(dialog);
        auto *list = dialog->findChild<QTreeWidget *>(u"conflictList"_s);
        QCOMPARE(list->topLevelItemCount(), 1);
        QCOMPARE(list->topLevelItem(0)->text(2), u"Mine"_s);
        QCOMPARE(list->topLevelItem(0)->text(3), u"Theirs"_s);
        QTest::keyClick(list, Qt::Key_Space); // Ticks the current row.
        QTest::keyClick(dialog, Qt::Key_Return, Qt::ControlModifier);
        dialog->findChild<QDialogButtonBox *>()->buttons().first()->click();
        QCOMPARE(m_here->session()->design().identity.title.text, u"Theirs"_s);
        m_here->session()->undo();
        QCOMPARE(m_here->session()->design().identity.title.text, u"Mine"_s);
    }

    /// One more before anybody has looked at the first: both are compared, and a place that comes twice has one row.
    void whatDifferedBeforeIsStillCompared()
    {
        const auto bothWrite = [this](const Anchor &where, const QString &mine, const QString &theirs) {
            write(*m_there, where, theirs);
            settle(*m_there);
            write(*m_here, where, mine);
            settle(*m_here);
            m_there->look(); // So that the next edit there begins from mine.
            QTRY_COMPARE_WITH_TIMEOUT(std::get<LocalizedText>(*readAt(m_there->session()->design(), where)).text, mine, 8000);
        };
        const QString before = m_here->session()->design().identity.title.text;
        bothWrite(title(), u"Mine"_s, u"Theirs"_s);
        bothWrite(lead(), u"My lead"_s, u"Their lead"_s);
        QVERIFY2(m_said.last().contains(u"and 2 place"_s), qPrintable(m_said.last()));
        bothWrite(title(), u"Mine again"_s, u"Theirs again"_s);
        QVERIFY2(m_said.last().contains(u"and 2 place"_s), qPrintable(m_said.last()));
        m_banner.actions.first().run();
        const QPointer<ConflictsDialog> dialog = qobject_cast<ConflictsDialog *>(QApplication::activeModalWidget());
        QVERIFY(dialog);
        const auto *list = dialog->findChild<QTreeWidget *>(u"conflictList"_s);
        QCOMPARE(list->topLevelItemCount(), 2);
        QCOMPARE(list->topLevelItem(0)->text(1), before); // As it was before either side typed.
        QCOMPARE(list->topLevelItem(0)->text(2), u"Mine again"_s);
        QCOMPARE(list->topLevelItem(0)->text(3), u"Theirs again"_s);
        QCOMPARE(list->topLevelItem(1)->text(3), u"Their lead"_s);

        bothWrite(lead(), u"My lead again"_s, u"Their lead again"_s); // While the dialog is open: not in it, so still to be looked at.
        m_withdrawn.clear();
        dialog->reject();
        QVERIFY2(m_said.last().contains(u"and 1 place"_s), qPrintable(m_said.last()));
        QVERIFY(!m_withdrawn.contains(u"conflicts"_s));
        m_banner.actions.first().run();
        auto *second = qobject_cast<ConflictsDialog *>(QApplication::activeModalWidget());
        QCOMPARE(second->findChild<QTreeWidget *>(u"conflictList"_s)->topLevelItemCount(), 1);
        second->reject();
        QCOMPARE(m_withdrawn.last(), u"conflicts"_s);
    }

    void aBannerThatIsClosedIsDoneWith()
    {
        write(*m_there, title(), u"Theirs"_s);
        settle(*m_there);
        write(*m_here, title(), u"Mine"_s);
        settle(*m_here);
        m_banner.closed();
        m_there->look();
        QTRY_COMPARE_WITH_TIMEOUT(m_there->session()->design().identity.title.text, u"Mine"_s, 8000);
        write(*m_there, lead(), u"Their lead"_s);
        settle(*m_there);
        write(*m_here, lead(), u"My lead"_s);
        settle(*m_here);
        QVERIFY2(m_said.last().contains(u"and 1 place"_s), qPrintable(m_said.last()));
    }

    /// A design that may only be read here is what its file holds, and nothing is to be saved.
    void aReadOnlyWindowFollows()
    {
        QVERIFY(m_here->close());
        const bool locked = ::geteuid() == 0 ? run(u"chattr"_s, {u"+i"_s, m_path}) : QFile::setPermissions(m_path, QFileDevice::ReadOwner);
        if (!locked) {
            QSKIP("As root this needs a file system that knows chattr +i.");
        }
        const Result<> opened = m_here->open(m_path);
        QVERIFY(::geteuid() == 0 ? run(u"chattr"_s, {u"-i"_s, m_path}) : QFile::setPermissions(m_path, QFileDevice::ReadOwner | QFileDevice::WriteOwner));
        QVERIFY(opened);
        QVERIFY(!m_here->session()->isEditable());
        connect(m_here->session(), &Session::notified, this, [this](const QString &message) { m_said.append(message); });
        m_said.clear();
        QStringList states;
        connect(m_here.get(), &DocumentController::saveStateChanged, this, [&](const QString &text) { states.append(text); });

        write(*m_there, lead(), u"Theirs"_s);
        settle(*m_there);
        m_here->look();
        QTRY_COMPARE_WITH_TIMEOUT(m_here->session()->design().identity.lead.text, u"Theirs"_s, 8000);
        m_there->session()->setAside(firstOpen(*m_there), u"It is the law's own word."_s);
        settle(*m_there);
        m_here->look();
        QTRY_COMPARE_WITH_TIMEOUT(m_here->session()->record().setAsides.size(), 1, 8000);
        QVERIFY(!m_here->session()->undoStack().canUndo());

        m_here->session()->reopen(m_here->session()->record().setAsides.first().id);
        QVERIFY(!m_here->session()->keepVersion(u"Mine"_s, {}));
        QCOMPARE(m_here->session()->record().setAsides.size(), 1);
        m_here->saveNow();
        write(*m_there, lead(), u"Theirs again"_s); // The base of the last one was taken over too.
        settle(*m_there);
        m_here->look();
        QTRY_COMPARE_WITH_TIMEOUT(m_here->session()->design().identity.lead.text, u"Theirs again"_s, 8000);
        QVERIFY2(states.filter(u"Read only"_s).size() == states.size(), qPrintable(states.join(u", "_s)));
        QVERIFY2(!m_banner.isTrouble, qPrintable(m_banner.text));
        QVERIFY(m_here->close()); // With nothing to ask.
        QCOMPARE((*DesignFile::open(m_path))->design().identity.lead.text, u"Theirs again"_s);
    }

    /// Without an edit here, moments after it was saved there.
    void anIdleWindowFollows()
    {
        write(*m_there, lead(), u"Theirs"_s);
        settle(*m_there);
        QTRY_COMPARE_WITH_TIMEOUT(m_here->session()->design().identity.lead.text, u"Theirs"_s, 8000);
    }

    void aFindingReopenedThereDoesNotComeBackHere()
    {
        m_here->session()->setAside(firstOpen(*m_here), u"It is the law's own word."_s);
        settle(*m_here);
        write(*m_there, lead(), u"So that this window sees it"_s);
        settle(*m_there);
        QCOMPARE(m_there->session()->record().setAsides.size(), 1);

        m_there->session()->reopen(m_there->session()->record().setAsides.first().id);
        settle(*m_there);
        write(*m_here, title(), u"Mine"_s);
        settle(*m_here);
        QCOMPARE(m_here->session()->record().setAsides.size(), 0);
        QCOMPARE((*DesignFile::open(m_path))->record().setAsides.size(), 0);
    }

    void aFindingReopenedHereDoesNotComeBackFromThere()
    {
        m_here->session()->setAside(firstOpen(*m_here), u"It is the law's own word."_s);
        settle(*m_here);
        write(*m_there, lead(), u"So that this window sees it"_s);
        settle(*m_there);
        m_here->session()->reopen(m_here->session()->record().setAsides.first().id);
        settle(*m_here);
        QCOMPARE(m_here->session()->record().setAsides.size(), 0);
        QCOMPARE(m_here->session()->design().identity.lead.text, u"So that this window sees it"_s);
    }

    void whatBothSetAsideStays()
    {
        m_there->session()->setAside(firstOpen(*m_there), u"Theirs"_s);
        settle(*m_there);
        m_here->session()->setAside(m_here->session()->analysis().open.last(), u"Mine"_s);
        settle(*m_here);
        QCOMPARE(m_here->session()->record().setAsides.size(), 2);
    }
};

QTEST_MAIN(TestTwoWindows)
#include "tst_two_windows.moc"
