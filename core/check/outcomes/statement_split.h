#pragma once

#include "core/check/outcomes/statement_scan.h"

namespace Credwright {

/// One statement per performance; verbs that follow each other directly share the object. Empty where the parts would not be
/// sentences of their own (German passives with different subjects).
QStringList splitStatement(const QString &text, const StatementScan &scan, const LanguageTable &table);

} // namespace Credwright
