#include "ui/overview/quick_path_page.h"

#include "core/check/quick_path.h"
#include "core/check/step_info.h"
#include "core/model/entity_type.h"
#include "ui/document/session.h"
#include "ui/forms/entity_table.h"
#include "ui/forms/field_box.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"

#include <QLabel>
#include <QProgressBar>
#include <QTimer>
#include <QVBoxLayout>

namespace Credwright {

using namespace Qt::Literals::StringLiterals;

QuickPathPage::QuickPathPage(Session &session, QWidget *parent) : ScrollPage(u"quickPath"_s, tr("Quick path"), parent), m_session(session)
{
    addHead();
    QStringList together;
    for (const QString &field : quickPath()) {
        if (!together.isEmpty() && together.first().section(u'.', 0, 0) != field.section(u'.', 0, 0)) {
            addFields(together);
            together.clear();
        }
        together.append(field);
    }
    addFields(together);
    pageLayout()->addStretch(1);
    connect(&session, &Session::analysed, this, &QuickPathPage::refresh);
    refresh();
}

void QuickPathPage::addHead()
{
    auto *title = new QLabel(tr("Quick path"), widget());
    Theme::setFont(title, Theme::StepTitleFont);
    auto *about = new QLabel(tr("What a first draft needs, on one page. Everything here is the same as on its step, where there is more."), widget());
    about->setProperty("role", u"secondary"_s);
    about->setWordWrap(true);
    m_progress = new QLabel(widget());
    m_progress->setObjectName(u"quickProgress"_s);
    Theme::setFont(m_progress, Theme::LabelFont);
    m_bar = new QProgressBar(widget());
    m_bar->setTextVisible(false);
    m_bar->setAccessibleName(tr("Fields of the quick path that are filled"));
    auto *head = new QVBoxLayout;
    head->setSpacing(Theme::px(4));
    for (QWidget *part : std::initializer_list<QWidget *>{title, about, m_progress, m_bar}) {
        head->addWidget(part);
    }
    pageLayout()->addLayout(head);
}

void QuickPathPage::addFields(const QStringList &fields)
{
    const EntityType *type = entityType(fields.first().section(u'.', 0, 0));
    const StepInfo *step = stepInfo(type->step);
    auto *card = new Card(type->single ? step->title.text() : type->plural.text(), widget());
    auto *toStep = makeButton(tr("Step %1").arg(step->number), ButtonKind::Text, ButtonSize::Small, card);
    toStep->setAccessibleName(tr("Go to step %1, %2").arg(step->number).arg(step->title.text()));
    toStep->setToolTip(toStep->accessibleName());
    const Anchor there{type->single ? singletonId(type->kind) : QUuid(), type->single ? fields.first() : QString(type->kind), {}};
    connect(toStep, &QPushButton::clicked, this, [this, there] { m_session.jumpTo(there); });
    card->addTitleWidget(toStep);
    if (type->single) {
        for (const QString &field : fields) {
            auto *box = new FieldBox(m_session, {singletonId(type->kind), field, {}}, card);
            card->contentLayout()->addWidget(box);
            m_places.append({field, box->editor()});
        }
    } else {
        QList<TableColumn> columns;
        for (const QString &field : fields) {
            const bool wide = field == fields.first();
            columns.append({.field = field, .width = wide ? 0 : Theme::px(120)});
        }
        auto *table = new EntityTable(m_session, type->kind, columns, card);
        table->setEmptyText(tr("None yet. Press Enter, or + above, for the first."));
        card->addFullWidth(table);
        card->addAction(table->addRowAction(), Icon::Plus);
        card->addAction(table->removeAction(), Icon::DeleteRow);
        for (const QString &field : fields) {
            m_places.append({field, table});
        }
    }
    pageLayout()->addWidget(card);
}

void QuickPathPage::refresh()
{
    const int all = static_cast<int>(quickPath().size());
    const int answered = answeredOnQuickPath(m_session.design());
    m_progress->setText(tr("%1 of %2 fields filled").arg(QLocale().toString(answered), QLocale().toString(all)));
    m_bar->setRange(0, all);
    m_bar->setValue(answered);
}

void QuickPathPage::focusFirst()
{
    QWidget *target = m_places.first().second;
    for (const auto &[field, widget] : std::as_const(m_places)) {
        if (!isAnswered(m_session.design(), field)) {
            target = widget;
            break;
        }
    }
    target->setFocus(Qt::OtherFocusReason);
    QTimer::singleShot(0, target, [this, target] { ensureWidgetVisible(target, 0, Theme::px(60)); });
}

} // namespace Credwright
