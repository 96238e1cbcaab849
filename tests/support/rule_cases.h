#pragma once

#include "tests/support/sound_design.h"

#include <QTest>

#include <functional>

namespace Credwright::Testing {

/// One change of the sound design, and what a rule then says.
struct RuleCase
{
    const char *name;
    const char *rule;
    int expected;      ///< Number of findings; 0: must not fire.
    const char *where; ///< Field of the first finding's place.
    std::function<void(Design &)> change;
    Severity severity = Severity::Should;
};

inline void addRuleRows(const QList<RuleCase> &cases)
{
    QTest::addColumn<int>("index");
    for (int i = 0; i < cases.size(); ++i) {
        QTest::addRow("%s: %s", cases.at(i).rule, cases.at(i).name) << i;
    }
}

/// A way out applies completely, can be taken back, and the best one removes what it was offered for.
inline void verifyFixes(const Design &design, const Finding &finding)
{
    const QList<Fix> fixes = fixesFor(design, finding);
    for (const Fix &fix : fixes) {
        QVERIFY(!fix.label.isEmpty());
        Design fixed = design;
        QVERIFY2(apply(fixed, fix.changes).isEmpty(), qPrintable(fix.label));
        QVERIFY(fixed != design);
        QVERIFY(apply(fixed, inverted(fix.changes)).isEmpty());
        QVERIFY2(fixed == design, qPrintable(fix.label));
    }
    if (!fixes.isEmpty()) {
        Design fixed = design;
        apply(fixed, fixes.first().changes);
        const QList<Finding> left = findingsOf(fixed, finding.rule);
        QVERIFY2(!left.contains(finding), qPrintable(fixes.first().label + QStringLiteral(": ") + finding.factText()));
    }
}

inline void verifyRuleCase(const RuleCase &ruleCase)
{
    Design design = soundDesign();
    ruleCase.change(design);
    const QList<Finding> found = findingsOf(design, QString::fromLatin1(ruleCase.rule));
    QStringList facts;
    for (const Finding &finding : found) {
        facts.append(finding.factText());
    }
    QVERIFY2(found.size() == ruleCase.expected, qPrintable(facts.join(QStringLiteral(" | "))));
    for (const Finding &finding : found) {
        QVERIFY2(resolves(design, finding.where), qPrintable(finding.where.field));
        QVERIFY2(stepInfo(stepOf(finding.where)), qPrintable(finding.where.field));
        QVERIFY2(!finding.factText().isEmpty() && !finding.factText().contains(u'%' + QString::number(1)), qPrintable(finding.factText()));
        verifyFixes(design, finding);
    }
    if (!found.isEmpty()) {
        QCOMPARE(found.first().where.field, QString::fromLatin1(ruleCase.where));
        QCOMPARE(found.first().severity, ruleCase.severity);
    }
}

} // namespace Credwright::Testing
