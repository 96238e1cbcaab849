#include "core/finance/working.h"

#include "core/util/format.h"

namespace Credwright {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 whole = 10'000;

QString tr(const char *source, int n = -1)
{
    return QCoreApplication::translate("Finance", source, nullptr, n);
}

QString product(const QStringList &factors)
{
    QString text;
    for (const QString &factor : factors) {
        if (!factor.isEmpty()) {
            text += text.isEmpty() ? factor : u" × "_s + factor;
        }
    }
    return text;
}

} // namespace

const char *missingIn(const PlanCost &cost, int edition)
{
    const CostLine &line = *cost.line;
    if (line.basis == CostBasis::Unset) {
        return QT_TRANSLATE_NOOP("Finance", "Choose a basis.");
    }
    if (!cost.covers(edition)) {
        return nullptr;
    }
    if (cost.isShare()) {
        return line.share ? nullptr : QT_TRANSLATE_NOOP("Finance", "Enter the share.");
    }
    if (!cost.amounts.at(edition).known) {
        return cost.byMinutes ? QT_TRANSLATE_NOOP("Finance", "Enter the hours.") : QT_TRANSLATE_NOOP("Finance", "Enter the quantity.");
    }
    return cost.rated ? nullptr : QT_TRANSLATE_NOOP("Finance", "Enter the rate.");
}

const char *missingIn(const PlanFee &fee)
{
    return fee.complete ? nullptr : QT_TRANSLATE_NOOP("Finance", "Enter the fee and the learners expected.");
}

const char *missingIn(const PlanIncome &income, int edition, qint64 learners)
{
    const IncomeLine &line = *income.line;
    if (line.basis == IncomeBasis::Unset) {
        return QT_TRANSLATE_NOOP("Finance", "Choose a basis.");
    }
    if (!line.amount) {
        return QT_TRANSLATE_NOOP("Finance", "Enter the amount.");
    }
    const bool pays = line.eligibility != Eligibility::NotEligible && income.covers(edition);
    const bool enough = !line.minimumLearners || learners >= line.minimumLearners->value;
    return pays && enough && line.basis == IncomeBasis::PerPlace && !line.places ? QT_TRANSLATE_NOOP("Finance", "Enter the sponsored places.") : nullptr;
}

Working::Working(const Plan &plan, const QLocale &locale) : m_plan(plan), m_locale(locale), m_currency(plan.design->identity.currency) {}

QString Working::money(qint64 amount) const
{
    return formatMoney(Money{amount}, m_currency, m_locale);
}

QString Working::share(qint64 percent, Money base) const
{
    //: A share of an amount: "15 % of €26,400"
    return tr(QT_TRANSLATE_NOOP("Finance", "%1 of %2")).arg(formatPercent(Percent{percent}, m_locale), money(base.value));
}

QString Working::borne(const PlanCost &cost) const
{
    //: The part of a shared cost that the micro-credential bears: "96 h × €75 × 40 % share"
    return cost.borne == whole ? QString() : tr(QT_TRANSLATE_NOOP("Finance", "%1 share")).arg(formatPercent(Percent{cost.borne}, m_locale));
}

QString Working::indirect(const Totals &totals) const
{
    return m_plan.indirectRate == 0 ? QString() : share(m_plan.indirectRate, totals.eligible);
}

QString Working::quantity(const PlanCost &cost, const PlanAmount &amount) const
{
    if (cost.byMinutes) {
        const QString hours = formatMinutes(Minutes{amount.quantity}, m_locale);
        return amount.denominator == 60 && cost.line->unit != CostUnit::Day ? hours
                                                                            : u"%1 ÷ %2"_s.arg(hours, formatMinutes(Minutes{amount.denominator}, m_locale));
    }
    const QString number = formatDecimal(Decimal{amount.quantity}, m_locale);
    if (cost.line->unit == CostUnit::Day) {
        return (amount.quantity == 1000 ? tr(QT_TRANSLATE_NOOP("Finance", "%1 day")) : tr(QT_TRANSLATE_NOOP("Finance", "%1 days"))).arg(number);
    }
    return amount.quantity == 1000 ? QString() : number;
}

QString Working::rate(const PlanCost &cost) const
{
    if (!cost.staffRate) {
        return money(cost.rate);
    }
    const StaffRate &staff = *cost.staffRate;
    QString text =
        staff.hourlyRate ? money(staff.hourlyRate->value) : u"%1 ÷ %2"_s.arg(money(staff.annualCost->value), formatMinutes(*staff.productiveHours, m_locale));
    if (cost.line->unit == CostUnit::Day) {
        text += u" × "_s + formatMinutes(Minutes{m_plan.dayLength}, m_locale);
    }
    return text;
}

QString Working::multiplier(const PlanCost &cost, const Population &population, const Reach &reach) const
{
    switch (cost.line->basis) {
    case CostBasis::PerGroup: {
        const qint64 groups = groupsOf(reach.learners, population.denominator, cost.groupSize);
        return (groups == 1 ? tr(QT_TRANSLATE_NOOP("Finance", "%1 group")) : tr(QT_TRANSLATE_NOOP("Finance", "%1 groups"))).arg(m_locale.toString(groups));
    }
    case CostBasis::PerLearner:
        return m_locale.toString(reach.learners / population.denominator);
    case CostBasis::PerCompleter: {
        bool tooLarge = false;
        const qint64 thousandths = Exact(reach.completers, population.denominator * whole).times(1000).rounded(tooLarge);
        return formatDecimal(Decimal{thousandths}, m_locale);
    }
    case CostBasis::Unset:
    case CostBasis::Once:
    case CostBasis::PerEdition:
    case CostBasis::ShareOfDirectCost:
    case CostBasis::ShareOfIncome:
        break;
    }
    return {};
}

QString Working::cost(const PlanCost &cost, int edition, const Population &population, const Reach &reach, const Totals &totals) const
{
    if (const char *missing = missingIn(cost, edition)) {
        return tr(missing);
    }
    if (!cost.covers(edition)) {
        return tr(QT_TRANSLATE_NOOP("Finance", "Not in this edition"));
    }
    if (cost.isShare()) {
        return product({share(cost.share, cost.line->basis == CostBasis::ShareOfIncome ? totals.incomeAll : totals.direct), borne(cost)});
    }
    const QString text = product({multiplier(cost, population, reach), quantity(cost, cost.amounts.at(edition)), rate(cost), borne(cost)});
    return cost.parts > 1 ? u"%1 ÷ %2"_s.arg(text, m_locale.toString(cost.parts)) : text;
}

QString Working::fee(const PlanFee &fee, qsizetype row, const Population &population) const
{
    if (const char *missing = missingIn(fee)) {
        return tr(missing);
    }
    QStringList terms;
    const qint64 full = population.fullFee.at(row) / population.denominator;
    const qint64 discounted = population.discounted.at(row) / population.denominator;
    const qint64 free = population.learners.at(row) / population.denominator - full - discounted;
    if (full > 0 || (discounted == 0 && free == 0)) {
        terms.append(product({m_locale.toString(full), money(fee.amount)}));
    }
    if (discounted > 0) {
        terms.append(product({m_locale.toString(discounted), money(fee.amount), formatPercent(Percent{whole - fee.discount}, m_locale)}));
    }
    if (free > 0) {
        terms.append(product({m_locale.toString(free), money(0)}));
    }
    return terms.join(u" + "_s);
}

QString Working::income(const PlanIncome &income, int edition, qint64 learners) const
{
    const IncomeLine &line = *income.line;
    if (const char *missing = missingIn(income, edition, learners)) {
        return tr(missing);
    }
    if (line.eligibility == Eligibility::NotEligible) {
        return tr(QT_TRANSLATE_NOOP("Finance", "Not eligible"));
    }
    if (!income.covers(edition)) {
        return tr(QT_TRANSLATE_NOOP("Finance", "Not in this edition"));
    }
    if (line.basis == IncomeBasis::Once) {
        return income.parts > 1 ? u"%1 ÷ %2"_s.arg(money(income.amount), m_locale.toString(income.parts)) : money(income.amount);
    }
    if (line.minimumLearners && learners < line.minimumLearners->value) {
        return tr(QT_TRANSLATE_NOOP("Finance", "Paid from %1 learners")).arg(m_locale.toString(line.minimumLearners->value));
    }
    if (line.basis == IncomeBasis::PerEdition) {
        return money(income.amount);
    }
    qint64 counted = line.maximumLearners ? std::min(learners, line.maximumLearners->value) : learners;
    if (line.basis == IncomeBasis::PerPlace) {
        counted = std::min(counted, line.places->value);
    }
    return product({m_locale.toString(counted), money(income.amount)});
}

} // namespace Credwright
