#include "core/check/step_info.h"
#include "tests/support/keyboard.h"
#include "ui/forms/step_page.h"
#include "ui/widgets/card.h"

#include <QCheckBox>
#include <QDir>
#include <QHeaderView>
#include <QLabel>
#include <QRadioButton>
#include <QScrollBar>

using namespace Credwright;
using namespace Credwright::Testing;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr QSize laptop(1366, 768);

QString nameOf(const QWidget *widget, const QString &text)
{
    QString place;
    for (const QWidget *above = widget->parentWidget(); above && !above->isWindow(); above = above->parentWidget()) {
        place += above->objectName().isEmpty() ? QString() : u" in "_s + above->objectName();
    }
    return u"%1 “%2” (%3 × %4)%5"_s.arg(QString::fromLatin1(widget->metaObject()->className()), text).arg(widget->width()).arg(widget->height()).arg(place);
}

/// Texts that have less room than they need.
QStringList clippedIn(const QWidget *window)
{
    QStringList found;
    for (const QLabel *label : window->findChildren<QLabel *>()) {
        if (!label->isVisible() || label->text().isEmpty() || label->width() <= 0) {
            continue;
        }
        const bool clipped = label->wordWrap() ? label->height() < label->heightForWidth(label->width()) : label->width() < label->sizeHint().width();
        if (clipped) {
            found.append(nameOf(label, label->text().left(40)));
        }
    }
    for (const QAbstractButton *button : window->findChildren<QAbstractButton *>()) {
        const bool plain = qobject_cast<const QPushButton *>(button) || qobject_cast<const QCheckBox *>(button) || qobject_cast<const QRadioButton *>(button);
        if (plain && button->isVisible() && !button->text().isEmpty() && button->width() < button->minimumSizeHint().width()) {
            found.append(nameOf(button, button->text()));
        }
    }
    for (const QHeaderView *header : window->findChildren<QHeaderView *>()) {
        const bool ownPainting = header->metaObject() != &QHeaderView::staticMetaObject; // The slanted one of the matrix.
        for (int i = 0; !ownPainting && header->isVisible() && header->orientation() == Qt::Horizontal && i < header->count(); ++i) {
            const QString text = header->model()->headerData(i, Qt::Horizontal).toString();
            const int margins = Theme::px(i == header->count() - 1 ? 24 : 16);
            if (!text.isEmpty() && header->sectionSize(i) < QFontMetrics(Theme::font(Theme::LabelFont)).horizontalAdvance(text) + margins) {
                found.append(nameOf(header, text));
            }
        }
    }
    return found;
}

/// What is wider than its place: it would have to be scrolled sideways, or cannot be seen at all.
QStringList tooWideIn(const QWidget *window)
{
    QStringList found;
    for (const QAbstractScrollArea *area : window->findChildren<QAbstractScrollArea *>()) {
        if (area->isVisible() && area->horizontalScrollBar()->isVisible()) {
            found.append(nameOf(area, area->objectName()));
        }
    }
    // In large text a table may be: it has a scroll bar of its own then. So may a page whose text is twice as large.
    if (const double factor = Theme::instance().textFactor(); factor > 1.0) {
        found.removeIf([&](const QString &each) {
            return each.startsWith(u"Credwright::EntityTable") || each.startsWith(u"Credwright::AlignmentMatrix") || (factor > 1.5 && each.contains(u"“page."));
        });
        return found;
    }
    for (const EntityTable *table : window->findChildren<EntityTable *>()) {
        if (table->isVisible() && table->horizontalHeader()->length() > table->viewport()->width()) {
            QStringList widths;
            for (int i = 0; i < table->horizontalHeader()->count(); ++i) {
                widths.append(QString::number(table->columnWidth(i)));
            }
            found.append(nameOf(table, u"%1: %2 of %3"_s.arg(table->objectName(), widths.join(u'+')).arg(table->viewport()->width())));
        }
    }
    return found;
}

} // namespace

/// Every screen at the size of a small laptop, light and dark: rendered, kept as a picture, and searched for texts that are cut.
class TestScreens : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void startScreen_data();
    void startScreen();
    void step_data();
    void step();
    void largeText_data();
    void otherPages_data();
    void otherPages();
    void windowsOfStates_data();
    void windowsOfStates();
    void largeText();
    void cleanup() { Theme::instance().setTextFactor(1.0); }

private:
    void keep(const WindowUnderTest &test, const QString &name);
    static void dress(const WindowUnderTest &test, Theme::Scheme scheme);

    QTemporaryDir m_folder;
};

void TestScreens::dress(const WindowUnderTest &test, Theme::Scheme scheme)
{
    Theme::instance().setScheme(scheme);
    test.window->resize(laptop);
    WindowUnderTest::settle();
}

void TestScreens::keep(const WindowUnderTest &test, const QString &name)
{
    const QString folder = qEnvironmentVariable("CREDWRIGHT_SCREENSHOT_DIR", m_folder.path());
    QVERIFY(test.window->grab().save(u"%1/%2.png"_s.arg(folder, name)));
}

void TestScreens::startScreen_data()
{
    QTest::addColumn<Theme::Scheme>("scheme");
    QTest::newRow("light") << Theme::Scheme::Light;
    QTest::newRow("dark") << Theme::Scheme::Dark;
}

void TestScreens::startScreen()
{
    QFETCH(const Theme::Scheme, scheme);
    WindowUnderTest test;
    QVERIFY(test.openExample());
    test.session().setField({singletonId("purpose"_L1), u"purpose.basis"_s, {}}, u"both"_s); // An untouched copy of the example is not kept.
    QVERIFY(test.window->documents().close());
    dress(test, scheme);
    keep(test, u"start-"_s + QLatin1StringView(QTest::currentDataTag()));
    QCOMPARE(clippedIn(test.window).join(u'\n'), QString());
    QCOMPARE(tooWideIn(test.window).join(u'\n'), QString());
}

void TestScreens::step_data()
{
    QTest::addColumn<int>("number");
    QTest::addColumn<Theme::Scheme>("scheme");
    for (const StepInfo &step : stepInfos()) {
        const QByteArray name = QByteArray::number(step.number).rightJustified(2, '0') + '-' + QByteArray(step.step.data(), step.step.size());
        QTest::newRow(name + "-light") << step.number << Theme::Scheme::Light;
        QTest::newRow(name + "-dark") << step.number << Theme::Scheme::Dark;
    }
}

void TestScreens::step()
{
    QFETCH(const int, number);
    QFETCH(const Theme::Scheme, scheme);
    WindowUnderTest test;
    QVERIFY(test.openExample());
    dress(test, scheme);
    QVERIFY(test.window->workspace()->showStepNumber(number));
    WindowUnderTest::settle();
    const QString name = QString::fromLatin1(QTest::currentDataTag());
    keep(test, name);
    StepPage *page = nullptr;
    for (StepPage *each : test.window->findChildren<StepPage *>()) {
        page = each->isVisible() ? each : page;
    }
    QVERIFY(page);
    int cards = 0;
    for (const Card *card : page->findChildren<Card *>()) {
        cards += card->isVisible();
    }
    QVERIFY2(cards > 0, "the page shows no card");
    QCOMPARE(clippedIn(test.window).join(u'\n'), QString());
    QCOMPARE(tooWideIn(test.window).join(u'\n'), QString());
    // What is below the fold.
    page->verticalScrollBar()->setValue(page->verticalScrollBar()->maximum());
    if (page->verticalScrollBar()->maximum() > 0) {
        WindowUnderTest::settle();
        keep(test, name + u"-end"_s);
    }
    test.window->workspace()->showFindings();
    WindowUnderTest::settle();
    QCOMPARE(clippedIn(test.window).join(u'\n'), QString());
    if (scheme == Theme::Scheme::Light) {
        keep(test, name + u"-findings"_s);
    }
}

void TestScreens::largeText_data()
{
    QTest::addColumn<double>("factor");
    QTest::newRow("125 percent") << 1.25;
    QTest::newRow("150 percent") << 1.5;
    QTest::newRow("200 percent") << 2.0;
}

void TestScreens::otherPages_data()
{
    startScreen_data();
}

void TestScreens::otherPages()
{
    QFETCH(const Theme::Scheme, scheme);
    const QString look = QString::fromLatin1(QTest::currentDataTag());
    WindowUnderTest test;
    QVERIFY(test.openExample());
    test.session().setField({singletonId("delivery"_L1), u"delivery.stepNote"_s, {}}, u"Ask about the rooms"_s);
    test.session().edit(u"Plan"_s, [](Design &design) {
        for (const auto &[title, year] : {std::pair{"Agreement: intellectual property", 2024}, {"A route in for learners without a degree", 2090}}) {
            Task task;
            task.id = QUuid::createUuid();
            task.title = QString::fromLatin1(title);
            task.due = {year, 10, 17};
            design.tasks.append(task);
        }
    });
    dress(test, scheme);
    test.window->workspace()->showOverview();
    WindowUnderTest::settle();
    keep(test, u"00-overview-"_s + look);
    QCOMPARE(clippedIn(test.window).join(u'\n'), QString());
    QCOMPARE(tooWideIn(test.window).join(u'\n'), QString());
    test.window->workspace()->showQuickPath();
    WindowUnderTest::settle();
    keep(test, u"00-quick-path-"_s + look);
    QCOMPARE(clippedIn(test.window).join(u'\n'), QString());
    QCOMPARE(tooWideIn(test.window).join(u'\n'), QString());
    QTest::keyClick(test.window, Qt::Key_F1);
    WindowUnderTest::settle();
    auto *handbook = test.window->findChild<QWidget *>(u"handbook"_s);
    QVERIFY(handbook);
    QVERIFY(handbook->grab().save(u"%1/00-handbook-%2.png"_s.arg(qEnvironmentVariable("CREDWRIGHT_SCREENSHOT_DIR", m_folder.path()), look)));
    QCOMPARE(clippedIn(handbook).join(u'\n'), QString());
}

void TestScreens::windowsOfStates_data()
{
    QTest::addColumn<Theme::Scheme>("scheme");
    QTest::addColumn<double>("factor");
    QTest::newRow("light") << Theme::Scheme::Light << 1.0;
    QTest::newRow("dark") << Theme::Scheme::Dark << 1.0;
    QTest::newRow("200") << Theme::Scheme::Light << 2.0;
}

/// Versions and backups, and the dialogs about them: on the screen of a small laptop with text twice as large too.
void TestScreens::windowsOfStates()
{
    QFETCH(const Theme::Scheme, scheme);
    QFETCH(const double, factor);
    const QString look = QString::fromLatin1(QTest::currentDataTag());
    Theme::instance().setTextFactor(factor);
    WindowUnderTest test;
    QVERIFY(test.openExample());
    dress(test, scheme);
    QVERIFY(test.session().keepVersion(u"Before the faculty board"_s, u"As sent round on Monday; the budget is not agreed yet."_s));
    const QUuid last = test.design().outcomes.last().id;
    test.session().setField({test.design().outcomes.first().id, u"outcome.statement"_s, {}},
        LocalizedText(u"Translate a written specification into a micro-architecture, and say why this one and no other was chosen"_s));
    test.session().removeRows(u"outcome"_s, {last});
    test.session().setField({singletonId("delivery"_L1), u"delivery.stepNote"_s, {}}, u"Ask about the rooms"_s);
    test.window->documents().saveNow();
    QTRY_VERIFY(!QDir(DocumentController::backupFolder(test.design().id)).isEmpty());
    const auto check = [&](const QString &object, const QString &name) {
        auto *window = test.window->findChild<QWidget *>(object);
        QVERIFY2(window, qPrintable(object));
        WindowUnderTest::settle();
        const QString folder = qEnvironmentVariable("CREDWRIGHT_SCREENSHOT_DIR", m_folder.path());
        QVERIFY(window->grab().save(u"%1/00-%2-%3.png"_s.arg(folder, name, look)));
        QCOMPARE(clippedIn(window).join(u'\n'), QString());
        QCOMPARE(tooWideIn(window).join(u'\n'), QString());
        QVERIFY2(window->width() <= laptop.width() && window->height() <= laptop.height(), qPrintable(nameOf(window, name)));
    };
    const auto trigger = [&](const QString &text) {
        for (QAction *action : test.window->actions()) {
            if (action->text() == text) {
                action->trigger();
            }
        }
        WindowUnderTest::settle();
    };
    trigger(u"Save for others…"_s);
    check(u"saveForOthers"_s, u"save-for-others"_s);
    test.window->findChild<QWidget *>(u"saveForOthers"_s)->close();
    trigger(u"Versions and backups…"_s);
    check(u"versions"_s, u"versions"_s);
    trigger(u"Keep a version…"_s);
    check(u"versionDialog"_s, u"keep-a-version"_s);
}

void TestScreens::largeText()
{
    QFETCH(const double, factor);
    WindowUnderTest test;
    Theme::instance().setTextFactor(factor);
    QVERIFY(test.openExample());
    dress(test, Theme::Scheme::Light);
    QStringList wrong;
    for (const StepInfo &step : stepInfos()) {
        QVERIFY(test.window->workspace()->showStepNumber(step.number));
        WindowUnderTest::settle();
        keep(test, u"%1-%2-%3"_s.arg(step.number, 2, 10, QChar(u'0')).arg(step.step, QString::number(qRound(factor * 100))));
        for (const QString &each : clippedIn(test.window) + tooWideIn(test.window)) {
            wrong.append(u"step %1: %2"_s.arg(step.number).arg(each));
        }
    }
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
    QVERIFY2(test.window->width() <= laptop.width(), qPrintable(u"%1 wide"_s.arg(test.window->width())));
}

QTEST_MAIN(TestScreens)
#include "tst_screens.moc"
