#include "core/finance/usual_costs.h"

#include <QSet>
#include <QTest>

using namespace Credwright;
using namespace Qt::Literals::StringLiterals;

class TestUsualCosts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyLineIsUsable();
    void whatIsOftenForgottenIsThere();
    void usedAndDeclinedLinesAreNotOffered();
    void aLineMadeFromItAnswersIt();
};

void TestUsualCosts::everyLineIsUsable()
{
    QSet<QString> codes;
    for (const UsualCost &usual : usualCosts()) {
        QVERIFY2(!usual.code.isEmpty() && !codes.contains(usual.code), qPrintable(usual.code));
        codes.insert(usual.code);
        QVERIFY2(!usual.label.isEmpty() && !usual.source.isEmpty() && !usual.seen.isEmpty(), qPrintable(usual.code));
        QVERIFY2(usual.category != CostCategory::Unset && usual.basis != CostBasis::Unset, qPrintable(usual.code));
        const bool share = usual.basis == CostBasis::ShareOfDirectCost || usual.basis == CostBasis::ShareOfIncome;
        QVERIFY2(share || usual.unit != CostUnit::Unset, qPrintable(usual.code));
    }
}

void TestUsualCosts::whatIsOftenForgottenIsThere()
{
    QSet<QString> forgotten;
    for (const UsualCost &usual : usualCosts()) {
        if (usual.oftenForgotten) {
            forgotten.insert(usual.code);
        }
    }
    for (const QString &code : {u"spare-time-content"_s, u"answering-questions"_s, u"quality-assurance"_s, u"certification"_s, u"marketing"_s,
             u"administration"_s, u"collaboration"_s}) {
        QVERIFY2(forgotten.contains(code), qPrintable(code));
    }
}

void TestUsualCosts::usedAndDeclinedLinesAreNotOffered()
{
    Design design;
    QCOMPARE(openUsualCosts(design).size(), usualCosts().size());
    design.financing.declinedCosts = {u"mobility"_s};
    CostLine line;
    line.usual = u"marketing"_s;
    design.costLines.append(line);
    const QList<UsualCost> open = openUsualCosts(design);
    QCOMPARE(open.size(), usualCosts().size() - 2);
    for (const UsualCost &usual : open) {
        QVERIFY(usual.code != u"mobility"_s && usual.code != u"marketing"_s);
    }
}

void TestUsualCosts::aLineMadeFromItAnswersIt()
{
    const UsualCost usual = usualCosts().first();
    const CostLine line = lineFor(usual);
    QVERIFY(!line.id.isNull());
    QCOMPARE(line.usual, usual.code);
    QCOMPARE(line.title.text, usual.label);
    QCOMPARE(line.basis, usual.basis);
    QVERIFY(!line.rate);
}

QTEST_GUILESS_MAIN(TestUsualCosts)
#include "tst_usual_costs.moc"
