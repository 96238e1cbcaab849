#pragma once

#include "core/util/format.h"

namespace Credwright {

/// A result or a change with its sign in front, "+€3,300", "−€907"; nothing has none.
inline QString formatSignedMoney(Money money, const QString &currency, const QLocale &locale)
{
    const QString text = formatMoney(Money{money.value < 0 ? -money.value : money.value}, currency, locale);
    return money.value == 0 ? text : (money.value < 0 ? QChar(0x2212) : QChar(u'+')) + text;
}

} // namespace Credwright
