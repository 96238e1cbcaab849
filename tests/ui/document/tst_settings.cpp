#include "tests/support/design_files.h"
#include "tests/support/keyboard.h"
#include "tests/support/small_disk.h"
#include "ui/shell/banner.h"

#include <QDir>
#include <QFile>
#include <QSettings>
#ifdef Q_OS_UNIX
#include <unistd.h>
#endif

using namespace Credwright;
using namespace Credwright::Testing;
using namespace Qt::Literals::StringLiterals;

namespace {

bool put(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

Settings worn()
{
    Settings settings;
    settings.recentFiles = {u"/a/ū – α.credwright"_s, u"/b, c.credwright"_s};
    settings.scheme = Theme::Scheme::Dark;
    settings.textFactor = 1.5;
    settings.panelVisible = false;
    settings.rulePack = u"/rules \"of\" the house.json"_s;
    settings.folder = u"/designs"_s;
    return settings;
}

/// The members that a user would miss.
bool same(const Settings &a, const Settings &b)
{
    return a.recentFiles == b.recentFiles && a.scheme == b.scheme && qFuzzyCompare(a.textFactor, b.textFactor) && a.panelVisible == b.panelVisible
        && a.windowGeometry == b.windowGeometry && a.rulePack == b.rulePack && a.folder == b.folder;
}

const QByteArray wrongKinds = "[General]\nscheme=blue\ntextFactor=large\npanelVisible=true\nrecentFiles=\nwindowGeometry=\n";
const QByteArray beyondAllBounds = "[General]\nscheme=-7\ntextFactor=-inf\n";
const QByteArray noNumber = "[General]\nscheme=nan\ntextFactor=nan\n";
const QByteArray garbledGeometry = "[General]\nwindowGeometry=@ByteArray(\\x1\\xd9\\xd0\\xcb\\0\\x3\\0\\0zzzz)\n";

} // namespace

/// What the program remembers between runs is a comfort: whatever became of the file, the program starts, and says nothing of it.
class TestSettings : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString path() const { return m_folder->filePath(u"credwright.ini"_s); }
    static Settings loaded()
    {
        Settings settings = worn();
        settings.load();
        return settings;
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        Settings::setFolder(m_folder->path());
    }
    void cleanup() { Settings::setFolder({}); }

    void whatIsSavedComesBack()
    {
        worn().save();
        Settings settings;
        settings.load();
        QVERIFY(same(settings, worn()));
    }

    void aDamagedFile_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("zeros") << QByteArray(4096, '\0');
        QTest::newRow("no settings at all") << QByteArray("\x89PNG\r\n\x1a\n\0\0[[[]]=\n;=%\\x", 24).repeated(200);
        QTest::newRow("values of other kinds") << wrongKinds;
        QTest::newRow("numbers beyond all bounds") << beyondAllBounds;
        QTest::newRow("what is not a number") << noNumber;
    }
    void aDamagedFile()
    {
        QFETCH(QByteArray, bytes);
        QVERIFY(put(path(), bytes));
        QVERIFY(same(loaded(), Settings()));
        worn().save(); // And what is changed then is remembered.
        Settings settings;
        settings.load();
        QVERIFY(same(settings, worn()));
    }

    void aFolderInItsPlace()
    {
        QVERIFY(QDir().mkpath(path() + u"/credwright.ini"_s));
        QVERIFY(same(loaded(), Settings()));
        worn().save();
        QVERIFY(QFileInfo(path()).isDir());
    }

    void aFileThatMayNotBeWritten()
    {
        worn().save();
        const QByteArray before = bytesOf(path());
        const bool isRoot = ::geteuid() == 0; // Permissions do not hold root back.
        if (!(isRoot ? run(u"chattr"_s, {u"+i"_s, path()}) : QFile::setPermissions(path(), QFileDevice::ReadOwner))) {
            QSKIP("As root this needs a file system that knows chattr +i.");
        }
        Settings settings;
        settings.load();
        settings.textFactor = 2;
        settings.save();
        const QByteArray after = bytesOf(path());
        QVERIFY(isRoot ? run(u"chattr"_s, {u"-i"_s, path()}) : QFile::setPermissions(path(), QFileDevice::ReadOwner | QFileDevice::WriteOwner));
        QCOMPARE(after, before);
        QCOMPARE(settings.recentFiles, worn().recentFiles);
    }

    void aDiskThatMayNotBeWritten()
    {
        SmallDisk disk(u"size=1m"_s);
        if (!disk.isMounted()) {
            QSKIP("This needs the right to mount a tmpfs.");
        }
        Settings::setFolder(disk.path());
        worn().save();
        const QByteArray before = bytesOf(disk.filePath(u"credwright.ini"_s));
        QVERIFY(disk.remount(u"ro"_s));
        Settings settings;
        settings.load();
        QVERIFY(same(settings, worn()));
        Settings().save();
        QCOMPARE(bytesOf(disk.filePath(u"credwright.ini"_s)), before);
    }

    void aFullDisk()
    {
        SmallDisk disk(u"size=64k"_s);
        if (!disk.isMounted()) {
            QSKIP("This needs the right to mount a tmpfs.");
        }
        Settings::setFolder(disk.path());
        worn().save();
        const QByteArray before = bytesOf(disk.filePath(u"credwright.ini"_s));
        QVERIFY(before.contains("textFactor=1.5"));
        run(u"dd"_s, {u"if=/dev/zero"_s, u"of="_s + disk.filePath(u"ballast"_s), u"bs=4096"_s}); // Fails when the disk is full, as it should.
        Settings many = worn();
        for (int i = 0; i < 12; ++i) {
            many.recentFiles.append(u"/"_s + QString(900, QChar(u'a' + i)));
        }
        many.save();
        QCOMPARE(bytesOf(disk.filePath(u"credwright.ini"_s)), before);
        QVERIFY(QFile::remove(disk.filePath(u"ballast"_s)));
        many.save(); // There is room again.
        QVERIFY(bytesOf(disk.filePath(u"credwright.ini"_s)).size() > 10'000);
    }

    void theProgramStartsAndSaysNothing_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("zeros") << QByteArray(4096, '\0');
        QTest::newRow("values of other kinds") << wrongKinds;
        QTest::newRow("a window's place that is none") << garbledGeometry;
        QTest::newRow("rules and designs that are not there")
            << QByteArray("[General]\nrulePack=\nfolder=/nowhere/at/all\nrecentFiles=/nowhere/a.credwright, /dev/null, \n");
    }
    void theProgramStartsAndSaysNothing()
    {
        QFETCH(QByteArray, bytes);
        WindowUnderTest test;
        QVERIFY(put(test.folder.filePath(u"credwright.ini"_s), bytes));
        Settings::instance().load();
        MainWindow window; // As the program makes its first.
        window.show();
        WindowUnderTest::settle();
        QCOMPARE(test.told, QStringList());
        QVERIFY(window.findChild<Banner *>()->isHidden());
        QVERIFY(window.width() >= 600 && window.height() >= 400);
        Settings::instance().folder = test.folder.path();
        QVERIFY(window.documents().openExample());
        QCOMPARE(test.told, QStringList());
        window.close();
    }
};

QTEST_MAIN(TestSettings)
#include "tst_settings.moc"
