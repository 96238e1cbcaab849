#include "core/check/rule_set.h"
#include "core/finance/funding_schemes.h"
#include "core/finance/market.h"
#include "core/finance/sharing.h"

#include <QHash>

namespace Credwright {

using namespace Qt::Literals::StringLiterals;

namespace {

QString nameOf(const IncomeLine &line)
{
    return FactArg::title(line.title.text.isEmpty() ? labelOf(line.kind) : line.title.text);
}

bool isFunding(const IncomeLine &line)
{
    return line.kind == IncomeKind::EuropeanFunding || line.kind == IncomeKind::NationalFunding || line.kind == IncomeKind::RegionalFunding
        || line.kind == IncomeKind::InstitutionalFunding;
}

void checkFunding(const IncomeLine &line, FindingSink &sink)
{
    const QStringList args{nameOf(line)};
    const Anchor eligibility{line.id, u"incomeLine.eligibility"_s, {}};
    if (line.eligibility == Eligibility::NotEligible && line.amount) {
        sink.add("fi.12"_L1, Severity::Should, eligibility, QT_TRANSLATE_NOOP("Finding", "“%1” is counted, although the course is not eligible."), args);
    } else if (line.eligibility == Eligibility::Unset || line.eligibility == Eligibility::Unchecked) {
        sink.add(
            "fi.12"_L1, Severity::Should, eligibility, QT_TRANSLATE_NOOP("Finding", "Whether the course is eligible for “%1” has not been checked."), args);
    }
    if (line.kind == IncomeKind::EuropeanFunding && line.programme.isEmpty()) {
        sink.add(
            "fi.13"_L1, Severity::Should, {line.id, u"incomeLine.programme"_s, {}}, QT_TRANSLATE_NOOP("Finding", "“%1” names no European programme."), args);
    }
    const bool forAWhile = line.purpose == FundingPurpose::Start || line.purpose == FundingPurpose::ScaleUp;
    if (forAWhile && line.persistence == Persistence::Lasting) {
        sink.add("fi.12"_L1, Severity::Should, {line.id, u"incomeLine.persistence"_s, {}},
            QT_TRANSLATE_NOOP("Finding", "“%1” is money to start or to scale up, and is counted as lasting."), args);
    }
}

/// Universities that take part, and the countries that they are in. The offering institution counts also where it is no row of its own.
std::pair<qsizetype, qsizetype> reachOf(const Design &design)
{
    QSet<QString> institutions;
    QSet<QString> countries;
    for (const AwardingBody &body : design.awardingBodies) {
        institutions.insert(body.name.text.trimmed());
        countries.insert(body.country);
    }
    for (const Partner &partner : design.partners) {
        if (design.partnership.applies == Answer::Yes && partner.kind == PartnerKind::HigherEducation) {
            institutions.insert(partner.name.text.trimmed());
            countries.insert(partner.country);
        }
    }
    institutions.remove(QString());
    countries.remove(QString());
    return {institutions.size(), countries.size()};
}

/// The conditions of a known scheme, as far as the design can tell.
void checkScheme(const RuleContext &context, const IncomeLine &line, const FundingScheme &scheme, FindingSink &sink)
{
    const Design &design = context.design;
    const Anchor where{line.id, u"incomeLine.eligibility"_s, {}};
    const auto say = [&](const char *fact, const QString &is, const QString &wanted) {
        sink.add("fi.17"_L1, Severity::Should, where, fact, {nameOf(line), wanted, is});
    };
    if (scheme.leastCredits && design.type.credits && *design.type.credits < *scheme.leastCredits) {
        say(QT_TRANSLATE_NOOP("Finding", "“%1” asks for at least %2 ECTS credits; the course has %3."), FactArg::credits(*design.type.credits),
            FactArg::credits(*scheme.leastCredits));
    }
    const auto [institutions, countries] = reachOf(design);
    if (scheme.leastInstitutions && institutions < scheme.leastInstitutions->value) {
        say(QT_TRANSLATE_NOOP("Finding", "“%1” asks for at least %2 higher education institutions; %3 take part."), FactArg::number(institutions),
            FactArg::number(scheme.leastInstitutions->value));
    } else if (scheme.leastCountries && countries < scheme.leastCountries->value) {
        say(QT_TRANSLATE_NOOP("Finding", "“%1” asks for institutions of at least %2 countries; they are of %3."), FactArg::number(countries),
            FactArg::number(scheme.leastCountries->value));
    }
    const auto has = [&](ActivityMode mode) {
        return design.activities.isEmpty() // Nothing is said of it yet.
            || std::any_of(design.activities.cbegin(), design.activities.cend(), [mode](const Activity &activity) { return activity.mode == mode; });
    };
    if (scheme.onSitePart && !has(ActivityMode::OnSite)) {
        say(QT_TRANSLATE_NOOP("Finding", "“%1” asks for a part on site; no activity is on site."), {}, {});
    }
    if (scheme.virtualPart && !has(ActivityMode::Online)) {
        say(QT_TRANSLATE_NOOP("Finding", "“%1” asks for a part online; no activity is online."), {}, {});
    }
    const FinanceResult &finance = context.derived.finance;
    const qint64 learners = finance.editions.value(finance.shown).learners;
    if (scheme.minimumLearners && learners > 0 && learners < scheme.minimumLearners->value) {
        say(QT_TRANSLATE_NOOP("Finding", "“%1” pays from %2 learners on; %3 are expected."), FactArg::number(learners),
            FactArg::number(scheme.minimumLearners->value));
    }
}

/// What an income line brings over all editions, and what it is to pay.
struct Funded
{
    qint64 costs = 0;
    qint64 income = 0;
    bool used = false;
};

/// By income line, all in one pass: there can be thousands of lines and of editions.
QHash<QUuid, Funded> fundedCosts(const RuleContext &context)
{
    QHash<QUuid, QUuid> payer;
    for (const CostLine &cost : context.design.costLines) {
        if (!cost.fundedBy.isNull()) {
            payer.insert(cost.id, cost.fundedBy.id);
        }
    }
    QHash<QUuid, Funded> funded;
    for (const EditionResult &edition : context.derived.finance.editions) {
        for (const LineAmount &amount : edition.costs) {
            if (const auto line = payer.constFind(amount.line); line != payer.cend()) {
                funded[*line].costs += amount.amount.value;
                funded[*line].used = true;
            }
        }
        for (const LineAmount &amount : edition.income) {
            funded[amount.line].income += amount.amount.value;
        }
    }
    return funded;
}

/// Money that is to pay for certain costs pays for no more than there is of it, and for what it may.
void checkFundedCosts(const RuleContext &context, const IncomeLine &line, const Funded &funded, FindingSink &sink)
{
    const auto [costs, income, used] = funded;
    const QString currency = context.design.identity.currency;
    if (costs > income) {
        sink.add("fi.18"_L1, Severity::Should, {line.id, u"incomeLine.amount"_s, {}},
            QT_TRANSLATE_NOOP("Finding", "Costs of %2 are to be paid by “%1”, which brings %3."),
            {nameOf(line), FactArg::money(Money{costs}, currency), FactArg::money(Money{income}, currency)});
    }
    if (used && line.mayPay.isEmpty()) {
        sink.add("fi.18"_L1, Severity::Consider, {line.id, u"incomeLine.mayPay"_s, {}},
            QT_TRANSLATE_NOOP("Finding", "“%1” pays for certain costs; what it may pay for is not said."), {nameOf(line)});
    }
}

void checkMarket(const RuleContext &context, FindingSink &sink)
{
    const Design &design = context.design;
    const bool asksFee = design.financing.paid != Answer::No
        && std::any_of(design.fees.cbegin(), design.fees.cend(), [](const Fee &fee) { return fee.amount && fee.amount->value > 0; });
    if (asksFee && context.takesShape && design.comparators.isEmpty()) {
        sink.add("fi.15"_L1, Severity::Consider, {{}, u"comparator"_s, {}},
            QT_TRANSLATE_NOOP("Finding", "A fee is asked, and no comparable offer has been looked at."));
    }
    const MarketPosition market = marketOf(design, {});
    for (qsizetype i = 0; i < market.offers.size(); ++i) {
        const Comparator &comparator = design.comparators.at(i);
        if (!market.offers.at(i).perCredit && !comparator.provider.isEmpty()) {
            sink.add("fi.15"_L1, Severity::Consider, {comparator.id, comparator.fee && comparator.credits ? u"comparator.rate"_s : u"comparator.fee"_s, {}},
                QT_TRANSLATE_NOOP("Finding", "The offer of “%1” lacks its credits, fee or rate, so it is not compared."),
                {FactArg::title(comparator.provider)});
        }
    }
}

void checkSharing(const RuleContext &context, FindingSink &sink)
{
    const Design &design = context.design;
    if (design.partnership.applies != Answer::Yes || design.partners.size() < 2) {
        return;
    }
    const auto say = [&](const QString &field, const char *fact, const QStringList &args = {}) {
        sink.add("fi.16"_L1, Severity::Should, {field.startsWith(u"financing"_s) ? design.financing.id : QUuid(), field, {}}, fact, args);
    };
    const Financing &financing = design.financing;
    if (financing.sharingModel == SharingModel::Unset) {
        say(u"financing.sharingModel"_s, QT_TRANSLATE_NOOP("Finding", "How the partners share income and cost is not said."));
        return;
    }
    if (financing.sharingAgreed != Answer::Yes) {
        say(u"financing.sharingAgreed"_s, QT_TRANSLATE_NOOP("Finding", "Not all partners have agreed to the financial model."));
    }
    if (financing.sharingModel == SharingModel::EachOwn) {
        return;
    }
    if (financing.sharingModel == SharingModel::OneCollects && !findById(design.partners, financing.collector.id)) {
        say(u"financing.collector"_s, QT_TRANSLATE_NOOP("Finding", "One partner collects the income, and none is named."));
    }
    Percent income;
    Percent cost;
    for (const Partner &partner : design.partners) {
        income += partner.incomeShare.value_or(Percent{});
        cost += partner.costShare.value_or(Percent{});
    }
    if (income.value != 100'00) {
        say(u"partner.incomeShare"_s, QT_TRANSLATE_NOOP("Finding", "The partners’ shares of income add up to %1."), {FactArg::percent(income)});
    }
    if (cost.value != 100'00) {
        say(u"partner.costShare"_s, QT_TRANSLATE_NOOP("Finding", "The partners’ shares of cost add up to %1."), {FactArg::percent(cost)});
    }
}

void check(const RuleContext &context, FindingSink &sink)
{
    if (!context.isBegun("finance"_L1)) {
        return;
    }
    const QHash<QUuid, Funded> funded = fundedCosts(context);
    for (const IncomeLine &line : context.design.incomeLines) {
        if (isFunding(line)) {
            checkFunding(line, sink);
        }
        if (const FundingScheme *scheme = line.programme.isEmpty() ? nullptr : schemeOf(line)) {
            checkScheme(context, line, *scheme, sink);
        }
        checkFundedCosts(context, line, funded.value(line.id), sink);
    }
    checkMarket(context, sink);
    checkSharing(context, sink);
}

QList<RuleInfo> infos()
{
    const auto step = "finance"_L1;
    return {
        rule("fi.12"_L1, step, Source::funding, QT_TRANSLATE_NOOP("Rule", "Eligibility not checked"),
            QT_TRANSLATE_NOOP("Rule", "Funding comes with conditions, and mostly for a time. Unchecked, it is a hope and no income."), nullptr),
        rule("fi.13"_L1, step, Source::funding, QT_TRANSLATE_NOOP("Rule", "European funding without a programme"),
            QT_TRANSLATE_NOOP("Rule", "No European scheme funds the creation of micro-credentials as such. The programme and its conditions decide."), nullptr),
        rule("fi.15"_L1, step, Source::tuitionFees, QT_TRANSLATE_NOOP("Rule", "No comparable offers"),
            QT_TRANSLATE_NOOP("Rule", "What others ask for the same subject or audience shows the range of prices, and what one’s own offer is worth."),
            QT_TRANSLATE_NOOP("Rule", "Comparable offers have been looked at")),
        rule("fi.16"_L1, step, Source::partnerships, QT_TRANSLATE_NOOP("Rule", "Sharing among partners"),
            QT_TRANSLATE_NOOP(
                "Rule", "All parties agree on the financial model: one collects and distributes, or each bears its own costs and keeps its own income."),
            QT_TRANSLATE_NOOP("Rule", "Partners agree on how they share")),
        rule("fi.17"_L1, step, Source::funding, QT_TRANSLATE_NOOP("Rule", "Condition of a scheme not met"),
            QT_TRANSLATE_NOOP("Rule", "The conditions are those of the call that the line names. What is missing can cost the whole sum."), nullptr),
        rule("fi.18"_L1, step, Source::practice, QT_TRANSLATE_NOOP("Rule", "Costs paid by funding"),
            QT_TRANSLATE_NOOP("Rule", "Funding pays only for what its rules allow, and each euro once."), nullptr),
    };
}

} // namespace

RuleSet fundingRules()
{
    return {"finance"_L1, infos, check, nullptr};
}

} // namespace Credwright
