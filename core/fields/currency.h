#pragma once

#include "core/fields/quantity.h"

#include <QString>

namespace Credwright {

/// Decimals of amounts in a currency: 2, for some 0 or 3 (ISO 4217, list one, column "Minor unit"; codes of funds and metals are taken as 2).
int currencyDecimals(const QString &code);

/// The smallest amount that can be paid in a currency, as Money: 10 for the euro, 1000 for the Icelandic króna, 1 for the Tunisian dinar.
/// Money counts thousandths, in which every currency's smallest amount is a whole number: an amount does not change when its currency does.
qint64 smallestAmount(const QString &code);

} // namespace Credwright
