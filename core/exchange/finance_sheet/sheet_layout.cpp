#include "core/exchange/finance_sheet/sheet_layout.h"

#include <array>

namespace Credwright {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 mostSearched = 200; ///< Numbers of learners that the table goes on to for break-even alone.
constexpr qint64 mostPoints = 500;   ///< Numbers of learners that the table has at most.

bool ownQuantity(const PlanCost &cost)
{
    const auto differs = [&](const PlanAmount &amount) { return amount.quantity != cost.amounts.first().quantity; };
    return !cost.isShare() && cost.line->basis != CostBasis::Once && std::any_of(cost.amounts.cbegin(), cost.amounts.cend(), differs);
}

CostBlock blockOf(const Plan &plan, CostCategory category, int &row)
{
    CostBlock block;
    block.category = category;
    block.heading = row++;
    block.firstDirect = row;
    for (const bool shares : {false, true}) {
        for (int i = 0; i < plan.costs.size(); ++i) {
            const PlanCost &cost = plan.costs.at(i);
            if (cost.line->category == category && cost.isShare() == shares) {
                block.lines.append(i);
                ++(shares ? block.shares : block.directs);
                ++row;
            }
        }
    }
    block.sum = row++;
    return block;
}

} // namespace

SheetLayout::SheetLayout(const SheetSource &source)
{
    const auto trackCount = static_cast<int>(source.tracks.size());
    inputs.editions = InputsLayout::whatIf + InputsLayout::drivers + 3;
    inputs.tracks = inputs.editions + source.editionCount() + 3;
    inputs.staff = inputs.tracks + trackCount + 3;
    fees.count = static_cast<int>(source.plan.fees.size());
    fees.tracks = trackCount;
    int row = fees.details + fees.count + 3;
    for (int *table : {&fees.planned, &fees.mix, &fees.learners, &fees.paying, &fees.completers, &fees.income}) {
        *table = row;
        row += fees.count + 3 + (table == &fees.planned || table == &fees.income ? 1 : 0); // A row for the sum.
    }
    fees.byTrack = row;
    fees.completersByTrack = row + trackCount + 3;
    layCosts(source);
    income.count = static_cast<int>(source.plan.incomes.size());
    income.all = IncomeLayout::lines + income.count + 1;
    income.lasting = income.all + 1;
    income.temporary = income.all + 2;
    scenarios.count = static_cast<int>(source.design.scenarios.size());
    layBreakEven(source);
}

void SheetLayout::layCosts(const SheetSource &source)
{
    const Plan &plan = source.plan;
    int row = CostsLayout::numbers + 1;
    for (const CostCategory category : std::to_array({CostCategory::Preparatory, CostCategory::Running, CostCategory::Additional, CostCategory::Unset})) {
        const auto inCategory = [&](const PlanCost &cost) { return cost.line->category == category; };
        if (category != CostCategory::Unset || std::any_of(plan.costs.cbegin(), plan.costs.cend(), inCategory)) {
            costs.blocks.append(blockOf(plan, category, row));
        }
    }
    costs.rows.fill(0, plan.costs.size());
    for (const CostBlock &block : std::as_const(costs.blocks)) {
        for (qsizetype i = 0; i < block.lines.size(); ++i) {
            costs.rows[block.lines.at(i)] = block.firstDirect + static_cast<int>(i);
        }
    }
    costs.direct = row + 1;
    costs.base = row + 2;
    costs.indirect = row + 3;
    costs.full = row + 4;
    costs.lastingShares = row + 7;
    for (int i = 0; i < plan.costs.size(); ++i) {
        if (plan.costs.at(i).line->basis == CostBasis::ShareOfIncome) {
            costs.incomeShares.append(i);
        }
        if (ownQuantity(plan.costs.at(i))) {
            costs.ownQuantities.append(i);
        }
    }
    costs.fullLasting = costs.lastingShares + static_cast<int>(costs.incomeShares.size());
    costs.ownFirst = costs.fullLasting + 3;
}

void SheetLayout::layBreakEven(const SheetSource &source)
{
    const qint64 planned = source.result.editions.at(source.result.shown).learners;
    const qint64 places = source.design.audience.places.value_or(Count{}).value;
    const qint64 found = source.result.breakEvenLearners.value_or(0) + 2;
    const qint64 most = std::max({places, (planned * 6 + 4) / 5, found <= mostSearched ? found : 0, qint64(10)});
    breakEven.points = static_cast<int>(std::min(most, mostPoints)) + 1;
    const auto costLines = static_cast<int>(source.plan.costs.size());
    breakEven.tracks = BreakEvenLayout::table;
    breakEven.lines = breakEven.tracks + static_cast<int>(source.tracks.size()) + 3;
    breakEven.shareLines = breakEven.lines + costLines + 3;
    breakEven.feeRows = breakEven.shareLines + costLines + 3;
    breakEven.incomes = breakEven.feeRows + static_cast<int>(source.plan.fees.size()) + 3;
}

void SheetContext::head(SheetPage &page, const QString &title, const QString &note) const
{
    page.text({0, 0}, title, {CellKind::Text, CellRole::Title});
    page.height(0, 24);
    page.text({1, 0}, note, {CellKind::Text, CellRole::Note});
    const QString attention = say(QT_TRANSLATE_NOOP("FinanceSheet", "Not the plan: the scenario in use on the page of scenarios is number "));
    page.formula({2, 0}, u"IF(Scenario_in_use=0,\"\",%1&Scenario_in_use)"_s.arg(quoted(attention)), QString(), {CellKind::Text, CellRole::Warning});
}

} // namespace Credwright
