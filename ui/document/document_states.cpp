// Other states of the open design: gone back to, copied, handed to others. The other parts are in document_controller.cpp and document_saving.cpp.
#include "core/storage/backups.h"
#include "core/storage/saver.h"
#include "ui/dialogs/dialog_seam.h"
#include "ui/document/document_controller.h"
#include "ui/document/session.h"
#include "ui/document/settings.h"

#include <QDir>
#include <QFileInfo>

namespace Credwright {

using namespace Qt::Literals::StringLiterals;

/// Work with the open file, and with others, on a thread of its own: attachments may be large.
Result<> DocumentController::workWithFile(const QString &text, const std::function<Result<>(DesignFile &)> &work)
{
    Result<> result;
    DialogSeam::wait(nullptr, text, [&](const Progress &) { result = m_saver->withFile(work); });
    return result;
}

Result<> DocumentController::goBackTo(const Design &state, const QString &text, DesignFile *content)
{
    if (!m_session->isEditable()) {
        return failure(ErrorCode::CannotWrite, m_session->document().whyNotEditable());
    }
    m_session->closeEdit();
    if (const Result<> written = m_saver->flush(); !written) {
        return written;
    }
    const Result<> ready = workWithFile(tr("Keeping the present state as a backup…"), [&](DesignFile &file) -> Result<> {
        const Result<> kept = BackupRing(backupFolder(m_session->design().id)).add(file);
        return kept && content ? file.takeAttachments(*content, state) : kept;
    });
    if (ready) {
        m_session->goBackTo(state, text);
    }
    return ready;
}

Result<> DocumentController::writeState(const QString &path, const Design &state, const Record &record, DesignFile *content)
{
    if (QFileInfo(path) == QFileInfo(m_path)) {
        return failure(ErrorCode::InvalidInput, tr("That is the design's own file. Choose another name for the copy."));
    }
    return workWithFile(tr("Writing “%1”…").arg(QFileInfo(path).fileName()), [&](DesignFile &file) -> Result<> {
        const auto made = DesignFile::create(path, state, record, content ? content : &file);
        return made ? Result<>() : tl::unexpected(made.error());
    });
}

Result<QString> DocumentController::writeApart(const Design &state, const QString &name, DesignFile *content)
{
    const QString folder = Settings::instance().documentsFolder();
    QDir().mkpath(folder);
    const QString title = state.identity.title.text.trimmed();
    const QString path = freePath(folder, title.isEmpty() ? name : tr("%1 – %2").arg(title, name));
    Design apart = state;
    apart.id = QUuid::createUuid();
    const Result<> written = writeState(path, apart, {}, content);
    return written ? Result<QString>(path) : tl::unexpected(written.error());
}

Result<> DocumentController::saveForOthers(const QString &path, const QSet<PrivatePart> &without)
{
    if (QFileInfo(path) == QFileInfo(m_path)) {
        return failure(ErrorCode::InvalidInput, tr("That is the design's own file, which keeps everything. Choose another name for the copy."));
    }
    const Design design = m_session->design();
    const Record record = m_session->record();
    return workWithFile(tr("Writing “%1”…").arg(QFileInfo(path).fileName()), [&](DesignFile &file) -> Result<> {
        const DesignForOthers left = forOthers(design, record, without);
        const auto made = DesignFile::create(path, left.design, left.record, &file);
        return made ? Result<>() : tl::unexpected(made.error());
    });
}

} // namespace Credwright
