#include "core/storage/design_file.h"
#include "tests/support/keyboard.h"
#include "tests/support/sound_design.h"
#include "ui/forms/field_editor.h"
#include "ui/forms/text_edit.h"

#include <functional>
#include <QClipboard>
#include <QDropEvent>
#include <QElapsedTimer>
#include <QFile>
#include <QMimeData>

using namespace Credwright;
using namespace Credwright::Testing;
using namespace Qt::Literals::StringLiterals;

using Edit = std::function<void(Session &)>;
Q_DECLARE_METATYPE(Edit)

/// Every kind of edit can be taken back to exactly what was there, and what cannot be taken is refused with a word.
class TestEdits : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void undoIsExact_data();
    void undoIsExact();
    void pastedRowsAreOneStep();
    void setAsideIsReopenedNotUndone();
    void tenMegabytesIntoAField();
    void outOfRangeKeepsTheOldValue_data();
    void outOfRangeKeepsTheOldValue();
    void readOnlyFileIsShownButNotEdited();
    void aDroppedFileIsOpenedAndNotWritten();
    void whatIsNoDesignLeavesTheStartScreen_data();
    void whatIsNoDesignLeavesTheStartScreen();
};

void TestEdits::undoIsExact_data()
{
    QTest::addColumn<Edit>("edit");
    const auto row = [](const char *name, const Edit &edit) { QTest::newRow(name) << edit; };
    const auto single = [](const char *kind, const QString &field) { return Anchor{singletonId(QLatin1StringView(kind)), field, {}}; };
    row("a text", [=](Session &s) { s.setField(single("identity", u"identity.title"_s), LocalizedText(u"Other"_s)); });
    row("a quantity", [=](Session &s) { s.setField(single("type", u"type.credits"_s), std::optional<Credits>(Credits{250})); });
    row("a quantity emptied", [=](Session &s) { s.setField(single("type", u"type.credits"_s), std::optional<Credits>()); });
    row("a date", [=](Session &s) { s.setField(single("delivery", u"delivery.reviewDate"_s), PartialDate{2030, 0, 0}); });
    row("a choice", [=](Session &s) { s.setField(single("delivery", u"delivery.mode"_s), u"online"_s); });
    row("a set of choices", [=](Session &s) { s.setField(single("purpose", u"purpose.needKinds"_s), QStringList{u"societal"_s}); });
    row("a cell of a table", [](Session &s) { s.setField({s.design().outcomes.at(1).id, u"outcome.level"_s, {}}, std::optional<Count>(Count{6})); });
    row("a row added", [](Session &s) { QVERIFY(!s.addRow(u"activity"_s, 1).isNull()); });
    row("a row removed with all its links", [](Session &s) { s.removeRows(u"outcome"_s, {s.design().outcomes.at(0).id}); });
    row("two rows removed", [](Session &s) { s.removeRows(u"activity"_s, {s.design().activities.at(0).id, s.design().activities.at(2).id}); });
    row("a row moved down", [](Session &s) { s.moveRows(u"assessment"_s, {s.design().assessments.at(0).id}, 1); });
    row("a link made", [](Session &s) {
        Links links = s.design().activities.at(1).outcomes;
        links.insert(s.design().outcomes.at(2).id);
        s.setField({s.design().activities.at(1).id, u"activity.outcomes"_s, {}}, links);
    });
    row("a link taken away", [](Session &s) { s.setField({s.design().activities.at(0).id, u"activity.outcomes"_s, {}}, Links()); });
    row("a reference to another row",
        [](Session &s) { s.setField({s.design().assessments.at(0).id, u"assessment.insideActivity"_s, {}}, EntityRef{s.design().activities.at(2).id}); });
    row("a fix", [](Session &s) {
        const Anchor where{s.design().outcomes.at(1).id, u"outcome.statement"_s, {}};
        s.setField(where, LocalizedText(u"Understand how clock domain crossings cause failures"_s));
        s.closeEdit();
        for (const Finding &finding : s.analysis().open) {
            if (finding.rule == u"lo.1"_s && finding.where == where) {
                const QList<Fix> fixes = fixesFor(s.design(), finding);
                QVERIFY(!fixes.isEmpty());
                s.apply(fixes.first().label, fixes.first().changes);
                return;
            }
        }
        QFAIL("lo.1 does not speak");
    });
}

void TestEdits::undoIsExact()
{
    QFETCH(const Edit, edit);
    Session session(soundDesign());
    const Design before = session.design();
    const auto findings = session.analysis().open;
    edit(session);
    const Design after = session.design();
    QVERIFY(after != before);
    while (session.undoStack().canUndo()) {
        session.undo();
    }
    QVERIFY(session.design() == before);
    QVERIFY(session.analysis().open == findings);
    while (session.undoStack().canRedo()) {
        session.redo();
    }
    QVERIFY(session.design() == after);
}

void TestEdits::pastedRowsAreOneStep()
{
    WindowUnderTest test;
    Keyboard keys(test);
    keys.press(Qt::Key_N, Qt::ControlModifier);
    keys.goToStep(3);
    const Design blank = test.design();
    // Three rows; the last has a statement of two lines in quotes, as spreadsheets write it, and a level that is none.
    QApplication::clipboard()->setText(u"Draw a plan\tSkill\t5\r\nName the parts\tKnowledge\t4\r\n\"Defend a choice\nin a review\"\tCompetence\tten\r\n"_s);
    QVERIFY(keys.tabTo(u"outcome"_s));
    keys.press(Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(test.design().outcomes.size(), 3);
    QCOMPARE(test.design().outcomes.at(0).statement.text, u"Draw a plan"_s);
    QCOMPARE(test.design().outcomes.at(1).domain, Domain::Knowledge);
    QVERIFY(test.design().outcomes.at(1).level == Count{4});
    QCOMPARE(test.design().outcomes.at(2).statement.text, u"Defend a choice\nin a review"_s);
    QVERIFY(!test.design().outcomes.at(2).level);
    QCOMPARE(test.session().undoStack().count(), 1);
    keys.press(Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(test.design() == blank);
}

void TestEdits::setAsideIsReopenedNotUndone()
{
    Design design = soundDesign();
    design.outcomes[1].statement = u"Understand how clocks cause failures"_s;
    Session session(design);
    const auto about = [&] { return findingsOf(session.design(), u"lo.1"_s); };
    QCOMPARE(about().size(), 1);
    const auto open = session.analysis().open.size();
    session.setAside(about().first(), u"The word is the law's own."_s);
    QCOMPARE(session.analysis().open.size(), open - 1);
    QCOMPARE(session.analysis().setAside.size(), 1);
    QCOMPARE(session.analysis().setAside.first().judgement.reason, u"The word is the law's own."_s);
    QVERIFY(!session.undoStack().canUndo());
    session.reopen(session.record().setAsides.first().id);
    QCOMPARE(session.analysis().open.size(), open);
    QVERIFY(session.record().setAsides.isEmpty());
    QVERIFY(session.design() == design);
}

void TestEdits::tenMegabytesIntoAField()
{
    WindowUnderTest test;
    Keyboard keys(test);
    keys.press(Qt::Key_N, Qt::ControlModifier);
    keys.goToStep(3);
    QVERIFY(keys.fill(u"purpose.objective"_s, u"Before. "_s));
    QStringList notices;
    connect(&test.session(), &Session::notified, &test.session(), [&](const QString &message) { notices.append(message); });
    QApplication::clipboard()->setText(u"Ten megabytes. "_s.repeated(700'000));
    QElapsedTimer timer;
    timer.start();
    keys.press(Qt::Key_V, Qt::ControlModifier);
    const qint64 taken = timer.elapsed();
    QVERIFY2(taken < 2000, qPrintable(u"took %1 ms"_s.arg(taken)));
    QCOMPARE(test.design().purpose.objective.text.size(), qsizetype(longText));
    QVERIFY(test.design().purpose.objective.text.startsWith(u"Before. Ten megabytes."_s));
    QCOMPARE(notices.size(), 1);
    QVERIFY(notices.first().contains(u"20,000"_s));
}

void TestEdits::outOfRangeKeepsTheOldValue_data()
{
    QTest::addColumn<QString>("typed");
    QTest::newRow("below the least") << u"0"_s;
    QTest::newRow("above the most") << u"9"_s;
    QTest::newRow("no number") << u"seven"_s;
    QTest::newRow("negative") << u"-3"_s;
    QTest::newRow("too long for any number") << u"99999999999999999999"_s;
}

void TestEdits::outOfRangeKeepsTheOldValue()
{
    QFETCH(const QString, typed);
    Session session(soundDesign());
    QStringList notices;
    connect(&session, &Session::notified, &session, [&](const QString &message) { notices.append(message); });
    const Anchor where{session.design().outcomes.first().id, u"outcome.level"_s, {}};
    QWidget parent;
    auto *editor = new FieldEditor(*fieldInfo(where.field), *readAt(session.design(), where), session, &parent, FieldEditor::Look::Form);
    connect(editor, &FieldEditor::edited, &session, [&](const Value &value) { session.setField(where, value); });
    connect(editor, &FieldEditor::refused, &session, &Session::notify);
    parent.show();
    editor->widget()->setFocus();
    // As a paste over the whole field: single keys would pass through values that are in range.
    QApplication::clipboard()->setText(typed);
    editor->text()->selectAll();
    editor->text()->paste();
    QVERIFY(session.design().outcomes.first().level == Count{7});
    QVERIFY(!session.undoStack().canUndo());
    QVERIFY(!notices.isEmpty());
    QVERIFY2(notices.last().contains(u"the value before is kept"_s), qPrintable(notices.last()));
    QVERIFY2(notices.last().contains(u'8'), qPrintable(notices.last())); // Says what is possible.
}

void TestEdits::readOnlyFileIsShownButNotEdited()
{
    WindowUnderTest test;
    Keyboard keys(test);
    const Design design = soundDesign();
    const QString path = test.folder.filePath(u"locked.credwright"_s);
    QVERIFY(DesignFile::create(path, design));
    QFile::setPermissions(path, QFileDevice::ReadOwner);
    QFile probe(path);
    const bool mayWriteAnything = probe.open(QIODevice::ReadWrite); // The superuser, in containers.
    probe.close();
    test.window->openFile(path);
    QVERIFY(test.window->documents().isOpen());
    WindowUnderTest::settle();
    if (mayWriteAnything) {
        test.session().document().setReadOnly(u"This file cannot be written."_s);
    }
    QVERIFY(!test.session().isEditable());
    const Design opened = test.design(); // With the rows that every design has.
    keys.goToStep(3);
    QVERIFY(keys.fill(u"purpose.objective"_s, u"Not taken"_s));
    QVERIFY(keys.tabTo(u"outcome"_s));
    keys.press(Qt::Key_Return);
    keys.press(Qt::Key_F2);
    keys.type(u"Not taken either"_s);
    QVERIFY(test.design() == opened);
}

void TestEdits::aDroppedFileIsOpenedAndNotWritten()
{
    WindowUnderTest test;
    Keyboard keys(test);
    const QString path = test.folder.filePath(u"other.credwright"_s);
    QVERIFY(DesignFile::create(path, soundDesign()));
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(path)});
    const auto dropOn = [&](QWidget *widget) {
        QDragEnterEvent enter(QPoint(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(widget, &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent drop(QPointF(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(widget, &drop);
        WindowUnderTest::settle();
    };
    keys.press(Qt::Key_N, Qt::ControlModifier);
    keys.goToStep(3);
    QVERIFY(keys.tabTo(u"purpose.objective"_s));
    dropOn(qobject_cast<TextEdit *>(Keyboard::focus())->viewport());
    QCOMPARE(test.window->documents().path(), path);
    QCOMPARE(test.design().identity.title.text, u"Digital chip design"_s);
    QVERIFY(test.window->documents().close());
    dropOn(test.window->findChild<QWidget *>(u"startScreen"_s)); // And on the start screen.
    QCOMPARE(test.window->documents().path(), path);
}

void TestEdits::whatIsNoDesignLeavesTheStartScreen_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("name");
    QTest::newRow("text") << QByteArray("This is a letter, not a design.") << u"letter.credwright"_s;
    QTest::newRow("empty") << QByteArray() << u"empty.credwright"_s;
    QTest::newRow("only the head of a database") << QByteArray("SQLite format 3\0and then nothing", 32) << u"head.credwright"_s;
    QTest::newRow("JSON that is none") << QByteArray("{\"design\": [") << u"half.json"_s;
    QTest::newRow("JSON of something else") << QByteArray("{\"menu\": \"soup\"}") << u"menu.json"_s;
}

void TestEdits::whatIsNoDesignLeavesTheStartScreen()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const QString, name);
    WindowUnderTest test;
    const QString path = test.folder.filePath(name);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
    file.close();
    test.window->openFile(path);
    QVERIFY(!test.window->documents().isOpen());
    QVERIFY(!test.window->workspace());
    QCOMPARE(test.told.size(), 1);
    QVERIFY(test.told.first().size() > 20);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), bytes); // Nothing happened to the file.
}

QTEST_MAIN(TestEdits)
#include "tst_edits.moc"
