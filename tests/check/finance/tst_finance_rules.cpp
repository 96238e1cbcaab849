#include "core/finance/usual_costs.h"
#include "tests/support/rule_cases.h"

using namespace Credwright;
using namespace Credwright::Testing;
using namespace Qt::Literals::StringLiterals;

namespace {

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
            d.costLines[0].rate = Money{600'00};
        }},
    {"costs without any income yet", "fi.4", 0, "",
        [](Design &d) {
            d.incomeLines.clear();
            d.fees.clear();
            d.costLines[0].rate = Money{600'00};
        }},
    {"a temporary 8,000 hides a loss of 3,200", "fi.5", 1, "incomeLine", [](Design &d) { d.incomeLines[0].persistence = Persistence::Temporary; }},
    {"a lasting 8,000 hides nothing", "fi.5", 0, "", [](Design &) {}},
    {"11,000 of 19,000 are fees: 57.9 %", "fi.6", 0, "", [](Design &d) { d.fees[0].learners = Count{22}; }},
    {"all income is fees", "fi.6", 1, "fee.amount", [](Design &d) { d.incomeLines.clear(); }, Severity::Consider},
    {"the company pays 20,000 of 30,000", "fi.6", 1, "incomeLine.amount", [](Design &d) { d.incomeLines[0].amount = Money{20'000'00}; }, Severity::Consider},
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
    {"European funding without a programme", "fi.13", 1, "incomeLine.programme", [](Design &d) { d.incomeLines[0].kind = IncomeKind::EuropeanFunding; }},
    {"European funding with its programme", "fi.13", 0, "",
        [](Design &d) {
            d.incomeLines[0].kind = IncomeKind::EuropeanFunding;
            d.incomeLines[0].programme = u"Erasmus+"_s;
        }},
    {"cost without a rate", "fi.14", 1, "costLine.rate", [](Design &d) { d.costLines[0].rate.reset(); }},
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
