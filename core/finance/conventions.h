#pragma once

#include "core/finance/funding_schemes.h"

namespace Credwright {

/// How many hours of a full-time year are productive, by some rule or custom.
struct HourConvention
{
    QString title;
    Minutes hours; ///< Zero where it states days.
    std::optional<Count> days = {};
    QString source;
    QString address = {};
    QString seen = {};

    /// With days of this length.
    Minutes hoursWith(Minutes dayLength) const { return days ? Minutes{days->value * dayLength.value} : hours; }
    bool operator==(const HourConvention &) const = default;
};

/// A rate of indirect cost that is usual somewhere.
struct IndirectRate
{
    QString title;
    Percent rate;
    QString source;
    QString address = {};
    QString seen = {};

    bool operator==(const IndirectRate &) const = default;
};

/// Usual figures of financing as data with their source (resources/rules/finance.json), or what an institution's rule pack puts in their place.
struct FinanceConventions
{
    QList<HourConvention> hours;
    QList<IndirectRate> indirectRates;
    QList<FundingTerms> funding; ///< Of a pack alone: amounts and limits of schemes in another call year.

    bool operator==(const FinanceConventions &) const = default;
};

/// The built-in ones; read once.
const FinanceConventions &usualConventions();
/// Each list of the pack where it has one, else the built-in list.
FinanceConventions conventionsWith(const FinanceConventions &ofPack);

} // namespace Credwright
