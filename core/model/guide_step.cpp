#include "core/model/guide_step.h"

#include <array>

namespace Credwright {

using namespace Qt::Literals::StringLiterals;

template<>
std::span<const Choice> choicesOf<GuideStep>()
{
    static constexpr auto choices = std::to_array<Choice>({
        {"team"_L1, {"Step", QT_TRANSLATE_NOOP("Step", "Team")}},
        {"type"_L1, {"Step", QT_TRANSLATE_NOOP("Step", "Type and size")}},
        {"outcomes"_L1, {"Step", QT_TRANSLATE_NOOP("Step", "Purpose and learning outcomes")}},
        {"market"_L1, {"Step", QT_TRANSLATE_NOOP("Step", "Labour market")}},
        {"level"_L1, {"Step", QT_TRANSLATE_NOOP("Step", "Level")}},
        {"audience"_L1, {"Step", QT_TRANSLATE_NOOP("Step", "Target audience")}},
        {"delivery"_L1, {"Step", QT_TRANSLATE_NOOP("Step", "Delivery and lifespan")}},
        {"stackability"_L1, {"Step", QT_TRANSLATE_NOOP("Step", "Stackability")}},
        {"assessment"_L1, {"Step", QT_TRANSLATE_NOOP("Step", "Assessment")}},
        {"quality"_L1, {"Step", QT_TRANSLATE_NOOP("Step", "Quality assurance")}},
        {"finance"_L1, {"Step", QT_TRANSLATE_NOOP("Step", "Financing")}},
        {"partners"_L1, {"Step", QT_TRANSLATE_NOOP("Step", "Partnerships")}},
        {"communication"_L1, {"Step", QT_TRANSLATE_NOOP("Step", "Communication")}},
        {"admission"_L1, {"Step", QT_TRANSLATE_NOOP("Step", "Admission and support")}},
        {"certification"_L1, {"Step", QT_TRANSLATE_NOOP("Step", "Certification")}},
    });
    return choices;
}

} // namespace Credwright
