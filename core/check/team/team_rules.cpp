#include "core/check/rule_set.h"

namespace Credwright {

using namespace Qt::Literals::StringLiterals;

namespace {

/// A choice made in another step, and the unit or system of the institution that it cannot do without (guide, Bringing together the expertise).
template<typename Kind>
struct Need
{
    Kind kind;
    bool (*applies)(const Design &);
    const char *because; ///< What is said while nobody is named: one sentence.
};

bool hasPartners(const Design &design)
{
    return design.partnership.applies == Answer::Yes || !design.partners.isEmpty() || design.stackability.approach == StackApproach::Consortium;
}

bool awardsCredits(const Design &design)
{
    const bool tracked = std::ranges::any_of(design.tracks, [](const Track &track) { return track.awardsCredits == Answer::Yes; });
    return tracked || (design.tracks.isEmpty() && design.type.credits);
}

bool isPartlyOnline(const Design &design)
{
    const DeliveryMode mode = design.delivery.mode;
    return mode == DeliveryMode::Online || mode == DeliveryMode::Hybrid || mode == DeliveryMode::Blended
        || std::ranges::any_of(design.activities, [](const Activity &activity) { return activity.mode == ActivityMode::Online; });
}

bool isReviewedOutside(const Design &design)
{
    const Quality &quality = design.quality;
    return quality.type == AssuranceType::External || quality.type == AssuranceType::Both || quality.accredited == Accreditation::Planned;
}

bool isMarketed(const Design &design)
{
    return !design.channels.isEmpty() || std::ranges::any_of(design.costLines, [](const CostLine &line) { return line.usual == "marketing"_L1; });
}

bool teachingMethodsChange(const Design &design)
{
    return std::ranges::any_of(
        design.fitnessAspects, [](const FitnessAspect &aspect) { return aspect.area == FitnessArea::TeachingMethods && aspect.verdict == Fitness::ToChange; });
}

bool isExaminedOnline(const Design &design)
{
    return std::ranges::any_of(design.assessments,
        [](const Assessment &assessment) { return assessment.kind == AssessmentKind::Summative && assessment.place == AssessmentPlace::Online; });
}

bool isIssuedDigitally(const Design &design)
{
    return design.certification.format == CertificateFormat::Digital || design.certification.format == CertificateFormat::Both;
}

constexpr Need<UnitKind> unitNeeds[]{
    {UnitKind::TeachingLearning, teachingMethodsChange,
        QT_TRANSLATE_NOOP("Finding", "The teaching methods have to change, and no contact is named in teaching and learning.")},
    {UnitKind::EducationalDesign, isPartlyOnline,
        QT_TRANSLATE_NOOP("Finding", "Part of the course is online, and no contact is named in educational design and technology.")},
    {UnitKind::StudentAdministration, awardsCredits,
        QT_TRANSLATE_NOOP("Finding", "ECTS credits are awarded, and no contact is named in student administration.")},
    {UnitKind::QualityAssurance, isReviewedOutside,
        QT_TRANSLATE_NOOP("Finding", "There is an external review or accreditation, and no contact is named in quality assurance.")},
    {UnitKind::Marketing, isMarketed, QT_TRANSLATE_NOOP("Finding", "Marketing is planned, and no contact is named in the marketing unit.")},
    {UnitKind::LegalAffairs, hasPartners, QT_TRANSLATE_NOOP("Finding", "Partners need a formal agreement, and no contact is named in legal affairs.")},
};

constexpr Need<SystemKind> systemNeeds[]{
    {SystemKind::LearningPlatform, isPartlyOnline, QT_TRANSLATE_NOOP("Finding", "Part of the course is online, and nobody owns a learning platform for it.")},
    {SystemKind::StudentAdministration, awardsCredits,
        QT_TRANSLATE_NOOP("Finding", "ECTS credits are awarded, and nobody owns a student administration system for them.")},
    {SystemKind::Assessment, isExaminedOnline, QT_TRANSLATE_NOOP("Finding", "Graded assessment is online, and nobody owns an assessment system for it.")},
    {SystemKind::Issuing, isIssuedDigitally, QT_TRANSLATE_NOOP("Finding", "The certificate is digital, and nobody owns a system that issues it.")},
};

/// Reached: somebody is named, or the unit was asked already. A contact that was explicitly not asked yet is a note, no contact.
bool isReached(const SupportUnit &unit)
{
    const bool asked = unit.status == ContactStatus::Asked || unit.status == ContactStatus::Agreed;
    return asked || (!unit.contact.isEmpty() && unit.status != ContactStatus::NotAsked);
}

bool isReached(const TechnicalSystem &system)
{
    return !system.owner.isEmpty();
}

template<typename Row, typename Kind>
void checkNeeds(const Design &design, const QList<Row> &rows, std::span<const Need<Kind>> needs, const QString &field, QList<Finding> &found)
{
    for (const Need<Kind> &need : needs) {
        const auto ofKind = [&](const Row &row) { return row.kind == need.kind; };
        const bool reached = std::ranges::any_of(rows, [&](const Row &row) { return ofKind(row) && isReached(row); });
        if (reached || !need.applies(design)) {
            continue;
        }
        const auto first = std::ranges::find_if(rows, ofKind);
        const Anchor where = first == rows.end() ? Anchor{{}, field.section(u'.', 0, 0), {}} : Anchor{first->id, field, {}};
        found.append({.rule = "tm.1"_L1, .severity = Severity::Should, .where = where, .fact = {"Finding", need.because}});
    }
}

void checkExpertise(const RuleContext &context, FindingSink &sink)
{
    if (!context.takesShape) {
        return;
    }
    const Design &design = context.design;
    QList<Finding> found;
    checkNeeds<SupportUnit, UnitKind>(design, design.units, unitNeeds, u"unit.contact"_s, found);
    checkNeeds<TechnicalSystem, SystemKind>(design, design.systems, systemNeeds, u"system.owner"_s, found);
    if (context.isBegun("team"_L1)) {
        sink.findings += found;
    } else if (!found.isEmpty()) {
        // One sentence until somebody works on the step: what is missing then is the step.
        sink.add("tm.1"_L1, Severity::Should, {{}, u"unit"_s, {}},
            QT_TRANSLATE_N_NOOP("Finding", "The choices so far need %n unit(s) or system(s) of the institution, and nobody is named for them."), {},
            static_cast<int>(found.size()));
    }
}

void checkTraining(const RuleContext &context, FindingSink &sink)
{
    for (const TeamMember &member : context.design.members) {
        const bool trained = std::ranges::any_of(
            context.design.trainings, [&](const Training &training) { return training.member.id == member.id && !training.topics.isEmpty(); });
        if (member.teaches == Answer::Yes && !trained) {
            sink.add("tm.2"_L1, Severity::Consider, {member.id, u"member.teaches"_s, {}},
                QT_TRANSLATE_NOOP("Finding", "“%1” teaches, and no training in accessibility, inclusivity or intercultural awareness is noted."),
                {FactArg::title(entityTitle(context.design, u"member", member.id))});
        }
    }
}

void check(const RuleContext &context, FindingSink &sink)
{
    checkExpertise(context, sink);
    checkTraining(context, sink);
}

/// A row that is missing altogether can be added; who owns it is for a person to say.
QList<Fix> fixes(const Design &design, const Finding &finding)
{
    if (finding.rule != "tm.1"_L1 || finding.where.field != u"system") {
        return {};
    }
    for (const Need<SystemKind> &need : systemNeeds) {
        if (finding.fact.source == need.because) {
            TechnicalSystem system;
            system.id = QUuid::createUuidV5(design.id, u"system/"_s + codeOf(need.kind)); // The same each time that the fixes are asked for.
            system.kind = need.kind;
            Design scratch;
            scratch.systems = {system};
            const std::optional<EntityData> data = readEntity(scratch, "system"_L1, system.id);
            return {{QCoreApplication::translate("Fix", QT_TRANSLATE_NOOP("Fix", "Add “%1” to the technical systems")).arg(labelOf(need.kind)),
                {{.kind = Change::Kind::Added, .where = {system.id, u"system"_s, {}}, .data = *data, .position = design.systems.size()}}}};
        }
    }
    return {};
}

QList<RuleInfo> infos()
{
    return {
        rule("tm.1"_L1, "team"_L1, Source::institution, QT_TRANSLATE_NOOP("Rule", "Nobody named for what is needed"),
            QT_TRANSLATE_NOOP("Rule",
                "Units and systems of the institution carry what the course promises. Those who are asked early can help; those who are asked last can only "
                "say no."),
            QT_TRANSLATE_NOOP("Rule", "Every unit and system that the choices need has a name")),
        rule("tm.2"_L1, "team"_L1, Source::institution, QT_TRANSLATE_NOOP("Rule", "No training of those who teach"),
            QT_TRANSLATE_NOOP("Rule",
                "Learners of a micro-credential differ more than those of a degree. Training in accessibility, inclusivity and intercultural awareness "
                "prepares for them."),
            QT_TRANSLATE_NOOP("Rule", "Training is noted for everyone who teaches")),
    };
}

} // namespace

RuleSet teamRules()
{
    return {"team"_L1, infos, check, fixes};
}

} // namespace Credwright
