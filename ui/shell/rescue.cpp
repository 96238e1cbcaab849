#include "ui/shell/rescue.h"

#include "core/storage/backups.h"
#include "core/storage/salvage.h"
#include "ui/dialogs/dialog_seam.h"
#include "ui/document/document_controller.h"
#include "ui/document/recent_designs.h"
#include "ui/document/settings.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QLocale>

namespace Credwright {

using namespace Qt::Literals::StringLiterals;

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("Rescue", text);
}

/// Beside the others in the documents folder: where the damaged file lies may be what damaged it.
QString newPlace(const QString &damaged, const QString &how)
{
    return DocumentController::freePath(Settings::instance().documentsFolder(), u"%1 (%2)"_s.arg(QFileInfo(damaged).completeBaseName(), how));
}

std::optional<QString> told(QWidget *parent, const Error &error)
{
    DialogSeam::tell(parent, say(QT_TRANSLATE_NOOP("Rescue", "Nothing was made")), error.message, error.detail);
    return std::nullopt;
}

std::optional<QString> fromBackup(QWidget *parent, const QString &damaged, const Backup &backup)
{
    const QString path = newPlace(damaged, say(QT_TRANSLATE_NOOP("Rescue", "backup")));
    const Result<std::unique_ptr<DesignFile>> file = DesignFile::open(backup.file);
    if (!file) {
        return told(parent, file.error());
    }
    const Result<> copied = (*file)->copyTo(path);
    return copied ? std::optional(path) : told(parent, copied.error());
}

std::optional<QString> salvaged(QWidget *parent, const QString &damaged)
{
    QString path = newPlace(damaged, say(QT_TRANSLATE_NOOP("Rescue", "salvaged")));
    Result<Salvaged> result;
    DialogSeam::wait(parent, say(QT_TRANSLATE_NOOP("Rescue", "Reading what can be read…")), [&](const Progress &) { result = salvage(damaged, path); });
    if (!result) {
        return told(parent, result.error());
    }
    QStringList lines;
    for (const IntakeNote &note : result->notes) {
        lines.append(say(QT_TRANSLATE_NOOP("Rescue", "%1: %2")).arg(note.where, note.what));
    }
    DialogSeam::tell(parent, say(QT_TRANSLATE_NOOP("Rescue", "What was salvaged")),
        (result->complete ? say(QT_TRANSLATE_NOOP("Rescue", "Everything could be read. It is in a new file, “%1”; the damaged one stays as it is."))
                          : say(QT_TRANSLATE_NOOP("Rescue",
                                "Part of the design could be read. It is in a new file, “%1”; the damaged one stays as it is. Go through every step.")))
            .arg(path),
        lines.join(u'\n'));
    return path;
}

} // namespace

std::optional<QString> offerRescue(QWidget *parent, const QString &damaged, const Error &error)
{
    const QUuid id = rememberedDesign(damaged);
    const QList<Backup> backups = id.isNull() ? QList<Backup>() : BackupRing(DocumentController::backupFolder(id)).list();
    QStringList buttons{say(QT_TRANSLATE_NOOP("Rescue", "Leave it as it is")), say(QT_TRANSLATE_NOOP("Rescue", "Salvage what can be read"))};
    if (!backups.isEmpty()) {
        buttons.append(
            say(QT_TRANSLATE_NOOP("Rescue", "Open the backup of %1")).arg(QLocale().toString(backups.first().when.toLocalTime(), QLocale::ShortFormat)));
    }
    const int answer = DialogSeam::ask(parent, say(QT_TRANSLATE_NOOP("Rescue", "The file is damaged")), error.message, buttons);
    return answer == 2 ? fromBackup(parent, damaged, backups.first()) : answer == 1 ? salvaged(parent, damaged) : std::nullopt;
}

} // namespace Credwright
