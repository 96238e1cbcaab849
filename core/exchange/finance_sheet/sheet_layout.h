#pragma once

#include "core/exchange/finance_sheet/sheet_book.h"
#include "core/exchange/finance_sheet/sheet_source.h"

namespace Credwright {

/// Where things stand, known before anything is written, as every page refers to others. Rows and columns from zero.
struct InputsLayout
{
    static constexpr int value = 1; ///< Column.
    static constexpr int currency = 4, decimals = 5, credits = 6, places = 7, paid = 8, indirectRate = 9, groupSize = 10, dayHours = 11, shown = 12;
    static constexpr int whatIf = 16; ///< First of the drivers, in the order of Scenarios.
    static constexpr int drivers = 9;
    int editions = 0; ///< First row of each list.
    int tracks = 0;
    int staff = 0;
    static constexpr int staffHourly = 4;
};

struct FeesLayout
{
    static constexpr int profile = 0, track = 1, fee = 2, feeInUse = 3, completion = 4, completionInUse = 5, waived = 6, discounted = 7, discount = 8,
                         awards = 9, note = 10;
    static constexpr int first = 2; ///< Column of the first edition in all tables but the first.
    int count = 0;
    int details = 5; ///< First rows of the tables.
    int planned = 0, mix = 0, learners = 0, paying = 0, completers = 0, income = 0;
    int byTrack = 0, completersByTrack = 0;
    int tracks = 0; ///< Rows of these two, all learners first.
};

/// One of the guide's categories: lines that are direct costs, then those that are shares, then the sum.
struct CostBlock
{
    CostCategory category = CostCategory::Unset;
    int heading = 0, sum = 0;
    int firstDirect = 0, directs = 0, shares = 0;
    QList<int> lines; ///< Indexes in the plan, in the order of rows from firstDirect.
};

struct CostsLayout
{
    static constexpr int line = 0, basis = 1, quantity = 2, unit = 3, rate = 4, share = 5, borne = 6, groupSize = 7, groupInUse = 8, track = 9, from = 10,
                         to = 11, eligible = 12, partner = 13, cost = 14;
    static constexpr int first = 15; ///< Column of the first edition.
    static constexpr int names = 3, numbers = 4;
    QList<CostBlock> blocks;
    QList<int> rows; ///< Of each line of the plan.
    int direct = 0, base = 0, indirect = 0, full = 0;
    int lastingShares = 0;   ///< First row of the shares of lasting income.
    QList<int> incomeShares; ///< Lines that are shares of income.
    int fullLasting = 0;
    int ownFirst = 0;
    QList<int> ownQuantities; ///< Lines whose quantity differs by edition.
};

struct IncomeLayout
{
    static constexpr int line = 0, kind = 1, basis = 2, amount = 3, places = 4, least = 5, most = 6, from = 7, to = 8, persistence = 9, eligibility = 10,
                         partner = 11;
    static constexpr int first = 12; ///< Column of the first edition.
    static constexpr int names = 3, numbers = 4, fees = 5, lines = 6;
    int count = 0;
    int all = 0, lasting = 0, temporary = 0;
};

struct ResultLayout
{
    static constexpr int first = 1;
    static constexpr int learners = 4, completers = 5, earners = 6, preparatory = 8, running = 9, additional = 10, other = 11, indirect = 12, cost = 13,
                         fees = 15, lines = 16, temporary = 17, income = 18, result = 20, coverage = 21, cumulative = 22, paidBack = 23, incomeLasting = 25,
                         costLasting = 26, resultLasting = 27, coverageLasting = 28, figures = 31;
};

struct ScenariosLayout
{
    static constexpr int inUse = 3;
    static constexpr int numbers = 6, titles = 7, drivers = 8;
    static constexpr int plan = 1; ///< Column of the plan; the scenarios follow, and one that is the reader's own.
    int count = 0;
    int own() const { return plan + count + 1; }
};

struct BreakEvenLayout
{
    static constexpr int table = 22; ///< First row of the numbers of learners.
    static constexpr int learners = 0, direct = 1, base = 2, indirect = 3, shares = 4, fees = 5, otherLasting = 6, lasting = 7, sharesLasting = 8, cost = 9,
                         result = 10, all = 11, costAll = 12, resultAll = 13, carries = 14, carriesAll = 15;
    static constexpr int working = 18; ///< First column of the working beside it.
    int points = 0;
    int last() const { return table + points - 1; }
    int tracks = 0, lines = 0, shareLines = 0, feeRows = 0, incomes = 0; ///< First rows of the working.
};

struct SheetLayout
{
    explicit SheetLayout(const SheetSource &source);

    InputsLayout inputs;
    FeesLayout fees;
    CostsLayout costs;
    IncomeLayout income;
    ScenariosLayout scenarios;
    BreakEvenLayout breakEven;

private:
    void layCosts(const SheetSource &source);
    void layBreakEven(const SheetSource &source);
};

/// Everything the writers of pages share.
struct SheetContext
{
    const SheetSource &source;
    const SheetLayout &layout;
    SheetBook &book;
    SheetPage &readMe, &inputs, &fees, &costs, &income, &result, &breakEven, &market, &partners, &scenarios, &sensitivity;

    QString say(const char *text) const { return source.say(text); }
    /// What the drivers of scenarios are called, in their order.
    QString driverLabel(int driver) const;
    /// Title of a page, the sentence below it, and below that, where it is so, that the figures are not those of the plan.
    void head(SheetPage &page, const QString &title, const QString &note) const;
};

void writeReadMe(const SheetContext &context);
void writeInputs(const SheetContext &context);
void writeFees(const SheetContext &context);
void writeCosts(const SheetContext &context);
void writeIncome(const SheetContext &context);
void writeResult(const SheetContext &context);
void writeBreakEven(const SheetContext &context);
void writeMarket(const SheetContext &context);
void writePartners(const SheetContext &context);
void writeScenarios(const SheetContext &context);
void writeSensitivity(const SheetContext &context);

} // namespace Credwright
