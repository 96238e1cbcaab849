#include "core/guide/handbook.h"
#include "tests/support/keyboard.h"
#include "ui/handbook/handbook_window.h"
#include "ui/widgets/inline_finding.h"

#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QScrollBar>
#include <QTextBlock>
#include <QTreeWidget>

using namespace Credwright;
using namespace Credwright::Testing;
using namespace Qt::Literals::StringLiterals;

/// The handbook beside the work.
class TestHandbookWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void opensAtTheStepShown();
    void opensFromTheSourceOfAFinding();
    void glossaryIsOneKeyAway();
    void everyPassageCanBeReached();
    void goesBackAndForward();
    void findsAndMarksWords();
    void asksBeforeLeaving();
    void isSavedAsOneFile();

private:
    static HandbookWindow *handbookOf(const WindowUnderTest &test) { return test.window->findChild<HandbookWindow *>(); }
    static HandbookWindow *open(const WindowUnderTest &test, Qt::KeyboardModifiers modifiers = {})
    {
        test.window->activateWindow(); // The key belongs to the window of the design.
        WindowUnderTest::settle();
        QTest::keyClick(test.window, Qt::Key_F1, modifiers);
        WindowUnderTest::settle();
        return handbookOf(test);
    }
};

void TestHandbookWindow::opensAtTheStepShown()
{
    WindowUnderTest test;
    HandbookWindow *handbook = open(test); // Without a design, too.
    QVERIFY(handbook && handbook->isVisible());
    QCOMPARE(handbook->browser()->place(), u"start"_s);
    QVERIFY(test.openExample());
    QVERIFY(test.window->workspace()->showStepNumber(9));
    open(test);
    QCOMPARE(handbookOf(test)->browser()->place(), u"step.assessment"_s);
    auto *contents = handbook->findChild<QTreeWidget *>(u"handbookContents"_s);
    QCOMPARE(contents->currentItem()->data(0, Qt::UserRole).toString(), u"step.assessment"_s);
    // What is at the top of the page is that chapter.
    const QString top = handbook->browser()->cursorForPosition(QPoint(0, handbook->browser()->viewport()->height() / 3)).block().text();
    QVERIFY(!top.isEmpty());
    QVERIFY(handbook->browser()->verticalScrollBar()->value() > 0);
}

void TestHandbookWindow::opensFromTheSourceOfAFinding()
{
    WindowUnderTest test;
    QVERIFY(test.openExample());
    Keyboard(test).goToStep(3);
    test.session().jumpTo({test.design().outcomes.at(3).id, u"outcome.statement"_s, {}}); // "Understand …", which is not measurable.
    WindowUnderTest::settle();
    QLabel *link = nullptr;
    for (const InlineFinding *bar : test.window->findChildren<InlineFinding *>()) {
        for (QLabel *label : bar->findChildren<QLabel *>()) {
            link = bar->isVisible() && label->text().contains(u"href='source'"_s) ? label : link;
        }
    }
    QVERIFY(link);
    Q_EMIT link->linkActivated(u"source"_s);
    WindowUnderTest::settle();
    HandbookWindow *handbook = handbookOf(test);
    QVERIFY(handbook && handbook->isVisible());
    QCOMPARE(handbook->browser()->place(), QString(u"step."_s + test.window->workspace()->currentStep()));
}

void TestHandbookWindow::glossaryIsOneKeyAway()
{
    WindowUnderTest test;
    QVERIFY(test.openExample());
    HandbookWindow *handbook = open(test, Qt::ShiftModifier);
    QVERIFY(handbook);
    QCOMPARE(handbook->browser()->place(), u"glossary"_s);
    QString shown;
    for (QTextCursor at = handbook->browser()->cursorForPosition(QPoint(0, 0)); !at.atEnd() && shown.size() < 600; at.movePosition(QTextCursor::NextBlock)) {
        shown += at.block().text();
        if (at.block() == handbook->browser()->document()->lastBlock()) {
            break;
        }
    }
    QVERIFY2(shown.contains(u"record of the learning outcomes"_s), qPrintable(shown));
}

void TestHandbookWindow::everyPassageCanBeReached()
{
    WindowUnderTest test;
    HandbookWindow *handbook = open(test);
    auto *contents = handbook->findChild<QTreeWidget *>(u"handbookContents"_s);
    int items = 0;
    for (QTreeWidgetItemIterator it(contents); *it; ++it) {
        ++items;
        Q_EMIT contents->itemActivated(*it, 0);
        QCOMPARE(handbook->browser()->place(), (*it)->data(0, Qt::UserRole).toString());
    }
    QCOMPARE(items, Credwright::handbook().size());
}

void TestHandbookWindow::goesBackAndForward()
{
    WindowUnderTest test;
    HandbookWindow *handbook = open(test);
    handbook->showPlace(u"step.outcomes"_s);
    handbook->showPlace(u"term.ects"_s);
    handbook->browser()->backward();
    QCOMPARE(handbook->browser()->place(), u"step.outcomes"_s);
    handbook->browser()->backward();
    QCOMPARE(handbook->browser()->place(), u"start"_s);
    handbook->browser()->forward();
    QCOMPARE(handbook->browser()->place(), u"step.outcomes"_s);
}

void TestHandbookWindow::findsAndMarksWords()
{
    WindowUnderTest test;
    HandbookWindow *handbook = open(test);
    auto *words = handbook->findChild<QLineEdit *>(u"handbookWords"_s);
    auto *hits = handbook->findChild<QListWidget *>(u"handbookHits"_s);
    words->setText(u"proctor"_s);
    QVERIFY(hits->isVisible());
    QVERIFY(hits->count() > 0);
    QTest::keyClick(words, Qt::Key_Return);
    QCOMPARE(handbook->browser()->place(), hits->item(0)->data(Qt::UserRole).toString());
    QVERIFY(!handbook->browser()->extraSelections().isEmpty());
    QVERIFY(handbook->browser()->extraSelections().first().cursor.selectedText().compare(u"proctor"_s, Qt::CaseInsensitive) == 0);
    words->setText(u"xylophone"_s);
    QCOMPARE(hits->count(), 1); // That nothing was found.
    QVERIFY(!(hits->item(0)->flags() & Qt::ItemIsEnabled));
    words->clear();
    QVERIFY(!hits->isVisible());
}

void TestHandbookWindow::asksBeforeLeaving()
{
    WindowUnderTest test;
    HandbookWindow *handbook = open(test);
    handbook->showPlace(u"notice"_s);
    test.told.clear();
    test.answers.insert(u"ask"_s, u"1"_s); // Stay here.
    Q_EMIT handbook->browser()->anchorClicked(QUrl(u"https://creativecommons.org/licenses/by-sa/4.0/"_s));
    QCOMPARE(test.told.size(), 1);
    QVERIFY(test.told.first().contains(u"creativecommons.org"_s));
    QCOMPARE(handbook->browser()->place(), u"notice"_s);
    Q_EMIT handbook->browser()->anchorClicked(QUrl(u"#term.ects"_s)); // Inside, nobody is asked.
    QCOMPARE(test.told.size(), 1);
    QCOMPARE(handbook->browser()->place(), u"term.ects"_s);
}

void TestHandbookWindow::isSavedAsOneFile()
{
    WindowUnderTest test;
    HandbookWindow *handbook = open(test);
    const QString path = test.folder.filePath(u"book.html"_s);
    test.answers.insert(u"saveFile"_s, path);
    HandbookWindow::exportHtml(handbook);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), handbookHtml());
}

QTEST_MAIN(TestHandbookWindow)
#include "tst_handbook_window.moc"
