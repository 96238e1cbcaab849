#include "core/document/templates.h"

#include "core/document/blended_intensive.h"
#include "core/model/seeded_rows.h"

namespace Credwright {

using namespace Qt::Literals::StringLiterals;

namespace {

template<typename T>
T &add(QList<T> &list)
{
    T entity;
    entity.id = QUuid::createUuid();
    list.append(entity);
    return list.last();
}

void addTrackWithCredits(Design &design)
{
    Track &track = add(design.tracks);
    track.name = labelOf(TrackKind::WithAssessment);
    track.kind = TrackKind::WithAssessment;
    track.awardsCredits = Answer::Yes;
}

void addPartners(Design &design, int institutions)
{
    design.partnership.applies = Answer::Yes;
    design.partnership.agreement = AgreementState::NoneYet;
    for (int i = 0; i < institutions; ++i) {
        Partner &partner = add(design.partners);
        partner.kind = PartnerKind::HigherEducation;
        partner.lead = i == 0 ? Answer::Yes : Answer::No;
    }
    for (AgreementElement &element : design.agreementElements) {
        element.status = ElementStatus::Open;
    }
}

void makeStandAlone(Design &design)
{
    design.type.approach = Approach::StandAlone;
    design.purpose.basis = PurposeBasis::Need;
    addTrackWithCredits(design);
    add(design.editions);
}

/// The programme recognises its own module; whether learners mix with degree students, and what must change, are the questions.
void makeFromProgramme(Design &design)
{
    design.type.approach = Approach::FromProgramme;
    design.stackability.approach = StackApproach::DegreeCourses;
    add(design.stackTargets).kind = TargetKind::Degree;
    addTrackWithCredits(design);
    add(design.editions);
}

void makeJoint(Design &design)
{
    constexpr int fewest = 2;
    design.identity.joint = Answer::Yes;
    addTrackWithCredits(design);
    add(design.editions);
    addPartners(design, fewest);
}

void makeBlendedIntensive(Design &design)
{
    const BlendedIntensiveRule &rule = blendedIntensiveRule();
    design.type.approach = Approach::StandAlone;
    design.type.credits = rule.credits;
    design.delivery.mode = DeliveryMode::Blended;
    design.delivery.pace = Pace::Intensive;
    design.delivery.startRule = StartRule::Cohort;
    design.audience.places = rule.learnersHigh;
    addTrackWithCredits(design);
    add(design.editions);
    addPartners(design, rule.institutions);
    Activity &virtualPart = add(design.activities);
    virtualPart.title = QCoreApplication::translate("Template", "Virtual part");
    virtualPart.mode = ActivityMode::Online;
    Activity &physicalPart = add(design.activities);
    physicalPart.title = QCoreApplication::translate("Template", "Physical part, %1 to %2 days").arg(rule.physicalDaysLow).arg(rule.physicalDaysHigh);
    physicalPart.mode = ActivityMode::OnSite;
    design.incomeLines = {blendedIntensiveFunding(rule)};
}

} // namespace

const QList<TemplateInfo> &templateInfos()
{
    static const QList<TemplateInfo> infos{
        {DesignTemplate::Blank, "blank"_L1, {"Template", QT_TRANSLATE_NOOP("Template", "Blank design")},
            {"Template", QT_TRANSLATE_NOOP("Template", "All fifteen steps, nothing filled in")}},
        {DesignTemplate::StandAlone, "stand-alone"_L1, {"Template", QT_TRANSLATE_NOOP("Template", "Stand-alone course")},
            {"Template", QT_TRANSLATE_NOOP("Template", "New course, need first, own learners")}},
        {DesignTemplate::FromProgramme, "from-programme"_L1, {"Template", QT_TRANSLATE_NOOP("Template", "Module from a degree")},
            {"Template", QT_TRANSLATE_NOOP("Template", "Opens a course you already teach")}},
        {DesignTemplate::Joint, "joint"_L1, {"Template", QT_TRANSLATE_NOOP("Template", "Joint programme")},
            {"Template", QT_TRANSLATE_NOOP("Template", "Partners, agreement, one award")}},
        {DesignTemplate::BlendedIntensive, "blended-intensive"_L1, {"Template", QT_TRANSLATE_NOOP("Template", "Blended Intensive Programme")},
            {"Template", QT_TRANSLATE_NOOP("Template", "3 ECTS, physical days, mobility funding")}},
    };
    return infos;
}

QStringList templateCodes()
{
    QStringList codes;
    for (const TemplateInfo &info : templateInfos()) {
        codes.append(info.code);
    }
    return codes;
}

DesignTemplate templateOf(const QString &code)
{
    for (const TemplateInfo &info : templateInfos()) {
        if (info.code == code) {
            return info.which;
        }
    }
    return DesignTemplate::Blank;
}

Design newDesign(DesignTemplate which, const QString &language)
{
    Design design;
    design.id = QUuid::createUuid();
    design.identity.language = language;
    design.identity.currency = QStringLiteral("EUR");
    design = withSeededRows(design); // The fixed rows are there before a template speaks about them.
    switch (which) {
    case DesignTemplate::Blank:
        break;
    case DesignTemplate::StandAlone:
        makeStandAlone(design);
        break;
    case DesignTemplate::FromProgramme:
        makeFromProgramme(design);
        break;
    case DesignTemplate::Joint:
        makeJoint(design);
        break;
    case DesignTemplate::BlendedIntensive:
        makeBlendedIntensive(design);
        break;
    }
    return design;
}

} // namespace Credwright
