#include "tests/support/sound_design.h"

#include <QTest>

using namespace Credwright;
using namespace Credwright::Testing;
using namespace Qt::Literals::StringLiterals;

class TestAnalysis : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void blankDesignIsEmptyAndQuiet()
    {
        Analyst analyst;
        const Analysis analysis = analyst.analyse(Design());
        QCOMPARE(analysis.open.size(), 0);
        QCOMPARE(analysis.steps.size(), stepInfos().size());
        for (const StepStatus &status : analysis.steps) {
            QCOMPARE(status.state, StepState::Empty);
            QCOMPARE(status.open(), 0);
        }
    }

    void soundDesignHasOnlyTheFewHintsItCannotAvoid()
    {
        Analyst analyst;
        const Analysis analysis = analyst.analyse(soundDesign());
        for (const Finding &finding : analysis.open) {
            if (finding.rule != "fi.7"_L1) { // It has one cost line only.
                QFAIL(qPrintable(QString(finding.rule) + u": "_s + finding.factText()));
            }
        }
        for (const StepStatus &status : analysis.steps) {
            QCOMPARE(status.state, status.step == "finance"_L1 ? StepState::OpenPoints : StepState::Complete);
        }
    }

    void oneAnswerBeginsItsStepOnly()
    {
        Analyst analyst;
        Design design;
        design.delivery.mode = DeliveryMode::Online;
        const Analysis analysis = analyst.analyse(design);
        for (const StepStatus &status : analysis.steps) {
            QCOMPARE(status.state, status.step == "delivery"_L1 ? StepState::Begun : StepState::Empty);
        }
    }

    void qualityIsCompleteWithTypeAndAccreditation()
    {
        Analyst analyst;
        Design design;
        design.quality.type = AssuranceType::Internal;
        design.quality.accredited = Accreditation::No;
        const Analysis analysis = analyst.analyse(design);
        QCOMPARE(analysis.steps.at(7).step, "quality"_L1);
        QCOMPARE(analysis.steps.at(7).state, StepState::Complete);
        QCOMPARE(analysis.steps.at(7).fraction, 1.0);
    }

    void levelThatDoesNotApplyNeedsItsReason()
    {
        Analyst analyst;
        Design design;
        design.level.applies = LevelApplies::NotApplicable;
        QCOMPARE(analyst.analyse(design).steps.at(2).state, StepState::Begun);
        design.level.notApplicableReason = u"The course is not in the national framework."_s;
        QCOMPARE(analyst.analyse(design).steps.at(2).state, StepState::DoesNotApply);
    }
};

QTEST_GUILESS_MAIN(TestAnalysis)
#include "tst_analysis.moc"
