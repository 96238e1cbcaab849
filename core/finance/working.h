#pragma once

#include "core/finance/plan.h"

namespace Credwright {

/// What has to be entered before the line can be calculated, untranslated in the context "Finance"; null when nothing is missing.
const char *missingIn(const PlanCost &cost, int edition);
const char *missingIn(const PlanFee &fee);
const char *missingIn(const PlanIncome &income, int edition, qint64 learners);

/// The arithmetic of lines in words of the locale, as people check it: "220 h × €62 ÷ 4". Says what is missing where a line cannot be calculated.
class Working
{
public:
    Working(const Plan &plan, const QLocale &locale);

    QString cost(const PlanCost &cost, int edition, const Population &population, const Reach &reach, const Totals &totals) const;
    QString fee(const PlanFee &fee, qsizetype row, const Population &population) const;
    QString income(const PlanIncome &income, int edition, qint64 learners) const;
    /// "15 % of €26,400"; empty where there is no rate.
    QString indirect(const Totals &totals) const;

private:
    QString money(qint64 amount) const;
    /// "€62", or where staff is named "€92,000 ÷ 1,500 h".
    QString rate(const PlanCost &cost) const;
    QString quantity(const PlanCost &cost, const PlanAmount &amount) const;
    QString multiplier(const PlanCost &cost, const Population &population, const Reach &reach) const;
    /// "40 % share" where the line names a shared resource whose share is stated; else empty.
    QString borne(const PlanCost &cost) const;
    QString share(qint64 percent, Money base) const;

    const Plan &m_plan;
    QLocale m_locale;
    QString m_currency;
};

} // namespace Credwright
