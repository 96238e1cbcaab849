#include "ui/document/document_controller.h"

#include "core/exchange/json/design_json.h"
#include "core/model/access.h"
#include "core/model/seeded_rows.h"
#include "core/storage/publisher.h"
#include "core/storage/storage_place.h"
#include "core/util/clock.h"
#include "core/util/save_file.h"
#include "ui/dialogs/dialog_seam.h"
#include "ui/document/recent_designs.h"
#include "ui/document/session.h"
#include "ui/document/settings.h"
#include "ui/exports/export_formats.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>

namespace Credwright {

using namespace Qt::Literals::StringLiterals;

QString fileNameFor(const QString &title)
{
    constexpr qsizetype longest = 80;
    static const QRegularExpression unsafe(u"[\\x00-\\x1f<>:\"/\\\\|?*]+"_s);
    QString name = title;
    name.replace(unsafe, u" "_s);
    name = name.simplified().left(longest).trimmed();
    while (name.endsWith(u'.')) {
        name.chop(1);
    }
    return name.isEmpty() ? DocumentController::tr("Untitled design") : name;
}

DocumentController::DocumentController(QObject *parent) : QObject(parent) {}

DocumentController::~DocumentController() = default;

QString DocumentController::freePath(const QString &folder, const QString &title)
{
    const QString name = fileNameFor(title);
    QString path = QDir(folder).filePath(name + u".credwright"_s);
    for (int n = 2; QFileInfo::exists(path); ++n) {
        path = QDir(folder).filePath(u"%1 %2.credwright"_s.arg(name).arg(n));
    }
    return path;
}

QString DocumentController::suggestedName(const QString &suffix) const
{
    const QString folder = m_path.isEmpty() ? Settings::instance().documentsFolder() : QFileInfo(m_path).absolutePath();
    return QDir(folder).filePath(fileNameFor(m_session ? m_session->design().identity.title.text : QString()) + u'.' + suffix);
}

Result<> DocumentController::createAndStart(const QString &path, const Design &design, const Record &record)
{
    QDir().mkpath(QFileInfo(path).absolutePath());
    const Result<std::unique_ptr<DesignFile>> made = DesignFile::create(path, design, record);
    return made ? start(path) : tl::unexpected(made.error());
}

Result<> DocumentController::newDesign(DesignTemplate which)
{
    const Result<> result = createAndStart(freePath(Settings::instance().documentsFolder(), tr("Untitled design")), Credwright::newDesign(which), {});
    m_untouched = result.has_value();
    m_nameless = m_untouched;
    return result;
}

Result<> DocumentController::openExample()
{
    QFile file(u":/credwright/examples/chip-design.json"_s);
    if (!file.open(QIODevice::ReadOnly)) {
        return failure(ErrorCode::NotFound, tr("The worked example is missing from the program."));
    }
    const Result<ImportedDesign> example = fromJson(file.readAll(), DesignId::New);
    if (!example) {
        return tl::unexpected(example.error());
    }
    const Result<> result =
        createAndStart(freePath(Settings::instance().documentsFolder(), example->design.identity.title.text), example->design, example->record);
    m_untouched = result.has_value();
    return result;
}

Result<> DocumentController::importJson(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return failure(ErrorCode::CannotRead, tr("“%1” cannot be opened. Check that it is there and that you may read it.").arg(path), file.errorString());
    }
    const Result<ImportedDesign> imported = fromJson(file.readAll(), DesignId::New);
    if (!imported) {
        return tl::unexpected(imported.error());
    }
    Result<> result =
        createAndStart(freePath(Settings::instance().documentsFolder(), imported->design.identity.title.text), imported->design, imported->record);
    if (!result) {
        return result;
    }
    for (auto it = imported->attachments.begin(); it != imported->attachments.end(); ++it) {
        if (const Result<> put = m_saver->withFile([&](DesignFile &design) { return design.putAttachment(it.key(), it.value()); }); !put) {
            return put;
        }
    }
    if (!imported->notes.isEmpty()) {
        QStringList lines;
        for (const IntakeNote &note : imported->notes) {
            lines.append(tr("%1: %2").arg(note.where, note.what));
        }
        DialogSeam::tell(nullptr, tr("Imported with notes"),
            tr("The design was imported; %n thing(s) could not be taken over as they were.", nullptr, static_cast<int>(lines.size())), lines.join(u'\n'));
    }
    return result;
}

Result<> DocumentController::open(const QString &path)
{
    return start(path);
}

Result<> DocumentController::start(const QString &path)
{
    const QString absolute = QFileInfo(path).absoluteFilePath();
    if (m_session && QFileInfo(absolute) == QFileInfo(m_path)) {
        return {}; // It is the one that is open: POSIX locks would be lost by opening it twice.
    }
    std::unique_ptr<WorkingCopy> copy;
    Result<std::unique_ptr<DesignFile>> file;
    const auto openFile = [&] {
        // A place that may not be written needs no copy.
        if (storageKindOf(absolute) != StorageKind::Fixed && QFileInfo(QFileInfo(absolute).absolutePath()).isWritable()) {
            if (Result<std::unique_ptr<WorkingCopy>> made = WorkingCopy::open(absolute, workingFolder())) {
                copy = std::move(*made);
            } else {
                file = tl::unexpected(made.error());
                return;
            }
        }
        file = DesignFile::open(copy ? copy->file() : absolute);
        if (file && (*file)->isReadOnly() && copy && !copy->recovered()) { // Nothing is written here, and what others write is there.
            file->reset();
            copy->setDone();
            copy.reset();
            file = DesignFile::open(absolute);
        }
    };
    DialogSeam::wait(nullptr, tr("Opening “%1”…").arg(QFileInfo(absolute).fileName()), [&](const Progress &) { openFile(); });
    if (!file || (m_session && !close())) {
        if (copy && !copy->recovered()) {
            copy->setDone();
        }
        return file ? Result<>() : tl::unexpected(file.error());
    }
    m_path = absolute;
    m_untouched = false;
    m_nameless = false;
    m_session = std::make_unique<Session>(withSeededRows((*file)->design()), (*file)->record());
    const QString whyReadOnly = (*file)->whyReadOnly();
    const QList<IntakeNote> notes = (*file)->notes();
    m_session->document().setReadOnly(whyReadOnly);
    keepIn(std::move(*file), std::move(copy));
    Settings::instance().folder = QFileInfo(absolute).absolutePath();
    Settings::instance().addRecent(absolute);
    rememberDesign(absolute, m_session->design(), m_session->analysis());
    Q_EMIT opened();
    applyRulePack();
    tellOnOpening(notes);
    return {};
}

Result<> DocumentController::setRulePack(const QString &path)
{
    const Result<RulePack> pack = path.isEmpty() ? Result<RulePack>() : readRulePack(path);
    if (!pack) {
        return tl::unexpected(pack.error());
    }
    Settings::instance().rulePack = path;
    Settings::instance().save();
    if (m_session) {
        m_session->setRulePack(*pack);
    }
    return {};
}

/// A pack that cannot be read any more (a stick not plugged in, say) is no reason not to open a design.
void DocumentController::applyRulePack()
{
    const QString path = Settings::instance().rulePack;
    if (path.isEmpty()) {
        return;
    }
    const Result<RulePack> pack = readRulePack(path);
    if (!pack) {
        m_session->notify(pack.error().message);
        return;
    }
    m_session->setRulePack(*pack);
    const JudgedBy before = m_session->record().judgedBy;
    if (!before.pack.isEmpty() && before != JudgedBy{pack->id, pack->version}) {
        m_session->notify(tr("Until now this design was judged by the rules “%1”, version %2; the findings shown follow “%3”, version %4.")
                .arg(before.pack, before.version, pack->id, pack->version));
    }
}

Result<> DocumentController::saveAs(const QString &path)
{
    const QString absolute = QFileInfo(path).absoluteFilePath();
    if (absolute == m_path) {
        return m_saver->flush();
    }
    // From memory and not from the old file, which may be the one that cannot be written.
    Result<> made = m_saver->withFile([&](DesignFile &file) -> Result<> {
        const auto result = DesignFile::create(absolute, m_session->design(), m_session->record(), &file);
        return result ? Result<>() : tl::unexpected(result.error());
    });
    if (!made) {
        return made;
    }
    static_cast<void>(m_saver->flush());
    Q_EMIT aboutToClose();
    endKeeping();
    m_session.reset();
    return start(absolute);
}

Result<> DocumentController::duplicate(const QString &path)
{
    Design copy = m_session->design();
    copy.id = QUuid::createUuid();
    const QString absolute = QFileInfo(path).absoluteFilePath();
    if (absolute == m_path) {
        return failure(ErrorCode::InvalidInput, tr("A copy cannot have the name of its original. Choose another one."));
    }
    const Result<> made = m_saver->withFile([&](DesignFile &file) -> Result<> {
        const auto result = DesignFile::create(absolute, copy, m_session->record(), &file);
        return result ? Result<>() : tl::unexpected(result.error());
    });
    return made ? start(absolute) : made;
}

Result<> DocumentController::exportTo(const ExportFormat &format, const QString &path)
{
    if (QFileInfo(path) == QFileInfo(m_path)) {
        return failure(ErrorCode::InvalidInput, tr("That is the design's own file. Choose another name for the export."));
    }
    QHash<QString, QByteArray> attachments;
    if (format.holdsAttachments) {
        const Result<> read = m_saver->withFile([&](DesignFile &file) -> Result<> {
            const Result<qint64> size = file.attachedBytes();
            if (const Result<> fits = size ? fitsIntoJson(*size) : tl::unexpected(size.error()); !fits) {
                return fits;
            }
            for (const Attachment &entry : m_session->design().attachments) {
                const Result<QByteArray> content = file.attachment(entry.sha256);
                if (!content) {
                    return tl::unexpected(content.error());
                }
                attachments.insert(entry.sha256, *content);
            }
            return {};
        });
        if (!read) {
            return read;
        }
    }
    const ExportJob job =
        format.prepare({m_session->design(), m_session->record(), m_session->analysis(), attachments, {{}, Clock::now().toLocalTime().date()}});
    Result<> result;
    DialogSeam::wait(nullptr, tr("Writing “%1”…").arg(QFileInfo(path).fileName()), [&](const Progress &progress) {
        const Result<QByteArray> made = job(progress);
        if (made && progress(1, 1)) {
            result = saveFile(path, *made);
        } else {
            result = tl::unexpected(made ? Error{ErrorCode::Cancelled, {}, {}} : made.error());
        }
    });
    if (!result && result.error().code == ErrorCode::Cancelled) {
        return failure(ErrorCode::Cancelled, tr("The export was cancelled; nothing was written."));
    }
    return result;
}

void DocumentController::nameAfterTitle(const QString &title)
{
    // Only now: a file that is open must keep its name.
    const QString path = freePath(QFileInfo(m_path).absolutePath(), title);
    if (QFile::rename(m_path, path)) {
        Settings::instance().recentFiles.removeAll(m_path);
        Settings::instance().addRecent(path);
        m_path = path;
    }
}

bool DocumentController::close()
{
    if (!m_session) {
        return true;
    }
    if (!finishSaving()) {
        return false;
    }
    rememberDesign(m_path, m_session->design(), m_session->analysis());
    Q_EMIT aboutToClose();
    const Design design = m_session->design();
    const Analysis analysis = m_session->analysis();
    endKeeping();
    m_session.reset();
    if (m_nameless && !m_untouched && !design.identity.title.text.trimmed().isEmpty()) {
        nameAfterTitle(design.identity.title.text);
        rememberDesign(m_path, design, analysis);
    }
    if (m_untouched) {
        QFile::remove(m_path); // A new design that nothing was done to leaves no file behind.
        Settings::instance().recentFiles.removeAll(m_path);
        Settings::instance().save();
    }
    m_path.clear();
    m_untouched = false;
    Q_EMIT closed();
    return true;
}

} // namespace Credwright
