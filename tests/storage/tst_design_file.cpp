#include "core/document/change.h"
#include "tests/support/design_files.h"
#include "tests/support/random_edits.h"

#include <QFileInfo>
#include <QTest>
#include <QTimeZone>

using namespace Credwright;
using namespace Qt::Literals::StringLiterals;
using Saving = DesignFile::SaveOutcome;

namespace {

SetAside setAside(const QString &rule, int second)
{
    return {QUuid::createUuid(), rule, {QUuid::createUuid(), u"outcome.statement"_s, {}}, u"f"_s, u"Because “so”"_s, u"Ἀγνώς"_s,
        QDateTime(QDate(2027, 1, 2), QTime(3, 4, second, 5), QTimeZone::utc())};
}

} // namespace

class TestDesignFile : public QObject
{
    Q_OBJECT

private:
    DesignFolder m_folder;

private Q_SLOTS:
    void everyFieldComesBack()
    {
        for (quint32 seed = 1; seed <= 10; ++seed) {
            const QString path = m_folder.fresh();
            const Design design = randomDesign(seed);
            const Record record{{setAside(u"lo.1"_s, 1), setAside(u"wl.2"_s, 2)}};
            QVERIFY(DesignFile::create(path, design, record));
            const auto file = DesignFile::open(path);
            QVERIFY2(file, file ? "" : qPrintable(file.error().detail));
            QCOMPARE(diff((*file)->design(), design).size(), 0);
            QVERIFY((*file)->design() == design);
            QVERIFY((*file)->record() == record);
            QCOMPARE((*file)->notes().size(), 0);
        }
    }

    void longAndOddTextsComeBack()
    {
        Design design;
        design.id = QUuid::createUuid();
        design.type.approachNote = u"Ω😀\u0001\u007f\t\r\n"_s.repeated(12'500); // 100,000 units, five times what an editor allows.
        design.purpose.rationale = QString::fromUtf8("text with \0 inside", 18);
        design.identity.language = QString(); // Emptied on purpose.
        const QString path = m_folder.fresh();
        QVERIFY(DesignFile::create(path, design));
        QVERIFY((*DesignFile::open(path))->design() == design);
    }

    void savesOfEveryKindOfEditComeBack()
    {
        QRandomGenerator random(4711);
        for (int round = 0; round < 12; ++round) {
            const QString path = m_folder.fresh();
            Design design = randomDesign(static_cast<quint32>(round));
            auto file = std::move(*DesignFile::create(path, design));
            for (int save = 0; save < 12; ++save) {
                for (int edit = random.bounded(6); edit >= 0; --edit) {
                    randomEdit(design, random);
                }
                const auto saved = file->save(design, {});
                QVERIFY2(saved, saved ? "" : qPrintable(saved.error().detail));
            }
            file.reset();
            const auto again = DesignFile::open(path);
            QVERIFY2(again, again ? "" : qPrintable(again.error().detail));
            QCOMPARE(diff((*again)->design(), design).size(), 0);
        }
    }

    void lookingChangesNoByte()
    {
        const QString path = m_folder.fresh();
        const Design design = randomDesign();
        DesignFile::create(path, design)->reset();
        const QByteArray before = bytesOf(path);
        const QDateTime modified = QFileInfo(path).lastModified();
        const QFileDevice::Permissions permissions = QFileInfo(path).permissions();
        QTest::qSleep(20);
        {
            auto file = std::move(*DesignFile::open(path));
            QCOMPARE(*file->save(design, {}), Saving::Saved); // Nothing differs, so nothing is written.
        }
        QCOMPARE(bytesOf(path), before);
        QCOMPARE(QFileInfo(path).lastModified(), modified);
        QCOMPARE(QFileInfo(path).permissions(), permissions);
        QCOMPARE(QDir(m_folder.path()).entryList({u"*journal"_s, u"*wal"_s, u"*tmp"_s}, QDir::Files | QDir::Hidden).size(), 0);
    }

    void anotherProgramsEditIsNeverOverwritten()
    {
        const QString path = m_folder.fresh();
        const Design start = randomDesign();
        auto mine = std::move(*DesignFile::create(path, start));
        auto theirs = std::move(*DesignFile::open(path)); // Two in one process for the test alone.
        Design their = start;
        their.identity.title = u"Theirs"_s;
        QCOMPARE(*theirs->save(their, {}), Saving::Saved);
        Design my = start;
        my.identity.lead = u"Mine"_s;
        QCOMPARE(*mine->save(my, {}), Saving::ChangedElsewhere);
        QVERIFY(mine->design() == their);
        QCOMPARE((*DesignFile::open(path))->design().identity.title.text, u"Theirs"_s);
        my.identity.title = u"Theirs"_s; // Merged.
        QCOMPARE(*mine->save(my, {}), Saving::Saved);
        QVERIFY((*DesignFile::open(path))->design() == my);
    }

    void attachments()
    {
        const QString path = m_folder.fresh();
        Design design = randomDesign(3, 0);
        auto file = std::move(*DesignFile::create(path, design));
        QByteArray large(2'500'000, '\0');
        for (qsizetype i = 0; i < large.size(); ++i) {
            large[i] = static_cast<char>(i * 7 + i / 1000);
        }
        for (const QByteArray &bytes : {large, QByteArray(), QByteArray("\0x", 2), QByteArray(1 << 20, 'y')}) {
            Attachment attachment;
            attachment.id = QUuid::createUuid();
            attachment.name = u"a.bin"_s;
            attachment.sha256 = hashOf(bytes);
            QVERIFY(file->putAttachment(attachment.sha256, bytes));
            QVERIFY(file->putAttachment(attachment.sha256, bytes)); // Once more changes nothing.
            design.attachments.append(attachment);
            QCOMPARE(*file->attachment(attachment.sha256), bytes);
        }
        QCOMPARE(file->putAttachment(hashOf("a"), "b").error().code, ErrorCode::InvalidInput);
        QCOMPARE(file->attachment(hashOf("never stored")).error().code, ErrorCode::Damaged);
        QVERIFY(file->save(design, {}));
        const QString copy = m_folder.fresh();
        QVERIFY(DesignFile::create(copy, design, {}, file.get()));
        QCOMPARE(*(*DesignFile::open(copy))->attachment(hashOf(large)), large);

        design.attachments.removeFirst();
        QVERIFY(file->save(design, {}));
        QCOMPARE(*file->attachment(hashOf(large)), large); // Until closed, so that the removal can be undone.
        file.reset();
        file = std::move(*DesignFile::open(path));
        QVERIFY(!file->attachment(hashOf(large)));
        QCOMPARE(file->attachment(hashOf(QByteArray(1 << 20, 'y')))->size(), 1 << 20);
    }

    void copies()
    {
        const QString path = m_folder.fresh();
        const Design design = randomDesign();
        auto file = std::move(*DesignFile::create(path, design));
        const QString copy = m_folder.fresh();
        QVERIFY(file->copyTo(copy));
        QVERIFY((*DesignFile::open(copy))->design() == design);
        Design next = design;
        next.identity.title = u"Next"_s;
        QVERIFY(file->save(next, {}));
        QVERIFY(file->copyTo(copy)); // In the place of the other one.
        QVERIFY((*DesignFile::open(copy))->design() == next);
        QVERIFY(!file->copyTo(path));
        QVERIFY(!DesignFile::create(path, next, {}, file.get()));
        QVERIFY(!file->copyTo(m_folder.filePath(u"no such folder/x.credwright"_s)));
        QVERIFY((*DesignFile::open(path))->design() == next);
        QCOMPARE(QDir(m_folder.path()).entryList({u".credwright-*"_s, u"*.part"_s}, QDir::Files | QDir::Hidden).size(), 0);
    }

    void createReplacesWholeOrNotAtAll()
    {
        const QString path = m_folder.fresh();
        DesignFile::create(path, randomDesign(1))->reset();
        const QByteArray before = bytesOf(path);
        Design twice = randomDesign(2);
        twice.outcomes.append(twice.outcomes.at(0)); // One id twice cannot be stored.
        QVERIFY(!DesignFile::create(path, twice));
        QCOMPARE(bytesOf(path), before);
        const Design other = randomDesign(3);
        QVERIFY(DesignFile::create(path, other));
        QVERIFY((*DesignFile::open(path))->design() == other);
    }

    void linksThatLeadNowhereDoNotStopASave()
    {
        const QString path = m_folder.fresh();
        Design design = randomDesign();
        auto file = std::move(*DesignFile::create(path, design));
        removeEntity(design, u"outcome"_s, design.outcomes.at(0).id); // Its links stay behind.
        removeEntity(design, u"edition"_s, design.editions.at(0).id);
        const auto saved = file->save(design, {});
        QVERIFY2(saved, saved ? "" : qPrintable(saved.error().detail));
        QVERIFY((*DesignFile::open(path))->design() == withoutDanglingLinks(design));
    }

    void movedWhileOpen_data()
    {
        QTest::addColumn<bool>("replaced");
        QTest::newRow("renamed") << false;
        QTest::newRow("replaced by another design") << true;
    }
    void movedWhileOpen()
    {
        QFETCH(bool, replaced);
        const QString path = m_folder.fresh();
        Design design = randomDesign();
        auto file = std::move(*DesignFile::create(path, design));
        const QString moved = m_folder.fresh();
        QVERIFY(QFile::rename(path, moved));
        const Design stranger = randomDesign(9);
        if (replaced) {
            QVERIFY(DesignFile::create(path, stranger));
        }
        design.identity.title = u"After the move"_s;
        const auto saved = file->save(design, {});
        QVERIFY(!saved);
        QCOMPARE(saved.error().code, ErrorCode::CannotWrite);
        if (replaced) {
            QVERIFY((*DesignFile::open(path))->design() == stranger);
        }
        QVERIFY(DesignFile::open(moved));
    }
};

QTEST_GUILESS_MAIN(TestDesignFile)
#include "tst_design_file.moc"
