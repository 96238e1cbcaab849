#include "tests/support/keyboard.h"
#include "ui/steps/finance/cost_columns_table.h"
#include "ui/steps/finance/cost_import_dialog.h"
#include "ui/steps/finance/cost_import_table.h"
#include "ui/widgets/segmented_choice.h"

#include <QCheckBox>
#include <QLabel>
#include <QSpinBox>

using namespace Credwright;
using namespace Credwright::Testing;
using namespace Qt::Literals::StringLiterals;

namespace {

const QByteArray costs = "Cost item;Basis;Hours;Price;Total;Remarks\n"
                         "Preparation\n"
                         "Course design;once;10;62,00;620,00;\n"
                         "Own block\n"
                         "Marketing;;;;1.500,00;all channels\n"
                         "Refund;;;;-5,00;\n"
                         "Total;;;;2.120,00;\n";

} // namespace

/// Costs from the finance sheet, from the link in the page to undo.
class TestCostImportDialog : public QObject
{
    Q_OBJECT

private:
    static QString write(WindowUnderTest &test, const QString &name, const QByteArray &bytes)
    {
        QFile file(test.folder.filePath(name));
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() ? file.fileName() : QString();
    }
    static CostImportDialog *open(WindowUnderTest &test, const QByteArray &bytes = costs)
    {
        test.answers.insert(u"openFile"_s, write(test, u"costs.csv"_s, bytes));
        test.window->activateWindow(); // As a window manager does when a dialog has gone.
        WindowUnderTest::settle();
        Keyboard keys(test);
        keys.goToStep(11);
        if (!keys.tabToButton(u"From the finance sheet"_s)) {
            return nullptr;
        }
        keys.press(Qt::Key_Space);
        return test.window->findChild<CostImportDialog *>();
    }
    static QStringList shown(const CostImportDialog *dialog)
    {
        QStringList rows;
        const QAbstractItemModel *model = dialog->findChild<CostImportTable *>()->model();
        for (int row = 0; row < model->rowCount(); ++row) {
            QStringList cells;
            for (int column = 0; column < model->columnCount(); ++column) {
                cells.append(model->index(row, column).data().toString());
            }
            rows.append(cells.join(u'|'));
        }
        return rows;
    }
    static QString summary(const CostImportDialog *dialog) { return dialog->findChild<QLabel *>(u"costSummary"_s)->text(); }
    static void pick(const CostImportDialog *dialog, const QString &name, const QString &label)
    {
        auto *box = dialog->findChild<QComboBox *>(name);
        QVERIFY2(box, qPrintable(name));
        const int index = box->findText(label);
        QVERIFY2(index >= 0, qPrintable(label));
        box->setCurrentIndex(index);
        Q_EMIT box->activated(index);
        WindowUnderTest::settle();
    }

private Q_SLOTS:
    void byKeysAndBack()
    {
        WindowUnderTest test;
        QVERIFY(test.openExample());
        const Design before = test.design();
        CostImportDialog *dialog = open(test);
        QVERIFY(dialog);
        QCOMPARE(shown(dialog),
            (QStringList{u"2|Preparation|||||Heading. The rows below are of the category “Preparatory”."_s,
                u"3|Course design|Preparatory|Once|10 h × €62|€620|Taken"_s,
                u"4|Own block|||||Heading. It has no figures and names no category, so the rows below keep theirs."_s,
                u"5|Marketing|Preparatory|Per edition|€1,500|€1,500|Taken"_s,
                u"6|Refund||||-€5|Left out. An amount below zero is no cost. Enter it as income, or lower the line that it corrects."_s,
                u"7|Total||||€2,120|Total. The rows above come to it."_s}));
        QCOMPARE(summary(dialog), u"2 lines of €2,120 in all, each counted once. 1 row is left out."_s);
        QVERIFY(test.design() == before); // Nothing is changed before it is said.
        Keyboard keys(test);
        QVERIFY(keys.tabToButton(u"Import 2 lines"_s));
        keys.press(Qt::Key_Space);
        QCOMPARE(test.design().costLines.size(), before.costLines.size() + 2);
        QCOMPARE(test.design().costLines.last().title.text, u"Marketing"_s);
        QCOMPARE(test.design().costLines.last().note, u"all channels"_s);
        QVERIFY(!test.window->findChild<CostImportDialog *>());
        QCOMPARE(test.session().undoStack().undoText(), u"Import 2 cost lines"_s);
        test.session().undo();
        QVERIFY(test.design() == before);
        test.session().redo();
        QCOMPARE(test.design().costLines.size(), before.costLines.size() + 2);
    }

    void columnsWordsAndDefaults()
    {
        WindowUnderTest test;
        QVERIFY(test.openExample());
        const CostImportDialog *dialog = open(test);
        QVERIFY(dialog);
        pick(dialog, u"word.own block"_s, u"Running"_s);
        pick(dialog, u"missingBasis"_s, u"Per learner"_s);
        QCOMPARE(shown(dialog).at(3), u"5|Marketing|Running|Per learner|€1,500|€1,500|Taken"_s);
        QVERIFY(dialog->findChild<QComboBox *>(u"word.own block"_s)); // It can be chosen otherwise.
        pick(dialog, u"column.E"_s, u"Not taken"_s);
        QVERIFY2(shown(dialog).at(3).endsWith(u"Taken without amount. It has no figures yet."_s), qPrintable(shown(dialog).at(3)));
        pick(dialog, u"column.D"_s, u"Amount"_s); // It was the rate.
        QVERIFY2(shown(dialog).at(1).contains(u"|€62|"_s), qPrintable(shown(dialog).at(1)));
        dialog->findChild<QCheckBox *>(u"titlesAlone"_s)->setChecked(true);
        QVERIFY2(summary(dialog).startsWith(u"3 lines"_s), qPrintable(summary(dialog))); // With the refund; the heading that was given a category stays one.
        dialog->findChild<QSpinBox *>(u"headerRow"_s)->setValue(3);
        QVERIFY2(shown(dialog).first().startsWith(u"4|Own block"_s), qPrintable(shown(dialog).first()));
    }

    void templateIsRemembered()
    {
        WindowUnderTest test;
        QVERIFY(test.openExample());
        CostImportDialog *dialog = open(test);
        QVERIFY(dialog);
        pick(dialog, u"word.own block"_s, u"Additional"_s);
        pick(dialog, u"column.F"_s, u"Not taken"_s);
        dialog->findChild<QPushButton *>(u"importCosts"_s)->click();
        WindowUnderTest::settle();
        QVERIFY(test.design().costLines.last().note.isEmpty());
        Settings::instance().costTemplates.clear();
        Settings::instance().load(); // It stands in the file.
        QCOMPARE(Settings::instance().costTemplates.size(), 1);
        dialog = open(test, "Budget of another year\n" + QByteArray(costs).replace("1.500", "1.700"));
        QVERIFY(dialog);
        QCOMPARE(dialog->findChild<CostColumnsTable *>()->columns().last(), CostField::Unset);
        QCOMPARE(shown(dialog).at(3), u"6|Marketing|Additional|Per edition|€1,700|€1,700|Taken"_s);
        dialog->reject();
    }

    void replaceAndUpdate()
    {
        WindowUnderTest test;
        QVERIFY(test.openExample());
        const Design before = test.design();
        QVERIFY(std::any_of(before.costLines.begin(), before.costLines.end(), [](const CostLine &line) { return line.title.text == u"Marketing"_s; }));
        CostImportDialog *dialog = open(test);
        QVERIFY(dialog);
        auto *mode = dialog->findChild<SegmentedChoice *>(u"importMode"_s);
        mode->setValue(u"update"_s);
        Q_EMIT mode->chosen(u"update"_s);
        QVERIFY2(summary(dialog).contains(u"1 line that is there gets the values of the sheet"_s), qPrintable(summary(dialog)));
        mode->setValue(u"replace"_s);
        Q_EMIT mode->chosen(u"replace"_s);
        QVERIFY2(summary(dialog).contains(u"11 lines that are there go"_s), qPrintable(summary(dialog)));
        dialog->findChild<QPushButton *>(u"importCosts"_s)->click();
        WindowUnderTest::settle();
        QCOMPARE(test.design().costLines.size(), 2);
        test.session().undo();
        QVERIFY(test.design() == before);
    }

    void refusedFileIsTold()
    {
        WindowUnderTest test;
        QVERIFY(test.openExample());
        QVERIFY(!open(test, QByteArray("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1W\0o\0r\0k\0b\0o\0o\0k\0", 24)));
        QVERIFY2(test.told.last().contains(u"Save it as .xlsx"_s), qPrintable(test.told.last()));
        test.answers.remove(u"openFile"_s);
        test.told.clear();
        Keyboard keys(test);
        keys.press(Qt::Key_Space); // Once more, and no file is chosen.
        QVERIFY(!test.window->findChild<CostImportDialog *>());
    }

    /// Tab comes by every choice, and each has a name that tells it from the others.
    void everyControlIsNamedAndReached()
    {
        WindowUnderTest test;
        QVERIFY(test.openExample());
        const CostImportDialog *dialog = open(test);
        QVERIFY(dialog);
        QSet<QWidget *> reached;
        Keyboard keys(test);
        for (int i = 0; i < 40; ++i) {
            reached.insert(Keyboard::focus());
            keys.press(Qt::Key_Tab);
        }
        QStringList names;
        for (QComboBox *box : dialog->findChildren<QComboBox *>()) {
            if (box->isVisible()) {
                QVERIFY2(reached.contains(box), qPrintable(box->objectName()));
                QVERIFY(!box->accessibleName().isEmpty());
                QVERIFY2(!names.contains(box->accessibleName()), qPrintable(box->accessibleName()));
                names.append(box->accessibleName());
            }
        }
        QVERIFY2(names.size() >= 10, qPrintable(names.join(u'\n'))); // Six columns, three defaults, a word.
        QVERIFY(reached.contains(dialog->findChild<CostImportTable *>()));
        QVERIFY(!dialog->findChild<CostImportTable *>()->accessibleName().isEmpty());
    }

    void textOfTheSheetIsNoMarkup()
    {
        WindowUnderTest test;
        QVERIFY(test.openExample());
        const CostImportDialog *dialog = open(test, "Item;Total\n<b>bold</b>;1,00\n<img src=x>\n");
        QVERIFY(dialog);
        const QAbstractItemModel *model = dialog->findChild<CostImportTable *>()->model();
        QCOMPARE(model->index(0, CostImportModel::TitleColumn).data().toString(), u"<b>bold</b>"_s);
        QCOMPARE(model->index(0, CostImportModel::TitleColumn).data(Qt::ToolTipRole).toString(), u"&lt;b&gt;bold&lt;/b&gt;"_s);
        for (const QLabel *label : dialog->findChildren<QLabel *>()) {
            QVERIFY2(!label->text().contains(u'<') || label->textFormat() == Qt::PlainText, qPrintable(label->text()));
        }
    }

    void columnNames()
    {
        QCOMPARE(CostColumnsTable::columnName(0), u"A"_s);
        QCOMPARE(CostColumnsTable::columnName(25), u"Z"_s);
        QCOMPARE(CostColumnsTable::columnName(26), u"AA"_s);
        QCOMPARE(CostColumnsTable::columnName(701), u"ZZ"_s);
        QCOMPARE(CostColumnsTable::columnName(702), u"AAA"_s);
    }
};

QTEST_MAIN(TestCostImportDialog)
#include "tst_cost_import_dialog.moc"
