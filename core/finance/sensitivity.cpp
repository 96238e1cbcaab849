#include "core/finance/sensitivity.h"

#include "core/finance/plan.h"
#include "core/util/format.h"

#include <functional>

namespace Credwright {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 whole = 10'000;

QString tr(const char *source)
{
    return QCoreApplication::translate("Finance", source);
}

Money lastingResult(const Plan &plan, const Population &population)
{
    const Totals totals = totalsOf(plan, plan.shown, population);
    return totals.incomeLasting - totals.costLasting;
}

/// The plan, and what becomes of its lasting result when something in it changes.
class Comparison
{
public:
    Comparison(const Design &design, const QLocale &locale)
        : m_plan(planOf(design))
        , m_locale(locale)
        , m_planned(lastingResult(m_plan, m_plan.planned(m_plan.shown)))
    {}

    const Plan &plan() const { return m_plan; }
    Money with(const std::function<void(Plan &)> &change) const
    {
        Plan changed = m_plan;
        change(changed);
        return lastingResult(changed, changed.planned(changed.shown)) - m_planned;
    }
    Money withLearners(qint64 learners) const { return lastingResult(m_plan, m_plan.atMix(m_plan.shown, learners)) - m_planned; }
    QString percent(qint64 percent) const { return formatPercent(Percent{percent}, m_locale); }
    QString number(qint64 number) const { return m_locale.toString(number); }

private:
    Plan m_plan;
    QLocale m_locale;
    Money m_planned;
};

/// Amounts times percent / 100, exactly: the hundred goes into the denominator.
void scaleStaff(Plan &plan, qint64 percent)
{
    for (PlanCost &cost : plan.costs) {
        for (PlanAmount &amount : cost.amounts) {
            if (cost.staff) {
                amount.quantity *= percent;
                amount.denominator *= 100;
            }
        }
    }
}

SensitivityBar learnersBar(const Comparison &comparison)
{
    const Plan &plan = comparison.plan();
    const qint64 planned = plan.planned(plan.shown).total;
    const qint64 places = plan.design->audience.places.value_or(Count{}).value;
    const qint64 change = std::max<qint64>(1, (planned + 2) / 5);
    SensitivityBar bar;
    if (planned == 0) {
        return bar;
    }
    const auto label = [&](qint64 n) {
        return (n == 1 ? tr(QT_TRANSLATE_NOOP("Finance", "%1 learner")) : tr(QT_TRANSLATE_NOOP("Finance", "%1 learners"))).arg(comparison.number(n));
    };
    const qint64 fewer = std::max<qint64>(0, planned - change);
    const qint64 more = places >= planned ? std::min(planned + change, places) : planned + change;
    bar.low = comparison.withLearners(fewer);
    bar.lowLabel = label(fewer);
    //: %1 and %2 are numbers of learners
    bar.label = tr(QT_TRANSLATE_NOOP("Finance", "Learners, %1 to %2")).arg(comparison.number(fewer), comparison.number(more));
    if (more > planned) {
        bar.high = comparison.withLearners(more);
        bar.highLabel = label(more);
    }
    return bar;
}

SensitivityBar feesBar(const Comparison &comparison)
{
    const auto scaled = [&](qint64 percent) {
        return comparison.with([&](Plan &plan) {
            bool tooLarge = false;
            for (PlanFee &fee : plan.fees) {
                fee.amount = Exact(fee.amount, 100).times(percent).roundedTo(plan.unit, tooLarge);
            }
        });
    };
    return {Driver::Fees, {}, tr(QT_TRANSLATE_NOOP("Finance", "Fees ± %1")).arg(comparison.percent(1000)),
        tr(QT_TRANSLATE_NOOP("Finance", "Fees %1 lower")).arg(comparison.percent(1000)),
        tr(QT_TRANSLATE_NOOP("Finance", "Fees %1 higher")).arg(comparison.percent(1000)), scaled(90), scaled(110)};
}

SensitivityBar staffBar(const Comparison &comparison, Driver driver, qint64 percent)
{
    const bool hours = driver == Driver::StaffHours;
    const auto scaled = [&](qint64 to) { return comparison.with([&](Plan &plan) { scaleStaff(plan, to); }); };
    const QString lower = hours ? tr(QT_TRANSLATE_NOOP("Finance", "Staff hours %1 lower")) : tr(QT_TRANSLATE_NOOP("Finance", "Staff rates %1 lower"));
    const QString higher = hours ? tr(QT_TRANSLATE_NOOP("Finance", "Staff hours %1 higher")) : tr(QT_TRANSLATE_NOOP("Finance", "Staff rates %1 higher"));
    const QString label = hours ? tr(QT_TRANSLATE_NOOP("Finance", "Staff hours ± %1")) : tr(QT_TRANSLATE_NOOP("Finance", "Staff rates ± %1"));
    return {driver, {}, label.arg(comparison.percent(percent * 100)), lower.arg(comparison.percent(percent * 100)),
        higher.arg(comparison.percent(percent * 100)), scaled(100 - percent), scaled(100 + percent)};
}

SensitivityBar completionBar(const Comparison &comparison)
{
    const auto moved = [&](qint64 points) {
        return comparison.with([&](Plan &plan) {
            for (PlanFee &fee : plan.fees) {
                fee.completion = std::clamp<qint64>(fee.completion + points, 0, whole);
            }
        });
    };
    return {Driver::Completion, {}, tr(QT_TRANSLATE_NOOP("Finance", "Completion ± 10 points")), tr(QT_TRANSLATE_NOOP("Finance", "Completion 10 points lower")),
        tr(QT_TRANSLATE_NOOP("Finance", "Completion 10 points higher")), moved(-1000), moved(1000)};
}

SensitivityBar indirectBar(const Comparison &comparison)
{
    const qint64 rate = comparison.plan().indirectRate;
    const auto at = [&](qint64 to) { return comparison.with([&](Plan &plan) { plan.indirectRate = to; }); };
    const QString label = tr(QT_TRANSLATE_NOOP("Finance", "Indirect costs at %1"));
    const qint64 low = std::max<qint64>(0, rate - 500);
    //: %1 and %2 are percentages
    const QString range = tr(QT_TRANSLATE_NOOP("Finance", "Indirect costs, %1 to %2")).arg(comparison.percent(low), comparison.percent(rate + 500));
    return {Driver::IndirectRate, {}, range, label.arg(comparison.percent(low)), label.arg(comparison.percent(rate + 500)), at(low), at(rate + 500)};
}

SensitivityBar editionsBar(const Comparison &comparison)
{
    SensitivityBar bar;
    bar.driver = Driver::Editions;
    bar.lowLabel = tr(QT_TRANSLATE_NOOP("Finance", "One edition fewer"));
    bar.label = bar.lowLabel;
    bar.low = comparison.with([](Plan &plan) {
        for (PlanCost &cost : plan.costs) {
            cost.parts = std::max(1, cost.parts - 1);
        }
    });
    return bar;
}

} // namespace

qint64 SensitivityBar::reach() const
{
    return std::max(qAbs(low.value_or(Money{}).value), qAbs(high.value_or(Money{}).value));
}

QList<SensitivityBar> sensitivity(const Design &design, const QLocale &locale)
{
    const Comparison comparison(design, locale);
    QList<SensitivityBar> bars = {learnersBar(comparison), feesBar(comparison), staffBar(comparison, Driver::StaffHours, 15),
        staffBar(comparison, Driver::StaffRates, 10), completionBar(comparison), indirectBar(comparison), editionsBar(comparison)};
    for (qsizetype i = 0; i < comparison.plan().incomes.size(); ++i) {
        const PlanIncome &income = comparison.plan().incomes.at(i);
        SensitivityBar bar;
        bar.driver = Driver::Income;
        bar.line = income.line->id;
        //: %1 is the name of a sponsor or funding
        bar.lowLabel = tr(QT_TRANSLATE_NOOP("Finance", "Without %1")).arg(income.line->title.text);
        bar.label = bar.lowLabel;
        bar.low = comparison.with([&](Plan &plan) { plan.incomes[i].lasting = false; });
        bars.append(bar);
    }
    bars.removeIf([](const SensitivityBar &bar) { return bar.reach() == 0; });
    std::stable_sort(bars.begin(), bars.end(), [](const SensitivityBar &a, const SensitivityBar &b) { return a.reach() > b.reach(); });
    return bars;
}

} // namespace Credwright
