#pragma once

#include "core/model/design.h"

namespace Credwright {

/// The pathway that the micro-credential is part of: what comes before and after, what it counts towards, and the credits along it.
struct Pathway
{
    struct TargetSum
    {
        QUuid target;
        QList<Credits> parts; ///< This micro-credential first (what the target recognises of it, else all of it), then the related ones that count towards it.
        Credits overlap;      ///< Credits that two of them share, counted once.
        Credits sum;          ///< Of the parts, less overlaps.
        std::optional<Credits> missing; ///< Credits of the award still missing; 0 when reached, nothing when the award's size is unknown.
    };
    QList<TargetSum> targets;
    QList<QUuid> before, after, alternative, overlapping; ///< Related micro-credentials by relation, in the order of the list.
    QList<QUuid> cycle;                                   ///< Related micro-credentials on a cycle of "comes after"; empty when there is none.
};

/// An alternative is taken instead of this micro-credential, so its credits never add to it. The order comes from what each one
/// follows and from the relations before and after; a pathway that leads back to its start can be completed by nobody.
Pathway pathwayOf(const Design &design);

} // namespace Credwright
