#pragma once

#include "core/check/analysis.h"
#include "core/document/document.h"
#include "core/storage/attachment_stream.h"

#include <functional>
#include <QObject>
#include <QUndoStack>

namespace Credwright {

/// One open design as the interface works on it: the document, its one undo stack, what is computed about it, and the place
/// that the user is at. Forms, tables and panels know this and nothing else.
class Session : public QObject
{
    Q_OBJECT
public:
    explicit Session(const Design &design, const Record &record = {}, QObject *parent = nullptr);
    ~Session() override;

    Document &document() { return m_document; }
    const Design &design() const { return m_document.design(); }
    const Record &record() const { return m_document.record(); }
    const Analysis &analysis() const { return m_analysis; }
    QUndoStack &undoStack() { return m_undo; }
    bool isEditable() const { return m_document.isEditable(); }

    /// Sets one field as one edit; typing in one place merges. Nothing happens when the value is already there or the design is read-only.
    void setField(const Anchor &where, const Value &value);
    /// Any change of the design as one undo step, named for the user ("Remove 3 rows"). Undo and redo show the place; where it is left out,
    /// that of the first change.
    void edit(const QString &text, const std::function<void(Design &)> &change, const Anchor &place = {});
    void apply(const QString &text, const QList<Change> &changes);
    /// Appends or inserts an empty row and returns its id; null when the list is full or the design is read-only.
    QUuid addRow(const QString &kind, qsizetype position);
    void removeRows(const QString &kind, const QList<QUuid> &ids);
    /// Moves the rows as a block by one place up (-1) or down (+1).
    void moveRows(const QString &kind, const QList<QUuid> &ids, int by);

    /// Undo and redo go to the place that they change.
    void undo();
    void redo();
    /// Ends the merging of typed text, on leaving a field.
    void closeEdit();

    /// The file of the design, where the content of attached files lives; from any thread. Fails where there is no file.
    FileAccess fileAccess() const;
    void setFileAccess(const FileAccess &access) { m_file = access; }

    /// The rules of the institution that findings follow besides the built-in ones.
    const RulePack &rulePack() const { return m_analyst.pack(); }
    void setRulePack(const RulePack &pack);

    void setAside(const Finding &finding, const QString &reason);
    void reopen(const QUuid &setAside);

    /// Keeps the present state under a name; false, and said, when the design has as many named versions as it can hold.
    bool keepVersion(const QString &name, const QString &note);
    /// Gives a named version another name and note.
    void editVersion(const QUuid &version, const QString &name, const QString &note);
    void removeVersion(const QUuid &version);
    /// Brings the design to another state of itself as one edit, which Undo takes back.
    void goBackTo(const Design &state, const QString &text);

    /// The place that has the focus: the context panel follows it.
    Anchor place() const { return m_place; }
    void setPlace(const Anchor &place);
    void jumpTo(const Anchor &where) { Q_EMIT jumpRequested(where); }
    /// Shows the finding at this place in full, among the others of its step.
    void showFinding(const Anchor &where) { Q_EMIT findingRequested(where); }
    /// Shows one sentence to the user without stopping them.
    void notify(const QString &message) { Q_EMIT notified(message); }

Q_SIGNALS:
    /// After the analysis is up to date with the design.
    void changed(const QList<Credwright::Change> &changes);
    void analysed();
    void placeChanged(const Credwright::Anchor &place);
    void jumpRequested(const Credwright::Anchor &where);
    void findingRequested(const Credwright::Anchor &where);
    /// A place of the handbook, as `HandbookWindow::showPlace` takes it.
    void explanationRequested(const QString &place);
    void notified(const QString &message);

private:
    bool setRecord(const Record &record);
    void push(QList<Change> changes, const QString &text, const Anchor &mergeAt = {}, const Anchor &place = {});
    void refresh(const QList<Change> &changes);
    void analyse();

    Document m_document;
    QUndoStack m_undo;
    Analyst m_analyst;
    Analysis m_analysis;
    Anchor m_place;
    FileAccess m_file;
};

} // namespace Credwright
