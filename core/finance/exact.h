#pragma once

#include "core/fields/quantity.h"

#include <algorithm>
#include <limits>

namespace Credwright {

__extension__ typedef __int128 Int128;

/// A million million of the currency: far above any course, and small enough that the sum of every line of a full design fits 64 bits.
constexpr qint64 largestAmount = 1'000'000'000'000'000;

/// A fraction that is rounded once, at the end. Products that would leave 128 bits, and results beyond largestAmount, are held at the limit and say so.
/// Denominators are positive.
class Exact
{
public:
    constexpr Exact(qint64 numerator = 0, qint64 denominator = 1) : m_numerator(numerator), m_denominator(denominator) {}

    Exact &times(qint64 numerator, qint64 denominator = 1)
    {
        m_tooLarge = __builtin_mul_overflow(m_numerator, Int128(numerator), &m_numerator) || m_tooLarge;
        m_tooLarge = __builtin_mul_overflow(m_denominator, Int128(denominator), &m_denominator) || m_tooLarge;
        return *this;
    }
    /// The nearest whole multiple of a unit, such as the smallest amount of a currency.
    qint64 roundedTo(qint64 unit, bool &tooLarge) const { return unit == 1 ? rounded(tooLarge) : Exact(*this).times(1, unit).rounded(tooLarge) * unit; }
    bool isZero() const { return m_numerator == 0; }

    /// The nearest whole number, half away from zero. Sets tooLarge where the value had to be held at the limit; never clears it.
    qint64 rounded(bool &tooLarge) const
    {
        if (m_tooLarge) {
            tooLarge = true;
            return largestAmount;
        }
        constexpr Int128 small = std::numeric_limits<qint32>::max();
        constexpr Int128 limit = std::numeric_limits<qint64>::max() - small;
        const Int128 magnitude = m_numerator < 0 ? -m_numerator : m_numerator;
        Int128 quotient = 0;
        if (m_denominator <= small && magnitude <= limit) {
            const qint64 divisor = static_cast<qint64>(m_denominator);
            quotient = (static_cast<qint64>(magnitude) + divisor / 2) / divisor; // 64 bits divide several times faster.
        } else {
            quotient = magnitude / m_denominator;
            const Int128 remainder = magnitude % m_denominator;
            quotient += remainder >= m_denominator - remainder ? 1 : 0;
        }
        if (quotient > largestAmount) {
            tooLarge = true;
            quotient = largestAmount;
        }
        return static_cast<qint64>(m_numerator < 0 ? -quotient : quotient);
    }

private:
    Int128 m_numerator;
    Int128 m_denominator;
    bool m_tooLarge = false;
};

/// A sum that stays within what two such sums can be subtracted in.
inline Money added(Money a, Money b)
{
    constexpr qint64 limit = std::numeric_limits<qint64>::max() / 4;
    return Money{std::clamp(a.value, -limit, limit) + std::clamp(b.value, -limit, limit)};
}

/// Part `index` of `parts` equal shares of a whole number of units: the remainder goes, one unit each, to the first ones, so that the shares sum to it.
constexpr qint64 evenShare(qint64 whole, qint64 parts, qint64 index, qint64 unit)
{
    const qint64 units = whole / unit;
    return (units / parts + (index < units % parts ? 1 : 0)) * unit;
}

} // namespace Credwright
