#include "core/storage/design_file.h"
#include "tests/support/keyboard.h"
#include "tests/support/large_design.h"
#include "ui/exports/export_formats.h"

#include <QElapsedTimer>
#include <QFileInfo>
#include <QTextStream>

using namespace Credwright;
using namespace Credwright::Testing;
using namespace Qt::Literals::StringLiterals;

/// Opening a design of 200 outcomes, 400 activities and 200 assessments from its file until the window is painted, going to its
/// two longest pages, and handing it out. The median of five runs each.
int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QTextStream out(stdout);
    WindowUnderTest test;
    const QString path = test.folder.filePath(u"large.credwright"_s);
    if (!DesignFile::create(path, largeDesign())) {
        return 1;
    }
    const auto measure = [&](const char *name, const std::function<void()> &before, const std::function<void()> &work) {
        QList<double> taken;
        for (int run = 0; run < 5; ++run) {
            before();
            WindowUnderTest::settle();
            QElapsedTimer timer;
            timer.start();
            work();
            taken.append(static_cast<double>(timer.nsecsElapsed()) / 1e6);
        }
        std::sort(taken.begin(), taken.end());
        out << name << ": median " << taken.at(2) << " ms, worst " << taken.last() << " ms" << Qt::endl;
    };
    const auto close = [&] { static_cast<void>(test.window->documents().close()); };
    const auto open = [&] {
        test.window->openFile(path);
        WindowUnderTest::settle();
        test.window->repaint();
    };
    measure("open to painted window", close, open);
    const auto reopen = [&] {
        close();
        open();
    };
    const auto goTo = [&](int number) {
        test.window->workspace()->showStepNumber(number);
        WindowUnderTest::settle();
        test.window->repaint();
    };
    measure("first visit of step 3, outcomes", reopen, [&] { goTo(3); });
    measure("first visit of step 7, delivery", reopen, [&] { goTo(7); });
    measure("first visit of step 9, assessment", reopen, [&] { goTo(9); });
    const QString html = test.folder.filePath(u"large.html"_s);
    const QString pdf = test.folder.filePath(u"large.pdf"_s);
    bool written = true;
    measure("export as HTML", [] {}, [&] { written = test.window->documents().exportTo(*exportFormat(u"html"), html) && written; });
    measure("export as PDF", [] {}, [&] { written = test.window->documents().exportTo(*exportFormat(u"pdf"), pdf) && written; });
    out << "HTML " << QFileInfo(html).size() / 1024 << " KiB, PDF " << QFileInfo(pdf).size() / 1024 << " KiB\n";
    return written ? 0 : 1;
}
