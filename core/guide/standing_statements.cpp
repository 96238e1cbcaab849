#include "core/guide/standing_statements.h"

namespace Credwright {

const StandingStatement &notADegree()
{
    static constexpr StandingStatement statement{{"StandingStatement", QT_TRANSLATE_NOOP("StandingStatement", "Not a degree")},
        {"StandingStatement",
            QT_TRANSLATE_NOOP("StandingStatement",
                "The certificate states a level, but it is not a degree and does not by itself give access to a further level of study.")}};
    return statement;
}

const StandingStatement &recognitionIsDecidedThere()
{
    static constexpr StandingStatement statement{{"StandingStatement", QT_TRANSLATE_NOOP("StandingStatement", "Recognition is decided where you take it")},
        {"StandingStatement",
            QT_TRANSLATE_NOOP("StandingStatement",
                "Whether it counts towards another qualification is for the receiving institution to decide. There is no automatic entitlement.")}};
    return statement;
}

const StandingStatement &ownedByTheLearner()
{
    static constexpr StandingStatement statement{{"StandingStatement", QT_TRANSLATE_NOOP("StandingStatement", "It is yours")},
        {"StandingStatement",
            QT_TRANSLATE_NOOP("StandingStatement",
                "The micro-credential is owned by the learner, who may store it in a system of their choice and share it with whom they choose.")}};
    return statement;
}

} // namespace Credwright
