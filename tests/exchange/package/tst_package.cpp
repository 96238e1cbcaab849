#include "core/exchange/package/package_reader.h"
#include "core/exchange/package/package_writer.h"
#include "core/util/save_file.h"
#include "tests/support/design_files.h"
#include "tests/support/random_design.h"
#include "tests/support/small_disk.h"
#include "tests/support/zip_maker.h"

#include <QBuffer>
#include <QDir>
#include <QDirIterator>
#include <QElapsedTimer>
#include <QProcess>
#include <QTest>

using namespace Credwright;
using namespace Credwright::Testing;
using namespace Qt::Literals::StringLiterals;

namespace {

const auto wanted = [](qint64, qint64) { return true; };

/// Everything below a folder with its size, hidden files too.
QStringList everythingIn(const QString &folder)
{
    QStringList found;
    for (QDirIterator it(folder, QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot, QDirIterator::Subdirectories); it.hasNext();) {
        it.next();
        found.append(it.filePath() + u' ' + QString::number(it.fileInfo().size()));
    }
    found.sort();
    return found;
}

} // namespace

class TestPackage : public QObject
{
    Q_OBJECT

private:
    DesignFolder m_folder;
    QString m_path; ///< A design file with three attachments.
    Design m_design;
    QList<QByteArray> m_contents;

    Result<QStringList> pack(const QString &path, const QMap<QString, QByteArray> &exports = {}, const Progress &progress = wanted)
    {
        const auto file = std::move(*DesignFile::open(m_path));
        return writePackage(path, {.file = accessTo(*file), .design = file->design(), .record = file->record(), .exports = exports}, progress);
    }

    /// A sound package, entry by entry, with its manifest first.
    QList<ZipFile> soundEntries(const QByteArray &design = {}) const
    {
        const QString copy = m_folder.filePath(u"inside.credwright"_s);
        Design inside = m_design;
        inside.attachments.resize(1);
        DesignFile::create(copy, inside)->reset();
        const QByteArray bytes = design.isEmpty() ? bytesOf(copy) : design;
        return withManifest(
            {{.name = "design.credwright", .bytes = bytes}, {.name = "attachments/" + hashOf(m_contents.first()).toLatin1(), .bytes = m_contents.first()},
                {.name = "exports/description.html", .bytes = "<!DOCTYPE html>"}});
    }
    QList<ZipFile> withManifest(const QList<ZipFile> &files) const
    {
        PackageManifest manifest{.program = u"test"_s, .created = QDateTime::currentDateTimeUtc(), .design = m_design.id, .title = u"A title"_s, .entries = {}};
        for (const ZipFile &file : files) {
            manifest.entries.append({QString::fromUtf8(file.name), file.bytes.size(), hashOf(file.bytes), u"application/octet-stream"_s});
        }
        return QList<ZipFile>{{.name = "manifest.json", .bytes = toJson(manifest)}} + files;
    }

    static void row(const char *name, const QList<ZipFile> &entries, const char *message)
    {
        QTest::newRow(name) << makeZip(entries) << QString::fromUtf8(message);
    }
    static QList<ZipFile> more(const QList<ZipFile> &entries, const ZipFile &file) { return entries + QList<ZipFile>{file}; }
    static QList<ZipFile> changed(QList<ZipFile> entries, qsizetype i, const std::function<void(ZipFile &)> &change)
    {
        change(entries[i]);
        return entries;
    }
    static void addNamesAndKinds(const QList<ZipFile> &sound)
    {
        const char *outside = "wants a place outside";
        row("a place above", more(sound, {.name = "../../evil.txt", .bytes = "x"}), outside);
        row("a place above among the exports", more(sound, {.name = "exports/../../evil.txt", .bytes = "x"}), outside);
        row("an absolute place", more(sound, {.name = "/var/tmp/evil_abs.txt", .bytes = "x"}), outside);
        row("a place above by backslashes", more(sound, {.name = "..\\..\\evil.txt", .bytes = "x"}), outside);
        row("a drive", more(sound, {.name = "C:evil.txt", .bytes = "x"}), outside);
        row("a name that is not UTF-8", more(sound, {.name = "exports/\xff.txt", .bytes = "x"}), "is not text");
        row("a name with a null in it", more(sound, {.name = QByteArray("exports/a.html\0.exe", 19), .bytes = "x"}), "does not belong");
        row("an empty name", more(sound, {.name = "", .bytes = "x"}), "does not belong");
        row("a folder", more(sound, {.name = "exports/", .bytes = ""}), "does not belong");
        row("a file that has no business in a package", more(sound, {.name = "setup.exe", .bytes = "x"}), "does not belong");
        row("a link in the place of the design", changed(sound, 1, [](ZipFile &file) { file.attributes = 0120777U << 16; }), "a link, a folder or a device");
        row("a folder in the place of the design", changed(sound, 1, [](ZipFile &file) { file.attributes = 0x10; }), "a link, a folder or a device");
        row("a pipe in the place of an export", changed(sound, 3, [](ZipFile &file) { file.attributes = 0010644U << 16; }), "a link, a folder or a device");
        row("one name twice", more(sound, sound[1]), "two files of one name");
        row("one name twice but for its letters' case", more(sound, {.name = "exports/Description.html", .bytes = "x"}), "two files of one name");
        row("two manifests", more(sound, sound[0]), "two files of one name");
        row("an encrypted file", changed(sound, 3, [](ZipFile &file) { file.flags = 1; }), "password");
        row("a way of packing that nobody asked for", changed(sound, 3, [](ZipFile &file) { file.method = 14; }), "another program");
    }
    void addContents(const QList<ZipFile> &sound) const
    {
        row("another content", changed(sound, 2, [](ZipFile &file) { file.bytes = "The Agreement"; }), "not the one that was packed");
        row("another length", changed(sound, 3, [](ZipFile &file) { file.bytes += "x"; }), "not the one that was packed");
        row("a missing attachment", changed(sound, 2, [](ZipFile &file) { file.name = "exports/other.html"; }), "is missing");
        row("a file more than the manifest has", more(sound, {.name = "exports/more.html", .bytes = "x"}), "was not packed with it");
        row("no manifest", sound.mid(1), "no list of contents");
        row("no design", withManifest(sound.mid(2)), "no design");
        row("an empty manifest", changed(sound, 0, [](ZipFile &file) { file.bytes = "{}"; }), "list of contents cannot be read");
        row("a newer manifest", changed(sound, 0, [](ZipFile &file) { file.bytes.replace("\"version\": 1", "\"version\": 2"); }), "newer version");
        QList<ZipFile> itself = withManifest(sound);
        itself.removeAt(1);
        row("a manifest that names itself", itself, "names a file that no package has");
        row("a head with another name", changed(sound, 3, [](ZipFile &file) { file.headName = "exports/evilscription.html"; }), "contradicts itself");
        row("a design of another identity",
            changed(sound, 0,
                [&](ZipFile &file) {
                    file.bytes.replace(m_design.id.toString(QUuid::WithoutBraces).toLatin1(), QUuid::createUuid().toString(QUuid::WithoutBraces).toLatin1());
                }),
            "another one than");
        row("an attachment under another hash", withManifest({sound[1], {.name = "attachments/" + QByteArray(64, '0'), .bytes = "x"}}),
            "names a file that no package has");
        row("no files at all", {}, "no list of contents");
    }
    void addSizes(const QList<ZipFile> &sound) const
    {
        const ZipFile bomb = deflated("exports/bomb.html", QByteArray(50'000'000, '\0'));
        row("a file that grows a thousandfold", more(sound, bomb), "hundredfold");
        ZipFile lie = deflated("exports/lie.html", QByteArray(50'000'000, '\0'));
        lie.declared = 5;
        QList<ZipFile> lies = withManifest(sound.mid(1) + QList<ZipFile>{{.name = lie.name, .bytes = "12345"}});
        lies.last() = lie;
        row("a file that is larger than it says", lies, "larger than the package says");
        QList<ZipFile> shorter = withManifest(sound.mid(1) + QList<ZipFile>{{.name = "exports/short.html", .bytes = QByteArray(900, 'x')}});
        shorter.last() = deflated("exports/short.html", "12345");
        shorter.last().declared = 900;
        row("a file that is smaller than it says", shorter, "to its end");
        QList<ZipFile> many = sound;
        ZipFile large = deflated({}, QByteArray(16 << 20, '\0')); // Just too small to be judged by itself.
        for (int i = 0; i < 200; ++i) {
            large.name = "exports/f" + QByteArray::number(i) + ".html";
            many.append(large);
        }
        row("many files that come to more than all limits", many, "more than 2 GB");
        QList<ZipFile> crowd;
        for (int i = 0; i < 100'000; ++i) {
            crowd.append({.name = "exports/" + QByteArray::number(i) + ".txt", .bytes = {}});
        }
        row("100,000 files", crowd, "more files than any package");
        row("11,000 files", crowd.mid(0, 11'000), "more files than any package");
    }
    static void addDamage(const QList<ZipFile> &sound)
    {
        const QByteArray whole = makeZip(sound);
        for (const qsizetype length : {whole.size() - 1, whole.size() - 22, whole.size() / 2, qsizetype(30), qsizetype(4)}) {
            QTest::addRow("cut short to %d", int(length)) << whole.left(length) << u"cut short"_s;
        }
        QTest::newRow("something behind the end") << whole + "x" << u"something was added"_s;
        QTest::newRow("something before the beginning") << "#!/bin/sh\n" + whole << u"not a package"_s;
        QTest::newRow("a byte between") << whole.left(100) + "x" + whole.mid(100) << u"contradicts itself"_s;
        QTest::newRow("nothing but zeros, as a crash leaves it") << QByteArray(whole.size(), '\0') << u"not a package"_s;
        QTest::newRow("an empty file") << QByteArray() << u"not a package"_s;
        QTest::newRow("a database") << QByteArray("SQLite format 3\0").repeated(100) << u"not a package"_s;
    }
    void addDesigns() const
    {
        const QString hostile = m_folder.filePath(u"hostile.credwright"_s);
        DesignFile::create(hostile, m_design)->reset();
        QVERIFY(runSql(hostile, "CREATE TRIGGER t AFTER UPDATE ON identity BEGIN DELETE FROM outcomes; END"));
        row("a design with a trigger", soundEntries(bytesOf(hostile)), "design in the package cannot be read");
        row("a design that is none", soundEntries("Dear colleague"), "design in the package cannot be read");
    }

    /// Refuses it, says so, and leaves nothing.
    void verifyRefused(const QByteArray &package, const QString &message)
    {
        const QString home = m_folder.filePath(u"home"_s);
        QDir(home).removeRecursively();
        QVERIFY(QDir().mkpath(home + u"/a/b"_s));
        const QString path = home + u"/a/b/in.credpack"_s;
        const QString target = home + u"/a/b/out.credwright"_s;
        QVERIFY(saveFile(path, package));
        QVERIFY(saveFile(target, "what was there before"));
        const QStringList before = everythingIn(home);
        QElapsedTimer time;
        time.start();
        const Result<> result = unpackPackage(path, target, wanted);
        QVERIFY(!result);
        QVERIFY2(result.error().message.contains(message), qPrintable(result.error().message + u" | "_s + result.error().detail));
        QVERIFY2(result.error().message.endsWith(u"Nothing was imported."_s), qPrintable(result.error().message));
        QVERIFY2(time.elapsed() < 5000, qPrintable(QString::number(time.elapsed())));
        QCOMPARE(everythingIn(home), before);
        QCOMPARE(bytesOf(target), QByteArray("what was there before"));
        QVERIFY(!QFileInfo::exists(u"/var/tmp/evil_abs.txt"_s));
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_path = m_folder.filePath(u"a.credwright"_s);
        m_design = randomDesign(3, 0);
        m_contents = {QByteArray("The agreement"), QByteArray(), QByteArray(3'500'000, 'x')};
        for (const QByteArray &content : std::as_const(m_contents)) {
            Attachment attachment;
            attachment.id = QUuid::createUuid();
            attachment.name = u"Ąžuolas %1.pdf"_s.arg(content.size());
            attachment.mediaType = u"application/pdf"_s;
            attachment.size = Count{content.size()};
            attachment.sha256 = hashOf(content);
            m_design.attachments.append(attachment);
        }
        auto file = std::move(*DesignFile::create(m_path, m_design));
        for (const QByteArray &content : std::as_const(m_contents)) {
            QVERIFY(file->putAttachment(hashOf(content), content));
        }
        m_design = file->design();
    }

    void roundTrip()
    {
        const QString package = m_folder.fresh(u"credpack"_s);
        const auto packed = pack(package, {{u"description.html"_s, "<!DOCTYPE html>"}, {u"description.pdf"_s, "%PDF-1.7"}});
        QVERIFY2(packed, packed ? "" : qPrintable(packed.error().message + packed.error().detail));
        QVERIFY(packed->isEmpty());

        QFile zip(package);
        QHash<QString, QByteArray> found;
        const auto collect = [&](const PackageEntry &entry, const QByteArray &bytes) -> Result<> {
            found[entry.path].append(bytes);
            return {};
        };
        const auto manifest = readPackage(zip, collect, wanted);
        QVERIFY(manifest);
        QCOMPARE(manifest->design, m_design.id);
        QCOMPARE(manifest->title, m_design.identity.title.text);
        QCOMPARE(manifest->entries.size(), 6);
        QCOMPARE(found.value(u"exports/description.pdf"_s), QByteArray("%PDF-1.7"));
        for (const QByteArray &content : std::as_const(m_contents)) {
            QCOMPARE(found.value(u"attachments/"_s + hashOf(content)), content);
        }
        QVERIFY(found.value(u"design.credwright"_s).size() < 1'000'000); // Without what is attached.
        QCOMPARE(*readPackageManifest(zip), *manifest);

        const QString target = m_folder.fresh(u"credwright"_s);
        const auto unpacked = unpackPackage(package, target, wanted);
        QVERIFY2(unpacked, unpacked ? "" : qPrintable(unpacked.error().message + unpacked.error().detail));
        auto file = std::move(*DesignFile::open(target));
        QVERIFY(file->design() == m_design);
        QCOMPARE(file->design().id, m_design.id);
        for (const QByteArray &content : std::as_const(m_contents)) {
            QCOMPARE(*file->attachment(hashOf(content)), content);
        }
        QCOMPARE(QDir(m_folder.path()).entryList({u".credwright-*"_s}, QDir::AllEntries | QDir::Hidden).size(), 0);
    }

    /// What other programs say of a package that we wrote.
    void otherProgramsReadIt()
    {
        const QString package = m_folder.fresh(u"credpack"_s);
        QVERIFY(pack(package, {{u"description.html"_s, QByteArray("<p>").repeated(1000)}}));
        QProcess python;
        python.start(u"python3"_s, {u"-m"_s, u"zipfile"_s, u"-t"_s, package});
        if (!python.waitForStarted()) {
            QSKIP("This needs python3.");
        }
        QVERIFY(python.waitForFinished());
        QCOMPARE(python.exitCode(), 0);
        QVERIFY(python.readAllStandardOutput().contains("Done testing"));
    }

    void missingContentIsNamedAndLeftOut()
    {
        const QString path = m_folder.fresh(u"credwright"_s);
        QVERIFY(QFile::copy(m_path, path));
        QVERIFY(runSql(path, "UPDATE attachment_chunk SET data = x'00' WHERE sha256 = '" + hashOf(m_contents.first()).toLatin1() + "'"));
        const QString package = m_folder.fresh(u"credpack"_s);
        {
            const auto file = std::move(*DesignFile::open(path));
            const auto packed = writePackage(package, {.file = accessTo(*file), .design = file->design(), .record = {}, .exports = {}}, wanted);
            QVERIFY(packed);
            QCOMPARE(*packed, QStringList{m_design.attachments.first().name});
        }
        const QString target = m_folder.fresh(u"credwright"_s);
        QVERIFY(unpackPackage(package, target, wanted));
        auto file = std::move(*DesignFile::open(target));
        QVERIFY(file->design() == m_design);
        QVERIFY(!file->attachment(hashOf(m_contents.first())));
        QCOMPARE(*file->attachment(hashOf(m_contents.last())), m_contents.last());
    }

    void cancelling()
    {
        const QString package = m_folder.fresh(u"credpack"_s);
        QVERIFY(saveFile(package, "what was there before"));
        for (int after : {0, 3, 8, 12}) {
            int calls = 0;
            const auto packed = pack(package, {}, [&](qint64, qint64) { return ++calls <= after; });
            QVERIFY(!packed);
            QCOMPARE(packed.error().code, ErrorCode::Cancelled);
            QCOMPARE(bytesOf(package), QByteArray("what was there before"));
        }
        QVERIFY(pack(package));
        const QString target = m_folder.fresh(u"credwright"_s);
        for (int after : {0, 2, 6}) {
            int calls = 0;
            QCOMPARE(unpackPackage(package, target, [&](qint64, qint64) { return ++calls <= after; }).error().code, ErrorCode::Cancelled);
            QVERIFY(!QFileInfo::exists(target));
        }
        QCOMPARE(QDir(m_folder.path()).entryList({u".credwright-*"_s}, QDir::AllEntries | QDir::Hidden).size(), 0);
    }

    void theDesignsOwnFileIsNoTarget()
    {
        const QByteArray before = bytesOf(m_path);
        QCOMPARE(pack(m_path).error().code, ErrorCode::InvalidInput);
        QCOMPARE(bytesOf(m_path), before);
    }

    void aPackageMadeByHandIsRead()
    {
        const QString package = m_folder.fresh(u"credpack"_s);
        QVERIFY(saveFile(package, makeZip(soundEntries())));
        const auto unpacked = unpackPackage(package, m_folder.fresh(u"credwright"_s), wanted);
        QVERIFY2(unpacked, unpacked ? "" : qPrintable(unpacked.error().message + unpacked.error().detail));
    }

    void hostile_data()
    {
        QTest::addColumn<QByteArray>("package");
        QTest::addColumn<QString>("message");
        const QList<ZipFile> sound = soundEntries();
        addNamesAndKinds(sound);
        addContents(sound);
        addSizes(sound);
        addDamage(sound);
        addDesigns();
    }
    void hostile()
    {
        QFETCH(QByteArray, package);
        QFETCH(QString, message);
        verifyRefused(package, message);
    }

    /// However a package is damaged: refused, or what was packed comes out.
    void damagedAnywhere()
    {
        const QByteArray whole = makeZip(soundEntries());
        QRandomGenerator random(11);
        int refused = 0;
        for (int round = 0; round < 400; ++round) {
            QByteArray bytes = whole;
            const bool atTheEnd = round % 2 == 0; // Where the directory is.
            const auto at = atTheEnd ? bytes.size() - 1 - random.bounded(500) : random.bounded(int(bytes.size()));
            bytes[at] = static_cast<char>(random.bounded(256));
            QBuffer device(&bytes);
            const auto read = readPackage(device, [](const PackageEntry &, const QByteArray &) { return Result<>(); }, wanted);
            refused += read ? 0 : 1;
            QVERIFY(read || !read.error().message.isEmpty());
        }
        QVERIFY2(refused > 300, qPrintable(QString::number(refused)));
    }

    void theThirtyThree_data()
    {
        QTest::addColumn<QString>("zip");
        const QString script = QStringLiteral(CREDWRIGHT_SOURCE_DIR "/../shared/tools/faults/hostile_zips.py");
        QDir(m_folder.path()).mkpath(u"zips"_s);
        QProcess python;
        python.setWorkingDirectory(m_folder.filePath(u"zips"_s));
        python.start(u"python3"_s, {script});
        if (!QFileInfo::exists(script) || !python.waitForFinished(120'000) || python.exitCode() != 0) {
            QTest::newRow("none") << QString();
            return;
        }
        for (const QFileInfo &zip : QDir(m_folder.filePath(u"zips"_s)).entryInfoList({u"*.zip"_s}, QDir::Files)) {
            QTest::newRow(qPrintable(zip.fileName())) << zip.filePath();
        }
    }
    void theThirtyThree()
    {
        QFETCH(QString, zip);
        if (zip.isEmpty()) {
            QSKIP("This needs python3 and ../shared/tools/faults/hostile_zips.py.");
        }
        verifyRefused(bytesOf(zip), {});
    }

    /// With ever more room: a package is whole or not there, and the one before stays.
    void fullDisk()
    {
        SmallDisk disk(u"size=8m"_s);
        if (!disk.isMounted()) {
            QSKIP("This needs the right to mount a tmpfs.");
        }
        const QString package = disk.filePath(u"a.credpack"_s);
        const QString ballast = disk.filePath(u"ballast"_s);
        int refused = 0;
        int made = 0;
        for (int freeKilobytes = 0; freeKilobytes < 4900; freeKilobytes += freeKilobytes < 3500 ? 350 : 60) {
            QVERIFY(saveFile(package, "what was there before"));
            run(u"dd"_s, {u"if=/dev/zero"_s, u"of="_s + ballast, u"bs=4096"_s}); // Fails when the disk is full, as it should.
            QFile filler(ballast);
            QVERIFY(filler.resize(std::max<qint64>(0, filler.size() - freeKilobytes * 1024)));
            const auto packed = pack(package);
            QVERIFY(QFile::remove(ballast));
            if (packed) {
                ++made;
                QFile zip(package);
                QVERIFY(readPackage(zip, [](const PackageEntry &, const QByteArray &) { return Result<>(); }, wanted));
            } else {
                ++refused;
                QCOMPARE(packed.error().code, ErrorCode::CannotWrite);
                QCOMPARE(bytesOf(package), QByteArray("what was there before"));
            }
        }
        QVERIFY2(refused > 10 && made > 1, qPrintable(u"%1 refused, %2 made"_s.arg(refused).arg(made)));
        QCOMPARE(QDir(QFileInfo(package).path()).entryList({u".credwright-*"_s}, QDir::AllEntries | QDir::Hidden).size(), 0);
    }

    void fullDiskOnUnpacking()
    {
        SmallDisk disk(u"size=5m"_s); // Less than the content and the file with it at one time.
        if (!disk.isMounted()) {
            QSKIP("This needs the right to mount a tmpfs.");
        }
        const QString package = m_folder.fresh(u"credpack"_s);
        QVERIFY(pack(package));
        const QString target = disk.filePath(u"a.credwright"_s);
        const Result<> unpacked = unpackPackage(package, target, wanted);
        QVERIFY(!unpacked);
        QCOMPARE(unpacked.error().code, ErrorCode::CannotWrite);
        QCOMPARE(QDir(QFileInfo(target).path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot).size(), 0);
    }
};

QTEST_GUILESS_MAIN(TestPackage)
#include "tst_package.moc"
