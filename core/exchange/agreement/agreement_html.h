#pragma once

#include "core/check/analysis.h"

#include <QByteArray>
#include <QDate>
#include <QLocale>

namespace Credwright {

/// The outline of the agreement among the partners as one printable HTML file (UTF-8): the partners, then the thirteen elements of the
/// guide, each with its status, owner, text, what other steps say, and the questions to settle as a list to tick. A working paper for
/// partners and lawyers, in the language of the interface; not part of the public description. `locale` is that of its words, numbers and dates.
QByteArray agreementHtml(const Design &design, const Analysis &analysis, QDate date, const QLocale &locale = QLocale());

} // namespace Credwright
