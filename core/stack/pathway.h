#pragma once

#include "core/model/design.h"

namespace Credwright {

/// The pathway that the micro-credential is part of: what comes before and after, what it counts towards, and the credits along it.
struct Pathway
{
    struct TargetSum
    {
        QUuid target;
        QList<Credits> parts;   ///< This micro-credential first, then the related ones that count towards it.
        Credits sum;            ///< Less overlaps.
        std::optional<Credits> missing; ///< Credits of the award still missing; 0 when reached, nothing when the award's size is unknown.
    };
    QList<TargetSum> targets;
    QList<QUuid> before, after, alternative, overlapping; ///< Related micro-credentials by relation, in the order of the list.
    QList<QUuid> cycle;         ///< Related micro-credentials on a cycle of "comes after"; empty when there is none.
};

Pathway pathwayOf(const Design &design);

} // namespace Credwright
