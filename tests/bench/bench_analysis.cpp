#include "core/check/analysis.h"
#include "tests/support/large_design.h"

#include <QTest>

using namespace Credwright;
using namespace Credwright::Testing;
using namespace Qt::Literals::StringLiterals;

/// What a key stroke costs in core: 200 outcomes, 400 activities, 200 assessments. The aim is 5 ms in a release build.
class BenchAnalysis : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_design = largeDesign(); }

    void firstAnalysis()
    {
        QBENCHMARK
        {
            Analyst analyst;
            QVERIFY(!analyst.analyse(m_design).open.isEmpty());
        }
    }

    void oneOutcomeChanged()
    {
        Analyst analyst;
        Design design = m_design;
        analyst.analyse(design);
        int stroke = 0;
        QBENCHMARK
        {
            design.outcomes[100].statement = u"Explain the effect of key stroke "_s + QString::number(++stroke);
            QVERIFY(!analyst.analyse(design).open.isEmpty());
        }
    }

    void nothingChanged()
    {
        Analyst analyst;
        analyst.analyse(m_design);
        QBENCHMARK
        {
            QVERIFY(!analyst.analyse(m_design).open.isEmpty());
        }
    }

    void matrixOnly()
    {
        QBENCHMARK
        {
            QCOMPARE(alignmentOf(m_design).rows.size(), 200);
        }
    }

    void financeOnly()
    {
        QBENCHMARK
        {
            QVERIFY(financeOf(m_design).begun);
        }
    }

    void textsOfAllFindings()
    {
        Analyst analyst;
        const QList<Finding> open = analyst.analyse(m_design).open;
        QBENCHMARK
        {
            for (const Finding &finding : open) {
                QVERIFY(!finding.factText().isEmpty());
            }
        }
    }

private:
    Design m_design;
};

QTEST_GUILESS_MAIN(BenchAnalysis)
#include "bench_analysis.moc"
