#pragma once

#include "core/fields/text_id.h"

namespace Credwright {

/// A statement that every description of a micro-credential carries and nobody can remove (guide, Assign a Qualifications
/// Framework level; Stackability; Certification).
struct StandingStatement
{
    TextId title;
    TextId text;
};

/// The certificate states a level but is no degree and gives no access to the next level.
const StandingStatement &notADegree();
/// The receiving institution decides on recognition and stacking; nobody is entitled to it.
const StandingStatement &recognitionIsDecidedThere();
/// The certificate belongs to the learner, who keeps it and shows it to whom they choose. For the certificate and where it is designed.
const StandingStatement &ownedByTheLearner();

} // namespace Credwright
