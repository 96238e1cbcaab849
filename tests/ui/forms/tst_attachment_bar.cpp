#include "core/util/save_file.h"
#include "tests/support/keyboard.h"
#include "ui/forms/attachment_bar.h"

#include <QAction>
#include <QClipboard>
#include <QDir>
#include <QDropEvent>
#include <QGuiApplication>
#include <QMimeData>

using namespace Credwright;
using namespace Credwright::Testing;
using namespace Qt::Literals::StringLiterals;

/// Files attached to the agreement's template, in the window as it is.
class TestAttachmentBar : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<WindowUnderTest> m_test;
    AttachmentBar *m_bar = nullptr;
    QStringList m_said; ///< To the user, without a dialog.

    QString write(const QString &name, const QByteArray &bytes = "content") const
    {
        const QString path = m_test->folder.filePath(name);
        return saveFile(path, bytes) ? path : QString();
    }
    QList<QUuid> attached() const { return m_test->design().partnership.templateFiles.ids(); }
    bool attach(const QStringList &paths)
    {
        const qsizetype before = attached().size();
        m_test->answers.insert(u"openFiles"_s, paths.join(u'\n'));
        QTest::mouseClick(addButton(), Qt::LeftButton);
        WindowUnderTest::settle();
        return attached().size() == before + paths.size();
    }
    QPushButton *addButton() const { return m_bar->findChild<QPushButton *>(u"partnership.templateFiles"_s); }
    /// What the menu of an attached file offers.
    void choose(const QString &file, const QString &entry)
    {
        for (const QPushButton *button : m_bar->findChildren<QPushButton *>()) {
            if (button->accessibleName() == u"Attached file: "_s + file) {
                for (QAction *action : button->menu()->actions()) {
                    if (action->text() == entry) {
                        action->trigger();
                        WindowUnderTest::settle();
                        return;
                    }
                }
            }
        }
        QFAIL(qPrintable(u"There is no “%1” of “%2”."_s.arg(entry, file)));
    }
    /// Whether the widget takes what is dropped on it.
    static bool drop(QWidget *target, const QList<QUrl> &urls)
    {
        QMimeData data;
        data.setUrls(urls);
        QDragEnterEvent enter(QPoint(2, 2), Qt::CopyAction | Qt::MoveAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(target, &enter);
        if (!enter.isAccepted()) {
            return false;
        }
        QDropEvent event(QPointF(2, 2), Qt::CopyAction | Qt::MoveAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(target, &event);
        WindowUnderTest::settle();
        return event.isAccepted() && event.dropAction() == Qt::CopyAction;
    }

private Q_SLOTS:
    void init()
    {
        m_test = std::make_unique<WindowUnderTest>();
        QVERIFY(m_test->openExample());
        m_test->session().edit(u"Offer together"_s, [](Design &design) { design.partnership.applies = Answer::Yes; });
        m_test->window->workspace()->showStep("partners"_L1);
        WindowUnderTest::settle();
        m_bar = nullptr;
        for (auto *bar : m_test->window->findChildren<AttachmentBar *>()) {
            m_bar = bar->findChild<QPushButton *>(u"partnership.templateFiles"_s) ? bar : m_bar;
        }
        QVERIFY(m_bar);
        m_said.clear();
        connect(&m_test->session(), &Session::notified, this, [this](const QString &message) { m_said.append(message); });
    }
    void cleanup() { m_test.reset(); }

    void severalAtOnceAreOneStep()
    {
        QVERIFY(attach({write(u"a.pdf"_s, "one"), write(u"b.pdf"_s, "two"), write(u"c.pdf"_s, "one")}));
        QCOMPARE(m_test->design().attachments.size(), 3);
        QCOMPARE(m_test->design().attachments[0].sha256, m_test->design().attachments[2].sha256);
        QCOMPARE(m_test->session().undoStack().undoText(), u"Attach 3 files"_s);
        m_test->session().undo();
        QCOMPARE(attached().size(), 0);
        QCOMPARE(m_test->design().attachments.size(), 0);
        m_test->session().redo();
        QCOMPARE(attached().size(), 3);
    }

    void droppedOnTheBarAndOnItsCard()
    {
        QVERIFY(drop(m_bar, {QUrl::fromLocalFile(write(u"a.pdf"_s))}));
        QCOMPARE(attached().size(), 1);
        QWidget *card = m_bar->parentWidget();
        while (card && !card->inherits("Credwright::Card")) {
            card = card->parentWidget();
        }
        QVERIFY(card);
        QVERIFY(drop(card, {QUrl::fromLocalFile(write(u"b.pdf"_s)), QUrl::fromLocalFile(write(u"c.pdf"_s))}));
        QCOMPARE(attached().size(), 3);
        QVERIFY(QFileInfo::exists(m_test->folder.filePath(u"b.pdf"_s)));
        QVERIFY(!drop(m_bar, {QUrl(u"https://example.org/a.pdf"_s)}));
        QCOMPARE(attached().size(), 3);
    }

    void pasted()
    {
        auto *data = new QMimeData;
        data->setUrls({QUrl::fromLocalFile(write(u"a.pdf"_s))});
        QGuiApplication::clipboard()->setMimeData(data);
        addButton()->setFocus();
        QTest::keyClick(addButton(), Qt::Key_V, Qt::ControlModifier);
        WindowUnderTest::settle();
        QCOMPARE(attached().size(), 1);
    }

    void whatCannotBeAttachedIsSaid()
    {
        QVERIFY(!attach({m_test->folder.filePath(u"none.pdf"_s), write(u"a.pdf"_s), m_test->folder.path()}));
        QCOMPARE(attached().size(), 1);
        QVERIFY2(m_said.join(u'\n').contains(u"none.pdf"_s), qPrintable(m_said.join(u'\n')));
        QVERIFY(!attach({m_test->window->documents().path()}));
        QVERIFY2(m_said.last().contains(u"file of this design itself"_s), qPrintable(m_said.last()));
        const QString large = write(u"large.bin"_s);
        QVERIFY(QFile::resize(large, maximumAttachment + 1));
        QVERIFY(!attach({large}));
        QVERIFY2(m_said.last().contains(u"200 MB"_s), qPrintable(m_said.last()));
        QCOMPARE(attached().size(), 1);
    }

    void tooMuchForMailIsANote()
    {
        QVERIFY(attach({write(u"a.bin"_s, QByteArray(10 << 20, 'a'))}));
        QVERIFY(m_said.isEmpty());
        QVERIFY(attach({write(u"b.bin"_s, QByteArray(10 << 20, 'b'))}));
        QCOMPARE(m_said.size(), 1);
        QVERIFY2(m_said.first().contains(u"mail"_s), qPrintable(m_said.first()));
    }

    void opensACopyThatCannotBeChanged()
    {
        QVERIFY(attach({write(u"Minutes & more.pdf"_s, "%PDF-1.7")}));
        m_test->told.clear();
        m_test->answers.insert(u"openOutside"_s, u"yes"_s);
        choose(u"Minutes & more.pdf"_s, u"Open"_s);
        QCOMPARE(m_test->told.size(), 1); // No question.
        const QFileInfo copy(m_test->told.first());
        QCOMPARE(copy.fileName(), u"Minutes & more.pdf"_s);
        QVERIFY(!copy.absolutePath().startsWith(m_test->folder.path()));
        QCOMPARE(copy.permissions() & (QFileDevice::WriteOwner | QFileDevice::ExeOwner | QFileDevice::ReadOther), QFileDevice::Permissions());
        QFile file(copy.filePath());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), QByteArray("%PDF-1.7"));
    }

    void asksBeforeWhatIsDangerous_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("shown");
        QTest::newRow("by its name") << u"run.desktop"_s << QByteArray("text") << u"run.desktop"_s;
        QTest::newRow("by its content") << u"invoice.pdf"_s << QByteArray("\x7f\x45LF\2\1\1") << u"invoice.pdf"_s;
        QTest::newRow("by a name that turns its direction") << u"a\u202efdp.txt"_s << QByteArray("text") << u"a\ufffdfdp.txt"_s;
    }
    void asksBeforeWhatIsDangerous()
    {
        QFETCH(QString, name);
        QFETCH(QByteArray, bytes);
        QFETCH(QString, shown);
        QVERIFY(attach({write(name, bytes)}));
        m_test->answers.insert(u"openOutside"_s, u"yes"_s);
        m_test->answers.insert(u"ask"_s, u"0"_s);
        m_test->told.clear();
        choose(shown, u"Open"_s);
        QCOMPARE(m_test->told.size(), 1);
        QVERIFY2(m_test->told.first().contains(shown), qPrintable(m_test->told.first()));
        m_test->answers.insert(u"ask"_s, u"1"_s);
        choose(shown, u"Open"_s);
        QCOMPARE(m_test->told.size(), 3);
        QVERIFY2(!m_test->told.last().contains(QChar(0x202e)), qPrintable(m_test->told.last()));
    }

    void savesACopyAndTakesOff()
    {
        QVERIFY(attach({write(u"a.pdf"_s, "first")}));
        const QString copy = m_test->folder.filePath(u"copy.pdf"_s);
        m_test->answers.insert(u"saveFile"_s, copy);
        choose(u"a.pdf"_s, u"Save a copy…"_s);
        QFile file(copy);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), QByteArray("first"));
        m_test->answers.insert(u"saveFile"_s, m_test->window->documents().path());
        choose(u"a.pdf"_s, u"Save a copy…"_s);
        QVERIFY2(m_said.last().contains(u"own file"_s), qPrintable(m_said.last()));
        choose(u"a.pdf"_s, u"Take off"_s);
        QCOMPARE(attached().size(), 0);
        m_test->session().undo();
        choose(u"a.pdf"_s, u"Save a copy…"_s);
        QCOMPARE(attached().size(), 1);
    }
};

QTEST_MAIN(TestAttachmentBar)
#include "tst_attachment_bar.moc"
