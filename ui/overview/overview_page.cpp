#include "ui/overview/overview_page.h"

#include "core/check/quick_path.h"
#include "core/model/access.h"
#include "core/model/entity_type.h"
#include "core/util/clock.h"
#include "ui/document/session.h"
#include "ui/figures/canvas_figure.h"
#include "ui/figures/cost_structure_figure.h"
#include "ui/figures/level_figure.h"
#include "ui/figures/pathway_mini.h"
#include "ui/figures/readiness_figure.h"
#include "ui/figures/spot_view.h"
#include "ui/figures/tasks_figure.h"
#include "ui/figures/workload_bar.h"
#include "ui/overview/overview_words.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/flow_layout.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace Credwright {

using namespace Qt::Literals::StringLiterals;

namespace {

Anchor placeOf(QLatin1StringView kind, const QString &field)
{
    return {singletonId(kind), field, {}};
}

} // namespace

OverviewPage::OverviewPage(Session &session, QWidget *parent) : ScrollPage(u"overview"_s, tr("Overview"), parent), m_session(session)
{
    pageLayout()->setContentsMargins(Theme::px(16), Theme::px(14), Theme::px(16), Theme::px(16));
    addHead();
    const auto row = [this] {
        auto *made = new QHBoxLayout;
        made->setSpacing(Theme::px(12));
        pageLayout()->addLayout(made);
        return made;
    };
    QBoxLayout *canvas = row();
    m_canvas = addPicture(canvas, tr("Purpose, outcomes and assessment"), u"canvas"_s, {{}, u"outcome"_s, {}}, 1);
    QBoxLayout *figures = row();
    m_level = addPicture(figures, tr("Level"), u"level"_s, placeOf("level"_L1, u"level.eqfLevel"_s), 22);
    m_workload = addPicture(figures, tr("Workload"), u"workload"_s, {{}, u"activity"_s, {}}, 26);
    m_money = addPicture(figures, tr("Money"), u"money"_s, {{}, u"costLine"_s, {}}, 26);
    m_pathway = addPicture(figures, tr("Pathway"), u"pathway"_s, placeOf("stackability"_L1, u"stackability.approach"_s), 26);
    QBoxLayout *lists = row();
    m_readiness = addPicture(lists, tr("Readiness"), u"readiness"_s, {}, 1);
    m_readiness.card->setSubtitle(tr("by the challenges institutions meet"));
    m_tasks = addPicture(lists, tr("Open tasks"), u"tasks"_s, {{}, u"task"_s, {}}, 1);
    pageLayout()->addStretch(1);
    // A page that nobody sees costs no key stroke anything.
    connect(&session, &Session::analysed, this, [this] {
        if (isVisible()) {
            refresh();
        }
    });
    connect(&Theme::instance(), &Theme::changed, this, [this] {
        if (isVisible()) {
            refresh();
        }
    });
    refresh();
}

void OverviewPage::addHead()
{
    auto *head = new QHBoxLayout;
    head->setSpacing(Theme::px(8));
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    m_title = new ElidedLabel({}, widget());
    Theme::setFont(m_title, Theme::StepTitleFont);
    m_line = new ElidedLabel({}, widget());
    m_line->setProperty("role", u"secondary"_s);
    words->addWidget(m_title);
    auto *second = new QHBoxLayout;
    second->addWidget(m_line, 1);
    words->addLayout(second);
    head->addLayout(words, 1);
    m_progress = makeButton({}, ButtonKind::Text, ButtonSize::Small, widget());
    second->addWidget(m_progress);
    m_progress->setObjectName(u"overviewProgress"_s);
    connect(m_progress, &QPushButton::clicked, this, &OverviewPage::goToFirstOpenStep);
    m_quick = makeButton({}, ButtonKind::Normal, ButtonSize::Normal, widget());
    m_quick->setObjectName(u"toQuickPath"_s);
    m_quick->setIcon(icon(Icon::Pencil));
    connect(m_quick, &QPushButton::clicked, this, &OverviewPage::quickPathRequested);
    auto *print = makeButton(tr("Print on one page"), ButtonKind::Normal, ButtonSize::Normal, widget());
    print->setIcon(icon(Icon::Print));
    connect(print, &QPushButton::clicked, this, &OverviewPage::printRequested);
    for (QPushButton *button : {m_quick, print}) {
        head->addWidget(button, 0, Qt::AlignVCenter);
    }
    pageLayout()->addLayout(head);
    m_notes = new QWidget(widget());
    m_notes->setObjectName(u"overviewNotes"_s);
    new FlowLayout(m_notes);
    m_notes->hide();
    pageLayout()->addWidget(m_notes);
}

OverviewPage::Picture OverviewPage::addPicture(QBoxLayout *row, const QString &title, const QString &name, const Anchor &where, int stretch)
{
    Picture picture;
    picture.where = where;
    picture.view = new SpotView;
    picture.view->setObjectName(u"overview."_s + name);
    picture.card = new FigureCard(title, picture.view, nullptr, widget());
    picture.value = makeButton({}, ButtonKind::Text, ButtonSize::Small, picture.card);
    picture.card->addTitleWidget(picture.value);
    picture.card->contentLayout()->addStretch(1); // Cards of one row are equally tall; what they hold begins at the top.
    const auto jump = [this](const Anchor &to) {
        if (!to.field.isEmpty()) {
            m_session.jumpTo(to);
        }
    };
    connect(picture.view, &SpotView::chosen, this, jump);
    connect(picture.value, &QPushButton::clicked, this, [jump, where] { jump(where); });
    row->addWidget(picture.card, stretch);
    return picture;
}

void OverviewPage::show(const Picture &picture, std::unique_ptr<Figure> figure, const QString &value)
{
    picture.view->showFigure(figure.get(), picture.where); // Before the card lets the old one go.
    picture.value->setText(value);
    picture.value->setVisible(!value.isEmpty() && !picture.where.field.isEmpty());
    picture.value->setAccessibleName(tr("%1: %2").arg(figure->title(), value));
    picture.value->setToolTip(tr("Go to where it comes from"));
    picture.card->setFigure(std::move(figure));
}

void OverviewPage::refresh()
{
    const Design &design = m_session.design();
    const Analysis &analysis = m_session.analysis();
    m_title->setText(overviewTitle(design));
    m_line->setText(overviewLine(design));
    m_progress->setText(overviewProgress(analysis));
    m_progress->setAccessibleName(tr("%1. Go to the first that is not").arg(overviewProgress(analysis)));
    m_progress->setToolTip(tr("Go to the first step that is not complete"));
    m_quick->setText(tr("Quick path %1 of %2").arg(answeredOnQuickPath(design)).arg(quickPath().size()));
    m_quick->setAccessibleName(m_quick->text());
    m_quick->setToolTip(tr("What a first draft needs, on one page"));
    show(m_canvas, std::make_unique<CanvasFigure>(design, analysis), {});
    show(m_level, std::make_unique<LevelFigure>(analysis.level), overviewLevel(design));
    show(m_workload, std::make_unique<WorkloadBar>(analysis.workload), overviewHours(analysis));
    show(m_money, std::make_unique<CostStructureFigure>(design, analysis.finance), overviewResult(design, analysis));
    auto pathway = std::make_unique<PathwayMini>(design, analysis.pathway);
    const QString total = pathway->total();
    show(m_pathway, std::move(pathway), total);
    show(m_readiness, std::make_unique<ReadinessFigure>(analysis), {});
    auto tasks = std::make_unique<TasksFigure>(design, Clock::now().toLocalTime().date());
    const QString count = tasks->count();
    show(m_tasks, std::move(tasks), count.isEmpty() ? tr("Plan tasks") : tr("All tasks, %1 open").arg(count));
    refreshNotes();
}

void OverviewPage::refreshNotes()
{
    QStringList noted;
    for (const EntityType &type : entityTypes()) {
        if (type.single && type.fieldIndex(type.kind + u".stepNote"_s) >= 0 && isAnswered(m_session.design(), type.kind + u".stepNote"_s)) {
            noted.append(type.kind);
        }
    }
    if (noted == m_noted) {
        return;
    }
    m_noted = noted;
    QLayout *flow = m_notes->layout();
    while (QLayoutItem *item = flow->takeAt(0)) {
        item->widget()->deleteLater();
        delete item;
    }
    for (const QString &kind : std::as_const(noted)) {
        const StepInfo *step = stepInfo(entityType(kind)->step);
        auto *button = makeButton(tr("Note on %1 %2").arg(step->number).arg(step->shortTitle.text()), ButtonKind::Text, ButtonSize::Small, m_notes);
        button->setIcon(icon(Icon::Pencil));
        connect(button, &QPushButton::clicked, this,
            [this, where = Anchor{singletonId(entityType(kind)->kind), kind + u".stepNote"_s, {}}] { m_session.jumpTo(where); });
        flow->addWidget(button);
    }
    m_notes->setVisible(!noted.isEmpty());
}

void OverviewPage::goToFirstOpenStep()
{
    for (const StepStatus &status : m_session.analysis().steps) {
        if (status.state == StepState::Empty || status.state == StepState::Begun) {
            for (const EntityType &type : entityTypes()) {
                if (type.step == status.step && type.single) {
                    m_session.jumpTo({singletonId(type.kind), type.kind, {}});
                    return;
                }
            }
        }
    }
}

void OverviewPage::focusFirst()
{
    m_canvas.view->setFocus(Qt::OtherFocusReason);
}

void OverviewPage::showEvent(QShowEvent *event)
{
    QScrollArea::showEvent(event);
    refresh();
}

} // namespace Credwright
