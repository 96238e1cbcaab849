#pragma once

#include "core/model/design.h"

namespace Credwright {

/// What makes a course an Erasmus+ Blended Intensive Programme, and what its organisation is paid, by the Programme Guide of one call year.
struct BlendedIntensiveRule
{
    QString programme;
    int call = 0;
    QString source;
    QString address;
    QDate seen;
    Credits credits; ///< At least.
    int physicalDaysLow = 0;
    int physicalDaysHigh = 0;
    int institutions = 0; ///< At least, from as many countries.
    int countries = 0;
    Count learnersLow; ///< Below it nothing is paid; above learnersHigh no more is.
    Count learnersHigh;
    Money perLearner;
};

/// As in resources/rules/blended_intensive.json.
const BlendedIntensiveRule &blendedIntensiveRule();
/// The funding as a line of income, by the rule: so much per learner between the least and the most that count, for starting, unchecked.
IncomeLine blendedIntensiveFunding(const BlendedIntensiveRule &rule);

} // namespace Credwright
