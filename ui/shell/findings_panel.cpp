#include "ui/shell/findings_panel.h"

#include "ui/document/session.h"
#include "ui/forms/finding_bar.h"
#include "ui/theme/icons.h"
#include "ui/theme/text_flags.h"
#include "ui/theme/theme.h"
#include "ui/widgets/severity_marker.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QListView>
#include <QPainter>
#include <QPushButton>
#include <QStyledItemDelegate>

namespace Credwright {

using namespace Qt::Literals::StringLiterals;

namespace {

QString kindInWords(Severity severity)
{
    return severity == Severity::Must ? FindingsPanel::tr("Must") : severity == Severity::Should ? FindingsPanel::tr("Should") : FindingsPanel::tr("Consider");
}

Theme::Token inkOf(Severity severity)
{
    return severity == Severity::Must ? Theme::Must : severity == Severity::Should ? Theme::Should : Theme::Consider;
}

/// One line a finding: marker and fact, cut at the end.
class LineDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override { return {100, Theme::px(28)}; }
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        painter->save();
        if (option.state & QStyle::State_Selected) {
            painter->fillRect(option.rect, Theme::color(Theme::AccentTint));
        }
        const int size = Theme::px(13);
        const QRect marker(option.rect.left() + Theme::px(4), option.rect.center().y() - size / 2, size, size);
        SeverityMarker::paint(painter, QStyle::visualRect(option.direction, option.rect, marker), static_cast<Severity>(index.data(Qt::UserRole).toInt()));
        const QRect text = option.rect.adjusted(size + Theme::px(12), 0, -Theme::px(4), 0);
        painter->setPen(Theme::color(Theme::Text));
        painter->setFont(Theme::font(Theme::LabelPlainFont));
        const QString shown = painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, text.width());
        painter->drawText(
            QStyle::visualRect(option.direction, option.rect, text), textFlags(option.direction, Qt::AlignVCenter | Qt::AlignLeading, shown), shown);
        painter->restore();
    }
};

/// A way out in the width of the panel: what does not fit is shortened, never cut.
class WayButton : public QPushButton
{
public:
    WayButton(const QString &label, QWidget *parent) : QPushButton(parent), m_label(label)
    {
        setToolTip(label);
        setAccessibleName(label);
        setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    }

protected:
    void resizeEvent(QResizeEvent *event) override
    {
        QPushButton::resizeEvent(event);
        setText(fontMetrics().elidedText(m_label, Qt::ElideRight, width() - Theme::px(32)).replace(u'&', u"&&"_s));
    }

private:
    QString m_label;
};

QLabel *smallHeading(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setFont(Theme::font(Theme::LabelFont));
    label->setProperty("role", u"label"_s);
    return label;
}

QLabel *bodyText(QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    label->setFocusPolicy(Qt::ClickFocus);
    return label;
}

void clear(QLayout *layout)
{
    while (QLayoutItem *item = layout->takeAt(0)) {
        if (item->widget()) {
            item->widget()->deleteLater();
        }
        delete item;
    }
}

} // namespace

void FindingList::setFindings(const QList<Finding> &findings)
{
    if (findings == m_findings) {
        m_findings = findings;
        return;
    }
    beginResetModel();
    m_findings = findings;
    endResetModel();
}

QVariant FindingList::data(const QModelIndex &index, int role) const
{
    const Finding &finding = m_findings.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return finding.factText();
    case Qt::AccessibleTextRole:
        return FindingsPanel::tr("%1: %2").arg(kindInWords(finding.severity), finding.factText());
    case Qt::UserRole:
        return static_cast<int>(finding.severity);
    default:
        return {};
    }
}

FindingsPanel::FindingsPanel(Session &session, QWidget *parent) : QScrollArea(parent), m_session(session), m_model(new FindingList(this))
{
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    auto *content = new QWidget(this);
    setWidget(content);
    content->setObjectName(u"panelContent"_s);
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(Theme::px(16), Theme::px(12), Theme::px(16), Theme::px(16));
    layout->setSpacing(Theme::px(12));
    m_card = makeCard(content);
    layout->addWidget(m_card);
    m_none = bodyText(content);
    m_none->setText(tr("Nothing is open in this step."));
    layout->addWidget(m_none);
    m_list = new QListView(content);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new LineDelegate(m_list));
    m_list->setUniformItemSizes(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setAccessibleName(tr("Open findings of this step"));
    m_list->setObjectName(u"findingList"_s);
    layout->addWidget(m_list);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex &current) {
        if (current.isValid()) {
            m_current = current.row();
            showCurrent();
        }
    });
    connect(m_list, &QListView::activated, this, [this](const QModelIndex &index) { m_session.jumpTo(m_model->findings().at(index.row()).where); });
    connect(m_list, &QListView::clicked, this, [this](const QModelIndex &index) { m_session.jumpTo(m_model->findings().at(index.row()).where); });
    layout->addWidget(smallHeading(tr("Checked and fine"), content));
    m_fine = new QVBoxLayout;
    m_fine->setSpacing(Theme::px(4));
    layout->addLayout(m_fine);
    layout->addWidget(smallHeading(tr("Set aside"), content));
    m_aside = new QVBoxLayout;
    m_aside->setSpacing(Theme::px(8));
    layout->addLayout(m_aside);
    layout->addStretch(1);
    connect(&session, &Session::analysed, this, &FindingsPanel::refresh);
    refresh();
}

QWidget *FindingsPanel::makeCard(QWidget *parent)
{
    auto *card = new QFrame(parent);
    card->setObjectName(u"findingCard"_s);
    card->setProperty("panelCard", true);
    auto *layout = new QVBoxLayout(card);
    layout->setContentsMargins(Theme::px(12), Theme::px(8), Theme::px(12), Theme::px(12));
    layout->setSpacing(Theme::px(6));
    auto *head = new QHBoxLayout;
    m_marker = new QLabel(card);
    m_kind = new QLabel(card);
    m_kind->setFont(Theme::font(Theme::BodyBoldFont));
    m_count = new QLabel(card);
    m_count->setProperty("role", u"secondary"_s);
    head->addWidget(m_marker);
    head->addWidget(m_kind, 1);
    head->addWidget(m_count);
    layout->addLayout(head);
    m_title = bodyText(card);
    m_title->setFont(Theme::font(Theme::CardTitleFont));
    layout->addWidget(m_title);
    layout->addWidget(smallHeading(tr("What"), card));
    m_fact = bodyText(card);
    layout->addWidget(m_fact);
    layout->addWidget(smallHeading(tr("Why"), card));
    m_reason = bodyText(card);
    layout->addWidget(m_reason);
    layout->addWidget(smallHeading(tr("Source"), card));
    m_source = bodyText(card);
    m_source->setProperty("role", u"secondary"_s);
    layout->addWidget(m_source);
    layout->addWidget(smallHeading(tr("Ways out"), card));
    m_ways = new QVBoxLayout;
    m_ways->setSpacing(Theme::px(8));
    layout->addLayout(m_ways);
    return card;
}

void FindingsPanel::setStep(QLatin1StringView step)
{
    m_step = step;
    m_current = 0;
    refresh();
}

void FindingsPanel::showPlace(const Anchor &place)
{
    const QList<Finding> &findings = m_model->findings();
    for (int i = 0; i < findings.size(); ++i) {
        const Anchor &where = findings.at(i).where;
        if (where.entity == place.entity && (where.field == place.field || where.kind() == place.field || place.field.startsWith(where.field))) {
            m_list->setCurrentIndex(m_model->index(i));
            m_current = i;
            showCurrent();
            return;
        }
    }
}

void FindingsPanel::refresh()
{
    QList<Finding> mine;
    for (const Finding &finding : m_session.analysis().open) {
        if (stepOf(finding.where) == m_step) {
            mine.append(finding);
        }
    }
    m_model->setFindings(mine);
    m_current = std::clamp<int>(m_current, 0, std::max(0, static_cast<int>(mine.size()) - 1));
    constexpr int mostLines = 12;
    m_list->setVisible(mine.size() > 1);
    m_list->setFixedHeight(Theme::px(28) * std::min<int>(mostLines, static_cast<int>(mine.size())) + 2);
    if (isVisible()) {
        showCurrent();
        fillLists();
    }
}

void FindingsPanel::showCurrent()
{
    const QList<Finding> &findings = m_model->findings();
    m_card->setVisible(!findings.isEmpty());
    m_none->setVisible(findings.isEmpty());
    if (findings.isEmpty()) {
        return;
    }
    const Finding finding = findings.at(m_current);
    const RuleInfo *rule = ruleInfo(finding.rule);
    m_marker->setPixmap(SeverityMarker::pixmap(finding.severity, devicePixelRatioF()));
    m_kind->setText(kindInWords(finding.severity));
    QPalette ink = m_kind->palette();
    ink.setColor(QPalette::WindowText, Theme::color(inkOf(finding.severity)));
    m_kind->setPalette(ink);
    m_count->setText(tr("%1 of %2").arg(m_current + 1).arg(findings.size()));
    m_title->setText(rule ? rule->title.text() : QString());
    m_card->setAccessibleName(m_title->text());
    m_fact->setText(finding.factText());
    m_reason->setText(rule ? rule->reason.text() : QString());
    m_source->setText(rule ? rule->source.text() : QString());
    clear(m_ways);
    const auto way = [this](const QString &text, const QString &kind, auto slot) {
        auto *button = new WayButton(text, m_card);
        button->setProperty("kind", kind);
        connect(button, &QPushButton::clicked, this, slot);
        m_ways->addWidget(button);
    };
    bool first = true;
    for (const Fix &fix : fixesFor(m_session.design(), finding)) {
        way(fix.label, first ? u"primary"_s : u"normal"_s, [this, fix] { m_session.apply(fix.label, fix.changes); });
        first = false;
    }
    way(tr("Go to the place"), u"normal"_s, [this, finding] { m_session.jumpTo(finding.where); });
    way(tr("Set aside with a reason…"), u"normal"_s, [this, finding] { askToSetAside(m_session, finding, this); });
}

void FindingsPanel::fillLists()
{
    QSet<QLatin1StringView> firing;
    for (const Finding &finding : m_session.analysis().open) {
        firing.insert(finding.rule);
    }
    QStringList fine;
    for (const RuleInfo &rule : ruleInfos()) {
        if (rule.step == m_step && !rule.fine.isEmpty() && !firing.contains(rule.id)) {
            fine.append(rule.fine.text());
        }
    }
    QList<SetAsideFinding> aside;
    for (const SetAsideFinding &entry : m_session.analysis().setAside) {
        if (stepOf(entry.finding.where) == m_step) {
            aside.append(entry);
        }
    }
    QByteArray state = fine.join(u'\n').toUtf8();
    for (const SetAsideFinding &entry : std::as_const(aside)) {
        state += entry.judgement.id.toByteArray();
    }
    if (state == m_shownState && m_fine->count() > 0) {
        return;
    }
    m_shownState = state;
    clear(m_fine);
    clear(m_aside);
    for (const QString &text : std::as_const(fine)) {
        auto *row = new QWidget(widget());
        auto *layout = new QHBoxLayout(row);
        layout->setContentsMargins(0, 0, 0, 0);
        auto *tick = new QLabel(row);
        tick->setPixmap(icon(Icon::Check, Theme::color(Theme::Ok)).pixmap(Theme::px(14)));
        layout->addWidget(tick, 0, Qt::AlignTop);
        QLabel *words = bodyText(row);
        words->setText(text);
        layout->addWidget(words, 1);
        m_fine->addWidget(row);
    }
    if (fine.isEmpty()) {
        QLabel *none = bodyText(widget());
        none->setText(tr("Nothing yet: the checks speak when there is something to check."));
        none->setProperty("role", u"secondary"_s);
        m_fine->addWidget(none);
    }
    for (const SetAsideFinding &entry : std::as_const(aside)) {
        QLabel *words = bodyText(widget());
        words->setText(tr("%1 Reason: %2").arg(entry.finding.factText(), entry.judgement.reason));
        m_aside->addWidget(words);
        auto *reopen = new QPushButton(tr("Reopen"), widget());
        reopen->setAccessibleName(tr("Reopen: %1").arg(entry.finding.factText()));
        connect(reopen, &QPushButton::clicked, this, [this, id = entry.judgement.id] { m_session.reopen(id); });
        m_aside->addWidget(reopen, 0, Qt::AlignLeft);
    }
    if (aside.isEmpty()) {
        QLabel *none = bodyText(widget());
        none->setText(tr("None in this step."));
        none->setProperty("role", u"secondary"_s);
        m_aside->addWidget(none);
    }
}

} // namespace Credwright
