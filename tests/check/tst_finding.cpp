#include "tests/support/sound_design.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Credwright;
using namespace Credwright::Testing;
using namespace Qt::Literals::StringLiterals;

class TestFinding : public QObject
{
    Q_OBJECT

private:
    static Design vague()
    {
        Design design = soundDesign();
        design.outcomes[1].statement = u"Understand how clock domain crossings cause failures"_s;
        return design;
    }

    static SetAside judgementOf(const Design &design, const Finding &finding)
    {
        return {.id = QUuid::createUuid(),
            .rule = finding.rule,
            .where = finding.where,
            .fingerprint = fingerprintOf(design, finding),
            .reason = u"Agreed"_s,
            .who = {},
            .when = {}};
    }

private Q_SLOTS:
    void everyRuleIsDescribedOnce()
    {
        QSet<QString> ids;
        QFile file(u":/credwright/guide/sections.json"_s);
        QSet<QString> sections;
        if (file.open(QIODevice::ReadOnly)) {
            for (const QJsonValue &section : QJsonDocument::fromJson(file.readAll()).object().value("sections"_L1).toArray()) {
                sections.insert(section.toObject().value("key"_L1).toString());
            }
        }
        QVERIFY(!sections.isEmpty());
        for (const RuleInfo &info : ruleInfos()) {
            QVERIFY2(!ids.contains(info.id), info.id.latin1());
            ids.insert(info.id);
            QVERIFY2(!info.title.isEmpty() && !info.reason.isEmpty() && !info.source.isEmpty(), info.id.latin1());
            QVERIFY2(stepInfo(info.step), info.id.latin1());
            QVERIFY2(info.section.isEmpty() || sections.contains(info.section), info.section.latin1());
        }
        QCOMPARE(ruleInfo("al.1"_L1)->step, "assessment"_L1);
        QVERIFY(!ruleInfo("xx.1"_L1));
    }

    void everyRuleThatFiresIsDescribed()
    {
        Design design = vague();
        design.assessments.clear();
        design.profiles[0].needs = {};
        Analyst analyst;
        const Analysis analysis = analyst.analyse(design);
        QVERIFY(analysis.open.size() > 3);
        for (const Finding &finding : analysis.open) {
            QVERIFY2(ruleInfo(finding.rule), finding.rule.latin1());
        }
    }

    void argumentsAreFilledOnce()
    {
        Finding finding;
        finding.fact = {"Finding", "“%1” and “%2”"};
        finding.args = {FactArg::title(u"100 %2"_s), FactArg::words(u"%1"_s)};
        QCOMPARE(finding.factText(), u"“100 %2” and “%1”"_s);
        finding.fact = {"Finding", "%1, %2, %3, %4"};
        finding.args = {FactArg::minutes(Minutes{90}), FactArg::credits(Credits{250}), FactArg::percent(Percent{12'50}), FactArg::hundredths(3033)};
        QLocale::setDefault(QLocale::c());
        QVERIFY(finding.factText().endsWith(u"30.33"_s));
        QVERIFY(finding.factText().contains(u"2.5"_s));
    }

    void factsReadAsSentences_data()
    {
        QTest::addColumn<QString>("rule");
        QTest::addColumn<QString>("fact");
        QTest::newRow("vague verb") << u"lo.1"_s << u"“Understand” cannot be observed, so it cannot be assessed."_s;
        QTest::newRow("hours") << u"wl.1"_s << u"182 h for 6 ECTS are 30.33 h a credit, over 25 h to 30 h (European Union)."_s;
        QTest::newRow("weights") << u"al.4"_s << u"The weights of graded assessments add up to 90 %, not to 100 %."_s;
    }
    void factsReadAsSentences()
    {
        QFETCH(QString, rule);
        QFETCH(QString, fact);
        Design design = vague();
        design.activities[0].minutes = Minutes{56 * 60};
        design.assessments[1].weight = Percent{30'00};
        const QList<Finding> found = findingsOf(design, rule);
        QCOMPARE(found.size(), 1);
        QString text = found.first().factText();
        text.replace(QChar::Nbsp, u' ').replace(QChar(0x202f), u' ');
        QCOMPARE(text, fact);
    }

    void setAsideHoldsWhileTheFactDoes()
    {
        Design design = vague();
        Analyst analyst;
        const QList<Finding> found = findingsOf(design, u"lo.1"_s);
        QCOMPARE(found.size(), 1);
        Record record;
        record.setAsides = {judgementOf(design, found.first())};
        Analysis analysis = analyst.analyse(design, record);
        QCOMPARE(analysis.setAside.size(), 1);
        QCOMPARE(analysis.setAside.first().judgement.reason, u"Agreed"_s);
        QCOMPARE(analysis.steps.at(2).step, "outcomes"_L1);
        QCOMPARE(analysis.steps.at(2).shoulds, 0);

        design.outcomes[1].level = Count{6}; // Something else.
        QCOMPARE(analyst.analyse(design, record).setAside.size(), 1);
        design.outcomes.move(1, 0); // Another row.
        QCOMPARE(analyst.analyse(design, record).setAside.size(), 1);
        design.outcomes[0].statement = u"Understand how clock domain crossings cause failures."_s; // A stop is no new fact.
        QCOMPARE(analyst.analyse(design, record).setAside.size(), 1);

        design.outcomes[0].statement = u"Understand what a metastable state is"_s;
        analysis = analyst.analyse(design, record);
        QCOMPARE(analysis.setAside.size(), 0);
        QCOMPARE(findingsOf(design, u"lo.1"_s).size(), 1);
    }

    void setAsideReopensWhenTheFiguresChange()
    {
        Design design = soundDesign();
        design.assessments[1].weight = Percent{30'00};
        Record record;
        record.setAsides = {judgementOf(design, findingsOf(design, u"al.4"_s).first())};
        Analyst analyst;
        QCOMPARE(analyst.analyse(design, record).setAside.size(), 1);
        design.assessments[1].weight = Percent{20'00};
        QCOMPARE(analyst.analyse(design, record).setAside.size(), 0);
        design.assessments[1].weight = Percent{30'00};
        QCOMPARE(analyst.analyse(design, record).setAside.size(), 1);
    }

    void fingerprintIsFreeOfLocaleAndNames()
    {
        Design design = soundDesign();
        design.assessments[0].feedback = {};
        const QString before = fingerprintOf(design, findingsOf(design, u"as.1"_s).first());
        design.assessments[0].title = u"Another name"_s;
        QLocale::setDefault(QLocale(QLocale::Greek));
        QCOMPARE(fingerprintOf(design, findingsOf(design, u"as.1"_s).first()), before);
        QLocale::setDefault(QLocale::c());
    }

    void memoryFindsTheSameAsAFreshLook()
    {
        Analyst remembering;
        Design design = soundDesign();
        const auto compare = [&] {
            Analyst fresh;
            QCOMPARE(remembering.analyse(design).open, fresh.analyse(design).open);
        };
        compare();
        design.outcomes[1].statement = design.outcomes.at(0).statement; // A duplicate appears,
        compare();
        design.outcomes[0].statement = u"Build a self-checking testbench"_s; // and goes from its other end.
        compare();
        design.outcomes[1].statement = design.outcomes.at(0).statement;
        compare();
        Outcome another = design.outcomes.takeFirst(); // One removed and one added at once.
        another.id = QUuid::createUuid();
        another.statement = u"Understand something else"_s;
        design.outcomes.append(another);
        compare();
        design.identity.language = u"xx"_s;
        compare();
        design = soundDesign();
        compare();
        design.fees[0].learners = Count{8}; // Below break-even.
        compare();
        design.outcomes[0].statement = u"Compare synchronisers"_s;
        compare();
        design.activities[0].minutes = Minutes{1};
        design.costLines[0].rate = Money{1'000};
        compare();
        QCOMPARE(remembering.analyse(design).finance.cost.value, 1'100);
        design = Design();
        compare();
    }

    void noVerbIsBothOfferedAndBanned()
    {
        for (const QString &language : statementLanguages()) {
            QStringList offered = verbsFor(language, StatementAnalysis::Domain::Unknown, 0);
            for (const QString &verb : std::as_const(offered)) {
                const StatementAnalysis analysis = analyseStatement(verb, language);
                QVERIFY2(
                    !analysis.has(StatementIssue::Kind::NotMeasurable) && !analysis.has(StatementIssue::Kind::Progress), qPrintable(language + u": "_s + verb));
            }
        }
    }

    void replacementsAreNotReportedAgain()
    {
        Design design = vague();
        for (const Fix &fix : fixesFor(design, findingsOf(design, u"lo.1"_s).first())) {
            Design fixed = design;
            QVERIFY(apply(fixed, fix.changes).isEmpty());
            QVERIFY2(findingsOf(fixed, u"lo.1"_s).isEmpty(), qPrintable(fix.label));
        }
        QCOMPARE(fixesFor(design, findingsOf(design, u"lo.1"_s).first()).first().label, u"Write “Explain”"_s);
    }

    void splitKeepsTheLinks()
    {
        Design design = soundDesign();
        design.outcomes[1].statement = u"Explain clock domain crossings and compare synchronisers"_s;
        const QList<Fix> fixes = fixesFor(design, findingsOf(design, u"lo.2"_s).first());
        QCOMPARE(fixes.size(), 1);
        QVERIFY(apply(design, fixes.first().changes).isEmpty());
        QCOMPARE(design.outcomes.size(), 4);
        QCOMPARE(design.outcomes.at(1).statement.text, u"Explain clock domain crossings"_s);
        QVERIFY(design.outcomes.at(2).statement.text.startsWith(u"Compare synchronisers"_s));
        QVERIFY(design.assessments.at(0).outcomes.contains(design.outcomes.at(2).id));
        QVERIFY(design.activities.at(0).outcomes.contains(design.outcomes.at(2).id));
        QVERIFY(findingsOf(design, u"al.1"_s).isEmpty());
    }

    void graderOfTheMatrixIsOffered()
    {
        Design design = soundDesign();
        design.assessments[1].outcomes = Links({design.outcomes.at(1).id});
        const QList<Finding> found = findingsOf(design, u"al.1"_s);
        QCOMPARE(found.size(), 1);
        QCOMPARE(found.first().where.other, design.outcomes.at(2).id);
        const QList<Fix> fixes = fixesFor(design, found.first());
        QCOMPARE(fixes.size(), 2); // The graded ones; the quizzes for practice would not help.
        QCOMPARE(fixes.at(1).label, u"Add to “Oral design review”"_s);
        QCOMPARE(fixes.at(1).changes.first().kind, Change::Kind::Linked);
    }

    void weightsAreScaledToExactlyAHundred()
    {
        Design design = soundDesign();
        design.assessments[2].kind = AssessmentKind::Summative;
        for (Assessment &assessment : design.assessments) {
            assessment.weight = Percent{10'00};
        }
        const QList<Fix> fixes = fixesFor(design, findingsOf(design, u"al.4"_s).first());
        apply(design, fixes.first().changes);
        QCOMPARE(design.assessments.at(0).weight->value, 33'34);
        QCOMPARE(design.assessments.at(1).weight->value, 33'33);
        QCOMPARE(design.assessments.at(2).weight->value, 33'33);
    }
};

QTEST_GUILESS_MAIN(TestFinding)
#include "tst_finding.moc"
