#include "core/check/quick_path.h"
#include "core/check/readiness.h"
#include "core/model/entity_type.h"
#include "core/util/clock.h"
#include "tests/support/keyboard.h"
#include "ui/figures/spot_view.h"
#include "ui/figures/tasks_figure.h"
#include "ui/overview/overview_sheet.h"
#include "ui/overview/overview_words.h"
#include "ui/shell/step_rail.h"

#include <QBuffer>
#include <QLabel>
#include <QPainter>

using namespace Credwright;
using namespace Credwright::Testing;
using namespace Qt::Literals::StringLiterals;

namespace {

SpotView *view(const WindowUnderTest &test, const QString &name)
{
    return test.window->findChild<SpotView *>(u"overview."_s + name);
}

QList<FigureSpot> spotsOf(const WindowUnderTest &test, const QString &name)
{
    SpotView *shown = view(test, name);
    auto *card = qobject_cast<FigureCard *>(shown->parentWidget()->parentWidget());
    card = card ? card : qobject_cast<FigureCard *>(shown->parentWidget());
    return card->figure()->spots(shown->width());
}

void click(SpotView *shown, const QRectF &place)
{
    QTest::mouseClick(shown, Qt::LeftButton, {}, place.center().toPoint());
    WindowUnderTest::settle();
}

Task task(const QString &title, const PartialDate &due, TaskStatus status = TaskStatus::Open)
{
    Task made;
    made.id = QUuid::createUuid();
    made.title = title;
    made.due = due;
    made.status = status;
    return made;
}

} // namespace

/// The whole design on one page, and the quick path to a first draft.
class TestOverview : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void altHomeShowsIt();
    void everyPartLeadsToAPlace_data();
    void everyPartLeadsToAPlace();
    void arrowsAndEnterLeadThereToo();
    void panelIsLeftOutHereAlone();
    void overdueIsToldByWord();
    void notesAreMarked();
    void saysWhoHowLargeAndHowLong();
    void followsEachEdit();
    void isOnePageOfPaper_data();
    void isOnePageOfPaper();
    void quickPathEditsTheSameFields();
    void quickPathIsFoundAndOffered();
};

void TestOverview::altHomeShowsIt()
{
    WindowUnderTest test;
    QVERIFY(test.openExample());
    Keyboard keys(test);
    QVERIFY(!test.window->workspace()->isOverview());
    keys.press(Qt::Key_Home, Qt::AltModifier);
    QVERIFY(test.window->workspace()->isOverview());
    QVERIFY(test.window->findChild<RailHome *>()->isChecked());
    keys.press(Qt::Key_PageDown, Qt::ControlModifier);
    QCOMPARE(test.window->workspace()->currentStep(), "team"_L1);
    QVERIFY(!test.window->findChild<RailHome *>()->isChecked());
    keys.press(Qt::Key_PageUp, Qt::ControlModifier);
    QVERIFY(test.window->workspace()->isOverview());
}

void TestOverview::everyPartLeadsToAPlace_data()
{
    QTest::addColumn<QString>("picture");
    QTest::addColumn<QString>("kind"); ///< Of the first part's place.
    QTest::newRow("canvas") << u"canvas"_s << u"purpose"_s;
    QTest::newRow("pathway") << u"pathway"_s << u"relatedCredential"_s;
    QTest::newRow("readiness") << u"readiness"_s << u"identity"_s;
    QTest::newRow("tasks") << u"tasks"_s << u"task"_s;
}

void TestOverview::everyPartLeadsToAPlace()
{
    QFETCH(const QString, picture);
    QFETCH(const QString, kind);
    WindowUnderTest test;
    QVERIFY(test.openExample());
    test.session().edit(u"Plan"_s, [](Design &design) { design.tasks = {task(u"Ask legal affairs"_s, {2030, 1, 1})}; });
    test.window->workspace()->showOverview();
    WindowUnderTest::settle();
    const QList<FigureSpot> spots = spotsOf(test, picture);
    QVERIFY(!spots.isEmpty());
    QCOMPARE(spots.first().where.kind(), kind);
    for (const FigureSpot &spot : spots) {
        QVERIFY(!spot.name.isEmpty());
        test.window->workspace()->showOverview();
        WindowUnderTest::settle();
        click(view(test, picture), spot.rect);
        QVERIFY2(!test.window->workspace()->isOverview(), qPrintable(spot.name));
        QCOMPARE(test.window->workspace()->currentStep(), stepOf(spot.where));
    }
}

void TestOverview::arrowsAndEnterLeadThereToo()
{
    WindowUnderTest test;
    QVERIFY(test.openExample());
    Keyboard keys(test);
    keys.press(Qt::Key_Home, Qt::AltModifier);
    QVERIFY(keys.isIn(u"overview.canvas"_s));
    const QList<FigureSpot> spots = spotsOf(test, u"canvas"_s);
    keys.press(Qt::Key_Down);
    keys.press(Qt::Key_Down);
    keys.press(Qt::Key_Down); // The purpose, then the outcomes: this is the second.
    QCOMPARE(view(test, u"canvas"_s)->accessibleDescription(), spots.at(2).name);
    keys.press(Qt::Key_Return);
    QCOMPARE(test.session().place().entity, test.design().outcomes.at(1).id);
    QCOMPARE(test.session().place().field, u"outcome.statement"_s);
}

void TestOverview::panelIsLeftOutHereAlone()
{
    WindowUnderTest test;
    QVERIFY(test.openExample());
    auto *panel = test.window->findChild<QWidget *>(u"contextPanel"_s);
    QVERIFY(panel->isVisible());
    test.window->workspace()->showOverview();
    QVERIFY(!panel->isVisible());
    test.window->workspace()->showStepNumber(3);
    QVERIFY(panel->isVisible());
    test.window->workspace()->showOverview();
    test.window->workspace()->showFindings(); // They stand beside a step.
    QVERIFY(panel->isVisible());
    QVERIFY(!test.window->workspace()->isOverview());
}

void TestOverview::overdueIsToldByWord()
{
    Design design;
    design.tasks = {task(u"Later"_s, {2026, 3, 0}), task(u"No date"_s, {}), task(u"Done"_s, {2020, 1, 1}, TaskStatus::Done), task(u"Late"_s, {2026, 2, 0})};
    const TasksFigure figure(design, QDate(2026, 3, 1));
    const FigureTable table = figure.table();
    QCOMPARE(table.rows.size(), 3); // Without the one that is done; the earliest first, the undated last.
    QCOMPARE(table.rows.at(0).first(), u"Late"_s);
    QCOMPARE(table.rows.at(1).first(), u"Later"_s);
    QCOMPARE(table.rows.at(2).first(), u"No date"_s);
    QVERIFY(table.rows.at(0).last().contains(u"overdue"_s));
    QVERIFY(!table.rows.at(1).last().contains(u"overdue"_s)); // March is not over on its first day.
    QCOMPARE(figure.count(), u"3 of 4"_s);
}

void TestOverview::notesAreMarked()
{
    WindowUnderTest test;
    QVERIFY(test.openExample());
    test.window->workspace()->showOverview();
    auto *notes = test.window->findChild<QWidget *>(u"overviewNotes"_s);
    QVERIFY(!notes->isVisible());
    test.session().setField({singletonId("delivery"_L1), u"delivery.stepNote"_s, {}}, u"Ask about the rooms"_s);
    WindowUnderTest::settle();
    QVERIFY(notes->isVisible());
    auto *marker = notes->findChild<QPushButton *>();
    QVERIFY(marker->text().contains(u"7"_s));
    QVERIFY(!marker->text().contains(u"rooms"_s)); // A marker, not the note.
    marker->click();
    WindowUnderTest::settle();
    QCOMPARE(test.session().place().field, u"delivery.stepNote"_s);
}

void TestOverview::saysWhoHowLargeAndHowLong()
{
    WindowUnderTest test;
    QVERIFY(test.openExample());
    QCOMPARE(overviewLine(test.design()), u"Universiteit Voorbeeld · 6 ECTS · EQF 7 · 18 weeks · Blended · English · 24 places · first start 9 Feb 2026"_s);
    QCOMPARE(overviewLine(newDesign()), u"Nothing is decided yet"_s);
}

void TestOverview::followsEachEdit()
{
    WindowUnderTest test;
    QVERIFY(test.openExample());
    test.window->workspace()->showOverview();
    const qsizetype before = spotsOf(test, u"canvas"_s).size();
    test.session().removeRows(u"outcome"_s, {test.design().outcomes.last().id});
    WindowUnderTest::settle();
    QCOMPARE(spotsOf(test, u"canvas"_s).size(), before - 1);
    test.window->workspace()->showStepNumber(3); // Out of sight it rests, and catches up when it is shown again.
    test.session().undo();
    test.window->workspace()->showOverview();
    QCOMPARE(spotsOf(test, u"canvas"_s).size(), before);
}

void TestOverview::isOnePageOfPaper_data()
{
    QTest::addColumn<int>("outcomes");
    QTest::newRow("nothing in it") << 0;
    QTest::newRow("a usual course") << 5;
    QTest::newRow("more than has room") << 200;
}

void TestOverview::isOnePageOfPaper()
{
    QFETCH(const int, outcomes);
    WindowUnderTest::prepareProgram();
    Design design = newDesign();
    for (int i = 0; i < outcomes; ++i) {
        Outcome outcome;
        outcome.id = QUuid::createUuid();
        outcome.statement = u"Explain the year of a colony"_s;
        design.outcomes.append(outcome);
    }
    Analyst analyst;
    const OverviewSheet sheet(design, analyst.analyse(design), QDate(2026, 3, 1));
    const Result<QByteArray> pdf = toPdf(sheet);
    QVERIFY(pdf.has_value());
    QVERIFY(pdf->startsWith("%PDF-"));
    QCOMPARE(pdf->count("/Type /Page\n"), 1);
    // Nothing reaches beyond the page: what is drawn there shows on a larger ground.
    QImage image(1200, 900, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    sheet.paint(painter, QRectF(20, 20, 1060, 750));
    painter.end();
    bool inside = false;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            const bool within = x >= 19 && x < 1082 && y >= 19 && y < 772;
            const bool drawn = image.pixel(x, y) != qRgb(255, 255, 255);
            QVERIFY2(within || !drawn, qPrintable(u"something at %1, %2"_s.arg(x).arg(y)));
            inside = inside || drawn;
        }
    }
    QVERIFY(inside);
}

void TestOverview::quickPathEditsTheSameFields()
{
    WindowUnderTest test;
    QVERIFY(test.window->documents().newDesign(DesignTemplate::Blank));
    WindowUnderTest::settle();
    test.window->workspace()->showQuickPath();
    WindowUnderTest::settle();
    Keyboard keys(test);
    QVERIFY(keys.isIn(u"page.quickPath"_s)); // At the first field that is open.
    keys.type(u"Beekeeping"_s);
    QCOMPARE(test.design().identity.title.text, u"Beekeeping"_s);
    QVERIFY(keys.addRow(u"outcome"_s, {u"Inspect a hive"_s}));
    QCOMPARE(test.design().outcomes.first().statement.text, u"Inspect a hive"_s);
    QCOMPARE(answeredOnQuickPath(test.design()), 2);
    auto *progress = test.window->findChild<QLabel *>(u"quickProgress"_s);
    QCOMPARE(progress->text(), u"2 of %1 fields filled"_s.arg(quickPath().size()));
    // Every field of the path exists, and its step shows it.
    for (const QString &field : quickPath()) {
        QVERIFY2(fieldInfo(field), qPrintable(field));
    }
    QVERIFY(quickPath().size() >= 20 && quickPath().size() < 30);
}

void TestOverview::quickPathIsFoundAndOffered()
{
    WindowUnderTest test;
    QVERIFY(test.window->documents().newDesign(DesignTemplate::Blank));
    WindowUnderTest::settle();
    auto *hint = test.window->findChild<QWidget *>(u"startHint"_s);
    QVERIFY(hint->isVisible());
    hint->findChild<QPushButton *>()->click();
    WindowUnderTest::settle();
    QVERIFY(test.window->findChild<QWidget *>(u"page.quickPath"_s)->isVisible());
    QVERIFY(!hint->isVisible());
    QVERIFY(test.window->workspace()->showStepNumber(2));
    QVERIFY(hint->isVisible());
    test.session().setField({singletonId("identity"_L1), u"identity.title"_s, {}}, LocalizedText{u"Bees"_s});
    test.session().edit(u"Outcome"_s, [](Design &design) {
        Outcome outcome;
        outcome.id = QUuid::createUuid();
        outcome.statement = u"Inspect a hive"_s;
        design.outcomes = {outcome};
    });
    QVERIFY(!hint->isVisible()); // The design has taken shape.
    Keyboard keys(test);
    keys.press(Qt::Key_K, Qt::ControlModifier);
    keys.type(u"quick path"_s);
    keys.press(Qt::Key_Return);
    QVERIFY(test.window->findChild<QWidget *>(u"page.quickPath"_s)->isVisible());
}

QTEST_MAIN(TestOverview)
#include "tst_overview.moc"
