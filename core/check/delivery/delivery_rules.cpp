#include "core/check/rule_set.h"

namespace Credwright {

using namespace Qt::Literals::StringLiterals;

namespace {

void checkElectives(const RuleContext &context, FindingSink &sink)
{
    const Design &design = context.design;
    const auto electives =
        std::count_if(design.modules.cbegin(), design.modules.cend(), [](const Module &module) { return module.kind == ModuleKind::Elective; });
    if (electives == 0) {
        return;
    }
    if (design.type.credits) {
        const qint64 accepted =
            std::max<qint64>(context.pack.thresholds.electivesForFew, design.type.credits->value / context.pack.thresholds.creditsPerElective.value);
        if (electives > accepted) {
            sink.add("de.1"_L1, Severity::Consider, {{}, u"module"_s, {}}, QT_TRANSLATE_NOOP("Finding", "%n elective modules are many for %1 ECTS."),
                {FactArg::credits(*design.type.credits)}, static_cast<int>(electives));
        }
    }
    const Anchor where{design.delivery.id, u"delivery.electivesTaken"_s, {}};
    if (!design.delivery.electivesTaken) {
        sink.add("de.2"_L1, Severity::Should, where,
            QT_TRANSLATE_NOOP("Finding", "How many elective modules a learner takes is not said, so all of them are counted."));
    } else if (design.delivery.electivesTaken->value > electives) {
        sink.add("de.2"_L1, Severity::Should, where, QT_TRANSLATE_NOOP("Finding", "A learner takes more elective modules (%1) than there are (%2)."),
            {FactArg::number(design.delivery.electivesTaken->value), FactArg::number(electives)});
    }
}

void checkCommitments(const RuleContext &context, FindingSink &sink)
{
    const Delivery &delivery = context.design.delivery;
    const bool fixed = delivery.mode == DeliveryMode::InPerson || delivery.synchronicity == Synchronicity::Synchronous;
    const bool inWork = std::any_of(
        context.design.profiles.cbegin(), context.design.profiles.cend(), [](const Profile &profile) { return profile.flags.contains(ProfileFlag::InWork); });
    if (fixed && inWork && delivery.whyItFits.isEmpty()) {
        sink.add("de.1"_L1, Severity::Consider, {delivery.id, u"delivery.whyItFits"_s, {}},
            QT_TRANSLATE_NOOP("Finding", "The course asks for presence at fixed times from learners in work, and does not say why that fits them."));
    }
}

void checkLifespan(const RuleContext &context, FindingSink &sink)
{
    const Delivery &delivery = context.design.delivery;
    const bool thoughtOf = delivery.offer != Offer::Unset || !delivery.access.isEmpty() || !delivery.firstStart.isEmpty() || !delivery.endDate.isEmpty()
        || !delivery.reviewDate.isEmpty() || !context.design.editions.isEmpty();
    if (!thoughtOf && !(context.takesShape && context.isBegun("delivery"_L1))) {
        return;
    }
    if (delivery.reviewDate.isEmpty() && delivery.offer != Offer::Once) {
        sink.add("li.1"_L1, Severity::Should, {delivery.id, u"delivery.reviewDate"_s, {}}, QT_TRANSLATE_NOOP("Finding", "No review date is set."));
    }
    if (delivery.access.isEmpty()) {
        sink.add("li.1"_L1, Severity::Should, {delivery.id, u"delivery.access"_s, {}},
            QT_TRANSLATE_NOOP("Finding", "When and how learners can get in is not decided."));
    }
}

/// A partial date covers a span: only spans that cannot overlap are out of order.
bool isBefore(const PartialDate &later, const PartialDate &earlier)
{
    return !later.isEmpty() && !earlier.isEmpty() && later.latest() < earlier.earliest();
}

void checkDates(const RuleContext &context, FindingSink &sink)
{
    const Delivery &delivery = context.design.delivery;
    if (isBefore(delivery.endDate, delivery.firstStart)) {
        sink.add("li.2"_L1, Severity::Should, {delivery.id, u"delivery.endDate"_s, {}},
            QT_TRANSLATE_NOOP("Finding", "The course is last offered before it first starts."));
    }
    for (qsizetype i = 0; i < context.design.editions.size(); ++i) {
        const Edition &edition = context.design.editions.at(i);
        if (isBefore(edition.end, edition.start)) {
            sink.add("li.2"_L1, Severity::Should, {edition.id, u"edition.end"_s, {}}, QT_TRANSLATE_NOOP("Finding", "Edition %1 ends before it starts."),
                {FactArg::row(i + 1)});
        }
    }
}

void check(const RuleContext &context, FindingSink &sink)
{
    checkElectives(context, sink);
    checkCommitments(context, sink);
    checkLifespan(context, sink);
    checkDates(context, sink);
}

QList<Fix> fixes(const Design &design, const Finding &finding)
{
    if (finding.rule == "li.2"_L1 && finding.where.kind() == u"edition") {
        if (const Edition *edition = findById(design.editions, finding.where.entity)) {
            return {{QCoreApplication::translate("Fix", QT_TRANSLATE_NOOP("Fix", "Swap start and end")),
                {edited(design, {edition->id, u"edition.start"_s, {}}, edition->end), edited(design, finding.where, edition->start)}}};
        }
    }
    return {};
}

QList<RuleInfo> infos()
{
    const auto step = "delivery"_L1;
    return {
        rule("de.1"_L1, step, Source::focus, QT_TRANSLATE_NOOP("Rule", "Flexibility and focus"),
            QT_TRANSLATE_NOOP("Rule", "Too much choice dilutes a short course, and too little flexibility shuts out learners with a job or a family."),
            QT_TRANSLATE_NOOP("Rule", "Delivery suits the size and the learners")),
        rule("de.2"_L1, step, Source::focus, QT_TRANSLATE_NOOP("Rule", "Electives left open"),
            QT_TRANSLATE_NOOP("Rule", "The hours of a course can be told only when it is known how many electives a learner takes."), nullptr),
        rule("li.1"_L1, step, Source::lifespan, QT_TRANSLATE_NOOP("Rule", "Lifespan left open"),
            QT_TRANSLATE_NOOP("Rule", "Fields move on. A review date keeps the course worth its certificate, and learners must know when they can get in."),
            QT_TRANSLATE_NOOP("Rule", "Review and access are decided")),
        rule("li.2"_L1, step, Source::lifespan, QT_TRANSLATE_NOOP("Rule", "Dates out of order"),
            QT_TRANSLATE_NOOP("Rule", "Dates that contradict each other reach learners in the description."), nullptr),
    };
}

} // namespace

RuleSet deliveryRules()
{
    return {"delivery"_L1, infos, check, fixes};
}

} // namespace Credwright
