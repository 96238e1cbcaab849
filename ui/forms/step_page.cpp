#include "ui/forms/step_page.h"

#include "core/check/analysis.h"
#include "core/guide/guidance.h"
#include "ui/document/session.h"
#include "ui/forms/entity_table.h"
#include "ui/forms/field_box.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/card.h"
#include "ui/widgets/derived_label.h"
#include "ui/widgets/row_layout.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

namespace Credwright {

using namespace Qt::Literals::StringLiterals;

StepPage::StepPage(Session &session, QLatin1StringView step, QWidget *parent)
    : ScrollPage(step, stepInfo(step)->title.text(), parent)
    , m_session(session)
    , m_step(step)
{
    const StepInfo *info = stepInfo(step);
    QWidget *content = widget();
    auto *title = new QLabel(content);
    title->setFont(Theme::font(Theme::StepTitleFont));
    title->setTextFormat(Qt::RichText);
    const auto paintTitle = [title, info] {
        title->setText(
            u"<span style='color:%1'>%2</span>&nbsp; %3"_s.arg(Theme::color(Theme::Accent).name()).arg(info->number).arg(info->title.text().toHtmlEscaped()));
    };
    paintTitle();
    title->setAccessibleName(tr("Step %1: %2").arg(info->number).arg(info->title.text()));
    connect(&Theme::instance(), &Theme::changed, title, paintTitle);
    auto *purpose = new QLabel(stepGuide(step).purpose, content);
    purpose->setProperty("role", u"secondary"_s);
    purpose->setTextFormat(Qt::PlainText);
    purpose->setWordWrap(true);
    auto *head = new QVBoxLayout;
    head->setSpacing(0);
    head->addWidget(title);
    head->addWidget(purpose);
    pageLayout()->addLayout(head);
    pageLayout()->addStretch(1);
}

Card *StepPage::addCard(const QString &title, const QString &subtitle)
{
    auto *card = new Card(title, widget());
    card->setSubtitle(subtitle);
    pageLayout()->insertWidget(pageLayout()->count() - 1, card);
    return card;
}

RowLayout *StepPage::addColumns()
{
    auto *columns = new RowLayout(nullptr, 12);
    pageLayout()->insertLayout(pageLayout()->count() - 1, columns);
    return columns;
}

Card *StepPage::addCardTo(RowLayout *columns, const QString &title, int stretch)
{
    auto *card = new Card(title, widget());
    columns->addWidget(card, stretch);
    return card;
}

void StepPage::registerBox(FieldBox *box)
{
    m_boxes.insert(box->where().field, box);
}

QWidget *StepPage::rowOf(const QList<FieldPlace> &fields, const QUuid &entity, QWidget *parent, QList<FieldBox *> *made)
{
    auto *row = new QWidget(parent);
    auto *outer = new QVBoxLayout(row);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(Theme::px(4));
    auto *layout = new RowLayout;
    auto *findings = new QVBoxLayout;
    outer->addLayout(layout);
    outer->addLayout(findings);
    for (const FieldPlace &place : fields) {
        const QUuid owner =
            entity.isNull() && entityType(place.field.section(u'.', 0, 0))->single ? singletonId(entityType(place.field.section(u'.', 0, 0))->kind) : entity;
        auto *box = new FieldBox(m_session, {owner, place.field, {}}, row, FieldBox::Label::Above, place.compact);
        layout->addWidget(box, place.stretch);
        if (fields.size() > 1) {
            box->setFindingsLayout(findings);
        }
        made->append(box);
    }
    return row;
}

void StepPage::addFields(Card *card, const QList<FieldPlace> &fields)
{
    QList<FieldBox *> made;
    card->contentLayout()->addWidget(rowOf(fields, {}, card->content(), &made));
    for (FieldBox *box : std::as_const(made)) {
        registerBox(box);
    }
    if (card->accessibleName().isEmpty()) {
        card->setAccessibleName(fieldInfo(fields.first().field)->labelText()); // A card without a title is named after what it begins with.
    }
}

FieldBox *StepPage::addField(Card *card, const QString &field, bool compact)
{
    addFields(card, {{field, 1, compact}});
    return m_boxes.value(field);
}

void StepPage::addFolded(Card *card, const QString &heading, const QList<QList<FieldPlace>> &rows)
{
    auto *button = new QToolButton(card->content());
    button->setText(heading);
    button->setCheckable(true);
    button->setProperty("fold", true);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setAccessibleName(tr("Show or hide: %1").arg(heading));
    auto *body = new QWidget(card->content());
    auto *layout = new QVBoxLayout(body);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Theme::px(12));
    QList<FieldBox *> boxes;
    for (const QList<FieldPlace> &row : rows) {
        layout->addWidget(rowOf(row, {}, body, &boxes));
    }
    bool filled = false;
    for (FieldBox *box : std::as_const(boxes)) {
        registerBox(box);
        const std::optional<Value> value = readAt(m_session.design(), box->where());
        filled = filled || (value && !isEmptyValue(*value));
    }
    const auto show = [button, body](bool open) {
        body->setVisible(open);
        button->setArrowType(open ? Qt::DownArrow : Qt::RightArrow);
    };
    connect(button, &QToolButton::toggled, body, show);
    button->setChecked(filled);
    show(filled);
    card->contentLayout()->addWidget(button);
    card->contentLayout()->addWidget(body);
    m_folds.append({body, button, boxes});
}

EntityTable *StepPage::addTable(Card *card, const QString &kind, const QList<TableColumn> &columns, const QList<QList<FieldPlace>> &details)
{
    auto *table = new EntityTable(m_session, kind, columns, card);
    card->addFullWidth(table);
    addTableActions(card, table);
    m_tables.insert(kind, table);
    if (!details.isEmpty()) {
        addDetails(card, table, details);
    }
    return table;
}

void StepPage::addTableActions(Card *card, EntityTable *table)
{
    if (table->takesRows()) {
        card->addAction(table->addRowAction(), Icon::Plus);
        card->addAction(table->removeAction(), Icon::DeleteRow);
        auto *order = new QMenu(card);
        order->addAction(table->moveUpAction());
        order->addAction(table->moveDownAction());
        card->addMenu(order, Icon::Reorder, tr("Move rows of “%1”").arg(table->accessibleName()));
    }
    auto *more = new QMenu(card);
    more->addAction(table->copyAction());
    more->addAction(table->pasteAction());
    card->addMenu(more, Icon::Ellipsis, tr("More for “%1”").arg(table->accessibleName()));
}

void StepPage::addDetails(Card *card, EntityTable *table, const QList<QList<FieldPlace>> &details)
{
    auto *body = new QWidget(card->content());
    body->setObjectName(u"details."_s + table->rows().kind());
    auto *layout = new QVBoxLayout(body);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Theme::px(12));
    auto *heading = new QLabel(body);
    heading->setFont(Theme::font(Theme::LabelFont));
    heading->setTextFormat(Qt::PlainText);
    layout->addWidget(heading);
    QList<FieldBox *> boxes;
    for (const QList<FieldPlace> &row : details) {
        QList<FieldBox *> made;
        layout->addWidget(rowOf(row, table->rows().idAt(0), body, &made));
        boxes += made;
    }
    for (FieldBox *box : std::as_const(boxes)) {
        m_details[table->rows().kind()].insert(box->where().field, box);
    }
    card->contentLayout()->addWidget(body);
    const auto showRow = [this, table, body, heading, boxes](const QUuid &id) {
        const bool there = table->rows().rowOf(id) >= 0;
        body->setVisible(there);
        if (there) {
            heading->setText(entityTitle(m_session.design(), table->rows().kind(), id));
            for (FieldBox *box : boxes) {
                box->setEntity(id);
            }
        }
    };
    showRow({});
    connect(table, &EntityTable::currentRowChanged, body, showRow);
    connect(table, &EntityTable::leftRow, body, [boxes, body] {
        if (body->isVisible() && !boxes.isEmpty()) {
            boxes.first()->focusEditor();
        }
    });
    connect(&m_session, &Session::analysed, body, [showRow, table] { showRow(table->currentRow()); });
}

DerivedLabel *StepPage::addDerived(Card *card, const std::function<DerivedText(const Session &)> &value)
{
    auto *label = new DerivedLabel(card);
    card->addTitleWidget(label);
    onAnalysed([this, label, value] {
        const DerivedText derived = value(m_session);
        label->setVisible(!derived.text.isEmpty());
        label->setValue(derived.text, derived.working);
    });
    return label;
}

void StepPage::onAnalysed(const std::function<void()> &refresh)
{
    connect(&m_session, &Session::analysed, this, refresh);
    refresh();
}

void StepPage::showWhen(QWidget *widget, const std::function<bool(const Session &)> &applies)
{
    onAnalysed([this, widget, applies] { widget->setVisible(applies(m_session)); });
}

bool StepPage::jumpTo(const Anchor &where)
{
    const QString kind = where.kind();
    QWidget *target = nullptr;
    if (FieldBox *box = m_boxes.value(where.field)) {
        for (const Fold &fold : std::as_const(m_folds)) {
            if (fold.boxes.contains(box)) {
                static_cast<QToolButton *>(fold.heading)->setChecked(true);
            }
        }
        // What does not apply is hidden, yet what was written there can be found and undone: then it shows until the next change.
        for (QWidget *hidden = box; hidden != widget(); hidden = hidden->parentWidget()) {
            hidden->setVisible(true);
        }
        box->focusEditor();
        target = box;
    } else if (EntityTable *table = m_tables.value(kind)) {
        table->setFocus(Qt::ShortcutFocusReason);
        table->selectRow(where.entity, where.field);
        target = table;
        const bool inColumns = !where.field.contains(u'.') || table->rows().columnOf(where.entity, where.field) > 0;
        if (FieldBox *detail = inColumns ? nullptr : m_details.value(kind).value(where.field)) {
            detail->focusEditor();
            target = detail;
        }
    } else if (entityType(kind) && entityType(kind)->single && entityType(kind)->step == m_step && !where.field.contains(u'.')) {
        focusFirst();
        return true;
    }
    if (target && !qobject_cast<EntityTable *>(target)) {
        // After the layout has settled: a fold that has just opened has no place yet.
        QTimer::singleShot(0, target, [this, target] { ensureWidgetVisible(target, 0, Theme::px(60)); });
    }
    return target != nullptr;
}

void StepPage::addNotes()
{
    for (const EntityType &type : entityTypes()) {
        const QString note = type.kind + u".stepNote"_s;
        if (type.single && type.step == m_step && type.fieldIndex(note) >= 0) {
            Card *card = addCard();
            card->setAccessibleName(tr("Notes on this step"));
            addFolded(card, tr("Notes on this step"), {{{note}}});
        }
    }
}

void StepPage::focusFirst()
{
    QWidget *next = widget();
    for (int i = 0; i < 200 && next; ++i) {
        next = next->nextInFocusChain();
        if (next && widget()->isAncestorOf(next) && next->isVisibleTo(widget()) && (next->focusPolicy() & Qt::TabFocus) && next->isEnabled()
            && !next->objectName().isEmpty()) {
            next->setFocus(Qt::ShortcutFocusReason);
            return;
        }
    }
}

} // namespace Credwright
