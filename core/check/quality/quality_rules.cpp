#include "core/check/rule_set.h"

namespace Credwright {

using namespace Qt::Literals::StringLiterals;

namespace {

void check(const RuleContext &context, FindingSink &sink)
{
    const Quality &quality = context.design.quality;
    const bool external = quality.type == AssuranceType::External || quality.type == AssuranceType::Both;
    if (external && quality.agency.isEmpty()) {
        sink.add("qa.1"_L1, Severity::Should, {quality.id, u"quality.agency"_s, {}},
            QT_TRANSLATE_NOOP("Finding", "Quality is assured externally, but no agency is named."));
    }
    if (quality.accredited == Accreditation::Yes && quality.accreditedBy.isEmpty()) {
        sink.add("qa.1"_L1, Severity::Should, {quality.id, u"quality.accreditedBy"_s, {}},
            QT_TRANSLATE_NOOP("Finding", "The course is accredited, but not said by whom."));
    }
    if (quality.type != AssuranceType::Unset && quality.accredited == Accreditation::Unset && context.takesShape) {
        sink.add("qa.1"_L1, Severity::Consider, {quality.id, u"quality.accredited"_s, {}},
            QT_TRANSLATE_NOOP("Finding", "Whether the course is to be accredited is not decided."));
    }
}

QList<RuleInfo> infos()
{
    return {
        rule("qa.1"_L1, "quality"_L1, Source::quality, QT_TRANSLATE_NOOP("Rule", "Quality assurance left open"),
            QT_TRANSLATE_NOOP("Rule",
                "External quality assurance looks at how the institution assures quality itself. Who looks, and whether the course is accredited, tells "
                "readers what to trust."),
            QT_TRANSLATE_NOOP("Rule", "Quality assurance is settled")),
    };
}

} // namespace

RuleSet qualityRules()
{
    return {"quality"_L1, infos, check, nullptr};
}

} // namespace Credwright
