#include "ui/steps/audience/starting_points.h"

#include <QCoreApplication>

namespace Credwright {

namespace {

struct PointWords
{
    Q_DECLARE_TR_FUNCTIONS(ProfileStartingPoint)
};

Profile seniorExpert()
{
    Profile profile;
    profile.name = PointWords::tr("Senior Expert Learner");
    profile.kind = ProfileKind::Professional;
    profile.flags = {ProfileFlag::InWork};
    profile.reasons = {StudyReason::Upskill};
    profile.experience = PointWords::tr("Many years in the field; knows practice better than the newest theory.");
    profile.previousEducation = PointWords::tr("Usually a degree in the field or close to it.");
    profile.needs = PointWords::tr("Depth in one subject, current research, exchange with peers, and a certificate that the employer knows how to read.");
    profile.commitments = PointWords::tr("A full job, often with responsibility for others; little time in one piece.");
    return profile;
}

Profile seniorExplorer()
{
    Profile profile;
    profile.name = PointWords::tr("Senior Explorer Learner");
    profile.kind = ProfileKind::LifelongLearner;
    profile.flags = {ProfileFlag::InWork};
    profile.reasons = {StudyReason::Reskill, StudyReason::PersonalInterest};
    profile.experience = PointWords::tr("Much experience, but in another field than that of the course.");
    profile.previousEducation = PointWords::tr("Varied, and often some time ago; study habits may need a refresh.");
    profile.needs = PointWords::tr("A way into a new field without a full programme, examples that build on experience, and freedom to follow an interest.");
    profile.commitments = PointWords::tr("Work, family or voluntary duties; wishes to decide when to study.");
    return profile;
}

Profile juniorStarter()
{
    Profile profile;
    profile.name = PointWords::tr("Junior Starter Learner");
    profile.kind = ProfileKind::JobSeeker;
    profile.flags = {ProfileFlag::LimitedMeans};
    profile.reasons = {StudyReason::Upskill, StudyReason::FurtherStudy};
    profile.experience = PointWords::tr("At the beginning of working life; little experience in the field.");
    profile.previousEducation = PointWords::tr("Recent school, vocational training or a first degree.");
    profile.needs = PointWords::tr("Skills that help to find a first post, guidance through the course, feedback often, and credits that count later.");
    profile.commitments = PointWords::tr("Looking for work, a first job or a side job; fees weigh heavily.");
    return profile;
}

} // namespace

QList<Profile> profileStartingPoints()
{
    return {seniorExpert(), seniorExplorer(), juniorStarter()};
}

} // namespace Credwright
