#include "ui/steps/finance/finance_words.h"

#include "core/check/analysis.h"
#include "core/finance/signed_money.h"
#include "core/util/format.h"
#include "ui/document/session.h"

namespace Credwright {

using namespace Qt::Literals::StringLiterals;

FinanceWords::FinanceWords(const Session &session)
    : m_design(session.design())
    , m_finance(session.analysis().finance)
    , m_shown(m_finance.editions.value(m_finance.shown))
{}

QString FinanceWords::money(Money amount) const
{
    return formatMoney(amount, m_design.identity.currency, m_locale);
}

QString FinanceWords::signedMoney(Money amount) const
{
    return formatSignedMoney(amount, m_design.identity.currency, m_locale);
}

QString FinanceWords::count(qint64 number) const
{
    return m_locale.toString(number);
}

QString FinanceWords::percent(const std::optional<Percent> &percent) const
{
    return percent ? formatPercent(Percent{(percent->value + 50) / 100 * 100}, m_locale) : u"–"_s;
}

QString FinanceWords::editionName(const EditionResult &edition) const
{
    return edition.edition.isNull() ? tr("One edition") : entityTitle(m_design, u"edition", edition.edition);
}

const LineAmount *FinanceWords::lineOf(const QUuid &line) const
{
    for (const QList<LineAmount> *lines : {&m_shown.costs, &m_shown.income}) {
        for (const LineAmount &one : *lines) {
            if (one.line == line) {
                return &one;
            }
        }
    }
    return nullptr;
}

QString FinanceWords::working(const QUuid &line) const
{
    const LineAmount *one = lineOf(line);
    return one ? one->working : QString();
}

QString FinanceWords::amount(const QUuid &line) const
{
    const LineAmount *one = lineOf(line);
    return one && one->complete ? money(one->amount) : u"–"_s;
}

QList<TableGroup> FinanceWords::costGroups() const
{
    const auto has = [&](CostCategory category) {
        return std::any_of(m_design.costLines.begin(), m_design.costLines.end(), [&](const CostLine &line) { return line.category == category; });
    };
    const int editions = static_cast<int>(m_finance.editions.size());
    const QString spread = editions > 1 ? tr("one-off costs spread over editions") : QString();
    const QString learners = m_shown.learners == 1 ? tr("1 learner") : tr("%1 learners").arg(count(m_shown.learners));
    return {
        {labelOf(CostCategory::Preparatory), spread, {}, money(m_shown.preparatory), has(CostCategory::Preparatory)},
        {labelOf(CostCategory::Running), tr("every edition"), {}, money(m_shown.running), has(CostCategory::Running)},
        {labelOf(CostCategory::Additional), {}, {}, money(m_shown.additional), has(CostCategory::Additional)},
        {tr("Without a category"), tr("choose one below the table"), {}, money(m_shown.uncategorised), has(CostCategory::Unset)},
        {tr("Indirect costs"), {}, m_shown.indirectWorking, money(m_shown.indirect),
            m_design.financing.indirectRate.has_value() && !m_design.costLines.isEmpty()},
        {tr("Full cost per edition"), learners, {}, money(m_shown.cost), !m_design.costLines.isEmpty()},
    };
}

DerivedText FinanceWords::result() const
{
    return {signedMoney(m_shown.lastingResult()),
        tr("Lasting income of %1 less the full cost of %2 in “%3”. Temporary income is left out, as a micro-credential should carry itself; with it the result "
           "is %4.")
            .arg(money(m_shown.incomeLasting), money(m_shown.costLasting), editionName(m_shown), signedMoney(m_shown.result()))};
}

DerivedText FinanceWords::coverage() const
{
    return {percent(m_finance.coverageLasting),
        tr("Lasting income of %1 ÷ full cost of %2; with temporary income %3 ÷ %4.")
            .arg(money(m_shown.incomeLasting), money(m_shown.costLasting), money(m_shown.incomeAll), money(m_shown.cost))};
}

DerivedText FinanceWords::perLearner() const
{
    return {m_finance.perLearner ? money(*m_finance.perLearner) : u"–"_s,
        tr("Full cost over the lifespan of %1 ÷ %2 learners in all editions.").arg(money(m_finance.cost), count(m_finance.learners))};
}

DerivedText FinanceWords::perCredit() const
{
    return {m_finance.perCredit ? money(*m_finance.perCredit) : u"–"_s,
        tr("Full cost over the lifespan of %1 ÷ the credits of all learners on a track that awards them.").arg(money(m_finance.cost))};
}

DerivedText FinanceWords::perCompleter() const
{
    if (!m_finance.perCompleter) {
        return {};
    }
    return {tr("Per completer %1").arg(money(*m_finance.perCompleter)),
        tr("Full cost over the lifespan of %1 ÷ %2 learners who are expected to complete.")
            .arg(money(m_finance.cost), formatDecimal(Decimal{m_finance.completersThousandths}, m_locale))};
}

DerivedText FinanceWords::breakEvenFee() const
{
    if (!m_finance.breakEvenFee) {
        return {};
    }
    return {tr("Break-even fee %1").arg(money(*m_finance.breakEvenFee)),
        tr("The least average fee with which the %1 learners expected cover the full cost on lasting income. Planned: %2 on average.")
            .arg(count(m_shown.learners), money(m_finance.averageFee.value_or(Money{})))};
}

DerivedText FinanceWords::contribution() const
{
    if (!m_finance.contribution) {
        return {};
    }
    return {tr("One more learner %1").arg(signedMoney(*m_finance.contribution)),
        tr("What one learner more brings in, less what that learner costs, at the planned mix and while the groups have room.")};
}

DerivedText FinanceWords::payback() const
{
    if (!m_finance.begun) {
        return {};
    }
    const EditionResult edition = m_finance.editions.value(m_finance.paybackEdition.value_or(0));
    return {m_finance.paybackEdition ? tr("Paid back in %1").arg(editionName(edition)) : tr("Not paid back"),
        tr("The first edition where the result of all editions so far, temporary income included, is not negative.")};
}

DerivedText FinanceWords::feesTotal() const
{
    if (m_shown.learners == 0) {
        return {};
    }
    return {tr("%1 learners, %2").arg(count(m_shown.learners), money(m_shown.fees)),
        tr("Fees of “%1”: %2 from %3 learners, %4 on average.")
            .arg(editionName(m_shown), money(m_shown.fees), count(m_shown.learners), money(m_finance.averageFee.value_or(Money{})))};
}

DerivedText FinanceWords::incomeTotal() const
{
    if (m_shown.income.isEmpty()) {
        return {};
    }
    return {tr("Income %1, lasting %2").arg(money(m_shown.incomeAll), money(m_shown.incomeLasting)),
        tr("Income of “%1”: fees %2, other income %3. Temporary: %4.")
            .arg(editionName(m_shown), money(m_shown.fees), money(m_shown.incomeAll - m_shown.fees), money(m_shown.incomeAll - m_shown.incomeLasting))};
}

namespace {

bool isShare(const CostLine *cost)
{
    return cost && (cost->basis == CostBasis::ShareOfDirectCost || cost->basis == CostBasis::ShareOfIncome);
}

} // namespace

int costGroupOf(const Design &design, const QUuid &line)
{
    const CostLine *cost = findById(design.costLines, line);
    return !cost || cost->category == CostCategory::Unset ? 3 : static_cast<int>(cost->category) - 1;
}

QString quantityFieldOf(const Design &design, const QUuid &line)
{
    const CostLine *cost = findById(design.costLines, line);
    if (isShare(cost)) {
        return u"costLine.share"_s;
    }
    const bool hours = cost && (cost->unit == CostUnit::Hour || (cost->unit == CostUnit::Day && cost->minutes && !cost->quantity));
    return hours ? u"costLine.minutes"_s : u"costLine.quantity"_s;
}

QString rateFieldOf(const Design &design, const QUuid &line)
{
    return isShare(findById(design.costLines, line)) ? u"costLine.share"_s : u"costLine.rate"_s;
}

} // namespace Credwright
