#include "core/check/rule_set.h"

namespace Credwright {

using namespace Qt::Literals::StringLiterals;

namespace {

template<typename T, typename P>
bool any(const QList<T> &list, P &&holds)
{
    return std::any_of(list.cbegin(), list.cend(), holds);
}

void checkSelection(const RuleContext &context, FindingSink &sink)
{
    const Design &design = context.design;
    const Admission &admission = design.admission;
    if (admission.kind == AdmissionKind::Selected && admission.criteria.isEmpty() && design.prerequisites.isEmpty()
        && design.audience.selectionRule.isEmpty()) {
        sink.add("ad.2"_L1, Severity::Should, {admission.id, u"admission.criteria"_s, {}},
            QT_TRANSLATE_NOOP("Finding", "The course is for a selected audience, but nothing says by which criteria."));
    }
    if (admission.kind == AdmissionKind::Selected && admission.application.isEmpty()) {
        sink.add("ad.2"_L1, Severity::Should, {admission.id, u"admission.application"_s, {}},
            QT_TRANSLATE_NOOP("Finding", "The course is for a selected audience, but nothing says how to apply."));
    }
    if (!admission.criteria.isEmpty() && admission.priorLearning.isEmpty()
        && !any(design.prerequisites, [](const Prerequisite &row) { return !row.alternative.isEmpty(); })) {
        sink.add("ad.1"_L1, Severity::Should, {admission.id, u"admission.priorLearning"_s, {}},
            QT_TRANSLATE_NOOP("Finding", "The selection criteria leave no way in for people with another background."));
    }
}

/// Where nobody comes to campus, support that is only there reaches nobody.
void checkPlaceOfSupport(const RuleContext &context, FindingSink &sink)
{
    const Design &design = context.design;
    if (design.delivery.mode == DeliveryMode::Online) {
        const bool remote = any(design.supportResources, [](const SupportResource &row) { return row.access != ResourceAccess::Campus; });
        for (const SupportResource &resource : design.supportResources) {
            if (!remote && resource.access == ResourceAccess::Campus) {
                sink.add("ad.2"_L1, Severity::Should, {resource.id, u"supportResource.access"_s, {}},
                    QT_TRANSLATE_NOOP("Finding", "The course is online, but all its support is on campus: “%1” cannot be reached from elsewhere."),
                    {FactArg::title(resource.name.text)});
            }
        }
    }
    for (const SupportResource &resource : design.supportResources) {
        if (resource.access == ResourceAccess::Unset && !resource.name.isEmpty()) {
            sink.add("ad.4"_L1, Severity::Consider, {resource.id, u"supportResource.access"_s, {}},
                QT_TRANSLATE_NOOP("Finding", "It is not said whether “%1” can be used from elsewhere."), {FactArg::title(resource.name.text)});
        }
    }
}

void checkStatus(const RuleContext &context, FindingSink &sink)
{
    const Admission &admission = context.design.admission;
    const bool open = admission.learnerStatus == LearnerStatus::Open;
    if (open || (admission.learnerStatus == LearnerStatus::Unset && context.takesShape && context.isBegun("admission"_L1))) {
        sink.add("ad.3"_L1, Severity::Should, {admission.id, u"admission.learnerStatus"_s, {}},
            QT_TRANSLATE_NOOP("Finding", "It is open with which status learners are enrolled."));
    } else if (admission.learnerStatus != LearnerStatus::Unset && admission.departmentAsked != Answer::Yes) {
        sink.add("ad.3"_L1, Severity::Consider, {admission.id, u"admission.departmentAsked"_s, {}},
            QT_TRANSLATE_NOOP("Finding", "Student affairs have not been asked how these learners are enrolled."));
    }
}

void checkSupport(const RuleContext &context, FindingSink &sink)
{
    const Design &design = context.design;
    const Admission &admission = design.admission;
    if (!context.takesShape || !context.isBegun("admission"_L1)) {
        return;
    }
    if (design.supportResources.isEmpty()) {
        sink.add("ad.4"_L1, Severity::Should, {{}, u"supportResource"_s, {}},
            QT_TRANSLATE_NOOP("Finding", "No facility or service is named, so learners cannot weigh it before they enrol."));
    }
    if (admission.academicSupport.isEmpty()) {
        sink.add("ad.4"_L1, Severity::Should, {admission.id, u"admission.academicSupport"_s, {}},
            QT_TRANSLATE_NOOP("Finding", "Nothing is said about academic support."));
    }
    if (admission.oneToOne.isEmpty() && admission.outsideHours.isEmpty()) {
        sink.add("ad.4"_L1, Severity::Consider, {admission.id, u"admission.oneToOne"_s, {}},
            QT_TRANSLATE_NOOP("Finding", "Nobody is planned to help one-to-one or outside teaching hours."));
    }
    if (admission.selfDirected.isEmpty()) {
        sink.add("ad.4"_L1, Severity::Consider, {admission.id, u"admission.selfDirected"_s, {}},
            QT_TRANSLATE_NOOP("Finding", "Nothing builds up the skills that learning on one’s own asks for."));
    }
}

void check(const RuleContext &context, FindingSink &sink)
{
    checkSelection(context, sink);
    checkPlaceOfSupport(context, sink);
    checkStatus(context, sink);
    checkSupport(context, sink);
}

QList<RuleInfo> infos()
{
    return {
        rule("ad.2"_L1, "admission"_L1, Source::admission, QT_TRANSLATE_NOOP("Rule", "Access left unclear"),
            QT_TRANSLATE_NOOP("Rule", "Who selects has to say by what and how; and what is offered to learners has to reach them where they are."),
            QT_TRANSLATE_NOOP("Rule", "Selection and support fit the course")),
        rule("ad.3"_L1, "admission"_L1, Source::registration, QT_TRANSLATE_NOOP("Rule", "Status of learners"),
            QT_TRANSLATE_NOOP("Rule",
                "Participants will most likely have to be enrolled as students of the awarding university. The department in charge knows how, and what it "
                "takes."),
            QT_TRANSLATE_NOOP("Rule", "The status of learners is settled with student affairs")),
        rule("ad.4"_L1, "admission"_L1, Source::support, QT_TRANSLATE_NOOP("Rule", "Support left open"),
            QT_TRANSLATE_NOOP("Rule",
                "Learners in short courses are rarely on campus, have little time, and may not have studied for years. They use support for a short time, but "
                "much."),
            QT_TRANSLATE_NOOP("Rule", "Support is planned and told")),
    };
}

} // namespace

RuleSet admissionRules()
{
    return {"admission"_L1, infos, check, nullptr};
}

} // namespace Credwright
