#include "ui/theme/theme.h"
#include "ui/widgets/choice_chips.h"
#include "ui/widgets/choice_segment.h"
#include "ui/widgets/segmented_choice.h"

#include <QApplication>
#include <QComboBox>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

using namespace Credwright;
using namespace Qt::Literals::StringLiterals;

class TestSegmentedChoice : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        QApplication::setLayoutDirection(Qt::LeftToRight);
        m_choice = std::make_unique<SegmentedChoice>();
        m_choice->setAccessibleName(u"Basis"_s);
        m_choice->setItems({{u"need"_s, u"Need"_s}, {u"research"_s, u"Research"_s}, {u"both"_s, u"Both"_s}});
        m_choice->resize(400, 32);
    }

    void arrowKeysChooseTheNeighbour_data()
    {
        QTest::addColumn<bool>("rightToLeft");
        QTest::addColumn<int>("key");
        QTest::addColumn<QString>("expected");
        QTest::newRow("right, left to right") << false << int(Qt::Key_Right) << u"both"_s;
        QTest::newRow("left, left to right") << false << int(Qt::Key_Left) << u"need"_s;
        QTest::newRow("right, right to left") << true << int(Qt::Key_Right) << u"need"_s;
        QTest::newRow("left, right to left") << true << int(Qt::Key_Left) << u"both"_s;
    }

    void arrowKeysChooseTheNeighbour()
    {
        QFETCH(bool, rightToLeft);
        QFETCH(int, key);
        QFETCH(QString, expected);
        m_choice->setLayoutDirection(rightToLeft ? Qt::RightToLeft : Qt::LeftToRight);
        m_choice->setValue(u"research"_s);
        shown();
        QSignalSpy spy(m_choice.get(), &SegmentedChoice::chosen);
        QTest::keyClick(QApplication::focusWidget(), static_cast<Qt::Key>(key));
        QCOMPARE(m_choice->value(), expected);
        QCOMPARE(spy.count(), 1);
        QCOMPARE(spy.at(0).at(0).toString(), expected);
        QVERIFY(m_choice->hasFocus());
    }

    void spaceChoosesWhereNothingIsChosen()
    {
        shown();
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
        QCOMPARE(m_choice->value(), u"need"_s);
    }

    void theValueCanBeEmptied_data()
    {
        QTest::addColumn<int>("key");
        QTest::newRow("Delete") << int(Qt::Key_Delete);
        QTest::newRow("Backspace") << int(Qt::Key_Backspace);
        QTest::newRow("a click on the chosen segment") << 0;
    }

    void theValueCanBeEmptied()
    {
        QFETCH(int, key);
        m_choice->setValue(u"need"_s);
        shown();
        QSignalSpy spy(m_choice.get(), &SegmentedChoice::chosen);
        if (key) {
            QTest::keyClick(QApplication::focusWidget(), static_cast<Qt::Key>(key));
        } else {
            QTest::mouseClick(m_choice->findChildren<ChoiceSegment *>().first(), Qt::LeftButton);
        }
        QCOMPARE(spy.count(), 1);
        QVERIFY(m_choice->value().isEmpty());
        for (const ChoiceSegment *segment : m_choice->findChildren<ChoiceSegment *>()) {
            QVERIFY(!segment->isChecked());
        }
    }

    void aValueSetByTheProgramIsNotTold()
    {
        QSignalSpy spy(m_choice.get(), &SegmentedChoice::chosen);
        m_choice->setValue(u"both"_s);
        m_choice->setValue(u"unknown"_s);
        QCOMPARE(spy.count(), 0);
        QCOMPARE(m_choice->value(), u"unknown"_s);
    }

    void tabPassesTheWholeChoiceInOneStep()
    {
        QWidget page;
        QVBoxLayout layout(&page);
        auto *before = new QLineEdit(&page);
        auto *after = new QLineEdit(&page);
        layout.addWidget(before);
        layout.addWidget(m_choice.get());
        layout.addWidget(after);
        QWidget::setTabOrder(before, m_choice.get());
        QWidget::setTabOrder(m_choice.get(), after);
        page.show();
        QVERIFY(QTest::qWaitForWindowActive(&page));
        before->setFocus();
        QTest::keyClick(before, Qt::Key_Tab);
        QVERIFY(m_choice->hasFocus());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QVERIFY(after->hasFocus());
        m_choice->setParent(nullptr);
    }

    void becomesAComboBoxWhereItIsNarrow()
    {
        m_choice->setValue(u"both"_s);
        shown();
        QVERIFY(!m_choice->isNarrow());
        m_choice->resize(120, 32);
        QVERIFY(m_choice->isNarrow());
        auto *box = m_choice->findChild<QComboBox *>();
        QVERIFY(box->isVisible());
        QCOMPARE(box->currentText(), u"Both"_s);
        QCOMPARE(box->accessibleName(), u"Basis"_s);
        QVERIFY2(m_choice->hasFocus(), "focus goes along");
        QSignalSpy spy(m_choice.get(), &SegmentedChoice::chosen);
        QTest::keyClick(box, Qt::Key_Up);
        QCOMPARE(spy.count(), 1);
        QCOMPARE(m_choice->value(), u"research"_s);
        m_choice->resize(400, 32);
        QVERIFY(m_choice->findChildren<ChoiceSegment *>().at(1)->isChecked());
    }

    void chipsSwitchBySpaceAndMoveByArrows()
    {
        ChoiceChips chips;
        chips.setItems({{u"a"_s, u"Work"_s}, {u"b"_s, u"Study"_s}, {u"c"_s, u"Neither"_s}});
        chips.setChosen({u"zz"_s, u"c"_s});
        chips.resize(600, 30);
        chips.show();
        QVERIFY(QTest::qWaitForWindowActive(&chips));
        chips.setFocus();
        QSignalSpy spy(&chips, &ChoiceChips::chosenChanged);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
        QCOMPARE(chips.chosen(), QStringList({u"a"_s, u"c"_s, u"zz"_s})); // What this release does not know is kept.
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Right);
        QCOMPARE(spy.count(), 1);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Right);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
        QCOMPARE(chips.chosen(), QStringList({u"a"_s, u"zz"_s}));
        QCOMPARE(chips.accessibleDescription(), u"Chosen: Work"_s);
    }

private:
    void shown()
    {
        m_choice->show();
        QVERIFY(QTest::qWaitForWindowActive(m_choice.get()));
        m_choice->setFocus();
        QVERIFY(m_choice->hasFocus());
    }

    std::unique_ptr<SegmentedChoice> m_choice;
};

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    Theme::instance().apply(application);
    TestSegmentedChoice test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_segmented_choice.moc"
