#include "ui/forms/entity_delegate.h"

#include "core/check/analysis.h"
#include "ui/document/session.h"
#include "ui/forms/entity_table.h"
#include "ui/forms/field_editor.h"
#include "ui/forms/finding_bar.h"
#include "ui/forms/text_edit.h"
#include "ui/theme/text_flags.h"
#include "ui/theme/theme.h"
#include "ui/widgets/severity_marker.h"

#include <QComboBox>
#include <QKeyEvent>
#include <QPainter>
#include <QTextLayout>
#include <QTimer>

namespace Credwright {

using namespace Qt::Literals::StringLiterals;

EntityDelegate::EntityDelegate(Session &session, EntityTable &table) : QStyledItemDelegate(&table), m_session(session), m_table(table) {}

void EntityDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    if (const Finding *finding = m_table.rows().findingAt(index.row())) {
        if (!m_table.indexWidget(index)) {
            FindingBar::paint(painter, option.rect, *finding);
        }
        painter->restore();
        return;
    }
    if (const TableGroup *group = m_table.rows().groupAt(index.row())) {
        paintGroup(painter, option, index, *group);
        painter->restore();
        return;
    }
    const bool selected = option.state & QStyle::State_Selected;
    const int severity = index.data(EntityTableModel::SeverityRole).toInt();
    if (selected) {
        painter->fillRect(option.rect, Theme::color(Theme::AccentTint));
    } else if (severity == static_cast<int>(Severity::Must)) {
        painter->fillRect(option.rect, Theme::color(Theme::MustTint));
    } else if (option.state & QStyle::State_MouseOver) {
        painter->fillRect(option.rect, Theme::color(Theme::Alt));
    }
    painter->setPen(Theme::color(Theme::LineFaint));
    painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    if (index.column() == 0) {
        paintNumber(painter, option, index);
    } else {
        const bool last = index.column() == index.model()->columnCount() - 1;
        const QRect rect = option.rect.adjusted(Theme::px(8), 0, last ? -Theme::px(16) : -Theme::px(8), -1);
        paintText(painter, rect, index, Theme::color(index.data(EntityTableModel::MissingRole).toBool() ? Theme::Should : Theme::Text));
    }
    if (m_table.hasFocus() && index == m_table.currentIndex()) {
        painter->setPen(QPen(Theme::color(Theme::Accent), 2));
        painter->setRenderHint(QPainter::Antialiasing);
        painter->drawRoundedRect(QRectF(option.rect).adjusted(1, 1, -1, -2), 4, 4);
    }
    painter->restore();
}

void EntityDelegate::paintGroup(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index, const TableGroup &group) const
{
    painter->fillRect(option.rect, Theme::color(Theme::Alt));
    painter->setPen(Theme::color(Theme::LineFaint));
    painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    const bool last = index.column() == index.model()->columnCount() - 1;
    const QRect rect =
        QStyle::visualRect(option.direction, option.rect, option.rect.adjusted(Theme::px(index.column() == 0 ? 16 : 8), 0, -Theme::px(last ? 16 : 8), -1));
    QFont strong = m_table.font();
    strong.setWeight(QFont::DemiBold);
    if (index.column() > 0) {
        painter->setFont(last ? strong : m_table.font());
        painter->setPen(Theme::color(Theme::Text));
        const QString shown = painter->fontMetrics().elidedText(last ? group.sum : group.working, Qt::ElideRight, rect.width());
        painter->drawText(rect, textFlags(option.direction, Qt::AlignVCenter | (last ? Qt::AlignRight : Qt::AlignLeft), shown), shown);
        return;
    }
    painter->setFont(strong);
    painter->setPen(Theme::color(Theme::Text));
    painter->drawText(rect, textFlags(option.direction, Qt::AlignLeft | Qt::AlignVCenter, group.title), group.title);
    const int used = painter->fontMetrics().horizontalAdvance(group.title) + Theme::px(6);
    painter->setFont(m_table.font());
    painter->setPen(Theme::color(Theme::Text2));
    const QRect note = QStyle::visualRect(option.direction, rect, rect.adjusted(used, 0, 0, 0));
    const QString shown = painter->fontMetrics().elidedText(group.note, Qt::ElideRight, note.width());
    painter->drawText(note, textFlags(option.direction, Qt::AlignLeft | Qt::AlignVCenter, shown), shown);
}

void EntityDelegate::paintNumber(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const int severity = index.data(EntityTableModel::SeverityRole).toInt();
    painter->setPen(Theme::color(Theme::Text2));
    const QRect rect = option.rect.adjusted(Theme::px(16), 0, -Theme::px(4), 0);
    if (!m_table.rows().isGrouped()) {
        painter->drawText(QStyle::visualRect(option.direction, option.rect, rect), int(Qt::AlignVCenter | Qt::AlignLeft), index.data().toString());
    }
    if (severity >= 0) {
        const int size = Theme::px(13);
        const QRect marker(option.rect.right() - size - Theme::px(2), option.rect.center().y() - size / 2, size, size);
        SeverityMarker::paint(painter, QStyle::visualRect(option.direction, option.rect, marker), static_cast<Severity>(severity));
    }
}

/// Text in at most the lines that the row has, elided at the end, with a wave under words that a finding is about.
void EntityDelegate::paintText(QPainter *painter, const QRect &rect, const QModelIndex &index, const QColor &color) const
{
    QString text = index.data().toString();
    if (text.isEmpty()) {
        return;
    }
    text.replace(u'\n', QChar::LineSeparator);
    painter->setPen(color);
    QTextLayout layout(text, m_table.font());
    QTextOption textOption;
    textOption.setAlignment(
        QStyle::visualAlignment(m_table.layoutDirection(), Qt::Alignment(index.data(Qt::TextAlignmentRole).toInt()) & Qt::AlignHorizontal_Mask));
    textOption.setTextDirection(text.isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight);
    textOption.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(textOption);
    const Anchor here = m_table.rows().anchorAt(index);
    for (int row = index.row() + 1; const Finding *finding = m_table.rows().findingAt(row); ++row) {
        if (finding->where.field == here.field && finding->spanStart >= 0) {
            QTextLayout::FormatRange mark{static_cast<int>(finding->spanStart), static_cast<int>(finding->spanLength), {}};
            mark.format.setUnderlineStyle(QTextCharFormat::WaveUnderline);
            mark.format.setUnderlineColor(Theme::color(Theme::ShouldFill));
            layout.setFormats({mark});
        }
    }
    const QFontMetrics metrics(m_table.font());
    const int lines = std::max(1, rect.height() / metrics.lineSpacing());
    layout.beginLayout();
    int y = 0;
    for (int i = 0; i < lines; ++i) {
        QTextLine line = layout.createLine();
        if (!line.isValid()) {
            break;
        }
        line.setLineWidth(rect.width());
        line.setPosition(QPointF(0, y));
        y += metrics.lineSpacing();
    }
    layout.endLayout();
    const QTextLine last = layout.lineCount() > 0 ? layout.lineAt(layout.lineCount() - 1) : QTextLine();
    const bool cut = last.isValid() && last.textStart() + last.textLength() < text.size();
    const QPointF origin(rect.left(), rect.top() + (rect.height() - y) / 2.0);
    if (!cut) {
        layout.draw(painter, origin);
        return;
    }
    for (int i = 0; i < layout.lineCount() - 1; ++i) {
        layout.lineAt(i).draw(painter, origin);
    }
    const QRect place(rect.left(), static_cast<int>(origin.y()) + y - metrics.lineSpacing(), rect.width(), metrics.lineSpacing());
    const QString shown = metrics.elidedText(text.mid(last.textStart(), 400), Qt::ElideRight, rect.width());
    painter->drawText(place, textFlags(m_table.layoutDirection(), int(textOption.alignment() | Qt::AlignVCenter), text), shown);
}

QWidget *EntityDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &, const QModelIndex &index) const
{
    const FieldInfo *info = m_table.rows().infoAt(index);
    const std::optional<Value> value = m_table.rows().valueAt(index);
    if (!info || !value) {
        return nullptr;
    }
    auto *editor = new FieldEditor(*info, *value, m_session, parent, FieldEditor::Look::Cell);
    QWidget *widget = editor->widget();
    editor->setParent(widget);
    const Anchor where = m_table.rows().anchorAt(index);
    connect(editor, &FieldEditor::edited, this, [this, where](const Value &edited) { m_session.setField(where, edited); });
    connect(editor, &FieldEditor::refused, &m_session, &Session::notify);
    auto *delegate = const_cast<EntityDelegate *>(this);
    // Afterwards: Enter is still on its way, and would add a row if the table got it from an editor that is gone.
    connect(editor, &FieldEditor::finished, widget, [delegate, widget] { Q_EMIT delegate->closeEditor(widget); }, Qt::QueuedConnection);
    m_editors.insert(widget, editor);
    m_before.insert(widget, *value);
    connect(widget, &QObject::destroyed, this, [this, widget] {
        m_editors.remove(widget);
        m_before.remove(widget);
    });
    if (auto *box = qobject_cast<QComboBox *>(widget); box && !box->isEditable()) {
        QTimer::singleShot(0, box, &QComboBox::showPopup);
    } else if (auto *list = widget->metaObject()->className() == "Credwright::CheckListButton"_ba ? widget : nullptr) {
        QTimer::singleShot(0, list, [list] { QMetaObject::invokeMethod(list, "clicked"); });
    }
    return widget;
}

void EntityDelegate::setEditorData(QWidget *widget, const QModelIndex &index) const
{
    FieldEditor *editor = m_editors.value(widget);
    if (const std::optional<Value> value = m_table.rows().valueAt(index); editor && value && editor->pendingText().isEmpty()) {
        editor->setValue(*value);
    }
}

void EntityDelegate::setModelData(QWidget *, QAbstractItemModel *, const QModelIndex &) const
{
    // Every key stroke has already been written: see createEditor().
}

void EntityDelegate::updateEditorGeometry(QWidget *widget, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    // The editor overhangs its cell, so that the text does not move when editing begins.
    const FieldEditor *editor = m_editors.value(widget);
    QRect rect = option.rect.adjusted(editor && editor->text() ? Theme::px(2) : 0, 0, 0, 0);
    if (editor && editor->text() && editor->info().limits.multiline) {
        const int wanted = 2 * QFontMetrics(m_table.font()).lineSpacing() + Theme::px(12);
        rect.setHeight(std::max(rect.height(), wanted));
    }
    if (index.row() == index.model()->rowCount() - 1 && rect.bottom() > m_table.viewport()->height()) {
        rect.moveBottom(m_table.viewport()->height() - 1);
    }
    widget->setGeometry(rect);
}

bool EntityDelegate::eventFilter(QObject *watched, QEvent *event)
{
    auto *widget = qobject_cast<QWidget *>(watched);
    if (event->type() == QEvent::KeyPress && widget && m_editors.contains(widget)) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool enter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        if (key->key() == Qt::Key_Tab || key->key() == Qt::Key_Backtab) {
            const int by = key->key() == Qt::Key_Tab ? 1 : -1;
            Q_EMIT closeEditor(widget);
            m_table.moveOn(by, true);
            return true;
        }
        if (enter && !(key->modifiers() & Qt::ShiftModifier)) {
            const bool choosing = !m_editors.value(widget)->text();
            Q_EMIT closeEditor(widget);
            if (!choosing) {
                m_table.addRowBelow();
            }
            return true;
        }
        if (key->key() == Qt::Key_Escape) {
            const Value before = m_before.value(widget);
            m_session.setField(m_table.rows().anchorAt(m_table.currentIndex()), before);
            Q_EMIT closeEditor(widget, QAbstractItemDelegate::RevertModelCache);
            m_table.setFocus();
            return true;
        }
        return false;
    }
    return QStyledItemDelegate::eventFilter(watched, event);
}

} // namespace Credwright
