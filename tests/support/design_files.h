#pragma once

#include "core/storage/design_file.h"

#include <QCryptographicHash>
#include <QDebug>
#include <QFile>
#include <QTemporaryDir>
#include <sqlite3.h>

namespace Credwright {

/// “unreadable” where it cannot be read, so that two files that cannot are not taken for the same.
inline QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("unreadable");
}

/// As attachments are named.
inline QString hashOf(const QByteArray &bytes)
{
    return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
}

/// What a stranger with an SQLite shell can do to a file.
inline bool runSql(const QString &path, const QByteArray &sql)
{
    sqlite3 *database = nullptr;
    sqlite3_open(path.toUtf8().constData(), &database);
    sqlite3_db_config(database, SQLITE_DBCONFIG_DEFENSIVE, 0, nullptr);
    char *error = nullptr;
    const bool done = sqlite3_exec(database, sql.constData(), nullptr, nullptr, &error) == SQLITE_OK;
    if (!done) {
        qWarning() << error;
    }
    sqlite3_free(error);
    sqlite3_close(database);
    return done;
}

/// A folder for the files of one test, which goes with it.
class DesignFolder : public QTemporaryDir
{
public:
    /// A name that no file has had.
    QString fresh(const QString &suffix = QStringLiteral("credwright")) { return filePath(QStringLiteral("Žinių – Γνώση %1.%2").arg(++m_number).arg(suffix)); }
    /// A file with this design that nobody has open.
    QString freshDesign(const Design &design, const Record &record = {})
    {
        const QString path = fresh();
        DesignFile::create(path, design, record)->reset();
        return path;
    }

private:
    int m_number = 0;
};

} // namespace Credwright
