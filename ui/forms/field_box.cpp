#include "ui/forms/field_box.h"

#include "core/check/analysis.h"
#include "core/model/access.h"
#include "ui/document/session.h"
#include "ui/forms/field_editor.h"
#include "ui/forms/finding_bar.h"
#include "ui/forms/text_edit.h"
#include "ui/theme/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

namespace Credwright {

using namespace Qt::Literals::StringLiterals;

namespace {
/// A value that belongs to no row: shown while a card has no row.
Value emptyLike(const FieldInfo &info)
{
    const QString kind = QString(info.id).section(u'.', 0, 0);
    const EntityType *type = entityType(kind);
    const EntityData data = newEntity(kind);
    return data.values.value(type->fieldIndex(info.id));
}
} // namespace

FieldBox::FieldBox(Session &session, const Anchor &where, QWidget *parent, Label label, bool compact) : QWidget(parent), m_session(session), m_where(where)
{
    m_layout = new QVBoxLayout(this);
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(Theme::px(4));
    const FieldInfo *info = fieldInfo(where.field);
    Q_ASSERT(info);
    const std::optional<Value> value = readAt(session.design(), where);
    m_editor = new FieldEditor(*info, value ? *value : emptyLike(*info), session, this, compact ? FieldEditor::Look::Compact : FieldEditor::Look::Form);
    if (label == Label::Above && !qobject_cast<QCheckBox *>(m_editor->widget())) {
        m_label = new QLabel(info->labelText(), this);
        m_label->setProperty("role", u"label"_s);
        m_label->setFont(Theme::font(Theme::LabelFont));
        m_label->setBuddy(m_editor->widget());
        m_label->setTextFormat(Qt::PlainText);
        m_layout->addWidget(m_label);
    }
    m_layout->addWidget(m_editor->widget());
    m_layout->addStretch(0);
    m_editor->widget()->installEventFilter(this);
    if (auto *box = qobject_cast<QComboBox *>(m_editor->widget()); box && box->isEditable()) {
        box->lineEdit()->installEventFilter(this);
    }
    connect(m_editor, &FieldEditor::edited, this, [this](const Value &edited) { m_session.setField(m_where, edited); });
    connect(m_editor, &FieldEditor::refused, &m_session, &Session::notify);
    connect(&session, &Session::changed, this, [this](const QList<Change> &changes) {
        for (const Change &change : changes) {
            if (change.where.entity == m_where.entity && change.where.field == m_where.field) {
                showValue();
                return;
            }
        }
        m_editor->info().limits.linkKind.isEmpty() ? void() : m_editor->refreshChoices();
    });
    connect(&session, &Session::analysed, this, &FieldBox::showFindings);
    connect(&session.document(), &Document::editableChanged, this, [this] { m_editor->setReadOnly(!m_session.isEditable()); });
    m_editor->setReadOnly(!session.isEditable());
    showFindings();
}

QWidget *FieldBox::editor() const
{
    return m_editor->widget();
}

void FieldBox::setEntity(const QUuid &entity)
{
    if (m_where.entity != entity) {
        m_where.entity = entity;
        m_editor->info().limits.linkKind.isEmpty() ? void() : m_editor->refreshChoices();
        showValue();
        showFindings();
    }
}

void FieldBox::setOffered(const QStringList &codes)
{
    m_editor->setOffered(codes);
}

void FieldBox::focusEditor()
{
    m_editor->widget()->setFocus(Qt::ShortcutFocusReason);
}

void FieldBox::setFindingsLayout(QVBoxLayout *layout)
{
    m_findings = layout;
    for (FindingBar *bar : std::as_const(m_bars)) {
        layout->addWidget(bar);
    }
}

void FieldBox::showValue()
{
    const std::optional<Value> value = readAt(m_session.design(), m_where);
    m_editor->setValue(value ? *value : emptyLike(m_editor->info()));
}

void FieldBox::showFindings()
{
    QList<Finding> mine;
    for (const Finding &finding : m_session.analysis().open) {
        if (finding.where.entity == m_where.entity && finding.where.field == m_where.field) {
            mine.append(finding);
        }
    }
    while (m_bars.size() > mine.size()) {
        delete m_bars.takeLast();
    }
    for (qsizetype i = 0; i < mine.size(); ++i) {
        if (i >= m_bars.size()) {
            auto *bar = new FindingBar(m_session, this);
            if (m_findings) {
                m_findings->addWidget(bar);
            } else {
                m_layout->insertWidget(m_layout->count() - 1, bar);
            }
            m_bars.append(bar);
        }
        m_bars.at(i)->show(mine.at(i));
    }
    if (m_editor->text()) {
        const Finding *spanned = nullptr;
        for (const Finding &finding : mine) {
            spanned = finding.spanStart >= 0 ? &finding : spanned;
        }
        m_editor->text()->setMark(spanned ? spanned->spanStart : -1, spanned ? spanned->spanLength : 0, Theme::color(Theme::ShouldFill));
    }
}

bool FieldBox::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusIn) {
        m_session.setPlace(m_where);
    } else if (event->type() == QEvent::FocusOut) {
        m_session.closeEdit();
        // A list that one types in takes its text only after this.
        if (m_editor->text() && m_editor->pendingText().isEmpty()) {
            showValue(); // In the form of the locale again: "2,5" becomes "2 h 30 min".
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace Credwright
