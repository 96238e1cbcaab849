#include "core/check/rule_set.h"

namespace Credwright {

using namespace Qt::Literals::StringLiterals;

namespace {

bool saysNothingOfBackground(const Profile &profile)
{
    return profile.socialBackground.isEmpty() && profile.age.isEmpty() && profile.experience.isEmpty() && profile.previousEducation.isEmpty()
        && profile.reasons.isEmpty() && profile.commitments.isEmpty();
}

void checkProfiles(const RuleContext &context, FindingSink &sink)
{
    const Design &design = context.design;
    for (const Profile &profile : design.profiles) {
        if (profile.name.isEmpty() && profile.kind == ProfileKind::Unset) {
            continue;
        }
        const QStringList args{FactArg::title(profile.name.text.isEmpty() ? labelOf(profile.kind) : profile.name.text)};
        if (profile.needs.isEmpty()) {
            sink.add("au.1"_L1, Severity::Should, {profile.id, u"profile.needs"_s, {}}, QT_TRANSLATE_NOOP("Finding", "What “%1” needs is not said."), args);
        }
        if (saysNothingOfBackground(profile)) {
            sink.add("au.2"_L1, Severity::Should, {profile.id, u"profile.experience"_s, {}},
                QT_TRANSLATE_NOOP("Finding", "Nothing is said about the background, reasons or commitments of “%1”."), args);
        }
        const bool provided = std::any_of(design.provisions.cbegin(), design.provisions.cend(), [&](const Provision &provision) {
            return !provision.description.isEmpty() && (provision.profiles.isEmpty() || provision.profiles.contains(profile.id));
        });
        if (profile.flags.contains(ProfileFlag::NonTraditional) && !provided) {
            sink.add("au.1"_L1, Severity::Should, {profile.id, u"profile.flags"_s, {}},
                QT_TRANSLATE_NOOP("Finding", "“%1” are non-traditional learners, but no provision is made for them."), args);
        }
    }
}

void checkFeedback(const RuleContext &context, FindingSink &sink)
{
    const Audience &audience = context.design.audience;
    if (audience.feedbackInstrument.isEmpty()) {
        if (context.takesShape && context.isBegun("audience"_L1)) {
            sink.add("au.1"_L1, Severity::Should, {audience.id, u"audience.feedbackInstrument"_s, {}},
                QT_TRANSLATE_NOOP("Finding", "No way is planned to hear from learners afterwards."));
        }
        return;
    }
    if (audience.feedbackOnQuality == Answer::No) {
        sink.add("au.1"_L1, Severity::Should, {audience.id, u"audience.feedbackOnQuality"_s, {}},
            QT_TRANSLATE_NOOP("Finding", "Learners are not asked about the quality of learning and teaching."));
    }
    if (audience.feedbackOnPurpose == Answer::No) {
        sink.add("au.1"_L1, Severity::Should, {audience.id, u"audience.feedbackOnPurpose"_s, {}},
            QT_TRANSLATE_NOOP("Finding", "Learners are not asked whether the course met its purpose."));
    }
}

void checkAlternatives(const RuleContext &context, FindingSink &sink)
{
    for (const Prerequisite &prerequisite : context.design.prerequisites) {
        const bool formal = prerequisite.kind == PrerequisiteKind::Degree || prerequisite.kind == PrerequisiteKind::Experience;
        if (formal && !prerequisite.requirement.isEmpty() && prerequisite.alternative.isEmpty()) {
            sink.add("ad.1"_L1, Severity::Should, {prerequisite.id, u"prerequisite.alternative"_s, {}},
                QT_TRANSLATE_NOOP("Finding", "“%1” has no alternative, such as the recognition of prior learning."),
                {FactArg::title(prerequisite.requirement.text)});
        }
    }
}

void check(const RuleContext &context, FindingSink &sink)
{
    checkProfiles(context, sink);
    checkFeedback(context, sink);
    checkAlternatives(context, sink);
}

QList<RuleInfo> infos()
{
    return {
        rule("au.1"_L1, "audience"_L1, Source::audience, QT_TRANSLATE_NOOP("Rule", "Learners’ needs left open"),
            QT_TRANSLATE_NOOP("Rule", "A profile is useful when it says what its learners need, what is done for them, and how they are heard afterwards."),
            QT_TRANSLATE_NOOP("Rule", "Needs, provisions and feedback are settled")),
        rule("au.2"_L1, "audience"_L1, Source::backgrounds, QT_TRANSLATE_NOOP("Rule", "Bare profile"),
            QT_TRANSLATE_NOOP("Rule",
                "Learners come from different backgrounds, with different reasons, beside work and family. The design can answer only what it knows of them."),
            QT_TRANSLATE_NOOP("Rule", "Every profile is described")),
        rule("ad.1"_L1, "audience"_L1, Source::admission, QT_TRANSLATE_NOOP("Rule", "No alternative route"),
            QT_TRANSLATE_NOOP("Rule", "Learners with a non-traditional background may know as much without the paper. An alternative route lets them show it."),
            QT_TRANSLATE_NOOP("Rule", "Formal prerequisites have an alternative")),
    };
}

} // namespace

RuleSet audienceRules()
{
    return {"audience"_L1, infos, check, nullptr};
}

} // namespace Credwright
