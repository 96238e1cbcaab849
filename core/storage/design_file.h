#pragma once

#include "core/document/intake.h"
#include "core/document/record.h"
#include "core/model/design.h"
#include "core/util/result.h"

#include <memory>
#include <optional>
#include <QCryptographicHash>
#include <QHash>
#include <QSet>

namespace SQLite {
class Database;
class Exception;
} // namespace SQLite

namespace Credwright {

/// A design in its file. The only code that speaks SQL to a design file; one instance holds the process's one connection to it,
/// used by one thread at a time. Nothing else may open that file meanwhile: closing any descriptor of it would drop SQLite's locks.
///
/// What is removed from a design is gone from its file once that is closed: SQLite overwrites with zeros what it lets go of. Not promised: sectors
/// that a flash disk has put aside, the blocks of SQLite's rollback journal, which is deleted after each save, the automatic backups on this
/// computer, named versions that still hold it, and older generations that a synchroniser or the file system keeps.
class DesignFile
{
public:
    /// Makes a new file, whole or not at all; an existing one is replaced. `attachments`: the file that holds the content
    /// of the attachments that the design or its named versions name.
    static Result<std::unique_ptr<DesignFile>> create(const QString &path, const Design &design, const Record &record = {}, DesignFile *attachments = nullptr);
    /// Opens and loads. NotADesign, Damaged, NewerVersion, NotFound, CannotRead, Busy; nothing in the file changes until save().
    static Result<std::unique_ptr<DesignFile>> open(const QString &path);
    /// Frees the content of attachments that were removed while it was open, and gives back the room where that is worth it.
    ~DesignFile();
    Q_DISABLE_COPY_MOVE(DesignFile)

    const QString &path() const { return m_path; }
    /// What the file holds: as loaded, then as last saved.
    const Design &design() const { return m_design; }
    const Record &record() const { return m_record; }
    /// What of the file could not be taken as it stood; it stays in the file until its field is changed.
    const QList<IntakeNote> &notes() const { return m_notes; }
    /// Names the state that design() and record() are: two files with one mark hold the same.
    QString mark() const;
    /// Whether the file has the form of an older version still, which the first save changes.
    bool isOlder() const;
    bool isReadOnly() const { return !m_whyReadOnly.isEmpty(); }
    /// One sentence for the user; empty where the file can be written.
    const QString &whyReadOnly() const { return m_whyReadOnly; }

    enum class SaveOutcome {
        Saved,
        ChangedElsewhere, ///< Somebody else has written or replaced it since: nothing was saved, design() and record() are what is there now; merge and save again.
    };
    /// Writes the difference to what the file holds in one transaction; on success it is on the disk.
    Result<SaveOutcome> save(const Design &design, const Record &record);

    /// Looks whether somebody else has written or replaced the file since: Saved when not. Costs some system calls.
    Result<SaveOutcome> look();

    /// Frees the content of attachments that nothing names any more; what is left for closing does so by itself.
    void tidy();

    /// A copy of the file as it stands, whole or not at all.
    Result<> copyTo(const QString &path);

    /// Content on its way into the file: nobody else sees it before it is whole, and the design that names it is saved.
    struct Arrival
    {
        QString key; ///< What it is called until then.
        int chunks = 0;
        qint64 size = 0;
        QCryptographicHash hash{QCryptographicHash::Sha256};
    };
    /// Takes the next bytes in one short transaction: whole chunks, except at the end. InvalidInput beyond maximumAttachment.
    Result<> add(Arrival &arrival, QByteArrayView bytes);
    /// All is there: the content has its hash from now on, under which the same content is kept once. Frees itself on closing if no design names it.
    Result<QString> finish(Arrival &arrival);
    /// It is not wanted after all.
    void drop(Arrival &arrival);
    /// The n-th chunk of an attachment's content, at most attachmentChunk bytes; none behind the last one.
    Result<std::optional<QByteArray>> chunk(const QString &sha256, int n);
    /// The length of the content in bytes; none when it is missing.
    Result<std::optional<qint64>> contentSize(const QString &sha256);
    /// Stores small content under its SHA-256 (hexadecimal). InvalidInput when the hash is another; see storeContent() for what is large.
    Result<> putAttachment(const QString &sha256, const QByteArray &bytes);
    /// The bytes with this hash; Damaged when they are missing or not what they were. See loadContent() for what is large.
    Result<QByteArray> attachment(const QString &sha256);
    /// Copies the content that a state of the design names and this file lacks, as far as the other one holds it.
    Result<> takeAttachments(DesignFile &other, const Design &state);
    /// What the content of all attachments of the design comes to, in bytes; what is missing counts as none.
    Result<qint64> attachedBytes();
    /// The content that the design in the file or one of its named versions names.
    QSet<QString> hashesInUse() const;

private:
    DesignFile();
    void openDatabase();
    Result<> checkVersion();
    Result<> load();
    /// Which of the states that the file went through it holds; the mark tells two machines apart that both went on from one state.
    struct State
    {
        qint64 revision = 0;
        QString stamp;
        bool operator==(const State &) const = default;
    };
    State stateInFile() const;
    void readContent(Intake &intake);
    void take(const Design &design, const Record &record, const State &state);
    Result<SaveOutcome> takeTheirs();
    /// Of the file at the path, as the system tells it without opening it.
    struct Trace
    {
        qint64 size = -1;
        qint64 written = 0; ///< Time of the last write, in the system's units.
        bool operator==(const Trace &) const = default;
    };
    Trace trace() const;
    bool changedElsewhere() const;
    bool wasReplaced() const;
    Result<SaveOutcome> openAgain();
    void prepareForWriting();
    void bringUpToDate();
    Error errorFor(const SQLite::Exception &exception, bool writing) const;
    Result<> takeContent(DesignFile &other, const QSet<QString> &hashes);
    void placeArrived(const QSet<QString> &named);
    void forgetArrived(const QSet<QString> &named);
    QString keyOf(const QString &sha256) const { return m_arrived.value(sha256, sha256); }
    static QSet<QString> hashesIn(const Design &design);
    static QSet<QString> hashesIn(const NamedVersion &version);

    QString m_path;
    std::unique_ptr<SQLite::Database> m_database;
    Design m_design;
    Record m_record;
    State m_state;
    Trace m_trace;     ///< As it was when it was last read or written here.
    int m_version = 0; ///< Of the schema in the file; an older one is migrated by the first edit.
    QList<IntakeNote> m_notes;
    QString m_whyReadOnly;
    QSet<QString> m_hashes;            ///< Attachments that this instance has seen named or stored: only these may it free.
    QHash<QString, QString> m_arrived; ///< Content by hash that is all there and that no saved design names: what it is called until then.
    bool m_prepared = false;           ///< The journal is set, before the first write.
};

/// The largest attachment that a design takes, in bytes.
constexpr qint64 maximumAttachment = 200 * 1024 * 1024;
/// How much of it one row of the file holds.
constexpr qsizetype attachmentChunk = 1 << 20;

} // namespace Credwright
