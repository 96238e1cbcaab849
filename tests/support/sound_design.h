#pragma once

#include "core/check/analysis.h"
#include "core/check/fact_args.h"
#include "core/check/outcomes/statement.h"
#include "core/model/access.h"
#include "core/model/entity_type.h"

namespace Credwright::Testing {

/// A small design that fills everything the rules ask for, so that each case can break exactly one thing.
/// 6 ECTS in Belgium, 162 h over 18 weeks (9 h a week), three outcomes, three activities, two graded assessments and a quiz for practice.
class SoundDesign
{
public:
    static Design make()
    {
        using namespace Qt::Literals::StringLiterals;
        Design design;
        design.id = QUuid::createUuid();
        identity(design);
        purpose(design);
        audience(design);
        delivery(design);
        assessment(design);
        finance(design);
        team(design);
        reach(design);
        comparators(design);
        design.level.applies = LevelApplies::Yes;
        design.level.eqfLevel = Count{7};
        design.level.method = LevelMethod::Majority;
        design.level.inFramework = FrameworkInclusion::No;
        design.stackability.approach = StackApproach::StandAlone;
        design.quality.type = AssuranceType::Internal;
        design.quality.accredited = Accreditation::No;
        design.quality.process = u"The faculty's yearly review"_s;
        design.quality.body = u"Faculty board"_s;
        design.quality.esgReference = u"ESG 1.2, 1.3"_s;
        return design;
    }

private:
    template<typename T>
    static T &add(QList<T> &list)
    {
        T entity;
        entity.id = QUuid::createUuid();
        list.append(entity);
        return list.last();
    }

    static void identity(Design &design)
    {
        using namespace Qt::Literals::StringLiterals;
        design.identity.title = u"Digital chip design"_s;
        design.identity.country = u"BE"_s;
        design.identity.teachingLanguages = {u"en"_s};
        AwardingBody &body = add(design.awardingBodies);
        body.name = u"University of the Example"_s;
        body.country = u"BE"_s;
        design.type.approach = Approach::StandAlone;
        design.type.credits = Credits{600};
        design.type.duration = Count{18};
        design.type.durationUnit = DurationUnit::Weeks;
        Track &track = add(design.tracks);
        track.name = u"With assessment"_s;
        track.kind = TrackKind::WithAssessment;
        track.awardsCredits = Answer::Yes;
    }

    static void purpose(Design &design)
    {
        using namespace Qt::Literals::StringLiterals;
        design.purpose.objective = u"Engineers can design a small digital block from specification to verified circuit."_s;
        design.purpose.rationale = u"Posts stay open."_s;
        design.purpose.basis = PurposeBasis::Need;
        const auto addOutcome = [&](const QString &statement, Domain domain) {
            Outcome &outcome = add(design.outcomes);
            outcome.statement = statement;
            outcome.domain = domain;
            outcome.level = Count{7};
        };
        addOutcome(u"Design a digital block of complex function that meets a timing budget"_s, Domain::Skill);
        addOutcome(u"Explain how clock domain crossings cause failures in circuits"_s, Domain::Knowledge);
        addOutcome(u"Defend design choices in a review with engineers of other fields"_s, Domain::Competence);
        Evidence &evidence = add(design.evidence);
        evidence.source = EvidenceSource::PrivateEmployers;
        evidence.who = u"Seven design houses"_s;
        evidence.finding = u"Verification posts stay open for nine months"_s;
        for (const Outcome &answered : design.outcomes) {
            evidence.outcomes.insert(answered.id);
        }
        design.market.relevance = u"Design houses look for verification engineers."_s;
        Stakeholder &stakeholder = add(design.stakeholders);
        stakeholder.name = u"Chip design cluster"_s;
        stakeholder.roles.insert(StakeholderRole::Validation);
        AddedValue &value = add(design.addedValues);
        value.value = AddedValueKind::Development;
        value.forLearner = u"A specialism beside the job"_s;
    }

    static void audience(Design &design)
    {
        using namespace Qt::Literals::StringLiterals;
        Profile &profile = add(design.profiles);
        profile.name = u"Engineers in companies"_s;
        profile.kind = ProfileKind::Professional;
        profile.flags.insert(ProfileFlag::InWork);
        profile.needs = u"Evenings"_s;
        profile.experience = u"Two years"_s;
        Prerequisite &prerequisite = add(design.prerequisites);
        prerequisite.requirement = u"A bachelor in engineering"_s;
        prerequisite.kind = PrerequisiteKind::Degree;
        prerequisite.eqfLevel = Count{6};
        prerequisite.verification = u"Diploma"_s;
        prerequisite.alternative = u"Recognition of prior learning"_s;
        design.audience.places = Count{24};
        design.audience.feedbackInstrument = u"Survey"_s;
        design.audience.feedbackOnQuality = Answer::Yes;
        design.audience.feedbackOnPurpose = Answer::Yes;
    }

    static void delivery(Design &design)
    {
        using namespace Qt::Literals::StringLiterals;
        design.delivery.mode = DeliveryMode::Blended;
        design.delivery.synchronicity = Synchronicity::Both;
        design.delivery.startRule = StartRule::Cohort;
        design.delivery.offer = Offer::Repeated;
        design.delivery.access = u"Each September"_s;
        design.delivery.reviewDate = {2028, 6, 0};
        const auto addActivity = [&](const QString &title, ActivityKind kind, qint64 hours, const QList<qsizetype> &rows) {
            Activity &activity = add(design.activities);
            activity.title = title;
            activity.kind = kind;
            activity.mode = ActivityMode::OnSite;
            activity.minutes = Minutes{hours * 60};
            for (const qsizetype row : rows) {
                activity.outcomes.insert(design.outcomes.at(row).id);
            }
        };
        addActivity(u"Campus evenings"_s, ActivityKind::Lecture, 36, {0, 1});
        addActivity(u"Laboratory"_s, ActivityKind::Lab, 60, {0});
        addActivity(u"Project in pairs"_s, ActivityKind::Project, 50, {0, 2});
    }

    static void assessment(Design &design)
    {
        using namespace Qt::Literals::StringLiterals;
        const auto addAssessment = [&](const QString &title, AssessmentMethod method, AssessmentKind kind, qint64 hours,
                                       const QList<qsizetype> &rows) -> Assessment & {
            Assessment &assessment = add(design.assessments);
            assessment.title = title;
            assessment.method = method;
            assessment.kind = kind;
            assessment.minutes = Minutes{hours * 60};
            assessment.place = AssessmentPlace::OnSite;
            assessment.supervision = Supervision::Supervised;
            assessment.identityCheck = IdentityCheck::Verified;
            assessment.feedback.insert(FeedbackKind::Instructor);
            assessment.criteria = u"Correct and argued"_s;
            assessment.gradingScheme = u"0 to 20, pass from 10"_s;
            for (const qsizetype row : rows) {
                assessment.outcomes.insert(design.outcomes.at(row).id);
            }
            return assessment;
        };
        addAssessment(u"Project report"_s, AssessmentMethod::Report, AssessmentKind::Summative, 10, {0, 1}).weight = Percent{60'00};
        addAssessment(u"Oral design review"_s, AssessmentMethod::OralExam, AssessmentKind::Summative, 4, {1, 2}).weight = Percent{40'00};
        addAssessment(u"Weekly quizzes"_s, AssessmentMethod::Quiz, AssessmentKind::Formative, 2, {1});
        design.assessmentPlan.accommodations = u"Extra time"_s;
        design.assessmentPlan.alternativeFormats = u"Oral instead of written"_s;
        design.assessmentPlan.integrity.insert(IntegrityMeasure::PlagiarismDetection);
    }

    /// What the other steps need: credits, a platform for what is blended, and a lecturer with training.
    static void team(Design &design)
    {
        using namespace Qt::Literals::StringLiterals;
        const auto addUnit = [&](UnitKind kind, const QString &contact) {
            SupportUnit &unit = add(design.units);
            unit.kind = kind;
            unit.contact = contact;
        };
        addUnit(UnitKind::EducationalDesign, u"A. Maes"_s);
        addUnit(UnitKind::StudentAdministration, u"B. Wouters"_s);
        addUnit(UnitKind::TeachingLearning, {});
        addUnit(UnitKind::QualityAssurance, {});
        addUnit(UnitKind::Marketing, u"D. Claes"_s);
        addUnit(UnitKind::LegalAffairs, {});
        const auto addSystem = [&](SystemKind kind, const QString &owner) {
            TechnicalSystem &system = add(design.systems);
            system.kind = kind;
            system.owner = owner;
        };
        addSystem(SystemKind::LearningPlatform, u"Educational technology"_s);
        addSystem(SystemKind::StudentAdministration, u"Student administration"_s);
        addSystem(SystemKind::Issuing, u"Student administration"_s);
        TeamMember &lead = add(design.members);
        lead.name = u"C. Jans"_s;
        lead.role = u"Course lead"_s;
        lead.teaches = Answer::Yes;
        Training &training = add(design.trainings);
        training.member = {lead.id};
        training.topics.insert(TrainingTopic::Accessibility);
    }

    /// Communication, admission and certification: every aspect is told or ruled out.
    static void reach(Design &design)
    {
        using namespace Qt::Literals::StringLiterals;
        design.identity.contact = u"Programme office"_s;
        design.partnership.applies = Answer::No;
        design.communication.success = u"Nine hours a week"_s;
        design.communication.creditTransfer = u"Send the certificate to the other institution"_s;
        design.communication.suspension = u"Once, for a year"_s;
        design.communication.refunds = u"Half until the second week"_s;
        Channel &channel = add(design.channels);
        channel.name = u"Alumni letter"_s;
        channel.audience.insert(design.profiles.first().id);
        Admission &admission = design.admission;
        admission.kind = AdmissionKind::Open;
        admission.application = u"Online form until January"_s;
        admission.learnerStatus = LearnerStatus::Student;
        admission.departmentAsked = Answer::Yes;
        admission.academicSupport = u"A tutor"_s;
        admission.oneToOne = u"By appointment"_s;
        admission.selfDirected = u"A unit on planning one’s week"_s;
        SupportResource &library = add(design.supportResources);
        library.name = u"Library"_s;
        library.access = ResourceAccess::Both;
        design.certification.format = CertificateFormat::Digital;
        design.certification.verification.insert(VerificationMeans::Seal);
        design.certification.recognition = u"As an elective of the master"_s;
        IssuingTool &tool = add(design.issuingTools);
        tool.stage = ToolStage::Issue;
        tool.tool = u"Credential platform"_s;
    }

    /// An offer elsewhere: 600 for 6 ECTS.
    static void comparators(Design &design)
    {
        using namespace Qt::Literals::StringLiterals;
        Comparator &comparator = add(design.comparators);
        comparator.provider = u"University Abroad"_s;
        comparator.credits = Credits{600};
        comparator.fee = Decimal{600'000};
    }

    /// 20 learners at 500 = 10,000, a company's 8,000, against 12,000 and 10 % indirect.
    static void finance(Design &design)
    {
        using namespace Qt::Literals::StringLiterals;
        design.financing.indirectRate = Percent{10'00};
        CostLine &cost = add(design.costLines);
        cost.title = u"Teaching"_s;
        cost.category = CostCategory::Running;
        cost.basis = CostBasis::PerEdition;
        cost.unit = CostUnit::Piece;
        cost.quantity = Decimal{1000};
        cost.rate = Money{12'000'000};
        Fee &fee = add(design.fees);
        fee.profile = {design.profiles.first().id};
        fee.track = {design.tracks.first().id};
        fee.amount = Money{500'000};
        fee.learners = Count{20};
        IncomeLine &partner = add(design.incomeLines);
        partner.title = u"Company partner"_s;
        partner.kind = IncomeKind::CorporatePartnership;
        partner.basis = IncomeBasis::PerEdition;
        partner.amount = Money{8'000'000};
        partner.persistence = Persistence::Lasting;
    }
};

inline Design soundDesign()
{
    return SoundDesign::make();
}

/// Open findings of one rule.
inline QList<Finding> findingsOf(const Design &design, const QString &rule)
{
    Analyst analyst;
    QList<Finding> found;
    for (const Finding &finding : analyst.analyse(design).open) {
        if (finding.rule == rule) {
            found.append(finding);
        }
    }
    return found;
}

/// Whether a place can be jumped to: a field of a row that is there, a row, or a list or column of a known kind, with a known other end.
inline bool resolves(const Design &design, const Anchor &where)
{
    const bool column = where.field.contains(u'.');
    if (column && !fieldInfo(where.field)) {
        return false;
    }
    if (!where.other.isNull()) {
        const FieldInfo *info = fieldInfo(where.field);
        const bool linked = info && !info->limits.linkKind.isEmpty() && contains(design, info->limits.linkKind, where.other);
        if (!linked && !contains(design, where.kind(), where.other)) {
            return false;
        }
    }
    if (where.entity.isNull()) {
        return entityType(where.kind()) != nullptr;
    }
    return column ? readAt(design, where).has_value() : contains(design, where.kind(), where.entity);
}

} // namespace Credwright::Testing
