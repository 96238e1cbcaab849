#include "core/document/change.h"
#include "core/storage/salvage.h"
#include "core/storage/saver.h"
#include "core/util/save_file.h"
#include "tests/support/design_files.h"
#include "tests/support/random_design.h"
#include "tests/support/small_disk.h"

#include <QDir>
#include <QTest>
#ifdef Q_OS_UNIX
#include <fcntl.h>
#include <unistd.h>
#endif

using namespace Credwright;
using namespace Qt::Literals::StringLiterals;

namespace {

/// Takes all the room of the disk but so many pages.
bool leave(const QString &ballast, int freePages)
{
    const int file = ::open(ballast.toUtf8().constData(), O_CREAT | O_WRONLY | O_TRUNC, 0600);
    const QByteArray page(4096, 'x');
    qint64 size = 0;
    while (::write(file, page.constData(), 4096) == 4096) {
        size += 4096;
    }
    const bool done = ::ftruncate(file, std::max<qint64>(0, size - freePages * 4096)) == 0;
    ::close(file);
    return done;
}

} // namespace

/// A small disk with 0, 1, 2 … free pages, for each thing that the program writes: it is there as before, or it is there as it should be,
/// and which of them is told. With room for all of it, it goes through. CREDWRIGHT_EVERY_PAGE=1 leaves no number out.
class TestFullDisk : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_elsewhere;
    const Design m_before = randomDesign(1, 1);
    const Design m_after = randomDesign(2, 1);

private Q_SLOTS:
    void everyNumberOfFreePages_data()
    {
        using Action = std::function<Result<>(const QString &)>;
        QTest::addColumn<Action>("action");
        const QString source = m_elsewhere.filePath(u"source.credwright"_s);
        DesignFile::create(source, m_after)->reset();
        QTest::newRow("a save") << Action([this](const QString &path) {
            auto file = DesignFile::open(path);
            if (!file) {
                return Result<>(tl::unexpected(file.error()));
            }
            Saver saver(std::move(*file));
            saver.schedule(m_after, {});
            return saver.flush();
        });
        QTest::newRow("a new file over another") << Action([this](const QString &path) {
            const auto made = DesignFile::create(path, m_after);
            return made ? Result<>() : Result<>(tl::unexpected(made.error()));
        });
        QTest::newRow("a backup over another") << Action([source](const QString &path) { return (*DesignFile::open(source))->copyTo(path); });
        QTest::newRow("a salvaged file over another") << Action([source](const QString &path) {
            const auto made = salvage(source, path);
            return made ? Result<>() : Result<>(tl::unexpected(made.error()));
        });
        QTest::newRow("a document, settings or an export") << Action([source](const QString &path) { return saveFile(path, bytesOf(source)); });
    }
    void everyNumberOfFreePages()
    {
        QFETCH(std::function<Result<>(const QString &)>, action);
        SmallDisk disk(u"size=3m"_s);
        if (!disk.isMounted()) {
            QSKIP("This needs the right to mount a tmpfs.");
        }
        const QString original = m_elsewhere.filePath(u"original.credwright"_s);
        DesignFile::create(original, m_before)->reset();
        const QString path = disk.filePath(u"a.credwright"_s);
        QVERIFY(QFile::copy(original, path));
        int refused = 0;
        bool done = false;
        const int step = qEnvironmentVariableIsSet("CREDWRIGHT_EVERY_PAGE") ? 1 : 13;
        for (int freePages = 0; freePages < 600 && !done; freePages += freePages < 10 ? 1 : step) {
            QVERIFY(leave(disk.filePath(u"ballast"_s), freePages));
            const Result<> result = action(path);
            done = result.has_value();
            refused += done ? 0 : 1;
            QVERIFY(done || result.error().code == ErrorCode::CannotWrite);
            QVERIFY(QFile::remove(disk.filePath(u"ballast"_s)));
            const auto file = DesignFile::open(path);
            QVERIFY2(file, file ? "" : qPrintable(file.error().detail));
            const QList<Change> changes = diff((*file)->design(), done ? m_after : m_before);
            QVERIFY2(changes.isEmpty(), qPrintable(u"with %1 free pages"_s.arg(freePages)));
            QCOMPARE(QDir(disk.path()).entryList(QDir::Files | QDir::Hidden), QStringList{u"a.credwright"_s});
        }
        QVERIFY(done);
        QVERIFY(refused > 10);
    }
};

QTEST_GUILESS_MAIN(TestFullDisk)
#include "tst_full_disk.moc"
