#include "core/util/temporary.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QUuid>

namespace Credwright {

using namespace Qt::Literals::StringLiterals;

Temporary::Temporary(const QString &target)
    : m_path(u"%1/.credwright-%2.tmp"_s.arg(QFileInfo(target).absolutePath(), QUuid::createUuid().toString(QUuid::Id128)))
{}

Temporary::~Temporary()
{
    if (QFileInfo(m_path).isDir()) {
        QDir(m_path).removeRecursively();
    } else {
        QFile::remove(m_path);
        QFile::remove(m_path + u"-journal"_s);
    }
}

QString placeOf(const QString &path)
{
    const QFileInfo info(path);
    return info.isSymLink() && info.exists() ? info.canonicalFilePath() : info.absoluteFilePath();
}

} // namespace Credwright
