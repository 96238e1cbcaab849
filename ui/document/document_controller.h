#pragma once

#include "core/document/for_others.h"
#include "core/document/merge.h"
#include "core/document/templates.h"
#include "core/storage/journal.h"
#include "core/util/result.h"
#include "ui/document/banner_message.h"

#include <functional>
#include <memory>
#include <QObject>
#include <QTimer>

namespace Credwright {

class DesignFile;
class Publisher;
class Saver;
class Session;
class WorkingCopy;
struct IntakeNote;
struct ExportFormat;

/// The life of one open design: made, opened, saved moments after each edit, kept under another name, handed out, closed.
class DocumentController : public QObject
{
    Q_OBJECT
public:
    explicit DocumentController(QObject *parent = nullptr);
    ~DocumentController() override;

    Session *session() const { return m_session.get(); }
    QString path() const { return m_path; }
    bool isOpen() const { return m_session != nullptr; }

    /// A new design in a file of its own in the documents folder.
    Result<> newDesign(DesignTemplate which);
    /// The rules of the institution for this and all later designs, from a file; an empty path goes back to the built-in rules alone.
    Result<> setRulePack(const QString &path);
    Result<> openExample();
    Result<> open(const QString &path);
    /// A JSON design becomes a new design file beside the others; what could not be taken over is told.
    Result<> importJson(const QString &path);
    /// The same design under another name; the old file stays as it is.
    Result<> saveAs(const QString &path);
    /// A copy with an id of its own, opened in place of this one.
    Result<> duplicate(const QString &path);
    /// Brings the design to another state of itself, as one edit. What it is now is on disk and kept as a backup before. `content`: the file that holds
    /// the attachments of that state, where it is not the design's own.
    Result<> goBackTo(const Design &state, const QString &text, DesignFile *content = nullptr);
    /// Writes another state of the design into a file; the design stays what it is.
    Result<> writeState(const QString &path, const Design &state, const Record &record, DesignFile *content = nullptr);
    /// Makes a state a design of its own, in a new file in the documents folder; returns its path.
    Result<QString> writeApart(const Design &state, const QString &name, DesignFile *content = nullptr);
    /// A copy of the same design without what others need not know.
    Result<> saveForOthers(const QString &path, const QSet<PrivatePart> &without);
    /// On a thread of its own, which the user can cancel when it takes long (Cancelled): the file is written whole or not at all.
    Result<> exportTo(const ExportFormat &format, const QString &path);
    /// The design with its attachments and these documents as one file to mail or to keep; likewise.
    Result<> packTo(const QString &path, const QList<const ExportFormat *> &documents);
    /// Makes a design file of a package where the user wants it, under a name that is free, and opens it; nothing happens when they cancel.
    Result<> openPackage(const QString &path);
    /// Writes what is not on disk yet and lets go of the file. False when it could not be written and the user wants to stay.
    bool close();
    /// At once, on leaving a step and on losing the focus.
    void saveNow();
    /// Without waiting: whether somebody else has changed the file, on coming back to the window.
    void look();
    /// The automatic backups of a design.
    static QString backupFolder(const QUuid &design);
    /// What was typed and not yet saved, of all designs.
    static QString journalFolder();
    /// Working copies of designs on sticks and shares.
    static QString workingFolder();
    QString suggestedName(const QString &suffix) const;
    /// A name in this folder that no file has yet.
    static QString freePath(const QString &folder, const QString &title);

Q_SIGNALS:
    void opened();
    void aboutToClose();
    void closed();
    /// What the status bar says, whether all is well, and more for a tooltip.
    void saveStateChanged(const QString &text, bool well, const QString &detail);
    void titleChanged();
    void bannerRaised(const Credwright::BannerMessage &message);
    void bannerWithdrawn(const QString &id);
    void saveElsewhereRequested();

private:
    Result<> start(const QString &path);
    Result<> createAndStart(const QString &path, const Design &design, const struct Record &record);

    // In document_saving.cpp: keeping the open design in its file.
    void keepIn(std::unique_ptr<DesignFile> file, std::unique_ptr<WorkingCopy> copy);
    void endKeeping();
    bool finishSaving();
    void showSaveState();
    void showPublishState();
    void tryAgain();
    void addConflicts(const QList<MergeConflict> &conflicts);
    void showConflicts(const QString &text);
    void showRemainingConflicts();
    void compareConflicts();
    void tellOnOpening(const QList<IntakeNote> &notes);
    void offerLeftOver();
    void follow(const Design &theirs, const Record &theirRecord);
    void takeOver(const Design &base, const Record &baseRecord, const Design &theirs, const Record &theirRecord);
    void schedule();
    Result<> workWithFile(const QString &text, const std::function<Result<>(DesignFile &)> &work); // In document_states.cpp.
    void applyRulePack();

    std::unique_ptr<Session> m_session;
    std::unique_ptr<Saver> m_saver;
    std::unique_ptr<Publisher> m_publisher;          ///< Where the file is a working copy.
    std::optional<QList<MergeConflict>> m_recovered; ///< Of edits that had not been published.
    QList<MergeConflict> m_conflicts;                ///< Of all merges, until the user has looked at them.
    QList<LeftOverJournal> m_leftOver;               ///< Of this design, until the user was asked.
    QString m_path;
    /// Gives a new design's file the title that was typed since.
    void nameAfterTitle(const QString &title);

    bool m_nameless = false;  ///< The file has the name of an untitled design still.
    bool m_untouched = false; ///< A new design that nothing was typed into is removed on closing.
};

/// A file name made of a title: what every file system takes, at most 80 characters.
QString fileNameFor(const QString &title);

} // namespace Credwright
