#include "core/model/financing.h"

#include <array>

namespace Credwright {

using namespace Qt::Literals::StringLiterals;

template<>
std::span<const Choice> choicesOf<CostCategory>()
{
    static constexpr auto choices = std::to_array<Choice>({
        {"preparatory"_L1, {"CostCategory", QT_TRANSLATE_NOOP("CostCategory", "Preparatory")}},
        {"running"_L1, {"CostCategory", QT_TRANSLATE_NOOP("CostCategory", "Running")}},
        {"additional"_L1, {"CostCategory", QT_TRANSLATE_NOOP("CostCategory", "Additional")}},
    });
    return choices;
}

template<>
std::span<const Choice> choicesOf<CostBasis>()
{
    static constexpr auto choices = std::to_array<Choice>({
        {"once"_L1, {"CostBasis", QT_TRANSLATE_NOOP("CostBasis", "Once")}},
        {"per-edition"_L1, {"CostBasis", QT_TRANSLATE_NOOP("CostBasis", "Per edition")}},
        {"per-group"_L1, {"CostBasis", QT_TRANSLATE_NOOP("CostBasis", "Per group")}},
        {"per-learner"_L1, {"CostBasis", QT_TRANSLATE_NOOP("CostBasis", "Per learner")}},
        {"per-completer"_L1, {"CostBasis", QT_TRANSLATE_NOOP("CostBasis", "Per completer")}},
        {"share-of-direct-cost"_L1, {"CostBasis", QT_TRANSLATE_NOOP("CostBasis", "Share of direct cost")}},
        {"share-of-income"_L1, {"CostBasis", QT_TRANSLATE_NOOP("CostBasis", "Share of income")}},
    });
    return choices;
}

template<>
std::span<const Choice> choicesOf<CostUnit>()
{
    static constexpr auto choices = std::to_array<Choice>({
        {"piece"_L1, {"CostUnit", QT_TRANSLATE_NOOP("CostUnit", "Pieces")}},
        {"hour"_L1, {"CostUnit", QT_TRANSLATE_NOOP("CostUnit", "Hours of staff")}},
        {"day"_L1, {"CostUnit", QT_TRANSLATE_NOOP("CostUnit", "Days of staff")}},
    });
    return choices;
}

template<>
std::span<const Choice> choicesOf<IncomeKind>()
{
    static constexpr auto choices = std::to_array<Choice>({
        {"sponsorship"_L1, {"IncomeKind", QT_TRANSLATE_NOOP("IncomeKind", "Sponsorship")}},
        {"corporate-partnership"_L1, {"IncomeKind", QT_TRANSLATE_NOOP("IncomeKind", "Corporate partnership")}},
        {"european-funding"_L1, {"IncomeKind", QT_TRANSLATE_NOOP("IncomeKind", "European funding")}},
        {"national-funding"_L1, {"IncomeKind", QT_TRANSLATE_NOOP("IncomeKind", "National funding")}},
        {"regional-funding"_L1, {"IncomeKind", QT_TRANSLATE_NOOP("IncomeKind", "Regional funding")}},
        {"institutional-funding"_L1, {"IncomeKind", QT_TRANSLATE_NOOP("IncomeKind", "Institutional funding")}},
        {"other"_L1, {"IncomeKind", QT_TRANSLATE_NOOP("IncomeKind", "Other")}},
    });
    return choices;
}

template<>
std::span<const Choice> choicesOf<IncomeBasis>()
{
    static constexpr auto choices = std::to_array<Choice>({
        {"once"_L1, {"IncomeBasis", QT_TRANSLATE_NOOP("IncomeBasis", "Once")}},
        {"per-edition"_L1, {"IncomeBasis", QT_TRANSLATE_NOOP("IncomeBasis", "Per edition")}},
        {"per-learner"_L1, {"IncomeBasis", QT_TRANSLATE_NOOP("IncomeBasis", "Per learner")}},
        {"per-place"_L1, {"IncomeBasis", QT_TRANSLATE_NOOP("IncomeBasis", "Per sponsored place")}},
    });
    return choices;
}

template<>
std::span<const Choice> choicesOf<Persistence>()
{
    static constexpr auto choices = std::to_array<Choice>({
        {"lasting"_L1, {"Persistence", QT_TRANSLATE_NOOP("Persistence", "Lasting")}},
        {"temporary"_L1, {"Persistence", QT_TRANSLATE_NOOP("Persistence", "Temporary")}},
    });
    return choices;
}

template<>
std::span<const Choice> choicesOf<FundingPurpose>()
{
    static constexpr auto choices = std::to_array<Choice>({
        {"start"_L1, {"FundingPurpose", QT_TRANSLATE_NOOP("FundingPurpose", "To start")}},
        {"scale-up"_L1, {"FundingPurpose", QT_TRANSLATE_NOOP("FundingPurpose", "To scale up")}},
        {"run"_L1, {"FundingPurpose", QT_TRANSLATE_NOOP("FundingPurpose", "To run")}},
    });
    return choices;
}

template<>
std::span<const Choice> choicesOf<Eligibility>()
{
    static constexpr auto choices = std::to_array<Choice>({
        {"unchecked"_L1, {"Eligibility", QT_TRANSLATE_NOOP("Eligibility", "Not checked")}},
        {"eligible"_L1, {"Eligibility", QT_TRANSLATE_NOOP("Eligibility", "Eligible")}},
        {"not-eligible"_L1, {"Eligibility", QT_TRANSLATE_NOOP("Eligibility", "Not eligible")}},
    });
    return choices;
}

template<>
std::span<const Choice> choicesOf<SharingModel>()
{
    static constexpr auto choices = std::to_array<Choice>({
        {"one-collects"_L1, {"SharingModel", QT_TRANSLATE_NOOP("SharingModel", "One partner collects and distributes")}},
        {"each-own"_L1, {"SharingModel", QT_TRANSLATE_NOOP("SharingModel", "Each partner bears its own costs and keeps its own income")}},
        {"other"_L1, {"SharingModel", QT_TRANSLATE_NOOP("SharingModel", "Another model")}},
    });
    return choices;
}

template<>
std::span<const Choice> choicesOf<ComparisonBasis>()
{
    static constexpr auto choices = std::to_array<Choice>({
        {"subject"_L1, {"ComparisonBasis", QT_TRANSLATE_NOOP("ComparisonBasis", "Same subject")}},
        {"audience"_L1, {"ComparisonBasis", QT_TRANSLATE_NOOP("ComparisonBasis", "Similar audience")}},
        {"both"_L1, {"ComparisonBasis", QT_TRANSLATE_NOOP("ComparisonBasis", "Both")}},
    });
    return choices;
}

template<>
std::span<const Field<Financing>> fieldsOf<Financing>()
{
    static constexpr auto fields = std::to_array<Field<Financing>>({
        {{"financing.indirectRate"_L1, QT_TRANSLATE_NOOP("Field", "Indirect cost rate"), {.minimum = 0, .maximum = 100000}}, &Financing::indirectRate},
        {{"financing.indirectReason"_L1, QT_TRANSLATE_NOOP("Field", "Why there are no indirect costs"), {.maxLength = longText, .multiline = true}},
            &Financing::indirectReason},
        {{"financing.groupSize"_L1, QT_TRANSLATE_NOOP("Field", "Learners per group"), {.minimum = 1, .maximum = 100000}}, &Financing::groupSize},
        {{"financing.dayLength"_L1, QT_TRANSLATE_NOOP("Field", "Hours in a day of staff"), {.minimum = 1, .maximum = 1440}}, &Financing::dayLength},
        {{"financing.shownEdition"_L1, QT_TRANSLATE_NOOP("Field", "Edition shown"), {.linkKind = "edition"_L1}}, &Financing::shownEdition},
        {{"financing.declinedCosts"_L1, QT_TRANSLATE_NOOP("Field", "Usual costs that do not apply")}, &Financing::declinedCosts},
        {{"financing.note"_L1, QT_TRANSLATE_NOOP("Field", "Assumptions"), {.maxLength = longText, .multiline = true}}, &Financing::note},
        {{"financing.paid"_L1, QT_TRANSLATE_NOOP("Field", "Learners pay a fee"), {.choices = choicesOf<Answer>}}, choice<&Financing::paid>()},
        {{"financing.sharingModel"_L1, QT_TRANSLATE_NOOP("Field", "How partners share"), {.choices = choicesOf<SharingModel>}},
            choice<&Financing::sharingModel>()},
        {{"financing.sharingAgreed"_L1, QT_TRANSLATE_NOOP("Field", "All partners agree"), {.choices = choicesOf<Answer>}}, choice<&Financing::sharingAgreed>()},
        {{"financing.collector"_L1, QT_TRANSLATE_NOOP("Field", "Collects the income"), {.linkKind = "partner"_L1}}, &Financing::collector},
        {{"financing.marketNote"_L1, QT_TRANSLATE_NOOP("Field", "What the comparison shows"), {.maxLength = longText, .multiline = true}},
            &Financing::marketNote},
        {{"financing.stepNote"_L1, QT_TRANSLATE_NOOP("Field", "Notes"), {.maxLength = longText, .multiline = true}}, &Financing::stepNote},
        {{"financing.referenceFee"_L1, QT_TRANSLATE_NOOP("Field", "Fee that is compared"), {.linkKind = "fee"_L1}}, &Financing::referenceFee},
    });
    return fields;
}

template<>
std::span<const Field<CostLine>> fieldsOf<CostLine>()
{
    static constexpr auto fields = std::to_array<Field<CostLine>>({
        {{"costLine.title"_L1, QT_TRANSLATE_NOOP("Field", "Cost line"), {.maxLength = shortText}}, &CostLine::title},
        {{"costLine.category"_L1, QT_TRANSLATE_NOOP("Field", "Category"), {.choices = choicesOf<CostCategory>}}, choice<&CostLine::category>()},
        {{"costLine.basis"_L1, QT_TRANSLATE_NOOP("Field", "Basis"), {.choices = choicesOf<CostBasis>}}, choice<&CostLine::basis>()},
        {{"costLine.unit"_L1, QT_TRANSLATE_NOOP("Field", "Unit"), {.choices = choicesOf<CostUnit>}}, choice<&CostLine::unit>()},
        {{"costLine.quantity"_L1, QT_TRANSLATE_NOOP("Field", "Quantity"), {.minimum = 0, .maximum = 1000000000000}}, &CostLine::quantity},
        {{"costLine.minutes"_L1, QT_TRANSLATE_NOOP("Field", "Hours"), {.minimum = 0, .maximum = 60000000}}, &CostLine::minutes},
        {{"costLine.linkedActivity"_L1, QT_TRANSLATE_NOOP("Field", "Follows activity"), {.linkKind = "activity"_L1}}, &CostLine::linkedActivity},
        {{"costLine.rate"_L1, QT_TRANSLATE_NOOP("Field", "Rate"), {.minimum = 0, .maximum = 100000000000000}}, &CostLine::rate},
        {{"costLine.share"_L1, QT_TRANSLATE_NOOP("Field", "Share"), {.minimum = 0, .maximum = 100000}}, &CostLine::share},
        {{"costLine.groupSize"_L1, QT_TRANSLATE_NOOP("Field", "Learners per group"), {.minimum = 1, .maximum = 100000}}, &CostLine::groupSize},
        {{"costLine.track"_L1, QT_TRANSLATE_NOOP("Field", "Only learners on track"), {.linkKind = "track"_L1}}, &CostLine::track},
        {{"costLine.firstEdition"_L1, QT_TRANSLATE_NOOP("Field", "From edition"), {.linkKind = "edition"_L1}}, &CostLine::firstEdition},
        {{"costLine.lastEdition"_L1, QT_TRANSLATE_NOOP("Field", "To edition"), {.linkKind = "edition"_L1}}, &CostLine::lastEdition},
        {{"costLine.exemptFromIndirect"_L1, QT_TRANSLATE_NOOP("Field", "Exempt from indirect costs")}, &CostLine::exemptFromIndirect},
        {{"costLine.usual"_L1, QT_TRANSLATE_NOOP("Field", "Usual line"), {.maxLength = shortText}}, &CostLine::usual},
        {{"costLine.note"_L1, QT_TRANSLATE_NOOP("Field", "Note"), {.maxLength = longText, .multiline = true}}, &CostLine::note},
        {{"costLine.sharedResource"_L1, QT_TRANSLATE_NOOP("Field", "Shared resource"), {.linkKind = "sharedResource"_L1}}, &CostLine::sharedResource},
        {{"costLine.partner"_L1, QT_TRANSLATE_NOOP("Field", "Borne by"), {.linkKind = "partner"_L1}}, &CostLine::partner},
        {{"costLine.fundedBy"_L1, QT_TRANSLATE_NOOP("Field", "Paid by funding"), {.linkKind = "incomeLine"_L1}}, &CostLine::fundedBy},
        {{"costLine.staffRate"_L1, QT_TRANSLATE_NOOP("Field", "Rate of staff"), {.linkKind = "staffRate"_L1}}, &CostLine::staffRate},
    });
    return fields;
}

template<>
std::span<const Field<StaffRate>> fieldsOf<StaffRate>()
{
    static constexpr auto fields = std::to_array<Field<StaffRate>>({
        {{"staffRate.title"_L1, QT_TRANSLATE_NOOP("Field", "Staff"), {.maxLength = shortText}}, &StaffRate::title},
        {{"staffRate.annualCost"_L1, QT_TRANSLATE_NOOP("Field", "Employer’s cost of a year"), {.minimum = 0, .maximum = 100000000000000}},
            &StaffRate::annualCost},
        {{"staffRate.productiveHours"_L1, QT_TRANSLATE_NOOP("Field", "Productive hours of a year"), {.minimum = 60, .maximum = 527040}},
            &StaffRate::productiveHours},
        {{"staffRate.hourlyRate"_L1, QT_TRANSLATE_NOOP("Field", "Stated rate of an hour"), {.minimum = 0, .maximum = 100000000000000}}, &StaffRate::hourlyRate},
        {{"staffRate.note"_L1, QT_TRANSLATE_NOOP("Field", "Where it comes from"), {.maxLength = longText, .multiline = true}}, &StaffRate::note},
    });
    return fields;
}

template<>
std::span<const Field<EditionQuantity>> fieldsOf<EditionQuantity>()
{
    static constexpr auto fields = std::to_array<Field<EditionQuantity>>({
        {{"editionQuantity.costLine"_L1, QT_TRANSLATE_NOOP("Field", "Cost line"), {.linkKind = "costLine"_L1}}, &EditionQuantity::costLine},
        {{"editionQuantity.edition"_L1, QT_TRANSLATE_NOOP("Field", "Edition"), {.linkKind = "edition"_L1}}, &EditionQuantity::edition},
        {{"editionQuantity.quantity"_L1, QT_TRANSLATE_NOOP("Field", "Quantity"), {.minimum = 0, .maximum = 1000000000000}}, &EditionQuantity::quantity},
        {{"editionQuantity.minutes"_L1, QT_TRANSLATE_NOOP("Field", "Hours"), {.minimum = 0, .maximum = 60000000}}, &EditionQuantity::minutes},
    });
    return fields;
}

template<>
std::span<const Field<Fee>> fieldsOf<Fee>()
{
    static constexpr auto fields = std::to_array<Field<Fee>>({
        {{"fee.profile"_L1, QT_TRANSLATE_NOOP("Field", "Profile"), {.linkKind = "profile"_L1}}, &Fee::profile},
        {{"fee.track"_L1, QT_TRANSLATE_NOOP("Field", "Track"), {.linkKind = "track"_L1}}, &Fee::track},
        {{"fee.amount"_L1, QT_TRANSLATE_NOOP("Field", "Fee"), {.minimum = 0, .maximum = 1000000000000}}, &Fee::amount},
        {{"fee.learners"_L1, QT_TRANSLATE_NOOP("Field", "Expected learners"), {.minimum = 0, .maximum = 100000}}, &Fee::learners},
        {{"fee.completion"_L1, QT_TRANSLATE_NOOP("Field", "Completion rate"), {.minimum = 0, .maximum = 10000}}, &Fee::completion},
        {{"fee.waived"_L1, QT_TRANSLATE_NOOP("Field", "Places without a fee"), {.minimum = 0, .maximum = 100000}}, &Fee::waived},
        {{"fee.discounted"_L1, QT_TRANSLATE_NOOP("Field", "Places with a discount"), {.minimum = 0, .maximum = 100000}}, &Fee::discounted},
        {{"fee.discount"_L1, QT_TRANSLATE_NOOP("Field", "Discount"), {.minimum = 0, .maximum = 10000}}, &Fee::discount},
        {{"fee.note"_L1, QT_TRANSLATE_NOOP("Field", "Conditions"), {.maxLength = longText, .multiline = true}}, &Fee::note},
    });
    return fields;
}

template<>
std::span<const Field<EditionLearners>> fieldsOf<EditionLearners>()
{
    static constexpr auto fields = std::to_array<Field<EditionLearners>>({
        {{"editionLearners.fee"_L1, QT_TRANSLATE_NOOP("Field", "Fee"), {.linkKind = "fee"_L1}}, &EditionLearners::fee},
        {{"editionLearners.edition"_L1, QT_TRANSLATE_NOOP("Field", "Edition"), {.linkKind = "edition"_L1}}, &EditionLearners::edition},
        {{"editionLearners.learners"_L1, QT_TRANSLATE_NOOP("Field", "Expected learners"), {.minimum = 0, .maximum = 100000}}, &EditionLearners::learners},
    });
    return fields;
}

template<>
std::span<const Field<IncomeLine>> fieldsOf<IncomeLine>()
{
    static constexpr auto fields = std::to_array<Field<IncomeLine>>({
        {{"incomeLine.title"_L1, QT_TRANSLATE_NOOP("Field", "Income line"), {.maxLength = shortText}}, &IncomeLine::title},
        {{"incomeLine.kind"_L1, QT_TRANSLATE_NOOP("Field", "Kind"), {.choices = choicesOf<IncomeKind>}}, choice<&IncomeLine::kind>()},
        {{"incomeLine.basis"_L1, QT_TRANSLATE_NOOP("Field", "Basis"), {.choices = choicesOf<IncomeBasis>}}, choice<&IncomeLine::basis>()},
        {{"incomeLine.amount"_L1, QT_TRANSLATE_NOOP("Field", "Amount"), {.minimum = 0, .maximum = 100000000000000}}, &IncomeLine::amount},
        {{"incomeLine.places"_L1, QT_TRANSLATE_NOOP("Field", "Sponsored places"), {.minimum = 0, .maximum = 100000}}, &IncomeLine::places},
        {{"incomeLine.minimumLearners"_L1, QT_TRANSLATE_NOOP("Field", "Least learners that count"), {.minimum = 0, .maximum = 100000}},
            &IncomeLine::minimumLearners},
        {{"incomeLine.maximumLearners"_L1, QT_TRANSLATE_NOOP("Field", "Most learners that count"), {.minimum = 0, .maximum = 100000}},
            &IncomeLine::maximumLearners},
        {{"incomeLine.firstEdition"_L1, QT_TRANSLATE_NOOP("Field", "From edition"), {.linkKind = "edition"_L1}}, &IncomeLine::firstEdition},
        {{"incomeLine.lastEdition"_L1, QT_TRANSLATE_NOOP("Field", "To edition"), {.linkKind = "edition"_L1}}, &IncomeLine::lastEdition},
        {{"incomeLine.persistence"_L1, QT_TRANSLATE_NOOP("Field", "Lasting or temporary"), {.choices = choicesOf<Persistence>}},
            choice<&IncomeLine::persistence>()},
        {{"incomeLine.programme"_L1, QT_TRANSLATE_NOOP("Field", "Programme"), {.maxLength = shortText}}, &IncomeLine::programme},
        {{"incomeLine.purpose"_L1, QT_TRANSLATE_NOOP("Field", "Purpose"), {.choices = choicesOf<FundingPurpose>}}, choice<&IncomeLine::purpose>()},
        {{"incomeLine.eligibility"_L1, QT_TRANSLATE_NOOP("Field", "Eligibility"), {.choices = choicesOf<Eligibility>}}, choice<&IncomeLine::eligibility>()},
        {{"incomeLine.conditions"_L1, QT_TRANSLATE_NOOP("Field", "Conditions"), {.maxLength = longText, .multiline = true}}, &IncomeLine::conditions},
        {{"incomeLine.period"_L1, QT_TRANSLATE_NOOP("Field", "Period"), {.maxLength = shortText}}, &IncomeLine::period},
        {{"incomeLine.partner"_L1, QT_TRANSLATE_NOOP("Field", "Collected by"), {.linkKind = "partner"_L1}}, &IncomeLine::partner},
        {{"incomeLine.mayPay"_L1, QT_TRANSLATE_NOOP("Field", "What it may pay for"), {.maxLength = shortText}}, &IncomeLine::mayPay},
    });
    return fields;
}

template<>
std::span<const Field<Scenario>> fieldsOf<Scenario>()
{
    constexpr qint64 least = -10000; // All of it gone.
    constexpr qint64 most = 100000;
    static constexpr auto fields = std::to_array<Field<Scenario>>({
        {{"scenario.title"_L1, QT_TRANSLATE_NOOP("Field", "Scenario"), {.maxLength = shortText}}, &Scenario::title},
        {{"scenario.learners"_L1, QT_TRANSLATE_NOOP("Field", "Learners of an edition"), {.minimum = 0, .maximum = 100000}}, &Scenario::learners},
        {{"scenario.fees"_L1, QT_TRANSLATE_NOOP("Field", "Fees change by"), {.minimum = least, .maximum = most}}, &Scenario::fees},
        {{"scenario.staffHours"_L1, QT_TRANSLATE_NOOP("Field", "Hours of staff change by"), {.minimum = least, .maximum = most}}, &Scenario::staffHours},
        {{"scenario.staffRates"_L1, QT_TRANSLATE_NOOP("Field", "Rates of staff change by"), {.minimum = least, .maximum = most}}, &Scenario::staffRates},
        {{"scenario.otherCosts"_L1, QT_TRANSLATE_NOOP("Field", "Other prices change by"), {.minimum = least, .maximum = most}}, &Scenario::otherCosts},
        {{"scenario.completion"_L1, QT_TRANSLATE_NOOP("Field", "Completion changes by points"), {.minimum = least, .maximum = -least}}, &Scenario::completion},
        {{"scenario.indirectRate"_L1, QT_TRANSLATE_NOOP("Field", "Indirect cost rate"), {.minimum = 0, .maximum = most}}, &Scenario::indirectRate},
        {{"scenario.groupSize"_L1, QT_TRANSLATE_NOOP("Field", "Learners per group"), {.minimum = 1, .maximum = 100000}}, &Scenario::groupSize},
        {{"scenario.withoutTemporary"_L1, QT_TRANSLATE_NOOP("Field", "Without temporary income")}, &Scenario::withoutTemporary},
        {{"scenario.note"_L1, QT_TRANSLATE_NOOP("Field", "Why it may come so"), {.maxLength = longText, .multiline = true}}, &Scenario::note},
    });
    return fields;
}

template<>
std::span<const Field<ScenarioLine>> fieldsOf<ScenarioLine>()
{
    static constexpr auto fields = std::to_array<Field<ScenarioLine>>({
        {{"scenarioLine.scenario"_L1, QT_TRANSLATE_NOOP("Field", "Scenario"), {.linkKind = "scenario"_L1}}, &ScenarioLine::scenario},
        {{"scenarioLine.costLine"_L1, QT_TRANSLATE_NOOP("Field", "Cost line"), {.linkKind = "costLine"_L1}}, &ScenarioLine::costLine},
        {{"scenarioLine.fee"_L1, QT_TRANSLATE_NOOP("Field", "Fee"), {.linkKind = "fee"_L1}}, &ScenarioLine::fee},
        {{"scenarioLine.incomeLine"_L1, QT_TRANSLATE_NOOP("Field", "Income line"), {.linkKind = "incomeLine"_L1}}, &ScenarioLine::incomeLine},
        {{"scenarioLine.leftOut"_L1, QT_TRANSLATE_NOOP("Field", "Left out")}, &ScenarioLine::leftOut},
        {{"scenarioLine.amount"_L1, QT_TRANSLATE_NOOP("Field", "Rate, fee or amount"), {.minimum = 0, .maximum = 100000000000000}}, &ScenarioLine::amount},
        {{"scenarioLine.hours"_L1, QT_TRANSLATE_NOOP("Field", "Hours"), {.minimum = 0, .maximum = 60000000}}, &ScenarioLine::hours},
        {{"scenarioLine.quantity"_L1, QT_TRANSLATE_NOOP("Field", "Quantity"), {.minimum = 0, .maximum = 1000000000000}}, &ScenarioLine::quantity},
        {{"scenarioLine.learners"_L1, QT_TRANSLATE_NOOP("Field", "Expected learners"), {.minimum = 0, .maximum = 100000}}, &ScenarioLine::learners},
    });
    return fields;
}

template<>
std::span<const Field<Comparator>> fieldsOf<Comparator>()
{
    static constexpr auto fields = std::to_array<Field<Comparator>>({
        {{"comparator.provider"_L1, QT_TRANSLATE_NOOP("Field", "Provider"), {.maxLength = shortText}}, &Comparator::provider},
        {{"comparator.offer"_L1, QT_TRANSLATE_NOOP("Field", "Offer"), {.maxLength = shortText}}, &Comparator::offer},
        {{"comparator.basis"_L1, QT_TRANSLATE_NOOP("Field", "Comparable by"), {.choices = choicesOf<ComparisonBasis>}}, choice<&Comparator::basis>()},
        {{"comparator.credits"_L1, QT_TRANSLATE_NOOP("Field", "ECTS credits"), {.minimum = 1, .maximum = 6000}}, &Comparator::credits},
        {{"comparator.fee"_L1, QT_TRANSLATE_NOOP("Field", "Fee in its currency"), {.minimum = 0, .maximum = 1000000000000}}, &Comparator::fee},
        {{"comparator.currency"_L1, QT_TRANSLATE_NOOP("Field", "Currency"), {.vocabulary = "currencies"_L1}}, &Comparator::currency},
        {{"comparator.rate"_L1, QT_TRANSLATE_NOOP("Field", "Its currency for one unit of ours"), {.minimum = 1, .maximum = 1000000000000}}, &Comparator::rate},
        {{"comparator.included"_L1, QT_TRANSLATE_NOOP("Field", "What is included"), {.maxLength = longText, .multiline = true}}, &Comparator::included},
        {{"comparator.webAddress"_L1, QT_TRANSLATE_NOOP("Field", "Web address"), {.maxLength = shortText}}, &Comparator::webAddress},
        {{"comparator.seen"_L1, QT_TRANSLATE_NOOP("Field", "Seen")}, &Comparator::seen},
    });
    return fields;
}

} // namespace Credwright
