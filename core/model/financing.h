#pragma once

#include "core/fields/field.h"
#include "core/model/identity.h"

#include <QString>
#include <QUuid>

namespace Credwright {

/// The guide's three categories (Expenses: calculate the full costs).
enum class CostCategory { Unset, Preparatory, Running, Additional };
/// What a cost line is multiplied by.
enum class CostBasis { Unset, Once, PerEdition, PerGroup, PerLearner, PerCompleter, ShareOfDirectCost, ShareOfIncome };
enum class CostUnit { Unset, Piece, Hour, Day };
enum class IncomeKind { Unset, Sponsorship, CorporatePartnership, EuropeanFunding, NationalFunding, RegionalFunding, InstitutionalFunding, Other };
enum class IncomeBasis { Unset, Once, PerEdition, PerLearner, PerPlace };
enum class Persistence { Unset, Lasting, Temporary };
enum class FundingPurpose { Unset, Start, ScaleUp, Run };
enum class Eligibility { Unset, Unchecked, Eligible, NotEligible };
/// How partners share money (guide, Partnerships, The financial model).
enum class SharingModel { Unset, OneCollects, EachOwn, Other };
enum class ComparisonBasis { Unset, Subject, Audience, Both };

/// What holds for the whole calculation.
struct Financing
{
    QUuid id;
    std::optional<Percent> indirectRate;
    QString indirectReason;
    std::optional<Count> groupSize;
    std::optional<Minutes> dayLength;
    EntityRef shownEdition;
    QStringList declinedCosts; ///< Codes of the library of usual cost lines.
    QString note;
    Answer paid = Answer::Unset;
    SharingModel sharingModel = SharingModel::Unset;
    Answer sharingAgreed = Answer::Unset;
    EntityRef collector;
    QString marketNote;
    QString stepNote;
    EntityRef referenceFee; ///< The fee that is compared with other offers.

    bool operator==(const Financing &) const = default;
};

/// One cost: category, basis, quantity and rate. See finance.md for the arithmetic.
struct CostLine
{
    QUuid id;
    LocalizedText title;
    CostCategory category = CostCategory::Unset;
    CostBasis basis = CostBasis::Unset;
    CostUnit unit = CostUnit::Unset;
    std::optional<Decimal> quantity; ///< Pieces, or days of staff.
    std::optional<Minutes> minutes;  ///< Hours of staff, per unit of the basis.
    EntityRef linkedActivity;        ///< The line takes the hours of this activity instead of its own.
    std::optional<Money> rate;       ///< For each piece, hour or day.
    std::optional<Percent> share;
    std::optional<Count> groupSize;
    EntityRef track;
    EntityRef firstEdition; ///< A one-off cost falls in this edition, or is spread evenly from here.
    EntityRef lastEdition;
    bool exemptFromIndirect = false;
    QString usual; ///< Code in the library of usual cost lines that this line answers.
    QString note;
    EntityRef sharedResource;
    EntityRef partner;
    EntityRef fundedBy;
    EntityRef staffRate; ///< The line takes what an hour or day of this staff costs instead of its own rate.

    bool operator==(const CostLine &) const = default;
};

/// What an hour of one kind of staff costs: the employer's cost of a year ÷ the hours in it that are productive, or simply a rate.
struct StaffRate
{
    QUuid id;
    LocalizedText title;
    std::optional<Money> annualCost;        ///< Gross salary and the employer's contributions.
    std::optional<Minutes> productiveHours; ///< Of a year.
    std::optional<Money> hourlyRate;        ///< Where the institution states one; it goes before the other two.
    QString note;

    bool operator==(const StaffRate &) const = default;
};

/// The quantity of a cost line where one edition differs from the others.
struct EditionQuantity
{
    QUuid id;
    EntityRef costLine;
    EntityRef edition;
    std::optional<Decimal> quantity;
    std::optional<Minutes> minutes;

    bool operator==(const EditionQuantity &) const = default;
};

/// What learners of one profile on one track pay, and how many are expected in an edition.
struct Fee
{
    QUuid id;
    EntityRef profile;
    EntityRef track;
    std::optional<Money> amount;
    std::optional<Count> learners; ///< Per edition.
    std::optional<Percent> completion;
    std::optional<Count> waived;     ///< Per edition.
    std::optional<Count> discounted; ///< Per edition.
    std::optional<Percent> discount;
    LocalizedText note;

    bool operator==(const Fee &) const = default;
};

/// Expected learners of a fee row where one edition differs from the others.
struct EditionLearners
{
    QUuid id;
    EntityRef fee;
    EntityRef edition;
    std::optional<Count> learners;

    bool operator==(const EditionLearners &) const = default;
};

/// Income other than fees.
struct IncomeLine
{
    QUuid id;
    LocalizedText title;
    IncomeKind kind = IncomeKind::Unset;
    IncomeBasis basis = IncomeBasis::Unset;
    std::optional<Money> amount;
    std::optional<Count> places;
    std::optional<Count> minimumLearners; ///< Below it nothing is paid.
    std::optional<Count> maximumLearners;
    EntityRef firstEdition;
    EntityRef lastEdition;
    Persistence persistence = Persistence::Unset;
    QString programme;
    FundingPurpose purpose = FundingPurpose::Unset;
    Eligibility eligibility = Eligibility::Unset;
    QString conditions;
    QString period;
    EntityRef partner;
    QString mayPay;

    bool operator==(const IncomeLine &) const = default;
};

/// A named set of other assumptions. What is left out stays as planned.
struct Scenario
{
    QUuid id;
    LocalizedText title;
    std::optional<Count> learners;     ///< In each edition, at the mix that is planned for it.
    std::optional<Percent> fees;       ///< How far fees change: −10 % is −1000.
    std::optional<Percent> staffHours; ///< How far hours and days of staff change.
    std::optional<Percent> staffRates;
    std::optional<Percent> otherCosts; ///< How far the prices of all that is not staff change.
    std::optional<Percent> completion; ///< Points by which completion rates change.
    std::optional<Percent> indirectRate;
    std::optional<Count> groupSize; ///< Of every line per group.
    bool withoutTemporary = false;  ///< Temporary income does not come.
    QString note;

    bool operator==(const Scenario &) const = default;
};

/// What a scenario says of one line: of a cost, a fee or an income.
struct ScenarioLine
{
    QUuid id;
    EntityRef scenario;
    EntityRef costLine;
    EntityRef fee;
    EntityRef incomeLine;
    bool leftOut = false;         ///< The line is not there at all.
    std::optional<Money> amount;  ///< In place of the rate, the fee or the amount.
    std::optional<Minutes> hours; ///< In place of the hours of a cost line.
    std::optional<Decimal> quantity;
    std::optional<Count> learners; ///< In place of the learners expected at a fee, in each edition.

    bool operator==(const ScenarioLine &) const = default;
};

/// An offer elsewhere on the same subject or for a similar audience, in its own currency.
struct Comparator
{
    QUuid id;
    QString provider;
    QString offer;
    ComparisonBasis basis = ComparisonBasis::Unset;
    std::optional<Credits> credits;
    std::optional<Decimal> fee;
    QString currency;
    std::optional<Decimal> rate;
    QString included;
    QString webAddress;
    PartialDate seen;

    bool operator==(const Comparator &) const = default;
};

template<>
std::span<const Choice> choicesOf<CostCategory>();
template<>
std::span<const Choice> choicesOf<CostBasis>();
template<>
std::span<const Choice> choicesOf<CostUnit>();
template<>
std::span<const Choice> choicesOf<IncomeKind>();
template<>
std::span<const Choice> choicesOf<IncomeBasis>();
template<>
std::span<const Choice> choicesOf<Persistence>();
template<>
std::span<const Choice> choicesOf<FundingPurpose>();
template<>
std::span<const Choice> choicesOf<Eligibility>();
template<>
std::span<const Choice> choicesOf<SharingModel>();
template<>
std::span<const Choice> choicesOf<ComparisonBasis>();

template<>
std::span<const Field<Financing>> fieldsOf<Financing>();
template<>
std::span<const Field<CostLine>> fieldsOf<CostLine>();
template<>
std::span<const Field<StaffRate>> fieldsOf<StaffRate>();
template<>
std::span<const Field<EditionQuantity>> fieldsOf<EditionQuantity>();
template<>
std::span<const Field<Fee>> fieldsOf<Fee>();
template<>
std::span<const Field<EditionLearners>> fieldsOf<EditionLearners>();
template<>
std::span<const Field<IncomeLine>> fieldsOf<IncomeLine>();
template<>
std::span<const Field<Scenario>> fieldsOf<Scenario>();
template<>
std::span<const Field<ScenarioLine>> fieldsOf<ScenarioLine>();
template<>
std::span<const Field<Comparator>> fieldsOf<Comparator>();

} // namespace Credwright
