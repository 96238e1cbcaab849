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

    void internalQualityIsCompleteWithItsProcess()
    {
        Analyst analyst;
        Design design;
        const auto quality = [&] { return analyst.analyse(design).steps.at(9); };
        design.quality.type = AssuranceType::Internal;
        design.quality.accredited = Accreditation::No;
        QCOMPARE(quality().step, "quality"_L1);
        QCOMPARE(quality().state, StepState::Begun);
        QCOMPARE(quality().fraction, 0.5);
        design.quality.process = u"Yearly review"_s;
        design.quality.body = u"Faculty board"_s;
        design.quality.esgReference = u"ESG 1.2"_s;
        QCOMPARE(quality().state, StepState::Complete);
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
