#include "core/storage/backups.h"
#include "core/util/clock.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>
#include <QTimeZone>

using namespace Credwright;
using namespace Qt::Literals::StringLiterals;

class TestBackups : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    QString m_ring;
    std::unique_ptr<DesignFile> m_file;
    QDateTime m_now;

    void backUpAs(const QString &title)
    {
        Design design = m_file->design();
        design.identity.title = title;
        QCOMPARE(*m_file->save(design, {}), DesignFile::SaveOutcome::Saved);
        QVERIFY(BackupRing(m_ring).add(*m_file));
    }
    static QString titleOf(const Backup &backup) { return (*DesignFile::open(backup.file))->design().identity.title.text; }

private Q_SLOTS:
    void init()
    {
        static int number = 0;
        m_ring = m_folder.filePath(u"ring %1"_s.arg(++number));
        Design design;
        design.id = QUuid::createUuid();
        m_file = std::move(*DesignFile::create(m_folder.filePath(u"%1.credwright"_s.arg(number)), design));
        m_now = QDateTime(QDate(2026, 3, 2), QTime(12, 0), QTimeZone::utc());
        Clock::replace([this] { return m_now; });
    }
    void cleanup() { Clock::replace({}); }

    void newestFirst()
    {
        backUpAs(u"first"_s);
        backUpAs(u"second"_s);
        const QList<Backup> backups = BackupRing(m_ring).list();
        QCOMPARE(backups.size(), 2);
        QCOMPARE(titleOf(backups.first()), u"second"_s);
        QCOMPARE(backups.first().when, m_now);
        QCOMPARE(backups.first().size, QFileInfo(backups.first().file).size());
    }

    /// Eight a day for sixty days: the ten newest, then one a day for a month, then one a week.
    void thinnedOutByAge()
    {
        for (int day = 0; day < 60; ++day) {
            for (int hour = 0; hour < 8; ++hour) {
                m_now = QDateTime(QDate(2026, 3, 2).addDays(day), QTime(9 + hour, 0), QTimeZone::utc());
                backUpAs(u"%1 %2"_s.arg(day).arg(hour));
            }
        }
        const QList<Backup> backups = BackupRing(m_ring).list();
        QCOMPARE(titleOf(backups.first()), u"59 7"_s);
        QCOMPARE(titleOf(backups.at(9)), u"58 6"_s); // The ten newest: eight of the last day, two of the day before.
        QSet<QDate> days;
        for (qsizetype i = 10; i < backups.size(); ++i) {
            QVERIFY2(!days.contains(backups.at(i).when.date()), qPrintable(backups.at(i).file)); // No day twice.
            days.insert(backups.at(i).when.date());
            QCOMPARE(titleOf(backups.at(i)).section(u' ', 1), u"7"_s); // Its last one.
        }
        const auto withinDays = [&](int most) {
            return std::count_if(days.cbegin(), days.cend(), [&](const QDate &day) { return day.daysTo(m_now.date()) < most; });
        };
        QCOMPARE(withinDays(30), 28);
        QCOMPARE(days.size() - withinDays(30), 5); // Weeks begun between 30 and 60 days ago.
    }

    void aClockSetBackLosesNothingNew()
    {
        for (int i = 0; i < 12; ++i) {
            backUpAs(u"before %1"_s.arg(i));
            m_now = m_now.addSecs(60);
        }
        m_now = m_now.addYears(-3);
        backUpAs(u"after"_s);
        const QList<Backup> backups = BackupRing(m_ring).list();
        QCOMPARE(titleOf(backups.first()), u"after"_s);
        QCOMPARE(titleOf(backups.at(1)), u"before 11"_s);
    }

    void notWithoutAFolder()
    {
        QFile inTheWay(m_ring);
        QVERIFY(inTheWay.open(QIODevice::WriteOnly));
        QVERIFY(!BackupRing(m_ring).add(*m_file));
        QVERIFY(BackupRing(m_ring).list().isEmpty());
    }

    void otherFilesInTheFolderStay()
    {
        QVERIFY(QDir().mkpath(m_ring));
        QFile other(m_ring + u"/mine.credwright"_s);
        QVERIFY(other.open(QIODevice::WriteOnly));
        backUpAs(u"x"_s);
        QCOMPARE(BackupRing(m_ring).list().size(), 1);
        QVERIFY(other.exists());
    }
};

QTEST_GUILESS_MAIN(TestBackups)
#include "tst_backups.moc"
