#include "core/model/access.h"
#include "core/storage/design_file.h"
#include "tests/support/keyboard.h"
#include "ui/versions/save_for_others_dialog.h"

#include <QCheckBox>
#include <QLabel>
#include <QListView>

using namespace Credwright;
using namespace Credwright::Testing;
using namespace Qt::Literals::StringLiterals;

/// “Save for others”, from the menu to the file, by keys.
class TestSaveForOthers : public QObject
{
    Q_OBJECT

private:
    static SaveForOthersDialog *open(WindowUnderTest &test)
    {
        Keyboard keys(test);
        keys.press(Qt::Key_K, Qt::ControlModifier);
        keys.type(u"save for others"_s);
        keys.press(Qt::Key_Return);
        return test.window->findChild<SaveForOthersDialog *>();
    }
    static QStringList preview(const SaveForOthersDialog *dialog)
    {
        QStringList rows;
        const QAbstractItemModel *model = dialog->findChild<QListView *>(u"leftOut"_s)->model();
        for (int row = 0; row < model->rowCount(); ++row) {
            rows.append(model->index(row, 0).data(Qt::AccessibleTextRole).toString());
        }
        return rows;
    }
    static QString countOf(const SaveForOthersDialog *dialog) { return dialog->findChild<QLabel *>(u"leftOutCount"_s)->text(); }
    static QByteArray bytesOf(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

private Q_SLOTS:
    void thePreviewFollowsTheBoxes()
    {
        WindowUnderTest test;
        QVERIFY(test.openExample());
        QVERIFY(test.session().keepVersion(u"Before the board"_s, u"as sent round"_s));
        SaveForOthersDialog *dialog = open(test);
        QVERIFY(dialog);
        QCOMPARE(dialog->findChild<QLabel *>(u"whatTheCopyIs"_s)->text(),
            u"A copy of this design for others, without what is ticked. Your own file keeps everything."_s); // It promises no way back.
        QCOMPARE(preview(dialog).at(0), u"History"_s);
        QVERIFY2(preview(dialog).at(1).startsWith(u"History. Version “Before the board”"_s), qPrintable(preview(dialog).at(1)));
        QVERIFY(preview(dialog).join(u'\n').contains(u"Sofia Marchetti"_s));
        QVERIFY(countOf(dialog).endsWith(u" things will not be in the copy"_s));
        const auto boxes = dialog->findChildren<QCheckBox *>();
        QCOMPARE(boxes.size(), 6);
        QVERIFY(!boxes.last()->isChecked()); // Money is not private by itself.
        Keyboard keys(test);
        for (int i = 0; i < 5; ++i) {
            QVERIFY(keys.tabToButton(boxes.at(i)->text()));
            keys.press(Qt::Key_Space);
        }
        QCOMPARE(countOf(dialog), u"Nothing goes: the copy holds all that the design holds."_s);
        QVERIFY(keys.tabToButton(u"History"_s));
        keys.press(Qt::Key_Space);
        QCOMPARE(countOf(dialog), u"1 thing will not be in the copy"_s);
        QVERIFY(keys.tabToButton(u"History"_s));
        keys.press(Qt::Key_Space);
        QVERIFY(keys.tabToButton(u"Costs"_s));
        keys.press(Qt::Key_Space);
        QCOMPARE(dialog->findChild<QLabel *>(u"leftOutOfVersions"_s)->text(), u"The same is taken out of the 1 named version that stays in the copy."_s);
        keys.press(Qt::Key_Escape);
        WindowUnderTest::settle();
        QVERIFY(!test.window->findChild<SaveForOthersDialog *>());
    }

    void theCopyHoldsNothingOfIt()
    {
        WindowUnderTest test;
        QVERIFY(test.openExample());
        const QString own = test.window->documents().path();
        test.session().setField({singletonId("type"_L1), u"type.stepNote"_s, {}}, u"ask the dean first"_s);
        QVERIFY(test.session().keepVersion(u"Before the board"_s, u"as sent round"_s));
        const Design before = test.design();
        QVERIFY(open(test));
        const QString copy = test.folder.filePath(u"copy.credwright"_s);
        test.answers.insert(u"saveFile"_s, copy);
        Keyboard keys(test);
        QVERIFY(keys.tabToButton(u"Save the copy"_s));
        keys.press(Qt::Key_Space);
        WindowUnderTest::settle();
        QVERIFY(!test.window->findChild<SaveForOthersDialog *>());
        const QByteArray bytes = bytesOf(copy);
        for (const char *gone : {"ask the dean first", "Sofia Marchetti", "Before the board", "as sent round", "microcredentials@voorbeeld.example"}) {
            QVERIFY2(!bytes.contains(gone), gone);
        }
        QVERIFY(bytes.contains(before.outcomes.first().statement.text.toUtf8()));
        QCOMPARE(DesignFile::open(copy).value()->design().id, before.id);
        QCOMPARE(DesignFile::open(copy).value()->design().costLines, before.costLines);
        QVERIFY(test.design() == before);
        QCOMPARE(test.window->documents().path(), own);
    }

    void notOverTheDesignItself()
    {
        WindowUnderTest test;
        QVERIFY(test.openExample());
        SaveForOthersDialog *dialog = open(test);
        test.answers.insert(u"saveFile"_s, test.window->documents().path());
        Keyboard keys(test);
        QVERIFY(keys.tabToButton(u"Save the copy"_s));
        keys.press(Qt::Key_Space);
        QVERIFY2(test.told.last().contains(u"own file"_s), qPrintable(test.told.last()));
        QVERIFY(dialog->isVisible());
        QVERIFY(bytesOf(test.window->documents().path()).contains("Sofia Marchetti"));
    }

    void alsoOfAFileThatCannotBeWritten()
    {
        WindowUnderTest test;
        QVERIFY(test.openExample());
        test.session().document().setReadOnly(u"This file is protected."_s);
        const QString copy = test.folder.filePath(u"copy.credwright"_s);
        QVERIFY(test.window->documents().saveForOthers(copy, {PrivatePart::Contacts}));
        QVERIFY(!bytesOf(copy).contains("Sofia Marchetti"));
    }
};

QTEST_MAIN(TestSaveForOthers)
#include "tst_save_for_others.moc"
