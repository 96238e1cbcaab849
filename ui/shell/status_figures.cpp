#include "ui/shell/status_figures.h"

#include "core/check/analysis.h"
#include "core/util/format.h"
#include "ui/document/session.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/figure_button.h"
#include "ui/widgets/severity_marker.h"

#include <QHBoxLayout>
#include <QPainter>

namespace Credwright {

using namespace Qt::Literals::StringLiterals;

StatusFigures::StatusFigures(Session &session, QWidget *parent) : QWidget(parent), m_session(session)
{
    setObjectName(u"statusFigures"_s);
    setAccessibleName(tr("Figures"));
    m_layout = new QHBoxLayout(this);
    m_layout->setContentsMargins(Theme::px(8), 1, Theme::px(8), 0);
    m_layout->setSpacing(0);
    m_saved = addFigure({}, tr("Saved state"));
    disconnect(m_saved, &FigureButton::clicked, nullptr, nullptr);
    connect(m_saved, &FigureButton::clicked, this, &StatusFigures::saveStateRequested);
    const auto single = [](QLatin1StringView kind, const QString &field) { return Anchor{singletonId(kind), field, {}}; };
    m_credits = addFigure(single("type"_L1, u"type.credits"_s), tr("Credits"));
    m_hours = addFigure({{}, u"activity"_s, {}}, tr("Workload"));
    m_level = addFigure(single("level"_L1, u"level.eqfLevel"_s), tr("Level"));
    m_cost = addFigure({{}, u"costLine"_s, {}}, tr("Full cost"));
    m_breakEven = addFigure({{}, u"fee"_s, {}}, tr("Break-even"));
    m_findings = addFigure({}, tr("Open findings"));
    disconnect(m_findings, &FigureButton::clicked, nullptr, nullptr);
    connect(m_findings, &FigureButton::clicked, this, &StatusFigures::findingsRequested);
    m_layout->addStretch(1);
    connect(&session, &Session::analysed, this, &StatusFigures::refresh);
    connect(&Theme::instance(), &Theme::changed, this, &StatusFigures::refresh);
    refresh();
    setSaveState(tr("Not saved yet"), true);
}

FigureButton *StatusFigures::addFigure(const Anchor &where, const QString &name)
{
    auto *button = new FigureButton(this);
    button->setAccessibleName(name);
    connect(button, &FigureButton::clicked, this, [this, where] { m_session.jumpTo(where); });
    m_layout->addWidget(button);
    return button;
}

void StatusFigures::setSaveState(const QString &text, bool well, const QString &detail)
{
    m_saved->setFigure(well ? text : QString(), well ? QString() : text);
    m_saved->setIcon(well ? icon(Icon::Check) : icon(Icon::Warning, Theme::color(Theme::Must)));
    m_saved->setToolTip(detail);
    m_saved->setAccessibleName(detail.isEmpty() ? text : tr("%1. %2").arg(text, detail));
    fit();
}

void StatusFigures::refresh()
{
    setFixedHeight(Theme::px(28));
    const Analysis &analysis = m_session.analysis();
    const Design &design = m_session.design();
    show(m_credits, {}, design.type.credits ? tr("%1 ECTS").arg(formatCredits(*design.type.credits)) : tr("no credits yet"), {}, tr("Go to the credits"));
    QString wanted;
    if (analysis.workload.wantedLow && analysis.workload.wantedHigh) {
        const QString low = formatMinutes(*analysis.workload.wantedLow);
        wanted = *analysis.workload.wantedLow == *analysis.workload.wantedHigh ? tr("of %1").arg(low)
                                                                               : tr("of %1 to %2").arg(low, formatMinutes(*analysis.workload.wantedHigh));
    }
    show(m_hours, {}, formatMinutes(analysis.workload.total), wanted, tr("Go to the learning activities"));
    show(m_level, {}, design.level.eqfLevel ? tr("EQF %1").arg(design.level.eqfLevel->value) : tr("no level yet"), {}, tr("Go to the level"));
    showMoney();
    int musts = 0;
    int shoulds = 0;
    for (const Finding &finding : analysis.open) {
        musts += finding.severity == Severity::Must;
        shoulds += finding.severity == Severity::Should;
    }
    const int open = static_cast<int>(analysis.open.size());
    m_findings->setIcon(open == 0 ? icon(Icon::Check)
                                  : QIcon(SeverityMarker::pixmap(musts ? Severity::Must
                                            : shoulds                  ? Severity::Should
                                                                       : Severity::Consider,
                                        devicePixelRatioF())));
    show(m_findings, {}, open == 0 ? tr("nothing to decide") : tr("%n to decide", "findings", open), {}, tr("Show the findings"));
    fit();
}

void StatusFigures::showMoney()
{
    const Analysis &analysis = m_session.analysis();
    if (!analysis.finance.begun || analysis.finance.editions.isEmpty()) {
        m_cost->setFigure({}, {});
        m_breakEven->setFigure({}, {});
        return;
    }
    const Money cost = analysis.finance.editions.at(analysis.finance.shown).cost;
    show(m_cost, tr("Full cost"), formatMoney(cost, m_session.design().identity.currency), {}, tr("Go to the cost lines"));
    const auto &learners = analysis.finance.breakEvenLearners;
    learners ? show(m_breakEven, tr("Break-even"), tr("%n learner(s)", nullptr, static_cast<int>(*learners)), {}, tr("Go to fees and learners"))
             : show(m_breakEven, tr("No break-even"), {}, {}, tr("Go to fees and learners"));
}

void StatusFigures::show(FigureButton *button, const QString &caption, const QString &value, const QString &note, const QString &tip)
{
    button->setFigure(caption, value, note);
    button->setToolTip(tip);
    button->setAccessibleName(tr("%1. %2").arg(button->accessibleName(), tip));
}

/// What leads on stays longest.
void StatusFigures::fit()
{
    int room = width() - m_layout->contentsMargins().left() - m_layout->contentsMargins().right();
    for (FigureButton *button : {m_saved, m_findings, m_credits, m_hours, m_level, m_cost, m_breakEven}) {
        const int wanted = button->isEmpty() ? 0 : button->sizeHint().width();
        button->setVisible(wanted > 0 && wanted <= room);
        room -= wanted;
    }
}

QSize StatusFigures::minimumSizeHint() const
{
    return {Theme::px(200), Theme::px(28)};
}

void StatusFigures::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fit();
}

void StatusFigures::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), Theme::color(Theme::Surface));
    painter.setPen(Theme::color(Theme::Line));
    painter.drawLine(0, 0, width(), 0);
}

} // namespace Credwright
