#include "core/check/rule_set.h"

namespace Credwright {

using namespace Qt::Literals::StringLiterals;

namespace {

void check(const RuleContext &, FindingSink &) {}

QList<RuleInfo> infos()
{
    return {};
}

} // namespace

RuleSet admissionRules()
{
    return {"admission"_L1, infos, check, nullptr};
}

} // namespace Credwright
