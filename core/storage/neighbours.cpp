#include "core/storage/neighbours.h"

#include "core/storage/design_file.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

namespace Credwright {

using namespace Qt::Literals::StringLiterals;

namespace {

/// What a rollback journal begins with, and what stands behind the name of a second one at its end.
const QByteArray journalMagic = QByteArray::fromHex("d9d505f920a163d7");

/// Where SQLite looks: beside the file that a link leads to.
QString placeOf(const QString &design)
{
    const QString canonical = QFileInfo(design).canonicalFilePath();
    return canonical.isEmpty() ? design : canonical;
}

bool namesAnother(const QString &journal)
{
    QFile file(journal);
    return file.open(QIODevice::ReadOnly) && file.seek(std::max<qint64>(0, file.size() - journalMagic.size())) && file.readAll() == journalMagic;
}

/// By its header: the file says itself that it needs the log.
bool isInLogMode(const QString &design)
{
    QFile file(design);
    return file.open(QIODevice::ReadOnly) && file.read(20).endsWith("\2\2");
}

} // namespace

Result<> checkNeighbours(const QString &design)
{
    const QString place = placeOf(design);
    QString foreign;
    if (namesAnother(place + u"-journal"_s)) {
        foreign = place + u"-journal"_s;
    } else if (QFileInfo(place + u"-wal"_s).size() > 0 && !isInLogMode(place)) {
        foreign = place + u"-wal"_s;
    }
    if (foreign.isEmpty()) {
        return {};
    }
    return failure(ErrorCode::Damaged,
        QCoreApplication::translate("DesignFile",
            "“%1” lies beside the design and is not of Credwright's making; opening the design would let it change files. Nothing was opened or changed. Move "
            "it to another folder, then open the design.")
            .arg(foreign));
}

void settleJournal(const QString &design)
{
    const QString journal = placeOf(design) + u"-journal"_s;
    if (QFileInfo::exists(journal)) {
        static_cast<void>(DesignFile::open(design));
        QFile::remove(journal); // One that was no journal of that file is still there.
    }
}

} // namespace Credwright
