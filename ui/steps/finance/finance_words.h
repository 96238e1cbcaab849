#pragma once

#include "core/finance/finance.h"
#include "ui/forms/step_page.h"

#include <QCoreApplication>

namespace Credwright {

/// What the page of step 11 says about the calculation: cells, group rows, results with their working.
class FinanceWords
{
    Q_DECLARE_TR_FUNCTIONS(FinanceWords)
public:
    explicit FinanceWords(const Session &session);

    QString money(Money amount) const;
    /// "+€3,300", "−€907".
    QString signedMoney(Money amount) const;
    QString count(qint64 number) const;
    QString percent(const std::optional<Percent> &percent) const;
    const EditionResult &shown() const { return m_shown; }
    QString editionName(const EditionResult &edition) const;

    /// The arithmetic and the amount of a cost or income line in the edition shown.
    QString working(const QUuid &line) const;
    QString amount(const QUuid &line) const;

    QList<TableGroup> costGroups() const;
    DerivedText result() const;
    DerivedText coverage() const;
    DerivedText perLearner() const;
    DerivedText perCredit() const;
    DerivedText perCompleter() const;
    DerivedText breakEvenFee() const;
    DerivedText contribution() const;
    DerivedText payback() const;
    DerivedText feesTotal() const;
    DerivedText incomeTotal() const;

private:
    const LineAmount *lineOf(const QUuid &line) const;

    const Design &m_design;
    const FinanceResult &m_finance;
    EditionResult m_shown;
    QLocale m_locale;
};

/// The group of the cost table that a line is in: the guide's categories in their order, then lines without one.
int costGroupOf(const Design &design, const QUuid &line);
/// The field that says how much of it: hours, quantity or share, as the line counts.
QString quantityFieldOf(const Design &design, const QUuid &line);
/// The field that is typed where the working is shown: the rate, or the share.
QString rateFieldOf(const Design &design, const QUuid &line);

} // namespace Credwright
