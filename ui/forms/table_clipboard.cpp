#include "ui/forms/table_clipboard.h"

#include "core/util/format.h"
#include "ui/forms/text_edit.h"

#include <QMimeData>

namespace Credwright {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Rows of other lists by what people call them: the title, or else the number.
class RowNames
{
public:
    explicit RowNames(const Design &design) : m_design(design) {}

    std::optional<QUuid> find(const QString &kind, const QString &name)
    {
        if (!m_names.contains(kind)) {
            QHash<QString, QUuid> &names = m_names[kind];
            const QList<QUuid> ids = idsOf(m_design, kind);
            for (qsizetype i = ids.size() - 1; i >= 0; --i) { // Of two with one title, the first.
                names.insert(entityTitle(m_design, kind, ids.at(i)).simplified().toCaseFolded(), ids.at(i));
            }
            for (qsizetype i = 0; i < ids.size(); ++i) {
                if (const QString number = QString::number(i + 1); !names.contains(number)) {
                    names.insert(number, ids.at(i));
                }
            }
        }
        const QUuid id = m_names.value(kind).value(name.simplified().toCaseFolded());
        return id.isNull() ? std::nullopt : std::optional(id);
    }

private:
    const Design &m_design;
    QHash<QString, QHash<QString, QUuid>> m_names;
};

void writeRow(
    Design &design, const EntityTableModel &model, const QStringList &cells, const QUuid &id, int column, const QLocale &locale, RowNames &names, int *refused)
{
    for (const QString &cell : cells) {
        while (column < model.columnCount() && !model.infoAt(design, id, column)) {
            ++column; // Nothing is typed there.
        }
        if (column >= model.columnCount()) {
            return;
        }
        const FieldInfo *info = model.infoAt(design, id, column);
        const Anchor where{id, info->id, {}};
        const auto rowNamed = [&](const QString &name) { return names.find(info->limits.linkKind, name); };
        const std::optional<Value> value = cell.size() > longText
            ? std::nullopt
            : parseValue(*info, cleanedText(cell, info->limits.multiline), *readAt(design, where), design.identity.currency, locale, rowNamed);
        const bool fixed = model.isFixed(model.index(model.rowOf(id), column)); // It names the row that the guide fixes.
        if (!fixed && (!value || !writeAt(design, where, *value))) {
            ++*refused;
        }
        ++column;
    }
}

} // namespace

QMimeData *copiedRows(const EntityTableModel &model, const QList<int> &rows)
{
    QString text;
    QString html = u"<table>"_s;
    for (const int row : rows) {
        QStringList cells;
        html += u"<tr>"_s;
        for (int column = 1; column < model.columnCount(); ++column) {
            QString cell = model.index(row, column).data(Qt::DisplayRole).toString();
            html += u"<td>"_s + cell.toHtmlEscaped().replace(u'\n', u"<br>"_s) + u"</td>"_s;
            if (cell.contains(u'\t') || cell.contains(u'\n') || cell.contains(u'"')) {
                cell = u'"' + cell.replace(u'"', u"\"\""_s) + u'"';
            }
            cells.append(cell);
        }
        html += u"</tr>"_s;
        text += cells.join(u'\t') + u'\n';
    }
    auto *data = new QMimeData;
    data->setText(text);
    data->setHtml(html + u"</table>"_s);
    return data;
}

int writeRows(Design &design, const EntityTableModel &model, const QList<QStringList> &rows, const PasteTarget &target, const QLocale &locale, int *refused)
{
    const Design before = design; // Names are looked up in it while rows come in.
    RowNames names(before);
    QUuid last = target.over.isEmpty() ? QUuid() : target.over.last();
    for (int r = 0; r < rows.size(); ++r) {
        QUuid id = target.over.value(r);
        if (id.isNull()) {
            const EntityData data = newEntity(model.kind());
            if (!target.grows || !insertEntity(design, model.kind(), countOf(design, model.kind()), data)) {
                return r;
            }
            id = data.id;
            if (target.prepare) {
                target.prepare(design, id, last);
            }
            last = id;
        }
        writeRow(design, model, rows.at(r), id, target.firstColumn, locale, names, refused);
    }
    return static_cast<int>(rows.size());
}

} // namespace Credwright
