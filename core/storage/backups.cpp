#include "core/storage/backups.h"

#include "core/util/clock.h"

#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>
#include <QSet>
#include <QTimeZone>

namespace Credwright {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype newestKept = 10;
constexpr qsizetype neverRemoved = 2;
constexpr qint64 mostBytes = 500LL << 20;
constexpr int dailyDays = 30;
constexpr int weeklyDays = 365;
const QString timeFormat = u"yyyyMMdd'T'HHmmss'Z'"_s;

struct Entry
{
    qint64 number = 0;
    Backup backup;
};

/// Newest first. "00000012-20261125T133000Z.credwright": the number orders them.
QList<Entry> entriesOf(const QString &folder)
{
    static const QRegularExpression name(u"^(\\d{8})-(\\d{8}T\\d{6}Z)\\.credwright$"_s);
    QList<Entry> entries;
    const QFileInfoList files = QDir(folder).entryInfoList({u"*.credwright"_s}, QDir::Files, QDir::Name | QDir::Reversed);
    for (const QFileInfo &file : files) {
        if (const QRegularExpressionMatch match = name.match(file.fileName()); match.hasMatch()) {
            const QDateTime read = QDateTime::fromString(match.captured(2), timeFormat);
            const QDateTime when(read.date(), read.time(), QTimeZone::utc());
            entries.append({match.captured(1).toLongLong(), {file.filePath(), when, file.size()}});
        }
    }
    return entries;
}

} // namespace

Result<> BackupRing::add(DesignFile &file) const
{
    QDir().mkpath(m_folder);
    const QList<Entry> before = entriesOf(m_folder);
    const qint64 number = before.isEmpty() ? 1 : before.first().number + 1;
    const QString name = u"%1-%2.credwright"_s.arg(number, 8, 10, QLatin1Char('0')).arg(Clock::now().toUTC().toString(timeFormat));
    const Result<> kept = file.copyTo(QDir(m_folder).filePath(name));
    if (kept) {
        thinOut();
    }
    return kept;
}

QList<Backup> BackupRing::list() const
{
    QList<Backup> backups;
    for (const Entry &entry : entriesOf(m_folder)) {
        backups.append(entry.backup);
    }
    return backups;
}

void BackupRing::thinOut() const
{
    const QList<Entry> entries = entriesOf(m_folder);
    const QDate today = Clock::now().toUTC().date();
    QSet<QString> periods; // Days and weeks that have their backup.
    qint64 bytes = 0;
    for (qsizetype i = 0; i < entries.size(); ++i) {
        const Backup &backup = entries.at(i).backup;
        const QDate day = backup.when.date();
        const qint64 age = day.daysTo(today);
        int year = 0;
        const int week = day.weekNumber(&year);
        const QString period = age < dailyDays ? day.toString(Qt::ISODate) : u"%1 week %2"_s.arg(year).arg(week);
        const bool isFirstOfPeriod = age < weeklyDays && !periods.contains(period);
        const bool fits = bytes + backup.size <= mostBytes;
        if (i < neverRemoved || (fits && (i < newestKept || isFirstOfPeriod))) {
            periods.insert(period);
            bytes += backup.size;
        } else {
            QFile::remove(backup.file);
        }
    }
}

} // namespace Credwright
