#include "core/check/step_info.h"
#include "tests/support/keyboard.h"

#include <QAccessible>
#include <QTabWidget>

using namespace Credwright;
using namespace Credwright::Testing;
using namespace Qt::Literals::StringLiterals;

namespace {

/// Roles that a screen reader announces by their name: the same list as the check of the tree on the AT-SPI bus uses.
bool needsName(QAccessible::Role role)
{
    switch (role) {
    case QAccessible::Button:
    case QAccessible::ButtonMenu:
    case QAccessible::ButtonDropDown:
    case QAccessible::CheckBox:
    case QAccessible::RadioButton:
    case QAccessible::EditableText:
    case QAccessible::ComboBox:
    case QAccessible::SpinBox:
    case QAccessible::Slider:
    case QAccessible::Table:
    case QAccessible::Tree:
    case QAccessible::List:
    case QAccessible::MenuItem:
    case QAccessible::PopupMenu:
    case QAccessible::PageTab:
    case QAccessible::Dialog:
    case QAccessible::Border: // A frame on the bus: cards and the like.
    case QAccessible::Window:
        return true;
    default:
        return false;
    }
}

/// Shown nodes below this one that need a name and have none, by the classes and names of what holds them.
QStringList nameless(QAccessibleInterface *node, const QString &path = {}, int depth = 0)
{
    constexpr int deepest = 60;
    QStringList found;
    if (!node || !node->isValid() || node->state().invisible || depth > deepest) {
        return found;
    }
    const QObject *object = node->object();
    const QString here = object ? path + u'/' + QString::fromLatin1(object->metaObject()->className()) + u'#' + object->objectName() : path + u"/-"_s;
    if (needsName(node->role()) && node->text(QAccessible::Name).trimmed().isEmpty()) {
        found.append(u"%1 (role %2)"_s.arg(here).arg(static_cast<int>(node->role())));
    }
    for (int i = 0; i < node->childCount(); ++i) {
        found += nameless(node->child(i), here, depth + 1);
    }
    return found;
}

QString namelessIn(const WindowUnderTest &test)
{
    QStringList found = nameless(QAccessible::queryAccessibleInterface(test.window));
    if (QWidget *popup = QApplication::activePopupWidget()) {
        found += nameless(QAccessible::queryAccessibleInterface(popup), u"popup"_s);
    }
    found.removeDuplicates();
    return found.join(u'\n');
}

} // namespace

/// What a screen reader meets on every screen: no shown control without a name.
class TestAccessibility : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QAccessible::setActive(true); }
    void aNamelessControlIsNoticed();
    void startScreen();
    void step_data();
    void step();
    void otherPages();
    void windowsOfStates();
    void rowsAndCells_data() { step_data(); }
    void rowsAndCells();
    void menus();
};

void TestAccessibility::aNamelessControlIsNoticed()
{
    QWidget window;
    window.setWindowTitle(u"Title"_s);
    QPushButton button(&window);
    window.show();
    QCOMPARE(nameless(QAccessible::queryAccessibleInterface(&window)).size(), 1);
    button.setAccessibleName(u"Name"_s);
    QCOMPARE(nameless(QAccessible::queryAccessibleInterface(&window)), QStringList());
}

void TestAccessibility::startScreen()
{
    WindowUnderTest test;
    QCOMPARE(namelessIn(test), QString());
    QVERIFY(test.window->documents().openExample());
    QVERIFY(test.window->documents().close());
    WindowUnderTest::settle();
    QCOMPARE(namelessIn(test), QString()); // With a recent design.
}

void TestAccessibility::step_data()
{
    QTest::addColumn<int>("number");
    for (const StepInfo &step : stepInfos()) {
        QTest::newRow(step.step.data()) << step.number;
    }
}

void TestAccessibility::step()
{
    QFETCH(const int, number);
    WindowUnderTest test;
    QVERIFY(test.openExample());
    QVERIFY(test.window->workspace()->showStepNumber(number));
    WindowUnderTest::settle();
    auto *panel = test.window->findChild<QTabWidget *>(u"contextPanel"_s);
    QVERIFY(panel);
    for (int tab = 0; tab < panel->count(); ++tab) {
        panel->setCurrentIndex(tab);
        WindowUnderTest::settle();
        QCOMPARE(namelessIn(test), QString());
    }
}

void TestAccessibility::otherPages()
{
    WindowUnderTest test;
    QVERIFY(test.openExample());
    test.window->workspace()->showOverview();
    WindowUnderTest::settle();
    QCOMPARE(namelessIn(test), QString());
    test.window->workspace()->showQuickPath();
    WindowUnderTest::settle();
    QCOMPARE(namelessIn(test), QString());
    QTest::keyClick(test.window, Qt::Key_F1, Qt::ShiftModifier);
    WindowUnderTest::settle();
    auto *handbook = test.window->findChild<QWidget *>(u"handbook"_s);
    QVERIFY(handbook);
    QCOMPARE(nameless(QAccessible::queryAccessibleInterface(handbook)).join(u'\n'), QString());
}

void TestAccessibility::windowsOfStates()
{
    WindowUnderTest test;
    QVERIFY(test.openExample());
    QVERIFY(test.session().keepVersion(u"First"_s, u"note"_s));
    test.session().setField({singletonId("delivery"_L1), u"delivery.stepNote"_s, {}}, u"Ask about the rooms"_s);
    for (const auto &[action, window] : {std::pair{u"Versions and backups…"_s, u"versions"_s}, std::pair{u"Keep a version…"_s, u"versionDialog"_s},
             std::pair{u"Save for others…"_s, u"saveForOthers"_s}}) {
        for (QAction *each : test.window->actions()) {
            if (each->text() == action) {
                each->trigger();
            }
        }
        WindowUnderTest::settle();
        auto *opened = test.window->findChild<QWidget *>(window);
        QVERIFY2(opened, qPrintable(window));
        QCOMPARE(nameless(QAccessible::queryAccessibleInterface(opened)).join(u'\n'), QString());
        opened->close();
        WindowUnderTest::settle();
    }
}

void TestAccessibility::rowsAndCells()
{
    QFETCH(const int, number);
    WindowUnderTest test;
    QVERIFY(test.openExample());
    QVERIFY(test.window->workspace()->showStepNumber(number));
    WindowUnderTest::settle();
    QStringList found;
    for (EntityTable *table : test.window->workspace()->findChildren<EntityTable *>()) {
        if (!table->isVisible() || table->rows().rowCount() == 0) {
            continue;
        }
        const QUuid id = table->rows().idAt(table->rows().rowCount() - 1);
        for (int column = 1; column < table->rows().columnCount(); ++column) {
            const FieldInfo *info = table->rows().info(column);
            table->setFocus();
            table->selectRow(id, info ? QString(info->id) : QString(), info != nullptr);
            WindowUnderTest::settle();
            found += namelessIn(test).split(u'\n', Qt::SkipEmptyParts);
            for (int i = 0; i < 2 && !table->hasFocus(); ++i) {
                QTest::keyClick(Keyboard::focus(), Qt::Key_Escape);
                WindowUnderTest::settle();
            }
        }
    }
    found.removeDuplicates();
    QCOMPARE(found.join(u'\n'), QString());
}

void TestAccessibility::menus()
{
    WindowUnderTest test;
    QVERIFY(test.window->documents().openExample());
    WindowUnderTest::settle();
    QStringList found;
    const QList<QMenu *> menus = test.window->findChildren<QMenu *>();
    QVERIFY(menus.size() >= 3);
    for (QMenu *menu : menus) {
        menu->popup(QPoint(10, 10));
        WindowUnderTest::settle();
        found += nameless(QAccessible::queryAccessibleInterface(menu), u"menu of "_s + menu->parent()->objectName());
        menu->hide();
    }
    QCOMPARE(found.join(u'\n'), QString());
}

QTEST_MAIN(TestAccessibility)
#include "tst_accessibility.moc"
