#include "tests/support/keyboard.h"
#include "tests/support/large_design.h"
#include "ui/exports/export_formats.h"
#include "ui/shell/print_description.h"

#include <QAction>
#include <QDir>
#include <QProgressDialog>
#include <QTimer>

#include <atomic>

using namespace Credwright;
using namespace Credwright::Testing;
using namespace Qt::Literals::StringLiterals;

namespace {

/// Watches for the dialog of long work, and presses its Cancel when asked to.
class Watcher
{
public:
    explicit Watcher(bool cancel)
    {
        QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this, cancel] {
            auto *dialog = qobject_cast<QProgressDialog *>(QApplication::activeModalWidget());
            if (!dialog) {
                return;
            }
            text = dialog->labelText();
            most = std::max(most, dialog->value());
            if (cancel) {
                QTest::mouseClick(dialog->findChild<QPushButton *>(), Qt::LeftButton);
            }
        });
        m_timer.start(1);
    }

    QString text; ///< What the dialog said; empty: none came.
    int most = 0; ///< The furthest that its bar came.

private:
    QTimer m_timer;
};

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// A window with a design that takes a while to be laid out.
bool openLarge(WindowUnderTest &test)
{
    return test.window->documents().newDesign(DesignTemplate::Blank).has_value() && [&] {
        test.session().edit(u"Fill"_s, [](Design &design) {
            const QUuid id = design.id;
            design = largeDesign(1000, 1000, 500);
            design.id = id;
        });
        WindowUnderTest::settle();
        return test.design().outcomes.size() == 1000;
    }();
}

} // namespace

class TestHandOut : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { DialogSeam::setPatience(std::chrono::milliseconds(0)); }
    void cleanupTestCase() { DialogSeam::setPatience(std::chrono::milliseconds(500)); }

    void shortWorkShowsNoDialog()
    {
        DialogSeam::setPatience(std::chrono::seconds(20));
        const Watcher watcher(false);
        const QThread *thread = nullptr;
        DialogSeam::wait(nullptr, u"Working"_s, [&](const Progress &progress) {
            thread = QThread::currentThread();
            QVERIFY(progress(1, 2));
        });
        QVERIFY(thread && thread != QThread::currentThread());
        QCOMPARE(watcher.text, QString());
    }

    void longWorkShowsHowFarItIs()
    {
        const Watcher watcher(false);
        DialogSeam::wait(nullptr, u"Working"_s, [&](const Progress &progress) {
            for (int part = 0; part < 4; ++part) {
                QVERIFY(progress(part, 4));
                QThread::msleep(150);
            }
        });
        QCOMPARE(watcher.text, u"Working"_s);
        QCOMPARE(watcher.most, 75);
        QVERIFY(!QApplication::activeModalWidget());
    }

    void cancelReachesTheWork()
    {
        const Watcher watcher(true);
        std::atomic<int> rounds = 0;
        DialogSeam::wait(nullptr, u"Working"_s, [&](const Progress &progress) {
            while (progress(1, 2) && rounds < 1000) {
                ++rounds;
                QThread::msleep(10);
            }
        });
        QVERIFY2(rounds < 1000, "the work was never told to stop");
    }

    void aCancelledExportLeavesWhatWasThere_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::newRow("no file") << QByteArray();
        QTest::newRow("an older export") << QByteArray("the older export");
    }

    void aCancelledExportLeavesWhatWasThere()
    {
        QFETCH(QByteArray, before);
        WindowUnderTest test;
        QVERIFY(openLarge(test));
        const QString path = test.folder.filePath(u"description.pdf"_s);
        if (!before.isEmpty()) {
            QFile file(path);
            QVERIFY(file.open(QIODevice::WriteOnly) && file.write(before) == before.size());
        }
        const QStringList files = QDir(test.folder.path()).entryList(QDir::Files | QDir::Hidden);
        const Watcher watcher(true);
        const Result<> result = test.window->documents().exportTo(*exportFormat(u"pdf"), path);
        QVERIFY(watcher.text.contains(u"description.pdf"_s));
        QVERIFY(!result);
        QCOMPARE(result.error().code, ErrorCode::Cancelled);
        QCOMPARE(contentOf(path), before);
        QCOMPARE(QFile::exists(path), !before.isEmpty());
        for (const QString &file : QDir(test.folder.path()).entryList(QDir::Files | QDir::Hidden)) {
            QVERIFY2(files.contains(file) || !file.contains(u"description"_s), qPrintable(file));
        }
        QVERIFY(test.window->documents().isOpen());
    }

    void anExportThatIsLetRunIsWritten_data()
    {
        QTest::addColumn<QString>("format");
        QTest::addColumn<QByteArray>("start");
        for (const ExportFormat &format : exportFormats()) {
            const QHash<QString, QByteArray> starts{
                {u"pdf"_s, "%PDF"}, {u"json"_s, "{"}, {u"html"_s, "<!DOCTYPE html>"}, {u"docx"_s, "PK\3\4"}, {u"xlsx"_s, "PK\3\4"}};
            QTest::newRow(format.code.data()) << QString(format.code) << starts.value(QString(format.suffix), "unknown");
        }
    }

    void anExportThatIsLetRunIsWritten()
    {
        QFETCH(QString, format);
        QFETCH(QByteArray, start);
        WindowUnderTest test;
        QVERIFY(test.openExample());
        const QString path = test.folder.filePath(u"description"_s);
        QVERIFY(test.window->documents().exportTo(*exportFormat(format), path).has_value());
        QVERIFY(contentOf(path).startsWith(start));
    }

    /// As the menu does it: the window says what became of it, and no dialog has to be closed.
    void theWindowSaysThatNothingWasWritten()
    {
        WindowUnderTest test;
        QVERIFY(openLarge(test));
        const QString path = test.folder.filePath(u"description.pdf"_s);
        test.answers.insert(u"saveFile"_s, path);
        test.told.clear();
        QAction *action = nullptr;
        for (QAction *each : test.window->findChildren<QAction *>()) {
            action = each->text() == u"Catalogue description as PDF…"_s ? each : action;
        }
        QVERIFY(action);
        const Watcher watcher(true);
        action->trigger();
        QCOMPARE(test.told, QStringList{u"Export"_s}); // The question for a name, and no message.
        QVERIFY(!QFile::exists(path));
    }

    void printsThePages()
    {
        WindowUnderTest test;
        QVERIFY(test.openExample());
        const QString path = test.folder.filePath(u"printed.pdf"_s);
        test.answers.insert(u"choosePrinter"_s, path);
        QVERIFY(printDescription(test.design(), test.session().analysis(), test.window));
        QVERIFY(contentOf(path).startsWith("%PDF"));
        QVERIFY(contentOf(path).trimmed().endsWith("%%EOF"));
    }

    void printsNothingWithoutAPrinter()
    {
        WindowUnderTest test;
        QVERIFY(test.openExample());
        const Watcher watcher(false);
        QVERIFY(printDescription(test.design(), test.session().analysis(), test.window)); // The user said no; nothing was cancelled on the way.
        QCOMPARE(watcher.text, QString());
    }

    void cancelledPrintingLeavesNoFile()
    {
        WindowUnderTest test;
        QVERIFY(openLarge(test));
        const QString path = test.folder.filePath(u"printed.pdf"_s);
        test.answers.insert(u"choosePrinter"_s, path);
        const Watcher watcher(true);
        QVERIFY(!printDescription(test.design(), test.session().analysis(), test.window));
        QVERIFY(watcher.text.contains(u"Printing"_s));
        QVERIFY(!QFile::exists(path));
    }
};

QTEST_MAIN(TestHandOut)
#include "tst_hand_out.moc"
