#pragma once

#include "core/model/design.h"

namespace Credwright {

/// The national rule that a design is measured by, as people read it.
struct RuleText
{
    QString brief; ///< "Spain: less than 15 ECTS, 25 to 30 h a credit".
    QString full;  ///< Every fact of the rule with its legal base, source and date, a sentence each.
};

/// Of nationalRuleOf(): the country's rule, or the European one with the reason why none of the country's applies.
RuleText ruleTextOf(const Design &design);

} // namespace Credwright
