#include "ui/shell/step_rail.h"

#include "ui/document/session.h"
#include "ui/theme/icons.h"
#include "ui/theme/text_flags.h"
#include "ui/theme/theme.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/progress_ring.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QProgressBar>
#include <QStyle>
#include <QVBoxLayout>

namespace Credwright {

using namespace Qt::Literals::StringLiterals;

namespace {

QString stateInWords(StepState state)
{
    switch (state) {
    case StepState::Empty:
        return StepRail::tr("empty");
    case StepState::Begun:
        return StepRail::tr("begun");
    case StepState::OpenPoints:
        return StepRail::tr("complete with open points");
    case StepState::Complete:
        return StepRail::tr("complete");
    case StepState::DoesNotApply:
        return StepRail::tr("does not apply");
    }
    return {};
}

Severity gravest(const StepStatus &status)
{
    return status.musts ? Severity::Must : status.shoulds ? Severity::Should : Severity::Consider;
}

void paintGround(QPainter &painter, const QAbstractButton &button)
{
    painter.setRenderHint(QPainter::Antialiasing);
    if (button.isChecked()) {
        painter.fillRect(button.rect(), Theme::color(Theme::Surface));
        const QRect bar(0, 0, Theme::px(3), button.height());
        painter.fillRect(QStyle::visualRect(button.layoutDirection(), button.rect(), bar), Theme::color(Theme::Accent));
    } else if (button.underMouse()) {
        painter.fillRect(button.rect(), Theme::color(Theme::Alt));
    }
}

void paintFocus(QPainter &painter, const QAbstractButton &button)
{
    if (button.hasFocus()) {
        painter.setPen(QPen(Theme::color(Theme::Accent), 2));
        painter.drawRoundedRect(QRectF(button.rect()).adjusted(4, 1, -2, -1), 4, 4);
    }
}

} // namespace

RailHome::RailHome(QWidget *parent) : QAbstractButton(parent)
{
    setCheckable(true);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setObjectName(u"rail.overview"_s);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(tr("Overview: the whole design on one page"));
    setToolTip(tr("The whole design on one page (%1)").arg(QKeySequence(Qt::ALT | Qt::Key_Home).toString(QKeySequence::NativeText)));
}

QSize RailHome::sizeHint() const
{
    return {Theme::px(200), Theme::px(32)};
}

void RailHome::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintGround(painter, *this);
    const auto place = [this](int x, int width) { return QStyle::visualRect(layoutDirection(), rect(), QRect(x, 0, width, height())); };
    const int side = Theme::px(16);
    const QRect mark = place(Theme::px(16), side);
    paintIcon(&painter, QRectF(mark.left(), (height() - side) / 2.0, side, side), Icon::Home, Theme::color(Theme::Text));
    painter.setFont(Theme::font(Theme::BodyBoldFont));
    painter.setPen(Theme::color(Theme::Text));
    painter.drawText(place(Theme::px(38), width() - Theme::px(48)), int(Qt::AlignVCenter | Qt::AlignLeading), tr("Overview"));
    paintFocus(painter, *this);
}

RailItem::RailItem(const StepInfo &step, QWidget *parent) : QAbstractButton(parent), m_step(step)
{
    setCheckable(true);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setObjectName(u"rail."_s + step.step);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setToolTip(tr("%1  %2").arg(step.number).arg(step.title.text()));
}

void RailItem::setStatus(const StepStatus &status)
{
    m_status = status;
    setAccessibleName(
        tr("Step %1, %2: %3, %n open finding(s)", nullptr, status.open()).arg(m_step.number).arg(m_step.title.text(), stateInWords(status.state)));
    update();
}

QSize RailItem::sizeHint() const
{
    return {Theme::px(200), Theme::px(28)};
}

void RailItem::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintGround(painter, *this);
    const auto place = [this](int x, int width) { return QStyle::visualRect(layoutDirection(), rect(), QRect(x, 0, width, height())); };
    const int ring = Theme::px(16);
    QRect ringPlace = place(Theme::px(16), ring);
    ringPlace = QRect(ringPlace.left(), (height() - ring) / 2, ring, ring);
    ProgressRing::paint(&painter, ringPlace, m_status.state, m_status.fraction);
    painter.setFont(Theme::font(isChecked() ? Theme::BodyBoldFont : Theme::BodyFont));
    painter.setPen(Theme::color(Theme::Text2));
    painter.drawText(place(Theme::px(36), Theme::px(18)), int(Qt::AlignVCenter | Qt::AlignRight), QString::number(m_step.number));
    const QSize badge = m_status.open() ? Badge::sizeFor(m_status.open()) : QSize();
    const int left = Theme::px(58);
    const int right = Theme::px(10) + (badge.isEmpty() ? 0 : badge.width() + Theme::px(6));
    painter.setPen(Theme::color(Theme::Text));
    const QString name = painter.fontMetrics().elidedText(m_step.shortTitle.text(), Qt::ElideRight, width() - left - right);
    painter.drawText(place(left, width() - left - right), textFlags(layoutDirection(), Qt::AlignVCenter | Qt::AlignLeading, name), name);
    if (!badge.isEmpty()) {
        Badge::paint(&painter, place(width() - Theme::px(10) - badge.width(), badge.width()), gravest(m_status), m_status.open());
    }
    paintFocus(painter, *this);
}

StepRail::StepRail(Session &session, QWidget *parent) : QWidget(parent), m_session(session)
{
    setObjectName(u"rail"_s);
    setAccessibleName(tr("Steps"));
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(0);
    auto *area = new QScrollArea(this);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus);
    auto *steps = new QWidget(area);
    steps->setObjectName(u"railSteps"_s);
    auto *layout = new QVBoxLayout(steps);
    layout->setContentsMargins(0, Theme::px(4), 0, Theme::px(8));
    layout->setSpacing(0);
    m_home = new RailHome(steps);
    m_home->installEventFilter(this);
    connect(m_home, &QAbstractButton::clicked, this, &StepRail::overviewChosen);
    layout->addWidget(m_home);
    m_order.append(m_home);
    QString group;
    for (const StepInfo &info : stepInfos()) {
        if (info.group.text() != group) {
            group = info.group.text();
            auto *heading = new QLabel(QLocale().toUpper(group), steps);
            heading->setFont(Theme::font(Theme::RailGroupFont));
            heading->setProperty("role", u"secondary"_s);
            heading->setContentsMargins(Theme::px(16), Theme::px(10), 0, Theme::px(4));
            layout->addWidget(heading);
        }
        auto *item = new RailItem(info, steps);
        item->installEventFilter(this);
        connect(item, &QAbstractButton::clicked, this, [this, &info] { Q_EMIT stepChosen(info.step); });
        layout->addWidget(item);
        m_items.append(item);
        m_order.append(item);
    }
    layout->addStretch(1);
    area->setWidget(steps);
    outer->addWidget(area, 1);

    auto *foot = new QWidget(this);
    auto *footLayout = new QVBoxLayout(foot);
    footLayout->setContentsMargins(Theme::px(16), Theme::px(8), Theme::px(16), Theme::px(10));
    footLayout->setSpacing(Theme::px(6));
    auto *line = new QHBoxLayout;
    m_complete = new QLabel(foot);
    m_open = new QLabel(foot);
    for (QLabel *label : {m_complete, m_open}) {
        label->setFont(Theme::font(Theme::LabelPlainFont));
        label->setProperty("role", u"secondary"_s);
    }
    line->addWidget(m_complete, 1);
    line->addWidget(m_open);
    footLayout->addLayout(line);
    m_bar = new QProgressBar(foot);
    m_bar->setTextVisible(false);
    m_bar->setAccessibleName(tr("Steps complete"));
    footLayout->addWidget(m_bar);
    outer->addWidget(foot);
    connect(&session, &Session::analysed, this, &StepRail::refresh);
    refresh();
}

void StepRail::refresh()
{
    int complete = 0;
    int open = 0;
    int counted = 0;
    const QList<StepStatus> &steps = m_session.analysis().steps;
    for (qsizetype i = 0; i < steps.size() && i < m_items.size(); ++i) {
        m_items.at(i)->setStatus(steps.at(i));
        complete += steps.at(i).state == StepState::Complete || steps.at(i).state == StepState::OpenPoints;
        counted += steps.at(i).state != StepState::DoesNotApply;
        open += steps.at(i).open();
    }
    m_complete->setText(tr("%1 of %2 complete").arg(complete).arg(counted));
    m_open->setText(tr("%n open", "findings", open));
    m_bar->setRange(0, std::max(1, counted));
    m_bar->setValue(complete);
}

void StepRail::setCurrent(QLatin1StringView step)
{
    m_current = step;
    m_home->setChecked(false);
    for (qsizetype i = 0; i < m_items.size(); ++i) {
        m_items.at(i)->setChecked(stepInfos().at(i).step == step);
    }
}

void StepRail::setOverviewCurrent(bool current)
{
    m_home->setChecked(current);
}

bool StepRail::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const qsizetype at = m_order.indexOf(qobject_cast<QAbstractButton *>(watched));
        const int by = key->key() == Qt::Key_Down ? 1 : key->key() == Qt::Key_Up ? -1 : 0;
        if (by != 0 && at >= 0) {
            const qsizetype next = std::clamp<qsizetype>(at + by, 0, m_order.size() - 1);
            m_order.at(next)->setFocus(Qt::TabFocusReason);
            return true;
        }
        if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
            m_order.at(at)->click();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void StepRail::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), Theme::color(Theme::Rail));
    painter.setPen(Theme::color(Theme::Line));
    const int x = layoutDirection() == Qt::LeftToRight ? width() - 1 : 0;
    painter.drawLine(x, 0, x, height());
}

} // namespace Credwright
