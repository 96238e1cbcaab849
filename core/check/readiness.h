#pragma once

#include "core/check/analysis.h"

namespace Credwright {

/// The challenges that institutions meet with micro-credentials: the seven of the guide's seminars, and the three that it names besides.
enum class Challenge {
    NationalPolicy,
    SharedDefinition,
    Stakeholders,
    Finance,
    Administration,
    QualityAssurance,
    StudentSupport,
    Recognition,
    DigitalCertification,
    PrivateProviders
};

/// How a design stands to one of the challenges.
struct Readiness
{
    Challenge challenge = Challenge::NationalPolicy;
    StepState state = StepState::Empty; ///< Empty while the step that speaks about it is; open points while a finding is open.
    double fraction = 0;                ///< Of the essentials of that step.
    QList<Finding> open;                ///< Gravest first.
};

/// The heading that an open point stands under: every finding has exactly one. What a rule is about decides; where that says nothing, its place does.
Challenge challengeOf(const Finding &finding);
QString challengeName(Challenge challenge);
/// The step where most about a challenge is decided.
QLatin1StringView stepOfChallenge(Challenge challenge);
/// All ten, in the guide's order.
QList<Readiness> readinessOf(const Analysis &analysis);

} // namespace Credwright
