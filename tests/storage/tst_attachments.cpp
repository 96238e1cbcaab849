#include "core/exchange/json/design_json.h"
#include "core/storage/attachment_stream.h"
#include "core/storage/saver.h"
#include "core/util/clock.h"
#include "core/util/save_file.h"
#include "tests/support/random_design.h"

#include <QBuffer>
#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>
#include <sqlite3.h>

using namespace Credwright;
using namespace Qt::Literals::StringLiterals;

namespace {

const auto wanted = [](qint64, qint64) { return true; };

/// Bytes without end that nobody has to keep.
class Source : public QIODevice
{
public:
    explicit Source(qint64 size) : m_left(size) { open(QIODevice::ReadOnly | QIODevice::Unbuffered); }
    bool isSequential() const override { return true; }

protected:
    qint64 readData(char *data, qint64 most) override
    {
        const qint64 size = std::min({most, m_left, qint64(70'001)}); // As a pipe gives it.
        std::fill_n(data, size, static_cast<char>(m_left / 70'001));
        m_left -= size;
        return size;
    }
    qint64 writeData(const char * /*data*/, qint64 /*size*/) override { return -1; }

private:
    qint64 m_left;
};

/// Of this process, in bytes: what it holds now, or held at most since resetPeak().
qint64 memory(const QByteArray &key)
{
    QFile status(u"/proc/self/status"_s);
    if (!status.open(QIODevice::ReadOnly)) {
        return -1;
    }
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith(key)) {
            return line.simplified().split(' ').value(1).toLongLong() * 1024;
        }
    }
    return -1;
}

bool resetPeak()
{
    QFile file(u"/proc/self/clear_refs"_s);
    return file.open(QIODevice::WriteOnly) && file.write("5") == 1;
}

qint64 rowsIn(const QString &path, const QByteArray &where = "1")
{
    sqlite3 *database = nullptr;
    sqlite3_open(path.toUtf8().constData(), &database);
    sqlite3_stmt *statement = nullptr;
    sqlite3_prepare_v2(database, ("SELECT count(*) FROM attachment_chunk WHERE " + where).constData(), -1, &statement, nullptr);
    sqlite3_step(statement);
    const qint64 count = sqlite3_column_int64(statement, 0);
    sqlite3_finalize(statement);
    sqlite3_close(database);
    return count;
}

} // namespace

class TestAttachments : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    QString m_path;
    Design m_design;
    std::unique_ptr<DesignFile> m_file;

    Design naming(const QString &sha256, qint64 size) const
    {
        Design design = m_design;
        Attachment attachment;
        attachment.id = QUuid::createUuid();
        attachment.name = u"a.bin"_s;
        attachment.size = Count{size};
        attachment.sha256 = sha256;
        design.attachments.append(attachment);
        return design;
    }
    QString write(const QString &name, const QByteArray &bytes) const
    {
        const QString path = m_folder.filePath(name);
        return saveFile(path, bytes) ? path : QString();
    }

private Q_SLOTS:
    void init()
    {
        static int number = 0;
        m_path = m_folder.filePath(u"%1.credwright"_s.arg(++number));
        m_design = randomDesign(3, 0);
        m_file = std::move(*DesignFile::create(m_path, m_design));
    }
    void cleanup()
    {
        m_file.reset();
        Clock::replace({});
    }

    void comesInAndOut_data()
    {
        QTest::addColumn<qint64>("size");
        for (const qint64 size : {0LL, 1LL, (1LL << 20) - 1, 1LL << 20, 4LL << 20, (4LL << 20) + 1, 9'999'999LL}) {
            QTest::addRow("%lld bytes", size) << size;
        }
    }
    void comesInAndOut()
    {
        QFETCH(qint64, size);
        Source source(size);
        const Result<StoredContent> stored = storeContent(accessTo(*m_file), source, size, wanted);
        QVERIFY2(stored, stored ? "" : qPrintable(stored.error().message));
        QCOMPARE(stored->size, size);
        for (const bool named : {false, true}) {
            qint64 read = 0;
            const auto count = [&](const QByteArray &bytes) {
                read += bytes.size();
                return true;
            };
            QVERIFY(loadContent(accessTo(*m_file), stored->sha256, count, wanted));
            QCOMPARE(read, size);
            QCOMPARE(*m_file->contentSize(stored->sha256), std::optional(size));
            if (!named) {
                QVERIFY(m_file->save(naming(stored->sha256, size), {}));
            }
        }
        m_file = std::move(*DesignFile::open(m_path));
        QCOMPARE(m_file->attachment(stored->sha256)->size(), size);
    }

    void theSameContentIsKeptOnce()
    {
        for (int i = 0; i < 3; ++i) {
            Source source(3 << 20);
            const auto stored = storeContent(accessTo(*m_file), source, 0, wanted);
            QVERIFY(stored);
            if (i == 1) { // Once named by nobody, once by the design.
                QVERIFY(m_file->save(naming(stored->sha256, stored->size), {}));
            }
        }
        m_file.reset();
        QCOMPARE(rowsIn(m_path), 3);
    }

    void damagedContentIsHealedByAttachingItAgain()
    {
        QVERIFY(m_file->save(naming(u"9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"_s, 4), {}));
        QBuffer source;
        source.setData("test");
        source.open(QIODevice::ReadOnly);
        QVERIFY(storeContent(accessTo(*m_file), source, 4, wanted));
        QCOMPARE(*m_file->attachment(u"9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"_s), QByteArray("test"));
    }

    void cancelledOrTooLargeLeavesNothing()
    {
        Source source(30 << 20);
        int calls = 0;
        const auto cancelled = storeContent(accessTo(*m_file), source, 30 << 20, [&](qint64, qint64) { return ++calls < 3; });
        QCOMPARE(cancelled.error().code, ErrorCode::Cancelled);
        Source large(maximumAttachment + 1);
        QCOMPARE(storeContent(accessTo(*m_file), large, 0, wanted).error().code, ErrorCode::InvalidInput);
        m_file.reset();
        QCOMPARE(rowsIn(m_path), 0);
    }

    /// Nobody knows of content that a crash has left half way; a later session frees it, but not what another program may be bringing in.
    void whatACrashLeftIsFreedLater()
    {
        const QDateTime now = QDateTime::currentDateTimeUtc();
        DesignFile::Arrival old;
        DesignFile::Arrival recent;
        Clock::replace([=] { return now.addDays(-2); });
        QVERIFY(m_file->add(old, QByteArray(5 << 20, 'x')));
        Clock::replace({});
        QVERIFY(m_file->add(recent, QByteArray(2 << 20, 'y')));
        auto later = std::move(*DesignFile::open(m_path));
        QVERIFY(later->design() == m_file->design());
        later.reset();
        QCOMPARE(rowsIn(m_path), 7); // Without an edit no byte changes.
        later = std::move(*DesignFile::open(m_path));
        Design next = m_design;
        next.identity.title = u"Next"_s;
        QVERIFY(later->save(next, {}));
        later.reset();
        QCOMPARE(rowsIn(m_path), 2);
    }

    void undoneAndRedone()
    {
        Source source(2 << 20);
        const auto stored = storeContent(accessTo(*m_file), source, 0, wanted);
        const Design named = naming(stored->sha256, stored->size);
        for (const Design &state : {named, m_design, named, m_design, named}) {
            QVERIFY(m_file->save(state, {}));
            QVERIFY(m_file->attachment(stored->sha256));
        }
        m_file = std::move(*DesignFile::open(m_path));
        QVERIFY(m_file->attachment(stored->sha256));
        QVERIFY(m_file->save(m_design, {}));
        m_file.reset();
        QCOMPARE(rowsIn(m_path), 0);
    }

    void filesOfTheSystem()
    {
        const QString path = write(u"Ąžuolas.pdf"_s, "%PDF-1.7 text");
        const auto attachment = storeFile(accessTo(*m_file), path, wanted);
        QVERIFY(attachment);
        QCOMPARE(attachment->name, u"Ąžuolas.pdf"_s);
        QCOMPARE(attachment->mediaType, u"application/pdf"_s);
        QCOMPARE(attachment->size, std::optional(Count{13}));
        QCOMPARE(*m_file->attachment(attachment->sha256), QByteArray("%PDF-1.7 text"));
        const QString link = m_folder.filePath(u"link-%1"_s.arg(QFileInfo(m_path).fileName()));
        QVERIFY(QFile::link(m_path, link));
        for (const QString &bad : {m_folder.path(), m_folder.filePath(u"none"_s), u"/dev/zero"_s, m_path, link}) {
            const auto refused = storeFile(accessTo(*m_file), bad, wanted);
            QVERIFY(!refused);
            QCOMPARE(refused.error().code, ErrorCode::InvalidInput);
        }
    }

    void jsonThatCouldNotBeReadBack()
    {
        QVERIFY(fitsIntoJson(40 << 20));
        QCOMPARE(fitsIntoJson(60 << 20).error().code, ErrorCode::InvalidInput);
        const QHash<QString, QByteArray> large{{u"a"_s, QByteArray(60 << 20, 'x')}};
        QVERIFY(toReadableJson(m_design, {}, {}));
        QVERIFY2(toReadableJson(m_design, {}, large).error().message.contains(u"64 MB"_s), "says the limit");
    }

    /// The largest attachment comes in and out while text is typed: memory stays small, and each save gets its turn.
    void twoHundredMegabytes()
    {
        Saver saver(std::move(m_file));
        const FileAccess access = [&](const std::function<Result<>(DesignFile &)> &work) { return saver.withFile(work); };
        const bool measured = resetPeak();
        const qint64 before = memory("VmRSS:");
        Result<StoredContent> stored;
        Result<> loaded;
        qint64 longest = 0;
        int saves = 0;
        const auto typeUntilDone = [&](const std::function<void()> &work) {
            const std::unique_ptr<QThread> thread(QThread::create(work));
            thread->start();
            Design design = saver.withFile([&](DesignFile &file) -> Result<> {
                m_design = file.design();
                return {};
            })
                ? m_design
                : Design();
            while (!thread->wait(100)) {
                design.identity.title = u"Typed %1"_s.arg(++saves);
                QElapsedTimer time;
                time.start();
                saver.schedule(design, {});
                QVERIFY(saver.flush());
                longest = std::max(longest, time.elapsed());
            }
        };
        typeUntilDone([&] {
            Source source(maximumAttachment);
            stored = storeContent(access, source, maximumAttachment, wanted);
        });
        QVERIFY2(stored, stored ? "" : qPrintable(stored.error().message));
        QCOMPARE(stored->size, maximumAttachment);
        const int savesMeanwhile = saves;
        typeUntilDone([&] { loaded = loadContent(access, stored->sha256, [](const QByteArray &) { return true; }, wanted); });
        QVERIFY(loaded);
        saver.schedule(naming(stored->sha256, stored->size), {});
        QVERIFY(saver.flush());
        qInfo("%d saves while it came in, the longest took %lld ms", savesMeanwhile, longest);
        QVERIFY(savesMeanwhile > 0);
        QVERIFY2(longest < 2000, qPrintable(QString::number(longest)));
        if (!measured || before < 0) {
            QSKIP("Peak memory is told by /proc, which is not here.");
        }
        const qint64 grown = memory("VmHWM:") - before;
        qInfo("memory grew by %lld KB", grown / 1024);
        QVERIFY2(grown < (64 << 20), qPrintable(QString::number(grown)));
    }
};

QTEST_GUILESS_MAIN(TestAttachments)
#include "tst_attachments.moc"
