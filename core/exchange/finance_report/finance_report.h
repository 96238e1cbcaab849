#pragma once

#include "core/check/analysis.h"
#include "core/exchange/text_document/text_document.h"

#include <QDate>
#include <QLocale>

namespace Credwright {

/// The financing report for the meeting that decides: assumptions, full cost, income, result of each edition, break-even, sensitivity, what partners get and pay, the
/// market and what is still open, each figure with its working. It is for the institution's own use (exchange.md: no public export holds the full-cost
/// model). A pure function of its arguments: `date` is the day that it states (invalid: none); numbers, money and dates are written in `locale`, words in the
/// language of the program. Where nothing is calculated yet it says so and lists what is open.
TextDocument financeReport(const Design &design, const Analysis &analysis, QDate date, const QLocale &locale = QLocale());

} // namespace Credwright
