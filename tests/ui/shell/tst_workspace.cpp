#include "tests/support/keyboard.h"
#include "ui/document/recent_designs.h"
#include "ui/shell/search_palette.h"
#include "ui/widgets/figure_button.h"

#include <QLineEdit>
#include <QListWidget>
#include <QTabWidget>

using namespace Credwright;
using namespace Credwright::Testing;
using namespace Qt::Literals::StringLiterals;

/// Ways through a design: figures, search, numbers of steps; and the names that it is kept under.
class TestWorkspace : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void figuresLeadToWhereTheyComeFrom_data();
    void figuresLeadToWhereTheyComeFrom();
    void searchFinds_data();
    void searchFinds();
    void stepsByNumber();
    void thePanelFoldsAndRemembers();
    void saveAsGoesOnInTheNewFile();
    void duplicateIsADesignOfItsOwn();
    void recentDesignsAreOpenedAgain();
};

void TestWorkspace::figuresLeadToWhereTheyComeFrom_data()
{
    QTest::addColumn<QString>("tip");
    QTest::addColumn<QString>("step");
    QTest::addColumn<QString>("focus");
    QTest::newRow("credits") << u"Go to the credits"_s << u"type"_s << u"type.credits"_s;
    QTest::newRow("hours") << u"Go to the learning activities"_s << u"delivery"_s << u"activity"_s;
    QTest::newRow("level") << u"Go to the level"_s << u"level"_s << u"level.eqfLevel"_s;
    QTest::newRow("cost") << u"Go to the cost lines"_s << u"finance"_s << u"costLine"_s;
    QTest::newRow("break-even") << u"Go to fees and learners"_s << u"finance"_s << u"fee"_s;
}

void TestWorkspace::figuresLeadToWhereTheyComeFrom()
{
    QFETCH(const QString, tip);
    QFETCH(const QString, step);
    QFETCH(const QString, focus);
    WindowUnderTest test;
    QVERIFY(test.openExample());
    Keyboard(test).goToStep(3);
    FigureButton *figure = nullptr;
    for (FigureButton *each : test.window->findChildren<FigureButton *>()) {
        figure = each->toolTip() == tip ? each : figure;
    }
    QVERIFY(figure);
    QVERIFY(figure->isVisible());
    QVERIFY2(figure->accessibleName().endsWith(tip), qPrintable(figure->accessibleName()));
    figure->click();
    WindowUnderTest::settle();
    QCOMPARE(QString(test.window->workspace()->currentStep()), step);
    QVERIFY2(Keyboard::isIn(focus), qPrintable(Keyboard::focus()->objectName()));
    if (const auto *table = qobject_cast<EntityTable *>(Keyboard::focus())) {
        QVERIFY(!table->currentRow().isNull()); // A row, and not the heading of a group.
    }
}

void TestWorkspace::searchFinds_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("step"); // Where Enter leads.
    QTest::addColumn<QString>("focus");
    QTest::newRow("a step") << u"stackability"_s << u"stackability"_s << QString();
    QTest::newRow("a field") << u"region"_s << u"type"_s << u"identity.region"_s;
    QTest::newRow("what was typed") << u"remote lab image"_s << u"finance"_s << u"costLine"_s;
    QTest::newRow("what was typed in another case") << u"RESIDUAL RISK"_s << u"outcomes"_s << u"outcome"_s;
}

void TestWorkspace::searchFinds()
{
    QFETCH(const QString, words);
    QFETCH(const QString, step);
    QFETCH(const QString, focus);
    WindowUnderTest test;
    QVERIFY(test.openExample());
    Keyboard keys(test);
    keys.press(Qt::Key_K, Qt::ControlModifier);
    auto *palette = test.window->findChild<SearchPalette *>();
    QVERIFY(palette->isVisible());
    auto *line = palette->findChild<QLineEdit *>(u"searchWords"_s);
    QTest::keyClicks(line, words);
    QTest::keyClick(line, Qt::Key_Return);
    WindowUnderTest::settle();
    QVERIFY(!palette->isVisible());
    QCOMPARE(QString(test.window->workspace()->currentStep()), step);
    QVERIFY2(focus.isEmpty() || Keyboard::isIn(focus), qPrintable(Keyboard::focus()->objectName()));
}

void TestWorkspace::stepsByNumber()
{
    WindowUnderTest test;
    QVERIFY(test.openExample());
    Keyboard keys(test);
    keys.goToStep(9);
    QCOMPARE(test.window->workspace()->currentStep(), "assessment"_L1);
    keys.goToStep(99);
    QCOMPARE(test.window->workspace()->currentStep(), "assessment"_L1);
    keys.press(Qt::Key_PageUp, Qt::ControlModifier);
    QVERIFY(test.window->workspace()->currentStep() != "assessment"_L1);
    keys.press(Qt::Key_PageDown, Qt::ControlModifier);
    QCOMPARE(test.window->workspace()->currentStep(), "assessment"_L1);
}

void TestWorkspace::thePanelFoldsAndRemembers()
{
    WindowUnderTest test;
    QVERIFY(test.openExample());
    Keyboard keys(test);
    QVERIFY(test.window->workspace()->isPanelVisible());
    keys.press(Qt::Key_F9);
    QVERIFY(!test.window->workspace()->isPanelVisible());
    keys.press(Qt::Key_W, Qt::ControlModifier);
    QVERIFY(test.openExample());
    QVERIFY(!test.window->workspace()->isPanelVisible());
    keys.press(Qt::Key_F8); // Findings are asked for, so the panel comes.
    QVERIFY(test.window->workspace()->isPanelVisible());
}

void TestWorkspace::saveAsGoesOnInTheNewFile()
{
    WindowUnderTest test;
    QVERIFY(test.openExample());
    const QString before = test.window->documents().path();
    const QUuid id = test.design().id;
    test.session().setField({singletonId("identity"_L1), u"identity.region"_s, {}}, u"Here"_s);
    const QString path = test.folder.filePath(u"saved as.credwright"_s);
    test.answers.insert(u"saveFile"_s, path);
    Keyboard keys(test);
    keys.press(Qt::Key_S, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(test.window->documents().path(), path);
    QCOMPARE(test.design().id, id);
    QCOMPARE(test.design().identity.region, u"Here"_s);
    QVERIFY(QFile::exists(before));
}

void TestWorkspace::duplicateIsADesignOfItsOwn()
{
    WindowUnderTest test;
    QVERIFY(test.openExample());
    const Design before = test.design();
    const QString path = test.folder.filePath(u"copy.credwright"_s);
    test.answers.insert(u"saveFile"_s, path);
    for (QAction *action : test.window->actions()) {
        if (action->text().startsWith(u"Duplicate"_s)) {
            action->trigger();
        }
    }
    WindowUnderTest::settle();
    QCOMPARE(test.window->documents().path(), path);
    QVERIFY(test.design().id != before.id);
    Design same = test.design();
    same.id = before.id;
    QVERIFY(same == before);
}

void TestWorkspace::recentDesignsAreOpenedAgain()
{
    WindowUnderTest test;
    QVERIFY(test.openExample());
    test.session().setField({singletonId("identity"_L1), u"identity.title"_s, {}}, LocalizedText(u"Chips & more"_s));
    const QString path = test.window->documents().path();
    Keyboard keys(test);
    keys.press(Qt::Key_W, Qt::ControlModifier);
    QVERIFY(!test.window->documents().isOpen());
    QCOMPARE(recentDesigns().size(), 1);
    QCOMPARE(recentDesigns().first().title, u"Chips & more"_s);
    auto *table = test.window->findChild<QWidget *>(u"recentDesigns"_s);
    QVERIFY(table->isVisible());
    table->setFocus();
    keys.press(Qt::Key_Down);
    keys.press(Qt::Key_Up);
    keys.press(Qt::Key_Return);
    QCOMPARE(test.window->documents().path(), path);
}

QTEST_MAIN(TestWorkspace)
#include "tst_workspace.moc"
