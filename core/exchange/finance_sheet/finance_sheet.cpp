#include "core/exchange/finance_sheet/finance_sheet.h"

#include "core/exchange/finance_sheet/sheet_layout.h"
#include "core/fields/currency.h"
#include "core/finance/sensitivity.h"

#include <QTemporaryDir>

namespace Credwright {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr CellStyle label = {CellKind::Text, CellRole::Plain};
constexpr CellStyle note = {CellKind::Text, CellRole::Note};

SheetBook::Facts factsOf(const SheetSource &source)
{
    const QString &currency = source.design.identity.currency;
    return {source.title(), source.words.language(),
        source.say(QT_TRANSLATE_NOOP("FinanceSheet", " … (cut here: a cell holds no more than 32,767 characters; the design has the whole text)")),
        source.say(QT_TRANSLATE_NOOP("FinanceSheet", "Page %1 of %2")), currency, currencyDecimals(currency), source.date};
}

/// "What is on each page" of the first one.
constexpr std::pair<SheetPage &(*)(const SheetContext &), const char *> pages[] = {
    {[](const SheetContext &c) -> SheetPage & { return c.inputs; },
        QT_TRANSLATE_NOOP(
            "FinanceSheet", "What holds for the whole calculation: indirect cost rate, group size, rates of staff; what is assumed otherwise than planned.")},
    {[](const SheetContext &c) -> SheetPage & { return c.fees; },
        QT_TRANSLATE_NOOP("FinanceSheet", "What learners of each profile pay on each track, how many are expected, and the fee income.")},
    {[](const SheetContext &c) -> SheetPage & { return c.costs; },
        QT_TRANSLATE_NOOP("FinanceSheet", "The full cost of each edition, line by line: preparatory, running and additional costs, then indirect costs.")},
    {[](const SheetContext &c) -> SheetPage & { return c.income; }, QT_TRANSLATE_NOOP("FinanceSheet", "Fees and all other income, lasting or temporary.")},
    {[](const SheetContext &c) -> SheetPage & { return c.result; },
        QT_TRANSLATE_NOOP("FinanceSheet", "Result and coverage of each edition, the lasting result, and costs per learner, completer and credit. Begin here.")},
    {[](const SheetContext &c) -> SheetPage & { return c.breakEven; },
        QT_TRANSLATE_NOOP("FinanceSheet", "Cost and lasting income at any number of learners, with a chart.")},
    {[](const SheetContext &c) -> SheetPage & { return c.market; },
        QT_TRANSLATE_NOOP("FinanceSheet", "Fees per credit of comparable offers, and where ours stands.")},
    {[](const SheetContext &c) -> SheetPage & { return c.partners; }, QT_TRANSLATE_NOOP("FinanceSheet", "Who collects, who bears, and what changes hands.")},
    {[](const SheetContext &c) -> SheetPage & { return c.scenarios; },
        QT_TRANSLATE_NOOP("FinanceSheet", "Other assumptions. The scenario in use changes all pages; results of each stand beside it as values.")},
    {[](const SheetContext &c) -> SheetPage & { return c.sensitivity; },
        QT_TRANSLATE_NOOP("FinanceSheet", "What one change does to the lasting result: values of the day of export.")},
};

/// What was exported, beside what the sheet says now: who changes inputs sees at once what that does.
int writeKeyFigures(const SheetContext &context, int row)
{
    SheetPage &page = context.readMe;
    const SheetSource &source = context.source;
    const FinanceResult &result = source.result;
    const int all = ResultLayout::first + source.editionCount();
    const auto lifespan = [&](int line) { return context.result.on(fixed({line, all})); };
    const std::tuple<const char *, QString, Money> figures[] = {
        {QT_TRANSLATE_NOOP("FinanceSheet", "Full cost, all editions"), lifespan(ResultLayout::cost), result.cost},
        {QT_TRANSLATE_NOOP("FinanceSheet", "Income, all editions"), lifespan(ResultLayout::income), result.income},
        {QT_TRANSLATE_NOOP("FinanceSheet", "Result, all editions"), lifespan(ResultLayout::result), result.income - result.cost},
        {QT_TRANSLATE_NOOP("FinanceSheet", "Lasting result, all editions"), lifespan(ResultLayout::resultLasting), result.incomeLasting - result.costLasting},
    };
    page.section(row++, context.say(QT_TRANSLATE_NOOP("FinanceSheet", "Key figures")), 4);
    page.row({row, 0}, {QString()}, {CellKind::Text, CellRole::Heading});
    page.row({row++, 1},
        source.say({QT_TRANSLATE_NOOP("FinanceSheet", "As exported (value)"), QT_TRANSLATE_NOOP("FinanceSheet", "Now (formula)"),
            QT_TRANSLATE_NOOP("FinanceSheet", "Difference")}),
        {CellKind::Number, CellRole::Heading});
    for (const auto &[name, formula, value] : figures) {
        page.text({row, 0}, context.say(name), label);
        page.number({row, 1}, amount(value), {CellKind::Money, CellRole::Stated});
        page.formula({row, 2}, formula, amount(value), {CellKind::Money});
        page.formula({row, 3}, u"ROUND(%1-%2,Decimals)"_s.arg(ref({row, 2}), ref({row, 1})), 0, {CellKind::Money});
        ++row;
    }
    return row;
}

int writeRules(const SheetContext &context, int row)
{
    SheetPage &page = context.readMe;
    page.section(row++, context.say(QT_TRANSLATE_NOOP("FinanceSheet", "How it is calculated")), 4);
    const QStringList rules = context.source.say({QT_TRANSLATE_NOOP("FinanceSheet",
                                                      "Each line rounds once, half away from zero, to the smallest amount of the currency; every sum is the "
                                                      "sum of lines that are shown. Rates of staff are never rounded before use."),
        QT_TRANSLATE_NOOP("FinanceSheet",
            "A cost or income that arises once is spread evenly over its editions; odd cents fall to the first ones. Every other line counts from its first to "
            "its last edition."),
        QT_TRANSLATE_NOOP("FinanceSheet",
            "A cost per group counts whole groups that are begun. Indirect costs are a percentage of direct costs, except of lines marked as exempt."),
        QT_TRANSLATE_NOOP(
            "FinanceSheet", "The lasting result leaves out temporary income, such as a start-up grant: it says whether the micro-credential carries itself."),
        QT_TRANSLATE_NOOP(
            "FinanceSheet", "Formulas round to eight decimals before that: it takes away the last digits of what computers cannot write as a binary fraction."),
        QT_TRANSLATE_NOOP("FinanceSheet",
            "The basis of a line (once, per edition, per learner …) is part of its formulas; choose another one in Credwright and export again.")});
    for (const QString &rule : rules) {
        page.text({row++, 0}, rule, label);
    }
    return row;
}

void writeAssumptions(const SheetContext &context, int row)
{
    const QString &assumptions = context.source.design.financing.note;
    if (!assumptions.isEmpty()) {
        context.readMe.section(row++, context.say(QT_TRANSLATE_NOOP("FinanceSheet", "Assumptions")), 4);
        context.readMe.paragraph(row, 3, assumptions);
    }
}

} // namespace

void writeReadMe(const SheetContext &context)
{
    SheetPage &page = context.readMe;
    const SheetSource &source = context.source;
    context.head(page, source.title(),
        context.say(QT_TRANSLATE_NOOP("FinanceSheet", "What this micro-credential costs in full, and who pays for it. Made with Credwright from the design.")));
    page.width(0, 0, 38);
    page.width(1, 3, 32);
    int row = 3;
    if (source.date.isValid()) {
        page.text(
            {row++, 0}, context.say(QT_TRANSLATE_NOOP("FinanceSheet", "As of %1")).arg(source.words.locale().toString(source.date, u"d MMMM yyyy"_s)), note);
    }
    ++row;
    page.section(row++, context.say(QT_TRANSLATE_NOOP("FinanceSheet", "How to read it")), 4);
    page.text({row, 0}, context.say(QT_TRANSLATE_NOOP("FinanceSheet", "Blue on yellow: an input")), {CellKind::Text, CellRole::Input});
    page.text({row++, 1}, context.say(QT_TRANSLATE_NOOP("FinanceSheet", "Change it, and all that follows from it changes.")), label);
    page.text({row, 0}, context.say(QT_TRANSLATE_NOOP("FinanceSheet", "Black: a formula")), label);
    page.text({row++, 1}, context.say(QT_TRANSLATE_NOOP("FinanceSheet", "It follows from the inputs and is not to be overwritten.")), label);
    page.text({row, 0}, context.say(QT_TRANSLATE_NOOP("FinanceSheet", "Italic: a value of the day of export")), {CellKind::Text, CellRole::Stated});
    page.text({row++, 1}, context.say(QT_TRANSLATE_NOOP("FinanceSheet", "Calculated by Credwright; it does not follow the inputs.")), label);
    row = writeKeyFigures(context, row + 1);
    page.section(++row, context.say(QT_TRANSLATE_NOOP("FinanceSheet", "What is on each page")), 4);
    for (const auto &[pageOf, what] : pages) {
        page.text({++row, 0}, pageOf(context).name(), label);
        page.text({row, 1}, context.say(what), label);
    }
    row = writeRules(context, row + 2);
    writeAssumptions(context, row + 1);
}

void writeSensitivity(const SheetContext &context)
{
    SheetPage &page = context.sensitivity;
    const SheetSource &source = context.source;
    context.head(page, context.say(QT_TRANSLATE_NOOP("FinanceSheet", "Sensitivity")),
        context.say(QT_TRANSLATE_NOOP("FinanceSheet",
            "How far one change alone moves the lasting result of the edition shown. Values of the day of export: they do not follow the inputs.")));
    page.width(0, 0, 40);
    page.width(1, 4, 28);
    page.row({3, 0}, source.say({QT_TRANSLATE_NOOP("FinanceSheet", "What changes"), QT_TRANSLATE_NOOP("FinanceSheet", "Lower")}),
        {CellKind::Text, CellRole::Heading});
    page.row({3, 2}, source.say({QT_TRANSLATE_NOOP("FinanceSheet", "Effect")}), {CellKind::Number, CellRole::Heading});
    page.row({3, 3}, source.say({QT_TRANSLATE_NOOP("FinanceSheet", "Higher")}), {CellKind::Text, CellRole::Heading});
    page.row({3, 4}, source.say({QT_TRANSLATE_NOOP("FinanceSheet", "Effect")}), {CellKind::Number, CellRole::Heading});
    int row = 4;
    for (const SensitivityBar &bar : sensitivity(source.design, source.words.locale())) {
        page.text({row, 0}, bar.label, label);
        page.text({row, 1}, bar.lowLabel, label);
        page.number({row, 2}, scaled(bar.low, 1000), {CellKind::Money, CellRole::Stated});
        page.text({row, 3}, bar.highLabel, label);
        page.number({row, 4}, scaled(bar.high, 1000), {CellKind::Money, CellRole::Stated});
        ++row;
    }
    if (row == 4) {
        page.text({row, 0}, context.say(QT_TRANSLATE_NOOP("FinanceSheet", "Nothing that is entered yet changes the result.")), note);
    }
    page.freeze({4, 1});
    page.repeat(3, 3);
}

Result<QByteArray> financeSheet(const Design &design, QDate date, const QString &language)
{
    const QTemporaryDir folder;
    if (!folder.isValid()) {
        return noRoomForSheet(folder.errorString());
    }
    const SheetSource source(design, date, language);
    const SheetLayout layout(source);
    SheetBook book(factsOf(source), folder.path());
    const auto page = [&](const char *name) { return SheetPage(book, source.say(name)); };
    SheetPage readMe = page(QT_TRANSLATE_NOOP("FinanceSheet", "Read me"));
    SheetPage inputs = page(QT_TRANSLATE_NOOP("FinanceSheet", "Inputs"));
    SheetPage fees = page(QT_TRANSLATE_NOOP("FinanceSheet", "Fees"));
    SheetPage costs = page(QT_TRANSLATE_NOOP("FinanceSheet", "Costs"));
    SheetPage income = page(QT_TRANSLATE_NOOP("FinanceSheet", "Income"));
    SheetPage result = page(QT_TRANSLATE_NOOP("FinanceSheet", "Result"));
    SheetPage breakEven = page(QT_TRANSLATE_NOOP("FinanceSheet", "Break-even"));
    SheetPage market = page(QT_TRANSLATE_NOOP("FinanceSheet", "Market"));
    SheetPage partners = page(QT_TRANSLATE_NOOP("FinanceSheet", "Partners"));
    SheetPage scenarios = page(QT_TRANSLATE_NOOP("FinanceSheet", "Scenarios"));
    SheetPage sensitivities = page(QT_TRANSLATE_NOOP("FinanceSheet", "Sensitivity"));
    const SheetContext context = {source, layout, book, readMe, inputs, fees, costs, income, result, breakEven, market, partners, scenarios, sensitivities};
    for (const auto write : {writeReadMe, writeInputs, writeFees, writeCosts, writeIncome, writeResult, writeBreakEven, writeMarket, writePartners,
             writeScenarios, writeSensitivity}) {
        write(context);
    }
    return book.bytes();
}

} // namespace Credwright
