#include "core/document/change_words.h"
#include "core/model/seeded_rows.h"
#include "core/storage/publisher.h"
#include "ui/dialogs/dialog_seam.h"
#include "ui/document/conflicts_dialog.h"
#include "ui/document/document_controller.h"
#include "ui/document/session.h"
#include "ui/document/settings.h"

#include <QApplication>
#include <QDir>
#include <QFileInfo>
#include <QTimer>

#include <algorithm>

namespace Credwright {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int patienceOnClosing = 60'000; // Milliseconds for a slow stick.

QString timeText(const QDateTime &when)
{
    return QLocale().toString(when.toLocalTime().time(), QLocale::ShortFormat);
}

} // namespace

QString DocumentController::backupFolder(const QUuid &design)
{
    return Settings::dataFolder() + u"/backups/"_s + design.toString(QUuid::WithoutBraces);
}

QString DocumentController::journalFolder()
{
    return Settings::dataFolder() + u"/journals"_s;
}

QString DocumentController::workingFolder()
{
    return Settings::dataFolder() + u"/working"_s;
}

/// Begins to keep the session in this file, which is a working copy of another one or is not.
void DocumentController::keepIn(std::unique_ptr<DesignFile> file, std::unique_ptr<WorkingCopy> copy)
{
    const bool isReadOnly = file->isReadOnly();
    const QString path = file->path();
    m_saver = std::make_unique<Saver>(std::move(file));
    if (copy) {
        m_recovered = copy->recovered();
        m_publisher = std::make_unique<Publisher>(std::move(copy), *m_saver);
        connect(m_publisher.get(), &Publisher::stateChanged, this, &DocumentController::showSaveState);
        connect(m_publisher.get(), &Publisher::changedElsewhere, this, &DocumentController::takeOver);
    }
    if (!isReadOnly) {
        m_leftOver = leftOverJournals(journalFolder());
        m_leftOver.removeIf([&](const LeftOverJournal &journal) { return QFileInfo(journal.head.path) != QFileInfo(path); });
        m_saver->setBackupFolder(backupFolder(m_session->design().id));
        m_saver->keepJournal(journalFolder());
    }
    m_session->setFileAccess([this](const std::function<Result<>(DesignFile &)> &work) { return m_saver->withFile(work); });
    connect(m_session.get(), &Session::changed, this, [this](const QList<Change> &changes) {
        schedule();
        for (const Change &change : changes) {
            if (change.where.field == u"identity.title"_s) {
                Q_EMIT titleChanged();
            }
        }
    });
    connect(&m_session->document(), &Document::recordChanged, this, [this] {
        schedule();
        m_saver->saveNow(); // The journal does not hold it.
    });
    connect(m_saver.get(), &Saver::stateChanged, this, &DocumentController::showSaveState);
    connect(m_saver.get(), &Saver::changedElsewhere, this, &DocumentController::takeOver);
}

void DocumentController::endKeeping()
{
    if (m_publisher) {
        m_publisher->letGo();
    }
    m_saver.reset();
    m_publisher.reset();
    m_conflicts.clear();
    m_recovered.reset();
    m_leftOver.clear();
}

void DocumentController::schedule()
{
    if (!m_session->isEditable()) {
        return;
    }
    m_untouched = false;
    Record record = m_session->record();
    record.judgedBy = {m_session->rulePack().id, m_session->rulePack().version};
    m_saver->schedule(m_session->design(), record);
    if (m_publisher) {
        m_publisher->later();
    }
}

void DocumentController::saveNow()
{
    if (m_saver) {
        m_saver->saveNow();
    }
    if (m_publisher) {
        m_publisher->now();
    }
}

void DocumentController::look()
{
    if (m_saver) {
        m_saver->look();
    }
    if (m_publisher) {
        m_publisher->look();
    }
}

/// Whether everything is where it belongs, or the user goes all the same.
bool DocumentController::finishSaving()
{
    if (const Result<> written = m_saver->flush(); !written) {
        const int answer = DialogSeam::ask(nullptr, tr("The last edits are not on disk"),
            tr("%1\n\nClose all the same, and lose the edits since the last save?").arg(written.error().message),
            {tr("Stay, and save elsewhere"), tr("Close and lose them")});
        if (answer != 1) {
            return false;
        }
    }
    if (!m_publisher) {
        return true;
    }
    static_cast<void>(m_saver->withFile([](DesignFile &file) -> Result<> {
        file.tidy();
        return {};
    }));
    const Result<> published = DialogSeam::waitHere(tr("Writing “%1” to its place…").arg(QFileInfo(m_path).fileName()),
        [this](const Progress &progress) { return m_publisher->finish(patienceOnClosing, progress); });
    if (published) {
        return true;
    }
    return DialogSeam::ask(nullptr, tr("The last edits are on this computer only"),
               tr("%1\n\nThey are safe here, and go to their place when you open the design the next time.").arg(published.error().message),
               {tr("Stay"), tr("Close")})
        == 1;
}

void DocumentController::showSaveState()
{
    const bool failed = m_saver->state() == Saver::State::Failed;
    if (failed) {
        Q_EMIT saveStateChanged(tr("Not saved"), false, m_saver->lastError().message);
        Q_EMIT bannerRaised({.id = u"notSaved"_s,
            .isTrouble = true,
            .text = m_saver->lastError().message,
            .detail = m_saver->lastError().detail,
            .actions = {{tr("Try again"), [this] { tryAgain(); }}, {tr("Save elsewhere…"), [this] { Q_EMIT saveElsewhereRequested(); }}}});
        return;
    }
    Q_EMIT bannerWithdrawn(u"notSaved"_s);
    if (!m_session->isEditable()) {
        Q_EMIT saveStateChanged(tr("Read only"), true, m_session->document().whyNotEditable());
        return;
    }
    if (m_saver->state() != Saver::State::Saved) {
        Q_EMIT saveStateChanged(tr("Saving…"), true, m_path);
        return;
    }
    if (!m_publisher) {
        const QString text = m_saver->lastSaved().isValid() ? tr("Saved %1").arg(timeText(m_saver->lastSaved())) : tr("Saved");
        Q_EMIT saveStateChanged(text, true, m_path);
        return;
    }
    showPublishState();
}

/// Of a working copy whose edits are all on this computer.
void DocumentController::showPublishState()
{
    switch (m_publisher->state()) {
    case Publisher::State::Published: {
        const QDateTime when = m_publisher->lastPublished();
        Q_EMIT bannerWithdrawn(u"notPublished"_s);
        Q_EMIT saveStateChanged(when.isValid() ? tr("Saved %1").arg(timeText(when)) : tr("Saved"), true, m_path);
        break;
    }
    case Publisher::State::Waiting:
        Q_EMIT saveStateChanged(
            tr("Saved on this computer"), true, tr("It goes to %1 after half a minute of rest, on leaving a step and on closing.").arg(m_path));
        break;
    case Publisher::State::Publishing:
        Q_EMIT saveStateChanged(tr("Writing to its place…"), true, m_path);
        break;
    case Publisher::State::Failed:
        Q_EMIT saveStateChanged(tr("On this computer only"), false, m_publisher->lastError().message);
        Q_EMIT bannerRaised({.id = u"notPublished"_s,
            .isTrouble = true,
            .text = m_publisher->lastError().message,
            .detail = m_publisher->lastError().detail,
            .actions = {
                {tr("Save it there again"), [this] { m_publisher->now(true); }}, {tr("Save elsewhere…"), [this] { Q_EMIT saveElsewhereRequested(); }}}});
        break;
    }
}

void DocumentController::tryAgain()
{
    m_saver->look();
    m_saver->saveNow();
}

/// A design that is only read here is what its file holds.
void DocumentController::follow(const Design &theirs, const Record &theirRecord)
{
    m_saver->follow(theirs, theirRecord);
    const Design next = withSeededRows(theirs);
    const bool news = next != m_session->design();
    m_session->document().setDesign(next);
    m_session->document().setRecord(theirRecord);
    if (news) {
        m_session->notify(tr("This design was changed elsewhere; what is shown follows it."));
    }
}

/// Another window, another machine, or somebody else on a shared folder has written the file since it was last read or written here.
void DocumentController::takeOver(const Design &base, const Record &baseRecord, const Design &theirs, const Record &theirRecord)
{
    if (!m_session->isEditable()) {
        follow(theirs, theirRecord);
        return;
    }
    const MergeResult merged = mergeChanges(base, m_session->design(), theirs);
    QList<Change> mine; // What was typed on both sides is a step of its own, so that Undo brings back theirs.
    Design taken = merged.design;
    for (const MergeConflict &conflict : merged.conflicts) {
        if (conflict.kind == MergeConflict::Kind::BothEdited && writeAt(taken, conflict.where, conflict.theirs)) {
            mine.append({.kind = Change::Kind::Edited, .where = conflict.where, .before = conflict.theirs, .after = conflict.mine});
        }
    }
    const bool news = taken != m_session->design();
    m_session->edit(tr("Take over what another window wrote"), [&](Design &next) { next = taken; });
    m_session->apply(tr("Keep what was typed here"), mine);
    m_session->document().setRecord(mergeRecords(baseRecord, m_session->record(), theirRecord));
    m_saver->schedule(m_session->design(), m_session->record());
    if (!merged.conflicts.isEmpty()) {
        addConflicts(merged.conflicts);
        showRemainingConflicts();
    } else if (news) {
        m_session->notify(tr("This design was changed elsewhere too; both sets of changes are kept."));
    }
}

/// Beside those that nobody has looked at yet. A place that is among them has one row: what was there at first, what stands now, what the other
/// side has now.
void DocumentController::addConflicts(const QList<MergeConflict> &conflicts)
{
    for (const MergeConflict &conflict : conflicts) {
        const auto old = std::find_if(m_conflicts.begin(), m_conflicts.end(), [&](const MergeConflict &other) { return other.where == conflict.where; });
        if (old == m_conflicts.end()) {
            m_conflicts.append(conflict);
            continue;
        }
        const bool bothTyped = old->kind == MergeConflict::Kind::BothEdited && conflict.kind == MergeConflict::Kind::BothEdited;
        const Value first = bothTyped ? old->base : conflict.base;
        *old = conflict;
        old->base = first;
    }
}

void DocumentController::showConflicts(const QString &text)
{
    const BannerMessage::Action compare{tr("Compare…"), [this] { compareConflicts(); }};
    Q_EMIT bannerRaised(
        {.id = u"conflicts"_s, .isTrouble = false, .text = text, .detail = {}, .actions = {compare}, .closed = [this] { m_conflicts.clear(); }});
}

void DocumentController::showRemainingConflicts()
{
    if (m_conflicts.isEmpty()) {
        Q_EMIT bannerWithdrawn(u"conflicts"_s);
        return;
    }
    showConflicts(tr(
        "This design was changed elsewhere too, and %n place(s) on both sides: what you typed stands there.", nullptr, static_cast<int>(m_conflicts.size())));
}

void DocumentController::compareConflicts()
{
    auto *dialog = new ConflictsDialog(*m_session, m_conflicts, QApplication::activeWindow());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(this, &DocumentController::aboutToClose, dialog, [dialog] { delete dialog; });
    connect(dialog, &QDialog::finished, this, [this, shown = m_conflicts] { // What came while it was open is still to be looked at.
        m_conflicts.removeIf([&](const MergeConflict &conflict) { return shown.contains(conflict); });
        showRemainingConflicts();
    });
    dialog->open();
}

/// After the window shows the design: everything about the file that the user should know.
void DocumentController::tellOnOpening(const QList<IntakeNote> &notes)
{
    showSaveState();
    if (!m_session->isEditable()) {
        const QString why = m_session->document().whyNotEditable();
        Q_EMIT bannerRaised({.id = u"readOnly"_s, .isTrouble = false, .text = why, .detail = m_path, .actions = {{tr("Save as…"), [this] {
                                                                                                                      Q_EMIT saveElsewhereRequested();
                                                                                                                  }}}});
    }
    if (!notes.isEmpty()) {
        QStringList lines;
        for (const IntakeNote &note : notes) {
            lines.append(tr("%1: %2").arg(note.where, note.what));
        }
        Q_EMIT bannerRaised({.id = u"notes"_s,
            .isTrouble = false,
            .text = tr("%n thing(s) in this file could not be read as they stand.", nullptr, static_cast<int>(notes.size())),
            .detail = {},
            .actions = {{tr("Which?"), [lines] {
                             DialogSeam::tell(nullptr, tr("What could not be read"),
                                 tr("The rest of the design is as it was written. The file is changed only where you change it."), lines.join(u'\n'));
                         }}}});
    }
    if (m_recovered) {
        const QString text = tr("Edits from another time that had not reached their place are in the design again.");
        if (m_recovered->isEmpty()) {
            Q_EMIT bannerRaised({.id = u"recovered"_s, .isTrouble = false, .text = text, .detail = m_path});
        } else {
            addConflicts(*m_recovered);
            showConflicts(tr("Edits from another time that had not reached their place are in the design again. %n place(s) had been changed there too: what "
                             "you typed stands.",
                nullptr, static_cast<int>(m_conflicts.size())));
        }
    }
    QTimer::singleShot(0, m_session.get(), [this] { offerLeftOver(); }); // Once the window is there that the question is about.
}

/// Edits that a killed program had not saved yet: brought back as one edit, which Undo takes away again, or left out.
void DocumentController::offerLeftOver()
{
    for (const LeftOverJournal &journal : std::exchange(m_leftOver, {})) {
        Design typed = m_session->design();
        static_cast<void>(apply(typed, journal.changes));
        const QList<ChangeLine> lines = changeLines(m_session->design(), typed);
        if (lines.isEmpty() || !m_session->isEditable()) {
            if (m_session->isEditable()) {
                forget(journal);
            }
            continue;
        }
        constexpr qsizetype shown = 6;
        QStringList words;
        for (const ChangeLine &line : lines.mid(0, shown)) {
            words.append(tr("• %1 – %2: %3").arg(line.place.left(60), line.what, (line.after.isEmpty() ? line.before : line.after).simplified().left(80)));
        }
        if (lines.size() > shown) {
            words.append(tr("… and %n more.", nullptr, static_cast<int>(lines.size() - shown)));
        }
        const int answer = DialogSeam::ask(nullptr, tr("Edits that were not saved"),
            tr("Credwright ended before %n edit(s) of this design were saved. They were typed until %1.\n\n%2\n\nBring them back? Undo takes them away again.",
                nullptr, static_cast<int>(lines.size()))
                .arg(QLocale().toString(journal.last.toLocalTime(), QLocale::ShortFormat), words.join(u'\n')),
            {tr("Bring them back"), tr("Leave them out for good")});
        if (answer == 1) {
            forget(journal);
            continue;
        }
        m_session->edit(tr("Bring back edits that were not saved"), [&](Design &next) { next = typed; });
        if (m_saver->flush()) {
            forget(journal); // Not before they are on the disk.
        }
    }
}

} // namespace Credwright
