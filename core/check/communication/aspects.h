#pragma once

#include "core/fields/anchor.h"
#include "core/model/design.h"

namespace Credwright {

/// Whether learners are told of an aspect: by what the steps hold, by words of its own, not at all because it does not apply, or not yet.
enum class AspectStanding { Held, OwnWords, DoesNotApply, Missing };

/// The fields that tell an aspect (guide, Communication and marketing strategy), the one that is asked first in front. The description
/// prints them in the section of the aspect, with what belongs to them.
const QList<QLatin1StringView> &fieldsTelling(AspectKind kind);
/// All seventeen, in the guide's order.
const QList<AspectKind> &aspectKinds();

/// Whether the steps hold anything that tells the aspect.
bool isHeld(const Design &design, AspectKind kind);
AspectStanding standingOf(const Design &design, AspectKind kind);
/// Where the aspect is written: one place for each field that is filled; where none is, the place that it is asked at.
QList<Anchor> placesOf(const Design &design, AspectKind kind);
/// The row with the designer's own words on the aspect; null when the design has none.
const AspectNote *noteOn(const Design &design, AspectKind kind);

} // namespace Credwright
