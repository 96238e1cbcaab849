#include "core/check/certification/council_elements.h"
#include "core/check/rule_set.h"

namespace Credwright {

using namespace Qt::Literals::StringLiterals;

namespace {

void checkElements(const RuleContext &context, FindingSink &sink)
{
    const QList<ElementState> elements = councilElements(context.design, context.derived);
    // Once there is a course to speak about, every gap counts; until then only gaps in steps that somebody works on, and only
    // when a third of the elements that an offer can hold is there.
    const auto filled =
        std::count_if(elements.cbegin(), elements.cend(), [](const ElementState &element) { return element.mandatory && !element.atIssue && element.there; });
    bool complete = true;
    for (const ElementState &element : elements) {
        if (element.mandatory && !element.there) {
            complete = false;
            if (context.takesShape || (filled >= 3 && context.isBegun(stepOf(element.where)))) {
                sink.add("ce.1"_L1, Severity::Must, element.where, element.missing);
            }
        }
    }
    // The optional elements are worth a word only once the mandatory ones are there.
    for (const ElementState &element : elements) {
        if (complete && !element.mandatory && !element.there && element.missing) {
            sink.add("ce.2"_L1, Severity::Consider, element.where, element.missing);
        }
    }
}

void checkJointAward(const RuleContext &context, FindingSink &sink)
{
    const Design &design = context.design;
    if (design.identity.joint == Answer::Yes && design.awardingBodies.size() == 1) {
        sink.add("ce.3"_L1, Severity::Should, {{}, u"awardingBody"_s, {}}, QT_TRANSLATE_NOOP("Finding", "A joint award names only one awarding body."));
    }
}

/// A tool of one's own list, or the system for issuing that the team named.
bool hasIssuingTool(const Design &design)
{
    return std::any_of(design.issuingTools.cbegin(), design.issuingTools.cend(),
               [](const IssuingTool &tool) { return tool.stage == ToolStage::Issue && !tool.tool.isEmpty(); })
        || std::any_of(design.systems.cbegin(), design.systems.cend(),
            [](const TechnicalSystem &system) { return system.kind == SystemKind::Issuing && !system.name.isEmpty(); });
}

void checkDigital(const RuleContext &context, FindingSink &sink)
{
    const Certification &certification = context.design.certification;
    if (certification.format != CertificateFormat::Digital && certification.format != CertificateFormat::Both) {
        return;
    }
    if (!hasIssuingTool(context.design)) {
        sink.add("ce.4"_L1, Severity::Should, {{}, u"issuingTool"_s, {}},
            QT_TRANSLATE_NOOP("Finding", "The certificate is digital, but no tool is named that issues it."));
    }
    if (certification.verification.isEmpty()) {
        sink.add("ce.5"_L1, Severity::Should, {certification.id, u"certification.verification"_s, {}},
            QT_TRANSLATE_NOOP("Finding", "The certificate is digital, but nothing says how somebody else can verify it."));
    }
}

void check(const RuleContext &context, FindingSink &sink)
{
    checkElements(context, sink);
    checkJointAward(context, sink);
    checkDigital(context, sink);
}

QList<RuleInfo> infos()
{
    return {
        rule("ce.1"_L1, "certification"_L1, Source::certification, QT_TRANSLATE_NOOP("Rule", "Mandatory element missing"),
            QT_TRANSLATE_NOOP("Rule", "The Council lists the elements that every micro-credential states, so that it can be understood and compared anywhere."),
            QT_TRANSLATE_NOOP("Rule", "Every mandatory element that an offer can hold is there")),
        rule("ce.2"_L1, "certification"_L1, Source::certification, QT_TRANSLATE_NOOP("Rule", "Optional element missing"),
            QT_TRANSLATE_NOOP("Rule", "The Council lists optional elements that help readers to judge and to recognise a micro-credential."), nullptr),
        rule("ce.3"_L1, "certification"_L1, Source::certification, QT_TRANSLATE_NOOP("Rule", "Joint award with one body"),
            QT_TRANSLATE_NOOP("Rule", "A joint award is made by two or more bodies. Each is named on the certificate."), nullptr),
        rule("ce.4"_L1, "certification"_L1, Source::portability, QT_TRANSLATE_NOOP("Rule", "Digital without a tool"),
            QT_TRANSLATE_NOOP("Rule", "A digital certificate needs a system that issues it, chosen within the digital strategy of the institution."),
            QT_TRANSLATE_NOOP("Rule", "The certificate has the tool that its format needs")),
        rule("ce.5"_L1, "certification"_L1, Source::portability, QT_TRANSLATE_NOOP("Rule", "Not verifiable"),
            QT_TRANSLATE_NOOP("Rule", "Whoever is shown the certificate has to be able to check that it is authentic."),
            QT_TRANSLATE_NOOP("Rule", "It is said how the certificate is verified")),
    };
}

} // namespace

RuleSet certificationRules()
{
    return {"certification"_L1, infos, check, nullptr};
}

} // namespace Credwright
