#include "core/check/analysis.h"
#include "core/finance/market.h"
#include "core/finance/sharing.h"
#include "core/model/access.h"
#include "core/util/format.h"
#include "ui/document/session.h"
#include "ui/figures/figure_card.h"
#include "ui/figures/market_figure.h"
#include "ui/forms/entity_table.h"
#include "ui/steps/finance/finance_page.h"
#include "ui/steps/finance/finance_words.h"

#include <QLabel>

namespace Credwright {

using namespace Qt::Literals::StringLiterals;

namespace {

MarketPosition marketIn(const Session &session)
{
    return marketOf(session.design(), session.analysis().finance.averageFee);
}

QString offerCell(const Session &session, const QUuid &row, bool working)
{
    for (const MarketOffer &offer : marketIn(session).offers) {
        if (offer.comparator == row) {
            return working ? offer.working : offer.perCredit ? FinanceWords(session).money(*offer.perCredit) : u"–"_s;
        }
    }
    return {};
}

DerivedText medianText(const Session &session)
{
    const MarketPosition market = marketIn(session);
    const FinanceWords words(session);
    if (!market.median) {
        return {};
    }
    QStringList lines{
        FinancePage::tr("From %1 to %2 per credit in %3 offers.").arg(words.money(*market.lowest), words.money(*market.highest), words.count(market.counted))};
    if (market.lowerQuartile) {
        lines.append(FinancePage::tr("Half of them lie between %1 and %2.").arg(words.money(*market.lowerQuartile), words.money(*market.upperQuartile)));
    }
    return {FinancePage::tr("Median %1 per credit").arg(words.money(*market.median)), lines.join(u'\n')};
}

DerivedText oursText(const Session &session)
{
    const MarketPosition market = marketIn(session);
    const FinanceWords words(session);
    if (!market.ours) {
        return {};
    }
    QStringList lines{market.working};
    if (market.ourAverage) {
        lines.append(FinancePage::tr("All fees on average: %1 per credit and learner.").arg(words.money(*market.ourAverage)));
    }
    if (market.rank > 0) {
        lines.append(FinancePage::tr("Cheaper offers: %1 of %2.").arg(words.count(market.rank - 1), words.count(market.counted)));
    }
    return {FinancePage::tr("Ours %1 per credit").arg(words.money(*market.ours)), lines.join(u'\n')};
}

/// The keys, and how each transfer comes about.
DerivedText statementKeys(const Session &session)
{
    const Sharing sharing = sharingOf(session.design(), session.analysis().finance, session.analysis().finance.shown);
    if (sharing.partners.isEmpty()) {
        return {};
    }
    QStringList lines;
    for (const PartnerStatement &one : sharing.partners) {
        if (!one.working.isEmpty()) {
            lines.append(FinancePage::tr("%1: %2").arg(entityTitle(session.design(), u"partner", one.partner), one.working));
        }
    }
    if (session.design().financing.sharingModel == SharingModel::EachOwn) {
        return {FinancePage::tr("Nothing changes hands"), lines.join(u'\n')};
    }
    lines.append(FinancePage::tr("Keys that do not make 100 % count as weights, so that the transfers still sum to zero. They are set in step 12."));
    return {FinancePage::tr("Keys: %1 of income, %2 of cost").arg(formatPercent(sharing.incomeKeys), formatPercent(sharing.costKeys)), lines.join(u'\n')};
}

} // namespace

void FinancePage::addMarket(QBoxLayout *into)
{
    Card *card = newCard(into, tr("Comparable offers"));
    addDerived(card, medianText);
    addDerived(card, oursText);
    EntityTable *table = addTable(card, u"comparator"_s,
        {{.field = u"comparator.provider"_s}, {.field = u"comparator.offer"_s}, {.field = u"comparator.basis"_s, .width = 124},
            {.field = u"comparator.credits"_s, .header = tr("ECTS"), .width = 60, .alignRight = true},
            {.field = u"comparator.fee"_s, .header = tr("Fee"), .width = 80, .alignRight = true},
            {.field = {}, .header = tr("Working"), .width = 150, .computed = [](const Session &s, const QUuid &row) { return offerCell(s, row, true); }},
            {.field = {},
                .header = tr("Per credit"),
                .width = 90,
                .computed = [](const Session &s, const QUuid &row) { return offerCell(s, row, false); },
                .alignRight = true}},
        {{{u"comparator.currency"_s, 1}, {u"comparator.rate"_s, 1}, {u"comparator.seen"_s, 1}, {u"comparator.webAddress"_s, 2}}, {{u"comparator.included"_s}}});
    table->setEmptyText(tr("What do others ask for the same subject, or from a similar audience? Three to seven offers tell the range. Press Enter to begin."));
    m_market = new FigureCard(tr("Fee and market"), into->parentWidget());
    into->addWidget(m_market);
    Card *compared = newCard(into, {});
    addField(compared, u"financing.referenceFee"_s, true);
    addField(compared, u"financing.marketNote"_s);
}

void FinancePage::showMarket()
{
    const MarketPosition market = marketIn(session());
    for (FigureCard *card : {m_market, m_marketSeen}) {
        card->setSubtitle(tr("per credit, %n comparable offer(s)", nullptr, market.counted));
        card->setVisible(market.counted > 0);
        if (market.counted > 0) {
            card->setFigure(std::make_unique<MarketFigure>(session().design(), market));
        }
    }
}

void FinancePage::addSharing(QBoxLayout *into)
{
    const auto applies = [](const Session &s) {
        return s.design().partnership.applies == Answer::Yes || s.design().financing.sharingModel != SharingModel::Unset;
    };
    auto *alone = new QLabel(tr("This is for courses that are offered with partners. Who they are is said in step 12."), into->parentWidget());
    alone->setTextFormat(Qt::PlainText);
    alone->setWordWrap(true);
    alone->setProperty("role", u"secondary"_s);
    into->addWidget(alone);
    showWhen(alone, [applies](const Session &s) { return !applies(s); });
    Card *model = newCard(into, tr("How the money is shared"));
    showWhen(model, applies);
    addField(model, u"financing.sharingModel"_s);
    addFields(model, {{u"financing.collector"_s, 1}, {u"financing.sharingAgreed"_s, 1}});
    m_statementCard = newCard(into, tr("What each partner gets and pays"));
    addDerived(m_statementCard, statementKeys);
    m_statement = new ReadOnlyTable(tr("What each partner gets and pays"), m_statementCard);
    m_statementCard->addFullWidth(m_statement);
}

void FinancePage::showSharing()
{
    const FinanceWords words(session());
    const FinanceResult &finance = session().analysis().finance;
    const Sharing sharing = sharingOf(session().design(), finance, finance.shown);
    FigureTable content{{tr("Partner"), tr("Collects"), tr("Bears"), tr("Due of income"), tr("Due of cost"), tr("Transfer"), tr("Result")}, {}, 1};
    Money collected, borne, income, cost, transfer, result;
    for (const PartnerStatement &one : sharing.partners) {
        content.rows.append({entityTitle(session().design(), u"partner", one.partner), words.money(one.collected), words.money(one.borne),
            words.money(one.incomeShare), words.money(one.costShare), words.signedMoney(one.transfer), words.signedMoney(one.result())});
        collected += one.collected;
        borne += one.borne;
        income += one.incomeShare;
        cost += one.costShare;
        transfer += one.transfer;
        result += one.result();
    }
    content.rows.append({tr("All"), words.money(collected), words.money(borne), words.money(income), words.money(cost), words.signedMoney(transfer),
        words.signedMoney(result)});
    m_statement->setContent(content);
    m_statement->setStrongRows({static_cast<int>(content.rows.size()) - 1});
    m_statementCard->setSubtitle(words.editionName(words.shown()));
    m_statementCard->setVisible(!sharing.partners.isEmpty() && finance.begun);
}

} // namespace Credwright
