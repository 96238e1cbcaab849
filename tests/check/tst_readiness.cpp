#include "core/check/readiness.h"

#include <QTest>

using namespace Credwright;
using namespace Qt::Literals::StringLiterals;

/// Each open point under one of the ten headings.
class TestReadiness : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsTheHeading_data();
    void findsTheHeading();
    void countsEachFindingOnce();
    void saysWhatIsNotBegun();
};

void TestReadiness::findsTheHeading_data()
{
    QTest::addColumn<QString>("rule");
    QTest::addColumn<QString>("field");
    QTest::addColumn<Challenge>("challenge");
    QTest::newRow("national size") << u"sz.1"_s << u"type.credits"_s << Challenge::NationalPolicy;
    QTest::newRow("hours against the national rule, wherever they stand") << u"wl.1"_s << u"activity"_s << Challenge::NationalPolicy;
    QTest::newRow("an element of the Council, wherever it is missing") << u"ce.1"_s << u"quality.type"_s << Challenge::SharedDefinition;
    QTest::newRow("a vague verb") << u"lo.1"_s << u"outcome.statement"_s << Challenge::SharedDefinition;
    QTest::newRow("no evidence of the need") << u"pu.1"_s << u"evidence"_s << Challenge::Stakeholders;
    QTest::newRow("a unit that nobody asked") << u"tm.1"_s << u"unit.contact"_s << Challenge::Stakeholders;
    QTest::newRow("a system without an owner") << u"tm.1"_s << u"system.owner"_s << Challenge::Administration;
    QTest::newRow("below break-even") << u"fi.3"_s << u"fee"_s << Challenge::Finance;
    QTest::newRow("review date") << u"li.1"_s << u"delivery.reviewDate"_s << Challenge::Administration;
    QTest::newRow("outcome without an assessment") << u"al.1"_s << u"assessment.outcomes"_s << Challenge::QualityAssurance;
    QTest::newRow("accommodations") << u"as.1"_s << u"assessmentPlan.accommodations"_s << Challenge::StudentSupport;
    QTest::newRow("director not asked") << u"st.1"_s << u"stackTarget.status"_s << Challenge::Recognition;
    QTest::newRow("support on campus only") << u"ad.2"_s << u"supportResource"_s << Challenge::StudentSupport;
    QTest::newRow("no criteria of selection") << u"ad.2"_s << u"admission.criteria"_s << Challenge::Administration;
    QTest::newRow("no tool for digital certificates") << u"ce.9"_s << u"issuingTool"_s << Challenge::DigitalCertification;
    QTest::newRow("agreement element open") << u"pa.2"_s << u"agreementElement.status"_s << Challenge::PrivateProviders;
}

void TestReadiness::findsTheHeading()
{
    QFETCH(const QString, rule);
    QFETCH(const QString, field);
    QFETCH(const Challenge, challenge);
    const QByteArray id = rule.toLatin1();
    const Finding finding{.rule = QLatin1StringView(id), .where = {{}, field, {}}};
    QCOMPARE(challengeName(challengeOf(finding)), challengeName(challenge));
}

void TestReadiness::countsEachFindingOnce()
{
    Design design;
    design.identity.title = u"Beekeeping"_s;
    Outcome outcome;
    outcome.id = QUuid::createUuid();
    outcome.statement = u"Understand bees"_s;
    design.outcomes = {outcome};
    Analyst analyst;
    const Analysis analysis = analyst.analyse(design);
    QVERIFY(analysis.open.size() > 3);
    const QList<Readiness> headings = readinessOf(analysis);
    QCOMPARE(headings.size(), 10);
    qsizetype sum = 0;
    for (const Readiness &heading : headings) {
        sum += heading.open.size();
        QVERIFY(!challengeName(heading.challenge).isEmpty());
        QVERIFY(stepInfo(stepOfChallenge(heading.challenge)));
        QCOMPARE(heading.state == StepState::OpenPoints, !heading.open.isEmpty());
        for (qsizetype i = 1; i < heading.open.size(); ++i) {
            QVERIFY(heading.open.at(i - 1).severity <= heading.open.at(i).severity);
        }
    }
    QCOMPARE(sum, analysis.open.size());
}

void TestReadiness::saysWhatIsNotBegun()
{
    Analyst analyst;
    for (const Readiness &heading : readinessOf(analyst.analyse(Design()))) {
        QCOMPARE(heading.state, StepState::Empty);
        QVERIFY(heading.open.isEmpty());
    }
}

QTEST_GUILESS_MAIN(TestReadiness)
#include "tst_readiness.moc"
