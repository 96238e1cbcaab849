#include "ui/steps/communication/communication_page.h"

#include "core/check/communication/aspects.h"
#include "core/exchange/catalogue/catalogue.h"
#include "core/model/access.h"
#include "core/util/format.h"
#include "ui/document/session.h"
#include "ui/forms/entity_table.h"
#include "ui/forms/held_list.h"
#include "ui/widgets/card.h"

#include <QVBoxLayout>

namespace Credwright {

using namespace Qt::Literals::StringLiterals;

namespace {

AspectKind kindOf(const Session &session, const QUuid &aspect)
{
    const AspectNote *note = findById(session.design().aspects, aspect);
    return note ? note->kind : AspectKind::Unset;
}

bool isMissing(const Session &session, const QUuid &aspect)
{
    const AspectKind kind = kindOf(session, aspect);
    return kind != AspectKind::Unset && standingOf(session.design(), kind) == AspectStanding::Missing;
}

/// The steps that tell the aspect, or the one that is asked for it.
QString stepsOf(const Session &session, const QUuid &aspect)
{
    QStringList steps;
    for (const Anchor &place : placesOf(session.design(), kindOf(session, aspect))) {
        const StepInfo *step = stepInfo(stepOf(place));
        if (step && !steps.contains(step->shortTitle.text())) {
            steps.append(step->shortTitle.text());
        }
    }
    return steps.join(u", "_s);
}

DerivedText aspectsTold(const Session &session)
{
    int told = 0;
    QStringList missing;
    QStringList ruledOut;
    for (const AspectKind kind : aspectKinds()) {
        switch (standingOf(session.design(), kind)) {
        case AspectStanding::Held:
        case AspectStanding::OwnWords:
            ++told;
            break;
        case AspectStanding::DoesNotApply:
            ruledOut.append(labelOf(kind));
            break;
        case AspectStanding::Missing:
            missing.append(labelOf(kind));
            break;
        }
    }
    QStringList lines;
    if (!missing.isEmpty()) {
        lines.append(CommunicationPage::tr("Missing: %1.").arg(missing.join(u", "_s)));
    }
    if (!ruledOut.isEmpty()) {
        lines.append(CommunicationPage::tr("Does not apply: %1.").arg(ruledOut.join(u", "_s)));
    }
    const QString text = ruledOut.isEmpty() ? CommunicationPage::tr("%1 of %2 told") : CommunicationPage::tr("%1 of %2 told, %3 do not apply");
    const QString counted = text.arg(told).arg(aspectKinds().size());
    return {ruledOut.isEmpty() ? counted : counted.arg(ruledOut.size()), lines.join(u'\n')};
}

/// The budgets together, and what of them the full cost holds.
DerivedText budgetPlanned(const Session &session)
{
    const Design &design = session.design();
    Money total;
    Money outside;
    for (const Channel &channel : design.channels) {
        total += channel.budget.value_or(Money());
        outside += findById(design.costLines, channel.costLine.id) ? Money() : channel.budget.value_or(Money());
    }
    if (total.value == 0) {
        return {};
    }
    const QString currency = design.identity.currency;
    return {CommunicationPage::tr("%1 planned").arg(formatMoney(total, currency)),
        outside.value == 0 ? CommunicationPage::tr("Every budget belongs to a cost line, so the full cost holds it.")
                           : CommunicationPage::tr("%1 of it belong to no cost line, so the full cost leaves them out.").arg(formatMoney(outside, currency))};
}

} // namespace

CommunicationPage::CommunicationPage(Session &session, QWidget *parent) : StepPage(session, "communication"_L1, parent)
{
    addAspects();
    addOwnTexts();
    addChannels();
    addPlatforms();
}

void CommunicationPage::addAspects()
{
    Card *card = addCard(tr("What learners are told"));
    addDerived(card, aspectsTold);
    m_sources = new HeldList(session(), 150, card);
    m_sources->setObjectName(u"aspectSources"_s);
    m_sources->setAccessibleName(tr("Where the aspect is written"));
    card->contentLayout()->addWidget(m_sources);
    m_aspects = addTable(card, u"aspect"_s,
        {{.field = u"aspect.kind"_s, .width = 196},
            {.field = {},
                .header = tr("In the description"),
                .computed = [this](const Session &, const QUuid &id) { return toldOf(id); },
                .missing = isMissing},
            {.field = {}, .header = tr("From"), .width = 140, .computed = stepsOf}, {.field = u"aspect.state"_s, .width = 120}},
        {{{u"aspect.text"_s}}});
    m_aspects->setCompact(true);
    m_aspects->setEmptyText(tr("The aspects that the guide lists appear here when the design is opened in the workbench."));
    connect(m_aspects, &EntityTable::currentRowChanged, this, &CommunicationPage::showSources);
    onAnalysed([this] { refreshAspects(); });
}

QString CommunicationPage::toldOf(const QUuid &aspect) const
{
    const AspectKind kind = kindOf(session(), aspect);
    const AspectNote *note = noteOn(session().design(), kind);
    QStringList words{m_held.value(kind)};
    switch (standingOf(session().design(), kind)) {
    case AspectStanding::Missing:
        return tr("not told yet");
    case AspectStanding::DoesNotApply:
        return tr("does not apply");
    case AspectStanding::Held:
    case AspectStanding::OwnWords:
        if (note && note->state != AspectState::DoesNotApply) {
            words.append(note->text.text);
        }
    }
    words.removeAll(QString());
    return words.join(u'\n').replace(u'\n', u" · "_s);
}

/// The words are those of the description, which takes a while to put together: only while somebody looks.
void CommunicationPage::refreshAspects()
{
    if (!isVisible()) {
        return;
    }
    for (const CatalogueAspect &aspect : describe(session().design(), session().analysis()).aspects) {
        m_held.insert(aspect.kind, aspect.held);
    }
    m_aspects->viewport()->update();
    showSources();
}

void CommunicationPage::showSources()
{
    const Design &design = session().design();
    const AspectKind kind = kindOf(session(), m_aspects->currentRow());
    QList<HeldItem> items;
    if (kind != AspectKind::Unset) {
        for (const Anchor &place : placesOf(design, kind)) {
            const FieldInfo *info = fieldInfo(place.field);
            const std::optional<Value> value = readAt(design, place);
            const bool held = info && value && !isEmptyValue(*value);
            items.append({info ? info->labelText() : entityType(place.field)->plural.text(),
                held ? displayValue(design, *info, *value) : tr("not filled in yet"), place, held ? HeldItem::State::Held : HeldItem::State::Missing});
        }
    }
    m_sources->setItems(items);
    m_sources->setVisible(!items.isEmpty());
}

void CommunicationPage::showEvent(QShowEvent *event)
{
    StepPage::showEvent(event);
    refreshAspects();
}

void CommunicationPage::addOwnTexts()
{
    Card *card = addCard(tr("What no other step holds"));
    addFields(card, {{u"communication.success"_s}, {u"communication.creditTransfer"_s}});
    addFields(card, {{u"communication.suspension"_s}, {u"communication.refunds"_s}});
    addFields(card, {{u"communication.terms"_s}, {u"communication.discounts"_s}});
}

void CommunicationPage::addChannels()
{
    Card *card = addCard(tr("Channels"));
    addDerived(card, budgetPlanned);
    EntityTable *table = addTable(card, u"channel"_s,
        {{.field = u"channel.name"_s}, {.field = u"channel.audience"_s, .width = 190}, {.field = u"channel.start"_s, .width = 120},
            {.field = u"channel.timing"_s, .width = 150}, {.field = u"channel.budget"_s, .width = 100, .alignRight = true}},
        {{{u"channel.costLine"_s, 1, true}, {u"channel.owner"_s, 1}}, {{u"channel.message"_s}}});
    table->setEmptyText(tr("Through which channel does the communication unit reach whom, when, and at what cost? Press Enter to begin."));
}

void CommunicationPage::addPlatforms()
{
    Card *card = addCard(tr("Platforms and alliances"));
    EntityTable *table = addTable(card, u"platform"_s,
        {{.field = u"platform.name"_s}, {.field = u"platform.kind"_s, .width = 150}, {.field = u"platform.webAddress"_s, .width = 170},
            {.field = u"platform.listed"_s, .width = 104}, {.field = u"platform.format"_s, .header = tr("Takes"), .width = 130},
            {.field = u"platform.issues"_s, .header = tr("Issues"), .width = 70}});
    table->setEmptyText(tr("Where is the offer shown: the own catalogue, the platform of an alliance, a national or European one? Press Enter to begin."));
}

} // namespace Credwright
