#include "core/check/step_info.h"

namespace Credwright {

using namespace Qt::Literals::StringLiterals;

const QList<StepInfo> &stepInfos()
{
    static const QList<StepInfo> infos = [] {
        const TextId foundation{"Step", QT_TRANSLATE_NOOP("Step", "Foundation")};
        const TextId course{"Step", QT_TRANSLATE_NOOP("Step", "Course")};
        const TextId assessment{"Step", QT_TRANSLATE_NOOP("Step", "Assessment and quality")};
        const TextId money{"Step", QT_TRANSLATE_NOOP("Step", "Money and partners")};
        const TextId reach{"Step", QT_TRANSLATE_NOOP("Step", "Reach and award")};
        return QList<StepInfo>{
            {"team"_L1, 1, foundation, {"Step", QT_TRANSLATE_NOOP("Step", "Team")}, {"Step", QT_TRANSLATE_NOOP("Step", "Team")}},
            {"type"_L1, 2, foundation, {"Step", QT_TRANSLATE_NOOP("Step", "Type and size")}, {"Step", QT_TRANSLATE_NOOP("Step", "Type and size")}},
            {"outcomes"_L1, 3, foundation, {"Step", QT_TRANSLATE_NOOP("Step", "Purpose and learning outcomes")},
                {"Step", QT_TRANSLATE_NOOP("Step", "Purpose, outcomes")}},
            {"market"_L1, 4, foundation, {"Step", QT_TRANSLATE_NOOP("Step", "Labour market")}, {"Step", QT_TRANSLATE_NOOP("Step", "Labour market")}},
            {"level"_L1, 5, course, {"Step", QT_TRANSLATE_NOOP("Step", "Level")}, {"Step", QT_TRANSLATE_NOOP("Step", "Level")}},
            {"audience"_L1, 6, course, {"Step", QT_TRANSLATE_NOOP("Step", "Target audience")}, {"Step", QT_TRANSLATE_NOOP("Step", "Target audience")}},
            {"delivery"_L1, 7, course, {"Step", QT_TRANSLATE_NOOP("Step", "Delivery and lifespan")},
                {"Step", QT_TRANSLATE_NOOP("Step", "Delivery and lifespan")}},
            {"stackability"_L1, 8, course, {"Step", QT_TRANSLATE_NOOP("Step", "Stackability")}, {"Step", QT_TRANSLATE_NOOP("Step", "Stackability")}},
            {"assessment"_L1, 9, assessment, {"Step", QT_TRANSLATE_NOOP("Step", "Assessment")}, {"Step", QT_TRANSLATE_NOOP("Step", "Assessment")}},
            {"quality"_L1, 10, assessment, {"Step", QT_TRANSLATE_NOOP("Step", "Quality assurance")}, {"Step", QT_TRANSLATE_NOOP("Step", "Quality assurance")}},
            {"finance"_L1, 11, money, {"Step", QT_TRANSLATE_NOOP("Step", "Financing")}, {"Step", QT_TRANSLATE_NOOP("Step", "Financing")}},
            {"partners"_L1, 12, money, {"Step", QT_TRANSLATE_NOOP("Step", "Partnerships")}, {"Step", QT_TRANSLATE_NOOP("Step", "Partnerships")}},
            {"communication"_L1, 13, reach, {"Step", QT_TRANSLATE_NOOP("Step", "Communication and marketing")},
                {"Step", QT_TRANSLATE_NOOP("Step", "Communication")}},
            {"admission"_L1, 14, reach, {"Step", QT_TRANSLATE_NOOP("Step", "Admission, registration and support")},
                {"Step", QT_TRANSLATE_NOOP("Step", "Admission and support")}},
            {"certification"_L1, 15, reach, {"Step", QT_TRANSLATE_NOOP("Step", "Certification")}, {"Step", QT_TRANSLATE_NOOP("Step", "Certification")}},
        };
    }();
    return infos;
}

const StepInfo *stepInfo(QAnyStringView step)
{
    for (const StepInfo &info : stepInfos()) {
        if (info.step == step) {
            return &info;
        }
    }
    return nullptr;
}

} // namespace Credwright
