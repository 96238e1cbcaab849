#include "tests/support/sound_design.h"

#include <QTest>

using namespace Credwright;
using namespace Credwright::Testing;
using namespace Qt::Literals::StringLiterals;

namespace {

StepStatus statusOf(const Design &design, QLatin1StringView step)
{
    const QList<StepStatus> steps = Analyst().analyse(design).steps;
    const auto found = std::find_if(steps.cbegin(), steps.cend(), [&](const StepStatus &status) { return status.step == step; });
    return found == steps.cend() ? StepStatus() : *found;
}

/// The sound design says little of the market, has no plan of tasks, no partners, and one cost line only.
StepState stateOfSound(QLatin1StringView step)
{
    static const QHash<QLatin1StringView, StepState> others{
        {"team"_L1, StepState::Begun}, {"market"_L1, StepState::Begun}, {"finance"_L1, StepState::OpenPoints}, {"partners"_L1, StepState::DoesNotApply}};
    return others.value(step, StepState::Complete);
}

} // namespace

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
            QVERIFY2(status.state == stateOfSound(status.step), qPrintable(QString(status.step) + QString::number(int(status.state))));
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
        Design design;
        const auto quality = [&] { return statusOf(design, "quality"_L1); };
        design.quality.type = AssuranceType::Internal;
        design.quality.accredited = Accreditation::No;
        QCOMPARE(quality().state, StepState::Begun);
        QCOMPARE(quality().fraction, 0.5);
        design.quality.process = u"Yearly review"_s;
        design.quality.body = u"Faculty board"_s;
        design.quality.esgReference = u"ESG 1.2"_s;
        QCOMPARE(quality().state, StepState::Complete);
    }

    void levelThatDoesNotApplyNeedsItsReason()
    {
        Design design;
        design.level.applies = LevelApplies::NotApplicable;
        QCOMPARE(statusOf(design, "level"_L1).state, StepState::Begun);
        design.level.notApplicableReason = u"The course is not in the national framework."_s;
        QCOMPARE(statusOf(design, "level"_L1).state, StepState::DoesNotApply);
    }
};

QTEST_GUILESS_MAIN(TestAnalysis)
#include "tst_analysis.moc"
