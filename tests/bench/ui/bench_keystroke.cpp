#include "core/storage/design_file.h"
#include "tests/support/keyboard.h"
#include "tests/support/large_design.h"

#include <QElapsedTimer>
#include <QTextStream>

using namespace Credwright;
using namespace Credwright::Testing;
using namespace Qt::Literals::StringLiterals;

namespace {

/// Counts the paintings of a widget.
class Paintings : public QObject
{
public:
    explicit Paintings(QWidget *watched) { watched->installEventFilter(this); }
    bool eventFilter(QObject *, QEvent *event) override
    {
        count += event->type() == QEvent::Paint;
        return false;
    }
    int count = 0;
};

} // namespace

/// One key in the statement of an outcome among 200 outcomes, 400 activities and 200 assessments, from the press until the
/// findings are painted again. Fifty keys; the text passes through words that findings come and go with.
int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QTextStream out(stdout);
    WindowUnderTest test;
    const QString path = test.folder.filePath(u"large.credwright"_s);
    if (!DesignFile::create(path, largeDesign())) {
        return 1;
    }
    test.window->openFile(path);
    WindowUnderTest::settle();
    test.window->workspace()->showStepNumber(3);
    if (argc > 1 && QByteArrayView(argv[1]) == "--findings") {
        test.window->workspace()->showFindings();
    }
    WindowUnderTest::settle();
    auto *table = test.window->findChild<EntityTable *>(u"outcome"_s);
    table->setFocus();
    table->selectRow(test.design().outcomes.at(100).id, u"outcome.statement"_s, true);
    WindowUnderTest::settle();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_A, Qt::ControlModifier);
    Paintings paintings(table->viewport());
    const QString text = u"Understand and explain how late signals break a chip."_s.left(50);
    QList<qint64> taken;
    int unpainted = 0;
    for (const QChar c : text) {
        paintings.count = 0;
        QElapsedTimer timer;
        timer.start();
        QTest::keyClicks(QApplication::focusWidget(), QString(c));
        constexpr int longest = 1000;
        while (paintings.count == 0 && timer.elapsed() < longest) {
            QCoreApplication::processEvents();
        }
        taken.append(timer.nsecsElapsed() / 1000);
        unpainted += paintings.count == 0;
        QTest::qWait(5); // As between keys: saving and timers have their turn.
    }
    if (test.design().outcomes.at(100).statement.text != text || unpainted > 0) {
        out << "Arrived: " << test.design().outcomes.at(100).statement.text << "; keys not followed by painting: " << unpainted << '\n';
        return 1;
    }
    std::sort(taken.begin(), taken.end());
    out << "keystroke: median " << static_cast<double>(taken.at(taken.size() / 2)) / 1000.0 << " ms, worst " << static_cast<double>(taken.last()) / 1000.0
        << " ms, " << taken.size() << " keys\n";
    return 0;
}
