#include "ui/document/session.h"
#include "ui/figures/alignment_matrix.h"

#include <QElapsedTimer>
#include <QTest>

using namespace Credwright;
using namespace Qt::Literals::StringLiterals;

namespace {

Outcome outcome(const QString &statement)
{
    Outcome made;
    made.id = QUuid::createUuid();
    made.statement.text = statement;
    return made;
}

/// Two outcomes; a lab of 10 h for the first; a graded report of 100 % for the first, an ungraded quiz for the second.
Design sample()
{
    Design design;
    design.outcomes = {outcome(u"Write a specification"_s), outcome(u"Defend choices"_s)};
    Activity lab;
    lab.id = QUuid::createUuid();
    lab.title.text = u"Lab"_s;
    lab.minutes = Minutes{600};
    lab.outcomes.insert(design.outcomes.at(0).id);
    design.activities = {lab};
    Assessment report;
    report.id = QUuid::createUuid();
    report.title.text = u"Report"_s;
    report.kind = AssessmentKind::Summative;
    report.weight = Percent{100'00};
    report.outcomes.insert(design.outcomes.at(0).id);
    Assessment quiz;
    quiz.id = QUuid::createUuid();
    quiz.title.text = u"Quiz"_s;
    quiz.kind = AssessmentKind::Formative;
    quiz.outcomes.insert(design.outcomes.at(1).id);
    design.assessments = {report, quiz};
    return design;
}

} // namespace

/// The matrix is worked in by keyboard and mouse, undoes, tells its content as a table, and stays fast when it is large.
class TestAlignmentMatrix : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aKeyLinksAndUndoTakesItBack_data();
    void aKeyLinksAndUndoTakesItBack();
    void aClickTakesALinkAway();
    void arrowsReachTheComputedColumnsAndChangeNothing();
    void aDesignThatIsReadOnlyStaysAsItIs();
    void theTableSaysWhatTheMatrixShows();
    void hoursAndGradesAreThoseOfCore();
    void cellsAndHeadersHaveNames();
    void theCurrentCellStaysWhenAColumnIsAdded();
    void aFindingNamesARowToGoTo();
    void aLargeDesignStaysFast();
};

void TestAlignmentMatrix::aKeyLinksAndUndoTakesItBack_data()
{
    QTest::addColumn<int>("key");
    QTest::newRow("Enter") << int(Qt::Key_Return);
    QTest::newRow("Enter of the number block") << int(Qt::Key_Enter);
    QTest::newRow("Space") << int(Qt::Key_Space);
}

void TestAlignmentMatrix::aKeyLinksAndUndoTakesItBack()
{
    QFETCH(int, key);
    Session session(sample());
    AlignmentMatrix matrix(session);
    matrix.setCurrentIndex(matrix.cells().index(0, 0));
    QTest::keyClick(&matrix, Qt::Key_Down);
    QTest::keyClick(&matrix, Qt::Key_Right);
    QTest::keyClick(&matrix, static_cast<Qt::Key>(key)); // Outcome 2, report.
    QVERIFY(session.design().assessments.at(0).outcomes.contains(session.design().outcomes.at(1).id));
    QCOMPARE(matrix.cells().figure().cell(1, 1), Alignment::Cell::Graded);
    QCOMPARE(matrix.cells().figure().rows().at(0).grade, u"50 %"_s);
    session.undo();
    QVERIFY(!session.design().assessments.at(0).outcomes.contains(session.design().outcomes.at(1).id));
    QCOMPARE(matrix.cells().figure().cell(1, 1), Alignment::Cell::None);
    session.redo();
    QCOMPARE(matrix.cells().figure().cell(1, 1), Alignment::Cell::Graded);
    QTest::keyClick(&matrix, static_cast<Qt::Key>(key));
    QCOMPARE(matrix.cells().figure().cell(1, 1), Alignment::Cell::None);
}

void TestAlignmentMatrix::aClickTakesALinkAway()
{
    Session session(sample());
    AlignmentMatrix matrix(session);
    matrix.resize(700, 400);
    matrix.show();
    QVERIFY(QTest::qWaitForWindowExposed(&matrix));
    QTest::mouseClick(matrix.viewport(), Qt::LeftButton, {}, matrix.visualRect(matrix.cells().index(0, 0)).center());
    QVERIFY(session.design().activities.at(0).outcomes.isEmpty());
    QCOMPARE(session.undoStack().count(), 1);
}

void TestAlignmentMatrix::arrowsReachTheComputedColumnsAndChangeNothing()
{
    const Design before = sample();
    Session session(before);
    AlignmentMatrix matrix(session);
    matrix.setCurrentIndex(matrix.cells().index(0, 0));
    for (int i = 0; i < 4; ++i) {
        QTest::keyClick(&matrix, Qt::Key_Right);
    }
    QCOMPARE(matrix.currentIndex().column(), 4);
    QTest::keyClick(&matrix, Qt::Key_Space);
    QVERIFY(session.design() == before);
}

void TestAlignmentMatrix::aDesignThatIsReadOnlyStaysAsItIs()
{
    const Design before = sample();
    Session session(before);
    session.document().setReadOnly(u"It is open elsewhere."_s);
    AlignmentMatrix matrix(session);
    matrix.setCurrentIndex(matrix.cells().index(0, 0));
    QTest::keyClick(&matrix, Qt::Key_Space);
    QVERIFY(session.design() == before);
}

void TestAlignmentMatrix::theTableSaysWhatTheMatrixShows()
{
    Session session(sample());
    AlignmentMatrix matrix(session);
    const FigureTable table = matrix.cells().figure().table();
    QCOMPARE(table.headers, QStringList({u"Outcome"_s, u"Lab"_s, u"Report"_s, u"Quiz"_s, u"hours"_s, u"grade"_s}));
    QCOMPARE(table.rows.size(), 3);
    QCOMPARE(table.rows.at(0), QStringList({u"1 Write a specification"_s, u"practised"_s, u"graded"_s, u""_s, u"10"_s, u"100 %"_s}));
    QCOMPARE(table.rows.at(1), QStringList({u"2 Defend choices"_s, u""_s, u""_s, u"formative only"_s, u"0"_s, u"0 %"_s}));
    QCOMPARE(table.rows.at(2), QStringList({u"Hours, weight %"_s, u"10"_s, u"100"_s, u"–"_s, u"10"_s, u"100 %"_s}));
    QVERIFY(matrix.cells().figure().summary().contains(u'2'));
}

void TestAlignmentMatrix::hoursAndGradesAreThoseOfCore()
{
    Design design = sample();
    design.outcomes.append(outcome(u"Judge results"_s));
    for (const Outcome &each : std::as_const(design.outcomes)) {
        design.activities[0].outcomes.insert(each.id);
        design.assessments[0].outcomes.insert(each.id);
    }
    Session session(design);
    AlignmentMatrix matrix(session);
    // 600 minutes over three outcomes are 200 each, 3.3 h; 100 % is 33.34, 33.33, 33.33.
    const QList<AlignmentFigure::Row> &rows = matrix.cells().figure().rows();
    QCOMPARE(session.analysis().alignment.rows.at(2).minutes, Minutes{200});
    QCOMPARE(rows.at(2).hours, u"3.3"_s);
    QCOMPARE(rows.at(0).grade, u"33.34 %"_s);
    QCOMPARE(rows.at(2).grade, u"33.33 %"_s);
    QCOMPARE(matrix.cells().figure().hoursTotal(), u"10"_s);
}

void TestAlignmentMatrix::cellsAndHeadersHaveNames()
{
    Session session(sample());
    AlignmentMatrix matrix(session);
    QVERIFY(!matrix.accessibleName().isEmpty());
    AlignmentModel &cells = matrix.cells();
    QCOMPARE(cells.data(cells.index(1, 2), Qt::AccessibleTextRole).toString(), u"Outcome 2, Quiz: formative only"_s);
    QCOMPARE(cells.data(cells.index(1, 0), Qt::AccessibleTextRole).toString(), u"Outcome 2, Lab: not linked"_s);
    QCOMPARE(cells.headerData(1, Qt::Vertical, Qt::DisplayRole).toString(), u"2 Defend choices"_s);
}

void TestAlignmentMatrix::theCurrentCellStaysWhenAColumnIsAdded()
{
    Session session(sample());
    AlignmentMatrix matrix(session);
    matrix.setCurrentIndex(matrix.cells().index(1, 1));
    session.addRow(u"activity"_s, 0);
    QCOMPARE(matrix.currentIndex(), matrix.cells().index(1, 2));
}

void TestAlignmentMatrix::aFindingNamesARowToGoTo()
{
    Session session(sample());
    AlignmentMatrix matrix(session);
    const QUuid second = session.design().outcomes.at(1).id;
    QVERIFY(matrix.goTo({{}, u"assessment.outcomes"_s, second}));
    QCOMPARE(matrix.currentIndex(), matrix.cells().index(1, 1));
    QVERIFY(matrix.goTo({session.design().assessments.at(1).id, u"assessment.outcomes"_s, {}}));
    QCOMPARE(matrix.currentIndex().column(), 2);
    QVERIFY(!matrix.goTo({second, u"outcome.statement"_s, {}}));
    const auto &rows = matrix.cells().figure().rows();
    QVERIFY(std::any_of(rows.at(1).findings.cbegin(), rows.at(1).findings.cend(), [](const Finding &finding) { return finding.rule == "al.1"_L1; }));
    QVERIFY(rows.at(1).ungraded);
    QVERIFY(!rows.at(0).ungraded);
}

void TestAlignmentMatrix::aLargeDesignStaysFast()
{
    Design design;
    for (int i = 0; i < 200; ++i) {
        design.outcomes.append(outcome(u"Outcome %1"_s.arg(i)));
    }
    for (int i = 0; i < 600; ++i) {
        Assessment assessment;
        assessment.id = QUuid::createUuid();
        assessment.title.text = u"Assessment %1"_s.arg(i);
        assessment.kind = AssessmentKind::Summative;
        assessment.outcomes.insert(design.outcomes.at(i % 200).id);
        design.assessments.append(assessment);
    }
    Session session(design);
    AlignmentMatrix matrix(session);
    matrix.resize(800, 600);
    matrix.show();
    QVERIFY(QTest::qWaitForWindowExposed(&matrix));
    matrix.grab();
    QElapsedTimer timer;
    timer.start();
    for (int i = 0; i < 10; ++i) {
        matrix.grab();
    }
    // Painting all 120,000 cells takes far longer than what is exposed, even where everything is slow.
    QVERIFY2(timer.elapsed() < 2000, qPrintable(QString::number(timer.elapsed())));
    QVERIFY(matrix.sizeHint().height() < 1000);
}

QTEST_MAIN(TestAlignmentMatrix)
#include "tst_alignment_matrix.moc"
