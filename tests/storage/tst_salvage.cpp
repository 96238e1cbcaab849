#include "core/exchange/json/design_json.h"
#include "core/storage/salvage.h"
#include "core/util/save_file.h"
#include "tests/support/design_files.h"
#include "tests/support/random_design.h"

#include <QDir>
#include <QElapsedTimer>
#include <QtEndian>
#include <QTest>

using namespace Credwright;
using namespace Qt::Literals::StringLiterals;

Q_DECLARE_METATYPE(Credwright::ErrorCode)

namespace {

/// Where a page begins that holds these bytes.
qsizetype pageWith(const QByteArray &file, const QByteArray &bytes)
{
    const qsizetype at = file.indexOf(bytes);
    return at < 0 ? at : at / 4096 * 4096;
}

void damage(QByteArray &file, qsizetype at, qsizetype length = 4096)
{
    file.replace(at, length, QByteArray(length, '\x5a'));
}

QString textOf(const QList<IntakeNote> &notes)
{
    QStringList lines;
    for (const IntakeNote &note : notes) {
        lines.append(note.where + u": "_s + note.what);
    }
    return lines.join(u'\n');
}

} // namespace

class TestSalvage : public QObject
{
    Q_OBJECT

private:
    DesignFolder m_folder;
    const QByteArray m_content = QByteArray("What was agreed. ").repeated(200'000); // Several chunks.
    Design m_design;
    Record m_record;
    QByteArray m_sound; ///< The bytes of a file with that design.

    QString fileWith(const QByteArray &bytes)
    {
        const QString path = m_folder.fresh();
        return saveFile(path, bytes) ? path : QString();
    }
    /// What comes out, having looked that the damaged file stays as it was.
    Result<Salvaged> salvaged(const QByteArray &bytes, const QString &to)
    {
        const QString path = fileWith(bytes);
        const Result<Salvaged> result = salvage(path, to);
        return bytesOf(path) == bytes && result.has_value() == QFile::exists(to) ? result : failure(ErrorCode::CannotWrite, u"It touched something."_s);
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_design = randomDesign();
        for (int row = 3; row < 1500; ++row) {
            Outcome outcome;
            outcome.id = QUuid::createUuid();
            outcome.statement = u"Explains number %1 of all"_s.arg(row);
            m_design.outcomes.append(outcome);
        }
        m_design.attachments[0].sha256 = hashOf(m_content);
        m_design.attachments[0].size = Count{m_content.size()};
        m_design.attachments[1].sha256 = hashOf("small");
        m_design.attachments[1].size = Count{5};
        m_design.attachments[2].sha256 = hashOf("its size is not known");
        m_design.attachments[2].size = std::nullopt;
        const QDateTime when = QDateTime::fromSecsSinceEpoch(1'800'000'000, Qt::UTC);
        Design before = randomDesign(2);
        before.id = m_design.id;
        m_record.setAsides = {
            {.id = QUuid::createUuid(), .rule = u"lo.1"_s, .where = {}, .fingerprint = u"f"_s, .reason = u"Because"_s, .who = u"Somebody"_s, .when = when}};
        m_record.judgedBy = {.pack = u"Rules of the house"_s, .version = u"3"_s};
        for (const QString &name : {u"Before the board"_s, u"Ως εστάλη – 👩🏽‍🔬"_s}) { // Larger than a page, so that they are on several.
            m_record.versions.append({.id = QUuid::createUuid(),
                .name = name,
                .note = u"as sent round"_s,
                .who = u"Somebody"_s,
                .when = when.addSecs(m_record.versions.size()), // They are in the order of their making.
                .design = toJson(before)});
        }
        const QString path = m_folder.fresh();
        {
            auto file = std::move(*DesignFile::create(path, m_design, m_record));
            for (const QByteArray &content : {m_content, QByteArray("small"), QByteArray("its size is not known")}) {
                QVERIFY(file->putAttachment(hashOf(content), content));
            }
        }
        m_sound = bytesOf(path);
    }

    void nothingIsLostOfASoundFile()
    {
        const QString to = m_folder.fresh();
        const auto result = salvaged(m_sound, to);
        QVERIFY2(result, result ? "" : qPrintable(result.error().message));
        QVERIFY2(result->complete, qPrintable(textOf(result->notes)));
        QVERIFY(textOf(result->notes).contains(u"Learning outcomes: 1500 "_s));
        const auto file = DesignFile::open(to);
        QVERIFY((*file)->design() == m_design);
        QCOMPARE((*file)->record().setAsides, m_record.setAsides);
        const QList<NamedVersion> versions = (*file)->record().versions;
        QCOMPARE(versions, m_record.versions);
        for (qsizetype i = 0; i < versions.size(); ++i) {
            QCOMPARE(versions.at(i).design, m_record.versions.at(i).design);
            QCOMPARE(versions.at(i).when, m_record.versions.at(i).when);
            QCOMPARE(versions.at(i).who, m_record.versions.at(i).who);
        }
        QCOMPARE((*file)->record().judgedBy, m_record.judgedBy);
        for (const Attachment &attachment : m_design.attachments) {
            QVERIFY((*file)->attachment(attachment.sha256));
        }
    }

    void aDamagedPageCostsItsOwnRows()
    {
        QByteArray bytes = m_sound;
        const qsizetype page = pageWith(bytes, "Explains number 700 of all");
        QVERIFY(page > 0);
        damage(bytes, page);
        const QString path = fileWith(bytes);
        QVERIFY(!DesignFile::open(path));
        const QString to = m_folder.fresh();
        const auto result = salvaged(bytes, to);
        QVERIFY2(result, result ? "" : qPrintable(result.error().message));
        QVERIFY(!result->complete);
        QVERIFY2(textOf(result->notes).contains(u"Learning outcomes: 1 page"_s), qPrintable(textOf(result->notes)));
        const auto file = DesignFile::open(to);
        const Design &found = (*file)->design();
        QVERIFY2(found.outcomes.size() > 1400 && found.outcomes.size() < 1500, qPrintable(QString::number(found.outcomes.size())));
        for (const Outcome &outcome : found.outcomes) {
            QVERIFY(m_design.outcomes.contains(outcome));
        }
        QVERIFY(found.activities == withoutDanglingLinks(found).activities);
        QVERIFY(found.identity == m_design.identity);
        QCOMPARE(found.id, m_design.id);
        QVERIFY((*file)->attachment(hashOf(m_content)));
    }

    void aDamagedAttachmentIsNamed()
    {
        QByteArray bytes = m_sound;
        damage(bytes, bytes.indexOf("What was agreed. What was agreed.") / 4096 * 4096 + 9 * 4096, 40);
        const QString to = m_folder.fresh();
        const auto result = salvaged(bytes, to);
        QVERIFY(result);
        QVERIFY2(textOf(result->notes).contains(m_design.attachments.at(0).name + u": The content"_s), qPrintable(textOf(result->notes)));
        const auto file = DesignFile::open(to);
        QVERIFY((*file)->design() == m_design); // It is still named, so that it can be asked for again.
        QVERIFY(!(*file)->attachment(hashOf(m_content)));
        QVERIFY((*file)->attachment(hashOf("small")));
        QVERIFY((*file)->attachment(hashOf("its size is not known")));
    }

    void theHeaderIsWrong_data()
    {
        QTest::addColumn<int>("at");
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("one page only") << 28 << QByteArray("\0\0\0\1", 4);
        QTest::newRow("terabytes") << 28 << QByteArray("\xff\xff\xff\xfe", 4);
        QTest::newRow("a write-ahead log that is not there") << 18 << QByteArray("\2\2", 2);
        QTest::newRow("a list of free pages that leads nowhere") << 32 << QByteArray("\x7f\xff\xff\xff\x7f\xff\xff\xff", 8);
        QTest::newRow("a text encoding that was never written") << 56 << QByteArray("\0\0\0\3", 4);
        QTest::newRow("a schema format of the future") << 44 << QByteArray("\0\0\0\x63", 4);
        QTest::newRow("a version that never was") << 60 << QByteArray("\x5a\x5a\x5a\x5a", 4);
        QTest::newRow("version 0") << 60 << QByteArray("\0\0\0\0", 4);
    }
    void theHeaderIsWrong()
    {
        QFETCH(int, at);
        QFETCH(QByteArray, bytes);
        QByteArray file = m_sound;
        file.replace(at, bytes.size(), bytes);
        const QString to = m_folder.fresh();
        QVERIFY(salvaged(file, to));
        QVERIFY((*DesignFile::open(to))->design() == m_design);
    }

    void theDescriptionOfATableIsGarbled()
    {
        QByteArray bytes = m_sound;
        const qsizetype at = bytes.indexOf("CREATE TABLE outcomes (");
        QVERIFY(at > 0);
        bytes.replace(at, 23, QByteArray("CREATE TRIGGER o \xff\xfe\0\0 ", 23));
        QVERIFY(!DesignFile::open(fileWith(bytes)));
        const QString to = m_folder.fresh();
        QVERIFY(salvaged(bytes, to));
        QVERIFY((*DesignFile::open(to))->design() == m_design);
    }

    void aPartOfTheListOfTablesIsGone()
    {
        QByteArray bytes = m_sound;
        damage(bytes, pageWith(bytes, "CREATE TABLE activities ("));
        const QString to = m_folder.fresh();
        const auto result = salvaged(bytes, to);
        QVERIFY2(result, result ? "" : qPrintable(result.error().message));
        QVERIFY2(textOf(result->notes).contains(u"Learning activities: It could not be found"_s), qPrintable(textOf(result->notes)));
        QVERIFY((*DesignFile::open(to))->design().activities.isEmpty());
        QCOMPARE((*DesignFile::open(to))->design().identity, m_design.identity);
    }

    void cutShort()
    {
        qsizetype most = 0;
        for (qsizetype length = 0; length < m_sound.size(); length += 1 + m_sound.size() / 15) {
            const QString to = m_folder.fresh();
            const auto result = salvaged(m_sound.left(length), to);
            if (result) {
                QVERIFY(DesignFile::open(to));
                QVERIFY(!result->complete);
                QVERIFY(result->rows >= most); // More of the file is more of the design.
                most = result->rows;
            } else {
                QVERIFY2(result.error().code == ErrorCode::Damaged, qPrintable(result.error().message));
            }
        }
        QVERIFY(most > 1500);
    }

    void whateverIsGarbled()
    {
        QRandomGenerator random(7);
        int saved = 0;
        for (int round = 0; round < 25; ++round) {
            QByteArray bytes = m_sound;
            for (int i = random.bounded(8); i >= 0; --i) {
                damage(bytes, 100 + random.bounded(static_cast<int>(bytes.size()) - 9000), 1 + random.bounded(8000));
            }
            const QString to = m_folder.fresh();
            const auto result = salvaged(bytes, to);
            QVERIFY(result || result.error().code == ErrorCode::Damaged);
            QVERIFY(!result || DesignFile::open(to));
            saved += result ? 1 : 0;
            QFile::remove(to);
        }
        QVERIFY(saved > 12);
    }

    void cannotBeSalvaged_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<ErrorCode>("code");
        QTest::newRow("an empty file") << QByteArray() << ErrorCode::Damaged;
        QTest::newRow("zeros") << QByteArray(100'000, '\0') << ErrorCode::Damaged;
        QTest::newRow("a text") << QByteArray("Dear colleague, ").repeated(1000) << ErrorCode::Damaged;
        QByteArray bytes = m_sound;
        damage(bytes, 0);
        QTest::newRow("the first page is gone") << bytes << ErrorCode::Damaged;
        bytes = m_sound;
        damage(bytes, 100, 3996);
        QTest::newRow("only the header is left of the first page") << bytes << ErrorCode::Damaged;
        bytes = m_sound;
        bytes.replace(68, 4, "ABCD");
        QTest::newRow("another program's") << bytes << ErrorCode::NotADesign;
        bytes = m_sound;
        bytes.replace(60, 4, QByteArray("\0\0\0\x63", 4));
        QTest::newRow("a newer version's") << bytes << ErrorCode::NewerVersion;
    }
    void cannotBeSalvaged()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(ErrorCode, code);
        const QString to = m_folder.fresh();
        const auto result = salvaged(bytes, to);
        QVERIFY(!result);
        QCOMPARE(result.error().code, code);
        QVERIFY(!result.error().message.isEmpty());
    }

    void ofAnOlderVersion()
    {
        const QString old = QStringLiteral(CREDWRIGHT_SOURCE_DIR "/tests/data/design-v1.credwright");
        const QString to = m_folder.fresh();
        QVERIFY(salvaged(bytesOf(old), to));
        QVERIFY((*DesignFile::open(to))->design() == (*DesignFile::open(old))->design());
    }

    /// Nothing of the file's own may run: what was added is not even read.
    void whatWasAddedIsLeftBehind()
    {
        const QString path = fileWith(m_sound);
        QVERIFY(runSql(path,
            "CREATE TRIGGER t AFTER INSERT ON identity BEGIN DELETE FROM outcomes; END; CREATE TABLE more (a); INSERT INTO more VALUES (1);"
            "DROP TABLE set_aside; CREATE VIEW set_aside AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i FROM n) SELECT i AS id FROM n;"
            "ALTER TABLE outcomes ADD COLUMN big TEXT AS (printf('%.*c', 100000000, 'x'))"));
        QElapsedTimer time;
        time.start();
        const QString to = m_folder.fresh();
        QVERIFY(salvaged(bytesOf(path), to));
        QVERIFY(time.elapsed() < 10'000);
        QVERIFY((*DesignFile::open(to))->design() == m_design); // It opens, so its schema is ours to the letter.
    }

    void pagesInACircle()
    {
        QByteArray bytes = m_sound;
        const qsizetype at = pageWith(bytes, "Explains number 700 of all");
        // The page becomes a branch whose every child is itself.
        bytes[at] = 5;
        for (qsizetype child = at + 12; child < at + 4092; ++child) {
            bytes[child] = static_cast<char>((child / 2) % 2);
        }
        qToBigEndian<quint32>(static_cast<quint32>(at / 4096 + 1), bytes.data() + at + 8);
        QElapsedTimer time;
        time.start();
        QVERIFY(salvaged(bytes, m_folder.fresh()));
        QVERIFY(time.elapsed() < 10'000);
    }

    void whatLiesBesideIsNotTouched()
    {
        const QString path = fileWith(m_sound);
        QVERIFY(saveFile(path + u"-journal"_s, "a journal"));
        QVERIFY(saveFile(path + u"-wal"_s, "a log"));
        QVERIFY(salvage(path, m_folder.fresh()));
        QCOMPARE(bytesOf(path + u"-journal"_s), QByteArray("a journal"));
        QCOMPARE(bytesOf(path + u"-wal"_s), QByteArray("a log"));
        QCOMPARE(bytesOf(path), m_sound);
    }

    void notOntoItself()
    {
        const QString path = fileWith(m_sound);
        const QString link = m_folder.fresh();
        QVERIFY(QFile::link(path, link));
        QCOMPARE(salvage(path, path).error().code, ErrorCode::InvalidInput);
        QCOMPARE(salvage(path, link).error().code, ErrorCode::InvalidInput);
        QCOMPARE(bytesOf(path), m_sound);
        QCOMPARE(salvage(m_folder.filePath(u"none"_s), m_folder.fresh()).error().code, ErrorCode::NotFound);
        QCOMPARE(salvage(path, m_folder.filePath(u"none/there"_s)).error().code, ErrorCode::CannotWrite);
    }
};

QTEST_GUILESS_MAIN(TestSalvage)
#include "tst_salvage.moc"
