#pragma once

#include "core/check/analysis.h"

namespace Credwright {

/// The elements of the Council Recommendation 2022/C 243/02, Annex I, in its order.
enum class CouncilElement {
    Learner,
    Title,
    Country,
    AwardingBody,
    IssueDate,
    Outcomes,
    Workload,
    Level,
    Assessment,
    Participation,
    QualityAssurance,
    Prerequisites, ///< From here on optional.
    Supervision,
    Grade,
    Stackability,
    FurtherInformation
};

/// What a design holds of one element.
struct ElementState
{
    CouncilElement element = CouncilElement::Learner;
    bool mandatory = true;
    bool atIssue = false; ///< Filled for each learner when the certificate is issued: never missing in a design.
    bool there = true;
    Anchor where = {};             ///< Where it is written, or would be.
    const char *missing = nullptr; ///< What to say while it is missing, in the context "Finding"; null where its absence is fine.
};

/// All eleven mandatory and five optional elements. `derived` must be of this design; its findings are not asked.
QList<ElementState> councilElements(const Design &design, const Analysis &derived);

} // namespace Credwright
