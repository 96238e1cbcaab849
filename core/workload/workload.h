#pragma once

#include "core/model/design.h"

namespace Credwright {

/// The hours of a design against its credits, exactly in minutes (ECTS Users' Guide: one credit is 25 to 30 hours; national rules may differ).
/// Where learners choose among elective modules the total is a range.
struct Workload
{
    struct Part
    {
        ActivityKind kind = ActivityKind::Unset; ///< Unset together with `assessment`: hours of assessments.
        bool assessment = false;
        Minutes minutes;
    };
    QList<Part> parts;      ///< By kind of activity in the order of the enum, assessments last; electives not taken are counted in full here.
    Minutes total;          ///< The least a learner works (all core hours and the shortest choice of electives).
    Minutes totalMaximum;   ///< The most; equal to total where there is no choice.
    Minutes onSite, online, ownStudy; ///< Of the activities, by mode.
    Minutes assessmentMinutes;        ///< Of assessments with hours of their own.
    std::optional<Minutes> wantedLow;  ///< Credits × the least hours a credit of the system, or × the design's own hours per credit where that is stated.
    std::optional<Minutes> wantedHigh;
    std::optional<Minutes> hoursPerCreditLow, hoursPerCreditHigh; ///< The range that applies.
    std::optional<double> weeks;       ///< Duration in weeks, for display only.
    std::optional<Minutes> perWeek;    ///< total ÷ weeks, rounded half up to minutes.
};

Workload workloadOf(const Design &design);

} // namespace Credwright
