#include "core/check/analysis.h"
#include "core/model/access.h"
#include "ui/document/session.h"
#include "ui/figures/figure_card.h"
#include "ui/forms/entity_table.h"
#include "ui/forms/field_box.h"
#include "ui/steps/finance/cost_chain_bar.h"
#include "ui/steps/finance/cost_import_dialog.h"
#include "ui/steps/finance/finance_page.h"
#include "ui/steps/finance/finance_words.h"
#include "ui/steps/finance/funding_schemes_card.h"
#include "ui/steps/finance/usual_costs_card.h"
#include "ui/widgets/buttons.h"

#include <QBoxLayout>

namespace Credwright {

using namespace Qt::Literals::StringLiterals;

namespace {

QString workingCell(const Session &session, const QUuid &line)
{
    return FinanceWords(session).working(line);
}

QString amountCell(const Session &session, const QUuid &line)
{
    return FinanceWords(session).amount(line);
}

/// A new line stands beside the current one: in its category, and counted as it is.
void beginLike(Design &design, const QUuid &made, const QUuid &after)
{
    const CostLine *model = findById(design.costLines, after);
    const CostCategory category = model ? model->category : CostCategory::Preparatory;
    const CostUnit unit = model ? model->unit : CostUnit::Piece;
    for (CostLine &line : design.costLines) {
        if (line.id == made) {
            line.category = category;
            line.unit = unit;
        }
    }
}

} // namespace

void FinancePage::addCosts(QBoxLayout *into)
{
    Card *card = newCard(into, tr("Full cost"));
    EntityTable *table = addTable(card, u"costLine"_s,
        {{.field = u"costLine.title"_s}, {.field = u"costLine.basis"_s, .width = 94},
            {.field = {}, .header = tr("Quantity"), .width = 80, .alignRight = true, .fieldOf = quantityFieldOf},
            {.field = {}, .header = tr("Rate and working"), .width = 152, .computed = workingCell, .fieldOf = rateFieldOf},
            {.field = {}, .header = tr("Per edition"), .width = 94, .computed = amountCell, .alignRight = true}},
        {{{u"costLine.category"_s, 1, true}, {u"costLine.unit"_s, 1, true}, {u"costLine.linkedActivity"_s, 1, true}, {u"costLine.staffRate"_s, 1, true}},
            {{u"costLine.firstEdition"_s, 1, true}, {u"costLine.lastEdition"_s, 1, true}, {u"costLine.track"_s, 1, true}, {u"costLine.groupSize"_s, 1, true}},
            {{u"costLine.partner"_s, 1, true}, {u"costLine.fundedBy"_s, 1, true}, {u"costLine.sharedResource"_s, 1, true}},
            {{u"costLine.exemptFromIndirect"_s, 1, true}, {u"costLine.note"_s, 2}}});
    table->setCompact(true);
    table->rows().setGrouping({costGroupOf, [](const Session &session) { return FinanceWords(session).costGroups(); }});
    table->setNewRow(beginLike);
    table->setEmptyText(tr("What does it take to prepare, to run and to administer this course? Press Enter for the first line, or add a usual one below."));
    if (auto *details = card->findChild<QWidget *>(u"details.costLine"_s)) {
        auto *chain = new CostChainBar(session(), details);
        details->layout()->addWidget(chain);
        connect(table, &EntityTable::currentRowChanged, chain, &CostChainBar::setLine);
    }
    QPushButton *fromSheet = makeButton(tr("From the finance sheet…"), ButtonKind::Text, ButtonSize::Small, card);
    fromSheet->setToolTip(tr("Take cost lines from an Excel workbook, an OpenDocument spreadsheet or CSV"));
    card->addTitleWidget(fromSheet);
    connect(fromSheet, &QPushButton::clicked, this, [this] { CostImportDialog::start(session(), window()); });
    auto *usual = new UsualCostsCard(session(), widget());
    into->addWidget(usual);
    connect(usual, &UsualCostsCard::added, this, [this](const QUuid &line) { jumpTo({line, quantityFieldOf(session().design(), line), {}}); });
}

void FinancePage::addAssumptions(QBoxLayout *into)
{
    Card *card = newCard(into, tr("Assumptions"));
    addFields(card,
        {{u"financing.indirectRate"_s, 1, true}, {u"financing.groupSize"_s, 1, true}, {u"financing.dayLength"_s, 1, true},
            {u"financing.shownEdition"_s, 1, true}});
    addUsualRates(card);
    addFolded(card, tr("Why so"), {{{u"financing.indirectReason"_s}}, {{u"financing.note"_s}}});
}

void FinancePage::addOwnQuantities(QBoxLayout *into)
{
    Card *card = newCard(into, tr("Quantities that differ by edition"));
    EntityTable *table = addTable(card, u"editionQuantity"_s,
        {{.field = u"editionQuantity.costLine"_s}, {.field = u"editionQuantity.edition"_s, .width = 150},
            {.field = u"editionQuantity.minutes"_s, .width = 90, .alignRight = true},
            {.field = u"editionQuantity.quantity"_s, .width = 90, .alignRight = true}});
    table->setEmptyText(tr("Does one edition take other hours or quantities than the rest? Press Enter to say which."));
    showWhen(
        card, [](const Session &s) { return (!s.design().costLines.isEmpty() && s.design().editions.size() > 1) || !s.design().editionQuantities.isEmpty(); });
}

void FinancePage::addIncomeSeen(QBoxLayout *into)
{
    m_incomeCard = newCard(into, tr("Income of this edition"));
    m_income = new ReadOnlyTable(tr("Income of this edition"), m_incomeCard);
    m_incomeCard->addFullWidth(m_income);
}

void FinancePage::showIncome()
{
    const Design &design = session().design();
    const FinanceWords words(session());
    const EditionResult &shown = words.shown();
    FigureTable content{{tr("Income line"), tr("Working"), tr("Kind"), tr("Per edition")}, {}, 3};
    for (const LineAmount &line : shown.income) {
        const IncomeLine *income = findById(design.incomeLines, line.line);
        const Fee *fee = findById(design.fees, line.line);
        const QString name = income         ? entityTitle(design, u"incomeLine", line.line)
            : fee && !fee->profile.isNull() ? tr("Fee, %1").arg(entityTitle(design, u"fee", line.line))
                                            : tr("Fees");
        content.rows.append(
            {name, line.working, labelOf(!income || countsAsLasting(*income) ? Persistence::Lasting : Persistence::Temporary), words.amount(line.line)});
    }
    content.rows.append({tr("Income"), shown.incomeAll == shown.incomeLasting ? QString() : tr("lasting %1").arg(words.money(shown.incomeLasting)), {},
        words.money(shown.incomeAll)});
    m_income->setContent(content);
    m_income->setStrongRows({static_cast<int>(content.rows.size()) - 1});
    m_incomeCard->setVisible(!shown.income.isEmpty());
    m_incomeCard->setSubtitle(words.editionName(shown));
}

void FinancePage::addFees(QBoxLayout *into)
{
    addField(newCard(into, {}), u"financing.paid"_s);
    Card *card = newCard(into, tr("Fees and expected learners"));
    addDerived(card, [](const Session &s) { return FinanceWords(s).feesTotal(); });
    EntityTable *table = addTable(card, u"fee"_s,
        {{.field = u"fee.profile"_s}, {.field = u"fee.track"_s}, {.field = u"fee.amount"_s, .width = 84, .alignRight = true},
            {.field = u"fee.learners"_s, .header = tr("Learners"), .width = 76, .alignRight = true},
            {.field = u"fee.completion"_s, .header = tr("Complete"), .width = 76, .alignRight = true},
            {.field = {}, .header = tr("Per edition"), .width = 100, .computed = amountCell, .alignRight = true}},
        {{{u"fee.waived"_s, 1, true}, {u"fee.discounted"_s, 1, true}, {u"fee.discount"_s, 1, true}}, {{u"fee.note"_s}}});
    m_fees = table;
    table->setEmptyText(tr("What do learners pay? One row for each profile and track that pays differently. Press Enter to begin."));
    Card *own = newCard(into, tr("Learners that differ by edition"));
    EntityTable *learners = addTable(own, u"editionLearners"_s,
        {{.field = u"editionLearners.fee"_s}, {.field = u"editionLearners.edition"_s, .width = 200},
            {.field = u"editionLearners.learners"_s, .width = 140, .alignRight = true}});
    learners->setEmptyText(tr("Will more or fewer come to one of the editions? Press Enter to say which."));
    showWhen(own, [](const Session &s) { return (!s.design().fees.isEmpty() && s.design().editions.size() > 1) || !s.design().editionLearners.isEmpty(); });
}

void FinancePage::showFeeColumns(bool shown)
{
    for (int column = 1; column < m_fees->model()->columnCount(); ++column) {
        const FieldInfo *info = m_fees->rows().info(column);
        if (!info || info->id == "fee.amount"_L1) {
            m_fees->setColumnHidden(column, !shown);
        }
    }
    for (const QString &field : {u"fee.waived"_s, u"fee.discounted"_s, u"fee.discount"_s}) {
        detailBox(field)->setVisible(shown);
    }
}

/// Where nothing is paid, the rows still say who comes.
void FinancePage::showFees()
{
    showFeeColumns(session().design().financing.paid != Answer::No);
}

void FinancePage::addIncome(QBoxLayout *into)
{
    Card *card = newCard(into, tr("Income besides fees"));
    addDerived(card, [](const Session &s) { return FinanceWords(s).incomeTotal(); });
    EntityTable *table = addTable(card, u"incomeLine"_s,
        {{.field = u"incomeLine.title"_s}, {.field = u"incomeLine.kind"_s, .width = 150}, {.field = u"incomeLine.basis"_s, .width = 110},
            {.field = u"incomeLine.amount"_s, .width = 84, .alignRight = true}, {.field = u"incomeLine.persistence"_s, .header = tr("Lasts"), .width = 86},
            {.field = {}, .header = tr("Working"), .width = 150, .computed = workingCell},
            {.field = {}, .header = tr("Per edition"), .width = 96, .computed = amountCell, .alignRight = true}},
        {{{u"incomeLine.firstEdition"_s, 1, true}, {u"incomeLine.lastEdition"_s, 1, true}, {u"incomeLine.places"_s, 1, true},
             {u"incomeLine.minimumLearners"_s, 1, true}, {u"incomeLine.maximumLearners"_s, 1, true}},
            {{u"incomeLine.programme"_s, 2}, {u"incomeLine.period"_s, 1}, {u"incomeLine.purpose"_s, 1, true}, {u"incomeLine.eligibility"_s, 1, true}},
            {{u"incomeLine.mayPay"_s, 2}, {u"incomeLine.partner"_s, 1, true}}, {{u"incomeLine.conditions"_s}}});
    table->setEmptyText(tr("Who else pays: sponsors, companies, a funding programme, the institution? Press Enter to begin."));
    auto *schemes = new FundingSchemesCard(session(), into->parentWidget());
    into->addWidget(schemes);
    connect(schemes, &FundingSchemesCard::added, this, [this](const QUuid &line) { jumpTo({line, u"incomeLine.eligibility"_s, {}}); });
}

} // namespace Credwright
