#include "ui/document/session.h"

#include "core/exchange/json/design_json.h"
#include "core/model/seeded_rows.h"
#include "core/util/clock.h"
#include "ui/document/edit_command.h"

namespace Credwright {

Session::Session(const Design &design, const Record &record, QObject *parent) : QObject(parent), m_document(design, record)
{
    connect(&m_document, &Document::changed, this, &Session::refresh);
    connect(&m_document, &Document::recordChanged, this, [this] {
        analyse();
        Q_EMIT analysed();
    });
    analyse();
}

Session::~Session() = default;

void Session::analyse()
{
    m_analysis = m_analyst.analyse(design(), record());
}

void Session::setRulePack(const RulePack &pack)
{
    m_analyst.setPack(pack);
    analyse();
    Q_EMIT analysed();
}

void Session::refresh(const QList<Change> &changes)
{
    analyse();
    Q_EMIT changed(changes);
    Q_EMIT analysed();
}

void Session::push(QList<Change> changes, const QString &text, const Anchor &mergeAt, const Anchor &place)
{
    if (changes.isEmpty()) {
        return;
    }
    if (!isEditable()) {
        notify(m_document.whyNotEditable());
        return;
    }
    m_undo.push(new EditCommand(m_document, std::move(changes), text, mergeAt, place));
}

void Session::setField(const Anchor &where, const Value &value)
{
    const std::optional<Value> before = readAt(design(), where);
    const FieldInfo *info = fieldInfo(where.field);
    if (!before || !info || *before == value || before->index() != value.index()) {
        return;
    }
    const QString text = tr("Edit “%1”").arg(info->labelText());
    if (std::holds_alternative<Links>(value)) {
        edit(text, [&](Design &next) { writeAt(next, where, value); }, where);
        return;
    }
    const bool typed =
        std::holds_alternative<LocalizedText>(value) || (std::holds_alternative<QString>(value) && !info->isChoice()) || info->limits.maximum > 0;
    push({{.kind = Change::Kind::Edited, .where = where, .before = *before, .after = value}}, text, typed ? where : Anchor());
}

void Session::edit(const QString &text, const std::function<void(Design &)> &change, const Anchor &place)
{
    Design next = design();
    change(next);
    push(diff(design(), next), text, {}, place);
}

void Session::apply(const QString &text, const QList<Change> &changes)
{
    push(changes, text);
}

QUuid Session::addRow(const QString &kind, qsizetype position)
{
    const EntityType *type = entityType(kind);
    if (!type || !isEditable()) {
        return {};
    }
    if (countOf(design(), kind) >= maximumRows) {
        notify(tr("A list holds at most %n row(s). Nothing was added.", nullptr, maximumRows));
        return {};
    }
    const EntityData data = newEntity(kind);
    push({{.kind = Change::Kind::Added, .where = {data.id, kind, {}}, .data = data, .position = std::clamp<qsizetype>(position, 0, countOf(design(), kind))}},
        tr("Add a row to “%1”").arg(type->plural.text()));
    return data.id;
}

void Session::removeRows(const QString &kind, const QList<QUuid> &ids)
{
    const EntityType *type = entityType(kind);
    if (!type || ids.isEmpty()) {
        return;
    }
    QList<QUuid> removable = ids;
    removable.removeIf([&](const QUuid &id) { return isSeededRow(kind, id); });
    if (removable.size() < ids.size()) {
        notify(tr("Rows that belong to every design stay; Del clears what was written in them."));
    }
    edit(tr("Remove %n row(s) from “%1”", nullptr, static_cast<int>(removable.size())).arg(type->plural.text()),
        [&](Design &next) {
            for (const QUuid &id : std::as_const(removable)) {
                removeWithLinks(next, kind, id);
            }
        },
        {ids.first(), kind, {}});
}

void Session::moveRows(const QString &kind, const QList<QUuid> &ids, int by)
{
    const EntityType *type = entityType(kind);
    QList<QUuid> order = idsOf(design(), kind);
    QList<qsizetype> rows;
    for (const QUuid &id : ids) {
        if (const qsizetype row = order.indexOf(id); row >= 0) {
            rows.append(row);
        }
    }
    std::sort(rows.begin(), rows.end());
    if (!type || rows.isEmpty() || (by < 0 && rows.first() == 0) || (by > 0 && rows.last() == order.size() - 1)) {
        return;
    }
    if (by > 0) {
        std::reverse(rows.begin(), rows.end());
    }
    for (const qsizetype row : std::as_const(rows)) {
        order.move(row, row + (by < 0 ? -1 : 1));
    }
    edit(tr("Move in “%1”").arg(type->plural.text()), [&](Design &next) { reorder(next, kind, order); }, {ids.first(), kind, {}});
}

void Session::undo()
{
    const auto *command = dynamic_cast<const EditCommand *>(m_undo.command(m_undo.index() - 1));
    const Anchor place = command ? command->place() : Anchor();
    m_undo.undo();
    if (command) {
        jumpTo(place);
    }
}

void Session::redo()
{
    const auto *command = dynamic_cast<const EditCommand *>(m_undo.command(m_undo.index()));
    const Anchor place = command ? command->place() : Anchor();
    m_undo.redo();
    if (command) {
        jumpTo(place);
    }
}

void Session::closeEdit()
{
    if (m_undo.index() == 0) {
        return;
    }
    // QUndoStack hands out const commands; the stack owns them and so do we.
    if (auto *command = dynamic_cast<EditCommand *>(const_cast<QUndoCommand *>(m_undo.command(m_undo.index() - 1)))) {
        command->close();
    }
}

FileAccess Session::fileAccess() const
{
    return m_file ? m_file : [](const std::function<Result<>(DesignFile &)> &) -> Result<> {
        return failure(ErrorCode::CannotWrite, tr("The design has no file yet that could hold an attachment."));
    };
}

/// A design that is only read keeps what its file says of it.
bool Session::setRecord(const Record &record)
{
    if (!isEditable()) {
        notify(m_document.whyNotEditable());
        return false;
    }
    m_document.setRecord(record);
    return true;
}

void Session::setAside(const Finding &finding, const QString &reason)
{
    Record next = record();
    next.setAsides.append({.id = QUuid::createUuid(),
        .rule = finding.rule,
        .where = finding.where,
        .fingerprint = fingerprintOf(design(), finding),
        .reason = reason,
        .who = qEnvironmentVariable("USER"),
        .when = Clock::now()});
    setRecord(next);
}

void Session::reopen(const QUuid &setAside)
{
    Record next = record();
    next.setAsides.removeIf([&](const SetAside &entry) { return entry.id == setAside; });
    setRecord(next);
}

bool Session::keepVersion(const QString &name, const QString &note)
{
    if (record().versions.size() >= maximumVersions) {
        notify(tr("A design holds at most %n named version(s). Remove one that nobody needs any more.", nullptr, static_cast<int>(maximumVersions)));
        return false;
    }
    closeEdit();
    Record next = record();
    next.versions.append({.id = QUuid::createUuid(),
        .name = name.left(shortText),
        .note = note.left(longText),
        .who = qEnvironmentVariable("USER"),
        .when = Clock::now(),
        .design = toJson(design())});
    return setRecord(next);
}

void Session::editVersion(const QUuid &version, const QString &name, const QString &note)
{
    Record next = record();
    for (NamedVersion &entry : next.versions) {
        if (entry.id == version) {
            entry.name = name.left(shortText);
            entry.note = note.left(longText);
        }
    }
    setRecord(next);
}

void Session::removeVersion(const QUuid &version)
{
    Record next = record();
    next.versions.removeIf([&](const NamedVersion &entry) { return entry.id == version; });
    setRecord(next);
}

void Session::goBackTo(const Design &state, const QString &text)
{
    edit(text, [&](Design &next) {
        const QUuid id = next.id;
        next = withSeededRows(state);
        next.id = id;
    });
}

void Session::setPlace(const Anchor &place)
{
    if (m_place != place) {
        m_place = place;
        Q_EMIT placeChanged(place);
    }
}

} // namespace Credwright
