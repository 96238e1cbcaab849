#pragma once

#include <compare>
#include <QtGlobal>

namespace Credwright {

/// An exact whole number of one unit. Distinct types, so that minutes are never added to money.
template<typename Unit>
struct Quantity
{
    qint64 value = 0;

    auto operator<=>(const Quantity &) const = default;
    friend Quantity operator+(Quantity a, Quantity b) { return {a.value + b.value}; }
    friend Quantity operator-(Quantity a, Quantity b) { return {a.value - b.value}; }
    Quantity &operator+=(Quantity other)
    {
        value += other.value;
        return *this;
    }
};

using Minutes = Quantity<struct MinuteUnit>;     ///< Working time; an hour of learning is 60 minutes.
using Money = Quantity<struct MoneyUnit>;        ///< Thousandths of the design's one currency: €1.50 is 1500. See core/fields/currency.h.
using Percent = Quantity<struct PercentUnit>;    ///< Hundredths of a percent: 20 % is 2000.
using Credits = Quantity<struct CreditUnit>;     ///< Hundredths of an ECTS credit: 6 ECTS is 600.
using Decimal = Quantity<struct ThousandthUnit>; ///< Thousandths of a piece: 2.5 days are 2500.
using Count = Quantity<struct CountUnit>;        ///< Whole things: learners, weeks, levels.

} // namespace Credwright
