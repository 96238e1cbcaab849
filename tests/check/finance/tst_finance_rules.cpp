#include "core/finance/funding_schemes.h"
#include "core/finance/usual_costs.h"
#include "tests/support/rule_cases.h"

using namespace Credwright;
using namespace Credwright::Testing;
using namespace Qt::Literals::StringLiterals;

namespace {

void addUniversity(Design &d, const QString &name, const QString &country)
{
    Partner partner;
    partner.id = QUuid::createUuid();
    partner.name = name;
    partner.kind = PartnerKind::HigherEducation;
    partner.country = country;
    d.partners.append(partner);
}

/// Two partners with keys of 60 and 40 %.
void share(Design &d, SharingModel model)
{
    d.partnership.applies = Answer::Yes;
    addUniversity(d, u"University of the Example"_s, u"BE"_s);
    addUniversity(d, u"University Abroad"_s, u"ES"_s);
    for (Partner &partner : d.partners) {
        partner.incomeShare = partner.costShare = Percent{partner.id == d.partners.first().id ? 60'00 : 40'00};
    }
    d.financing.sharingModel = model;
    d.financing.sharingAgreed = Answer::Yes;
    d.financing.collector = {d.partners.first().id};
}

/// Three universities in three countries, and 20 learners.
void blended(Design &d)
{
    d.incomeLines[0].programme = fundingSchemes().first().programme;
    d.partnership.applies = Answer::Yes;
    const ActivityMode modes[] = {ActivityMode::OnSite, ActivityMode::Online};
    for (qsizetype i = 0; i < d.activities.size(); ++i) {
        d.activities[i].mode = modes[i % 2];
    }
    addUniversity(d, u"University Abroad"_s, u"ES"_s);
    addUniversity(d, u"University of the North"_s, u"FI"_s);
}

const QList<RuleCase> cases{
    // Sound: 20 learners at 500 and 8,000 from a company = 18,000 against 12,000 + 10 % = 13,200.
    {"25 learners for 24 places", "fi.2", 1, "fee.learners", [](Design &d) { d.fees[0].learners = Count{25}; }},
    {"24 learners for 24 places", "fi.2", 0, "", [](Design &d) { d.fees[0].learners = Count{24}; }},
    {"8 learners bring 12,000 of 13,200; 11 are needed", "fi.3", 1, "fee.learners", [](Design &d) { d.fees[0].learners = Count{8}; }},
    {"11 learners bring 13,500", "fi.3", 0, "", [](Design &d) { d.fees[0].learners = Count{11}; }},
    {"cost of 600 a learner is never covered by a fee of 500", "fi.4", 1, "fee.learners",
        [](Design &d) {
            d.incomeLines.clear();
            d.costLines[0].basis = CostBasis::PerLearner;
            d.costLines[0].rate = Money{600'000};
        }},
    {"costs without any income yet", "fi.4", 0, "",
        [](Design &d) {
            d.incomeLines.clear();
            d.fees.clear();
            d.costLines[0].rate = Money{600'000};
        }},
    {"a temporary 8,000 hides a loss of 3,200", "fi.5", 1, "incomeLine", [](Design &d) { d.incomeLines[0].persistence = Persistence::Temporary; }},
    {"a lasting 8,000 hides nothing", "fi.5", 0, "", [](Design &) {}},
    {"11,000 of 19,000 are fees: 57.9 %", "fi.6", 0, "", [](Design &d) { d.fees[0].learners = Count{22}; }},
    {"all income is fees", "fi.6", 1, "fee.amount", [](Design &d) { d.incomeLines.clear(); }, Severity::Consider},
    {"the company pays 20,000 of 30,000", "fi.6", 1, "incomeLine.amount", [](Design &d) { d.incomeLines[0].amount = Money{20'000'000}; }, Severity::Consider},
    {"often forgotten costs are open", "fi.7", 1, "costLine", [](Design &) {}, Severity::Consider},
    {"all of them declined", "fi.7", 0, "",
        [](Design &d) {
            for (const UsualCost &usual : usualCosts()) {
                d.financing.declinedCosts.append(usual.code);
            }
        }},
    {"no indirect costs", "fi.8", 1, "financing.indirectRate", [](Design &d) { d.financing.indirectRate = Percent{}; }},
    {"no indirect costs, with a reason", "fi.8", 0, "",
        [](Design &d) {
            d.financing.indirectRate = Percent{};
            d.financing.indirectReason = u"Paid by the faculty"_s;
        }},
    {"indirect costs not said", "fi.8", 1, "financing.indirectRate", [](Design &d) { d.financing.indirectRate.reset(); }},
    {"share of the income without a note", "fi.9", 1, "costLine.note",
        [](Design &d) {
            d.costLines[0].basis = CostBasis::ShareOfIncome;
            d.costLines[0].share = Percent{10'00};
        },
        Severity::Consider},
    {"share of the income with a note", "fi.9", 0, "",
        [](Design &d) {
            d.costLines[0].basis = CostBasis::ShareOfIncome;
            d.costLines[0].share = Percent{10'00};
            d.costLines[0].note = u"Levy of the university"_s;
        }},
    {"profile without a fee", "fi.10", 1, "fee.profile",
        [](Design &d) {
            Profile second = d.profiles.first();
            second.id = QUuid::createUuid();
            d.profiles.append(second);
        }},
    {"a fee for everybody", "fi.10", 0, "",
        [](Design &d) {
            Profile second = d.profiles.first();
            second.id = QUuid::createUuid();
            d.profiles.append(second);
            d.fees[0].profile = {};
        }},
    {"learners whose fee is not said", "fi.10", 1, "fee.amount", [](Design &d) { d.fees[0].amount.reset(); }},
    {"limited means and no waiver", "fi.11", 1, "fee.waived", [](Design &d) { d.profiles[0].flags.insert(ProfileFlag::LimitedMeans); }, Severity::Consider},
    {"limited means and two waivers", "fi.11", 0, "",
        [](Design &d) {
            d.profiles[0].flags.insert(ProfileFlag::LimitedMeans);
            d.fees[0].waived = Count{2};
        }},
    {"funding, eligibility unchecked", "fi.12", 1, "incomeLine.eligibility", [](Design &d) { d.incomeLines[0].kind = IncomeKind::NationalFunding; }},
    {"funding, eligible", "fi.12", 0, "",
        [](Design &d) {
            d.incomeLines[0].kind = IncomeKind::NationalFunding;
            d.incomeLines[0].eligibility = Eligibility::Eligible;
        }},
    {"sponsorship has no eligibility", "fi.12", 0, "", [](Design &d) { d.incomeLines[0].kind = IncomeKind::Sponsorship; }},
    {"limited means, and less to pay than others", "fi.11", 0, "",
        [](Design &d) {
            d.profiles[0].flags.insert(ProfileFlag::LimitedMeans);
            Fee full = d.fees.first();
            full.id = QUuid::createUuid();
            full.profile = {};
            full.amount = Money{1'500'000};
            d.fees.append(full);
        }},
    {"limited means, and nothing to pay", "fi.11", 0, "",
        [](Design &d) {
            d.profiles[0].flags.insert(ProfileFlag::LimitedMeans);
            d.financing.paid = Answer::No;
        }},
    {"learners without a fee where nothing is paid", "fi.10", 0, "",
        [](Design &d) {
            d.fees[0].amount.reset();
            d.financing.paid = Answer::No;
        }},
    {"a start-up grant in the first of two editions hides that the last one loses", "fi.5", 1, "incomeLine",
        [](Design &d) {
            for (const QString &name : {u"First"_s, u"Second"_s}) {
                Edition edition;
                edition.id = QUuid::createUuid();
                edition.name = name;
                d.editions.append(edition);
            }
            d.financing.shownEdition = {d.editions.first().id};
            d.incomeLines[0].persistence = Persistence::Temporary;
            d.fees[0].amount = Money{640'000}; // 12,800 of 13,200 from 20 learners, 15,360 from 24.
            EditionLearners more;
            more.id = QUuid::createUuid();
            more.fee = {d.fees.first().id};
            more.edition = {d.editions.first().id};
            more.learners = Count{24};
            d.editionLearners.append(more);
        }},
    {"money to start that is to last", "fi.12", 1, "incomeLine.persistence",
        [](Design &d) {
            d.incomeLines[0].kind = IncomeKind::RegionalFunding;
            d.incomeLines[0].eligibility = Eligibility::Eligible;
            d.incomeLines[0].purpose = FundingPurpose::Start;
        }},
    {"money to start, for a time", "fi.12", 0, "",
        [](Design &d) {
            d.incomeLines[0].kind = IncomeKind::RegionalFunding;
            d.incomeLines[0].eligibility = Eligibility::Eligible;
            d.incomeLines[0].purpose = FundingPurpose::Start;
            d.incomeLines[0].persistence = Persistence::Temporary;
        }},
    {"no comparable offer", "fi.15", 1, "comparator", [](Design &d) { d.comparators.clear(); }, Severity::Consider},
    {"no comparable offer where nothing is paid", "fi.15", 0, "",
        [](Design &d) {
            d.comparators.clear();
            d.financing.paid = Answer::No;
        }},
    {"an offer in another currency without its rate", "fi.15", 1, "comparator.rate", [](Design &d) { d.comparators[0].currency = u"GBP"_s; },
        Severity::Consider},
    {"an offer with all its figures", "fi.15", 0, "", [](Design &) {}},
    {"partners who have not said how they share", "fi.16", 1, "financing.sharingModel", [](Design &d) { share(d, SharingModel::Unset); }},
    {"one partner, who has nobody to share with", "fi.16", 0, "",
        [](Design &d) {
            share(d, SharingModel::Unset);
            d.partners.removeLast();
        }},
    {"each bears its own", "fi.16", 0, "", [](Design &d) { share(d, SharingModel::EachOwn); }},
    {"one collects by keys of 60 and 40 %", "fi.16", 0, "", [](Design &d) { share(d, SharingModel::OneCollects); }},
    {"one collects, nobody says who", "fi.16", 1, "financing.collector",
        [](Design &d) {
            share(d, SharingModel::OneCollects);
            d.financing.collector = {};
        }},
    {"keys of 60 and 30 % of the income", "fi.16", 1, "partner.incomeShare",
        [](Design &d) {
            share(d, SharingModel::OneCollects);
            d.partners.last().incomeShare = Percent{30'00};
        }},
    {"a model that not all agree to", "fi.16", 1, "financing.sharingAgreed",
        [](Design &d) {
            share(d, SharingModel::EachOwn);
            d.financing.sharingAgreed = Answer::No;
        }},
    {"a blended intensive programme of one university", "fi.17", 1, "incomeLine.eligibility",
        [](Design &d) {
            blended(d);
            d.partners.clear();
        }},
    {"a blended intensive programme of three universities in three countries", "fi.17", 0, "", [](Design &d) { blended(d); }},
    {"a blended intensive programme of three universities in two countries", "fi.17", 1, "incomeLine.eligibility",
        [](Design &d) {
            blended(d);
            d.partners.last().country = u"BE"_s;
        }},
    {"a blended intensive programme of 2 ECTS", "fi.17", 1, "incomeLine.eligibility",
        [](Design &d) {
            blended(d);
            d.type.credits = Credits{200};
        }},
    {"a blended intensive programme for 14 learners", "fi.17", 1, "incomeLine.eligibility",
        [](Design &d) {
            blended(d);
            d.fees[0].learners = Count{14};
        }},
    {"a blended intensive programme all on site", "fi.17", 1, "incomeLine.eligibility",
        [](Design &d) {
            blended(d);
            for (Activity &activity : d.activities) {
                activity.mode = ActivityMode::OnSite;
            }
        }},
    {"a changed line without a scenario", "fi.19", 1, "scenarioLine.scenario",
        [](Design &d) {
            d.scenarioLines.append(ScenarioLine());
            d.scenarioLines.last().id = QUuid::createUuid();
            d.scenarioLines.last().costLine = {d.costLines[0].id};
        },
        Severity::Consider},
    {"a changed line of cost and fee at once", "fi.19", 1, "scenarioLine.costLine",
        [](Design &d) {
            d.scenarioLines.append(ScenarioLine());
            d.scenarioLines.last().id = QUuid::createUuid();
            d.scenarioLines.last().scenario = {QUuid::createUuid()};
            d.scenarioLines.last().costLine = {d.costLines[0].id};
            d.scenarioLines.last().fee = {d.fees[0].id};
        },
        Severity::Consider},
    {"a changed line of a cost", "fi.19", 0, "",
        [](Design &d) {
            d.scenarioLines.append(ScenarioLine());
            d.scenarioLines.last().id = QUuid::createUuid();
            d.scenarioLines.last().scenario = {QUuid::createUuid()};
            d.scenarioLines.last().costLine = {d.costLines[0].id};
        }},
    {"costs of 12,000 paid by 8,000", "fi.18", 1, "incomeLine.amount",
        [](Design &d) {
            d.costLines[0].fundedBy = {d.incomeLines[0].id};
            d.incomeLines[0].mayPay = u"Teaching"_s;
        }},
    {"costs of 7,000 paid by 8,000", "fi.18", 0, "",
        [](Design &d) {
            d.costLines[0].fundedBy = {d.incomeLines[0].id};
            d.costLines[0].rate = Money{7'000'000};
            d.incomeLines[0].mayPay = u"Teaching"_s;
        }},
    {"what it may pay for is not said", "fi.18", 1, "incomeLine.mayPay",
        [](Design &d) {
            d.costLines[0].fundedBy = {d.incomeLines[0].id};
            d.costLines[0].rate = Money{7'000'000};
        },
        Severity::Consider},
    {"European funding without a programme", "fi.13", 1, "incomeLine.programme", [](Design &d) { d.incomeLines[0].kind = IncomeKind::EuropeanFunding; }},
    {"European funding with its programme", "fi.13", 0, "",
        [](Design &d) {
            d.incomeLines[0].kind = IncomeKind::EuropeanFunding;
            d.incomeLines[0].programme = u"Erasmus+"_s;
        }},
    {"cost without a rate", "fi.14", 1, "costLine.rate", [](Design &d) { d.costLines[0].rate.reset(); }},
    {"a line that is not named yet", "fi.14", 0, "",
        [](Design &d) {
            d.costLines[0].title.text.clear();
            d.costLines[0].rate.reset();
        }},
    {"cost without a basis", "fi.14", 1, "costLine.basis", [](Design &d) { d.costLines[0].basis = CostBasis::Unset; }},
    {"nothing in the step yet", "fi.7", 0, "",
        [](Design &d) {
            d.costLines.clear();
            d.fees.clear();
            d.incomeLines.clear();
            d.financing = Design().financing;
        }},
};

} // namespace

class TestFinanceRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rules_data() { addRuleRows(cases); }
    void rules()
    {
        QFETCH(int, index);
        verifyRuleCase(cases.at(index));
    }
};

QTEST_GUILESS_MAIN(TestFinanceRules)
#include "tst_finance_rules.moc"
