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
        return QList<StepInfo>{
            {"type"_L1, 2, foundation, {"Step", QT_TRANSLATE_NOOP("Step", "Type and size")}, {"Step", QT_TRANSLATE_NOOP("Step", "Type and size")}},
            {"outcomes"_L1, 3, foundation, {"Step", QT_TRANSLATE_NOOP("Step", "Purpose and learning outcomes")},
                {"Step", QT_TRANSLATE_NOOP("Step", "Purpose, outcomes")}},
            {"level"_L1, 5, course, {"Step", QT_TRANSLATE_NOOP("Step", "Level")}, {"Step", QT_TRANSLATE_NOOP("Step", "Level")}},
            {"audience"_L1, 6, course, {"Step", QT_TRANSLATE_NOOP("Step", "Target audience")}, {"Step", QT_TRANSLATE_NOOP("Step", "Target audience")}},
            {"delivery"_L1, 7, course, {"Step", QT_TRANSLATE_NOOP("Step", "Delivery and lifespan")},
                {"Step", QT_TRANSLATE_NOOP("Step", "Delivery and lifespan")}},
            {"stackability"_L1, 8, course, {"Step", QT_TRANSLATE_NOOP("Step", "Stackability")}, {"Step", QT_TRANSLATE_NOOP("Step", "Stackability")}},
            {"assessment"_L1, 9, assessment, {"Step", QT_TRANSLATE_NOOP("Step", "Assessment")}, {"Step", QT_TRANSLATE_NOOP("Step", "Assessment")}},
            {"quality"_L1, 10, assessment, {"Step", QT_TRANSLATE_NOOP("Step", "Quality assurance")}, {"Step", QT_TRANSLATE_NOOP("Step", "Quality assurance")}},
            {"finance"_L1, 11, money, {"Step", QT_TRANSLATE_NOOP("Step", "Financing")}, {"Step", QT_TRANSLATE_NOOP("Step", "Financing")}},
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
