#include "core/check/analysis.h"
#include "core/document/blended_intensive.h"
#include "core/document/change.h"
#include "core/document/templates.h"
#include "core/model/seeded_rows.h"

#include <QTest>

using namespace Credwright;
using namespace Qt::Literals::StringLiterals;

class TestTemplates : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void blankHoldsLanguageCurrencyAndTheFixedRowsAlone()
    {
        const Design design = newDesign(DesignTemplate::Blank, u"lt"_s);
        QVERIFY(!design.id.isNull());
        QVERIFY(newDesign().id != design.id);
        Design expected;
        expected.id = design.id;
        expected.identity.language = u"lt"_s;
        expected.identity.currency = u"EUR"_s;
        QVERIFY(design == withSeededRows(expected));
    }

    void standAloneSaysNoMoreThanItsName()
    {
        const Design design = newDesign(DesignTemplate::StandAlone);
        QCOMPARE(design.type.approach, Approach::StandAlone);
        QCOMPARE(design.purpose.basis, PurposeBasis::Need);
        QCOMPARE(design.tracks.size(), 1);
        QCOMPARE(design.tracks.at(0).name.text, u"With assessment"_s);
        QCOMPARE(design.tracks.at(0).awardsCredits, Answer::Yes);
        QCOMPARE(design.editions.size(), 1);
        QVERIFY(!design.type.credits);
        // Approach, basis, one track, one edition: nothing else differs from the blank one.
        QCOMPARE(diff(newDesign(), design).size(), 4);
    }

    void moduleFromADegreeAsksWhatMustChange()
    {
        const Design design = newDesign(DesignTemplate::FromProgramme);
        QCOMPARE(design.type.approach, Approach::FromProgramme);
        QCOMPARE(design.fitnessAspects.size(), 5);
        for (const FitnessAspect &aspect : design.fitnessAspects) {
            QCOMPARE(aspect.verdict, Fitness::Unset);
        }
        QCOMPARE(design.type.grouping, Grouping::Unset);
        QCOMPARE(design.stackability.approach, StackApproach::DegreeCourses);
        QCOMPARE(design.stackTargets.size(), 1);
        QCOMPARE(design.stackability.externalRulesChecked, Answer::Unset);
    }

    void jointProgrammeOpensItsAgreement()
    {
        const Design design = newDesign(DesignTemplate::Joint);
        QCOMPARE(design.identity.joint, Answer::Yes);
        QCOMPARE(design.partnership.applies, Answer::Yes);
        QCOMPARE(design.agreementElements.size(), 13);
        for (const AgreementElement &element : design.agreementElements) {
            QCOMPARE(element.status, ElementStatus::Open);
        }
        QCOMPARE(design.partners.size(), 2);
        QCOMPARE(design.partners.at(0).lead, Answer::Yes);
        QVERIFY(design.certification.issuerBody.isNull()); // Who issues is a question for the partners.
    }

    void blendedIntensiveFollowsTheProgrammeGuide()
    {
        const BlendedIntensiveRule &rule = blendedIntensiveRule();
        QVERIFY(rule.source.contains(QString::number(rule.call)));
        QVERIFY(rule.seen.isValid());
        const Design design = newDesign(DesignTemplate::BlendedIntensive);
        QCOMPARE(design.type.credits->value, 300);
        QCOMPARE(design.delivery.mode, DeliveryMode::Blended);
        QCOMPARE(design.partners.size(), 3);
        QCOMPARE(design.activities.size(), 2);
        QVERIFY(design.activities.at(1).title.text.contains(u"5 to 30 days"_s));
        QCOMPARE(design.incomeLines.size(), 1);
        const IncomeLine &funding = design.incomeLines.first();
        QCOMPARE(funding.eligibility, Eligibility::Unchecked);
        QVERIFY(funding.conditions.contains(u"3 institutions from 3 countries"_s));
        QVERIFY(funding.conditions.contains(rule.source));
        QVERIFY(!countsAsLasting(funding));
    }

    /// 400 euro for each of 15 to 20 learners.
    void blendedIntensiveIsPaidByLearner_data()
    {
        QTest::addColumn<int>("learners");
        QTest::addColumn<int>("euros");
        QTest::newRow("one too few") << 14 << 0;
        QTest::newRow("the least") << 15 << 6000;
        QTest::newRow("the most") << 20 << 8000;
        QTest::newRow("more than count") << 23 << 8000;
    }
    void blendedIntensiveIsPaidByLearner()
    {
        QFETCH(const int, learners);
        QFETCH(const int, euros);
        Design design = newDesign(DesignTemplate::BlendedIntensive);
        Fee fee;
        fee.id = QUuid::createUuid();
        fee.amount = Money{0};
        fee.learners = Count{learners};
        design.fees = {fee};
        const FinanceResult result = financeOf(design);
        QCOMPARE(result.editions.at(result.shown).incomeAll.value, euros * 1000);
    }

    /// A template is a beginning: nobody is greeted with alarms.
    void everyTemplateOpensQuietly()
    {
        QCOMPARE(templateInfos().size(), 5);
        for (const TemplateInfo &info : templateInfos()) {
            QCOMPARE(templateOf(info.code), info.which);
            QVERIFY(!info.name.isEmpty() && !info.about.isEmpty());
            const Design design = newDesign(info.which);
            QVERIFY(design.identity.title.isEmpty());
            Analyst analyst;
            QStringList musts;
            for (const Finding &finding : analyst.analyse(design).open) {
                if (finding.severity == Severity::Must) {
                    musts.append(finding.rule);
                }
            }
            QVERIFY2(musts.isEmpty(), qPrintable(QString(info.code) + u": "_s + musts.join(u' ')));
        }
        QCOMPARE(templateOf(u"unheard-of"_s), DesignTemplate::Blank);
    }
};

QTEST_GUILESS_MAIN(TestTemplates)
#include "tst_templates.moc"
