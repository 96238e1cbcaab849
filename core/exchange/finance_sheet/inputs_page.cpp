#include "core/exchange/finance_sheet/sheet_layout.h"

#include <array>

namespace Credwright {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr CellStyle label = {CellKind::Text, CellRole::Plain};
constexpr CellStyle note = {CellKind::Text, CellRole::Note};
constexpr CellStyle heading = {CellKind::Text, CellRole::Heading};
constexpr CellStyle headingRight = {CellKind::Number, CellRole::Heading};
constexpr int columns = 6;

/// Name of a driver, defined name, look of its value, what it does.
struct Driver
{
    const char *label;
    const char *name;
    CellKind kind;
    const char *effect;
};

constexpr auto drivers = std::to_array<Driver>({
    {QT_TRANSLATE_NOOP("FinanceSheet", "Learners of each edition"), "Whatif_learners", CellKind::Count,
        QT_TRANSLATE_NOOP("FinanceSheet", "Instead of the planned numbers, at the mix that is planned; empty: as planned")},
    {QT_TRANSLATE_NOOP("FinanceSheet", "Fees change by"), "Whatif_fees", CellKind::Percent,
        QT_TRANSLATE_NOOP("FinanceSheet", "Each fee is then rounded to the smallest amount of the currency")},
    {QT_TRANSLATE_NOOP("FinanceSheet", "Hours of staff change by"), "Whatif_staff_hours", CellKind::Percent,
        QT_TRANSLATE_NOOP("FinanceSheet", "Hours and days of staff")},
    {QT_TRANSLATE_NOOP("FinanceSheet", "Rates of staff change by"), "Whatif_staff_rates", CellKind::Percent,
        QT_TRANSLATE_NOOP("FinanceSheet", "What an hour or day of staff costs")},
    {QT_TRANSLATE_NOOP("FinanceSheet", "Other prices change by"), "Whatif_other_costs", CellKind::Percent,
        QT_TRANSLATE_NOOP("FinanceSheet", "All that is not staff")},
    {QT_TRANSLATE_NOOP("FinanceSheet", "Completion changes by"), "Whatif_completion", CellKind::Percent,
        QT_TRANSLATE_NOOP("FinanceSheet", "In points: 80 % and −10 % make 70 %")},
    {QT_TRANSLATE_NOOP("FinanceSheet", "Indirect cost rate"), "Whatif_indirect_rate", CellKind::Percent,
        QT_TRANSLATE_NOOP("FinanceSheet", "Instead of the rate above; empty: as planned")},
    {QT_TRANSLATE_NOOP("FinanceSheet", "Learners per group"), "Whatif_group_size", CellKind::Count,
        QT_TRANSLATE_NOOP("FinanceSheet", "Of every line per group; empty: as planned")},
    {QT_TRANSLATE_NOOP("FinanceSheet", "Without temporary income"), "Whatif_no_temporary", CellKind::Text,
        QT_TRANSLATE_NOOP("FinanceSheet", "Yes: temporary income does not come")},
});
static_assert(drivers.size() == InputsLayout::drivers);

Cell valueAt(int row)
{
    return {row, InputsLayout::value};
}

void writeMoneyFacts(const SheetContext &context)
{
    SheetPage &page = context.inputs;
    const Design &design = context.source.design;
    page.text({InputsLayout::currency, 0}, context.say(QT_TRANSLATE_NOOP("FinanceSheet", "Currency")), label);
    page.text(valueAt(InputsLayout::currency), context.source.orDash(design.identity.currency), label);
    page.text({InputsLayout::decimals, 0}, context.say(QT_TRANSLATE_NOOP("FinanceSheet", "Decimals of amounts")), label);
    page.number(valueAt(InputsLayout::decimals), context.book.facts().decimals, {CellKind::Count});
    page.text({InputsLayout::decimals, 2},
        context.say(QT_TRANSLATE_NOOP("FinanceSheet", "Each line rounds once, half away from zero; sums are sums of what is shown")), note);
    page.text({InputsLayout::credits, 0}, context.say(QT_TRANSLATE_NOOP("FinanceSheet", "ECTS credits")), label);
    page.number(valueAt(InputsLayout::credits), scaled(design.type.credits, 100), {CellKind::Number, CellRole::Input});
    page.text({InputsLayout::places, 0}, context.say(QT_TRANSLATE_NOOP("FinanceSheet", "Places in an edition")), label);
    page.number(valueAt(InputsLayout::places), scaled(design.audience.places, 1), {CellKind::Count, CellRole::Input});
    page.allowWhole(valueAt(InputsLayout::places), 0, 100'000);
    page.text({InputsLayout::paid, 0}, context.say(QT_TRANSLATE_NOOP("FinanceSheet", "Learners pay a fee")), label);
    page.text(valueAt(InputsLayout::paid), design.financing.paid == Answer::No ? context.source.no() : context.source.yes(), {CellKind::Text, CellRole::Input});
    page.allowChoices(valueAt(InputsLayout::paid), {context.source.yes(), context.source.no()});
}

void writeCalculation(const SheetContext &context)
{
    SheetPage &page = context.inputs;
    const Financing &financing = context.source.design.financing;
    page.text({InputsLayout::indirectRate, 0}, context.say(QT_TRANSLATE_NOOP("FinanceSheet", "Indirect cost rate")), label);
    page.number(valueAt(InputsLayout::indirectRate), fraction(context.source.plan.indirectRate), {CellKind::Percent, CellRole::Input});
    page.allowNumber(valueAt(InputsLayout::indirectRate), 0, 10);
    page.text({InputsLayout::indirectRate, 2}, financing.indirectReason, note);
    page.text({InputsLayout::groupSize, 0}, context.say(QT_TRANSLATE_NOOP("FinanceSheet", "Learners per group")), label);
    page.number(valueAt(InputsLayout::groupSize), scaled(financing.groupSize, 1), {CellKind::Count, CellRole::Input});
    page.allowWhole(valueAt(InputsLayout::groupSize), 1, 100'000);
    page.text({InputsLayout::groupSize, 2},
        context.say(QT_TRANSLATE_NOOP("FinanceSheet", "Where a line per group names no size of its own; empty: all are one group")), note);
    page.text({InputsLayout::dayHours, 0}, context.say(QT_TRANSLATE_NOOP("FinanceSheet", "Hours in a day of staff")), label);
    page.number(valueAt(InputsLayout::dayHours), static_cast<double>(context.source.plan.dayLength) / 60.0, {CellKind::Number, CellRole::Input});
    page.allowNumber(valueAt(InputsLayout::dayHours), 0.01, 24);
    const int editions = context.source.editionCount();
    page.text({InputsLayout::shown, 0}, context.say(QT_TRANSLATE_NOOP("FinanceSheet", "Edition shown")), label);
    page.number(valueAt(InputsLayout::shown), context.source.plan.shown + 1, {CellKind::Count, CellRole::Input});
    page.allowWhole(valueAt(InputsLayout::shown), 1, editions);
    const int first = context.layout.inputs.editions;
    page.formula({InputsLayout::shown, 2}, u"INDEX(%1,Shown_edition)"_s.arg(fixedRange({first, 1}, {first + editions - 1, 1})),
        context.source.editions.at(context.source.plan.shown), note);
}

/// The scenario in use, in the one place that all formulas read.
void writeWhatIf(const SheetContext &context)
{
    SheetPage &page = context.inputs;
    page.section(InputsLayout::whatIf - 2, context.say(QT_TRANSLATE_NOOP("FinanceSheet", "What is assumed otherwise than planned")), columns);
    page.text({InputsLayout::whatIf - 1, 0},
        context.say(QT_TRANSLATE_NOOP(
            "FinanceSheet", "These cells follow the scenario in use; choose it, or enter assumptions of your own, on the page of scenarios.")),
        note);
    const SheetPage &scenarios = context.scenarios;
    for (int i = 0; i < InputsLayout::drivers; ++i) {
        const Driver &driver = drivers.at(static_cast<std::size_t>(i));
        const int row = InputsLayout::whatIf + i;
        page.text({row, 0}, context.driverLabel(i), label);
        const int at = ScenariosLayout::drivers + i;
        const QString all = scenarios.on(fixedRange({at, ScenariosLayout::plan}, {at, context.layout.scenarios.own()}));
        const QString chosen = u"INDEX(%1,1,Scenario_in_use+1)"_s.arg(all);
        const QByteArrayView name(driver.name);
        if (name == "Whatif_no_temporary") {
            page.formula(valueAt(row), u"IF(%1=%2,%2,%3)"_s.arg(chosen, quoted(context.source.yes()), quoted(context.source.no())), context.source.no(), label);
        } else if (name == "Whatif_learners" || name == "Whatif_indirect_rate" || name == "Whatif_group_size") {
            page.formula(valueAt(row), u"IF(%1=\"\",\"\",%1)"_s.arg(chosen), QString(), {driver.kind});
        } else {
            page.formula(valueAt(row), u"IF(%1=\"\",0,%1)"_s.arg(chosen), 0, {driver.kind});
        }
        page.text({row, 2}, context.say(driver.effect), note);
        context.book.define(driver.name, page.on(valueAt(row)));
    }
}

void writeLists(const SheetContext &context)
{
    SheetPage &page = context.inputs;
    const SheetSource &source = context.source;
    const InputsLayout &at = context.layout.inputs;
    page.section(at.editions - 2, context.say(QT_TRANSLATE_NOOP("FinanceSheet", "Editions")), columns);
    page.row({at.editions - 1, 0}, source.say({QT_TRANSLATE_NOOP("FinanceSheet", "Number"), QT_TRANSLATE_NOOP("FinanceSheet", "Edition")}), heading);
    for (int i = 0; i < source.editionCount(); ++i) {
        page.number({at.editions + i, 0}, i + 1, {CellKind::Count});
        page.text({at.editions + i, 1}, source.editions.at(i), label);
    }
    page.section(at.tracks - 2, context.say(QT_TRANSLATE_NOOP("FinanceSheet", "Participation tracks")), columns);
    page.row({at.tracks - 1, 0}, source.say({QT_TRANSLATE_NOOP("FinanceSheet", "Track")}), heading);
    for (int i = 0; i < source.tracks.size(); ++i) {
        page.text({at.tracks + i, 0}, source.tracks.at(i), label);
    }
}

void writeStaff(const SheetContext &context)
{
    SheetPage &page = context.inputs;
    const SheetSource &source = context.source;
    const int first = context.layout.inputs.staff;
    page.section(first - 2, context.say(QT_TRANSLATE_NOOP("FinanceSheet", "Rates of staff")), columns);
    page.row({first - 1, 0}, source.say({QT_TRANSLATE_NOOP("FinanceSheet", "Staff")}), heading);
    page.row({first - 1, 1},
        source.say({QT_TRANSLATE_NOOP("FinanceSheet", "Employer’s cost of a year"), QT_TRANSLATE_NOOP("FinanceSheet", "Productive hours of a year"),
            QT_TRANSLATE_NOOP("FinanceSheet", "Stated rate of an hour"), QT_TRANSLATE_NOOP("FinanceSheet", "Rate of an hour in use")}),
        headingRight);
    page.row({first - 1, 5}, source.say({QT_TRANSLATE_NOOP("FinanceSheet", "Where it comes from")}), heading);
    page.height(first - 1, 32);
    for (int i = 0; i < source.design.staffRates.size(); ++i) {
        const StaffRate &staff = source.design.staffRates.at(i);
        const int row = first + i;
        page.text({row, 0}, source.orDash(source.own(staff.title)), label);
        page.number({row, 1}, scaled(staff.annualCost, 1000), {CellKind::Money, CellRole::Input});
        page.number({row, 2}, scaled(staff.productiveHours, 60), {CellKind::Number, CellRole::Input});
        page.number({row, 3}, scaled(staff.hourlyRate, 1000), {CellKind::Money, CellRole::Input});
        const double hours = scaled(staff.productiveHours, 60).value_or(0);
        const double hourly = staff.hourlyRate ? *scaled(staff.hourlyRate, 1000) : hours > 0 ? scaled(staff.annualCost, 1000).value_or(0) / hours : 0;
        page.formula({row, InputsLayout::staffHourly}, u"IF(%1<>\"\",%1,IF(N(%2)>0,%3/%2,0))"_s.arg(ref({row, 3}), ref({row, 2}), ref({row, 1})), hourly,
            {CellKind::Rate});
        page.text({row, 5}, staff.note, note);
    }
    if (source.design.staffRates.isEmpty()) {
        page.text({first, 0}, context.say(QT_TRANSLATE_NOOP("FinanceSheet", "None: lines of staff have rates of their own.")), note);
    }
}

} // namespace

QString SheetContext::driverLabel(int driver) const
{
    return say(drivers.at(static_cast<std::size_t>(driver)).label);
}

void writeInputs(const SheetContext &context)
{
    SheetPage &page = context.inputs;
    context.head(page, context.say(QT_TRANSLATE_NOOP("FinanceSheet", "Inputs")),
        context.say(QT_TRANSLATE_NOOP("FinanceSheet", "Change what is blue on yellow; all the rest follows.")));
    page.width(0, 0, 34);
    page.width(1, 4, 18);
    page.width(5, 5, 50);
    page.section(InputsLayout::currency - 1, context.say(QT_TRANSLATE_NOOP("FinanceSheet", "What holds for the whole calculation")), columns);
    writeMoneyFacts(context);
    writeCalculation(context);
    writeWhatIf(context);
    writeLists(context);
    writeStaff(context);
    page.freeze({3, 0});
    const auto define = [&](const char *name, int row) { context.book.define(name, page.on(valueAt(row))); };
    define("Currency", InputsLayout::currency);
    define("Decimals", InputsLayout::decimals);
    define("Credits", InputsLayout::credits);
    define("Places", InputsLayout::places);
    define("Fees_charged", InputsLayout::paid);
    define("Indirect_rate", InputsLayout::indirectRate);
    define("Group_size", InputsLayout::groupSize);
    define("Day_hours", InputsLayout::dayHours);
    define("Shown_edition", InputsLayout::shown);
}

} // namespace Credwright
