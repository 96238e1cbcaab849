#pragma once

#include "core/exchange/catalogue/catalogue_words.h"
#include "core/finance/plan.h"

#include <QDate>

namespace Credwright {

/// What the pages are written from: the design, the engine's plan and all its figures, and the words of the language of the export.
struct SheetSource
{
    SheetSource(const Design &design, QDate date, const QString &language);

    const Design &design;
    QDate date;
    CatalogueWords words;
    Plan plan;
    FinanceResult result;
    QList<Population> populations; ///< Per edition, as are the next two.
    QList<Totals> totals;
    QList<LineValues> values;
    QStringList editions; ///< Names of editions.
    QStringList tracks;   ///< Of the design, each named once, as formulas find rows by these names; the first stands for all learners.
    QStringList partners; ///< Likewise.

    /// A text of the context "FinanceSheet".
    QString say(const char *text) const { return words.of({"FinanceSheet", text}); }
    QStringList say(std::initializer_list<const char *> texts) const;
    QString yes() const;
    QString no() const;
    QString title() const;
    /// In the language of the export where it is translated.
    QString own(const LocalizedText &text) const;
    /// "–" where there is none.
    QString orDash(const QString &text) const { return text.isEmpty() ? QStringLiteral("–") : text; }
    QString trackOf(const EntityRef &track) const;
    QString feeName(qsizetype row) const;
    /// Name of who bears or collects what names this partner, or nobody.
    QString partnerOf(const EntityRef &partner) const;
    int editionCount() const { return plan.editions; }
};

/// A formula's value once to the smallest amount of the currency. The digits beyond the eighth are the noise of binary fractions: half a cent may lack
/// the last of them.
inline QString rounded(const QString &formula)
{
    return QStringLiteral("ROUND(ROUND(%1,8),Decimals)").arg(formula);
}

/// As cells hold them.
inline double amount(Money money)
{
    return static_cast<double>(money.value) / 1000.0;
}
inline double fraction(qint64 percent)
{
    return static_cast<double>(percent) / 10'000.0;
}
template<typename Q>
std::optional<double> scaled(const std::optional<Q> &quantity, double divisor)
{
    return quantity ? std::optional(static_cast<double>(quantity->value) / divisor) : std::nullopt;
}

/// Weights of the fee rows at the mix planned for an edition, as Plan::atMix(): all alike where nobody is expected.
QList<qint64> mixOf(const Plan &plan, int edition);
/// Learners of a fee row who pay, counted as full fees, of the weight that the mix gives it.
double payersOf(const PlanFee &fee, qint64 weight);

} // namespace Credwright
