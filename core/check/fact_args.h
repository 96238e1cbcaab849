#pragma once

#include "core/fields/quantity.h"
#include "core/fields/text_id.h"

#include <QString>

namespace Credwright::FactArg {

/// The arguments of a finding's sentence in a form that is free of language and locale; Finding::factText() makes them readable.
/// So a finding is cheap to make, and its fingerprint is the same on every machine.

/// What people call a row. It names the place and is no part of the fact: a new name reopens nothing.
QString title(const QString &text);
/// The number of a row, counted from 1; no part of the fact either, so that moving a row reopens nothing.
QString row(qsizetype number);
/// Words of the design that the fact is about.
QString words(const QString &text);
/// A text of the product ("Quiz, marked automatically").
QString label(const TextId &text);
QString minutes(Minutes minutes);
QString percent(Percent percent);
QString credits(Credits credits);
QString money(Money money, const QString &currency);
QString number(qint64 value);
/// A number with two decimals: 3033 for 30.33.
QString hundredths(qint64 value);

/// The argument as people read it, in the default locale.
QString shown(const QString &argument);
/// The argument as far as it belongs to the fact.
QString fingerprint(const QString &argument);

} // namespace Credwright::FactArg
