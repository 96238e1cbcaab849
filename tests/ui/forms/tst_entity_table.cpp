#include "core/model/seeded_rows.h"
#include "core/storage/design_file.h"
#include "core/util/pasted_rows.h"
#include "tests/support/keyboard.h"
#include "tests/support/sound_design.h"
#include "ui/forms/table_clipboard.h"

#include <QClipboard>
#include <QListView>

using namespace Credwright;
using namespace Credwright::Testing;
using namespace Qt::Literals::StringLiterals;

/// Tables as a spreadsheet's user meets them: every kind of value in place, rows in any order, findings that leave room for what follows.
class TestEntityTable : public QObject
{
    Q_OBJECT

private:
    /// The design in a file of its own, open in the window at one step.
    static void open(WindowUnderTest &test, const Design &design, int step)
    {
        const QString path = test.folder.filePath(u"design.credwright"_s);
        QVERIFY(DesignFile::create(path, design));
        test.window->openFile(path);
        WindowUnderTest::settle();
        Keyboard(test).goToStep(step);
    }
    static EntityTable *table(const WindowUnderTest &test, const QString &kind) { return test.window->findChild<EntityTable *>(kind); }
    static QString shown(WindowUnderTest &test, const Anchor &where)
    {
        return displayValue(test.design(), *fieldInfo(where.field), *readAt(test.design(), where));
    }
    static int findingRows(const EntityTable &in)
    {
        int rows = 0;
        for (int row = 0; row < in.model()->rowCount(); ++row) {
            rows += in.model()->index(row, 0).data(EntityTableModel::FindingRole).toInt() >= 0;
        }
        return rows;
    }
    /// Many rows with nothing but a name, and so with many findings.
    static Design hardlyBegun()
    {
        Design design = soundDesign();
        for (int i = 0; i < 12; ++i) {
            Outcome outcome;
            outcome.id = QUuid::createUuid();
            outcome.statement = u"Understand part %1 of a circuit"_s.arg(i + 1);
            design.outcomes.append(outcome);
        }
        return design;
    }

private Q_SLOTS:
    void initTestCase() { QApplication::setKeyboardInputInterval(5000); } // On a busy machine, letters of one word come slowly.
    void typedInPlace_data();
    void typedInPlace();
    void severalTickedInPlace();
    void pastedFromASpreadsheet_data();
    void pastedFromASpreadsheet();
    void copiedIsPastedBack();
    void quotes_data();
    void quotes();
    void moreRowsThanAListHolds();
    void manyFindingsAreToldByNumber();
    void theCurrentRowShowsItsOwn();
    void movedByDropAndByKeys_data();
    void movedByDropAndByKeys();
    void theSecondClickEditsWhenItEnds();
    void groupsKeepTheirRows();
    void undoOfARemovalShowsTheRow();
};

void TestEntityTable::typedInPlace_data()
{
    QTest::addColumn<int>("step");
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("result");
    QTest::newRow("a text of one line") << 6 << u"profile.name"_s << u"Nurses"_s << u"Nurses"_s;
    QTest::newRow("a text of several lines") << 3 << u"outcome.statement"_s << u"Plan a clock tree"_s << u"Plan a clock tree"_s;
    QTest::newRow("a whole number") << 3 << u"outcome.level"_s << u"5"_s << u"5"_s;
    QTest::newRow("hours as a clock") << 7 << u"activity.minutes"_s << u"2:30"_s << u"2 h 30 min"_s;
    QTest::newRow("hours with decimals") << 7 << u"activity.minutes"_s << u"7.5"_s << u"7 h 30 min"_s;
    QTest::newRow("a percentage") << 9 << u"assessment.weight"_s << u"12.5"_s << u"12.5 %"_s;
    QTest::newRow("money") << 11 << u"costLine.rate"_s << u"1,250.50"_s << u"€1,250.50"_s;
    QTest::newRow("a date") << 3 << u"evidence.date"_s << u"2025-03-12"_s << u"12 Mar 2025"_s;
    QTest::newRow("a month") << 3 << u"evidence.date"_s << u"2025-03"_s << u"Mar 2025"_s;
    QTest::newRow("a choice by its first letters") << 7 << u"activity.kind"_s << u"wo"_s << u"Workshop"_s;
    QTest::newRow("a choice from a long list") << 2 << u"awardingBody.country"_s << u"Greece"_s << u"Greece"_s;
    QTest::newRow("a link to one row") << 11 << u"fee.track"_s << u"1"_s << u"With assessment"_s;
}

/// Typing over a cell replaces what it held; Escape brings that back, Delete empties the cell, Enter keeps and goes on.
void TestEntityTable::typedInPlace()
{
    QFETCH(const int, step);
    QFETCH(const QString, field);
    QFETCH(const QString, typed);
    QFETCH(const QString, result);
    WindowUnderTest test;
    open(test, soundDesign(), step);
    Keyboard keys(test);
    const QString kind = field.section(u'.', 0, 0);
    EntityTable *in = table(test, kind);
    QVERIFY(in);
    const QUuid row = idsOf(test.design(), kind).first();
    const Anchor where{row, field, {}};
    test.session().jumpTo(where);
    WindowUnderTest::settle();
    QCOMPARE(in->rows().anchorAt(in->currentIndex()).field, field);
    const QString before = shown(test, where);
    const bool list = fieldInfo(field)->isChoice() || !fieldInfo(field)->limits.linkKind.isEmpty();
    const auto type = [&] {
        for (const QChar letter : typed) { // One after the other: the first opens the editor.
            keys.type(letter);
        }
    };

    type();
    if (list) {
        keys.press(Qt::Key_Return);
    }
    QCOMPARE(shown(test, where), result);
    keys.press(Qt::Key_Escape);
    if (!list) { // A choice is made with Enter, so that there is nothing to take back.
        QCOMPARE(shown(test, where), before);
        type();
    }
    QCOMPARE(shown(test, where), result);
    in->setFocus();
    in->selectRow(row, field);
    keys.press(Qt::Key_Delete);
    QCOMPARE(shown(test, where), QString());
    type();
    keys.press(Qt::Key_Return);
    QCOMPARE(shown(test, where), result);
    if (list) {
        keys.press(Qt::Key_Return); // The first has closed the list.
    }
    QVERIFY(in->currentRow() != row);
    QCOMPARE(in->currentRow(), idsOf(test.design(), kind).at(1));
}

void TestEntityTable::severalTickedInPlace()
{
    WindowUnderTest test;
    open(test, soundDesign(), 6);
    Keyboard keys(test);
    const Anchor where{test.design().profiles.first().id, u"profile.reasons"_s, {}};
    test.session().jumpTo(where);
    WindowUnderTest::settle();
    keys.type(u"re"_s); // Opens the list at "Reskill".
    keys.press(Qt::Key_Space);
    keys.press(Qt::Key_Down);
    keys.press(Qt::Key_Space);
    QCOMPARE(shown(test, where), u"Reskill, Personal interest"_s);
    keys.press(Qt::Key_Tab);
    QVERIFY(!QApplication::activePopupWidget());
    QVERIFY(Keyboard::isIn(u"profile"_s));
    keys.press(Qt::Key_F2);
    keys.press(Qt::Key_Space);
    QCOMPARE(shown(test, where), u"Upskill, Reskill, Personal interest"_s);
    keys.press(Qt::Key_Escape);
    QCOMPARE(shown(test, where), u"Reskill, Personal interest"_s);
    keys.press(Qt::Key_Delete);
    QCOMPARE(shown(test, where), QString());
}

void TestEntityTable::pastedFromASpreadsheet_data()
{
    QTest::addColumn<int>("step");
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QLocale>("locale");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QList<QStringList>>("cells"); // As the table shows them, from its first column on.
    const QLocale english(QLocale::English, QLocale::UnitedKingdom);
    const QLocale german(QLocale::German, QLocale::Germany);
    QTest::newRow("texts with line breaks and quotes")
        << 3 << u"evidence"_s << english
        << u"Alumni\t\"Year 2024\nand 2025\"\t12/03/2025\t\"They say \"\"more\"\"\nof it\"\r\nSector body\tFederation\t2025-04\t5\" tubes\r\n"_s
        << QList<QStringList>{{u"Alumni"_s, u"Year 2024 and 2025"_s, u"12 Mar 2025"_s, u"They say \"more\"\nof it"_s},
               {u"Sector body"_s, u"Federation"_s, u"Apr 2025"_s, u"5\" tubes"_s}};
    QTest::newRow("choices in words, sets and whole numbers")
        << 6 << u"profile"_s << english
        << u"Nurses\tprofessional\tReskill; Upskill\tlimited means, Works beside the course\nTeachers\tJob seeker\tUpskill\t\n"_s
        << QList<QStringList>{{u"Nurses"_s, u"Professional"_s, u"Upskill, Reskill"_s, u"Works beside the course, Limited means"_s},
               {u"Teachers"_s, u"Job seeker"_s, u"Upskill"_s, QString()}};
    QTest::newRow("hours and links by number and by name")
        << 7 << u"activity"_s << english
        << u"One\tLab\tOnline\t1.5\t1, 3\nTwo\tLecture\tOn site\t2 h\tExplain how clock domain crossings cause failures in circuits\n"_s
        << QList<QStringList>{{u"One"_s, u"Lab"_s, u"Online"_s, u"1 h 30 min"_s, u"1+3"_s}, {u"Two"_s, u"Lecture"_s, u"On site"_s, u"2 h"_s, u"2"_s}};
    QTest::newRow("percentages with a decimal comma") << 9 << u"assessment"_s << german << u"Bericht\treport\tsummative\t62,5 %\nPraxis\tquiz\tformative\t\n"_s
                                                      << QList<QStringList>{
                                                             {u"Bericht"_s, QString(), QString(), u"62,5 %"_s}, {u"Praxis"_s, QString(), QString(), QString()}};
    QTest::newRow("money with a decimal comma, and a link to one row")
        << 11 << u"fee"_s << german << u"Engineers in companies\t1\t1.250,50 €\t18\t90\n"_s
        << QList<QStringList>{{u"Engineers in companies"_s, u"With assessment"_s, u"1.250,50\u00a0€"_s, u"18"_s, u"90 %"_s}};
}

void TestEntityTable::pastedFromASpreadsheet()
{
    QFETCH(const int, step);
    QFETCH(const QString, kind);
    QFETCH(const QLocale, locale);
    QFETCH(const QString, text);
    QFETCH(const QList<QStringList>, cells);
    WindowUnderTest test;
    open(test, soundDesign(), step);
    const QLocale usual;
    QLocale::setDefault(locale);
    const auto back = qScopeGuard([&] { QLocale::setDefault(usual); });
    EntityTable *in = table(test, kind);
    in->setLocale(locale);
    in->setFocus();
    in->selectRow(idsOf(test.design(), kind).first());
    const Design before = test.design();
    QStringList said;
    connect(&test.session(), &Session::notified, &test.session(), [&](const QString &message) { said.append(message); });
    QApplication::clipboard()->setText(text);
    Keyboard keys(test);
    keys.press(Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(said.join(u' '), QString());
    for (qsizetype r = 0; r < cells.size(); ++r) {
        const QUuid id = idsOf(test.design(), kind).at(r);
        for (int c = 0; c < cells.at(r).size(); ++c) {
            const FieldInfo *info = in->rows().infoAt(test.design(), id, c + 1);
            const Value value = *readAt(test.design(), {id, info->id, {}});
            QString is = displayValue(test.design(), *info, value, locale);
            if (const Links *links = std::get_if<Links>(&value)) {
                QStringList numbers;
                for (const QUuid &linked : idsOf(test.design(), info->limits.linkKind)) {
                    if (links->contains(linked)) {
                        numbers.append(QString::number(indexOf(test.design(), info->limits.linkKind, linked) + 1));
                    }
                }
                is = numbers.join(u'+');
            }
            if (locale.language() != QLocale::German || !info->isChoice()) {
                QCOMPARE(is, cells.at(r).at(c));
            }
        }
    }
    QCOMPARE(test.session().undoStack().count(), 1);
    test.session().undo();
    QVERIFY(test.design() == before);
}

void TestEntityTable::copiedIsPastedBack()
{
    for (const auto &[step, kind] :
        {std::pair{3, u"evidence"_s}, {6, u"profile"_s}, {7, u"activity"_s}, {9, u"assessment"_s}, {11, u"fee"_s}, {11, u"costLine"_s}}) {
        WindowUnderTest test;
        open(test, soundDesign(), step);
        EntityTable *in = table(test, kind);
        in->copyAction()->trigger();
        const Design before = test.design();
        in->selectRow(in->rows().idAt(in->rows().isGrouped() ? in->rows().rowOf(idsOf(before, kind).first()) : 0));
        in->pasteAction()->trigger();
        QVERIFY2(test.design() == before, qPrintable(kind));
        QVERIFY(!test.session().undoStack().canUndo());
    }
}

void TestEntityTable::quotes_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QList<QStringList>>("rows");
    QTest::newRow("nothing") << QString() << QList<QStringList>{};
    QTest::newRow("an empty cell at the end") << u"a\t"_s << QList<QStringList>{{u"a"_s, QString()}};
    QTest::newRow("an empty row between") << u"a\n\nb"_s << QList<QStringList>{{u"a"_s}, {QString()}, {u"b"_s}};
    QTest::newRow("line ends of three systems") << u"a\r\nb\rc\n"_s << QList<QStringList>{{u"a"_s}, {u"b"_s}, {u"c"_s}};
    QTest::newRow("a quoted tab") << u"\"a\tb\"\tc"_s << QList<QStringList>{{u"a\tb"_s, u"c"_s}};
    QTest::newRow("a quote that nothing closes") << u"\"a\tb\nc"_s << QList<QStringList>{{u"\"a"_s, u"b"_s}, {u"c"_s}};
    QTest::newRow("a word in quotes at the beginning") << u"\"Smart\" city\tb"_s << QList<QStringList>{{u"\"Smart\" city"_s, u"b"_s}};
    QTest::newRow("inches") << u"5\" pipe\t3\" pipe"_s << QList<QStringList>{{u"5\" pipe"_s, u"3\" pipe"_s}};
}

void TestEntityTable::quotes()
{
    QFETCH(const QString, text);
    QFETCH(const QList<QStringList>, rows);
    QCOMPARE(rowsFromText(text).rows, rows);
}

void TestEntityTable::moreRowsThanAListHolds()
{
    const PastedRows pasted = rowsFromText(u"a\n"_s.repeated(maximumRows + 5));
    QCOMPARE(pasted.rows.size(), maximumRows);
    QCOMPARE(pasted.beyond, 5);
    QCOMPARE(rowsFromText(u"a\n"_s.repeated(5'000'000)).beyond, 5'000'000 - maximumRows);
    WindowUnderTest test;
    open(test, soundDesign(), 3);
    QStringList said;
    connect(&test.session(), &Session::notified, &test.session(), [&](const QString &message) { said.append(message); });
    const Design before = test.design();
    QApplication::clipboard()->setText(u"Ten megabytes. "_s.repeated(700'000));
    table(test, u"outcome"_s)->selectRow(before.outcomes.first().id);
    table(test, u"outcome"_s)->pasteAction()->trigger();
    QVERIFY(test.design() == before);
    QCOMPARE(said.size(), 1);
    QVERIFY2(said.first().contains(u"kept what"_s), qPrintable(said.first()));
    said.clear();
    QApplication::clipboard()->setText(u"a\n"_s.repeated(maximumRows + 5));
    table(test, u"addedValue"_s)->pasteAction()->trigger(); // No row is current: behind those there.
    QCOMPARE(test.design().addedValues.size(), maximumRows);
    QCOMPARE(said.size(), 1);
    QVERIFY2(said.first().contains(u"6 rows"_s), qPrintable(said.first()));
    test.session().undo();
    QCOMPARE(test.design().addedValues.size(), 1);
}

void TestEntityTable::manyFindingsAreToldByNumber()
{
    WindowUnderTest test;
    open(test, hardlyBegun(), 3);
    EntityTable *in = table(test, u"outcome"_s);
    int all = 0;
    for (const Finding &finding : test.session().analysis().open) {
        all += finding.where.kind() == u"outcome"_s && !finding.where.entity.isNull();
    }
    QVERIFY(all > 12);
    QCOMPARE(findingRows(*in), 4);
    auto *more = in->findChild<QPushButton *>(u"moreFindings"_s);
    QVERIFY(more->isVisible());
    QVERIFY2(more->text().startsWith(QString::number(all - 4)), qPrintable(more->text()));
    QVERIFY(in->rect().contains(more->geometry()));

    const Finding first = in->rows().hiddenFindings().first();
    more->click();
    WindowUnderTest::settle();
    const auto *list = test.window->findChild<QListView *>(u"findingList"_s);
    QVERIFY(list->isVisible());
    QCOMPARE(list->currentIndex().data().toString(), first.factText());

    // Few findings are all shown where they arise.
    WindowUnderTest other;
    Design design = soundDesign();
    design.outcomes[1].statement = u"Understand how clocks cause failures"_s;
    open(other, design, 3);
    QCOMPARE(findingRows(*table(other, u"outcome"_s)), 1);
    QVERIFY(!table(other, u"outcome"_s)->findChild<QPushButton *>(u"moreFindings"_s)->isVisible());
}

void TestEntityTable::theCurrentRowShowsItsOwn()
{
    WindowUnderTest test;
    open(test, hardlyBegun(), 3);
    EntityTable *in = table(test, u"outcome"_s);
    in->setFocus();
    Keyboard keys(test);
    for (const qsizetype position : {14, 9, 3}) {
        const QUuid id = test.design().outcomes.at(position).id;
        in->selectRow(id);
        WindowUnderTest::settle();
        QCOMPARE(in->currentRow(), id);
        const Finding *below = in->rows().findingAt(in->rows().rowOf(id) + 1);
        QVERIFY(below);
        QCOMPARE(below->where.entity, id);
        QVERIFY(in->indexWidget(in->rows().index(in->rows().rowOf(id) + 1, 0))); // With its ways out.
    }
    keys.press(Qt::Key_Down);
    QCOMPARE(in->currentRow(), test.design().outcomes.at(4).id);
    // What is typed stays in its cell while findings come and go around it.
    keys.type(u"Draw a plan"_s);
    QCOMPARE(test.design().outcomes.at(4).statement.text, u"Draw a plan"_s);
}

void TestEntityTable::movedByDropAndByKeys_data()
{
    QTest::addColumn<int>("step");
    QTest::addColumn<QString>("kind");
    WindowUnderTest test;
    QVERIFY(test.openExample());
    Keyboard keys(test);
    for (int step = 1; step <= 15; ++step) {
        keys.goToStep(step);
    }
    for (const EntityTable *in : test.window->findChildren<EntityTable *>()) {
        const QString kind = in->objectName();
        if (countOf(test.design(), kind) > 2 && in->takesRows()) {
            for (const StepInfo &info : stepInfos()) {
                if (info.step == entityType(kind)->step) {
                    QTest::newRow(kind.toUtf8()) << info.number << kind;
                }
            }
        }
    }
}

/// Every list of the worked example that has rows to move; those that the guide fixes keep their order.
void TestEntityTable::movedByDropAndByKeys()
{
    QFETCH(const int, step);
    QFETCH(const QString, kind);
    WindowUnderTest test;
    QVERIFY(test.openExample());
    Keyboard keys(test);
    keys.goToStep(step);
    EntityTable *in = table(test, kind);
    const Design before = test.design();
    QList<QUuid> order;
    for (int row = 0; row < in->rows().rowCount(); ++row) {
        if (in->rows().positionOf(row) >= 0) {
            order.append(in->rows().idAt(row));
        }
    }
    const QUuid moved = order.first();
    test.session().jumpTo({moved, kind, {}});
    keys.press(Qt::Key_Down, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(in->currentRow(), moved);
    QVERIFY(in->rows().rowOf(moved) > in->rows().rowOf(order.at(1)));
    keys.press(Qt::Key_Up, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(test.design() == before);
    keys.press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(in->currentRow(), moved); // Undo shows what it moved.
    keys.press(Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(test.design() == before);

    in->drop({moved}, order.at(1), true);
    QVERIFY(in->rows().rowOf(moved) > in->rows().rowOf(order.at(1)));
    QCOMPARE(in->currentRow(), moved);
    keys.press(Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(test.design() == before);

    if (isSeededRow(kind, order.at(1))) {
        return; // It stays.
    }
    in->selectRow(order.at(1));
    keys.press(Qt::Key_Delete, Qt::ControlModifier);
    QVERIFY(!contains(test.design(), kind, order.at(1)));
    test.window->workspace()->showStepNumber(step == 3 ? 2 : 3);
    keys.press(Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(test.design() == before);
    QVERIFY(in->isVisible());
    QCOMPARE(in->currentRow(), order.at(1));
}

/// A press alone must not open an editor, or no row could be dragged by the cell that is current.
void TestEntityTable::theSecondClickEditsWhenItEnds()
{
    WindowUnderTest test;
    open(test, soundDesign(), 6);
    EntityTable *in = table(test, u"profile"_s);
    const QModelIndex cell = in->rows().index(0, 2);
    const QPoint at = in->visualRect(cell).center();
    QTest::mouseClick(in->viewport(), Qt::LeftButton, Qt::NoModifier, at);
    QCOMPARE(in->currentIndex(), cell);
    QVERIFY(!in->indexWidget(cell));
    QTest::mousePress(in->viewport(), Qt::LeftButton, Qt::NoModifier, at);
    WindowUnderTest::settle();
    QVERIFY(!in->indexWidget(cell));
    QTest::mouseRelease(in->viewport(), Qt::LeftButton, Qt::NoModifier, at);
    QVERIFY(in->indexWidget(cell));
    WindowUnderTest::settle();
    Keyboard(test).press(Qt::Key_Escape);
    QTest::mousePress(in->viewport(), Qt::LeftButton, Qt::NoModifier, in->visualRect(cell).center());
    QTest::mouseRelease(in->viewport(), Qt::LeftButton, Qt::NoModifier, in->visualRect(cell.siblingAtColumn(1)).center()); // Let go elsewhere.
    QVERIFY(!in->indexWidget(cell.siblingAtColumn(1)));
}

void TestEntityTable::groupsKeepTheirRows()
{
    WindowUnderTest test;
    QVERIFY(test.openExample());
    Keyboard(test).goToStep(11);
    EntityTable *in = table(test, u"costLine"_s);
    QUuid preparatory;
    QUuid running;
    for (const CostLine &line : test.design().costLines) {
        preparatory = line.category == CostCategory::Preparatory ? line.id : preparatory;
        running = line.category == CostCategory::Running ? line.id : running;
    }
    const Design before = test.design();
    in->drop({preparatory}, running, true);
    QVERIFY(test.design() == before);
    QVERIFY(!test.session().undoStack().canUndo());
}

void TestEntityTable::undoOfARemovalShowsTheRow()
{
    // An outcome goes with its links from other steps: Undo must lead to the outcome and not to one of them.
    WindowUnderTest test;
    open(test, soundDesign(), 3);
    Keyboard keys(test);
    const QUuid id = test.design().outcomes.at(1).id;
    test.session().removeRows(u"outcome"_s, {id});
    keys.goToStep(9);
    keys.press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(test.window->workspace()->currentStep(), "outcomes"_L1);
    QCOMPARE(table(test, u"outcome"_s)->currentRow(), id);
}

QTEST_MAIN(TestEntityTable)
#include "tst_entity_table.moc"
