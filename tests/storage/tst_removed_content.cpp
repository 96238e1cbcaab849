#include "core/document/for_others.h"
#include "core/exchange/json/design_json.h"
#include "core/model/access.h"
#include "core/model/privacy.h"
#include "core/storage/compaction.h"
#include "tests/support/design_files.h"
#include "tests/support/token_design.h"

#include <QFileInfo>
#include <QRandomGenerator>
#include <QTest>
#include <QTimeZone>
#include <SQLiteCpp/SQLiteCpp.h>

using namespace Credwright;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype mebibyte = 1 << 20;

/// Content in which no part is like another, so that each part of it can be looked for.
QByteArray content(quint32 seed, qsizetype size)
{
    QRandomGenerator random(seed);
    QByteArray bytes(size, Qt::Uninitialized);
    for (char &byte : bytes) {
        byte = static_cast<char>(random.bounded(1, 256));
    }
    return bytes;
}

/// Whether a part of it, taken every few hundred bytes, is in the file.
bool holdsPartOf(const QByteArray &file, const QByteArray &bytes)
{
    constexpr qsizetype part = 24;
    for (qsizetype at = 0; at + part <= bytes.size(); at += 16'411) {
        if (file.contains(bytes.mid(at, part))) {
            return true;
        }
    }
    return false;
}

} // namespace

/// What was removed from a design is no longer among the bytes of its file.
class TestRemovedContent : public QObject
{
    Q_OBJECT

private:
    DesignFolder m_folder;
    static Attachment attach(DesignFile &file, const QByteArray &bytes)
    {
        Attachment attachment;
        attachment.id = QUuid::createUuid();
        attachment.name = u"letter-of-%1.pdf"_s.arg(hashOf(bytes).left(8));
        attachment.size = Count{bytes.size()};
        attachment.sha256 = hashOf(bytes);
        if (!file.putAttachment(attachment.sha256, bytes)) {
            attachment = {};
        }
        return attachment;
    }
    static Design bare()
    {
        Design design;
        design.id = QUuid::createUuid();
        design.identity.title = u"What stays"_s;
        return design;
    }
    static NamedVersion versionOf(const Design &design)
    {
        return {QUuid::createUuid(), u"name-of-version"_s, u"note-of-version"_s, u"who-of-version"_s,
            QDateTime(QDate(2026, 5, 4), QTime(9, 30), QTimeZone::utc()), toJson(design)};
    }

private Q_SLOTS:
    void nothingLeftOutIsWritten()
    {
        const QString original = m_folder.fresh();
        Design design = tokenDesign();
        design.attachments.clear();
        auto file = std::move(*DesignFile::create(original, withoutDanglingLinks(design)));
        const QByteArray bytes = content(1, 3 * mebibyte);
        design = file->design();
        design.attachments.append(attach(*file, bytes));
        design.evidence.first().attachments = Links({design.attachments.first().id});
        Record record;
        record.versions = {versionOf(design)};
        record.setAsides = {{QUuid::createUuid(), u"lo.1"_s, {}, u"f"_s, u"reason-of-set-aside"_s, u"who-of-set-aside"_s, QDateTime::currentDateTimeUtc()}};
        QVERIFY(file->save(design, record));
        QVERIFY(holdsPartOf(bytesOf(original), bytes)); // The search can find what is there.

        const QString copy = m_folder.fresh();
        const QSet<PrivatePart> parts{
            PrivatePart::History, PrivatePart::SetAsides, PrivatePart::Contacts, PrivatePart::Attachments, PrivatePart::Notes, PrivatePart::Money};
        const DesignForOthers left = forOthers(design, record, parts);
        DesignFile::create(copy, left.design, left.record, file.get())->reset();
        const QByteArray written = bytesOf(copy);
        for (const PrivacyGroup &group : privacyGroups()) {
            for (const QLatin1StringView field : group.fields) {
                for (int row = 0; row < 2; ++row) {
                    const QByteArray token = tokenOf(field, row).toUtf8();
                    const bool stays = group.privacy == Privacy::Impersonal && !field.startsWith("attachment."_L1) && bytesOf(original).contains(token);
                    QVERIFY2(written.contains(token) == stays, token.constData());
                }
            }
        }
        for (const char *text : {"reason-of-set-aside", "who-of-set-aside", "name-of-version", "note-of-version", "who-of-version", "letter-of-"}) {
            QVERIFY2(bytesOf(original).contains(text), text);
            QVERIFY2(!written.contains(text), text);
        }
        QVERIFY(!holdsPartOf(written, bytes));
        QVERIFY(!written.contains(hashOf(bytes).toLatin1()));
        QCOMPARE((*DesignFile::open(copy))->design().id, design.id); // The same design, so that what others edit can be merged.
    }

    void aVersionKeptTakesItsAttachmentsAlong()
    {
        auto file = std::move(*DesignFile::create(m_folder.fresh(), bare()));
        const QByteArray bytes = content(2, mebibyte / 2);
        Design before = file->design();
        before.attachments.append(attach(*file, bytes));
        Record record;
        record.versions = {versionOf(before)};
        QVERIFY(file->save(before, record));
        QVERIFY(file->save(bare(), record)); // The attachment is named by the version alone.
        for (const bool without : {false, true}) {
            const QString copy = m_folder.fresh();
            const DesignForOthers left = forOthers(file->design(), record, without ? QSet{PrivatePart::Attachments} : QSet<PrivatePart>());
            auto made = std::move(*DesignFile::create(copy, left.design, left.record, file.get()));
            QCOMPARE(made->attachment(hashOf(bytes)).has_value(), !without);
            made.reset();
            QCOMPARE(holdsPartOf(bytesOf(copy), bytes), !without);
        }
    }

    void aTextRemovedFromAFileIsGone()
    {
        const QString path = m_folder.fresh();
        const Design full = tokenDesign();
        DesignFile::create(path, full)->reset();
        auto file = std::move(*DesignFile::open(path));
        QVERIFY(bytesOf(path).contains("word-"));
        Design empty = Design();
        empty.id = full.id;
        QVERIFY(file->save(empty, {}));
        file.reset();
        QVERIFY(!bytesOf(path).contains("word-"));
    }

    /// Edits move rows between pages; what was on the old one must not stay there.
    void textsRemovedOneByOneAreGone()
    {
        const QString path = m_folder.fresh();
        auto file = std::move(*DesignFile::create(path, bare()));
        QRandomGenerator random(20);
        Design design = file->design();
        for (int edit = 0; edit < 200; ++edit) {
            const qsizetype at = design.outcomes.isEmpty() ? 0 : random.bounded(design.outcomes.size());
            const QString text = u"secret-%1 "_s.arg(edit).repeated(random.bounded(1, 300));
            if (design.outcomes.isEmpty() || random.bounded(3) == 0) {
                Outcome outcome;
                outcome.id = QUuid::createUuid();
                outcome.statement = text;
                design.outcomes.insert(at, outcome);
            } else if (random.bounded(3) == 0) {
                design.outcomes.removeAt(at);
            } else {
                design.outcomes[at].statement = text;
            }
            QVERIFY(file->save(design, {}));
        }
        QSet<QByteArray> there;
        for (const Outcome &outcome : std::as_const(design.outcomes)) {
            there.insert(outcome.statement.text.section(u' ', 0, 0).toUtf8() + ' ');
        }
        file.reset();
        const QByteArray bytes = bytesOf(path);
        for (int edit = 0; edit < 200; ++edit) {
            const QByteArray secret = "secret-" + QByteArray::number(edit) + ' ';
            QVERIFY2(bytes.contains(secret) == there.contains(secret), secret.constData());
        }
    }

    void aLargeAttachmentRemovedGivesItsRoomBack()
    {
        const QString path = m_folder.fresh();
        auto file = std::move(*DesignFile::create(path, bare()));
        const QByteArray removed = content(3, 5 * mebibyte);
        const QByteArray kept = content(4, mebibyte);
        Design design = file->design();
        design.attachments = {attach(*file, removed), attach(*file, kept)};
        QVERIFY(file->save(design, {}));
        design.attachments.removeFirst();
        QVERIFY(file->save(design, {}));
        file.reset();
        QVERIFY(!holdsPartOf(bytesOf(path), removed));
        QVERIFY2(QFileInfo(path).size() < 2 * mebibyte, qPrintable(QString::number(QFileInfo(path).size())));
        file = std::move(*DesignFile::open(path)); // Its schema is still to the letter what is expected.
        QVERIFY(file->design() == design);
        QCOMPARE(*file->attachment(hashOf(kept)), kept);
    }

    void aSmallOneLeavesZerosInItsPlace()
    {
        const QString path = m_folder.fresh();
        auto file = std::move(*DesignFile::create(path, bare()));
        const QByteArray removed = content(5, mebibyte / 2);
        Design design = file->design();
        design.attachments = {attach(*file, removed)};
        QVERIFY(file->save(design, {}));
        const qint64 size = QFileInfo(path).size();
        design.attachments.clear();
        QVERIFY(file->save(design, {}));
        file.reset();
        QCOMPARE(QFileInfo(path).size(), size);
        QVERIFY(!holdsPartOf(bytesOf(path), removed));
    }

    void whatOnlyARemovedVersionNamedGoesWithIt()
    {
        const QString path = m_folder.fresh();
        auto file = std::move(*DesignFile::create(path, bare()));
        const QByteArray bytes = content(6, mebibyte / 2);
        Design design = file->design();
        design.attachments = {attach(*file, bytes)};
        Record record;
        record.versions = {versionOf(design)};
        QVERIFY(file->save(design, record));
        design.attachments.clear();
        QVERIFY(file->save(design, record));
        file.reset();
        QVERIFY(holdsPartOf(bytesOf(path), bytes)); // The version may want it back.
        file = std::move(*DesignFile::open(path));
        QVERIFY(file->save(design, {}));
        file.reset();
        QVERIFY(!holdsPartOf(bytesOf(path), bytes));
        QVERIFY(!bytesOf(path).contains("note-of-version"));
    }

    void roomIsNotGivenBackWhileAnotherProgramReads()
    {
        const QString path = m_folder.fresh();
        const auto size = [&] { return QFileInfo(path).size(); };
        SQLite::Database database(path.toStdString(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
        database.exec("CREATE TABLE large (data BLOB); INSERT INTO large VALUES (zeroblob(4000000)), (x'01'); DELETE FROM large WHERE length(data) > 1");
        const qint64 before = size();
        {
            SQLite::Database other(path.toStdString(), SQLite::OPEN_READONLY);
            SQLite::Statement reading(other, "SELECT * FROM large");
            QVERIFY(reading.executeStep());
            QVERIFY(!giveBackFreeRoom(database));
            QCOMPARE(size(), before);
        }
        QVERIFY(giveBackFreeRoom(database));
        QVERIFY(size() < mebibyte);
        QCOMPARE(database.execAndGet("SELECT count(*) FROM large").getInt(), 1);
    }

    void littleRoomIsNotWorthIt()
    {
        const QString path = m_folder.fresh();
        SQLite::Database database(path.toStdString(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
        database.exec("CREATE TABLE large (data BLOB); INSERT INTO large VALUES (zeroblob(20000000)), (zeroblob(2000000)), (zeroblob(500000))");
        const qint64 before = QFileInfo(path).size();
        database.exec("DELETE FROM large WHERE length(data) = 2000000"); // Less than a fifth.
        QVERIFY(!giveBackFreeRoom(database));
        QCOMPARE(QFileInfo(path).size(), before);
    }
};

QTEST_GUILESS_MAIN(TestRemovedContent)
#include "tst_removed_content.moc"
