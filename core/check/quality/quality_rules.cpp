#include "core/check/rule_set.h"
#include "core/guide/external_quality.h"

namespace Credwright {

using namespace Qt::Literals::StringLiterals;

namespace {

void checkExternal(const RuleContext &context, FindingSink &sink)
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

/// The institution answers for quality first, by a process of its own.
void checkInternal(const RuleContext &context, FindingSink &sink)
{
    const Quality &quality = context.design.quality;
    if ((quality.type != AssuranceType::Internal && quality.type != AssuranceType::Both) || !context.takesShape) {
        return;
    }
    if (quality.process.isEmpty()) {
        sink.add("qa.2"_L1, Severity::Should, {quality.id, u"quality.process"_s, {}},
            QT_TRANSLATE_NOOP("Finding", "By which internal process quality is assured is not said."));
    }
    if (quality.body.isEmpty()) {
        sink.add("qa.2"_L1, Severity::Should, {quality.id, u"quality.body"_s, {}},
            QT_TRANSLATE_NOOP("Finding", "No body is named that answers for the quality of the course."));
    }
    if (quality.esgReference.isEmpty() && quality.sectorStandard.isEmpty()) {
        sink.add("qa.2"_L1, Severity::Consider, {quality.id, u"quality.esgReference"_s, {}},
            QT_TRANSLATE_NOOP("Finding", "Neither the European Standards and Guidelines nor a standard of the sector is referred to."));
    }
}

void checkCriteria(const RuleContext &context, FindingSink &sink)
{
    const QList<QualityCriterion> &criteria = context.design.qualityCriteria;
    int open = 0;
    for (const QualityCriterion &criterion : criteria) {
        const QString name = criterion.area == QualityArea::Other || criterion.area == QualityArea::Unset
            ? FactArg::title(criterion.wording)
            : FactArg::label(choicesOf<QualityArea>()[static_cast<std::size_t>(criterion.area) - 1].label);
        const auto say = [&](Severity severity, const QString &field, const char *fact) {
            sink.add("qa.3"_L1, severity, {criterion.id, field, {}}, fact, {name});
        };
        switch (criterion.verdict) {
        case Verdict::Unset:
            ++open;
            break;
        case Verdict::NotMet:
            say(Severity::Should, u"qualityCriterion.verdict"_s, QT_TRANSLATE_NOOP("Finding", "A criterion is not met: %1."));
            break;
        case Verdict::Partly:
            say(Severity::Consider, u"qualityCriterion.verdict"_s, QT_TRANSLATE_NOOP("Finding", "A criterion is met in part only: %1."));
            break;
        case Verdict::Met:
            if (criterion.evidence.isEmpty()) {
                say(Severity::Consider, u"qualityCriterion.evidence"_s, QT_TRANSLATE_NOOP("Finding", "A criterion is met without evidence: %1."));
            }
            break;
        case Verdict::DoesNotApply:
            break;
        }
    }
    if (open > 0 && context.takesShape && context.isBegun("quality"_L1)) {
        sink.add("qa.3"_L1, Severity::Consider, {{}, u"qualityCriterion.verdict"_s, {}},
            open == 1 ? QT_TRANSLATE_NOOP("Finding", "One criterion of the internal review is not judged.")
                      : QT_TRANSLATE_NOOP("Finding", "%n criteria of the internal review are not judged."),
            {}, open == 1 ? -1 : open);
    }
}

void checkAccreditation(const RuleContext &context, FindingSink &sink)
{
    const Quality &quality = context.design.quality;
    if (quality.accreditationAsked != Answer::Yes) {
        return;
    }
    if (quality.accredited == Accreditation::No) {
        sink.add("qa.4"_L1, Severity::Should, {quality.id, u"quality.accredited"_s, {}},
            QT_TRANSLATE_NOOP("Finding", "Country or sector asks for accreditation, and the course is to have none."));
    }
    if (quality.askedBy.isEmpty()) {
        sink.add("qa.4"_L1, Severity::Should, {quality.id, u"quality.askedBy"_s, {}},
            externalQualityOf(context.design.identity.country).asked == false
                ? QT_TRANSLATE_NOOP("Finding", "Accreditation is said to be asked for, although the country is known to ask for none; by whom is not said.")
                : QT_TRANSLATE_NOOP("Finding", "Accreditation is asked for, and by whom is not said."));
    }
}

void check(const RuleContext &context, FindingSink &sink)
{
    checkExternal(context, sink);
    checkInternal(context, sink);
    checkCriteria(context, sink);
    checkAccreditation(context, sink);
}

QList<RuleInfo> infos()
{
    const auto step = "quality"_L1;
    return {
        rule("qa.1"_L1, step, Source::quality, QT_TRANSLATE_NOOP("Rule", "Quality assurance left open"),
            QT_TRANSLATE_NOOP("Rule",
                "External quality assurance looks at how the institution assures quality itself. Who looks, and whether the course is accredited, tells "
                "readers what to trust."),
            QT_TRANSLATE_NOOP("Rule", "Quality assurance is settled")),
        rule("qa.2"_L1, step, Source::quality, QT_TRANSLATE_NOOP("Rule", "Internal process not described"),
            QT_TRANSLATE_NOOP("Rule",
                "Institutions answer for quality by their own regular process, in line with the European Standards and Guidelines and the standards agreed "
                "in the sector."),
            QT_TRANSLATE_NOOP("Rule", "The internal process is described")),
        rule("qa.3"_L1, step, Source::quality, QT_TRANSLATE_NOOP("Rule", "Criterion of the internal review"),
            QT_TRANSLATE_NOOP("Rule",
                "A light review still looks at clear outcomes, transparent assessment and information, the learning experience, and what learners and "
                "stakeholders say."),
            QT_TRANSLATE_NOOP("Rule", "Every criterion is judged and met")),
        rule("qa.4"_L1, step, Source::quality, QT_TRANSLATE_NOOP("Rule", "Accreditation that is asked for"),
            QT_TRANSLATE_NOOP("Rule",
                "Most institutions see no need for an accreditation of each short course. Where a country or a sector asks for it, recognition hangs on it."),
            nullptr),
    };
}

} // namespace

RuleSet qualityRules()
{
    return {"quality"_L1, infos, check, nullptr};
}

} // namespace Credwright
