#include "ui/shell/guidance_panel.h"

#include "core/check/outcomes/statement.h"
#include "core/guide/guidance.h"
#include "core/guide/standing_statements.h"
#include "core/model/access.h"
#include "ui/dialogs/dialog_seam.h"
#include "ui/document/session.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

#include <QGridLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace Credwright {

using namespace Qt::Literals::StringLiterals;

namespace {

QLabel *textLabel(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    label->setFocusPolicy(Qt::ClickFocus);
    return label;
}

} // namespace

GuidancePanel::GuidancePanel(Session &session, QWidget *parent) : QScrollArea(parent), m_session(session)
{
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    auto *content = new QWidget(this);
    content->setObjectName(u"guidanceContent"_s);
    m_layout = new QVBoxLayout(content);
    m_layout->setContentsMargins(Theme::px(16), Theme::px(12), Theme::px(16), Theme::px(16));
    m_layout->setSpacing(Theme::px(6));
    setWidget(content);
    connect(&Theme::instance(), &Theme::changed, this, [this] {
        m_shown.clear();
        show();
    });
}

void GuidancePanel::setStep(QLatin1StringView step)
{
    m_step = step;
    m_place = {};
    show();
}

void GuidancePanel::showPlace(const Anchor &place)
{
    m_place = place;
    show();
}

void GuidancePanel::addHeading(const QString &text)
{
    auto *label = new QLabel(text, widget());
    label->setFont(Theme::font(Theme::LabelFont));
    label->setProperty("role", u"label"_s);
    label->setContentsMargins(0, Theme::px(6), 0, 0);
    m_layout->addWidget(label);
}

void GuidancePanel::addText(const QString &text, const char *role)
{
    QLabel *label = textLabel(text, widget());
    if (role) {
        label->setProperty("role", QString::fromLatin1(role));
        label->setFont(Theme::font(Theme::LabelPlainFont));
    }
    m_layout->addWidget(label);
}

void GuidancePanel::addExample(const QString &bad, const QString &good)
{
    auto *box = new QFrame(widget());
    box->setProperty("panelCard", true);
    box->setAccessibleName(tr("Example"));
    auto *grid = new QGridLayout(box);
    grid->setContentsMargins(Theme::px(10), Theme::px(8), Theme::px(10), Theme::px(8));
    grid->setHorizontalSpacing(Theme::px(8));
    grid->setColumnStretch(1, 1);
    const auto row = [&](int at, Icon which, Theme::Token ink, const QString &name, const QString &text) {
        auto *mark = new QLabel(box);
        mark->setPixmap(icon(which, Theme::color(ink)).pixmap(Theme::px(14), Theme::px(14)));
        mark->setAccessibleName(name);
        mark->setToolTip(name);
        grid->addWidget(mark, at, 0, Qt::AlignTop);
        QLabel *words = textLabel(text, box);
        words->setAccessibleName(tr("%1: %2").arg(name, text));
        grid->addWidget(words, at, 1);
    };
    row(0, Icon::Cross, Theme::Must, tr("Not like this"), bad);
    row(1, Icon::Check, Theme::Ok, tr("Like this"), good);
    m_layout->addWidget(box);
}

void GuidancePanel::addTerms(const QStringList &terms)
{
    QStringList links;
    for (const QString &key : terms) {
        if (const GlossaryEntry *entry = glossaryEntry(key)) {
            links.append(u"<a href=\"%1\">%2</a>"_s.arg(key.toHtmlEscaped(), entry->term.toHtmlEscaped()));
        }
    }
    if (links.isEmpty()) {
        return;
    }
    addHeading(tr("Terms"));
    auto *label = new QLabel(links.join(u" · "_s), widget());
    label->setTextFormat(Qt::RichText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
    label->setFocusPolicy(Qt::TabFocus);
    label->setAccessibleName(tr("Terms of the glossary"));
    connect(label, &QLabel::linkActivated, this, [this](const QString &key) {
        if (const GlossaryEntry *entry = glossaryEntry(key)) {
            DialogSeam::tell(window(), entry->term, tr("%1\n\nSource: %2").arg(entry->text, entry->source));
        }
    });
    m_layout->addWidget(label);
}

/// Verbs that fit the row's domain and level: offered, never required.
void GuidancePanel::addVerbs(const Anchor &place)
{
    const Outcome *outcome = findById(m_session.design().outcomes, place.entity);
    if (!outcome || !place.field.startsWith(u"outcome"_s) || !statementLanguageKnown(m_session.design().identity.language)) {
        return;
    }
    const StatementAnalysis::Domain domain = outcome->domain == Domain::Knowledge ? StatementAnalysis::Domain::Knowledge
        : outcome->domain == Domain::Skill                                        ? StatementAnalysis::Domain::Skill
                                                                                  : StatementAnalysis::Domain::Unknown;
    const int level = outcome->level ? static_cast<int>(outcome->level->value) : 0;
    const QStringList verbs = verbsFor(m_session.design().identity.language, domain, level).mid(0, 12);
    if (!verbs.isEmpty()) {
        addHeading(level ? tr("Verbs that are used at level %1").arg(level) : tr("Verbs that others can observe"));
        addText(verbs.join(u" · "_s));
    }
    const StatementAnalysis analysis = analyseStatement(outcome->statement.text, m_session.design().identity.language);
    if (!outcome->statement.text.trimmed().isEmpty() && !analysis.verbKnown && !analysis.has(StatementIssue::Kind::NotMeasurable)) {
        addHeading(tr("A question"));
        addText(tr("Does the statement open with what the learner does? The word list knows no verb in it, which need not mean anything."));
    }
}

void GuidancePanel::show()
{
    const QString shown = m_place.field.isEmpty() ? QString(m_step) : m_place.field + m_place.entity.toString();
    if (shown == m_shown && !m_shown.isEmpty()) {
        return;
    }
    m_shown = shown;
    while (QLayoutItem *item = m_layout->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    const StepGuide &step = stepGuide(m_step);
    const Guidance *guidance = guidanceFor(m_place.field);
    const FieldInfo *info = fieldInfo(m_place.field);
    const EntityType *type = entityType(m_place.kind());
    QStringList terms = step.terms;
    if (guidance) {
        const qsizetype row = type && !type->single ? indexOf(m_session.design(), type->kind, m_place.entity) : -1;
        addText(row >= 0 ? tr("%1, row %2").arg(type->plural.text()).arg(row + 1) : type ? type->plural.text() : QString(), "secondary");
        auto *title = textLabel(guidance->title.isEmpty() && info ? info->labelText() : guidance->title, widget());
        title->setFont(Theme::font(Theme::CardTitleFont));
        m_layout->addWidget(title);
        addHeading(tr("What good looks like"));
        addText(guidance->whatGoodLooksLike);
        addHeading(tr("Why"));
        addText(guidance->why);
        if (!guidance->goodExample.isEmpty()) {
            addHeading(tr("Example"));
            addExample(guidance->badExample, guidance->goodExample);
        }
        addVerbs(m_place);
        terms = guidance->terms.isEmpty() ? step.terms : guidance->terms;
    } else {
        auto *title = textLabel(info ? info->labelText() : tr("About this step"), widget());
        title->setFont(Theme::font(Theme::CardTitleFont));
        m_layout->addWidget(title);
        addText(step.purpose);
        for (const GuideCase &example : step.cases) {
            addHeading(tr("Case: %1").arg(example.title));
            addText(example.text);
        }
    }
    if (m_step == "stackability"_L1) {
        addHeading(tr("What learners are told"));
        addText(recognitionIsDecidedThere().text.text());
        addText(tr("Printed in every description"), "secondary");
    }
    const QString key = guidance ? guidance->section : step.section;
    if (const Section *cited = section(key)) {
        addHeading(tr("In the guide"));
        addText(cited->title);
    }
    addTerms(terms);
    m_layout->addStretch(1);
    widget()->setFocusProxy(nullptr);
}

} // namespace Credwright
