#pragma once

#include "core/guide/national_rules.h"
#include "core/model/design.h"

namespace Credwright {

/// How hours stand to credits.
enum class HoursFit { Unknown, TooFew, Fits, TooMany };

/// The learning time that one credit stands for: a range (low to high, exact) or one named value (low equals high, with a tolerance).
struct CreditHours
{
    Minutes low{25 * 60};
    Minutes high{30 * 60};
    Minutes tolerance; ///< Per credit, to both sides.

    /// A single value, around which half an hour a credit is accepted.
    static CreditHours named(Minutes value) { return {value, value, Minutes{30}}; }
    bool operator==(const CreditHours &) const = default;
};

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
    QList<Part> parts;    ///< By kind of activity in the order of the enum (open kinds first), assessments last; electives not taken are counted in full here.
    Minutes total;        ///< The least a learner works (all core hours and the shortest choice of electives).
    Minutes totalMaximum; ///< The most; equal to total where there is no choice.
    Minutes onSite, online, ownStudy; ///< Of the activities, by mode.
    Minutes assessmentMinutes;        ///< Of assessments with hours of their own.
    std::optional<Minutes> wantedLow; ///< Credits × the least hours a credit of the system, or × the design's own hours per credit where that is stated.
    std::optional<Minutes> wantedHigh;
    std::optional<Minutes> hoursPerCreditLow, hoursPerCreditHigh; ///< The range that applies.
    HoursFit fit = HoursFit::Unknown;                             ///< Unknown without credits or hours.
    std::optional<double> weeks;                                  ///< Duration in weeks, for display only.
    std::optional<Minutes> perWeek; ///< total ÷ weeks, rounded half up to minutes; a course of less than a week counts as one week.

    bool hasChoice() const { return total != totalMaximum; }
};

/// Activities of a module count as core unless the module is elective. Learners take Delivery::electivesTaken of the elective
/// modules; while that is open, all of them. An assessment inside an activity is not counted again.
Workload workloadOf(const Design &design);

/// The rule of the country and region on the identity card, else of the first awarding body that names one; the EU's where nothing is known.
const NationalRule &countryRuleOf(const Design &design);
/// Whether the design states bounds of its own in place of the country's.
bool replacesRule(const TypeAndSize &type);
/// The rule that the design is judged by: the country's, or what the design states in its place with a reason (NationalRule::ownReason).
NationalRule nationalRuleOf(const Design &design);
/// The hours a credit that apply to this design: its own value where it states one, else those of its country's rule.
CreditHours creditHoursOf(const Design &design);
/// Exact: 33 h are not one credit at 25 to 30 h, and 182 h are too many for 6 credits. Least and most hours are both compared.
HoursFit fitOf(Minutes least, Minutes most, Credits credits, const CreditHours &hours);

} // namespace Credwright
