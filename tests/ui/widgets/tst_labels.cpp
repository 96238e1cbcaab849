#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/derived_label.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/flow_layout.h"

#include <QApplication>
#include <QHelpEvent>
#include <QLabel>
#include <QTest>
#include <QToolTip>
#include <QVBoxLayout>

using namespace Credwright;
using namespace Qt::Literals::StringLiterals;

class TestLabels : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theWorkingOpensByKeyboardAndClosesByEscape_data()
    {
        QTest::addColumn<int>("key");
        QTest::newRow("Enter") << int(Qt::Key_Return);
        QTest::newRow("Enter of the number pad") << int(Qt::Key_Enter);
        QTest::newRow("Space") << int(Qt::Key_Space);
    }

    void theWorkingOpensByKeyboardAndClosesByEscape()
    {
        QFETCH(int, key);
        DerivedLabel label;
        label.setValue(u"162 h"_s, u"26 h + 66 h + 36 h + 30 h + 4 h"_s);
        label.show();
        QVERIFY(QTest::qWaitForWindowActive(&label));
        label.setFocus();
        QTest::keyClick(&label, static_cast<Qt::Key>(key));
        QVERIFY(label.popup() && label.popup()->isVisible());
        const auto texts = label.popup()->findChildren<QLabel *>();
        QVERIFY(std::any_of(texts.begin(), texts.end(), [&](const QLabel *text) { return text->text() == label.working(); }));
        QTest::keyClick(label.popup(), Qt::Key_Escape);
        QTRY_VERIFY(!label.popup());
    }

    void withoutAWorkingNothingOpens()
    {
        DerivedLabel label;
        label.setValue(u"162 h"_s, {});
        label.click();
        QVERIFY(!label.popup());
    }

    void aScreenReaderHearsThatTheValueIsDerived()
    {
        DerivedLabel label;
        label.setValue(u"level 7"_s, u"4 of 5 outcomes"_s);
        QCOMPARE(label.accessibleName(), u"derived: level 7"_s);
        QCOMPARE(label.accessibleDescription(), u"4 of 5 outcomes"_s);
    }

    void anElidedTextIsItsTooltip_data()
    {
        QTest::addColumn<int>("missing");
        QTest::addColumn<bool>("elided");
        QTest::newRow("room for all") << 0 << false;
        QTest::newRow("a few pixels too narrow") << 12 << true;
    }

    void anElidedTextIsItsTooltip()
    {
        QFETCH(int, missing);
        QFETCH(bool, elided);
        const QString text = u"A route in for learners <b>without</b> a degree"_s;
        ElidedLabel label(text);
        label.resize(label.sizeHint().width() - missing, label.sizeHint().height());
        label.show();
        QVERIFY(QTest::qWaitForWindowExposed(&label));
        QToolTip::hideText();
        QHelpEvent help(QEvent::ToolTip, QPoint(2, 2), label.mapToGlobal(QPoint(2, 2)));
        QApplication::sendEvent(&label, &help);
        QCOMPARE(label.isElided(), elided);
        QCOMPARE(QToolTip::text(), elided ? text.toHtmlEscaped() : QString());
        QCOMPARE(label.accessibleName(), text);
    }

    void flowBeginsANewLineWhereTheWidthEnds_data()
    {
        QTest::addColumn<int>("width");
        QTest::addColumn<int>("height");
        // Three boxes of 100 × 20 with gaps of 6 and 4.
        QTest::newRow("all on one line") << 312 << 20;
        QTest::newRow("one pixel short: two lines") << 311 << 44;
        QTest::newRow("one on each line") << 150 << 68;
    }

    void flowBeginsANewLineWhereTheWidthEnds()
    {
        QFETCH(int, width);
        QFETCH(int, height);
        QWidget owner;
        auto *flow = new FlowLayout(&owner, 6, 4);
        for (int i = 0; i < 3; ++i) {
            auto *box = new QWidget(&owner);
            box->setFixedSize(100, 20);
            flow->addWidget(box);
        }
        QCOMPARE(flow->heightForWidth(width), height);
    }

    void aSmallButtonIsSmaller()
    {
        const std::unique_ptr<QPushButton> normal(makeButton(u"Write"_s));
        const std::unique_ptr<QPushButton> small(makeButton(u"Write"_s, ButtonKind::Normal, ButtonSize::Small));
        normal->ensurePolished();
        small->ensurePolished();
        QCOMPARE(normal->sizeHint().height(), 28);
        QCOMPARE(small->sizeHint().height(), 24);
        QVERIFY(small->sizeHint().width() < normal->sizeHint().width());
    }

    void aCardGrowsWithTextThatWraps()
    {
        QWidget page;
        auto *layout = new QVBoxLayout(&page);
        auto *card = new Card(u"Purpose"_s);
        auto *text = new QLabel(QString(u"micro-credential "_s).repeated(30));
        text->setWordWrap(true);
        card->contentLayout()->addWidget(text);
        layout->addWidget(card);
        layout->addStretch(1);
        page.resize(300, 900);
        page.show();
        QVERIFY(QTest::qWaitForWindowExposed(&page));
        QVERIFY(text->height() >= text->heightForWidth(text->width()));
    }

    void flowBeginsAtTheRightForRightToLeft()
    {
        QWidget owner;
        owner.setLayoutDirection(Qt::RightToLeft);
        auto *flow = new FlowLayout(&owner, 6, 4);
        auto *box = new QWidget(&owner);
        box->setFixedSize(100, 20);
        flow->addWidget(box);
        flow->setGeometry(QRect(0, 0, 300, 20));
        QCOMPARE(box->geometry(), QRect(200, 0, 100, 20));
    }
};

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    Theme::instance().apply(application);
    TestLabels test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_labels.moc"
