#include "core/finance/sharing.h"

#include "core/fields/currency.h"
#include "core/finance/exact.h"
#include "core/util/format.h"

#include <numeric>

namespace Credwright {

using namespace Qt::Literals::StringLiterals;

namespace {

QString tr(const char *source)
{
    return QCoreApplication::translate("Finance", source);
}

/// Whose money a line is that names nobody.
qsizetype defaultPartner(const Design &design)
{
    const QList<Partner> &partners = design.partners;
    if (design.financing.sharingModel != SharingModel::EachOwn) {
        for (qsizetype i = 0; i < partners.size(); ++i) {
            if (partners.at(i).id == design.financing.collector.id) {
                return i;
            }
        }
    }
    const auto lead = std::find_if(partners.cbegin(), partners.cend(), [](const Partner &partner) { return partner.lead == Answer::Yes; });
    return lead == partners.cend() ? 0 : lead - partners.cbegin();
}

class Account
{
public:
    explicit Account(const Design &design) : m_design(design), m_default(defaultPartner(design)), m_money(design.partners.size())
    {
        for (qsizetype i = 0; i < design.partners.size(); ++i) {
            m_rows.insert(design.partners.at(i).id, i);
        }
    }

    qsizetype rowOf(const EntityRef &partner) const { return m_rows.value(partner.id, m_default); }
    void add(const EntityRef &partner, Money amount) { m_money[rowOf(partner)] += amount; }
    Money at(qsizetype row) const { return m_money.at(row); }
    void add(const QList<qint64> &parts)
    {
        for (qsizetype i = 0; i < parts.size(); ++i) {
            m_money[i] += Money{parts.at(i)};
        }
    }

private:
    const Design &m_design;
    qsizetype m_default;
    QList<Money> m_money;
    QHash<QUuid, qsizetype> m_rows;
};

/// Indirect costs arise where the lines do that they are reckoned on.
Account borneBy(const Design &design, const EditionResult &edition)
{
    Account borne(design);
    QList<qint64> eligible(design.partners.size(), 0);
    for (qsizetype i = 0; i < edition.costs.size(); ++i) { // In the order of the design's lines.
        const CostLine &line = design.costLines.at(i);
        const Money amount = edition.costs.at(i).amount;
        borne.add(line.partner, amount);
        const bool share = line.basis == CostBasis::ShareOfDirectCost || line.basis == CostBasis::ShareOfIncome;
        if (!share && !line.exemptFromIndirect) {
            eligible[borne.rowOf(line.partner)] += amount.value;
        }
    }
    borne.add(largestRemainder(edition.indirect.value, eligible, smallestAmount(design.identity.currency)));
    return borne;
}

Account collectedBy(const Design &design, const EditionResult &edition)
{
    Account collected(design);
    for (const LineAmount &amount : edition.income) {
        const IncomeLine *line = findById(design.incomeLines, amount.line);
        collected.add(line ? line->partner : EntityRef(), amount.amount);
    }
    return collected;
}

QList<qint64> keysOf(const Design &design, std::optional<Percent> Partner::*key, Percent &sum)
{
    QList<qint64> keys;
    for (const Partner &partner : design.partners) {
        keys.append((partner.*key).value_or(Percent{}).value);
        sum += Percent{keys.last()};
    }
    return keys;
}

} // namespace

QList<qint64> largestRemainder(qint64 whole, const QList<qint64> &weights, qint64 unit)
{
    const Int128 sum = std::accumulate(weights.cbegin(), weights.cend(), Int128(0));
    QList<qint64> parts(weights.size(), 0);
    if (sum <= 0) {
        return parts;
    }
    const Int128 magnitude = whole < 0 ? -Int128(whole / unit) : Int128(whole / unit);
    QList<qsizetype> order(weights.size());
    std::iota(order.begin(), order.end(), 0);
    qint64 left = static_cast<qint64>(magnitude);
    for (qsizetype i = 0; i < weights.size(); ++i) {
        parts[i] = static_cast<qint64>(magnitude * weights.at(i) / sum);
        left -= parts.at(i);
    }
    std::stable_sort(order.begin(), order.end(), [&](qsizetype a, qsizetype b) { return magnitude * weights.at(a) % sum > magnitude * weights.at(b) % sum; });
    for (qsizetype i = 0; i < left; ++i) {
        ++parts[order.at(i)];
    }
    for (qint64 &part : parts) {
        part *= whole < 0 ? -unit : unit;
    }
    return parts;
}

Sharing sharingOf(const Design &design, const FinanceResult &finance, int edition, const QLocale &locale)
{
    Sharing sharing;
    const SharingModel model = design.financing.sharingModel;
    if (design.partners.isEmpty() || model == SharingModel::Unset || edition < 0 || edition >= finance.editions.size()) {
        return sharing;
    }
    const EditionResult &result = finance.editions.at(edition);
    const Account borne = borneBy(design, result);
    const Account collected = collectedBy(design, result);
    const QList<qint64> incomeKeys = keysOf(design, &Partner::incomeShare, sharing.incomeKeys);
    const QList<qint64> costKeys = keysOf(design, &Partner::costShare, sharing.costKeys);
    const qint64 unit = smallestAmount(design.identity.currency);
    const bool byKeys = model != SharingModel::EachOwn;
    sharing.keysMissing = byKeys && (sharing.incomeKeys.value == 0 || sharing.costKeys.value == 0);
    const QList<qint64> incomeParts = largestRemainder(result.incomeAll.value, incomeKeys, unit);
    const QList<qint64> costParts = largestRemainder(result.cost.value, costKeys, unit);
    const auto money = [&](Money amount) { return formatMoney(amount, design.identity.currency, locale); };
    for (qsizetype i = 0; i < design.partners.size(); ++i) {
        PartnerStatement one{design.partners.at(i).id, collected.at(i), borne.at(i), collected.at(i), borne.at(i), {}, {}};
        if (!byKeys) {
            one.working =
                tr(QT_TRANSLATE_NOOP("Finance", "Keeps its own income of %1 and pays its own cost of %2.")).arg(money(one.collected), money(one.borne));
        } else if (!sharing.keysMissing) {
            one.incomeShare = Money{incomeParts.at(i)};
            one.costShare = Money{costParts.at(i)};
            one.transfer = (one.incomeShare - one.collected) - (one.costShare - one.borne);
            one.working = tr(QT_TRANSLATE_NOOP("Finance", "%1 due of the income − %2 collected − (%3 due of the cost − %4 borne)"))
                              .arg(money(one.incomeShare), money(one.collected), money(one.costShare), money(one.borne));
        }
        sharing.transferred += Money{std::max<qint64>(0, one.transfer.value)};
        sharing.partners.append(one);
    }
    return sharing;
}

} // namespace Credwright
