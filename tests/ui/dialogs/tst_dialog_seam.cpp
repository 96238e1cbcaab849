#include "ui/dialogs/dialog_seam.h"

#include <functional>
#include <QApplication>
#include <QDialog>
#include <QTest>
#include <QTimer>

using namespace Credwright;
using namespace Qt::Literals::StringLiterals;

/// The real dialogs, answered by keys.
class TestDialogSeam : public QObject
{
    Q_OBJECT

private:
    /// Once the dialog that is opened next is there.
    void then(const std::function<void(QWidget *focus)> &act)
    {
        auto *timer = new QTimer(this);
        timer->setInterval(20);
        connect(timer, &QTimer::timeout, this, [timer, act] {
            if (QWidget *dialog = QApplication::activeModalWidget(); dialog && dialog->focusWidget()) {
                timer->stop();
                timer->deleteLater();
                act(dialog->focusWidget());
            }
        });
        timer->start();
    }

private Q_SLOTS:
    void aLineEndsWithEnter()
    {
        then([](QWidget *focus) {
            QTest::keyClicks(focus, u"7"_s);
            QTest::keyClick(focus, Qt::Key_Return);
        });
        QCOMPARE(DialogSeam::askLine(nullptr, u"Go to step"_s, u"Number"_s), std::optional(u"7"_s));
    }

    void aTextMayHaveLines()
    {
        then([](QWidget *focus) {
            QTest::keyClicks(focus, u"Because"_s);
            QTest::keyClick(focus, Qt::Key_Return);
            QTest::keyClicks(focus, u"of it"_s);
            QTest::keyClick(focus, Qt::Key_Tab);
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
        });
        QCOMPARE(DialogSeam::askText(nullptr, u"Set aside"_s, u"Why?"_s), std::optional(u"Because\nof it"_s));
    }

    void escapeCancels()
    {
        then([](QWidget *focus) {
            QTest::keyClicks(focus, u"7"_s);
            QTest::keyClick(focus, Qt::Key_Escape);
        });
        QCOMPARE(DialogSeam::askLine(nullptr, u"Go to step"_s, u"Number"_s), std::nullopt);
    }

    void escapeAndEnterGiveNothingUp_data()
    {
        QTest::addColumn<int>("key");
        QTest::newRow("Escape") << int(Qt::Key_Escape);
        QTest::newRow("Enter") << int(Qt::Key_Return);
    }

    void escapeAndEnterGiveNothingUp()
    {
        QFETCH(const int, key);
        then([key](QWidget *focus) { QTest::keyClick(focus, static_cast<Qt::Key>(key)); });
        QCOMPARE(DialogSeam::ask(nullptr, u"Not on disk"_s, u"Close?"_s, {u"Stay"_s, u"Close and lose them"_s}), 0);
    }
};

QTEST_MAIN(TestDialogSeam)
#include "tst_dialog_seam.moc"
