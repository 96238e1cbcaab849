#pragma once

#include "core/model/design.h"

namespace Credwright {

/// A funding scheme that is known (resources/rules/funding.json), with what it asks for as far as that can be checked.
struct FundingScheme
{
    QString code;
    QString country; ///< ISO 3166-1 alpha-2; empty for a European one.
    QString title;
    QString programme; ///< IncomeLine::programme holds it; it tells which lines are of this scheme.
    QString period;
    QString conditions;
    QString mayPay;
    IncomeKind kind = IncomeKind::Unset;
    IncomeBasis basis = IncomeBasis::Unset;
    FundingPurpose purpose = FundingPurpose::Unset;
    std::optional<Money> amount; ///< In euro.
    std::optional<Count> minimumLearners, maximumLearners;
    std::optional<Credits> leastCredits;
    std::optional<Count> leastInstitutions, leastCountries; ///< Higher education institutions among the partners, and their countries.
    bool onSitePart = false;                                ///< Part of it has to be on site,
    bool virtualPart = false;                               ///< and part of it online.
    QString source;
    QString address;
    QString seen; ///< Year and month in which the source was read.
};

/// What a scheme pays in another call year, as an institution's rule pack states it.
struct FundingTerms
{
    QString code; ///< Of the scheme.
    std::optional<Money> amount = {};
    std::optional<Count> minimumLearners = {}, maximumLearners = {};
    QString source = {};
    QString address = {};
    QString seen = {};

    bool operator==(const FundingTerms &) const = default;
};

/// All of them, in the order in which they are offered; read once.
const QList<FundingScheme> &fundingSchemes();
/// European ones and those of the countries of the design and its partners that no line of the design is of; with the terms of the
/// institution's rule pack where it states some.
QList<FundingScheme> openSchemes(const Design &design, const QList<FundingTerms> &terms = {});
/// The scheme that an income line is of; null where it is of none that is known.
const FundingScheme *schemeOf(const IncomeLine &line);
/// A temporary line of the scheme, with a new id; its eligibility is not checked.
IncomeLine lineFor(const FundingScheme &scheme);

} // namespace Credwright
