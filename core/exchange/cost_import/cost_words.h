#pragma once

#include "core/model/financing.h"

namespace Credwright {

/// What a column of a cost sheet may hold.
enum class CostField { Unset, Title, Category, Basis, Unit, Hours, Quantity, Rate, Amount, Note, Edition };

template<>
std::span<const Choice> choicesOf<CostField>();

/// A text as it is compared: small letters, no accents, no brackets with what is in them, one space between words. "Ποσό (€)" is "ποσο".
QString comparableText(const QString &text);

/// How well a header says that its column holds this: 0 not at all, most for the whole header, else the longer what it says of it.
int headerFit(CostField field, const QString &header);
/// What a value in words means, in English and the eight other languages of resources/rules/cost_headers.json, or by the code or label of the choice;
/// Unset where it says nothing.
CostCategory categoryInWords(const QString &text);
CostBasis basisInWords(const QString &text);
CostUnit unitInWords(const QString &text);
/// Whether a row of this title sums up others: "Subtotal preparatory", "Gesamt".
bool isTotalInWords(const QString &text);
/// Whether an amount shown with this sign or code may be in the currency; true for no sign.
bool isCurrency(const QString &sign, const QString &currency);
/// A text that is a currency and nothing else: "€", "EUR".
bool isCurrencySign(const QString &text);

} // namespace Credwright
