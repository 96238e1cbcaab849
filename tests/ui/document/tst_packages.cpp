#include "core/exchange/package/package_reader.h"
#include "core/storage/attachment_stream.h"
#include "core/util/save_file.h"
#include "tests/support/keyboard.h"
#include "ui/exports/export_formats.h"

#include <QAction>
#include <QDir>
#include <QDropEvent>
#include <QMimeData>

using namespace Credwright;
using namespace Credwright::Testing;
using namespace Qt::Literals::StringLiterals;

/// Packages, as the menu makes them and the window opens them.
class TestPackages : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<WindowUnderTest> m_test;
    QString m_package;

    void trigger(const QString &text)
    {
        for (QAction *action : m_test->window->findChildren<QAction *>()) {
            if (action->text() == text) {
                action->trigger();
                WindowUnderTest::settle();
                return;
            }
        }
        QFAIL(qPrintable(u"There is no action “%1”."_s.arg(text)));
    }
    QStringList pathsInPackage() const
    {
        QFile file(m_package);
        const auto manifest = readPackageManifest(file);
        QStringList paths;
        for (const PackageEntry &entry : manifest ? manifest->entries : QList<PackageEntry>()) {
            paths.append(entry.path);
        }
        return paths;
    }

private Q_SLOTS:
    void init()
    {
        m_test = std::make_unique<WindowUnderTest>();
        m_package = m_test->folder.filePath(u"a.credpack"_s);
        QVERIFY(m_test->openExample());
        const QString evidence = m_test->folder.filePath(u"evidence.pdf"_s);
        QVERIFY(saveFile(evidence, "%PDF-1.7 evidence"));
        const Result<Attachment> stored = storeFile(m_test->session().fileAccess(), evidence, [](qint64, qint64) { return true; });
        QVERIFY(stored);
        m_test->session().edit(u"Attach"_s, [&](Design &next) {
            next.attachments.append(*stored);
            next.evidence.first().attachments.insert(stored->id);
        });
        m_test->answers.insert(u"choose"_s, u"0,%1"_s.arg(exportCodes().indexOf(u"json"_s)));
        m_test->answers.insert(u"saveFile"_s, m_package);
        trigger(u"Save as a package…"_s);
    }
    void cleanup() { m_test.reset(); }

    void holdsWhatWasChosen()
    {
        QCOMPARE(pathsInPackage(),
            (QStringList{u"design.credwright"_s, u"attachments/"_s + m_test->design().attachments.first().sha256, u"exports/description.html"_s,
                u"exports/design.json"_s}));
        m_test->answers.insert(u"choose"_s, u""_s + u","_s); // None.
        trigger(u"Save as a package…"_s);
        QCOMPARE(pathsInPackage().size(), 2);
        QFile::remove(m_package);
        m_test->answers.remove(u"choose"_s); // Cancelled.
        trigger(u"Save as a package…"_s);
        QVERIFY(!QFileInfo::exists(m_package));
    }

    void opensUnderAFreeName()
    {
        const Design packed = m_test->design();
        const QString first = m_test->window->documents().path();
        m_test->answers.insert(u"chooseFolder"_s, QFileInfo(first).absolutePath());
        m_test->window->openFile(m_package);
        WindowUnderTest::settle();
        const QString second = m_test->window->documents().path();
        QVERIFY2(second != first && second.endsWith(u" 2.credwright"_s), qPrintable(second));
        QVERIFY(QFileInfo::exists(first));
        QCOMPARE(m_test->design().id, packed.id);
        QVERIFY(m_test->design() == packed);
        QByteArray evidence;
        QVERIFY(loadContent(
            m_test->session().fileAccess(), packed.attachments.first().sha256,
            [&](const QByteArray &bytes) {
                evidence += bytes;
                return true;
            },
            [](qint64, qint64) { return true; }));
        QCOMPARE(evidence, QByteArray("%PDF-1.7 evidence"));
    }

    void dropped()
    {
        QVERIFY(m_test->window->documents().close());
        m_test->answers.insert(u"chooseFolder"_s, m_test->folder.path());
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(m_package)});
        QDragEnterEvent enter(QPoint(2, 2), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(m_test->window, &enter);
        QDropEvent event(QPointF(2, 2), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(m_test->window, &event);
        WindowUnderTest::settle();
        QVERIFY(m_test->window->documents().isOpen());
    }

    void nothingHappensWhereThatIsWanted()
    {
        const QString open = m_test->window->documents().path();
        const QStringList before = QDir(m_test->folder.path()).entryList();
        m_test->window->openFile(m_package); // No folder is chosen.
        QCOMPARE(m_test->window->documents().path(), open);
        QFile cut(m_package);
        QVERIFY(cut.resize(cut.size() / 2));
        m_test->answers.insert(u"chooseFolder"_s, m_test->folder.path());
        m_test->window->openFile(m_package);
        QVERIFY2(m_test->told.last().endsWith(u"Nothing was imported."_s), qPrintable(m_test->told.last()));
        QCOMPARE(m_test->window->documents().path(), open);
        QCOMPARE(QDir(m_test->folder.path()).entryList(), before);
    }
};

QTEST_MAIN(TestPackages)
#include "tst_packages.moc"
